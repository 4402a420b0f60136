package auth_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout"

// Ensure that our own second step stands between a provider that vouches for one factor and the session, that the right
// to give it is bound to the browser, good once and for minutes, and that an address is linked only then.
func TestProvider_code(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, p := withProvider(t, k, func(c *auth.ProviderConfig) { c.LinkByEmail, c.ACR, c.AskACR = true, nil, "AAL2 AAL3" })
		secret, _ := d.enrol(t, d.browser(t))
		links := func() int {
			ctx := viewer.System(t.Context(), "", "test")
			return d.Store.Ent(ctx).ProviderIdentity.Query().CountX(ctx)
		}
		b := d.browser(t)
		if to := b.byProvider(p); to != "/signin?needs=CODE" || b.token() != "" {
			t.Fatalf("sent to %q", to)
		}
		if p.asked.Get("acr_values") != "AAL2 AAL3" {
			t.Errorf("asked for %v", p.asked)
		}
		if a := d.browser(t).post("/auth/provider/code", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`); !a.refusedWith("INVALID", "") {
			t.Errorf("another browser: got %s", a.raw)
		}
		kept := b.cookies["alongside_second"]
		if a := b.post("/auth/provider/code", `{"code":"000000"}`); !a.refusedWith("UNAUTHENTICATED", "code") || links() != 0 {
			t.Errorf("a wrong code: got %s, %d links", a.raw, links())
		}
		b.cookies["alongside_second"] = kept
		if a := b.post("/auth/provider/code", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`); !a.refusedWith("INVALID", "") {
			t.Errorf("after a wrong code: got %s", a.raw)
		}
		b.byProvider(p)
		d.Clock.Advance(5 * time.Minute)
		if a := b.post("/auth/provider/code", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`); !a.refusedWith("INVALID", "") {
			t.Errorf("too late: got %s", a.raw)
		}
		b.byProvider(p)
		if a := b.must("/auth/provider/code", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`); a.fields["enrolling"] != false || b.who() != "Rosa Lim" {
			t.Errorf("got %s", a.raw)
		}
		if links() != 1 {
			t.Errorf("%d links", links())
		}
		if got, want := d.acts(t, code.AuditActionSignIn, code.AuditActionSignInRefused), "SIGN_IN_REFUSED REFUSED wrong or used code after the sign-in provider"; !strings.Contains(got, want) || !strings.HasSuffix(got, "SIGN_IN PROVIDER") {
			t.Errorf("the trail has %s", got)
		}
	})
}

// Ensure that an account is linked by its own session, after a step-up, and with one person at the provider; that either
// way in works then; and that a link can be taken away.
func TestProvider_link(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, p := withProvider(t, k, nil)
		b := d.browser(t)
		secret, _ := d.enrol(t, b)
		stepUp := func() {
			d.Clock.Advance(time.Minute)
			b.must("/auth/step-up", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
		}
		d.Clock.Advance(viewer.StepUpTime)
		if a := b.post("/auth/provider/link", "{}"); !a.refusedWith("FORBIDDEN", "") || a.text("needs") != "STEP_UP" {
			t.Errorf("without a step-up: got %s", a.raw)
		}
		stepUp()
		// Somebody else's browser gets hold of the answer.
		begun := b.must("/auth/provider/link", "{}").text("url")
		thief := d.browser(t)
		thief.cookies["alongside_session"], thief.cookies["alongside_provider"] = d.anothersSession(t), b.cookies["alongside_provider"]
		if to := thief.back(p.authorize(begun)); to != "/account?problem=UNAUTHENTICATED" {
			t.Errorf("another account: sent to %q", to)
		}
		if to := b.back(p.authorize(b.must("/auth/provider/link", "{}").text("url"))); to != "/account" {
			t.Errorf("sent to %q", to)
		}
		if to := b.back(p.authorize(b.must("/auth/provider/link", "{}").text("url"))); to != "/account" {
			t.Errorf("the same again: sent to %q", to)
		}
		p.user = "somebody else"
		if to := b.back(p.authorize(b.must("/auth/provider/link", "{}").text("url"))); to != "/account?problem=CONFLICT" {
			t.Errorf("a second person: sent to %q", to)
		}
		p.user = subject
		other := d.browser(t)
		if to := other.byProvider(p); to != "/" || other.who() != "Rosa Lim" {
			t.Errorf("sent to %q", to)
		}
		ctx := viewer.System(t.Context(), "", "test")
		row := d.Store.Ent(ctx).ProviderIdentity.Query().OnlyX(ctx)
		if a := thief.post("/auth/provider/unlink", `{"id":"`+row.ID+`"}`); !a.refusedWith("NOT_FOUND", "id") {
			t.Errorf("another's link: got %s", a.raw)
		}
		b.must("/auth/provider/unlink", `{"id":"`+row.ID+`"}`)
		if to := d.browser(t).byProvider(p); to != "/signin?problem=UNAUTHENTICATED" {
			t.Errorf("after that sent to %q", to)
		}
		if got := d.acts(t, code.AuditActionFactorAdded, code.AuditActionFactorRemoved); got != "FACTOR_ADDED code app, FACTOR_ADDED sign-in provider, FACTOR_REMOVED sign-in provider" {
			t.Errorf("the trail has %s", got)
		}
	})
}

