package server_test

import (
	"slices"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Statuses of an episode, as journey section 2 groups them.
var (
	undecided = []code.ReferralStatus{code.ReferralStatusReceived, code.ReferralStatusInTriage}
	inSupport = []code.ReferralStatus{code.ReferralStatusActive, code.ReferralStatusPaused}
	takenOn   = append([]code.ReferralStatus{code.ReferralStatusAccepted, code.ReferralStatusWaiting, code.ReferralStatusContacting}, inSupport...)
	notEnded  = append(slices.Clone(undecided), takenOn...)
	statuses  = append(slices.Clone(notEnded), code.ReferralStatusDeclined, code.ReferralStatusRedirected, code.ReferralStatusClosed)
)

// Ensure each mutation that moves or writes to a referral is refused from every status that journey section 2 does not
// name for it: INVALID, naming the status and what is possible, and nothing is written.
func TestIllegal(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		now := k.Clock.Now().Format("2006-01-02T15:04:05Z07:00")
		for _, tt := range []struct {
			mutation string
			by       *caller
			from     []code.ReferralStatus // those from which it is possible
			act      bool                  // moves the referral, so that the refusal says what else could
			input    map[string]any
		}{
			{"startTriage", s.lead, undecided[:1], true, nil},
			{"acceptReferral", s.lead, undecided, true, map[string]any{"linkWorkerId": k.LinkWorker.AccountID}},
			{"declineReferral", s.lead, undecided, true, map[string]any{"reason": "OUT_OF_AREA", "words": "x", "alternative": "none, because x"}},
			{"assignReferral", s.lead, takenOn, true, map[string]any{"linkWorkerId": k.Lead.AccountID, "note": "x"}},
			{"pauseReferral", s.lead, inSupport[:1], true, map[string]any{"reason": "x", "until": "2026-08-01"}},
			{"resumeReferral", s.lead, inSupport[1:], true, nil},
			{"extendReferral", s.manager, inSupport[:1], true, map[string]any{"reason": "x", "until": "2027-01-10"}},
			{"closeReferral", s.manager, notEnded, true, map[string]any{"reason": "OTHER", "words": "x", "messageSent": true}},
			{"reopenReferral", s.manager, statuses[len(statuses)-1:], true, map[string]any{"reason": "x"}},
			{"transferReferral", s.manager, notEnded, true, map[string]any{"to": "Brent", "reason": "x", "clientAgrees": true}},
			{"recordContact", s.manager, takenOn, false, map[string]any{"at": now, "method": "PHONE", "outcome": "NO_ANSWER", "purpose": "SUPPORT", "minutes": 1}},
			{"savePlan", s.manager, takenOn, false, map[string]any{"whatMatters": "x"}},
			{"recordReview", s.manager, inSupport, false, map[string]any{"on": "2026-06-10", "nextReviewOn": "2026-07-10"}},
			{"recordMeasure", s.manager, takenOn, false, map[string]any{
				"instrument": "ONS4", "point": "BASELINE", "on": "2026-06-10", "items": []any{map[string]any{"code": "HAPPINESS", "value": 5}},
			}},
			{"signpost", s.manager, notEnded, false, map[string]any{"serviceId": k.Service.ID, "words": "x"}},
			{"referOnward", s.manager, takenOn[2:], false, map[string]any{"serviceId": k.Service.ID, "words": "x", "share": []any{"NAME"}}},
		} {
			t.Run(tt.mutation, func(t *testing.T) {
				for _, status := range statuses {
					if slices.Contains(tt.from, status) {
						continue
					}
					r := k.Referral(t, k.Practice, status, k.LinkWorker)
					input := map[string]any{"referralId": r.ID}
					for name, v := range tt.input {
						input[name] = v
					}
					before := snapshot(t, k)
					a := s.refuse(tt.by, "INVALID", "", tt.mutation, input)
					if len(a.Errors) == 0 {
						continue
					}
					e := a.Errors[0]
					if e.Extensions["status"] != string(status) || !strings.Contains(e.Message, status.Label()) {
						t.Errorf("from %s: the status is not named: %s", status, a.raw)
					}
					if _, ok := e.Extensions["possible"].([]any); tt.act && !ok {
						t.Errorf("from %s: what is possible is not named: %s", status, a.raw)
					}
					if after := snapshot(t, k); before != after {
						t.Errorf("from %s: refused, it changed the database", status)
					}
				}
			})
		}
	})
}
