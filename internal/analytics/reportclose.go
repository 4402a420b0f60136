package analytics

import (
	"fmt"
	"math"
	"slices"

	"alongside/internal/code"
)

// The report is a publication: whoever reads it has all of its tables at once. So it withholds more than a figure on its
// own does (docs/adr/0044-quarterly-report.md). Statistical offices call it secondary suppression.

// boundless stands for a number that nothing is known of but that somebody is in it.
const boundless = math.MaxInt32

// part is one part of a whole, as a column of a table shows it.
type part struct {
	shown  float64 // the rounded number
	hidden bool    // it is of 1 to 7 people
	closed bool    // it is withheld for the sake of one that is
}

// span gives the numbers that are shown as a number.
func span(shown float64) (least, most float64) {
	if shown == 0 {
		return 0, 0
	}
	return max(smallest, shown-step/2), shown + step/2
}

// conceal closes parts of a whole until what is hidden cannot be worked out from the rest: never is one part withheld alone,
// and each hidden one may be any of five numbers. The smallest part is closed first, and of those alike the first, so that
// the choice tells no more than what is shown. most is the largest number that a hidden part can be.
func conceal(parts []*part, whole float64, most int) {
	for withheldParts := hiddenOf(parts); withheldParts > 0; withheldParts++ {
		if withheldParts > 1 && roomy(parts, whole, most) {
			return
		}
		var next *part
		for _, p := range parts {
			if !p.hidden && !p.closed && p.shown > 0 && (next == nil || p.shown < next.shown) {
				next = p
			}
		}
		if next == nil {
			return
		}
		next.closed = true
	}
}

// hiddenOf counts the parts that are withheld; none where none is hidden.
func hiddenOf(parts []*part) (n int) {
	closed := 0
	for _, p := range parts {
		switch {
		case p.hidden:
			n++
		case p.closed:
			closed++
		}
	}
	if n == 0 {
		return 0 // nothing is to be kept from anybody
	}
	return n + closed
}

// roomy says whether each hidden part of a whole may be any of five numbers, by all that is shown. A whole that is less than
// its parts, as of people who are in several, says nothing of them.
func roomy(parts []*part, whole float64, most int) bool {
	least, greatest := span(whole)
	hidden, closed := 0.0, 0.0
	for _, p := range parts {
		switch {
		case p.hidden:
			hidden++
		case p.closed:
			closed++
		default:
			low, high := span(p.shown)
			least, greatest = least-high, greatest-low
		}
	}
	return room(least, greatest, hidden, closed, float64(most))
}

// room says whether each of some hidden numbers may be any of five, where they are together, with some closed ones of eight
// at least, from least to greatest.
func room(least, greatest, hidden, closed, most float64) bool {
	if greatest < hidden+smallest*closed {
		return true
	}
	from, to := 1.0, min(most, greatest-(hidden-1)-smallest*closed)
	if closed == 0 {
		from = max(from, least-(hidden-1)*most)
	}
	return to-from+1 >= spread
}

// together says whether hidden parts may be shown as one, by what they are together and what they are a part of.
func (q question) together(sum *group, hidden int, kept []*group, total *group) bool {
	for at, name := range q.measures {
		most := q.most(name)
		if most == 0 {
			continue
		}
		value := func(g *group) float64 { return rounded(g.size(q, at)) }
		least, greatest := span(value(sum))
		from, to := span(value(total))
		for _, g := range kept {
			low, high := span(value(g))
			from, to = from-high, to-low
		}
		if to >= least { // else the whole is less than its parts
			least, greatest = max(least, from), min(greatest, to)
		}
		if !room(least, greatest, float64(hidden), 0, float64(most)) {
			return false
		}
	}
	return true
}

// most is the largest number that a measure can be of 1 to 7 people; 0 for one that does not say how many there are.
func (q question) most(name string) int {
	switch k := q.of.measures[name].kind; {
	case k == people, k == count && q.of.table == episodes.table: // few have two referrals in a quarter
		return smallest - 1
	case k == count:
		return boundless
	}
	return 0
}

