package auth

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"alongside/ent"
	"alongside/ent/passkey"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// passkeyName checks what a passkey is to be called.
func passkeyName(name string) (string, error) {
	name, err := nhs.CleanLine(name, nhs.MaxLine)
	switch {
	case err != nil:
		return "", errs.Field("name", "The text %s.", err)
	case name == "":
		return "", errs.Field("name", "Give the passkey a name by which you know it again, such as the device's.")
	}
	return name, nil
}

// BeginPasskey begins to add a passkey to the account of a session. FORBIDDEN with needs STEP_UP: the account has a second
// step and did not prove it just now. INVALID: no name; LIMIT: it has very many.
func (s *Service) BeginPasskey(ctx context.Context, c *Current, site Site, name string) (*Ceremony, error) {
	name, err := passkeyName(name)
	if err != nil {
		return nil, err
	}
	if err := s.mayAddFactor(ctx, c); err != nil {
		return nil, err
	}
	h, err := s.holder(ctx, c.Session.AccountID)
	if err != nil {
		return nil, err
	}
	if len(h.keys) >= maxPasskeys {
		return nil, errs.New(errs.Limit, "You have %d passkeys. Remove those that you do not use.", len(h.keys))
	}
	rp, err := relyingParty(site)
	if err != nil {
		return nil, err
	}
	options, session, err := rp.BeginRegistration(h, webauthn.WithExclusions(webauthn.Credentials(h.keys).CredentialDescriptors()))
	if err != nil {
		return nil, err
	}
	return s.ticketFor(ctx, ticketPasskeyRegister, h.account.ID, options, ceremony{Site: site, Name: name, Session: *session})
}

// FinishPasskey adds the passkey that the browser made. It gives recovery codes where there were none, and the session
// that goes on. INVALID: the credential is not what was
// asked for, came from another site, or took too long; CONFLICT: somebody has it already.
func (s *Service) FinishPasskey(ctx context.Context, c *Current, ticket string, credential json.RawMessage) ([]string, *SignedIn, error) {
	var begun ceremony
	accountID, err := s.redeem(ctx, ticketPasskeyRegister, ticket, &begun)
	if err != nil {
		return nil, nil, err
	}
	if accountID != c.Session.AccountID {
		return nil, nil, badPasskey(fmt.Errorf("the ticket is another account's"))
	}
	h, err := s.holder(ctx, accountID)
	if err != nil {
		return nil, nil, err
	}
	rp, err := relyingParty(begun.Site)
	if err != nil {
		return nil, nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(credential)
	if err != nil {
		return nil, nil, badPasskey(err)
	}
	key, err := rp.CreateCredential(h, begun.Session, parsed)
	if err != nil {
		return nil, nil, badPasskey(err)
	}
	key.Attestation = webauthn.CredentialAttestation{} // none was asked for, so what came is not kept
	data, err := json.Marshal(key)
	if err != nil {
		return nil, nil, fmt.Errorf("write a passkey: %w", err)
	}
	var out *SignedIn
	var codes []string
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.mayAddFactor(ctx, c); err != nil { // meanwhile another tab may have added one
			return err
		}
		if err := s.keepPasskey(ctx, accountID, begun.Name, key.ID, data); err != nil {
			return err
		}
		codes, out, err = s.enrolled(ctx, c, code.SignInMethodPasskey, "passkey")
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return codes, out, nil
}

// keepPasskey writes a new passkey, in the open transaction.
func (s *Service) keepPasskey(ctx context.Context, accountID, name string, credential, data []byte) error {
	system := viewer.System(ctx, "", "add a passkey")
	db := s.store.Ent(system)
	there, err := db.Passkey.Query().Where(passkey.CredentialID(credentialKey(credential))).Exist(system)
	if err != nil {
		return err
	}
	if there {
		return errs.New(errs.Conflict, "This passkey is in use already.").At("credential")
	}
	return db.Passkey.Create().SetAccountID(accountID).SetCredentialID(credentialKey(credential)).SetName(name).SetData(data).Exec(system)
}

// RenamePasskey changes what an account calls one of its passkeys. NOT_FOUND: it has no such.
func (s *Service) RenamePasskey(ctx context.Context, v *viewer.Viewer, key, name string) error {
	name, err := passkeyName(name)
	if err != nil {
		return err
	}
	return s.onPasskey(ctx, v, key, func(ctx context.Context, row *ent.Passkey) error {
		return s.store.Ent(ctx).Passkey.UpdateOne(row).SetName(name).Exec(ctx)
	})
}

// RemovePasskey takes a passkey away from the account of a session. FORBIDDEN with needs STEP_UP: they did not prove who they
// are just now. INVALID: it is the last second step, which an account may not be without. NOT_FOUND: it has no such.
func (s *Service) RemovePasskey(ctx context.Context, c *Current, key string) error {
	if err := s.fresh(c.Viewer); err != nil {
		return err
	}
	return s.onPasskey(ctx, c.Viewer, key, func(ctx context.Context, row *ent.Passkey) error {
		if err := s.mayRemoveFactor(ctx, c, factors{passkeys: 1}); err != nil {
			return err
		}
		if err := s.store.Ent(ctx).Passkey.DeleteOne(row).Exec(ctx); err != nil {
			return err
		}
		return s.store.Audit(viewer.With(ctx, c.Viewer), audit.Entry{
			Action: code.AuditActionFactorRemoved, ObjectType: "Account", ObjectID: c.Viewer.AccountID, Reason: "passkey",
		})
	})
}

// onPasskey does something to a passkey of the viewer's, in a transaction.
func (s *Service) onPasskey(ctx context.Context, v *viewer.Viewer, key string, fn func(context.Context, *ent.Passkey) error) error {
	missing := errs.Missing("passkey").At("id")
	if !id.Valid("pk", key) {
		return missing
	}
	return s.store.WithTx(viewer.System(viewer.With(ctx, v), "", "change a passkey"), func(ctx context.Context) error {
		row, err := s.store.Ent(ctx).Passkey.Query().Where(passkey.ID(key), passkey.AccountID(v.AccountID)).Only(ctx)
		if ent.IsNotFound(err) {
			return missing
		}
		if err != nil {
			return err
		}
		return fn(ctx, row)
	})
}

// usable says whether a credential that was just proved may be let in, and writes its new counter down. A counter that
// did not go forward is that of a copy (WebAuthn 3, section 6.1.1): refused, and the trail says so.
func (s *Service) usable(ctx context.Context, h *holder, key *webauthn.Credential) (bool, error) {
	if key.Authenticator.CloneWarning {
		return false, nil
	}
	row := h.row(key.ID)
	data, err := json.Marshal(key)
	if err != nil {
		return false, fmt.Errorf("write a passkey: %w", err)
	}
	system := viewer.System(ctx, "", "use a passkey")
	update := s.store.Ent(system).Passkey.UpdateOne(row).SetUsedAt(s.store.Clock.Now())
	if !bytes.Equal(data, row.Data) {
		update.SetData(data)
	}
	return true, update.Exec(system)
}
