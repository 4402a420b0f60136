package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// Ensure that whatever somebody with a hand on the database does to the trail is found, at the first place that is wrong.
func TestTampering(t *testing.T) {
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		k := &testkit.Kit{Address: testkit.Empty(t)}
		s, err := store.Open(t.Context(), k.Address, clock.NewStepped(testkit.Start))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		if _, err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		write(t, s, 1, entries)
		tampered(t, k, s, tamperings)
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		if os.Getenv("ALONGSIDE_TEST_POSTGRES") == "" {
			t.Skip("ALONGSIDE_TEST_POSTGRES names no server; make test starts one")
		}
		k := testkit.NewPostgres(t)
		write(t, k.Store, 0, 20) // with the scheme's own
		tampered(t, k, k.Store, tamperings/50)
	})
}

// Ensure that a database file that was put back to an earlier state is found by a checkpoint of later, at once and also
// when it has gone on from there.
func TestRolledBack(t *testing.T) {
	t.Parallel()
	c := clock.NewStepped(testkit.Start)
	file := strings.TrimPrefix(testkit.Empty(t), "sqlite://")
	open := func() *store.Store {
		s, err := store.Open(t.Context(), "sqlite://"+file, c)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		c.Advance(time.Minute)
		return s
	}
	var states [][]byte // after 1, 11, 21 ... entries
	for n := range int64(5) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		states = append(states, b)
		s := open()
		write(t, s, 1+10*n, 11+10*n)
		if err := s.Close(); err != nil { // which signs the end
			t.Fatal(err)
		}
	}
	folder := file + ".checkpoints"
	made, err := filepath.Glob(folder + "/*")
	if err != nil || len(made) != 5 {
		t.Fatalf("the checkpoints are %v, %v", made, err)
	}
	if info, err := os.Stat(made[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("a checkpoint has the mode %v, %v", info.Mode(), err)
	}
	for n, state := range states {
		if err := os.WriteFile(file, state, 0o600); err != nil {
			t.Fatal(err)
		}
		s := open()
		against, err := s.ReadCheckpoints(folder)
		if err != nil {
			t.Fatal(err)
		}
		check := func(what string, seq int64, flaw store.Flaw) {
			t.Helper()
			v, err := s.VerifyTrail(t.Context(), against)
			if err != nil || v.Fault == nil || v.Fault.Seq != seq || v.Fault.Flaw != flaw {
				t.Errorf("%s to %d entries: found %+v, %v; want %d, %s", what, 1+10*n, v.Fault, err, seq, flaw)
			}
		}
		check("put back", int64(2+10*n), store.FlawCutOff)
		write(t, s, int64(1+10*n), 60)
		check("put back and gone on", int64(11+10*n), store.FlawRolledBack)
		if v, err := s.VerifyTrail(t.Context(), nil); err != nil || v.Fault != nil {
			t.Errorf("without a checkpoint: %+v, %v", v, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		for _, extra := range newer(t, folder, made) {
			if err := os.Remove(extra); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// newer gives the files of a folder that were not there before.
func newer(t *testing.T, folder string, before []string) (out []string) {
	t.Helper()
	now, err := filepath.Glob(folder + "/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range now {
		if !strings.Contains(strings.Join(before, "\n"), f) {
			out = append(out, f)
		}
	}
	return out
}

// Ensure that a checkpoint which was changed, or signed by others, is refused by name.
func TestForgedCheckpoint(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	c, err := k.Store.Checkpoint(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(c.File)
	if err != nil {
		t.Fatal(err)
	}
	forged := filepath.Join(t.TempDir(), "forged.note")
	for _, tt := range []struct{ from, to string }{{"\n\n", "\nmore\n\n"}, {c.Hash, strings.Repeat("0", 64)}, {"alongside audit", "alongside Audit"}} {
		if err := os.WriteFile(forged, []byte(strings.Replace(string(text), tt.from, tt.to, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Store.ReadCheckpoints(forged); err == nil || !strings.Contains(err.Error(), "forged.note") {
			t.Errorf("%q for %q: %v", tt.to, tt.from, err)
		}
	}
	if got, err := k.Store.ReadCheckpoints(c.File); err != nil || got[0] != c {
		t.Errorf("read %+v, %v; want %+v", got, err, c)
	}
}
