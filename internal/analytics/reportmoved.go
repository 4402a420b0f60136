package analytics

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// What moved most since the quarter before is found in the figures as they are shown, so that to say it tells nothing more.
// The rule is one for all of them (docs/adr/0044-quarterly-report.md): rounding is taken at its worst, and of what is then
// left of a change chance alone would make as much less than once in a hundred times.

const (
	mostMoved  = 3     // changes that are told
	unlikely   = 2.576 // standard errors that a change passes by chance once in a hundred times (two sides of the normal distribution)
	percentOff = 0.5   // how far a share in whole per cent is rounded
)

// movedMethod is the rule as the report tells it.
const movedMethod = "What moved most (section 1) is found in the figures as they are shown: numbers of people, referrals, and contacts, and the share reached within the scheme's limit, unless the limit changed. " +
	"A change is told only where, with rounding taken at its worst, chance alone would make as much of it less than once in a hundred times. " +
	"One person may have many contacts, signposts and onward referrals, so these must change more. Median days and other shares are not compared so: the report does not show of how many they are. Nobody is left out of these counts, but how many come in one quarter differs by chance all the same. Episodes open at the end are mostly those of the quarter before, so both numbers are told instead. Why something moved is not said."

// judgement is how the chance in a figure is reckoned, and with it whether the figure is judged at all.
type judgement int

const (
	unjudged judgement = iota // medians, and shares of a number that the report does not show
	alone                     // counts of which each person has one: Poisson
	bundled                   // counts of which a person may have many, beside the number of people
	portion                   // a share in per cent, beside the number that it is of
)

// counterpart is a figure of two quarters as it is shown, with what its chance is reckoned from: the number of people of what
// is bundled, the whole of a share.
type counterpart struct {
	called   string // in a sentence: "episodes open at the end"
	judged   judgement
	now, was [2]string
}

// much says by how much more than rounding and chance can make a figure moved: 1 is just as much. False where it cannot be
// said, as one of the numbers is withheld or not known.
func (c counterpart) much() (times float64, ok bool) {
	var n [4]float64
	for i, shown := range []string{c.now[0], c.was[0], c.now[1], c.was[1]} {
		if c.judged == alone && i > 1 {
			break
		}
		v, err := strconv.ParseFloat(shown, 64)
		if err != nil {
			return 0, false
		}
		n[i] = v
	}
	now, was, nowOf, wasOf := n[0], n[1], n[2], n[3]
	var gap, chance float64
	switch c.judged {
	case unjudged:
		return 0, false
	case alone:
		gap, chance = apart(now, was), math.Sqrt(now+was)
	case bundled:
		// Of what people have several of the sum spreads wider. Where those of each person spread as widely as they are many on
		// average, twice the square of the sum by the people is its variance (a compound Poisson sum).
		spread := func(sum, people float64) float64 { return 2 * sum * sum / max(people, 1) }
		gap, chance = apart(now, was), math.Sqrt(spread(now, nowOf)+spread(was, wasOf))
	case portion:
		if nowOf == 0 || wasOf == 0 {
			return 0, false
		}
		lowNow, highNow := shareSpan(now, nowOf)
		lowWas, highWas := shareSpan(was, wasOf)
		all := (now*nowOf + was*wasOf) / 100 / (nowOf + wasOf)
		gap, chance = max(0, lowNow-highWas, lowWas-highNow), math.Sqrt(all*(1-all)*(1/nowOf+1/wasOf))
	}
	if chance == 0 {
		return 0, true // both are nothing, or all
	}
	return gap / (unlikely * chance), true
}

// apart gives the least by which two numbers differ that are shown as these.
func apart(a, b float64) float64 {
	lowA, highA := span(a)
	lowB, highB := span(b)
	return max(0, lowA-highB, lowB-highA)
}

// shareSpan gives the shares that are shown as so many per cent of a rounded number.
func shareSpan(percent, of float64) (least, most float64) {
	const off = step / 2.0
	return max(0, ((percent-percentOff)*of/100-off)/(of+off)), min(1, ((percent+percentOff)*of/100+off)/(of-off))
}

// words say how a figure moved, with both numbers.
func (c counterpart) words() string {
	now, _ := strconv.ParseFloat(c.now[0], 64) // it is a number, or it would not be said
	was, _ := strconv.ParseFloat(c.was[0], 64)
	way := "rose"
	if now < was {
		way = "fell"
	}
	number := func(shown string) string {
		switch {
		case shown == "0":
			return "none"
		case c.judged == portion:
			return shown
		}
		return "about " + thousands(shown)
	}
	words := fmt.Sprintf("%s %s from %s to %s", c.called, way, number(c.was[0]), number(c.now[0]))
	if c.judged == portion {
		words += " in 100"
	}
	return words
}

// movedWords say what moved most between two quarters, the largest change first, or that nothing moved much.
func movedWords(all []counterpart) string {
	type change struct {
		counterpart
		times float64
	}
	var much []change
	compared := 0
	for _, c := range all {
		times, ok := c.much()
		if !ok {
			continue
		}
		compared++
		if times > 1 {
			much = append(much, change{c, times})
		}
	}
	if compared == 0 {
		return "What moved since the quarter before cannot be told: too little is shown of one of the two."
	}
	if len(much) == 0 {
		return "No count or share that can be compared changed since the quarter before by more than rounding and chance explain."
	}
	slices.SortStableFunc(much, func(x, y change) int { return cmp.Compare(y.times, x.times) })
	said := make([]string, min(mostMoved, len(much)))
	for i := range said {
		said[i] = much[i].words()
	}
	words := said[len(said)-1]
	if before := said[:len(said)-1]; len(before) > 0 {
		words = strings.Join(before, ", ") + ", and " + words
	}
	return "What moved most since the quarter before: " + words + "."
}
