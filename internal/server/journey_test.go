package server_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"alongside/internal/testkit"
)

// scheme is a running server with somebody of each role signed in.
type scheme struct {
	k                                                            *testkit.Kit
	worker, worker2, lead, manager, host, host2, practice, admin *caller
	analyst, commissioner, auditor                               *caller
	tape                                                         *tape
	mutations                                                    int
	signIn                                                       func()
}

// do sends one of the contract's mutations with its input, and gives the payload's object. id is fresh each time.
func (s *scheme) do(c *caller, mutation, selection string, input map[string]any) answer {
	c.t.Helper()
	return c.must(s.document(mutation, selection), map[string]any{"input": s.fresh(input)})
}

// refuse sends a mutation that must be refused with a code, at a field if one is named.
func (s *scheme) refuse(c *caller, code, field, mutation string, input map[string]any) answer {
	c.t.Helper()
	a := c.send(s.document(mutation, "clientMutationId"), map[string]any{"input": s.fresh(input)})
	if a.code() != code || (field != "" && a.field() != field) {
		c.t.Errorf("%s %v: want %s at %q, got %s", mutation, input, code, field, a.raw)
	}
	return a
}

func (s *scheme) fresh(input map[string]any) map[string]any {
	s.mutations++
	out := map[string]any{"clientMutationId": fmt.Sprintf("m%04d", s.mutations)}
	for k, v := range input {
		out[k] = v
	}
	return out
}

func (s *scheme) document(mutation, selection string) string {
	typ := strings.ToUpper(mutation[:1]) + mutation[1:] + "Input!"
	return fmt.Sprintf("mutation Do($input: %s) { %s(input: $input) { %s } }", typ, mutation, selection)
}

// submitted refers a new person as the practice and gives the referral's and the client's keys.
func (s *scheme) submitted(given, family, born string) (referral, client string) {
	a := s.do(s.practice, "submitReferral", "referral { id status client { id } } possibleDuplicates { strong }", map[string]any{
		"person": map[string]any{"givenName": given, "familyName": family, "dateOfBirth": born, "practiceId": s.k.Practice.ID, "phone": "020 7946 0991"},
		"source": "GP", "reasons": []any{map[string]any{"code": "LONELINESS", "primary": true}, map[string]any{"code": "MONEY_DEBT"}},
		"referrerWords": "Low since retirement.", "clientWords": "I want to get out more.", "urgency": "ROUTINE", "clientAware": true,
	})
	return a.text("submitReferral.referral.id"), a.text("submitReferral.referral.client.id")
}

// supported takes a referral from submission to support that has started.
func (s *scheme) supported(given, family, born string) (referral, client string) {
	referral, client = s.submitted(given, family, born)
	s.do(s.lead, "acceptReferral", "referral { status }", map[string]any{"referralId": referral, "linkWorkerId": s.k.LinkWorker.AccountID, "note": "Yours"})
	s.do(s.worker, "recordConsent", "consent { id }", map[string]any{"clientId": client, "what": "RECEIVE_SUPPORT", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"})
	s.do(s.worker, "recordRisk", "risk { id }", map[string]any{"clientId": client, "kind": "NONE_KNOWN"})
	s.do(s.worker, "recordContact", "contact { referral { status } }", s.contact(referral, "IN_PERSON_PRACTICE", "ATTENDED", "FIRST", 50))
	return referral, client
}

// contact is the input of a contact made now.
func (s *scheme) contact(referral, method, outcome, purpose string, minutes int) map[string]any {
	return map[string]any{
		"referralId": referral, "at": s.k.Clock.Now().Format(time.RFC3339), "method": method, "outcome": outcome, "purpose": purpose,
		"minutes": minutes, "note": "Siaradodd hi am ei gŵr. 🌱",
	}
}

// Ensure the whole journey can be walked with the contract's operations, each step by the role whose it is, and that
// both databases answer the same requests alike.
func TestJourney(t *testing.T) { //nolint:tparallel // the two tapes are compared once both have been recorded
	t.Parallel()
	var mu sync.Mutex
	tapes := map[string]*tape{}
	t.Run("walk", func(t *testing.T) {
		testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
			s := start(t, k)
			journey(t, s)
			mu.Lock()
			defer mu.Unlock()
			tapes[k.Store.Dialect()] = s.tape
		})
	})
	if len(tapes) < 2 || t.Failed() {
		return
	}
	lite, pg := tapes["sqlite3"].entries, tapes["postgres"].entries
	for i := range lite {
		if lite[i] != pg[i] {
			t.Errorf("request %d is answered differently:\nSQLite     %s\nPostgreSQL %s", i+1, lite[i], pg[i])
		}
	}
}

