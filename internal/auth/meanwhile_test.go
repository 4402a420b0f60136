package auth_test

import (
	"context"
	"net/url"
	"testing"

	"alongside/ent/auditentry"
	"alongside/ent/membership"
	"alongside/ent/session"
	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// meanwhile keeps accounts, and once does something else right after it has told who somebody is.
type meanwhile struct {
	auth.Organisations
	do func()
}

// ViewerOf implements auth.Organisations.
func (m *meanwhile) ViewerOf(ctx context.Context, accountID, membershipID string, today clock.Date) (*viewer.Viewer, error) {
	v, err := m.Organisations.ViewerOf(ctx, accountID, membershipID, today)
	if do := m.do; do != nil {
		m.do = nil
		do()
	}
	return v, err
}

// interrupted is a door to an account with a code app, a passkey and a link with a provider, with a browser that is
// signed in, and what happens meanwhile.
func interrupted(t *testing.T, k *testkit.Kit) (*door, *browser, *authenticator, *idp, *meanwhile) {
	t.Helper()
	var config *auth.ProviderConfig
	d, p := withProvider(t, k, func(c *auth.ProviderConfig) { config = c })
	m := &meanwhile{Organisations: organisation.New(k.Store)}
	d.Service = auth.New(k.Store, m, auth.NewHasher(), auth.Options{Provider: config})
	d.linked(t, p)
	b, a := d.withPasskey(t)
	secret := b.must("/auth/totp/begin", "{}").text("secret")
	b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	return d, b, a, p, m
}

// kept counts what requests have kept or taken away, as the trail tells it.
func (d *door) kept(ctx context.Context) int {
	return d.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.ActionIn(code.AuditActionTokenMade, code.AuditActionRecoveryCodesMade,
		code.AuditActionFactorAdded, code.AuditActionFactorRemoved)).CountX(ctx)
}

// Ensure that a request which was let in keeps nothing once all sessions but another were ended: whoever has a stolen one,
// and asks without a pause, would else be left with a token, codes or a link.
func TestMeanwhile_session(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, thief, a, p, m := interrupted(t, k)
		ctx := viewer.System(t.Context(), "", "test")
		link := d.Store.Ent(ctx).ProviderIdentity.Query().OnlyX(ctx)
		tests := []struct {
			name string
			do   func() answer
		}{
			{"token", func() answer {
				role := d.Store.Ent(ctx).Membership.Query().Where(membership.AccountID(d.account)).FirstIDX(ctx)
				return thief.post("/auth/tokens/make", `{"name":"x","membershipId":"`+role+`"}`)
			}},
			{"recovery codes", func() answer { return thief.post("/auth/recovery-codes", "{}") }},
			{"code app", func() answer { return thief.post("/auth/totp/remove", "{}") }},
			{"passkey", func() answer { return thief.post("/auth/passkeys/remove", `{"id":"`+d.passkey(t).ID+`"}`) }},
			{"unlink", func() answer { return thief.post("/auth/provider/unlink", `{"id":"`+link.ID+`"}`) }},
		}
		for _, tt := range tests {
			holder := d.browser(t)
			holder.must(signInPath+"/finish", a.prove(holder.must(signInPath, "{}")))
			before := d.kept(ctx)
			m.do = func() { holder.must("/auth/sessions/end", `{"others":true}`) }
			if got := tt.do(); !got.refusedWith("UNAUTHENTICATED", "") {
				t.Errorf("%s: got %d %s", tt.name, got.status, got.raw)
			}
			if n := d.kept(ctx) - before; n != 0 {
				t.Errorf("%s: %d entries", tt.name, n)
			}
			thief = holder
		}
		d.Store.Ent(ctx).ProviderIdentity.DeleteOne(link).ExecX(ctx)
		begun := thief.must("/auth/provider/link", "{}").text("url")
		holder := d.browser(t)
		holder.must(signInPath+"/finish", a.prove(holder.must(signInPath, "{}")))
		p.answer = func(map[string]any) { holder.must("/auth/sessions/end", `{"others":true}`) }
		if to := thief.back(p.authorize(begun)); to != "/account?problem=UNAUTHENTICATED" {
			t.Errorf("link: sent to %q", to)
		}
		if n := d.Store.Ent(ctx).ProviderIdentity.Query().CountX(ctx); n != 0 {
			t.Errorf("%d links", n)
		}
	})
}

// Ensure that a sign-in under way does not come to its end when what it is by was taken away, as after a theft.
func TestMeanwhile_signIn(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d, _, a, p, m := interrupted(t, k)
		ctx := viewer.System(t.Context(), "", "test")
		lose := func() { must(t, d.ForgetFactors(ctx, d.account)) }
		thief := d.browser(t)
		begun := a.prove(thief.must(signInPath, "{}"))
		m.do = lose
		if got := thief.post(signInPath+"/finish", begun); !got.refusedWith("UNAUTHENTICATED", "") {
			t.Errorf("passkey: got %d %s", got.status, got.raw)
		}
		d.linked(t, p)
		m.do = lose
		if to := thief.byProvider(p); to != "/signin?problem=UNAUTHENTICATED" {
			t.Errorf("provider: sent to %q", to)
		}
		if n := d.Store.Ent(ctx).Session.Query().Where(session.AccountID(d.account), session.EndedAtIsNil()).CountX(ctx); n != 0 {
			t.Errorf("%d sessions are live", n)
		}
	})
}

// Ensure that who has the password alone, and guesses at codes, does not keep its holder from proving who they are and
// from changing it.
func TestGuesses_apart(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	secret, _ := d.enrol(t, b)
	thief := d.browser(t)
	for range 5 {
		thief.post("/auth/login", login(d.email, password, "000000"))
	}
	if a := thief.post("/auth/login", login(d.email, password, "000000")); !a.refusedWith("LIMIT", "") {
		t.Fatalf("guess 6: got %d %s", a.status, a.raw)
	}
	b.must("/auth/step-up", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	b.must("/auth/password", `{"current":"`+password+`","new":"lorry mango tulip"}`)
}

// Ensure that answers of the provider's without the cookie of a browser that was sent there slow nobody down: any site
// can have the browsers of a whole office ask for them.
func TestProvider_guessesOfOthers(t *testing.T) {
	t.Parallel()
	d, p := withProvider(t, testkit.New(t), nil)
	d.linked(t, p)
	for range 40 {
		if to := d.browser(t).back(url.Values{"state": {"made up"}, "code": {"x"}}); to != "/signin?problem=INVALID" {
			t.Fatalf("sent to %q", to)
		}
	}
	if b := d.browser(t); b.byProvider(p) != "/" {
		t.Error("others are slowed down")
	}
}
