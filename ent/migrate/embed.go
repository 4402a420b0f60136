// Package migrate holds the tables as the entities describe them, and the migrations that lead there.
package migrate

import "embed"

// Files are the versioned migrations: migrations/sqlite/NNNN_name.sql and migrations/postgres/NNNN_name.sql.
//
//go:embed migrations/*/*.sql
var Files embed.FS
