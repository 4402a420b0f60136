package analytics

import (
	"cmp"
	"context"
	"maps"
	"slices"
)

// leaveRoom withholds what would leave a hidden number, of this answer or of one before, too little room: first what it is
// a part of, the smallest first, and then what others are in with whom it could be exchanged. Where hidden groups alone tell
// a number (seven of them in what is seven people at most), groups are left out.
func (h *holder) leaveRoom(ctx context.Context, settings map[string]float64) error {
	if len(h.fresh) == 0 {
		return nil
	}
	w := &worlds{of: h.s.whole(h.q.of), cells: latest(slices.Concat(h.ledger, h.fresh))}
	if err := h.look(ctx, w, settings); err != nil {
		return err
	}
	slices.SortStableFunc(h.pending, func(a, b *cell) int { return cmp.Compare(a.people, b.people) })
	h.crowded(w)
	for _, answer := range h.answers(w) {
		h.leaveRoomBeside(w, answer)
	}
	return nil
}

// crowded withholds what holds seven hidden groups of one answer before, unless it is clearly more: if it were shown from
// eight people on, then whoever is not shown it would know that each of the seven is one. Who knows this rule knows of what is
// withheld so that it is about twelve people at most: twelve hidden groups in it are one each.
func (h *holder) crowded(w *worlds) {
	for at, c := range w.cells {
		if c.answer != h.answer || c.state != hidden && c.state != shown || c.people < smallest-1 || c.people >= smallest+step {
			continue
		}
		inside := map[int]int{}
		for i, group := range w.cells {
			if group.answer == h.answer || group.state != hidden || group.population != "" || len(group.by) == 0 || len(w.byCell[i]) == 0 {
				continue
			}
			if !slices.ContainsFunc(w.byCell[i], func(p *point) bool { return !p.in.has(at) }) {
				inside[group.answer]++
			}
		}
		for _, n := range inside {
			if n == smallest-1 {
				h.pending = slices.DeleteFunc(h.pending, func(other *cell) bool { return other == c })
				h.takeBack(c)
				w.slack[at] = slackOf(w.of, c)
				w.slack[at].peopleUp = min(w.slack[at].peopleUp, int32(smallest+step-1-c.people))
				break
			}
		}
	}
}

// leaveRoomBeside does so for who knows of some cells.
func (h *holder) leaveRoomBeside(w *worlds, known set) {
	from := w.start(known)
	known.each(nil, func(at int) {
		if w.cells[at].state != hidden || w.values(from, at) >= spread {
			return
		}
		least := w.values(w.start(h.withoutPending(w, known)), at)
		for least < 2 && h.leaveOut(w, at) {
			least = w.values(w.start(h.withoutPending(w, known)), at)
		}
		h.withholdUntil(w, known, at, least)
		from = w.start(known)
	})
}

// withholdUntil withholds until a hidden cell can have so many values, or as many as it can; then it shows again what did not
// help, the last withheld first.
func (h *holder) withholdUntil(w *worlds, known set, at, least int) {
	type aside struct {
		c    *cell
		back func()
	}
	var taken []aside
	values := w.values(w.start(known), at)
	for values < least && len(h.pending) > 0 {
		c := h.next(w, at)
		taken = append(taken, aside{c, h.layAside(w, c)})
		values = w.values(w.start(known), at)
	}
	slices.Reverse(taken)
	for _, one := range taken {
		one.back()
		if w.values(w.start(known), at) >= values {
			h.pending = append(h.pending, one.c)
			continue
		}
		h.layAside(w, one.c)
		h.takeBack(one.c)
	}
	slices.SortStableFunc(h.pending, func(a, b *cell) int { return cmp.Compare(a.people, b.people) })
}

// layAside has a cell be as if it were withheld, until it is put back.
func (h *holder) layAside(w *worlds, c *cell) (back func()) {
	place, state, texts := slices.Index(w.cells, c), c.state, maps.Clone(c.texts)
	if c.was == nil {
		c.state = refused
	} else {
		h.withoutNew(c)
	}
	w.slack[place] = slackOf(w.of, c)
	return func() {
		c.state, c.texts = state, texts
		w.slack[place] = slackOf(w.of, c)
	}
}

// withoutPending leaves out the cells of which it is not decided whether they are shown.
func (h *holder) withoutPending(w *worlds, known set) set {
	out := slices.Clone(known)
	known.each(nil, func(i int) {
		if slices.Contains(h.pending, w.cells[i]) {
			out.drop(i)
		}
	})
	return out
}

