package plan_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/goal"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/plan"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// bench is a kit with the service under test and a client whose support is active.
type bench struct {
	*testkit.Kit
	plan *plan.Service
	ref  *ent.Referral
	sent int
}

func newBench(t *testing.T, k *testkit.Kit) *bench {
	t.Helper()
	b := &bench{Kit: k, plan: plan.New(k.Store, referral.NewClocks(k.Store))}
	b.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	k.Clock.Advance(time.Hour)
	return b
}

// mutation is a new clientMutationId.
func (b *bench) mutation() string {
	b.sent++
	return fmt.Sprintf("m%d", b.sent)
}

// good is a plan of two goals, the first with two actions.
func (b *bench) good() plan.SavePlanInput {
	return plan.SavePlanInput{
		ClientMutationID: b.mutation(), ReferralID: b.ref.ID, WhatMatters: ptr("Fy nheulu, a'r ardd 🌻"),
		Needs: []*plan.NeedInput{{ID: ptr("n1"), Code: code.ReferralReasonLoneliness, Words: ptr("Too quiet")}},
		Goals: []*plan.GoalInput{
			{Words: "Walk with others", NeedID: ptr("n1"), Importance: 9, Actions: []*plan.ActionInput{
				{Words: "Come along on Tuesday", Who: code.ActionOwnerClient, Confidence: ptr(6), Barriers: []code.Barrier{code.BarrierTransport, code.BarrierTransport}},
				{Words: "Ring the group", Who: code.ActionOwnerLinkWorker, DueOn: ptr(b.Store.Today().AddDays(7))},
			}},
			{Words: "Learn to make video calls", Importance: 5},
		},
	}
}

