package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"entgo.io/ent/dialect"

	"alongside/ent/migrate"
)

// step is one versioned migration of this binary.
type step struct{ name, text, hash string }

// steps gives the migrations for the open database, in order.
func (s *Store) steps() ([]step, error) {
	dir := "migrations/sqlite"
	if s.dialect == dialect.Postgres {
		dir = "migrations/postgres"
	}
	files, err := fs.Glob(migrate.Files, path.Join(dir, "*.sql"))
	if err != nil {
		return nil, err
	}
	out := make([]step, 0, len(files))
	for _, f := range files {
		b, err := migrate.Files.ReadFile(f)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(b)
		out = append(out, step{name: path.Base(f), text: string(b), hash: hex.EncodeToString(sum[:])})
	}
	return out, nil
}

// Migrate brings the database to this binary's version, all in one transaction, and gives the names of what it
// applied. It refuses a database that a newer binary has migrated, one whose migrations were not these, and one whose
// keys are not here. The chain of its audit trail begins here where it has not begun.
func (s *Store) Migrate(ctx context.Context) ([]string, error) {
	names, old, err := s.migrate(ctx)
	if err == nil && old && slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, "_facts.sql") }) {
		if _, err = s.RebuildFacts(ctx); err != nil { // of what was recorded before there were any
			err = fmt.Errorf("make the facts that reports count (alongside analytics rebuild goes on with it): %w", err)
		}
	}
	return names, err
}

// migrate does it, and says whether the database is one that was migrated before.
func (s *Store) migrate(ctx context.Context) (names []string, old bool, err error) {
	steps, err := s.steps()
	if err != nil {
		return nil, false, err
	}
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("migrate: %w", err)
	}
	defer func() { _ = conn.Close() }()
	if s.dialect == dialect.SQLite {
		// A migration may build a table anew, which foreign keys would stop; they are checked at the end instead.
		if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys=OFF"); err != nil {
			return nil, false, fmt.Errorf("migrate: %w", err)
		}
		defer func() { _, _ = conn.ExecContext(ctx, "PRAGMA foreign_keys=ON") }()
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, false, fmt.Errorf("migrate: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	if s.dialect == dialect.Postgres {
		// Two servers that start together take turns.
		if _, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock(4711202611)"); err != nil {
			return nil, false, fmt.Errorf("migrate: %w", err)
		}
	}
	done, err := applied(ctx, tx)
	if err != nil {
		return nil, false, fmt.Errorf("migrate: %w", err)
	}
	if len(done) > len(steps) {
		return nil, false, fmt.Errorf("this database was migrated by a newer alongside (it has %d migrations, this one knows %d): run the newer one", len(done), len(steps))
	}
	for i, st := range steps {
		if i < len(done) {
			if done[i] != (step{name: st.name, hash: st.hash}) {
				return nil, false, fmt.Errorf("migration %d of this database is not %s: it was made by another alongside", i+1, st.name)
			}
			continue
		}
		if _, err := tx.ExecContext(ctx, st.text); err != nil {
			return nil, false, fmt.Errorf("migrate %s: %w", st.name, err)
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO schema_migration (number, name, hash) VALUES ($1, $2, $3)", i+1, st.name, st.hash); err != nil {
			return nil, false, fmt.Errorf("migrate %s: %w", st.name, err)
		}
		names = append(names, st.name)
	}
	if s.dialect == dialect.SQLite && len(names) > 0 {
		var table string
		err := tx.QueryRowContext(ctx, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1").Scan(&table)
		if err == nil {
			return nil, false, fmt.Errorf("migrate: a row of %s points at nothing", table)
		}
		if err != sql.ErrNoRows {
			return nil, false, fmt.Errorf("migrate: %w", err)
		}
	}
	head, began, err := s.begin(ctx, tx, len(done))
	if err != nil {
		return nil, false, fmt.Errorf("migrate: %w", err)
	}
	if err := tx.Commit(); err != nil {
		return nil, false, fmt.Errorf("migrate: %w", err)
	}
	s.chain.mu.Lock()
	s.chain.head = head
	if began { // and is worth a checkpoint
		s.chain.since++
	}
	s.chain.mu.Unlock()
	return names, len(done) > 0, nil
}

// applied gives the migrations that the database has, in order.
func applied(ctx context.Context, tx *sql.Tx) ([]step, error) {
	if _, err := tx.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS schema_migration (number integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL)"); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT name, hash FROM schema_migration ORDER BY number")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []step
	for rows.Next() {
		var st step
		if err := rows.Scan(&st.name, &st.hash); err != nil {
			return nil, err
		}
		out = append(out, st)
	}
	return out, rows.Err()
}
