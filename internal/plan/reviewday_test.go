package plan_test

import (
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/plan"
	"alongside/internal/testkit"
)

// Ensures that the day of the next review is the one that was set last, whether by plan, review or itself; by whom it is
// set, and on what it is refused.
func TestSetReviewDay(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		today := k.Store.Today()
		refuse := func(want errs.Code, field string, change func(*plan.SetReviewDayInput)) {
			t.Helper()
			b.refused(t, want, field, func() error {
				in := plan.SetReviewDayInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, On: today.AddDays(9)}
				if change != nil {
					change(&in)
				}
				_, err := b.plan.SetReviewDay(b.As(k.LinkWorker), in)
				return err
			})
		}
		refuse(errs.Invalid, "referralId", nil) // no plan
		p := b.save(t, b.good())
		refuse(errs.Invalid, "referralId", nil) // none agreed
		if _, err := b.agree(k.LinkWorker, p, nil); err != nil {
			t.Fatal(err)
		}
		for _, on := range []clock.Date{today.AddDays(-1), clock.MaxDate, "", "soon"} {
			refuse(errs.Invalid, "on", func(in *plan.SetReviewDayInput) { in.On = on })
		}
		refuse(errs.NotFound, "referralId", func(in *plan.SetReviewDayInput) { in.ReferralID = id.New("re", k.Clock.Now()) })
		refuse(errs.Conflict, "", func(in *plan.SetReviewDayInput) { in.Version = ptr(99) })
		waiting := k.Referral(t, k.Practice, code.ReferralStatusAccepted, k.LinkWorker)
		refuse(errs.Invalid, "referralId", func(in *plan.SetReviewDayInput) { in.ReferralID = waiting.ID })
		b.refused(t, errs.NotFound, "referralId", func() error {
			_, err := b.plan.SetReviewDay(b.As(k.LinkWorker2), plan.SetReviewDayInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, On: today})
			return err
		})

		is := func(when string, want clock.Date) {
			t.Helper()
			r := k.Store.Ent(b.System()).Referral.GetX(b.System(), b.ref.ID)
			if r.NextReviewOn == nil || *r.NextReviewOn != want {
				t.Errorf("%s: got %v, want %s", when, r.NextReviewOn, want)
			}
		}
		set := func(on clock.Date) {
			t.Helper()
			version := k.Store.Ent(b.System()).Referral.GetX(b.System(), b.ref.ID).Version
			r, err := b.plan.SetReviewDay(b.As(k.LinkWorker), plan.SetReviewDayInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, Version: &version, On: on})
			if err != nil || r.Version != version+1 || r.NextReviewOn == nil || *r.NextReviewOn != on {
				t.Fatalf("got %+v, %v", r, err)
			}
		}
		review := func(on, next clock.Date) {
			t.Helper()
			in := plan.RecordReviewInput{ClientMutationID: b.mutation(), ReferralID: b.ref.ID, On: on, NextReviewOn: next}
			if _, err := b.plan.RecordReview(b.As(k.LinkWorker), in); err != nil {
				t.Fatal(err)
			}
		}
		is("agreed", today.AddDays(42))
		set(today)
		is("set to today", today)
		k.Clock.Advance(5 * 24 * time.Hour)
		now := k.Store.Today()
		review(now, now.AddDays(30))
		is("reviewed", now.AddDays(30))
		set(now.AddDays(9))
		is("set after a review", now.AddDays(9))
		review(now.AddDays(-2), now.AddDays(1))
		is("an earlier review written down late", now.AddDays(9))
	})
}
