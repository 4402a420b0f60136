package auth_test

import (
	"context"
	"errors"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent/account"
	"alongside/ent/auditentry"
	"alongside/ent/membership"
	"alongside/ent/session"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

const password = "four unrelated words"

var home = netip.MustParseAddr("192.0.2.7")

// door is a kit with a service of auth in front, and an account that may come in.
type door struct {
	*testkit.Kit
	*auth.Service
	email   string
	account string // its key
	hasher  *auth.Hasher
}

func open(t *testing.T, k *testkit.Kit) *door {
	t.Helper()
	h := auth.NewHasher()
	hash, err := h.Hash(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	ctx := k.System()
	if err := k.Store.Ent(ctx).Account.UpdateOneID(k.LinkWorker.AccountID).SetPasswordHash(hash).Exec(ctx); err != nil {
		t.Fatal(err)
	}
	a, err := k.Store.Ent(ctx).Account.Get(ctx, k.LinkWorker.AccountID)
	if err != nil {
		t.Fatal(err)
	}
	return &door{Kit: k, Service: auth.New(k.Store, organisation.New(k.Store), h, auth.Options{}), email: a.Email, account: a.ID, hasher: h}
}

func (d *door) in(t *testing.T) string {
	t.Helper()
	in, err := d.SignIn(t.Context(), auth.SignInInput{Email: d.email, Password: password, Origin: auth.Origin{Address: home}})
	if err != nil {
		t.Fatal(err)
	}
	return in.Token
}

// trail gives the actions and reasons of the audit trail's entries about sign-in, sorted: they are of one instant.
func (d *door) trail(t *testing.T) []string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	rows, err := d.Store.Ent(ctx).AuditEntry.Query().
		Where(auditentry.ActionIn(code.AuditActionSignIn, code.AuditActionSignInRefused, code.AuditActionSignOut)).
		All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = strings.TrimSpace(string(r.Action) + " " + r.Reason)
	}
	slices.Sort(out)
	return out
}

// Ensures that the right password lets in, under any spelling of the address, and that the database keeps no token.
func TestService_SignIn(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := open(t, k)
		in, err := d.SignIn(t.Context(), auth.SignInInput{
			Email: " " + strings.ToUpper(d.email) + " ", Password: password, Origin: auth.Origin{Address: home, Device: "Firefox on Windows"},
		})
		if err != nil {
			t.Fatal(err)
		}
		token, v := in.Token, in.Viewer
		if v.Name != k.LinkWorker.Name || v.Role != code.RoleLinkWorker || v.SessionID == "" {
			t.Errorf("got the viewer %+v", v)
		}
		if len(token) != 43 {
			t.Errorf("a token of %d characters is not 256 bits", len(token))
		}
		ctx := viewer.System(t.Context(), "", "test")
		row := d.Store.Ent(ctx).Session.Query().OnlyX(ctx)
		if row.Method != code.SignInMethodPassword || row.Device != "Firefox on Windows" || row.Network != "192.0.2.0/24" || row.Enrolling {
			t.Errorf("the session keeps %v", row)
		}
		if row.TokenHash == token || len(row.TokenHash) != 64 {
			t.Errorf("the database keeps %q", row.TokenHash)
		}
		got, err := d.Authenticate(t.Context(), token, true)
		if err != nil {
			t.Fatal(err)
		}
		if got.AccountID != k.LinkWorker.AccountID || got.SchemeID != k.LinkWorker.SchemeID || got.SessionID != row.ID ||
			strings.Join(got.PracticeIDs, " ") != k.Practice.ID {
			t.Errorf("got the viewer %+v", got)
		}
		if trail := d.trail(t); len(trail) != 1 || trail[0] != "SIGN_IN PASSWORD" {
			t.Errorf("the trail has %v", trail)
		}
	})
}

