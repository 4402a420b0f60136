package onward

import (
	"slices"
	"strings"

	"alongside/internal/code"
	"alongside/internal/errs"
)

// answers says which answers a service may give from where an onward referral stands. ACKNOWLEDGED says that it was
// seen and is not an answer yet: the clock of the answer runs on. One that was closed for want of an answer is made anew.
var answers = map[code.OnwardStatus][]code.OnwardStatus{
	code.OnwardStatusSent: {
		code.OnwardStatusAcknowledged, code.OnwardStatusAccepted, code.OnwardStatusWaitlisted, code.OnwardStatusDeclined,
	},
	code.OnwardStatusAcknowledged: {
		code.OnwardStatusAccepted, code.OnwardStatusWaitlisted, code.OnwardStatusDeclined,
	},
	code.OnwardStatusWaitlisted: {code.OnwardStatusAccepted, code.OnwardStatusDeclined},
}

// outcomes says what can become of an onward referral from where it stands. On a waiting list nobody attends for weeks:
// whoever does has been accepted, and the service is asked to say so.
var outcomes = map[code.OnwardStatus][]code.OnwardOutcome{
	code.OnwardStatusAccepted: {
		code.OnwardOutcomeAttendedFirst, code.OnwardOutcomeAttending4Weeks, code.OnwardOutcomeAttending12Weeks,
		code.OnwardOutcomeStopped, code.OnwardOutcomeNeverAttended, code.OnwardOutcomeGotHelp, code.OnwardOutcomeBecameVolunteer,
	},
	code.OnwardStatusWaitlisted: {
		code.OnwardOutcomeAttendedFirst, code.OnwardOutcomeNeverAttended, code.OnwardOutcomeGotHelp,
	},
}

// unanswered are the statuses in which a service's answer is waited for.
var unanswered = []code.OnwardStatus{code.OnwardStatusSent, code.OnwardStatusAcknowledged}

// open are the statuses in which a client is on the way to a service or goes there: while there is one, there is no
// second to the same service, unless an outcome says how the first ended.
var open = []code.OnwardStatus{
	code.OnwardStatusSent, code.OnwardStatusAcknowledged, code.OnwardStatusAccepted, code.OnwardStatusWaitlisted,
}

// Unanswered reports whether a service's answer is waited for in the status: SENT, or ACKNOWLEDGED.
func Unanswered(s code.OnwardStatus) bool { return slices.Contains(unanswered, s) }

// Answers lists the answers that a service may give from a status; none when it has nothing to answer any more.
func Answers(from code.OnwardStatus) []code.OnwardStatus { return slices.Clone(answers[from]) }

// CheckAnswer decides whether a service may answer so from a status. INVALID at "answer" (details: status, possible), at
// "reason" when DECLINED has none or another answer has one, at "words" when the reason OTHER has none.
func CheckAnswer(from, answer code.OnwardStatus, reason *code.OnwardDeclineReason, words string) error {
	if possible := answers[from]; !slices.Contains(possible, answer) {
		if len(possible) == 0 {
			return errs.Field("answer", "It cannot be answered: its status is %s.", from.Label()).
				With("status", from).With("possible", []code.OnwardStatus{})
		}
		return errs.Field("answer", "Its status is %s. Possible answers now: %s.", from.Label(), labels(possible)).
			With("status", from).With("possible", possible)
	}
	switch {
	case answer == code.OnwardStatusDeclined && (reason == nil || !reason.Valid()):
		return errs.Field("reason", "Say why the service cannot take the client.")
	case answer != code.OnwardStatusDeclined && reason != nil:
		return errs.Field("reason", "A reason belongs to DECLINED only.")
	case reason != nil && *reason == code.OnwardDeclineReasonOther && words == "":
		return errs.Field("words", "Say in words why the service cannot take the client.")
	}
	return nil
}

// CheckOutcome decides whether an outcome fits a status: something becomes of what was accepted or waits on a list.
// INVALID at "outcome" (details: status, possible).
func CheckOutcome(from code.OnwardStatus, outcome code.OnwardOutcome) error {
	possible := outcomes[from]
	switch {
	case slices.Contains(possible, outcome):
		return nil
	case len(possible) == 0:
		return errs.Field("outcome", "Its status is %s: an outcome is recorded once the service has accepted the client.", from.Label()).
			With("status", from).With("possible", []code.OnwardOutcome{})
	}
	return errs.Field("outcome", "Its status is %s. Possible outcomes now: %s.", from.Label(), labels(possible)).
		With("status", from).With("possible", possible)
}

// CheckWithdraw decides whether an onward referral may be taken back from a status: until the service declined, or
// something became of it. INVALID, with detail status.
func CheckWithdraw(from code.OnwardStatus, outcome *code.OnwardOutcome) error {
	if slices.Contains(open, from) && outcome == nil {
		return nil
	}
	if outcome != nil {
		return errs.New(errs.Invalid, "It cannot be taken back: its outcome is recorded.").With("status", from)
	}
	return errs.New(errs.Invalid, "It cannot be taken back: its status is %s.", from.Label()).With("status", from)
}

// labels lists codes in words.
func labels[T interface{ Label() string }](codes []T) string {
	words := make([]string, len(codes))
	for i, c := range codes {
		words[i] = strings.ToLower(c.Label())
	}
	return strings.Join(words, ", ")
}
