package casework_test

import (
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/testkit"
)

// book books a good appointment for tomorrow at the same hour, changed as asked.
func (b *bench) book(change func(*casework.BookAppointmentInput)) (*ent.Appointment, error) {
	in := casework.BookAppointmentInput{
		ClientMutationID: b.mutation(), ReferralID: b.ref.ID, StartsAt: b.Clock.Now().Add(24 * time.Hour), Minutes: 45,
		Method: code.ContactMethodInPersonPractice, Purpose: code.ContactPurposePlan, Place: ptr("Room 2"),
	}
	if change != nil {
		change(&in)
	}
	return b.casework.BookAppointment(b.As(b.LinkWorker), in)
}

// Ensures what an appointment needs.
func TestBookAppointment_BadInput(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		closed := k.Referral(t, k.Practice, code.ReferralStatusClosed, k.LinkWorker)
		for field, change := range map[string]func(*casework.BookAppointmentInput){
			"startsAt":   func(in *casework.BookAppointmentInput) { in.StartsAt = k.Clock.Now() },
			"minutes":    func(in *casework.BookAppointmentInput) { in.Minutes = 4 },
			"method":     func(in *casework.BookAppointmentInput) { in.Method = code.ContactMethodLetter },
			"purpose":    func(in *casework.BookAppointmentInput) { in.Purpose = "" },
			"place":      func(in *casework.BookAppointmentInput) { in.Place = ptr("two\nlines") },
			"referralId": func(in *casework.BookAppointmentInput) { in.ReferralID = closed.ID },
			"id":         func(in *casework.BookAppointmentInput) { in.ID = ptr("ap1") },
		} {
			t.Run(field, func(t *testing.T) {
				b.refused(t, errs.Invalid, field, func() error { _, err := b.book(change); return err })
			})
		}
	})
}

// Ensures that an appointment against the client's safe-contact rules, or after their death, is refused and leaves no row.
func TestBookAppointment_SafeContact(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		person := k.Store.Ent(b.System()).Person.UpdateOneID(b.ref.PersonID)
		person.SetSafeContact(detail.SafeContact{FromHour: 13, ToHour: 15}).ExecX(b.System())
		call := func(in *casework.BookAppointmentInput) { in.Method = code.ContactMethodPhone } // at ten, by the clock of the kit
		b.refused(t, errs.Invalid, "startsAt", func() error { _, err := b.book(call); return err })
		if _, err := b.book(nil); err != nil {
			t.Errorf("at the surgery: %v", err)
		}
		k.Store.Ent(b.System()).Person.UpdateOneID(b.ref.PersonID).SetDiedOn(k.Store.Today()).ExecX(b.System())
		b.refused(t, errs.Invalid, "referralId", func() error { _, err := b.book(nil); return err })
	})
}

// Ensures that a contact settles its appointment, once, and that it is of the same referral.
func TestAppointmentBecomesContact(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		for outcome, want := range map[code.ContactOutcome]code.AppointmentStatus{
			code.ContactOutcomeAttended:           code.AppointmentStatusAttended,
			code.ContactOutcomeDidNotAttend:       code.AppointmentStatusDidNotAttend,
			code.ContactOutcomeNoAnswer:           code.AppointmentStatusDidNotAttend,
			code.ContactOutcomeCancelledByClient:  code.AppointmentStatusCancelledByClient,
			code.ContactOutcomeDeclined:           code.AppointmentStatusCancelledByClient,
			code.ContactOutcomeCancelledByService: code.AppointmentStatusCancelledByService,
		} {
			a, err := b.book(nil)
			if err != nil || a.WithID != k.LinkWorker.AccountID || a.Status != code.AppointmentStatusBooked {
				t.Fatalf("got %+v, %v", a, err)
			}
			in := b.call()
			in.Outcome, in.AppointmentID = outcome, ptr(a.ID)
			c := b.record(t, k.LinkWorker, in)
			a = k.Store.Ent(b.System()).Appointment.GetX(b.System(), a.ID)
			if a.Status != want || a.ContactID == nil || *a.ContactID != c.ID || a.Version != 2 {
				t.Errorf("%s: got %+v, want %s", outcome, a, want)
			}
			twice := b.call()
			twice.AppointmentID = ptr(a.ID)
			b.refused(t, errs.Invalid, "appointmentId", func() error {
				_, err := b.casework.RecordContact(b.As(k.LinkWorker), twice)
				return err
			})
		}
		a, err := b.book(nil)
		if err != nil {
			t.Fatal(err)
		}
		b.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		in := b.call()
		in.AppointmentID = ptr(a.ID)
		b.refused(t, errs.NotFound, "appointmentId", func() error {
			_, err := b.casework.RecordContact(b.As(k.LinkWorker), in)
			return err
		})
	})
}

