package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"alongside/ent"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// BeginPasskeySignIn begins a sign-in by passkey. It asks for nobody in particular: the authenticator says whose key it
// is, so that nothing about any account is told here. LIMIT: too many attempts from this network.
func (s *Service) BeginPasskeySignIn(ctx context.Context, site Site, from Origin) (*Ceremony, error) {
	if wait := s.begins.try(networkOf(from.Address), s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	rp, err := relyingParty(site)
	if err != nil {
		return nil, err
	}
	options, session, err := rp.BeginDiscoverableLogin()
	if err != nil {
		return nil, err
	}
	return s.ticketFor(ctx, ticketPasskeySignIn, "", options, ceremony{Site: site, Session: *session})
}

// FinishPasskeySignIn begins a session by what the authenticator signed: two factors at once, for it has checked its
// holder. UNAUTHENTICATED: not let in, for whatever reason; INVALID: it took too long, or is nothing to judge; LIMIT: too
// many attempts from this network.
func (s *Service) FinishPasskeySignIn(ctx context.Context, ticket string, credential json.RawMessage, from Origin) (*SignedIn, error) {
	network := networkOf(from.Address)
	if wait := s.guesses.try(network, s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	var begun ceremony
	if _, err := s.redeem(ctx, ticketPasskeySignIn, ticket, &begun); err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(credential)
	if err != nil {
		return nil, badPasskey(err)
	}
	rp, err := relyingParty(begun.Site)
	if err != nil {
		return nil, err
	}
	h, err := s.holderOf(ctx, string(parsed.Response.UserHandle))
	if err != nil {
		return nil, err
	}
	key, err := rp.ValidateDiscoverableLogin(func(_, _ []byte) (webauthn.User, error) { return h, nil }, begun.Session, parsed)
	if err != nil {
		return nil, s.refusePasskey(ctx, h.account, "passkey not accepted", err)
	}
	v, err := s.admit(ctx, h.account, nil)
	if err != nil {
		return nil, passkeyRefused(err)
	}
	var out *SignedIn
	reason := copied
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.alone(ctx, h.account.ID); err != nil {
			return err
		}
		ok, err := s.usable(ctx, h, key)
		if ent.IsNotFound(err) { // taken away since it was read
			reason = "unknown passkey"
			return nil
		}
		if err != nil || !ok {
			return err
		}
		out, err = s.begin(ctx, v, beginning{method: code.SignInMethodPasskey, proved: true, from: from})
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case out == nil:
		return nil, s.refusePasskey(ctx, h.account, reason, nil)
	}
	s.guesses.takeBack(network)
	return out, nil
}

// copied is what the trail says of a counter that did not go forward.
const copied = "passkey may have been copied: its counter went back"

// holderOf reads the account of a user handle. UNAUTHENTICATED, with an entry in the trail: it is none of ours.
func (s *Service) holderOf(ctx context.Context, handle string) (*holder, error) {
	if !id.Valid("ac", handle) {
		return nil, s.refusePasskey(ctx, nil, "unknown passkey", nil)
	}
	h, err := s.holder(ctx, handle)
	if ent.IsNotFound(err) {
		return nil, s.refusePasskey(ctx, nil, "unknown passkey", nil)
	}
	return h, err
}

// refusePasskey writes the refusal of a passkey down and gives the one answer.
func (s *Service) refusePasskey(ctx context.Context, a *ent.Account, reason string, cause error) error {
	err := passkeyRefused(s.refuse(ctx, a, reason))
	if e, ok := errors.AsType[*errs.Error](err); ok && cause != nil {
		return e.Because(cause)
	}
	return err
}

// passkeyRefused puts the one answer to who is not let in into words that fit a passkey.
func passkeyRefused(err error) error {
	if errs.CodeOf(err) != errs.Unauthenticated {
		return err
	}
	return errs.New(errs.Unauthenticated, "This passkey does not sign in here.").Because(err)
}

// BeginPasskeyStepUp begins to prove again, by a passkey, whose session it is. INVALID: the account has none.
func (s *Service) BeginPasskeyStepUp(ctx context.Context, c *Current, site Site) (*Ceremony, error) {
	h, err := s.holder(ctx, c.Session.AccountID)
	if err != nil {
		return nil, err
	}
	if len(h.keys) == 0 {
		return nil, errs.New(errs.Invalid, "You have no passkey. Choose another way.")
	}
	rp, err := relyingParty(site)
	if err != nil {
		return nil, err
	}
	options, session, err := rp.BeginLogin(h)
	if err != nil {
		return nil, err
	}
	return s.ticketFor(ctx, ticketPasskeyStepUp, h.account.ID, options, ceremony{Site: site, Session: *session})
}

// FinishPasskeyStepUp proves again whose session it is, and gives the session that goes on. INVALID: it is not a passkey
// of the account, or it took too long; LIMIT: too many attempts.
func (s *Service) FinishPasskeyStepUp(ctx context.Context, c *Current, ticket string, credential json.RawMessage) (*SignedIn, error) {
	if wait := s.again.try(c.Session.AccountID, s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	var begun ceremony
	accountID, err := s.redeem(ctx, ticketPasskeyStepUp, ticket, &begun)
	if err != nil {
		return nil, err
	}
	h, err := s.holder(ctx, c.Session.AccountID)
	if err != nil {
		return nil, err
	}
	reason := "passkey not accepted"
	key, err := proved(h, begun, accountID, credential)
	if err == nil {
		ok, failed := s.usable(ctx, h, key)
		if failed != nil {
			return nil, failed
		}
		if !ok {
			reason, err = copied, errors.New(copied)
		}
	}
	if err != nil {
		entry := audit.Entry{Action: code.AuditActionStepUp, Outcome: code.AuditOutcomeRefused, ObjectType: "Session", ObjectID: c.Session.ID, Reason: reason}
		if failed := s.store.Audit(viewer.With(ctx, c.Viewer), entry); failed != nil {
			return nil, failed
		}
		return nil, badPasskey(err)
	}
	var out *SignedIn
	err = s.store.WithTx(ctx, func(ctx context.Context) (err error) {
		out, err = s.steppedUp(ctx, c, code.SignInMethodPasskey)
		return err
	})
	if err != nil {
		return nil, err
	}
	s.again.forgive(c.Session.AccountID)
	return out, nil
}

// proved gives the passkey of a holder by which a ceremony that was begun for an account was finished.
func proved(h *holder, begun ceremony, accountID string, credential json.RawMessage) (*webauthn.Credential, error) {
	if accountID != h.account.ID {
		return nil, fmt.Errorf("the ticket is another account's")
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(credential)
	if err != nil {
		return nil, err
	}
	rp, err := relyingParty(begun.Site)
	if err != nil {
		return nil, err
	}
	return rp.ValidateLogin(h, begun.Session, parsed)
}
