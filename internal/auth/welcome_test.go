package auth_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"

	"alongside/ent/account"
	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/organisation"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// invite makes an invitation for the door's account.
func (d *door) invite(t *testing.T) string {
	t.Helper()
	secret, until, err := auth.NewCredentials(d.Store).Invite(d.System(), d.account)
	if err != nil || !until.Equal(d.Clock.Now().Add(auth.InvitationTime)) {
		t.Fatalf("invite: until %v, %v", until, err)
	}
	return secret
}

func welcome(token, password string) string {
	body, _ := json.Marshal(map[string]string{"token": token, "password": password})
	return string(body)
}

// Ensure that an invitation sets a password once, in its time, that a poor password does not use it up, and that what was
// open before is over.
func TestWelcome(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		before := d.browser(t)
		before.must("/auth/login", login(d.email, password, ""))
		const fresh = "lorry mango tulip"
		first := d.invite(t)
		second := d.invite(t)
		b := d.browser(t)
		for _, token := range []string{"", "x", first, strings.Repeat("A", 43), strings.ToUpper(second)} {
			if a := b.post("/auth/welcome", welcome(token, fresh)); !a.refusedWith("INVALID", "token") {
				t.Errorf("%q: got %d %s", token, a.status, a.raw)
			}
		}
		for _, poor := range []string{"short", "Ealing-Office-2026", "rosa lim rosa lim"} {
			if a := b.post("/auth/welcome", welcome(second, poor)); !a.refusedWith("INVALID", "password") || strings.Contains(a.raw, poor) {
				t.Errorf("%q: got %d %s", poor, a.status, a.raw)
			}
		}
		if before.get("/auth/session").status != 200 {
			t.Error("nothing has happened yet")
		}
		if a := b.must("/auth/welcome", welcome(second, fresh)); a.fields["enrolling"] != true {
			t.Errorf("got %s", a.raw)
		}
		if before.get("/auth/session").status != 401 {
			t.Error("the session of before lives on")
		}
		if a := b.post("/auth/welcome", welcome(second, fresh)); !a.refusedWith("INVALID", "token") {
			t.Errorf("again: got %s", a.raw)
		}
		d.browser(t).must("/auth/login", login(d.email, fresh, ""))
		if a := d.browser(t).post("/auth/login", login(d.email, password, "")); a.status != 401 {
			t.Error("the old password is good")
		}
		third := d.invite(t)
		d.Clock.Advance(auth.InvitationTime)
		if a := b.post("/auth/welcome", welcome(third, fresh)); !a.refusedWith("INVALID", "token") {
			t.Errorf("after three days: got %s", a.raw)
		}
		if got := d.acts(t, code.AuditActionPasswordSet); got != "PASSWORD_SET invitation" {
			t.Errorf("the trail has %s", got)
		}
	})
}

// Ensure that an invitation is no way around a second step, unless that was forgotten, and none into a disabled account.
func TestWelcome_secondStep(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	d.enrol(t, d.browser(t))
	b := d.browser(t)
	a := b.must("/auth/welcome", welcome(d.invite(t), "lorry mango tulip"))
	if a.fields["signIn"] != true || len(b.cookies) != 0 {
		t.Errorf("got %s, and cookies %v", a.raw, b.cookies)
	}
	if a := b.post("/auth/login", login(d.email, "lorry mango tulip", "")); !a.refusedWith("UNAUTHENTICATED", "code") {
		t.Errorf("got %s", a.raw)
	}
	if err := auth.NewCredentials(d.Store).ForgetFactors(d.System(), d.account); err != nil {
		t.Fatal(err)
	}
	if a := b.post("/auth/login", login(d.email, "lorry mango tulip", "")); a.status != 401 || a.text("field") != "" {
		t.Errorf("the password is forgotten too: got %s", a.raw)
	}
	if a := b.must("/auth/welcome", welcome(d.invite(t), "anchor pickle drum")); a.fields["enrolling"] != true {
		t.Errorf("forgotten: got %s", a.raw)
	}
	last := d.invite(t)
	ctx := viewer.System(t.Context(), "", "test")
	d.Store.Ent(ctx).Account.Update().Where(account.ID(d.account)).SetDisabled(true).ExecX(ctx)
	if a := b.post("/auth/welcome", welcome(last, "lorry mango tulip")); !a.refusedWith("INVALID", "token") {
		t.Errorf("disabled: got %s", a.raw)
	}
}

