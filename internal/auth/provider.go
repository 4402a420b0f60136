package auth

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"alongside/internal/clock"
)

// Secret is a text that does not appear in logs and messages.
type Secret string

// String implements fmt.Stringer and tells nothing.
func (Secret) String() string { return "[secret]" }

// GoString implements fmt.GoStringer and tells nothing.
func (Secret) GoString() string { return "[secret]" }

// LogValue implements slog.LogValuer and tells nothing.
func (Secret) LogValue() slog.Value { return slog.StringValue("[secret]") }

// MarshalText implements encoding.TextMarshaler, by which a log in JSON writes what stands within something else, and
// tells nothing.
func (Secret) MarshalText() ([]byte, error) { return []byte("[secret]"), nil }

// ProviderConfig says which sign-in provider (OpenID Connect) is believed, and in what.
type ProviderConfig struct {
	Issuer       string   // its exact address; https, but on this machine
	ClientID     string   // who we are there
	ClientSecret Secret   // "" for a public client, which PKCE alone protects
	Name         string   // what the button says
	ACR          []string // values of acr or amr that stand for two factors; none: our own second step is always asked for
	AskACR       string   // what is asked for as acr_values; "": nothing
	LinkByEmail  bool     // whether an account may be found by an address that the provider has verified
	Public       string   // origin by which browsers reach us, to which the provider sends them back
}

// Paths of the routes that the provider has to know.
const (
	ProviderCallback = "/auth/provider/callback"
	ProviderLogout   = "/auth/provider/logout"
)

// Bounds of what a provider may take.
const (
	providerTime  = 5 * time.Second
	providerBytes = 1 << 20
	providerRest  = 10 * time.Second // after it did not answer
	providerSkew  = 60 * time.Second // by which its clock and ours may differ
)

// signingAlgorithms are those by which an identity may be signed: with a key pair each, so that nobody who can check an
// identity can make one.
var signingAlgorithms = []string{oidc.RS256, oidc.PS256, oidc.ES256, oidc.EdDSA}

// provider is the sign-in provider. It is asked for its addresses when it is first needed, so that we start without it.
type provider struct {
	config ProviderConfig
	clock  clock.Clock
	client *http.Client

	asking chan struct{} // held by who asks it, or reads what was found
	found  *discovered
	failed error     // what came of asking last, when it failed
	until  time.Time // the failure stands until then, so that nobody waits in line for the next
}

// discovered is what the provider says of itself.
type discovered struct {
	*oidc.Provider
	sendsIssuer bool // its answers name it (RFC 9207)
	oauth       oauth2.Config
}

// Check says what is wrong with a configuration, in words for whoever runs the program.
func (c ProviderConfig) Check() error {
	if err := trustworthy("the issuer", c.Issuer); err != nil {
		return err
	}
	if err := CheckPublic(c.Public); err != nil {
		return err
	}
	switch {
	case c.ClientID == "":
		return fmt.Errorf("the client id is missing")
	case strings.TrimSpace(c.Name) == "":
		return fmt.Errorf("the name is missing: it is what the button says")
	}
	return nil
}

// CheckPublic says what is wrong with an origin by which browsers are to reach us: scheme and host, and no more.
func CheckPublic(origin string) error {
	if err := trustworthy("the public address", origin); err != nil {
		return err
	}
	if u, err := url.Parse(origin); err != nil || u.Path != "" {
		return fmt.Errorf("give scheme and host only, such as https://alongside.example.nhs.uk")
	}
	return nil
}

// trustworthy refuses an address by which others could listen: plain HTTP goes no further than this machine.
func trustworthy(what, address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return fmt.Errorf("%s is no address: %q", what, address)
	}
	if u.Scheme == "https" || u.Scheme == "http" && loopback(u.Hostname()) {
		return nil
	}
	return fmt.Errorf("%s must start with https://", what)
}

func loopback(host string) bool {
	a, err := netip.ParseAddr(host)
	return err == nil && a.IsLoopback() || host == "localhost"
}

// newProvider makes the provider; nil when none is configured.
func newProvider(c *ProviderConfig, now clock.Clock) *provider {
	if c == nil {
		return nil
	}
	return &provider{config: *c, clock: now, asking: make(chan struct{}, 1), client: &http.Client{
		Timeout: providerTime, Transport: bounded{http.DefaultTransport},
		// An address of the provider's that points elsewhere is not the provider's any more.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// bounded cuts answers off that are too long.
type bounded struct{ next http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := b.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	response.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(response.Body, providerBytes), response.Body}
	return response, nil
}

// discover gives what the provider says of itself, which is kept once it has answered. When it does not answer, it is
// left alone for a while.
func (p *provider) discover(ctx context.Context) (*discovered, error) {
	select {
	case p.asking <- struct{}{}:
		defer func() { <-p.asking }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	now := p.clock.Now()
	if p.found == nil && !now.Before(p.until) {
		if p.found, p.failed = p.ask(ctx); p.failed != nil {
			p.until = now.Add(providerRest)
		}
	}
	if p.found == nil {
		return nil, p.failed
	}
	return p.found, nil
}

// ask asks the provider for its addresses.
func (p *provider) ask(ctx context.Context) (*discovered, error) {
	found, err := oidc.NewProvider(oidc.ClientContext(ctx, p.client), p.config.Issuer)
	if err != nil {
		// The text may have the whole page in it with which somebody else has answered.
		return nil, fmt.Errorf("ask the sign-in provider for its addresses: %.300s", err.Error())
	}
	var told struct {
		KeysURL      string   `json:"jwks_uri"`
		SendsIssuer  bool     `json:"authorization_response_iss_parameter_supported"`
		TokenMethods []string `json:"token_endpoint_auth_methods_supported"`
	}
	if err := found.Claims(&told); err != nil {
		return nil, fmt.Errorf("read the sign-in provider's addresses: %w", err)
	}
	endpoint := found.Endpoint()
	for what, address := range map[string]string{"authorization": endpoint.AuthURL, "token": endpoint.TokenURL, "keys": told.KeysURL} {
		if u, err := url.Parse(address); err != nil || u.Scheme != "https" && (u.Scheme != "http" || !loopback(u.Hostname())) {
			return nil, fmt.Errorf("the sign-in provider's address for %s is not https", what)
		}
	}
	// The secret goes in the header unless the provider takes it in the body only (RFC 6749, section 2.3.1).
	endpoint.AuthStyle = oauth2.AuthStyleInHeader
	if p.config.ClientSecret == "" || len(told.TokenMethods) > 0 && !slices.Contains(told.TokenMethods, "client_secret_basic") {
		endpoint.AuthStyle = oauth2.AuthStyleInParams
	}
	return &discovered{Provider: found, sendsIssuer: told.SendsIssuer, oauth: oauth2.Config{
		ClientID: p.config.ClientID, ClientSecret: string(p.config.ClientSecret), Endpoint: endpoint,
		RedirectURL: p.config.Public + ProviderCallback, Scopes: []string{oidc.ScopeOpenID, "email"},
	}}, nil
}
