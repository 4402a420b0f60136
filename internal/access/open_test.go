package access_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/auditentry"
	"alongside/internal/access"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// desk is a kit with the service under test.
type desk struct {
	*testkit.Kit
	access *access.Service
	sent   atomic.Int64
}

func newDesk(k *testkit.Kit) *desk { return &desk{Kit: k, access: access.New(k.Store)} }

// fresh is a context of the viewer as a request of this moment has it: a sign-in step just made, and what they opened.
func (d *desk) fresh(t testing.TB, v *viewer.Viewer) context.Context {
	t.Helper()
	c := *v
	c.SteppedUpAt, c.Today = d.Clock.Now(), d.Store.Today()
	var err error
	if c.Opened, c.Openings, err = d.access.OpenOf(context.Background(), v.AccountID); err != nil {
		t.Fatal(err)
	}
	return viewer.With(context.Background(), &c)
}

func (d *desk) mutation() string { return fmt.Sprintf("m%d", d.sent.Add(1)) }

// input asks for a client's record.
func (d *desk) input(clientID string) access.OpenRecordInput {
	return access.OpenRecordInput{
		ClientMutationID: d.mutation(), ClientID: &clientID, Reason: code.BreakGlassReasonCover, Words: "Sam is ill and she has called twice.",
	}
}

// open opens a client's record.
func (d *desk) open(t testing.TB, v *viewer.Viewer, clientID string) *ent.BreakGlass {
	t.Helper()
	b, err := d.access.OpenRecord(d.fresh(t, v), d.input(clientID))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// wants fails unless the error has the code and names the field.
func wants(t testing.TB, err error, c errs.Code, field string) {
	t.Helper()
	got := ""
	if e, ok := errors.AsType[*errs.Error](err); ok {
		got = e.Field
	}
	if errs.CodeOf(err) != c || got != field {
		t.Errorf("got %s at %q (%v), want %s at %q", errs.CodeOf(err), got, err, c, field)
	}
}

func ptr[T any](v T) *T { return &v }

// Ensure a record is opened only by who may, with a fresh step and a reason, and that a refusal leaves nothing behind.
func TestOpenRecordRefuses(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		colleagues := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		own := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		elsewhere := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
		foreign := k.Other.Person(t, k.Other.Practice)
		nobody := id.New("pe", k.Clock.Now())
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(in *access.OpenRecordInput)
			code   errs.Code
			field  string
		}{
			"manager":           {k.Manager, func(*access.OpenRecordInput) {}, errs.Forbidden, ""},
			"host":              {k.HostUser, func(*access.OpenRecordInput) {}, errs.Forbidden, ""},
			"practice":          {k.PracticeUser, func(*access.OpenRecordInput) {}, errs.Forbidden, ""},
			"analyst":           {k.Analyst, func(*access.OpenRecordInput) {}, errs.Forbidden, ""},
			"auditor":           {k.Auditor, func(*access.OpenRecordInput) {}, errs.Forbidden, ""},
			"nobody named":      {k.LinkWorker, func(in *access.OpenRecordInput) { in.ClientID = nil }, errs.Invalid, "clientId"},
			"named twice":       {k.LinkWorker, func(in *access.OpenRecordInput) { in.NhsNumber = ptr("9990000018") }, errs.Invalid, "clientId"},
			"part of a number":  {k.Admin, func(in *access.OpenRecordInput) { in.ClientID, in.NhsNumber = nil, ptr("99900") }, errs.Invalid, "nhsNumber"},
			"no such number":    {k.Admin, func(in *access.OpenRecordInput) { in.ClientID, in.NhsNumber = nil, ptr(nhs.Generate(90_000).String()) }, errs.NotFound, "nhsNumber"},
			"no reason":         {k.LinkWorker, func(in *access.OpenRecordInput) { in.Reason = "BECAUSE" }, errs.Invalid, "reason"},
			"no words":          {k.LinkWorker, func(in *access.OpenRecordInput) { in.Words = "" }, errs.Invalid, "words"},
			"few words":         {k.LinkWorker, func(in *access.OpenRecordInput) { in.Words = "  needed    " }, errs.Invalid, "words"},
			"malformed":         {k.LinkWorker, func(in *access.OpenRecordInput) { in.ClientID = ptr("pe1") }, errs.NotFound, "clientId"},
			"missing":           {k.LinkWorker, func(in *access.OpenRecordInput) { in.ClientID = &nobody }, errs.NotFound, "clientId"},
			"of another PCN":    {k.LinkWorker, func(in *access.OpenRecordInput) { in.ClientID = &elsewhere.PersonID }, errs.NotFound, "clientId"},
			"of another scheme": {k.Admin, func(in *access.OpenRecordInput) { in.ClientID = &foreign.ID }, errs.NotFound, "clientId"},
			"their own":         {k.LinkWorker, func(in *access.OpenRecordInput) { in.ClientID = &own.PersonID }, errs.Invalid, "clientId"},
			"a lead's":          {k.Lead, func(in *access.OpenRecordInput) { in.ClientID = &elsewhere.PersonID }, errs.Invalid, "clientId"},
		} {
			in := d.input(colleagues.PersonID)
			tt.change(&in)
			_, err := d.access.OpenRecord(d.fresh(t, tt.as), in)
			t.Run(name, func(t *testing.T) { wants(t, err, tt.code, tt.field) })
		}
		stale := *k.LinkWorker
		for _, at := range []time.Time{{}, k.Clock.Now().Add(-viewer.StepUpTime)} {
			stale.SteppedUpAt = at
			_, err := d.access.OpenRecord(k.As(&stale), d.input(colleagues.PersonID))
			e, ok := errors.AsType[*errs.Error](err)
			if !ok || e.Code != errs.Forbidden || e.Details["needs"] != "STEP_UP" {
				t.Errorf("without a fresh step: %v", err)
			}
		}
		_, missing := d.access.OpenRecord(d.fresh(t, k.LinkWorker), d.input(nobody))
		_, hidden := d.access.OpenRecord(d.fresh(t, k.LinkWorker), d.input(elsewhere.PersonID))
		if missing.Error() != hidden.Error() {
			t.Errorf("missing and hidden differ: %q, %q", missing, hidden)
		}
		if n := k.Store.Ent(k.System()).BreakGlass.Query().CountX(k.System()); n != 0 {
			t.Errorf("%d records are open", n)
		}
	})
}

