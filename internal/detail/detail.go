// Package detail holds the typed value objects that are stored as JSON inside a row, because nobody ever asks for them
// alone. Their JSON names are the GraphQL names.
package detail

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// Address is where a person lives or an organisation is. Postcode is normalised ("HA1 2XY").
type Address struct {
	Line1    string `json:"line1,omitempty"`
	Line2    string `json:"line2,omitempty"`
	Town     string `json:"town,omitempty"`
	Postcode string `json:"postcode,omitempty"`
}

// SafeContact says how the client may be contacted. A rule against voicemail, post, email or text refuses; hours and
// number ask for a reason when broken. Hours are whole hours of the day in London, 0-24; both 0 means any time.
type SafeContact struct {
	Rules      []code.SafeContactRule `json:"rules,omitempty"`
	FromHour   int                    `json:"fromHour,omitempty"`
	ToHour     int                    `json:"toHour,omitempty"`
	OnlyNumber string                 `json:"onlyNumber,omitempty"`
	Words      string                 `json:"words,omitempty"`
}

// RelevantContact is somebody important to the client: next of kin, carer, emergency contact.
type RelevantContact struct {
	Name         string `json:"name"`
	Relationship string `json:"relationship"`
	Phone        string `json:"phone,omitempty"`
	IsNextOfKin  bool   `json:"isNextOfKin,omitempty"`
	IsCarer      bool   `json:"isCarer,omitempty"`
	MayTalkTo    bool   `json:"mayTalkTo,omitempty"` // the client agreed that we may talk to them
}

// Reason is one reason for referral. Exactly one of a referral's reasons is primary.
type Reason struct {
	Code    code.ReferralReason `json:"code"`
	Primary bool                `json:"primary,omitempty"`
	Words   string              `json:"words,omitempty"`
}

// Criterion is one inclusion criterion of the scheme and its answer at triage.
type Criterion struct {
	Question string `json:"question"`
	Met      bool   `json:"met"`
}

// Need is something the client wants help with, in their own words.
type Need struct {
	ID    string              `json:"id"`
	Code  code.ReferralReason `json:"code"`
	Words string              `json:"words,omitempty"`
}

// PlanGoal is a goal as it stood when a version of the plan was fixed.
type PlanGoal struct {
	ID         string          `json:"id"`
	NeedID     string          `json:"needId,omitempty"`
	Words      string          `json:"words"`
	Importance int             `json:"importance"`
	Status     code.GoalStatus `json:"status"`
	Actions    []PlanAction    `json:"actions,omitempty"`
}

// PlanAction is an action as it stood when a version of the plan was fixed.
type PlanAction struct {
	ID         string            `json:"id"`
	Words      string            `json:"words"`
	Who        code.ActionOwner  `json:"who"`
	DueOn      clock.Date        `json:"dueOn,omitempty"`
	Confidence int               `json:"confidence,omitempty"`
	Barriers   []code.Barrier    `json:"barriers,omitempty"`
	Strategies string            `json:"strategies,omitempty"`
	Status     code.ActionStatus `json:"status"`
}

// GoalReview is what a review says of one goal.
type GoalReview struct {
	GoalID     string          `json:"goalId"`
	Status     code.GoalStatus `json:"status"`
	Confidence int             `json:"confidence,omitempty"`
	Words      string          `json:"words,omitempty"`
}

// MeasureItem is one answered, or declined, item of a questionnaire. Value is nil only when Declined.
type MeasureItem struct {
	Code     string `json:"code"`
	Value    *int   `json:"value,omitempty"`
	Declined bool   `json:"declined,omitempty"`
}

// Correction keeps the text of a contact's note as it was before its author corrected it.
type Correction struct {
	At        string `json:"at"` // instant, RFC 3339, UTC
	By        string `json:"by"` // account id
	NoteWas   string `json:"noteWas"`
	ReasonWhy string `json:"reasonWhy,omitempty"`
}

// Annotation is added to a contact that can no longer be corrected.
type Annotation struct {
	At    string `json:"at"` // instant, RFC 3339, UTC
	By    string `json:"by"` // account id
	Words string `json:"words"`
}

// Schedule is one regular session of a service, shaped to Open Referral UK.
type Schedule struct {
	Freq      code.ScheduleFrequency `json:"freq"`
	Interval  int                    `json:"interval,omitempty"` // every n weeks or months; 0 counts as 1
	ByDay     []code.Weekday         `json:"byDay,omitempty"`
	OpensAt   string                 `json:"opensAt,omitempty"`  // HH:MM
	ClosesAt  string                 `json:"closesAt,omitempty"` // HH:MM
	Attending code.AttendingType     `json:"attending,omitempty"`
	Words     string                 `json:"words,omitempty"` // "first Tuesday of the month", "term time only"
}

// Sent is what a service was sent, kept exactly as it was. Only the fields chosen for it are filled.
type Sent struct {
	Name        string   `json:"name,omitempty"`
	DateOfBirth string   `json:"dateOfBirth,omitempty"`
	Phone       string   `json:"phone,omitempty"`
	Email       string   `json:"email,omitempty"`
	Address     string   `json:"address,omitempty"`
	Practice    string   `json:"practice,omitempty"`
	Language    string   `json:"language,omitempty"`
	Need        string   `json:"need,omitempty"`
	Safety      []string `json:"safety,omitempty"`
	SafeContact []string `json:"safeContact,omitempty"` // always sent along with a way to contact the client
	Words       string   `json:"words"`
	LinkWorker  string   `json:"linkWorker"`
}
