package referral

import (
	"context"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
)

// PauseReferralInput lets support rest.
type PauseReferralInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	ReferralID       string     `json:"referralId"`
	Version          *int       `json:"version,omitempty"`
	Reason           string     `json:"reason"`
	Until            clock.Date `json:"until"`
}

// ResumeReferralInput goes on after a pause.
type ResumeReferralInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ReferralID       string `json:"referralId"`
	Version          *int   `json:"version,omitempty"`
}

// AskForExtensionInput asks the manager for more time.
type AskForExtensionInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ReferralID       string `json:"referralId"`
	Reason           string `json:"reason"`
}

// ExtendReferralInput gives support a later end.
type ExtendReferralInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	ReferralID       string     `json:"referralId"`
	Version          *int       `json:"version,omitempty"`
	Reason           string     `json:"reason"`
	Until            clock.Date `json:"until"`
}

// PauseReferral lets support rest until an expected day; the support clock runs on.
func (s *Service) PauseReferral(ctx context.Context, in PauseReferralInput) (*ent.Referral, error) {
	reason, err := said("reason", in.Reason, "Say why support rests.")
	if err != nil {
		return nil, err
	}
	if !in.Until.Valid() || !in.Until.After(s.store.Today()) || in.Until == clock.MaxDate {
		return nil, errs.Field("until", "The day on which support is expected to go on must be in the future.")
	}
	return s.once(ctx, in.ClientMutationID, "pauseReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActPause, in)
		if err != nil {
			return nil, err
		}
		return s.save(ctx, r, code.ReferralStatusPaused, reason, in, func(q *ent.ReferralUpdateOne) {
			q.SetPauseReason(reason).SetPauseUntil(in.Until)
		})
	})
}

// ResumeReferral goes on after a pause. The history keeps why it rested.
func (s *Service) ResumeReferral(ctx context.Context, in ResumeReferralInput) (*ent.Referral, error) {
	return s.once(ctx, in.ClientMutationID, "resumeReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActResume, in)
		if err != nil {
			return nil, err
		}
		return s.save(ctx, r, code.ReferralStatusActive, "", in, func(q *ent.ReferralUpdateOne) {
			q.SetPauseReason("").ClearPauseUntil()
		})
	})
}

// AskForExtension asks the manager for more time; the referral shows since when and why. The link worker or their lead
// asks, while support runs.
func (s *Service) AskForExtension(ctx context.Context, in AskForExtensionInput) (*ent.Referral, error) {
	reason, err := said("reason", in.Reason, "Say why more time is needed.")
	if err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "askForExtension", in, func(ctx context.Context) (*ent.Referral, error) {
		r, a, err := s.load(ctx, in.ReferralID, nil, in)
		switch {
		case err != nil:
			return nil, err
		case !started(r):
			return nil, impossible(r.Status, code.ReferralActExtend)
		case !a.Is(Assigned) && !a.Is(Lead) && !a.Is(Manager):
			return nil, errs.New(errs.Forbidden, "Only the client's link worker or a lead may ask for more time.")
		}
		return s.save(ctx, r, r.Status, "", in, func(q *ent.ReferralUpdateOne) {
			q.SetExtensionAskedOn(s.store.Today()).SetExtensionReason(reason).SetExtensionRefusal("")
		})
	})
}

// started says whether support runs, a pause included.
func started(r *ent.Referral) bool {
	return r.Status == code.ReferralStatusActive || r.Status == code.ReferralStatusPaused
}

// ExtendReferral gives support a later end, within the scheme's limit. INVALID at until, with details "latest".
func (s *Service) ExtendReferral(ctx context.Context, in ExtendReferralInput) (*ent.Referral, error) {
	reason, err := said("reason", in.Reason, "Say why support goes on for longer.")
	if err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "extendReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActExtend, in)
		if err != nil {
			return nil, err
		}
		settings, err := s.settings(ctx, r.SchemeID)
		if err != nil {
			return nil, err
		}
		f := Facts{SupportFrom: value(r.SupportFrom), ExtendedUntil: value(r.ExtendedUntil)}
		end, latest := SupportEnd(f, settings), LatestExtension(f, settings)
		switch {
		case end.IsZero():
			return nil, errs.New(errs.Invalid, "Support has not begun: there is no end to extend. Record the first appointment.")
		case !in.Until.Valid() || !in.Until.After(end):
			return nil, errs.Field("until", "The new end must be after the present one.")
		case in.Until.After(latest):
			return nil, errs.Field("until", "Support may be extended by at most %d months from its usual end. A longer need is a new referral.", settings.ExtensionMonths).
				With("latest", latest)
		}
		return s.save(ctx, r, r.Status, reason, in, func(q *ent.ReferralUpdateOne) {
			q.SetExtendedUntil(in.Until).SetSupportUntil(in.Until).SetExtensionReason(reason).
				ClearExtensionAskedOn().SetExtensionRefusal("")
		})
	})
}
