package onward

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Signpost records that a client was told of a service. Nobody answers it and nothing is sent, so that no consent is
// needed. INVALID at "serviceId" for a service that has ended, at "on" for a day in the future or before the referral.
func (s *Service) Signpost(ctx context.Context, in SignpostInput) (*ent.Signpost, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "signpost", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Signpost, error) {
		r, err := s.episode(ctx, in.ReferralID)
		if err != nil {
			return nil, err
		}
		words, err := optional("words", in.Words)
		if err != nil {
			return nil, err
		}
		on := s.store.Today()
		if in.On != nil {
			on = *in.On
		}
		switch {
		case !slices.Contains(store.NotEnded(), r.Status):
			return nil, errs.New(errs.Invalid, "The referral's status is %s: nothing is added to it.", r.Status.Label()).With("status", r.Status)
		case !on.Valid() || on.After(s.store.Today()):
			return nil, errs.Field("on", "Give the day it was given, today or before.")
		case on.Before(clock.DateOf(r.ReceivedAt)):
			return nil, errs.Field("on", "The referral was received after that day.")
		}
		sv, err := s.service(ctx, in.ServiceID)
		if err != nil {
			return nil, err
		}
		if sv.Status == code.ServiceStatusDefunct {
			return nil, errs.Field("serviceId", "This service has ended. Choose another.")
		}
		c := s.store.Ent(ctx).Signpost.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(sv.ID).
			SetOn(on).SetWords(words).SetAuthorID(viewer.From(ctx).AccountID)
		if in.ID != nil {
			c.SetID(*in.ID)
		}
		row, err := c.Save(ctx)
		return row, taken(err, in.ID)
	})
}

// mayRefer lists the statuses of a referral from which a client is referred on: somebody has spoken, or speaks, with
// the client.
var mayRefer = []code.ReferralStatus{
	code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused,
}

// fit decides whether a client may be referred to a service from where their referral stands.
func fit(r *ent.Referral, p *ent.Person, sv *ent.Service) error {
	switch {
	case !slices.Contains(mayRefer, r.Status):
		return errs.New(errs.Invalid, "A client is referred on while they are being contacted or supported; the referral's status is %s.",
			r.Status.Label()).With("status", r.Status).With("possible", mayRefer)
	case p.DiedOn != nil:
		return errs.New(errs.Invalid, "The client has died: nothing is sent about them any more.")
	case sv.Status != code.ServiceStatusActive:
		return errs.Field("serviceId", "This service is not running now. Choose another.").With("status", sv.Status)
	case !sv.TakesReferrals:
		return errs.Field("serviceId", "This service takes no onward referrals. Signpost the client to it instead.")
	}
	return nil
}
