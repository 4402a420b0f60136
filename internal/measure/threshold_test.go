package measure

import (
	"testing"

	"alongside/internal/code"
)

// Ensure that each answer of ONS4 is in the band that the Office for National Statistics publishes it by ("Personal
// well-being user guidance", thresholds). High anxiety goes with low wellbeing, and so has bands of its own.
func TestThresholds(t *testing.T) {
	t.Parallel()
	wellbeing := []Band{"LOW", "LOW", "LOW", "LOW", "LOW", "MEDIUM", "MEDIUM", "HIGH", "HIGH", "VERY_HIGH", "VERY_HIGH"}
	anxiety := []Band{"VERY_LOW", "VERY_LOW", "LOW", "LOW", "MEDIUM", "MEDIUM", "HIGH", "HIGH", "HIGH", "HIGH", "HIGH"}
	for item, want := range map[string][]Band{"LIFE_SATISFACTION": wellbeing, "WORTHWHILE": wellbeing, "HAPPINESS": wellbeing, "ANXIETY": anxiety} {
		for score := range 11 {
			if got := BandOf(code.InstrumentOns4, item, float64(score)); got != want[score] {
				t.Errorf("%s %d is %s, want %s", item, score, got, want[score])
			}
		}
		if better := DirectionOf(code.InstrumentOns4, item); (better == LowerIsBetter) != (item == "ANXIETY") {
			t.Errorf("%s is better in another direction", item)
		}
	}
}
