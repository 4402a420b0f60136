package referral

import (
	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// ReasonInput is one reason for referral. The only one is primary without being told so.
type ReasonInput struct {
	Code    code.ReferralReason `json:"code"`
	Primary *bool               `json:"primary,omitempty"`
	Words   *string             `json:"words,omitempty"`
}

// SubmitReferralInput is a referral: of a client who is known or of a new person, not both.
type SubmitReferralInput struct {
	ClientMutationID  string                  `json:"clientMutationId"`
	ID                *string                 `json:"id,omitempty"`
	ClientID          *string                 `json:"clientId,omitempty"`
	Person            *detail.PersonInput     `json:"person,omitempty"`
	DuplicateDecision *code.DuplicateDecision `json:"duplicateDecision,omitempty"`
	Source            code.ReferralSource     `json:"source"`
	Reasons           []*ReasonInput          `json:"reasons"`
	ReferrerWords     *string                 `json:"referrerWords,omitempty"`
	ClientWords       *string                 `json:"clientWords,omitempty"`
	ReferrerName      *string                 `json:"referrerName,omitempty"`
	Urgency           code.Urgency            `json:"urgency"`
	ClientAware       bool                    `json:"clientAware"`
}

// SubmitReferralPayload is the referral that was made, or the people it may be about, when nothing was saved.
type SubmitReferralPayload struct {
	Referral           *ent.Referral
	PossibleDuplicates []*detail.Duplicate
	ClientMutationID   string
}

// submission writes the input as the rule takes it.
func (in SubmitReferralInput) submission() Submission {
	s := Submission{
		ClientID: value(in.ClientID), NewPerson: in.Person != nil, DuplicateDecision: value(in.DuplicateDecision),
		Source: in.Source, ReferrerName: value(in.ReferrerName), ReferrerWords: value(in.ReferrerWords),
		ClientWords: value(in.ClientWords), Urgency: in.Urgency, ClientAware: in.ClientAware,
	}
	for _, r := range in.Reasons {
		if r != nil {
			s.Reasons = append(s.Reasons, detail.Reason{Code: r.Code, Primary: value(r.Primary), Words: value(r.Words)})
		}
	}
	return s
}
