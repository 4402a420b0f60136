package onward

import (
	"context"

	"entgo.io/contrib/entgql"

	"alongside/ent"
	"alongside/ent/onwardreferral"
	"alongside/ent/person"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/store"
)

// OnwardReferrals gives a page of the onward referrals that the viewer may see, newest first; 50 when first is left out.
func (s *Service) OnwardReferrals(ctx context.Context, first *int, after *ent.Cursor, filter *OnwardReferralFilter) (*ent.OnwardReferralConnection, error) {
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if err := store.AfterRow("on", after); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).OnwardReferral.Query()
	if filter != nil && filter.ClientID != nil {
		// Whom it is about is told with the client: asked by one whom the viewer may not see, there is none.
		seen, err := s.store.Ent(ctx).Person.Query().Where(person.ID(*filter.ClientID)).Exist(audit.Unseen(ctx))
		if err != nil {
			return nil, err
		}
		if !seen {
			q = q.Where(onwardreferral.IDIn())
		}
	}
	newest := &ent.OnwardReferralOrder{Direction: entgql.OrderDirectionDesc, Field: ent.DefaultOnwardReferralOrder.Field}
	return q.Paginate(ctx, after, &n, nil, nil,
		ent.WithOnwardReferralOrder(newest), ent.WithOnwardReferralFilter(filter.Apply))
}

// Apply narrows a query to what the filter asks for; a nil filter asks for everything.
func (f *OnwardReferralFilter) Apply(q *ent.OnwardReferralQuery) (*ent.OnwardReferralQuery, error) {
	if f == nil {
		return q, nil
	}
	if len(f.Statuses) > 0 {
		q = q.Where(onwardreferral.StatusIn(f.Statuses...))
	}
	if f.ClientID != nil {
		q = q.Where(onwardreferral.PersonID(*f.ClientID))
	}
	if f.ServiceID != nil {
		q = q.Where(onwardreferral.ServiceID(*f.ServiceID))
	}
	if f.Unanswered != nil {
		is := onwardreferral.StatusIn(unanswered...)
		if !*f.Unanswered {
			is = onwardreferral.Not(is)
		}
		q = q.Where(is)
	}
	return q, nil
}

// WaitingDays counts the working days since an onward referral was sent, while it has no answer; nil otherwise.
func (s *Service) WaitingDays(o *ent.OnwardReferral) *int {
	return WaitingDays(o, clock.Today(s.store.Clock))
}
