package casework

import (
	"slices"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// Limits of a contact: minutes, and characters of its texts.
const (
	maxMinutes = 720 // twelve hours
	maxNote    = nhs.MaxNote
	maxWords   = nhs.MaxWords
)

// checkContact validates a contact and gives it back as it is to be stored; INVALID at the field at fault. Whether the
// referral takes it is decided later.
func checkContact(in RecordContactInput, now time.Time) (RecordContactInput, error) {
	in.At = clock.Milli(in.At)
	switch {
	case in.At.IsZero() || in.At.After(now):
		return in, errs.Field("at", "A contact is recorded after it has happened: give an instant that is not in the future.")
	case !in.Method.Valid():
		return in, errs.Field("method", "Choose a method of the list.")
	case !in.Outcome.Valid():
		return in, errs.Field("outcome", "Choose an outcome of the list.")
	case !in.Purpose.Valid():
		return in, errs.Field("purpose", "Choose a purpose of the list.")
	}
	if err := checkMinutes(in.Minutes); err != nil {
		return in, err
	}
	place, err := nhs.LineField("place", or(in.Place))
	if err != nil {
		return in, err
	}
	note, err := nhs.TextField("note", or(in.Note), maxNote)
	if err != nil {
		return in, err
	}
	reason, err := nhs.TextField("safeContactReason", or(in.SafeContactReason), maxWords)
	if err != nil {
		return in, err
	}
	if err := checkNote(in.Method, note); err != nil {
		return in, err
	}
	if n := or(in.NumberCalled); n != "" {
		number, err := nhs.CleanLine(n, nhs.MaxLine)
		if _, wrong := nhs.ParsePhone(number); err != nil || wrong != nil {
			return in, errs.Field("numberCalled", "Enter a telephone number, or leave it out.")
		}
		in.NumberCalled = &number
	}
	if in.AppointmentID != nil && !slices.Contains(meeting, in.Method) {
		return in, errs.Field("method", "Only a meeting or a call with the client can be the outcome of an appointment.")
	}
	in.Place, in.Note, in.SafeContactReason = &place, &note, &reason
	return in, nil
}

// checkMinutes refuses a length that no contact has.
func checkMinutes(minutes int) error {
	if minutes < 0 || minutes > maxMinutes {
		return errs.Field("minutes", "Give the length in minutes, from 0 to %d.", maxMinutes)
	}
	return nil
}

// checkNote asks for the note of a talk about the client: without it the contact says nothing.
func checkNote(method code.ContactMethod, note string) error {
	if method == code.ContactMethodAboutClient && note == "" {
		return errs.Field("note", "Write down what was said about the client.")
	}
	return nil
}

// checkDied refuses a contact with a client after their death: it stops every message (journey section 2). Talking about
// them and for them goes on.
func checkDied(diedOn *clock.Date, in RecordContactInput) error {
	if diedOn == nil || diedOn.IsZero() || !detail.WithClient(in.Method) || !clock.DateOf(in.At).After(*diedOn) {
		return nil
	}
	return errs.Field("method", "The client has died. Nothing more is sent to them; record what is done for their family as work about the client.")
}

// checkCorrectable decides whether a contact may still be corrected: by its author, until hours after it was written
// down. FORBIDDEN for others, INVALID at "contactId" later.
func checkCorrectable(author, by string, writtenAt, now time.Time, hours int) error {
	switch {
	case author != by:
		return errs.New(errs.Forbidden, "Only whoever wrote a contact down may correct it. Add to it instead.")
	case now.Sub(writtenAt) > time.Duration(hours)*time.Hour:
		return errs.Field("contactId", "A contact may be corrected for %d hours. Add to it instead.", hours)
	}
	return nil
}

// appointmentAfter is what became of an appointment, by the outcome of its contact. A client who was not found did not
// attend; one who answered, and did not want to talk, has cancelled.
func appointmentAfter(outcome code.ContactOutcome) code.AppointmentStatus {
	switch outcome {
	case code.ContactOutcomeAttended:
		return code.AppointmentStatusAttended
	case code.ContactOutcomeCancelledByClient, code.ContactOutcomeDeclined:
		return code.AppointmentStatusCancelledByClient
	case code.ContactOutcomeCancelledByService:
		return code.AppointmentStatusCancelledByService
	default:
		return code.AppointmentStatusDidNotAttend
	}
}