// Ensure that an invitation is over when its holder has set a password otherwise.
func TestWelcome_passwordChanged(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	d.enrol(t, b)
	secret := d.invite(t)
	b.must("/auth/password", `{"current":"`+password+`","new":"lorry mango tulip"}`)
	if a := d.browser(t).post("/auth/welcome", welcome(secret, "anchor pickle drum")); !a.refusedWith("INVALID", "token") {
		t.Errorf("got %d %s", a.status, a.raw)
	}
}

// Ensure that the first administrator is made once, by the token that was printed, in its ten minutes, from this machine.
func TestFirst(t *testing.T) {
	t.Parallel()
	c := clock.NewStepped(testkit.Start)
	s, err := store.Open(t.Context(), testkit.Empty(t), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	service := auth.New(s, organisation.New(s), auth.NewHasher(), auth.Options{})
	peer := auth.Peer{Address: netip.MustParseAddr("127.0.0.1"), Direct: true}
	h := auth.NewHandler(service, func(*http.Request) auth.Peer { return peer }, slog.New(slog.DiscardHandler))
	mux := http.NewServeMux()
	for _, r := range h.Routes() {
		mux.HandleFunc(r.Method+" "+r.Path, r.Handler)
	}
	b := &browser{t: t, h: mux, cookies: map[string]string{}}
	token := func() string {
		secret, err := service.FirstToken(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return secret
	}
	body := func(token string, change ...string) string {
		in := map[string]string{
			"token": token, "scheme": "Ealing Social Prescribing", "name": "Rosa Lim", "email": "Rosa@ealing.example", "password": "lorry mango tulip",
		}
		for i := 0; i+1 < len(change); i += 2 {
			in[change[i]] = change[i+1]
		}
		out, _ := json.Marshal(in)
		return string(out)
	}
	late := token()
	c.Advance(auth.FirstTime)
	if a := b.post("/auth/first", body(late)); !a.refusedWith("INVALID", "token") {
		t.Errorf("late: got %s", a.raw)
	}
	good := token()
	peer.Direct = false
	if a := b.post("/auth/first", body(good)); !a.refusedWith("FORBIDDEN", "") {
		t.Errorf("from elsewhere: got %s", a.raw)
	}
	peer.Direct = true
	for field, value := range map[string]string{"scheme": " ", "name": "", "email": "rosa", "password": "Ealing-2026-Ealing", "token": "x"} {
		if a := b.post("/auth/first", body(good, field, value)); !a.refusedWith("INVALID", field) {
			t.Errorf("%s: got %d %s", field, a.status, a.raw)
		}
	}
	system := viewer.System(t.Context(), "", "test")
	if n := s.Ent(system).Scheme.Query().CountX(system); n != 0 {
		t.Fatalf("%d schemes were made", n)
	}
	another := token()
	if a := b.must("/auth/first", body(good)); a.fields["enrolling"] != true || a.fields["viewer"].(map[string]any)["role"] != "ADMIN" {
		t.Errorf("got %s", a.raw)
	}
	for _, used := range []string{good, another} {
		if a := b.post("/auth/first", body(used, "email", "second@ealing.example")); !a.refusedWith("INVALID", "token") {
			t.Errorf("again: got %s", a.raw)
		}
	}
	if token() != "" {
		t.Error("there is a token for a database with an account")
	}
	if sc := s.Ent(system).Scheme.Query().OnlyX(system); sc.Demonstration || sc.Name != "Ealing Social Prescribing" {
		t.Errorf("got %v", sc)
	}
	secret := b.must("/auth/totp/begin", "{}").text("secret")
	b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, c.Now())+`"}`)
	if a := b.get("/auth/session"); a.status != 200 || a.fields["enrolling"] != false {
		t.Errorf("got %s", a.raw)
	}
	if got := c.Now().Sub(testkit.Start); got > time.Hour {
		t.Errorf("it took %v", got)
	}
}
