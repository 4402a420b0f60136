package auth_test

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"alongside/ent/account"
	"alongside/ent/auditentry"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// acts lists the audit trail's actions in one's own scheme or about nobody, with outcome and reason, in order.
func (d *door) acts(t *testing.T, of ...code.AuditAction) string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	rows := d.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.AccountID(d.account), auditentry.ActionIn(of...)).
		Order(auditentry.BySeq()).AllX(ctx)
	var out []string
	for _, r := range rows {
		out = append(out, strings.TrimSpace(string(r.Action)+" "+strings.TrimPrefix(string(r.Outcome), "DONE")+" "+r.Reason))
	}
	return strings.Join(strings.Fields(strings.Join(out, ", ")), " ")
}

// Ensure that outside a demonstration a password alone opens only what is needed to set up a second step, that doing so
// opens the rest, and that from then on a code is asked for.
func TestEnrolment(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		b := d.browser(t)
		if a := b.must("/auth/login", login(d.email, password, "")); a.fields["enrolling"] != true {
			t.Fatalf("got %s", a.raw)
		}
		if a := b.get("/who"); !a.refusedWith("UNAUTHENTICATED", "") || a.text("needs") != "ENROL" {
			t.Errorf("other routes: got %d %s", a.status, a.raw)
		}
		for _, path := range []string{"/auth/sessions/end", "/auth/role", "/auth/password", "/auth/step-up", "/auth/totp/remove", "/auth/recovery-codes", "/auth/stay"} {
			if a := b.post(path, "{}"); !a.refusedWith("UNAUTHENTICATED", "") || a.text("needs") != "ENROL" {
				t.Errorf("%s: got %d %s", path, a.status, a.raw)
			}
		}
		if a := b.get("/auth/session"); a.status != 200 || a.fields["enrolling"] != true || a.fields["demonstration"] != false {
			t.Errorf("session: got %s", a.raw)
		}
		if a := b.post("/auth/totp/confirm", `{"code":"123456"}`); !a.refusedWith("INVALID", "") {
			t.Errorf("confirmed before it was begun: got %s", a.raw)
		}
		begun := b.must("/auth/totp/begin", "{}")
		secret := begun.text("secret")
		if !strings.HasPrefix(begun.text("uri"), "otpauth://totp/Alongside:") || !strings.HasPrefix(begun.text("qr"), "data:image/png;base64,") {
			t.Errorf("begun: got %s", begun.raw)
		}
		if a := b.post("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, d.Clock.Now().Add(-5*time.Minute))+`"}`); !a.refusedWith("INVALID", "code") {
			t.Errorf("an old code: got %s", a.raw)
		}
		before, used := b.token(), codeAt(t, secret, d.Clock.Now())
		done := b.must("/auth/totp/confirm", `{"code":" `+used[:3]+" "+used[3:]+`"}`)
		codes := done.fields["recoveryCodes"].([]any)
		if len(codes) != 10 || !regexp.MustCompile(`^[A-Z2-7]{5}-[A-Z2-7]{5}$`).MatchString(codes[0].(string)) {
			t.Errorf("recovery codes: got %s", done.raw)
		}
		if b.token() == before || b.who() != "Rosa Lim" {
			t.Errorf("confirmed, %q is signed in", b.who())
		}
		if v, err := d.Authenticate(t.Context(), before, true); err == nil {
			t.Errorf("the session of before lives on: %v", v)
		}
		other := d.browser(t)
		a := other.post("/auth/login", login(d.email, password, ""))
		if !a.refusedWith("UNAUTHENTICATED", "code") || len(other.cookies) != 0 {
			t.Errorf("without a code: got %d %s", a.status, a.raw)
		}
		if needs, _ := a.fields["needs"].([]any); len(needs) != 2 || needs[0] != "CODE" || needs[1] != "RECOVERY_CODE" {
			t.Errorf("needs: got %s", a.raw)
		}
		if a := other.post("/auth/login", login(d.email, password, used)); !a.refusedWith("UNAUTHENTICATED", "code") {
			t.Errorf("the code that confirmed it is used up: got %s", a.raw)
		}
		d.Clock.Advance(30 * time.Second)
		other.must("/auth/login", login(d.email, password, codeAt(t, secret, d.Clock.Now())))
		if other.who() != "Rosa Lim" {
			t.Error("a code lets in")
		}
		system := viewer.System(t.Context(), "", "test")
		if a := d.Store.Ent(system).Account.GetX(system, d.account); a.TotpSecret != secret || a.TotpConfirmedAt == nil {
			t.Errorf("the account keeps %v", a)
		}
		want := "SIGN_IN PASSWORD, FACTOR_ADDED code app, RECOVERY_CODES_MADE, SIGN_IN_REFUSED REFUSED wrong or used code, SIGN_IN CODE"
		got := d.acts(t, code.AuditActionSignIn, code.AuditActionSignInRefused, code.AuditActionFactorAdded, code.AuditActionRecoveryCodesMade)
		if got != want {
			t.Errorf("the trail has %s", got)
		}
	})
}

// Ensure that each code is good once, around its half minute, and none that is older than one that was used.
func TestTOTP_window(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	secret, _ := d.enrol(t, d.browser(t))
	base := d.Clock.Now()
	tests := []struct {
		name string
		at   time.Duration // of the code
		now  time.Duration // of its use
		in   bool
	}{
		{"two steps behind", -60 * time.Second, 0, false},
		{"two steps ahead", 60 * time.Second, 0, false},
		{"one step ahead", 30 * time.Second, 0, true},
		{"the same again", 30 * time.Second, 0, false},
		{"an older one of the window", 0, 0, false},
		{"one step behind, used before", 30 * time.Second, 60 * time.Second, false},
		{"the present one", 60 * time.Second, 61 * time.Second, true},
		{"one step behind", 90 * time.Second, 120 * time.Second, true},
		{"the present one after it", 120 * time.Second, 120 * time.Second, true},
		{"an hour later", time.Hour, time.Hour, true},
	}
	for _, tt := range tests {
		d.Clock.Set(base.Add(tt.now))
		_, err := d.SignIn(t.Context(), auth.SignInInput{
			Email: d.email, Password: password, Code: codeAt(t, secret, base.Add(tt.at)), Origin: auth.Origin{Address: home},
		})
		if (err == nil) != tt.in {
			t.Errorf("%s: got %v", tt.name, err)
		}
	}
}

// Ensure that of many requests with the same code, at the same time, one gets in.
func TestCode_race(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		secret, recovery := d.enrol(t, d.browser(t))
		for _, given := range []string{codeAt(t, secret, d.Clock.Now()), recovery[0]} {
			var wg sync.WaitGroup
			var mu sync.Mutex
			in := 0
			for range 5 {
				wg.Go(func() {
					_, err := d.SignIn(t.Context(), auth.SignInInput{Email: d.email, Password: password, Code: given, Origin: auth.Origin{Address: home}})
					mu.Lock()
					defer mu.Unlock()
					if err == nil {
						in++
					}
				})
			}
			wg.Wait()
			if in != 1 {
				t.Errorf("%d of 5 get in", in)
			}
			d.Clock.Advance(time.Hour)
		}
	})
}

// Ensure that recovery codes stand in for a code once, however they are written, and that new ones end the old.
func TestRecoveryCodes(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	_, codes := d.enrol(t, b)
	other := d.browser(t)
	other.must("/auth/login", login(d.email, password, " "+strings.ToLower(codes[0])+" "))
	if a := other.post("/auth/login", login(d.email, password, codes[0])); !a.refusedWith("UNAUTHENTICATED", "code") {
		t.Errorf("again: got %s", a.raw)
	}
	if a := other.get("/auth/session"); a.fields["factors"].(map[string]any)["recoveryCodesLeft"] != 9.0 || a.text("method") != "RECOVERY_CODE" {
		t.Errorf("session: got %s", a.raw)
	}
	d.Clock.Advance(viewer.StepUpTime)
	if a := b.post("/auth/recovery-codes", "{}"); !a.refusedWith("FORBIDDEN", "") || a.text("needs") != "STEP_UP" {
		t.Errorf("not fresh: got %s", a.raw)
	}
	b.must("/auth/step-up", `{"code":"`+codes[1]+`"}`)
	for _, row := range d.Store.Ent(d.System()).RecoveryCode.Query().AllX(d.System()) {
		for _, c := range codes {
			plain := sha256.Sum256([]byte(strings.ReplaceAll(c, "-", "")))
			if row.CodeHash == hex.EncodeToString(plain[:]) {
				t.Error("a thief of the database can find a code by trying all")
			}
		}
	}
	renewed := b.must("/auth/recovery-codes", "{}").fields["recoveryCodes"].([]any)
	if a := other.post("/auth/login", login(d.email, password, codes[2])); !a.refusedWith("UNAUTHENTICATED", "code") {
		t.Errorf("an old one: got %s", a.raw)
	}
	other.must("/auth/login", login(d.email, password, renewed[0].(string)))
	system := viewer.System(t.Context(), "", "test")
	for _, row := range d.Store.Ent(system).RecoveryCode.Query().AllX(system) {
		if strings.Contains(row.CodeHash, codes[3][:5]) || len(row.CodeHash) != 64 {
			t.Errorf("the database keeps %s", row.CodeHash)
		}
	}
}

// Ensure that adding and taking away second steps needs a fresh one, that the last stays, and that another app takes over
// only when it has shown a code.
func TestCodeApp_change(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	secret, _ := d.enrol(t, b)
	if a := b.post("/auth/totp/remove", "{}"); !a.refusedWith("INVALID", "") {
		t.Errorf("the last one: got %s", a.raw)
	}
	d.Clock.Advance(viewer.StepUpTime)
	for _, path := range []string{"/auth/totp/begin", "/auth/totp/remove"} {
		if a := b.post(path, "{}"); !a.refusedWith("FORBIDDEN", "") || a.text("needs") != "STEP_UP" {
			t.Errorf("%s, not fresh: got %s", path, a.raw)
		}
	}
	b.must("/auth/step-up", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	other := b.must("/auth/totp/begin", "{}").text("secret")
	d.Clock.Advance(time.Minute)
	d.browser(t).must("/auth/login", login(d.email, password, codeAt(t, secret, d.Clock.Now())))
	if a := b.post("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`); !a.refusedWith("INVALID", "code") {
		t.Errorf("a code of the old app: got %s", a.raw)
	}
	b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, other, d.Clock.Now())+`"}`)
	d.Clock.Advance(time.Minute)
	if a := d.browser(t).post("/auth/login", login(d.email, password, codeAt(t, secret, d.Clock.Now()))); !a.refusedWith("UNAUTHENTICATED", "code") {
		t.Errorf("the old app: got %s", a.raw)
	}
	d.browser(t).must("/auth/login", login(d.email, password, codeAt(t, other, d.Clock.Now())))
}

