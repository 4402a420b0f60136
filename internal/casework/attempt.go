// Package casework owns what link workers do day by day: contacts and attempts, appointments, tasks. The rules are pure
// functions over values; the service loads, decides by them, and writes.
package casework

import (
	"slices"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Tried is a contact as far as the unable-to-contact rule asks.
type Tried struct {
	At      time.Time
	Method  code.ContactMethod
	Outcome code.ContactOutcome
}

// outgoing are the methods by which a client is sought out. A letter is one too, but has its own place in the rule.
var outgoing = []code.ContactMethod{
	code.ContactMethodPhone, code.ContactMethodVideo, code.ContactMethodText, code.ContactMethodEmail,
	code.ContactMethodHomeVisit,
}

// notReached are the outcomes of a contact that did not find the client.
var notReached = []code.ContactOutcome{
	code.ContactOutcomeNoAnswer, code.ContactOutcomeVoicemail, code.ContactOutcomeWrongNumber,
	code.ContactOutcomeSpokeToOther,
}

// Reached reports whether a contact reached the client: they were there or answered, though it be to decline.
func Reached(method code.ContactMethod, outcome code.ContactOutcome) bool {
	return detail.Reached(method, outcome)
}

// IsAttempt reports whether a contact is an attempt: an outgoing contact that did not reach the client (journey section
// 4). A letter is not counted as one, nor a missed appointment, which has been agreed with the client.
func IsAttempt(method code.ContactMethod, outcome code.ContactOutcome) bool {
	return slices.Contains(outgoing, method) && slices.Contains(notReached, outcome)
}

// IsLetterSent reports whether a contact is the letter of the rule: by post, and not answered or cancelled.
func IsLetterSent(method code.ContactMethod, outcome code.ContactOutcome) bool {
	return method == code.ContactMethodLetter && slices.Contains(notReached, outcome)
}

// partsOfDay are the parts of the day in their order.
var partsOfDay = []code.PartOfDay{code.PartOfDayMorning, code.PartOfDayAfternoon, code.PartOfDayEvening}

// PartOfDayAt is the part of the day at an instant.
func PartOfDayAt(t time.Time) code.PartOfDay {
	switch minute := clock.MinuteOfDay(t); {
	case minute < 12*60:
		return code.PartOfDayMorning
	case minute < 17*60:
		return code.PartOfDayAfternoon
	}
	return code.PartOfDayEvening
}

// Step is what the unable-to-contact rule asks for next.
type Step struct {
	Step code.AttemptStep
	// Attempts counts the attempts since the client was last reached, several on one day included.
	Attempts int
	// Days counts the different days of those attempts: what the rule goes by.
	Days int
	// Tried lists the parts of the day tried so far, in the order of the day.
	Tried []code.PartOfDay
	// On is the first day for the step: today at the earliest, tomorrow where today has been tried. For WAIT_FOR_REPLY it
	// is the day from which the episode may be closed, for MAY_CLOSE the day since when it may.
	On clock.Date
}

// NextStep is the unable-to-contact rule (journey section 4): attempts on AttemptsBeforeLetter different days, at least
// one at another time of day, then a letter, then LetterWaitDays working days, then it may be closed. A contact that
// reached the client begins it anew; a letter sent before the attempts are complete does not count. Where the client must
// not get post, mayPost is false: there is no letter, and the waiting time runs from the last attempt. The order of
// contacts does not matter; those after today do not count.
func NextStep(contacts []Tried, mayPost bool, s detail.SchemeSettings, today clock.Date) Step {
	attempts, letters := sinceReached(contacts, today)
	next := Step{Attempts: len(attempts), On: today}
	days, parts := map[clock.Date]bool{}, map[code.PartOfDay]bool{}
	var completeAt time.Time
	for _, a := range attempts {
		days[clock.DateOf(a)], parts[PartOfDayAt(a)] = true, true
		if completeAt.IsZero() && complete(len(days), len(parts), s) {
			completeAt = a
		}
	}
	next.Days = len(days)
	for _, p := range partsOfDay {
		if parts[p] {
			next.Tried = append(next.Tried, p)
		}
	}
	if completeAt.IsZero() {
		next.Step = code.AttemptStepTryAgain
		if len(parts) == 1 && len(days) >= s.AttemptsBeforeLetter-1 && s.AttemptsBeforeLetter > 1 {
			next.Step = code.AttemptStepTryOtherTime
		}
		if days[today] && len(days) < s.AttemptsBeforeLetter {
			next.On = today.AddDays(1)
		}
		return next
	}
	waitFrom := clock.DateOf(attempts[len(attempts)-1])
	if mayPost {
		i := slices.IndexFunc(letters, func(l time.Time) bool { return !clock.DateOf(l).Before(clock.DateOf(completeAt)) })
		if i < 0 {
			next.Step = code.AttemptStepSendLetter
			return next
		}
		waitFrom = clock.DateOf(letters[i])
	}
	next.On = clock.AddWorkingDays(waitFrom, s.LetterWaitDays)
	next.Step = code.AttemptStepWaitForReply
	if !today.Before(next.On) {
		next.Step = code.AttemptStepMayClose
	}
	return next
}

// complete reports whether attempts on so many days, at so many parts of the day, are what the rule asks for. A scheme
// that asks for one attempt cannot ask for another time of day.
func complete(days, parts int, s detail.SchemeSettings) bool {
	return days > 0 && days >= s.AttemptsBeforeLetter && (parts > 1 || s.AttemptsBeforeLetter <= 1)
}

// sinceReached gives the instants of attempts and letters since the client was last reached, in order.
func sinceReached(contacts []Tried, today clock.Date) (attempts, letters []time.Time) {
	contacts = slices.Clone(contacts)
	slices.SortStableFunc(contacts, func(a, b Tried) int { return a.At.Compare(b.At) })
	for _, c := range contacts {
		switch {
		case clock.DateOf(c.At).After(today):
		case Reached(c.Method, c.Outcome):
			attempts, letters = nil, nil
		case IsAttempt(c.Method, c.Outcome):
			attempts = append(attempts, c.At)
		case IsLetterSent(c.Method, c.Outcome):
			letters = append(letters, c.At)
		}
	}
	return attempts, letters
}
