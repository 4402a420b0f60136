package organisation

import (
	"alongside/internal/code"
	"alongside/internal/detail"
)

// ChangeSettingsInput changes rules of the viewer's scheme; what is nil stays.
type ChangeSettingsInput struct {
	ClientMutationID     string                `json:"clientMutationId"`
	Version              int                   `json:"version"`
	TriageDays           *int                  `json:"triageDays,omitempty"`
	FirstContactDays     *int                  `json:"firstContactDays,omitempty"`
	FirstAppointmentDays *int                  `json:"firstAppointmentDays,omitempty"`
	SupportMonths        *int                  `json:"supportMonths,omitempty"`
	ExtensionMonths      *int                  `json:"extensionMonths,omitempty"`
	ReviewWeeks          *int                  `json:"reviewWeeks,omitempty"`
	QuietDays            *int                  `json:"quietDays,omitempty"`
	OnwardNudgeDays      *int                  `json:"onwardNudgeDays,omitempty"`
	OnwardLeadDays       *int                  `json:"onwardLeadDays,omitempty"`
	OnwardCloseDays      *int                  `json:"onwardCloseDays,omitempty"`
	AttemptsBeforeLetter *int                  `json:"attemptsBeforeLetter,omitempty"`
	LetterWaitDays       *int                  `json:"letterWaitDays,omitempty"`
	ReopenDays           *int                  `json:"reopenDays,omitempty"`
	ReopenWeeks          *int                  `json:"reopenWeeks,omitempty"`
	CorrectionHours      *int                  `json:"correctionHours,omitempty"`
	InclusionCriteria    []string              `json:"inclusionCriteria"`
	LicensedInstruments  []code.Instrument     `json:"licensedInstruments"`
	ClientWord           *string               `json:"clientWord,omitempty"`
	LinkWorkerWord       *string               `json:"linkWorkerWord,omitempty"`
	CallerNumber         *string               `json:"callerNumber,omitempty"`
	HiddenReasons        []code.ReferralReason `json:"hiddenReasons"`
	HiddenClosingReasons []code.ClosingReason  `json:"hiddenClosingReasons"`
	HiddenSources        []code.ReferralSource `json:"hiddenSources"`
	ReasonWords          []detail.CodeWords    `json:"reasonWords"`
	ClosingReasonWords   []detail.CodeWords    `json:"closingReasonWords"`
	SourceWords          []detail.CodeWords    `json:"sourceWords"`
	ComplexityLight      *int                  `json:"complexityLight,omitempty"`
	ComplexityComplex    *int                  `json:"complexityComplex,omitempty"`
}
