package server_test

import (
	"slices"
	"testing"

	"alongside/internal/testkit"
)

// Ensure that introspection tells a role of what it may see, whichever way it is asked, and of nothing else.
func TestTold(t *testing.T) {
	t.Parallel()
	s := start(t, testkit.New(t))
	for _, tt := range []struct {
		by          *caller
		roots, not  []string
		types, lack []string
	}{
		{s.manager, []string{"caseload", "accounts"}, []string{"auditTrail"}, []string{"CaseloadItem", "Person"}, []string{"AuditFilter"}},
		{s.host, []string{"onwardReferrals", "services"}, []string{"caseload", "accounts", "analytics"}, []string{"OnwardReferral", "Person"}, []string{"CaseloadItem", "Contact", "AuditLine", "Aggregate"}},
	} {
		a := tt.by.must(`{ __schema { queryType { fields { name } } types { name } directives { name } } }`, nil)
		names := func(path string) []string {
			var out []string
			list, _ := a.at(path).([]any)
			for _, one := range list {
				row, _ := one.(map[string]any)
				name, _ := row["name"].(string)
				out = append(out, name)
			}
			return out
		}
		roots, types := names("__schema.queryType.fields"), names("__schema.types")
		for _, name := range slices.Concat(tt.roots, tt.types) {
			if !slices.Contains(roots, name) && !slices.Contains(types, name) {
				t.Errorf("%s is not told of", name)
			}
		}
		for _, name := range slices.Concat(tt.not, tt.lack) {
			if slices.Contains(roots, name) || slices.Contains(types, name) {
				t.Errorf("%s is told of", name)
			}
		}
		if slices.Contains(names("__schema.directives"), "can") {
			t.Error("how each role is decided is told of")
		}
		for _, name := range tt.lack {
			if a := tt.by.must(`query A($name: String!) { __type(name: $name) { name } }`, map[string]any{"name": name}); a.text("__type.name") != "" {
				t.Errorf("%s is told of by its name", name)
			}
		}
	}
}
