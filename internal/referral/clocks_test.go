package referral_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/person"
	"alongside/internal/referral"
	"alongside/internal/testkit"
)

// Ensures that what lists sort by and what the page tells of due clocks agree, for referrals in any state with any facts.
func TestRefresh_AgreesWithDue(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		random := rand.New(rand.NewPCG(7, 7))
		day := func(spread int) clock.Date { return d.Store.Today().AddDays(random.IntN(2*spread) - spread) }
		all := statuses()
		var made []*ent.Referral
		for range 60 {
			r := d.Referral(t, d.Practice, all[random.IntN(len(all))], d.LinkWorker)
			db, ctx := d.Store.Ent(d.System()), d.System()
			if r.SupportFrom != nil {
				ok(t, r.Update().SetSupportFrom(day(300)).Exec(ctx))
			}
			for range random.IntN(3) {
				at := d.Store.Clock.Now().Add(-time.Duration(random.IntN(80*24)) * time.Hour)
				ok(t, db.Contact.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetAt(at).SetMethod(code.ContactMethodPhone).
					SetOutcome([]code.ContactOutcome{code.ContactOutcomeAttended, code.ContactOutcomeNoAnswer}[random.IntN(2)]).
					SetPurpose(code.ContactPurposeSupport).SetMinutes(5).SetAttempt(true).SetAuthorID(d.LinkWorker.AccountID).Exec(ctx))
			}
			if random.IntN(2) == 0 {
				ok(t, db.Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("Ring the council").SetDueOn(day(30)).
					SetAssignedToID(d.LinkWorker.AccountID).Exec(ctx))
			}
			if random.IntN(2) == 0 {
				ok(t, db.SupportPlan.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetStatus(code.PlanStatusAgreed).
					SetAgreedOn(day(60)).SetNumber(1).SetAgreedWith("The client").Exec(ctx))
			}
			if random.IntN(3) == 0 {
				ok(t, db.Risk.Create().SetPersonID(r.PersonID).SetKind(code.RiskKindNeglect).SetOn(d.Store.Today()).SetReviewOn(day(20)).
					SetRecordedByID(d.LinkWorker.AccountID).Exec(ctx))
			}
			if random.IntN(3) == 0 {
				ok(t, db.Consent.Create().SetPersonID(r.PersonID).SetWhat(code.ConsentKindReceiveSupport).SetDecision(code.ConsentDecisionGiven).
					SetHow(code.ConsentHowVerbal).SetOn(d.Store.Today().AddDays(-90)).SetExpiresOn(day(20)).SetRecordedByID(d.LinkWorker.AccountID).Exec(ctx))
			}
			ok(t, d.referrals.Refresh(d.As(d.LinkWorker), r.ID))
			made = append(made, r)
		}
		flagged := map[string]bool{}
		page, err := d.referrals.Caseload(d.As(d.Manager), ptr(100), nil, &referral.CaseloadFilter{
			LinkWorkerID: &d.LinkWorker.AccountID, Overdue: ptr(true), Statuses: all,
		}, nil, nil)
		ok(t, err)
		for _, e := range page.Edges {
			flagged[e.Node.ID] = true
		}
		overdue := 0
		for _, r := range made {
			r, err := d.referrals.Read(d.As(d.Manager), r.ID)
			ok(t, err)
			due, err := d.referrals.Due(d.As(d.Manager), r)
			ok(t, err)
			late := len(due) > 0 && due[0].IsOverdue()
			if r.LinkWorkerID != nil && flagged[r.ID] != late {
				t.Errorf("%s: the list says overdue %v, the page %v", r.Status, flagged[r.ID], late)
			}
			switch {
			case len(due) == 0:
				if r.NextDueOn != clock.MaxDate || r.NextDueKind != nil {
					t.Errorf("%s: nothing runs, and the row has %v on %s", r.Status, r.NextDueKind, r.NextDueOn)
				}
			case r.NextDueOn != due[0].On || *r.NextDueKind != due[0].Kind:
				t.Errorf("%s: the row has %v on %s, the page %v", r.Status, r.NextDueKind, r.NextDueOn, *due[0])
			}
			if late {
				overdue++
			}
			before := d.row(t, r.ID)
			ok(t, d.referrals.Refresh(d.As(d.Manager), r.ID))
			if d.row(t, r.ID) != before {
				t.Error("refreshed again, the row changed")
			}
		}
		if overdue == 0 || overdue == len(made) {
			t.Errorf("%d of %d are overdue: the test shows nothing", overdue, len(made))
		}
	})
}

