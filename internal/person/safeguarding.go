package person

import (
	"alongside/internal/clock"
)

// RecordSafeguardingNoteInput is a note on a concern for somebody's safety.
type RecordSafeguardingNoteInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	ID               *string    `json:"id"`
	ClientID         string     `json:"clientId"`
	On               clock.Date `json:"on"`
	Words            string     `json:"words"`
}
