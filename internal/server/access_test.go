package server_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// client is one client with a row of every kind, every text of which carries a canary.
type client struct {
	canary string
	rows   map[string]string // kind -> key
}

// fill makes a client with a row of every kind in the record.
func fill(t *testing.T, k *testkit.Kit, sc *testkit.Scheme, practice *ent.Organisation, worker *viewer.Viewer, to *ent.Service, canary string) client {
	t.Helper()
	ctx := sc.System()
	db := k.Store.Ent(ctx)
	r := sc.Referral(t, practice, code.ReferralStatusActive, worker)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(db.Person.UpdateOneID(r.PersonID).SetFamilyName(canary).SetSearchText(strings.ToLower(canary)).SetWhatMatters(canary).Exec(ctx))
	must(db.Referral.UpdateOneID(r.ID).SetClientWords(canary).SetReferrerWords(canary).Exec(ctx))
	w := worker.AccountID
	today := k.Store.Today()
	out := client{canary: canary, rows: map[string]string{"person": r.PersonID, "referral": r.ID}}
	keep := func(kind string, row interface{ Key() string }, err error) {
		t.Helper()
		must(err)
		out.rows[kind] = row.Key()
	}
	sch, err := db.StatusChange.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetToStatus(code.ReferralStatusActive).SetReason(canary).Save(ctx)
	keep("statusChange", sch, err)
	co, err := db.Consent.Create().SetPersonID(r.PersonID).SetWhat(code.ConsentKindReceiveSupport).SetDecision(code.ConsentDecisionGiven).SetHow(code.ConsentHowVerbal).SetOn(today).SetWords(canary).SetRecordedByID(w).Save(ctx)
	keep("consent", co, err)
	ri, err := db.Risk.Create().SetPersonID(r.PersonID).SetKind(code.RiskKindLoneVisit).SetWords(canary).SetOn(today).SetRecordedByID(w).Save(ctx)
	keep("risk", ri, err)
	ct, err := db.Contact.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetAt(k.Clock.Now()).SetMethod(code.ContactMethodPhone).SetOutcome(code.ContactOutcomeAttended).SetPurpose(code.ContactPurposeSupport).SetMinutes(10).SetNote(canary).SetAuthorID(w).Save(ctx)
	keep("contact", ct, err)
	ap, err := db.Appointment.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetStartsAt(k.Clock.Now()).SetMinutes(30).SetMethod(code.ContactMethodPhone).SetPurpose(code.ContactPurposeSupport).SetPlace(canary).SetWithID(w).Save(ctx)
	keep("appointment", ap, err)
	ta, err := db.Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords(canary).SetDueOn(today).SetAssignedToID(w).Save(ctx)
	keep("task", ta, err)
	sp, err := db.SupportPlan.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWhatMatters(canary).SetNumber(1).Save(ctx)
	keep("plan", sp, err)
	pv, err := db.PlanVersion.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetPlanID(sp.ID).SetNumber(1).SetWhatMatters(canary).SetAgreedOn(today).SetAgreedWith(canary).SetAuthorID(w).Save(ctx)
	keep("planVersion", pv, err)
	gl, err := db.Goal.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetPlanID(sp.ID).SetWords(canary).SetImportance(5).Save(ctx)
	keep("goal", gl, err)
	an, err := db.Action.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetGoalID(gl.ID).SetWords(canary).SetWho(code.ActionOwnerClient).Save(ctx)
	keep("action", an, err)
	rv, err := db.Review.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetOn(today).SetWords(canary).SetAuthorID(w).Save(ctx)
	keep("review", rv, err)
	ax, err := db.Assessment.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetInstrument(code.InstrumentOns4).SetPoint(code.MeasurePointBaseline).SetOn(today).SetAuthorID(w).Save(ctx)
	keep("assessment", ax, err)
	si, err := db.Signpost.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(to.ID).SetOn(today).SetWords(canary).SetAuthorID(w).Save(ctx)
	keep("signpost", si, err)
	on, err := db.OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(to.ID).SetOrganisationID(to.OrganisationID).SetStatus(code.OnwardStatusSent).SetShare([]code.ShareField{code.ShareFieldName}).SetSent(detail.Sent{Name: canary, Words: canary}).SetWords(canary).SetSentAt(k.Clock.Now()).SetAuthorID(w).Save(ctx)
	keep("onward", on, err)
	return out
}

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
	`referrals(first: 50) { edges { node { id clientWords client { ` + clientFields + ` referrals { id ` + recordFields + ` } } ` + recordFields + ` } } }`,
	`onwardReferrals(first: 50) { edges { node { id words sent { name } client { ` + clientFields + ` } referral { id clientWords ` + recordFields + ` } goal { words } } } }`,
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
		record := []string{"contact", "appointment", "task", "plan", "planVersion", "goal", "action", "review", "assessment", "signpost", "onward", "statusChange", "consent", "risk", "person", "referral"}
		for name, row := range map[string]struct {
			c        *caller
			one, two []string // kinds seen of each
		}{
			"link worker":   {s.worker, record, nil},
			"link worker 2": {s.worker2, nil, record},
			"lead":          {s.lead, record, record},
			"manager":       {s.manager, record, record},
			"host":          {s.host, []string{"person", "referral", "onward", "statusChange"}, nil},
			"host 2":        {s.host2, nil, []string{"person", "referral", "onward", "statusChange"}},
			"practice":      {s.practice, []string{"person", "referral", "statusChange"}, nil},
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

// snapshot tells of every row that a mutation could have changed.
func snapshot(t *testing.T, k *testkit.Kit) string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	db := k.Store.Ent(ctx)
	var b strings.Builder
	fmt.Fprintln(&b, db.Person.Query().AllX(ctx), db.Referral.Query().AllX(ctx), db.Contact.Query().AllX(ctx), db.Consent.Query().AllX(ctx), db.Risk.Query().AllX(ctx))
	fmt.Fprintln(&b, db.SupportPlan.Query().AllX(ctx), db.Goal.Query().AllX(ctx), db.Action.Query().AllX(ctx), db.Review.Query().AllX(ctx), db.Assessment.Query().AllX(ctx))
	fmt.Fprintln(&b, db.Appointment.Query().AllX(ctx), db.Task.Query().AllX(ctx), db.OnwardReferral.Query().AllX(ctx), db.Signpost.Query().AllX(ctx), db.StatusChange.Query().AllX(ctx), db.IdempotencyKey.Query().CountX(ctx))
	return b.String()
}
