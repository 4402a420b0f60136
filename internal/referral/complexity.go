package referral

import (
	"context"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
)

// SetComplexityInput says how much work an episode is likely to be.
type SetComplexityInput struct {
	ClientMutationID string          `json:"clientMutationId"`
	ReferralID       string          `json:"referralId"`
	Version          *int            `json:"version,omitempty"`
	Complexity       code.Complexity `json:"complexity"`
}

// SetComplexity says how much work an episode is likely to be, by which a caseload is counted. INVALID at complexity when
// it is none of the list, or when the episode has ended; FORBIDDEN for all but its link worker, a lead or a manager.
func (s *Service) SetComplexity(ctx context.Context, in SetComplexityInput) (*ent.Referral, error) {
	if !in.Complexity.Valid() {
		return nil, errs.Field("complexity", "Choose a complexity of the list.")
	}
	return s.once(ctx, in.ClientMutationID, "setComplexity", in, func(ctx context.Context) (*ent.Referral, error) {
		r, a, err := s.load(ctx, in.ReferralID, in.Version, in)
		switch {
		case err != nil:
			return nil, err
		case !a.Is(Assigned) && !a.Is(Lead) && !a.Is(Manager):
			return nil, errs.New(errs.Forbidden, "Only the client's link worker, a lead or a manager may do this.")
		case !IsOpen(r.Status):
			return nil, errs.New(errs.Invalid, "This cannot be done: the referral's status is %s. How much work it is counts while it is open.", r.Status.Label()).
				With("status", r.Status)
		}
		return s.save(ctx, r, r.Status, "", in, func(q *ent.ReferralUpdateOne) { q.SetComplexity(in.Complexity) })
	})
}
