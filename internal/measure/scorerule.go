package measure

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// Answers is one completion of an instrument as it is recorded: its items, or its score.
type Answers struct {
	Instrument code.Instrument
	Items      []detail.MeasureItem
	Score      *float64
}

// Validate decides whether answers may be recorded in a scheme that attests the licences listed. INVALID at:
// "instrument" when it does not exist or its licence is not attested; "items" when there are none, or there are some for
// a score-only instrument; "items.N.code" when an item is not of the instrument or repeated; "items.N.value" when it is
// out of range, missing without being declined, or given although declined; "score" when one is given for an instrument
// that works it out, or missing or out of range for one that is score-only.
//
// An item left out is missing, which is allowed and is not the same as declined.
func Validate(a Answers, licensed []code.Instrument) error {
	d, ok := Define(a.Instrument)
	switch {
	case !ok:
		return errs.Field("instrument", "Choose one of the measures.")
	case d.Licensed && !slices.Contains(licensed, a.Instrument):
		return errs.Field("instrument", "The scheme has not said that it holds the licence for this measure.")
	case d.ScoreOnly():
		return validateScore(d, a)
	case a.Score != nil:
		return errs.Field("score", "This measure's score is worked out from its answers.")
	case len(a.Items) == 0:
		return errs.Field("items", "Answer at least one question, or mark it as declined.")
	}
	seen := map[string]bool{}
	for i, item := range a.Items {
		at := fmt.Sprintf("items.%d.", i)
		def, ok := d.Item(item.Code)
		switch {
		case !ok:
			return errs.Field(at+"code", "This is not a question of the measure. Its questions are %s.", strings.Join(d.codes(), ", "))
		case seen[item.Code]:
			return errs.Field(at+"code", "This question is answered twice.")
		case item.Declined && item.Value != nil:
			return errs.Field(at+"value", "A question that was declined has no answer.")
		case !item.Declined && item.Value == nil:
			return errs.Field(at+"value", "Give the answer, or mark the question as declined.")
		case item.Value != nil && (*item.Value < def.Min || *item.Value > def.Max):
			return errs.Field(at+"value", "Give a whole number from %d to %d.", def.Min, def.Max)
		}
		seen[item.Code] = true
	}
	return nil
}

// validateScore checks answers to a score-only instrument.
func validateScore(d Definition, a Answers) error {
	switch {
	case len(a.Items) > 0:
		return errs.Field("items", "For this measure only the score is kept.")
	case a.Score == nil:
		return errs.Field("score", "Enter the score.")
	case math.IsNaN(*a.Score) || *a.Score < d.ScoreMin || *a.Score > d.ScoreMax:
		return errs.Field("score", "Enter a score from %g to %g.", d.ScoreMin, d.ScoreMax)
	case d.Instrument == code.InstrumentGoalScore && *a.Score != math.Trunc(*a.Score):
		return errs.Field("score", "Enter a whole number from %g to %g.", d.ScoreMin, d.ScoreMax)
	}
	return nil
}

// Score is the one score of valid answers: entered, the only answer, or the sum. It is nil for ONS4, whose items are never
// summed, and where a question that counts is declined or missing.
func Score(a Answers) *float64 {
	d, ok := Define(a.Instrument)
	switch {
	case !ok || !d.HasScore:
		return nil
	case d.ScoreOnly():
		return a.Score
	}
	sum := 0
	for _, def := range d.Items {
		v, ok := answer(a.Items, def.Code)
		if !ok {
			return nil
		}
		sum += v
	}
	score := float64(sum)
	return &score
}

// answer is the value given to an item; not ok when it is declined or missing.
func answer(items []detail.MeasureItem, itemCode string) (int, bool) {
	for _, item := range items {
		if item.Code == itemCode && item.Value != nil && !item.Declined {
			return *item.Value, true
		}
	}
	return 0, false
}

// Completeness counts the items of an instrument by what became of them. A score-only instrument has one.
type Completeness struct {
	Answered, Declined, Missing int
}

// CompletenessOf counts answered, declined and missing items of valid answers.
func CompletenessOf(a Answers) Completeness {
	d, _ := Define(a.Instrument)
	var c Completeness
	if d.ScoreOnly() {
		if a.Score == nil {
			return Completeness{Missing: 1}
		}
		return Completeness{Answered: 1}
	}
	for _, item := range a.Items {
		if item.Declined {
			c.Declined++
		} else if item.Value != nil {
			c.Answered++
		}
	}
	c.Missing = len(d.Items) - c.Answered - c.Declined
	return c
}

// Change is how a value compares with an earlier one of the same client, told so that nobody need know the scale.
type Change string

// The changes that are told.
const (
	Better Change = "BETTER"
	Same   Change = "SAME"
	Worse  Change = "WORSE"
)

// ChangeOf compares two values of an item, or of the score where itemCode is "": lower anxiety is better.
func ChangeOf(i code.Instrument, itemCode string, from, to float64) Change {
	switch {
	case from == to:
		return Same
	case (to > from) == (DirectionOf(i, itemCode) == HigherIsBetter):
		return Better
	}
	return Worse
}

// codes gives the codes of the questions, in order.
func (d Definition) codes() []string {
	out := make([]string, len(d.Items))
	for i, item := range d.Items {
		out[i] = item.Code
	}
	return out
}
