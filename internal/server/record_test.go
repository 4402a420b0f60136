package server_test

import (
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// client is one client with a row of every kind, every text of which carries a mark that begins with the canary.
type client struct {
	canary string
	rows   map[string]string // kind -> key
}

// kinds gives the type of row of each kind that fill makes.
var kinds = map[string]string{
	"person": "Person", "referral": "Referral", "statusChange": "StatusChange", "consent": "Consent", "risk": "Risk",
	"contact": "Contact", "appointment": "Appointment", "task": "Task", "plan": "SupportPlan", "planVersion": "PlanVersion",
	"goal": "Goal", "action": "Action", "review": "Review", "assessment": "Assessment", "signpost": "Signpost",
	"onward": "OnwardReferral", "note": "SafeguardingNote", "document": "Document", "enquiry": "Enquiry", "story": "Story", "opening": "BreakGlass",
}

// fill makes a client with a row of every kind in the record, written by the worker; the record was opened in need by
// the worker, and closed.
func fill(t *testing.T, k *testkit.Kit, sc *testkit.Scheme, practice *ent.Organisation, worker *viewer.Viewer, to *ent.Service, canary string) client {
	t.Helper()
	ctx := sc.System()
	db := k.Store.Ent(ctx)
	r := sc.Referral(t, practice, code.ReferralStatusActive, worker)
	pe, w, today := r.PersonID, worker.AccountID, k.Store.Today()
	out := client{canary: canary, rows: map[string]string{"person": pe, "referral": r.ID}}
	keep := func(kind string, row interface{ Key() string }, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		out.rows[kind] = row.Key()
	}
	person := db.Person.UpdateOneID(pe)
	stain(t, person.Mutation(), ent.Person{}, canary)
	p, err := person.SetSearchText(strings.ToLower(canary)).SetSafeContact(detail.SafeContact{Words: mark(canary, "Person", "safe_contact")}).Save(ctx)
	keep("person", p, err)
	referral := db.Referral.UpdateOneID(r.ID)
	stain(t, referral.Mutation(), ent.Referral{}, canary)
	r, err = referral.SetReasons([]detail.Reason{{Code: code.ReferralReasonLoneliness, Primary: true, Words: mark(canary, "Referral", "reasons")}}).Save(ctx)
	keep("referral", r, err)
	sc1 := db.StatusChange.Create().SetPersonID(pe).SetReferralID(r.ID).SetToStatus(code.ReferralStatusActive)
	stain(t, sc1.Mutation(), ent.StatusChange{}, canary)
	sch, err := sc1.Save(ctx)
	keep("statusChange", sch, err)
	co1 := db.Consent.Create().SetPersonID(pe).SetWhat(code.ConsentKindReceiveSupport).SetDecision(code.ConsentDecisionGiven).SetHow(code.ConsentHowVerbal).SetOn(today).SetRecordedByID(w)
	stain(t, co1.Mutation(), ent.Consent{}, canary)
	co, err := co1.Save(ctx)
	keep("consent", co, err)
	ri1 := db.Risk.Create().SetPersonID(pe).SetKind(code.RiskKindLoneVisit).SetOn(today).SetRecordedByID(w)
	stain(t, ri1.Mutation(), ent.Risk{}, canary)
	ri, err := ri1.Save(ctx)
	keep("risk", ri, err)
	ct1 := db.Contact.Create().SetPersonID(pe).SetReferralID(r.ID).SetAt(k.Clock.Now()).SetMethod(code.ContactMethodPhone).SetOutcome(code.ContactOutcomeAttended).SetPurpose(code.ContactPurposeSupport).SetMinutes(10).SetAuthorID(w)
	stain(t, ct1.Mutation(), ent.Contact{}, canary)
	ct, err := ct1.Save(ctx)
	keep("contact", ct, err)
	ap1 := db.Appointment.Create().SetPersonID(pe).SetReferralID(r.ID).SetStartsAt(k.Clock.Now()).SetMinutes(30).SetMethod(code.ContactMethodPhone).SetPurpose(code.ContactPurposeSupport).SetWithID(w)
	stain(t, ap1.Mutation(), ent.Appointment{}, canary)
	ap, err := ap1.Save(ctx)
	keep("appointment", ap, err)
	ta1 := db.Task.Create().SetPersonID(pe).SetReferralID(r.ID).SetDueOn(today).SetAssignedToID(w)
	stain(t, ta1.Mutation(), ent.Task{}, canary)
	ta, err := ta1.Save(ctx)
	keep("task", ta, err)
	sp1 := db.SupportPlan.Create().SetPersonID(pe).SetReferralID(r.ID).SetNumber(1)
	stain(t, sp1.Mutation(), ent.SupportPlan{}, canary)
	sp, err := sp1.Save(ctx)
	keep("plan", sp, err)
	pv1 := db.PlanVersion.Create().SetPersonID(pe).SetReferralID(r.ID).SetPlanID(sp.ID).SetNumber(1).SetAgreedOn(today).SetAuthorID(w)
	stain(t, pv1.Mutation(), ent.PlanVersion{}, canary)
	pv, err := pv1.Save(ctx)
	keep("planVersion", pv, err)
	gl1 := db.Goal.Create().SetPersonID(pe).SetReferralID(r.ID).SetPlanID(sp.ID).SetImportance(5)
	stain(t, gl1.Mutation(), ent.Goal{}, canary)
	gl, err := gl1.Save(ctx)
	keep("goal", gl, err)
	an1 := db.Action.Create().SetPersonID(pe).SetReferralID(r.ID).SetGoalID(gl.ID).SetWho(code.ActionOwnerClient)
	stain(t, an1.Mutation(), ent.Action{}, canary)
	an, err := an1.Save(ctx)
	keep("action", an, err)
	rv1 := db.Review.Create().SetPersonID(pe).SetReferralID(r.ID).SetOn(today).SetAuthorID(w)
	stain(t, rv1.Mutation(), ent.Review{}, canary)
	rv, err := rv1.Save(ctx)
	keep("review", rv, err)
	ax1 := db.Assessment.Create().SetPersonID(pe).SetReferralID(r.ID).SetInstrument(code.InstrumentOns4).SetPoint(code.MeasurePointBaseline).SetOn(today).SetAuthorID(w)
	stain(t, ax1.Mutation(), ent.Assessment{}, canary)
	five := 5
	ax, err := ax1.SetItems([]detail.MeasureItem{{Code: "HAPPINESS", Value: &five}}).Save(ctx)
	keep("assessment", ax, err)
	si1 := db.Signpost.Create().SetPersonID(pe).SetReferralID(r.ID).SetServiceID(to.ID).SetOn(today).SetAuthorID(w)
	stain(t, si1.Mutation(), ent.Signpost{}, canary)
	si, err := si1.Save(ctx)
	keep("signpost", si, err)
	on1 := db.OnwardReferral.Create().SetPersonID(pe).SetReferralID(r.ID).SetServiceID(to.ID).SetOrganisationID(to.OrganisationID).SetStatus(code.OnwardStatusSent).SetSentAt(k.Clock.Now()).SetAuthorID(w)
	stain(t, on1.Mutation(), ent.OnwardReferral{}, canary)
	on, err := on1.SetShare([]code.ShareField{code.ShareFieldName}).Save(ctx)
	keep("onward", on, err)
	sn1 := db.SafeguardingNote.Create().SetPersonID(pe).SetOn(today).SetAuthorID(w)
	stain(t, sn1.Mutation(), ent.SafeguardingNote{}, canary)
	sn, err := sn1.Save(ctx)
	keep("note", sn, err)
	do1 := db.Document.Create().SetPersonID(pe).SetKind(code.DocumentKindLetter).SetSize(1).SetAddedByID(w)
	stain(t, do1.Mutation(), ent.Document{}, canary)
	do, err := do1.Save(ctx)
	keep("document", do, err)
	en1 := db.Enquiry.Create().SetPersonID(pe).SetReferralID(r.ID).SetAuthorID(w)
	stain(t, en1.Mutation(), ent.Enquiry{}, canary)
	en, err := en1.Save(ctx)
	keep("enquiry", en, err)
	sy1 := db.Story.Create().SetPersonID(pe).SetReferralID(r.ID).SetConsentID(co.ID).SetAuthorID(w)
	stain(t, sy1.Mutation(), ent.Story{}, canary)
	sy, err := sy1.Save(ctx)
	keep("story", sy, err)
	bg1 := db.BreakGlass.Create().SetPersonID(pe).SetAccountID(w).SetReason(code.BreakGlassReason(code.BreakGlassReason("").Values()[0])).SetUntil(k.Clock.Now().Add(-time.Hour))
	stain(t, bg1.Mutation(), ent.BreakGlass{}, canary)
	bg, err := bg1.Save(ctx)
	keep("opening", bg, err)
	return out
}
