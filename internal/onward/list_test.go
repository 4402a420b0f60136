package onward_test

import (
	"testing"

	"alongside/internal/onward"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that whom an onward referral is about is not found out by asking for those of a client: a host that does not
// see the client finds none, though the onward referral is its own.
func TestOnwardReferrals_OfHiddenClient(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		// The host of the second service employs another link worker: it sees what was sent, and not the client.
		b.consent(t, b.ref.PersonID, b.Service2.ID, nil)
		if _, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
			ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service2.ID, Words: "Company.",
		}); err != nil {
			t.Fatal(err)
		}
		for name, tc := range map[string]struct {
			as   *viewer.Viewer
			of   *onward.OnwardReferralFilter
			want int
		}{
			"the host's own":                  {b.HostUser2, nil, 1},
			"the host's own of the client":    {b.HostUser2, &onward.OnwardReferralFilter{ClientID: &b.ref.PersonID}, 0},
			"the link worker's of the client": {b.LinkWorker, &onward.OnwardReferralFilter{ClientID: &b.ref.PersonID}, 1},
		} {
			page, err := b.onward.OnwardReferrals(b.As(tc.as), nil, nil, tc.of)
			if err != nil || len(page.Edges) != tc.want {
				t.Errorf("%s: %d, %v; want %d", name, len(page.Edges), err, tc.want)
			}
		}
	})
}
