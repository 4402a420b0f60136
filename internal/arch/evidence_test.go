package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// goTests finds the test and fuzz functions of the module once: "internal/auth.TestIdle". Files that need a build tag
// count too; they are run by a target of their own.
var goTests = sync.OnceValues(func() (map[string]bool, error) {
	all := map[string]bool{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if notOurs[entry.Name()] {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		for _, declared := range tree.Decls {
			f, ok := declared.(*ast.FuncDecl)
			if ok && f.Recv == nil && testName.MatchString(f.Name.Name) && f.Name.Name != "TestMain" {
				all[filepath.ToSlash(folder)+"."+f.Name.Name] = true
			}
		}
		return nil
	})
	return all, err
})

var (
	testName = regexp.MustCompile(`^(Test|Fuzz)([A-Z_].*)?$`)
	// goTest is how a Go test is named in the tables: its package's folder, its function and, for the scripts of the
	// command line, the script.
	goTest = regexp.MustCompile(`^([a-z][a-z0-9/]*)\.((?:Test|Fuzz)\w*)(?:/([a-z-]+))?$`)
	// webTest is how a test of the app is named: its file, and the title as it stands there.
	webTest = regexp.MustCompile(`^(frontend/[\w./-]+\.test\.tsx?): (.+)$`)
	// target is a target of the Makefile.
	target = regexp.MustCompile(`^make ([a-z-]+)$`)
	// section is a heading of a page, for what is kept by saying so.
	section = regexp.MustCompile(`^([\w./-]+\.md)#(.+)$`)
)

// shows says why a name of a table does not lead to a test, a target, a script or a section of a page; "" if it does.
func shows(t *testing.T, name string) string {
	t.Helper()
	tests, err := goTests()
	if err != nil {
		t.Fatal(err)
	}
	if m := goTest.FindStringSubmatch(name); m != nil {
		switch script := filepath.Join(root, m[1], "testdata", m[3]+".txtar"); {
		case !tests[m[1]+"."+m[2]]:
			return "there is no test " + m[1] + "." + m[2]
		case m[3] != "" && !there(script):
			return "there is no script " + m[3] + ".txtar"
		}
		return ""
	}
	if m := webTest.FindStringSubmatch(name); m != nil {
		return has(m[1], `"`+m[2]+`"`, "`"+m[2]+"`")
	}
	if m := target.FindStringSubmatch(name); m != nil {
		return has("Makefile", "\n"+m[1]+": ")
	}
	if m := section.FindStringSubmatch(name); m != nil {
		return has(m[1], "# "+m[2]+"\n")
	}
	if strings.HasPrefix(name, "scripts/") && there(filepath.Join(root, name)) {
		return ""
	}
	return "it is no test, target, script or section of a page: write internal/auth.TestIdle, " +
		"frontend/e2e/idle.test.ts: its title, make lint, scripts/vuln.sh or docs/security.md#Keys"
}

// has says why a file holds none of some texts; "" if it holds one.
func has(file string, texts ...string) string {
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
	if err != nil {
		return "there is no file " + file
	}
	if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(string(text), s) }) {
		return file + " does not hold it"
	}
	return ""
}

// there is true for what exists.
func there(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// kept says why a place of a table is none; "" if it is a file or a folder of the module.
func kept(place string) string {
	if path.Clean(place) != place || strings.HasPrefix(place, "..") || !there(filepath.Join(root, filepath.FromSlash(place))) {
		return "there is no " + place
	}
	return ""
}

// parts splits a cell that holds several names.
func parts(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "; ")
}

// Ensure that the tables' names are looked up and not taken on trust.
func TestShows(t *testing.T) {
	t.Parallel()
	for name, good := range map[string]bool{
		"internal/arch.TestShows":         true,
		"internal/arch.TestShown":         false,
		"internal/arch.shows":             false,
		"cmd/alongside.TestScripts/audit": true,
		"cmd/alongside.TestScripts/fly":   false,
		"make lint":                       true,
		"make believe":                    false,
		"scripts/verify.sh":               true,
		"scripts/nothing.sh":              false,
		"docs/architecture.md#Layers":     true,
		"docs/architecture.md#Layer":      false,
		"by review":                       false,
		"frontend/e2e/keyboard.test.ts: the first tab stop skips to the page's own part": true,
		"frontend/e2e/keyboard.test.ts: the first tab stop skips":                        false,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if why := shows(t, name); (why == "") != good {
				t.Errorf("found: %v, want %v (%s)", why == "", good, why)
			}
		})
	}
}
