package detail

import (
	"encoding/json"

	"alongside/internal/clock"
	"alongside/internal/code"
)

// SchemeSettings are the rules a scheme may set (journey.md, in italics); DefaultSettings gives the defaults.
type SchemeSettings struct {
	TriageDays           int                   `json:"triageDays"`           // working days
	FirstContactDays     int                   `json:"firstContactDays"`     // working days
	FirstAppointmentDays int                   `json:"firstAppointmentDays"` // working days
	SupportMonths        int                   `json:"supportMonths"`        // calendar months
	ExtensionMonths      int                   `json:"extensionMonths"`      // longest extension, calendar months
	ReviewWeeks          int                   `json:"reviewWeeks"`
	QuietDays            int                   `json:"quietDays"` // days without a contact
	OnwardNudgeDays      int                   `json:"onwardNudgeDays"`
	OnwardLeadDays       int                   `json:"onwardLeadDays"`
	OnwardCloseDays      int                   `json:"onwardCloseDays"` // working days, all three
	AttemptsBeforeLetter int                   `json:"attemptsBeforeLetter"`
	LetterWaitDays       int                   `json:"letterWaitDays"` // working days
	ReopenDays           int                   `json:"reopenDays"`     // days in which the link worker may reopen
	ReopenWeeks          int                   `json:"reopenWeeks"`    // weeks after which it is a new episode
	CorrectionHours      int                   `json:"correctionHours"`
	InclusionCriteria    []string              `json:"inclusionCriteria"`
	LicensedInstruments  []code.Instrument     `json:"licensedInstruments"` // score-only ones whose licence the scheme attests
	ClientWord           string                `json:"clientWord"`          // what the screen calls a client
	LinkWorkerWord       string                `json:"linkWorkerWord"`      // what the screen calls a link worker
	CallerNumber         string                `json:"callerNumber,omitempty"`
	HiddenReasons        []code.ReferralReason `json:"hiddenReasons,omitempty"`        // not offered for new referrals
	HiddenClosingReasons []code.ClosingReason  `json:"hiddenClosingReasons,omitempty"` // not offered when closing
	HiddenSources        []code.ReferralSource `json:"hiddenSources,omitempty"`        // not offered for new referrals
	ReasonWords          []CodeWords           `json:"reasonWords,omitempty"`          // the scheme's own words for reasons
	ClosingReasonWords   []CodeWords           `json:"closingReasonWords,omitempty"`   // ... for closing reasons
	SourceWords          []CodeWords           `json:"sourceWords,omitempty"`          // ... for sources
	ComplexityLight      int                   `json:"complexityLight"`                // hundredths of a standard case
	ComplexityComplex    int                   `json:"complexityComplex"`              // hundredths of a standard case
	FirstContactWas      []FormerDays          `json:"firstContactWas,omitempty"`      // limits that were set before, the oldest first
}

// FormerDays is a limit of days that a scheme had before it set another.
type FormerDays struct {
	Days  int        `json:"days"`
	Until clock.Date `json:"until"` // the day on which another was set
}

// FirstContactDaysOn gives the working days to the first contact that the scheme allowed at the end of a day. Of changes
// before they were kept the present limit is all that is known.
func (s SchemeSettings) FirstContactDaysOn(day clock.Date) int {
	for _, was := range s.FirstContactWas {
		if day.Before(was.Until) {
			return was.Days
		}
	}
	return s.FirstContactDays
}

// CodeWords is what a scheme calls a code of a value list on its screens; the code stays what it is everywhere else.
type CodeWords struct {
	Code  string `json:"code"`
	Words string `json:"words"`
}

// StandardCase is how much a case of standard complexity counts in a weighted caseload, in hundredths.
const StandardCase = 100

// DefaultSettings are journey.md's defaults.
func DefaultSettings() SchemeSettings {
	return SchemeSettings{
		TriageDays: 2, FirstContactDays: 5, FirstAppointmentDays: 15,
		SupportMonths: 6, ExtensionMonths: 3, ReviewWeeks: 6, QuietDays: 21,
		OnwardNudgeDays: 6, OnwardLeadDays: 9, OnwardCloseDays: 14,
		AttemptsBeforeLetter: 3, LetterWaitDays: 10, ReopenDays: 14, ReopenWeeks: 12, CorrectionHours: 24,
		InclusionCriteria: []string{
			"Is 18 or over", "Is registered with a practice of the scheme", "Agrees to the referral",
			"Is not getting this support already",
		},
		ClientWord: "client", LinkWorkerWord: "link worker", ComplexityLight: 50, ComplexityComplex: 200,
	}
}

// UnmarshalJSON reads settings as they are stored. What a scheme saved before there was a setting has its default.
func (s *SchemeSettings) UnmarshalJSON(b []byte) error {
	type stored SchemeSettings // without this method
	usual := DefaultSettings()
	v := stored{
		LinkWorkerWord: usual.LinkWorkerWord, ComplexityLight: usual.ComplexityLight, ComplexityComplex: usual.ComplexityComplex,
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*s = SchemeSettings(v)
	return nil
}

// Weight is how much a case counts in a weighted caseload, in hundredths of a standard one.
func (s SchemeSettings) Weight(c code.Complexity) int {
	switch c {
	case code.ComplexityLight:
		return s.ComplexityLight
	case code.ComplexityComplex:
		return s.ComplexityComplex
	case code.ComplexityStandard:
	}
	return StandardCase
}
