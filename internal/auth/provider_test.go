package auth_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"alongside/ent/provideridentity"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// linked links the account with who is signed in at the provider.
func (d *door) linked(t *testing.T, p *idp) {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	must(t, d.Store.Ent(ctx).ProviderIdentity.Create().SetAccountID(d.account).SetIssuer(p.URL).SetSubject(p.user).Exec(ctx))
}

// Ensure that somebody who is linked signs in by the provider in the role that they hold here, whatever the provider says
// of roles, and that nothing of the way is left in the browser or in the address.
func TestProvider(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, p := withProvider(t, k, nil)
		d.linked(t, p)
		b := d.browser(t)
		if a := b.get("/auth/methods"); a.text("provider") != "Sign in with Ealing" {
			t.Errorf("got %s", a.raw)
		}
		if to := b.byProvider(p); to != "/" || b.who() != "Rosa Lim" || len(b.cookies) != 1 {
			t.Errorf("sent to %q with %v, is %q", to, b.cookies, b.who())
		}
		v, err := d.Authenticate(t.Context(), b.token(), true)
		if err != nil || v.Role == code.RoleAdmin || v.Method != code.SignInMethodProvider || v.SteppedUpUntil(d.Clock.Now()).IsZero() {
			t.Errorf("got %+v, %v", v, err)
		}
		if got := d.acts(t, code.AuditActionSignIn); got != "SIGN_IN PROVIDER" {
			t.Errorf("the trail has %s", got)
		}
		ctx := viewer.System(t.Context(), "", "test")
		if row := d.Store.Ent(ctx).ProviderIdentity.Query().OnlyX(ctx); row.UsedAt == nil {
			t.Error("the use is not noted")
		}
	})
}

// Ensure that an identity that does not hold in every respect lets nobody in, and that the page is told nothing of why.
func TestProvider_identityRefused(t *testing.T) {
	t.Parallel()
	other, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	claims := func(changes map[string]any) func(*idp) { return func(p *idp) { p.claims = set(changes) } }
	signed := func(by func(p *idp, c map[string]any) string) func(*idp) {
		return func(p *idp) { p.sign = func(c map[string]any) string { return by(p, c) } }
	}
	start := testkit.Start.Unix()
	tests := []struct {
		name   string
		change func(*idp)
		in     bool
	}{
		{"as it should be", func(*idp) {}, true},
		{"forged signature", signed(func(p *idp, c map[string]any) string {
			parts := strings.Split(p.with(jose.ES256, p.key, "one", c), ".")
			c["sub"] = "somebody else"
			body, _ := json.Marshal(c)
			return parts[0] + "." + b64(body) + "." + parts[2]
		}), false},
		{"signature cut off", signed(func(p *idp, c map[string]any) string {
			whole := p.with(jose.ES256, p.key, "one", c)
			return whole[:strings.LastIndex(whole, ".")+1]
		}), false},
		{"other key by the same name", signed(func(p *idp, c map[string]any) string { return p.with(jose.ES256, other, "one", c) }), false},
		{"other key by a new name", signed(func(p *idp, c map[string]any) string { return p.with(jose.ES256, other, "two", c) }), false},
		{"no algorithm", signed(func(_ *idp, c map[string]any) string {
			body, _ := json.Marshal(c)
			return b64([]byte(`{"alg":"none"}`)) + "." + b64(body) + "."
		}), false},
		{"shared secret made of the public key", signed(func(p *idp, c map[string]any) string { return p.with(jose.HS256, p.publicBytes(), "one", c) }), false},
		{"shared secret of the client", signed(func(p *idp, c map[string]any) string {
			return p.with(jose.HS256, []byte(clientSecret+clientSecret), "", c)
		}), false},
		{"no token at all", signed(func(*idp, map[string]any) string { return "x" }), false},
		{"no identity", func(p *idp) { p.answer = set(map[string]any{"id_token": nil}) }, false},
		{"wrong issuer", claims(map[string]any{"iss": "https://evil.test"}), false},
		{"issuer with a slash too many", func(p *idp) { p.claims = set(map[string]any{"iss": p.URL + "/"}) }, false},
		{"no issuer", claims(map[string]any{"iss": nil}), false},
		{"wrong audience", claims(map[string]any{"aud": "another client"}), false},
		{"no audience", claims(map[string]any{"aud": nil}), false},
		{"several audiences, and nobody named", claims(map[string]any{"aud": []string{clientID, "another"}}), false},
		{"several audiences, another named", claims(map[string]any{"aud": []string{clientID, "another"}, "azp": "another"}), false},
		{"several audiences, we named", claims(map[string]any{"aud": []string{clientID, "another"}, "azp": clientID}), true},
		{"another named", claims(map[string]any{"azp": "another"}), false},
		{"expired", claims(map[string]any{"exp": start - 60}), false},
		{"expired by the other clock", claims(map[string]any{"exp": start - 59}), true},
		{"without an end", claims(map[string]any{"exp": nil}), false},
		{"issued in the future", claims(map[string]any{"iat": start + 61}), false},
		{"issued never", claims(map[string]any{"iat": nil}), false},
		{"not yet valid", claims(map[string]any{"nbf": start + 61}), false},
		{"not yet valid by the other clock", claims(map[string]any{"nbf": start + 59}), true},
		{"signed in in the future", claims(map[string]any{"auth_time": start + 61}), false},
		{"no nonce", claims(map[string]any{"nonce": nil}), false},
		{"other nonce", claims(map[string]any{"nonce": rand.Text()}), false},
		{"no subject", claims(map[string]any{"sub": nil}), false},
		{"endless subject", claims(map[string]any{"sub": strings.Repeat("a", 256)}), false},
		{"another's access token", claims(map[string]any{"at_hash": base64.RawURLEncoding.EncodeToString(make([]byte, 16))}), false},
		{"without a hash of the access token", claims(map[string]any{"at_hash": nil}), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d, p := withProvider(t, testkit.New(t), nil)
			d.linked(t, p)
			tt.change(p)
			b := d.browser(t)
			to := b.byProvider(p)
			if tt.in && (to != "/" || b.who() != "Rosa Lim") {
				t.Errorf("sent to %q, is %q", to, b.who())
			}
			if !tt.in && (to != "/signin?problem=INTERNAL" || b.token() != "") {
				t.Errorf("sent to %q with %v", to, b.cookies)
			}
		})
	}
}

