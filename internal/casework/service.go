package casework

import (
	"context"

	"alongside/ent"
	"alongside/internal/detail"
	"alongside/internal/store"
)

// Referrals is what casework needs of the referral it writes to. Both work in the open transaction.
type Referrals interface {
	// ContactRecorded moves the referral on where the journey says so: to CONTACTING, or to ACTIVE after a first
	// appointment, which it refuses while consent or the answer to risk is missing. It refreshes the clocks as well.
	ContactRecorded(ctx context.Context, r *ent.Referral, f detail.ContactFacts) error
	// Refresh recomputes what lists sort by.
	Refresh(ctx context.Context, referralID string) error
}

// Service records contacts, appointments and tasks.
type Service struct {
	*Attempts
	store     *store.Store
	referrals Referrals
}

// New makes the service.
func New(s *store.Store, referrals Referrals) *Service {
	return &Service{Attempts: NewAttempts(s), store: s, referrals: referrals}
}

// or is the value pointed to, or the zero value.
func or[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}
