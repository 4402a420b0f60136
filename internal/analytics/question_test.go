package analytics

import "testing"

// Ensure that questions of the same facts have one text however they are put, and those of others have not.
func TestCanon(t *testing.T) {
	t.Parallel()
	type put struct {
		filter  *EpisodeFilter
		groupBy []string
		by      []string
	}
	text := func(s string) *string { return &s }
	canon := func(p put) string {
		t.Helper()
		q := question{of: episodes}
		var err error
		if q.where, err = conditions(p.filter); err != nil {
			t.Fatal(err)
		}
		return q.canon(p.groupBy, p.by, "")
	}
	pcn := func(keys ...string) *EpisodeFilter { return &EpisodeFilter{CommonFilter: CommonFilter{PcnIds: keys}} }
	months := func(from, to string) *EpisodeFilter {
		return &EpisodeFilter{CommonFilter: CommonFilter{From: text(from), To: text(to)}}
	}
	yes := true
	canons := map[string][]string{}
	for name, same := range map[string][]put{
		"a PCN":         {{pcn("b"), nil, nil}, {nil, []string{"PCN"}, []string{"b"}}, {pcn("b", "a"), []string{"PCN"}, []string{"b"}}, {pcn("b"), []string{"PCN"}, []string{"b"}}},
		"another":       {{pcn("a"), nil, nil}, {nil, []string{"PCN"}, []string{"a"}}},
		"two":           {{pcn("a", "b"), nil, nil}, {pcn("b", "a"), nil, nil}},
		"all":           {{nil, nil, nil}, {&EpisodeFilter{}, nil, nil}},
		"nobody":        {{pcn([]string{}...), nil, nil}},
		"no PCN":        {{pcn(""), nil, nil}, {nil, []string{"PCN"}, []string{""}}},
		"a month":       {{months("2026-05", "2026-05"), nil, nil}, {nil, []string{"MONTH"}, []string{"2026-05"}}, {months("2026-01", "2026-12"), []string{"MONTH"}, []string{"2026-05"}}},
		"months":        {{months("2026-01", "2026-12"), nil, nil}},
		"from a month":  {{&EpisodeFilter{CommonFilter: CommonFilter{From: text("2026-01")}}, nil, nil}},
		"to a month":    {{&EpisodeFilter{CommonFilter: CommonFilter{To: text("2026-01")}}, nil, nil}},
		"a decile":      {{&EpisodeFilter{CommonFilter: CommonFilter{ImdDeciles: []int{3}}}, nil, nil}, {nil, []string{"IMD_DECILE"}, []string{"3"}}},
		"two deciles":   {{&EpisodeFilter{CommonFilter: CommonFilter{ImdDeciles: []int{3, 4}}}, nil, nil}},
		"a fifth":       {{nil, []string{"IMD_QUINTILE"}, []string{"2"}}},
		"extended":      {{&EpisodeFilter{Extended: &yes}, nil, nil}},
		"a PCN's month": {{nil, []string{"PCN", "MONTH"}, []string{"b", "2026-05"}}, {pcn("b"), []string{"MONTH"}, []string{"2026-05"}}, {nil, []string{"MONTH", "PCN"}, []string{"2026-05", "b"}}},
	} {
		for _, p := range same {
			if canon(p) != canon(same[0]) {
				t.Errorf("%s: %+v has another text", name, p)
			}
		}
		canons[canon(same[0])] = append(canons[canon(same[0])], name)
	}
	for _, names := range canons {
		if len(names) > 1 {
			t.Errorf("%v have the same text", names)
		}
	}
}
