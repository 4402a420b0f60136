package plan

import (
	"context"
	"fmt"
	"slices"

	"alongside/ent"
	"alongside/ent/supportplan"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
)

// SavePlan makes the plan of a referral, or edits it. Goals and actions are known by their ids; those left out of a list
// that is given are taken out, never deleted. A change of what was agreed makes the plan a draft again. INVALID at the
// field at fault; CONFLICT with both copies when the version is stale; NOT_FOUND for an id of another plan.
func (s *Service) SavePlan(ctx context.Context, in SavePlanInput) (*ent.SupportPlan, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "savePlan", Input: in}, func(ctx context.Context) (*ent.SupportPlan, error) {
		w, err := clean(in, func() string { return id.New("ne", s.store.Clock.Now()) })
		if err != nil {
			return nil, err
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, store.TakenOn()...)
		if err != nil {
			return nil, err
		}
		now, err := s.load(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		if now == nil {
			if now, err = s.begin(ctx, r); err != nil {
				return nil, err
			}
		} else if err := now.checkVersion(in.Version, in); err != nil {
			return nil, err
		}
		if w.reviewOn != nil && *w.reviewOn != or(now.ReviewOn) && w.reviewOn.Before(s.store.Today()) {
			return nil, errs.Field("reviewOn", "Give today or a later day.")
		}
		held := []string{}
		for _, g := range now.live() {
			held = append(held, g.NeedID)
		}
		if err := checkNeeds(w, now.Needs, held); err != nil {
			return nil, err
		}
		p, err := s.apply(ctx, now, w)
		if ent.IsNotFound(err) { // saved by another at the same instant
			return nil, errs.Stale("plan", now.copyOf(), in)
		}
		if err != nil {
			return nil, err
		}
		return p, s.clocks.Refresh(ctx, r.ID)
	})
}

// begin makes the plan of a referral that has none.
func (s *Service) begin(ctx context.Context, r *ent.Referral) (*whole, error) {
	p, err := s.store.Ent(ctx).SupportPlan.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).Save(ctx)
	if ent.IsConstraintError(err) {
		return nil, errs.New(errs.Conflict, "Somebody has just made a plan for this referral. Open it and add to it.").Because(err)
	}
	return &whole{SupportPlan: p}, err
}

// checkVersion refuses an edit that started from an older plan, or from none: two who begin a plan at the same time begin
// one plan.
func (w *whole) checkVersion(version *int, input any) error {
	if version == nil || *version != w.Version {
		return errs.Stale("plan", w.copyOf(), input)
	}
	return nil
}

// edit collects what a save changes.
type edit struct {
	*Service
	plan    *whole
	content bool // something that the client agreed to
	other   bool // progress, or the date of review
}

// apply writes the wanted plan over the present one and gives it as it then stands; the same row when nothing differs.
func (s *Service) apply(ctx context.Context, now *whole, w wanted) (*ent.SupportPlan, error) {
	e := &edit{Service: s, plan: now}
	q := now.Update().Where(supportplan.Version(now.Version)).AddVersion(1)
	if w.whatMatters != nil && *w.whatMatters != now.WhatMatters {
		e.content = true
		q.SetWhatMatters(*w.whatMatters)
	}
	if w.strengths != nil && *w.strengths != now.Strengths {
		e.content = true
		q.SetStrengths(*w.strengths)
	}
	if w.needs != nil && !slices.Equal(w.needs, now.Needs) {
		e.content = true
		q.SetNeeds(w.needs)
	}
	if w.reviewOn != nil && *w.reviewOn != or(now.ReviewOn) {
		e.other = true
		q.SetReviewOn(*w.reviewOn)
	}
	if w.goals != nil {
		if err := e.goals(ctx, w.goals); err != nil {
			return nil, err
		}
	}
	if !e.content && !e.other {
		return now.SupportPlan, nil
	}
	if e.content && now.Status == code.PlanStatusAgreed {
		q.SetStatus(code.PlanStatusDraft)
	}
	return q.Save(ctx)
}

