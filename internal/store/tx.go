package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/idempotencykey"
	"alongside/ent/rule"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

type txKey struct{}

// openTx is the transaction of a context.
type openTx struct {
	tx    *ent.Tx
	raw   dialect.Tx // what tx runs on
	lines []line     // entries of the trail that are written right before it commits

	undoable bool    // what it does can be undone for a moment
	traces   []trace // what it takes to undo it
	changes  []Change
	born     map[string]bool // clients that it has made
}

// opened gives the transaction of the context, or nil.
func opened(ctx context.Context) *openTx {
	o, _ := ctx.Value(txKey{}).(*openTx)
	return o
}

// Ent gives the client of the transaction in the context, or the reading client when there is none.
func (s *Store) Ent(ctx context.Context) *ent.Client {
	if o := opened(ctx); o != nil {
		return o.tx.Client()
	}
	return s.client
}

// WithTx runs fn in a transaction, joining one that is open. An error or a panic rolls back. No network call belongs
// inside: SQLite has one writer. What fn does is written down at the end, in the transaction. A row that fn hands out keeps reading through the closed transaction unless it is
// unwrapped, which [Once] does.
func (s *Store) WithTx(ctx context.Context, fn func(ctx context.Context) error) (err error) {
	if opened(ctx) != nil {
		return fn(ctx)
	}
	o := &openTx{}
	ctx = context.WithValue(ctx, txKey{}, o)
	if o.tx, err = s.client.Tx(ctx); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() {
		if p := recover(); p != nil {
			_ = o.tx.Rollback()
			panic(p)
		}
	}()
	if err = fn(ctx); err == nil {
		err = s.close(ctx, o)
	}
	if err != nil {
		if e := o.tx.Rollback(); e != nil && !errors.Is(e, sql.ErrTxDone) {
			err = errors.Join(err, e)
		}
	}
	return err
}

// close ends a transaction well: the facts follow the record, the entries of all that it did go to the end of the trail,
// and it commits.
func (s *Store) close(ctx context.Context, o *openTx) error {
	if err := s.settle(ctx, o); err != nil {
		return err
	}
	var head Head
	if len(o.lines) > 0 {
		var err error
		if head, err = s.appendLines(ctx, o.tx.Client(), o.lines); err != nil {
			return err
		}
	}
	if err := s.announce(ctx, o); err != nil {
		return err
	}
	if err := o.tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	s.tell(o)
	s.appended(head, len(o.lines))
	return nil
}

// each runs a statement of the program's own in the open transaction, past the policies, and calls scan for each row.
func (s *Store) each(ctx context.Context, o *openTx, query *entsql.Selector, scan func(rows *entsql.Rows) error) error {
	query.SetDialect(s.dialect)
	text, args := query.Query()
	var rows entsql.Rows
	if err := o.raw.Query(ctx, text, args, &rows); err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := scan(&rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Row is what every generated row can do.
type Row[T any] interface {
	Key() string
	Unwrap() T
}

// Key names one mutation of one account.
type Key struct {
	ID        string // the caller's clientMutationId, 1 to 100 characters
	Operation string // name of the mutation
	Input     any    // its input; another input under the same id is refused
	Stays     bool   // it cannot be undone
}

// Once runs a mutation in a transaction, at most once for the caller's id, and gives the changed row. Sent again, it
// gives the first row as it now stands and changes nothing. The same id with another input is a CONFLICT.
func Once[T Row[T]](ctx context.Context, s *Store, key Key, fn func(ctx context.Context) (T, error)) (T, error) {
	var out T
	v := viewer.From(ctx)
	if v == nil || v.AccountID == "" {
		return out, errs.New(errs.Unauthenticated, "Sign in first.")
	}
	ctx = viewer.With(ctx, v.Closed())
	if err := checkMutationID(key.ID); err != nil {
		return out, err
	}
	input, err := json.Marshal(key.Input)
	if err != nil {
		return out, fmt.Errorf("hash the input: %w", err)
	}
	sum := sha256.Sum256(input)
	hash := hex.EncodeToString(sum[:])
	joined := opened(ctx) != nil
	err = s.WithTx(ctx, func(ctx context.Context) error {
		if err := s.Alone(ctx, "once", v.AccountID, key.ID); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "idempotency")
		seen, err := s.Ent(ctx).IdempotencyKey.Query().
			Where(idempotencykey.AccountID(v.AccountID), idempotencykey.ClientMutationID(key.ID)).Only(system)
		switch {
		case err == nil:
			if seen.Operation != key.Operation || seen.InputHash != hash {
				return errs.New(errs.Conflict, "This clientMutationId was used for something else. Use a new one for each mutation.").At("clientMutationId")
			}
			if seen.UndoneAt != nil {
				return errs.New(errs.Conflict, "This was undone. Use a new clientMutationId to do it again.").At("clientMutationId")
			}
			out, err = byKey[T](ctx, s, seen.ObjectID)
			return err
		case !ent.IsNotFound(err):
			return err
		}
		opened(ctx).undoable = !joined && !key.Stays
		if out, err = fn(ctx); err != nil {
			return err
		}
		row := id.New("ik", s.Clock.Now())
		undo, err := s.undoText(ctx, row)
		if err != nil {
			return err
		}
		return s.Ent(ctx).IdempotencyKey.Create().SetID(row).SetAccountID(v.AccountID).SetClientMutationID(key.ID).
			SetOperation(key.Operation).SetInputHash(hash).SetObjectID(out.Key()).SetDoneAs(doneAs(v)).SetUndo(undo).Exec(system)
	})
	if err != nil {
		var none T
		return none, err
	}
	// What a mutation gives back was written, not read: it has not passed the interceptor that blanks.
	if hidden := rule.Hidden(v, reflect.TypeFor[T]().Elem().Name()); len(hidden) > 0 {
		if r, ok := any(out).(interface{ Blank(...string) }); ok {
			r.Blank(hidden...)
		}
	}
	return out.Unwrap(), nil
}

// checkMutationID refuses what is no id of a mutation.
func checkMutationID(key string) error {
	if text, err := nhs.CleanLine(key, 100); err != nil || text == "" || text != key {
		return errs.Field("clientMutationId", "Give each mutation an id of 1 to 100 characters, a new one each time.")
	}
	return nil
}

// Alone makes the open transaction wait for others that have named the same, until they end: who looks whether something
// is there and writes it if not, must not do so beside another. SQLite has one writer, which is alone anyway.
func (s *Store) Alone(ctx context.Context, names ...string) (err error) {
	if s.dialect != dialect.Postgres {
		return nil
	}
	rows, err := s.Ent(ctx).QueryContext(ctx, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", strings.Join(names, "\n"))
	if err != nil {
		return fmt.Errorf("wait for others: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() { // one row, once it is this one's turn
		continue
	}
	return rows.Err()
}

// byKey loads a row by its key, as the viewer sees it; of what was erased there is the key.
func byKey[T any](ctx context.Context, s *Store, key string) (T, error) {
	var none T
	if g, ok := any(&Gone{ID: key}).(T); ok { // there is no row to look at any more
		return g, nil
	}
	n, err := s.Node(ctx, key)
	if err != nil {
		return none, err
	}
	t, ok := n.(T)
	if !ok {
		return none, fmt.Errorf("the row %s is not of the kind asked for", key[:2])
	}
	return t, nil
}