// Ensure that a sign-in at the provider steps up when it is fresh, of two factors and of the same person, and that who has
// no other way in keeps the link.
func TestProvider_stepUp(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, p := withProvider(t, k, nil)
		ctx := viewer.System(t.Context(), "", "test")
		must(t, d.Store.Ent(ctx).Account.UpdateOneID(d.account).ClearPasswordHash().Exec(ctx))
		d.linked(t, p)
		b := d.browser(t)
		b.byProvider(p)
		row := d.Store.Ent(ctx).ProviderIdentity.Query().OnlyX(ctx)
		if a := b.post("/auth/provider/unlink", `{"id":"`+row.ID+`"}`); !a.refusedWith("INVALID", "") {
			t.Errorf("removing the only way: got %s", a.raw)
		}
		d.Clock.Advance(viewer.StepUpTime)
		tests := []struct {
			name   string
			user   string
			claims map[string]any
			want   string
		}{
			{"stale", subject, map[string]any{"auth_time": d.Clock.Now().Unix() - 61}, "/account?problem=INTERNAL"},
			{"nobody says when", subject, map[string]any{"auth_time": nil}, "/account?problem=INTERNAL"},
			{"one factor", subject, map[string]any{"acr": "AAL1"}, "/account?problem=FORBIDDEN"},
			{"somebody else", "somebody else", nil, "/account?problem=FORBIDDEN"},
			{"fresh", subject, nil, "/account"},
		}
		// Who is signed in there still gets in here without doing anything: so may whoever sits down in their place.
		for _, at := range []any{d.Clock.Now().Unix() - 61, nil} {
			p.claims = set(map[string]any{"auth_time": at})
			if to := b.byProvider(p); to != "/" || b.who() != "Rosa Lim" || b.get("/auth/session").fields["steppedUpUntil"] != nil {
				t.Errorf("signed in there at %v: sent to %q, %s", at, to, b.get("/auth/session").raw)
			}
			if a := b.post("/auth/totp/begin", "{}"); !a.refusedWith("FORBIDDEN", "") || a.text("needs") != "STEP_UP" {
				t.Errorf("signed in there at %v: may add a second step: %s", at, a.raw)
			}
		}
		for _, tt := range tests {
			before := b.token()
			p.user, p.claims = tt.user, set(tt.claims)
			to := b.back(p.authorize(b.must("/auth/provider/step-up", "{}").text("url")))
			if p.asked.Get("max_age") != "0" || p.asked.Get("prompt") != "login" {
				t.Errorf("%s: asked with %v", tt.name, p.asked)
			}
			fresh := strings.Contains(b.get("/auth/session").raw, `"steppedUpUntil":"`)
			if want := tt.name == "fresh"; to != tt.want || fresh != want || (b.token() != before) != want {
				t.Errorf("%s: sent to %q, stepped up %t", tt.name, to, fresh)
			}
		}
	})
}

