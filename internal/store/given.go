package store

import (
	"context"
	"encoding/json"
	"fmt"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/viewer"
)

// Given is a figure that an account was given, or was not (docs/adr/0043-suppression.md).
type Given struct {
	ID         int64             // of its row; 0 for one that is not written yet
	Population string            // what is counted
	Question   string            // hash of the question and the group, and of which answer to it this is
	Sketch     []byte            // of what was counted
	Shown      map[string]string // by measure; and what else the guard has to know of it, by names that no measure has
}

// Ledger are the figures that the viewer's account was given. It is open within one transaction, in which nobody else of
// that account asks.
type Ledger struct {
	store *Store
	o     *openTx
	v     *viewer.Viewer
}

// WithLedger opens the ledger of the viewer's account.
func (s *Store) WithLedger(ctx context.Context, fn func(ctx context.Context, l *Ledger) error) error {
	v := viewer.From(ctx)
	return s.WithTx(ctx, func(ctx context.Context) error {
		if err := s.Alone(ctx, "ledger", v.AccountID); err != nil {
			return err
		}
		return fn(ctx, &Ledger{store: s, o: opened(ctx), v: v})
	})
}

// Of gives all that is written down of a population, the oldest first.
func (l *Ledger) Of(ctx context.Context, population string) (out []Given, err error) {
	query := entsql.Select("id", "question", "sketch", "shown").From(entsql.Table("given_cell")).
		Where(entsql.And(entsql.EQ("account_id", l.v.AccountID), entsql.EQ("scheme_id", l.v.SchemeID), entsql.EQ("population", population))).
		OrderBy("id")
	err = l.store.each(ctx, l.o, query, func(rows *entsql.Rows) error {
		g := Given{Population: population}
		var shown []byte
		if err := rows.Scan(&g.ID, &g.Question, &g.Sketch, &shown); err != nil {
			return err
		}
		if err := json.Unmarshal(shown, &g.Shown); err != nil {
			return err
		}
		out = append(out, g)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("look up what was given: %w", err)
	}
	return out, nil
}

// givenAtOnce are written in one statement.
const givenAtOnce = 100

// Give writes figures down that the account is given now. Of one that is written down already, what is shown is changed.
func (l *Ledger) Give(ctx context.Context, cells []Given) error {
	b := entsql.Dialect(l.store.dialect)
	for len(cells) > 0 {
		insert, n := b.Insert("given_cell").Columns("scheme_id", "account_id", "given_at", "population", "question", "sketch", "shown"), 0
		for len(cells) > 0 && n < givenAtOnce {
			g := cells[0]
			cells = cells[1:]
			shown, err := json.Marshal(g.Shown)
			if err != nil {
				return err
			}
			if g.ID == 0 {
				insert.Values(l.v.SchemeID, l.v.AccountID, l.store.Clock.Now(), g.Population, g.Question, g.Sketch, string(shown))
				n++
				continue
			}
			query, args := b.Update("given_cell").Set("shown", string(shown)).Where(entsql.EQ("id", g.ID)).Query()
			if err := l.o.raw.Exec(ctx, query, args, nil); err != nil {
				return fmt.Errorf("write down what is given: %w", err)
			}
		}
		if n == 0 {
			return nil
		}
		query, args := insert.Query()
		if err := l.o.raw.Exec(ctx, query, args, nil); err != nil {
			return fmt.Errorf("write down what is given: %w", err)
		}
	}
	return nil
}
