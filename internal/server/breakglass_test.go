package server_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/auditentry"
	"alongside/ent/breakglass"
	"alongside/internal/access"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// writes are mutations of every kind of row of a client's record, on the rows of one client.
func (s *scheme) writes(c client) map[string]map[string]any {
	r := c.rows
	return map[string]map[string]any{
		"recordContact":          s.contact(r["referral"], "PHONE", "ATTENDED", "SUPPORT", 5),
		"correctContact":         {"contactId": r["contact"], "version": 1, "note": "x"},
		"annotateContact":        {"contactId": r["contact"], "words": "x"},
		"bookAppointment":        {"referralId": r["referral"], "startsAt": "2026-06-20T10:00:00Z", "minutes": 30, "method": "IN_PERSON_VENUE", "purpose": "SUPPORT"},
		"setAppointmentStatus":   {"appointmentId": r["appointment"], "status": "ATTENDED"},
		"addTask":                {"referralId": r["referral"], "words": "x", "dueOn": "2026-06-20"},
		"setTaskStatus":          {"taskId": r["task"], "status": "DONE"},
		"savePlan":               {"referralId": r["referral"], "version": 1, "goals": []any{}},
		"agreePlan":              {"planId": r["plan"], "agreedOn": "2026-06-10", "agreedWith": "x"},
		"setActionStatus":        {"actionId": r["action"], "status": "DONE"},
		"recordReview":           {"referralId": r["referral"], "on": "2026-06-10", "nextReviewOn": "2026-07-10"},
		"recordMeasure":          {"referralId": r["referral"], "instrument": "GOAL_SCORE", "point": "BASELINE", "on": "2026-06-10", "score": 3, "goalId": r["goal"]},
		"signpost":               {"referralId": r["referral"], "serviceId": s.k.Service.ID},
		"referOnward":            {"referralId": r["referral"], "serviceId": s.k.Service.ID, "words": "x", "share": []any{"NAME"}},
		"recordOnwardOutcome":    {"onwardReferralId": r["onward"], "outcome": "GOT_HELP", "on": "2026-06-10", "toldBy": "CLIENT"},
		"withdrawOnwardReferral": {"onwardReferralId": r["onward"], "reason": "x"},
		"closeReferral":          {"referralId": r["referral"], "reason": "OTHER", "messageSent": true},
		"pauseReferral":          {"referralId": r["referral"], "reason": "x", "until": "2026-07-01"},
		"recordSafeguardingNote": {"clientId": r["person"], "on": "2026-06-10", "words": "x"},
	}
}

