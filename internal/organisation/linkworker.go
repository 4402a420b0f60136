package organisation

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// LinkWorker is a link worker, or a lead who carries a caseload, as a choice when assigning.
type LinkWorker struct {
	ID            string // the account's key
	Name          string
	Employer      string
	Assigned      bool    // to the practice asked for, or to its PCN
	OpenCases     int     // referrals of any practice that they hold and that have not ended
	WeightedCases float64 // the same, each counted by its complexity: standard cases, to one decimal
	Unreached     int     // of the open ones, those accepted whose client has not been reached yet
	Overdue       int     // of the open ones, those with a clock that has run out
	Capacity      int     // standard cases they can carry
	Version       int     // of the account
	OnLeaveUntil  *clock.Date
	CoveredBy     *string // name of who covers for them today
	CoveredByID   *string
}

// assigners are the roles that see who could be given a referral.
var assigners = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RoleAdmin}

// LinkWorkers lists who may be given a referral today: those assigned to the practice first, then those who are not away,
// then by free capacity, then by name. The counts of open cases are of the whole scheme, and tell the viewer nothing of
// whose they are.
func (s *Service) LinkWorkers(ctx context.Context, practiceID *string) ([]*LinkWorker, error) {
	if err := only(ctx, assigners...); err != nil {
		return nil, err
	}
	practice := ""
	if practiceID != nil {
		o, err := s.organisation(ctx, "practiceId", *practiceID)
		if err != nil {
			return nil, err
		}
		practice = o.ID
	}
	settings, err := s.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	found := []*LinkWorker{}
	free := map[string]int{}
	err = store.List(ctx, s.store, "Account", s.workers(viewer.From(ctx).SchemeID, practice, settings), func(r *store.Rows) error {
		w := &LinkWorker{}
		var assigned int
		var cases, weight, unreached, overdue *int
		err := r.Scan(&w.ID, &w.Name, &w.Capacity, &w.Version, &w.Employer, &w.OnLeaveUntil, &w.CoveredByID, &w.CoveredBy,
			&cases, &weight, &unreached, &overdue, &assigned)
		w.OpenCases, w.Unreached, w.Overdue = number(cases), number(unreached), number(overdue)
		// Hundredths to one decimal, halves up, before they become a fraction.
		w.WeightedCases = float64((number(weight)+5)/10) / 10
		if w.Assigned = assigned > 0; err == nil && !slices.ContainsFunc(found, func(f *LinkWorker) bool { return f.ID == w.ID }) {
			found, free[w.ID] = append(found, w), detail.StandardCase*w.Capacity-number(weight)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b *LinkWorker) int {
		return cmp.Or(
			-cmp.Compare(truth(a.Assigned), truth(b.Assigned)),
			cmp.Compare(truth(a.OnLeaveUntil != nil), truth(b.OnLeaveUntil != nil)),
			-cmp.Compare(free[a.ID], free[b.ID]),
			cmp.Compare(nhs.Fold(a.Name), nhs.Fold(b.Name)),
		)
	})
	return found, nil
}

// workers builds the one statement of the list: accounts with a link worker's or lead's role today, their employers,
// whether they are away, what they carry, and how many assignments take the practice in.
func (s *Service) workers(schemeID, practice string, settings detail.SchemeSettings) *sql.Selector {
	today := s.store.Today()
	d := sql.Dialect(s.store.Dialect())
	a, m, o := d.Table("account"), d.Table("membership").As("held"), d.Table("organisation").As("employer")
	as, l := d.Table("assignment").As("assigned"), d.Table("practice_link").As("link")
	away, cover := d.Table("absence").As("away"), d.Table("account").As("cover")
	carried := s.carried(schemeID, settings).As("carried")

	pcn := d.Select(l.C("pcn_id")).From(l).Where(sql.And(sql.EQ(l.C("practice_id"), practice), on(l, string(today))))
	assigned := d.Select(sql.Count("*")).From(as).Where(sql.And(
		sql.ColumnsEQ(as.C("account_id"), a.C("id")), on(as, string(today)),
		sql.Or(sql.EQ(as.C("organisation_id"), practice), sql.In(as.C("organisation_id"), pcn)),
	))

	q := d.Select(
		a.C("id"), a.C("name"), a.C("capacity"), a.C("version"), o.C("name"), away.C("to_on"), cover.C("id"), cover.C("name"),
		carried.C("cases"), carried.C("weight"), carried.C("unreached"), carried.C("overdue"),
	).From(a)
	q.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) { b.Wrap(func(b *sql.Builder) { b.Join(assigned) }) }))
	q.Join(m).OnP(sql.And(
		sql.ColumnsEQ(m.C("account_id"), a.C("id")), on(m, string(today)),
		sql.In(m.C("role"), string(code.RoleLinkWorker), string(code.RoleLead)),
	))
	q.Join(o).On(o.C("id"), m.C("organisation_id"))
	q.LeftJoin(away).OnP(sql.And(
		sql.ColumnsEQ(away.C("account_id"), a.C("id")), sql.EQ(away.C("cancelled"), false),
		sql.GTE(away.C("to_on"), string(today)), sql.LTE(away.C("from_on"), string(today)),
	))
	q.LeftJoin(cover).On(cover.C("id"), away.C("cover_id"))
	q.LeftJoin(carried).On(carried.C("link_worker_id"), a.C("id"))
	return q.Where(sql.EQ(a.C("disabled"), false)).OrderBy(a.C("id"), m.C("id"))
}

