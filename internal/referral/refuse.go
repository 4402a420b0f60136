package referral

import (
	"context"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
)

// RefuseExtensionInput does not give the extension that was asked for.
type RefuseExtensionInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ReferralID       string `json:"referralId"`
	Version          *int   `json:"version,omitempty"`
	Reason           string `json:"reason"`
}

// RefuseExtension does not give the extension that was asked for: support ends when it would have, and the referral and
// its history keep why. It is the manager's, as giving one is. INVALID when nobody has asked for more time.
func (s *Service) RefuseExtension(ctx context.Context, in RefuseExtensionInput) (*ent.Referral, error) {
	reason, err := said("reason", in.Reason, "Say why support does not go on for longer.")
	if err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "refuseExtension", in, func(ctx context.Context) (*ent.Referral, error) {
		r, a, err := s.load(ctx, in.ReferralID, in.Version, in)
		switch {
		case err != nil:
			return nil, err
		case !a.Is(Manager):
			return nil, errs.New(errs.Forbidden, "Only a manager gives or refuses more time.")
		case !started(r):
			return nil, impossible(r.Status, code.ReferralActExtend)
		case r.ExtensionAskedOn == nil:
			return nil, errs.New(errs.Invalid, "Nobody has asked for more time, or it has been decided. Look at the referral again.")
		}
		from := r.Status
		r, err = s.save(ctx, r, r.Status, "", in, func(q *ent.ReferralUpdateOne) {
			q.ClearExtensionAskedOn().SetExtensionRefusal(reason)
		})
		if err != nil {
			return nil, err
		}
		return r, s.history(ctx, r, &from, "No extension: "+reason)
	})
}
