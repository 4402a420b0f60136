package referral

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Clocks keeps what lists sort by in step with the clocks of a referral. It stands apart from [Service] because the
// domains whose writes move a clock need it and nothing else of a referral.
type Clocks struct{ store *store.Store }

// NewClocks makes the clocks.
func NewClocks(s *store.Store) *Clocks { return &Clocks{store: s} }

// behind is a context that sees every fact of a scheme. What is due must come out alike for everybody, and somebody who
// moves a clock need not be allowed to read what it depends on; nothing that is read is handed out.
func behind(ctx context.Context, schemeID string) context.Context {
	return audit.Unseen(viewer.System(ctx, schemeID, "clocks of a referral"))
}

// scheme is the scheme of whoever asks.
func scheme(ctx context.Context) (string, error) {
	v := viewer.From(ctx)
	if v == nil {
		return "", errs.New(errs.Unauthenticated, "Sign in first.")
	}
	return v.SchemeID, nil
}

// Refresh recomputes the clocks of one referral after something that they depend on was written, in its transaction:
// last contact, attempts, end of support, next review and what is due next. It is not an edit: the version stays.
func (c *Clocks) Refresh(ctx context.Context, referralID string) error {
	return c.store.WithTx(ctx, func(ctx context.Context) error {
		schemeID, err := scheme(ctx)
		if err != nil {
			return err
		}
		r, err := c.store.Ent(ctx).Referral.Get(behind(ctx, schemeID), referralID)
		if err != nil {
			return err
		}
		_, err = c.refresh(ctx, r)
		return err
	})
}

// RefreshPerson is Refresh for each open referral of a client, after a consent or a risk.
func (c *Clocks) RefreshPerson(ctx context.Context, personID string) error {
	return c.store.WithTx(ctx, func(ctx context.Context) error {
		schemeID, err := scheme(ctx)
		if err != nil {
			return err
		}
		rows, err := c.store.Ent(ctx).Referral.Query().Where(referral.PersonID(personID), referral.StatusIn(open...)).
			All(behind(ctx, schemeID))
		if err != nil {
			return err
		}
		for _, r := range rows {
			if _, err := c.refresh(ctx, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// RefreshAll is Refresh for every open referral of the scheme, after its settings changed. It gives how many there are.
func (c *Clocks) RefreshAll(ctx context.Context, schemeID string) (int, error) {
	ids, err := c.store.Ent(ctx).Referral.Query().Where(referral.SchemeID(schemeID), referral.StatusIn(open...)).
		IDs(behind(ctx, schemeID))
	if err != nil {
		return 0, err
	}
	for _, key := range ids {
		if err := c.Refresh(ctx, key); err != nil {
			return 0, err
		}
	}
	return len(ids), nil
}

// refresh is the work of Refresh; it gives the row as it then stands.
func (c *Clocks) refresh(ctx context.Context, r *ent.Referral) (*ent.Referral, error) {
	sys := behind(ctx, r.SchemeID)
	settings, err := c.settings(sys, r.SchemeID)
	if err != nil {
		return nil, err
	}
	f, t, err := c.facts(sys, r)
	if err != nil {
		return nil, err
	}
	q, changed := c.store.Ent(sys).Referral.UpdateOneID(r.ID), false
	set := func(differs bool, do func()) {
		if differs {
			changed = true
			do()
		}
	}
	set(t.last != nil && !sameTime(t.last, r.LastContactAt), func() { q.SetLastContactAt(*t.last) })
	set(t.reached != nil && !sameTime(t.reached, r.FirstContactAt), func() { q.SetFirstContactAt(*t.reached) })
	set(t.attempts != r.Attempts, func() { q.SetAttempts(t.attempts) })
	setDay := func(to clock.Date, is *clock.Date, put func(clock.Date) *ent.ReferralUpdateOne, clear func() *ent.ReferralUpdateOne) {
		set(to != value(is), func() {
			if to.IsZero() {
				clear()
			} else {
				put(to)
			}
		})
	}
	setDay(SupportEnd(f, settings), r.SupportUntil, q.SetSupportUntil, q.ClearSupportUntil)
	review := clock.Date("")
	if f.Status == code.ReferralStatusActive || f.Status == code.ReferralStatusPaused {
		review = ReviewOn(f, settings)
	}
	setDay(review, r.NextReviewOn, q.SetNextReviewOn, q.ClearNextReviewOn)
	due, running := First(f, settings, c.store.Today())
	if !running {
		due.On = clock.MaxDate
	}
	set(due.On != r.NextDueOn, func() { q.SetNextDueOn(due.On) })
	set(due.Kind != value(r.NextDueKind), func() {
		if running {
			q.SetNextDueKind(due.Kind)
		} else {
			q.ClearNextDueKind()
		}
	})
	if !changed {
		return r, nil
	}
	return q.Save(sys)
}

// Due lists every clock that runs on a referral, the first to run out first. Those who only look on are told none: the
// clocks tell of risks and tasks.
func (c *Clocks) Due(ctx context.Context, r *ent.Referral) ([]*Due, error) {
	if v := viewer.From(ctx); !isWorker(v) && !v.IsSystem() {
		return []*Due{}, nil
	}
	sys := behind(ctx, r.SchemeID)
	settings, err := c.settings(sys, r.SchemeID)
	if err != nil {
		return nil, err
	}
	f, _, err := c.facts(sys, r)
	if err != nil {
		return nil, err
	}
	all := Overdue(f, settings, c.store.Today())
	out := make([]*Due, len(all))
	for i := range all {
		out[i] = &all[i]
	}
	return out, nil
}

// settings are the rules of a scheme.
func (c *Clocks) settings(ctx context.Context, schemeID string) (detail.SchemeSettings, error) {
	if !id.Valid("sc", schemeID) {
		return detail.SchemeSettings{}, nil
	}
	s, err := c.store.Ent(ctx).Scheme.Get(ctx, schemeID)
	if err != nil {
		return detail.SchemeSettings{}, err
	}
	return s.Settings, nil
}

func sameTime(a, b *time.Time) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Equal(*b)
}