// Ensures that everybody who is not let in gets the same answer, and that the trail knows why.
func TestService_SignIn_refused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		prepare func(ctx context.Context, d *door) error
		email   string
		secret  string
		why     string
	}{
		{name: "wrong password", secret: "five unrelated words", why: "wrong password"},
		{name: "unknown name", email: "nobody@test.example", secret: password, why: "unknown name"},
		{name: "disabled", secret: password, why: "disabled account", prepare: func(ctx context.Context, d *door) error {
			return d.Store.Ent(ctx).Account.UpdateOneID(d.LinkWorker.AccountID).SetDisabled(true).Exec(ctx)
		}},
		{name: "no password set", secret: "anything at all", why: "wrong password", prepare: func(ctx context.Context, d *door) error {
			return d.Store.Ent(ctx).Account.UpdateOneID(d.LinkWorker.AccountID).ClearPasswordHash().Exec(ctx)
		}},
		{name: "role has ended", secret: password, why: "no role today", prepare: func(ctx context.Context, d *door) error {
			return d.Store.Ent(ctx).Membership.Update().Where(membership.AccountID(d.LinkWorker.AccountID)).
				SetToOn(d.Store.Today().AddDays(-1)).Exec(ctx)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, testkit.New(t))
			if tt.prepare != nil {
				if err := tt.prepare(d.System(), d); err != nil {
					t.Fatal(err)
				}
			}
			email := d.email
			if tt.email != "" {
				email = tt.email
			}
			in, err := d.SignIn(t.Context(), auth.SignInInput{Email: email, Password: tt.secret, Origin: auth.Origin{Address: home}})
			if in != nil || errs.CodeOf(err) != errs.Unauthenticated ||
				err.Error() != "The email address or password is not right." {
				t.Fatalf("got %v, %v", in, err)
			}
			if trail := d.trail(t); len(trail) != 1 || trail[0] != "SIGN_IN_REFUSED "+tt.why {
				t.Errorf("the trail has %v", trail)
			}
			ctx := viewer.System(t.Context(), "", "test")
			if n := d.Store.Ent(ctx).Session.Query().CountX(ctx); n != 0 {
				t.Errorf("%d sessions were made", n)
			}
		})
	}
}

func invalid(err error, field string) bool {
	e, ok := errors.AsType[*errs.Error](err)
	return ok && e.Code == errs.Invalid && e.Field == field
}

// Ensures that what cannot be judged is refused by field.
func TestService_SignIn_invalid(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	for field, in := range map[string]auth.SignInInput{
		"email":    {Email: "  ", Password: password},
		"password": {Email: d.email},
	} {
		if _, err := d.SignIn(t.Context(), in); !invalid(err, field) {
			t.Errorf("%s: got %v", field, err)
		}
	}
}

// Ensures that guessing slows down by account and network, twice as much each time, and never for others.
func TestService_SignIn_throttled(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	try := func(secret string, from netip.Addr) error {
		_, err := d.SignIn(t.Context(), auth.SignInInput{Email: d.email, Password: secret, Origin: auth.Origin{Address: from}})
		return err
	}
	for i := range 5 {
		if err := try("wrong", home); errs.CodeOf(err) != errs.Unauthenticated {
			t.Fatalf("attempt %d: got %v", i+1, err)
		}
	}
	for _, wait := range []time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second} {
		if err := try(password, home); errs.CodeOf(err) != errs.Limit {
			t.Fatalf("before %s are over even the right password waits: got %v", wait, err)
		}
		d.Clock.Advance(wait - time.Millisecond)
		if err := try("wrong", home); errs.CodeOf(err) != errs.Limit {
			t.Fatalf("just before %s are over: got %v", wait, err)
		}
		d.Clock.Advance(time.Millisecond)
		if err := try("wrong", home); errs.CodeOf(err) != errs.Unauthenticated {
			t.Fatalf("after %s: got %v", wait, err)
		}
	}
	if err := try(password, netip.MustParseAddr("192.0.2.99")); errs.CodeOf(err) != errs.Limit {
		t.Errorf("a neighbour in the network is the same guesser: got %v", err)
	}
	if err := try(password, netip.MustParseAddr("198.51.100.7")); err != nil {
		t.Errorf("the owner signs in from elsewhere: got %v", err)
	}
	d.Clock.Advance(time.Hour)
	if err := try(password, home); err != nil {
		t.Errorf("nobody is locked out for good: got %v", err)
	}
	for range 5 {
		if err := try("wrong", home); errs.CodeOf(err) != errs.Unauthenticated {
			t.Errorf("signing in forgives what was before: got %v", err)
		}
	}
}