// Ensure that a session which only a password has opened ends when its holder sets up a second step elsewhere: it could
// have added somebody else's.
func TestEnrolment_twice(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	thief := d.browser(t)
	thief.must("/auth/login", login(d.email, password, ""))
	thief.must("/auth/totp/begin", "{}")
	d.enrol(t, d.browser(t))
	for _, path := range []string{"/auth/totp/begin", "/auth/totp/confirm"} {
		if a := thief.post(path, "{}"); !a.refusedWith("UNAUTHENTICATED", "") {
			t.Errorf("%s: got %d %s", path, a.status, a.raw)
		}
	}
}

// Ensure that in a demonstration a password is enough, if it was given just now, and the last second step may go.
func TestCodeApp_demonstration(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	b := d.browser(t)
	if a := b.must("/auth/login", login(d.email, password, "")); a.fields["enrolling"] != false || b.who() == "" {
		t.Fatalf("got %s", a.raw)
	}
	d.Clock.Advance(viewer.StepUpTime)
	for path, body := range map[string]string{
		"/auth/totp/begin": "{}", "/auth/totp/confirm": `{"code":"123456"}`, registerPath: `{"name":"Phone"}`,
	} {
		if a := b.post(path, body); !a.refusedWith("FORBIDDEN", "") || a.text("needs") != "STEP_UP" {
			t.Errorf("%s in a session that was left open: got %d %s", path, a.status, a.raw)
		}
	}
	b.must("/auth/step-up", `{"password":"`+password+`"}`)
	secret := b.must("/auth/totp/begin", "{}").text("secret")
	b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	if a := d.browser(t).post("/auth/login", login(d.email, password, "")); !a.refusedWith("UNAUTHENTICATED", "code") {
		t.Errorf("with a code app: got %s", a.raw)
	}
	b.must("/auth/totp/remove", "{}")
	d.browser(t).must("/auth/login", login(d.email, password, ""))
	ctx := d.System()
	if d.Store.Ent(ctx).Account.Query().Where(account.ID(d.account), account.TotpSecret("")).CountX(ctx) != 1 {
		t.Error("the secret is kept")
	}
}
