package auth_test

import (
	"strings"
	"testing"
	"time"

	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/ent/session"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that no cookie that was set beforehand becomes a session, and that each step that changes what a session may do
// gives another token, of which the one before is good for nothing.
func TestRotation(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		b := d.browser(t)
		planted := strings.Repeat("A", 43)
		b.cookies["alongside_session"] = planted
		secret, recovery := d.enrol(t, b)
		if b.token() == planted {
			t.Fatal("the planted token was adopted")
		}
		var manager, worker string
		for _, r := range b.get("/auth/session").fields["roles"].([]any) {
			role := r.(map[string]any)
			if role["role"] == "MANAGER" {
				manager = role["membershipId"].(string)
			} else {
				worker = role["membershipId"].(string)
			}
		}
		const other = "lorry mango tulip"
		step := func() string { d.Clock.Advance(time.Minute); return codeAt(t, secret, d.Clock.Now()) }
		steps := []struct{ name, path, body string }{
			{"step-up", "/auth/step-up", `{"code":"` + recovery[0] + `"}`},
			{"to link worker", "/auth/role", `{"membershipId":"` + worker + `"}`},
			{"to manager", "/auth/role", `{"membershipId":"` + manager + `"}`},
			{"password", "/auth/password", `{"current":"` + password + `","new":"` + other + `"}`},
			{"sign-in again", "/auth/login", login(d.email, other, step())},
		}
		seen := map[string]bool{planted: true}
		for _, s := range steps {
			before := b.token()
			b.must(s.path, s.body)
			if seen[b.token()] || b.who() != "Rosa Lim" {
				t.Errorf("%s: the token stays, or %q is signed in", s.name, b.who())
			}
			seen[before] = true
		}
		old := d.browser(t)
		for token := range seen {
			old.cookies["alongside_session"] = token
			if who := old.who(); who != "" {
				t.Errorf("a token of before is %s's", who)
			}
			if a := old.post("/auth/step-up", `{"code":"`+step()+`"}`); !a.refusedWith("UNAUTHENTICATED", "") {
				t.Errorf("a token of before steps up: %s", a.raw)
			}
		}
		b.must("/auth/logout", "")
		if b.who() != "" || b.get("/auth/session").status != 401 {
			t.Error("signed out, somebody is signed in")
		}
		if a := b.post("/auth/logout", ""); a.status != 204 {
			t.Errorf("signing out without a session: got %d", a.status)
		}
		got := d.acts(t, code.AuditActionStepUp, code.AuditActionRoleSwitched, code.AuditActionPasswordSet, code.AuditActionSignOut)
		if want := "STEP_UP RECOVERY_CODE, ROLE_SWITCHED, ROLE_SWITCHED, PASSWORD_SET, SIGN_OUT, SIGN_OUT"; got != want {
			t.Errorf("the trail has %s", got)
		}
	})
}

// Ensure that what is taken away is gone with the next request, of each session.
func TestTakenAway(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		do   func(t *testing.T, d *door)
	}{
		{"disabled account", func(_ *testing.T, d *door) {
			ctx := viewer.System(t.Context(), "", "test")
			d.Store.Ent(ctx).Account.Update().Where(account.ID(d.account)).SetDisabled(true).ExecX(ctx)
		}},
		{"ended role", func(_ *testing.T, d *door) {
			ctx := viewer.System(t.Context(), "", "test")
			d.Store.Ent(ctx).Membership.Update().Where(membership.AccountID(d.account)).SetToOn(d.Store.Today().AddDays(-1)).ExecX(ctx)
		}},
		{"access ended", func(t *testing.T, d *door) {
			t.Helper()
			if err := auth.NewCredentials(d.Store).EndAccess(d.System(), d.account); err != nil {
				t.Fatal(err)
			}
		}},
		{"second steps forgotten", func(t *testing.T, d *door) {
			t.Helper()
			if err := auth.NewCredentials(d.Store).ForgetFactors(d.System(), d.account); err != nil {
				t.Fatal(err)
			}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
				d := staff(t, k)
				one, two := d.browser(t), d.browser(t)
				secret, _ := d.enrol(t, one)
				two.must("/auth/login", login(d.email, password, codeAt(t, secret, d.Clock.Now())))
				tt.do(t, d)
				for _, b := range []*browser{one, two} {
					if b.who() != "" || b.get("/auth/session").status != 401 || b.post("/auth/stay", "").status != 401 {
						t.Error("still signed in")
					}
				}
			})
		})
	}
}

