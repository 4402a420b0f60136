package store_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/secret"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// oldEntries are lines of a trail of before the chain, with what is to become of them: key, hour, account, role, action,
// and then outcome and purpose.
var oldEntries = [][7]string{
	{"au-b", "10", "ac", "LINK_WORKER", "READ", "DONE", "SUPPORT"},
	{"au-a", "10", "ac", "LEAD", "UPDATE", "DONE", "SUPPORT"},
	{"au-z", "08", "", "", "SIGN_IN_REFUSED", "REFUSED", "SYSTEM"},
	{"au-c", "11", "ac", "MANAGER", "READ", "DONE", "MANAGEMENT"},
	{"au-d", "12", "ac", "HOST", "READ", "DONE", "SERVICE"},
	{"au-e", "13", "ac", "PRACTICE", "CREATE", "DONE", "REFERRING"},
	{"au-f", "14", "ac", "ADMIN", "UPDATE", "DONE", "ADMINISTRATION"},
	{"au-g", "15", "ac", "ANALYST", "READ", "DONE", "ANALYSIS"},
	{"au-h", "16", "", "MANAGER", "UPDATE", "DONE", "SYSTEM"},
	{"au-i", "17", "ac", "", "SIGN_OUT", "DONE", "SYSTEM"},
}

// Ensure that a database of before the chain, with a row in every table, is brought up to date: nothing but its sessions
// is lost, its trail is numbered by time and chained, and what comes after goes on from there.
func TestMigrateOld(t *testing.T) {
	t.Parallel()
	testkit.EachOld(t, func(t *testing.T, address string, raw *sql.DB) {
		ctx := t.Context()
		for _, e := range oldEntries {
			_, err := raw.ExecContext(ctx, fmt.Sprintf(`INSERT INTO audit_entry (id, created_at, account_id, role, action, people, fields)
				VALUES ('%s', '2026-06-09 %s:00:00+00:00', '%s', '%s', '%s', '["pe1", "pe2"]', NULL)`, e[0], e[1], e[2], e[3], e[4]))
			if err != nil {
				t.Fatal(err)
			}
		}
		tables := counts(t, raw, nil)
		s, err := store.Open(ctx, address, clock.NewStepped(testkit.Start))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		if applied, err := s.Migrate(ctx); err != nil || len(applied) == 0 {
			t.Fatalf("migrated with %v, %v", applied, err)
		}
		if again, err := s.Migrate(ctx); err != nil || len(again) != 0 {
			t.Fatalf("migrated again with %v, %v", again, err)
		}
		after := counts(t, raw, tables)
		for table, before := range tables {
			want := before
			switch table {
			case "session":
				want = 0
			case "audit_entry":
				want++ // the chain begins
			case "schema_migration":
				want = after[table]
			}
			if after[table] != want {
				t.Errorf("%s has %d rows, want %d", table, after[table], want)
			}
		}
		if facts, err := s.CheckFacts(ctx); err != nil || !facts.Same() {
			t.Errorf("facts of before: %+v, %v", facts, err)
		}
		v, err := s.VerifyTrail(ctx, nil)
		if err != nil || v.Fault != nil || v.Head.Seq != int64(len(oldEntries)+2) {
			t.Fatalf("the trail of before: %+v, %v", v, err)
		}
		var order []string
		rows, err := raw.QueryContext(ctx, "SELECT id, outcome, purpose FROM audit_entry ORDER BY seq")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var id, outcome, purpose string
			if err := rows.Scan(&id, &outcome, &purpose); err != nil {
				t.Fatal(err)
			}
			order = append(order, id)
			i := slices.IndexFunc(oldEntries, func(e [7]string) bool { return e[0] == id })
			if i >= 0 && (outcome != oldEntries[i][5] || purpose != oldEntries[i][6]) {
				t.Errorf("%s became %s, %s", id, outcome, purpose)
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(order[:4], " "); got != "au-z au-a au-b au-c" {
			t.Errorf("the order is %s", got)
		}
	})
}

// Ensure that a trail of before the chain is not chained with keys that are there already, as those of another database
// in whose place this one was put: it would look as if it had always been so.
func TestMigrateOld_keysThere(t *testing.T) {
	t.Parallel()
	testkit.EachOld(t, func(t *testing.T, address string, raw *sql.DB) {
		keys := filepath.Join(t.TempDir(), "keys")
		if _, err := secret.Make(keys); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(t.Context(), address, clock.NewStepped(testkit.Start), store.WithKeys(keys))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		if _, err := s.Migrate(t.Context()); err == nil || !strings.Contains(err.Error(), "key file") {
			t.Errorf("got %v", err)
		}
		if n := counts(t, raw, map[string]int{})["schema_migration"]; n != 1 {
			t.Errorf("%d migrations are done", n)
		}
	})
}

// counts gives the number of rows of each table, of those given or of all that there are.
func counts(t *testing.T, raw *sql.DB, of map[string]int) map[string]int {
	t.Helper()
	names := []string{"schema_migration"}
	if of == nil {
		rows, err := raw.QueryContext(t.Context(), "SELECT name FROM sqlite_master WHERE type = 'table'")
		if err != nil {
			rows, err = raw.QueryContext(t.Context(), "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
		}
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			names = append(names, name)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	for name := range of {
		names = append(names, name)
	}
	out := map[string]int{}
	for _, name := range names {
		var n int
		if err := raw.QueryRowContext(t.Context(), `SELECT count(*) FROM "`+name+`"`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		out[name] = n
	}
	return out
}

// Ensure that a database whose trail is chained is refused without its keys, with others, and with ones that others may
// read; and that keys are made for an empty one alone.
func TestKeysAreNeeded(t *testing.T) {
	t.Parallel()
	address := testkit.Empty(t)
	keys := strings.TrimPrefix(address, "sqlite://") + ".keys"
	open := func(options ...store.Option) error {
		s, err := store.Open(t.Context(), address, clock.NewStepped(testkit.Start), options...)
		if err != nil {
			return err
		}
		defer func() { _ = s.Close() }()
		_, err = s.Migrate(t.Context())
		return err
	}
	refused := func(what, words string, err error) {
		t.Helper()
		if err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%s: got %v, want %q", what, err, words)
		}
	}
	if err := open(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(keys, 0o640); err != nil {
		t.Fatal(err)
	}
	refused("keys for a group to read", "chmod 600", open())
	if err := os.Rename(keys, keys+".away"); err != nil {
		t.Fatal(err)
	}
	refused("no keys", "put the key file back", open())
	if _, err := os.Stat(keys); err == nil {
		t.Error("keys were made for a database that has its own")
	}
	if err := os.Chmod(keys+".away", 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(store.WithKeys(keys + ".away")); err != nil {
		t.Errorf("keys of another name: %v", err)
	}
	other := strings.TrimPrefix(testkit.Empty(t), "sqlite://") + "2.db"
	s, err := store.Open(t.Context(), "sqlite://"+other, clock.NewStepped(testkit.Start))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	refused("keys of another database", "not that of this database", open(store.WithKeys(other+".keys")))
}

// Ensure that of two programs that begin with an empty database at the same time both have its keys.
func TestMigrate_twice(t *testing.T) {
	t.Parallel()
	address := testkit.Empty(t)
	for range 2 {
		s, err := store.Open(t.Context(), address, clock.NewStepped(testkit.Start))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { // the first one last: it was opened when there were no keys
			if _, err := s.Migrate(t.Context()); err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}()
	}
}