// size is the number that a measure of how many gives.
func (g *group) size(q question, at int) int {
	if q.of.measures[q.measures[at]].kind == people {
		return len(g.all.people)
	}
	return g.all.n
}

// published are the figures of the groups of an answer and of its total, as a report shows them: what is withheld in a
// column of parts cannot be worked out from the whole.
func (q question) published(a *answer) (rows [][]Figure, total []Figure) {
	shown := q.shown(a, nil)
	total = slices.Clone(shown.whole)
	closed := make([]bool, len(a.groups))
	for again := true; again; {
		again = false
		for at, name := range q.measures {
			most := q.most(name)
			if most == 0 || total[at].value == nil {
				continue
			}
			parts := make([]*part, len(a.groups))
			for i, g := range a.groups {
				parts[i] = &part{shown: rounded(g.size(q, at)), hidden: small(len(g.all.people)), closed: closed[i]}
			}
			conceal(parts, *total[at].value, most)
			for i, p := range parts {
				again = again || p.closed && !closed[i]
				closed[i] = p.closed
			}
		}
	}
	for i, g := range shown.Groups {
		row := slices.Clone(g.figures)
		for at := range row {
			if closed[i] {
				row[at] = withheld
			}
		}
		rows = append(rows, row)
	}
	for at := range q.measures {
		q.cover(a, at, rows, total)
	}
	for i, g := range a.groups {
		q.curtail(g, rows[i])
	}
	q.curtail(a.total, total)
	return rows, total
}

// cover withholds more of a column that says how many of each group are of some kind, where one group alone is withheld: of
// those who are of it, and of the others where their number is what is left of another that is shown.
func (q question) cover(a *answer, at int, rows [][]Figure, total []Figure) {
	var sides []func(g *group) population
	switch m := q.of.measures[q.measures[at]]; m.kind {
	case knownCount, knownPeople:
		sides = append(sides, func(g *group) population { return g.known[at] })
		if m.apart {
			sides = append(sides, func(g *group) population { return g.rest[at] })
		}
	case share:
		sides = append(sides, func(g *group) population { return g.part[at] })
	default:
		return
	}
	if total[at].value == nil {
		return
	}
	for again := true; again; {
		again = false
		for _, of := range sides {
			parts := make([]*part, len(rows))
			for i, g := range a.groups {
				parts[i] = &part{shown: rounded(of(g).n), hidden: rows[i][at] == withheld}
			}
			conceal(parts, rounded(of(a.total).n), boundless)
			for i, p := range parts {
				if p.closed {
					rows[i][at], again = withheld, true
				}
			}
		}
	}
}

// halve shows the counts that all of some groups and none of the others are of. Beside a group stands what its number of lines
// says already, and a dash beside one of the others. The total is withheld where it would tell of a hidden group among those
// that it counts, or of one among the others. before are the groups as they were before small ones were put together.
func (q question) halve(before []*group, a *answer, rows [][]Figure, total []Figure) {
	for at, name := range q.measures {
		if !q.of.measures[name].whole {
			continue
		}
		for i, g := range a.groups {
			switch g.known[at].n {
			case g.all.n:
				rows[i][at] = rows[i][0]
			case 0:
				rows[i][at] = unknown
			default:
				rows[i][at] = withheld
			}
		}
		if total[at].value == nil || total[0].value == nil {
			continue
		}
		least, most := span(*total[at].value)
		low, high := span(*total[0].value)
		if !q.hides(before, a, at, true, rows, least, most) || !q.hides(before, a, at, false, rows, low-most, high-least) {
			total[at] = withheld
		}
	}
}

