package analytics_test

import (
	"testing"

	"alongside/internal/analytics"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that a slip in a filter is refused at its field, in all that takes one and by every role: an answer of 0 would say
// that there is nobody. Keys that nobody has, that another scheme has and that are of another kind are answered alike.
func TestFilter_slips(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		root := service(k).Root()
		r := newRandom(t, k, 1)
		r.make(map[code.Gender]int{code.GenderWoman: 12}, nil)
		slips := []struct {
			name   string
			filter map[string]any
			field  string // "" where it is none
		}{
			{"the wrong way round", map[string]any{"from": "2026-03", "to": "2026-01"}, "from"},
			{"one month", map[string]any{"from": "2026-03", "to": "2026-03"}, ""},
			{"far off", map[string]any{"from": "2326-03"}, ""},
			{"no month", map[string]any{"to": "2026-13"}, "to"},
			{"past the last decile", map[string]any{"imdDeciles": []any{1, 11}}, "imdDeciles"},
			{"before the first decile", map[string]any{"imdDeciles": []any{-1}}, "imdDeciles"},
			{"deciles", map[string]any{"imdDeciles": []any{0, 10}}, ""},
			{"a name", map[string]any{"pcnIds": []any{"Sphere PCN"}}, "pcnIds"},
			{"a practice for a PCN", map[string]any{"pcnIds": []any{k.PCN.ID, k.Practice.ID}}, "pcnIds"},
			{"a PCN of others", map[string]any{"pcnIds": []any{k.Other.PCN.ID}}, "pcnIds"},
			{"PCNs, one twice, and none", map[string]any{"pcnIds": []any{k.PCN.ID, k.PCN2.ID, k.PCN.ID, ""}}, ""},
			{"nobody's practice", map[string]any{"practiceIds": []any{"or06gqtch281rjnf9dqsfzh1b0g8"}}, "practiceIds"},
			{"a practice of others", map[string]any{"practiceIds": []any{k.Other.Practice.ID}}, "practiceIds"},
			{"a practice", map[string]any{"practiceIds": []any{k.Practice.ID}}, ""},
			{"an empty list", map[string]any{"pcnIds": []any{}}, ""},
		}
		for source := range sources {
			for _, s := range slips {
				_, err := tryPut(k.As(k.Analyst), k, asked{source: source, measures: count, filter: s.filter})
				told(t, source+", "+s.name, s.field, "filter.", err)
			}
		}
		more := []struct {
			source string
			filter map[string]any
			field  string
		}{
			{"episodes", map[string]any{"closedFrom": "2026-02", "closedTo": "2026-01"}, "closedFrom"},
			{"measures", map[string]any{"items": []any{"HAPINESS"}}, "items"},
			{"measures", map[string]any{"items": []any{"HAPPINESS", "TOTAL"}}, ""},
			{"onwardReferrals", map[string]any{"serviceIds": []any{k.Other.Service.ID}}, "serviceIds"},
			{"onwardReferrals", map[string]any{"serviceIds": []any{k.Host.ID}}, "serviceIds"},
			{"onwardReferrals", map[string]any{"serviceIds": []any{k.Service.ID}}, ""},
		}
		for _, s := range more {
			_, err := tryPut(k.As(k.Commissioner), k, asked{source: s.source, measures: count, filter: s.filter})
			told(t, s.source, s.field, "filter.", err)
		}
		months := []string{"MONTH", "PRIMARY_REASON", "OUTCOME"} // which kept counts answer
		_, err := tryPut(k.As(k.Manager), k, episodesBy(months, count, map[string]any{"pcnIds": []any{k.Other.PCN.ID}}))
		told(t, "kept counts", "pcnIds", "filter.", err)
		for _, s := range slips {
			filter := readFilter(r, asked{filter: s.filter})
			_, err := root.Flow(k.As(k.Analyst), filter, nil)
			told(t, "flow, "+s.name, s.field, "filter.", err)
			_, err = root.Outcomes(k.As(k.Manager), nil, filter, nil)
			told(t, "outcomes, "+s.name, s.field, "filter.", err)
			from, to := "2026-01", "2026-06"
			if filter.From != nil {
				from, to = *filter.From, max(*filter.From, to)
			}
			if filter.To != nil {
				to = *filter.To
			}
			if s.filter["from"] != nil || s.filter["to"] != nil || s.filter["pcnIds"] != nil {
				_, err = root.Equity(k.As(k.Analyst), code.EquityDimensionGender, from, to, filter.PcnIds)
				told(t, "equity, "+s.name, s.field, "", err)
			}
		}
		alike(t, k, root)
	})
}

// told fails unless a slip is refused at its field, or what is none is answered.
func told(t *testing.T, what, field, at string, err error) {
	t.Helper()
	want := ""
	if field != "" {
		want = "INVALID " + at + field
	}
	if got := fault(err); got != want {
		t.Errorf("%s: got %q, want %q (%v)", what, got, want, err)
	}
}

// alike fails unless keys of others are answered in the words that keys of nobody are.
func alike(t *testing.T, k *testkit.Kit, root *analytics.Analytics) {
	t.Helper()
	words := map[string]bool{}
	for _, key := range []string{"Sphere PCN", k.Other.PCN.ID, k.Practice.ID, "or06gqtch281rjnf9dqsfzh1b0g8"} {
		_, err := root.Flow(k.As(k.Analyst), &analytics.EpisodeFilter{CommonFilter: analytics.CommonFilter{PcnIds: []string{key}}}, nil)
		if err == nil {
			t.Fatalf("%s is answered", key)
		}
		words[err.Error()] = true
	}
	if len(words) != 1 {
		t.Errorf("keys are answered in different words: %v", words)
	}
}
