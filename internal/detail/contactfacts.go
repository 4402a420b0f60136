package detail

import (
	"time"

	"alongside/internal/code"
)

// ContactFacts is what a referral has to know of a contact that was recorded on it. It is not stored: it is how
// casework tells the referral, as domain packages do not import each other.
type ContactFacts struct {
	ContactID string
	At        time.Time // instant it happened
	Method    code.ContactMethod
	Outcome   code.ContactOutcome
	Purpose   code.ContactPurpose
	Attempt   bool // an outgoing contact that did not reach the client
	Reached   bool // the client was there or answered
}
