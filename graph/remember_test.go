package graph

import (
	"context"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Ensure that only answers of analytics are remembered, and that each part of who asks what, and on which day, makes another
// question of it.
func TestRemembering(t *testing.T) {
	t.Parallel()
	who := viewer.Viewer{AccountID: "ac1", SessionID: "se1", SchemeID: "sc1", Role: code.RoleManager, Today: "2026-07-01"}
	of := func(text, name string, variables map[string]any, change func(*viewer.Viewer)) (question, bool) {
		doc, err := parser.ParseQuery(&ast.Source{Input: text})
		if err != nil {
			t.Fatal(err)
		}
		op := &graphql.OperationContext{RawQuery: text, OperationName: name, Variables: variables, Doc: doc, Operation: doc.Operations.ForName(name)}
		v := who
		ctx := context.Background()
		if change != nil {
			change(&v)
			ctx = viewer.With(ctx, &v)
		}
		return remembering(ctx, op)
	}
	same := func(*viewer.Viewer) {}
	const text = `query A($pcn: ID) { analytics { quarters } } query B { b: analytics { quarters } }`
	one := map[string]any{"pcn": "or1"}
	want, ok := of(text, "A", one, same)
	if again, also := of(text, "A", one, same); !ok || !also || again != want {
		t.Fatalf("the same question: %+v %t, %+v %t", want, ok, again, also)
	}
	for name, change := range map[string]func(*viewer.Viewer){
		"role":         func(v *viewer.Viewer) { v.Role = code.RoleAnalyst },
		"account":      func(v *viewer.Viewer) { v.AccountID = "ac2" },
		"scheme":       func(v *viewer.Viewer) { v.SchemeID = "sc2" },
		"organisation": func(v *viewer.Viewer) { v.OrganisationID = "or2" },
		"day":          func(v *viewer.Viewer) { v.Today = "2026-07-02" },
		"practices":    func(v *viewer.Viewer) { v.PracticeIDs = []string{"or3"} },
		"cover":        func(v *viewer.Viewer) { v.Covers = []viewer.Cover{{AccountID: "ac3"}} },
		"token":        func(v *viewer.Viewer) { v.TokenID = "at1" },
	} {
		if got, ok := of(text, "A", one, change); !ok || got == want {
			t.Errorf("of another %s it is the same question", name)
		}
	}
	if got, ok := of(text, "B", one, same); !ok || got == want {
		t.Error("another operation of the text is the same question")
	}
	if got, ok := of(text, "A", map[string]any{"pcn": "or2"}, same); !ok || got == want {
		t.Error("with other variables it is the same question")
	}
	if _, ok := of(text, "A", one, nil); ok {
		t.Error("without a viewer it is remembered")
	}
	for _, text := range []string{
		`{ clients { totalCount } }`, `{ analytics { quarters } clients { totalCount } }`, `{ analytics { quarters } __typename }`,
		`mutation { analytics { quarters } }`, `subscription { analytics { quarters } }`,
		`{ ...on Query { analytics { quarters } } }`, `fragment F on Query { analytics { quarters } } query { ...F }`,
	} {
		if _, ok := of(text, "", nil, same); ok {
			t.Errorf("%s is remembered", text)
		}
	}
}
