package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/audit"
)

// conn is what the chain needs of a transaction.
type conn interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Head is the end of the chain: how many entries there are and the hash of the last, "" before the first.
type Head struct {
	Seq  int64
	Hash string
}

// chain is what the open database remembers of its trail.
type chain struct {
	mu     sync.Mutex
	head   Head          // the last that was written or signed here; others may have gone on since
	signed Head          // of the last checkpoint made here
	since  int64         // entries written here since then
	due    chan struct{} // holds one token when there are enough of them for a checkpoint
	group  group
}

// errChanged tells that the trail lost what this program has written into it.
var errChanged = errors.New("the audit trail was changed behind the program: see alongside audit verify")

// chainLines is how many lines one statement writes.
const chainLines = 50

// Audit writes entries of their own: a sign-in, or what a request has read. In a transaction they are written with it;
// else they have been written when it returns. Without the entry there is no answer: give the caller the error.
func (s *Store) Audit(ctx context.Context, entries ...audit.Entry) error {
	lines := make([]line, len(entries))
	for i, e := range entries {
		lines[i] = s.lineOf(ctx, e)
	}
	if o := opened(ctx); o != nil {
		o.lines = append(o.lines, lines...)
		return nil
	}
	return s.chain.group.add(ctx, s, lines)
}

// appendLines puts lines at the end of the chain, in the transaction of the connection, which commits right after: it
// is alone with the chain from here on. It gives the new head, for [Store.appended].
func (s *Store) appendLines(ctx context.Context, c conn, lines []line) (Head, error) {
	if s.keys == nil {
		return Head{}, errors.New("write the audit trail: there are no keys; migrate the database first")
	}
	if s.dialect == dialect.Postgres {
		if _, err := c.ExecContext(ctx, "SELECT pg_advisory_xact_lock(4711202612)"); err != nil {
			return Head{}, fmt.Errorf("write the audit trail: %w", err)
		}
	}
	head, err := chainHead(ctx, c)
	if err != nil {
		return Head{}, fmt.Errorf("write the audit trail: %w", err)
	}
	if err := stillThere(head, s.chain.known()); err != nil { // nobody else goes on meanwhile
		return Head{}, err
	}
	for i := range lines {
		l := &lines[i]
		l.seq = head.Seq + 1
		l.hash = l.chained(s.keys, l.seq, head.Hash)
		head = Head{l.seq, l.hash}
	}
	for rest := lines; len(rest) > 0; {
		n := min(len(rest), chainLines)
		q := entsql.Dialect(s.dialect).Insert("audit_entry").Columns(lineColumns...)
		for i := range n {
			q.Values(rest[i].values()...)
		}
		text, args := q.Query()
		if _, err := c.ExecContext(ctx, text, args...); err != nil {
			return Head{}, fmt.Errorf("write the audit trail: %w", err)
		}
		rest = rest[n:]
	}
	return head, nil
}

// chainHead reads the end of the chain.
func chainHead(ctx context.Context, c conn) (h Head, err error) {
	rows, err := c.QueryContext(ctx, "SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1")
	if err != nil {
		return Head{}, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if rows.Next() {
		if err := rows.Scan(&h.Seq, &h.Hash); err != nil {
			return Head{}, err
		}
	}
	return h, rows.Err()
}

// known gives the end of the chain as far as it is known here.
func (c *chain) known() Head {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.head
}

// stillThere refuses a chain that ends before what is known of it, or otherwise at the same place.
func stillThere(head, known Head) error {
	if head.Seq < known.Seq || (head.Seq == known.Seq && head.Hash != known.Hash) {
		return errChanged
	}
	return nil
}

// checkpointEvery is how many entries may come before the next checkpoint, besides the hourly ones.
const checkpointEvery = 1000

// appended notes that lines up to the head were committed.
func (s *Store) appended(head Head, n int) {
	if n == 0 {
		return
	}
	s.chain.mu.Lock()
	defer s.chain.mu.Unlock()
	if head.Seq > s.chain.head.Seq {
		s.chain.head = head
	}
	s.chain.since += int64(n)
	if s.chain.since >= checkpointEvery {
		select {
		case s.chain.due <- struct{}{}:
		default:
		}
	}
}

// CheckpointDue has something to receive when so many entries have come that a checkpoint is due before its hour.
func (s *Store) CheckpointDue() <-chan struct{} { return s.chain.due }

// chainSelect is the start of every statement that reads whole lines.
func chainSelect() string { return "SELECT " + strings.Join(lineColumns, ", ") + " FROM audit_entry" }
