package testkit

import (
	"context"
	"database/sql"
	"strings"
)

// PretendNewer makes a migrated SQLite database look as if a newer program had migrated it further.
func PretendNewer(ctx context.Context, address string) error {
	return Change(ctx, address, "INSERT INTO schema_migration (number, name, hash) SELECT max(number) + 1, '9999_later.sql', 'x' FROM schema_migration")
}

// Change does to a SQLite database what somebody with a hand on its file can do.
func Change(ctx context.Context, address, statement string) error {
	db, err := sql.Open("sqlite3", "file:"+strings.TrimPrefix(address, "sqlite://"))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	_, err = db.ExecContext(ctx, statement)
	return err
}
