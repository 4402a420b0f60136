package analytics_test

import (
	"fmt"
	"testing"

	"alongside/ent"
	"alongside/internal/analytics"
	"alongside/internal/code"
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

// Ensure that a group which was there is there when more is asked of it, with what was shown of it: one that is missed then
// would be known to be about few.
func TestGuard_groupsStay(t *testing.T) {
	t.Parallel()
	withheld := 0
	for seed := range uint64(12) {
		r := newRandom(t, testkit.New(t), seed)
		r.arrive(100)
		ctx := r.kit.As(r.kit.Analyst)
		for source, more := range map[string][]string{
			"episodes": {"COUNT", "PERCENT_STARTED", "MEDIAN_DAYS_TO_START"},
			"contacts": {"COUNT", "MEETINGS", "NOT_ATTENDED", "PERCENT_NOT_ATTENDED"},
		} {
			for _, dimension := range []string{"MONTH", "PCN", "PRACTICE"} {
				q := asked{source: source, groupBy: []string{dimension}, measures: count, filter: map[string]any{}}
				first := put(ctx, t, r.kit, q)
				q.measures = more
				second := put(ctx, t, r.kit, q)
				for key, figures := range first {
					switch now, ok := second[key]; {
					case !ok:
						t.Errorf("%s of seed %d by %s: %s is gone", source, seed, dimension, key)
					case now[0] != figures[0]:
						t.Errorf("%s of seed %d by %s: %s was %s and is %s", source, seed, dimension, key, figures[0], now[0])
					default:
						for _, figure := range now[1:] {
							if figure == analytics.Withheld {
								withheld++
							}
						}
					}
				}
			}
		}
	}
	if withheld == 0 {
		t.Error("nothing was withheld of any group")
	}
}

// Ensure that of few people in all it is not told which groups they are in, nor in which nobody is.
func TestGuard_fewInAll(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 1)
		r.make(map[code.Gender]int{code.GenderWoman: 3, code.GenderMan: 4}, nil)
		ctx := k.As(k.Analyst)
		few := episodesBy([]string{"GENDER"}, count, map[string]any{})
		if got := put(ctx, t, k, few); len(got) != 1 || got["total"][0] != analytics.Withheld {
			t.Errorf("of seven people is told %v", got)
		}
		if got := put(k.As(k.Manager), t, k, few); len(got) != 3 {
			t.Errorf("a manager is told %v", got)
		}
		// Seven of many have started, all of one gender.
		forgetting(t, k)()
		r.make(map[code.Gender]int{code.GenderWoman: 7}, func(c *ent.ReferralCreate) { c.SetSupportFrom(k.Store.Today()) })
		r.make(map[code.Gender]int{code.GenderWoman: 30, code.GenderMan: 40}, nil)
		q := episodesBy([]string{"GENDER"}, []string{"COUNT", "PERCENT_STARTED"}, map[string]any{})
		for range 2 {
			got := put(ctx, t, k, q)
			for _, key := range []string{"total", "/WOMAN", "/MAN"} {
				if figures := got[key]; len(figures) != 2 || figures[0] == analytics.Withheld || figures[1] != analytics.Withheld {
					t.Errorf("of %s is told %v", key, figures)
				}
			}
		}
	})
}
