package organisation

import (
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"alongside/internal/detail"
	"alongside/internal/testkit"
)

// Ensure that the list of link workers goes through the open referrals once, by an index, and finds whoever is away by
// one; and that nobody's sign-in looks through the absences.
func TestPlans(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := New(k.Store)
	got := k.Steps(t, s.workers(k.ID, k.Practice.ID, detail.DefaultSettings()))
	for _, want := range []string{
		"SEARCH open_case USING INDEX referral_scheme_id_status_received_at (scheme_id=? AND status=?)",
		"SEARCH away USING INDEX absence_account_id_to_on (account_id=? AND to_on>?)",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in\n%s", want, got)
		}
	}
	if strings.Count(got, "open_case") != 1 {
		t.Errorf("the referrals are gone through more than once:\n%s", got)
	}
	d := sql.Dialect(k.Store.Dialect())
	m, a := d.Table("membership"), d.Table("account").As("holder")
	q := d.Select(m.C("id")).From(m)
	q.Join(a).On(a.C("id"), m.C("account_id"))
	q.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) {
		b.Wrap(func(b *sql.Builder) { b.Join(covers(d, a, m, string(k.Store.Today()))) })
	}))
	got = k.Steps(t, q)
	if want := "SEARCH away USING INDEX absence_cover_id_to_on (cover_id=? AND to_on>?)"; !strings.Contains(got, want) {
		t.Errorf("want %q in\n%s", want, got)
	}
}