// answers gives, for each answer before, its cells and those of this one; to each belong those that were asked for singly.
func (h *holder) answers(w *worlds) []set {
	all := map[int]set{h.answer: newSet(len(w.cells))}
	for _, c := range w.cells {
		if all[c.answer] == nil && !c.single {
			all[c.answer] = newSet(len(w.cells))
		}
	}
	for i, c := range w.cells {
		for number, s := range all {
			if c.single || c.answer == number || c.answer == h.answer {
				s.put(i)
			}
		}
	}
	out := []set{}
	for _, number := range slices.Sorted(maps.Keys(all)) {
		out = append(out, all[number])
	}
	return out
}

// samples are the facts of each answer before, beside those of hidden cells, with which others are traded.
const samples = 30

// atHand are the facts of the answer itself, beside those that the ledger will have: the more there are, the fewer worlds are
// overlooked.
const atHand = 800

// look reads the facts that worlds are made with.
func (h *holder) look(ctx context.Context, w *worlds, settings map[string]float64) error {
	var rows []fact
	taken := map[int]int{}
	for _, c := range w.cells {
		if c.state != hidden && c.answer != h.answer {
			if taken[c.answer]++; taken[c.answer] > samples {
				continue
			}
		}
		rows = append(rows, c.rows...)
		rows = append(rows, c.more[:min(len(c.more), atHand/len(h.fresh))]...)
	}
	lens := newLens(w.of, settings, w.cells)
	points, err := lens.points(ctx, h.s, rows)
	if err != nil {
		return err
	}
	w.byCell = make([][]*point, len(w.cells))
	for _, source := range slices.Sorted(maps.Keys(points)) {
		points[source].in.each(nil, func(i int) { w.byCell[i] = append(w.byCell[i], points[source]) })
	}
	for _, c := range w.cells {
		w.slack = append(w.slack, slackOf(w.of, c))
	}
	return nil
}

// latest leaves out what was told of a question before it was answered anew: of worlds that are gone.
func latest(cells []*cell) []*cell {
	last := map[string]*cell{}
	for _, c := range cells {
		last[c.canon] = c
	}
	return slices.DeleteFunc(cells, func(c *cell) bool { return last[c.canon] != c })
}

// leaveOut leaves one hidden group of the answer out that shares a fact with a hidden cell; false when there is none. One that
// was there before stays: whoever missed it would know why.
func (h *holder) leaveOut(w *worlds, at int) bool {
	for i, c := range w.cells {
		if c.state != hidden || c.group == nil || len(c.by) == 0 || h.seen[c.group] || !slices.ContainsFunc(w.byCell[at], func(p *point) bool { return p.in.has(i) }) {
			continue
		}
		for _, other := range h.fresh {
			if other.group == c.group {
				other.state = absent
				w.slack[slices.Index(w.cells, other)] = slackOf(w.of, other)
			}
		}
		return true
	}
	return false
}

// next takes one cell more that is withheld for the sake of a hidden one: a group that shares a fact with it, another group
// of its kind, any other group; a total only where no group is left, since it is what most who ask want to know.
func (h *holder) next(w *worlds, at int) *cell {
	rank := func(c *cell) int {
		place := slices.Index(w.cells, c)
		switch {
		case len(c.by) == 0:
			return 3
		case slices.ContainsFunc(w.byCell[at], func(p *point) bool { return p.in.has(place) }):
			return 0
		case c.population == w.cells[at].population:
			return 1
		default:
			return 2
		}
	}
	c := slices.MinFunc(h.pending, func(a, b *cell) int { return cmp.Compare(rank(a), rank(b)) })
	h.pending = slices.DeleteFunc(h.pending, func(other *cell) bool { return other == c })
	return c
}

// takeBack withholds what was to be shown. Of a cell that was shown before with other measures, those stay.
func (h *holder) takeBack(c *cell) {
	if c.was == nil {
		h.refuse(c)
		return
	}
	for _, at := range h.withoutNew(c) {
		h.set(c.group, at, Withheld)
	}
}

// withoutNew withholds the measures of a cell that were not shown before, and gives their places.
func (h *holder) withoutNew(c *cell) []int {
	var out []int
	for _, at := range c.measures {
		name := h.q.measures[at]
		if _, before := c.was.texts[name]; !before {
			out = append(out, at)
			c.texts[name] = Withheld
		}
	}
	return out
}
