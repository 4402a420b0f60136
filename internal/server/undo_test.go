package server_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// staying are the acts that cannot be undone: what protects people, and who may sign in.
var staying = []string{
	"openRecord", "closeRecord", "reviewOpenedRecord", "recordSafeguardingNote",
	"createAccount", "inviteAccount", "setAccountDisabled", "setSafeguardingLead", "addRole", "endRole", "makeCalendarFeed", "endCalendarFeed",
	"changeSettings", "askForProjectGrant", "approveProjectGrant", "refuseProjectGrant", "withdrawProjectGrant", "deleteClient",
}

// rising are the fields of a row that tell that something was done and undone; the number of a fact says nothing else.
var rising = regexp.MustCompile(`"(version|updated_at)":("[^"]*"|\d+),?|"id":\d+,`)

// records is a snapshot without what may differ after an act and its undoing, and without the keys of mutations.
func records(t *testing.T, k *testkit.Kit) string {
	t.Helper()
	rows := strings.Split(rising.ReplaceAllString(snapshot(t, k), ""), "\n")
	rows = slices.DeleteFunc(rows, func(row string) bool { return strings.Contains(row, `"client_mutation_id"`) })
	slices.Sort(rows)
	return strings.Join(rows, "\n")
}

// Ensure that each act leaves no trace in the records when it is undone, but in the trail, and that the few acts that
// stay are refused and stay.
func TestUndo(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		f := &foreign{cast: gather(t, k), good: map[string]map[string]any{}}
		f.prepare()
		f.eachGood(func(name string, by *caller) {
			if name == "undo" {
				return
			}
			before := records(t, k)
			input := f.fresh(f.good[name])
			act := map[string]any{"input": input}
			if a := by.send(f.document(name, "clientMutationId"), act); a.code() != "" {
				t.Errorf("%s: %s", name, a.raw)
				return
			}
			between := records(t, k)
			undo := f.undo(by, input["clientMutationId"])
			if slices.Contains(staying, name) {
				if undo.code() != "CONFLICT" && undo.code() != "FORBIDDEN" || records(t, k) != between {
					t.Errorf("%s is to stay: %s", name, undo.raw)
				}
				return
			}
			if undo.code() != "" {
				t.Errorf("undo %s: %s", name, undo.raw)
			}
			if after := records(t, k); after != before {
				t.Errorf("%s was undone and left:\n%s", name, changed(before, after))
			}
			if a := f.undo(by, input["clientMutationId"]); a.code() != "" {
				t.Errorf("undo %s again: %s", name, a.raw)
			}
			if a := by.send(f.document(name, "clientMutationId"), act); a.code() != "CONFLICT" {
				t.Errorf("%s sent again after it was undone: %s", name, a.raw)
			}
			again := f.fresh(f.good[name]) // others of the acts build on it
			if v, ok := again["version"].(int); ok {
				again["version"] = v + 2
			}
			if a := by.send(f.document(name, "clientMutationId"), map[string]any{"input": again}); a.code() != "" {
				t.Errorf("%s anew after it was undone: %s", name, a.raw)
			}
		})
		if out, err := k.Store.VerifyTrail(t.Context(), nil); err != nil || out.Fault != nil {
			t.Errorf("the trail: %+v, %v", out, err)
		}
	})
}

// undo takes mutations back.
func (s *scheme) undo(by *caller, ids ...any) answer {
	return by.send(`mutation($input: UndoInput!) { undo(input: $input) { undone } }`,
		map[string]any{"input": s.fresh(map[string]any{"mutationIds": ids})})
}

// Ensure that nobody undoes what another did, what is long past, or what others have built on; and that of several acts
// all are undone, or none.
func TestUndoRefused(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ref := k.Referral(t, k.Practice, code.ReferralStatusReceived, nil).ID
		accept := s.fresh(map[string]any{"referralId": ref, "linkWorkerId": k.LinkWorker.AccountID})
		s.lead.must(s.document("acceptReferral", "clientMutationId"), map[string]any{"input": accept})
		task := s.fresh(map[string]any{"referralId": ref, "words": "Ring"})
		s.worker.must(s.document("addTask", "task { id }"), map[string]any{"input": task})
		settled := records(t, k)
		refused := func(why, want string, a answer) {
			t.Helper()
			if a.code() != want {
				t.Errorf("%s: %s", why, a.raw)
			}
			if after := records(t, k); after != settled {
				t.Errorf("%s: refused, and changed\n%s", why, changed(settled, after))
			}
		}
		refused("another's", "NOT_FOUND", s.undo(s.worker, accept["clientMutationId"]))
		refused("nobody's", "NOT_FOUND", s.undo(s.lead, "never"))
		refused("one of two", "NOT_FOUND", s.undo(s.lead, accept["clientMutationId"], "never"))
		refused("none", "INVALID", s.undo(s.lead))
		refused("too many", "INVALID", s.undo(s.lead, slices.Repeat([]any{"m"}, 101)...))
		refused("without an id of its own", "INVALID", s.lead.send(`mutation($input: UndoInput!) { undo(input: $input) { undone } }`,
			map[string]any{"input": map[string]any{"clientMutationId": strings.Repeat("m", 101), "mutationIds": []any{accept["clientMutationId"]}}}))
		refused("a role that undoes nothing", "FORBIDDEN", s.undo(s.auditor, "m"))
		k.Clock.Advance(store.UndoFor + time.Second)
		refused("long past", "CONFLICT", s.undo(s.worker, task["clientMutationId"]))

		// A colleague has gone on from it.
		first := s.fresh(map[string]any{"referralId": ref, "reason": "Away", "until": "2026-07-10"})
		active := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker).ID
		first["referralId"] = active
		s.worker.must(s.document("pauseReferral", "clientMutationId"), map[string]any{"input": first})
		s.do(s.lead, "resumeReferral", "clientMutationId", map[string]any{"referralId": active})
		settled = records(t, k)
		refused("changed since", "CONFLICT", s.undo(s.worker, first["clientMutationId"]))

		// Two acts on one row.
		one := s.fresh(map[string]any{"referralId": active, "reason": "Away", "until": "2026-07-10"})
		two := s.fresh(map[string]any{"referralId": active})
		s.worker.must(s.document("pauseReferral", "clientMutationId"), map[string]any{"input": one})
		s.worker.must(s.document("resumeReferral", "clientMutationId"), map[string]any{"input": two})
		if a := s.undo(s.worker, one["clientMutationId"], two["clientMutationId"]); a.code() != "" {
			t.Errorf("two acts: %s", a.raw)
		}
		if after := records(t, k); after != settled {
			t.Errorf("two acts were undone and left:\n%s", changed(settled, after))
		}
		k.Clock.Advance(store.UndoFor + time.Second)
		if err := k.Store.ForgetUndo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if text := snapshot(t, k); strings.Contains(text, "sealed1:") {
			t.Error("what could be undone is kept for longer than it can be")
		}
	})
}
