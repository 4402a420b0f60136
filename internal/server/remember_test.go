package server_test

import (
	"testing"

	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that an answer of analytics that was given before is another at once when another program has written: a referral
// that came, a setting of the scheme; and that nobody gets it who may not ask, or not any more.
func TestRemembered(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ctx := k.System()
		db := k.Store.Ent(ctx)
		const question = `{ analytics { firstContactDays episodes { aggregate(groupBy: [MONTH, PRIMARY_REASON, OUTCOME], measures: [COUNT]) { rows } } } }`
		ask := func() string {
			t.Helper()
			first, again := s.manager.must(question, nil), s.manager.must(question, nil)
			if first.raw != again.raw {
				t.Errorf("asked twice: %s, and %s", first.raw, again.raw)
			}
			return first.raw
		}
		none := ask()
		for range 8 {
			k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		}
		eight := ask()
		if eight == none {
			t.Errorf("after eight referrals: %s", eight)
		}
		settings := db.Scheme.GetX(ctx, k.Scheme.ID).Settings
		settings.FirstContactDays += 3
		db.Scheme.UpdateOneID(k.Scheme.ID).SetSettings(settings).ExecX(ctx)
		changed := ask()
		if changed == eight {
			t.Errorf("once the scheme's days were changed: %s", changed)
		}
		if got := s.worker.send(question, nil); got.code() != "FORBIDDEN" {
			t.Errorf("a link worker gets what a manager got: %s", got.raw)
		}
		held := db.Membership.Query().Where(membership.HasAccountWith(account.ID(k.Manager.AccountID))).OnlyX(ctx)
		db.Membership.UpdateOne(held).SetToOn(k.Store.Today().AddDays(-1)).ExecX(ctx)
		if got := s.manager.send(question, nil); got.code() != "UNAUTHENTICATED" {
			t.Errorf("without the role: %s", got.raw)
		}
	})
}