// Ensure that people see their sessions with words they know them by, and can end each and all others, but nobody else's.
func TestSessions(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		desk, phone, tablet := d.browser(t), d.browser(t), d.browser(t)
		phone.agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1"
		secret, recovery := d.enrol(t, desk)
		phone.must("/auth/login", login(d.email, password, codeAt(t, secret, d.Clock.Now())))
		tablet.must("/auth/login", login(d.email, password, recovery[0]))
		d.Clock.Advance(2 * time.Minute)
		if tablet.who() == "" { // seen just now, so it is the first of the list
			t.Fatal("not signed in")
		}
		list := func(b *browser) map[string]map[string]any {
			out := map[string]map[string]any{}
			for _, s := range b.get("/auth/sessions").fields["sessions"].([]any) {
				one := s.(map[string]any)
				out[one["device"].(string)+" "+one["method"].(string)] = one
			}
			return out
		}
		all := list(desk)
		mine, theirs := all["Firefox on Windows CODE"], all["Safari on iPhone CODE"]
		if len(all) != 3 || mine["current"] != true || theirs["current"] != false || theirs["network"] != "192.0.2.0/24" ||
			all["Firefox on Windows RECOVERY_CODE"] == nil {
			t.Fatalf("got %v", all)
		}
		stranger, err := d.SignIn(t.Context(), auth.SignInInput{Email: d.strangerEmail(t), Password: password, Origin: auth.Origin{Address: home}})
		if err != nil {
			t.Fatal(err)
		}
		if a := desk.post("/auth/sessions/end", `{"id":"`+stranger.Viewer.SessionID+`"}`); !a.refusedWith("NOT_FOUND", "id") {
			t.Errorf("somebody else's: got %s", a.raw)
		}
		for _, body := range []string{`{}`, `{"id":"x"}`, `{"id":"se00000000000000000000000000"}`, `{"id":"` + mine["id"].(string) + `","others":true}`} {
			if a := desk.post("/auth/sessions/end", body); a.status < 400 {
				t.Errorf("%s: got %d %s", body, a.status, a.raw)
			}
		}
		for range 2 {
			desk.must("/auth/sessions/end", `{"id":"`+theirs["id"].(string)+`"}`)
		}
		if phone.who() != "" || tablet.who() == "" || len(list(desk)) != 2 {
			t.Error("one was ended")
		}
		desk.must("/auth/sessions/end", `{"others":true}`)
		if tablet.who() != "" || desk.who() == "" {
			t.Error("all others were ended")
		}
		if _, err := d.Authenticate(t.Context(), stranger.Token, true); err != nil {
			t.Errorf("somebody else's has ended: %v", err)
		}
		if got := d.acts(t, code.AuditActionSessionEnded); got != "SESSION_ENDED, SESSION_ENDED all others" {
			t.Errorf("the trail has %s", got)
		}
	})
}

// strangerEmail is the sign-in name of the kit's link worker, who has the password of the tests too.
func (d *door) strangerEmail(t *testing.T) string {
	t.Helper()
	ctx := d.System()
	return d.Store.Ent(ctx).Account.GetX(ctx, d.LinkWorker.AccountID).Email
}

