package measure

import (
	"testing"

	"alongside/internal/code"
)

// Ensures that every instrument of the value list is defined, and soundly.
func TestDefine(t *testing.T) {
	t.Parallel()
	licensed := map[code.Instrument]bool{
		code.InstrumentSwemwbs: true, code.InstrumentMycaw: true, code.InstrumentPam: true, code.InstrumentWellbeingStar: true,
	}
	for _, v := range code.Instrument("").Values() {
		i := code.Instrument(v)
		d, ok := Define(i)
		if !ok || d.Instrument != i || d.Cite == "" {
			t.Errorf("%s is not defined: %+v", i, d)
			continue
		}
		if d.Licensed != licensed[i] || d.Licensed && !d.ScoreOnly() {
			t.Errorf("%s: licensed %v, score only %v", i, d.Licensed, d.ScoreOnly())
		}
		if d.HasScore && (d.ScoreMin >= d.ScoreMax || d.Direction == "") || !d.HasScore && d.ScoreOnly() {
			t.Errorf("%s: its score has no scale", i)
		}
		seen := map[string]bool{}
		sumMin, sumMax := 0, 0
		for _, it := range d.Items {
			if it.Code == "" || it.Words == "" || it.Min >= it.Max || it.Direction == "" || seen[it.Code] {
				t.Errorf("%s: item %+v is unsound", i, it)
			}
			if n := len(it.Labels); n != 2 && n != it.Max-it.Min+1 {
				t.Errorf("%s %s: %d labels", i, it.Code, n)
			}
			seen[it.Code] = true
			sumMin, sumMax = sumMin+it.Min, sumMax+it.Max
		}
		if len(d.Items) > 0 && d.HasScore && (d.ScoreMin != float64(sumMin) || d.ScoreMax != float64(sumMax)) {
			t.Errorf("%s: score from %v to %v, items sum to %d to %d", i, d.ScoreMin, d.ScoreMax, sumMin, sumMax)
		}
	}
	if _, ok := Define("PHQ9"); ok {
		t.Error("an instrument that does not exist is defined")
	}
	if d, _ := Define(code.InstrumentOns4); d.Summed || d.HasScore || len(d.Items) != 4 {
		t.Errorf("ONS4 must never be summed: %+v", d)
	}
}

// Ensures the names of each part of a scale, at its edges.
func TestBandOf(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		instrument code.Instrument
		item       string
		bands      map[float64]Band
	}{
		{"ONS4", "LIFE_SATISFACTION", map[float64]Band{0: "LOW", 4: "LOW", 5: "MEDIUM", 6: "MEDIUM", 7: "HIGH", 8: "HIGH", 9: "VERY_HIGH", 10: "VERY_HIGH"}},
		{"ONS4", "ANXIETY", map[float64]Band{0: "VERY_LOW", 1: "VERY_LOW", 2: "LOW", 3: "LOW", 4: "MEDIUM", 5: "MEDIUM", 6: "HIGH", 10: "HIGH"}},
		{"UCLA3", "", map[float64]Band{3: "NOT_LONELY", 5: "NOT_LONELY", 6: "LONELY", 9: "LONELY"}},
		{"UCLA3", "LEFT_OUT", map[float64]Band{1: BandNone, 3: BandNone}},
		{"LONELINESS_DIRECT", "", map[float64]Band{1: "LONELY", 2: "NOT_LONELY", 5: "NOT_LONELY"}},
		{"GOAL_SCORE", "", map[float64]Band{0: BandNone, 10: BandNone}},
		{"ONS4", "", map[float64]Band{5: BandNone}},
		{"ONS4", "BORED", map[float64]Band{5: BandNone}},
	} {
		for v, want := range tc.bands {
			if got := BandOf(tc.instrument, tc.item, v); got != want {
				t.Errorf("%s %s %v: got %q, want %q", tc.instrument, tc.item, v, got, want)
			}
		}
	}
}
