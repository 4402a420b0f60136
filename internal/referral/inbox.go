package referral

import (
	"context"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/rule"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// toDecide are the statuses of the inbox: to decide on, or to find a link worker for.
var toDecide = []code.ReferralStatus{
	code.ReferralStatusReceived, code.ReferralStatusInTriage, code.ReferralStatusWaiting,
}

// byUrgency ranks urgencies, the most urgent first.
const byUrgency = "CASE r.urgency WHEN 'URGENT' THEN 0 WHEN 'SOON' THEN 1 ELSE 2 END"

// rank is byUrgency in Go.
func rank(u code.Urgency) int {
	switch u {
	case code.UrgencyUrgent:
		return 0
	case code.UrgencySoon:
		return 1
	case code.UrgencyRoutine:
	}
	return 2
}

// Inbox gives the referrals to decide on that the viewer may see, the most urgent first, then the oldest. FORBIDDEN for
// those who only look on.
func (s *Service) Inbox(ctx context.Context, first *int, after *string) (*InboxConnection, error) {
	v := viewer.From(ctx)
	if !isWorker(v) {
		return nil, forbidden()
	}
	limit, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	settings, err := s.settings(ctx, v.SchemeID)
	if err != nil {
		return nil, err
	}
	where := []*sql.Predicate{s.inStatus(toDecide)}
	q := s.listed([]string{
		"r.id", "r.person_id", "p.given_name", "p.family_name", "p.date_of_birth", "r.status", "r.urgency", "r.source",
		"r.primary_reason", "pr.name", "pcn.name", "r.received_at",
	}, where)
	alike, err := s.alike(ctx)
	if err != nil {
		return nil, err
	}
	q.AppendSelectExpr(alike)
	q.AppendSelectExpr(sql.Expr(
		"(SELECT COUNT(*) FROM referral e WHERE e.person_id = r.person_id AND e.id <> r.id AND e.received_at <= r.received_at)"))
	asked, err := s.asked(ctx)
	if err != nil {
		return nil, err
	}
	q.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) { b.Wrap(func(b *sql.Builder) { b.Join(asked) }) }))
	if err := inboxFrom(q, after); err != nil {
		return nil, err
	}
	rows := []*InboxItem{}
	err = store.List(ctx, s.store, "Referral", q.Limit(limit+1), func(r *store.Rows) error {
		c := &InboxItem{}
		var pcn *string
		if err := r.Scan(&c.ID, &c.ClientID, &c.GivenName, &c.FamilyName, &c.DateOfBirth, &c.Status, &c.Urgency, &c.Source,
			&c.PrimaryReason, &c.PracticeName, &pcn, &c.ReceivedAt, &c.PossibleDuplicate, &c.EarlierEpisodes, &c.Enquiry); err != nil {
			return err
		}
		c.PcnName = value(pcn)
		if c.Status != code.ReferralStatusWaiting { // decided already
			on := clock.AddWorkingDays(clock.DateOf(c.ReceivedAt), settings.TriageDays)
			c.DueOn = &on
		}
		c.Wait = waited(c.Status, c.ReceivedAt, settings, s.store.Today())
		rows = append(rows, c)
		return nil
	})
	if err != nil {
		return nil, err
	}
	more := len(rows) > limit
	rows = rows[:min(limit, len(rows))]
	page := &InboxConnection{Edges: make([]*InboxEdge, len(rows)), counter: s.counted(where)}
	cursors := make([]ent.Cursor, len(rows))
	for i, c := range rows {
		audit.Saw(ctx, "Referral", c.ClientID)
		cursors[i] = store.Cursor("inbox", strconv.Itoa(rank(c.Urgency)), instant(c.ReceivedAt), c.ID)
		page.Edges[i] = &InboxEdge{Node: c, Cursor: cursors[i]}
	}
	page.PageInfo = store.Page(more, after, cursors)
	return page, nil
}

// alike says of each client p of a list whether somebody whom the viewer may see may be the same person: the same NHS
// number or telephone, or names that sound alike with years of birth at most one apart. That somebody hidden may be the
// same is for those to be told who may see them.
func (s *Service) alike(ctx context.Context) (sql.Querier, error) {
	narrow, err := rule.Narrow(ctx, "Person")
	if err != nil {
		return nil, err
	}
	d := sql.Dialect(s.store.Dialect())
	q := d.Select().AppendSelectExpr(sql.Raw("1")).From(d.Table("person").As("twin"))
	q.Where(sql.ExprP("twin.id <> p.id AND ((twin.nhs_number <> '' AND twin.nhs_number = p.nhs_number)" +
		" OR (twin.phone_key <> '' AND twin.phone_key = p.phone_key)" +
		" OR (twin.sounds_like <> '' AND twin.sounds_like = p.sounds_like AND" +
		" ABS(CAST(SUBSTR(twin.date_of_birth, 1, 4) AS INTEGER) - CAST(SUBSTR(p.date_of_birth, 1, 4) AS INTEGER)) <= 1))"))
	narrow(q)
	return sql.ExprFunc(func(b *sql.Builder) {
		b.WriteString("EXISTS ").Wrap(func(b *sql.Builder) { b.Join(q) })
	}), nil
}

// inboxFrom orders the inbox, from a cursor on.
func inboxFrom(q *sql.Selector, after *string) error {
	for _, e := range []string{byUrgency, "r.received_at", "r.id"} {
		q.OrderExpr(sql.Expr(e))
	}
	parts, err := store.After("inbox", after, 3)
	if err != nil || parts == nil {
		return err
	}
	urgency, err := strconv.Atoi(parts[0])
	at, e := parseInstant(parts[1])
	if err != nil || e != nil {
		return badCursor()
	}
	q.Where(sql.P(func(b *sql.Builder) {
		b.WriteString("("+byUrgency+", r.received_at, r.id) > (").Args(urgency, at, parts[2]).WriteString(")")
	}))
	return nil
}

func badCursor() error {
	return errs.Field("after", "This is not a cursor of this list. Leave it out to start at the beginning.")
}

// ReviewsDue gives the referrals in support whose review is due by a day, the earliest first; seven days from now when
// there is none.
func (s *Service) ReviewsDue(ctx context.Context, first *int, after *string, until *clock.Date, ofTeam *bool) (*CaseloadConnection, error) {
	v := viewer.From(ctx)
	if !isWorker(v) {
		return nil, forbidden()
	}
	last := s.store.Today().AddDays(7)
	if until != nil {
		if last = *until; !last.Valid() {
			return nil, errs.Field("until", "Give a day as YYYY-MM-DD.")
		}
	}
	where := []*sql.Predicate{
		s.inStatus([]code.ReferralStatus{code.ReferralStatusActive, code.ReferralStatusPaused}),
		sql.LTE(s.col("r.next_review_on"), string(last)),
	}
	if !team(v, ofTeam) {
		where = append(where, s.carried(v))
	}
	return s.caseload(ctx, first, after, orders[code.CaseloadSortReview], where)
}
