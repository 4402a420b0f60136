package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	entsql "entgo.io/ent/dialect/sql"
)

// Counts that everybody asks for are kept by the transactions that change them: asking for them is reading rows, however
// many referrals there are.

// tallyKey is what one count is of. Pcn is "" for all of a scheme together.
type tallyKey struct {
	scheme, pcn, month, reason, outcome string
}

func (k tallyKey) compare(other tallyKey) int {
	return strings.Compare(strings.Join(k.list(), "\n"), strings.Join(other.list(), "\n"))
}

func (k tallyKey) list() []string { return []string{k.scheme, k.pcn, k.month, k.reason, k.outcome} }

// tallied is by how much a count changes.
type tallied struct{ episodes, people int }

// tallies are the changes of counts that a transaction makes.
type tallies map[tallyKey]tallied

// add counts the episodes of one client, with a sign.
func (t tallies) add(scheme string, table *factTable, episodes map[int64]factRow, sign int) {
	at := func(row factRow, column string) string {
		return row.values[slices.Index(table.columns, column)].(string)
	}
	seen := map[tallyKey]bool{}
	for _, row := range episodes {
		pcns := []string{"", at(row, "pcn_id")}
		if pcns[1] == "" { // of a practice in no PCN: counted with all, and in none
			pcns = pcns[:1]
		}
		for _, pcn := range pcns {
			key := tallyKey{scheme, pcn, at(row, "month"), at(row, "primary_reason"), at(row, "outcome")}
			n := t[key]
			n.episodes += sign
			if !seen[key] {
				seen[key] = true
				n.people += sign
			}
			t[key] = n
		}
	}
}

// keepTallies writes the changes, in the order of the keys: two transactions then wait for each other in turn.
func (s *Store) keepTallies(ctx context.Context, o *openTx, t tallies) error {
	keys := []tallyKey{}
	for k, n := range t {
		if n != (tallied{}) {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, tallyKey.compare)
	for some := range slices.Chunk(keys, factsAtOnce) {
		if err := s.addTallies(ctx, o, some, t); err != nil {
			return fmt.Errorf("keep the counts: %w", err)
		}
	}
	return nil
}

func (s *Store) addTallies(ctx context.Context, o *openTx, keys []tallyKey, t tallies) error {
	insert := entsql.Dialect(s.dialect).Insert("tally").
		Columns("scheme_id", "pcn_id", "month", "primary_reason", "outcome", "episodes", "people")
	for _, k := range keys {
		insert.Values(k.scheme, k.pcn, k.month, k.reason, k.outcome, t[k].episodes, t[k].people)
	}
	insert.OnConflict(
		entsql.ConflictColumns("scheme_id", "pcn_id", "month", "primary_reason", "outcome"),
		entsql.ResolveWith(func(u *entsql.UpdateSet) {
			u.Add("episodes", entsql.Raw("excluded.episodes"))
			u.Add("people", entsql.Raw("excluded.people"))
		}),
	)
	query, args := insert.Query()
	if err := o.raw.Exec(ctx, query, args, nil); err != nil {
		return err
	}
	for _, k := range keys {
		if t[k].episodes >= 0 {
			continue
		}
		query, args := entsql.Dialect(s.dialect).Delete("tally").Where(entsql.And(entsql.EQ("scheme_id", k.scheme),
			entsql.EQ("pcn_id", k.pcn), entsql.EQ("month", k.month), entsql.EQ("primary_reason", k.reason),
			entsql.EQ("outcome", k.outcome), entsql.EQ("episodes", 0))).Query()
		if err := o.raw.Exec(ctx, query, args, nil); err != nil {
			return err
		}
	}
	return nil
}
