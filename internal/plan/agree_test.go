package plan_test

import (
	"testing"
	"time"

	"alongside/ent/planversion"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/plan"
	"alongside/internal/testkit"
)

// Ensures that agreeing fixes a version, that a later edit makes a draft, and that agreed versions keep what was said.
func TestAgreePlan(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		today := k.Store.Today()
		empty := b.save(t, plan.SavePlanInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, WhatMatters: ptr("Peace")})
		refuse := func(want errs.Code, field string, change func(*plan.AgreePlanInput)) {
			t.Helper()
			b.refused(t, want, field, func() error { _, err := b.agree(k.LinkWorker, empty, change); return err })
		}
		refuse(errs.Invalid, "planId", nil)
		in := b.good()
		in.Version = ptr(empty.Version)
		p := b.save(t, in)
		refuse(errs.Invalid, "agreedOn", func(in *plan.AgreePlanInput) { in.AgreedOn = today.AddDays(1) })
		refuse(errs.Invalid, "agreedOn", func(in *plan.AgreePlanInput) { in.AgreedOn = today.AddDays(-1) })
		refuse(errs.Invalid, "agreedWith", func(in *plan.AgreePlanInput) { in.AgreedWith = " " })
		refuse(errs.NotFound, "planId", func(in *plan.AgreePlanInput) { in.PlanID = id.New("sp", k.Clock.Now()) })
		refuse(errs.Conflict, "", func(in *plan.AgreePlanInput) { in.Version = ptr(empty.Version) })
		p, err := b.agree(k.LinkWorker, p, func(in *plan.AgreePlanInput) { in.Version = ptr(p.Version) })
		if err != nil {
			t.Fatal(err)
		}
		want := today.AddDays(42)
		if p.Status != code.PlanStatusAgreed || p.Number != 1 || p.ReviewOn == nil || *p.ReviewOn != want || *p.AgreedOn != today {
			t.Errorf("got %+v", p)
		}
		if r := k.Store.Ent(b.System()).Referral.GetX(b.System(), b.ref.ID); r.NextReviewOn == nil || *r.NextReviewOn != want {
			t.Errorf("the referral's next review: got %v, want %s", r.NextReviewOn, want)
		}
		refuse(errs.Invalid, "planId", nil)

		act := k.Store.Ent(b.System()).Action.Query().AllX(b.System())[0]
		done, err := b.plan.SetActionStatus(b.As(k.LinkWorker), plan.SetActionStatusInput{ClientMutationID: b.mutation(), ActionID: act.ID, Version: ptr(1), Status: code.ActionStatusDone})
		if err != nil || done.Status != code.ActionStatusDone || done.Version != 2 {
			t.Fatalf("got %v, %v", done, err)
		}
		b.refused(t, errs.Conflict, "", func() error {
			_, err := b.plan.SetActionStatus(b.As(k.LinkWorker), plan.SetActionStatusInput{ClientMutationID: b.mutation(), ActionID: act.ID, Version: ptr(1), Status: code.ActionStatusDropped})
			return err
		})
		b.refused(t, errs.NotFound, "actionId", func() error {
			_, err := b.plan.SetActionStatus(b.As(k.LinkWorker2), plan.SetActionStatusInput{ClientMutationID: b.mutation(), ActionID: act.ID, Status: code.ActionStatusDropped})
			return err
		})
		if now := k.Store.Ent(b.System()).SupportPlan.GetX(b.System(), p.ID); now.Status != code.PlanStatusAgreed {
			t.Error("progress took back the agreement")
		}

		k.Clock.Advance(24 * time.Hour)
		draft := b.save(t, plan.SavePlanInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, Version: ptr(p.Version), Goals: []*plan.GoalInput{{Words: "Only this", Importance: 8}}})
		if draft.Status != code.PlanStatusDraft || draft.Number != 1 {
			t.Errorf("after an edit: got %+v", draft)
		}
		if p, err = b.agree(k.Lead, draft, nil); err != nil || p.Number != 2 {
			t.Fatalf("got %v, %v", p, err)
		}
		versions := k.Store.Ent(b.System()).PlanVersion.Query().Order(planversion.ByNumber()).AllX(b.System())
		if len(versions) != 2 || len(versions[0].Goals) != 2 || len(versions[0].Goals[0].Actions) != 2 || versions[0].WhatMatters != "Fy nheulu, a'r ardd 🌻" ||
			len(versions[1].Goals) != 1 || versions[1].AuthorID != k.Lead.AccountID {
			t.Errorf("versions: got %+v", versions)
		}
	})
}

