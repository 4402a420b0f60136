package auth_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/passkey"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

const (
	registerPath = "/auth/passkeys/register"
	signInPath   = "/auth/passkeys/sign-in"
	stepUpPath   = "/auth/passkeys/step-up"
)

// withPasskey signs in for the first time and enrols with a passkey.
func (d *door) withPasskey(t *testing.T) (*browser, *authenticator) {
	t.Helper()
	b, a := d.browser(t), newAuthenticator(t)
	b.must("/auth/login", login(d.email, password, ""))
	b.must(registerPath+"/finish", a.create(b.must(registerPath, `{"name":"Work laptop"}`)))
	return b, a
}

// Ensure the whole way: a passkey opens a session that a password alone did not, signs in by itself as two factors, and
// proves again who somebody is; each time with a new session.
func TestPasskey(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		b, a := d.browser(t), newAuthenticator(t)
		b.must("/auth/login", login(d.email, password, ""))
		enrolling := b.token()
		begun := b.must(registerPath, `{"name":" Work  laptop "}`)
		_, asked := a.begun(begun)
		selection, _ := json.Marshal(asked["authenticatorSelection"])
		if string(selection) != `{"requireResidentKey":true,"residentKey":"required","userVerification":"required"}` || asked["attestation"] != "none" {
			t.Errorf("asked for %s, attestation %v", selection, asked["attestation"])
		}
		done := b.must(registerPath+"/finish", a.create(begun))
		if codes, _ := done.fields["recoveryCodes"].([]any); len(codes) != 10 || done.fields["enrolling"] != false || b.token() == enrolling {
			t.Errorf("got %s", done.raw)
		}
		if b.who() != "Rosa Lim" {
			t.Error("the session is not open")
		}
		other := d.browser(t)
		begun = other.must(signInPath, "{}")
		if _, asked := a.begun(begun); asked["allowCredentials"] != nil || asked["userVerification"] != "required" || asked["rpId"] != "example.com" {
			t.Errorf("asked for %v", asked)
		}
		other.must(signInPath+"/finish", a.prove(begun))
		if other.who() != "Rosa Lim" {
			t.Error("the passkey did not sign in")
		}
		d.Clock.Advance(viewer.StepUpTime)
		before := other.token()
		if r := other.post("/auth/recovery-codes", "{}"); !r.refusedWith("FORBIDDEN", "") {
			t.Errorf("stale: got %s", r.raw)
		}
		begun = other.must(stepUpPath, "{}")
		if _, asked := a.begun(begun); !strings.Contains(begun.raw, b64(a.id)) {
			t.Errorf("asked for %v", asked)
		}
		other.must(stepUpPath+"/finish", a.prove(begun))
		if other.token() == before {
			t.Error("the session did not rotate")
		}
		other.must("/auth/recovery-codes", "{}")
		if r := d.browser(t).post("/auth/login", login(d.email, password, "")); !r.refusedWith("UNAUTHENTICATED", "code") || !strings.Contains(r.raw, `"PASSKEY"`) {
			t.Errorf("a password alone: got %d %s", r.status, r.raw)
		}
		row := d.passkey(t)
		if row.Name != "Work laptop" || row.UsedAt == nil || strings.Contains(string(row.Data), "attStmt") {
			t.Errorf("the database keeps %v %s", row, row.Data)
		}
		want := "SIGN_IN PASSWORD, FACTOR_ADDED passkey, SIGN_IN PASSKEY, STEP_UP PASSKEY"
		if got := d.acts(t, code.AuditActionSignIn, code.AuditActionFactorAdded, code.AuditActionStepUp); got != want {
			t.Errorf("the trail has %s, want %s", got, want)
		}
	})
}

