package referral_test

import (
	"slices"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/person"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that accepting asks the inclusion criteria and a link worker of the practice.
func TestAcceptReferral(t *testing.T) {
	t.Parallel()
	d := newDesk(testkit.New(t))
	r := d.submit(t, "Ann", "Lee")
	var all, oneMissing []*referral.CriterionInput
	s, err := d.Store.Ent(d.System()).Scheme.Get(d.System(), d.ID)
	ok(t, err)
	for i, q := range s.Settings.InclusionCriteria {
		all = append(all, &referral.CriterionInput{Question: q, Met: i > 0})
		if i > 0 {
			oneMissing = append(oneMissing, &referral.CriterionInput{Question: q, Met: true})
		}
	}
	for _, tc := range []struct {
		name  string
		in    accept
		code  errs.Code
		field string
	}{
		{"not met", accept{Criteria: all}, errs.Invalid, "overrideReason"},
		{"not all answered", accept{Criteria: oneMissing}, errs.Invalid, "criteria"},
		{"not one of ours", accept{Criteria: []*referral.CriterionInput{{Question: "Is rich"}}}, errs.Invalid, "criteria.0.question"},
		{"no link worker", accept{LinkWorkerID: &d.Admin.AccountID}, errs.Invalid, "linkWorkerId"},
		{"of another PCN", accept{LinkWorkerID: &d.LinkWorker2.AccountID}, errs.Invalid, "linkWorkerId"},
		{"of another scheme", accept{LinkWorkerID: &d.Other.LinkWorker.AccountID}, errs.NotFound, "linkWorkerId"},
		{"of another kind", accept{LinkWorkerID: &r.ID}, errs.NotFound, "linkWorkerId"},
		{"control characters", accept{Note: ptr("\x00")}, errs.Invalid, "note"},
	} {
		before := d.row(t, r.ID)
		tc.in.ClientMutationID, tc.in.ReferralID = d.mutation(), r.ID
		_, err := d.referrals.AcceptReferral(d.As(d.Lead), tc.in)
		t.Log(tc.name)
		refused(t, err, tc.code, tc.field)
		if d.row(t, r.ID) != before {
			t.Errorf("%s: refused, it changed", tc.name)
		}
	}
	r, err = d.referrals.AcceptReferral(d.As(d.Lead), accept{
		ClientMutationID: d.mutation(), ReferralID: r.ID, Criteria: all, OverrideReason: ptr("Is 18 next week."),
		LinkWorkerID: &d.LinkWorker.AccountID, Note: ptr("Ring after four."),
	})
	ok(t, err)
	if r.Status != code.ReferralStatusAccepted || r.CriteriaOverride != "Is 18 next week." || len(r.Criteria) != len(all) || r.Criteria[0].Met {
		t.Errorf("got %+v", r)
	}
	if *r.NextDueKind != code.DueKindFirstContact || r.NextDueOn != "2026-06-17" {
		t.Errorf("due: got %v on %s", *r.NextDueKind, r.NextDueOn)
	}
}

// Ensures who may be named, by whom, and that a hand-over has its note and takes the tasks along.
func TestAssignReferral(t *testing.T) {
	t.Parallel()
	d := newDesk(testkit.New(t))
	waiting := d.Referral(t, d.Practice, code.ReferralStatusWaiting, nil)
	give := func(as *viewer.Viewer, in assign) (*ent.Referral, error) {
		in.ClientMutationID, in.ReferralID = d.mutation(), waiting.ID
		return d.referrals.AssignReferral(d.As(as), in)
	}
	_, err := give(d.LinkWorker, assign{LinkWorkerID: d.Lead.AccountID})
	refused(t, err, errs.Forbidden, "")
	_, err = give(d.Lead, assign{LinkWorkerID: d.LinkWorker2.AccountID})
	refused(t, err, errs.Invalid, "overrideReason")
	r, err := give(d.LinkWorker, assign{LinkWorkerID: d.LinkWorker.AccountID})
	ok(t, err)
	if r.Status != code.ReferralStatusAccepted || *r.LinkWorkerID != d.LinkWorker.AccountID {
		t.Errorf("got %+v", r)
	}
	ctx := d.System()
	work, err := d.Store.Ent(ctx).Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("Ring").SetDueOn("2026-06-11").
		SetAssignedToID(d.LinkWorker.AccountID).Save(ctx)
	ok(t, err)
	_, err = give(d.Manager, assign{LinkWorkerID: d.LinkWorker.AccountID})
	refused(t, err, errs.Invalid, "linkWorkerId")
	_, err = give(d.Manager, assign{LinkWorkerID: d.LinkWorker2.AccountID, OverrideReason: ptr("Speaks Welsh.")})
	refused(t, err, errs.Invalid, "note")
	r, err = give(d.Manager, assign{LinkWorkerID: d.LinkWorker2.AccountID, OverrideReason: ptr("Speaks Welsh."), Note: ptr("Ring first.")})
	ok(t, err)
	work, err = d.Store.Ent(ctx).Task.Get(ctx, work.ID)
	ok(t, err)
	if *r.LinkWorkerID != d.LinkWorker2.AccountID || r.HandoverNote != "Ring first." || work.AssignedToID != d.LinkWorker2.AccountID {
		t.Errorf("got %+v, task of %s", r, work.AssignedToID)
	}
	// The one who takes over sees it now; the other still does, because of the PCN.
	for _, v := range []*viewer.Viewer{d.LinkWorker, d.LinkWorker2, d.HostUser2} {
		_, err := d.referrals.Read(d.As(v), r.ID)
		ok(t, err)
	}
	_, err = d.referrals.Read(d.As(d.HostUser), r.ID)
	refused(t, err, errs.NotFound, "")
}

// Ensures that an episode is closed only with what its reason asks for, and taken up again in time.
func TestCloseAndReopen(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		ctx := d.System()
		db := d.Store.Ent(ctx)
		shut := func(change func(*closeIt)) (*ent.Referral, error) {
			in := closeIt{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: code.ClosingReasonGoalsMet, MessageSent: true}
			change(&in)
			return d.referrals.CloseReferral(d.As(d.LinkWorker), in)
		}
		before := d.row(t, r.ID)
		e := refused(t, second(shut(func(in *closeIt) { in.MessageSent = false })), errs.Invalid, "")
		want := []code.ClosingNeed{code.ClosingNeedPlanReviewed, code.ClosingNeedFollowUpMeasure, code.ClosingNeedMessageNoted}
		if got, _ := e.Details["missing"].([]code.ClosingNeed); !slices.Equal(got, want) {
			t.Errorf("missing: got %v, want %v", got, want)
		}
		needs, err := d.referrals.ClosingNeeds(d.As(d.LinkWorker), r, code.ClosingReasonGoalsMet)
		ok(t, err)
		if !slices.Equal(needs, want) {
			t.Errorf("needs: got %v, want %v", needs, want)
		}
		for _, v := range []*viewer.Viewer{d.PracticeUser, d.HostUser} {
			told, err := d.referrals.ClosingNeeds(d.As(v), r, code.ClosingReasonGoalsMet)
			ok(t, err)
			due, err := d.referrals.Due(d.As(v), r)
			ok(t, err)
			if len(told) != 0 || len(due) != 0 {
				t.Errorf("%s is told %v and %v", v.Name, told, due)
			}
		}
		refused(t, second(shut(func(in *closeIt) { in.FollowUpMeasure = &referral.FollowUpMeasureInput{Done: ptr(true)} })), errs.Invalid, "followUpMeasure.done")
		refused(t, second(shut(func(in *closeIt) { in.Reason = "BORED" })), errs.Invalid, "reason")
		refused(t, second(shut(func(in *closeIt) { in.Reason = code.ClosingReasonOther })), errs.Invalid, "words")
		if d.row(t, r.ID) != before {
			t.Error("refused, it changed")
		}
		ok(t, db.Review.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetOn(d.Store.Today()).SetAuthorID(d.LinkWorker.AccountID).Exec(ctx))
		ok(t, db.OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(d.Service.ID).SetOrganisationID(d.Host.ID).
			SetShare([]code.ShareField{}).SetSentAt(d.Store.Clock.Now()).SetAuthorID(d.LinkWorker.AccountID).Exec(ctx))
		none := &referral.FollowUpMeasureInput{ReasonForNone: ptr("Would rather not.")}
		refused(t, second(shut(func(in *closeIt) { in.FollowUpMeasure = none })), errs.Invalid, "")
		r, err = shut(func(in *closeIt) { in.FollowUpMeasure, in.HandedOn = none, ptr("Lead will ring.") })
		ok(t, err)
		if r.Status != code.ReferralStatusClosed || r.ClosedAt == nil || *referral.ClosingGroup(r) != code.ClosingGroupCompleted || r.NextDueKind != nil {
			t.Errorf("got %+v", r)
		}
		again := func(as *viewer.Viewer) error {
			return second(d.referrals.ReopenReferral(d.As(as), reopen{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "They called."}))
		}
		d.Clock.Advance(15 * 24 * time.Hour)
		refused(t, again(d.LinkWorker), errs.Forbidden, "")
		acts, err := d.referrals.PossibleActs(d.As(d.LinkWorker), r)
		ok(t, err)
		if len(acts) != 0 {
			t.Errorf("possible after 15 days: got %v", acts)
		}
		d.Clock.Advance(70 * 24 * time.Hour)
		refused(t, again(d.Lead), errs.Invalid, "")
		d.Clock.Advance(-80 * 24 * time.Hour)
		ok(t, again(d.LinkWorker))

		// Closed as DIED by mistake, the client lives again.
		r, err = shut(func(in *closeIt) { in.Reason, in.MessageSent = code.ClosingReasonDied, false })
		ok(t, err)
		p, err := d.people.Read(d.As(d.Manager), r.PersonID)
		ok(t, err)
		if p.DiedOn == nil || *p.DiedOn != d.Store.Today() {
			t.Errorf("died: got %v", p.DiedOn)
		}
		ok(t, again(d.Lead))
		p, err = d.people.Read(d.As(d.Manager), r.PersonID)
		ok(t, err)
		if p.DiedOn != nil {
			t.Errorf("alive: got %v", *p.DiedOn)
		}
	})
}

