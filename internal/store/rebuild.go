package store

import (
	"context"
	"fmt"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent/person"
	"alongside/ent/scheme"
	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/facts"
	"alongside/internal/viewer"
)

// rebuildAtOnce are the clients whose facts are gone through in one transaction: others write in between.
const rebuildAtOnce = 200

// Rebuilt says what going through all facts has found.
type Rebuilt struct {
	Clients int // gone through
	Differ  int // clients of whom some fact was not as the record says, those included who are not there any more
	Rows    int // facts that were not
	Counts  int // kept counts that were not as the facts say
}

// Same says whether everything was as it should be.
func (r Rebuilt) Same() bool { return r.Differ == 0 && r.Counts == 0 }

// RebuildFacts goes through the records of all clients of all schemes and brings their facts up to date, and then the
// kept counts. Facts of clients who had none are known from ever; what changes else is known from today.
func (s *Store) RebuildFacts(ctx context.Context) (Rebuilt, error) { return s.everyFact(ctx, true) }

// CheckFacts goes through the same and writes nothing.
func (s *Store) CheckFacts(ctx context.Context) (Rebuilt, error) { return s.everyFact(ctx, false) }

func (s *Store) everyFact(ctx context.Context, write bool) (Rebuilt, error) {
	var out Rebuilt
	if s.keys == nil {
		return out, errs.New(errs.Invalid, "There are no keys: migrate the database first.")
	}
	schemes, err := s.client.Scheme.Query().Order(scheme.ByID()).IDs(viewer.System(ctx, "", "facts"))
	if err != nil {
		return out, fmt.Errorf("list the schemes: %w", err)
	}
	for _, key := range schemes {
		system := viewer.System(ctx, key, "facts")
		there, err := s.everyClient(system, key, write, &out)
		if err != nil {
			return out, err
		}
		err = s.WithTx(system, func(ctx context.Context) error {
			if err := s.strayFacts(ctx, key, there, write, &out); err != nil {
				return err
			}
			return s.recount(ctx, key, write, &out)
		})
		if err != nil {
			return out, err
		}
	}
	return out, nil
}

// everyClient goes through the clients of a scheme, and gives whom it met.
func (s *Store) everyClient(ctx context.Context, key string, write bool, out *Rebuilt) (there map[int64]bool, err error) {
	there = map[int64]bool{}
	for after := ""; ; {
		var people []string
		err := s.WithTx(ctx, func(ctx context.Context) error {
			var err error
			people, err = s.Ent(ctx).Person.Query().Where(person.IDGT(after)).Order(person.ByID()).Limit(rebuildAtOnce).IDs(ctx)
			if err != nil {
				return fmt.Errorf("list the clients: %w", err)
			}
			o := opened(ctx)
			for _, p := range people {
				there[s.keys.Pseudonym(p)] = true
				n, err := s.rebuildOne(ctx, o, key, p, write)
				if err != nil {
					return err
				}
				out.Clients++
				out.Rows += n
				out.Differ += min(n, 1)
			}
			return nil
		})
		if err != nil || len(people) == 0 {
			return there, err
		}
		after = people[len(people)-1]
	}
}

// rebuildOne brings the facts of one client up to date, or only counts those that are not.
func (s *Store) rebuildOne(ctx context.Context, o *openTx, scheme, key string, write bool) (int, error) {
	t := touched{scheme: scheme, person: key}
	record, err := s.factRecord(ctx, t)
	if err != nil {
		return 0, fmt.Errorf("read a record for its facts: %w", err)
	}
	now, whose := facts.Of(record, s.keys.Pseudonym), s.keys.Pseudonym(key)
	if write {
		known, err := s.known(ctx, o, scheme, whose)
		if err != nil {
			return 0, err
		}
		t.backfill = !known
		return s.keepFacts(ctx, o, t, now, tallies{})
	}
	n := 0
	for i := range factTables {
		was, err := s.keptFacts(ctx, o, &factTables[i], scheme, whose)
		if err != nil {
			return 0, err
		}
		n += differ(was, factTables[i].rows(now)).size()
	}
	return n, nil
}

