package auth

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/coreos/go-oidc/v3/oidc"

	"alongside/ent"
	"alongside/ent/provideridentity"
	"alongside/ent/session"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// confirmed ends an errand of somebody who was signed in when they were sent.
func (s *Service) confirmed(ctx context.Context, c *Current, accountID string, why purpose, who *identity) (*Arrived, error) {
	if c == nil || c.Session.Enrolling || c.Session.AccountID != accountID {
		return nil, signInFirst()
	}
	out := &Arrived{Account: true}
	err := s.store.WithTx(ctx, func(ctx context.Context) (err error) {
		if why == purposeLink {
			if err := s.stillOpen(ctx, accountID, c.Session.ID); err != nil { // the provider was asked meanwhile
				return err
			}
			return s.link(ctx, c.Viewer, who.Subject, "sign-in provider")
		}
		out.SignedIn, err = s.proveAgain(ctx, c, who)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// link links an account with somebody at the provider, in the open transaction. CONFLICT: they are linked with another
// account, or the account with somebody else there.
func (s *Service) link(ctx context.Context, v *viewer.Viewer, subject, how string) error {
	system := viewer.System(ctx, "", "link with the sign-in provider")
	db, issuer := s.store.Ent(system), s.provider.config.Issuer
	rows, err := db.ProviderIdentity.Query().Where(provideridentity.Issuer(issuer),
		provideridentity.Or(provideridentity.Subject(subject), provideridentity.AccountID(v.AccountID))).All(system)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(rows, func(row *ent.ProviderIdentity) bool { return row.AccountID != v.AccountID || row.Subject != subject }) {
		return errs.New(errs.Conflict, "One of the two is linked already. Remove that link first.")
	}
	if len(rows) > 0 { // begun twice
		return nil
	}
	err = db.ProviderIdentity.Create().SetAccountID(v.AccountID).SetIssuer(issuer).SetSubject(subject).Exec(system)
	if err != nil {
		return err
	}
	return s.store.Audit(viewer.With(ctx, v), audit.Entry{
		Action: code.AuditActionFactorAdded, ObjectType: "Account", ObjectID: v.AccountID, Reason: how,
	})
}

// proveAgain steps up by a fresh sign-in at the provider, which has to vouch for two factors where the account's own
// sign-in has two.
func (s *Service) proveAgain(ctx context.Context, c *Current, who *identity) (*SignedIn, error) {
	enough := who.Strong
	if enough {
		var err error
		if enough, err = s.usedIdentity(ctx, c.Session.AccountID, who.Subject); err != nil {
			return nil, err
		}
	}
	if !enough {
		return nil, errs.New(errs.Forbidden, "This sign-in is not enough to confirm that it is you. Choose another way.")
	}
	return s.steppedUp(ctx, c, code.SignInMethodProvider)
}

// usedIdentity notes when somebody came by the provider last, in the open transaction, and says whether they are linked
// with the account.
func (s *Service) usedIdentity(ctx context.Context, accountID, subject string) (linked bool, err error) {
	system := viewer.System(ctx, "", "last sign-in by the provider")
	n, err := s.store.Ent(system).ProviderIdentity.Update().Where(provideridentity.Issuer(s.provider.config.Issuer),
		provideridentity.Subject(subject), provideridentity.AccountID(accountID)).SetUsedAt(s.store.Clock.Now()).Save(system)
	return n == 1, err
}

// Unlink takes a link with a provider away from the account of a session. FORBIDDEN with needs STEP_UP: they did not prove
// who they are just now. INVALID: they could not sign in any more. NOT_FOUND: there is no such link.
func (s *Service) Unlink(ctx context.Context, c *Current, key string) error {
	missing := errs.Missing("link").At("id")
	if !id.Valid("pi", key) {
		return missing
	}
	if err := s.fresh(c.Viewer); err != nil {
		return err
	}
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.stillOpen(ctx, c.Session.AccountID, c.Session.ID); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "remove the link with a sign-in provider")
		db := s.store.Ent(system)
		row, err := db.ProviderIdentity.Query().Where(provideridentity.ID(key), provideridentity.AccountID(c.Session.AccountID)).
			WithAccount().Only(system)
		if ent.IsNotFound(err) {
			return missing
		}
		if err != nil {
			return err
		}
		f, err := s.factors(ctx, c.Session.AccountID)
		if err != nil {
			return err
		}
		if row.Edges.Account.PasswordHash == "" && f.passkeys == 0 {
			return errs.New(errs.Invalid, "This is your only way to sign in. Add a passkey first.")
		}
		if err := db.ProviderIdentity.DeleteOne(row).Exec(system); err != nil {
			return err
		}
		return s.store.Audit(viewer.With(ctx, c.Viewer), audit.Entry{
			Action: code.AuditActionFactorRemoved, ObjectType: "Account", ObjectID: c.Session.AccountID, Reason: "sign-in provider",
		})
	})
}

// ProviderSignedOut ends the sessions that somebody has begun by the provider, because they are signed out there
// (OpenID Connect Back-Channel Logout 1.0, section 2.6). A subject that nobody here is linked with is no error. INVALID:
// the token does not hold; LIMIT: too many such from this network.
func (s *Service) ProviderSignedOut(ctx context.Context, token string, from Origin) error {
	if s.provider == nil {
		return noProvider()
	}
	now, network := s.store.Clock.Now(), networkOf(from.Address)
	if wait := s.guesses.wait(network, now); wait > 0 {
		return tooMany(wait)
	}
	d, err := s.provider.discover(ctx)
	if err != nil {
		return err
	}
	subject, err := s.provider.signedOut(ctx, d, token)
	if err != nil {
		s.guesses.try(network, now)
		return errs.New(errs.Invalid, "The logout token does not hold.").Because(err)
	}
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "signed out at the sign-in provider")
		row, err := s.store.Ent(system).ProviderIdentity.Query().WithAccount().
			Where(provideridentity.Issuer(s.provider.config.Issuer), provideridentity.Subject(subject)).Only(system)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return err
		}
		n, err := s.close(system, now, session.AccountID(row.AccountID), session.MethodEQ(code.SignInMethodProvider))
		if err != nil || n == 0 {
			return err
		}
		return s.store.Audit(viewer.System(ctx, row.Edges.Account.SchemeID, "signed out at the sign-in provider"), audit.Entry{
			Action: code.AuditActionSessionEnded, ObjectType: "Account", ObjectID: row.AccountID, Reason: "signed out at the sign-in provider",
		})
	})
}

// signedOut checks a logout token and gives whom it is about. A token that names a session of the provider's only is
// refused: we do not keep those.
func (p *provider) signedOut(ctx context.Context, d *discovered, token string) (subject string, err error) {
	out, err := d.Verifier(p.checks()).VerifyLogout(oidc.ClientContext(ctx, p.client), token)
	if err != nil {
		return "", err
	}
	var c claims
	if err := out.Claims(&c); err != nil {
		return "", err
	}
	if err := p.times(c.Expiry, c.IssuedAt, c.NotBefore); err != nil {
		return "", err
	}
	if out.Issuer != p.config.Issuer || out.Subject == "" || len(out.Subject) > maxSubject {
		return "", errors.New("it is about nobody")
	}
	if c.AZP != "" && c.AZP != p.config.ClientID {
		return "", fmt.Errorf("it was issued to somebody else")
	}
	return out.Subject, nil
}
