package casework_test

import (
	"slices"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that the call list has who is still to be reached and is due, the most urgent first, with what was tried and
// what to do next, and nobody out of sight.
func TestCallList(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		ctx := k.System()
		db := k.Store.Ent(ctx)
		open := func(status code.ReferralStatus, worker *viewer.Viewer, urgency code.Urgency) *ent.Referral {
			practice := k.Practice
			if worker == k.LinkWorker2 {
				practice = k.Practice2
			}
			r, err := k.Referral(t, practice, status, worker).Update().SetUrgency(urgency).Save(ctx)
			if err != nil {
				t.Fatal(err)
			}
			k.Clock.Advance(time.Minute)
			return r
		}
		made := func(r *ent.Referral, daysAgo int, outcome code.ContactOutcome) {
			db.Contact.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetAuthorID(k.LinkWorker.AccountID).SetMinutes(1).
				SetAt(k.Clock.Now().AddDate(0, 0, -daysAgo)).SetMethod(code.ContactMethodPhone).SetOutcome(outcome).
				SetPurpose(code.ContactPurposeSupport).SetAttempt(outcome == code.ContactOutcomeNoAnswer).SaveX(ctx)
		}
		first := open(code.ReferralStatusAccepted, k.LinkWorker, code.UrgencyRoutine)
		urgent := open(code.ReferralStatusContacting, k.LinkWorker, code.UrgencyUrgent)
		made(urgent, 3, code.ContactOutcomeAttended)
		made(urgent, 2, code.ContactOutcomeNoAnswer)
		later := open(code.ReferralStatusContacting, k.LinkWorker, code.UrgencyUrgent)
		made(later, 0, code.ContactOutcomeNoAnswer)
		reached := open(code.ReferralStatusContacting, k.LinkWorker, code.UrgencyUrgent)
		made(reached, 2, code.ContactOutcomeNoAnswer)
		made(reached, 1, code.ContactOutcomeAttended)
		died := open(code.ReferralStatusAccepted, k.LinkWorker, code.UrgencyUrgent)
		db.Person.UpdateOneID(died.PersonID).SetDiedOn(k.Store.Today()).ExecX(ctx)
		open(code.ReferralStatusActive, k.LinkWorker, code.UrgencyUrgent)
		other := open(code.ReferralStatusAccepted, k.LinkWorker2, code.UrgencyRoutine)
		keys := func(rows []*casework.CallListItem) []string {
			out := []string{}
			for _, c := range rows {
				out = append(out, c.ReferralID)
			}
			return out
		}
		yes, no := ptr(true), ptr(false)
		covering := *k.LinkWorker2
		covering.Covers = []viewer.Cover{{AccountID: k.LinkWorker.AccountID, FromOn: k.Store.Today()}}
		for _, tc := range []struct {
			name          string
			as            *viewer.Viewer
			first         *int
			team, waiting *bool
			want          []string
		}{
			{"own", k.LinkWorker, nil, nil, nil, []string{urgent.ID, first.ID}},
			{"a link worker has no team", k.LinkWorker, nil, yes, no, []string{urgent.ID, first.ID}},
			{"those for later too", k.LinkWorker, nil, nil, yes, []string{urgent.ID, first.ID, later.ID}},
			{"one", k.LinkWorker, ptr(1), nil, yes, []string{urgent.ID}},
			{"a lead's own", k.Lead, nil, nil, nil, []string{}},
			{"team", k.Lead, nil, yes, nil, []string{urgent.ID, first.ID, other.ID}},
			{"scheme", k.Manager, nil, nil, nil, []string{urgent.ID, first.ID, other.ID}},
			{"another's", k.LinkWorker2, nil, nil, nil, []string{other.ID}},
			{"whom they cover for too", &covering, nil, nil, nil, []string{urgent.ID, first.ID, other.ID}},
			{"another scheme's", k.Other.Manager, nil, nil, nil, []string{}},
		} {
			rows, err := b.casework.CallList(k.As(tc.as), tc.first, tc.team, tc.waiting)
			if err != nil {
				t.Fatal(err)
			}
			got := keys(rows)
			if !slices.Equal(without(got, b.referral(t).ID), tc.want) {
				t.Errorf("%s: got %v, want %v", tc.name, got, tc.want)
			}
		}
		rows, err := b.casework.CallList(k.As(k.LinkWorker), nil, nil, yes)
		if err != nil {
			t.Fatal(err)
		}
		today := k.Store.Today()
		for _, c := range rows {
			if c.LinkWorkerName != k.LinkWorker.Name {
				t.Errorf("with %q", c.LinkWorkerName)
			}
			switch c.ReferralID {
			case urgent.ID: // what was before the client was reached does not count
				if len(c.Attempts) != 1 || c.AttemptDays != 1 || c.Step != code.AttemptStepTryAgain || !c.Due || c.On != today ||
					c.TryAt == nil || *c.TryAt != code.PartOfDayAfternoon || c.Attempts[0].PartOfDay != code.PartOfDayMorning ||
					clock.DateOf(c.Attempts[0].At) != today.AddDays(-2) || c.Words != "Try in the afternoon." || c.NumberToCall != "020 7946 0123" {
					t.Errorf("urgent: %+v", c)
				}
			case later.ID:
				if c.Due || c.On != today.AddDays(1) {
					t.Errorf("later: %+v", c)
				}
			case first.ID:
				if len(c.Attempts) != 0 || c.TryAt != nil || c.Words != "Make the first attempt." {
					t.Errorf("first: %+v", c)
				}
			}
		}
		for _, v := range []*viewer.Viewer{k.HostUser, k.PracticeUser, k.Admin, k.Analyst} {
			b.refused(t, errs.Forbidden, "", func() error {
				_, err := b.casework.CallList(k.As(v), nil, nil, nil)
				return err
			})
		}
		b.refused(t, errs.Invalid, "first", func() error {
			_, err := b.casework.CallList(k.As(k.LinkWorker), ptr(101), nil, nil)
			return err
		})
	})
}

// without leaves a key out.
func without(keys []string, key string) []string {
	return slices.DeleteFunc(keys, func(k string) bool { return k == key })
}

// Ensures that an appointment tells the number to call only where it is a call, and at an hour at which it may be made.
func TestAppointment_NumberToCall(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	b := newBench(t, k)
	p := b.referral(t)
	for method, want := range map[code.ContactMethod]string{code.ContactMethodPhone: "020 7946 0123", code.ContactMethodHomeVisit: ""} {
		a, err := k.Store.Ent(k.System()).Appointment.Create().SetPersonID(p.PersonID).SetReferralID(p.ID).SetWithID(k.LinkWorker.AccountID).
			SetStartsAt(k.Clock.Now()).SetMinutes(30).SetMethod(method).SetPurpose(code.ContactPurposeSupport).Save(k.System())
		if err != nil {
			t.Fatal(err)
		}
		seen, err := k.Store.Ent(k.As(k.LinkWorker)).Appointment.Get(k.As(k.LinkWorker), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := b.casework.NumberToCall(k.As(k.LinkWorker), seen); err != nil || got != want {
			t.Errorf("%s: got %q, %v", method, got, err)
		}
	}
}
