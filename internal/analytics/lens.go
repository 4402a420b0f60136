package analytics

import (
	"context"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strings"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/store"
)

// lens looks at facts of a source through all that can be asked of them: which cells is one in? It is what the guard needs
// to imagine other facts than those that there are.
type lens struct {
	of       *source
	exprs    []string // of all dimensions, each once
	valued   []string // measures that have a value
	settings map[string]float64
	cells    []*cell
	clauses  [][]clause     // by expression: what cells ask of it
	lines    map[string]set // by set of lines: cells that count those
	known    []set          // by measure: cells that count where it is known
	part     []set          // by measure: cells that count those of its numerator
	seen     []map[string]set
}

// clause is what a cell asks of one expression.
type clause struct {
	cell  int
	holds func(value string) bool
}

// point is one fact that is there.
type point struct {
	fact
	alone bool // it is the only one about that person
	in    set  // cells that it is in
}

// newLens makes a lens for the cells to tell of.
func newLens(of *source, settings map[string]float64, cells []*cell) *lens {
	l := &lens{of: of, settings: settings, cells: cells, lines: map[string]set{}}
	for _, name := range sortedNames(of.dimensions) {
		if e := of.dimensions[name].expr; !slices.Contains(l.exprs, e) {
			l.exprs = append(l.exprs, e)
		}
	}
	l.clauses = make([][]clause, len(l.exprs))
	for range l.exprs {
		l.seen = append(l.seen, map[string]set{})
	}
	l.demand()
	l.populate()
	return l
}

// demand notes what cells ask of the dimensions.
func (l *lens) demand() {
	add := func(at int, expr string, holds func(string) bool) {
		e := slices.Index(l.exprs, expr)
		l.clauses[e] = append(l.clauses[e], clause{at, holds})
	}
	for at, c := range l.cells {
		for _, w := range c.where {
			add(at, w.expr(l.exprs), w.holds())
		}
		for name, value := range c.by {
			d := l.of.dimensions[name]
			add(at, d.expr, func(raw string) bool {
				if d.of != nil {
					raw = d.of(raw)
				}
				return raw == value
			})
		}
	}
}

// populate notes which cells count not all, but those whose value is known, or some of them; measures of the same set are
// looked at once.
func (l *lens) populate() {
	asked := map[string]set{}
	for at, c := range l.cells {
		if asked[c.population] == nil {
			asked[c.population] = newSet(len(l.cells))
		}
		asked[c.population].put(at)
	}
	delete(asked, "")
	for _, name := range sortedNames(l.of.measures) {
		m := l.of.measures[name]
		known, part := newSet(len(l.cells)), newSet(len(l.cells))
		wanted := false
		for i, pop := range m.sets(name) {
			cells, ok := asked[pop]
			if !ok {
				continue
			}
			delete(asked, pop)
			wanted = true
			switch {
			case m.expr == "":
				l.lines[strings.TrimSuffix(pop, valuesOf)] = cells.with(l.lines[strings.TrimSuffix(pop, valuesOf)])
			case m.kind == share && i == 1:
				part = cells
			default:
				known = known.with(cells)
			}
		}
		if wanted && m.expr != "" {
			l.valued = append(l.valued, name)
			l.known, l.part = append(l.known, known), append(l.part, part)
		}
	}
}

// expr gives the expression of a condition among those that there are: a yes or no is asked as a text.
func (c condition) expr(among []string) string {
	if slices.Contains(among, c.Column) {
		return c.Column
	}
	return yesNo(c.Column)
}

// holds gives what a condition asks of the value of its expression.
func (c condition) holds() func(string) bool {
	values := map[string]bool{}
	first := ""
	for i, v := range c.Values {
		text := fmt.Sprint(v)
		if yes, ok := v.(bool); ok {
			text = map[bool]string{true: "YES", false: "NO"}[yes]
		}
		values[text] = true
		if i == 0 {
			first = text
		}
	}
	switch c.Op {
	case ">=":
		return func(v string) bool { return v >= first }
	case "<=":
		return func(v string) bool { return v <= first }
	default:
		return func(v string) bool { return values[v] }
	}
}

// pointsAtOnce are the people whose facts are read in one statement.
const pointsAtOnce = 5000

