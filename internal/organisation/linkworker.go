package organisation

import (
	"cmp"
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// LinkWorker is a link worker, or a lead who carries a caseload, as a choice when assigning.
type LinkWorker struct {
	ID        string // the account's key
	Name      string
	Employer  string
	Assigned  bool // to the practice asked for, or to its PCN
	OpenCases int  // referrals of any practice that they hold and that have not ended
	Capacity  int  // cases they can carry
}

// assigners are the roles that see who could be given a referral.
var assigners = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RoleAdmin}

// LinkWorkers lists who may be given a referral today: those assigned to the practice first, then by free capacity, then
// by name. The count of open cases is of the whole scheme, and tells the viewer nothing of whose they are.
func (s *Service) LinkWorkers(ctx context.Context, practiceID *string) ([]*LinkWorker, error) {
	v := viewer.From(ctx)
	if !v.IsSystem() && !v.Is(assigners...) {
		return nil, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	practice := ""
	if practiceID != nil {
		o, err := s.organisation(ctx, "practiceId", *practiceID)
		if err != nil {
			return nil, err
		}
		practice = o.ID
	}
	found := []*LinkWorker{}
	err := store.List(ctx, s.store, "Account", s.workers(practice), func(r *store.Rows) error {
		w := &LinkWorker{}
		var assigned int
		err := r.Scan(&w.ID, &w.Name, &w.Capacity, &w.Employer, &assigned, &w.OpenCases)
		if w.Assigned = assigned > 0; err == nil && !slices.ContainsFunc(found, func(f *LinkWorker) bool { return f.ID == w.ID }) {
			found = append(found, w)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b *LinkWorker) int {
		return cmp.Or(
			-cmp.Compare(truth(a.Assigned), truth(b.Assigned)),
			-cmp.Compare(a.Capacity-a.OpenCases, b.Capacity-b.OpenCases),
			cmp.Compare(nhs.Fold(a.Name), nhs.Fold(b.Name)),
		)
	})
	return found, nil
}

// workers builds the one statement of the list: accounts with a link worker's or lead's role today, their employers, and
// two counts each: assignments that take the practice in, and open cases.
func (s *Service) workers(practice string) *sql.Selector {
	today := s.store.Today()
	d := sql.Dialect(s.store.Dialect())
	a, m, o := d.Table("account"), d.Table("membership").As("held"), d.Table("organisation").As("employer")
	as, l, r := d.Table("assignment").As("assigned"), d.Table("practice_link").As("link"), d.Table("referral").As("open_case")

	pcn := d.Select(l.C("pcn_id")).From(l).Where(sql.And(sql.EQ(l.C("practice_id"), practice), on(l, today)))
	assigned := d.Select(sql.Count("*")).From(as).Where(sql.And(
		sql.ColumnsEQ(as.C("account_id"), a.C("id")), on(as, today),
		sql.Or(sql.EQ(as.C("organisation_id"), practice), sql.In(as.C("organisation_id"), pcn)),
	))
	cases := d.Select(sql.Count("*")).From(r).Where(sql.And(
		sql.ColumnsEQ(r.C("link_worker_id"), a.C("id")),
		sql.NotIn(r.C("status"), string(code.ReferralStatusClosed), string(code.ReferralStatusDeclined), string(code.ReferralStatusRedirected)),
	))

	q := d.Select(a.C("id"), a.C("name"), a.C("capacity"), o.C("name")).From(a)
	for _, count := range []*sql.Selector{assigned, cases} {
		q.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) { b.Wrap(func(b *sql.Builder) { b.Join(count) }) }))
	}
	q.Join(m).OnP(sql.And(
		sql.ColumnsEQ(m.C("account_id"), a.C("id")), on(m, today),
		sql.In(m.C("role"), string(code.RoleLinkWorker), string(code.RoleLead)),
	))
	q.Join(o).On(o.C("id"), m.C("organisation_id"))
	return q.Where(sql.EQ(a.C("disabled"), false)).OrderBy(a.C("id"), m.C("id"))
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
