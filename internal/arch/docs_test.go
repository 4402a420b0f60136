package arch

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// pages reads the documents of the repository: path from the module's folder, with slashes, to text.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/*/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			relative, err := filepath.Rel(root, name)
			if err != nil {
				t.Fatal(err)
			}
			all[filepath.ToSlash(relative)] = string(text)
		}
	}
	return all
}

// Ensure that the map shows every package of the table, so that a reader finds what the test asserts.
func TestMapNamesEveryPackage(t *testing.T) {
	t.Parallel()
	text := pages(t)["docs/architecture.md"]
	for _, l := range layers {
		for _, group := range l.groups {
			name := strings.TrimPrefix(group, "internal/")
			if !strings.Contains(text, "`"+name+"`") && !strings.Contains(text, "`"+name+"/") {
				t.Errorf("docs/architecture.md does not name %s of the %s layer", group, l.name)
			}
		}
	}
}

// link finds the target of a Markdown link, without the part after #.
var link = regexp.MustCompile(`\]\(([^)#\s]+)(#[^)]*)?\)`)

// Ensure that links between the documents, and from them to files, lead somewhere.
func TestLinks(t *testing.T) {
	t.Parallel()
	for name, text := range pages(t) {
		for _, found := range link.FindAllStringSubmatch(text, -1) {
			target := found[1]
			if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") {
				continue
			}
			if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(path.Join(path.Dir(name), target)))); err != nil {
				t.Errorf("%s links to %s, which is not there", name, target)
			}
		}
	}
}

// Ensure that each decision is in the index, and that its first heading carries the number of its file.
func TestDecisionsAreIndexed(t *testing.T) {
	t.Parallel()
	all := pages(t)
	numbered := regexp.MustCompile(`^docs/adr/0*([1-9][0-9]*)-[a-z0-9-]+\.md$`)
	for name, text := range all {
		match := numbered.FindStringSubmatch(name)
		if match == nil {
			continue
		}
		if !strings.HasPrefix(text, "# "+match[1]+". ") {
			t.Errorf("%s does not begin with its number", name)
		}
		if !strings.Contains(all["docs/adr/README.md"], "("+path.Base(name)+")") {
			t.Errorf("%s is not in the index, docs/adr/README.md", name)
		}
	}
}