// kept is all that a client's record holds, of every client.
func kept(t *testing.T, k *testkit.Kit) string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	db := k.Store.Ent(ctx)
	b, err := json.Marshal([]any{
		db.Person.Query().AllX(ctx), db.Referral.Query().AllX(ctx), db.StatusChange.Query().AllX(ctx), db.Contact.Query().AllX(ctx),
		db.Appointment.Query().AllX(ctx), db.Task.Query().AllX(ctx), db.Consent.Query().AllX(ctx), db.Risk.Query().AllX(ctx),
		db.SupportPlan.Query().AllX(ctx), db.PlanVersion.Query().AllX(ctx), db.Goal.Query().AllX(ctx), db.Action.Query().AllX(ctx),
		db.Review.Query().AllX(ctx), db.Assessment.Query().AllX(ctx), db.Signpost.Query().AllX(ctx), db.OnwardReferral.Query().AllX(ctx),
		db.SafeguardingNote.Query().AllX(ctx),
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Ensure a record opened in need is read, each time with an entry of its own and an opening that waits for review, that no
// mutation writes to it, that no other record is opened by it, and that it closes by the clock.
func TestOpenedRecordIsReadOnly(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		theirs := fill(t, k, k.Scheme, k.Practice, k.Lead, k.Service, "Canaryopen")
		other := fill(t, k, k.Scheme, k.Practice, k.Lead, k.Service, "Canaryshut")
		ctx := viewer.System(t.Context(), "", "test")
		k.Store.Ent(ctx).BreakGlass.Update().SetClosedAt(k.Clock.Now()).ExecX(ctx) // what fill has opened
		query := `query Need($id: ID!) { client(id: $id) { familyName contacts(first: 9) { edges { node { note } } } safeguardingNotes { words } } }`
		for name, by := range map[string]struct {
			c     *caller
			who   *viewer.Viewer
			query string
		}{
			"link worker":   {s.worker, k.LinkWorker, query},
			"administrator": {s.admin, k.Admin, strings.Replace(query, " safeguardingNotes { words }", "", 1)},
		} {
			reads := func() int {
				return k.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.AccountID(by.who.AccountID), auditentry.ActionEQ(code.AuditActionRead),
					auditentry.PurposeEQ(code.PurposeNeed)).CountX(ctx)
			}
			sees := func() bool {
				t.Helper()
				a := by.c.send(by.query, map[string]any{"id": theirs.rows["person"]})
				if strings.Contains(a.raw, "SafeguardingNote") {
					t.Errorf("%s: a safeguarding note is told: %s", name, a.raw)
				}
				return strings.Contains(a.raw, "Canaryopen") && strings.Contains(a.raw, `"note":"Canaryopen`)
			}
			answers := func() map[string]string {
				t.Helper()
				out, before := map[string]string{}, kept(t, k)
				for _, m := range slices.Sorted(maps.Keys(s.writes(theirs))) {
					a := s.try(by.c, m, s.writes(theirs)[m])
					out[m] = a.code()
					if out[m] != "NOT_FOUND" && out[m] != "FORBIDDEN" {
						t.Errorf("%s, %s: %s", name, m, a.raw)
					}
				}
				if kept(t, k) != before {
					t.Errorf("%s: a mutation wrote to the record", name)
				}
				return out
			}
			if sees() {
				t.Fatalf("%s reads the record before opening it", name)
			}
			before := answers()
			input := map[string]any{"clientId": theirs.rows["person"], "reason": "CLIENT_ASKED", "words": "She rang and asked for somebody."}
			s.do(by.c, "openRecord", "openedRecord { id }", input)
			for i := range 3 {
				if !sees() || reads() != i+1 {
					t.Errorf("%s: read %d of the open record, %d entries", name, i+1, reads())
				}
			}
			if after := answers(); !maps.Equal(before, after) {
				t.Errorf("%s: mutations answer %v to an open record, before %v", name, after, before)
			}
			a := by.c.send(by.query, map[string]any{"id": other.rows["person"]})
			if strings.Contains(a.raw, `"note":"Canaryshut`) {
				t.Errorf("%s: another record is open: %s", name, a.raw)
			}
			k.Clock.Set(k.Clock.Now().Add(14 * time.Minute)) // a session left alone ends after a quarter of an hour
			sees()
			k.Clock.Set(k.Clock.Now().Add(14 * time.Minute))
			if !sees() {
				t.Errorf("%s: the record closed too soon", name)
			}
			k.Clock.Set(k.Clock.Now().Add(access.OpenTime - 28*time.Minute))
			if sees() {
				t.Errorf("%s: the record is open after half an hour", name)
			}
			s.signIn()
		}
		for _, e := range k.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.PurposeEQ(code.PurposeNeed)).AllX(ctx) {
			if !k.Store.Ent(ctx).BreakGlass.Query().Where(breakglass.ID(e.BreakGlassID), breakglass.PersonID(e.PersonID), breakglass.ReviewedAtIsNil()).ExistX(ctx) {
				t.Errorf("%s of %s in need has no opening that waits for review", e.Action, e.PersonID)
			}
		}
	})
}

