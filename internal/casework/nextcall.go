package casework

import (
	"slices"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/nhs"
)

// Call is what to do next to reach a client, as a link worker is told.
type Call struct {
	Step
	// At is the part of the day to try, while only one was: another, in which the client may be contacted. None where the
	// step is no attempt, or the hours of the safe-contact rules leave no other.
	At code.PartOfDay
	// Words says it in a short sentence.
	Words string
}

// hours of the parts of the day in which link workers work, from the first to before the last.
var hours = map[code.PartOfDay][2]int{
	code.PartOfDayMorning: {9, 12}, code.PartOfDayAfternoon: {12, 17}, code.PartOfDayEvening: {17, 20},
}

// NextCall is [NextStep] with when in the day to try, by the client's safe-contact rules, in words.
func NextCall(contacts []Tried, safe detail.SafeContact, s detail.SchemeSettings, today clock.Date) Call {
	next := Call{Step: NextStep(contacts, MayPost(safe), s, today)}
	attempt := next.Step.Step == code.AttemptStepTryAgain || next.Step.Step == code.AttemptStepTryOtherTime
	if attempt && len(next.Tried) == 1 {
		for _, p := range partsOfDay {
			if !slices.Contains(next.Tried, p) && allowed(safe, p) {
				next.At = p
				break
			}
		}
	}
	next.Words = next.words(today)
	return next
}

// allowed says whether there is an hour of a part of the day at which the client may be contacted.
func allowed(safe detail.SafeContact, p code.PartOfDay) bool {
	for hour := hours[p][0]; hour < hours[p][1]; hour++ {
		if withinHours(safe, hour*60) {
			return true
		}
	}
	return false
}

// words says the step in a sentence. Only a reader in a hurry needs no more than the day: the rest is in the fields.
func (c Call) words(today clock.Date) string {
	when := ""
	if c.On.After(today) {
		when = " on " + dayWords(c.On)
	}
	at := ""
	if c.At != "" {
		at = " in the " + strings.ToLower(c.At.Label())
	}
	switch c.Step.Step {
	case code.AttemptStepTryAgain, code.AttemptStepTryOtherTime:
		switch {
		case c.Attempts == 0:
			return "Make the first attempt."
		case c.Step.Step == code.AttemptStepTryOtherTime && at == "":
			return "Try" + when + " at another time of day."
		case at == "" && when == "":
			return "Try again."
		}
		return "Try" + when + at + "."
	case code.AttemptStepSendLetter:
		return "Send the letter."
	case code.AttemptStepWaitForReply:
		return "Wait until " + dayWords(c.On) + "."
	case code.AttemptStepMayClose:
		return "May be closed as unable to contact."
	}
	return ""
}

// dayWords writes a day as people say it: 3 July.
func dayWords(d clock.Date) string { return d.Time().In(clock.London()).Format("2 January") }

// NumberToCall is the number on which a client may be called at an instant: the only one of the safe-contact rules, or
// else their own. "" when they may not be called then, or not at all.
func NumberToCall(phone string, safe detail.SafeContact, needs []code.AccessibleNeed, at time.Time) string {
	if slices.Contains(needs, code.AccessibleNeedNoPhone) || slices.Contains(needs, code.AccessibleNeedTextOnly) || !inHours(safe, at) {
		return ""
	}
	if safe.OnlyNumber != "" {
		phone = safe.OnlyNumber
	}
	if nhs.ComparablePhone(phone) == "" {
		return ""
	}
	return phone
}
