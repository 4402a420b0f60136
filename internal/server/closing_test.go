package server_test

import (
	"testing"
	"time"

	"alongside/internal/testkit"
)

// Ensure an episode is closed as unable to contact only after the scheme's rule on attempts, or with words that say why.
func TestUnableToContactFollowsTheRule(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		referral, _ := s.submitted("Owain", "Hughes", "1950-01-01")
		s.do(s.lead, "acceptReferral", "referral { id }", map[string]any{"referralId": referral, "linkWorkerId": k.LinkWorker.AccountID})
		closing := map[string]any{"referralId": referral, "reason": "UNABLE_TO_CONTACT", "messageSent": true}
		s.do(s.worker, "recordContact", "contact { id }", s.contact(referral, "PHONE", "NO_ANSWER", "ADMIN", 1))
		s.refuse(s.worker, "INVALID", "words", "closeReferral", closing)
		for range 2 { // on other days, at another time of day
			k.Clock.Advance(27 * time.Hour)
			s.signIn()
			s.do(s.worker, "recordContact", "contact { id }", s.contact(referral, "PHONE", "NO_ANSWER", "ADMIN", 1))
		}
		s.do(s.worker, "recordContact", "contact { id }", s.contact(referral, "LETTER", "NO_ANSWER", "ADMIN", 1))
		s.refuse(s.worker, "INVALID", "words", "closeReferral", closing)
		k.Clock.Advance(15 * 24 * time.Hour)
		s.signIn()
		if a := s.do(s.worker, "closeReferral", "referral { status }", closing); a.text("closeReferral.referral.status") != "CLOSED" {
			t.Errorf("closed after the rule: %s", a.raw)
		}
	})
}

// Ensure that what was sent about a client who has died is taken back.
func TestDeathStopsEveryMessage(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := start(t, k)
	referral, client := s.supported("Nia", "Bowen", "1940-01-01")
	s.do(s.worker, "recordConsent", "consent { id }", map[string]any{"clientId": client, "what": "SHARE_WITH_SERVICE", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10", "serviceId": k.Service.ID})
	a := s.do(s.worker, "referOnward", "onwardReferral { id }", map[string]any{"referralId": referral, "serviceId": k.Service.ID, "words": "x", "share": []any{"NAME"}})
	onward := a.text("referOnward.onwardReferral.id")
	s.do(s.worker, "closeReferral", "referral { status }", map[string]any{"referralId": referral, "reason": "DIED", "messageSent": false})
	if a := s.worker.must(`query($id: ID!) { onwardReferral(id: $id) { status } }`, map[string]any{"id": onward}); a.text("onwardReferral.status") != "WITHDRAWN" {
		t.Errorf("after death: %s", a.raw)
	}
	s.refuse(s.host, "NOT_FOUND", "", "answerOnwardReferral", map[string]any{"onwardReferralId": onward, "answer": "ACCEPTED"})
}
