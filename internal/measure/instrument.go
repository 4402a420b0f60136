// Package measure owns the questionnaires and scores that tell whether support helps: what each may hold, how it is
// scored, and which way is better. The rules are tables and pure functions over values; the service loads, decides by
// them, and writes.
package measure

import (
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Direction says which way a scale is better.
type Direction string

// The directions of a scale.
const (
	HigherIsBetter Direction = "HIGHER_IS_BETTER"
	LowerIsBetter  Direction = "LOWER_IS_BETTER"
)

// Item is one question of an instrument, answered by a whole number from Min to Max.
type Item struct {
	Code      string
	Words     string
	Min, Max  int
	Direction Direction
	// Labels are the words of the answers from Min to Max; for a scale without words in between, of its two ends.
	Labels []string
	bands  []detail.ScaleBand
}

// Definition is what an instrument is. One has items, or a score that is entered as such, never both.
type Definition struct {
	Instrument code.Instrument
	Items      []Item
	// Summed says that the score is the sum of the items. ONS4's never is.
	Summed bool
	// HasScore says that there is one score, summed, equal to the only item, or entered.
	HasScore           bool
	ScoreMin, ScoreMax float64
	Direction          Direction // of the score
	// Licensed says that the wording belongs to somebody else: only the score is kept, and only where the scheme has
	// attested its licence.
	Licensed bool
	// Cite is how the instrument asks to be cited, or who licenses it.
	Cite  string
	bands []detail.ScaleBand
}

// ScoreOnly reports whether the instrument's score is entered, its items not being kept.
func (d Definition) ScoreOnly() bool { return len(d.Items) == 0 }

// Item finds an item by its code.
func (d Definition) Item(itemCode string) (Item, bool) {
	for _, it := range d.Items {
		if it.Code == itemCode {
			return it, true
		}
	}
	return Item{}, false
}

// Band is a part of a scale that has a name.
type Band string

// The bands in use. Those of ONS4 are the thresholds of the Office for National Statistics (domain G4): a high score for
// anxiety is the bad end.
const (
	BandNone     Band = ""
	BandVeryLow  Band = "VERY_LOW"
	BandLow      Band = "LOW"
	BandMedium   Band = "MEDIUM"
	BandHigh     Band = "HIGH"
	BandVeryHigh Band = "VERY_HIGH"
	// BandLonely: 6 or more of UCLA3 (often used, not part of the instrument), or "often or always" asked directly.
	BandLonely Band = "LONELY"
	// BandNotLonely: anything else.
	BandNotLonely Band = "NOT_LONELY"
)

// Thresholds of the ONS (domain G4).
var (
	onsBands     = []detail.ScaleBand{upTo(4, BandLow), upTo(6, BandMedium), upTo(8, BandHigh), upTo(10, BandVeryHigh)}
	anxietyBands = []detail.ScaleBand{upTo(1, BandVeryLow), upTo(3, BandLow), upTo(5, BandMedium), upTo(10, BandHigh)}
	uclaBands    = []detail.ScaleBand{upTo(5, BandNotLonely), upTo(9, BandLonely)}
	directBands  = []detail.ScaleBand{upTo(1, BandLonely), upTo(5, BandNotLonely)}
)

// upTo names the part of a scale up to and including a value.
func upTo(v float64, name Band) detail.ScaleBand {
	return detail.ScaleBand{UpTo: v, Name: string(name)}
}

// definitions are the instruments of journey section 5 and domain G4. The wording of ONS4, of the UCLA items and of the
// direct question is open; the licensed ones have a name and a scale only. The scales of MYCAW and WELLBEING_STAR are the
// usual ones, which domain G4 marks as inferred.
var definitions = map[code.Instrument]Definition{
	code.InstrumentOns4: {
		Items: []Item{
			ons("LIFE_SATISFACTION", "Overall, how satisfied are you with your life nowadays?"),
			ons("WORTHWHILE", "Overall, to what extent do you feel that the things you do in your life are worthwhile?"),
			ons("HAPPINESS", "Overall, how happy did you feel yesterday?"),
			{
				Code: "ANXIETY", Words: "Overall, how anxious did you feel yesterday?", Max: 10, Direction: LowerIsBetter,
				Labels: []string{"Not at all", "Completely"}, bands: anxietyBands,
			},
		},
		Cite: "Office for National Statistics, personal wellbeing (ONS4)",
	},
	code.InstrumentUcla3: {
		Items: []Item{
			ucla("COMPANIONSHIP", "How often do you feel that you lack companionship?"),
			ucla("LEFT_OUT", "How often do you feel left out?"),
			ucla("ISOLATED", "How often do you feel isolated from others?"),
		},
		Summed: true, HasScore: true, ScoreMin: 3, ScoreMax: 9, Direction: LowerIsBetter, bands: uclaBands,
		Cite: "UCLA three-item loneliness scale, as recommended by the Office for National Statistics",
	},
	code.InstrumentLonelinessDirect: {
		Items: []Item{{
			Code: "HOW_OFTEN", Words: "How often do you feel lonely?", Min: 1, Max: 5, Direction: HigherIsBetter,
			Labels: []string{"Often or always", "Some of the time", "Occasionally", "Hardly ever", "Never"}, bands: directBands,
		}},
		HasScore: true, ScoreMin: 1, ScoreMax: 5, Direction: HigherIsBetter, bands: directBands,
		Cite: "Office for National Statistics, direct measure of loneliness",
	},
	code.InstrumentGoalScore: {
		HasScore: true, ScoreMin: 0, ScoreMax: 10, Direction: HigherIsBetter,
		Cite: "The client's own score for a goal",
	},
	code.InstrumentSwemwbs: {
		HasScore: true, ScoreMin: 7, ScoreMax: 35, Direction: HigherIsBetter, Licensed: true,
		Cite: "Short Warwick-Edinburgh Mental Wellbeing Scale, licensed by the University of Warwick",
	},
	code.InstrumentMycaw: {
		HasScore: true, ScoreMin: 0, ScoreMax: 6, Direction: LowerIsBetter, Licensed: true,
		Cite: "Measure Yourself Concerns and Wellbeing, licensed by Meaningful Measures",
	},
	code.InstrumentPam: {
		HasScore: true, ScoreMin: 0, ScoreMax: 100, Direction: HigherIsBetter, Licensed: true,
		Cite: "Patient Activation Measure, licensed by Insignia Health",
	},
	code.InstrumentWellbeingStar: {
		HasScore: true, ScoreMin: 8, ScoreMax: 40, Direction: HigherIsBetter, Licensed: true,
		Cite: "Well-being Star, licensed by Triangle",
	},
}

// ons is an ONS4 question for which more is better.
func ons(itemCode, words string) Item {
	return Item{
		Code: itemCode, Words: words, Max: 10, Direction: HigherIsBetter,
		Labels: []string{"Not at all", "Completely"}, bands: onsBands,
	}
}

// ucla is a question of the UCLA three-item scale.
func ucla(itemCode, words string) Item {
	return Item{
		Code: itemCode, Words: words, Min: 1, Max: 3, Direction: LowerIsBetter,
		Labels: []string{"Hardly ever or never", "Some of the time", "Often"},
	}
}

// Define gives what an instrument is; not ok for one that does not exist. The items are not to be changed.
func Define(i code.Instrument) (d Definition, ok bool) {
	d, ok = definitions[i]
	d.Instrument = i
	return d, ok
}

// BandOf names the part of a scale in which a value lies: of the item, or of the score where itemCode is "". BandNone
// where the scale has no bands.
func BandOf(i code.Instrument, itemCode string, v float64) Band {
	d := definitions[i]
	bands := d.bands
	if itemCode != "" {
		it, _ := d.Item(itemCode)
		bands = it.bands
	}
	return Band(detail.Scale{Bands: bands}.Band(v))
}

// DirectionOf says which way is better: of the item, or of the score where itemCode is "".
func DirectionOf(i code.Instrument, itemCode string) Direction {
	d := definitions[i]
	if itemCode == "" {
		return d.Direction
	}
	it, _ := d.Item(itemCode)
	return it.Direction
}

// Scales gives the lines of an instrument: its score where it has one of its own, and its items.
func Scales(i code.Instrument) []detail.Scale {
	d := definitions[i]
	var out []detail.Scale
	if d.HasScore && len(d.Items) != 1 {
		out = append(out, detail.Scale{HigherIsBetter: d.Direction == HigherIsBetter, Bands: d.bands})
	}
	for _, it := range d.Items {
		out = append(out, detail.Scale{Item: it.Code, HigherIsBetter: it.Direction == HigherIsBetter, Bands: it.bands})
	}
	return out
}
