package onward

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// SignpostInput is a signpost to record.
type SignpostInput struct {
	ClientMutationID string      `json:"clientMutationId"`
	ID               *string     `json:"id,omitempty"`
	ReferralID       string      `json:"referralId"`
	ServiceID        string      `json:"serviceId"`
	On               *clock.Date `json:"on,omitempty"` // today when left out
	Words            *string     `json:"words,omitempty"`
}

// ReferOnwardInput is an onward referral to send.
type ReferOnwardInput struct {
	ClientMutationID string            `json:"clientMutationId"`
	ID               *string           `json:"id,omitempty"`
	ReferralID       string            `json:"referralId"`
	ServiceID        string            `json:"serviceId"`
	Words            string            `json:"words"`
	Share            []code.ShareField `json:"share"`
	GoalID           *string           `json:"goalId,omitempty"`
}

// AnswerOnwardReferralInput is a service's answer.
type AnswerOnwardReferralInput struct {
	ClientMutationID string                    `json:"clientMutationId"`
	OnwardReferralID string                    `json:"onwardReferralId"`
	Version          *int                      `json:"version,omitempty"`
	Answer           code.OnwardStatus         `json:"answer"`
	Reason           *code.OnwardDeclineReason `json:"reason,omitempty"`
	Words            *string                   `json:"words,omitempty"`
}

// RecordOnwardOutcomeInput is what became of an onward referral.
type RecordOnwardOutcomeInput struct {
	ClientMutationID string             `json:"clientMutationId"`
	OnwardReferralID string             `json:"onwardReferralId"`
	Version          *int               `json:"version,omitempty"`
	Outcome          code.OnwardOutcome `json:"outcome"`
	On               clock.Date         `json:"on"`
	ToldBy           code.ToldBy        `json:"toldBy"`
}

// WithdrawOnwardReferralInput takes an onward referral back.
type WithdrawOnwardReferralInput struct {
	ClientMutationID string `json:"clientMutationId"`
	OnwardReferralID string `json:"onwardReferralId"`
	Reason           string `json:"reason"`
}

// OnwardReferralFilter says which onward referrals a list shows; its conditions are joined by and.
type OnwardReferralFilter struct {
	Statuses   []code.OnwardStatus `json:"statuses,omitempty"`
	ClientID   *string             `json:"clientId,omitempty"`
	ServiceID  *string             `json:"serviceId,omitempty"`
	Unanswered *bool               `json:"unanswered,omitempty"`
}