// Ensure that the provider ends the sessions that were begun by it, and no others, and that nobody else can.
func TestProvider_logout(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, p := withProvider(t, k, nil)
		mine := d.browser(t)
		d.enrol(t, mine)
		d.linked(t, p)
		b := d.browser(t)
		b.byProvider(p)
		newApp := b.must("/auth/totp/begin", "{}").text("secret")
		b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, newApp, d.Clock.Now())+`"}`) // it is the provider's all the same
		now := d.Clock.Now().Unix()
		token := func(changes map[string]any) string {
			c := map[string]any{
				"iss": p.URL, "aud": clientID, "sub": subject, "iat": now, "exp": now + 120, "jti": "one", "events": map[string]any{logoutEvent: map[string]any{}},
			}
			set(changes)(c)
			return p.signed(c)
		}
		post := func(token string) *http.Response {
			return send(b.h, http.MethodPost, auth.ProviderLogout, "application/x-www-form-urlencoded", url.Values{"logout_token": {token}}.Encode())
		}
		for name, bad := range map[string]string{
			"nothing": "", "an identity": p.signed(p.identity()), "another's": token(map[string]any{"aud": "another"}),
			"another issuer's": token(map[string]any{"iss": "https://evil.test"}), "expired": token(map[string]any{"exp": now - 60}),
			"about nobody": token(map[string]any{"sub": nil, "sid": "x"}), "no logout": token(map[string]any{"events": map[string]any{}}),
			"an identity with an event": token(map[string]any{"nonce": "x"}), "from the future": token(map[string]any{"iat": now + 61}),
			"unsigned": b64([]byte(`{"alg":"none"}`)) + "." + strings.Split(token(nil), ".")[1] + ".",
		} {
			if r := post(bad); r.StatusCode != http.StatusBadRequest || b.who() != "Rosa Lim" {
				t.Errorf("%s: got %d, is %q", name, r.StatusCode, b.who())
			}
		}
		if r := post(token(map[string]any{"sub": "nobody here"})); r.StatusCode != http.StatusOK || b.who() != "Rosa Lim" {
			t.Errorf("about nobody here: got %d", r.StatusCode)
		}
		if r := post(token(nil)); r.StatusCode != http.StatusOK || r.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("got %d %s", r.StatusCode, text(t, r))
		}
		if b.who() != "" || mine.who() != "Rosa Lim" {
			t.Errorf("by the provider is %q, by password %q", b.who(), mine.who())
		}
	})
}

// Ensure that nothing of the provider's routes works where none is configured.
func TestProvider_none(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	if a := b.get("/auth/methods"); a.raw != `{"provider":null}`+"\n" {
		t.Errorf("got %s", a.raw)
	}
	for _, path := range []string{"/auth/provider/start", auth.ProviderCallback + "?state=x&code=y"} {
		if to := b.visit(path); to != "/signin?problem=NOT_FOUND" {
			t.Errorf("%s: sent to %q", path, to)
		}
	}
	r := send(b.h, http.MethodPost, auth.ProviderLogout, "application/x-www-form-urlencoded", "logout_token=x")
	if r.StatusCode != http.StatusNotFound {
		t.Errorf("logout: got %d", r.StatusCode)
	}
	d.enrol(t, b)
	for _, path := range []string{"/auth/provider/link", "/auth/provider/step-up"} {
		if a := b.post(path, "{}"); !a.refusedWith("NOT_FOUND", "") {
			t.Errorf("%s: got %s", path, a.raw)
		}
	}
}

// Ensure that a configuration by which others could listen is refused, and that the secret is in no text.
func TestProviderConfig(t *testing.T) {
	t.Parallel()
	good := auth.ProviderConfig{Issuer: "https://id.example", ClientID: "a", Name: "b", Public: "https://alongside.example", ClientSecret: "hush"}
	for name, change := range map[string]func(*auth.ProviderConfig){
		"plain issuer":        func(c *auth.ProviderConfig) { c.Issuer = "http://id.example" },
		"no issuer":           func(c *auth.ProviderConfig) { c.Issuer = "" },
		"issuer with a query": func(c *auth.ProviderConfig) { c.Issuer = "https://id.example?tenant=1" },
		"issuer with a name":  func(c *auth.ProviderConfig) { c.Issuer = "https://id@id.example" },
		"plain public":        func(c *auth.ProviderConfig) { c.Public = "http://alongside.example" },
		"public with a path":  func(c *auth.ProviderConfig) { c.Public = "https://alongside.example/app" },
		"no client":           func(c *auth.ProviderConfig) { c.ClientID = "" },
		"no name":             func(c *auth.ProviderConfig) { c.Name = " " },
	} {
		c := good
		change(&c)
		if c.Check() == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	if s := good.ClientSecret; s.String()+s.GoString()+s.LogValue().String() != "[secret][secret][secret]" {
		t.Error("the secret is told")
	}
}
