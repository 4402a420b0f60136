package analytics_test

import (
	"context"
	"slices"
	"testing"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that groups which have an order come in it, and not by the letters of their codes: children before their
// grandparents, a new referral before one that has ended, light work before complex. That is so for every role.
func TestAggregate_order(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 1)
	statuses := []code.ReferralStatus{code.ReferralStatusClosed, code.ReferralStatusActive, code.ReferralStatusReceived}
	urgencies := []code.Urgency{code.UrgencyUrgent, code.UrgencySoon, code.UrgencyRoutine}
	loads := []code.Complexity{code.ComplexityComplex, code.ComplexityStandard, code.ComplexityLight}
	theirs := map[clock.Date][]string{}
	for i, born := range []clock.Date{"1930-02-01", "2001-02-01", "2015-02-01"} {
		r.make(map[code.Gender]int{code.GenderWoman: 20}, func(c *ent.ReferralCreate) {
			c.SetStatus(statuses[i]).SetUrgency(urgencies[i]).SetComplexity(loads[i])
			who, _ := c.Mutation().PersonID()
			theirs[born] = append(theirs[born], who)
		})
	}
	r.write(func(ctx context.Context, db *ent.Client) {
		for born, people := range theirs {
			for _, who := range people {
				r.must(db.Person.UpdateOneID(who).SetDateOfBirth(born).Exec(ctx))
			}
		}
	})
	root := service(k).Root()
	for by, want := range map[code.EpisodeDimension][]string{
		code.EpisodeDimensionAgeBand:    {"UNDER_18", "AGE_25_34", "AGE_85_OVER"},
		code.EpisodeDimensionStatus:     {"RECEIVED", "ACTIVE", "CLOSED"},
		code.EpisodeDimensionUrgency:    {"ROUTINE", "SOON", "URGENT"},
		code.EpisodeDimensionComplexity: {"LIGHT", "STANDARD", "COMPLEX"},
	} {
		for name, who := range map[string]*viewer.Viewer{"manager": k.Manager, "analyst": k.Analyst} {
			a, err := root.Episodes().Aggregate(k.As(who), []code.EpisodeDimension{by}, []code.EpisodeMeasure{code.EpisodeMeasureCount}, nil, nil)
			r.must(err)
			got := []string{}
			for _, row := range a.Rows() {
				got = append(got, row[0])
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s by %s: got %v, want %v", name, by, got, want)
			}
		}
	}
	e, err := root.Equity(k.As(k.Manager), code.EquityDimensionAgeBand, "2026-01", "2026-12", nil)
	r.must(err)
	if len(e.Rates) == 0 || e.Rates[0].Group != "UNDER_18" {
		t.Errorf("the rates begin with %v", e.Rates)
	}
}
