package referral

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// CaseloadFilter says which referrals of the caseload; conditions are joined by and.
type CaseloadFilter struct {
	Team         *bool                 `json:"team,omitempty"`
	LinkWorkerID *string               `json:"linkWorkerId,omitempty"`
	Statuses     []code.ReferralStatus `json:"statuses,omitempty"`
	PracticeID   *string               `json:"practiceId,omitempty"`
	PcnID        *string               `json:"pcnId,omitempty"`
	Reason       *code.ReferralReason  `json:"reason,omitempty"`
	Overdue      *bool                 `json:"overdue,omitempty"`
	Unassigned   *bool                 `json:"unassigned,omitempty"`
	Search       *string               `json:"search,omitempty"`

	Urgency        *code.Urgency    `json:"urgency,omitempty"`
	Complexity     *code.Complexity `json:"complexity,omitempty"`
	DueBefore      *clock.Date      `json:"dueBefore,omitempty"`
	ReviewBefore   *clock.Date      `json:"reviewBefore,omitempty"`
	Quiet          *bool            `json:"quiet,omitempty"`
	NearLimit      *bool            `json:"nearLimit,omitempty"`
	HasRisk        *bool            `json:"hasRisk,omitempty"`
	ExtensionAsked *bool            `json:"extensionAsked,omitempty"`
}

// CaseloadItem is a referral as a row of the caseload.
type CaseloadItem struct {
	ID             string
	ClientID       string
	GivenName      string
	FamilyName     string
	PreferredName  string
	DateOfBirth    *clock.Date
	Status         code.ReferralStatus
	Urgency        code.Urgency
	PrimaryReason  code.ReferralReason
	PracticeName   string
	PcnName        string
	LinkWorkerID   *string
	LinkWorkerName string
	ReceivedAt     time.Time
	LastContactAt  *time.Time
	Attempts       int
	NextReviewOn   *clock.Date
	NextDueKind    *code.DueKind
	NextDueOn      *clock.Date
	SupportUntil   *clock.Date
	HasRisk        bool

	Version          int
	Complexity       code.Complexity
	ExtensionAskedOn *clock.Date
}

// CaseloadEdge is a row of the caseload and its place.
type CaseloadEdge struct {
	Node   *CaseloadItem
	Cursor ent.Cursor
}

// CaseloadConnection is a page of the caseload.
type CaseloadConnection struct {
	Edges    []*CaseloadEdge
	PageInfo *ent.PageInfo
	counter
}

// InboxItem is a referral as a row of the inbox.
type InboxItem struct {
	ID                string
	ClientID          string
	GivenName         string
	FamilyName        string
	DateOfBirth       *clock.Date
	Status            code.ReferralStatus
	Urgency           code.Urgency
	Source            code.ReferralSource
	PrimaryReason     code.ReferralReason
	PracticeName      string
	PcnName           string
	ReceivedAt        time.Time
	DueOn             *clock.Date
	Wait              *TriageWait
	EarlierEpisodes   int
	PossibleDuplicate bool
	Enquiry           code.EnquiryState
}

// InboxEdge is a row of the inbox and its place.
type InboxEdge struct {
	Node   *InboxItem
	Cursor ent.Cursor
}

// InboxConnection is a page of the inbox.
type InboxConnection struct {
	Edges    []*InboxEdge
	PageInfo *ent.PageInfo
	counter
}

// counter counts the rows of a list, only when somebody asks.
type counter struct {
	count func(ctx context.Context) (int, error)
}

// TotalCount is how many rows there are in all.
func (c counter) TotalCount(ctx context.Context) (int, error) { return c.count(ctx) }