// Ensure an opened record is read, and no other, for half an hour or until it is closed; without safeguarding notes.
func TestOpenedRecord(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		sys := k.System()
		db := k.Store.Ent(sys)
		theirs := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		other := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		for _, r := range []*ent.Referral{theirs, other} {
			db.Contact.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetAt(k.Clock.Now()).SetMethod(code.ContactMethodPhone).
				SetOutcome(code.ContactOutcomeAttended).SetPurpose(code.ContactPurposeSupport).SetMinutes(10).SetNote("Talked.").
				SetAuthorID(k.Lead.AccountID).SaveX(sys)
			db.SafeguardingNote.Create().SetPersonID(r.PersonID).SetOn(k.Store.Today()).SetWords("Bruises.").
				SetAuthorID(k.Lead.AccountID).SaveX(sys)
		}
		for name, who := range map[string]*viewer.Viewer{"link worker": k.LinkWorker, "administrator": k.Admin} {
			sees := func() (contacts, notes int) {
				t.Helper()
				ctx := d.fresh(t, who)
				for _, c := range k.Store.Ent(ctx).Contact.Query().AllX(ctx) {
					if c.PersonID != theirs.PersonID {
						t.Errorf("%s: another client's contact is seen", name)
					}
					contacts++
				}
				if found, err := k.Store.Ent(ctx).SafeguardingNote.Query().All(ctx); err == nil {
					notes = len(found)
				}
				return contacts, notes
			}
			check := func(when string, want int) {
				t.Helper()
				if contacts, notes := sees(); contacts != want || notes != 0 {
					t.Errorf("%s, %s: %d contacts, %d safeguarding notes; want %d and none", name, when, contacts, notes, want)
				}
			}
			check("before", 0)
			first := d.open(t, who, theirs.PersonID)
			check("open", 1)
			if again := d.open(t, who, theirs.PersonID); again.ID != first.ID || !again.Until.Equal(first.Until) {
				t.Errorf("%s: opening again gives another opening", name)
			}
			k.Clock.Set(k.Clock.Now().Add(access.OpenTime - time.Millisecond))
			check("at the last moment", 1)
			k.Clock.Set(k.Clock.Now().Add(time.Millisecond))
			check("after half an hour", 0)
			second := d.open(t, who, theirs.PersonID)
			if second.ID == first.ID {
				t.Errorf("%s: an opening that was over is open again", name)
			}
			closed, err := d.access.CloseRecord(d.fresh(t, who), access.CloseRecordInput{ClientMutationID: d.mutation(), OpenedRecordID: second.ID})
			if err != nil || closed.ClosedAt == nil {
				t.Fatalf("%s closes: %v", name, err)
			}
			check("closed", 0)
		}
		_, err := d.access.CloseRecord(d.fresh(t, k.LinkWorker2), access.CloseRecordInput{ClientMutationID: d.mutation(), OpenedRecordID: db.BreakGlass.Query().FirstIDX(sys)})
		wants(t, err, errs.NotFound, "openedRecordId")
		opened := db.AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionRecordOpened), auditentry.BreakGlassIDNEQ("")).AllX(system())
		if len(opened) != 4 {
			t.Errorf("%d openings are in the trail, want 4", len(opened))
		}
		for _, e := range opened {
			if e.Purpose != code.PurposeNeed || e.PersonID != theirs.PersonID || e.Reason != code.BreakGlassReasonCover.Label() {
				t.Errorf("the entry tells %s, %q of %s", e.Purpose, e.Reason, e.PersonID)
			}
		}
	})
}

