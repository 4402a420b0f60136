package server_test

import (
	"slices"
	"strings"
	"testing"

	"alongside/ent/auditentry"
	"alongside/ent/person"
	"alongside/internal/audit"
	"alongside/internal/code"
	clients "alongside/internal/person"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that nothing is left of a client who was deleted, whatever was done with them, in any table: the database is as if
// they had never been there, figures included, but for the trail, which says of each row who deleted it and why; and that
// who looks on is told to ask again, and not whom it was about.
func TestDeleteClient(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker) // others stay
		before := records(t, k)
		journey(t, s)
		s.signIn()
		ctx := viewer.System(t.Context(), k.ID, "test")
		db := k.Store.Ent(ctx)
		made := db.Person.Query().Where(person.GivenName("Gwen")).OnlyX(ctx)
		whole := fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "Canaryunreal").rows["person"]
		db.Person.UpdateOneID(whole).SetNhsNumber("").ExecX(ctx)
		for _, key := range []string{made.ID, whole} {
			p := db.Person.GetX(ctx, key)
			line := follow(t, s.worker2, changes, nil)
			line.next()
			input := s.fresh(map[string]any{"clientId": key, "version": p.Version, "reason": "TEST_RECORD", "name": " " + strings.ToUpper(strings.ReplaceAll(clients.DisplayName(p), " ", "  "))})
			for range 2 { // sent again it says the same
				a := s.manager.must(s.document("deleteClient", "clientId"), map[string]any{"input": input})
				if a.text("deleteClient.clientId") != key {
					t.Errorf("deleted: %s", a.raw)
				}
			}
			for e := line.next(); ; e = line.next() {
				if strings.Contains(e.raw, key) {
					t.Errorf("a colleague is told whom: %s", e.raw)
				}
				if e.All {
					break
				}
			}
			line.hangUp()
			for _, query := range []string{`query($id: ID!) { client(id: $id) { id } }`, `query($id: ID!) { node(id: $id) { id } }`} {
				if a := s.manager.send(query, map[string]any{"id": key}); a.code() != "NOT_FOUND" {
					t.Errorf("still there: %s", a.raw)
				}
			}
			delete(input, "clientMutationId")
			s.refuse(s.manager, "NOT_FOUND", "clientId", "deleteClient", input)
			told := db.AuditEntry.Query().Where(auditentry.PersonID(key), auditentry.ActionEQ(code.AuditActionDelete)).AllX(ctx)
			var kinds []string
			for _, e := range told {
				kinds = append(kinds, e.ObjectType)
				if e.AccountID != k.Manager.AccountID || e.Reason != "A test record" || e.Operation != "Do" {
					t.Errorf("the trail: %+v", e)
				}
			}
			for kind := range audit.Subjects {
				if key == whole && !slices.Contains(kinds, kind) {
					t.Errorf("the trail does not say that a %s is gone: is it written by the test's fill, and taken out?", kind)
				}
			}
			if !slices.Contains(kinds, "Person") {
				t.Error("the trail does not say that the client is gone")
			}
		}
		if after := records(t, k); after != before {
			t.Errorf("deleted, and left:\n%s", changed(before, after))
		}
		if strings.Contains(snapshot(t, k), "sealed1:") {
			t.Error("what could be undone of the client is kept")
		}
		if got, err := k.Store.CheckFacts(ctx); err != nil || !got.Same() {
			t.Errorf("facts: %+v %v", got, err)
		}
		if out, err := k.Store.VerifyTrail(t.Context(), nil); err != nil || out.Fault != nil {
			t.Errorf("the trail: %+v, %v", out, err)
		}
	})
}

// Ensure that a client is deleted by a manager of their scheme alone, who saw the record as it is and repeats the name, for
// a reason that the record does not speak against; and that a refusal changes nothing.
func TestDeleteClientRefused(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		_, client := s.supported("Gwen", "Price", "1969-02-28")
		ctx := viewer.System(t.Context(), k.ID, "test")
		db := k.Store.Ent(ctx)
		stranger := k.Other.Referral(t, k.Other.Practice, code.ReferralStatusActive, k.Other.LinkWorker).PersonID
		input := func(change ...string) map[string]any {
			in := map[string]any{"clientId": client, "version": db.Person.GetX(ctx, client).Version, "reason": "TEST_RECORD", "name": "Gwen Price"}
			for i := 0; i < len(change); i += 2 {
				in[change[i]] = change[i+1]
			}
			return in
		}
		numbered := db.Person.UpdateOneID(k.Referral(t, k.Practice, code.ReferralStatusReceived, nil).PersonID).SetNhsNumber("9434765919").SaveX(ctx)
		before := records(t, k)
		for _, c := range []*caller{s.worker, s.lead, s.host, s.practice, s.admin, s.analyst, s.commissioner, s.auditor} {
			s.refuse(c, "FORBIDDEN", "", "deleteClient", input())
		}
		s.refuse(s.manager, "NOT_FOUND", "clientId", "deleteClient", input("clientId", stranger))
		s.refuse(s.manager, "NOT_FOUND", "clientId", "deleteClient", input("clientId", "pe"+strings.Repeat("a", 26)))
		s.refuse(s.manager, "NOT_FOUND", "clientId", "deleteClient", input("clientId", "x"))
		s.refuse(s.manager, "INVALID", "name", "deleteClient", input("name", "Gwen"))
		s.refuse(s.manager, "INVALID", "name", "deleteClient", input("name", ""))
		s.refuse(s.manager, "INVALID", "reason", "deleteClient", input("reason", "ENTERED_IN_ERROR"))
		old := input()
		old["version"] = old["version"].(int) - 1
		s.refuse(s.manager, "CONFLICT", "version", "deleteClient", old)
		s.refuse(s.manager, "INVALID", "reason", "deleteClient", map[string]any{"clientId": numbered.ID, "version": numbered.Version, "reason": "TEST_RECORD", "name": "Halina Rahman"})
		if after := records(t, k); after != before {
			t.Errorf("refused, and changed:\n%s", changed(before, after))
		}
		// Whom nobody has spoken to was entered in error, whatever their number.
		s.do(s.manager, "deleteClient", "clientId", map[string]any{"clientId": numbered.ID, "version": numbered.Version, "reason": "ENTERED_IN_ERROR", "name": "Halina Rahman"})
	})
}
