package analytics

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/stats"
	"alongside/internal/store"
)

// population is a set of facts that a figure is about.
type population struct {
	n      int
	people map[int64]struct{}
	sketch sketch
	rows   []fact // all while few people are in it, else at least some
}

// fact names one fact, and whom it is about.
type fact struct{ person, source int64 }

// someFacts are remembered of a population of many.
const someFacts = 40

func (p *population) add(person, row int64) {
	if p.people == nil {
		p.people = map[int64]struct{}{}
	}
	p.n++
	p.people[person] = struct{}{}
	p.sketch.add(person, row)
	if len(p.rows) < someFacts || small(len(p.people)) {
		p.rows = append(p.rows, fact{person, row})
	}
}

// addValue puts in a fact with its value: if that is another later, it is not the same sketch.
func (s *sketch) addValue(person, row int64, v float64) {
	s.add(person, int64(mix(uint64(row))^math.Float64bits(v))) //nolint:gosec // bits, not a number
}

// figure gives how many there are.
func (p population) figure() Figure { return counted(p.n, len(p.people)) }

// group is what one group of an answer is made from.
type group struct {
	by     []string
	all    population
	known  []population    // by measure: facts whose value is known; empty for those that count all
	part   []population    // by measure of the kind share: those of them that count
	rest   []population    // likewise those that do not count, where the question wants to know; else none
	worth  []sketch        // by measure that is made of values: of those facts with their values
	values [][]float64     // by measure that needs them
	closed map[string]bool // sets that are withheld for the sake of others
}

// answer is a question answered exactly. It does not leave the package.
type answer struct {
	groups []*group // by their keys
	total  *group

	settings map[string]float64 // of the scheme, that shares are told
}

// ask counts the facts that a question is about.
func (s *Service) ask(ctx context.Context, q question, settings map[string]float64) (*answer, error) {
	a := &answer{total: newGroup(q, nil), settings: settings}
	groups := map[string]*group{}
	query, valued := selection(q)
	raw := make([]string, len(q.groupBy))
	values := make([]float64, len(valued))
	var person, row int64
	into := []any{&person, &row}
	for i := range raw {
		into = append(into, &raw[i])
	}
	for i := range values {
		into = append(into, &values[i])
	}
	err := store.List(ctx, s.store, q.of.typ, query, func(r *store.Rows) error {
		if err := r.Scan(into...); err != nil {
			return err
		}
		key := strings.Join(raw, "\x00")
		g, ok := groups[key]
		if !ok {
			by := make([]string, len(raw))
			for i, name := range q.groupBy {
				if by[i] = raw[i]; q.of.dimensions[name].of != nil {
					by[i] = q.of.dimensions[name].of(raw[i])
				}
			}
			if g, ok = groups["\x01"+strings.Join(by, "\x00")]; !ok { // several values may be of one group
				if len(a.groups) == maxGroups {
					return errs.New(errs.Limit, "This has more than %d groups. Group by less, or narrow it with a filter.", maxGroups)
				}
				g = newGroup(q, by)
				a.groups = append(a.groups, g)
				groups["\x01"+strings.Join(by, "\x00")] = g
			}
			groups[key] = g
		}
		g.add(q, valued, person, row, values, settings)
		a.total.add(q, valued, person, row, values, settings)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(a.groups, q.order)
	return a, nil
}

// order puts groups into the order of their values: of numbers 2 comes before 10.
func (q question) order(x, y *group) int {
	for i, name := range q.groupBy {
		of := dimension{number: q.of.dimensions[name].number} // and no list: see [question.arrange]
		if c := of.compare(x.by[i], y.by[i]); c != 0 {
			return c
		}
	}
	return 0
}

// arrange puts the rows of an answer into the order in which they are read: as the groups come, but codes of a list that has
// an order in that, and what is in no list last. The guard has decided on them by then, and knows nothing of it.
func (q question) arrange(rows []*FigureRow) {
	slices.SortStableFunc(rows, func(x, y *FigureRow) int {
		for i, name := range q.groupBy {
			if c := q.of.dimensions[name].compare(x.By[i], y.By[i]); c != 0 {
				return c
			}
		}
		return 0
	})
}

// compare says which of two groups of a dimension comes first.
func (d dimension) compare(a, b string) int {
	place := func(v string) int {
		switch at := slices.Index(d.list, v); {
		case d.number:
			n, _ := strconv.Atoi(v) // a column of whole numbers
			return n
		case at < 0:
			return len(d.list)
		default:
			return at
		}
	}
	return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b))
}

func newGroup(q question, by []string) *group {
	n := len(q.measures)
	var rest []population
	if q.rests {
		rest = make([]population, n)
	}
	return &group{rest: rest, by: by, known: make([]population, n), part: make([]population, n), worth: make([]sketch, n), values: make([][]float64, n)}
}

