// Package plan owns the support plan: what matters to the client, their goals and who does what about them, the versions
// they agreed, and the reviews. The rules are pure functions over values; the service loads, decides by them, and writes.
package plan

import (
	"context"

	"alongside/ent"
	"alongside/ent/action"
	"alongside/ent/goal"
	"alongside/ent/supportplan"
	"alongside/internal/detail"
	"alongside/internal/store"
)

// Clocks is what a plan needs of the referral it belongs to. It works in the open transaction.
type Clocks interface {
	// Refresh recomputes what lists sort by.
	Refresh(ctx context.Context, referralID string) error
}

// Service keeps support plans and reviews.
type Service struct {
	store  *store.Store
	clocks Clocks
}

// New makes the service.
func New(s *store.Store, clocks Clocks) *Service { return &Service{store: s, clocks: clocks} }

// or is the value pointed to, or the zero value.
func or[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}

// whole is a plan with its goals and their actions, in order, those taken out included.
type whole struct {
	*ent.SupportPlan
	goals   []*ent.Goal
	actions map[string][]*ent.Action // by goal
}

// load gives the plan of a referral; nil when it has none.
func (s *Service) load(ctx context.Context, referralID string) (*whole, error) {
	db := s.store.Ent(ctx)
	p, err := db.SupportPlan.Query().Where(supportplan.ReferralID(referralID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	w := &whole{SupportPlan: p, actions: map[string][]*ent.Action{}}
	if w.goals, err = db.Goal.Query().Where(goal.PlanID(p.ID)).Order(goal.ByPosition(), goal.ByID()).All(ctx); err != nil {
		return nil, err
	}
	keys := make([]string, len(w.goals))
	for i, g := range w.goals {
		keys[i] = g.ID
	}
	actions, err := db.Action.Query().Where(action.GoalIDIn(keys...)).Order(action.ByPosition(), action.ByID()).All(ctx)
	for _, a := range actions {
		w.actions[a.GoalID] = append(w.actions[a.GoalID], a)
	}
	return w, err
}

// live gives the goals that are in the plan now.
func (w *whole) live() []*ent.Goal {
	var out []*ent.Goal
	for _, g := range w.goals {
		if !g.Removed {
			out = append(out, g)
		}
	}
	return out
}

// fixed gives the goals and actions of the plan as a version keeps them.
func (w *whole) fixed() []detail.PlanGoal {
	out := []detail.PlanGoal{}
	for _, g := range w.live() {
		kept := detail.PlanGoal{ID: g.ID, NeedID: g.NeedID, Words: g.Words, Importance: g.Importance, Status: g.Status}
		for _, a := range w.actions[g.ID] {
			if a.Removed {
				continue
			}
			kept.Actions = append(kept.Actions, detail.PlanAction{
				ID: a.ID, Words: a.Words, Who: a.Who, DueOn: or(a.DueOn), Confidence: or(a.Confidence),
				Barriers: a.Barriers, Strategies: a.Strategies, Status: a.Status,
			})
		}
		out = append(out, kept)
	}
	return out
}

// copyOf is a plan as a plain map by the names of the input, for whoever has to compare it with their own copy.
func (w *whole) copyOf() map[string]any {
	return map[string]any{
		"id": w.ID, "version": w.Version, "status": w.Status, "whatMatters": w.WhatMatters, "strengths": w.Strengths,
		"needs": w.Needs, "reviewOn": w.ReviewOn, "goals": w.fixed(),
	}
}
