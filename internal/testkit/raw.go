package testkit

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"alongside/ent/migrate"
)

// Raw opens the kit's database past everything that guards it, as somebody with a hand on it would.
func (k *Kit) Raw(t testing.TB) *sql.DB {
	t.Helper()
	return bare(t, k.Address)
}

func bare(t testing.TB, address string) *sql.DB {
	t.Helper()
	driver, source := "pgx", address
	if file, ok := strings.CutPrefix(address, "sqlite://"); ok {
		driver, source = "sqlite3", "file:"+file+"?_busy_timeout=5000&_synchronous=OFF"
	}
	db, err := sql.Open(driver, source)
	must(t, err)
	db.SetMaxOpenConns(1) // settings of the connection hold
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// EachOld runs the test on a database that the first migration made, without keys, with a row in every table: as it was
// before there was a chain of the audit trail. The address opens it; raw is the way past everything.
func EachOld(t *testing.T, test func(t *testing.T, address string, raw *sql.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		address := "sqlite://" + filepath.Join(t.TempDir(), "old.db")
		db := bare(t, address)
		old(t, db, "sqlite")
		test(t, address, db)
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		admin := os.Getenv("ALONGSIDE_TEST_POSTGRES")
		if admin == "" {
			t.Skip("ALONGSIDE_TEST_POSTGRES names no server; make test starts one")
		}
		address := postgres(t, admin)
		db := bare(t, address)
		old(t, db, "postgres")
		test(t, address, db)
	})
}

const first = "0001_initial.sql"

// old applies the first migration as the program of then did, and fills the tables.
func old(t testing.TB, db *sql.DB, dialect string) {
	t.Helper()
	ctx := context.Background()
	text, err := migrate.Files.ReadFile("migrations/" + dialect + "/" + first)
	must(t, err)
	sum := sha256.Sum256(text)
	for _, statement := range []string{
		string(text),
		"CREATE TABLE schema_migration (number integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL)",
		"INSERT INTO schema_migration (number, name, hash) VALUES (1, '" + first + "', '" + hex.EncodeToString(sum[:]) + "')",
	} {
		_, err = db.ExecContext(ctx, statement)
		must(t, err)
	}
	if dialect == "postgres" {
		_, err = db.ExecContext(ctx, "SET session_replication_role = replica") // rows that point at each other, in any order
		must(t, err)
	}
	for _, insert := range rowsOfEveryTable(t) {
		_, err = db.ExecContext(ctx, insert)
		must(t, err)
	}
	if dialect == "postgres" {
		_, err = db.ExecContext(ctx, "SET session_replication_role = origin")
		must(t, err)
	}
}

var (
	tablePattern  = regexp.MustCompile("(?s)CREATE TABLE `(\\w+)` \\((.*?)\n\\);")
	columnPattern = regexp.MustCompile("(?m)^  `(\\w+)` (\\w+) ")
	linkPattern   = regexp.MustCompile("FOREIGN KEY \\(`(\\w+)`\\) REFERENCES `(\\w+)`")
	literals      = map[string]string{
		"text": "'x'", "integer": "1", "bool": "true", "real": "1.5", "json": "'[]'", "datetime": "'2026-06-10 09:00:00+00:00'",
	}
)

// rowsOfEveryTable gives statements that put a row into every table of the first migration, each pointing at the others.
func rowsOfEveryTable(t testing.TB) (inserts []string) {
	t.Helper()
	text, err := migrate.Files.ReadFile("migrations/sqlite/" + first) // the columns are the same on both
	must(t, err)
	for _, table := range tablePattern.FindAllStringSubmatch(string(text), -1) {
		values := map[string]string{"id": "'" + table[1] + "'"}
		for _, link := range linkPattern.FindAllStringSubmatch(table[2], -1) {
			values[link[1]] = "'" + link[2] + "'"
		}
		var columns, row []string
		for _, c := range columnPattern.FindAllStringSubmatch(table[2], -1) {
			value, ok := values[c[1]]
			if !ok {
				value, ok = literals[c[2]]
			}
			if !ok {
				t.Fatalf("there is no value for a column of type %s", c[2])
			}
			columns, row = append(columns, `"`+c[1]+`"`), append(row, value)
		}
		inserts = append(inserts, fmt.Sprintf(`INSERT INTO "%s" (%s) VALUES (%s)`, table[1], strings.Join(columns, ", "), strings.Join(row, ", ")))
	}
	if len(inserts) < 25 {
		t.Fatalf("found only %d tables in %s", len(inserts), first)
	}
	return inserts
}
