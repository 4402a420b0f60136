package server_test

import (
	"slices"
	"strings"
	"testing"

	"alongside/internal/testkit"
)

// everything asks for all that the schema offers of a client, from every root field and along every edge.
const (
	recordFields = `contacts(first: 5) { edges { node { id note } } } appointments { id place } tasks { id words } plan { id whatMatters goals { id words actions { id words } } versions { id whatMatters } } reviews { id words } assessments { id } signposts { id words } onwardReferrals { id words sent { words } } statusHistory { id reason }`
	clientFields = `id familyName whatMatters consents { id words } risks { id words } contacts(first: 5) { edges { node { id note } } } onwardReferrals { id words } tasks { id words }`
)

// everything are the root fields that lead to a client, with all that they offer.
var everything = []string{
	`caseload(first: 50, filter: {team: true}) { edges { node { id clientId familyName } } }`,
	`inbox(first: 50) { edges { node { id familyName } } }`,
	`reviewsDue(first: 50, until: "2027-01-01", team: true) { edges { node { id familyName } } }`,
	`clients(search: "") { edges { node { id familyName openReferralId } } }`,
	`referrals(first: 10) { edges { node { id clientWords client { ` + clientFields + ` referrals { id ` + recordFields + ` } } ` + recordFields + ` } } }`,
	`onwardReferrals(first: 10) { edges { node { id words sent { name } client { ` + clientFields + ` } referral { id clientWords ` + recordFields + ` } goal { words } } } }`,
	`myDay { due { id familyName } tasks { id words client { familyName } } unanswered { id words } appointments { id place } }`,
}

// Ensure each role sees exactly its own rows through every root field, edge and node(id), and nobody another scheme's.
func TestEachSeesTheirOwn(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		one := fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "Canaryone")
		two := fill(t, k, k.Scheme, k.Practice2, k.LinkWorker2, k.Service2, "Canarytwo")
		far := fill(t, k, k.Other, k.Other.Practice, k.Other.LinkWorker, k.Other.Service, "Canaryfar")
		record := slices.Clip([]string{"document", "story", "enquiry", "contact", "appointment", "task", "plan", "planVersion", "goal", "action", "review", "assessment", "signpost", "onward", "statusChange", "consent", "risk", "person", "referral"})
		for name, row := range map[string]struct {
			c        *caller
			one, two []string // kinds seen of each
		}{
			"link worker":   {s.worker, append(record, "note", "opening"), nil},
			"link worker 2": {s.worker2, nil, append(record, "note", "opening")},
			"lead":          {s.lead, record, record},
			"manager":       {s.manager, append(record, "opening"), append(record, "opening")},
			"host":          {s.host, []string{"person", "referral", "onward", "statusChange"}, nil},
			"host 2":        {s.host2, nil, []string{"person", "referral", "onward", "statusChange"}},
			"practice":      {s.practice, []string{"person", "referral", "statusChange", "enquiry"}, nil},
			"administrator": {s.admin, nil, nil},
		} {
			t.Run(name, func(t *testing.T) {
				var all strings.Builder
				for _, root := range everything {
					a := row.c.send("{ "+root+" }", nil)
					if c := a.code(); c != "" && c != "FORBIDDEN" { // a list that is not for the role at all
						t.Errorf("%s", a.raw)
					}
					all.WriteString(a.raw)
				}
				for _, w := range []struct {
					client
					kinds []string
				}{{one, row.one}, {two, row.two}, {far, nil}} {
					if seen := strings.Contains(all.String(), w.canary); seen != slices.Contains(w.kinds, "person") {
						t.Errorf("%s is in the answer: %v", w.canary, seen)
					}
					for kind, key := range w.rows {
						want := slices.Contains(w.kinds, kind)
						if strings.Contains(all.String(), key) && !want {
							t.Errorf("the %s of %s is in the answer", kind, w.canary)
						}
						a := row.c.send(`query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": key})
						if got := a.text("node.id") == key; got != want {
							t.Errorf("node of the %s of %s: %s", kind, w.canary, a.raw)
						}
						if !want && strings.Contains(a.raw, w.canary) {
							t.Errorf("a refusal tells: %s", a.raw)
						}
					}
				}
			})
		}
		// A reference to a row of another is no way in: each mutation that names one says NOT_FOUND.
		for mutation, input := range map[string]map[string]any{
			"acceptReferral":         {"referralId": two.rows["referral"]},
			"assignReferral":         {"referralId": two.rows["referral"], "linkWorkerId": k.LinkWorker.AccountID},
			"closeReferral":          {"referralId": far.rows["referral"], "reason": "OTHER", "messageSent": true},
			"recordContact":          s.contact(two.rows["referral"], "PHONE", "ATTENDED", "SUPPORT", 5),
			"recordConsent":          {"clientId": far.rows["person"], "what": "RECEIVE_SUPPORT", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"},
			"recordRisk":             {"clientId": two.rows["person"], "kind": "NONE_KNOWN"},
			"savePlan":               {"referralId": two.rows["referral"], "version": 1, "goals": []any{}},
			"agreePlan":              {"planId": far.rows["plan"], "agreedOn": "2026-06-10", "agreedWith": "x"},
			"setActionStatus":        {"actionId": two.rows["action"], "status": "DONE"},
			"recordReview":           {"referralId": two.rows["referral"], "on": "2026-06-10", "nextReviewOn": "2026-07-10"},
			"recordMeasure":          {"referralId": far.rows["referral"], "instrument": "GOAL_SCORE", "point": "BASELINE", "on": "2026-06-10", "score": 3, "goalId": far.rows["goal"]},
			"withdrawConsent":        {"consentId": two.rows["consent"]},
			"endRisk":                {"riskId": far.rows["risk"], "reason": "x"},
			"setTaskStatus":          {"taskId": two.rows["task"], "status": "DONE"},
			"setAppointmentStatus":   {"appointmentId": two.rows["appointment"], "status": "ATTENDED"},
			"correctContact":         {"contactId": two.rows["contact"], "version": 1, "note": "x"},
			"updateClient":           {"clientId": far.rows["person"], "version": 1, "givenName": "x"},
			"recordOnwardOutcome":    {"onwardReferralId": two.rows["onward"], "outcome": "GOT_HELP", "on": "2026-06-10", "toldBy": "CLIENT"},
			"withdrawOnwardReferral": {"onwardReferralId": far.rows["onward"], "reason": "x"},
		} {
			before := snapshot(t, k)
			s.refuse(s.worker, "NOT_FOUND", "", mutation, input)
			if after := snapshot(t, k); before != after {
				t.Errorf("%s, refused, changed the database", mutation)
			}
		}
	})
}
