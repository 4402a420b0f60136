// Package store is the one door to the database: it opens SQLite or PostgreSQL, starts every transaction, guards every
// statement with the policies of ent/rule, and writes the audit trail of writes. Nothing else imports a SQL driver.
package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/mattn/go-sqlite3"

	"alongside/ent"
	_ "alongside/ent/runtime" // policies and defaults
	"alongside/internal/clock"
	"alongside/internal/secret"
)

// Store is an open database. It is safe for concurrent use.
type Store struct {
	Clock   clock.Clock
	dialect string
	writer  *sql.DB // SQLite: one connection; PostgreSQL: the pool
	reader  *sql.DB // SQLite: read-only pool; PostgreSQL: the same pool
	client  *ent.Client
	watch   *watch // SQLite's; nil on PostgreSQL
	path    string

	keys           *secret.Keys
	keysPath       string
	checkpoints    string // folder
	files          string // usual folder of documents; "" where there is no data folder
	ownCheckpoints bool   // it was named, and is not the usual one
	existing       bool
	last           func() error // what is done at closing, with the context of the opening but for its end
	chain          chain
	feed           feed
	address        string // PostgreSQL's
}

// sqlitePragmas are set on every connection. synchronous=FULL: an acknowledged write survives a power cut.
const sqlitePragmas = "_busy_timeout=5000&_journal_mode=WAL&_synchronous=FULL&_fk=1&_cache_size=-65536&_stmt_cache_size=200&_secure_delete=1"

// Open opens a database by its address, sqlite:///path/to/file or postgres://..., without migrating it.
func Open(ctx context.Context, address string, c clock.Clock, options ...Option) (*Store, error) {
	s := &Store{Clock: c, chain: chain{due: make(chan struct{}, 1)}, feed: feed{whole: c.Now()}}
	s.last = func() error { return s.closing(context.WithoutCancel(ctx)) }
	for _, o := range options {
		o(s)
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("the database address cannot be read: use sqlite:///path or postgres://user@host/name")
	}
	switch u.Scheme {
	case "sqlite":
		s.dialect, s.path = dialect.SQLite, filepath.Clean(u.Path) // an absolute path after three slashes makes four
		if u.Host != "" || u.Path == "" {
			return nil, fmt.Errorf("the database address needs three slashes and an absolute path: sqlite:///path/to/file")
		}
		if err := s.makeFile(); err != nil {
			return nil, err
		}
		file := (&url.URL{Scheme: "file", OmitHost: true, Path: s.path}).String()
		s.writer = sql.OpenDB(connector(file + "?_txlock=immediate&" + sqlitePragmas))
		s.writer.SetMaxOpenConns(1)
		reads := connector(file + "?_query_only=1&" + sqlitePragmas)
		s.reader, s.watch = sql.OpenDB(reads), &watch{from: reads}
		s.reader.SetMaxOpenConns(max(4, runtime.NumCPU()))
		s.reader.SetMaxIdleConns(max(4, runtime.NumCPU()))
	case "postgres", "postgresql":
		s.dialect = dialect.Postgres
		c, err := stdlib.GetDefaultDriver().(driver.DriverContext).OpenConnector(address)
		if err != nil {
			return nil, fmt.Errorf("open the database: %w", err)
		}
		s.address = address
		s.writer = sql.OpenDB(postgresConnector{c})
		s.writer.SetMaxOpenConns(16)
		s.writer.SetMaxIdleConns(16)
		s.reader = s.writer
	default:
		return nil, fmt.Errorf("the database address starts with sqlite:/// or postgres://")
	}
	if err := errors.Join(s.places(address), s.loadKeys()); err != nil {
		_ = s.release()
		return nil, err
	}
	if err := errors.Join(s.writer.PingContext(ctx), s.watch.open(ctx)); err != nil {
		_ = s.release()
		return nil, fmt.Errorf("reach the database: %w", err)
	}
	s.client = ent.NewClient(ent.Driver(&splitter{
		Driver: entsql.OpenDB(s.dialect, s.writer), reads: entsql.OpenDB(s.dialect, s.reader),
	}))
	s.guard()
	return s, nil
}

// Close closes the database, with a last checkpoint of the audit trail if anything was written.
func (s *Store) Close() error { return errors.Join(s.last(), s.release()) }

// release gives the connections back.
func (s *Store) release() error {
	err := errors.Join(s.watch.close(), s.writer.Close())
	if s.reader != nil && s.reader != s.writer {
		err = errors.Join(err, s.reader.Close())
	}
	return err
}

// Ping says whether the database answers, for readiness.
func (s *Store) Ping(ctx context.Context) error { return s.reader.PingContext(ctx) }

// Dialect is "sqlite3" or "postgres".
func (s *Store) Dialect() string { return s.dialect }

// Today is the day in London.
func (s *Store) Today() clock.Date { return clock.DateOf(s.Clock.Now()) }

// splitter sends reads outside a transaction to the reading pool, and everything else to the writer.
type splitter struct {
	*entsql.Driver
	reads *entsql.Driver
}

// Query implements dialect.Driver. Within a transaction everything is its own. Outside, ent sends INSERT ... RETURNING as
// a query too: that goes to the writer.
func (d *splitter) Query(ctx context.Context, query string, args, v any) error {
	if o := opened(ctx); o != nil && o.raw != nil {
		return o.raw.Query(ctx, query, args, v)
	}
	if strings.HasPrefix(query, "SELECT") || strings.HasPrefix(query, "WITH") {
		return d.reads.Query(ctx, query, args, v)
	}
	return d.Driver.Query(ctx, query, args, v)
}

// Exec implements dialect.Driver.
func (d *splitter) Exec(ctx context.Context, query string, args, v any) error {
	if o := opened(ctx); o != nil && o.raw != nil {
		return o.raw.Exec(ctx, query, args, v)
	}
	return d.Driver.Exec(ctx, query, args, v)
}

// Tx implements dialect.Driver: it begins the transaction of the context, or joins it.
func (d *splitter) Tx(ctx context.Context) (dialect.Tx, error) {
	o := opened(ctx)
	if o != nil && o.raw != nil {
		return dialect.NopTx(d), nil
	}
	tx, err := d.Driver.Tx(ctx)
	if err == nil && o != nil {
		o.raw = tx
	}
	return tx, err
}

// QueryContext runs a hand-written list on the reading pool.
func (d *splitter) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return d.reads.DB().QueryContext(ctx, query, args...)
}

// ExecContext is refused: every write is a mutation of ent, which is guarded and recorded.
func (d *splitter) ExecContext(context.Context, string, ...any) (sql.Result, error) {
	return nil, errors.New("store: a write goes through ent")
}

func connector(dsn string) *sqliteConnector {
	return &sqliteConnector{dsn: dsn, driver: &sqlite3.SQLiteDriver{}}
}