// Ensures that support starts with consent and an answer about risk, and ends after calendar months.
func TestContactRecorded_StartsSupport(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		d.Clock.Set(time.Date(2026, time.August, 31, 8, 0, 0, 0, time.UTC))
		r := d.Referral(t, d.Practice, code.ReferralStatusAccepted, d.LinkWorker)
		tell := func() error {
			return d.Store.WithTx(d.As(d.LinkWorker), func(ctx ctxType) error { return d.referrals.ContactRecorded(ctx, r, d.attended()) })
		}
		before := d.row(t, r.ID)
		e := refused(t, tell(), errs.Invalid, "")
		if missing, _ := e.Details["missing"].([]string); len(missing) != 2 || d.row(t, r.ID) != before {
			t.Errorf("without consent and risk: got %v", e.Details)
		}
		d.ready(t, d.LinkWorker, r.PersonID)
		ok(t, tell())
		got, err := d.referrals.Read(d.As(d.LinkWorker), r.ID)
		ok(t, err)
		if got.Status != code.ReferralStatusActive || *got.SupportFrom != "2026-08-31" || *got.SupportUntil != "2027-02-28" {
			t.Errorf("got %s from %v until %v", got.Status, *got.SupportFrom, *got.SupportUntil)
		}
		extended := func(until clock.Date) error {
			_, err := d.referrals.ExtendReferral(d.As(d.Manager), extend{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "More time.", Until: until})
			return err
		}
		for _, until := range []clock.Date{"2027-02-28", "2027-06-01", "2027-02-30", ""} {
			refused(t, extended(until), errs.Invalid, "until")
		}
		_, err = d.referrals.AskForExtension(d.As(d.LinkWorker), ask{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "Needs longer."})
		ok(t, err)
		ok(t, extended("2027-05-31"))
		got, err = d.referrals.Read(d.As(d.LinkWorker), r.ID)
		ok(t, err)
		if *got.SupportUntil != "2027-05-31" || got.ExtensionAskedOn != nil {
			t.Errorf("extended: got until %v, asked %v", *got.SupportUntil, got.ExtensionAskedOn)
		}
		// A withdrawn consent no longer counts for the next client who starts.
		again := d.Referral(t, d.Practice, code.ReferralStatusContacting, d.LinkWorker)
		d.ready(t, d.LinkWorker, again.PersonID)
		given, err := d.Store.Ent(d.System()).Consent.Query().All(d.System())
		ok(t, err)
		for _, c := range given {
			if c.PersonID == again.PersonID {
				_, err := d.people.WithdrawConsent(d.As(d.LinkWorker), person.WithdrawConsentInput{ClientMutationID: d.mutation(), ConsentID: c.ID})
				ok(t, err)
			}
		}
		r = again
		refused(t, tell(), errs.Invalid, "")
	})
}

// Ensures that my day has what is due, and what is today, of one's own.
func TestMyDay(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		ctx := d.System()
		db := d.Store.Ent(ctx)
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		other := d.Referral(t, d.Practice2, code.ReferralStatusActive, d.LinkWorker2)
		for _, x := range []*ent.Referral{r, other} {
			for _, in := range []int{-1, 0, 1} {
				ok(t, db.Appointment.Create().SetPersonID(x.PersonID).SetReferralID(x.ID).SetStartsAt(d.Store.Clock.Now().AddDate(0, 0, in)).
					SetMinutes(45).SetMethod(code.ContactMethodHomeVisit).SetPurpose(code.ContactPurposeSupport).SetWithID(*x.LinkWorkerID).Exec(ctx))
				ok(t, db.Task.Create().SetPersonID(x.PersonID).SetReferralID(x.ID).SetWords("Ring").SetDueOn(d.Store.Today().AddDays(in)).
					SetAssignedToID(*x.LinkWorkerID).Exec(ctx))
			}
			ok(t, d.referrals.Refresh(d.As(d.Manager), x.ID))
		}
		day, err := d.referrals.MyDay(d.As(d.LinkWorker))
		ok(t, err)
		if len(day.Appointments) != 1 || len(day.Tasks) != 2 || len(day.Due) != 1 || len(day.Unanswered) != 0 || day.Today != "2026-06-10" {
			t.Fatalf("got %+v", day)
		}
		if day.Due[0].ID != r.ID || day.Appointments[0].ReferralID != r.ID || day.Tasks[0].DueOn != "2026-06-09" {
			t.Errorf("got %+v", day)
		}
		b, err := d.referrals.Badges(d.As(d.LinkWorker))
		ok(t, err)
		if b.Caseload != 1 || b.Overdue != 1 {
			t.Errorf("badges: got %+v", b)
		}
	})
}

