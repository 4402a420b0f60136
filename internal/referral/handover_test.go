package referral_test

import (
	"slices"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// worked makes an episode with something of everything in its record.
func (d *desk) worked(t *testing.T, status code.ReferralStatus) *ent.Referral {
	t.Helper()
	r, ctx, today := d.Referral(t, d.Practice, status, d.LinkWorker), d.System(), d.Store.Today()
	db, me := d.Store.Ent(ctx), d.LinkWorker.AccountID
	ok(t, db.Person.UpdateOneID(r.PersonID).SetPreferredName("Hala").SetPronouns("she/her").SetWhatMatters("Her garden.").
		SetInterpreterNeeded(true).SetAccessibleNeeds([]code.AccessibleNeed{code.AccessibleNeedLargePrint, code.AccessibleNeedBsl}).
		SetSafeContact(detail.SafeContact{Rules: []code.SafeContactRule{code.SafeContactRuleNoPost}}).Exec(ctx))
	plan, err := db.SupportPlan.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetStrengths("Knows everybody.").Save(ctx)
	ok(t, err)
	for i, s := range []code.GoalStatus{code.GoalStatusAchieved, code.GoalStatusInProgress, code.GoalStatusDropped} {
		g, err := db.Goal.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetPlanID(plan.ID).SetWords(s.Label()).
			SetImportance(5).SetStatus(s).SetPosition(i).Save(ctx)
		ok(t, err)
		for j, a := range []code.ActionStatus{code.ActionStatusNotStarted, code.ActionStatusDone, code.ActionStatusInProgress} {
			q := db.Action.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetGoalID(g.ID).SetWords(a.Label()).
				SetWho(code.ActionOwnerClient).SetStatus(a).SetPosition(j)
			if i == 1 && a == code.ActionStatusInProgress {
				q.SetDueOn(today.AddDays(3))
			}
			ok(t, q.Exec(ctx))
		}
	}
	for i, s := range []code.TaskStatus{code.TaskStatusOpen, code.TaskStatusDone} {
		ok(t, db.Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("Ring the council").SetStatus(s).
			SetDueOn(today.AddDays(i)).SetAssignedToID(me).Exec(ctx))
	}
	for i := range 5 {
		ok(t, db.Contact.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetAuthorID(me).SetMinutes(i).
			SetAt(d.Store.Clock.Now().Add(-time.Duration(5-i)*time.Hour)).SetMethod(code.ContactMethodPhone).
			SetOutcome(code.ContactOutcomeAttended).SetPurpose(code.ContactPurposeSupport).Exec(ctx))
	}
	for outcome, service := range map[code.OnwardOutcome]*ent.Service{"": d.Service, code.OnwardOutcomeAttending12Weeks: d.Service2} {
		q := db.OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(service.ID).
			SetOrganisationID(service.OrganisationID).SetStatus(code.OnwardStatusAccepted).SetSentAt(d.Store.Clock.Now()).
			SetShare([]code.ShareField{code.ShareFieldName}).SetAuthorID(me)
		if outcome != "" {
			q.SetOutcome(outcome).SetOutcomeOn(today)
		}
		ok(t, q.Exec(ctx))
	}
	ok(t, db.Risk.Create().SetPersonID(r.PersonID).SetKind(code.RiskKindLoneVisit).SetLevel(code.RiskLevelHigh).SetWords("Go in twos.").
		SetOn(today).SetRecordedByID(me).Exec(ctx))
	return r
}

// Ensures that a hand-over tells what is open and nothing that is over, to who works on the case, and that the trail would
// tell that it was read.
func TestHandOver(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.worked(t, code.ReferralStatusActive)
		for _, v := range []*viewer.Viewer{d.LinkWorker, d.Lead, d.Manager} {
			ctx, seen := audit.Record(d.As(v), "handOver")
			h, err := d.referrals.HandOver(ctx, r.ID)
			ok(t, err)
			if h.Who != "Hala (Halina Rahman), 83 years old, she/her, needs an interpreter, large print, British Sign Language" ||
				h.WhatMatters != "Her garden." || h.Strengths != "Knows everybody." || h.Client.ID != r.PersonID || h.Referral.ID != r.ID {
				t.Errorf("%s: got %q, %q, %q", v.Name, h.Who, h.WhatMatters, h.Strengths)
			}
			if len(h.Risks) != 1 || len(h.Goals) != 1 || h.Goals[0].Status != code.GoalStatusInProgress || len(h.Promises) != 1 || len(h.Onward) != 1 {
				t.Errorf("%s: %d risks, %d goals, %d promises, %d onward", v.Name, len(h.Risks), len(h.Goals), len(h.Promises), len(h.Onward))
			}
			if len(h.Actions) != 2 || h.Actions[0].DueOn == nil || h.Actions[1].DueOn != nil {
				t.Errorf("%s: %d actions, or not what is due first first", v.Name, len(h.Actions))
			}
			if len(h.Contacts) != 3 || h.Contacts[0].Minutes != 4 || h.Contacts[2].Minutes != 2 {
				t.Errorf("%s: contacts %v", v.Name, h.Contacts)
			}
			if h.First == nil || h.First.Kind != code.DueKindTask || h.First.On != d.Store.Today() {
				t.Errorf("%s: first %+v", v.Name, h.First)
			}
			read := seen.Read(v)
			if len(read) != 1 || read[0].PersonID != r.PersonID || !slices.Contains(read[0].Fields, "Contact") || !slices.Contains(read[0].Fields, "Risk") {
				t.Errorf("%s: the trail would tell %+v", v.Name, read)
			}
		}
		colleague := *d.LinkWorker // who sees the referral and has not got it
		colleague.AccountID = d.LinkWorker2.AccountID
		for v, want := range map[*viewer.Viewer]errs.Code{
			&colleague: errs.Forbidden, d.LinkWorker2: errs.NotFound, d.PracticeUser: errs.Forbidden, d.HostUser: errs.Forbidden,
			d.Admin: errs.NotFound, d.Other.Manager: errs.NotFound,
		} {
			h, err := d.referrals.HandOver(d.As(v), r.ID)
			refused(t, err, want, "")
			if h != nil {
				t.Errorf("%s %s is told %+v", v.Role, v.Name, h)
			}
		}
		_, err := d.referrals.HandOver(d.As(d.LinkWorker), r.PersonID)
		refused(t, err, errs.NotFound, "referralId")
	})
}