func second[T any](_ T, err error) error { return err }

// Ensures that a hand-over needs the client, and to a service their consent to share with it.
func TestTransferReferral(t *testing.T) {
	t.Parallel()
	d := newDesk(testkit.New(t))
	r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
	over := func(change func(*transfer)) (*ent.Referral, error) {
		in := transfer{ClientMutationID: d.mutation(), ReferralID: r.ID, To: "Befriending", Reason: "Nearer.", ClientAgrees: true, ServiceID: &d.Service2.ID}
		change(&in)
		return d.referrals.TransferReferral(d.As(d.Manager), in)
	}
	before := d.row(t, r.ID)
	refused(t, second(over(func(in *transfer) { in.ClientAgrees = false })), errs.Invalid, "clientAgrees")
	refused(t, second(over(func(in *transfer) { in.To = " " })), errs.Invalid, "to")
	refused(t, second(over(func(in *transfer) { in.ServiceID = &d.Other.Service.ID })), errs.NotFound, "serviceId")
	refused(t, second(over(func(*transfer) {})), errs.Invalid, "serviceId")
	if d.row(t, r.ID) != before {
		t.Error("refused, it changed")
	}
	_, err := d.people.RecordConsent(d.As(d.LinkWorker), person.RecordConsentInput{
		ClientMutationID: d.mutation(), ClientID: r.PersonID, What: code.ConsentKindShareWithService, ServiceID: &d.Service2.ID,
		Decision: code.ConsentDecisionGiven, How: code.ConsentHowWritten, On: d.Store.Today(),
	})
	ok(t, err)
	r, err = over(func(*transfer) {})
	ok(t, err)
	if r.Status != code.ReferralStatusClosed || *r.ClosingReason != code.ClosingReasonTransferred || r.ClosingWords != "To Befriending. Nearer." {
		t.Errorf("got %+v", r)
	}
	declined := d.submit(t, "Ann", "Lee")
	got, err := d.referrals.DeclineReferral(d.As(d.Lead), decline{
		ClientMutationID: d.mutation(), ReferralID: declined.ID, Reason: code.DeclineReasonNotEligible, Words: "Is 17.",
		Alternative: "The walking group takes all ages.", AlternativeServiceID: &d.Service.ID,
	})
	ok(t, err)
	if got.Status != code.ReferralStatusRedirected || *got.AlternativeServiceID != d.Service.ID {
		t.Errorf("got %+v", got)
	}
}
