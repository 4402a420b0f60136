package server_test

import (
	"strings"
	"testing"

	"alongside/internal/nhs"
	"alongside/internal/testkit"
)

// Ensure a host is shown the client's name and contact and the need, and no notes; and that a practice that refers
// somebody is not told whether others know them.
func TestHidden(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		one := fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "Canaryone")
		a := s.host.must(`query($id: ID!) { referral(id: $id) { reasons { code } referrerWords clientWords declineWords closingWords handoverNote
			pauseReason criteriaOverride referrerName statusHistory { reason } possibleDuplicate
			client { familyName phone whatMatters aboutMe conditions nhsNumber dateOfBirth age address { postcode } } } }`,
			map[string]any{"id": one.rows["referral"]})
		if a.text("referral.client.familyName") != mark(one.canary, "Person", "family_name") || a.text("referral.reasons.0.code") == "" {
			t.Errorf("a host is not shown whom it supports: %s", a.raw)
		}
		if n := strings.Count(a.raw, one.canary); n != 2 {
			t.Errorf("a host is shown %d texts, want the name and the telephone alone: %s", n, a.raw)
		}
		// The person is known at a practice that this one does not see.
		known := map[string]any{"givenName": "Idris", "familyName": "Kowalski", "dateOfBirth": "1951-01-02", "practiceId": k.Practice2.ID, "nhsNumber": nhs.Generate(7).String()}
		s.do(s.manager, "submitReferral", "referral { id }", newcomer(s, func(_, in map[string]any) { in["person"] = known }))
		told := s.do(s.practice, "submitReferral", "referral { id possibleDuplicate } possibleDuplicates { strong }", newcomer(s, func(p, _ map[string]any) {
			p["givenName"], p["familyName"], p["dateOfBirth"], p["nhsNumber"] = "Idris", "Kowalski", "1951-01-02", nhs.Generate(7).String()
		}))
		if told.at("submitReferral.referral.possibleDuplicate") == true || told.at("submitReferral.possibleDuplicates.0") != nil {
			t.Errorf("a practice is told that others know the person: %s", told.raw)
		}
		id := map[string]any{"id": told.text("submitReferral.referral.id")}
		for c, want := range map[*caller]bool{s.manager: true, s.lead: false} { // of those a lead sees, Person.duplicates tells
			if a := c.must(`query($id: ID!) { referral(id: $id) { possibleDuplicate } }`, id); a.at("referral.possibleDuplicate") != want {
				t.Errorf("whether somebody alike is known to others, of whom only a manager may know: %s", a.raw)
			}
		}
	})
}
