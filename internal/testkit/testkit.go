// Package testkit gives tests a real, migrated database with a small scheme in it, viewers of every role and a clock to
// set. Policies are on, as they are in service. It is imported by tests alone.
package testkit

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/store"
)

// Start is the instant at which the clock of every kit stands first: a Wednesday morning in London, in summer time.
var Start = time.Date(2026, time.June, 10, 9, 0, 0, 0, time.UTC)

// Kit is a database with a scheme in it.
type Kit struct {
	*Scheme
	Store *store.Store
	Clock *clock.Stepped
	// Address opens the same database once more, as a server does.
	Address string
	// Other is a second scheme in the same database, which nobody of the first can see.
	Other *Scheme
}

// Each runs the test on SQLite, and on PostgreSQL when ALONGSIDE_TEST_POSTGRES names a server ("make test" starts one).
func Each(t *testing.T, test func(t *testing.T, k *Kit)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, New(t))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		admin := os.Getenv("ALONGSIDE_TEST_POSTGRES")
		if admin == "" {
			t.Skip("ALONGSIDE_TEST_POSTGRES names no server; make test starts one")
		}
		test(t, newOn(t, postgres(t, admin)))
	})
}

// New opens a fresh SQLite database.
func New(t testing.TB) *Kit {
	t.Helper()
	return newOn(t, sqliteFile(t))
}

// NewPostgres opens a fresh PostgreSQL database on the server that ALONGSIDE_TEST_POSTGRES names.
func NewPostgres(t testing.TB) *Kit {
	t.Helper()
	return newOn(t, postgres(t, os.Getenv("ALONGSIDE_TEST_POSTGRES")))
}

// Empty makes a fresh migrated SQLite database without a scheme and gives its address.
func Empty(t testing.TB) string {
	t.Helper()
	return sqliteFile(t)
}

func newOn(t testing.TB, address string) *Kit {
	t.Helper()
	ctx := context.Background()
	c := clock.NewStepped(Start)
	s, err := store.Open(ctx, address, c)
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	_, err = s.Migrate(ctx)
	must(t, err)
	return &Kit{Store: s, Clock: c, Address: address, Scheme: newScheme(t, s, "Harrow"), Other: newScheme(t, s, "Southwark")}
}

// dataFolder gives tests a data folder of their own: the keys of databases on PostgreSQL are in the user's. The program
// itself, which scripts run from the same binary, keeps the one it is given.
var dataFolder = sync.OnceValue(func() error {
	dir, err := os.MkdirTemp("", "alongside-data")
	if err != nil {
		return err
	}
	return os.Setenv("XDG_DATA_HOME", dir)
})

// template is an empty migrated database, made once in each test process and copied for each test.
var template = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "alongside-test")
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "template.db")
	s, err := store.Open(context.Background(), "sqlite://"+file, clock.NewStepped(Start))
	if err != nil {
		return "", err
	}
	if _, err := s.Migrate(context.Background()); err != nil {
		return "", err
	}
	return file, s.Close()
})

func sqliteFile(t testing.TB) string {
	t.Helper()
	from, err := template()
	must(t, err)
	to := filepath.Join(t.TempDir(), "alongside.db")
	for _, suffix := range []string{"", ".keys"} {
		b, err := os.ReadFile(from + suffix)
		must(t, err)
		must(t, os.WriteFile(to+suffix, b, 0o600))
	}
	return "sqlite://" + to
}

var databases atomic.Int64

// postgres makes a fresh database on the server and drops it afterwards.
func postgres(t testing.TB, admin string) string {
	t.Helper()
	must(t, dataFolder())
	db, err := sql.Open("pgx", admin)
	must(t, err)
	defer func() { _ = db.Close() }()
	name := fmt.Sprintf("test_%d_%d", os.Getpid(), databases.Add(1))
	_, err = db.ExecContext(context.Background(), "CREATE DATABASE "+name)
	must(t, err)
	t.Cleanup(func() {
		db, err := sql.Open("pgx", admin)
		must(t, err)
		defer func() { _ = db.Close() }()
		_, err = db.ExecContext(context.Background(), "DROP DATABASE "+name+" WITH (FORCE)")
		must(t, err)
	})
	u, err := url.Parse(admin)
	must(t, err)
	u.Path = "/" + name
	return u.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
