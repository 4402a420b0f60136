package analytics_test

import (
	"fmt"
	"maps"
	"slices"
	"sync/atomic"
	"testing"

	"alongside/internal/testkit"
)

// forgetting gives what empties the ledgers of all accounts.
func forgetting(t testing.TB, k *testkit.Kit) (forget func()) {
	t.Helper()
	db := k.Raw(t)
	return func() {
		t.Helper()
		if _, err := db.ExecContext(t.Context(), "DELETE FROM given_cell"); err != nil {
			t.Fatal(err)
		}
	}
}

// Ensure that no pair of questions of an account that sees no clients tells it a number from 1 to 7 that is hidden from it,
// and that no two cells that it is shown differ by 1 to 7 people: questions that overlap, lie within each other, lie beside
// each other in time, in either order; aggregates, the flow, outcomes and equity.
func TestGuard_pairs(t *testing.T) {
	t.Parallel()
	schemes, pairs := 2, 150
	if long() {
		schemes, pairs = 100, 1000
	}
	var done, shown atomic.Int64
	for seed := range schemes {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := newRandom(t, testkit.New(t), uint64(1000+seed))
			r.arrive(one(r, 30, 60, 120))
			all := r.ways(r.read()["episodes"])
			a := &attacker{universe: r.universe(all)}
			seen, forget := 0, forgetting(t, r.kit)
			for i := range pairs {
				forget()
				r.attempt(a, all, i, &seen)
			}
			if seen == 0 {
				t.Error("nothing was shown in any answer")
			}
			if sum := shown.Add(int64(seen)); long() {
				t.Logf("%d pairs tried, %d cells shown, nothing isolated", done.Add(int64(pairs)), sum)
			}
		})
	}
}

// attempt asks one pair of questions, and fails if it isolates something.
func (r *random) attempt(a *attacker, all []plain, number int, seen *int) {
	x := r.attack(all)
	y := r.attack(all)
	if r.chance(40) { // a neighbour: the same question, but for one thing
		y = r.neighbour(x, all)
	}
	var views [][]toldTo
	for _, q := range []asked{x, y} {
		told, answer := r.tell(q, all)
		views = append(views, told)
		if number%8 > 0 {
			continue
		}
		if _, again := r.tell(q, all); !maps.EqualFunc(answer, again, slices.Equal) {
			r.t.Fatalf("pair %d: %s is answered otherwise at once\n%s", number, q, apart(again, answer))
		}
	}
	if found := r.isolated(a, views[0], views[1], seen); found != "" {
		r.t.Fatalf("pair %d: %s\nafter %s\nand %s", number, found, x, y)
	}
}

// isolated says what two answers isolate, or "": of all that either tells apart no cells differ by a few people; and of what
// some of it, picked at random, tells together, no hidden number follows.
func (r *random) isolated(a *attacker, first, second []toldTo, seen *int) string {
	type open struct {
		name string
		rows []plain
	}
	shown := []open{}
	for at, t := range slices.Concat(first, second) {
		for key, figures := range t.answer {
			if figures[t.figure] != "*" && len(t.behind[key]) > 0 {
				shown = append(shown, open{fmt.Sprint(at, " by ", t.q.groupBy, key), t.behind[key]})
			}
		}
	}
	*seen += len(shown)
	for i, one := range shown {
		for _, other := range shown[:i] {
			if n := differing(one.rows, other.rows); few(n) {
				return fmt.Sprintf("%s and %s differ by %d people", one.name, other.name, n)
			}
		}
	}
	for i := range second {
		for _, before := range first {
			second[i].after(before)
		}
	}
	var picked []toldTo
	for _, views := range [][]toldTo{first, second} {
		if len(views) > 0 {
			picked = append(picked, one(r, views...))
		}
		if len(views) > 1 && r.chance(50) {
			picked = append(picked, one(r, views...))
		}
	}
	for i, x := range picked {
		for _, y := range picked[i:] {
			for _, people := range []bool{false, true} {
				if people && !additive(x, y) {
					continue
				}
				if found := a.pinned(x, y, people); len(found) > 0 {
					return fmt.Sprintf("of %v follows how many (people: %v)\n%v by %v: %v\n%v by %v: %v", found, people, x.q, x.q.groupBy, x.answer, y.q, y.q.groupBy, y.answer)
				}
			}
		}
	}
	return ""
}

