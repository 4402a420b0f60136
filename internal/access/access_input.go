package access

import (
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// AuditFilter says which entries of the trail.
type AuditFilter struct {
	ClientID  *string
	AccountID *string
	Actions   []code.AuditAction
	Outcome   *code.AuditOutcome
	Purpose   *code.Purpose
	From      *clock.Date
	To        *clock.Date // with this day
}

// AuditLine is one line of the trail, with names to read it by.
type AuditLine struct {
	ID             string
	Seq            int
	At             time.Time
	Action         code.AuditAction
	Outcome        code.AuditOutcome
	Purpose        code.Purpose
	AccountID      *string // nil: the program alone, or an unknown name
	Name           string
	Role           *code.Role
	Organisation   string
	SessionID      *string
	Operation      string
	ObjectType     string
	ObjectID       *string
	ClientIDs      []string
	Fields         []string
	Reason         string
	OpenedRecordID *string
}

// AuditEdge is a line in its list.
type AuditEdge struct {
	Cursor ent.Cursor
	Node   *AuditLine
}

// AuditConnection is a page of the trail.
type AuditConnection struct {
	Edges    []*AuditEdge
	PageInfo *ent.PageInfo
}

// OpenRecordInput says which record to open, and why.
type OpenRecordInput struct {
	ClientMutationID string                `json:"clientMutationId"`
	ClientID         *string               `json:"clientId"`
	NhsNumber        *string               `json:"nhsNumber"`
	Reason           code.BreakGlassReason `json:"reason"`
	Words            string                `json:"words"`
}

// CloseRecordInput says which opened record to close.
type CloseRecordInput struct {
	ClientMutationID string `json:"clientMutationId"`
	OpenedRecordID   string `json:"openedRecordId"`
}

// ReviewOpenedRecordInput is what a manager found.
type ReviewOpenedRecordInput struct {
	ClientMutationID string                 `json:"clientMutationId"`
	OpenedRecordID   string                 `json:"openedRecordId"`
	Version          *int                   `json:"version"`
	Finding          code.BreakGlassFinding `json:"finding"`
	Words            *string                `json:"words"`
}
