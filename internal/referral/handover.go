package referral

import (
	"context"
	"fmt"
	"strings"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/action"
	"alongside/ent/contact"
	"alongside/ent/goal"
	"alongside/ent/onwardreferral"
	"alongside/ent/risk"
	"alongside/ent/supportplan"
	"alongside/ent/task"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// HandOver is what somebody needs who takes a case over, for a time or for good.
type HandOver struct {
	Referral *ent.Referral
	Client   *ent.Person
	// Who says in a line who the client is.
	Who string
	// WhatMatters is what matters to the client: in the plan, or before there is one in About me.
	WhatMatters string
	Strengths   string
	Risks       []*ent.Risk           // open ones, the answer NONE_KNOWN included
	Goals       []*ent.Goal           // neither achieved nor dropped
	Actions     []*ent.Action         // of those goals, still to be done, what is due first first
	Promises    []*ent.Task           // open tasks, what is due first first
	Contacts    []*ent.Contact        // the last three, the latest first
	Onward      []*ent.OnwardReferral // without an end: open, or gone on with
	// First is the clock that runs out first: what to do first. Nil when none runs.
	First *Due
}

// brief is how many rows of a kind a hand-over tells, and recent how many contacts.
const (
	brief  = 50
	recent = 3
)

// HandOver gathers what somebody needs who takes a case over. It is for whoever works on it: the link worker or who covers
// for them, a lead of the practice, a manager; FORBIDDEN for others who see the referral, NOT_FOUND at referralId for who
// does not. The trail tells that the record was read.
func (s *Service) HandOver(ctx context.Context, referralID string) (*HandOver, error) {
	r, err := s.store.Episode(ctx, "referralId", referralID)
	if err != nil {
		return nil, err
	}
	h := &HandOver{Referral: r}
	if h.Client, err = s.store.Ent(ctx).Person.Get(ctx, r.PersonID); err != nil {
		return nil, err
	}
	h.Who, h.WhatMatters = whoIs(h.Client, s.store.Today()), h.Client.WhatMatters
	for _, gather := range []func(context.Context, *HandOver) error{s.handOverPlan, s.handOverWork} {
		if err := gather(ctx, h); err != nil {
			return nil, err
		}
	}
	due, err := s.Due(ctx, r)
	if err == nil && len(due) > 0 {
		h.First = due[0]
	}
	return h, err
}

// handOverPlan fills in what was agreed with the client.
func (s *Service) handOverPlan(ctx context.Context, h *HandOver) error {
	db, of := s.store.Ent(ctx), h.Referral.ID
	plan, err := db.SupportPlan.Query().Where(supportplan.ReferralID(of)).Order(supportplan.ByID()).First(ctx)
	switch {
	case ent.IsNotFound(err):
	case err != nil:
		return err
	default:
		h.Strengths = plan.Strengths
		if plan.WhatMatters != "" {
			h.WhatMatters = plan.WhatMatters
		}
	}
	h.Goals, err = db.Goal.Query().Where(
		goal.ReferralID(of), goal.Removed(false), goal.StatusNotIn(code.GoalStatusAchieved, code.GoalStatusDropped),
	).Order(goal.ByPosition(), goal.ByID()).Limit(brief).All(ctx)
	if err != nil {
		return err
	}
	live := make([]string, len(h.Goals))
	for i, g := range h.Goals {
		live[i] = g.ID
	}
	h.Actions, err = db.Action.Query().Where(
		action.GoalIDIn(live...), action.Removed(false), action.StatusNotIn(code.ActionStatusDone, code.ActionStatusDropped),
	).Order(action.ByDueOn(sql.OrderNullsLast()), action.ByID()).Limit(brief).All(ctx)
	return err
}

// handOverWork fills in what was done and promised, and what to beware of.
func (s *Service) handOverWork(ctx context.Context, h *HandOver) (err error) {
	db, of := s.store.Ent(ctx), h.Referral.ID
	h.Risks, err = db.Risk.Query().Where(risk.PersonID(h.Client.ID), risk.EndedOnIsNil()).
		Order(ent.Desc(risk.FieldOn), risk.ByID()).Limit(brief).All(ctx)
	if err != nil {
		return err
	}
	h.Promises, err = db.Task.Query().Where(task.ReferralID(of), task.StatusEQ(code.TaskStatusOpen)).
		Order(task.ByDueOn(), task.ByID()).Limit(brief).All(ctx)
	if err != nil {
		return err
	}
	h.Contacts, err = db.Contact.Query().Where(contact.ReferralID(of)).
		Order(ent.Desc(contact.FieldAt), ent.Desc(contact.FieldID)).Limit(recent).All(ctx)
	if err != nil {
		return err
	}
	h.Onward, err = db.OnwardReferral.Query().Where(
		onwardreferral.ReferralID(of), onwardreferral.OutcomeIsNil(),
		onwardreferral.StatusNotIn(code.OnwardStatusDeclined, code.OnwardStatusWithdrawn, code.OnwardStatusNoAnswer),
	).WithService().Order(onwardreferral.BySentAt(), onwardreferral.ByID()).Limit(brief).All(ctx)
	return err
}

// whoIs says in a line who a client is: what they are called, their age, their pronouns, and what has to be minded in
// talking with them.
func whoIs(p *ent.Person, today clock.Date) string {
	name := strings.TrimSpace(p.GivenName + " " + p.FamilyName)
	if p.PreferredName != "" && p.PreferredName != p.GivenName {
		name = p.PreferredName + " (" + name + ")"
	}
	parts := []string{name}
	switch {
	case p.DiedOn != nil:
		parts = append(parts, "died on "+p.DiedOn.Time().In(clock.London()).Format("2 January 2006"))
	case p.DateOfBirth.Valid():
		parts = append(parts, fmt.Sprintf("%d years old", clock.Age(p.DateOfBirth, today)))
	}
	if p.Pronouns != "" {
		parts = append(parts, p.Pronouns)
	}
	if p.InterpreterNeeded {
		parts = append(parts, "needs an interpreter")
	}
	for _, n := range p.AccessibleNeeds {
		label := n.Label()
		if n != code.AccessibleNeedBsl { // a name keeps its capital
			label = strings.ToLower(label[:1]) + label[1:]
		}
		parts = append(parts, label)
	}
	return strings.Join(parts, ", ")
}
