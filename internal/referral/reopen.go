package referral

import (
	"context"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// ReopenReferralInput takes a closed episode up again.
type ReopenReferralInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ReferralID       string `json:"referralId"`
	Version          *int   `json:"version,omitempty"`
	Reason           string `json:"reason"`
}

// TransferReferralInput hands a referral over to another scheme or service.
type TransferReferralInput struct {
	ClientMutationID string  `json:"clientMutationId"`
	ReferralID       string  `json:"referralId"`
	Version          *int    `json:"version,omitempty"`
	To               string  `json:"to"`
	ServiceID        *string `json:"serviceId,omitempty"`
	Reason           string  `json:"reason"`
	ClientAgrees     bool    `json:"clientAgrees"`
}

// ReopenReferral takes a closed episode up again: the link worker within some days of closing, leads and managers within
// some weeks. The history keeps how it was closed. Closed as DIED by mistake, the client lives again.
func (s *Service) ReopenReferral(ctx context.Context, in ReopenReferralInput) (*ent.Referral, error) {
	reason, err := said("reason", in.Reason, "Say why the episode is taken up again.")
	if err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "reopenReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActReopen, in)
		if err != nil {
			return nil, err
		}
		if err := s.mayReopen(ctx, r); err != nil {
			return nil, err
		}
		if value(r.ClosingReason) == code.ClosingReasonDied {
			if err := s.people.Died(ctx, r.PersonID, ""); err != nil {
				return nil, err
			}
		}
		return s.save(ctx, r, code.ReferralStatusActive, reason, in, func(q *ent.ReferralUpdateOne) {
			q.ClearClosingReason().SetClosingWords("").ClearClosedAt().SetNoFollowUpReason("").SetMessageSent(false)
		})
	})
}

// mayReopen is [Reopening] of a row for the viewer, today.
func (s *Service) mayReopen(ctx context.Context, r *ent.Referral) error {
	settings, err := s.settings(ctx, r.SchemeID)
	if err != nil {
		return err
	}
	closedOn := clock.Date("")
	if r.ClosedAt != nil {
		closedOn = clock.DateOf(*r.ClosedAt)
	}
	return Reopening(closedOn, s.store.Today(), actorOf(ctx, r), settings)
}

// TransferReferral hands a referral over to another scheme or service, with the client's agreement, and closes it as
// TRANSFERRED. To a service of the directory it needs the client's consent to share with that service.
func (s *Service) TransferReferral(ctx context.Context, in TransferReferralInput) (*ent.Referral, error) {
	c, to, reason := checker{}, in.To, in.Reason
	c.line("to", "The name", &to, nhs.MaxLine)
	if to == "" && !c.Has("to") {
		c.Add("to", "Say who takes over.")
	}
	c.words("reason", &reason)
	if reason == "" && !c.Has("reason") {
		c.Add("reason", "Say why the referral is handed over.")
	}
	if !in.ClientAgrees {
		c.Add("clientAgrees", "The client must agree before the referral is handed over.")
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "transferReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActTransfer, in)
		if err != nil {
			return nil, err
		}
		if in.ServiceID != nil {
			if err := s.service(ctx, *in.ServiceID, "serviceId"); err != nil {
				return nil, err
			}
			agreed, err := s.agreed(behind(ctx, r.SchemeID), r.PersonID, code.ConsentKindShareWithService, *in.ServiceID)
			if err != nil {
				return nil, err
			}
			if !agreed {
				return nil, errs.Field("serviceId", "The client's consent to share with this service is missing or has ended. Record it first.")
			}
		}
		words := "To " + to + ". " + reason
		return s.end(ctx, r, code.ClosingReasonTransferred, words, in, func(q *ent.ReferralUpdateOne) {
			q.SetClosingWords(words)
		})
	})
}
