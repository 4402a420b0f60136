package analytics

import (
	"maps"
	"slices"
)

// Whoever knows how figures are rounded and hidden can ask: in which worlds would I have been told all that I was told? A
// hidden number that is the same in all of them is known. So the guard looks for worlds: it adds a person to a hidden cell,
// or takes one out, and where that would show in some figure it does the opposite to others, who count in that figure as
// well (see [worlds.swap]). Each such step that no figure shows is one more value that the number can have, for all that
// anybody knows. Not finding a world that there is happens; finding one that there is not does not.

// spread is how many values a hidden number must be left with. With two it could still be seen from what is withheld which
// of them it is: it is withheld where there are too few, and that happens at both ends.
const spread = 5

// slack is by how much a cell may change and nobody sees it.
type slack struct{ rowsUp, rowsDown, peopleUp, peopleDown int32 }

const endless = 1 << 20

// slackOf gives by how much a cell may change.
func slackOf(of *source, c *cell) slack {
	n, who := int32(c.n), int32(c.people) //nolint:gosec // a scheme has fewer
	s := slack{endless, n - 1, endless, who - 1}
	switch c.state {
	case absent:
		return slack{endless, endless, endless, endless}
	case refused:
		return s
	case hidden:
		s.peopleUp = smallest - 1 - who
		return s
	}
	s.peopleDown = who - smallest
	around := func(n int32, up, down *int32) {
		r := int32(rounded(int(n)))
		*up, *down = min(*up, r+step/2-n), min(*down, n-(r-step/2))
	}
	if c.makes(of, count, knownCount, share) {
		around(n, &s.rowsUp, &s.rowsDown)
	}
	if c.makes(of, people, knownPeople) {
		around(who, &s.peopleUp, &s.peopleDown)
	}
	exact := int32(0) // below that it may be told how many there are
	switch {
	case c.any(of, func(m measure) bool { return m.goals }): // one person more may be several
		exact = endless
	case c.makes(of, low, high): // three means of the same, one decimal each, and how they are spread
		exact = 30
	case c.makes(of, mean): // one decimal of one
		exact = 10
	}
	if n < exact {
		s.rowsUp, s.rowsDown = 0, 0
	} else {
		s.rowsDown = min(s.rowsDown, n-exact)
	}
	return s
}

// worlds are the cells that an account knows of, and some facts, of which there could be more or less.
type worlds struct {
	of     *source
	cells  []*cell
	byCell [][]*point // by place of the cell
	slack  []slack    // of each, as things are
}

// world is one of them: what is left of the slack of some cells.
type world struct {
	of                                     set
	slack                                  []slack
	rowsUp, rowsDown, peopleUp, peopleDown set // cells that have none left
	seen                                   set // cells that have less than none: somebody would see it
	gone                                   map[*point]bool
}

// start is the world as it is, for who knows of some cells.
func (w *worlds) start(of set) *world {
	n := len(w.cells)
	o := &world{of, slices.Clone(w.slack), newSet(n), newSet(n), newSet(n), newSet(n), newSet(n), map[*point]bool{}}
	of.each(nil, o.mark)
	return o
}

func (o *world) mark(i int) {
	if s := o.slack[i]; min(s.rowsUp, s.rowsDown, s.peopleUp, s.peopleDown) < 0 {
		o.seen.put(i)
	} else {
		o.seen.drop(i)
	}
	for _, s := range []struct {
		left int32
		none set
	}{{o.slack[i].rowsUp, o.rowsUp}, {o.slack[i].rowsDown, o.rowsDown}, {o.slack[i].peopleUp, o.peopleUp}, {o.slack[i].peopleDown, o.peopleDown}} {
		if s.left <= 0 {
			s.none.put(i)
		} else {
			s.none.drop(i)
		}
	}
}

func (o *world) copy() *world {
	return &world{
		o.of, slices.Clone(o.slack), slices.Clone(o.rowsUp), slices.Clone(o.rowsDown), slices.Clone(o.peopleUp), slices.Clone(o.peopleDown),
		slices.Clone(o.seen), maps.Clone(o.gone),
	}
}

func (o *world) change(i int, rows, peopleLow, peopleHigh int32) {
	if !o.of.has(i) {
		return
	}
	s := &o.slack[i]
	s.rowsUp, s.rowsDown = s.rowsUp-rows, s.rowsDown+rows
	s.peopleUp, s.peopleDown = s.peopleUp-peopleHigh, s.peopleDown+peopleLow
	o.mark(i)
}

// again puts one more fact about the same person into the world.
func (o *world) again(p *point) bool {
	if p.in.meets(o.rowsUp, nil) {
		return false
	}
	p.in.each(nil, func(i int) { o.change(i, 1, 0, 0) })
	return true
}

