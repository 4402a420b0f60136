package server_test

import (
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// newcomer is a complete input of submitReferral by the practice; change may spoil its person and itself.
func newcomer(s *scheme, change func(person, input map[string]any)) map[string]any {
	person := map[string]any{"givenName": "Gwenllïan", "familyName": "Ŵyn", "dateOfBirth": "1950-01-31", "practiceId": s.k.Practice.ID}
	input := map[string]any{
		"person": person, "source": "GP", "reasons": []any{map[string]any{"code": "LONELINESS", "primary": true}},
		"referrerWords": "Low since retirement.", "urgency": "ROUTINE", "clientAware": true,
	}
	if change != nil {
		change(person, input)
	}
	return input
}

// Ensure bad input of every kind is refused with its code and the field at fault, tells nothing of what was sent, and
// leaves the database as it was.
func TestBadInput(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ref, client := s.supported("Halina", "Rahman", "1943-05-17")
		version := s.worker.must(`query($id: ID!) { client(id: $id) { version } }`, map[string]any{"id": client}).at("client.version")
		plan := s.do(s.worker, "savePlan", "plan { id version goals { id } }", map[string]any{
			"referralId": ref, "goals": []any{map[string]any{"words": "Get out", "importance": 8}},
		})
		with := func(base map[string]any, name string, value any) map[string]any {
			out := map[string]any{}
			for k, v := range base {
				out[k] = v
			}
			out[name] = value
			return out
		}
		person := func(name string, value any) map[string]any {
			return newcomer(s, func(p, _ map[string]any) { p[name] = value })
		}
		submit := func(name string, value any) map[string]any {
			return newcomer(s, func(_, in map[string]any) { in[name] = value })
		}
		update := func(name string, value any) map[string]any {
			return map[string]any{"clientId": client, "version": version, name: value}
		}
		goals := func(goal map[string]any) map[string]any {
			return map[string]any{"referralId": ref, "version": plan.at("savePlan.plan.version"), "goals": []any{goal}}
		}
		contact := s.contact(ref, "PHONE", "ATTENDED", "SUPPORT", 10)
		consent := map[string]any{"clientId": client, "what": "SHARE_WITH_GP", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"}
		measure := map[string]any{"referralId": ref, "instrument": "ONS4", "point": "REVIEW", "on": "2026-06-10", "items": []any{map[string]any{"code": "HAPPINESS", "value": 5}}}
		review := map[string]any{"referralId": ref, "on": "2026-06-10", "nextReviewOn": "2026-07-10"}
		risk := map[string]any{"clientId": client, "kind": "LONE_VISIT", "level": "LOW", "words": "Dog"}
		for _, tt := range []struct {
			name        string
			by          *caller
			code, field string
			mutation    string
			input       map[string]any
		}{
			{"wrong NHS number digit", s.practice, "INVALID", "person.nhsNumber", "submitReferral", person("nhsNumber", "999 000 0000")},
			{"wrong NHS number digit, edited", s.worker, "INVALID", "nhsNumber", "updateClient", update("nhsNumber", "9990000000")},
			{"future birth date", s.practice, "INVALID", "person.dateOfBirth", "submitReferral", person("dateOfBirth", "2026-06-11")},
			{"future birth date, edited", s.worker, "INVALID", "dateOfBirth", "updateClient", update("dateOfBirth", "2026-06-11")},
			{"a day that does not exist", s.practice, "INVALID", "person.dateOfBirth", "submitReferral", person("dateOfBirth", "2026-02-30")},
			{"a day as an instant", s.worker, "INVALID", "on", "recordConsent", with(consent, "on", "2026-06-10T00:00:00Z")},
			{"an instant without a zone", s.worker, "INVALID", "at", "recordContact", with(contact, "at", "2026-06-10T09:00")},
			{"end before start: consent", s.worker, "INVALID", "expiresOn", "recordConsent", with(consent, "expiresOn", "2026-06-09")},
			{"end before start: review", s.worker, "INVALID", "nextReviewOn", "recordReview", with(review, "nextReviewOn", "2026-06-09")},
			{"end before start: pause", s.worker, "INVALID", "until", "pauseReferral", map[string]any{"referralId": ref, "reason": "x", "until": "2026-06-09"}},
			{"end before start: extension", s.manager, "INVALID", "until", "extendReferral", map[string]any{"referralId": ref, "reason": "x", "until": "2026-06-09"}},
			{"end before start: review of a risk", s.worker, "INVALID", "reviewOn", "recordRisk", with(risk, "reviewOn", "2026-06-09")},
			{"before the referral", s.worker, "INVALID", "at", "recordContact", with(contact, "at", "2026-06-09T09:00:00Z")},
			{"in the future", s.worker, "INVALID", "at", "recordContact", with(contact, "at", "2026-06-11T09:00:00Z")},
			{"importance 11", s.worker, "INVALID", "goals.0.importance", "savePlan", goals(map[string]any{"words": "x", "importance": 11})},
			{"importance 0", s.worker, "INVALID", "goals.0.importance", "savePlan", goals(map[string]any{"words": "x", "importance": 0})},
			{"confidence 11", s.worker, "INVALID", "goals.0.actions.0.confidence", "savePlan", goals(map[string]any{"words": "x", "importance": 5, "actions": []any{map[string]any{"words": "x", "who": "CLIENT", "confidence": 11}}})},
			{"importance in halves", s.worker, "INVALID", "goals.0.importance", "savePlan", goals(map[string]any{"words": "x", "importance": 5.5})},
			{"answer 11", s.worker, "INVALID", "items.0.value", "recordMeasure", with(measure, "items", []any{map[string]any{"code": "HAPPINESS", "value": 11}})},
			{"minutes below none", s.worker, "INVALID", "minutes", "recordContact", with(contact, "minutes", -1)},
			{"unknown code", s.practice, "INVALID", "source", "submitReferral", submit("source", "Halina's aunt")},
			{"unknown code in a list", s.practice, "INVALID", "reasons.0.code", "submitReferral", submit("reasons", []any{map[string]any{"code": "Halina's aunt"}})},
			{"unknown code of a person", s.worker, "INVALID", "ethnicCategory", "updateClient", update("ethnicCategory", "Halina's aunt")},
			{"unknown question", s.worker, "INVALID", "items.0.code", "recordMeasure", with(measure, "items", []any{map[string]any{"code": "Halina's aunt", "value": 1}})},
			{"no code", s.worker, "INVALID", "outcome", "recordContact", with(contact, "outcome", nil)},
			{"a field too many", s.worker, "INVALID", "aunt", "recordContact", with(contact, "aunt", "Halina's aunt")},
			{"text for a number", s.worker, "INVALID", "minutes", "recordContact", with(contact, "minutes", "Halina's aunt")},
			{"no reasons", s.practice, "INVALID", "reasons", "submitReferral", submit("reasons", []any{})},
			{"no words", s.practice, "INVALID", "referrerWords", "submitReferral", submit("referrerWords", " \n ")},
			{"not aware", s.practice, "INVALID", "clientAware", "submitReferral", submit("clientAware", false)},
			{"note of 10 MB", s.worker, "LIMIT", "note", "recordContact", with(contact, "note", strings.Repeat("Halina's aunt ", 10<<20/14))},
			{"note of 20,001 letters", s.worker, "INVALID", "note", "recordContact", with(contact, "note", strings.Repeat("ŵ", 20001))},
			{"a nul in a note", s.worker, "INVALID", "note", "recordContact", with(contact, "note", "a\x00b")},
			{"a bell in a name", s.practice, "INVALID", "person.givenName", "submitReferral", person("givenName", "a\u0007b")},
			{"a nul in the mutation's id", s.worker, "INVALID", "clientMutationId", "recordContact", with(contact, "clientMutationId", "a\x00b")},
			{"no mutation's id", s.worker, "INVALID", "clientMutationId", "recordContact", with(contact, "clientMutationId", "")},
			{"an id of another kind", s.practice, "INVALID", "id", "submitReferral", submit("id", client)},
			{"an id that is taken", s.practice, "CONFLICT", "id", "submitReferral", submit("id", ref)},
			{"a telephone number of letters", s.practice, "INVALID", "person.phone", "submitReferral", person("phone", "Halina's aunt")},
			{"a postcode that is none", s.practice, "INVALID", "person.postcode", "submitReferral", person("postcode", "Halina's aunt")},
			{"a role that may not", s.host, "FORBIDDEN", "", "submitReferral", newcomer(s, nil)},
			{"closing without its needs", s.worker, "INVALID", "messageSent", "closeReferral", map[string]any{"referralId": ref, "reason": "MOVED_AWAY", "messageSent": false, "followUpMeasure": map[string]any{"reasonForNone": "x"}}},
			{"a stale version", s.worker, "CONFLICT", "", "updateClient", map[string]any{"clientId": client, "version": 99, "givenName": "x"}},
		} {
			before := snapshot(t, k)
			a := s.refuse(tt.by, tt.code, tt.field, tt.mutation, tt.input)
			if tt.field == "" && a.field() != "" {
				t.Errorf("%s: no field is at fault, got %s", tt.name, a.raw)
			}
			if strings.Contains(a.raw, "aunt ") || strings.Contains(a.raw, "'s aunt") {
				t.Errorf("%s: the refusal tells what was sent: %.300s", tt.name, a.raw)
			}
			if after := snapshot(t, k); before != after {
				t.Errorf("%s: refused, it changed the database", tt.name)
			}
		}
	})
}

