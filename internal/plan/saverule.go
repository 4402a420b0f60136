package plan

import (
	"fmt"
	"slices"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// Limits of a plan: more cannot be worked on, nor read on a screen.
const (
	maxNeeds   = 20
	maxGoals   = 20
	maxActions = 20 // of each goal
	maxWords   = 1_000
	maxNeedID  = 40
)

// wanted is a plan as somebody wants it, validated and cleaned. A nil pointer or list leaves what there is.
type wanted struct {
	whatMatters, strengths *string
	needs                  []detail.Need
	goals                  []wantedGoal
	reviewOn               *clock.Date
}

// wantedGoal is a goal of it. Its id is "" when it is to be made; its status nil when it stays.
type wantedGoal struct {
	id, words, needID string
	importance        int
	status            *code.GoalStatus
	droppedReason     string
	actions           []wantedAction
}

// wantedAction is an action of it.
type wantedAction struct {
	id, words  string
	who        code.ActionOwner
	dueOn      *clock.Date
	confidence *int
	barriers   []code.Barrier
	strategies string
	status     *code.ActionStatus
}

// clean validates a plan; INVALID at the first field at fault, such as "goals.2.actions.0.confidence". newID makes the
// key of a need that comes without one.
func clean(in SavePlanInput, newID func() string) (wanted, error) {
	var w wanted
	var err error
	optional := func(field string, s *string) *string {
		if s == nil || err != nil {
			return nil
		}
		var out string
		out, err = nhs.TextField(field, *s, nhs.MaxWords)
		return &out
	}
	w.whatMatters = optional("whatMatters", in.WhatMatters)
	w.strengths = optional("strengths", in.Strengths)
	if err != nil {
		return w, err
	}
	if in.ReviewOn != nil && !in.ReviewOn.IsZero() {
		if !in.ReviewOn.Valid() {
			return w, errs.Field("reviewOn", "Give a day that exists.")
		}
		w.reviewOn = in.ReviewOn
	}
	if w.needs, err = cleanNeeds(in.Needs, newID); err != nil {
		return w, err
	}
	if len(in.Goals) > maxGoals {
		return w, errs.Field("goals", "A plan has at most %d goals.", maxGoals)
	}
	if in.Goals != nil {
		w.goals = []wantedGoal{}
	}
	seen := map[string]bool{}
	for i, g := range in.Goals {
		goal, err := cleanGoal(fmt.Sprintf("goals.%d.", i), g, seen)
		if err != nil {
			return w, err
		}
		w.goals = append(w.goals, goal)
	}
	return w, nil
}

// cleanNeeds validates the needs; nil stays nil.
func cleanNeeds(in []*NeedInput, newID func() string) ([]detail.Need, error) {
	if in == nil {
		return nil, nil
	}
	if len(in) > maxNeeds {
		return nil, errs.Field("needs", "A plan has at most %d needs.", maxNeeds)
	}
	out, seen := []detail.Need{}, map[string]bool{}
	for i, n := range in {
		at := fmt.Sprintf("needs.%d.", i)
		if n == nil || !n.Code.Valid() {
			return nil, errs.Field(at+"code", "Choose a reason of the list.")
		}
		words, err := nhs.TextField(at+"words", or(n.Words), maxWords)
		if err != nil {
			return nil, err
		}
		key := or(n.ID)
		switch {
		case key == "":
			key = newID()
		case len(key) > maxNeedID || !plain(key):
			return nil, errs.Field(at+"id", "A need's id is at most %d letters and digits.", maxNeedID)
		case seen[key]:
			return nil, errs.Field(at+"id", "This id is used twice.")
		}
		seen[key] = true
		out = append(out, detail.Need{ID: key, Code: n.Code, Words: words})
	}
	return out, nil
}

// plain says whether a key has nothing but letters, digits and hyphens.
func plain(key string) bool {
	for _, r := range key {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' {
			return false
		}
	}
	return true
}

// once notes a key and refuses it the second time.
func once(field string, key *string, seen map[string]bool) (string, error) {
	k := or(key)
	if k != "" && seen[k] {
		return "", errs.Field(field, "This id is used twice.")
	}
	seen[k] = true
	return k, nil
}

