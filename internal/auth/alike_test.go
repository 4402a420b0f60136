package auth_test

import (
	"context"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/auth"
	"alongside/internal/errs"
	"alongside/internal/testkit"
)

// counted asks for a sign-in and gives what the database was asked for, in order: the types of rows read and written.
func (d *door) counted(t *testing.T, email, secret string, asked *[]string) (steps, message string) {
	t.Helper()
	*asked = nil
	_, err := d.SignIn(t.Context(), auth.SignInInput{Email: email, Password: secret, Origin: auth.Origin{Address: home}})
	if errs.CodeOf(err) != errs.Unauthenticated {
		t.Fatalf("got %v", err)
	}
	return strings.Join(*asked, " "), err.Error()
}

// Ensure that whoever is not let in is told the same, after the same work: one hash, and the same questions to the
// database, whether the account is there, disabled, without a role or a password, or has a second step.
func TestSignIn_sameSteps(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		email   string
		secret  string
		prepare func(ctx context.Context, d *door)
	}{
		{"unknown", "nobody@test.example", password, nil},
		{"wrong password", "", "wrong", nil},
		{"disabled", "", password, func(ctx context.Context, d *door) {
			d.Store.Ent(ctx).Account.Update().Where(account.ID(d.account)).SetDisabled(true).ExecX(ctx)
		}},
		{"no role", "", password, func(ctx context.Context, d *door) {
			d.Store.Ent(ctx).Membership.Update().Where(membership.AccountID(d.account)).SetToOn(d.Store.Today().AddDays(-1)).ExecX(ctx)
		}},
		{"no password", "", password, func(ctx context.Context, d *door) {
			d.Store.Ent(ctx).Account.Update().Where(account.ID(d.account)).ClearPasswordHash().ExecX(ctx)
		}},
		{"code app, wrong password", "", "wrong", func(ctx context.Context, d *door) {
			d.Store.Ent(ctx).Account.UpdateOneID(d.account).SetTotpSecret("JBSWY3DPEHPK3PXP").SetTotpConfirmedAt(d.Clock.Now()).ExecX(ctx)
		}},
	}
	first := ""
	for _, tt := range tests {
		d := open(t, testkit.New(t))
		ctx := d.System()
		if tt.prepare != nil {
			tt.prepare(ctx, d)
		}
		var asked []string
		client := d.Store.Ent(ctx)
		client.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
			return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
				asked = append(asked, reflect.TypeOf(q).Elem().Name())
				return next.Query(ctx, q)
			})
		}))
		client.Use(func(next ent.Mutator) ent.Mutator {
			return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
				asked = append(asked, "+"+m.Type())
				return next.Mutate(ctx, m)
			})
		})
		email := d.email
		if tt.email != "" {
			email = tt.email
		}
		steps, message := d.counted(t, email, tt.secret, &asked)
		if first == "" {
			first = steps
		}
		if steps != first || message != "The email address or password is not right." {
			t.Errorf("%s: asks for %s, where it should be %s: %s", tt.name, steps, first, message)
		}
		release := d.hasher.Full()
		_, err := d.SignIn(t.Context(), auth.SignInInput{Email: email, Password: tt.secret, Origin: auth.Origin{Address: home}})
		if release(); errs.CodeOf(err) != errs.Limit {
			t.Errorf("%s: answers without a hash: %v", tt.name, err)
		}
	}
}

// Ensure that 2,000 refused sign-ins, of names that are known and unknown in turn, take alike: a rank test tells them
// apart no better than chance. It takes minutes on an idle machine, so it runs when ALONGSIDE_LONG is set.
func TestSignIn_sameTime(t *testing.T) {
	if os.Getenv("ALONGSIDE_LONG") == "" {
		t.Skip("it takes minutes; ALONGSIDE_LONG=1 runs it")
	}
	d := staff(t, testkit.New(t))
	d.enrol(t, d.browser(t)) // a known name with all there is to look at
	took := map[bool][]float64{}
	for i := range 2_000 + 20 {
		// In turns, but not strictly: who is first of a pair alternates too, so that neither always follows the other.
		known := (i+i/2)%2 == 0
		email := "nobody@ealing.example"
		if known {
			email = d.email
		}
		d.Clock.Advance(2 * time.Hour) // so that nobody has to wait
		began := time.Now()
		_, err := d.SignIn(t.Context(), auth.SignInInput{Email: email, Password: "wrong", Origin: auth.Origin{Address: home}})
		if passed := time.Since(began); i >= 20 { // the first ones warm up
			took[known] = append(took[known], float64(passed.Nanoseconds()))
		}
		if errs.CodeOf(err) != errs.Unauthenticated {
			t.Fatal(err)
		}
	}
	p, auc := mannWhitney(took[true], took[false])
	t.Logf("known %v, unknown %v (medians); p = %.3f; told apart %.1f %% of the time", median(took[true]), median(took[false]), p, 100*auc)
	if p < 0.01 && math.Abs(auc-0.5) > 0.02 {
		t.Errorf("known and unknown names can be told apart: p = %.4f, %.1f %%", p, 100*auc)
	}
}

func median(ns []float64) time.Duration {
	s := slices.Sorted(slices.Values(ns))
	return time.Duration(s[len(s)/2])
}

// mannWhitney gives the two-sided p-value of the rank test (normal approximation; ties are as good as none in
// nanoseconds), and how often a value of a is greater than one of b.
func mannWhitney(a, b []float64) (p, auc float64) {
	type value struct {
		v     float64
		fromA bool
	}
	var all []value
	for _, v := range a {
		all = append(all, value{v, true})
	}
	for _, v := range b {
		all = append(all, value{v, false})
	}
	slices.SortFunc(all, func(x, y value) int {
		switch {
		case x.v < y.v:
			return -1
		case x.v > y.v:
			return 1
		}
		return 0
	})
	ranks := 0.0
	for i, v := range all {
		if v.fromA {
			ranks += float64(i + 1)
		}
	}
	n, m := float64(len(a)), float64(len(b))
	u := ranks - n*(n+1)/2
	z := (u - n*m/2) / math.Sqrt(n*m*(n+m+1)/12)
	return math.Erfc(math.Abs(z) / math.Sqrt2), u / (n * m)
}

// Ensure that the rank test finds what it should: a shift of a fifth of the spread, and nothing where there is none.
func TestMannWhitney(t *testing.T) {
	t.Parallel()
	var a, b, c []float64
	for i := range 1000 {
		x := float64(i*7919%1000) / 1000
		a, b, c = append(a, x), append(b, x+0.06), append(c, math.Mod(x+0.0005, 1))
	}
	if p, _ := mannWhitney(a, b); p > 0.001 {
		t.Errorf("a shift: p = %v", p)
	}
	if p, auc := mannWhitney(a, c); p < 0.9 || math.Abs(auc-0.5) > 0.01 {
		t.Errorf("no shift: p = %v, %v", p, auc)
	}
}