// Ensure another scheme's id, and one that is malformed or of another kind, is no row wherever an id goes.
func TestAnothersID(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ref, client := s.supported("Halina", "Rahman", "1943-05-17")
		waiting := k.Referral(t, k.Practice, code.ReferralStatusReceived, nil).ID
		o := k.Other
		far := fill(t, k, o, o.Practice, o.LinkWorker, o.Service, "Canaryfar")
		now := k.Clock.Now().Format("2006-01-02T15:04:05Z07:00")
		for _, tt := range []struct {
			by              *caller
			mutation, field string
			id              string // another scheme's
			input           map[string]any
		}{
			{s.practice, "submitReferral", "clientId", far.rows["person"], map[string]any{"source": "GP", "reasons": []any{map[string]any{"code": "FOOD"}}, "clientWords": "x", "urgency": "ROUTINE", "clientAware": true}},
			{s.lead, "startTriage", "referralId", far.rows["referral"], nil},
			{s.lead, "acceptReferral", "referralId", far.rows["referral"], nil},
			{s.lead, "acceptReferral", "linkWorkerId", o.LinkWorker.AccountID, map[string]any{"referralId": waiting}},
			{s.lead, "declineReferral", "alternativeServiceId", o.Service.ID, map[string]any{"referralId": waiting, "reason": "OUT_OF_AREA", "words": "x", "alternative": "x"}},
			{s.lead, "assignReferral", "linkWorkerId", o.LinkWorker.AccountID, map[string]any{"referralId": ref, "note": "x", "overrideReason": "x"}},
			{s.manager, "transferReferral", "serviceId", o.Service.ID, map[string]any{"referralId": ref, "to": "x", "reason": "x", "clientAgrees": true}},
			{s.worker, "recordConsent", "clientId", far.rows["person"], map[string]any{"what": "SHARE_WITH_GP", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"}},
			{s.worker, "recordConsent", "serviceId", o.Service.ID, map[string]any{"clientId": client, "what": "SHARE_WITH_SERVICE", "decision": "GIVEN", "how": "VERBAL", "on": "2026-06-10"}},
			{s.worker, "withdrawConsent", "consentId", far.rows["consent"], nil},
			{s.worker, "recordRisk", "clientId", far.rows["person"], map[string]any{"kind": "NONE_KNOWN"}},
			{s.worker, "endRisk", "riskId", far.rows["risk"], map[string]any{"reason": "x"}},
			{s.worker, "recordContact", "referralId", far.rows["referral"], map[string]any{"at": now, "method": "PHONE", "outcome": "ATTENDED", "purpose": "SUPPORT", "minutes": 5}},
			{s.worker, "recordContact", "appointmentId", far.rows["appointment"], map[string]any{"referralId": ref, "at": now, "method": "PHONE", "outcome": "ATTENDED", "purpose": "SUPPORT", "minutes": 5}},
			{s.worker, "annotateContact", "contactId", far.rows["contact"], map[string]any{"words": "x"}},
			{s.worker, "bookAppointment", "referralId", far.rows["referral"], map[string]any{"startsAt": "2026-06-12T09:00:00Z", "minutes": 30, "method": "PHONE", "purpose": "SUPPORT"}},
			{s.worker, "addTask", "referralId", far.rows["referral"], map[string]any{"words": "x"}},
			{s.worker, "addTask", "assignedToId", o.LinkWorker.AccountID, map[string]any{"referralId": ref, "words": "x"}},
			{s.worker, "savePlan", "goals.0.id", far.rows["goal"], map[string]any{"referralId": ref}},
			{s.worker, "agreePlan", "planId", far.rows["plan"], map[string]any{"agreedOn": "2026-06-10", "agreedWith": "x"}},
			{s.worker, "recordMeasure", "goalId", far.rows["goal"], map[string]any{"referralId": ref, "instrument": "GOAL_SCORE", "point": "BASELINE", "on": "2026-06-10", "score": 5}},
			{s.worker, "signpost", "serviceId", o.Service.ID, map[string]any{"referralId": ref, "words": "x"}},
			{s.worker, "referOnward", "serviceId", o.Service.ID, map[string]any{"referralId": ref, "words": "x", "share": []any{"NAME"}}},
			{s.host, "answerOnwardReferral", "onwardReferralId", far.rows["onward"], map[string]any{"answer": "ACCEPTED"}},
			{s.host, "confirmService", "serviceId", o.Service.ID, nil},
			{s.practice, "submitReferral", "person.practiceId", o.Practice.ID, newcomer(s, nil)},
		} {
			for kind, id := range map[string]string{"another scheme's": tt.id, "malformed": "x' OR 1=1", "of another kind": "au" + tt.id[2:]} {
				before := snapshot(t, k)
				input := map[string]any{}
				for name, v := range tt.input {
					input[name] = v
				}
				switch tt.field {
				case "goals.0.id":
					input["goals"] = []any{map[string]any{"id": id, "words": "x", "importance": 5}}
				case "person.practiceId":
					input = newcomer(s, func(p, _ map[string]any) { p["practiceId"] = id })
				default:
					input[tt.field] = id
				}
				a := s.try(tt.by, tt.mutation, input)
				c := a.code()
				if c != "NOT_FOUND" && (c != "INVALID" || tt.field != "goals.0.id" && tt.field != "person.practiceId") || a.field() != tt.field {
					t.Errorf("%s at %s, %s: %s", tt.mutation, tt.field, kind, a.raw)
				}
				if strings.Contains(a.raw, "Canary") {
					t.Errorf("%s at %s, %s, tells: %s", tt.mutation, tt.field, kind, a.raw)
				}
				if after := snapshot(t, k); before != after {
					t.Errorf("%s at %s, %s, refused, changed the database", tt.mutation, tt.field, kind)
				}
			}
		}
	})
}

