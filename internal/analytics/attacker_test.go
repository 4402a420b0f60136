package analytics_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// attacker knows every rule, and what an account was told in two answers: which groups there are, what is shown, and of
// which cells nothing is shown because they are about 1 to 7 people. They do not know the record. What they can know of a
// hidden number is worked out exactly: the cells of two answers are the rows and columns of a table, so all that is told is
// a network in which the numbers flow, and a number can be another one if there is a way around in what may still change.
type attacker struct {
	universe map[string][]string // values that a dimension may have
	nodes    map[string]int
	arcs     []arc
}

type arc struct {
	key       string
	from, to  int
	flow      int // what is so
	low, high int // what is known of it
	hidden    bool
}

// toldTo is one answer, and the truth behind it.
type toldTo struct {
	q      asked
	answer map[string][]string
	figure int                // which of its measures the attack is about
	behind map[string][]plain // by group; and "total"
	boxes  map[string]map[string][]string
	parent map[string]string          // what a cell is a part of, where that is not the total
	bounds map[string][2]int          // what is known of a cell otherwise than by its rounding
	in     map[string]map[string]bool // by group the keys of what is in it; by "" of what is in none
	seven  map[string]bool            // cells that hold seven hidden groups of the answer before: up to twelve people are withheld
}

func newTold(q asked, answer map[string][]string, all []plain, figure int) toldTo {
	t := toldTo{q: q, answer: answer, figure: figure, behind: map[string][]plain{}, in: map[string]map[string]bool{"": {}}, boxes: map[string]map[string][]string{}}
	for _, p := range all {
		group := ""
		if q.holds(p) {
			group = "/" + q.key(p)
			t.behind["total"] = append(t.behind["total"], p)
			t.behind[group] = append(t.behind[group], p)
		}
		if t.in[group] == nil {
			t.in[group] = map[string]bool{}
		}
		t.in[group][p.key] = true
	}
	return t
}

// after notes what holds seven hidden groups of an answer before.
func (t *toldTo) after(before toldTo) {
	if slices.ContainsFunc(before.q.groupBy, func(d string) bool { return strings.Contains(d, " ") }) {
		return // what outcomes and the flow tell apart are no groups
	}
	if t.seven == nil {
		t.seven = map[string]bool{}
	}
	for key, rows := range t.behind {
		n := 0
		for group, figures := range before.answer {
			outside := slices.ContainsFunc(before.behind[group], func(p plain) bool {
				return !slices.ContainsFunc(rows, func(q plain) bool { return q.key == p.key })
			})
			if group != "total" && group != "/" && figures[before.figure] == "*" && few(peopleOf(before.behind[group])) && !outside {
				n++
			}
		}
		t.seven[key] = t.seven[key] || n == 7
	}
}

// knows gives what is known of a cell: between which two numbers it lies.
func (t toldTo) knows(key string, people bool) (low, high int) {
	if t.answer[key] == nil { // a group that was left out, or what is not told of
		return 0, endless
	}
	shown := t.answer[key][t.figure]
	rows := t.behind[key]
	known, otherwise := t.bounds[key]
	switch {
	case otherwise && !people:
		return known[0], known[1]
	case shown == "*" && (len(rows) == 0 || t.ofFew(key)):
		return 0, endless
	case shown == "0":
		return 0, 0
	case shown == "*" && t.seven[key] && peopleOf(rows) <= 12:
		if people {
			return 1, 12
		}
		return 1, endless
	case shown == "*" && few(peopleOf(rows)):
		if people {
			return 1, 7
		}
		return 1, endless
	case shown == "*":
		return 1, endless
	case len(rows) == 0:
		return 0, 0
	}
	if about := t.q.measures[t.figure]; about == "COUNT" && !people || about == "PEOPLE" && people {
		n := nearestFive(len(rows))
		if people {
			n = nearestFive(peopleOf(rows))
		}
		return max(8, n-2), n + 2
	}
	return 8, endless
}

// ofFew says whether a group is one of those of which nothing is told, somebody in them or nobody, because all are few.
func (t toldTo) ofFew(key string) bool {
	total := t.answer["total"]
	return key != "total" && total != nil && total[t.figure] == "*" && few(peopleOf(t.behind["total"]))
}

// allows gives the values of a dimension that a group of a question has, or nil for all.
func (t toldTo) allows(key, dimension string, universe []string) []string {
	if t.boxes[key] == nil {
		t.boxes[key] = map[string][]string{}
	}
	if was, ok := t.boxes[key][dimension]; ok {
		return was
	}
	out := []string{}
	by := strings.Split(strings.TrimPrefix(key, "/"), "/")
	for _, v := range universe {
		p := plain{is: map[string]string{dimension: v}}
		maps.Copy(p.is, derived(dimension, v))
		ok := true
		for name, value := range t.q.filter {
			about := map[string]string{"from": "MONTH", "to": "MONTH"}[name] + lists[name] + listsOf[t.q.source][name]
			if about == dimension {
				ok = ok && asked{source: t.q.source, filter: map[string]any{name: value}}.holds(p)
			}
		}
		for i, d := range t.q.groupBy {
			if is, about := p.is[d]; about && strings.HasPrefix(key, "/") {
				ok = ok && is == by[i]
			}
			if way, about := strings.CutPrefix(d, "CHANGE"); about && dimension == reachedStart && way != "" && strings.HasPrefix(key, "/") {
				ok = ok && (by[i] != "NOT_STARTED") == (v == "YES")
			}
		}
		if ok {
			out = append(out, v)
		}
	}
	t.boxes[key][dimension] = out
	return out
}

