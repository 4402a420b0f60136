package server_test

import (
	"strings"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that the figures of one request are made in the order in which its text has them: for who is held to what they were
// told before, what is first in the text is told, and not what the scheduler let through. Of 57 who have started, shown as 55,
// 28 did in each of two months: with all three, whoever started in a third would be known to be one.
func TestInOrder(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := start(t, k)
	ctx := k.System()
	for month, n := range map[clock.Date]int{"2026-01-10": 28, "2026-02-10": 28, "2026-03-10": 1, "": 42} {
		for range n {
			r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
			change := k.Store.Ent(ctx).Referral.UpdateOneID(r.ID).ClearSupportFrom()
			if month != "" {
				change.SetSupportFrom(month)
			}
			change.ExecX(ctx)
		}
	}
	const flow = ` flow { stage episodes { shown } } `
	const months = ` episodes { aggregate(groupBy: [STARTED_MONTH], measures: [COUNT]) { rows } } `
	const both = `["2026-01","30"],["2026-02","30"]`
	const started = `{"stage":"STARTED","episodes":{"shown":"55"}}`
	for name, tt := range map[string]struct{ text, told, withheld string }{
		"the flow first":   {flow + months, started, both},
		"the months first": {months + flow, both, started},
	} {
		if _, err := k.Raw(t).ExecContext(t.Context(), "DELETE FROM given_cell"); err != nil {
			t.Fatal(err)
		}
		if got := s.analyst.must("{ analytics {"+tt.text+"} }", nil).raw; !strings.Contains(got, tt.told) || strings.Contains(got, tt.withheld) {
			t.Errorf("%s: %s", name, got)
		}
	}
}
