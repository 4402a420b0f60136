package store_test

import (
	"context"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure a mutation that is sent again gives the first row and changes nothing, that the same id with another input is a
// CONFLICT, and that edges can be read after the transaction.
func TestOnceGivesTheFirstRowAgain(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		ctx := k.As(k.LinkWorker)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		add := func(id, words string) (*ent.Task, error) {
			return store.Once(ctx, k.Store, store.Key{ID: id, Operation: "addTask", Input: words}, func(ctx context.Context) (*ent.Task, error) {
				return k.Store.Ent(ctx).Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords(words).
					SetAssignedToID(k.LinkWorker.AccountID).Save(ctx)
			})
		}
		first, err := add("m1", "ring")
		if err != nil {
			t.Fatal(err)
		}
		again, err := add("m1", "ring")
		if err != nil || again.ID != first.ID {
			t.Fatalf("the same mutation again gave %v, %v; want the row %s", again, err, first.ID)
		}
		if _, err := add("m1", "write"); errs.CodeOf(err) != errs.Conflict {
			t.Fatalf("the same id with another input gave %v; want CONFLICT", err)
		}
		if c, err := again.Client(ctx); err != nil || c.ID != r.PersonID {
			t.Fatalf("an edge of the row after its transaction gave %v, %v", c, err)
		}
		if n := k.Store.Ent(ctx).Task.Query().CountX(k.System()); n != 1 {
			t.Fatalf("there are %d tasks, want 1", n)
		}
	})
}

// Ensure node(id) gives each role its own rows, and that those of others, of another scheme, of a hidden type and of no
// type are missing alike.
func TestRowsOfOthersDoNotExist(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		mine := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		theirs := k.Other.Referral(t, k.Other.Practice, code.ReferralStatusActive, k.Other.LinkWorker)
		for name, row := range map[string]struct {
			v    *viewer.Viewer
			key  string
			want bool
		}{
			"the link worker's own":           {k.LinkWorker, mine.ID, true},
			"another PCN's link worker":       {k.LinkWorker2, mine.ID, false},
			"the lead of the PCN":             {k.Lead, mine.ID, true},
			"the manager":                     {k.Manager, mine.ID, true},
			"the host that employs":           {k.HostUser, mine.ID, true},
			"another host":                    {k.HostUser2, mine.ID, false},
			"the practice that referred":      {k.PracticeUser, mine.ID, true},
			"another practice":                {k.PracticeUser2, mine.ID, false},
			"an administrator":                {k.Admin, mine.ID, false},
			"an analyst":                      {k.Analyst, mine.ID, false},
			"another scheme's manager":        {k.Other.Manager, mine.ID, false},
			"a manager, of another scheme's":  {k.Manager, theirs.ID, false},
			"a key that is none":              {k.Manager, "re-nonsense", false},
			"a key of a type that is hidden":  {k.Manager, "au" + mine.ID[2:], false},
			"a person by a referral's letter": {k.Manager, "pe" + mine.ID[2:], false},
		} {
			_, err := k.Store.Node(k.As(row.v), row.key)
			if got := err == nil; got != row.want || (!got && errs.CodeOf(err) != errs.NotFound) {
				t.Errorf("%s: %v, want seen %v or NOT_FOUND", name, err, row.want)
			}
		}
	})
}

// Ensure a row cannot be pointed at one that its writer may not see.
func TestAReferenceIsNoWayToReadARow(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
	err := k.Store.Ent(context.Background()).Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("x").
		SetAssignedToID(k.LinkWorker.AccountID).Exec(k.As(k.LinkWorker))
	if errs.CodeOf(err) != errs.NotFound {
		t.Fatalf("a task on a hidden referral gave %v, want NOT_FOUND", err)
	}
}

// Ensure that without a viewer nothing is read.
func TestNobodyIsRefused(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	if _, err := k.Store.Ent(context.Background()).Person.Query().All(context.Background()); errs.CodeOf(err) != errs.Unauthenticated {
		t.Fatalf("a read without a viewer gave %v", err)
	}
}

// Ensures that rows of a record can be asked for by key only or whether there are any, and that an edge loaded along
// with another row is blanked by its own type.
func TestKeysAndEdges(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		ctx := k.As(k.LinkWorker)
		db := k.Store.Ent(ctx)
		if ok, err := db.Referral.Query().Exist(ctx); err != nil || !ok {
			t.Errorf("whether there are referrals: got %v, %v", ok, err)
		}
		if keys, err := db.Referral.Query().IDs(ctx); err != nil || len(keys) != 1 || keys[0] != r.ID {
			t.Errorf("keys of referrals: got %v, %v", keys, err)
		}
		row, err := db.Referral.Query().WithClient().Only(k.As(k.HostUser))
		if err != nil || row.Edges.Client == nil || row.Edges.Client.GivenName == "" {
			t.Fatalf("a host's referral with its client: got %v, %v", row, err)
		}
		if c := row.Edges.Client; c.DateOfBirth != "" || c.NhsNumber != "" {
			t.Errorf("a host is shown the date of birth %q and the NHS number %q", c.DateOfBirth, c.NhsNumber)
		}
	})
}

// Ensures that a database is found by its address whether the path's own slash is counted among the three or not, and
// that an address that names none is refused with how to write one.
func TestAddress(t *testing.T) {
	t.Parallel()
	made := testkit.Empty(t) // sqlite:///...
	for address, want := range map[string]string{
		made: "",
		strings.Replace(made, "sqlite:///", "sqlite:////", 1): "",
		"sqlite:relative.db":     "three slashes",
		"sqlite://relative.db":   "three slashes",
		"/var/lib/alongside.db":  "starts with sqlite:///",
		"mysql://127.0.0.1/x":    "starts with sqlite:///",
		"sqlite://%zz/secret.db": "cannot be read",
	} {
		s, err := store.Open(t.Context(), address, clock.System{})
		if err == nil {
			err = s.Ping(t.Context())
			_ = s.Close()
		}
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", address, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secret")):
			t.Errorf("%s: got %v, want %q", address, err, want)
		}
	}
}