// Ensure that an answer is taken once, in time, from the browser that was sent and the provider it was sent to.
func TestProvider_answerRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		answer func(t *testing.T, d *door, p *idp, b *browser) url.Values
		want   string
	}{
		{"no state", func(_ *testing.T, _ *door, p *idp, b *browser) url.Values {
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Del("state")
			return a
		}, "INVALID"},
		{"state of nobody's", func(_ *testing.T, _ *door, p *idp, b *browser) url.Values {
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Set("state", strings.Repeat("A", 43))
			return a
		}, "INVALID"},
		{"another browser's", func(t *testing.T, d *door, p *idp, b *browser) url.Values {
			b.visit("/auth/provider/start")
			return p.authorize(d.browser(t).visit("/auth/provider/start"))
		}, "INVALID"},
		{"a browser that was never sent", func(t *testing.T, d *door, p *idp, _ *browser) url.Values {
			return p.authorize(d.browser(t).visit("/auth/provider/start"))
		}, "INVALID"},
		{"twice", func(t *testing.T, d *door, p *idp, b *browser) url.Values {
			other := d.browser(t)
			a := p.authorize(other.visit("/auth/provider/start"))
			b.cookies = map[string]string{"alongside_provider": other.cookies["alongside_provider"]}
			other.back(a)
			return a
		}, "INVALID"},
		{"too late", func(_ *testing.T, d *door, p *idp, b *browser) url.Values {
			a := p.authorize(b.visit("/auth/provider/start"))
			d.Clock.Advance(10 * time.Minute)
			return a
		}, "INVALID"},
		{"code that was used", func(t *testing.T, d *door, p *idp, b *browser) url.Values {
			other := d.browser(t)
			used := p.authorize(other.visit("/auth/provider/start"))
			other.back(used)
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Set("code", used.Get("code"))
			return a
		}, "INTERNAL"},
		{"code that another browser asked for", func(t *testing.T, d *door, p *idp, b *browser) url.Values {
			stolen := p.authorize(d.browser(t).visit("/auth/provider/start"))
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Set("code", stolen.Get("code"))
			return a
		}, "INTERNAL"},
		{"no code", func(_ *testing.T, _ *door, p *idp, b *browser) url.Values {
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Del("code")
			return a
		}, "INTERNAL"},
		{"another provider's", func(_ *testing.T, _ *door, p *idp, b *browser) url.Values {
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Set("iss", "https://evil.test")
			return a
		}, "INTERNAL"},
		{"no provider's, where it names itself", func(_ *testing.T, _ *door, p *idp, b *browser) url.Values {
			p.iss = true
			a := p.authorize(b.visit("/auth/provider/start"))
			a.Del("iss")
			return a
		}, "INTERNAL"},
		{"somebody who changed their mind", func(_ *testing.T, _ *door, p *idp, b *browser) url.Values {
			a := p.authorize(b.visit("/auth/provider/start"))
			return url.Values{"state": a["state"], "error": {"access_denied"}, "error_description": {"Rosa said no"}}
		}, "FORBIDDEN"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d, p := withProvider(t, testkit.New(t), nil)
			d.linked(t, p)
			b := d.browser(t)
			if to := b.back(tt.answer(t, d, p, b)); to != "/signin?problem="+tt.want || b.token() != "" || b.who() != "" {
				t.Errorf("sent to %q with %v", to, b.cookies)
			}
		})
	}
}

