package analytics

import (
	"alongside/ent"
	"alongside/internal/code"
)

// RowPerson is what every row has: whom it is about, under the project's pseudonym, and when. What fewer than eight people of
// the PCN share is nil.
type RowPerson struct {
	Person      string
	Episode     *int // nil where the episode itself is gone
	Month       string
	AgeBand     *code.AgeBand
	Gender      *code.Gender
	EthnicGroup *code.EthnicGroup
	ImdDecile   *int
	PcnID       *string
	PracticeID  *string
}

// EpisodeRow is one episode of support. Stages that it has not come to have no month.
type EpisodeRow struct {
	RowPerson
	Status         code.ReferralStatus
	Outcome        code.EpisodeOutcome
	ReferralSource code.ReferralSource
	PrimaryReason  code.ReferralReason
	Urgency        code.Urgency
	Complexity     code.Complexity
	DecidedMonth   *string
	ContactedMonth *string
	StartedMonth   *string
	PlannedMonth   *string
	ClosedMonth    *string
	Extended       bool
	DeclineReason  *code.DeclineReason
	ClosingReason  *code.ClosingReason
}

// ContactRow is one contact or attempt.
type ContactRow struct {
	RowPerson
	Method     code.ContactMethod
	Outcome    code.ContactOutcome
	Purpose    code.ContactPurpose
	Minutes    int // to the nearest 5
	WithClient bool
	Reached    bool
}

// NeedRow is one need of a support plan.
type NeedRow struct {
	RowPerson
	Need          code.ReferralReason
	Goals         int
	GoalsAchieved int
}

// GoalRow is one goal of a support plan.
type GoalRow struct {
	RowPerson
	Goal        *string // its pseudonym
	Need        *code.ReferralReason
	Status      code.GoalStatus
	Importance  int
	Actions     int
	ActionsDone int
	goal        int64
}

// MeasureRow is one answer of a measure, or its total.
type MeasureRow struct {
	RowPerson
	Instrument code.Instrument
	Item       string
	Point      code.MeasurePoint
	Goal       *string // pseudonym of the goal that is scored; nil where it scores none
	Place      int
	Declined   bool
	Value      *float64 // nil where it was declined
	goal       int64
}

// OnwardRow is one signpost or onward referral.
type OnwardRow struct {
	RowPerson
	Kind          code.OnwardKind
	Category      code.ServiceCategory
	Status        *code.OnwardStatus
	Outcome       *code.OnwardOutcome
	DeclineReason *code.OnwardDeclineReason
}

// Pages of rows, and where they end.
type (
	// EpisodeRowConnection is a page of episodes.
	EpisodeRowConnection struct {
		Edges    []*EpisodeRowEdge
		PageInfo *ent.PageInfo
	}
	// EpisodeRowEdge is an episode in its list.
	EpisodeRowEdge struct {
		Cursor ent.Cursor
		Node   *EpisodeRow
	}
	// ContactRowConnection is a page of contacts.
	ContactRowConnection struct {
		Edges    []*ContactRowEdge
		PageInfo *ent.PageInfo
	}
	// ContactRowEdge is a contact in its list.
	ContactRowEdge struct {
		Cursor ent.Cursor
		Node   *ContactRow
	}
	// NeedRowConnection is a page of needs.
	NeedRowConnection struct {
		Edges    []*NeedRowEdge
		PageInfo *ent.PageInfo
	}
	// NeedRowEdge is a need in its list.
	NeedRowEdge struct {
		Cursor ent.Cursor
		Node   *NeedRow
	}
	// GoalRowConnection is a page of goals.
	GoalRowConnection struct {
		Edges    []*GoalRowEdge
		PageInfo *ent.PageInfo
	}
	// GoalRowEdge is a goal in its list.
	GoalRowEdge struct {
		Cursor ent.Cursor
		Node   *GoalRow
	}
	// MeasureRowConnection is a page of answers of measures.
	MeasureRowConnection struct {
		Edges    []*MeasureRowEdge
		PageInfo *ent.PageInfo
	}
	// MeasureRowEdge is an answer of a measure in its list.
	MeasureRowEdge struct {
		Cursor ent.Cursor
		Node   *MeasureRow
	}
	// OnwardRowConnection is a page of signposts and onward referrals.
	OnwardRowConnection struct {
		Edges    []*OnwardRowEdge
		PageInfo *ent.PageInfo
	}
	// OnwardRowEdge is a signpost or an onward referral in its list.
	OnwardRowEdge struct {
		Cursor ent.Cursor
		Node   *OnwardRow
	}
)
