package analytics

import (
	"context"
	"slices"

	"alongside/internal/code"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// guardedRoles are those that may see no client: what they are given is held against what they were given before.
var guardedRoles = []code.Role{code.RoleAnalyst, code.RoleCommissioner}

func guarded(ctx context.Context) bool { return viewer.From(ctx).Is(guardedRoles...) }

// shownBefore are the texts that stand in place of figures, by group and measure.
type shownBefore map[*group]map[int]string

// hold holds an answer against the ledger: what differs by a few people from what was given before, or from another part of
// the answer, is withheld; so is what would leave a hidden number too little room (see [worlds]); and what was asked before
// is answered as before while it differs by a few. It returns what is shown instead, and writes down what is given.
func (q question) hold(ctx context.Context, s *Service, a *answer) (shownBefore, error) {
	h := holder{s: s, q: q, instead: shownBefore{}, gone: map[*group]bool{}, seen: map[*group]bool{}, few: map[string]bool{}}
	err := s.store.WithLedger(ctx, func(ctx context.Context, l *store.Ledger) error {
		old, err := l.Of(ctx, q.of.table)
		if err != nil {
			return err
		}
		for _, g := range old {
			if c, ok := q.cellOf(g); ok {
				h.ledger = append(h.ledger, c)
				h.answer = max(h.answer, c.answer+1)
			}
		}
		for _, c := range q.cells(a) {
			c.answer = h.answer
			if c.group != a.total && h.few[c.population] {
				continue
			}
			if state := h.one(c); c.group == a.total {
				h.few[c.population] = state == hidden
			}
		}
		if err := h.leaveRoom(ctx, a.settings); err != nil {
			return err
		}
		a.groups = slices.DeleteFunc(a.groups, func(g *group) bool { return h.absent(g) || h.few[""] && !q.whole(a, g) })
		var give []store.Given
		for _, c := range h.fresh {
			give = append(give, c.given(q.of.table))
		}
		return l.Give(ctx, give)
	})
	for _, g := range a.groups {
		switch {
		case len(q.groupBy) == 0: // the one that there is
			h.instead[a.total] = h.instead[g]
		case q.whole(a, g):
			h.instead[g] = h.instead[a.total]
		default:
			h.tellNone(g)
		}
	}
	return h.instead, err
}

// tellNone withholds of a group what is about few people in all, also where it is about nobody: which groups those few are in
// is not told.
func (h *holder) tellNone(g *group) {
	for at, name := range h.q.measures {
		if slices.ContainsFunc(h.q.of.measures[name].sets(name), func(set string) bool { return h.few[set] }) {
			h.set(g, at, Withheld)
		}
	}
}

// absent says whether a group is left out.
func (h *holder) absent(g *group) bool {
	return h.gone[g] || slices.ContainsFunc(h.fresh, func(c *cell) bool { return c.group == g && c.state == absent })
}

type holder struct {
	s       *Service
	q       question
	instead shownBefore
	ledger  []*cell
	answer  int             // number of this answer
	fresh   []*cell         // to be written down
	gone    map[*group]bool // groups that were left out before
	seen    map[*group]bool // groups that were there before
	few     map[string]bool // sets of which the total is about few people: nothing is told of their groups
	pending []*cell         // of them, those that are shown if that leaves room
}

// one decides on one cell by what it is near to, and gives what is told of it, if that leaves room.
func (h *holder) one(c *cell) (state string) {
	same, near, wasRefused := h.like(c)
	switch {
	case same != nil:
		h.seen[c.group] = h.seen[c.group] || same.state != absent
		h.asBefore(c, same)
		return same.state
	case c.state == hidden:
	case c.state == refused:
		h.refuse(c)
	case near || wasRefused:
		h.refuse(c)
	default:
		h.show(c)
	}
	h.fresh = append(h.fresh, c)
	return c.state
}

// like finds what was told of the same question last, while it is near; and says whether anything else that was shown is
// near, and whether the same facts were refused.
func (h *holder) like(c *cell) (same *cell, near, wasRefused bool) {
	for _, old := range h.ledger {
		apart := old.sketch.apart(&c.sketch)
		if apart > nearSums || !c.comparable(old) {
			continue
		}
		if old.canon == c.canon {
			same = old
		}
		near = near || apart > 0 && old.state == shown
		wasRefused = wasRefused || apart == 0 && old.state == refused
	}
	for _, other := range h.fresh {
		near = near || other.state == shown && c.comparable(other) && other.sketch.near(&c.sketch)
		wasRefused = wasRefused || other.state == refused && other.sketch == c.sketch
	}
	return same, near, wasRefused
}

// asBefore shows what was shown for the same question. A measure that was not asked for then is made from what is counted
// now, unless that has changed since: then it would tell of those who came or went.
func (h *holder) asBefore(c, was *cell) {
	if was.state != shown {
		h.refuse(c)
		if was.state == absent && len(c.by) > 0 { // the whole of an answer is never left out
			h.gone[c.group] = true
		}
		return
	}
	more := false
	for _, at := range c.measures {
		name := h.q.measures[at]
		text, ok := was.texts[name]
		switch {
		case ok:
			h.set(c.group, at, text)
		case was.sketch == c.sketch:
			more = true
		default:
			h.set(c.group, at, Withheld)
		}
	}
	if !more {
		return
	}
	c.id, c.was = was.id, was
	h.show(c)
	for name, text := range was.texts {
		c.texts[name] = text
	}
	h.ledger = slices.DeleteFunc(h.ledger, func(old *cell) bool { return old == was })
	h.fresh = append(h.fresh, c)
}

// show has a cell shown, if that leaves room.
func (h *holder) show(c *cell) {
	for _, at := range c.measures {
		name := h.q.measures[at]
		c.texts[name] = c.group.figure(h.q.of.measures[name], at).Shown()
	}
	h.pending = append(h.pending, c)
}

// refuse withholds a cell of many.
func (h *holder) refuse(c *cell) {
	c.state = refused
	for _, at := range c.measures {
		h.set(c.group, at, Withheld)
	}
}

// set shows a text in place of a figure; what is withheld for one population of a measure stays so.
func (h *holder) set(g *group, at int, text string) {
	if h.instead[g] == nil {
		h.instead[g] = map[int]string{}
	}
	if h.instead[g][at] != Withheld {
		h.instead[g][at] = text
	}
}

// withheldIn counts the figures of an answer that are withheld.
func withheldIn(rows [][]Figure) int {
	n := 0
	for _, row := range rows {
		n += len(slices.DeleteFunc(slices.Clone(row), func(f Figure) bool { return f.shown != Withheld }))
	}
	return n
}
