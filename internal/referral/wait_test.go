package referral

import (
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Ensure that waiting is counted in working days over weekends and bank holidays, as the clock that it is shown beside.
func TestWaited(t *testing.T) {
	t.Parallel()
	none := 1 << 20
	for name, tt := range map[string]struct {
		status     code.ReferralStatus
		received   string
		today      clock.Date
		days, left int
	}{
		"the same day":        {code.ReferralStatusReceived, "2026-11-20T09:00:00Z", "2026-11-20", 0, 2},
		"over a weekend":      {code.ReferralStatusReceived, "2026-11-20T09:00:00Z", "2026-11-23", 1, 1},
		"on a Saturday":       {code.ReferralStatusInTriage, "2026-11-20T09:00:00Z", "2026-11-21", 0, 2},
		"the last day":        {code.ReferralStatusInTriage, "2026-11-20T09:00:00Z", "2026-11-24", 2, 0},
		"a day late":          {code.ReferralStatusReceived, "2026-11-20T09:00:00Z", "2026-11-25", 3, -1},
		"over Christmas":      {code.ReferralStatusReceived, "2026-12-24T23:30:00Z", "2026-12-29", 1, 1},
		"by London's day":     {code.ReferralStatusReceived, "2026-06-30T23:30:00Z", "2026-07-02", 1, 1},
		"for a link worker":   {code.ReferralStatusWaiting, "2026-11-16T09:00:00Z", "2026-11-23", 5, none},
		"received in advance": {code.ReferralStatusReceived, "2026-11-24T09:00:00Z", "2026-11-23", -1, 3},
	} {
		at, err := time.Parse(time.RFC3339, tt.received)
		if err != nil {
			t.Fatal(err)
		}
		got := waited(tt.status, at, detail.DefaultSettings(), tt.today)
		left := none
		if got.Left != nil {
			left = *got.Left
		}
		if got.Days != tt.days || left != tt.left {
			t.Errorf("%s: %d days and %d left", name, got.Days, left)
		}
	}
}