// Ensures that a session ends by itself, by sign-out, by the account's and the role's end, at the next request.
func TestService_Authenticate(t *testing.T) {
	t.Parallel()
	idle := func(_ *testing.T, d *door, _ string) { d.Clock.Advance(auth.IdleTime) }
	tests := []struct {
		name string
		do   func(t *testing.T, d *door, token string)
		live bool
	}{
		{"at once", func(*testing.T, *door, string) {}, true},
		{"just before it is idle", func(_ *testing.T, d *door, _ string) { d.Clock.Advance(auth.IdleTime - time.Millisecond) }, true},
		{"idle", idle, false},
		{"used all day", func(t *testing.T, d *door, token string) {
			t.Helper()
			for range 71 {
				d.Clock.Advance(10 * time.Minute)
				if _, err := d.Authenticate(t.Context(), token, true); err != nil {
					t.Fatal(err)
				}
			}
		}, true},
		{"used for longer than a day's work", func(t *testing.T, d *door, token string) {
			t.Helper()
			for range 71 {
				d.Clock.Advance(10 * time.Minute)
				if _, err := d.Authenticate(t.Context(), token, true); err != nil {
					t.Fatal(err)
				}
			}
			d.Clock.Advance(10 * time.Minute)
		}, false},
		{"asked for by a page that nobody is at", func(t *testing.T, d *door, token string) {
			t.Helper()
			d.Clock.Advance(auth.IdleTime - time.Minute)
			if _, err := d.Authenticate(t.Context(), token, false); err != nil {
				t.Fatal(err)
			}
			d.Clock.Advance(time.Minute)
		}, false},
		{"signed out", func(t *testing.T, d *door, token string) {
			t.Helper()
			if err := d.SignOut(t.Context(), token); err != nil {
				t.Fatal(err)
			}
		}, false},
		{"account disabled", func(_ *testing.T, d *door, _ string) {
			ctx := d.System()
			d.Store.Ent(ctx).Account.Update().Where(account.ID(d.LinkWorker.AccountID)).SetDisabled(true).ExecX(ctx)
		}, false},
		{"role ended", func(_ *testing.T, d *door, _ string) {
			ctx := d.System()
			d.Store.Ent(ctx).Membership.Update().Where(membership.AccountID(d.LinkWorker.AccountID)).
				SetToOn(d.Store.Today().AddDays(-1)).ExecX(ctx)
		}, false},
		{"replaced by signing in again", func(t *testing.T, d *door, token string) {
			t.Helper()
			_, err := d.SignIn(t.Context(), auth.SignInInput{Email: d.email, Password: password, Origin: auth.Origin{Address: home, Token: token}})
			if err != nil {
				t.Fatal(err)
			}
		}, false},
		{"signed in on another device", func(t *testing.T, d *door, _ string) {
			t.Helper()
			d.in(t)
		}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, testkit.New(t))
			token := d.in(t)
			tt.do(t, d, token)
			v, err := d.Authenticate(t.Context(), token, true)
			switch {
			case tt.live && err != nil:
				t.Errorf("should be live: %v", err)
			case !tt.live && (v != nil || errs.CodeOf(err) != errs.Unauthenticated):
				t.Errorf("should be over: got %v, %v", v, err)
			}
		})
	}
}

// Ensures that what is no token of a session is nobody, and that signing out twice is one entry.
func TestService_SignOut(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	token := d.in(t)
	for _, bad := range []string{"", "x", strings.Repeat("A", 43), token + "A", strings.ToLower(token) + "\x00"} {
		if v, err := d.Authenticate(t.Context(), bad, true); v != nil || errs.CodeOf(err) != errs.Unauthenticated {
			t.Errorf("%q: got %v, %v", bad, v, err)
		}
		if err := d.SignOut(t.Context(), bad); err != nil {
			t.Errorf("%q: %v", bad, err)
		}
	}
	for range 2 {
		if err := d.SignOut(t.Context(), token); err != nil {
			t.Fatal(err)
		}
	}
	if trail := strings.Join(d.trail(t), ", "); trail != "SIGN_IN PASSWORD, SIGN_OUT" {
		t.Errorf("the trail has %s", trail)
	}
	ctx := viewer.System(t.Context(), "", "test")
	if n := d.Store.Ent(ctx).Session.Query().Where(session.EndedAtNotNil()).CountX(ctx); n != 1 {
		t.Errorf("%d sessions have ended", n)
	}
}
