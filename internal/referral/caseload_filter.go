package referral

import (
	"context"
	"strings"

	"entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// limitDays is how many days ahead an end of support counts as near: four weeks.
const limitDays = 28

// atRisk says in a statement whether a risk is open on the client of r.
const atRisk = "EXISTS (SELECT 1 FROM risk x WHERE x.person_id = r.person_id AND x.ended_on IS NULL AND x.kind <> '" +
	string(code.RiskKindNoneKnown) + "')"

// unallocated are the statuses in which a referral that was taken on may still have nobody to do it.
var unallocated = []code.ReferralStatus{code.ReferralStatusWaiting, code.ReferralStatusAccepted}

// condition is one of the yes-or-no conditions of the caseload, as a predicate on r for either answer.
type condition func(s *Service, on marks) *sql.Predicate

// marks are the days and instants by which conditions go.
type marks struct {
	today     clock.Date
	quietDays int
}

// marks gives those of the moment, by the scheme's rules.
func (s *Service) marks(ctx context.Context) (marks, error) {
	settings, err := s.settings(ctx, viewer.From(ctx).SchemeID)
	return marks{today: s.store.Today(), quietDays: settings.QuietDays}, err
}

// overdue: the clock that runs out first has.
func overdue(s *Service, on marks) *sql.Predicate {
	return sql.LT(s.col("r.next_due_on"), string(on.today))
}

// quiet is the overdue clock QUIET as a predicate, see [quietOn]: no contact of any kind, nor the start of support, for
// the scheme's days, and no pause that still runs.
func quiet(s *Service, on marks) *sql.Predicate {
	since := on.today.AddDays(-on.quietDays)
	return sql.And(
		s.inStatus(store.TakenOn()),
		sql.Or(sql.NotNull(s.col("r.last_contact_at")), sql.NotNull(s.col("r.support_from"))),
		sql.Or(sql.IsNull(s.col("r.last_contact_at")), sql.LT(s.col("r.last_contact_at"), since.Time())),
		sql.Or(sql.IsNull(s.col("r.support_from")), sql.LT(s.col("r.support_from"), string(since))),
		sql.Or(
			sql.NEQ(s.col("r.status"), string(code.ReferralStatusPaused)), sql.IsNull(s.col("r.pause_until")),
			sql.LT(s.col("r.pause_until"), string(on.today)),
		),
	)
}

// nearLimit: support ends within four weeks, or should have ended.
func nearLimit(s *Service, on marks) *sql.Predicate {
	return sql.And(s.inStatus(store.Supported()), sql.LTE(s.col("r.support_until"), string(on.today.AddDays(limitDays))))
}

// hasRisk: a risk is open on the client.
func hasRisk(*Service, marks) *sql.Predicate { return sql.ExprP(atRisk) }

// extensionAsked: more time was asked for, and is not decided on.
func extensionAsked(s *Service, _ marks) *sql.Predicate {
	return sql.NotNull(s.col("r.extension_asked_on"))
}

// urgent: the referrer asks for contact at once.
func urgent(s *Service, _ marks) *sql.Predicate {
	return sql.EQ(s.col("r.urgency"), string(code.UrgencyUrgent))
}

// dueSoon and reviewSoon: within seven days, or over.
func dueSoon(s *Service, on marks) *sql.Predicate {
	return sql.LTE(s.col("r.next_due_on"), string(on.today.AddDays(soon)))
}

func reviewSoon(s *Service, on marks) *sql.Predicate {
	return sql.And(s.inStatus(store.Supported()), sql.LTE(s.col("r.next_review_on"), string(on.today.AddDays(soon))))
}

// caseloadWhere gives the predicates of a filter, on the tables r (referral) and p (person).
func (s *Service) caseloadWhere(ctx context.Context, f CaseloadFilter) ([]*sql.Predicate, error) {
	on, err := s.marks(ctx)
	if err != nil {
		return nil, err
	}
	where := s.whose(viewer.From(ctx), f)
	add := func(p *sql.Predicate) { where = append(where, p) }
	equal := func(column string, v *string) {
		if v != nil {
			add(sql.EQ(s.col(column), *v))
		}
	}
	equal("r.practice_id", f.PracticeID)
	equal("r.pcn_id", f.PcnID)
	equal("r.primary_reason", (*string)(f.Reason))
	equal("r.urgency", (*string)(f.Urgency))
	equal("r.complexity", (*string)(f.Complexity))
	for _, day := range []struct {
		column, field string
		before        *clock.Date
	}{{"r.next_due_on", "filter.dueBefore", f.DueBefore}, {"r.next_review_on", "filter.reviewBefore", f.ReviewBefore}} {
		if day.before == nil {
			continue
		}
		if !day.before.Valid() {
			return nil, errs.Field(day.field, "Give a day as YYYY-MM-DD.")
		}
		add(sql.LT(s.col(day.column), string(*day.before)))
	}
	for _, c := range []struct {
		asked *bool
		holds condition
	}{
		{f.Overdue, overdue}, {f.Quiet, quiet}, {f.NearLimit, nearLimit}, {f.HasRisk, hasRisk}, {f.ExtensionAsked, extensionAsked},
	} {
		switch {
		case c.asked == nil:
		case *c.asked:
			add(c.holds(s, on))
		default: // what is not known, such as the end of support that has not begun, does not hold either
			add(not(c.holds(s, on)))
		}
	}
	named, err := s.named(value(f.Search))
	return append(where, named...), err
}

// not turns a predicate round; one that is unknown does not hold.
func not(p *sql.Predicate) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString("CASE WHEN ")
		b.Join(p)
		b.WriteString(" THEN 1 ELSE 0 END = 0")
	})
}

// whose gives the predicates that say of whom, and in which status.
func (s *Service) whose(v *viewer.Viewer, f CaseloadFilter) []*sql.Predicate {
	statuses := f.Statuses
	var of *sql.Predicate
	switch {
	case value(f.Unassigned):
		of = sql.IsNull(s.col("r.link_worker_id"))
		if len(statuses) == 0 {
			statuses = unallocated
		}
	case f.LinkWorkerID != nil:
		of = sql.EQ(s.col("r.link_worker_id"), *f.LinkWorkerID)
	case team(v, f.Team):
		of = sql.NotNull(s.col("r.link_worker_id"))
	default:
		of = s.carried(v)
	}
	if len(statuses) == 0 {
		statuses = open
	}
	return []*sql.Predicate{of, s.inStatus(statuses)}
}

// carried leaves the referrals whose link worker is the viewer, or somebody whom they cover for today.
func (s *Service) carried(v *viewer.Viewer) *sql.Predicate {
	if len(v.Covers) == 0 { // nearly everybody, always: one equation, which leaves an index its order
		return sql.EQ(s.col("r.link_worker_id"), v.AccountID)
	}
	keys := v.WorksFor()
	args := make([]any, len(keys))
	for i, key := range keys {
		args[i] = key
	}
	return sql.In(s.col("r.link_worker_id"), args...)
}

// named gives the predicates of a search by name. INVALID at filter.search when it is too long.
func (s *Service) named(search string) ([]*sql.Predicate, error) {
	if search == "" {
		return nil, nil
	}
	if len(search) > nhs.MaxLine {
		return nil, errs.Field("filter.search", "Search for at most %d characters.", nhs.MaxLine)
	}
	words := strings.Fields(nhs.Fold(search))
	if len(words) == 0 {
		return []*sql.Predicate{sql.False()}, nil // only signs: no name has them
	}
	var where []*sql.Predicate
	for _, w := range words {
		where = append(where, sql.Like(s.col("p.search_text"), "%"+w+"%"))
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