// hides says whether each hidden group of one half may be any of five numbers, where all of the half are from least to most.
func (q question) hides(before []*group, a *answer, at int, half bool, rows [][]Figure, least, most float64) bool {
	hidden, closed, others := 0.0, 0.0, 0.0
	for _, g := range before {
		ours := (g.known[at].n > 0) == half
		switch i := slices.Index(a.groups, g); {
		case i < 0 && ours: // it is one of those that are shown together
			hidden++
		case i < 0:
			others++
		case !ours:
		case rows[i][0] != withheld:
			low, high := span(*rows[i][0].value)
			least, most = least-high, most-low
		case small(len(g.all.people)):
			hidden++
		default:
			closed++
		}
	}
	if last := len(rows) - 1; hidden+others > 0 && last >= 0 && !slices.Contains(before, a.groups[last]) && rows[last][0] != withheld {
		low, high := span(*rows[last][0].value)
		if others == 0 {
			least = max(least, low)
		}
		most = min(most, high-others)
	}
	return hidden == 0 || room(least, most, hidden, closed, boundless)
}

// centileBase is the least number that a 90th centile is shown of. Of ten people it is about one person's days, and of
// thirty three people's are longer. It goes by the rounded number, so that whether it is shown tells no more than that does.
const centileBase = 30

// curtail withholds the 90th centiles of few.
func (q question) curtail(g *group, figures []Figure) {
	for at, name := range q.measures {
		if q.of.measures[name].kind == ninetieth && figures[at].value != nil && rounded(g.known[at].n) < centileBase {
			figures[at] = withheld
		}
	}
}

// published withholds what is made of the pairs of few people, and who went which way where that must stand together. Nobody
// is left to be worked out from the pairs.
func (o *Outcome) published() {
	if o.Pairs.Shown() == Withheld {
		for _, f := range []*Figure{&o.People, &o.Missing, &o.Start, &o.Now, &o.Change, &o.ChangeFrom, &o.ChangeTo, &o.Better, &o.Same, &o.Worse, &o.Risen, &o.Stayed, &o.Fallen} {
			*f = withheld
		}
	}
	o.together()
	if o.Instrument == code.InstrumentGoalScore {
		return // an episode has several goals, so that pairs are no part of the episodes
	}
	asked, pairs := o.Measured.Value(), o.Pairs.Value()
	switch {
	case asked == nil || pairs == nil:
	case o.Missing.Value() != nil:
		o.Missing = lacking(*pairs, *asked)
	case o.Missing.Shown() == Withheld && !roomy([]*part{{hidden: true}, {shown: *pairs}}, *asked, smallest-1):
		o.Measured = withheld
	}
}

// lacking gives the share of a whole that is not a part, in whole per cent of the numbers as they are shown.
func lacking(shown, whole float64) Figure {
	if whole == 0 {
		return unknown
	}
	return figure(math.Round(100 * max(0, whole-shown) / whole))
}

// published withholds more groups where the total would tell of one.
func (e *Equity) published() {
	if e.Total.People.Value() == nil {
		return
	}
	parts := make([]*part, len(e.Rates))
	for i, r := range e.Rates {
		parts[i] = &part{hidden: r.People.Shown() == Withheld}
		if v := r.People.Value(); v != nil {
			parts[i].shown = *v
		}
	}
	conceal(parts, *e.Total.People.Value(), smallest-1)
	for i, p := range parts {
		if r := e.Rates[i]; p.closed {
			r.People = withheld
			if r.Registered > 0 { // else there is no rate to be withheld
				r.PerMille, r.From, r.To = withheld, withheld, withheld
			}
		}
	}
}

// concealed gives those of some populations that are withheld for the sake of others, by what they are together. Somebody may
// be in several.
func concealed(kinds []*population, all *population) map[*population]bool {
	out := map[*population]bool{}
	if all.figure().Value() == nil {
		return out
	}
	parts := make([]*part, len(kinds))
	for i, p := range kinds {
		parts[i] = &part{shown: rounded(p.n), hidden: small(len(p.people))}
	}
	conceal(parts, rounded(all.n), boundless)
	for i, p := range parts {
		out[kinds[i]] = p.closed
	}
	return out
}

// several counts things whose name takes an s.
func several(n int, what string) string {
	if n == 1 {
		return "one " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
