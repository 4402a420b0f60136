package analytics_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"alongside/internal/analytics"
	"alongside/internal/code"
)

// others asks for outcomes, the flow and equity, and fails unless the reference says the same.
func (r *random) others(rows []plain, number int) {
	q := asked{source: "outcomes", filter: r.filter("episodes", rows, slices.Concat([]string{"from", "to", "closedFrom", "extended"},
		slices.Sorted(maps.Keys(lists)), slices.Sorted(maps.Keys(listsOf["episodes"]))))}
	if number == 0 {
		q.filter = map[string]any{}
	}
	held := []plain{}
	for _, p := range rows {
		if q.holds(p) {
			held = append(held, p)
		}
	}
	root, ctx := service(r.kit).Root(), r.kit.As(r.kit.Manager)
	outcomes, err := root.Outcomes(ctx, nil, readFilter(r, q), nil)
	r.must(err)
	r.same(q, outcomes, held)
	flow, err := root.Flow(ctx, readFilter(r, q), nil)
	r.must(err)
	got := map[string][]string{}
	for _, s := range flow {
		got[string(s.Stage)] = []string{s.Episodes.Shown(), s.People.Shown(), s.Share.Shown(), s.Median.Shown(), s.Ninetieth.Shown()}
	}
	if want := plainFlow(held); !maps.EqualFunc(got, want, slices.Equal) {
		r.t.Fatalf("flow, %s\n%s", q, apart(got, want))
	}
	from, to := one(r, rows...).is["MONTH"], one(r, rows...).is["MONTH"]
	var pcns []string
	if r.chance(40) {
		pcns = []string{one(r, r.kit.PCN, r.kit.PCN2).ID}
	}
	by := one(r, code.EquityDimension("").Values()...)
	equity, err := root.Equity(ctx, code.EquityDimension(by), min(from, to), max(from, to), pcns)
	r.must(err)
	r.fair(equity, rows, by, min(from, to), max(from, to), pcns)
}

// plainFlow gives the figures of each stage.
func plainFlow(rows []plain) map[string][]string {
	out := map[string][]string{}
	figures := func(rows []plain) []string { return asked{measures: []string{"COUNT", "PEOPLE"}}.figures(rows) }
	all := figures(rows)
	share := "100"
	if all[0] == "0" || all[0] == "*" {
		share = "-"
	}
	out["RECEIVED"] = append(all, share, "-", "-")
	for stage, value := range stages {
		come := []plain{}
		for _, p := range rows {
			if _, ok := p.value[value]; ok {
				come = append(come, p)
			}
		}
		if few(peopleOf(rows)) {
			out[stage] = []string{"*", "*", "*", "*", "*"}
			continue
		}
		share := "-"
		switch whole := nearestFive(len(rows)); {
		case few(peopleOf(come)):
			share = "*"
		case whole > 0:
			share = fmt.Sprint((200*nearestFive(len(come)) + whole) / (2 * whole))
		}
		out[stage] = append(figures(come), share, valued(value, rows), valued("NINETIETH"+value[len("MEDIAN"):], rows))
	}
	return out
}

// near says whether a figure is a number, rounded to a step that is a tenth or a hundredth. At the middle between two steps
// it may be either.
func near(shown string, v, step float64) bool {
	n, err := strconv.ParseFloat(shown, 64)
	steps := n / step
	return err == nil && math.Abs(n-v) <= step/2+1e-9 && math.Abs(steps-math.Round(steps)) < 1e-6
}

// same fails unless outcomes are those of some episodes.
func (r *random) same(q asked, outcomes []*analytics.Outcome, held []plain) {
	r.t.Helper()
	answers := r.lines(held)
	delete(answers, "ONS4 TOTAL") // it has no score of its own, nor has the direct question one beside its answer
	delete(answers, "LONELINESS_DIRECT TOTAL")
	if len(outcomes) != len(answers) {
		r.t.Fatalf("%s: %d outcomes of %d questions", q, len(outcomes), len(answers))
	}
	started := []plain{}
	for _, p := range held {
		if _, ok := p.value["MEDIAN_DAYS_TO_START"]; ok {
			started = append(started, p)
		}
	}
	for _, o := range outcomes {
		about := string(o.Instrument) + " " + o.Item
		if o.HigherIsBetter != higherIsBetter(about) {
			r.t.Errorf("%s is better the other way", about)
		}
		got := []string{}
		for _, f := range figuresOf(o) {
			got = append(got, f.Shown())
		}
		want, values := plainOutcome(about, answers[about], started, peopleOf(held))
		for i, w := range want {
			if v, ok := values[i]; ok && w == "" {
				if !near(got[i], v, 0.1) {
					r.t.Fatalf("%s, %s, figure %d: got %s, want %v", q, about, i, got[i], v)
				}
			} else if got[i] != w {
				r.t.Fatalf("%s, %s, figure %d: got %v, want %v", q, about, i, got, want)
			}
		}
		r.moved(about, o, answers[about])
	}
}