func journey(t *testing.T, s *scheme) {
	k := s.k
	referral, client := s.submitted("Gwen", "Price", "1969-02-28")
	day := func(n int) {
		k.Clock.Advance(time.Duration(n) * 24 * time.Hour)
		s.signIn() // nobody stays signed in overnight
	}

	inbox := s.worker.must(`{ inbox(first: 10) { totalCount edges { node { id givenName familyName status dueOn } } } }`, nil)
	if inbox.text("inbox.edges.0.node.id") != referral {
		t.Fatalf("the inbox of the link worker: %s", inbox.raw)
	}
	if a := s.worker2.must(`{ inbox(first: 10) { totalCount } }`, nil); a.at("inbox.totalCount") != 0.0 {
		t.Errorf("the inbox of another PCN: %s", a.raw)
	}
	s.do(s.worker, "startTriage", "referral { status }", map[string]any{"referralId": referral})
	s.do(s.lead, "acceptReferral", "referral { status linkWorker { name } }", map[string]any{"referralId": referral})
	a := s.do(s.lead, "assignReferral", "referral { status linkWorker { name } }", map[string]any{"referralId": referral, "linkWorkerId": k.LinkWorker.AccountID})
	if a.text("assignReferral.referral.status") != "ACCEPTED" {
		t.Errorf("assigned: %s", a.raw)
	}
	day(1)
	a = s.do(s.worker, "recordContact", "contact { attempt referral { status attempts nextAttempt } }", s.contact(referral, "PHONE", "NO_ANSWER", "ADMIN", 2))
	if a.text("recordContact.contact.referral.status") != "CONTACTING" || a.at("recordContact.contact.referral.attempts") != 1.0 {
		t.Errorf("an attempt: %s", a.raw)
	}
	day(1)
	s.do(s.worker, "bookAppointment", "appointment { id status }", map[string]any{
		"referralId": referral, "startsAt": k.Clock.Now().Add(time.Hour).Format(time.RFC3339), "minutes": 60, "method": "IN_PERSON_PRACTICE", "purpose": "FIRST", "place": "Elm Surgery",
	})
	s.refuse(s.worker, "INVALID", "", "recordContact", s.contact(referral, "IN_PERSON_PRACTICE", "ATTENDED", "FIRST", 50)) // no consent, no risk answered
	s.do(s.worker, "recordConsent", "consent { id }", map[string]any{"clientId": client, "what": "RECEIVE_SUPPORT", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-12"})
	s.do(s.worker, "recordRisk", "risk { kind }", map[string]any{"clientId": client, "kind": "NONE_KNOWN"})
	a = s.do(s.worker, "recordContact", "contact { referral { status supportFrom supportUntil due { kind on overdueBy } } }", s.contact(referral, "IN_PERSON_PRACTICE", "ATTENDED", "FIRST", 50))
	if a.text("recordContact.contact.referral.status") != "ACTIVE" || a.text("recordContact.contact.referral.supportUntil") != "2026-12-12" {
		t.Errorf("the first appointment: %s", a.raw)
	}
	s.do(s.worker, "recordMeasure", "assessment { score items { code value declined } }", map[string]any{
		"referralId": referral, "instrument": "ONS4", "point": "BASELINE", "on": "2026-06-12", "items": []any{
			map[string]any{"code": "LIFE_SATISFACTION", "value": 4},
			map[string]any{"code": "WORTHWHILE", "value": 4},
			map[string]any{"code": "HAPPINESS", "declined": true},
			map[string]any{"code": "ANXIETY", "value": 8},
		},
	})
	a = s.do(s.worker, "savePlan", "plan { id version status goals { id words importance actions { id words who status } } }", map[string]any{
		"referralId": referral, "whatMatters": "My garden and my sister", "strengths": "Cycles in the park",
		"needs": []any{map[string]any{"code": "LONELINESS", "words": "Company"}},
		"goals": []any{map[string]any{"words": "See people twice a week", "importance": 8, "actions": []any{
			map[string]any{"words": "Try the walking group", "who": "CLIENT", "confidence": 6, "barriers": []any{"CONFIDENCE"}, "strategies": "Go together", "dueOn": "2026-06-23"},
		}}},
	})
	plan, goal, action := a.text("savePlan.plan.id"), a.text("savePlan.plan.goals.0.id"), a.text("savePlan.plan.goals.0.actions.0.id")
	a = s.do(s.worker, "agreePlan", "plan { status number agreedOn versions { number goals { words actions { words } } } }", map[string]any{"planId": plan, "agreedOn": "2026-06-12", "agreedWith": "Gwen"})
	if a.text("agreePlan.plan.status") != "AGREED" || a.at("agreePlan.plan.number") != 1.0 {
		t.Errorf("agreed: %s", a.raw)
	}
	s.do(s.worker, "signpost", "signpost { service { name } }", map[string]any{"referralId": referral, "serviceId": k.Service2.ID, "words": "Ring them if you like"})
	onward := map[string]any{"referralId": referral, "serviceId": k.Service.ID, "words": "Would love company on a walk", "share": []any{"NAME", "PHONE", "NEED"}, "goalId": goal}
	s.refuse(s.worker, "INVALID", "", "referOnward", onward) // no consent names the service
	s.do(s.worker, "recordConsent", "consent { id }", map[string]any{"clientId": client, "what": "SHARE_WITH_SERVICE", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-12", "serviceId": k.Service.ID})
	a = s.do(s.worker, "referOnward", "onwardReferral { id status sent { name phone need dateOfBirth } }", onward)
	onwardID := a.text("referOnward.onwardReferral.id")
	if a.text("referOnward.onwardReferral.sent.name") == "" || a.text("referOnward.onwardReferral.sent.dateOfBirth") != "" {
		t.Errorf("sent: %s", a.raw)
	}
	a = s.host.must(`{ onwardReferrals(first: 10) { edges { node { id status sent { name words } client { displayName dateOfBirth nhsNumber } referral { id clientWords } } } } }`, nil)
	if a.text("onwardReferrals.edges.0.node.id") != onwardID || a.at("onwardReferrals.edges.0.node.client.dateOfBirth") != nil {
		t.Errorf("the host's onward referrals: %s", a.raw)
	}
	if a := s.host2.must(`{ onwardReferrals(first: 10) { edges { node { id } } } }`, nil); strings.Contains(a.raw, onwardID) {
		t.Errorf("another host sees it: %s", a.raw)
	}
	s.refuse(s.host2, "NOT_FOUND", "", "answerOnwardReferral", map[string]any{"onwardReferralId": onwardID, "answer": "ACCEPTED"})
	s.do(s.host, "answerOnwardReferral", "onwardReferral { status }", map[string]any{"onwardReferralId": onwardID, "answer": "ACCEPTED", "words": "Tuesday at ten"})
	day(7)
	s.do(s.host, "recordOnwardOutcome", "onwardReferral { outcome }", map[string]any{"onwardReferralId": onwardID, "outcome": "ATTENDED_FIRST", "on": "2026-06-16", "toldBy": "SERVICE"})
	s.do(s.worker, "setActionStatus", "action { status }", map[string]any{"actionId": action, "status": "DONE"})
	day(35)
	s.do(s.worker, "recordReview", "review { goals { goalId status } referral { nextReviewOn } }", map[string]any{
		"referralId": referral, "on": "2026-07-24", "goals": []any{map[string]any{"goalId": goal, "status": "ACHIEVED", "confidence": 9}}, "words": "Goes every week", "nextReviewOn": "2026-09-04",
	})
	s.do(s.worker, "pauseReferral", "referral { status }", map[string]any{"referralId": referral, "reason": "Hospital", "until": "2026-08-20"})
	s.do(s.worker, "resumeReferral", "referral { status }", map[string]any{"referralId": referral})
	s.refuse(s.worker, "INVALID", "", "closeReferral", map[string]any{"referralId": referral, "reason": "GOALS_MET", "messageSent": true})
	s.do(s.worker, "recordMeasure", "assessment { id }", map[string]any{
		"referralId": referral, "instrument": "ONS4", "point": "EXIT", "on": "2026-07-24", "items": []any{
			map[string]any{"code": "LIFE_SATISFACTION", "value": 7}, map[string]any{"code": "WORTHWHILE", "value": 6}, map[string]any{"code": "HAPPINESS", "value": 7}, map[string]any{"code": "ANXIETY", "value": 4},
		},
	})
	s.worker.must(`query($id: ID!) { referral(id: $id) { closingNeeds(reason: GOALS_MET) measureChanges { item start now change } statusHistory { fromStatus toStatus } possibleActs } }`, map[string]any{"id": referral})
	a = s.do(s.worker, "closeReferral", "referral { status closingReason closingGroup due { kind } }", map[string]any{
		"referralId": referral, "reason": "GOALS_MET", "messageSent": true, "followUpMeasure": map[string]any{"done": true}, "handedOn": "Mind in Harrow keeps walking with her",
	})
	if a.text("closeReferral.referral.status") != "CLOSED" || a.text("closeReferral.referral.closingGroup") != "COMPLETED" {
		t.Errorf("closed: %s", a.raw)
	}
	day(3)
	a = s.do(s.manager, "reopenReferral", "referral { status }", map[string]any{"referralId": referral, "reason": "She rang"})
	if a.text("reopenReferral.referral.status") != "ACTIVE" {
		t.Errorf("reopened: %s", a.raw)
	}
	for _, q := range []string{
		`{ caseload(first: 5, sort: NAME) { totalCount pageInfo { hasNextPage } edges { node { id givenName status nextDueKind nextDueOn lastContactAt hasRisk } } } }`,
		`{ clients(search: "price") { edges { node { id givenName familyName openStatus } } } }`,
		`{ services(search: "walking") { edges { node { name organisationName sessions } } } }`,
		`{ myDay { today due { id } tasks { id } unanswered { id } appointments { id } } }`,
		`{ referrals(first: 5) { edges { node { id status client { displayName } } } pageInfo { hasNextPage } } }`,
		`{ viewer { role account { name } organisation { name } scheme { name settings { clientWord } } badges { inbox caseload overdue onward } } }`,
	} {
		for _, c := range []*caller{s.worker, s.worker2, s.lead, s.manager, s.host, s.host2, s.practice, s.admin} {
			if a := c.send(q, nil); a.code() != "" && a.code() != "FORBIDDEN" { // a list that is not for the role at all
				t.Errorf("%s: %s", q, a.raw)
			}
		}
	}
}
