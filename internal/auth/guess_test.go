package auth_test

import (
	"runtime"
	"testing"

	"alongside/ent/session"
	"alongside/internal/auth"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
)

// Ensure that who has a session and the password, and guesses at codes, does not begin anew by giving the password.
func TestStepUp_passwordForgivesNothing(t *testing.T) {
	t.Parallel()
	d := staff(t, testkit.New(t))
	b := d.browser(t)
	d.enrol(t, b)
	guess := func() answer { t.Helper(); return b.post("/auth/step-up", `{"code":"000000"}`) }
	for range 4 {
		if a := guess(); !a.refusedWith("INVALID", "code") {
			t.Fatalf("got %s", a.raw)
		}
		if a := b.post("/auth/password", `{"current":"`+password+`","new":"short"}`); !a.refusedWith("INVALID", "password") {
			t.Fatalf("got %s", a.raw)
		}
	}
	guess()
	if a := guess(); !a.refusedWith("LIMIT", "") {
		t.Errorf("guess 6: got %d %s", a.status, a.raw)
	}
}

// Ensure that a sign-in that was under way with a password is refused when that was changed meanwhile: the change ends all
// sessions, and must end those that are about to begin.
func TestSignIn_passwordChanged(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := open(t, k)
		elsewhere := &door{Kit: k, Service: auth.New(k.Store, organisation.New(k.Store), auth.NewHasher(), auth.Options{})}
		holder := elsewhere.browser(t)
		holder.must("/auth/login", login(d.email, password, ""))
		release := d.hasher.Busy()
		ended := make(chan error)
		go func() {
			_, err := d.SignIn(t.Context(), auth.SignInInput{Email: d.email, Password: password, Origin: auth.Origin{Address: home}})
			ended <- err
		}()
		for d.hasher.Waiting() == 0 {
			runtime.Gosched()
		}
		holder.must("/auth/password", `{"current":"`+password+`","new":"lorry mango tulip"}`)
		release()
		if err := <-ended; errs.CodeOf(err) != errs.Unauthenticated {
			t.Errorf("got %v", err)
		}
		ctx := k.System()
		if n := k.Store.Ent(ctx).Session.Query().Where(session.AccountID(d.account), session.EndedAtIsNil()).CountX(ctx); n != 1 {
			t.Errorf("%d sessions are live", n)
		}
	})
}
