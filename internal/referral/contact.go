package referral

import (
	"context"

	"alongside/ent"
	"alongside/ent/risk"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// ContactRecorded moves a referral on after a contact was written down, in its transaction: a first contact makes it
// CONTACTING, the first appointment attended ACTIVE, from which day support runs. INVALID when the status takes no
// contacts, or, with details "missing" (CONSENT, RISK), when support may not start yet.
func (s *Service) ContactRecorded(ctx context.Context, r *ent.Referral, f detail.ContactFacts) error {
	r, err := s.Read(ctx, r.ID) // as it stands in this transaction
	if err != nil {
		return err
	}
	begins := f.Purpose == code.ContactPurposeFirst && f.Outcome == code.ContactOutcomeAttended && f.Reached && r.SupportFrom == nil
	act := code.ReferralActContact
	// A reopened episode can be ACTIVE before its first appointment.
	if begins && r.Status != code.ReferralStatusActive && r.Status != code.ReferralStatusPaused {
		act = code.ReferralActStartSupport
	}
	to, err := Next(r.Status, act)
	if err != nil {
		return err
	}
	if begins {
		if err := s.mayStart(ctx, r); err != nil {
			return err
		}
	}
	if to == r.Status && !begins {
		_, err = s.refresh(ctx, r)
		return err
	}
	_, err = s.save(ctx, r, to, "", f, func(q *ent.ReferralUpdateOne) {
		if begins {
			q.SetSupportFrom(clock.DateOf(f.At))
		}
	})
	return err
}

// mayStart says what support needs before it starts: the client's consent to receive it, and an answer about risk, which
// may be that none is known.
func (s *Service) mayStart(ctx context.Context, r *ent.Referral) error {
	sys := behind(ctx, r.SchemeID)
	agreed, err := s.agreed(sys, r.PersonID, code.ConsentKindReceiveSupport, "")
	if err != nil {
		return err
	}
	asked, err := s.store.Ent(sys).Risk.Query().Where(risk.PersonID(r.PersonID), risk.EndedOnIsNil()).Exist(sys)
	if err != nil {
		return err
	}
	switch {
	case !agreed && !asked:
		return errs.New(errs.Invalid, "Before the first appointment, record the client's consent to receive support, and ask about risk.").
			With("missing", []string{"CONSENT", "RISK"})
	case !agreed:
		return errs.New(errs.Invalid, "Before the first appointment, record the client's consent to receive support.").
			With("missing", []string{"CONSENT"})
	case !asked:
		return errs.New(errs.Invalid, "Before the first appointment, ask about risk and record the answer, which may be that none is known.").
			With("missing", []string{"RISK"})
	}
	return nil
}

// PossibleActs lists what the viewer may do to a referral now.
func (s *Service) PossibleActs(ctx context.Context, r *ent.Referral) ([]code.ReferralAct, error) {
	acts := []code.ReferralAct{}
	for _, act := range PossibleFor(r.Status, actorOf(ctx, r)) {
		if act == code.ReferralActExtend && r.SupportFrom == nil {
			continue
		}
		if act == code.ReferralActReopen {
			err := s.mayReopen(ctx, r)
			if c := errs.CodeOf(err); c == errs.Invalid || c == errs.Forbidden {
				continue
			}
			if err != nil {
				return nil, err
			}
		}
		acts = append(acts, act)
	}
	return acts, nil
}
