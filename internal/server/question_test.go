package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure lists refuse cursors that are not theirs and sizes out of range, that introspection follows the playground, and
// that documents without end are refused before they cost anything.
func TestBadQuestions(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		for range 2 {
			k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
			k.Referral(t, k.Practice, code.ReferralStatusReceived, nil)
		}
		fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "One")
		lists := map[string]string{
			"caseload": "filter: {team: true}, ", "caseload2": "filter: {team: true}, sort: NAME, ", "inbox": "", "clients": "",
			"referrals": "", "services": "", "onwardReferrals": "", "organisations": "",
		}
		cursors := map[string]string{"junk": "x", "base64": "AAAA", "leaf": "🌱", "nul": "\x00"}
		ask := func(list string, arguments string) answer {
			return s.manager.send(fmt.Sprintf("{ %s(%s%s) { edges { cursor } pageInfo { endCursor } } }", strings.TrimRight(list, "2"), lists[list], arguments), nil)
		}
		for list := range lists {
			a := ask(list, "first: 1")
			if cursors[list] = a.text(strings.TrimRight(list, "2") + ".pageInfo.endCursor"); cursors[list] == "" {
				t.Fatalf("%s has no cursor: %s", list, a.raw)
			}
		}
		for list := range lists {
			for of, cursor := range cursors {
				a := ask(list, fmt.Sprintf("after: %s", jsonText(cursor)))
				if of == list {
					if a.code() != "" {
						t.Errorf("%s after its own cursor: %s", list, a.raw)
					}
				} else if a.code() != "INVALID" || a.field() != "after" {
					t.Errorf("%s after the cursor of %s: %s", list, of, a.raw)
				}
			}
			for _, first := range []string{"0", "-1", "101", "99999999999"} {
				if a := ask(list, "first: "+first); a.code() != "INVALID" {
					t.Errorf("%s, first: %s: %s", list, first, a.raw)
				}
			}
		}
		for _, tt := range []struct {
			by                *caller
			code, field, text string
		}{
			{s.worker, "FORBIDDEN", "", `{ __schema { queryType { name } } }`},
			{s.practice, "FORBIDDEN", "", `{ __type(name: "Person") { name } }`},
			{s.manager, "", "", `{ __type(name: "Person") { name } }`},
			{s.manager, "INVALID", "until", `{ reviewsDue(until: "2026-02-30") { totalCount } }`},
			{s.manager, "NOT_FOUND", "", `{ node(id: "\u0000") { id } }`},
			{s.manager, "INVALID", "", `{ referrals(filter: {clientId: "\u0000"}) { totalCount } }`},
			{s.manager, "INVALID", "", `{ caseload(filter: {practiceId: "\u0000"}) { totalCount } }`},
			{s.manager, "INVALID", "", `{ services(filters: {organisationId: "\u0000"}) { edges { cursor } } }`},
			{s.manager, "INVALID", "", `{ analytics { episodes { aggregate(measures: [COUNT], filter: {pcnIds: ["\u0000"]}) { withheld } } } }`},
			{s.manager, "INVALID", "from", `{ analytics { equity(by: IMD_QUINTILE, from: "last year", to: "2026-06") { known } } }`},
			{s.manager, "INVALID", "from", `{ analytics { equity(by: IMD_QUINTILE, from: "2026-06", to: "2026-01") { known } } }`},
			{s.analyst, "INVALID", "asKnownOn", `{ analytics { episodes { aggregate(measures: [COUNT], asKnownOn: "2026-01-01") { withheld } } } }`},
			{s.manager, "INVALID", "", `{ viewer { nothing } }`},
			{s.manager, "INVALID", "", `{ viewer { role }`},
			{s.manager, "INVALID", "", ``},
			{s.manager, "LIMIT", "", `{ viewer { ` + strings.Repeat("__typename ", 1000) + `} }`},
			{s.manager, "LIMIT", "", `{ viewer { role } } # ` + strings.Repeat("x", 64<<10)},
		} {
			if a := tt.by.send(tt.text, nil); a.code() != tt.code || a.field() != tt.field {
				t.Errorf("%.60s: want %s at %q, got %s", tt.text, tt.code, tt.field, a.raw)
			}
		}
		// What a document says in its own text is not told either.
		for _, text := range []string{
			`mutation { submitReferral(input: {clientMutationId: "a", source: Secretive, reasons: [], urgency: ROUTINE, clientAware: true}) { clientMutationId } }`,
			`mutation { submitReferral(input: {clientMutationId: "a", source: "Secretive", reasons: [], urgency: ROUTINE, clientAware: true}) { clientMutationId } }`,
			`mutation { submitReferral(input: {clientMutationId: "a", source: GP, reasons: [], urgency: ROUTINE, clientAware: "Secretive"}) { clientMutationId } }`,
		} {
			if a := s.practice.send(text, nil); a.code() != "INVALID" || strings.Contains(a.raw, "Secretive") {
				t.Errorf("%s: %s", text, a.raw)
			}
		}
		if resp, err := http.Get(s.manager.base + "/schema.graphql"); err != nil || resp.StatusCode != http.StatusUnauthorized {
			t.Errorf("the schema without signing in: %v %v", resp, err)
		} else {
			_ = resp.Body.Close()
		}
	})
}

// jsonText writes a text as JSON does, which GraphQL reads too.
func jsonText(s string) string {
	b, _ := json.Marshal(s) // text always marshals
	return string(b)
}

// Ensure that a variable which the operation does not declare is refused by its name, whoever writes the text and however it
// is asked: a slip, "two" for "to", would be answered with figures of another period.
func TestUndeclaredVariables(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		text := `query Figures($from: String, $to: String) { analytics { flow(filter: {from: $from, to: $to}) { stage } } }`
		for _, by := range []*caller{s.analyst, s.manager} {
			if a := by.send(text, map[string]any{"from": "2026-07", "to": "2026-09"}); a.code() != "" {
				t.Errorf("what is declared: %s", a.raw)
			}
			if a := by.send(text, map[string]any{"from": "2026-07", "two": "2026-09"}); a.code() != "INVALID" || a.field() != "two" {
				t.Errorf("a slip: %s", a.raw)
			}
		}
		stream := `subscription Live { changes { all } }`
		if a := s.manager.send(stream, map[string]any{"al": true}); a.code() != "INVALID" || a.field() != "al" {
			t.Errorf("a subscription: %s", a.raw)
		}
	})
}
