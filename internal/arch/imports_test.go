package arch

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A pkg is what "go list" says of one package of the module.
type pkg struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

// folder is the package's place in the tree: "internal/errs".
func (p pkg) folder() string { return folderOf(p.ImportPath) }

// folderOf cuts the module's path off; a path that is not ours gives "".
func folderOf(importPath string) string {
	folder, ours := strings.CutPrefix(importPath, modulePath+"/")
	if !ours {
		return ""
	}
	return folder
}

// root is the module's folder, seen from this package's.
var root = filepath.Join("..", "..")

// packages lists the module once for all tests. -e lists a package that does not compile too, so that a fault
// there is told by its own build and not by this test.
var packages = sync.OnceValues(func() ([]pkg, error) {
	list := exec.Command("go", "list", "-e", "-json=ImportPath,Imports,TestImports,XTestImports", "./...")
	list.Dir = root
	var stderr bytes.Buffer
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		return nil, errors.Join(err, errors.New(stderr.String()))
	}
	var all []pkg
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
})

// list gives the packages, or ends the test.
func list(t *testing.T) []pkg {
	t.Helper()
	all, err := packages()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if len(all) < 3 {
		t.Fatalf("go list found %d packages; is %s the module?", len(all), root)
	}
	return all
}

// Ensure that every package stands in a layer and imports only what its layer may.
func TestLayers(t *testing.T) {
	t.Parallel()
	for _, p := range list(t) {
		if withinAny(p.folder(), testOnly) {
			continue
		}
		if _, _, ok := place(p.folder()); !ok {
			t.Errorf("%s is not placed in a layer: add it to internal/arch/layers.go and docs/architecture.md", p.folder())
			continue
		}
		for _, imported := range p.Imports {
			if reason := refuse(p.folder(), imported); reason != "" {
				t.Errorf("%s imports %s: %s", p.folder(), imported, reason)
			}
		}
	}
}

// Ensure that what goes round the policy is imported by nobody else, tests included.
func TestReservedImports(t *testing.T) {
	t.Parallel()
	for _, p := range list(t) {
		for _, imported := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if reason := refuseReserved(p.folder(), imported); reason != "" {
				t.Errorf("%s imports %s: %s", p.folder(), imported, reason)
			}
		}
	}
}

// refuse says why a package's program code may not import another, or "".
func refuse(folder, imported string) string {
	from, fromGroup, _ := place(folder)
	target := folderOf(imported)
	if target == "" {
		if !layers[from].thirdParty && !standard(imported) {
			return "a " + layers[from].name + " package imports the standard library and leaves only"
		}
		return ""
	}
	if withinAny(target, testOnly) {
		return "it is for tests only"
	}
	to, toGroup, ok := place(target)
	switch {
	case !ok:
		return "it is not placed in a layer"
	case to > from:
		return "a " + layers[from].name + " package may not import the " + layers[to].name + " layer above it"
	case to == from && toGroup != fromGroup && !layers[from].sideways:
		return "a " + layers[from].name + " package may not import another of its layer: declare the interface it needs"
	}
	return ""
}

// refuseReserved says why a package may not have a reserved import, or "".
func refuseReserved(folder, imported string) string {
	for _, r := range reservedImports {
		if !within(imported, r.path) {
			continue
		}
		// A generated package may import its own runtime: ent does so for itself.
		if within(folder, "ent") && !withinAny(folder, handWrittenData) {
			continue
		}
		if !withinAny(folder, r.only) || withinAny(folder, handWrittenData) {
			return "only " + strings.Join(r.only, ", ") + " may: " + r.reason
		}
	}
	return ""
}

// standard is true for a package of the standard library: the first part of its path has no dot.
func standard(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return !strings.Contains(first, ".")
}

// Ensure that the rules themselves refuse what they are there for: a tree without faults cannot show it.
func TestRefuse(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, folder, imported string
		refused                bool
	}{
		{"leaf to leaf", "internal/detail", "alongside/internal/code", false},
		{"leaf to data", "internal/viewer", "alongside/ent", true},
		{"leaf to third party", "internal/nhs", "golang.org/x/text/unicode/norm", true},
		{"data to leaf", "ent/schema", "alongside/internal/code", false},
		{"data to door", "ent/rule", "alongside/internal/store", true},
		{"domain to door", "internal/plan", "alongside/internal/store", false},
		{"domain sideways", "internal/plan", "alongside/internal/referral", true},
		{"domain to edge", "internal/plan", "alongside/graph", true},
		{"edge to its own part", "graph", "alongside/graph/generated", false},
		{"edge to another edge", "graph", "alongside/internal/auth", true},
		{"shell to shell", "internal/server", "alongside/frontend", false},
		{"shell to main", "internal/server", "alongside/cmd/alongside", true},
		{"program to test kit", "internal/server", "alongside/internal/testkit", true},
		{"to a package without a place", "internal/server", "alongside/internal/util", true},
		{"alike in name only", "internal/server", "alongside/internal/storehouse", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := refuse(tt.folder, tt.imported); (got != "") != tt.refused {
				t.Errorf("refuse(%q, %q) = %q, want refused %v", tt.folder, tt.imported, got, tt.refused)
			}
		})
	}
}

// Ensure the same of the reserved imports.
func TestRefuseReserved(t *testing.T) {
	t.Parallel()
	tests := []struct {
		folder, imported string
		refused          bool
	}{
		{"internal/store", "github.com/jackc/pgx/v5/stdlib", false},
		{"internal/store", "database/sql/driver", false},
		{"internal/testkit", "alongside/ent/runtime", false},
		{"ent/referral", "database/sql", false},
		{"ent/rule", "database/sql", true},
		{"internal/referral", "database/sql", true},
		{"internal/server", "github.com/mattn/go-sqlite3", true},
		{"cmd/alongside", "alongside/ent/runtime", true},
	}
	for _, tt := range tests {
		t.Run(tt.folder+" "+tt.imported, func(t *testing.T) {
			t.Parallel()
			if got := refuseReserved(tt.folder, tt.imported); (got != "") != tt.refused {
				t.Errorf("refuseReserved(%q, %q) = %q, want refused %v", tt.folder, tt.imported, got, tt.refused)
			}
		})
	}
}
