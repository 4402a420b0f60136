package referral_test

import (
	"slices"
	"testing"

	"alongside/internal/code"
	"alongside/internal/referral"
	"alongside/internal/testkit"
)

// Ensures that for each reason that fits, everything that it asks for and the record has not is named before closing.
func TestClosingNeeds_EachReason(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		ctx := d.System()
		for _, status := range []code.ReferralStatus{code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused} {
			r := d.Referral(t, d.Practice, status, d.LinkWorker)
			ok(t, d.Store.Ent(ctx).OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(d.Service.ID).
				SetOrganisationID(d.Host.ID).SetSentAt(d.Store.Clock.Now()).SetShare([]code.ShareField{code.ShareFieldName}).
				SetAuthorID(d.LinkWorker.AccountID).Exec(ctx))
			for _, reason := range referral.ReasonsFor(status) {
				got, err := d.referrals.ClosingNeeds(d.As(d.LinkWorker), r, reason)
				ok(t, err)
				if want := referral.Needs(reason, r.SupportFrom != nil); !slices.Equal(got, want) {
					t.Errorf("%s while %s: got %v, want %v", reason, status, got, want)
				}
			}
		}
	})
}
