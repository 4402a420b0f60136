package server_test

import (
	"testing"

	"alongside/internal/testkit"
)

// Ensure that what a manager has hidden is refused for what is new, in words, and taken again once it is offered.
func TestHiddenCodes(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ref, client := s.supported("Gwen", "Price", "1969-02-28")
		version := 1
		hide := func(more map[string]any) {
			more["version"] = version
			s.do(s.manager, "changeSettings", "scheme { version settings { hiddenReasons hiddenSources hiddenClosingReasons } }", more)
			version++
		}
		hide(map[string]any{"hiddenReasons": []any{"FOOD"}, "hiddenSources": []any{"PHARMACIST"}, "hiddenClosingReasons": []any{"OTHER"}})
		again := map[string]any{"clientId": client, "source": "GP", "reasons": []any{map[string]any{"code": "FOOD"}}, "clientWords": "x", "urgency": "ROUTINE", "clientAware": true}
		s.refuse(s.worker, "INVALID", "reasons.0.code", "submitReferral", again)
		again["source"] = "PHARMACIST"
		s.refuse(s.practice, "INVALID", "source", "submitReferral", again)
		closing := map[string]any{"referralId": ref, "reason": "OTHER", "words": "Done", "messageSent": true, "followUpMeasure": map[string]any{"reasonForNone": "Moved"}}
		s.refuse(s.worker, "INVALID", "reason", "closeReferral", closing)
		hide(map[string]any{"hiddenReasons": []any{}, "hiddenSources": []any{}, "hiddenClosingReasons": []any{}})
		s.do(s.practice, "submitReferral", "referral { id }", again)
	})
}
