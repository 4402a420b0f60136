package referral_test

import (
	"fmt"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that a client's page shows the referral that is wanted, else the open one, else the newest, and nobody else's.
func TestCurrent(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		again := func(person string, status code.ReferralStatus) *ent.Referral {
			d.Clock.Advance(time.Hour)
			r := d.Referral(t, d.Practice, status, d.LinkWorker)
			if person != "" {
				_, err := d.Raw(t).ExecContext(t.Context(), fmt.Sprintf("UPDATE referral SET person_id = '%s' WHERE id = '%s'", person, r.ID))
				ok(t, err)
				r.PersonID = person
			}
			return r
		}
		first := again("", code.ReferralStatusClosed)
		open := again(first.PersonID, code.ReferralStatusActive)
		last := again(first.PersonID, code.ReferralStatusDeclined)
		ended := again("", code.ReferralStatusClosed)
		endedLast := again(ended.PersonID, code.ReferralStatusRedirected)
		for _, tt := range []struct {
			name   string
			by     *viewer.Viewer
			client string
			wanted string
			want   string
		}{
			{"the open one", d.LinkWorker, first.PersonID, "", open.ID},
			{"the wanted one", d.LinkWorker, first.PersonID, last.ID, last.ID},
			{"another client's", d.LinkWorker, first.PersonID, ended.ID, open.ID},
			{"no key", d.LinkWorker, first.PersonID, "' OR 1=1", open.ID},
			{"the newest of those that ended", d.LinkWorker, ended.PersonID, "", endedLast.ID},
			{"no client", d.LinkWorker, "pe00000000000000000000000000", "", ""},
			{"who may not see them", d.LinkWorker2, first.PersonID, open.ID, ""},
		} {
			var wanted *string
			if tt.wanted != "" {
				wanted = &tt.wanted
			}
			got, err := d.referrals.Current(d.As(tt.by), tt.client, wanted)
			ok(t, err)
			var key string
			if got != nil {
				key = got.ID
			}
			if key != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, key, tt.want)
			}
		}
	})
}
