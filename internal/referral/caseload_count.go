package referral

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"alongside/internal/store"
	"alongside/internal/viewer"
)

// CaseloadCounts is how many rows of the caseload each of its conditions leaves, for the chips above it.
type CaseloadCounts struct {
	All            int
	Overdue        int
	DueSoon        int
	ReviewSoon     int
	Quiet          int
	NearLimit      int
	HasRisk        int
	ExtensionAsked int
	Urgent         int
}

// CaseloadCounts counts, of the rows that the filter leaves, those of which each condition holds. One statement answers
// it. INVALID at a field of the filter, FORBIDDEN for those who only look on.
func (s *Service) CaseloadCounts(ctx context.Context, filter *CaseloadFilter) (*CaseloadCounts, error) {
	if !isWorker(viewer.From(ctx)) {
		return nil, forbidden()
	}
	where, err := s.caseloadWhere(ctx, value(filter))
	if err != nil {
		return nil, err
	}
	on, err := s.marks(ctx)
	if err != nil {
		return nil, err
	}
	n := &CaseloadCounts{}
	err = store.List(ctx, s.store, "Referral", s.caseloadCounted(on, where), func(r *store.Rows) error {
		return r.Scan(&n.All, &n.Overdue, &n.DueSoon, &n.ReviewSoon, &n.Quiet, &n.NearLimit, &n.HasRisk, &n.ExtensionAsked, &n.Urgent)
	})
	return n, err
}

// caseloadCounted is the statement that counts the caseload: all rows, then those of which each condition holds.
func (s *Service) caseloadCounted(on marks, where []*sql.Predicate) *sql.Selector {
	d := sql.Dialect(s.store.Dialect())
	q := d.Select(sql.Count("*")).From(d.Table("referral").As("r"))
	for _, holds := range []condition{overdue, dueSoon, reviewSoon, quiet, nearLimit, hasRisk, extensionAsked, urgent} {
		q.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) {
			b.WriteString("COUNT(CASE WHEN ")
			b.Join(holds(s, on))
			b.WriteString(" THEN 1 END)")
		}))
	}
	q.Join(d.Table("person").As("p")).On(s.col("r.person_id"), s.col("p.id"))
	for _, p := range where {
		q.Where(p)
	}
	return q
}
