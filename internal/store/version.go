package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"
)

// watch is a connection that is asked nothing but whether any other has committed. SQLite tells that of its file, whichever
// process wrote; the number means something to this one connection alone.
type watch struct {
	from driver.Connector

	mu   sync.Mutex
	conn driver.Conn
	ask  driver.Stmt // and a driver.StmtQueryContext
	told [1]driver.Value
}

// open opens the connection.
func (w *watch) open(ctx context.Context) error {
	if w == nil {
		return nil
	}
	conn, err := w.from.Connect(ctx)
	if err != nil {
		return err
	}
	ask, err := conn.Prepare("PRAGMA data_version")
	if err != nil {
		return errors.Join(err, conn.Close())
	}
	w.conn, w.ask = conn, ask
	return nil
}

// version is another number after each commit. Without one, nothing is known.
func (w *watch) version() (version int64, known bool) {
	if w == nil {
		return 0, false
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.conn == nil {
		return 0, false
	}
	// It is answered from memory that all connections share, so that nobody needs to be able to break it off.
	rows, err := w.ask.(driver.StmtQueryContext).QueryContext(context.Background(), nil)
	if err != nil {
		return 0, false
	}
	err = rows.Next(w.told[:])
	version, known = w.told[0].(int64)
	return version, known && errors.Join(err, rows.Close()) == nil
}

// close gives the connection back. Nothing is known from now on.
func (w *watch) close() error {
	if w == nil {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.conn == nil {
		return nil
	}
	err := errors.Join(w.ask.Close(), w.conn.Close())
	w.conn = nil
	return err
}