// plainOutcome gives the figures of one question in the order of figuresOf; of means "" and the number.
func plainOutcome(about string, answers []plainPair, started []plain, all int) (want []string, values map[int]float64) {
	counted := func(keep func(p plainPair) bool, once bool) []plain {
		rows, seen := []plain{}, map[string]bool{}
		for _, p := range answers {
			if keep(p) && !(once && seen[p.referral]) {
				seen[p.referral] = true
				rows = append(rows, plain{person: p.person})
			}
		}
		return rows
	}
	twice := map[string]bool{}
	for _, p := range answers {
		twice[p.referral] = twice[p.referral] || p.answers > 1
	}
	count := func(rows []plain) string {
		if few(peopleOf(rows)) {
			return "*"
		}
		return fmt.Sprint(nearestFive(len(rows)))
	}
	askedOnce := counted(func(plainPair) bool { return true }, true)
	missing := counted(func(p plainPair) bool { return !twice[p.referral] }, true)
	pairs := counted(func(p plainPair) bool { return p.answers > 1 }, false)
	is := func(ways ...string) string {
		if len(ways) > 0 && ways[0] == "" {
			return "0"
		}
		return count(counted(func(p plainPair) bool { return slices.Contains(ways, p.way(about)) }, false))
	}
	share := "*"
	if whole := nearestFive(len(askedOnce)); !few(peopleOf(askedOnce)) && !few(peopleOf(missing)) {
		share = fmt.Sprint((200*nearestFive(len(missing)) + whole) / (2 * whole))
	}
	mean := map[bool]string{true: "*", false: ""}[few(peopleOf(pairs))]
	if len(pairs) == 0 {
		mean = "-"
	}
	people := fmt.Sprint(nearestFive(peopleOf(pairs)))
	if few(peopleOf(pairs)) {
		people = "*"
	}
	stayed := is("BETTER", "SAME", "WORSE")
	if parts[about] == nil {
		stayed = is("")
	}
	want = []string{
		count(started), count(askedOnce), count(pairs), people, share, mean, mean, mean, mean, mean,
		is("BETTER", "RISEN"), is("SAME"), is("WORSE", "FALLEN"), is("RISEN"), stayed, is("FALLEN"),
	}
	if few(all) {
		for i := range want {
			want[i] = "*"
		}
	}
	return want, plainMeans(answers)
}

// plainMeans gives the mean first and last answer, the mean change, and its interval, by their places in figuresOf.
func plainMeans(answers []plainPair) map[int]float64 {
	n, first, last, squares := 0.0, 0.0, 0.0, 0.0
	for _, p := range answers {
		if p.answers > 1 {
			n, first, last = n+1, first+p.first, last+p.last
			squares += (p.last - p.first) * (p.last - p.first)
		}
	}
	if n < 2 {
		return nil
	}
	change := (last - first) / n
	variance := max(0, (squares-n*change*change)/(n-1))
	half := student(int(n)-1) * math.Sqrt(variance/n)
	return map[int]float64{5: first / n, 6: last / n, 7: change, 8: change - half, 9: change + half}
}

// moved fails unless the ways through the scale are those of the answers.
func (r *random) moved(about string, o *analytics.Outcome, answers []plainPair) {
	r.t.Helper()
	people, n := map[[2]int]map[string]bool{}, map[[2]int]int{}
	for _, p := range answers {
		way := [2]int{part(about, p.first), part(about, p.last)}
		if p.answers > 1 && parts[about] != nil {
			if people[way] == nil {
				people[way] = map[string]bool{}
			}
			people[way][p.person] = true
			n[way]++
		}
	}
	if len(o.Movers) != len(n) {
		r.t.Fatalf("%s: %d ways through the scale, want %d", about, len(o.Movers), len(n))
	}
	want := []string{}
	for way, who := range people {
		if few(len(who)) {
			want = append(want, "*")
		} else {
			want = append(want, fmt.Sprint(nearestFive(n[way])))
		}
	}
	got := []string{}
	for _, m := range o.Movers {
		got = append(got, m.Pairs.Shown())
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		r.t.Fatalf("%s: moved %v, want %v", about, got, want)
	}
}