// try sends a mutation whatever comes of it.
func (s *scheme) try(c *caller, mutation string, input map[string]any) answer {
	c.t.Helper()
	return c.send(s.document(mutation, "clientMutationId"), map[string]any{"input": s.fresh(input)})
}

// Ensure letters of any language come back exactly as they were written, in every kind of text, and that folded search
// finds them.
func TestTextIsKept(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ref, client := s.supported("Siân-Ŵyn", "O’Grŵf-ap-Llŷr", "1943-05-17")
		const words = "Siaradodd hi am ei gŵr 🌱👩🏽‍🌾: “ŵ ŷ â ê î ô û ï”, العربية, 漢字\n\tal segunda línea"
		a := s.do(s.worker, "recordContact", "contact { note }", map[string]any{
			"referralId": ref, "at": k.Clock.Now().Format("2006-01-02T15:04:05Z07:00"), "method": "PHONE", "outcome": "ATTENDED",
			"purpose": "SUPPORT", "minutes": 5, "note": words,
		})
		if got := a.text("recordContact.contact.note"); got != words {
			t.Errorf("the note came back as %q", got)
		}
		a = s.do(s.worker, "savePlan", "plan { whatMatters goals { words } }", map[string]any{
			"referralId": ref, "whatMatters": words, "goals": []any{map[string]any{"words": words, "importance": 10}},
		})
		if a.text("savePlan.plan.whatMatters") != words || a.text("savePlan.plan.goals.0.words") != words {
			t.Errorf("the plan came back as %s", a.raw)
		}
		longest := strings.Repeat("🌱", 15000) // a request is at most 64 KiB
		a = s.do(s.worker, "recordContact", "contact { note }", s.withNote(ref, longest))
		if a.text("recordContact.contact.note") != longest {
			t.Error("the longest note is not kept")
		}
		a = s.worker.must(`{ clients(search: "sian gruf llyr") { edges { node { id } } } }`, nil)
		if a.at("clients.edges.0") != nil {
			t.Errorf("found by what it is not: %s", a.raw)
		}
		a = s.worker.must(`{ clients(search: "sian grwf LLYR") { edges { node { id familyName } } } }`, nil)
		if a.text("clients.edges.0.node.id") != client || a.text("clients.edges.0.node.familyName") != "O’Grŵf-ap-Llŷr" {
			t.Errorf("found by its folded name: %s", a.raw)
		}
	})
}

func (s *scheme) withNote(referral, note string) map[string]any {
	in := s.contact(referral, "PHONE", "ATTENDED", "SUPPORT", 5)
	in["note"] = note
	return in
}