// goals writes the goals in their order and takes out those left out.
func (e *edit) goals(ctx context.Context, want []wantedGoal) error {
	kept := map[string]bool{}
	for i, g := range want {
		row, err := e.goal(ctx, fmt.Sprintf("goals.%d.", i), g, i)
		if err != nil {
			return err
		}
		kept[row.ID] = true
		if g.actions == nil {
			continue
		}
		if err := e.actions(ctx, fmt.Sprintf("goals.%d.actions.", i), row, g.actions); err != nil {
			return err
		}
	}
	for _, row := range e.plan.live() {
		if kept[row.ID] {
			continue
		}
		e.content = true
		if err := row.Update().SetRemoved(true).AddVersion(1).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// goal writes one goal at its place.
func (e *edit) goal(ctx context.Context, at string, w wantedGoal, place int) (*ent.Goal, error) {
	i := slices.IndexFunc(e.plan.goals, func(g *ent.Goal) bool { return w.id != "" && g.ID == w.id })
	if i < 0 {
		if err := newKey("go", w.id, "goal", at); err != nil {
			return nil, err
		}
		e.content = true
		q := e.store.Ent(ctx).Goal.Create().SetID(w.id).SetPersonID(e.plan.PersonID).SetReferralID(e.plan.ReferralID).
			SetPlanID(e.plan.ID).SetWords(w.words).SetNeedID(w.needID).SetImportance(w.importance).
			SetDroppedReason(w.droppedReason).SetPosition(place).SetNillableStatus(w.status)
		row, err := q.Save(ctx)
		return row, elsewhere(err, "goal", at)
	}
	row := e.plan.goals[i]
	content := row.Words != w.words || row.NeedID != w.needID || row.Importance != w.importance || row.Position != place || row.Removed
	status, reason := row.Status, row.DroppedReason
	if w.status != nil {
		status, reason = *w.status, ""
	}
	if status == code.GoalStatusDropped && w.droppedReason != "" {
		reason = w.droppedReason
	}
	progress := status != row.Status || reason != row.DroppedReason
	e.content, e.other = e.content || content, e.other || progress
	if !content && !progress {
		return row, nil
	}
	return row.Update().SetWords(w.words).SetNeedID(w.needID).SetImportance(w.importance).SetPosition(place).
		SetRemoved(false).SetStatus(status).SetDroppedReason(reason).AddVersion(1).Save(ctx)
}

// actions writes the actions of a goal in their order and takes out those left out.
func (e *edit) actions(ctx context.Context, at string, goal *ent.Goal, want []wantedAction) error {
	kept := map[string]bool{}
	for i, a := range want {
		key, err := e.action(ctx, fmt.Sprintf("%s%d.", at, i), goal, a, i)
		if err != nil {
			return err
		}
		kept[key] = true
	}
	for _, row := range e.plan.actions[goal.ID] {
		if row.Removed || kept[row.ID] {
			continue
		}
		e.content = true
		if err := row.Update().SetRemoved(true).AddVersion(1).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// action writes one action at its place and gives its key.
func (e *edit) action(ctx context.Context, at string, goal *ent.Goal, w wantedAction, place int) (string, error) {
	row, err := e.known(at, goal.ID, w.id)
	if err != nil {
		return "", err
	}
	if row == nil {
		if err := newKey("an", w.id, "action", at); err != nil {
			return "", err
		}
		e.content = true
		row, err := e.store.Ent(ctx).Action.Create().SetID(w.id).SetPersonID(goal.PersonID).SetReferralID(goal.ReferralID).
			SetGoalID(goal.ID).SetWords(w.words).SetWho(w.who).SetNillableDueOn(w.dueOn).SetNillableConfidence(w.confidence).
			SetBarriers(w.barriers).SetStrategies(w.strategies).SetPosition(place).SetNillableStatus(w.status).Save(ctx)
		if err != nil {
			return "", elsewhere(err, "action", at)
		}
		return row.ID, nil
	}
	content := row.Words != w.words || row.Who != w.who || or(row.DueOn) != or(w.dueOn) || or(row.Confidence) != or(w.confidence) ||
		!slices.Equal(row.Barriers, w.barriers) || row.Strategies != w.strategies || row.Position != place || row.Removed
	progress := w.status != nil && *w.status != row.Status
	e.content, e.other = e.content || content, e.other || progress
	if !content && !progress {
		return row.ID, nil
	}
	q := row.Update().SetWords(w.words).SetWho(w.who).SetBarriers(w.barriers).SetStrategies(w.strategies).
		SetPosition(place).SetRemoved(false).SetNillableStatus(w.status).AddVersion(1)
	if w.dueOn == nil {
		q.ClearDueOn()
	} else {
		q.SetDueOn(*w.dueOn)
	}
	if w.confidence == nil {
		q.ClearConfidence()
	} else {
		q.SetConfidence(*w.confidence)
	}
	return row.ID, q.Exec(ctx)
}

// known finds an action of the goal by its key; nil when it is new. An action stays with its goal.
func (e *edit) known(at, goalID, key string) (*ent.Action, error) {
	if key == "" {
		return nil, nil
	}
	for of, rows := range e.plan.actions {
		for _, row := range rows {
			switch {
			case row.ID != key:
			case of != goalID:
				return nil, errs.Field(at+"id", "This action belongs to another goal of the plan. Add it as a new action.")
			default:
				return row, nil
			}
		}
	}
	return nil, nil
}

// newKey checks the key that the caller made for a new row; "" is made later.
func newKey(prefix, key, what, at string) error {
	if key == "" {
		return nil
	}
	return store.Malformed(prefix, key, what, at+"id")
}

// elsewhere: a key that is in use, and not in this plan, is of a row that this plan may not see.
func elsewhere(err error, what, at string) error {
	if ent.IsConstraintError(err) {
		return errs.Missing(what).At(at + "id").Because(err)
	}
	return err
}

// notAfter refuses a day that does not exist, is in the future, or before the referral was received.
func notAfter(field string, on, today clock.Date, r *ent.Referral) error {
	switch {
	case !on.Valid():
		return errs.Field(field, "Give a day that exists.")
	case on.After(today):
		return errs.Field(field, "This day is in the future.")
	case on.Before(clock.DateOf(r.ReceivedAt)):
		return errs.Field(field, "This is before the referral was received.")
	}
	return nil
}