// Ensure that nothing but what the holder's own authenticator has just signed for this site signs in, that nobody is told
// why not, and that a refused passkey opens nothing.
func TestPasskey_signInRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(t *testing.T, d *door, a *authenticator)
		body   func(body string) string
		code   string
		trail  string
	}{
		{"page of another site", func(_ *testing.T, _ *door, a *authenticator) { a.origin = "http://example.com.evil.test" }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"other port", func(_ *testing.T, _ *door, a *authenticator) { a.origin = "http://example.com:8081" }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"other scheme", func(_ *testing.T, _ *door, a *authenticator) { a.origin = "https://example.com" }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"signed for another site", func(_ *testing.T, _ *door, a *authenticator) { a.site = "evil.test" }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"holder not checked", func(_ *testing.T, _ *door, a *authenticator) { a.flags = userPresent }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"holder not there", func(_ *testing.T, _ *door, a *authenticator) { a.flags = userVerified }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"another ceremony", func(_ *testing.T, _ *door, a *authenticator) { a.kind = "webauthn.create" }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"another's key", func(t *testing.T, _ *door, a *authenticator) { a.key = newAuthenticator(t).key }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"credential that nobody has", func(t *testing.T, _ *door, a *authenticator) { a.id = newAuthenticator(t).id }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"as another account", func(_ *testing.T, d *door, a *authenticator) { a.user = []byte(d.LinkWorker.AccountID) }, nil, "UNAUTHENTICATED", "passkey not accepted"},
		{"as no account", func(_ *testing.T, _ *door, a *authenticator) { a.user = []byte("ac\x00\xff") }, nil, "UNAUTHENTICATED", "unknown passkey"},
		{"without a user handle", func(_ *testing.T, _ *door, a *authenticator) { a.user = nil }, nil, "UNAUTHENTICATED", "unknown passkey"},
		{"counter that stands still", func(_ *testing.T, _ *door, a *authenticator) { a.count = 6 }, nil, "UNAUTHENTICATED", "passkey may have been copied: its counter went back"},
		{"counter that goes back", func(_ *testing.T, _ *door, a *authenticator) { a.count = 2 }, nil, "UNAUTHENTICATED", "passkey may have been copied: its counter went back"},
		{"disabled account", func(t *testing.T, d *door, _ *authenticator) {
			ctx := viewer.System(t.Context(), "", "test")
			must(t, d.Store.Ent(ctx).Account.UpdateOneID(d.account).SetDisabled(true).Exec(ctx))
		}, nil, "UNAUTHENTICATED", "no role today, or disabled"},
		{"too late", func(_ *testing.T, d *door, _ *authenticator) { d.Clock.Advance(5 * time.Minute) }, nil, "INVALID", ""},
		{"another ticket", nil, func(body string) string { return strings.Replace(body, `"ticket":"`, `"ticket":"x`, 1) }, "INVALID", ""},
		{"no credential", nil, func(string) string { return `{"ticket":"","credential":{}}` }, "INVALID", ""},
		{"signature of something else", nil, func(body string) string {
			var in map[string]any
			_ = json.Unmarshal([]byte(body), &in)
			response := in["credential"].(map[string]any)["response"].(map[string]any)
			response["authenticatorData"] = response["authenticatorData"].(string)[:46] + "//////"
			out, _ := json.Marshal(in)
			return string(out)
		}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := staff(t, testkit.New(t))
			_, a := d.withPasskey(t)
			a.count = 6
			d.browser(t).must(signInPath+"/finish", a.prove(d.browser(t).must(signInPath, "{}"))) // the counter is 7
			b := d.browser(t)
			begun := b.must(signInPath, "{}")
			if tt.change != nil {
				tt.change(t, d, a)
			}
			body := a.prove(begun)
			if tt.body != nil {
				body = tt.body(body)
			}
			before := len(d.refusals(t))
			got := b.post(signInPath+"/finish", body)
			if got.status < 400 || tt.code != "" && got.text("code") != tt.code || b.token() != "" || b.who() != "" {
				t.Errorf("got %d %s", got.status, got.raw)
			}
			if strings.Contains(got.raw, d.email) || tt.code == "UNAUTHENTICATED" && got.text("message") != "This passkey does not sign in here." {
				t.Errorf("told is %s", got.raw)
			}
			if trail := d.refusals(t)[before:]; tt.trail != "" && strings.Join(trail, ", ") != tt.trail {
				t.Errorf("the trail has %q, want %q", trail, tt.trail)
			}
		})
	}
}