func (a *attacker) node(name string) int {
	if _, ok := a.nodes[name]; !ok {
		a.nodes[name] = len(a.nodes)
	}
	return a.nodes[name]
}

func (a *attacker) arc(from, to string, flow, low, high int, hidden bool) {
	a.arcs = append(a.arcs, arc{from + to, a.node(from), a.node(to), flow, low, high, hidden})
}

// pinned gives the hidden cells whose number follows from both answers.
func (a *attacker) pinned(x, y toldTo, people bool) []string {
	a.nodes, a.arcs = map[string]int{}, nil
	size := func(rows []plain) int {
		if people {
			return peopleOf(rows)
		}
		return len(rows)
	}
	side := func(t toldTo, name string, arc func(outer, inner string, flow, low, high int, hidden bool)) []string {
		low, high := t.knows("total", people)
		arc("", name+"total", size(t.behind["total"]), low, high, few(peopleOf(t.behind["total"])))
		groups := []string{}
		for _, key := range slices.Sorted(maps.Keys(t.behind)) {
			if key == "total" {
				continue
			}
			low, high := t.knows(key, people)
			arc(name+cmp.Or(t.parent[key], "total"), name+key, size(t.behind[key]), low, high, few(peopleOf(t.behind[key])))
			if strings.HasPrefix(key, "/") {
				groups = append(groups, key)
			}
		}
		return groups
	}
	rows := side(x, "x", func(outer, inner string, flow, low, high int, hidden bool) {
		a.arc(outer, inner, flow, low, high, hidden)
	})
	columns := side(y, "y", func(outer, inner string, flow, low, high int, hidden bool) {
		a.arc(inner, outer, flow, low, high, hidden)
	})
	for _, i := range append(slices.Clone(rows), "") {
		for _, j := range append(slices.Clone(columns), "") {
			if i == "" && j == "" || !a.meet(x, i, y, j) {
				continue
			}
			a.arc("x"+i, "y"+j, a.both(x, i, y, j, size), 0, endless, false)
		}
	}
	outX, outY := 0, 0
	for _, c := range a.arcs {
		if c.from == a.node("x") {
			outX += c.flow
		}
		if c.to == a.node("y") {
			outY += c.flow
		}
	}
	a.arc("", "x", outX, 0, endless, false)
	a.arc("y", "", outY, 0, endless, false)
	out := []string{}
	for i, c := range a.arcs {
		if c.hidden && c.flow <= 7 && (c.flow == c.high || !a.way(c.to, c.from, i)) && (c.flow == c.low || !a.way(c.from, c.to, i)) {
			out = append(out, c.key)
		}
	}
	return out
}

// meet says whether anybody could be in a group of one answer and in one of the other; "" is who is in no group of it.
func (a *attacker) meet(x toldTo, i string, y toldTo, j string) bool {
	if i == "" {
		return !a.within(y, j, x)
	}
	if j == "" {
		return !a.within(x, i, y)
	}
	for d, universe := range a.universe {
		xs, ys := x.allows(i, d, universe), y.allows(j, d, universe)
		if len(xs)+len(ys) > len(universe) { // some are in both
			continue
		}
		if !slices.ContainsFunc(xs, func(v string) bool { return slices.Contains(ys, v) }) {
			return false
		}
	}
	return true
}

// within says whether all who could be in a group are among those whom the other question is about.
func (a *attacker) within(t toldTo, key string, other toldTo) bool {
	for d, universe := range a.universe {
		all := other.allows("total", d, universe)
		if len(all) == len(universe) {
			continue
		}
		if slices.ContainsFunc(t.allows(key, d, universe), func(v string) bool { return !slices.Contains(all, v) }) {
			return false
		}
	}
	return true
}

func (a *attacker) both(x toldTo, i string, y toldTo, j string, size func([]plain) int) int {
	rows := []plain{}
	of, among := x.behind[i], y.in[j]
	if i == "" {
		of, among = y.behind[j], x.in[""]
	}
	for _, p := range of {
		if among[p.key] {
			rows = append(rows, p)
		}
	}
	return size(rows)
}

// way says whether there is a way from a node to another in what may still change, but for one arc.
func (a *attacker) way(from, to, but int) bool {
	seen := map[int]bool{from: true}
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if at == to {
			return true
		}
		for i, c := range a.arcs {
			next := -1
			switch {
			case i == but:
			case c.from == at && c.flow < c.high:
				next = c.to
			case c.to == at && c.flow > c.low:
				next = c.from
			}
			if next >= 0 && !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return false
}

// endless is more than there are.
const endless = 1 << 30

// additive says whether the people of two answers can be added up, group by group: nobody is in two groups.
func additive(x toldTo, y toldTo) bool {
	group := map[string]string{}
	for _, p := range slices.Concat(x.behind["total"], y.behind["total"]) {
		key := ""
		if x.q.holds(p) {
			key = x.q.key(p)
		}
		if y.q.holds(p) {
			key += "|" + y.q.key(p)
		}
		if was, ok := group[p.person]; ok && was != key {
			return false
		}
		group[p.person] = key
	}
	return true
}
