package auth

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/netip"
	"net/url"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"alongside/ent"
	"alongside/ent/passkey"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// ceremonyTime is how long somebody has between the two requests of a passkey ceremony.
const ceremonyTime = 5 * time.Minute

// maxPasskeys bounds what an account can keep: people have a few devices.
const maxPasskeys = 20

// Site is the address by which the browser knows us, to which a passkey is bound: one that was made for another site is
// no key here, and an assertion that another site's page obtained is refused.
type Site struct {
	Name   string // host without port, such as alongside.example.nhs.uk; the relying party of WebAuthn
	Origin string // scheme, host and port
}

// SiteOf gives the site of a scheme and a host with or without port. INVALID: the host is an address, for which browsers
// make no passkeys.
func SiteOf(scheme, host string) (Site, error) {
	name := (&url.URL{Host: host}).Hostname()
	if _, err := netip.ParseAddr(name); err == nil || protocol.ValidateRPID(name) != nil {
		return Site{}, errs.New(errs.Invalid, "Passkeys need a host name. Open Alongside by its name rather than by its address; on this machine that is localhost.")
	}
	return Site{Name: name, Origin: scheme + "://" + host}, nil
}

// Ceremony is the first half of a passkey ceremony.
type Ceremony struct {
	Options json.RawMessage // for navigator.credentials, in the JSON form of WebAuthn 3
	Ticket  string          // comes back with the second half
}

// ceremony is what the second request needs of the first.
type ceremony struct {
	Site    Site
	Name    string // what a new passkey is called
	Session webauthn.SessionData
}

// holder is an account as the library wants it.
type holder struct {
	account *ent.Account
	rows    []*ent.Passkey
	keys    []webauthn.Credential
}

// WebAuthnID is the user handle: our key of the account, which says nothing of the person.
func (h *holder) WebAuthnID() []byte { return []byte(h.account.ID) }

// WebAuthnName is what the browser shows when there are several.
func (h *holder) WebAuthnName() string { return h.account.Email }

// WebAuthnDisplayName is the name beside it.
func (h *holder) WebAuthnDisplayName() string { return h.account.Name }

// WebAuthnCredentials are the keys the account has.
func (h *holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

// row gives the passkey of a credential.
func (h *holder) row(credential []byte) *ent.Passkey {
	for i := range h.keys {
		if string(h.keys[i].ID) == string(credential) {
			return h.rows[i]
		}
	}
	return nil
}

// holder reads an account with its passkeys.
func (s *Service) holder(ctx context.Context, accountID string) (*holder, error) {
	a, err := s.account(ctx, accountID)
	if err != nil {
		return nil, err
	}
	h := &holder{account: a}
	if h.rows, err = s.Passkeys(ctx, accountID); err != nil {
		return nil, err
	}
	h.keys = make([]webauthn.Credential, len(h.rows))
	for i, row := range h.rows {
		if err := json.Unmarshal(row.Data, &h.keys[i]); err != nil {
			return nil, fmt.Errorf("read a passkey: %w", err)
		}
	}
	return h, nil
}

// Passkeys lists the passkeys of an account, the oldest first.
func (s *Credentials) Passkeys(ctx context.Context, accountID string) ([]*ent.Passkey, error) {
	system := viewer.System(ctx, "", "passkeys of an account")
	return s.store.Ent(system).Passkey.Query().Where(passkey.AccountID(accountID)).Order(passkey.ByID()).All(system)
}

// relyingParty is the library, set up for a site. The authenticator has to check its holder each time, by finger, face or
// PIN, so that a passkey is two factors; it has to keep the key itself, so that nobody has to be told whose keys are whose
// before they sign in. Where an authenticator comes from is not asked. How long a ceremony may take is for its ticket to
// say, which is timed by our clock.
func relyingParty(site Site) (*webauthn.WebAuthn, error) {
	resident := true
	return webauthn.New(&webauthn.Config{
		RPID: site.Name, RPDisplayName: "Alongside", RPOrigins: []string{site.Origin},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, RequireResidentKey: &resident,
			UserVerification: protocol.VerificationRequired,
		},
		Timeouts: webauthn.TimeoutsConfig{
			Login: webauthn.TimeoutConfig{Timeout: ceremonyTime}, Registration: webauthn.TimeoutConfig{Timeout: ceremonyTime},
		},
	})
}

// ticketFor keeps the library's half of a ceremony and gives the browser's.
func (s *Service) ticketFor(ctx context.Context, kind ticketKind, accountID string, options any, c ceremony) (*Ceremony, error) {
	told, err := json.Marshal(options)
	if err != nil {
		return nil, fmt.Errorf("write the options of a passkey: %w", err)
	}
	secret, _, err := s.issue(ctx, kind, accountID, c, ceremonyTime)
	if err != nil {
		return nil, err
	}
	return &Ceremony{Options: told, Ticket: secret}, nil
}

// badPasskey is the one answer to a ceremony that did not come to its end. Why is for the trail and the log.
func badPasskey(cause error) error {
	return errs.New(errs.Invalid, "The passkey was not accepted. Try again, or choose another way.").At("credential").Because(cause)
}

// credentialKey is the id of a credential as the database keeps it.
func credentialKey(rawID []byte) string { return base64.RawURLEncoding.EncodeToString(rawID) }
