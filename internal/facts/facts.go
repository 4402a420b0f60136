// Package facts makes the pseudonymised read model: from the record of one client, the facts that reports count
// (docs/adr/0042-read-model.md). It is pure: it opens nothing and knows no clock. internal/store writes what it gives.
package facts

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// None stands where a number of days is not known yet.
const None = -1

// Fact is what all facts have in common: whom it is about, as little of them as a report needs, and where and when. The
// fields of a fact are its columns, named as in ent/schema.
type Fact struct {
	Person        int64 // see [Pseudonym], as the next two
	Episode       int64
	Source        int64
	Month         string // YYYY-MM, in London
	AgeBand       code.AgeBand
	Gender        code.Gender
	EthnicGroup   code.EthnicGroup
	CarerStatus   code.CarerStatus
	Household     code.Household
	LanguageGroup code.LanguageGroup
	ImdDecile     int // 0 when not known
	PracticeID    string
	PcnID         string // "" for a practice in none
}

// Episode is one referral and what became of it.
type Episode struct {
	Fact
	Status               code.ReferralStatus
	Outcome              code.EpisodeOutcome
	ReferralSource       code.ReferralSource
	PrimaryReason        code.ReferralReason
	Urgency              code.Urgency
	Complexity           code.Complexity
	Number               int
	DecidedMonth         string
	ContactedMonth       string
	StartedMonth         string
	PlannedMonth         string
	ClosedMonth          string
	DaysToDecision       int // None while there is no decision; so with all below
	DaysToContact        int
	WorkingDaysToContact int
	DaysToStart          int
	DaysToPlan           int
	DaysToClose          int
	SupportDays          int
	Extended             bool
	DeclineReason        code.DeclineReason
	ClosingReason        code.ClosingReason
}

// Contact is one contact or attempt.
type Contact struct {
	Fact
	Method     code.ContactMethod
	Outcome    code.ContactOutcome
	Purpose    code.ContactPurpose
	Minutes    int
	WithClient bool
	Reached    bool
	Attempt    bool
}

// Need is one need of a support plan. Its month is that in which the plan was begun.
type Need struct {
	Fact
	Need          code.ReferralReason
	Goals         int
	GoalsAchieved int
}

// Goal is one goal of a support plan. Its month is that in which it was set.
type Goal struct {
	Fact
	Need        code.ReferralReason // "" where it answers none
	Status      code.GoalStatus
	Importance  int
	Actions     int
	ActionsDone int
}

// Measure is one answer of a measure, or its total.
type Measure struct {
	Fact
	Instrument code.Instrument
	Item       string // code of the question, or [Total]
	Point      code.MeasurePoint
	Goal       int64 // see [Pseudonym]; 0 where it scores none
	Place      int   // which answer of the episode to this question it is, from 1
	Declined   bool
	Value      float64
}

// Total is the item of a measure's total.
const Total = "TOTAL"

// Onward is one signpost or onward referral.
type Onward struct {
	Fact
	Kind          code.OnwardKind
	ServiceID     string
	Category      code.ServiceCategory
	Status        code.OnwardStatus // "" for a signpost
	Outcome       code.OnwardOutcome
	DeclineReason code.OnwardDeclineReason
	DaysToAnswer  int
}

// Facts are all facts of one client.
type Facts struct {
	Episodes []Episode
	Contacts []Contact
	Needs    []Need
	Goals    []Goal
	Measures []Measure
	Onward   []Onward
}

// AgeBandOf gives the band of somebody's age on a day.
func AgeBandOf(dob, on clock.Date) code.AgeBand { return BandOf(clock.Age(dob, on)) }

// BandOf gives the band of a number of years.
func BandOf(age int) code.AgeBand {
	for _, b := range bands {
		if age < b.below {
			return b.band
		}
	}
	return code.AgeBandAge85Over
}

var bands = []struct {
	below int
	band  code.AgeBand
}{
	{18, code.AgeBandUnder18},
	{25, code.AgeBandAge1824},
	{35, code.AgeBandAge2534},
	{45, code.AgeBandAge3544},
	{55, code.AgeBandAge4554},
	{65, code.AgeBandAge5564},
	{75, code.AgeBandAge6574},
	{85, code.AgeBandAge7584},
}

// EthnicGroupOf gives the high-level group of an ethnic category, as the census of England 2021 groups them.
func EthnicGroupOf(c code.EthnicCategory) code.EthnicGroup {
	switch c {
	case code.EthnicCategoryA, code.EthnicCategoryB, code.EthnicCategoryC:
		return code.EthnicGroupWhite
	case code.EthnicCategoryD, code.EthnicCategoryE, code.EthnicCategoryF, code.EthnicCategoryG:
		return code.EthnicGroupMixed
	case code.EthnicCategoryH, code.EthnicCategoryJ, code.EthnicCategoryK, code.EthnicCategoryL, code.EthnicCategoryR:
		return code.EthnicGroupAsian
	case code.EthnicCategoryM, code.EthnicCategoryN, code.EthnicCategoryP:
		return code.EthnicGroupBlack
	case code.EthnicCategoryS:
		return code.EthnicGroupOther
	case code.EthnicCategoryZ:
		return code.EthnicGroupNotStated
	case code.EthnicCategoryNotKnown:
	}
	return code.EthnicGroupNotKnown
}

// OutcomeOf gives what became of an episode, by its status.
func OutcomeOf(s code.ReferralStatus) code.EpisodeOutcome {
	switch s {
	case code.ReferralStatusReceived, code.ReferralStatusInTriage:
		return code.EpisodeOutcomeUndecided
	case code.ReferralStatusDeclined:
		return code.EpisodeOutcomeDeclined
	case code.ReferralStatusRedirected:
		return code.EpisodeOutcomeRedirected
	case code.ReferralStatusClosed:
		return code.EpisodeOutcomeClosed
	case code.ReferralStatusAccepted, code.ReferralStatusWaiting, code.ReferralStatusContacting, code.ReferralStatusActive,
		code.ReferralStatusPaused:
	}
	return code.EpisodeOutcomeInSupport
}
