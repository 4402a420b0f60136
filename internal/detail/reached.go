package detail

import (
	"slices"

	"alongside/internal/code"
)

// withClient are the methods by which the client themself is met or addressed: not work about or for them.
var withClient = []code.ContactMethod{
	code.ContactMethodInPersonPractice, code.ContactMethodInPersonVenue, code.ContactMethodHomeVisit,
	code.ContactMethodWalkAndTalk, code.ContactMethodAccompanied, code.ContactMethodPhone, code.ContactMethodVideo,
	code.ContactMethodText, code.ContactMethodEmail, code.ContactMethodLetter, code.ContactMethodGroup,
	code.ContactMethodWebinar,
}

// Reached reports whether a contact reached the client: they were there or answered, though it be to decline. The clocks
// of a referral and the unable-to-contact rule both go by it.
func Reached(method code.ContactMethod, outcome code.ContactOutcome) bool {
	return slices.Contains(withClient, method) &&
		(outcome == code.ContactOutcomeAttended || outcome == code.ContactOutcomeDeclined)
}

// WithClient reports whether a method meets or addresses the client themself, and is not work about or for them.
func WithClient(method code.ContactMethod) bool { return slices.Contains(withClient, method) }
