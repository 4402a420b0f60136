package auth

import (
	"context"

	"alongside/ent/session"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// fresh refuses what is sensitive unless the viewer has proved who they are in the last minutes: FORBIDDEN with needs
// STEP_UP.
func (s *Service) fresh(v *viewer.Viewer) error {
	if v.SteppedUpUntil(s.store.Clock.Now()).IsZero() {
		return errs.New(errs.Forbidden, "Confirm first that it is you.").With(needs, needStepUp)
	}
	return nil
}

// mayAddFactor lets a session that has to set up a second step do so while the account has none, and any other only after
// a fresh step: one that was left open, or that a password alone has opened, is not enough to add another way in.
func (s *Service) mayAddFactor(ctx context.Context, c *Current) error {
	f, err := s.factors(ctx, c.Viewer.AccountID)
	if err != nil {
		return err
	}
	switch {
	case !c.Session.Enrolling:
		return s.fresh(c.Viewer)
	case f.any():
		return signInFirst()
	}
	return nil
}

// mayRemoveFactor refuses to take the last second step away outside a demonstration. The factors given are those to go.
func (s *Service) mayRemoveFactor(ctx context.Context, c *Current, gone factors) error {
	// Each of two that go at once would be left by the other.
	if err := s.stillOpen(ctx, c.Viewer.AccountID, c.Session.ID); err != nil {
		return err
	}
	f, err := s.factors(ctx, c.Viewer.AccountID)
	if err != nil {
		return err
	}
	if f.codeApp && !gone.codeApp || f.passkeys > gone.passkeys {
		return nil
	}
	system := viewer.System(ctx, "", "is it a demonstration")
	sc, err := s.store.Ent(system).Scheme.Get(system, c.Viewer.SchemeID)
	if err != nil {
		return err
	}
	if !sc.Demonstration {
		return errs.New(errs.Invalid, "This is your only second step. Set up another one first.")
	}
	return s.endRecoveryCodes(system, c.Viewer.AccountID)
}

// enrolled goes on after a second step was added, in the open transaction: the trail tells which, and the session rotates
// and is open to everything. Recovery codes are made where there are none. Sessions that only a password has opened end:
// they could have added a second step of somebody else's.
func (s *Service) enrolled(ctx context.Context, c *Current, method code.SignInMethod, what string) ([]string, *SignedIn, error) {
	err := s.store.Audit(viewer.With(ctx, c.Viewer), audit.Entry{
		Action: code.AuditActionFactorAdded, ObjectType: "Account", ObjectID: c.Viewer.AccountID, Reason: what,
	})
	if err != nil {
		return nil, nil, err
	}
	system := viewer.System(ctx, "", "second step added")
	_, err = s.close(system, s.store.Clock.Now(), session.AccountID(c.Viewer.AccountID), session.Enrolling(true), session.IDNEQ(c.Session.ID))
	if err != nil {
		return nil, nil, err
	}
	f, err := s.factors(ctx, c.Viewer.AccountID)
	if err != nil {
		return nil, nil, err
	}
	var codes []string
	if f.recovery == 0 {
		if codes, err = s.newRecoveryCodes(ctx, c.Viewer); err != nil {
			return nil, nil, err
		}
	}
	if c.Session.Method == code.SignInMethodProvider {
		method = "" // it stays the provider's to end
	}
	out, err := s.rotate(ctx, c, change{method: method, proved: true})
	return codes, out, err
}

// StepUpInput is one of a code of the app or a recovery code, and a password.
type StepUpInput struct {
	Code     string
	Password string
}

// StepUp proves again who somebody is, and rotates the session. A password alone counts only where the account has no
// second step. INVALID: it is not right; LIMIT: too many attempts.
func (s *Service) StepUp(ctx context.Context, c *Current, in StepUpInput) (*SignedIn, error) {
	f, err := s.factors(ctx, c.Viewer.AccountID)
	if err != nil {
		return nil, err
	}
	if f.any() && in.Code == "" {
		return nil, errs.Field("code", "Give a code.").With(needs, f.needs())
	}
	if wait := s.again.try(c.Viewer.AccountID, s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	method, field, right := code.SignInMethodPassword, "password", false
	if !f.any() {
		a, err := s.account(ctx, c.Viewer.AccountID)
		if err != nil {
			return nil, err
		}
		if right, err = s.hasher.Verify(ctx, a.PasswordHash, in.Password); err != nil {
			return nil, err
		}
	}
	var out *SignedIn
	err = s.store.WithTx(ctx, func(ctx context.Context) (err error) {
		if f.any() {
			field = "code"
			if method, right, err = s.useCode(ctx, c.Viewer.AccountID, in.Code); err != nil {
				return err
			}
		}
		if !right {
			return nil
		}
		out, err = s.steppedUp(ctx, c, method)
		return err
	})
	if err != nil {
		return nil, err
	}
	if out == nil {
		entry := audit.Entry{Action: code.AuditActionStepUp, Outcome: code.AuditOutcomeRefused, ObjectType: "Session", ObjectID: c.Session.ID}
		if err := s.store.Audit(viewer.With(ctx, c.Viewer), entry); err != nil {
			return nil, err
		}
		return nil, errs.Field(field, "The %s is not right.", field)
	}
	s.again.forgive(c.Viewer.AccountID)
	return out, nil
}

// steppedUp rotates the session of somebody who has just proved who they are, in the open transaction.
func (s *Service) steppedUp(ctx context.Context, c *Current, method code.SignInMethod) (*SignedIn, error) {
	out, err := s.rotate(ctx, c, change{proved: true})
	if err != nil {
		return nil, err
	}
	return out, s.store.Audit(viewer.With(ctx, out.Viewer), audit.Entry{
		Action: code.AuditActionStepUp, ObjectType: "Session", ObjectID: out.Viewer.SessionID, Reason: string(method),
	})
}
