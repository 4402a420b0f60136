package analytics

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"alongside/internal/store"
)

// What an account knows of a cell.
const (
	shown   = "shown"   // what its figures say
	hidden  = "hidden"  // that it is about 1 to 7 people
	refused = "refused" // that somebody is in it
	absent  = "absent"  // nothing: the group was left out
)

// cell is one population of one group, with the measures that are made from it: of an answer, or of the ledger.
type cell struct {
	canon      string            // see [question.canon]
	state      string            // shown, hidden, refused or absent
	by         map[string]string // group, by dimension
	where      []condition
	population string
	n, people  int
	rows       []fact        // some of its facts, as the ledger has them; of a hidden one the most that are remembered
	each       map[int64]int // how many facts it has of each person in them
	more       []fact        // others, of a cell of an answer
	sketch     sketch
	texts      map[string]string // what was shown, by measure
	id         int64             // of its row of the ledger; 0 for one that is not in it
	answer     int               // number of the answer that it was in
	single     bool              // it was all of that answer

	group    *group // of an answer
	measures []int  // places in the question
	was      *cell  // in the ledger, where it was shown with other measures
}

// told is what the ledger keeps of a cell beside its figures.
type told struct {
	State      string            `json:"state"`
	By         map[string]string `json:"by,omitempty"`
	Where      []condition       `json:"where,omitempty"`
	Population string            `json:"population,omitempty"`
	N          int               `json:"n"`
	People     int               `json:"people"`
	Rows       []string          `json:"rows,omitempty"` // person and fact by turns: 63 bits are no number of JSON
	Each       []int             `json:"each,omitempty"` // of the person of each of the rows
	Answer     int               `json:"answer"`
	Single     bool              `json:"single,omitempty"`
}

// toldAs is where that is kept among the figures, by the names of measures.
const toldAs = "."

// given gives what the ledger keeps of a cell.
func (c *cell) given(table string) store.Given {
	t := told{State: c.state, By: c.by, Where: c.where, Population: c.population, N: c.n, People: c.people, Answer: c.answer, Single: c.single}
	for _, f := range c.rows {
		t.Rows = append(t.Rows, strconv.FormatInt(f.person, 36), strconv.FormatInt(f.source, 36))
		if c.each != nil {
			t.Each = append(t.Each, c.each[f.person])
		}
	}
	text, _ := json.Marshal(t) // texts and numbers always marshal
	figures := map[string]string{toldAs: string(text)}
	for name, f := range c.texts {
		figures[name] = f
	}
	// A question that is answered anew has a row of its own for each answer.
	sum := sha256.Sum256(append([]byte(c.canon), c.sketch.bytes()...))
	return store.Given{ID: c.id, Population: table, Question: hex.EncodeToString(sum[:]), Sketch: c.sketch.bytes(), Shown: figures}
}

// cellOf reads what the ledger keeps of a cell, for a question of the same table.
func (q question) cellOf(g store.Given) (c *cell, ok bool) {
	var t told
	if json.Unmarshal([]byte(g.Shown[toldAs]), &t) != nil {
		return nil, false
	}
	c = &cell{
		state: t.State, by: t.By, where: t.Where, population: t.Population, n: t.N, people: t.People,
		each: map[int64]int{}, texts: g.Shown, id: g.ID, answer: t.Answer, single: t.Single,
	}
	for pair := range slices.Chunk(t.Rows, 2) {
		person, err := strconv.ParseInt(pair[0], 36, 64)
		source, err2 := strconv.ParseInt(pair[len(pair)-1], 36, 64)
		if err != nil || err2 != nil {
			return nil, false
		}
		if len(c.rows) < len(t.Each) {
			c.each[person] = t.Each[len(c.rows)]
		}
		c.rows = append(c.rows, fact{person, source})
	}
	delete(c.texts, toldAs)
	q.where = c.where
	groupBy, by := sortedNames(c.by), []string{}
	for _, name := range groupBy {
		by = append(by, c.by[name])
	}
	c.canon = q.canon(groupBy, by, c.population)
	c.sketch, ok = sketchOf(g.Sketch)
	return c, ok
}

// hiddenFacts are remembered of a hidden cell, and shownFacts of another.
const (
	hiddenFacts = 10
	shownFacts  = 2
)

// cells are the populations of an answer that somebody is in, the total and then the groups by their keys: of two that cannot
// both be told, the total is.
func (q question) cells(a *answer) []*cell {
	var out []*cell
	add := func(g *group, groupBy []string) {
		pops := g.populations(q)
		for _, name := range q.sets() {
			pop := pops[name]
			c := &cell{
				canon: q.canon(groupBy, g.by, name), state: shown, by: map[string]string{}, where: q.where, population: name,
				n: pop.n, people: len(pop.people), sketch: pop.sketch, texts: map[string]string{}, group: g, single: len(q.groupBy) == 0 && !q.wide,
			}
			for i, d := range groupBy {
				c.by[d] = g.by[i]
			}
			for at, m := range q.measures {
				if slices.Contains(q.of.measures[m].sets(m), name) {
					c.measures = append(c.measures, at)
				}
			}
			if g.closed[name] {
				c.state = refused
			} else if small(c.people) {
				c.state = hidden
			} else if len(c.measures) == 0 {
				continue
			}
			if c.people > 0 {
				c.remember(pop.rows)
				out = append(out, c)
			}
		}
	}
	if len(q.groupBy) > 0 { // without groups it is the one that there is
		add(a.total, nil)
	}
	for _, g := range a.groups {
		if !q.whole(a, g) {
			add(g, q.groupBy)
		}
	}
	return out
}

// remember keeps some facts of a cell: of a hidden one all that it has of those people first of whom it has the fewest, since
// only of whom all are known can another world do without.
func (c *cell) remember(rows []fact) {
	kept := shownFacts
	if small(c.people) {
		kept = hiddenFacts
		c.each = map[int64]int{}
		for _, f := range rows {
			c.each[f.person]++
		}
		rows = slices.SortedStableFunc(slices.Values(rows), func(a, b fact) int {
			return cmp.Or(cmp.Compare(c.each[a.person], c.each[b.person]), cmp.Compare(a.person, b.person))
		})
	}
	kept = min(len(rows), kept)
	c.rows, c.more = rows[:kept], rows[kept:]
}

// whole says whether the one group of an answer is by its conditions the same as the total.
func (q question) whole(a *answer, g *group) bool {
	return len(q.groupBy) > 0 && len(a.groups) == 1 && q.canon(q.groupBy, g.by, "") == q.canon(nil, nil, "")
}

// sets names the sets that the measures of a question are made of, in their order: what is asked for first is shown first.
func (q question) sets() []string {
	out := []string{""}
	for _, name := range q.measures {
		for _, set := range q.of.measures[name].sets(name) {
			if !slices.Contains(out, set) {
				out = append(out, set)
			}
		}
	}
	return out
}

// makes says whether a cell shows a figure of a kind.
func (c *cell) makes(of *source, kinds ...kind) bool {
	return c.any(of, func(m measure) bool { return slices.Contains(kinds, m.kind) })
}

// any says whether a cell shows a figure of a measure as asked for.
func (c *cell) any(of *source, is func(measure) bool) bool {
	for name, text := range c.texts {
		if m, ok := of.measures[name]; ok && text != Withheld && is(m) {
			return true
		}
	}
	return false
}

// comparable says whether what differs in two cells can be people: values of one thing are no values of another.
func (c *cell) comparable(other *cell) bool {
	return c.population == other.population || !strings.HasSuffix(c.population, valuesOf) && !strings.HasSuffix(other.population, valuesOf)
}
