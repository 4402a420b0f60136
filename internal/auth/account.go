package auth

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/membership"
	"alongside/ent/organisation"
	"alongside/ent/passkey"
	"alongside/ent/predicate"
	"alongside/ent/provideridentity"
	"alongside/ent/session"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// Self is what somebody is told about their own account and session.
type Self struct {
	Account       *ent.Account
	Roles         []*ent.Membership // held today, with their organisations, the one taken up last first
	Demonstration bool
	Factors       factors
	Passkeys      []*ent.Passkey
	Providers     []*ent.ProviderIdentity
	IdleUntil     time.Time // the session is over then, unless something is asked before
}

// Self tells somebody about their own account.
func (s *Service) Self(ctx context.Context, c *Current) (*Self, error) {
	system := viewer.System(ctx, "", "tell somebody about their own account")
	db, key, today := s.store.Ent(system), c.Viewer.AccountID, s.store.Today()
	out := &Self{IdleUntil: c.Session.SeenAt.Add(s.idle)}
	if c.Session.ExpiresAt.Before(out.IdleUntil) {
		out.IdleUntil = c.Session.ExpiresAt
	}
	var err error
	if out.Account, err = s.account(ctx, key); err != nil {
		return nil, err
	}
	sc, err := db.Scheme.Get(system, c.Viewer.SchemeID)
	if err != nil {
		return nil, err
	}
	out.Demonstration = sc.Demonstration
	out.Roles, err = db.Membership.Query().Where(membership.AccountID(key), membership.FromOnLTE(today),
		membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today))).WithOrganisation().
		Order(ent.Desc(membership.FieldFromOn, membership.FieldID)).All(system)
	if err != nil {
		return nil, err
	}
	if out.Factors, err = s.factors(ctx, key); err != nil {
		return nil, err
	}
	if out.Passkeys, err = db.Passkey.Query().Where(passkey.AccountID(key)).Order(ent.Asc(passkey.FieldID)).All(system); err != nil {
		return nil, err
	}
	out.Providers, err = db.ProviderIdentity.Query().Where(provideridentity.AccountID(key)).Order(ent.Asc(provideridentity.FieldID)).All(system)
	return out, err
}

// Sessions lists the live sessions of one's account, the one used last first.
func (s *Service) Sessions(ctx context.Context, c *Current) ([]*ent.Session, error) {
	system := viewer.System(ctx, "", "list one's own sessions")
	return s.store.Ent(system).Session.Query().Where(s.liveOf(c.Viewer.AccountID)...).
		Order(ent.Desc(session.FieldSeenAt, session.FieldID)).All(system)
}

// liveOf are the live sessions of an account.
func (s *Service) liveOf(accountID string) []predicate.Session {
	now := s.store.Clock.Now()
	return []predicate.Session{
		session.AccountID(accountID), session.EndedAtIsNil(), session.ExpiresAtGT(now), session.SeenAtGT(now.Add(-s.idle)),
	}
}

// EndSession ends another session of one's own. One that is over is no error. NOT_FOUND: it is not one's own.
func (s *Service) EndSession(ctx context.Context, c *Current, key string) error {
	if !id.Valid("se", key) {
		return errs.Missing("session").At("id")
	}
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "end one's own session")
		own := session.And(session.ID(key), session.AccountID(c.Viewer.AccountID))
		there, err := s.store.Ent(system).Session.Query().Where(own).Exist(system)
		if err != nil {
			return err
		}
		if !there {
			return errs.Missing("session").At("id")
		}
		n, err := s.close(system, s.store.Clock.Now(), own)
		if err != nil || n == 0 {
			return err
		}
		return s.store.Audit(viewer.With(ctx, c.Viewer), audit.Entry{
			Action: code.AuditActionSessionEnded, ObjectType: "Session", ObjectID: key,
		})
	})
}

// EndOthers ends all sessions of one's account but this one.
func (s *Service) EndOthers(ctx context.Context, c *Current) error {
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "end one's other sessions")
		n, err := s.close(system, s.store.Clock.Now(), session.AccountID(c.Viewer.AccountID), session.IDNEQ(c.Session.ID))
		if err != nil || n == 0 {
			return err
		}
		return s.store.Audit(viewer.With(ctx, c.Viewer), audit.Entry{
			Action: code.AuditActionSessionEnded, ObjectType: "Account", ObjectID: c.Viewer.AccountID, Reason: "all others",
		})
	})
}

