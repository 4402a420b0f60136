package plan

import (
	"context"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/store"
)

// SetReviewDay says when an agreed plan is looked at next, without a review having been made. INVALID at on when the day
// is not today or later, at referralId when support has not begun or has ended, or no plan is agreed; CONFLICT with the
// present copy of the referral when its version is stale.
func (s *Service) SetReviewDay(ctx context.Context, in SetReviewDayInput) (*ent.Referral, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "setReviewDay", Input: in}, func(ctx context.Context) (*ent.Referral, error) {
		if !in.On.Valid() || in.On.Before(s.store.Today()) || in.On == clock.MaxDate {
			return nil, errs.Field("on", "Give today or a later day.")
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, store.Supported()...)
		if err != nil {
			return nil, err
		}
		if in.Version != nil && *in.Version != r.Version {
			return nil, staleDay(r, in)
		}
		now, err := s.load(ctx, r.ID)
		switch {
		case err != nil:
			return nil, err
		case now == nil || now.Number == 0:
			return nil, errs.Field("referralId", "There is no agreed plan to review. Agree the plan first.")
		}
		if err := now.Update().SetReviewOn(in.On).AddVersion(1).Exec(ctx); err != nil {
			return nil, err
		}
		// The referral shows the day: whoever looked at it before has seen another one.
		err = r.Update().Where(referral.Version(r.Version)).AddVersion(1).Exec(ctx)
		switch {
		case ent.IsNotFound(err):
			return nil, staleDay(r, in)
		case err != nil:
			return nil, err
		}
		if err := s.clocks.Refresh(ctx, r.ID); err != nil {
			return nil, err
		}
		return s.store.Ent(ctx).Referral.Get(ctx, r.ID)
	})
}

// staleDay refuses a day that was chosen by an older copy of the referral.
func staleDay(r *ent.Referral, in SetReviewDayInput) error {
	return errs.Stale("referral", map[string]any{"referralId": r.ID, "version": r.Version, "nextReviewOn": r.NextReviewOn}, in)
}