// Ensure that nobody switches to a role that is not theirs, or not today's.
func TestSwitchRole_refused(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	d.enrol(t, b)
	ctx := viewer.System(t.Context(), "", "test")
	foreign := d.Store.Ent(ctx).Membership.Query().Where(membership.AccountID(d.Admin.AccountID)).OnlyX(ctx).ID
	inForce := d.Store.Ent(ctx).Session.Query().Where(session.AccountID(d.account), session.EndedAtIsNil()).OnlyX(ctx).MembershipID
	own := d.Store.Ent(ctx).Membership.Query().Where(membership.AccountID(d.account), membership.IDNEQ(inForce)).OnlyX(ctx).ID
	d.Store.Ent(ctx).Membership.UpdateOneID(own).SetToOn(d.Store.Today().AddDays(-1)).ExecX(ctx)
	before := b.token()
	for _, id := range []string{"", "x", foreign, own, "me00000000000000000000000000", d.account} {
		if a := b.post("/auth/role", `{"membershipId":"`+id+`"}`); !a.refusedWith("NOT_FOUND", "membershipId") {
			t.Errorf("%q: got %d %s", id, a.status, a.raw)
		}
	}
	if b.token() != before {
		t.Error("a refused switch gives another token")
	}
	if n := d.Store.Ent(ctx).Session.Query().Where(session.AccountID(d.account), session.EndedAtIsNil()).CountX(ctx); n != 1 {
		t.Errorf("%d sessions are live", n)
	}
}

// Ensure that stepping up takes what the account has, that guessing slows down, and that it lasts five minutes.
func TestStepUp(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	b := d.browser(t)
	b.must("/auth/login", login(d.email, password, ""))
	d.Clock.Advance(viewer.StepUpTime)
	if b.get("/auth/session").fields["steppedUpUntil"] != nil {
		t.Error("signing in counts for five minutes")
	}
	if a := b.post("/auth/step-up", `{"password":"wrong"}`); !a.refusedWith("INVALID", "password") {
		t.Errorf("a wrong password: got %s", a.raw)
	}
	until, err := time.Parse(time.RFC3339Nano, b.must("/auth/step-up", `{"password":"`+password+`"}`).text("steppedUpUntil"))
	if err != nil || !until.Equal(d.Clock.Now().Add(viewer.StepUpTime)) {
		t.Errorf("got %v, %v", until, err)
	}
	secret := b.must("/auth/totp/begin", "{}").text("secret")
	b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	d.Clock.Advance(time.Minute)
	if a := b.post("/auth/step-up", `{"password":"`+password+`"}`); !a.refusedWith("INVALID", "code") {
		t.Errorf("a password beside a code app: got %s", a.raw)
	}
	for i := range 6 {
		a := b.post("/auth/step-up", `{"code":"000000"}`)
		if i < 5 && !a.refusedWith("INVALID", "code") || i == 5 && !a.refusedWith("LIMIT", "") {
			t.Errorf("guess %d: got %d %s", i+1, a.status, a.raw)
		}
	}
	if a := b.post("/auth/step-up", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`); !a.refusedWith("LIMIT", "") {
		t.Errorf("guessing makes wait: got %s", a.raw)
	}
	d.Clock.Advance(time.Minute)
	b.must("/auth/step-up", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	if got := d.acts(t, code.AuditActionStepUp); !strings.HasPrefix(got, "STEP_UP REFUSED, STEP_UP PASSWORD, STEP_UP REFUSED,") || !strings.HasSuffix(got, "STEP_UP CODE") {
		t.Errorf("the trail has %s", got)
	}
}

// Ensure that looking at one's session does not keep it open, that staying does, and that neither passes the longest time.
func TestIdle(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	b := d.browser(t)
	b.must("/auth/login", login(d.email, password, ""))
	began := d.Clock.Now()
	for d.Clock.Now().Before(began.Add(auth.AbsoluteTime - 10*time.Minute)) {
		d.Clock.Advance(10 * time.Minute)
		b.must("/auth/stay", "")
	}
	until, err := time.Parse(time.RFC3339Nano, b.get("/auth/session").text("idleUntil"))
	if err != nil || until.After(began.Add(auth.AbsoluteTime)) {
		t.Errorf("idle until %v: %v", until, err)
	}
	d.Clock.Advance(10 * time.Minute)
	if a := b.post("/auth/stay", ""); a.status != 401 {
		t.Errorf("after twelve hours: got %d", a.status)
	}
	b.must("/auth/login", login(d.email, password, ""))
	for range 3 {
		d.Clock.Advance(auth.IdleTime / 3)
		if status := b.get("/auth/session").status; status == 401 != d.Clock.Now().After(began.Add(auth.AbsoluteTime+auth.IdleTime-time.Second)) {
			t.Errorf("at %v: got %d", d.Clock.Now(), status)
		}
	}
}
