package referral

import (
	"context"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// order is a way to order a list: expressions that are never null, the last the key, all in one direction, so that a page
// goes on after the values of a row.
type order struct {
	by   []string
	down bool
	// values writes the row's values of by, for its cursor; instant says that the first of them is one.
	values  func(*CaseloadItem) []string
	instant bool
}

// list names the list by its order, for its cursors.
func (o order) list() string {
	name := "caseload:" + o.by[0]
	if o.down {
		name += ":down"
	}
	return name
}

// orders of the caseload.
var orders = map[code.CaseloadSort]order{
	code.CaseloadSortDue: {
		by:     []string{"r.next_due_on", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{orMax(c.NextDueOn), c.ID} },
	},
	code.CaseloadSortReceived: {
		by: []string{"r.received_at", "r.id"}, down: true, instant: true,
		values: func(c *CaseloadItem) []string { return []string{instant(c.ReceivedAt), c.ID} },
	},
	code.CaseloadSortName: {
		by:     []string{"p.family_name", "p.given_name", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{c.FamilyName, c.GivenName, c.ID} },
	},
	code.CaseloadSortLastContact: {
		// Somebody who was never contacted has waited since the referral came in.
		by: []string{"COALESCE(r.last_contact_at, r.received_at)", "r.id"}, instant: true,
		values: func(c *CaseloadItem) []string {
			at := c.ReceivedAt
			if c.LastContactAt != nil {
				at = *c.LastContactAt
			}
			return []string{instant(at), c.ID}
		},
	},
	code.CaseloadSortReview: {
		by:     []string{"COALESCE(r.next_review_on, '" + string(clock.MaxDate) + "')", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{orMax(c.NextReviewOn), c.ID} },
	},
}

// instant writes an instant for a cursor, exactly as it is stored.
func instant(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// orMax is a day, or the sentinel by which rows without one sort last.
func orMax(d *clock.Date) string {
	if d == nil {
		return string(clock.MaxDate)
	}
	return string(*d)
}

// sorted orders a list, from a cursor on.
func (o order) sorted(q *sql.Selector, after *string) error {
	parts, err := store.After(o.list(), after, len(o.by))
	if err != nil {
		return err
	}
	direction, beyond := "", " > "
	if o.down {
		direction, beyond = " DESC", " < "
	}
	for _, e := range o.by {
		q.OrderExpr(sql.Expr(e + direction))
	}
	if parts == nil {
		return nil
	}
	args := make([]any, len(parts))
	for i, p := range parts {
		args[i] = p
	}
	if o.instant {
		at, err := parseInstant(parts[0])
		if err != nil {
			return badCursor()
		}
		args[0] = at
	}
	q.Where(sql.P(func(b *sql.Builder) {
		b.WriteString("(" + strings.Join(o.by, ", ") + ")" + beyond + "(").Args(args...).WriteString(")")
	}))
	return nil
}

// Caseload gives referrals with a link worker, one flat row each: the viewer's own open ones unless the filter says
// otherwise. INVALID at first, after, filter.search.
func (s *Service) Caseload(ctx context.Context, first *int, after *string, filter *CaseloadFilter, sort *code.CaseloadSort) (*CaseloadConnection, error) {
	if !isWorker(viewer.From(ctx)) {
		return nil, forbidden()
	}
	by := code.CaseloadSortDue
	if sort != nil {
		by = *sort
	}
	o, ok := orders[by]
	if !ok {
		return nil, errs.Field("sort", "Choose an order of the list.")
	}
	where, err := s.caseloadWhere(ctx, value(filter))
	if err != nil {
		return nil, err
	}
	return s.caseload(ctx, first, after, o, where)
}

// caseloadWhere gives the predicates of a filter, on the tables r (referral) and p (person).
func (s *Service) caseloadWhere(ctx context.Context, f CaseloadFilter) ([]*sql.Predicate, error) {
	v := viewer.From(ctx)
	var where []*sql.Predicate
	add := func(p *sql.Predicate) { where = append(where, p) }
	unassigned := value(f.Unassigned)
	switch {
	case unassigned:
		add(sql.IsNull(s.col("r.link_worker_id")))
	case f.LinkWorkerID != nil:
		add(sql.EQ(s.col("r.link_worker_id"), *f.LinkWorkerID))
	case team(v, f.Team):
		add(sql.NotNull(s.col("r.link_worker_id")))
	default:
		add(sql.EQ(s.col("r.link_worker_id"), v.AccountID))
	}
	statuses := f.Statuses
	if len(statuses) == 0 {
		statuses = open
	}
	add(s.inStatus(statuses))
	if f.PracticeID != nil {
		add(sql.EQ(s.col("r.practice_id"), *f.PracticeID))
	}
	if f.PcnID != nil {
		add(sql.EQ(s.col("r.pcn_id"), *f.PcnID))
	}
	if f.Reason != nil {
		add(sql.EQ(s.col("r.primary_reason"), string(*f.Reason)))
	}
	if f.Overdue != nil {
		if *f.Overdue {
			add(sql.LT(s.col("r.next_due_on"), string(s.store.Today())))
		} else {
			add(sql.GTE(s.col("r.next_due_on"), string(s.store.Today())))
		}
	}
	if search := value(f.Search); search != "" {
		if len(search) > nhs.MaxLine {
			return nil, errs.Field("filter.search", "Search for at most %d characters.", nhs.MaxLine)
		}
		words := strings.Fields(nhs.Fold(search))
		if len(words) == 0 {
			add(sql.False()) // only signs: no name has them
		}
		for _, w := range words {
			add(sql.Like(s.col("p.search_text"), "%"+w+"%"))
		}
	}
	return where, nil
}

// team says whether the whole team's rows are meant: for leads who ask for them, and for managers, who carry no caseload
// of their own, unless they say otherwise.
func team(v *viewer.Viewer, asked *bool) bool {
	if asked == nil {
		return v.Is(code.RoleManager)
	}
	return *asked && v.Is(code.RoleLead, code.RoleManager)
}

func (s *Service) inStatus(statuses []code.ReferralStatus) *sql.Predicate {
	args := make([]any, len(statuses))
	for i, status := range statuses {
		args[i] = string(status)
	}
	return sql.In(s.col("r.status"), args...)
}

// caseload runs the statement of the caseload.
func (s *Service) caseload(ctx context.Context, first *int, after *string, o order, where []*sql.Predicate) (*CaseloadConnection, error) {
	limit, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	q := s.listed([]string{
		"r.id", "r.person_id", "p.given_name", "p.family_name", "p.preferred_name", "p.date_of_birth", "r.status", "r.urgency",
		"r.primary_reason", "pr.name", "pcn.name", "r.link_worker_id", "lw.name", "r.received_at", "r.last_contact_at",
		"r.attempts", "r.next_review_on", "r.next_due_kind", "r.next_due_on", "r.support_until",
	}, where)
	d := sql.Dialect(s.store.Dialect())
	q.LeftJoin(d.Table("account").As("lw")).On(s.col("r.link_worker_id"), s.col("lw.id"))
	q.AppendSelectExpr(sql.Expr("EXISTS (SELECT 1 FROM risk x WHERE x.person_id = r.person_id AND x.ended_on IS NULL AND x.kind <> '" +
		string(code.RiskKindNoneKnown) + "')"))
	if err := o.sorted(q, after); err != nil {
		return nil, err
	}
	rows := []*CaseloadItem{}
	err = store.List(ctx, s.store, "Referral", q.Limit(limit+1), func(r *store.Rows) error {
		c := &CaseloadItem{}
		var pcn, worker *string
		var due clock.Date
		if err := r.Scan(&c.ID, &c.ClientID, &c.GivenName, &c.FamilyName, &c.PreferredName, &c.DateOfBirth, &c.Status, &c.Urgency,
			&c.PrimaryReason, &c.PracticeName, &pcn, &c.LinkWorkerID, &worker, &c.ReceivedAt, &c.LastContactAt,
			&c.Attempts, &c.NextReviewOn, &c.NextDueKind, &due, &c.SupportUntil, &c.HasRisk); err != nil {
			return err
		}
		c.PcnName, c.LinkWorkerName = value(pcn), value(worker)
		if due != clock.MaxDate {
			c.NextDueOn = &due
		}
		rows = append(rows, c)
		return nil
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