// Ensures that my day tells whose review is due, whose support ends soon, who was not heard from and which services are
// silent, each in the order of its clock.
func TestMyDay_Clocks(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		ctx, today := d.System(), d.Store.Today()
		made := func(set func(q *ent.ReferralUpdateOne)) string {
			r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
			q := r.Update()
			set(q)
			ok(t, q.Exec(ctx))
			return r.ID
		}
		review := func(in int) string {
			return made(func(q *ent.ReferralUpdateOne) { q.SetNextReviewOn(today.AddDays(in)) })
		}
		late, week := review(-3), review(7)
		review(8)
		ends := made(func(q *ent.ReferralUpdateOne) { q.SetSupportUntil(today.AddDays(28)) })
		made(func(q *ent.ReferralUpdateOne) { q.SetSupportUntil(today.AddDays(29)) })
		lost := made(func(q *ent.ReferralUpdateOne) {
			q.SetSupportFrom(today.AddDays(-60)).SetLastContactAt(today.AddDays(-22).Time())
		})
		theirs := d.Referral(t, d.Practice2, code.ReferralStatusActive, d.LinkWorker2)
		ok(t, theirs.Update().SetNextReviewOn(today).SetSupportUntil(today).Exec(ctx))
		r, err := d.Store.Ent(ctx).Referral.Get(ctx, ends)
		ok(t, err)
		for _, days := range []int{10, 11} {
			ok(t, d.Store.Ent(ctx).OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(d.Service.ID).
				SetOrganisationID(d.Host.ID).SetSentAt(today.AddDays(-days).Time()).SetShare([]code.ShareField{code.ShareFieldName}).
				SetAuthorID(d.LinkWorker.AccountID).Exec(ctx))
		}
		day, err := d.referrals.MyDay(d.As(d.LinkWorker))
		ok(t, err)
		keys := func(rows []*referral.CaseloadItem) []string {
			out := []string{}
			for _, c := range rows {
				out = append(out, c.ID)
			}
			return out
		}
		if got := keys(day.Reviews); !slices.Equal(got, []string{late, week}) {
			t.Errorf("reviews: %v", got)
		}
		if got := keys(day.NearLimit); !slices.Equal(got, []string{ends}) {
			t.Errorf("near the limit: %v", got)
		}
		if got := keys(day.Quiet); !slices.Equal(got, []string{lost}) {
			t.Errorf("not heard from: %v", got)
		}
		if len(day.Unanswered) != 2 || len(day.Silent) != 1 || clock.DateOf(*day.Silent[0].SentAt) != today.AddDays(-11) {
			t.Errorf("%d unanswered, %d silent", len(day.Unanswered), len(day.Silent))
		}
	})
}

// Ensures that new settings of a scheme reach the clocks that lists sort by.
func TestRefreshAll(t *testing.T) {
	t.Parallel()
	d := newDesk(testkit.New(t))
	r := d.submit(t, "Ann", "Lee")
	ctx := d.System()
	s, err := d.Store.Ent(ctx).Scheme.Get(ctx, d.ID)
	ok(t, err)
	s.Settings.TriageDays = 5
	ok(t, s.Update().SetSettings(s.Settings).Exec(ctx))
	n, err := d.referrals.RefreshAll(ctx, d.ID)
	ok(t, err)
	r, err = d.referrals.Read(d.As(d.Manager), r.ID)
	ok(t, err)
	if n != 1 || r.NextDueOn != "2026-06-17" || r.Version != 1 {
		t.Errorf("refreshed %d: got %s, version %d", n, r.NextDueOn, r.Version)
	}
}
