package demo

import (
	"context"
	"slices"

	"alongside/internal/access"
	"alongside/internal/code"
	"alongside/internal/organisation"
	"alongside/internal/person"
	"alongside/internal/viewer"
)

// harrowAuditor is promised to users as well. It comes after everything else, so that the rest stays as it was.
var harrowAuditor = []staffFacts{
	{email: "auditor", name: "Marguerite Oyelaran", title: "Information governance lead", role: code.RoleAuditor, at: "office"},
}

// concerns are safeguarding notes by link worker: how many days ago, about which of their open episodes.
var concerns = []struct {
	worker    string
	ago, open int
	words     string
}{
	{"linkworker", 34, 6, "Yellow bruise on the left wrist. {name} says it was the cupboard door; the son answered before {name} could. He stayed in the room throughout and asked twice what I write down.\n\nRang the duty desk of adult social care the same afternoon. They will visit with the district nurse, who is expected anyway. No letter and no call until then."},
	{"linkworker", 27, 6, "The nurse has seen {name} alone: afraid of losing the son's help more than of the son. Asked for nothing to be done yet, with capacity to decide that. Section 42 enquiry stays open; next talk in two weeks, at the surgery."},
	{"linkworker2", 12, 5, "{name} told me that a neighbour \"looks after\" the bank card. Two hundred pounds since May. Does not want the police. Agreed to a new card and to the safeguarding team being told; told them today."},
}

// watched adds what those see who watch over the scheme: safeguarding notes, a record that was opened in need and
// reviewed, one that waits, and an auditor.
func (w *world) watched(ctx context.Context) error {
	m := w.m
	err := m.store.WithTx(viewer.System(ctx, w.schemeID, "make the demonstration"), func(ctx context.Context) error {
		return w.accounts(ctx, schemeFacts{staff: harrowAuditor})
	})
	if err != nil {
		return err
	}
	m.plan(at(m.ago(200), 9, 0), w.staff["admin"], func(ctx context.Context) error {
		_, err := m.do.Organisations.SetSafeguardingLead(ctx, organisation.SetSafeguardingLeadInput{
			ClientMutationID: m.once(), AccountID: w.staff["lead"].id, Lead: true,
		})
		return err
	})
	for _, c := range concerns {
		e, day := w.open[c.worker][c.open], m.ago(c.ago)
		m.plan(at(day, 16, 40), w.staff[c.worker], func(ctx context.Context) error {
			_, err := m.do.People.RecordSafeguardingNote(ctx, person.RecordSafeguardingNoteInput{
				ClientMutationID: m.once(), ID: ptr(m.key("sn", at(day, 16, 40))), ClientID: e.c.id, On: day, Words: e.c.fill(c.words, ""),
			})
			return err
		})
	}
	worker, theirs := w.beside()
	covered := w.inNeed(20, worker, theirs, code.BreakGlassReasonCover,
		"Farida is on leave. The ward rang: home this morning, and nobody there until five. I need the daughter's number.")
	m.plan(at(m.ago(18), 9, 15), w.staff["manager"], func(ctx context.Context) error {
		_, err := m.do.Access.ReviewOpenedRecord(ctx, access.ReviewOpenedRecordInput{
			ClientMutationID: m.once(), OpenedRecordID: *covered, Finding: code.BreakGlassFindingAppropriate,
			Words: ptr("Right to do. Cover during leave is on the rota from now on."),
		})
		return err
	})
	w.inNeed(1, "admin", w.open["linkworker"][8], code.BreakGlassReasonRepair,
		"The practice rang: two of their patients have changed places in our list. Looking which date of birth is whose.")
	return nil
}

// beside gives a client in support by the lead, and a link worker of the client's PCN, who sees that there is the client
// and does not read the record.
func (w *world) beside() (worker string, theirs *episode) {
	for _, worker := range []string{"linkworker", "linkworker2", "linkworker3", "linkworker4", "linkworker5"} {
		for _, e := range w.open["lead"][1:] { // the first is only being contacted
			if slices.Contains(w.practices[w.staff[worker].pcn], e.c.in.PracticeID) {
				return worker, e
			}
		}
	}
	return "linkworker", w.open["lead"][1]
}

// inNeed opens the record of an episode's client so many days ago; the key that it gives is there once it was done.
func (w *world) inNeed(days int, by string, e *episode, why code.BreakGlassReason, words string) *string {
	m, key := w.m, new(string)
	m.plan(at(m.ago(days), 11, 10), w.staff[by], func(ctx context.Context) error {
		viewer.From(ctx).SteppedUpAt = m.clock.Now() // they have just confirmed that it is them
		b, err := m.do.Access.OpenRecord(ctx, access.OpenRecordInput{
			ClientMutationID: m.once(), ClientID: &e.c.id, Reason: why, Words: words,
		})
		if err == nil {
			*key = b.ID
		}
		return err
	})
	return key
}
