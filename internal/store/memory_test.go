package store_test

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"alongside/internal/code"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// Ensure that what was worked out is given again until anything is committed, by this process or another, and that what
// failed, wrote, was too large or is of another key is worked out each time. PostgreSQL is always asked.
func TestMemory(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		ctx := k.System()
		m := store.NewMemory[string, int](k.Store, 10)
		other, err := store.Open(t.Context(), k.Address, k.Clock)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = other.Close() }()
		worked := 0
		write := func(s *store.Store) {
			t.Helper()
			if err := s.Ent(ctx).Organisation.UpdateOneID(k.Practice.ID).SetName("N" + strconv.Itoa(worked)).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
		ask := func(key string, size int, fail error, meanwhile func()) bool {
			before := worked
			v, err := m.Of(key, func() (int, int, error) {
				worked++
				meanwhile()
				return len(key), size, fail
			})
			if !errors.Is(err, fail) || v != len(key) {
				t.Errorf("%s: %d, %v", key, v, err)
			}
			return worked > before
		}
		nothing, sqlite := func() {}, k.Store.Dialect() == "sqlite3"
		broken := errors.New("broken")
		rolledBack := func() {
			if err := k.Store.WithTx(ctx, func(ctx context.Context) error {
				err := k.Store.Ent(ctx).Organisation.UpdateOneID(k.Practice.ID).SetName("Never").Exec(ctx)
				return errors.Join(err, broken)
			}); !errors.Is(err, broken) {
				t.Fatal(err)
			}
		}
		for _, step := range []struct {
			name      string
			do        func() // before it is asked for
			key       string
			size      int
			fail      error
			meanwhile func()
			works     bool // on SQLite
		}{
			{"first", nothing, "a", 4, nil, nothing, true},
			{"again", nothing, "a", 4, nil, nothing, false},
			{"another", nothing, "bb", 4, nil, nothing, true},
			{"both", nothing, "a", 4, nil, nothing, false},
			{"rolled back", rolledBack, "a", 4, nil, nothing, false},
			{"written", func() { write(k.Store) }, "a", 4, nil, nothing, true},
			{"and the other one", nothing, "bb", 4, nil, nothing, true},
			{"written by another process", func() { write(other) }, "a", 4, nil, nothing, true},
			{"again after that", nothing, "a", 4, nil, nothing, false},
			{"failed", nothing, "ccc", 4, broken, nothing, true},
			{"no failure is kept", nothing, "ccc", 4, broken, nothing, true},
			{"what writes", nothing, "dddd", 1, nil, func() { write(k.Store) }, true},
			{"does so each time", nothing, "dddd", 1, nil, func() { write(other) }, true},
			{"not to be kept", nothing, "e", 0, nil, nothing, true},
			{"indeed not", nothing, "e", 0, nil, nothing, true},
			{"too large", nothing, "ff", 11, nil, nothing, true},
			{"is not kept", nothing, "ff", 11, nil, nothing, true},
			{"one of six", nothing, "g", 6, nil, nothing, true},
			{"one of five, and it is full", nothing, "hh", 5, nil, nothing, true},
			{"the first is forgotten", nothing, "g", 6, nil, nothing, true},
		} {
			step.do()
			if got := ask(step.key, step.size, step.fail, step.meanwhile); got != (step.works || !sqlite) {
				t.Errorf("%s: worked out is %t", step.name, got)
			}
		}
		if err := k.Store.Close(); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if !ask("g", 6, nil, nothing) {
				t.Error("closed: it gives what may be old")
			}
		}
	})
}

// Ensure that who asks after a commit never gets what was there before it, while many write and many ask.
func TestMemory_meanwhile(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		ctx := k.As(k.LinkWorker)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		m := store.NewMemory[string, int](k.Store, 10)
		count := func() (int, int, error) {
			n, err := k.Store.Ent(ctx).Task.Query().Count(ctx)
			return n, 1, err
		}
		const writers, writes = 3, 20
		var committed atomic.Int64
		var writing, asking sync.WaitGroup
		done := make(chan struct{})
		for range 4 {
			asking.Go(func() {
				for {
					least := committed.Load()
					if n, err := m.Of("tasks", count); err != nil || int64(n) < least {
						t.Errorf("%d tasks, %v; %d were committed before", n, err, least)
						return
					}
					select {
					case <-done:
						return
					default:
					}
				}
			})
		}
		for range writers {
			writing.Go(func() {
				for range writes {
					_, err := k.Store.Ent(ctx).Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("x").
						SetAssignedToID(k.LinkWorker.AccountID).Save(ctx)
					if err != nil {
						t.Error(err)
						return
					}
					committed.Add(1)
				}
			})
		}
		writing.Wait()
		close(done)
		asking.Wait()
		if n, err := m.Of("tasks", count); err != nil || n != writers*writes {
			t.Errorf("%d tasks, %v", n, err)
		}
	})
}
