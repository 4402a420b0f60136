package server_test

import (
	"slices"
	"testing"

	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/code"
)

// prepare makes rows of every kind that the link worker holds, and for each mutation an input that is right.
func (f *foreign) prepare() {
	s, k := f.scheme, f.k
	ref, client := s.supported("Gwen", "Price", "1969-02-28")
	made := func(status code.ReferralStatus) string { return k.Referral(f.t(), k.Practice, status, k.LinkWorker).ID }
	received, triaged, declined := made(code.ReferralStatusReceived), made(code.ReferralStatusInTriage), made(code.ReferralStatusReceived)
	unclear, enquired := made(code.ReferralStatusReceived), made(code.ReferralStatusInTriage)
	closed, paused := made(code.ReferralStatusClosed), made(code.ReferralStatusPaused)
	moving, passed := made(code.ReferralStatusActive), made(code.ReferralStatusActive)
	ctx := k.System()
	db := k.Store.Ent(ctx)
	asked := db.Referral.UpdateOneID(made(code.ReferralStatusActive)).SetExtensionAskedOn(k.Store.Today()).SaveX(ctx).ID
	third := db.Service.Create().SetOrganisationID(k.Host.ID).SetName("Choir").SetCategory(k.Service.Category).SetSearchText("choir").SaveX(ctx).ID
	do := func(mutation, noun string, input map[string]any) string {
		return s.do(s.worker, mutation, noun+" { id }", input).text(mutation + "." + noun + ".id")
	}
	do("recordConsent", "consent", map[string]any{"clientId": client, "what": "USE_STORY", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10", "expiresOn": "2027-06-10"})
	written := map[string]any{"referralId": ref, "title": "Back among people", "called": "Hester", "before": "She saw nobody.", "together": "We looked for company.", "changed": "She goes out."}
	told, spare := do("saveStory", "story", written), do("saveStory", "story", written)
	var consent string
	for _, service := range []string{third, k.Service2.ID, k.Service.ID} {
		consent = do("recordConsent", "consent", map[string]any{"clientId": client, "what": "SHARE_WITH_SERVICE", "serviceId": service, "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"})
	}
	risk := do("recordRisk", "risk", map[string]any{"clientId": client, "kind": "LONE_VISIT", "level": "LOW", "words": "A dog"})
	p := s.do(s.worker, "savePlan", "plan { id goals { id actions { id } } }", map[string]any{"referralId": ref, "goals": []any{map[string]any{
		"words": "Get out", "importance": 8, "actions": []any{map[string]any{"words": "Walk", "who": "CLIENT"}},
	}}})
	plan, goal, action := p.text("savePlan.plan.id"), p.text("savePlan.plan.goals.0.id"), p.text("savePlan.plan.goals.0.actions.0.id")
	appointment := do("bookAppointment", "appointment", map[string]any{"referralId": ref, "startsAt": "2026-06-12T09:00:00Z", "minutes": 30, "method": "PHONE", "purpose": "SUPPORT"})
	task := do("addTask", "task", map[string]any{"referralId": ref, "words": "Ring"})
	contact := do("recordContact", "contact", s.contact(ref, "PHONE", "ATTENDED", "SUPPORT", 10))
	onward := do("referOnward", "onwardReferral", map[string]any{"referralId": ref, "serviceId": k.Service.ID, "words": "Please", "share": []any{"NAME"}})
	taken := do("referOnward", "onwardReferral", map[string]any{"referralId": ref, "serviceId": third, "words": "Please", "share": []any{"NAME"}})
	do("agreePlan", "plan", map[string]any{"planId": plan, "agreedOn": "2026-06-10", "agreedWith": "Gwen"})
	letter := db.Document.Create().SetPersonID(client).SetKind(code.DocumentKindLetter).SetTitle("Letter").SetFileName("letter.pdf").SetMediaType("application/pdf").SetSize(1).SetSha256("00").SetAddedByID(k.LinkWorker.AccountID).SaveX(ctx).ID
	f.membership = db.Membership.Query().Where(membership.HasAccountWith(account.ID(k.Other.LinkWorker.AccountID))).OnlyIDX(k.Other.System())
	version := db.Person.GetX(ctx, client).Version
	enquiry := db.Enquiry.Create().SetPersonID(db.Referral.GetX(ctx, enquired).PersonID).SetReferralID(enquired).SetWords("Does she live alone?").SetAuthorID(k.Lead.AccountID).SaveX(ctx).ID
	template := db.Template.Create().SetKind(code.TemplateKindText).SetName("Hello").SetWords("Hello {client}").SaveX(ctx).ID
	absence := db.Absence.Create().SetAccountID(k.LinkWorker.AccountID).SetFromOn("2026-09-07").SetToOn("2026-09-11").SaveX(ctx).ID
	view := func(name string) string {
		return db.SavedView.Create().SetAccountID(k.LinkWorker.AccountID).SetList(code.ListNameCaseload).SetName(name).SetQuery("sort=NAME").SaveX(ctx).ID
	}
	kept, gone := view("Mine"), view("Last week's")
	query := func(name string) string {
		return db.SavedQuery.Create().SetAccountID(k.Manager.AccountID).SetName(name).SetText("{ viewer { role } }").SaveX(ctx).ID
	}
	wanted, unwanted := query("Who am I"), query("Who was I")
	project := func(title string) string {
		return db.ProjectGrant.Create().SetAccountID(k.Analyst.AccountID).SetAskedBy(k.Analyst.Name).SetTitle(title).SetPurpose("To see who stays").
			SetBasis("DPIA 7").SetSources([]code.RowSource{code.RowSourceEpisodes}).SetFromMonth("2026-01").SetToMonth("2026-05").SetExpiresOn("2026-12-31").SaveX(ctx).ID
	}
	unreal := db.Person.GetX(ctx, k.Referral(f.t(), k.Practice, code.ReferralStatusActive, k.LinkWorker).PersonID)
	approved, rejected, ended := project("Who stays"), project("Who leaves"), project("Who comes")
	f.keys = map[string]string{
		"pe": client, "re": ref, "ac": k.LinkWorker.AccountID, "or": k.Practice.ID, "sv": k.Service.ID, "ct": contact, "ap": appointment,
		"ta": task, "sp": plan, "an": action, "go": goal, "co": consent, "ri": risk, "on": onward, "bg": f.opening, "ne": "n1", "do": letter,
		"te": template, "ab": absence, "vw": kept, "en": enquiry, "sq": wanted, "pg": approved, "sy": told,
		"me": db.Membership.Query().Where(membership.HasAccountWith(account.ID(k.HostUser2.AccountID))).OnlyIDX(ctx),
	}
	goals := []any{map[string]any{"id": goal, "words": "Get out more", "importance": 8, "actions": []any{map[string]any{"id": action, "words": "Walk", "who": "CLIENT"}}}}
	f.good = map[string]map[string]any{
		"openRecord":             {"clientId": client, "reason": "RISK", "words": "To be of help tonight"},
		"closeRecord":            {"openedRecordId": f.opening},
		"reviewOpenedRecord":     {"openedRecordId": f.opening, "finding": "APPROPRIATE"},
		"recordContact":          s.contact(ref, "PHONE", "ATTENDED", "SUPPORT", 5),
		"correctContact":         {"contactId": contact, "version": 1, "note": "Rather so", "reason": "A slip"},
		"annotateContact":        {"contactId": contact, "words": "More"},
		"bookAppointment":        {"referralId": ref, "startsAt": "2026-06-15T09:00:00Z", "minutes": 30, "method": "PHONE", "purpose": "SUPPORT"},
		"setAppointmentStatus":   {"appointmentId": appointment, "status": "CANCELLED_BY_CLIENT"},
		"removeDocument":         {"documentId": letter, "reason": "Of somebody else"},
		"makeCalendarFeed":       {},
		"endCalendarFeed":        {},
		"addTask":                {"referralId": ref, "words": "Ring"},
		"setTaskStatus":          {"taskId": task, "status": "DONE"},
		"confirmService":         {"serviceId": k.Service.ID},
		"updateService":          {"serviceId": k.Service.ID, "version": db.Service.GetX(ctx, k.Service.ID).Version, "website": "https://host.example", "phone": "020 7946 0000", "email": "host@host.example"},
		"recordMeasure":          {"referralId": ref, "instrument": "GOAL_SCORE", "point": "BASELINE", "on": "2026-06-10", "score": 3, "goalId": goal},
		"signpost":               {"referralId": ref, "serviceId": k.Service.ID},
		"referOnward":            {"referralId": ref, "serviceId": k.Service2.ID, "words": "Please", "share": []any{"NAME"}, "goalId": goal},
		"answerOnwardReferral":   {"onwardReferralId": onward, "answer": "ACCEPTED"},
		"recordOnwardOutcome":    {"onwardReferralId": onward, "outcome": "GOT_HELP", "on": "2026-06-10", "toldBy": "CLIENT"},
		"withdrawOnwardReferral": {"onwardReferralId": taken, "reason": "Not wanted"},
		"createAccount":          {"email": "new@cast.example", "name": "Somebody New", "role": "LINK_WORKER", "organisationId": k.Host.ID, "assignedTo": []any{k.PCN.ID}},
		"inviteAccount":          {"accountId": k.HostUser2.AccountID},
		"setAccountDisabled":     {"accountId": k.HostUser2.AccountID, "disabled": true},
		"setSafeguardingLead":    {"accountId": k.HostUser2.AccountID, "lead": true},
		"addRole":                {"accountId": k.HostUser2.AccountID, "role": "HOST", "organisationId": k.Host.ID},
		"endRole":                {"membershipId": f.keys["me"], "on": "2026-06-30"},
		"setCapacity":            {"accountId": k.LinkWorker.AccountID, "capacity": 40},
		"changeSettings":         {"version": db.Scheme.GetX(ctx, k.ID).Version, "quietDays": 28, "hiddenSources": []any{"PHARMACIST"}, "reasonWords": []any{map[string]any{"code": "FOOD", "words": "Getting food"}}},
		"saveTemplate":           {"templateId": template, "kind": "TEXT", "name": "Hello again", "words": "Hello {client}, this is {link worker}."},
		"retireTemplate":         {"templateId": template, "retired": true},
		"addAbsence":             {"accountId": k.LinkWorker.AccountID, "fromOn": "2026-08-03", "toOn": "2026-08-07", "coverId": k.LinkWorker2.AccountID},
		"changeAbsence":          {"absenceId": absence, "version": 1, "fromOn": "2026-09-07", "toOn": "2026-09-09", "coverId": k.Lead.AccountID},
		"saveView":               {"viewId": kept, "list": "CASELOAD", "name": "Mine, by name", "query": "status=ACTIVE&sort=NAME"},
		"removeView":             {"viewId": gone},
		"saveQuery":              {"name": "Organisations", "text": "query($n: Int) { organisations(first: $n) { totalCount } }", "variables": "{\"n\": 5}", "shared": true},
		"changeQuery":            {"queryId": wanted, "name": "Who I am", "text": "{ viewer { role mayUsePlayground } }", "shared": true},
		"removeQuery":            {"queryId": unwanted},
		"askForProjectGrant":     {"title": "Who stays", "purpose": "To see who stays, and who does not", "basis": "DPIA 7", "sources": []any{"EPISODES"}, "fromMonth": "2026-01", "toMonth": "2026-05", "expiresOn": "2026-12-31"},
		"approveProjectGrant":    {"projectGrantId": approved, "expiresOn": "2026-09-30"},
		"refuseProjectGrant":     {"projectGrantId": rejected, "words": "Figures will do"},
		"withdrawProjectGrant":   {"projectGrantId": ended, "reason": "Not needed"},
		"saveStory":              written,
		"makeStoryReady":         {"storyId": told, "version": 1},
		"withdrawStory":          {"storyId": spare, "version": 1},
		"deleteClient":           {"clientId": unreal.ID, "version": unreal.Version, "reason": "TEST_RECORD", "name": unreal.GivenName + " " + unreal.FamilyName},
		"updateClient":           {"clientId": client, "version": version, "occupation": "Baker"},
		"recordConsent":          {"clientId": client, "what": "SHARE_WITH_SERVICE", "serviceId": k.Service2.ID, "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"},
		"withdrawConsent":        {"consentId": consent},
		"recordRisk":             {"clientId": client, "kind": "LONE_VISIT", "level": "LOW", "words": "A dog"},
		"endRisk":                {"riskId": risk, "reason": "Moved"},
		"recordSafeguardingNote": {"clientId": client, "on": "2026-06-10", "words": "Seen and told"},
		"savePlan":               {"referralId": ref, "version": db.SupportPlan.GetX(ctx, plan).Version, "goals": goals},
		"agreePlan":              {"planId": plan, "agreedOn": "2026-06-10", "agreedWith": "Gwen"},
		"setActionStatus":        {"actionId": action, "status": "DONE"},
		"recordReview":           {"referralId": ref, "on": "2026-06-10", "nextReviewOn": "2026-07-10", "goals": []any{map[string]any{"goalId": goal, "status": "IN_PROGRESS"}}},
		"setReviewDay":           {"referralId": ref, "on": "2026-07-20"},
		"submitReferral":         {"clientId": client, "source": "GP", "reasons": []any{map[string]any{"code": "FOOD"}}, "clientWords": "x", "urgency": "ROUTINE", "clientAware": true},
		"startTriage":            {"referralId": received},
		"acceptReferral":         {"referralId": triaged, "linkWorkerId": k.LinkWorker.AccountID},
		"declineReferral":        {"referralId": declined, "reason": "NOT_ELIGIBLE", "words": "Sorry", "alternative": "The directory", "alternativeServiceId": k.Service.ID},
		"askReferrer":            {"referralId": unclear, "words": "Does she live alone?"},
		"answerEnquiry":          {"enquiryId": enquiry, "words": "With her brother"},
		"assignReferral":         {"referralId": passed, "linkWorkerId": k.LinkWorker2.AccountID, "note": "Over to you", "overrideReason": "Cover"},
		"pauseReferral":          {"referralId": ref, "reason": "Away", "until": "2026-07-10"},
		"resumeReferral":         {"referralId": paused},
		"askForExtension":        {"referralId": ref, "reason": "More to do"},
		"extendReferral":         {"referralId": ref, "reason": "More to do", "until": "2027-01-10"},
		"refuseExtension":        {"referralId": asked, "reason": "Enough was done"},
		"setComplexity":          {"referralId": ref, "complexity": "COMPLEX"},
		"closeReferral":          {"referralId": ref, "reason": "OTHER", "words": "Done", "messageSent": true, "followUpMeasure": map[string]any{"reasonForNone": "Moved"}, "handedOn": "Nia"},
		"reopenReferral":         {"referralId": closed, "reason": "Back"},
		"transferReferral":       {"referralId": moving, "to": "Elsewhere", "reason": "Moved", "clientAgrees": true},
	}
}

// own is a key of the link worker's own for an argument or field of a name.
func (f *foreign) own(name string) string { return f.keys[holder[name]] }

// t is the test that the cast plays in.
func (f *foreign) t() *testing.T { t, _ := f.worker.t.(*testing.T); return t }

// goodIsGood makes sure that it was the key that was refused: with keys of one's own, every input does what it says.
func (f *foreign) goodIsGood(t *testing.T) {
	t.Helper()
	f.eachGood(func(name string, by *caller) {
		if a := by.send(f.document(name, "clientMutationId"), map[string]any{"input": f.fresh(f.good[name])}); a.code() != "" {
			t.Errorf("%s with keys of one's own: %s", name, a.raw)
		}
	})
}

// eachGood calls fn with every mutation and somebody who may do it, in an order in which all are possible.
func (f *foreign) eachGood(fn func(name string, by *caller)) {
	by := map[string]*caller{
		"closeRecord": f.actors[len(f.actors)-1].caller, "reviewOpenedRecord": f.manager, "answerOnwardReferral": f.host, "confirmService": f.host, "updateService": f.host,
		"startTriage": f.lead, "acceptReferral": f.lead, "declineReferral": f.lead, "extendReferral": f.manager, "refuseExtension": f.manager, "submitReferral": f.practice,
		"askReferrer": f.lead, "answerEnquiry": f.practice, "askForProjectGrant": f.analyst,
	}
	for _, name := range []string{
		"createAccount", "inviteAccount", "setSafeguardingLead", "addRole", "endRole", "setAccountDisabled", "reopenReferral", "assignReferral", "transferReferral",
		"setCapacity", "changeSettings", "saveTemplate", "retireTemplate", "saveQuery", "changeQuery", "removeQuery",
		"approveProjectGrant", "refuseProjectGrant", "withdrawProjectGrant", "deleteClient",
	} {
		by[name] = f.manager
	}
	by["openRecord"] = f.admin
	first := []string{"savePlan", "correctContact", "updateService"} // by the version that they were read with
	last := []string{"recordOnwardOutcome", "withdrawConsent", "setAccountDisabled", "pauseReferral", "closeReferral", "reviewOpenedRecord"}
	var names []string
	for name := range f.good {
		if !slices.Contains(last, name) && !slices.Contains(first, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range slices.Concat(first, names, last) {
		c := by[name]
		if c == nil {
			c = f.worker
		}
		fn(name, c)
	}
}
