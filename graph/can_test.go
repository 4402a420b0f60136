package graph

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"alongside/frontend"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/policy"
	"alongside/internal/viewer"
)

// Ensure every coordinate of the served schema is decided in the one policy file, and nothing else is.
func TestDecided(t *testing.T) {
	t.Parallel()
	s, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	if got := decision(s.Types["Person"].Fields.ForName("nhsNumber").Directives, code.RoleHost); got != policy.Blank {
		t.Errorf("a host is shown NHS numbers: %q", got)
	}
}

// Ensure a coordinate that nobody decided is a fault with its name, and so is a decision about one that is not there.
func TestUndecided(t *testing.T) {
	t.Parallel()
	s := written(t, "type Person implements Node {", "type Person implements Node {\n  shoeSize(unit: String): Int",
		"safeguardingLead: Boolean!", "leads: Boolean!")
	fault := annotate(s)
	for _, want := range []string{"nobody has decided Person.shoeSize:", "nobody has decided Person.shoeSize(unit:):", ".safeguardingLead, which the schema does not have"} {
		if fault == nil || !strings.Contains(fault.Error(), want) {
			t.Errorf("%v does not say %q", fault, want)
		}
	}
}

// Ensure a field that is always empty for some role is a column or an edge of its row: nothing else can be emptied at the
// door to the database.
func TestBlankIsAColumn(t *testing.T) {
	t.Parallel()
	s := written(t)
	for _, c := range policy.All() {
		typ, name, _ := strings.Cut(c.Name, ".")
		for _, sign := range c.Signs {
			if sign != policy.Blank {
				continue
			}
			if f := s.Types[typ].Fields.ForName(name); f.Type.NonNull {
				t.Errorf("%s is always empty for a role and yet never null", c.Name)
			}
		}
	}
}

// written is the schema as its files have it, with a change of one text for another.
func written(t *testing.T, changes ...string) *ast.Schema {
	t.Helper()
	files, err := filepath.Glob("schema/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	var sources []*ast.Source
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: file, Input: strings.NewReplacer(changes...).Replace(string(b))})
	}
	s, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Ensure each of the app's operations is one that some role may send: what nobody may ask for is a mistake in the app, or in
// the policy file.
func TestSomebodyMaySendEach(t *testing.T) {
	t.Parallel()
	s, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	now := clock.NewStepped(time.Date(2026, time.June, 10, 9, 0, 0, 0, time.UTC))
	for id, text := range frontend.Documents() {
		document, faults := gqlparser.LoadQueryWithRules(s, text, nil)
		if faults != nil {
			t.Fatalf("%s: %v", id, faults)
		}
		var refused string
		may := slices.ContainsFunc(policy.Roles, func(role code.Role) bool {
			ctx := viewer.With(t.Context(), &viewer.Viewer{Role: role, SteppedUpAt: now.Now(), Opened: []string{"somebody"}})
			fault := guard{now}.MutateOperationContext(ctx, &graphql.OperationContext{Operation: document.Operations[0], Doc: document})
			if fault != nil {
				refused = fault.Path.String()
			}
			return fault == nil
		})
		if !may {
			t.Errorf("nobody may send %s: refused at %s", document.Operations[0].Name, refused)
		}
	}
}