// Ensures what a review takes, that it moves goals and the clock, and asks for more time.
func TestRecordReview(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		today := k.Store.Today()
		review := func(change func(*plan.RecordReviewInput)) plan.RecordReviewInput {
			in := plan.RecordReviewInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, On: today, NextReviewOn: today.AddDays(28), Words: ptr("Mae'n mynd yn dda")}
			if change != nil {
				change(&in)
			}
			return in
		}
		refuse := func(want errs.Code, field string, change func(*plan.RecordReviewInput)) {
			t.Helper()
			in := review(change)
			b.refused(t, want, field, func() error { _, err := b.plan.RecordReview(b.As(k.LinkWorker), in); return err })
		}
		refuse(errs.Invalid, "referralId", nil)
		p := b.save(t, b.good())
		if _, err := b.agree(k.LinkWorker, p, nil); err != nil {
			t.Fatal(err)
		}
		walk := b.goals(t)[0]
		said := func(g plan.GoalReviewInput) func(*plan.RecordReviewInput) {
			return func(in *plan.RecordReviewInput) { in.Goals = []*plan.GoalReviewInput{&g} }
		}
		refuse(errs.Invalid, "on", func(in *plan.RecordReviewInput) { in.On, in.NextReviewOn = today.AddDays(1), today.AddDays(9) })
		refuse(errs.Invalid, "on", func(in *plan.RecordReviewInput) { in.On = today.AddDays(-1) })
		refuse(errs.Invalid, "nextReviewOn", func(in *plan.RecordReviewInput) { in.NextReviewOn = today })
		refuse(errs.Invalid, "nextReviewOn", func(in *plan.RecordReviewInput) { in.NextReviewOn = clock.Date("soon") })
		refuse(errs.Invalid, "goals.0.status", said(plan.GoalReviewInput{GoalID: walk.ID}))
		refuse(errs.Invalid, "goals.0.confidence", said(plan.GoalReviewInput{GoalID: walk.ID, Status: code.GoalStatusAchieved, Confidence: ptr(11)}))
		refuse(errs.Invalid, "goals.0.words", said(plan.GoalReviewInput{GoalID: walk.ID, Status: code.GoalStatusDropped}))
		refuse(errs.NotFound, "goals.0.goalId", said(plan.GoalReviewInput{GoalID: id.New("go", k.Clock.Now()), Status: code.GoalStatusAchieved}))
		in := review(func(in *plan.RecordReviewInput) {
			in.Goals = []*plan.GoalReviewInput{{GoalID: walk.ID, Status: code.GoalStatusDropped, Words: ptr("Her knee")}}
			in.ExtensionAsked, in.MeasureDue = ptr(true), ptr(true)
		})
		rv, err := b.plan.RecordReview(b.As(k.LinkWorker), in)
		if err != nil {
			t.Fatal(err)
		}
		again, err := b.plan.RecordReview(b.As(k.LinkWorker), in)
		if err != nil || again.ID != rv.ID || len(rv.Goals) != 2 || rv.Goals[0].Status != code.GoalStatusDropped || rv.Goals[1].Status != code.GoalStatusNotStarted {
			t.Errorf("got %+v, again %v, %v", rv, again, err)
		}
		if g := b.goals(t)[0]; g.Status != code.GoalStatusDropped || g.DroppedReason != "Her knee" {
			t.Errorf("goal: got %+v", g)
		}
		r := k.Store.Ent(b.System()).Referral.GetX(b.System(), b.ref.ID)
		if r.ExtensionAskedOn == nil || *r.ExtensionAskedOn != today || r.NextReviewOn == nil || *r.NextReviewOn != in.NextReviewOn {
			t.Errorf("referral: got %v, %v", r.ExtensionAskedOn, r.NextReviewOn)
		}
	})
}
