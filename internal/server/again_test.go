package server_test

import (
	"fmt"
	"sync"
	"testing"

	"alongside/internal/code"
	"alongside/internal/nhs"
	"alongside/internal/testkit"
)

// Ensure a mutation that is sent twice, one after the other or all at once, is done once and answered alike, and that of
// many who decide at once on the same referral one is first.
func TestSentAgain(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		for _, c := range []*caller{s.practice, s.lead, s.worker} {
			c.tape = nil // it is not for callers at once
		}
		together := func(n int, send func(i int) answer) []answer {
			out := make([]answer, n)
			var wg sync.WaitGroup
			for i := range n {
				wg.Go(func() { out[i] = send(i) })
			}
			wg.Wait()
			return out
		}
		input := newcomer(s, func(_, in map[string]any) { in["clientMutationId"] = "again" })
		document := s.document("submitReferral", "referral { id status client { id } } possibleDuplicates { strong }")
		first := s.practice.must(document, map[string]any{"input": input})
		if again := s.practice.must(document, map[string]any{"input": input}); again.raw != first.raw {
			t.Errorf("first %s, then %s", first.raw, again.raw)
		}
		ref := first.text("submitReferral.referral.id")
		if n := k.Store.Ent(k.System()).Referral.Query().CountX(k.System()); n != 1 {
			t.Fatalf("%d referrals for one", n)
		}
		// Another input under the same id is refused.
		input["referrerWords"] = "Something else."
		if a := s.practice.send(document, map[string]any{"input": input}); a.code() != "CONFLICT" || a.field() != "clientMutationId" {
			t.Errorf("another input under the same id: %s", a.raw)
		}
		// Twenty at once of one accept, then of one contact.
		accept := map[string]any{"clientMutationId": "accept", "referralId": ref, "linkWorkerId": k.LinkWorker.AccountID}
		for _, tt := range []struct {
			by       *caller
			mutation string
			input    map[string]any
		}{
			{s.lead, "acceptReferral", accept},
			{s.worker, "recordContact", s.fresh(s.contact(ref, "PHONE", "NO_ANSWER", "SUPPORT", 1))},
		} {
			for i, a := range together(20, func(int) answer {
				return tt.by.send(s.document(tt.mutation, "clientMutationId"), map[string]any{"input": tt.input})
			}) {
				if a.code() != "" {
					t.Errorf("%s %d: %s", tt.mutation, i, a.raw)
				}
			}
		}
		if n := k.Store.Ent(k.System()).Contact.Query().CountX(k.System()); n != 1 {
			t.Errorf("%d contacts for one", n)
		}
		// Twenty different decisions on one referral.
		r := k.Referral(t, k.Practice, code.ReferralStatusReceived, nil)
		won := 0
		for i, a := range together(20, func(i int) answer {
			return s.lead.send(s.document("acceptReferral", "clientMutationId"), map[string]any{"input": map[string]any{
				"clientMutationId": fmt.Sprint("race", i), "referralId": r.ID, "version": 1, "linkWorkerId": k.LinkWorker.AccountID,
			}})
		}) {
			switch a.code() {
			case "":
				won++
			case "CONFLICT":
			default:
				t.Errorf("decision %d: %s", i, a.raw)
			}
		}
		if n := k.Store.Ent(k.System()).StatusChange.Query().CountX(k.System()); won != 1 || n != 4 {
			t.Errorf("%d decisions won, %d changes of status; want 1 and 4", won, n)
		}
		// The same new person from twenty desks is found by nineteen of them.
		made := 0
		for i, a := range together(20, func(i int) answer {
			in := newcomer(s, func(p, in map[string]any) {
				p["givenName"], p["familyName"], p["nhsNumber"] = "Idris", "Kowalski", nhs.Generate(7).String()
				in["clientMutationId"] = fmt.Sprint("desk", i)
			})
			return s.practice.send(document, map[string]any{"input": in})
		}) {
			switch {
			case a.code() != "":
				t.Errorf("desk %d: %s", i, a.raw)
			case a.text("submitReferral.referral.id") != "":
				made++
			}
		}
		if made != 1 {
			t.Errorf("one person was made %d times", made)
		}
	})
}