// Ensure what was refused stands in the trail: once for a request, with the name of the operation and nothing that was sent.
func TestRefusalsAreInTheTrail(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		hidden := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
		ctx := viewer.System(t.Context(), "", "test")
		for name, tt := range map[string]struct {
			by     *caller
			query  string
			want   int
			action code.AuditAction
		}{
			"not for the role":      {s.host, `query Secret { caseload(first: 9) { edges { node { id } } } }`, 1, code.AuditActionRefused},
			"a hidden row":          {s.worker, `query Hidden { node(id: "` + hidden.PersonID + `") { id } }`, 1, code.AuditActionRefused},
			"hidden among others":   {s.worker, `query Several { nodes(ids: ["` + hidden.PersonID + `", "canary"]) { id } }`, 1, code.AuditActionRefused},
			"a mutation":            {s.worker, `mutation Accept { acceptReferral(input: {clientMutationId: "canary-1", referralId: "` + hidden.ID + `"}) { clientMutationId } }`, 1, code.AuditActionRefused},
			"two at once":           {s.worker, `query Two { a: node(id: "` + hidden.PersonID + `") { id } b: node(id: "` + hidden.ID + `") { id } }`, 1, code.AuditActionRefused},
			"to open, for a lot":    {s.host, `mutation Open { openRecord(input: {clientMutationId: "canary-2", clientId: "` + hidden.PersonID + `", reason: RISK, words: "canary canary"}) { clientMutationId } }`, 1, code.AuditActionRecordOpened},
			"to open, hidden":       {s.worker, `mutation OpenHidden { openRecord(input: {clientMutationId: "canary-3", clientId: "` + hidden.PersonID + `", reason: RISK, words: "canary canary"}) { clientMutationId } }`, 1, code.AuditActionRecordOpened},
			"to open, by fragments": {s.host, `mutation OpenParts { ...A } fragment A on Mutation { ... on Mutation { ...B } } fragment B on Mutation { openRecord(input: {clientMutationId: "canary-4", clientId: "` + hidden.PersonID + `", reason: RISK, words: "canary canary"}) { clientMutationId } }`, 1, code.AuditActionRecordOpened},
			"nothing refused":       {s.worker, `query Fine { viewer { role } }`, 0, ""},
			"a mistake":             {s.worker, `query Mistake { caseload(first: 0) { edges { node { id } } } }`, 0, ""},
		} {
			count := func() []*ent.AuditEntry {
				return k.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.OutcomeEQ(code.AuditOutcomeRefused)).Order(auditentry.BySeq()).AllX(ctx)
			}
			before := len(count())
			tt.by.send(tt.query, nil)
			after := count()[before:]
			if len(after) != tt.want {
				t.Fatalf("%s: %d entries", name, len(after))
			}
			for _, e := range after {
				if e.Action != tt.action || e.AccountID == "" || e.SessionID == "" || e.Operation == "" || e.SchemeID != k.ID || e.Reason == "" {
					t.Errorf("%s: the entry is %+v", name, e)
				}
				if e.ObjectID != "" || e.PersonID != "" || len(e.People)+len(e.Fields) > 0 || strings.Contains(e.Reason+e.Operation, "canary") {
					t.Errorf("%s: the entry tells %+v", name, e)
				}
			}
		}
	})
}

// Ensure that who asks for a page that is not for their role is in the trail with it.
func TestRefusedPagesAreInTheTrail(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := start(t, k)
	ctx := viewer.System(t.Context(), "", "test")
	for _, path := range []string{"/schema.graphql", "/playground"} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.worker.base+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.AddCookie(s.worker.cookie)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if res.StatusCode != http.StatusForbidden {
			t.Errorf("%s: got %s", path, res.Status)
		}
		entries := k.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.Operation(path)).AllX(ctx)
		if len(entries) != 1 || entries[0].Action != code.AuditActionRefused || entries[0].AccountID != k.LinkWorker.AccountID {
			t.Errorf("%s: the entries are %v", path, entries)
		}
	}
}
