package referral

import (
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"alongside/ent/rule"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// steps gives the steps by which SQLite would answer a statement, narrowed to what the viewer may see.
func steps(t *testing.T, k *testkit.Kit, v *viewer.Viewer, q *sql.Selector) string {
	t.Helper()
	narrow, err := rule.Narrow(k.As(v), "Referral")
	if err != nil {
		t.Fatal(err)
	}
	narrow(q)
	return k.Steps(t, q)
}

// Ensure that a caseload is found by an index on whose it is, in whatever order and with whatever conditions, and counted
// in one pass: what others have makes it no slower.
func TestPlans(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := New(NewClocks(k.Store), nil, nil)
	yes := true
	for name, tc := range map[string]struct {
		as     *viewer.Viewer
		filter CaseloadFilter
		want   string
	}{
		"own":        {k.LinkWorker, CaseloadFilter{}, "link_worker_id=? AND status=?"},
		"another's":  {k.Lead, CaseloadFilter{LinkWorkerID: &k.LinkWorker.AccountID}, "link_worker_id=? AND status=?"},
		"nobody's":   {k.Manager, CaseloadFilter{Unassigned: &yes}, "(scheme_id=? AND status=?)"}, // of those few statuses
		"the team's": {k.Lead, CaseloadFilter{Team: &yes}, ""},
		"all conditions": {k.LinkWorker, CaseloadFilter{
			Overdue: &yes, Quiet: &yes, NearLimit: &yes, HasRisk: &yes, ExtensionAsked: &yes,
		}, "link_worker_id=? AND status=?"},
	} {
		ctx := k.As(tc.as)
		where := func() []*sql.Predicate {
			w, err := s.caseloadWhere(ctx, tc.filter)
			if err != nil {
				t.Fatal(err)
			}
			return w
		}
		check := func(what string, q *sql.Selector) {
			got := steps(t, k, tc.as, q)
			if !strings.Contains(got, "SEARCH r USING INDEX referral_") || !strings.Contains(got, tc.want) || strings.Contains(got, "SCAN r") || strings.Contains(got, "SCAN p") {
				t.Errorf("%s, %s:\n%s", name, what, got)
			}
		}
		for _, sort := range code.CaseloadSort("").Values() {
			q := s.caseloadRows(where())
			if err := orders[code.CaseloadSort(sort)].sorted(q, nil); err != nil {
				t.Fatal(err)
			}
			check(sort, q)
		}
		on, err := s.marks(ctx)
		if err != nil {
			t.Fatal(err)
		}
		check("counts", s.caseloadCounted(on, where()))
	}
}