// Ensure that a provider that says it is another is not believed in anything.
func TestProvider_otherIssuer(t *testing.T) {
	t.Parallel()
	d, p := withProvider(t, testkit.New(t), nil)
	p.issuer = "https://evil.test"
	if to := d.browser(t).visit("/auth/provider/start"); to != "/signin?problem=INTERNAL" {
		t.Errorf("sent to %q", to)
	}
}

// Ensure who is let in by an identity that holds: nobody who is unknown, disabled or without a role, and nobody with one
// factor alone.
func TestProvider_who(t *testing.T) {
	t.Parallel()
	disable := func(t *testing.T, d *door) {
		t.Helper()
		ctx := viewer.System(t.Context(), "", "test")
		must(t, d.Store.Ent(ctx).Account.UpdateOneID(d.account).SetDisabled(true).Exec(ctx))
	}
	tests := []struct {
		name    string
		config  func(*auth.ProviderConfig)
		prepare func(t *testing.T, d *door, p *idp)
		claims  map[string]any
		want    string // where the browser ends
		who     string
	}{
		{"unknown subject", nil, func(*testing.T, *door, *idp) {}, nil, "/signin?problem=UNAUTHENTICATED", ""},
		{"disabled account", nil, func(t *testing.T, d *door, p *idp) { d.linked(t, p); disable(t, d) }, nil, "/signin?problem=UNAUTHENTICATED", ""},
		{"one factor there, none here", nil, func(t *testing.T, d *door, p *idp) { d.linked(t, p) }, map[string]any{"acr": "AAL1"}, "/signin", ""},
		{
			"one factor there, one here", nil, func(t *testing.T, d *door, p *idp) { d.enrol(t, d.browser(t)); d.linked(t, p) },
			map[string]any{"acr": "AAL1"},
			"/signin?needs=CODE", "",
		},
		{
			"nothing said of factors", nil, func(t *testing.T, d *door, p *idp) { d.enrol(t, d.browser(t)); d.linked(t, p) },
			map[string]any{"acr": nil},
			"/signin?needs=CODE", "",
		},
		{"two factors by acr", nil, func(t *testing.T, d *door, p *idp) { d.enrol(t, d.browser(t)); d.linked(t, p) }, nil, "/", "Rosa Lim"},
		{
			"two factors by amr", nil, func(t *testing.T, d *door, p *idp) { d.linked(t, p) },
			map[string]any{"acr": "1", "amr": []string{"pwd", "mfa"}},
			"/", "Rosa Lim",
		},
		{
			"no value counts", func(c *auth.ProviderConfig) { c.ACR = nil }, func(t *testing.T, d *door, p *idp) { d.enrol(t, d.browser(t)); d.linked(t, p) },
			nil, "/signin?needs=CODE", "",
		},
		{"by address, which is off", nil, func(*testing.T, *door, *idp) {}, nil, "/signin?problem=UNAUTHENTICATED", ""},
		{"by address", func(c *auth.ProviderConfig) { c.LinkByEmail = true }, func(*testing.T, *door, *idp) {}, nil, "/", "Rosa Lim"},
		{
			"by an address that nobody verified", func(c *auth.ProviderConfig) { c.LinkByEmail = true }, func(*testing.T, *door, *idp) {},
			map[string]any{"email_verified": false},
			"/signin?problem=UNAUTHENTICATED", "",
		},
		{
			"by an address, verified in words", func(c *auth.ProviderConfig) { c.LinkByEmail = true }, func(*testing.T, *door, *idp) {},
			map[string]any{"email_verified": "true"},
			"/signin?problem=UNAUTHENTICATED", "",
		},
		{
			"by address, with a second step here", func(c *auth.ProviderConfig) { c.LinkByEmail = true }, func(t *testing.T, d *door, _ *idp) { d.enrol(t, d.browser(t)) },
			nil, "/signin?needs=CODE", "",
		},
		{"by the address of somebody who is linked otherwise", func(c *auth.ProviderConfig) { c.LinkByEmail = true }, func(t *testing.T, d *door, p *idp) {
			d.linked(t, p)
			p.user = "a new holder of the address"
		}, nil, "/signin?problem=UNAUTHENTICATED", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d, p := withProvider(t, testkit.New(t), tt.config)
			tt.prepare(t, d, p)
			p.claims = set(tt.claims)
			b := d.browser(t)
			if to := b.byProvider(p); to != tt.want {
				t.Errorf("sent to %q", to)
			}
			if who := b.get("/who"); tt.who != "" && who.raw != tt.who || tt.who == "" && strings.Contains(who.raw, "Rosa") {
				t.Errorf("is %s", who.raw)
			}
			ctx := viewer.System(t.Context(), "", "test")
			if n := d.Store.Ent(ctx).ProviderIdentity.Query().Where(provideridentity.Subject("a new holder of the address")).CountX(ctx); n != 0 {
				t.Error("the new holder is linked")
			}
		})
	}
}

