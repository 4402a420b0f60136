package auth

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/provideridentity"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// errandTime is how long somebody has to sign in at the provider; codeTime to give our own second step afterwards.
const (
	errandTime = 10 * time.Minute
	codeTime   = 5 * time.Minute
)

// purpose is what somebody goes to the provider for.
type purpose string

// The purposes.
const (
	purposeSignIn purpose = "sign in"
	purposeLink   purpose = "link"
	purposeStepUp purpose = "step up"
)

// errand is what the answer of the provider is held against. Its ticket's secret is the state of OAuth 2.
type errand struct {
	Purpose  purpose
	Nonce    string
	Verifier string    // of PKCE
	Browser  string    // hash of the secret in the cookie of the browser that was sent
	Since    time.Time // when it was sent
}

// Errand sends a browser to the provider.
type Errand struct {
	URL     string // where to
	Browser string // for a cookie of this browser, which the answer has to bring back
}

// Answer is what the provider's redirect brings, and the browser with it.
type Answer struct {
	State   string
	Code    string
	Issuer  string // "" when the provider does not send it
	Error   string // of OAuth 2; "" when there is none
	Browser string // from the cookie
	Current *Current
	Origin  Origin
}

// Arrived is what came of an answer.
type Arrived struct {
	SignedIn *SignedIn // the session that begins or goes on; nil when a code is needed first, or for a link
	Needs    string    // secret for [Service.FinishProvider]: our own second step is missing
	Account  bool      // it was about the account of a session, not about signing in
}

// ProviderName is what the button for the provider says, or "" when there is none.
func (s *Service) ProviderName() string {
	if s.provider == nil {
		return ""
	}
	return s.provider.config.Name
}

// noProvider is the answer where none is configured.
func noProvider() error { return errs.New(errs.NotFound, "No sign-in provider is set up here.") }

