package onward

import (
	"context"

	"alongside/ent"
	"alongside/ent/consent"
	"alongside/ent/onwardreferral"
	"alongside/ent/risk"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// ReferOnward sends a client's referral to a service. It needs a live consent that names the service, a service that
// runs and takes referrals, and no other referral on its way there; what is sent is kept as it was sent.
func (s *Service) ReferOnward(ctx context.Context, in ReferOnwardInput) (*ent.OnwardReferral, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "referOnward", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.OnwardReferral, error) {
		r, err := s.episode(ctx, in.ReferralID)
		if err != nil {
			return nil, err
		}
		share, err := CleanShare(in.Share)
		if err != nil {
			return nil, err
		}
		words, err := text("words", in.Words)
		if err != nil {
			return nil, err
		}
		if words == "" {
			return nil, errs.Field("words", "Say what is asked of the service.")
		}
		sv, err := s.service(ctx, in.ServiceID)
		if err != nil {
			return nil, err
		}
		p, err := s.store.Ent(ctx).Person.Get(ctx, r.PersonID)
		if err != nil {
			return nil, err
		}
		if err := fit(r, p, sv); err != nil {
			return nil, err
		}
		if err := CheckShare(share, p.SafeContact); err != nil {
			return nil, err
		}
		if err := s.consented(ctx, r.PersonID, sv.ID); err != nil {
			return nil, err
		}
		if err := s.onlyOne(ctx, r.PersonID, sv.ID); err != nil {
			return nil, err
		}
		need, err := s.need(ctx, r, in.GoalID)
		if err != nil {
			return nil, err
		}
		facts, err := s.facts(ctx, r, p)
		if err != nil {
			return nil, err
		}
		facts.Need, facts.Words = need, words
		c := s.store.Ent(ctx).OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).
			SetServiceID(sv.ID).SetOrganisationID(sv.OrganisationID).SetNillableGoalID(in.GoalID).
			SetStatus(code.OnwardStatusSent).SetWords(words).SetShare(share).SetSent(Compose(share, facts)).
			SetSentAt(s.store.Clock.Now()).SetAuthorID(viewer.From(ctx).AccountID)
		if in.ID != nil {
			c.SetID(*in.ID)
		}
		row, err := c.Save(ctx)
		if err != nil {
			return nil, taken(err, in.ID)
		}
		return row, s.clocks.Refresh(ctx, r.ID)
	})
}

// consented refuses to send anything to a service that no live consent of the client names.
func (s *Service) consented(ctx context.Context, personID, serviceID string) error {
	rows, err := s.store.Ent(ctx).Consent.Query().
		Where(consent.PersonID(personID), consent.What(code.ConsentKindShareWithService), consent.ServiceID(serviceID)).All(ctx)
	if err != nil {
		return err
	}
	if !Consented(rows, serviceID, s.store.Today()) {
		return errs.Field("serviceId", "There is no live consent to share with this service. Ask the client and record it first.").
			With("needs", code.ConsentKindShareWithService)
	}
	return nil
}

// onlyOne refuses a second referral to a service while the first is on its way or was accepted and nothing became of it.
func (s *Service) onlyOne(ctx context.Context, personID, serviceID string) error {
	if err := s.store.Alone(ctx, "onward", personID, serviceID); err != nil {
		return err
	}
	there, err := s.store.Ent(ctx).OnwardReferral.Query().Where(
		onwardreferral.PersonID(personID), onwardreferral.ServiceID(serviceID),
		onwardreferral.StatusIn(open...), onwardreferral.OutcomeIsNil(),
	).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return errs.Field("serviceId", "The client has an open onward referral to this service already.").With("onwardReferralId", there.ID)
}

// need is what an onward referral is about, in words: the goal it serves, else the reason for the referral. The goal has
// to be one of this referral.
func (s *Service) need(ctx context.Context, r *ent.Referral, goalID *string) (string, error) {
	if goalID == nil {
		return r.PrimaryReason.Label(), nil
	}
	missing := errs.Missing("goal").At("goalId")
	if !id.Valid("go", *goalID) {
		return "", missing
	}
	g, err := s.store.Ent(ctx).Goal.Get(ctx, *goalID)
	if ent.IsNotFound(err) || err == nil && (g.ReferralID != r.ID || g.Removed) {
		return "", missing
	}
	if err != nil {
		return "", err
	}
	return g.Words, nil
}

// facts collects what may be said of the client.
func (s *Service) facts(ctx context.Context, r *ent.Referral, p *ent.Person) (Facts, error) {
	db := s.store.Ent(ctx)
	practice, err := db.Organisation.Get(ctx, p.PracticeID)
	if err != nil {
		return Facts{}, err
	}
	risks, err := db.Risk.Query().Where(risk.PersonID(p.ID), risk.EndedOnIsNil(), risk.ShareWithServices(true)).
		Order(risk.ByOn(), risk.ByID()).All(ctx)
	if err != nil {
		return Facts{}, err
	}
	f := Facts{Person: p, Practice: practice.Name, Risks: risks, LinkWorker: viewer.From(ctx).Name}
	if r.LinkWorkerID != nil {
		worker, err := db.Account.Get(ctx, *r.LinkWorkerID)
		if err != nil {
			return Facts{}, err
		}
		f.LinkWorker = worker.Name
	}
	return f, nil
}
