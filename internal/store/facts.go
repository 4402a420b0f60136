package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"alongside/internal/facts"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// What a transaction writes of a client's record it also writes into the facts that reports count
// (docs/adr/0042-read-model.md): at its end, by comparing what is kept with what the record says now.

// counted are the kinds of row, by the prefix of their keys, that facts are made from.
var counted = []string{"pe", "re", "ct", "sp", "pv", "go", "an", "ax", "si", "on"}

// oneByOne are the kinds of row that are never written many at once: facts follow each of them.
var oneByOne = append([]string{"or", "pl", "sv"}, counted...)

// factTable is a table of facts: what it is called, and where its columns are in the type it is filled from.
type factTable struct {
	name    string
	columns []string
	fields  [][]int
	kinds   []reflect.Kind
	from    []string                        // kinds of row, beside the client, that it changes with
	of      func(facts.Facts) reflect.Value // the slice of its facts
}

// factTables are the tables of facts.
var factTables = []factTable{
	tableFor("episode_fact", func(f facts.Facts) []facts.Episode { return f.Episodes }, "re", "pv"),
	tableFor("contact_fact", func(f facts.Facts) []facts.Contact { return f.Contacts }, "ct"),
	tableFor("need_fact", func(f facts.Facts) []facts.Need { return f.Needs }, "sp", "go"),
	tableFor("goal_fact", func(f facts.Facts) []facts.Goal { return f.Goals }, "sp", "go", "an"),
	tableFor("measure_fact", func(f facts.Facts) []facts.Measure { return f.Measures }, "ax"),
	tableFor("onward_fact", func(f facts.Facts) []facts.Onward { return f.Onward }, "on", "si"),
}

func tableFor[T any](name string, of func(facts.Facts) []T, from ...string) factTable {
	t := factTable{name: name, from: from, of: func(f facts.Facts) reflect.Value { return reflect.ValueOf(of(f)) }}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		if !f.Anonymous {
			t.columns = append(t.columns, column(f.Name))
			t.fields = append(t.fields, f.Index)
			t.kinds = append(t.kinds, f.Type.Kind())
		}
	}
	return t
}

// column gives the name of a field's column: DaysToClose, days_to_close; PcnID, pcn_id.
func column(field string) string {
	if base, ok := strings.CutSuffix(field, "ID"); ok {
		field = base + "Id"
	}
	var b strings.Builder
	for i, r := range field {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// factRow is one fact, column by column: an int64, a string, a float64 or a bool each.
type factRow struct {
	id        int64 // of a kept one
	knownFrom string
	values    []any
}

// rows gives the facts of a table, by source.
func (t *factTable) rows(f facts.Facts) map[int64]factRow {
	list := t.of(f)
	out := make(map[int64]factRow, list.Len())
	for i := range list.Len() {
		row := factRow{values: make([]any, len(t.columns))}
		for j, index := range t.fields {
			row.values[j] = plainValue(list.Index(i).FieldByIndex(index))
		}
		out[row.values[slices.Index(t.columns, "source")].(int64)] = row
	}
	return out
}

func plainValue(v reflect.Value) any {
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		return v.Bool()
	case reflect.Float64:
		return v.Float()
	default: // Int and Int64; a test goes through all of them
		return v.Int()
	}
}

// touched is a client whose facts an open transaction may have changed.
type touched struct {
	scheme string
	person string
	made   bool     // it made the client, and so far nothing but what it wrote itself is there
	kinds  []string // of the rows that it wrote; none: any may have changed
	// backfill: facts were never kept of them, and what the record says was always known.
	backfill bool
}

// touched are the clients whose facts the transaction may have changed, in order.
func (o *openTx) touched() []touched {
	var out []touched
	for _, c := range o.changes {
		for _, r := range c.Rows {
			kind, person := id.Prefix(r.Key), r.PersonID
			if kind == "pe" {
				person = r.Key
			}
			if person == "" || !slices.Contains(counted, kind) {
				continue
			}
			i := slices.IndexFunc(out, func(t touched) bool { return t.person == person })
			if i < 0 {
				i = len(out)
				out = append(out, touched{scheme: c.SchemeID, person: person, made: o.born[person]})
			}
			out[i].kinds = append(out[i].kinds, kind)
		}
	}
	slices.SortFunc(out, func(a, b touched) int { return strings.Compare(a.person, b.person) })
	return out
}

// concerns says whether any of some kinds of row may have changed. Of a client who changed, all facts may have.
func (t touched) concerns(kinds ...string) bool {
	if len(t.kinds) == 0 || !t.made && slices.Contains(t.kinds, "pe") {
		return true
	}
	return slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(t.kinds, k) })
}

// settle brings the facts of all clients that the transaction has touched up to date.
func (s *Store) settle(ctx context.Context, o *openTx) error {
	people := o.touched()
	moved, err := s.moved(ctx, o)
	if err != nil {
		return fmt.Errorf("look whose facts have moved: %w", err)
	}
	for _, t := range moved {
		if i := slices.IndexFunc(people, func(p touched) bool { return p.person == t.person }); i >= 0 {
			people[i].kinds = nil
		} else {
			people = append(people, t)
		}
	}
	if len(people) == 0 || s.keys == nil { // without keys nothing commits: the trail sees to that
		return nil
	}
	counts := tallies{}
	for _, t := range people {
		if _, err := s.settleOne(ctx, o, t, counts); err != nil {
			return err
		}
	}
	return s.keepTallies(ctx, o, counts)
}

// settleOne brings the facts of one client up to date, and says how many rows of them were not.
func (s *Store) settleOne(ctx context.Context, o *openTx, t touched, counts tallies) (int, error) {
	record, err := s.factRecord(viewer.System(ctx, t.scheme, "facts"), t)
	if err != nil {
		return 0, fmt.Errorf("read the record for its facts: %w", err)
	}
	n, err := s.keepFacts(ctx, o, t, facts.Of(record, s.keys.Pseudonym), counts)
	if err != nil {
		return 0, fmt.Errorf("keep the facts: %w", err)
	}
	return n, nil
}

// scanned takes a column of a fact as its kind, however the database gives it.
type scanned struct {
	kind reflect.Kind
	into *any
}

// Scan implements sql.Scanner.
func (c *scanned) Scan(v any) error {
	switch c.kind {
	case reflect.String:
		var s sql.NullString
		err := s.Scan(v)
		*c.into = s.String
		return err
	case reflect.Bool:
		var b sql.NullBool
		err := b.Scan(v)
		*c.into = b.Bool
		return err
	case reflect.Float64:
		var f sql.NullFloat64
		err := f.Scan(v)
		*c.into = f.Float64
		return err
	default:
		var n sql.NullInt64
		err := n.Scan(v)
		*c.into = n.Int64
		return err
	}
}

// sortedKeys gives the keys of a map in order: what is written follows it, so that two who write do not wait for each other.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
