package referral

import (
	"slices"
	"strings"

	"alongside/internal/code"
	"alongside/internal/errs"
)

// ending is one row of the closing table.
type ending struct {
	group code.ClosingGroup
	// needs are what must be done or answered first; plan and measure only where support had begun.
	needs []code.ClosingNeed
	// from are the statuses that the reason fits.
	from []code.ReferralStatus
}

// Which statuses a closing reason can fit.
var (
	afterStart   = []code.ReferralStatus{code.ReferralStatusActive, code.ReferralStatusPaused}
	afterContact = []code.ReferralStatus{code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused}
)

// What a closing reason can ask for.
var (
	allNeeds = []code.ClosingNeed{
		code.ClosingNeedPlanReviewed, code.ClosingNeedFollowUpMeasure, code.ClosingNeedMessageNoted, code.ClosingNeedOnwardSettled,
	}
	// The client is gone or going: there is no plan to review with them, but a measure may have been taken.
	withoutReview = []code.ClosingNeed{
		code.ClosingNeedFollowUpMeasure, code.ClosingNeedMessageNoted, code.ClosingNeedOnwardSettled,
	}
	// The client cannot be asked: practice, referrer and services are told.
	toldOnly = []code.ClosingNeed{code.ClosingNeedMessageNoted, code.ClosingNeedOnwardSettled}
	// The rule on attempts comes first (journey section 4).
	unreached = append([]code.ClosingNeed{code.ClosingNeedAttemptsMade}, toldOnly...)
	// What no reason of the list says has to be said.
	unlisted = append([]code.ClosingNeed{code.ClosingNeedWords}, allNeeds...)
)

// endings is the list of closing reasons of journey section 2 with their report groups and needs.
var endings = map[code.ClosingReason]ending{
	code.ClosingReasonGoalsMet:              {code.ClosingGroupCompleted, allNeeds, afterStart},
	code.ClosingReasonWellbeingImproved:     {code.ClosingGroupCompleted, allNeeds, afterStart},
	code.ClosingReasonPersonWithdrew:        {code.ClosingGroupNotEngaged, withoutReview, open},
	code.ClosingReasonUnableToContact:       {code.ClosingGroupNotEngaged, unreached, afterContact},
	code.ClosingReasonDidNotAttend:          {code.ClosingGroupNotEngaged, toldOnly, afterContact},
	code.ClosingReasonMovedAway:             {code.ClosingGroupPartly, withoutReview, open},
	code.ClosingReasonDied:                  {code.ClosingGroupPartly, nil, open},
	code.ClosingReasonTimeLimitReached:      {code.ClosingGroupPartly, allNeeds, afterStart},
	code.ClosingReasonTransferred:           {code.ClosingGroupPartly, toldOnly, open},
	code.ClosingReasonNeedsBeyondScope:      {code.ClosingGroupNotSuitable, toldOnly, open},
	code.ClosingReasonInappropriateReferral: {code.ClosingGroupNotSuitable, toldOnly, open},
	code.ClosingReasonOther:                 {code.ClosingGroupOther, unlisted, open},
}

// settledBy names the field of closeReferral by which a need can be met; a plan is reviewed beforehand.
var settledBy = map[code.ClosingNeed]string{
	code.ClosingNeedAttemptsMade:    "words",
	code.ClosingNeedWords:           "words",
	code.ClosingNeedFollowUpMeasure: "followUpMeasure",
	code.ClosingNeedMessageNoted:    "messageSent",
	code.ClosingNeedOnwardSettled:   "handedOn",
}

// ClosingFacts is what is known of an episode when it is to be closed.
type ClosingFacts struct {
	AttemptsMade        bool   // the scheme's rule on attempts was followed to its end
	Words               string // why it is closed
	SupportStarted      bool   // the first appointment was attended
	PlanReviewed        bool   // a review was recorded, after the plan was last agreed if there is one
	FollowUpMeasureDone bool   // a measure was taken at EXIT or since the last review
	NoFollowUpReason    string // why there is none, in words
	MessageNoted        bool   // the message to practice and referrer is noted as sent
	OpenOnward          int    // onward referrals neither answered nor withdrawn nor handed on
}

// Group is the report group of a closing reason; OTHER for one that does not exist.
func Group(reason code.ClosingReason) code.ClosingGroup {
	if e, ok := endings[reason]; ok {
		return e.group
	}
	return code.ClosingGroupOther
}

// Needs lists what a closing reason asks for, whatever has been done yet. PLAN_REVIEWED and FOLLOW_UP_MEASURE are asked
// for only where support had started.
func Needs(reason code.ClosingReason, supportStarted bool) []code.ClosingNeed {
	needs := slices.Clone(endings[reason].needs)
	return slices.DeleteFunc(needs, func(n code.ClosingNeed) bool {
		return !supportStarted && (n == code.ClosingNeedPlanReviewed || n == code.ClosingNeedFollowUpMeasure)
	})
}

// Missing lists which closing needs of the reason are not met yet, in the order of the list; none means that the episode
// may be closed.
func Missing(reason code.ClosingReason, f ClosingFacts) []code.ClosingNeed {
	said := strings.TrimSpace(f.Words) != ""
	met := map[code.ClosingNeed]bool{
		code.ClosingNeedAttemptsMade:    f.AttemptsMade || said,
		code.ClosingNeedWords:           said,
		code.ClosingNeedPlanReviewed:    f.PlanReviewed,
		code.ClosingNeedFollowUpMeasure: f.FollowUpMeasureDone || strings.TrimSpace(f.NoFollowUpReason) != "",
		code.ClosingNeedMessageNoted:    f.MessageNoted,
		code.ClosingNeedOnwardSettled:   f.OpenOnward == 0,
	}
	return slices.DeleteFunc(Needs(reason, f.SupportStarted), func(n code.ClosingNeed) bool { return met[n] })
}

// ReasonsFor lists the closing reasons that fit a status, in the order of the value list; none for one that is not open.
func ReasonsFor(from code.ReferralStatus) []code.ClosingReason {
	fit := []code.ClosingReason{}
	for _, v := range code.ClosingReason("").Values() {
		if slices.Contains(endings[code.ClosingReason(v)].from, from) {
			fit = append(fit, code.ClosingReason(v))
		}
	}
	return fit
}

// StopsMessages reports whether closing for the reason stops every message, reminder and question to the client and to
// anybody about them at once: true for DIED alone.
func StopsMessages(reason code.ClosingReason) bool { return reason == code.ClosingReasonDied }

// CheckClosing decides whether an episode may be closed from a status for a reason. INVALID: the status is not open
// (see [Next]); field "reason" when the reason does not fit the status (details: possible); with details "missing", when
// closing needs are not met: the field is the one that meets the first.
func CheckClosing(from code.ReferralStatus, reason code.ClosingReason, f ClosingFacts) error {
	if _, err := Next(from, code.ReferralActClose); err != nil {
		return err
	}
	if fit := ReasonsFor(from); !slices.Contains(fit, reason) {
		return errs.Field("reason", "This reason does not fit a referral whose status is %s.", from.Label()).
			With("status", from).With("possible", fit)
	}
	missing := Missing(reason, f)
	if len(missing) == 0 {
		return nil
	}
	labels := make([]string, len(missing))
	for i, n := range missing {
		labels[i] = strings.ToLower(n.Label())
	}
	return errs.Field(settledBy[missing[0]], "Before closing, see to: %s.", strings.Join(labels, ", ")).With("missing", missing)
}
