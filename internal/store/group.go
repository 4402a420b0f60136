package store

import (
	"context"
	"fmt"
	"sync"
	"time"

	"alongside/internal/errs"
)

// Bounds on entries that are written outside a transaction of their own.
const (
	groupTime  = 5 * time.Second // for one commit
	groupLines = 500             // in one commit
	groupMax   = 8192            // callers that wait; beyond, they are refused
)

// group lets those who write entries at the same time share one transaction: whoever finds nobody at it commits what
// has queued up, and hands over to the next.
type group struct {
	mu    sync.Mutex
	queue []*waiting
	busy  bool
}

// waiting is a caller whose lines are not committed yet.
type waiting struct {
	lines []line
	turn  chan turn
}

// turn is what a waiting caller hears: its lines are written or are not, or it is its turn to write.
type turn struct {
	mine bool
	err  error
}

// add writes lines and returns when they are committed. It does not give up when the caller does: the lines of others
// may depend on it, and a commit is bounded.
func (g *group) add(ctx context.Context, s *Store, lines []line) error {
	if len(lines) == 0 {
		return nil
	}
	w := &waiting{lines: lines, turn: make(chan turn, 1)}
	g.mu.Lock()
	if len(g.queue) >= groupMax {
		g.mu.Unlock()
		return errs.New(errs.Limit, "The server has too much to do. Try again in a moment.")
	}
	g.queue = append(g.queue, w)
	wait := g.busy
	g.busy = true
	g.mu.Unlock()
	if wait {
		if t := <-w.turn; !t.mine {
			return t.err
		}
	}
	return g.lead(ctx, s)
}

// lead commits the first of the queue, of whom the caller is the very first, tells them, and hands over.
func (g *group) lead(ctx context.Context, s *Store) (err error) {
	g.mu.Lock()
	var lines []line
	n := 0
	for n < len(g.queue) && (n == 0 || len(lines)+len(g.queue[n].lines) <= groupLines) {
		lines = append(lines, g.queue[n].lines...)
		n++
	}
	batch := g.queue[:n:n]
	g.queue = g.queue[n:]
	g.mu.Unlock()
	done := false
	defer func() {
		if !done { // a panic: nobody may wait for ever
			err = fmt.Errorf("write the audit trail: it broke off")
		}
		g.mu.Lock()
		if len(g.queue) > 0 {
			g.queue[0].turn <- turn{mine: true}
		} else {
			g.queue, g.busy = nil, false
		}
		g.mu.Unlock()
		for _, w := range batch[1:] {
			w.turn <- turn{err: err}
		}
	}()
	err = s.commitLines(ctx, lines)
	done = true
	return err
}

// commitLines appends lines in a transaction of their own, whatever becomes of the caller.
func (s *Store) commitLines(ctx context.Context, lines []line) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), groupTime)
	defer cancel()
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("write the audit trail: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	head, err := s.appendLines(ctx, tx, lines)
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("write the audit trail: %w", err)
	}
	s.appended(head, len(lines))
	return nil
}