// Ensures that a client's closed episodes tell what worked: goals achieved, and services that were of use.
func TestEarlierEpisodes(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.worked(t, code.ReferralStatusClosed)
		for _, v := range []*viewer.Viewer{d.LinkWorker, d.Lead, d.Manager} {
			got, err := d.referrals.EarlierEpisodes(d.As(v), r.PersonID)
			ok(t, err)
			if len(got) != 1 || got[0].ReferralID != r.ID || got[0].LinkWorkerName != d.LinkWorker.Name || *got[0].ClosingReason != code.ClosingReasonGoalsMet {
				t.Fatalf("%s: got %+v", v.Name, got)
			}
			e := got[0]
			want := []referral.EarlierGoal{
				{Words: "Achieved", Status: code.GoalStatusAchieved},
				{Words: "In progress", Status: code.GoalStatusInProgress},
				{Words: "Dropped", Status: code.GoalStatusDropped},
			}
			if len(e.Goals) != len(want) || *e.Goals[0] != want[0] || *e.Goals[1] != want[1] || *e.Goals[2] != want[2] {
				t.Errorf("%s: goals %+v", v.Name, e.Goals)
			}
			if !slices.Equal(e.GoalsAchieved, []string{"Achieved"}) || len(e.Services) != 1 || *e.Services[0] != (referral.ServiceUsed{
				ServiceID: d.Service2.ID, ServiceName: d.Service2.Name, Outcome: code.OnwardOutcomeAttending12Weeks, On: e.Services[0].On,
			}) || *e.Services[0].On != d.Store.Today() {
				t.Errorf("%s: got %+v", v.Name, e)
			}
		}
		// Who sees the client and not the record is told of the episode alone.
		colleague := *d.LinkWorker
		colleague.AccountID = d.LinkWorker2.AccountID
		got, err := d.referrals.EarlierEpisodes(d.As(&colleague), r.PersonID)
		ok(t, err)
		if len(got) != 1 || len(got[0].GoalsAchieved)+len(got[0].Goals)+len(got[0].Services) != 0 {
			t.Errorf("a colleague: %+v", got)
		}
		open := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		if got, err := d.referrals.EarlierEpisodes(d.As(d.LinkWorker), open.PersonID); err != nil || len(got) != 0 {
			t.Errorf("of a client with none: %v, %v", got, err)
		}
		for v, want := range map[*viewer.Viewer]errs.Code{d.PracticeUser: errs.Forbidden, d.LinkWorker2: errs.NotFound, d.Other.Manager: errs.NotFound} {
			_, err := d.referrals.EarlierEpisodes(d.As(v), r.PersonID)
			refused(t, err, want, "")
		}
	})
}
