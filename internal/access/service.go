// Package access is about who looked: records opened in need (break-glass) and their review, and the audit trail as
// auditors and clients read it.
package access

import (
	"alongside/internal/store"
)

// Service reads the trail and keeps the openings. It is safe for concurrent use.
type Service struct{ store *store.Store }

// New makes the service on a database.
func New(s *store.Store) *Service { return &Service{store: s} }