// save saves a plan that must be taken.
func (b *bench) save(t *testing.T, in plan.SavePlanInput) *ent.SupportPlan {
	t.Helper()
	p, err := b.plan.SavePlan(b.As(b.LinkWorker), in)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// agree agrees the plan as of today.
func (b *bench) agree(v *viewer.Viewer, p *ent.SupportPlan, change func(*plan.AgreePlanInput)) (*ent.SupportPlan, error) {
	in := plan.AgreePlanInput{ClientMutationID: b.mutation(), PlanID: p.ID, AgreedOn: b.Store.Today(), AgreedWith: "Halina"}
	if change != nil {
		change(&in)
	}
	return b.plan.AgreePlan(b.As(v), in)
}

// goals gives the goals of the plan in order, those taken out included.
func (b *bench) goals(t *testing.T) []*ent.Goal {
	t.Helper()
	rows, err := b.Store.Ent(b.System()).Goal.Query().Order(goal.ByCreatedAt(), goal.ByPosition()).All(b.System())
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// rows gives all rows that the plan writes, as text.
func (b *bench) rows(t *testing.T) string {
	t.Helper()
	ctx := b.System()
	db := b.Store.Ent(ctx)
	plans, err1 := db.SupportPlan.Query().All(ctx)
	goals, err2 := db.Goal.Query().All(ctx)
	actions, err3 := db.Action.Query().All(ctx)
	versions, err4 := db.PlanVersion.Query().All(ctx)
	reviews, err5 := db.Review.Query().All(ctx)
	referrals, err6 := db.Referral.Query().All(ctx)
	if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal([]any{plans, goals, actions, versions, reviews, referrals})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// refused expects an error of the code at the field, and that nothing was written; it gives the details.
func (b *bench) refused(t *testing.T, want errs.Code, field string, call func() error) map[string]any {
	t.Helper()
	before := b.rows(t)
	err := call()
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code != want || e.Field != field {
		t.Fatalf("got %#v, want %s at %q", err, want, field)
	}
	if after := b.rows(t); after != before {
		t.Errorf("rows were changed by a refused call:\n%s\n%s", before, after)
	}
	return e.Details
}

func ptr[T any](v T) *T { return &v }

// Ensures the answer to each bad input.
func TestSavePlan_BadInput(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		mine := b.ref
		b.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		b.save(t, b.good())
		theirs := b.goals(t)[0]
		theirAction := k.Store.Ent(b.System()).Action.Query().AllX(b.System())[0]
		b.ref = mine
		other := k.Other.Referral(t, k.Other.Practice, code.ReferralStatusActive, k.Other.LinkWorker)
		triage := k.Referral(t, k.Practice, code.ReferralStatusInTriage, k.LinkWorker)
		one := func(in *plan.SavePlanInput) *plan.GoalInput { return in.Goals[0] }
		for _, tc := range []struct {
			name  string
			code  errs.Code
			field string
			spoil func(*plan.SavePlanInput)
		}{
			{"importance 11", errs.Invalid, "goals.0.importance", func(in *plan.SavePlanInput) { one(in).Importance = 11 }},
			{"importance 0", errs.Invalid, "goals.0.importance", func(in *plan.SavePlanInput) { one(in).Importance = 0 }},
			{"confidence 11", errs.Invalid, "goals.0.actions.0.confidence", func(in *plan.SavePlanInput) { one(in).Actions[0].Confidence = ptr(11) }},
			{"confidence 0", errs.Invalid, "goals.0.actions.1.confidence", func(in *plan.SavePlanInput) { one(in).Actions[1].Confidence = ptr(0) }},
			{"need code", errs.Invalid, "needs.0.code", func(in *plan.SavePlanInput) { in.Needs[0].Code = "BOREDOM" }},
			{"need twice", errs.Invalid, "needs.1.id", func(in *plan.SavePlanInput) { in.Needs = append(in.Needs, in.Needs[0]) }},
			{"need's id", errs.Invalid, "needs.0.id", func(in *plan.SavePlanInput) { in.Needs[0].ID = ptr("a b") }},
			{"no such need", errs.Invalid, "goals.1.needId", func(in *plan.SavePlanInput) { in.Goals[1].NeedID = ptr("n2") }},
			{"goal without words", errs.Invalid, "goals.1.words", func(in *plan.SavePlanInput) { in.Goals[1].Words = " " }},
			{"goal of 1,001", errs.Invalid, "goals.1.words", func(in *plan.SavePlanInput) { in.Goals[1].Words = strings.Repeat("ŵ", 1001) }},
			{"10 MB", errs.Invalid, "whatMatters", func(in *plan.SavePlanInput) { in.WhatMatters = ptr(strings.Repeat("m", 10<<20)) }},
			{"goal status", errs.Invalid, "goals.0.status", func(in *plan.SavePlanInput) { one(in).Status = ptr(code.GoalStatus("HALF")) }},
			{"dropped without reason", errs.Invalid, "goals.0.droppedReason", func(in *plan.SavePlanInput) { one(in).Status = ptr(code.GoalStatusDropped) }},
			{"who", errs.Invalid, "goals.0.actions.0.who", func(in *plan.SavePlanInput) { one(in).Actions[0].Who = "CAT" }},
			{"barrier", errs.Invalid, "goals.0.actions.0.barriers", func(in *plan.SavePlanInput) { one(in).Actions[0].Barriers = []code.Barrier{"RAIN"} }},
			{"due", errs.Invalid, "goals.0.actions.1.dueOn", func(in *plan.SavePlanInput) { one(in).Actions[1].DueOn = ptr(clock.Date("2026-02-30")) }},
			{"review in the past", errs.Invalid, "reviewOn", func(in *plan.SavePlanInput) { in.ReviewOn = ptr(k.Store.Today().AddDays(-1)) }},
			{"21 goals", errs.Invalid, "goals", func(in *plan.SavePlanInput) {
				for len(in.Goals) < 21 {
					in.Goals = append(in.Goals, in.Goals[1])
				}
			}},
			{"21 actions", errs.Invalid, "goals.0.actions", func(in *plan.SavePlanInput) {
				for len(one(in).Actions) < 21 {
					one(in).Actions = append(one(in).Actions, one(in).Actions[1])
				}
			}},
			{"another plan's goal", errs.NotFound, "goals.1.id", func(in *plan.SavePlanInput) { in.Goals[1].ID = ptr(theirs.ID) }},
			{"another plan's action", errs.NotFound, "goals.0.actions.1.id", func(in *plan.SavePlanInput) { one(in).Actions[1].ID = ptr(theirAction.ID) }},
			{"malformed goal", errs.NotFound, "goals.0.id", func(in *plan.SavePlanInput) { one(in).ID = ptr("1") }},
			{"goal twice", errs.Invalid, "goals.1.id", func(in *plan.SavePlanInput) {
				one(in).ID = ptr(id.New("go", k.Clock.Now()))
				in.Goals[1].ID = one(in).ID
			}},
			{"another scheme's", errs.NotFound, "referralId", func(in *plan.SavePlanInput) { in.ReferralID = other.ID }},
			{"in triage", errs.Invalid, "referralId", func(in *plan.SavePlanInput) { in.ReferralID = triage.ID }},
		} {
			in := b.good()
			tc.spoil(&in)
			t.Run(tc.name, func(t *testing.T) {
				v := k.LinkWorker
				if in.ReferralID == triage.ID {
					v = k.Lead
				}
				b.refused(t, tc.code, tc.field, func() error { _, err := b.plan.SavePlan(b.As(v), in); return err })
			})
		}
		for name, row := range map[string]struct {
			v    *viewer.Viewer
			want errs.Code
		}{"another link worker": {k.LinkWorker2, errs.NotFound}, "host": {k.HostUser, errs.Forbidden}, "practice": {k.PracticeUser, errs.Forbidden}} {
			if _, err := b.plan.SavePlan(b.As(row.v), b.good()); errs.CodeOf(err) != row.want {
				t.Errorf("%s: got %v, want %s", name, err, row.want)
			}
		}
	})
}

// Ensures that an edit keeps rows by their ids, takes out what is left out, and is refused with both copies when stale.
func TestSavePlan_Edit(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		first := b.good()
		p := b.save(t, first)
		if again := b.save(t, first); again.ID != p.ID || len(b.goals(t)) != 2 {
			t.Errorf("the same mutation again made %d goals", len(b.goals(t)))
		}
		if p.Status != code.PlanStatusDraft || p.WhatMatters != "Fy nheulu, a'r ardd 🌻" || len(p.Needs) != 1 {
			t.Errorf("got %+v", p)
		}
		walk := b.goals(t)[0]
		b.refused(t, errs.Conflict, "", func() error { _, err := b.plan.SavePlan(b.As(k.LinkWorker), b.good()); return err })

		own := id.New("go", k.Clock.Now())
		in := plan.SavePlanInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, Version: ptr(p.Version), Goals: []*plan.GoalInput{
			{ID: ptr(own), Words: "Sleep better", Importance: 7},
			{ID: ptr(walk.ID), Words: walk.Words, NeedID: ptr("n1"), Importance: 10},
		}}
		q := b.save(t, in)
		rows := map[string]*ent.Goal{}
		for _, g := range b.goals(t) {
			rows[g.Words] = g
		}
		if q.Version <= p.Version || q.WhatMatters != p.WhatMatters || len(rows) != 3 || rows["Sleep better"].ID != own ||
			rows[walk.Words].ID != walk.ID || rows[walk.Words].Importance != 10 || rows[walk.Words].Position != 1 ||
			!rows["Learn to make video calls"].Removed || rows[walk.Words].Removed {
			t.Errorf("got %+v with goals %v", q, rows)
		}
		if n := k.Store.Ent(b.System()).Action.Query().CountX(b.System()); n != 2 {
			t.Errorf("actions that were not spoken of: got %d, want 2", n)
		}
		stale := b.good()
		stale.Version = ptr(p.Version)
		details := b.refused(t, errs.Conflict, "", func() error { _, err := b.plan.SavePlan(b.As(k.Lead), stale); return err })
		current, _ := details["current"].(map[string]any)
		yours, _ := details["yours"].(plan.SavePlanInput)
		if current["version"] != q.Version || len(yours.Goals) != 2 {
			t.Errorf("both copies: got %v", details)
		}
		b.refused(t, errs.Invalid, "needs", func() error {
			_, err := b.plan.SavePlan(b.As(k.LinkWorker), plan.SavePlanInput{
				ClientMutationID: b.mutation(), ReferralID: b.ref.ID, Version: ptr(q.Version), Needs: []*plan.NeedInput{},
			})
			return err
		})
		in.ClientMutationID, in.Version = b.mutation(), ptr(q.Version)
		if same := b.save(t, in); same.Version != q.Version {
			t.Errorf("a save that changes nothing made version %d of %d", same.Version, q.Version)
		}
	})
}
