package detail

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// PersonInput is a person as a referrer describes them. It is here because two domains take it in: the one that makes
// the referral and the one that keeps the person.
type PersonInput struct {
	ID                *string               `json:"id,omitempty"`
	GivenName         string                `json:"givenName"`
	FamilyName        string                `json:"familyName"`
	PreferredName     *string               `json:"preferredName,omitempty"`
	Title             *string               `json:"title,omitempty"`
	Pronouns          *string               `json:"pronouns,omitempty"`
	DateOfBirth       clock.Date            `json:"dateOfBirth"`
	NhsNumber         *string               `json:"nhsNumber,omitempty"`
	PracticeID        string                `json:"practiceId"`
	Phone             *string               `json:"phone,omitempty"`
	Email             *string               `json:"email,omitempty"`
	Line1             *string               `json:"line1,omitempty"`
	Line2             *string               `json:"line2,omitempty"`
	Town              *string               `json:"town,omitempty"`
	Postcode          *string               `json:"postcode,omitempty"`
	Sex               *code.Sex             `json:"sex,omitempty"`
	Gender            *code.Gender          `json:"gender,omitempty"`
	EthnicCategory    *code.EthnicCategory  `json:"ethnicCategory,omitempty"`
	Language          *string               `json:"language,omitempty"`
	InterpreterNeeded *bool                 `json:"interpreterNeeded,omitempty"`
	AccessibleNeeds   []code.AccessibleNeed `json:"accessibleNeeds,omitempty"`
	SafeContact       *SafeContactInput     `json:"safeContact,omitempty"`
	Household         *code.Household       `json:"household,omitempty"`
	CarerStatus       *code.CarerStatus     `json:"carerStatus,omitempty"`
	PreferredMethod   *code.ContactMethod   `json:"preferredMethod,omitempty"`
}

// SafeContactInput says how a client may be contacted; what is left out is no rule.
type SafeContactInput struct {
	Rules      []code.SafeContactRule `json:"rules,omitempty"`
	FromHour   *int                   `json:"fromHour,omitempty"`
	ToHour     *int                   `json:"toHour,omitempty"`
	OnlyNumber *string                `json:"onlyNumber,omitempty"`
	Words      *string                `json:"words,omitempty"`
}

// Duplicate names a client who may be the same person as another. Because lists why: NHS_NUMBER, NAME_AND_BIRTH, PHONE,
// SOUNDS_ALIKE. Strong is the same NHS number, or name and date of birth.
type Duplicate struct {
	ClientID string
	Because  []string
	Strong   bool
}
