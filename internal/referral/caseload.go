package referral

import (
	"context"
	"strings"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Caseload gives referrals with a link worker, one flat row each: the open ones of the viewer and of whom they cover for today
// unless the filter says otherwise. INVALID at first, after, sort, or a field of the filter.
func (s *Service) Caseload(ctx context.Context, first *int, after *string, filter *CaseloadFilter, sort *code.CaseloadSort, reversed *bool) (*CaseloadConnection, error) {
	if !isWorker(viewer.From(ctx)) {
		return nil, forbidden()
	}
	o, err := orderOf(sort, reversed)
	if err != nil {
		return nil, err
	}
	where, err := s.caseloadWhere(ctx, value(filter))
	if err != nil {
		return nil, err
	}
	return s.caseload(ctx, first, after, o, where)
}

// caseload runs the statement of the caseload.
func (s *Service) caseload(ctx context.Context, first *int, after *string, o order, where []*sql.Predicate) (*CaseloadConnection, error) {
	limit, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	q := s.caseloadRows(where)
	if err := o.sorted(q, after); err != nil {
		return nil, err
	}
	rows := []*CaseloadItem{}
	err = store.List(ctx, s.store, "Referral", q.Limit(limit+1), func(r *store.Rows) error {
		c, err := scanned(r)
		rows = append(rows, c)
		return err
	})
	if err != nil {
		return nil, err
	}
	more := len(rows) > limit
	rows = rows[:min(limit, len(rows))]
	page := &CaseloadConnection{Edges: make([]*CaseloadEdge, len(rows)), counter: s.counted(where)}
	cursors := make([]ent.Cursor, len(rows))
	for i, c := range rows {
		audit.Saw(ctx, "Referral", c.ClientID)
		cursors[i] = store.Cursor(o.list(), o.values(c)...)
		page.Edges[i] = &CaseloadEdge{Node: c, Cursor: cursors[i]}
	}
	page.PageInfo = store.Page(more, after, cursors)
	return page, nil
}

// caseloadRows is the statement of the caseload without its order.
func (s *Service) caseloadRows(where []*sql.Predicate) *sql.Selector {
	q := s.listed([]string{
		"r.id", "r.person_id", "p.given_name", "p.family_name", "p.preferred_name", "p.date_of_birth", "r.status", "r.urgency",
		"r.primary_reason", "pr.name", "pcn.name", "r.link_worker_id", "lw.name", "r.received_at", "r.last_contact_at",
		"r.attempts", "r.next_review_on", "r.next_due_kind", "r.next_due_on", "r.support_until", "r.version", "r.complexity",
		"r.extension_asked_on",
	}, where)
	d := sql.Dialect(s.store.Dialect())
	q.LeftJoin(d.Table("account").As("lw")).On(s.col("r.link_worker_id"), s.col("lw.id"))
	return q.AppendSelectExpr(sql.Expr(atRisk))
}

// scanned reads a row of the caseload.
func scanned(r *store.Rows) (*CaseloadItem, error) {
	c := &CaseloadItem{}
	var pcn, worker *string
	var due clock.Date
	if err := r.Scan(&c.ID, &c.ClientID, &c.GivenName, &c.FamilyName, &c.PreferredName, &c.DateOfBirth, &c.Status, &c.Urgency,
		&c.PrimaryReason, &c.PracticeName, &pcn, &c.LinkWorkerID, &worker, &c.ReceivedAt, &c.LastContactAt,
		&c.Attempts, &c.NextReviewOn, &c.NextDueKind, &due, &c.SupportUntil, &c.Version, &c.Complexity,
		&c.ExtensionAskedOn, &c.HasRisk); err != nil {
		return nil, err
	}
	c.PcnName, c.LinkWorkerName = value(pcn), value(worker)
	if due != clock.MaxDate {
		c.NextDueOn = &due
	}
	return c, nil
}

// listed is the statement that the lists share: referrals with their client, practice and PCN.
func (s *Service) listed(columns []string, where []*sql.Predicate) *sql.Selector {
	d := sql.Dialect(s.store.Dialect())
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = s.col(c)
	}
	q := d.Select(names...).From(d.Table("referral").As("r"))
	q.Join(d.Table("person").As("p")).On(s.col("r.person_id"), s.col("p.id"))
	q.Join(d.Table("organisation").As("pr")).On(s.col("r.practice_id"), s.col("pr.id"))
	q.LeftJoin(d.Table("organisation").As("pcn")).On(s.col("r.pcn_id"), s.col("pcn.id"))
	for _, p := range where {
		q.Where(p)
	}
	return q
}

// col writes a column of a list's statement, "r.id", as the database takes it.
func (s *Service) col(name string) string {
	table, column, _ := strings.Cut(name, ".")
	return sql.Dialect(s.store.Dialect()).Table(table).C(column)
}

// counted counts the rows of a list.
func (s *Service) counted(where []*sql.Predicate) counter {
	return counter{func(ctx context.Context) (n int, err error) {
		d := sql.Dialect(s.store.Dialect())
		q := d.Select(sql.Count("*")).From(d.Table("referral").As("r"))
		q.Join(d.Table("person").As("p")).On(s.col("r.person_id"), s.col("p.id"))
		for _, p := range where {
			q.Where(p)
		}
		err = store.List(ctx, s.store, "Referral", q, func(r *store.Rows) error { return r.Scan(&n) })
		return n, err
	}}
}
