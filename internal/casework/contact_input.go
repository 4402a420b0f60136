package casework

import (
	"time"

	"alongside/internal/code"
)

// RecordContactInput is a contact or an attempt to record. Minutes is 0 to 720, Note at most 20,000 characters.
type RecordContactInput struct {
	ClientMutationID  string              `json:"clientMutationId"`
	ID                *string             `json:"id"`
	ReferralID        string              `json:"referralId"`
	At                time.Time           `json:"at"`
	Method            code.ContactMethod  `json:"method"`
	Outcome           code.ContactOutcome `json:"outcome"`
	Purpose           code.ContactPurpose `json:"purpose"`
	Minutes           int                 `json:"minutes"`
	Place             *string             `json:"place"`
	Note              *string             `json:"note"`
	NumberCalled      *string             `json:"numberCalled"`
	SafeContactReason *string             `json:"safeContactReason"`
	AppointmentID     *string             `json:"appointmentId"`
}

// CorrectContactInput corrects the note, and the length where given, of a contact.
type CorrectContactInput struct {
	ClientMutationID string  `json:"clientMutationId"`
	ContactID        string  `json:"contactId"`
	Version          int     `json:"version"`
	Note             string  `json:"note"`
	Minutes          *int    `json:"minutes"`
	Reason           *string `json:"reason"`
}

// AnnotateContactInput adds words, at most 4,000 characters, to a contact.
type AnnotateContactInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ContactID        string `json:"contactId"`
	Words            string `json:"words"`
}
