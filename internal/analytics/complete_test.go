package analytics_test

import (
	"testing"

	"alongside/internal/analytics"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that an answer says whether groups may have been left out of it. Of those that must not be told of there is no row for
// an account that sees no clients, and nobody may read that as nought; to say of single answers that nothing was left out would
// tell of the others, so it is never said. A manager has all groups that there are; services are about nobody.
func TestAggregate_complete(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 1)
		r.make(map[code.Gender]int{code.GenderWoman: 30, code.GenderMan: 30}, nil)
		root := service(k).Root()
		for name, test := range map[string]struct {
			of   *viewer.Viewer
			want bool
		}{"manager": {k.Manager, true}, "analyst": {k.Analyst, false}, "commissioner": {k.Commissioner, false}} {
			ctx := k.As(test.of)
			for _, q := range []asked{
				episodesBy([]string{"GENDER"}, count, map[string]any{}),
				episodesBy([]string{"MONTH", "PRIMARY_REASON", "OUTCOME"}, count, map[string]any{}), // kept for managers
			} {
				if a, err := answered(ctx, root, q); err != nil || a.Complete != test.want {
					t.Errorf("%s, %s: complete is %v, %v", name, q, a.Complete, err)
				}
			}
			e, err := root.Equity(ctx, code.EquityDimensionGender, "2026-01", "2026-12", nil)
			if err != nil || e.Complete != test.want {
				t.Errorf("%s: the rates are complete: %v, %v", name, e.Complete, err)
			}
			var services *analytics.Aggregate
			services, err = root.Services().Aggregate(ctx, nil, []code.ServiceMeasure{code.ServiceMeasureCount})
			if err != nil || !services.Complete {
				t.Errorf("%s: services are left out, %v", name, err)
			}
			if days, err := root.FirstContactDays(ctx); err != nil || days < 1 {
				t.Errorf("%s: the limit is %d days, %v", name, days, err)
			}
		}
	})
}
