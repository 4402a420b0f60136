package analytics

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"alongside/internal/code"
)

// halfGroup is a method of contact, of so many people of its own, that clients come to or not.
func halfGroup(q question, at, n int, met bool) *group {
	g := newGroup(q, []string{fmt.Sprint(at)})
	g.all = elsewhere(peopled(n), at)
	if g.rest[1] = g.all; met {
		g.known[1], g.rest[1] = g.all, population{}
	}
	return g
}

// halvedTable is what a report shows of some methods.
func halvedTable(q question, methods []*group) (a *answer, rows [][]Figure, total []Figure) {
	a = &answer{groups: methods, total: newGroup(q, nil)}
	for _, g := range methods {
		a.total.join(g)
	}
	_, rows, total = q.told(a, func(string) string { return "" })
	return a, rows, total
}

// elsewhere is a population of as many others.
func elsewhere(p population, at int) (out population) {
	for i := range p.n {
		out.add(int64(1000*(at+1)+i), int64(1000*(at+1)+i))
	}
	return out
}

var halvedQuestion = question{of: reportedContacts, groupBy: []string{"METHOD"}, measures: []string{"COUNT", "MEETINGS"}, rests: true}

// Ensure that beside a method stand all its contacts or a dash, that the base of the share that did not attend is told where
// it tells of nobody, and that it is withheld where one method of few would be what is left of it.
func TestQuestion_halve(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		met, others []int
		want        string // of each method, and of all
	}{
		"all shown":        {[]int{30, 12}, []int{40}, "[30 10 - 40]"},
		"one of few":       {[]int{10, 20, 30, 3}, []int{40}, "[* 20 30 * - 65]"},
		"two of few":       {[]int{40, 5, 6}, []int{40}, "[40 - 10 50]"},
		"one of each half": {[]int{400, 30, 35, 11, 5}, []int{445, 20, 85, 6}, "[400 30 35 10 - - - * 480]"},
		"what is left":     {[]int{8, 3}, []int{40, 8}, "[* * - - *]"},
		"none":             {nil, []int{40, 20}, "[- - 0]"},
	} {
		var methods []*group
		for i, n := range c.met {
			methods = append(methods, halfGroup(halvedQuestion, i, n, true))
		}
		for i, n := range c.others {
			methods = append(methods, halfGroup(halvedQuestion, len(c.met)+i, n, false))
		}
		_, rows, total := halvedTable(halvedQuestion, methods)
		var got []string
		for _, row := range rows {
			got = append(got, row[1].Shown())
		}
		if got := fmt.Sprint(append(got, total[1].Shown())); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Ensure that of random methods no base tells which of fewer than five numbers a hidden one is.
func TestQuestion_halveRandom(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 44))
	told := 0
	for range 5000 {
		var methods []*group
		for i := range 2 + r.IntN(6) {
			n := 1 + r.IntN(12)
			if r.IntN(2) == 0 {
				n = 8 + r.IntN(40)
			}
			methods = append(methods, halfGroup(halvedQuestion, i, n, r.IntN(2) == 0))
		}
		a, rows, total := halvedTable(halvedQuestion, methods)
		if total[1].value == nil || total[0].value == nil {
			continue
		}
		told++
		for _, met := range []bool{true, false} {
			least, most := span(*total[1].value)
			if !met {
				low, high := span(*total[0].value)
				least, most = low-most, high-least
			}
			var hidden, closed, together float64
			for _, g := range methods {
				i := slices.Index(a.groups, g)
				if i < 0 {
					together++
				}
				switch ours := (g.known[1].n > 0) == met; {
				case !ours:
				case i >= 0 && rows[i][0].value != nil:
					low, high := span(*rows[i][0].value)
					least, most = least-high, most-low
				case small(g.all.n):
					hidden++
				default:
					closed++
				}
			}
			if hidden == 0 {
				continue
			}
			from, to := 1.0, most-(hidden-1)-smallest*closed
			if hidden == 1 && closed == 0 {
				from = max(from, least)
			}
			if row := rows[len(rows)-1]; together > 0 && row[0].value != nil {
				low, high := span(*row[0].value)
				to = min(to, high-(together-1))
				if hidden == together && hidden == 1 {
					from = max(from, low)
				}
			}
			if to-from+1 < spread {
				t.Fatalf("one of %v hidden among those met (%v) is %v to %v: %v, %v", hidden, met, from, to, rows, total)
			}
		}
	}
	if told < 1000 {
		t.Errorf("the base was told %d times", told)
	}
}