// Ensure that what was sent once is good for nothing when it is sent again, with its own ticket or with a new one.
func TestPasskey_replayed(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		_, a := d.withPasskey(t)
		b := d.browser(t)
		body := a.prove(b.must(signInPath, "{}"))
		b.must(signInPath+"/finish", body)
		thief := d.browser(t)
		if r := thief.post(signInPath+"/finish", body); !r.refusedWith("INVALID", "") {
			t.Errorf("with its ticket: got %s", r.raw)
		}
		var old, fresh map[string]any
		must(t, json.Unmarshal([]byte(body), &old))
		must(t, json.Unmarshal([]byte(thief.must(signInPath, "{}").raw), &fresh))
		old["ticket"] = fresh["ticket"]
		again, _ := json.Marshal(old)
		if r := thief.post(signInPath+"/finish", string(again)); !r.refusedWith("UNAUTHENTICATED", "") {
			t.Errorf("with a new ticket: got %s", r.raw)
		}
		if thief.token() != "" {
			t.Error("the thief has a session")
		}
	})
}

// Ensure that an authenticator's answer to a registration is taken only as it was asked for, by whom it was asked.
func TestPasskey_registerRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(a *authenticator)
	}{
		{"page of another site", func(a *authenticator) { a.origin = "https://evil.test" }},
		{"for another site", func(a *authenticator) { a.site = "evil.test" }},
		{"holder not checked", func(a *authenticator) { a.flags = userPresent }},
		{"another ceremony", func(a *authenticator) { a.kind = "webauthn.get" }},
	}
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	b.must("/auth/login", login(d.email, password, ""))
	for _, tt := range tests {
		a := newAuthenticator(t)
		tt.change(a)
		if r := b.post(registerPath+"/finish", a.create(b.must(registerPath, `{"name":"a"}`))); !r.refusedWith("INVALID", "credential") {
			t.Errorf("%s: got %d %s", tt.name, r.status, r.raw)
		}
	}
	if r := b.post(registerPath, `{"name":" "}`); !r.refusedWith("INVALID", "name") {
		t.Errorf("without a name: got %s", r.raw)
	}
	a := newAuthenticator(t)
	begun := b.must(registerPath, `{"name":"a"}`)
	other := d.browser(t)
	other.cookies["alongside_session"] = d.anothersSession(t)
	if r := other.post(registerPath+"/finish", a.create(begun)); !r.refusedWith("INVALID", "credential") {
		t.Errorf("by another account: got %s", r.raw)
	}
	if r := b.post(registerPath+"/finish", a.create(begun)); !r.refusedWith("INVALID", "") {
		t.Errorf("the ticket again: got %s", r.raw)
	}
	if r := d.browser(t).post(registerPath, `{"name":"a"}`); !r.refusedWith("UNAUTHENTICATED", "") {
		t.Errorf("without a session: got %s", r.raw)
	}
	ctx := viewer.System(t.Context(), "", "test")
	if n := d.Store.Ent(ctx).Passkey.Query().CountX(ctx); n != 0 {
		t.Errorf("%d passkeys were added", n)
	}
}

