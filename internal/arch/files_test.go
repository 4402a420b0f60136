package arch

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// maxLines is the length past which a hand-written file wants to be two: docs/adr says why.
const maxLines = 400

// written are the endings of the files that people write and read from top to bottom. A schema's SDL is not among
// them: it is a list of declarations that is looked things up in, and one domain's belong together.
var written = map[string]bool{
	".go": true, ".ts": true, ".tsx": true, ".js": true, ".mjs": true, ".scss": true, ".css": true, ".sh": true,
}

// notOurs are folders that hold what was installed, built or generated.
var notOurs = map[string]bool{
	".git": true, ".run": true, "bin": true, "node_modules": true, "dist": true, "generated": true, "coverage": true,
}

// generatedMark is the line that tools look for (go.dev/s/generatedcode), with the comment signs of our languages.
var generatedMark = regexp.MustCompile(`(?m)^(//|#|/\*) ?Code generated .* DO NOT EDIT`)

// A file is a hand-written one.
type file struct {
	path string // from the module's folder, with slashes
	text []byte
}

// files reads every hand-written file of the module.
func files(t *testing.T) []file {
	t.Helper()
	var all []file
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		if entry.IsDir() {
			generated := within(relative, "ent") && relative != "ent" && !holdsHandWritten(relative)
			if notOurs[entry.Name()] || generated {
				return filepath.SkipDir
			}
			return nil
		}
		if !written[filepath.Ext(path)] {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if !isGenerated(text) {
			all = append(all, file{path: relative, text: text})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// holdsHandWritten is true for the folders below ent that people write in.
func holdsHandWritten(folder string) bool {
	return withinAny(folder, handWrittenData) || within(folder, "ent/migrate")
}

// isGenerated is true for a file that says so at its beginning.
func isGenerated(text []byte) bool {
	return generatedMark.Match(text[:min(len(text), 1024)])
}

// Ensure that no hand-written file holds so much that nobody reads it to its end.
func TestFileLength(t *testing.T) {
	t.Parallel()
	for _, f := range files(t) {
		if lines := bytes.Count(f.text, []byte("\n")); lines > maxLines {
			t.Errorf("%s has %d lines, more than %d: which two things does it hold?", f.path, lines, maxLines)
		}
	}
}

// clockReaders are the functions of package time that read the machine's clock.
var clockReaders = map[string]bool{"Now": true, "Since": true, "Until": true}

// Ensure that the time of day comes from the injected clock: a rule that reads the machine's cannot be tested on
// the last day of February, and two readings in one transaction differ.
func TestClockIsInjected(t *testing.T) {
	t.Parallel()
	for _, f := range files(t) {
		if filepath.Ext(f.path) != ".go" || strings.HasSuffix(f.path, "_test.go") {
			continue
		}
		if within(f.path, "cmd") || within(f.path, "internal/clock") || withinAny(f.path, testOnly) {
			continue
		}
		lines, err := readsClock(f.text)
		if err != nil {
			t.Errorf("%s: %v", f.path, err)
		}
		for _, line := range lines {
			t.Errorf("%s:%d reads the machine's clock: take a clock.Clock", f.path, line)
		}
	}
}

// readsClock gives the lines of a Go file that name a function of package time that reads the machine's clock,
// called or passed on as a value.
func readsClock(text []byte) ([]int, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, "", text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	name := ""
	for _, imported := range tree.Imports {
		if path, _ := strconv.Unquote(imported.Path.Value); path == "time" {
			name = "time"
			if imported.Name != nil {
				name = imported.Name.Name
			}
		}
	}
	if name == "" {
		return nil, nil
	}
	var lines []int
	ast.Inspect(tree, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := selector.X.(*ast.Ident); ok && of.Name == name && clockReaders[selector.Sel.Name] {
			lines = append(lines, set.Position(selector.Pos()).Line)
		}
		return true
	})
	return lines, nil
}

// Ensure that the search for clock readers finds calls, values and renamed imports, and nothing else.
func TestReadsClock(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       int
	}{
		{"call", "package p\nimport \"time\"\nvar at = time.Now()\n", 1},
		{"value", "package p\nimport \"time\"\nvar now = time.Now\n", 1},
		{"renamed", "package p\nimport t \"time\"\nvar now = t.Now\n", 1},
		{"since", "package p\nimport \"time\"\nfunc f(at time.Time) time.Duration { return time.Since(at) }\n", 1},
		{"a method of the same name", "package p\nimport \"time\"\nvar at = c.Now().Add(time.Second)\n", 0},
		{"another package", "package p\nimport \"example.test/time2\"\nvar at = time.Now()\n", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := readsClock([]byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != tt.want {
				t.Errorf("readsClock found lines %v, want %d of them", got, tt.want)
			}
		})
	}
}
