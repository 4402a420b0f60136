package auth

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// maxSubject is the length of a subject, in characters (OpenID Connect Core, section 2).
const maxSubject = 255

// identity is somebody as the provider has shown them to be.
type identity struct {
	Subject string
	Email   string // as far as the provider has verified it; else ""
	Strong  bool   // two factors, by the values of the configuration
	Fresh   bool   // they have signed in there since they were sent, and were not just signed in still
}

// claims are what we read of an identity token. Roles that it may name are not among them: what somebody may do here is
// decided here.
type claims struct {
	Expiry        *seconds `json:"exp"`
	IssuedAt      *seconds `json:"iat"`
	NotBefore     *seconds `json:"nbf"`
	AuthTime      *seconds `json:"auth_time"`
	AZP           string   `json:"azp"`
	ACR           string   `json:"acr"`
	AMR           texts    `json:"amr"`
	Email         string   `json:"email"`
	EmailVerified any      `json:"email_verified"`
}

// seconds is a NumericDate (RFC 7519, section 2).
type seconds float64

func (s seconds) time() time.Time { return time.Unix(int64(s), 0) }

// texts is a list of texts, or one that stands by itself, as some providers write it.
type texts []string

// UnmarshalJSON implements json.Unmarshaler.
func (t *texts) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*t = texts{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(t))
}

// identify exchanges the code of an answer for an identity and checks it in full (OpenID Connect Core, section 3.1.3.7).
func (p *provider) identify(ctx context.Context, code string, to errand) (*identity, error) {
	d, err := p.discover(ctx)
	if err != nil {
		return nil, err
	}
	ctx = oidc.ClientContext(ctx, p.client)
	answer, err := d.oauth.Exchange(ctx, code, oauth2.VerifierOption(to.Verifier))
	if err != nil {
		return nil, withoutBody(err)
	}
	raw, ok := answer.Extra("id_token").(string)
	if !ok {
		return nil, errors.New("the sign-in provider gave no identity")
	}
	token, err := d.Verifier(p.checks()).Verify(ctx, raw)
	if err != nil {
		return nil, fmt.Errorf("the identity does not hold: %w", err)
	}
	var c claims
	if err := token.Claims(&c); err != nil {
		return nil, fmt.Errorf("the identity does not hold: %w", err)
	}
	if err := p.judge(token, c, answer.AccessToken, to); err != nil {
		return nil, fmt.Errorf("the identity does not hold: %w", err)
	}
	out := &identity{Subject: token.Subject, Strong: p.strong(c), Fresh: c.since(to)}
	if verified, _ := c.EmailVerified.(bool); verified {
		out.Email = Email(c.Email)
	}
	return out, nil
}

// checks are what the library checks of a token: its signature by one of our algorithms, its issuer and that it is for us.
// Its times are checked here, by our clock and with the same skew for all.
func (p *provider) checks() *oidc.Config {
	return &oidc.Config{ClientID: p.config.ClientID, SupportedSigningAlgs: signingAlgorithms, SkipExpiryCheck: true, Now: p.clock.Now}
}

// judge checks what the library leaves to its user.
func (p *provider) judge(token *oidc.IDToken, c claims, accessToken string, to errand) error {
	if err := p.times(c.Expiry, c.IssuedAt, c.NotBefore); err != nil {
		return err
	}
	switch {
	case token.Issuer != p.config.Issuer: // the library lets Google drop the scheme
		return errors.New("another issuer")
	case token.Subject == "" || len(token.Subject) > maxSubject:
		return errors.New("no subject")
	case to.Nonce == "" || subtle.ConstantTimeCompare([]byte(token.Nonce), []byte(to.Nonce)) != 1:
		return errors.New("another nonce")
	case c.AZP != "" && c.AZP != p.config.ClientID, c.AZP == "" && len(token.Audience) > 1:
		return errors.New("it was issued to somebody else")
	}
	if token.AccessTokenHash != "" {
		if err := token.VerifyAccessToken(accessToken); err != nil {
			return err
		}
	}
	if c.AuthTime != nil && c.AuthTime.time().After(p.clock.Now().Add(providerSkew)) {
		return errors.New("signed in later than now")
	}
	if to.Purpose == purposeStepUp && !c.since(to) {
		return errors.New("no fresh sign-in at the provider")
	}
	return nil
}

// since says whether somebody has signed in at the provider after they were sent there.
func (c claims) since(to errand) bool {
	return c.AuthTime != nil && !c.AuthTime.time().Before(to.Since.Add(-providerSkew))
}

// times checks when a token is good.
func (p *provider) times(expiry, issuedAt, notBefore *seconds) error {
	now := p.clock.Now()
	switch {
	case expiry == nil || issuedAt == nil:
		return errors.New("it does not say when it is good")
	case !now.Before(expiry.time().Add(providerSkew)):
		return errors.New("expired")
	case issuedAt.time().After(now.Add(providerSkew)):
		return errors.New("issued later than now")
	case notBefore != nil && notBefore.time().After(now.Add(providerSkew)):
		return errors.New("not good yet")
	}
	return nil
}

// strong says whether the provider vouches for two factors.
func (p *provider) strong(c claims) bool {
	return slices.ContainsFunc(p.config.ACR, func(good string) bool { return good == c.ACR || slices.Contains(c.AMR, good) })
}

// withoutBody drops what the provider has answered from an error: it may repeat the code, and goes to the log.
func withoutBody(err error) error {
	if e, ok := errors.AsType[*oauth2.RetrieveError](err); ok {
		status := ""
		if e.Response != nil {
			status = e.Response.Status
		}
		return fmt.Errorf("exchange the code: %s %s", status, word(e.ErrorCode))
	}
	return fmt.Errorf("exchange the code: %w", err)
}

// word keeps an error code of OAuth 2 when it looks like one.
func word(s string) string {
	if len(s) > 40 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return ""
	}
	return s
}
