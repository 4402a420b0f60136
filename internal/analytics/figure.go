// Package analytics answers questions about the facts (docs/adr/0042-read-model.md) with figures that give nobody away
// (docs/adr/0043-suppression.md). A number leaves it in a [Figure] or not at all.
package analytics

import (
	"math"
	"strconv"
)

// Suppression as NHS England has it for figures below national level (domain.md G8): of 1 to 7 people nothing is shown but
// a sign, and other counts are rounded.
const (
	smallest = 8 // people behind a figure that is shown
	step     = 5 // that counts are rounded to
)

// Signs that are shown in place of a number.
const (
	// Withheld is shown where a number would be about 1 to 7 people, or tell of so few.
	Withheld = "*"
	// Unknown is shown where there is nothing to make a number from: the median of no values.
	Unknown = "-"
)

// Figure is a number as it may be shown. It holds nothing else: what it was made from is not in it.
type Figure struct {
	shown string
	value *float64
}

// Shown is the figure as text: a number, [Withheld] or [Unknown].
func (f Figure) Shown() string { return f.shown }

// Value is the number that is shown, or nil where there is none.
func (f Figure) Value() *float64 { return f.value }

func figure(v float64) Figure {
	v += 0 // no minus before a zero
	return Figure{shown: strconv.FormatFloat(v, 'f', -1, 64), value: &v}
}

var withheld, unknown = Figure{shown: Withheld}, Figure{shown: Unknown}

// small says whether so many people are too few to be shown.
func small(people int) bool { return people > 0 && people < smallest }

// rounded gives a count to the nearest five; 0 stays 0. Of eight and more nothing is rounded away.
func rounded(n int) float64 {
	return math.Round(float64(n)/step) * step
}

// counted gives a count of something about so many people.
func counted(n, people int) Figure {
	if small(people) {
		return withheld
	}
	return figure(rounded(n))
}

// summed gives a sum of values of so many people, to the nearest five as counts are: of totals and their parts, given to the
// digit, what is withheld would be the rest. What is added up may be fractions; to a millionth it is the same in any order.
func summed(v float64, people int) Figure {
	return measured(math.Round(math.Round(v*1e6)/1e6/step)*step, people)
}

// measured gives a number made from the values of so many people, to one decimal.
func measured(v float64, people int) Figure {
	switch {
	case people == 0:
		return unknown
	case small(people):
		return withheld
	}
	return figure(math.Round(v*10) / 10)
}

// shared gives a percentage, in whole numbers and from the rounded counts.
func shared(part, whole population) Figure {
	switch {
	case whole.n == 0:
		return unknown
	case small(len(whole.people)) || small(len(part.people)):
		return withheld
	}
	return figure(math.Round(100 * rounded(part.n) / rounded(whole.n)))
}