// system asks as nobody, of no scheme.
func system() context.Context { return viewer.System(context.Background(), "", "test") }

// Ensure an administrator opens a record by the whole NHS number, only a few at once, and each shows up in the queue; and
// that each read under one is an entry of its own that names its opening.
func TestOpenByNumberAndLimit(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		for i := range access.MaxOpen + 1 {
			p := k.Person(t, k.Practice)
			in := d.input("")
			in.ClientID, in.NhsNumber = nil, &p.NhsNumber
			b, err := d.access.OpenRecord(d.fresh(t, k.Admin), in)
			switch {
			case i == access.MaxOpen:
				wants(t, err, errs.Limit, "")
			case err != nil:
				t.Fatal(err)
			case b.PersonID != p.ID:
				t.Errorf("the number of %s opened %s", p.ID, b.PersonID)
			}
		}
		nobody, malformed := d.input(""), d.input("pe1")
		nobody.ClientID, nobody.NhsNumber = nil, ptr(nhs.Generate(123_456).String())
		_, err := d.access.OpenRecord(d.fresh(t, k.Admin), nobody)
		wants(t, err, errs.Limit, "") // as for a client who is there
		_, err = d.access.OpenRecord(d.fresh(t, k.Admin), malformed)
		wants(t, err, errs.NotFound, "clientId")
		ctx, seen := audit.Record(d.fresh(t, k.Admin), "test")
		if n := len(k.Store.Ent(ctx).Person.Query().AllX(ctx)); n != access.MaxOpen {
			t.Errorf("an administrator sees %d clients, want %d", n, access.MaxOpen)
		}
		queue, err := d.access.OpenedRecords(d.fresh(t, k.Manager), nil, nil, ptr(true))
		if err != nil || queue.TotalCount != access.MaxOpen {
			t.Fatalf("%d wait for review (%v), want %d", queue.TotalCount, err, access.MaxOpen)
		}
		waiting := map[string]string{}
		for _, e := range queue.Edges {
			waiting[e.Node.ID] = e.Node.PersonID
		}
		entries := seen.Read(viewer.From(ctx))
		for _, e := range entries {
			if e.Purpose != code.PurposeNeed || waiting[e.OpenedRecordID] != e.PersonID {
				t.Errorf("a read of %s has no review item: %+v", e.PersonID, e)
			}
		}
		if len(entries) != access.MaxOpen {
			t.Errorf("%d entries for %d records read", len(entries), access.MaxOpen)
		}
	})
}

// Ensure an opened plan is the plan as it is: what an edit took out of it stays unseen.
func TestOpenRecord_Plan(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		ctx := k.System()
		plan := k.Store.Ent(ctx).SupportPlan.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SaveX(ctx)
		for _, removed := range []bool{false, true} {
			k.Store.Ent(ctx).Goal.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetPlanID(plan.ID).
				SetWords("Company.").SetImportance(5).SetRemoved(removed).ExecX(ctx)
		}
		for name, v := range map[string]*viewer.Viewer{"link worker": k.LinkWorker, "administrator": k.Admin} {
			d.open(t, v, r.PersonID)
			goals, err := k.Store.Ent(ctx).Goal.Query().All(d.fresh(t, v))
			if err != nil || len(goals) != 1 || goals[0].Removed {
				t.Errorf("%s: %d goals, %v", name, len(goals), err)
			}
		}
	})
}
