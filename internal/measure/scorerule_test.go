package measure

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// items reads answers from "CODE=3 CODE=declined CODE=".
func items(t *testing.T, s string) []detail.MeasureItem {
	t.Helper()
	var out []detail.MeasureItem
	for _, f := range strings.Fields(s) {
		itemCode, v, _ := strings.Cut(f, "=")
		item := detail.MeasureItem{Code: itemCode, Declined: v == "declined"}
		if v != "" && !item.Declined {
			n, err := strconv.Atoi(v)
			if err != nil {
				t.Fatal(err)
			}
			item.Value = &n
		}
		out = append(out, item)
	}
	return out
}

func score(v float64) *float64 { return &v }

// Ensures what each instrument takes, how it is scored, and which field is at fault when it does not.
func TestValidateAndScore(t *testing.T) {
	t.Parallel()
	const none = -1
	for _, tc := range []struct {
		name       string
		instrument code.Instrument
		items      string
		score      *float64
		field      string  // at fault, "" when valid
		want       float64 // score when valid, none when there is none
		complete   Completeness
	}{
		{"ONS4 whole", "ONS4", "LIFE_SATISFACTION=0 WORTHWHILE=10 HAPPINESS=5 ANXIETY=7", nil, "", none, Completeness{4, 0, 0}},
		{"ONS4 declined and missing", "ONS4", "LIFE_SATISFACTION=5 ANXIETY=declined", nil, "", none, Completeness{1, 1, 2}},
		{"ONS4 11", "ONS4", "LIFE_SATISFACTION=5 HAPPINESS=11", nil, "items.1.value", 0, Completeness{}},
		{"ONS4 below", "ONS4", "LIFE_SATISFACTION=-1", nil, "items.0.value", 0, Completeness{}},
		{"ONS4 total given", "ONS4", "LIFE_SATISFACTION=5", score(20), "score", 0, Completeness{}},
		{"no items", "ONS4", "", nil, "items", 0, Completeness{}},
		{"item of another instrument", "ONS4", "LEFT_OUT=1", nil, "items.0.code", 0, Completeness{}},
		{"item twice", "ONS4", "HAPPINESS=1 HAPPINESS=1", nil, "items.1.code", 0, Completeness{}},
		{"neither answered nor declined", "ONS4", "HAPPINESS=", nil, "items.0.value", 0, Completeness{}},
		{"UCLA least", "UCLA3", "COMPANIONSHIP=1 LEFT_OUT=1 ISOLATED=1", nil, "", 3, Completeness{3, 0, 0}},
		{"UCLA most", "UCLA3", "COMPANIONSHIP=3 LEFT_OUT=3 ISOLATED=3", nil, "", 9, Completeness{3, 0, 0}},
		{"UCLA declined", "UCLA3", "COMPANIONSHIP=3 LEFT_OUT=declined ISOLATED=3", nil, "", none, Completeness{2, 1, 0}},
		{"UCLA missing", "UCLA3", "COMPANIONSHIP=3 ISOLATED=3", nil, "", none, Completeness{2, 0, 1}},
		{"UCLA 0", "UCLA3", "COMPANIONSHIP=0", nil, "items.0.value", 0, Completeness{}},
		{"UCLA 4", "UCLA3", "COMPANIONSHIP=4", nil, "items.0.value", 0, Completeness{}},
		{"direct", "LONELINESS_DIRECT", "HOW_OFTEN=1", nil, "", 1, Completeness{1, 0, 0}},
		{"direct declined", "LONELINESS_DIRECT", "HOW_OFTEN=declined", nil, "", none, Completeness{0, 1, 0}},
		{"direct 6", "LONELINESS_DIRECT", "HOW_OFTEN=6", nil, "items.0.value", 0, Completeness{}},
		{"goal 0", "GOAL_SCORE", "", score(0), "", 0, Completeness{1, 0, 0}},
		{"goal 10", "GOAL_SCORE", "", score(10), "", 10, Completeness{1, 0, 0}},
		{"goal 11", "GOAL_SCORE", "", score(11), "score", 0, Completeness{}},
		{"goal and a half", "GOAL_SCORE", "", score(5.5), "score", 0, Completeness{}},
		{"goal without score", "GOAL_SCORE", "", nil, "score", 0, Completeness{}},
		{"licensed", "SWEMWBS", "", score(21.54), "", 21.54, Completeness{1, 0, 0}},
		{"licensed below", "SWEMWBS", "", score(6.9), "score", 0, Completeness{}},
		{"licensed with items", "SWEMWBS", "USEFUL=3", score(20), "items", 0, Completeness{}},
		{"not a number", "SWEMWBS", "", score(math.NaN()), "score", 0, Completeness{}},
		{"licence not attested", "PAM", "", score(55.6), "instrument", 0, Completeness{}},
		{"no such instrument", "PHQ9", "", score(5), "instrument", 0, Completeness{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			a := Answers{Instrument: tc.instrument, Items: items(t, tc.items), Score: tc.score}
			err := Validate(a, []code.Instrument{code.InstrumentSwemwbs, code.InstrumentMycaw})
			if tc.field != "" {
				if e, ok := errors.AsType[*errs.Error](err); !ok || e.Code != errs.Invalid || e.Field != tc.field {
					t.Errorf("got %#v, want INVALID at %s", err, tc.field)
				}
				return
			}
			if err != nil {
				t.Fatalf("got %v", err)
			}
			got := Score(a)
			if (got == nil) != (tc.want == none) || got != nil && *got != tc.want {
				t.Errorf("score: got %v, want %v", got, tc.want)
			}
			if c := CompletenessOf(a); c != tc.complete {
				t.Errorf("completeness: got %+v, want %+v", c, tc.complete)
			}
		})
	}
}