// exchange puts one more fact about the same person into the world, and takes out one of another.
func (o *world) exchange(p, out *point) bool {
	came, gone := p.in, out.in
	if came.meets(o.rowsUp, gone) || gone.meets(o.rowsDown, came) || gone.meets(o.peopleDown, nil) {
		return false
	}
	most := int32(0) // people more, where whoever it was about may count still
	if out.alone {
		most = -1
	}
	each := func(in, but set, rows, low, high int32) {
		in.each(but, func(i int) { o.change(i, rows, low, high) })
	}
	both := slices.Clone(gone)
	for i := range both {
		both[i] &= came[i]
	}
	each(came, gone, 1, 0, 0)
	each(gone, came, -1, -1, most)
	each(both, nil, 0, -1, most)
	return true
}

// anothers gives a fact to somebody else: to somebody new, or all that somebody has in a cell to another who is in it.
func (o *world) anothers(facts []*point, added int32) bool {
	where := slices.Clone(facts[0].in)
	for _, p := range facts[1:] {
		for i := range where {
			where[i] |= p.in[i]
		}
	}
	if added > 0 && where.meets(o.peopleUp, nil) || added < 0 && where.meets(o.peopleDown, nil) {
		return false
	}
	where.each(nil, func(i int) { o.change(i, 0, min(added, 0), max(added, 0)) })
	return true
}

// values counts how many values a hidden cell can have, in facts and in people, whichever are fewer; it counts no further
// than [spread].
func (w *worlds) values(from *world, at int) int {
	c, inside := w.cells[at], w.byCell[at]
	if len(inside) == 0 {
		return spread // all that it was about is gone, or is otherwise now
	}
	n := 1
	for o := from.copy(); n < spread && w.more(o, at, inside); n++ {
		continue
	}
	for o, left := from.copy(), slices.Clone(inside); n < spread; n++ {
		i := slices.IndexFunc(left[:min(len(left), tries)], func(p *point) bool { return w.swap(o, at, p, false) })
		if i < 0 {
			break
		}
		left = slices.Delete(left, i, i+1)
	}
	if c.n > c.people {
		n = min(n, w.peopleValues(from, at))
	}
	return n
}

// peopleValues counts the same of people, where they are fewer than the facts: facts may be others' than they seem.
func (w *worlds) peopleValues(from *world, at int) int {
	inside := w.byCell[at]
	by := map[int64][]*point{}
	for _, p := range inside {
		by[p.person] = append(by[p.person], p)
	}
	n := 1
	o := from.copy()
	for _, person := range slices.Sorted(maps.Keys(by)) {
		for _, p := range by[person][1:] {
			if n < spread && o.anothers([]*point{p}, 1) {
				n++
			}
		}
	}
	for n < spread && w.swapIn(o, at, inside) {
		n++
	}
	o = from.copy()
	for _, person := range slices.Sorted(maps.Keys(by)) {
		// A record that has changed since may have more of them.
		if all := w.cells[at].each[person]; all > 0 && len(by[person]) >= all && n < spread && o.anothers(by[person], -1) {
			n++
		}
	}
	return n
}

// more adds one to a hidden cell.
func (w *worlds) more(o *world, at int, inside []*point) bool {
	if w.swapIn(o, at, inside) {
		return true
	}
	return w.of.table != episodes.table && (slices.ContainsFunc(inside, o.again) || w.exchanged(o, at, inside))
}

// exchanged adds a fact about somebody in a hidden cell for one of somebody else outside it.
func (w *worlds) exchanged(o *world, at int, inside []*point) bool {
	return slices.ContainsFunc(inside[:min(len(inside), tries)], func(p *point) bool {
		others := w.others(p.in, o.rowsUp)
		return slices.ContainsFunc(others[:min(len(others), tradesAtOnce)], func(other *point) bool {
			return !other.in.has(at) && other.person != p.person && o.exchange(p, other)
		})
	})
}

// others are the facts of the smallest of some cells that have no slack left.
func (w *worlds) others(of set, full ...set) (out []*point) {
	of.each(nil, func(i int) {
		if slices.ContainsFunc(full, func(f set) bool { return f.has(i) }) && (out == nil || len(w.byCell[i]) < len(out)) {
			out = w.byCell[i]
		}
	})
	return out
}

// tries are the facts of a hidden cell that are tried: whoever looks for a world among many cells must stop somewhere.
const tries = 4

// swapIn finds a fact in a cell that can be there once more.
func (w *worlds) swapIn(o *world, at int, inside []*point) bool {
	return slices.ContainsFunc(inside[:min(len(inside), tries)], func(p *point) bool { return w.swap(o, at, p, true) })
}
