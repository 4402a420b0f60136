package server_test

import (
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure those who keep accounts and those who watch can do so over GraphQL, from an invitation to a finding, and that a
// safeguarding note goes to its author and to safeguarding leads.
func TestKeepingAndWatching(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		// Accounts.
		made := s.do(s.manager, "createAccount", "account { id name } invitation invitationUntil", map[string]any{
			"email": "new@test.example", "name": "New Person", "role": "LINK_WORKER", "organisationId": k.Host.ID, "assignedTo": []any{k.PCN.ID},
		})
		key := made.text("createAccount.account.id")
		if made.text("createAccount.invitation") == "" || key == "" {
			t.Fatalf("no invitation: %s", made.raw)
		}
		s.do(s.manager, "setSafeguardingLead", "account { safeguardingLead }", map[string]any{"accountId": k.Lead.AccountID, "lead": true})
		found := s.admin.must(`{ accounts(search: "new person") { totalCount edges { node { name safeguardingLead disabled memberships { id role } } } } }`, nil)
		held := found.text("accounts.edges.0.node.memberships.0.id")
		if held == "" {
			t.Fatalf("the account is not found: %s", found.raw)
		}
		s.do(s.admin, "addRole", "account { id }", map[string]any{"accountId": key, "role": "MANAGER", "organisationId": k.Office.ID})
		s.do(s.admin, "endRole", "account { id }", map[string]any{"membershipId": held, "on": string(k.Store.Today().AddDays(-1))})
		if a := s.do(s.admin, "inviteAccount", "invitation", map[string]any{"accountId": key}); a.text("inviteAccount.invitation") == made.text("createAccount.invitation") {
			t.Error("the same invitation twice")
		}
		s.refuse(s.manager, "FORBIDDEN", "", "inviteAccount", map[string]any{"accountId": key}) // they are a manager now
		if a := s.do(s.admin, "setAccountDisabled", "account { disabled }", map[string]any{"accountId": key, "disabled": true}); a.at("setAccountDisabled.account.disabled") != true {
			t.Errorf("not disabled: %s", a.raw)
		}
		// Safeguarding notes.
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		const words = "Canary of concern."
		note := s.do(s.worker, "recordSafeguardingNote", "note { id words author { name } }", map[string]any{"clientId": r.PersonID, "on": "2026-06-09", "words": words})
		if note.text("recordSafeguardingNote.note.words") != words {
			t.Errorf("the note came back as %s", note.raw)
		}
		sn := note.text("recordSafeguardingNote.note.id")
		s.lead.signIn() // a role's rights are those of the request
		for name, tt := range map[string]struct {
			by   *caller
			sees bool
		}{"author": {s.worker, true}, "safeguarding lead": {s.lead, true}, "manager": {s.manager, false}} {
			a := tt.by.must(`query($id: ID!) { client(id: $id) { safeguardingNotes { words } } }`, map[string]any{"id": r.PersonID})
			b := tt.by.send(`query($id: ID!) { node(id: $id) { ... on SafeguardingNote { words } } }`, map[string]any{"id": sn})
			c := tt.by.must(`{ clients(search: "canary of concern") { edges { node { id } } } }`, nil)
			if strings.Contains(a.raw, words) != tt.sees || strings.Contains(b.raw, words) != tt.sees || strings.Contains(c.raw, r.PersonID) {
				t.Errorf("%s: %s %s %s", name, a.raw, b.raw, c.raw)
			}
		}
		// A record opened in need, closed and reviewed.
		opened := s.do(s.admin, "openRecord", "openedRecord { id version until }", map[string]any{"clientId": r.PersonID, "reason": "REPAIR", "words": "Two clients were mixed up."})
		in := map[string]any{"openedRecordId": opened.text("openRecord.openedRecord.id")}
		if a := s.admin.must(`{ viewer { openRecords { id client { familyName } } } openedRecords { totalCount } }`, nil); a.text("viewer.openRecords.0.client.familyName") == "" {
			t.Errorf("the banner has nobody: %s", a.raw)
		}
		s.do(s.admin, "closeRecord", "openedRecord { closedAt }", in)
		queue := s.manager.must(`{ openedRecords(waiting: true) { edges { node { id version reason words account { name } client { familyName } } } } }`, nil)
		if queue.text("openedRecords.edges.0.node.account.name") != k.Admin.Name {
			t.Errorf("the queue: %s", queue.raw)
		}
		in["finding"], in["words"], in["version"] = "FOLLOW_UP", "Asked the practice to check its list.", queue.at("openedRecords.edges.0.node.version")
		s.do(s.manager, "reviewOpenedRecord", "openedRecord { finding reviewedBy { name } }", in)
		// The trail.
		history := s.worker.must(`query($id: ID!) { accessHistory(clientId: $id, first: 100) { edges { node { name action purpose reason openedRecordId clientIds } } pageInfo { hasNextPage } } }`, map[string]any{"id": r.PersonID})
		if !strings.Contains(history.raw, `"RECORD_OPENED"`) || strings.Contains(history.raw, "Canary") {
			t.Errorf("the history: %s", history.raw)
		}
		const page = `query($after: String) { auditTrail(first: 5, after: $after, filter: {purpose: NEED}) { edges { cursor node { seq at action outcome purpose accountId name role organisation sessionId operation objectType objectId clientIds fields reason openedRecordId } } pageInfo { hasNextPage endCursor } } }`
		trail := s.auditor.must(page, nil)
		if trail.text("auditTrail.edges.0.node.organisation") == "" || !strings.Contains(trail.raw, `"RECORD_CLOSED"`) || strings.Contains(trail.raw, "Canary") {
			t.Errorf("the trail: %s", trail.raw)
		}
		s.auditor.must(page, map[string]any{"after": trail.text("auditTrail.pageInfo.endCursor")})
	})
}