// selection is the statement of a question, and which of its measures have a value of their own.
func selection(q question) (query *entsql.Selector, valued []int) {
	columns := []string{"person", "source"}
	for _, name := range q.groupBy {
		columns = append(columns, q.of.dimensions[name].expr)
	}
	for i, name := range q.measures {
		if m := q.of.measures[name]; m.expr != "" {
			columns = append(columns, m.expr)
			valued = append(valued, i)
		}
	}
	query = entsql.Select().From(entsql.Table(q.of.table))
	for _, c := range columns {
		query.AppendSelectExpr(entsql.Raw(c))
	}
	q.standing(query)
	q.narrow(query)
	return query, valued
}

// standing narrows a statement to the facts that stand, or stood on the day that is asked of.
func (q question) standing(query *entsql.Selector) {
	if q.known == "" {
		query.Where(entsql.EQ("known_until", string(clock.MaxDate)))
		return
	}
	query.Where(entsql.And(entsql.LTE("known_from", string(q.known)), entsql.GT("known_until", string(q.known))))
}

// narrow adds the conditions of a question to a statement.
func (q question) narrow(query *entsql.Selector) {
	for _, c := range q.where {
		switch c.Op {
		case ">=":
			query.Where(entsql.GTE(c.Column, c.Values[0]))
		case "<=":
			query.Where(entsql.LTE(c.Column, c.Values[0]))
		case "open after":
			query.Where(entsql.Or(entsql.EQ(c.Column, ""), entsql.GT(c.Column, c.Values[0])))
		default:
			if len(c.Values) == 0 {
				query.Where(entsql.False())
				continue
			}
			query.Where(entsql.In(c.Column, c.Values...))
		}
	}
}

// add counts one fact.
func (g *group) add(q question, valued []int, person, row int64, values []float64, settings map[string]float64) {
	g.all.add(person, row)
	for i, at := range valued {
		v := values[i]
		m := q.of.measures[q.measures[at]]
		if v < 0 {
			if m.apart && q.rests {
				g.rest[at].add(person, row)
			}
			continue
		}
		g.known[at].add(person, row)
		switch {
		case m.kind == share && m.part(v, settings[m.goal]):
			g.part[at].add(person, row)
		case m.kind == share && q.rests:
			g.rest[at].add(person, row)
		case m.ofValues():
			g.worth[at].addValue(person, row, v)
			g.values[at] = append(g.values[at], v)
		}
	}
}

// figure makes the figure of a measure.
func (g *group) figure(m measure, at int) Figure {
	known := g.known[at]
	if small(len(g.all.people)) { // what is said of none of them would be said of each
		return withheld
	}
	switch m.kind {
	case count:
		return counted(g.all.n, len(g.all.people))
	case people:
		return counted(len(g.all.people), len(g.all.people))
	case knownCount:
		if m.apart && g.rest != nil && small(len(g.rest[at].people)) { // the number of all stands beside it
			return withheld
		}
		return counted(known.n, len(known.people))
	case knownPeople:
		return counted(len(known.people), len(known.people))
	case share:
		if g.rest != nil && small(len(g.rest[at].people)) { // what the others are, of a number that is shown
			return withheld
		}
		return shared(g.part[at], known)
	case sum:
		return summed(total(g.values[at]), len(known.people))
	case mean:
		return measured(stats.MeanInterval(g.values[at]).Value, len(known.people))
	case low, high:
		return measured(bound(stats.MeanInterval(g.values[at]), m.kind), len(known.people))
	case median:
		half, _ := stats.Median(g.values[at])
		return measured(half, len(known.people))
	default:
		most, _ := stats.Centile(g.values[at], 90)
		return measured(most, len(known.people))
	}
}

// bound gives one end of the interval of a mean: of one value, that.
func bound(m stats.Mean, of kind) float64 {
	switch {
	case m.Interval == nil:
		return m.Value
	case of == low:
		return m.Interval.Low
	}
	return m.Interval.High
}

// populations are the sets of facts that the figures of a group are about, by name.
func (g *group) populations(q question) map[string]population {
	out := map[string]population{"": g.all}
	for at, name := range q.measures {
		m := q.of.measures[name]
		sets := m.sets(name)
		if sets[0] != "" {
			out[sets[0]] = g.known[at]
		}
		switch {
		case m.kind == share:
			out[sets[1]] = g.part[at]
		case m.ofValues():
			with := g.known[at]
			with.sketch = g.worth[at]
			out[sets[1]] = with
		}
	}
	return out
}

func total(values []float64) float64 {
	t := 0.0
	for _, v := range values {
		t += v
	}
	return t
}

// sortedNames gives the names of a map in order.
func sortedNames[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
