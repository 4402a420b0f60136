package store

import (
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"strings"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/rule"
	"alongside/internal/errs"
	"alongside/internal/id"
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
	return s.scan(ctx, typ, text, args, scan)
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

// Cursor makes the opaque cursor of a row of a list, from the values that the list is ordered by, its key the last. The
// list's name says the order too where it has several: a cursor of one is none of another.
func Cursor(list string, parts ...string) ent.Cursor {
	b, _ := json.Marshal(append([]string{list}, parts...)) // text always marshals
	return ent.Cursor{ID: base64.RawURLEncoding.EncodeToString(b)}
}

// After reads the n values of a cursor that [Cursor] made of the list; nil when there is none.
func After(list string, after *string, n int) ([]string, error) {
	if after == nil || *after == "" {
		return nil, nil
	}
	var c ent.Cursor
	if err := c.UnmarshalGQL(*after); err != nil {
		return nil, badCursor()
	}
	b, err := base64.RawURLEncoding.DecodeString(c.ID)
	if err != nil {
		return nil, badCursor()
	}
	var parts []string
	if json.Unmarshal(b, &parts) != nil || len(parts) != n+1 || parts[0] != list || strings.ContainsRune(strings.Join(parts, ""), 0) {
		return nil, badCursor()
	}
	return parts[1:], nil
}

// AfterRow refuses a cursor of a Relay list that is not of a row whose key has the prefix.
func AfterRow(prefix string, after *ent.Cursor) error {
	if after != nil && !id.Valid(prefix, after.ID) {
		return badCursor()
	}
	return nil
}

func badCursor() error {
	return errs.Field("after", "This is not a cursor of this list. Leave it out to start at the beginning.")
}

// Page describes a page of rows of which one more than wanted was asked for, by their cursors.
func Page(more bool, after *string, cursors []ent.Cursor) *ent.PageInfo {
	p := &ent.PageInfo{HasNextPage: more, HasPreviousPage: after != nil && *after != ""}
	if len(cursors) > 0 {
		p.StartCursor, p.EndCursor = &cursors[0], &cursors[len(cursors)-1]
	}
	return p
}