// points reads some facts, those that still stand, by their sources.
func (l *lens) points(ctx context.Context, s *Service, rows []fact) (map[int64]*point, error) {
	out, wanted, people, facts := map[int64]*point{}, map[int64]bool{}, map[any]bool{}, map[int64]int{}
	for _, f := range rows {
		wanted[f.source], people[f.person] = true, true
	}
	raw, values := make([]string, len(l.exprs)), make([]float64, len(l.valued))
	var f fact
	into := []any{&f.person, &f.source}
	for i := range raw {
		into = append(into, &raw[i])
	}
	for i := range values {
		into = append(into, &values[i])
	}
	for some := range slices.Chunk(slices.Collect(maps.Keys(people)), pointsAtOnce) {
		query := entsql.Select().From(entsql.Table(l.of.table)).Where(entsql.And(entsql.In("person", some...), entsql.EQ("known_until", string(clock.MaxDate))))
		for _, e := range append([]string{"person", "source"}, l.exprs...) {
			query.AppendSelectExpr(entsql.Raw(e))
		}
		for _, name := range l.valued {
			query.AppendSelectExpr(entsql.Raw(l.of.measures[name].expr))
		}
		err := store.List(ctx, s.store, l.of.typ, query, func(r *store.Rows) error {
			if err := r.Scan(into...); err != nil {
				return err
			}
			facts[f.person]++
			if wanted[f.source] {
				out[f.source] = &point{fact: f, in: l.in(raw, values)}
			}
			return nil
		})
		if err == nil && len(l.lines) > 0 {
			err = l.leaveLines(ctx, s, some, out)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, p := range out {
		p.alone = facts[p.person] == 1
	}
	return out, nil
}

// leaveLines takes the episodes of some people out of the cells of lines that they have not.
func (l *lens) leaveLines(ctx context.Context, s *Service, people []any, points map[int64]*point) error {
	all, err := s.lines(ctx, question{of: episodes}, people, nil)
	if err != nil {
		return err
	}
	has := map[int64]map[string]bool{}
	all.complete(s.scales).each(s.scales, func(set string, episode int64) {
		if has[episode] == nil {
			has[episode] = map[string]bool{}
		}
		has[episode][set] = true
	})
	theirs := map[int64]bool{}
	for _, who := range people {
		if number, ok := who.(int64); ok {
			theirs[number] = true
		}
	}
	for episode, p := range points {
		if !theirs[p.person] {
			continue
		}
		for set, cells := range l.lines {
			if !has[episode][set] {
				for i := range p.in {
					p.in[i] &^= cells[i]
				}
			}
		}
	}
	return nil
}

// in gives the cells that a fact is in.
func (l *lens) in(raw []string, values []float64) set {
	all := newSet(len(l.cells))
	for i := range all {
		all[i] = ^uint64(0)
	}
	for e, v := range raw {
		allowed, ok := l.seen[e][v]
		if !ok {
			allowed = newSet(len(l.cells))
			for i := range allowed {
				allowed[i] = ^uint64(0)
			}
			for _, c := range l.clauses[e] {
				if !c.holds(v) {
					allowed.drop(c.cell)
				}
			}
			l.seen[e][v] = allowed
		}
		for i := range all {
			all[i] &= allowed[i]
		}
	}
	for m, v := range values {
		measure := l.of.measures[l.valued[m]]
		counts := v >= 0 && measure.kind == share && measure.part(v, l.settings[measure.goal])
		for i := range all {
			if v < 0 {
				all[i] &^= l.known[m][i]
			}
			if !counts {
				all[i] &^= l.part[m][i]
			}
		}
	}
	if spare := len(l.cells) % 64; spare > 0 {
		all[len(all)-1] &= 1<<spare - 1
	}
	return all
}

// set is a set of cells, by their places.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

// with gives a set of what is in either.
func (s set) with(other set) set {
	out := slices.Clone(s)
	for i := range other {
		out[i] |= other[i]
	}
	return out
}

func (s set) has(i int) bool { return s[i/64]>>(i%64)&1 == 1 }
func (s set) put(i int)      { s[i/64] |= 1 << (i % 64) }
func (s set) drop(i int)     { s[i/64] &^= 1 << (i % 64) }

func (s set) any() bool { return slices.ContainsFunc(s, func(word uint64) bool { return word != 0 }) }

// each calls do for all in it that are not in the other.
func (s set) each(but set, do func(i int)) {
	for w, word := range s {
		if but != nil {
			word &^= but[w]
		}
		for ; word != 0; word &= word - 1 {
			do(w*64 + bits.TrailingZeros64(word))
		}
	}
}

// meets says whether any is in it, and in the second, and not in the third.
func (s set) meets(other, but set) bool {
	for w, word := range s {
		if but != nil {
			word &^= but[w]
		}
		if word&other[w] != 0 {
			return true
		}
	}
	return false
}
