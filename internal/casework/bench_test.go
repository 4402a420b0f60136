package casework_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/casework"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/person"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// bench is a kit with the service under test, wired to the real referrals, and a client whose support is active.
type bench struct {
	*testkit.Kit
	casework *casework.Service
	ref      *ent.Referral
	sent     int
}

func newBench(t *testing.T, k *testkit.Kit) *bench {
	t.Helper()
	clocks := referral.NewClocks(k.Store)
	b := &bench{Kit: k, casework: casework.New(k.Store, referral.New(clocks, person.New(k.Store, nil, clocks, nil), casework.NewAttempts(k.Store)))}
	b.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	k.Clock.Advance(time.Hour)
	return b
}

// mutation is a new clientMutationId.
func (b *bench) mutation() string {
	b.sent++
	return fmt.Sprintf("m%d", b.sent)
}

// call is a good telephone call with the client, made now.
func (b *bench) call() casework.RecordContactInput {
	return casework.RecordContactInput{
		ClientMutationID: b.mutation(), ReferralID: b.ref.ID, At: b.Clock.Now(), Method: code.ContactMethodPhone,
		Outcome: code.ContactOutcomeAttended, Purpose: code.ContactPurposeSupport, Minutes: 20,
	}
}

// record records a contact that must be taken.
func (b *bench) record(t *testing.T, v *viewer.Viewer, in casework.RecordContactInput) *ent.Contact {
	t.Helper()
	c, err := b.casework.RecordContact(b.As(v), in)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// referral gives the row as it stands now.
func (b *bench) referral(t *testing.T) *ent.Referral {
	t.Helper()
	r, err := b.Store.Ent(b.System()).Referral.Get(b.System(), b.ref.ID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// safe sets the client's safe-contact rules.
func (b *bench) safe(t *testing.T, rules detail.SafeContact) {
	t.Helper()
	if err := b.Store.Ent(b.System()).Person.UpdateOneID(b.ref.PersonID).SetSafeContact(rules).Exec(b.System()); err != nil {
		t.Fatal(err)
	}
}

// rows gives all rows that casework writes, as text, to see that a refusal has changed none.
func (b *bench) rows(t *testing.T) string {
	t.Helper()
	ctx := b.System()
	db := b.Store.Ent(ctx)
	contacts, err1 := db.Contact.Query().All(ctx)
	appointments, err2 := db.Appointment.Query().All(ctx)
	tasks, err3 := db.Task.Query().All(ctx)
	referrals, err4 := db.Referral.Query().All(ctx)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal([]any{contacts, appointments, tasks, referrals})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// refused expects an error of the code at the field, that nothing was written, and that the message repeats nothing sent. It gives the details.
func (b *bench) refused(t *testing.T, want errs.Code, field string, call func() error) map[string]any {
	t.Helper()
	before := b.rows(t)
	err := call()
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code != want || e.Field != field {
		t.Fatalf("got %#v, want %s at %q", err, want, field)
	}
	if strings.Contains(e.Message, "Halina") {
		t.Errorf("the message names the client: %s", e.Message)
	}
	if after := b.rows(t); after != before {
		t.Errorf("rows were changed by a refused call:\n%s\n%s", before, after)
	}
	return e.Details
}

func ptr[T any](v T) *T { return &v }
