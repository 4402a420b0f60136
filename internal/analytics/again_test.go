package analytics_test

import (
	"fmt"
	"testing"

	"alongside/internal/analytics"
	"alongside/internal/testkit"
)

// Ensure that a figure which was shown of a group is shown when the group is asked for by a filter, whatever it is divided by
// then; and that of a group that was left out or withheld nothing is told so.
func TestGuard_shownAgain(t *testing.T) {
	t.Parallel()
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := newRandom(t, testkit.New(t), seed)
			r.arrive(150)
			ctx := r.kit.As(r.kit.Analyst)
			for name, by := range map[string]struct{ dimension, filter string }{"source": {"REFERRAL_SOURCE", "referralSources"}, "gender": {"GENDER", "genders"}} {
				first := put(ctx, t, r.kit, episodesBy([]string{by.dimension}, count, map[string]any{}))
				seen := 0
				for key, figures := range first {
					if key == "total" {
						continue
					}
					filter := map[string]any{by.filter: []any{key[1:]}}
					for _, groupBy := range [][]string{{"MONTH"}, {}, {by.dimension}} {
						again := put(ctx, t, r.kit, episodesBy(groupBy, count, filter))
						if again["total"][0] != figures[0] {
							t.Errorf("%s %s: %s, and by %v %s", name, key, figures[0], groupBy, again["total"][0])
						}
						if got, ok := again[key]; ok && got[0] != figures[0] {
							t.Errorf("%s %s: %s, and as the only group %s", name, key, figures[0], got[0])
						}
					}
					if figures[0] != analytics.Withheld {
						seen++
					}
				}
				if seen == 0 {
					t.Errorf("no %s is shown: %v", name, first)
				}
			}
		})
	}
}

// Ensure that who is better, the same and worse is told together or not at all, nobody included, and never where all went the
// same way; likewise who crossed a line.
func TestGuard_waysTogether(t *testing.T) {
	t.Parallel()
	told, withheld := 0, 0
	for seed := range uint64(12) {
		r := newRandom(t, testkit.New(t), seed)
		r.arrive(120)
		outcomes, err := service(r.kit).Root().Outcomes(r.kit.As(r.kit.Analyst), nil, nil, nil)
		r.must(err)
		for _, o := range outcomes {
			for _, parts := range [][]analytics.Figure{{o.Better, o.Same, o.Worse}, {o.Risen, o.Stayed, o.Fallen}} {
				stars, somebody := 0, 0
				for _, f := range parts {
					switch f.Shown() {
					case analytics.Withheld:
						stars++
					case "0":
					default:
						somebody++
					}
				}
				switch {
				case stars == len(parts):
					withheld++
				case stars > 0 || somebody == 1:
					t.Errorf("%s %s of seed %d: %v", o.Instrument, o.Item, seed, parts)
				case somebody > 0:
					told++
				}
			}
		}
	}
	if told == 0 || withheld == 0 {
		t.Errorf("%d are told, %d withheld", told, withheld)
	}
}