// Ensures that an answer to a question that was declined is refused, and is never counted.
func TestDeclinedWithValue(t *testing.T) {
	t.Parallel()
	three := 3
	a := Answers{Instrument: code.InstrumentLonelinessDirect, Items: []detail.MeasureItem{{Code: "HOW_OFTEN", Value: &three, Declined: true}}}
	if e, ok := errors.AsType[*errs.Error](Validate(a, nil)); !ok || e.Field != "items.0.value" {
		t.Errorf("got %v", e)
	}
	if got := Score(a); got != nil {
		t.Errorf("score: got %v, want none", *got)
	}
	if got := CompletenessOf(a); got != (Completeness{Declined: 1}) {
		t.Errorf("completeness: got %+v", got)
	}
	if got := CompletenessOf(Answers{Instrument: code.InstrumentGoalScore}); got != (Completeness{Missing: 1}) {
		t.Errorf("no score: got %+v", got)
	}
	if Score(Answers{Instrument: "PHQ9"}) != nil {
		t.Error("an instrument that does not exist has a score")
	}
}

// Ensures that change is told as better or worse, whichever way the scale runs.
func TestChangeOf(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		instrument code.Instrument
		item       string
		from, to   float64
		want       Change
	}{
		{"ONS4", "LIFE_SATISFACTION", 3, 6, Better},
		{"ONS4", "LIFE_SATISFACTION", 6, 3, Worse},
		{"ONS4", "ANXIETY", 8, 4, Better},
		{"ONS4", "ANXIETY", 4, 8, Worse},
		{"ONS4", "ANXIETY", 4, 4, Same},
		{"UCLA3", "", 8, 5, Better},
		{"UCLA3", "ISOLATED", 1, 3, Worse},
		{"LONELINESS_DIRECT", "", 1, 4, Better},
		{"MYCAW", "", 5, 2, Better},
		{"SWEMWBS", "", 18.6, 22.35, Better},
		{"GOAL_SCORE", "", 7, 7, Same},
	} {
		if got := ChangeOf(tc.instrument, tc.item, tc.from, tc.to); got != tc.want {
			t.Errorf("%s %s from %v to %v: got %s, want %s", tc.instrument, tc.item, tc.from, tc.to, got, tc.want)
		}
	}
}