// differing counts the people of what is in one and not in the other.
func differing(a, b []plain) int {
	people := map[string]bool{}
	in := map[string]int{}
	for _, p := range a {
		in[p.key]++
	}
	for _, p := range b {
		in[p.key] += 2
	}
	for _, p := range slices.Concat(a, b) {
		if in[p.key] != 3 {
			people[p.person] = true
		}
	}
	return len(people)
}

// attacked are the dimensions that attacks use, with the lists that narrow them.
var attacked = map[string]string{
	"GENDER": "genders", "MONTH": "", "QUARTER": "", "PCN": "pcnIds", "PRACTICE": "practiceIds", "OUTCOME": "outcomes", "EXTENDED": "",
	"URGENCY": "urgencies", "COMPLEXITY": "complexities", "LANGUAGE_GROUP": "languageGroups", "PRIMARY_REASON": "primaryReasons",
}

// attack makes up a question as somebody asks who is after small numbers: few groups, broad filters.
func (r *random) attack(rows []plain) asked {
	q := asked{source: r.kind(), groupBy: r.some(slices.Sorted(maps.Keys(attacked)), one(r, 0, 1, 1, 1, 2)), filter: map[string]any{}}
	q.measures = []string{one(r, "COUNT", "COUNT", "PEOPLE")}
	for range r.IntN(3) {
		r.narrow(&q, rows)
	}
	return r.fit(q, rows)
}

// kind is what is asked: an aggregate of episodes, or one of what else counts them.
func (r *random) kind() string {
	return one(r, "episodes", "episodes", "episodes", "flow", "outcomes", "outcomes", "equity")
}

// narrow adds a part to a filter: a period open at one end, or all values of something but few.
func (r *random) narrow(q *asked, rows []plain) {
	d := one(r, slices.Sorted(maps.Keys(attacked))...)
	if attacked[d] == "" {
		q.filter[one(r, "from", "to")] = one(r, rows...).is["MONTH"]
		forwards(q.filter)
		return
	}
	values := []any{}
	for _, v := range r.universe(rows)[d] {
		if r.chance(75) {
			values = append(values, v)
		}
	}
	q.filter[attacked[d]] = values
}

// neighbour makes a question that is another but for one thing.
func (r *random) neighbour(x asked, rows []plain) asked {
	y := asked{source: x.source, groupBy: slices.Clone(x.groupBy), measures: x.measures, filter: maps.Clone(x.filter)}
	switch r.IntN(5) {
	case 0:
		r.narrow(&y, rows)
	case 1:
		y.filter = map[string]any{}
	case 2:
		y.groupBy = y.groupBy[:len(y.groupBy)/2]
	case 3:
		y.source = r.kind()
		if x.source == "equity" {
			y.filter["practiceIds"] = r.sized()
		}
	default:
		y.groupBy = []string{}
		r.narrow(&y, rows)
	}
	return r.fit(y, rows)
}

// universe gives the values that there are, of each dimension that attacks use. A quarter follows from a month.
func (r *random) universe(rows []plain) map[string][]string {
	out := map[string][]string{}
	for d := range attacked {
		if d == "QUARTER" {
			continue
		}
		for _, p := range rows {
			if !slices.Contains(out[d], p.is[d]) {
				out[d] = append(out[d], p.is[d])
			}
		}
		slices.Sort(out[d])
	}
	out[reachedStart] = []string{"YES", "NO"}
	for stage := range stages {
		out["REACHED "+stage] = []string{"YES", "NO"}
	}
	for _, about := range changing {
		out["WAY "+about] = []string{"NOT_STARTED", "NOT_ASKED", "MISSING", "RISEN", "BETTER", "SAME", "WORSE", "FALLEN"}
	}
	return out
}
