package plan

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// SavePlanInput is a support plan to save. What is left out (nil) stays as it is; a list that is given replaces the old.
type SavePlanInput struct {
	ClientMutationID string       `json:"clientMutationId"`
	ReferralID       string       `json:"referralId"`
	Version          *int         `json:"version"`
	WhatMatters      *string      `json:"whatMatters"`
	Strengths        *string      `json:"strengths"`
	Needs            []*NeedInput `json:"needs"`
	Goals            []*GoalInput `json:"goals"`
	ReviewOn         *clock.Date  `json:"reviewOn"`
}

// NeedInput is something the client wants help with.
type NeedInput struct {
	ID    *string             `json:"id"`
	Code  code.ReferralReason `json:"code"`
	Words *string             `json:"words"`
}

// GoalInput is a goal and its actions. Importance is 1 to 10.
type GoalInput struct {
	ID            *string          `json:"id"`
	Words         string           `json:"words"`
	NeedID        *string          `json:"needId"`
	Importance    int              `json:"importance"`
	Status        *code.GoalStatus `json:"status"`
	DroppedReason *string          `json:"droppedReason"`
	Actions       []*ActionInput   `json:"actions"`
}

// ActionInput is a step towards a goal. Confidence is 1 to 10, nil when the client was not asked.
type ActionInput struct {
	ID         *string            `json:"id"`
	Words      string             `json:"words"`
	Who        code.ActionOwner   `json:"who"`
	DueOn      *clock.Date        `json:"dueOn"`
	Confidence *int               `json:"confidence"`
	Barriers   []code.Barrier     `json:"barriers"`
	Strategies *string            `json:"strategies"`
	Status     *code.ActionStatus `json:"status"`
}

// AgreePlanInput is the client's agreement to the plan as it stands.
type AgreePlanInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	PlanID           string     `json:"planId"`
	Version          *int       `json:"version"`
	AgreedOn         clock.Date `json:"agreedOn"`
	AgreedWith       string     `json:"agreedWith"`
}

// SetActionStatusInput says how far an action has come.
type SetActionStatusInput struct {
	ClientMutationID string            `json:"clientMutationId"`
	ActionID         string            `json:"actionId"`
	Version          *int              `json:"version"`
	Status           code.ActionStatus `json:"status"`
}

// GoalReviewInput is what a review says of one goal. Confidence is 1 to 10, nil when the client was not asked.
type GoalReviewInput struct {
	GoalID     string          `json:"goalId"`
	Status     code.GoalStatus `json:"status"`
	Confidence *int            `json:"confidence"`
	Words      *string         `json:"words"`
}

// SetReviewDayInput is the day of the next look at the plan.
type SetReviewDayInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	ReferralID       string     `json:"referralId"`
	Version          *int       `json:"version"`
	On               clock.Date `json:"on"`
}

// RecordReviewInput is a look at the plan together with the client.
type RecordReviewInput struct {
	ClientMutationID string             `json:"clientMutationId"`
	ID               *string            `json:"id"`
	ReferralID       string             `json:"referralId"`
	On               clock.Date         `json:"on"`
	Goals            []*GoalReviewInput `json:"goals"`
	Words            *string            `json:"words"`
	MeasureDue       *bool              `json:"measureDue"`
	ExtensionAsked   *bool              `json:"extensionAsked"`
	NextReviewOn     clock.Date         `json:"nextReviewOn"`
}
