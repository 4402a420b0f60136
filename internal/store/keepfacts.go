package store

import (
	"context"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/facts"
)

// sinceEver is the day from which facts are known that were made from a record older than the read model.
const sinceEver clock.Date = "0001-01-01"

// keepFacts compares the facts that are kept of a client with those that are so now, writes the difference, and gives its
// size in rows. What has changed is not overwritten, unless it is of today.
func (s *Store) keepFacts(ctx context.Context, o *openTx, t touched, now facts.Facts, counts tallies) (int, error) {
	person, today, changes := s.keys.Pseudonym(t.person), s.Today(), 0
	from := today
	if t.backfill {
		from = sinceEver
	}
	for i := range factTables {
		table := &factTables[i]
		if !t.concerns(table.from...) {
			continue
		}
		is, was := table.rows(now), map[int64]factRow{}
		if !t.made {
			var err error
			if was, err = s.keptFacts(ctx, o, table, t.scheme, person); err != nil {
				return 0, err
			}
		}
		if i == 0 {
			counts.add(t.scheme, table, was, -1)
			counts.add(t.scheme, table, is, 1)
		}
		d := differ(was, is)
		changes += d.size()
		if len(now.Episodes) == 0 && !t.made { // of a client who is not there, nothing of earlier days is kept either
			d.gone = nil
			if err := s.dropFacts(ctx, o, table, t.scheme, person); err != nil {
				return 0, err
			}
		}
		var over, out []any
		for _, row := range d.gone {
			if row.knownFrom == string(today) {
				out = append(out, row.id)
			} else {
				over = append(over, row.id)
			}
		}
		if err := s.endFacts(ctx, o, table, over, today); err != nil {
			return 0, err
		}
		if err := s.takeOutFacts(ctx, o, table, out); err != nil {
			return 0, err
		}
		if err := s.addFacts(ctx, o, table, t.scheme, d.come, from); err != nil {
			return 0, err
		}
	}
	return changes, nil
}

// difference is what a table of facts has to change for one client.
type difference struct {
	gone []factRow // that are so no more, by source
	come []factRow // that are so now, by source
}

func (d difference) size() int { return len(d.gone) + len(d.come) }

// differ compares facts as they are kept with those that are so now.
func differ(was, is map[int64]factRow) difference {
	var d difference
	for _, source := range sortedKeys(was) {
		if fresh, still := is[source]; !still || !slices.Equal(was[source].values, fresh.values) {
			d.gone = append(d.gone, was[source])
		}
	}
	for _, source := range sortedKeys(is) {
		if old, before := was[source]; !before || !slices.Equal(old.values, is[source].values) {
			d.come = append(d.come, is[source])
		}
	}
	return d
}

// keptFacts reads the facts of a client that stand.
func (s *Store) keptFacts(ctx context.Context, o *openTx, t *factTable, scheme string, person int64) (map[int64]factRow, error) {
	query := entsql.Select(append([]string{"id", "known_from"}, t.columns...)...).From(entsql.Table(t.name)).
		Where(entsql.And(entsql.EQ("person", person), entsql.EQ("scheme_id", scheme), entsql.EQ("known_until", string(clock.MaxDate))))
	out := map[int64]factRow{}
	err := s.each(ctx, o, query, func(rows *entsql.Rows) error {
		row := factRow{values: make([]any, len(t.columns))}
		into := []any{&row.id, &row.knownFrom}
		for i, kind := range t.kinds {
			into = append(into, &scanned{kind, &row.values[i]})
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		out[row.values[slices.Index(t.columns, "source")].(int64)] = row
		return nil
	})
	return out, err
}

// dropFacts takes out all that was ever kept of a client.
func (s *Store) dropFacts(ctx context.Context, o *openTx, t *factTable, scheme string, person int64) error {
	query, args := entsql.Dialect(s.dialect).Delete(t.name).
		Where(entsql.And(entsql.EQ("person", person), entsql.EQ("scheme_id", scheme))).Query()
	return o.raw.Exec(ctx, query, args, nil)
}

// endFacts gives facts the day from which they were known otherwise.
func (s *Store) endFacts(ctx context.Context, o *openTx, t *factTable, ids []any, today clock.Date) error {
	if len(ids) == 0 {
		return nil
	}
	query, args := entsql.Dialect(s.dialect).Update(t.name).Set("known_until", string(today)).Where(entsql.In("id", ids...)).Query()
	return o.raw.Exec(ctx, query, args, nil)
}

// takeOutFacts takes out facts that were never known at the end of a day.
func (s *Store) takeOutFacts(ctx context.Context, o *openTx, t *factTable, ids []any) error {
	if len(ids) == 0 {
		return nil
	}
	query, args := entsql.Dialect(s.dialect).Delete(t.name).Where(entsql.In("id", ids...)).Query()
	return o.raw.Exec(ctx, query, args, nil)
}

// factsAtOnce are written in one statement; SQLite and PostgreSQL take some tens of thousands of arguments.
const factsAtOnce = 200

// addFacts writes new facts, which are known from a day on.
func (s *Store) addFacts(ctx context.Context, o *openTx, t *factTable, scheme string, rows []factRow, from clock.Date) error {
	for some := range slices.Chunk(rows, factsAtOnce) {
		insert := entsql.Dialect(s.dialect).Insert(t.name).
			Columns(append([]string{"scheme_id", "known_from", "known_until"}, t.columns...)...)
		for _, row := range some {
			insert.Values(append([]any{scheme, string(from), string(clock.MaxDate)}, row.values...)...)
		}
		query, args := insert.Query()
		if err := o.raw.Exec(ctx, query, args, nil); err != nil {
			return err
		}
	}
	return nil
}