// Ensures when an appointment may get which status.
func TestSetAppointmentStatus(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		a, err := b.book(nil)
		if err != nil {
			t.Fatal(err)
		}
		set := func(to code.AppointmentStatus, version *int) (*ent.Appointment, error) {
			return b.casework.SetAppointmentStatus(b.As(k.LinkWorker), casework.SetAppointmentStatusInput{
				ClientMutationID: b.mutation(), AppointmentID: a.ID, Version: version, Status: to,
			})
		}
		refuse := func(want errs.Code, field string, to code.AppointmentStatus, version *int) {
			t.Helper()
			b.refused(t, want, field, func() error { _, err := set(to, version); return err })
		}
		refuse(errs.Invalid, "status", "LOST", nil)
		refuse(errs.Invalid, "status", code.AppointmentStatusAttended, nil)
		refuse(errs.Conflict, "", code.AppointmentStatusCancelledByClient, ptr(7))
		if a, err = set(code.AppointmentStatusCancelledByClient, ptr(1)); err != nil || a.Version != 2 {
			t.Fatalf("cancelled: got %v, %v", a, err)
		}
		if a, err = set(code.AppointmentStatusBooked, ptr(2)); err != nil {
			t.Fatalf("booked after all: got %v", err)
		}
		k.Clock.Advance(25 * time.Hour)
		if a, err = set(code.AppointmentStatusDidNotAttend, nil); err != nil {
			t.Fatalf("did not attend: got %v", err)
		}
		refuse(errs.Invalid, "status", code.AppointmentStatusBooked, nil)
	})
}

// Ensures what a task needs, whom it may be given to, and what becomes of it.
func TestTask(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		today := k.Store.Today()
		add := func(change func(*casework.AddTaskInput)) (*ent.Task, error) {
			in := casework.AddTaskInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, Words: "Ffoniwch y feddygfa ☎️", DueOn: ptr(today)}
			if change != nil {
				change(&in)
			}
			return b.casework.AddTask(b.As(k.LinkWorker), in)
		}
		for name, tc := range map[string]struct {
			code   errs.Code
			field  string
			change func(*casework.AddTaskInput)
		}{
			"no words":         {errs.Invalid, "words", func(in *casework.AddTaskInput) { in.Words = " \n" }},
			"501 letters":      {errs.Invalid, "words", func(in *casework.AddTaskInput) { in.Words = strings.Repeat("ŷ", 501) }},
			"yesterday":        {errs.Invalid, "dueOn", func(in *casework.AddTaskInput) { in.DueOn = ptr(today.AddDays(-1)) }},
			"no such day":      {errs.Invalid, "dueOn", func(in *casework.AddTaskInput) { in.DueOn = ptr(clock.Date("2027-02-30")) }},
			"nobody":           {errs.NotFound, "assignedToId", func(in *casework.AddTaskInput) { in.AssignedToID = ptr("ac") }},
			"another scheme's": {errs.NotFound, "assignedToId", func(in *casework.AddTaskInput) { in.AssignedToID = ptr(k.Other.Manager.AccountID) }},
			"cannot see it":    {errs.Invalid, "assignedToId", func(in *casework.AddTaskInput) { in.AssignedToID = ptr(k.LinkWorker2.AccountID) }},
			"the practice":     {errs.Invalid, "assignedToId", func(in *casework.AddTaskInput) { in.AssignedToID = ptr(k.PracticeUser.AccountID) }},
		} {
			t.Run(name, func(t *testing.T) {
				b.refused(t, tc.code, tc.field, func() error { _, err := add(tc.change); return err })
			})
		}
		for _, to := range []string{k.LinkWorker.AccountID, k.Lead.AccountID, k.Manager.AccountID} {
			if _, err := add(func(in *casework.AddTaskInput) { in.AssignedToID, in.DueOn = ptr(to), nil }); err != nil {
				t.Errorf("for %s: got %v", to, err)
			}
		}
		task, err := add(nil)
		if err != nil {
			t.Fatal(err)
		}
		if r := b.referral(t); r.NextDueOn != today || r.NextDueKind == nil || *r.NextDueKind != code.DueKindTask {
			t.Errorf("next due: got %v on %s, want the task today", r.NextDueKind, r.NextDueOn)
		}
		set := func(to code.TaskStatus, version *int) (*ent.Task, error) {
			return b.casework.SetTaskStatus(b.As(k.LinkWorker), casework.SetTaskStatusInput{
				ClientMutationID: b.mutation(), TaskID: task.ID, Version: version, Status: to,
			})
		}
		b.refused(t, errs.Conflict, "", func() error { _, err := set(code.TaskStatusDone, ptr(3)); return err })
		b.refused(t, errs.Invalid, "status", func() error { _, err := set("LATER", nil); return err })
		done, err := set(code.TaskStatusDone, ptr(1))
		if err != nil || done.DoneAt == nil || !done.DoneAt.Equal(k.Clock.Now()) {
			t.Fatalf("done: got %+v, %v", done, err)
		}
		if r := b.referral(t); r.NextDueOn == today {
			t.Error("a task that is done is still due")
		}
		if open, err := set(code.TaskStatusOpen, nil); err != nil || open.DoneAt != nil {
			t.Errorf("open again: got %+v, %v", open, err)
		}
	})
}
