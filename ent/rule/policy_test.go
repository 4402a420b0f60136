package rule_test

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"entgo.io/ent"

	"alongside/ent/rule"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// schemas lists every entity of ent/schema with the name its Policy asks for, read from the source.
func schemas(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../schema/*.go")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if s, ok := n.Type.(*ast.StructType); ok && len(s.Fields.List) == 1 {
					if sel, ok := s.Fields.List[0].Type.(*ast.SelectorExpr); ok && sel.Sel.Name == "Schema" && sel.X.(*ast.Ident).Name == "ent" {
						if _, ok := out[n.Name.Name]; !ok {
							out[n.Name.Name] = ""
						}
					}
				}
			case *ast.FuncDecl:
				if n.Name.Name == "Policy" && n.Recv != nil {
					ret := n.Body.List[0].(*ast.ReturnStmt).Results[0].(*ast.CallExpr)
					out[n.Recv.List[0].Type.(*ast.Ident).Name] = strings.Trim(ret.Args[0].(*ast.BasicLit).Value, `"`)
				}
			}
			return true
		})
	}
	return out
}

// Ensure every entity has a policy, its own, and that the table of policies decides it.
func TestEverySchemaHasAPolicy(t *testing.T) {
	t.Parallel()
	all := schemas(t)
	if len(all) < 25 {
		t.Fatalf("found only %d entities; has ent/schema moved?", len(all))
	}
	for typ, policy := range all {
		if policy != typ {
			t.Errorf("%s has the policy of %q", typ, policy)
		}
		if !rule.Decided(typ) {
			t.Errorf("%s is not in the table of policies", typ)
		}
	}
	for _, typ := range rule.Types() {
		if _, ok := all[typ]; !ok {
			t.Errorf("the table of policies decides %s, which is no entity", typ)
		}
	}
}

type anyQuery struct{ narrowed int }

func (q *anyQuery) WhereP(ps ...func(*rule.Selector)) { q.narrowed += len(ps) }

// Ensure each policy ends in deny: without a viewer, for an unknown role, for a type nobody decided.
func TestPoliciesEndInDeny(t *testing.T) {
	t.Parallel()
	someone := viewer.With(context.Background(), &viewer.Viewer{AccountID: "ac", SchemeID: "sc", Role: code.RoleManager})
	for _, typ := range append(rule.Types(), "Nonsense") {
		q := &anyQuery{}
		if err := rule.For(typ).EvalQuery(context.Background(), q); errs.CodeOf(err) != errs.Unauthenticated {
			t.Errorf("%s without a viewer: %v", typ, err)
		}
		err := rule.For(typ).EvalQuery(someone, q)
		if err == nil && q.narrowed < 2 {
			t.Errorf("%s lets a manager read without narrowing to the scheme and the rows", typ)
		}
		if typ == "Nonsense" && errs.CodeOf(err) != errs.Forbidden {
			t.Errorf("a type nobody decided: %v", err)
		}
	}
	var _ ent.Policy = rule.For("Person")
}
