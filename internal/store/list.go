package store

import (
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"fmt"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/rule"
	"alongside/internal/errs"
)

// Rows is the answer of a hand-written list; a domain package scans it without knowing of the driver.
type Rows struct{ rows *sql.Rows }

// Scan reads the columns of the present row, in the order they were selected.
func (r *Rows) Scan(into ...any) error { return r.rows.Scan(into...) }

// List runs a hand-written statement whose FROM is the table of a type, narrowed to the rows of that type that the
// viewer may see: there is no way to run one without. It calls scan for each row.
func List(ctx context.Context, s *Store, typ string, q *entsql.Selector, scan func(*Rows) error) error {
	narrow, err := rule.Narrow(ctx, typ)
	if err != nil {
		return err
	}
	narrow(q)
	q.SetDialect(s.dialect)
	text, args := q.Query()
	rows, err := s.Ent(ctx).QueryContext(ctx, text, args...)
	if err != nil {
		return fmt.Errorf("list %s: %w", typ, err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := scan(&Rows{rows}); err != nil {
			return fmt.Errorf("list %s: %w", typ, err)
		}
	}
	return rows.Err()
}

// First gives the number of rows wanted: want or, when it is nil, the default; 1 to 100.
func First(want *int, otherwise int) (int, error) {
	if want == nil {
		return otherwise, nil
	}
	if *want < 1 || *want > 100 {
		return 0, errs.Field("first", "Ask for 1 to 100 rows.")
	}
	return *want, nil
}

// Cursor makes the opaque cursor of a row from the values its list is ordered by, its key the last.
func Cursor(parts ...string) ent.Cursor {
	b, _ := json.Marshal(parts) // text always marshals
	return ent.Cursor{ID: base64.RawURLEncoding.EncodeToString(b)}
}

// After reads the n values of a cursor that [Cursor] made; nil when there is none.
func After(after *string, n int) ([]string, error) {
	if after == nil || *after == "" {
		return nil, nil
	}
	bad := errs.Field("after", "This is not a cursor of this list. Leave it out to start at the beginning.")
	var c ent.Cursor
	if err := c.UnmarshalGQL(*after); err != nil {
		return nil, bad
	}
	b, err := base64.RawURLEncoding.DecodeString(c.ID)
	if err != nil {
		return nil, bad
	}
	var parts []string
	if json.Unmarshal(b, &parts) != nil || len(parts) != n {
		return nil, bad
	}
	return parts, nil
}

// Page describes a page of rows of which one more than wanted was asked for, by their cursors.
func Page(more bool, after *string, cursors []ent.Cursor) *ent.PageInfo {
	p := &ent.PageInfo{HasNextPage: more, HasPreviousPage: after != nil && *after != ""}
	if len(cursors) > 0 {
		p.StartCursor, p.EndCursor = &cursors[0], &cursors[len(cursors)-1]
	}
	return p
}