// Ensure that a second passkey needs a step-up, that one authenticator counts once, that names can be changed, that the
// last second step stays, and that nobody touches another's.
func TestPasskey_kept(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		b, a := d.withPasskey(t)
		first := d.passkey(t)
		if r := b.post(registerPath+"/finish", a.create(b.must(registerPath, `{"name":"Again"}`))); !r.refusedWith("CONFLICT", "credential") {
			t.Errorf("the same again: got %s", r.raw)
		}
		if r := b.post("/auth/passkeys/remove", `{"id":"`+first.ID+`"}`); !r.refusedWith("INVALID", "") {
			t.Errorf("removing the last: got %s", r.raw)
		}
		second := newAuthenticator(t)
		begun := b.must(registerPath, `{"name":"Telephone"}`)
		if _, asked := a.begun(begun); !strings.Contains(begun.raw, b64(a.id)) {
			t.Errorf("those there are not left out: %v", asked)
		}
		if r := b.must(registerPath+"/finish", second.create(begun)); !strings.Contains(r.raw, `"recoveryCodes":[]`) {
			t.Errorf("got %s", r.raw)
		}
		d.Clock.Advance(viewer.StepUpTime)
		for path, body := range map[string]string{registerPath: `{"name":"b"}`, "/auth/passkeys/remove": `{"id":"` + first.ID + `"}`} {
			if r := b.post(path, body); !r.refusedWith("FORBIDDEN", "") || r.text("needs") != "STEP_UP" {
				t.Errorf("%s without a step-up: got %s", path, r.raw)
			}
		}
		thief := d.browser(t)
		thief.cookies["alongside_session"] = d.anothersSession(t)
		for _, path := range []string{"/auth/passkeys/remove", "/auth/passkeys/rename"} {
			body := `{"id":"` + first.ID + `"}`
			if strings.HasSuffix(path, "rename") {
				body = `{"id":"` + first.ID + `","name":"x"}`
			}
			if r := thief.post(path, body); !r.refusedWith("NOT_FOUND", "id") {
				t.Errorf("%s by another: got %s", path, r.raw)
			}
		}
		if r := thief.post(stepUpPath, "{}"); !r.refusedWith("INVALID", "") {
			t.Errorf("step-up without a passkey: got %s", r.raw)
		}
		b.must("/auth/passkeys/rename", `{"id":"`+first.ID+`","name":"Old laptop"}`)
		if r := b.post(stepUpPath+"/finish", newAuthenticator(t).prove(b.must(stepUpPath, "{}"))); !r.refusedWith("INVALID", "credential") {
			t.Errorf("step-up by a stranger's passkey: got %s", r.raw)
		}
		b.must(stepUpPath+"/finish", second.prove(b.must(stepUpPath, "{}")))
		if !strings.Contains(b.get("/auth/session").raw, "Old laptop") {
			t.Error("the new name is not told")
		}
		b.must("/auth/passkeys/remove", `{"id":"`+first.ID+`"}`)
		if r := d.browser(t).post(signInPath+"/finish", a.prove(d.browser(t).must(signInPath, "{}"))); !r.refusedWith("UNAUTHENTICATED", "") {
			t.Errorf("the removed passkey: got %s", r.raw)
		}
		want := "FACTOR_ADDED passkey, FACTOR_ADDED passkey, FACTOR_REMOVED passkey"
		if got := d.acts(t, code.AuditActionFactorAdded, code.AuditActionFactorRemoved); got != want {
			t.Errorf("the trail has %s, want %s", got, want)
		}
	})
}

// Ensure that passkeys are refused where browsers make none, and bound to the configured address where there is one.
func TestSiteOf(t *testing.T) {
	t.Parallel()
	for host, want := range map[string]string{
		"localhost:8080": "localhost", "alongside.example.nhs.uk": "alongside.example.nhs.uk", "127.0.0.1:8080": "", "[::1]:8080": "", "": "",
	} {
		site, err := auth.SiteOf("https", host)
		if (err == nil) != (want != "") || site.Name != want || err == nil && site.Origin != "https://"+host {
			t.Errorf("%s: got %+v, %v", host, site, err)
		}
	}
}

// passkey is the first of the account's.
func (d *door) passkey(t *testing.T) *ent.Passkey {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	return d.Store.Ent(ctx).Passkey.Query().Where(passkey.AccountID(d.account)).Order(passkey.ByID()).FirstX(ctx)
}