// known says whether facts were ever kept of somebody.
func (s *Store) known(ctx context.Context, o *openTx, scheme string, person int64) (bool, error) {
	n, err := s.numbers(ctx, o, entsql.Select("id").From(entsql.Table("episode_fact")).
		Where(entsql.And(entsql.EQ("person", person), entsql.EQ("scheme_id", scheme))).Limit(1))
	return len(n) > 0, err
}

// numbers gives the one column of a statement.
func (s *Store) numbers(ctx context.Context, o *openTx, query *entsql.Selector) (out []int64, err error) {
	err = s.each(ctx, o, query, func(rows *entsql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		out = append(out, n)
		return err
	})
	return out, err
}

// strayFacts finds, and takes out, the facts of whoever is not there any more.
func (s *Store) strayFacts(ctx context.Context, scheme string, there map[int64]bool, write bool, out *Rebuilt) error {
	o, stray := opened(ctx), []int64{}
	for i := range factTables {
		t := &factTables[i]
		people, err := s.numbers(ctx, o, entsql.Select("person").Distinct().From(entsql.Table(t.name)).Where(entsql.EQ("scheme_id", scheme)))
		if err != nil {
			return err
		}
		for _, p := range people {
			if there[p] {
				continue
			}
			kept, err := s.keptFacts(ctx, o, t, scheme, p)
			if err != nil {
				return err
			}
			out.Rows += len(kept)
			stray = append(stray, p)
			if write {
				if err := s.dropFacts(ctx, o, t, scheme, p); err != nil {
					return err
				}
			}
		}
	}
	slices.Sort(stray)
	out.Differ += len(slices.Compact(stray))
	return nil
}

// recount compares the kept counts with the facts, and puts them right.
func (s *Store) recount(ctx context.Context, scheme string, write bool, out *Rebuilt) error {
	o := opened(ctx)
	counts := tallies{}
	if err := s.readTallies(ctx, o, scheme, counts); err != nil {
		return err
	}
	for _, pcn := range []bool{true, false} {
		if err := s.countFacts(ctx, o, scheme, pcn, counts); err != nil {
			return err
		}
	}
	for _, n := range counts {
		if n != (tallied{}) {
			out.Counts++
		}
	}
	if !write {
		return nil
	}
	return s.keepTallies(ctx, o, counts)
}

// readTallies takes the kept counts of a scheme away from counts.
func (s *Store) readTallies(ctx context.Context, o *openTx, scheme string, counts tallies) error {
	return s.eachTally(ctx, o, entsql.Select("pcn_id", "month", "primary_reason", "outcome", "episodes", "people").
		From(entsql.Table("tally")).Where(entsql.EQ("scheme_id", scheme)), scheme, -1, counts)
}

// countFacts adds to counts what the facts of a scheme say, for each PCN or for all together.
func (s *Store) countFacts(ctx context.Context, o *openTx, scheme string, each bool, counts tallies) error {
	where := []*entsql.Predicate{entsql.EQ("scheme_id", scheme), entsql.EQ("known_until", string(clock.MaxDate))}
	pcn, by := "'' AS pcn_id", []string{"month", "primary_reason", "outcome"}
	if each {
		pcn, by = "pcn_id", append(by, "pcn_id")
		where = append(where, entsql.NEQ("pcn_id", ""))
	}
	query := entsql.Select(pcn, "month", "primary_reason", "outcome", entsql.Count("*"), entsql.Count(entsql.Distinct("person"))).
		From(entsql.Table("episode_fact")).Where(entsql.And(where...)).GroupBy(by...)
	return s.eachTally(ctx, o, query, scheme, 1, counts)
}

func (s *Store) eachTally(ctx context.Context, o *openTx, query *entsql.Selector, scheme string, sign int, counts tallies) error {
	err := s.each(ctx, o, query, func(rows *entsql.Rows) error {
		key, n := tallyKey{scheme: scheme}, tallied{}
		err := rows.Scan(&key.pcn, &key.month, &key.reason, &key.outcome, &n.episodes, &n.people)
		was := counts[key]
		counts[key] = tallied{was.episodes + sign*n.episodes, was.people + sign*n.people}
		return err
	})
	if err != nil {
		return fmt.Errorf("count the facts: %w", err)
	}
	return nil
}