// cleanGoal validates a goal and its actions. The keys seen so far are of goals and actions alike.
func cleanGoal(at string, in *GoalInput, seen map[string]bool) (g wantedGoal, err error) {
	if in == nil {
		return g, errs.Field(at+"words", "Enter some words.")
	}
	g = wantedGoal{needID: or(in.NeedID), importance: in.Importance, status: in.Status}
	if g.id, err = once(at+"id", in.ID, seen); err != nil {
		return g, err
	}
	if g.words, err = nhs.RequiredField(at+"words", in.Words, maxWords); err != nil {
		return g, err
	}
	if !oneToTen(in.Importance) {
		return g, errs.Field(at+"importance", "Give a whole number from 1 to 10.")
	}
	if g.status != nil && !g.status.Valid() {
		return g, errs.Field(at+"status", "Choose a status of the list.")
	}
	if g.droppedReason, err = nhs.TextField(at+"droppedReason", or(in.DroppedReason), maxWords); err != nil {
		return g, err
	}
	if dropped := g.status != nil && *g.status == code.GoalStatusDropped; dropped && g.droppedReason == "" {
		return g, errs.Field(at+"droppedReason", "Say why the goal was dropped.")
	}
	if len(in.Actions) > maxActions {
		return g, errs.Field(at+"actions", "A goal has at most %d actions.", maxActions)
	}
	if in.Actions != nil {
		g.actions = []wantedAction{}
	}
	for i, a := range in.Actions {
		action, err := cleanAction(fmt.Sprintf("%sactions.%d.", at, i), a, seen)
		if err != nil {
			return g, err
		}
		g.actions = append(g.actions, action)
	}
	return g, nil
}

// cleanAction validates an action.
func cleanAction(at string, in *ActionInput, seen map[string]bool) (a wantedAction, err error) {
	if in == nil {
		return a, errs.Field(at+"words", "Enter some words.")
	}
	a = wantedAction{who: in.Who, confidence: in.Confidence, status: in.Status}
	if a.id, err = once(at+"id", in.ID, seen); err != nil {
		return a, err
	}
	if a.words, err = nhs.RequiredField(at+"words", in.Words, maxWords); err != nil {
		return a, err
	}
	if a.strategies, err = nhs.TextField(at+"strategies", or(in.Strategies), maxWords); err != nil {
		return a, err
	}
	if in.DueOn != nil && !in.DueOn.IsZero() {
		a.dueOn = in.DueOn
	}
	a.barriers = slices.Clone(in.Barriers)
	slices.Sort(a.barriers)
	a.barriers = slices.Compact(a.barriers)
	switch {
	case !in.Who.Valid():
		return a, errs.Field(at+"who", "Say who does it.")
	case a.dueOn != nil && !a.dueOn.Valid():
		return a, errs.Field(at+"dueOn", "Give a day that exists.")
	case in.Confidence != nil && !oneToTen(*in.Confidence):
		return a, errs.Field(at+"confidence", "Give a whole number from 1 to 10, or leave it out.")
	case slices.ContainsFunc(a.barriers, func(b code.Barrier) bool { return !b.Valid() }):
		return a, errs.Field(at+"barriers", "Choose barriers of the list.")
	case a.status != nil && !a.status.Valid():
		return a, errs.Field(at+"status", "Choose a status of the list.")
	}
	return a, nil
}

// oneToTen is the scale of importance and confidence.
func oneToTen(n int) bool { return n >= 1 && n <= 10 }

// checkNeeds refuses a goal that answers a need which is not in the plan. Goals that stay as they are hold their needs.
func checkNeeds(w wanted, now []detail.Need, heldBy []string) error {
	if w.needs != nil {
		now = w.needs
	}
	has := func(key string) bool {
		return key == "" || slices.ContainsFunc(now, func(n detail.Need) bool { return n.ID == key })
	}
	if w.goals == nil {
		if !slices.ContainsFunc(heldBy, func(key string) bool { return !has(key) }) {
			return nil
		}
		return errs.Field("needs", "A goal of the plan answers a need that is left out. Keep the need, or change the goal.")
	}
	for i, g := range w.goals {
		if !has(g.needID) {
			return errs.Field(fmt.Sprintf("goals.%d.needId", i), "Choose one of the needs of this plan.")
		}
	}
	return nil
}