// SwitchRole goes on in another of one's roles, in a new session. NOT_FOUND: it is not one's own, or not held today.
func (s *Service) SwitchRole(ctx context.Context, c *Current, membershipID string) (out *SignedIn, err error) {
	if !id.Valid("me", membershipID) {
		return nil, errs.Missing("role").At("membershipId")
	}
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if _, err := s.organisations.ViewerOf(ctx, c.Viewer.AccountID, membershipID, s.store.Today()); none(err) {
			return errs.Missing("role").At("membershipId")
		} else if err != nil {
			return err
		}
		if out, err = s.rotate(ctx, c, change{membershipID: membershipID}); err != nil {
			return err
		}
		return s.store.Audit(viewer.With(ctx, out.Viewer), audit.Entry{
			Action: code.AuditActionRoleSwitched, ObjectType: "Membership", ObjectID: membershipID,
		})
	})
	return out, err
}

// SetPassword changes one's password, ends all other sessions and invitations, and rotates this session. INVALID: the present password is not
// right (field "current"), or the new one will not do ("password"); LIMIT: too many attempts.
func (s *Service) SetPassword(ctx context.Context, c *Current, present, password string) (out *SignedIn, err error) {
	a, err := s.account(ctx, c.Viewer.AccountID)
	if err != nil {
		return nil, err
	}
	now := s.store.Clock.Now()
	if wait := s.again.try(a.ID, now); wait > 0 {
		return nil, tooMany(wait)
	}
	right, err := s.hasher.Verify(ctx, a.PasswordHash, present)
	if err != nil {
		return nil, err
	}
	if !right {
		entry := audit.Entry{Action: code.AuditActionPasswordSet, Outcome: code.AuditOutcomeRefused, ObjectType: "Account", ObjectID: a.ID}
		if err := s.store.Audit(viewer.With(ctx, c.Viewer), entry); err != nil {
			return nil, err
		}
		return nil, errs.Field("current", "Your present password is not right.")
	}
	s.again.takeBack(a.ID) // and no more: who has the password, and guesses at codes, would begin anew by it
	hash, err := s.newPassword(ctx, a, password)
	if err != nil {
		return nil, err
	}
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.alone(ctx, a.ID); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "set one's own password")
		if _, err := s.close(system, now, session.AccountID(a.ID), session.IDNEQ(c.Session.ID)); err != nil {
			return err
		}
		if err := s.endInvitations(system, a.ID); err != nil { // whoever has one could set another
			return err
		}
		if err := s.store.Ent(system).Account.UpdateOneID(a.ID).SetPasswordHash(hash).SetPasswordSetAt(now).Exec(system); err != nil {
			return err
		}
		if out, err = s.rotate(ctx, c, change{}); err != nil {
			return err
		}
		return s.store.Audit(viewer.With(ctx, out.Viewer), audit.Entry{
			Action: code.AuditActionPasswordSet, ObjectType: "Account", ObjectID: a.ID,
		})
	})
	return out, err
}

// newPassword checks a new password against the words of the account's scheme and gives its hash.
func (s *Service) newPassword(ctx context.Context, a *ent.Account, password string) (string, error) {
	words, err := s.PasswordWords(ctx, a.SchemeID)
	if err != nil {
		return "", err
	}
	if err := CheckPassword(password, append(words, a.Name, a.Email)...); err != nil {
		return "", err
	}
	return s.hasher.Hash(ctx, password)
}

// PasswordWords lists the names and towns of a scheme and its organisations, which no password should be made of.
func (s *Credentials) PasswordWords(ctx context.Context, schemeID string) ([]string, error) {
	system := viewer.System(ctx, "", "words of the scheme")
	sc, err := s.store.Ent(system).Scheme.Get(system, schemeID)
	if err != nil {
		return nil, err
	}
	rows, err := s.store.Ent(system).Organisation.Query().Where(organisation.SchemeID(schemeID)).All(system)
	words := []string{sc.Name}
	for _, o := range rows {
		words = append(words, o.Name, o.Address.Town)
	}
	return words, err
}