// Ensure that where a number and what is left of it are both in a table, neither is withheld alone in its column.
func TestQuestion_coverRest(t *testing.T) {
	t.Parallel()
	q := question{of: reportedEpisodes, groupBy: []string{"CLOSING_REASON"}, measures: []string{"COUNT", supportEnded}, rests: true}
	r := rand.New(rand.NewPCG(5, 44))
	for range 3000 {
		a := &answer{total: newGroup(q, nil)}
		for i := range 2 + r.IntN(4) {
			g := newGroup(q, []string{fmt.Sprint(i)})
			with, without := r.IntN(30), r.IntN(30)
			g.known[1], g.rest[1] = elsewhere(peopled(with), 2*i), elsewhere(peopled(without), 2*i+1)
			g.all.join(g.known[1])
			g.all.join(g.rest[1])
			a.groups = append(a.groups, g)
			a.total.join(g)
		}
		rows, total := q.published(a)
		if total[1].value == nil {
			continue
		}
		hidden, open, others := 0, 0, 0
		for i, g := range a.groups {
			if rows[i][1] == withheld {
				hidden++
				continue
			}
			open += g.known[1].n
			others += g.rest[1].n
		}
		if hidden == 1 && (open > 0 || others > 0) {
			t.Fatalf("one is withheld alone: %v, %v", rows, total)
		}
	}
}

// Ensure that a 90th centile is shown of thirty or more, by the rounded number, and that the analysts' answer is left as it is.
func TestQuestion_curtail(t *testing.T) {
	t.Parallel()
	q := question{of: episodes, measures: []string{"MEDIAN_DAYS_TO_START", "NINETIETH_DAYS_TO_START"}, rests: true}
	for n, want := range map[int]string{8: Withheld, 27: Withheld, 28: "9", 40: "9"} {
		g := newGroup(q, nil)
		g.all = peopled(n)
		for at := range q.measures {
			g.known[at] = g.all
			for range n {
				g.values[at] = append(g.values[at], 9)
			}
		}
		_, total := q.published(&answer{total: g})
		if total[1].Shown() != want || total[0].Shown() != "9" {
			t.Errorf("of %d: %v, want %s", n, total, want)
		}
		if got := g.figure(q.of.measures[q.measures[1]], 1).Shown(); got != "9" {
			t.Errorf("of %d an analyst is shown %s", n, got)
		}
	}
}

// Ensure that each kind of service is in one group.
func TestServiceGroups(t *testing.T) {
	t.Parallel()
	found := map[code.ServiceCategory]int{}
	for _, g := range serviceGroups {
		for _, k := range g.kinds {
			found[k]++
		}
	}
	for _, k := range code.ServiceCategory("").Values() {
		if found[code.ServiceCategory(k)] != 1 || groupOfService(k) == k {
			t.Errorf("%s is in %d groups", k, found[code.ServiceCategory(k)])
		}
	}
}

// Ensure that links count as old enough for so many weeks only where the last of their months was over so long before the
// figures closed, and that a year begins with the records.
func TestReporter_oldEnough(t *testing.T) {
	t.Parallel()
	w := &reporter{first: "2025-26 Q4", r: &Report{From: "2026-07-01", To: "2026-09-30", KnownOn: "2026-10-28"}}
	for weeks, want := range map[int]string{4: "July to September 2026", 12: "May to July 2026"} {
		if got := monthsWords(w.oldEnough(weeks)); got != want {
			t.Errorf("%d weeks: %s, want %s", weeks, got, want)
		}
	}
	if got := monthsWords(w.yearsEnd()); got != "January to September 2026" {
		t.Errorf("the year is %s", got)
	}
	w.r.KnownOn = "2026-10-20" // it is not final
	if got := monthsWords(w.oldEnough(4)); got != "June to August 2026" {
		t.Errorf("4 weeks, not final: %s", got)
	}
	w.first, w.r.KnownOn = "2026-27 Q2", "2026-10-10"
	if from, to := w.oldEnough(12); !to.Before(from) {
		t.Errorf("of %s there are no records", monthsWords(from, to))
	}
	w.first = "2024-25 Q1"
	if got := monthsWords(w.yearsEnd()); got != "October 2025 to September 2026" {
		t.Errorf("the year is %s", got)
	}
}