// Ensure that a provider that does not answer is left alone for a while and found again, and that it costs nobody a wait.
func TestProvider_away(t *testing.T) {
	t.Parallel()
	d, p := withProvider(t, testkit.New(t), nil)
	d.linked(t, p)
	b := d.browser(t)
	p.issuer = "https://away.test" // any failure will do
	for range 2 {
		if to := b.visit("/auth/provider/start"); to != "/signin?problem=INTERNAL" {
			t.Errorf("sent to %q", to)
		}
	}
	p.issuer = p.URL
	if to := b.visit("/auth/provider/start"); to != "/signin?problem=INTERNAL" || p.found != 1 {
		t.Errorf("within the rest: sent to %q, asked %d times", to, p.found)
	}
	d.Clock.Advance(10 * time.Second)
	if to := b.byProvider(p); to != "/" || p.found != 2 {
		t.Errorf("after the rest: sent to %q, asked %d times", to, p.found)
	}
}

// Ensure that a network that begins without end is slowed down.
func TestProvider_begins(t *testing.T) {
	t.Parallel()
	d, _ := withProvider(t, testkit.New(t), nil)
	b := d.browser(t)
	for range 150 {
		b.must("/auth/passkeys/sign-in", "{}")
		b.visit("/auth/provider/start")
	}
	if a := b.post("/auth/passkeys/sign-in", "{}"); !a.refusedWith("LIMIT", "") {
		t.Errorf("got %s", a.raw)
	}
	if to := b.visit("/auth/provider/start"); to != "/signin?problem=LIMIT" {
		t.Errorf("sent to %q", to)
	}
	ctx := viewer.System(t.Context(), "", "test")
	d.Clock.Advance(time.Hour)
	b.must("/auth/passkeys/sign-in", "{}")
	if n := d.Store.Ent(ctx).Ticket.Query().CountX(ctx); n != 1 {
		t.Errorf("%d tickets are kept", n)
	}
}
