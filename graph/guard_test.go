package graph

import (
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Ensure that the guard refuses a single argument, input field and value of an order though all around it is allowed,
// written in the document, as a variable and in a default. The policy file refuses none so alone today: it may tomorrow.
func TestRefusedAlone(t *testing.T) {
	t.Parallel()
	s := written(t)
	if err := annotate(s); err != nil {
		t.Fatal(err)
	}
	shut := func(on ast.DirectiveList) { on.ForName("can").Arguments = nil }
	list := s.Query.Fields.ForName("caseload")
	shut(list.Arguments.ForName("after").Directives)
	shut(s.Types["CaseloadFilter"].Fields.ForName("search").Directives)
	shut(s.Types["CaseloadSort"].EnumValues.ForName("NAME").Directives)
	for _, tt := range []struct {
		text      string
		variables map[string]any
		refused   bool
	}{
		{`{ caseload(first: 5, sort: DUE, filter: {team: true}) { totalCount } }`, nil, false},
		{`{ caseload(after: "x") { totalCount } }`, nil, true},
		{`query($v: String) { caseload(after: $v) { totalCount } }`, map[string]any{"v": "x"}, true},
		{`{ caseload(filter: {search: "x"}) { totalCount } }`, nil, true},
		{`query($v: String) { caseload(filter: {search: $v}) { totalCount } }`, map[string]any{}, true},
		{`query($v: CaseloadFilter) { caseload(filter: $v) { totalCount } }`, map[string]any{"v": map[string]any{"search": "x"}}, true},
		{`query($v: CaseloadFilter = {search: "x"}) { caseload(filter: $v) { totalCount } }`, nil, true},
		{`query($v: CaseloadFilter) { caseload(filter: $v) { totalCount } }`, map[string]any{"v": map[string]any{"team": true}}, false},
		{`{ caseload(sort: NAME) { totalCount } }`, nil, true},
		{`query($v: CaseloadSort) { caseload(sort: $v) { totalCount } }`, map[string]any{"v": "NAME"}, true},
		{`query($v: CaseloadSort = NAME) { caseload(sort: $v) { totalCount } }`, nil, true},
		{`{ ... on Query { ...F } } fragment F on Query { caseload(sort: NAME) { totalCount } }`, nil, true},
		{`query($v: CaseloadSort) { caseload(sort: $v) { totalCount } }`, map[string]any{"v": "DUE"}, false},
	} {
		doc, faults := gqlparser.LoadQueryWithRules(s, tt.text, rules.NewDefaultRules())
		if faults != nil {
			t.Fatal(faults)
		}
		op := doc.Operations[0]
		c := &check{viewer: &viewer.Viewer{AccountID: "ac", Role: code.RoleLead}, schema: s, fragments: map[string]bool{}}
		c.selection(op.SelectionSet, nil)
		for _, d := range op.VariableDefinitions {
			if value, ok := tt.variables[d.Variable]; ok {
				c.input(d.Type, value)
			}
			c.literal(d.DefaultValue)
		}
		if (c.err != nil) != tt.refused {
			t.Errorf("%s %v: %v", tt.text, tt.variables, c.err)
		}
	}
}
