package referral

import (
	"context"
	"time"

	"entgo.io/contrib/entgql"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
)

// ReferralFilter says which referrals; conditions are joined by and.
type ReferralFilter struct {
	Statuses     []code.ReferralStatus `json:"statuses,omitempty"`
	ClientID     *string               `json:"clientId,omitempty"`
	PracticeID   *string               `json:"practiceId,omitempty"`
	LinkWorkerID *string               `json:"linkWorkerId,omitempty"`
	ReceivedFrom *clock.Date           `json:"receivedFrom,omitempty"`
	ReceivedTo   *clock.Date           `json:"receivedTo,omitempty"`
}

// Referrals gives the referrals that the viewer may see, newest first.
func (s *Service) Referrals(ctx context.Context, first *int, after *ent.Cursor, filter *ReferralFilter) (*ent.ReferralConnection, error) {
	limit, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if err := store.AfterRow("re", after); err != nil {
		return nil, err
	}
	q, f := s.store.Ent(ctx).Referral.Query(), value(filter)
	if len(f.Statuses) > 0 {
		q.Where(referral.StatusIn(f.Statuses...))
	}
	if f.ClientID != nil {
		q.Where(referral.PersonID(*f.ClientID))
	}
	if f.PracticeID != nil {
		q.Where(referral.PracticeID(*f.PracticeID))
	}
	if f.LinkWorkerID != nil {
		q.Where(referral.LinkWorkerID(*f.LinkWorkerID))
	}
	if f.ReceivedFrom != nil {
		if !f.ReceivedFrom.Valid() {
			return nil, errs.Field("filter.receivedFrom", "Give a day as YYYY-MM-DD.")
		}
		q.Where(referral.ReceivedAtGTE(f.ReceivedFrom.Time()))
	}
	if f.ReceivedTo != nil {
		if !f.ReceivedTo.Valid() || f.ReceivedFrom != nil && f.ReceivedTo.Before(*f.ReceivedFrom) {
			return nil, errs.Field("filter.receivedTo", "The last day must be a day not before the first.")
		}
		q.Where(referral.ReceivedAtLT(f.ReceivedTo.AddDays(1).Time()))
	}
	return q.Paginate(ctx, after, &limit, nil, nil, ent.WithReferralOrder(&ent.ReferralOrder{
		Direction: entgql.OrderDirectionDesc, Field: ent.ReferralOrderFieldReceivedAt,
	}))
}

// parseInstant reads what [instant] wrote.
func parseInstant(s string) (time.Time, error) { return time.Parse(time.RFC3339Nano, s) }
