package casework

import (
	"context"

	"alongside/ent"
	"alongside/ent/contact"
	"alongside/ent/referral"
	"alongside/internal/code"
	"alongside/internal/store"
)

// Attempts applies the unable-to-contact rule to the contacts of a referral. It needs nothing of the referral's service,
// so that closing a referral can ask it.
type Attempts struct{ store *store.Store }

// NewAttempts makes it.
func NewAttempts(s *store.Store) *Attempts { return &Attempts{store: s} }

// NextAttempt gives what the unable-to-contact rule asks for next on a referral whose client is still to be reached; nil
// when the rule does not apply, or nothing has been tried.
func (a *Attempts) NextAttempt(ctx context.Context, r *ent.Referral) (*code.AttemptStep, error) {
	if r.Status != code.ReferralStatusContacting && r.Status != code.ReferralStatusAccepted {
		return nil, nil
	}
	return a.step(ctx, r.ID)
}

// Exhausted says whether the rule has been followed to its end, so that the episode may be closed as unable to contact.
func (a *Attempts) Exhausted(ctx context.Context, r *ent.Referral) (bool, error) {
	step, err := a.step(ctx, r.ID)
	return step != nil && *step == code.AttemptStepMayClose, err
}

// step applies the rule; nil when nothing has been tried.
func (a *Attempts) step(ctx context.Context, referralID string) (*code.AttemptStep, error) {
	db := a.store.Ent(ctx)
	r, err := db.Referral.Query().Where(referral.ID(referralID)).WithClient().Only(ctx)
	if err != nil {
		return nil, err
	}
	contacts, err := db.Contact.Query().Where(contact.ReferralID(r.ID)).All(ctx)
	if err != nil || len(contacts) == 0 || r.Edges.Client == nil {
		return nil, err
	}
	tried := make([]Tried, len(contacts))
	for i, c := range contacts {
		tried[i] = Tried{At: c.At, Method: c.Method, Outcome: c.Outcome}
	}
	sc, err := db.Scheme.Get(ctx, r.SchemeID)
	if err != nil {
		return nil, err
	}
	step := NextStep(tried, MayPost(r.Edges.Client.SafeContact), sc.Settings, a.store.Today())
	return &step.Step, nil
}
