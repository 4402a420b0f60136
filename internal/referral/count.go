package referral

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/store"
)

// ReferralCount is a number of referrals of one month, primary reason and status.
type ReferralCount struct {
	Month  string // YYYY-MM
	Reason code.ReferralReason
	Status code.ReferralStatus
	Count  int
}

// ReferralCounts counts the referrals that the viewer may see, by month, primary reason and status, in that order; of
// one PCN when it is named. Indexes of exactly these columns answer it.
func (s *Service) ReferralCounts(ctx context.Context, pcnID *string) ([]*ReferralCount, error) {
	t := sql.Table("referral")
	q := sql.Dialect(s.store.Dialect()).Select(t.C("received_month"), t.C("primary_reason"), t.C("status"), sql.Count("*")).From(t)
	if pcnID != nil {
		q.Where(sql.EQ(t.C("pcn_id"), *pcnID))
	}
	q.GroupBy(t.C("received_month"), t.C("primary_reason"), t.C("status")).
		OrderBy(t.C("received_month"), t.C("primary_reason"), t.C("status"))
	out := []*ReferralCount{}
	err := store.List(ctx, s.store, "Referral", q, func(rows *store.Rows) error {
		c := &ReferralCount{}
		out = append(out, c)
		return rows.Scan(&c.Month, &c.Reason, &c.Status, &c.Count)
	})
	return out, err
}
