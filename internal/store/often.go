package store

import (
	"context"
	"fmt"
	"slices"
	"sync"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Often is a hand-written statement that is run with every request, such as who is asking: its text is made once. It sees
// all rows, so only the system may run it.
type Often struct {
	name string
	text func(dialect string) (string, []any)
}

// At stands, while the statement is made, for one of the values that it is run with: the number of it, from 0.
type At int

// NewOften makes the statement of a name, which errors tell.
func NewOften(name string, statement func(d *entsql.DialectBuilder) *entsql.Selector) *Often {
	var once sync.Once
	var text string
	var args []any
	return &Often{name: name, text: func(dialect string) (string, []any) {
		once.Do(func() { text, args = statement(entsql.Dialect(dialect)).Query() })
		return text, args
	}}
}

// List runs the statement with values, and calls scan for each row. FORBIDDEN to anybody but the system.
func (o *Often) List(ctx context.Context, s *Store, scan func(*Rows) error, values ...any) error {
	if v := viewer.From(ctx); !v.IsSystem() || v.SchemeID != "" {
		return errs.New(errs.Forbidden, "This is for the system alone.")
	}
	text, args := o.text(s.dialect)
	args = slices.Clone(args)
	for i, arg := range args {
		if at, ok := arg.(At); ok {
			args[i] = values[at]
		}
	}
	return s.scan(ctx, o.name, text, args, scan)
}

// scan runs a statement and calls scan for each row.
func (s *Store) scan(ctx context.Context, name, text string, args []any, scan func(*Rows) error) error {
	rows, err := s.Ent(ctx).QueryContext(ctx, text, args...)
	if err != nil {
		return fmt.Errorf("list %s: %w", name, err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := scan(&Rows{rows}); err != nil {
			return fmt.Errorf("list %s: %w", name, err)
		}
	}
	return rows.Err()
}
