package server_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// sees lists which kinds of row of a client somebody is told of, by their keys and by every list.
func (s *scheme) sees(c *caller, of client) (kinds []string) {
	s.k.Clock.Advance(time.Second)
	c.signIn()
	var all strings.Builder
	for _, root := range everything {
		all.WriteString(c.send("{ "+root+" }", nil).raw)
	}
	for kind, key := range of.rows {
		a := c.send(`query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": key})
		if a.text("node.id") == key {
			kinds = append(kinds, kind)
		} else if strings.Contains(all.String(), key) {
			kinds = append(kinds, kind+" by a list")
		}
	}
	slices.Sort(kinds)
	return kinds
}

// Ensure that who covers for a link worker sees and works their open referrals from the first day away to the last, and
// nothing of them before, after, or when the absence is cancelled; and nothing at any time of what ended before, of the
// clients of others, or of those whom the absent link worker covers for.
func TestCover(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		mine := fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "Canaryone")
		ended := fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "Canaryended")
		others := fill(t, k, k.Scheme, k.Practice, k.Lead, k.Service, "Canaryother")
		ctx := k.System()
		db := k.Store.Ent(ctx)
		db.Referral.UpdateOneID(ended.rows["referral"]).SetStatus(code.ReferralStatusClosed).SetClosedAt(k.Clock.Now()).ExecX(ctx)
		day := k.Store.Today()
		absence := s.do(s.worker, "addAbsence", "absence { id }", map[string]any{
			"accountId": k.LinkWorker.AccountID, "fromOn": day.AddDays(2), "toOn": day.AddDays(4), "coverId": k.LinkWorker2.AccountID,
		}).text("addAbsence.absence.id")
		// The lead is away too, and covered by the link worker: that is not handed on.
		db.Absence.Create().SetAccountID(k.Lead.AccountID).SetFromOn(day).SetToOn(day.AddDays(30)).SetCoverID(k.LinkWorker.AccountID).ExecX(ctx)

		whole := slices.Sorted(func(yield func(string) bool) {
			for kind := range mine.rows {
				if kind != "note" && kind != "opening" && !yield(kind) {
					return
				}
			}
		})
		look := func(when string, want []string, adding string) {
			t.Helper()
			if got := s.sees(s.worker2, mine); !slices.Equal(got, want) {
				t.Errorf("%s the cover sees %v, want %v", when, got, want)
			}
			for what, of := range map[string]client{"what ended before": ended, "others' clients": others} {
				if got := s.sees(s.worker2, of); len(got) > 0 {
					t.Errorf("%s the cover sees of %s: %v", when, what, got)
				}
			}
			if task := map[string]any{"referralId": mine.rows["referral"], "words": "Ring"}; adding != "" {
				s.refuse(s.worker2, adding, "referralId", "addTask", task)
			} else {
				s.do(s.worker2, "addTask", "task { id }", task)
			}
			s.refuse(s.worker2, "NOT_FOUND", "referralId", "addTask", map[string]any{"referralId": others.rows["referral"], "words": "Ring"})
			s.refuse(s.worker2, "NOT_FOUND", "referralId", "reopenReferral", map[string]any{"referralId": ended.rows["referral"], "reason": "Back"})
		}
		days := func(n int) { k.Clock.Advance(time.Duration(n) * 24 * time.Hour); s.signIn() }
		look("before,", nil, "NOT_FOUND")
		days(2)
		look("on the first day,", whole, "")
		days(2)
		look("on the last day,", whole, "")
		change := map[string]any{"absenceId": absence, "version": 1, "fromOn": day.AddDays(2), "toOn": day.AddDays(4), "coverId": k.LinkWorker2.AccountID, "cancelled": true}
		s.do(s.worker, "changeAbsence", "absence { id }", change)
		look("of an absence that is cancelled,", nil, "NOT_FOUND")
		db.Absence.UpdateOneID(absence).SetCancelled(false).ExecX(ctx)

		// What they book they keep themself, and what is booked by others is with the link worker.
		booking := map[string]any{"referralId": mine.rows["referral"], "startsAt": k.Clock.Now().Add(3 * time.Hour).Format(time.RFC3339), "minutes": 30, "method": "PHONE", "purpose": "SUPPORT"}
		for by, with := range map[*caller]string{s.worker2: k.LinkWorker2.AccountID, s.manager: k.LinkWorker.AccountID} {
			if a := s.do(by, "bookAppointment", "appointment { with { id } }", booking); a.text("bookAppointment.appointment.with.id") != with {
				t.Errorf("booked: %s", a.raw)
			}
		}

		// They do what the link worker would, closing included, and go on seeing what they have closed.
		ref := map[string]any{"referralId": mine.rows["referral"]}
		s.do(s.worker2, "recordContact", "contact { id client { id } }", s.contact(mine.rows["referral"], "PHONE", "ATTENDED", "SUPPORT", 10))
		s.do(s.worker2, "pauseReferral", "referral { status }", map[string]any{"referralId": mine.rows["referral"], "reason": "Away", "until": day.AddDays(20)})
		s.do(s.worker2, "resumeReferral", "referral { status }", ref)
		a := s.do(s.worker2, "closeReferral", "referral { status client { id familyName } }", map[string]any{
			"referralId": mine.rows["referral"], "reason": "PERSON_WITHDREW", "messageSent": true, "handedOn": "Nia", "followUpMeasure": map[string]any{"reasonForNone": "Did not want one"},
		})
		if a.text("closeReferral.referral.client.id") != mine.rows["person"] {
			t.Errorf("who closes for another is shown %s", a.raw)
		}
		look("having closed it,", whole, "INVALID")
		s.do(s.worker2, "reopenReferral", "referral { status }", map[string]any{"referralId": mine.rows["referral"], "reason": "Rang again"})
		look("having reopened it,", whole, "")
		days(1)
		look("after the last day,", nil, "NOT_FOUND")
	})
}
