package casework

import (
	"context"

	"alongside/ent"
	"alongside/ent/contact"
	"alongside/ent/referral"
	"alongside/internal/code"
)

// NextAttempt gives what the unable-to-contact rule asks for next on a referral whose client has not been reached; nil
// when the rule does not apply.
func (s *Service) NextAttempt(ctx context.Context, r *ent.Referral) (*code.AttemptStep, error) {
	db := s.store.Ent(ctx)
	full, err := db.Referral.Query().Where(referral.ID(r.ID)).WithClient().Only(ctx)
	if err != nil {
		return nil, err
	}
	if full.Status != code.ReferralStatusContacting && full.Status != code.ReferralStatusAccepted {
		return nil, nil
	}
	contacts, err := db.Contact.Query().Where(contact.ReferralID(r.ID)).Order(ent.Asc(contact.FieldAt), ent.Asc(contact.FieldID)).All(ctx)
	if err != nil || len(contacts) == 0 || full.Edges.Client == nil {
		return nil, err
	}
	tried := make([]Tried, len(contacts))
	for i, c := range contacts {
		tried[i] = Tried{At: c.At, Method: c.Method, Outcome: c.Outcome}
	}
	sc, err := db.Scheme.Get(ctx, full.SchemeID)
	if err != nil {
		return nil, err
	}
	step := NextStep(tried, MayPost(full.Edges.Client.SafeContact), sc.Settings, s.store.Today())
	if step.Step == "" {
		return nil, nil
	}
	return &step.Step, nil
}
