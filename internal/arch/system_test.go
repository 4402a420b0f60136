package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// asSystem names who may work as nobody in particular, past the policies of the rows, and what for. Anybody else who
// needs it belongs here with a reason, to be read in review.
var asSystem = map[string]string{
	"cmd/alongside":         "commands of the machine's operator",
	"internal/access":       "the trail belongs to no role's rows; an administrator may open a record that they cannot see",
	"internal/analytics":    "settings of the scheme that figures are told, for those who see figures and no settings",
	"internal/auth":         "finding out who somebody is, before they are anybody",
	"internal/casework":     "an address of a calendar feed says who somebody is, before they are anybody; one's own feed is kept with one's account",
	"internal/demo":         "setting up invented schemes",
	"internal/document":     "which contents belong to no document any more",
	"internal/onward":       "an answer by a host sets the clocks of a referral that the host may not see",
	"internal/organisation": "reading an account's role, before it is in force",
	"internal/person":       "whether a duplicate exists that the referrer may not see; never which",
	"internal/referral":     "setting clocks on behalf of those who may not see the referral",
	"internal/server":       "what time alone brings about",
	"internal/store":        "writing the audit trail, the keys of mutations and the facts",
	"internal/story":        "whoever withdraws a consent need not see the record; readers of what is told see no client",
	"internal/testkit":      "setting up tests",
}

// Ensure nobody else asks as the system.
func TestSystem(t *testing.T) {
	t.Parallel()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && path != root) {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := call.X.(*ast.Ident); ok && x.Name == "viewer" && call.Sel.Name == "System" && asSystem[filepath.ToSlash(folder)] == "" {
				t.Errorf("%s asks as the system: give asSystem a reason, or ask as the viewer", path)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
