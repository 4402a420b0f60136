package analytics

import (
	"cmp"
	"math/bits"
	"slices"
)

// How many changes a chain has at most, how many other facts are looked at for the next one, and how many of those are tried
// in a chain of more than two.
const (
	chainLength  = 4
	tradesAtOnce = 60
	triedAtOnce  = 5
)

// chain looks for a world in which a hidden cell holds one fact more or less, and nobody sees it: a fact is put in or taken
// out, and what a figure would show of that is made good by the opposite with another fact in that figure; what other figures
// would show of that one, by a third and a fourth. In a table of two ways, such as months by source, it takes four: one more
// in a cell needs one fewer beside it, one fewer below, and one more where those two cross.
type chain struct {
	w      *worlds
	o      *world
	at     int // the hidden cell
	widest int // how many others are tried for each change
}

// swap puts a fact like p into the world, of somebody new, or takes p out, and makes good what would be seen of it. It says
// whether nobody sees anything; if somebody would, the world stays as it was.
func (w *worlds) swap(o *world, at int, p *point, in bool) bool {
	if !in && o.gone[p] {
		return false
	}
	two, more := chain{w, o, at, tradesAtOnce}, chain{w, o, at, triedAtOnce}
	return two.step(p, in, 2) || more.step(p, in, chainLength)
}

// step makes one change and those after it.
func (c *chain) step(p *point, in bool, length int) bool {
	c.put(p, in)
	if c.unseen() || length > 1 && c.makeGood(length-1) {
		return true
	}
	c.takeBack(p, in)
	return false
}

// makeGood looks for the change that comes next: of the facts in the smallest cell that shows something, those first that
// are in most of such cells, and in fewest others that would show it.
func (c *chain) makeGood(length int) bool {
	worst := -1
	c.o.seen.each(nil, func(i int) {
		if worst < 0 || len(c.w.byCell[i]) < len(c.w.byCell[worst]) {
			worst = i
		}
	})
	s := c.o.slack[worst]
	in := s.rowsUp >= 0 && s.peopleUp >= 0 // too few are in it, not too many
	rows, people := c.o.rowsDown, c.o.peopleDown
	if in {
		rows, people = c.o.rowsUp, c.o.peopleUp
	}
	type other struct {
		p    *point
		good int
	}
	var others []other
	for _, p := range c.w.byCell[worst][:min(len(c.w.byCell[worst]), tradesAtOnce)] {
		if p.in.has(c.at) || !in && c.o.gone[p] {
			continue
		}
		good := 0
		for i, word := range p.in {
			word &= c.o.of[i]
			good += bits.OnesCount64(word&c.o.seen[i]) - bits.OnesCount64(word&(rows[i]|people[i])&^c.o.seen[i])
		}
		others = append(others, other{p, good})
	}
	slices.SortStableFunc(others, func(a, b other) int { return cmp.Compare(b.good, a.good) })
	for n, other := range others {
		if n == c.widest {
			break
		}
		if c.step(other.p, in, length) {
			return true
		}
	}
	return false
}

func (c *chain) unseen() bool { return !c.o.seen.any() }

// put puts a fact like p, of somebody new, into the world, or takes p out. Whoever else is about the same person, they may
// count still.
func (c *chain) put(p *point, in bool) {
	rows, low, high := p.changes(in)
	p.in.each(nil, func(i int) { c.o.change(i, rows, low, high) })
	if !in {
		c.o.gone[p] = true
	}
}

func (c *chain) takeBack(p *point, in bool) {
	rows, low, high := p.changes(in)
	p.in.each(nil, func(i int) { c.o.change(i, -rows, -low, -high) })
	if !in {
		delete(c.o.gone, p)
	}
}

// changes gives by how much a fact that comes or goes changes a cell: in facts, and in people at least and at most.
func (p *point) changes(in bool) (rows, low, high int32) {
	switch {
	case in:
		return 1, 1, 1
	case p.alone:
		return -1, -1, -1
	}
	return -1, -1, 0
}