// GoToProvider begins a sign-in at the provider. NOT_FOUND: none is configured; LIMIT: too many attempts.
func (s *Service) GoToProvider(ctx context.Context, from Origin) (*Errand, error) {
	if wait := s.begins.try(networkOf(from.Address), s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	return s.send(ctx, "", purposeSignIn)
}

// GoToLink begins to link the account of a session with what its holder is at the provider. FORBIDDEN with needs STEP_UP:
// they did not prove who they are just now.
func (s *Service) GoToLink(ctx context.Context, c *Current) (*Errand, error) {
	if err := s.fresh(c.Viewer); err != nil {
		return nil, err
	}
	return s.send(ctx, c.Session.AccountID, purposeLink)
}

// GoToStepUp begins to prove again, at the provider, whose session it is. INVALID: the account is not linked.
func (s *Service) GoToStepUp(ctx context.Context, c *Current) (*Errand, error) {
	if s.provider == nil {
		return nil, noProvider()
	}
	system := viewer.System(ctx, "", "step up at the provider")
	linked, err := s.store.Ent(system).ProviderIdentity.Query().
		Where(provideridentity.AccountID(c.Session.AccountID), provideridentity.Issuer(s.provider.config.Issuer)).Exist(system)
	if err != nil {
		return nil, err
	}
	if !linked {
		return nil, errs.New(errs.Invalid, "Your account is not linked with the sign-in provider. Choose another way.")
	}
	return s.send(ctx, c.Session.AccountID, purposeStepUp)
}

// send makes the errand and the address to go to.
func (s *Service) send(ctx context.Context, accountID string, why purpose) (*Errand, error) {
	if s.provider == nil {
		return nil, noProvider()
	}
	d, err := s.provider.discover(ctx)
	if err != nil {
		return nil, err
	}
	browser := newSecret()
	to := errand{Purpose: why, Nonce: newSecret(), Verifier: oauth2.GenerateVerifier(), Browser: digest(browser), Since: s.store.Clock.Now()}
	state, _, err := s.issue(ctx, ticketProvider, accountID, to, errandTime)
	if err != nil {
		return nil, err
	}
	options := []oauth2.AuthCodeOption{oidc.Nonce(to.Nonce), oauth2.S256ChallengeOption(to.Verifier)}
	if ask := s.provider.config.AskACR; ask != "" {
		options = append(options, oauth2.SetAuthURLParam("acr_values", ask))
	}
	if why == purposeStepUp {
		options = append(options, oauth2.SetAuthURLParam("prompt", "login"), oauth2.SetAuthURLParam("max_age", "0"))
	}
	return &Errand{URL: d.oauth.AuthCodeURL(state, options...), Browser: browser}, nil
}

// unlinked is the one answer to somebody at the provider whom no account here is open to.
func unlinked() error {
	return errs.New(errs.Unauthenticated, "No account here is open to this sign-in. Ask whoever runs your scheme.")
}

// FromProvider takes the answer of the provider. INVALID: it is not the answer to what this browser was sent for, or came
// too late; UNAUTHENTICATED: nobody here is open to it; FORBIDDEN: the provider said no. Anything else is the provider's
// fault or ours, and its cause is for the log.
func (s *Service) FromProvider(ctx context.Context, a Answer) (*Arrived, error) {
	if s.provider == nil {
		return nil, noProvider()
	}
	other := errs.New(errs.Invalid, "This sign-in was begun in another browser. Start again.")
	if a.Browser == "" { // and no guess: a page of another site can have any browser ask this, as often as it likes
		return nil, other
	}
	network := networkOf(a.Origin.Address)
	if wait := s.guesses.try(network, s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	var to errand
	accountID, err := s.redeem(ctx, ticketProvider, a.State, &to)
	if err != nil {
		return nil, err
	}
	if subtle.ConstantTimeCompare([]byte(digest(a.Browser)), []byte(to.Browser)) != 1 {
		return nil, other
	}
	if err := s.provider.answered(ctx, a); err != nil {
		return nil, err
	}
	who, err := s.provider.identify(ctx, a.Code, to)
	if err != nil {
		return nil, err
	}
	var out *Arrived
	if to.Purpose == purposeSignIn {
		out, err = s.enter(ctx, who, a.Origin)
	} else {
		out, err = s.confirmed(ctx, a.Current, accountID, to.Purpose, who)
	}
	if err == nil {
		s.guesses.takeBack(network)
	}
	return out, err
}

// answered checks the answer itself, before its code is used: that it comes from this provider and no other (RFC 9207),
// and is no refusal.
func (p *provider) answered(ctx context.Context, a Answer) error {
	d, err := p.discover(ctx)
	switch {
	case err != nil:
		return err
	case a.Issuer != "" && a.Issuer != p.config.Issuer, a.Issuer == "" && d.sendsIssuer:
		return errors.New("the answer is another sign-in provider's")
	case a.Error != "":
		return errs.New(errs.Forbidden, "The sign-in was not finished at the provider.").Because(fmt.Errorf("provider: %s", word(a.Error)))
	case a.Code == "":
		return errors.New("the answer has no code")
	}
	return nil
}

// codeNeeded is what waits for our own second step after the provider.
type codeNeeded struct {
	Subject string
	Link    bool // the account was found by its address, and is linked once the code is given
}

// enter lets somebody in whom the provider knows.
func (s *Service) enter(ctx context.Context, who *identity, from Origin) (*Arrived, error) {
	a, link, err := s.accountOf(ctx, who)
	if err != nil {
		return nil, err
	}
	if a == nil {
		if err := s.refuse(ctx, nil, "unknown at the sign-in provider"); errs.CodeOf(err) != errs.Unauthenticated {
			return nil, err
		}
		return nil, unlinked()
	}
	v, err := s.admit(ctx, a, nil)
	if errs.CodeOf(err) == errs.Unauthenticated {
		return nil, unlinked()
	}
	if err != nil {
		return nil, err
	}
	f, err := s.factors(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	// An address may have passed to somebody else, so the account's own second step stands before the first sign-in by it.
	if f.any() && (!who.Strong || link) {
		secret, _, err := s.issue(ctx, ticketProviderCode, a.ID, codeNeeded{who.Subject, link}, codeTime)
		return &Arrived{Needs: secret}, err
	}
	return s.arrive(ctx, v, codeNeeded{who.Subject, link}, beginning{
		method: code.SignInMethodProvider, proved: who.Strong, stale: !who.Fresh, from: from,
	})
}

// arrive begins the session of somebody who came by the provider.
func (s *Service) arrive(ctx context.Context, v *admitted, by codeNeeded, how beginning) (*Arrived, error) {
	out := &Arrived{}
	err := s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.alone(ctx, v.AccountID); err != nil {
			return err
		}
		if by.Link {
			if err := s.link(ctx, v.Viewer, by.Subject, "sign-in provider, by address"); err != nil {
				return err
			}
		}
		linked, err := s.usedIdentity(ctx, v.AccountID, by.Subject)
		if err != nil {
			return err
		}
		if !linked { // the link was taken away since it was found
			return unlinked()
		}
		out.SignedIn, err = s.begin(ctx, v, how)
		return err
	})
	return out, err
}

// FinishProvider gives our own second step after the provider, by the secret that [Arrived] named. The secret is good
// once, and a wrong code costs it: the way by the provider is short. UNAUTHENTICATED: the code is not right.
func (s *Service) FinishProvider(ctx context.Context, secret, given string, from Origin) (*SignedIn, error) {
	var by codeNeeded
	accountID, err := s.redeem(ctx, ticketProviderCode, secret, &by)
	if err != nil {
		return nil, err
	}
	if wait := s.codes.try(accountID, s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	a, err := s.account(ctx, accountID)
	if err != nil {
		return nil, err
	}
	v, err := s.admit(ctx, a, nil)
	if err != nil {
		return nil, err
	}
	var out *Arrived
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		_, ok, err := s.useCode(ctx, accountID, given)
		if err != nil || !ok {
			return err
		}
		out, err = s.arrive(ctx, v, by, beginning{method: code.SignInMethodProvider, proved: true, from: from})
		return err
	})
	if err != nil {
		return nil, err
	}
	if out == nil {
		if err := s.refuse(ctx, a, "wrong or used code after the sign-in provider"); errs.CodeOf(err) != errs.Unauthenticated {
			return nil, err
		}
		return nil, errs.New(errs.Unauthenticated, "The code is not right, or was used already. Start again.").At("code")
	}
	s.codes.forgive(accountID)
	return out.SignedIn, nil
}

// accountOf finds the account of somebody at the provider: the one that is linked, or, where the configuration allows it,
// the one of the address that the provider has verified, unless that is linked with somebody else there. Nil: none.
func (s *Service) accountOf(ctx context.Context, who *identity) (a *ent.Account, link bool, err error) {
	system := viewer.System(ctx, "", "find the account of a sign-in provider's")
	db, issuer := s.store.Ent(system), s.provider.config.Issuer
	row, err := db.ProviderIdentity.Query().Where(provideridentity.Issuer(issuer), provideridentity.Subject(who.Subject)).
		WithAccount().Only(system)
	if err == nil {
		return row.Edges.Account, false, nil
	}
	if !ent.IsNotFound(err) {
		return nil, false, err
	}
	if !s.provider.config.LinkByEmail || who.Email == "" {
		return nil, false, nil
	}
	a, err = db.Account.Query().Where(account.Email(who.Email)).Only(system)
	if ent.IsNotFound(err) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	taken, err := db.ProviderIdentity.Query().Where(provideridentity.Issuer(issuer), provideridentity.AccountID(a.ID)).Exist(system)
	if err != nil || taken {
		return nil, false, err
	}
	return a, true, nil
}