// carried counts the open referrals of each link worker of a scheme, going through them once.
func (s *Service) carried(schemeID string, settings detail.SchemeSettings) *sql.Selector {
	d := sql.Dialect(s.store.Dialect())
	r := d.Table("referral").As("open_case")
	statuses := make([]any, 0, 7)
	for _, status := range store.NotEnded() {
		statuses = append(statuses, string(status))
	}
	q := d.Select(r.C("link_worker_id"), sql.As(sql.Count("*"), "cases")).From(r)
	sum := func(name string, expr func(b *sql.Builder)) {
		q.AppendSelectExprAs(sql.ExprFunc(func(b *sql.Builder) { b.WriteString("SUM(CASE WHEN "); expr(b); b.WriteString(" END)") }), name)
	}
	sum("weight", func(b *sql.Builder) {
		b.Ident(r.C("complexity")).WriteString(" = ").Arg(string(code.ComplexityLight)).WriteString(" THEN ").WriteString(strconv.Itoa(settings.ComplexityLight)).
			WriteString(" WHEN ").Ident(r.C("complexity")).WriteString(" = ").Arg(string(code.ComplexityComplex)).WriteString(" THEN ").
			WriteString(strconv.Itoa(settings.ComplexityComplex)).WriteString(" ELSE ").WriteString(strconv.Itoa(detail.StandardCase))
	})
	sum("unreached", func(b *sql.Builder) {
		b.Ident(r.C("accepted_at")).WriteString(" IS NOT NULL AND ").Ident(r.C("first_contact_at")).WriteString(" IS NULL THEN 1 ELSE 0")
	})
	sum("overdue", func(b *sql.Builder) {
		b.Ident(r.C("next_due_on")).WriteString(" < ").Arg(string(s.store.Today())).WriteString(" THEN 1 ELSE 0")
	})
	return q.Where(sql.And(
		sql.EQ(r.C("scheme_id"), schemeID), sql.In(r.C("status"), statuses...), sql.NotNull(r.C("link_worker_id")),
	)).GroupBy(r.C("link_worker_id"))
}

// SetCapacityInput says how much a link worker can carry.
type SetCapacityInput struct {
	ClientMutationID string `json:"clientMutationId"`
	AccountID        string `json:"accountId"`
	Version          *int   `json:"version,omitempty"`
	Capacity         int    `json:"capacity"`
}

// SetCapacity says how many standard cases a link worker or lead can carry: for a lead of their team, for a manager of
// anybody. INVALID at capacity or accountId; CONFLICT with both copies.
func (s *Service) SetCapacity(ctx context.Context, in SetCapacityInput) (*ent.Account, error) {
	if err := only(ctx, code.RoleLead, code.RoleManager); err != nil {
		return nil, err
	}
	if in.Capacity < 0 || in.Capacity > maxCapacity {
		return nil, errs.Field("capacity", "Give 0 to %d cases.", maxCapacity)
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "setCapacity", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		v := viewer.From(ctx)
		if err := s.store.Alone(ctx, "accounts", v.SchemeID); err != nil {
			return nil, err
		}
		a, err := s.account(ctx, in.AccountID)
		if err != nil {
			return nil, err
		}
		if err := s.inTeam(ctx, a.ID); err != nil {
			return nil, err
		}
		if err := s.carries(ctx, "accountId", a, s.store.Today()); err != nil {
			return nil, err
		}
		if in.Version != nil && *in.Version != a.Version {
			return nil, errs.Stale("account", map[string]any{"id": a.ID, "version": a.Version, "capacity": a.Capacity}, in)
		}
		// A lead keeps no accounts, but for this one column.
		ctx = viewer.System(ctx, v.SchemeID, "how much somebody can carry")
		return s.store.Ent(ctx).Account.UpdateOneID(a.ID).SetCapacity(in.Capacity).AddVersion(1).Save(ctx)
	})
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// number is the count pointed to; none of a link worker who carries nothing.
func number(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}
