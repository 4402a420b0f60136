package referral_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/person"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// crowd makes open referrals of the link worker with many ties in everything that lists sort by.
func (d *desk) crowd(t testing.TB, n int) []*ent.Referral {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	var all []*ent.Referral
	for i := range n {
		if i%4 == 0 {
			d.Clock.Advance(time.Hour)
		}
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		q := r.Update().SetNextDueOn(d.Store.Today().AddDays(random.IntN(3) - 1)).SetNextDueKind(code.DueKindQuiet)
		if i%3 == 0 {
			q.SetLastContactAt(d.Store.Clock.Now().Add(-time.Duration(random.IntN(2)) * time.Hour))
		}
		q.SetComplexity(code.Complexity(code.Complexity("").Values()[i%3]))
		if i%5 == 0 {
			q.SetStatus(code.ReferralStatusPaused).SetSupportUntil(d.Store.Today().AddDays(random.IntN(3)))
		}
		if i%2 == 0 {
			q.SetNextReviewOn(d.Store.Today().AddDays(random.IntN(2)))
		}
		r, err := q.Save(d.System())
		ok(t, err)
		ok(t, d.Store.Ent(d.System()).Person.UpdateOneID(r.PersonID).
			SetFamilyName([]string{"Ŵyn", "Lee", "O'Neill"}[random.IntN(3)]).SetGivenName("Ann").
			SetSearchText("ann wyn").Exec(d.System()))
		all = append(all, r)
	}
	return all
}

// Ensures that pages of every order hand out each row once, in order, whatever the ties.
func TestCaseload_Pages(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		all := d.crowd(t, 23)
		d.Referral(t, d.Practice2, code.ReferralStatusActive, d.LinkWorker2)
		for _, s := range code.CaseloadSort("").Values() {
			for _, reversed := range []bool{false, true} {
				d.pages(t, code.CaseloadSort(s), reversed, len(all))
			}
		}
	})
}

// pages ensures that the pages of an order are the whole of it.
func (d *desk) pages(t *testing.T, sort code.CaseloadSort, reversed bool, want int) {
	t.Helper()
	ask := func(first int, after *string) *referral.CaseloadConnection {
		t.Helper()
		page, err := d.referrals.Caseload(d.As(d.LinkWorker), &first, after, nil, &sort, &reversed)
		ok(t, err)
		return page
	}
	var whole, paged []string
	page := ask(100, nil)
	for _, e := range page.Edges {
		whole = append(whole, e.Node.ID)
	}
	if n, err := page.TotalCount(d.As(d.LinkWorker)); err != nil || n != want || len(whole) != want {
		t.Fatalf("%s: got %d rows, counted %d, %v; want %d", sort, len(whole), n, err, want)
	}
	var after *string
	for range want {
		page := ask(5, after)
		for _, e := range page.Edges {
			paged = append(paged, e.Node.ID)
		}
		if !page.PageInfo.HasNextPage {
			break
		}
		after = ptr(printed(*page.PageInfo.EndCursor))
	}
	if !slices.Equal(whole, paged) {
		t.Errorf("%s, reversed %t: pages hand out %d rows otherwise than the whole, %d", sort, reversed, len(paged), len(whole))
	}
	straight := false
	page, err := d.referrals.Caseload(d.As(d.LinkWorker), ptr(100), nil, nil, &sort, &straight)
	ok(t, err)
	if reversed {
		slices.Reverse(whole)
	}
	for i, e := range page.Edges {
		if e.Node.ID != whole[i] {
			t.Fatalf("%s: the other way round is another order", sort)
		}
	}
}

// printed is a cursor as GraphQL prints it, without its quotes.
func printed(c ent.Cursor) string {
	var b strings.Builder
	c.MarshalGQL(&b)
	return strings.Trim(b.String(), `"`)
}

// Ensures that each condition of the caseload narrows it, and that conditions are joined by and.
func TestCaseload_Filter(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		mine := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		other := d.Referral(t, d.Practice2, code.ReferralStatusAccepted, d.LinkWorker2)
		waiting := d.Referral(t, d.Practice, code.ReferralStatusWaiting, nil)
		closed := d.Referral(t, d.Practice, code.ReferralStatusClosed, d.LinkWorker)
		ok(t, mine.Update().SetNextDueOn(d.Store.Today().AddDays(-1)).SetNextDueKind(code.DueKindReview).Exec(d.System()))
		ok(t, waiting.Update().SetPrimaryReason(code.ReferralReasonFood).Exec(d.System()))
		ok(t, d.Store.Ent(d.System()).Person.UpdateOneID(mine.PersonID).SetSearchText("wyn halina").Exec(d.System()))
		_, err := d.people.RecordRisk(d.As(d.LinkWorker), person.RecordRiskInput{
			ClientMutationID: d.mutation(), ClientID: closed.PersonID, Kind: code.RiskKindLoneVisit, Level: ptr(code.RiskLevelHigh), Words: ptr("Go in twos."),
		})
		ok(t, err)
		for _, tc := range []struct {
			name   string
			as     *viewer.Viewer
			filter *referral.CaseloadFilter
			want   []*ent.Referral
		}{
			{"own", d.LinkWorker, nil, []*ent.Referral{mine}},
			{"a link worker has no team", d.LinkWorker, &referral.CaseloadFilter{Team: ptr(true)}, []*ent.Referral{mine}},
			{"team", d.Lead, &referral.CaseloadFilter{Team: ptr(true)}, []*ent.Referral{mine, other}},
			{"a manager's, who has none of their own", d.Manager, nil, []*ent.Referral{mine, other}},
			{"a manager's own", d.Manager, &referral.CaseloadFilter{Team: ptr(false)}, nil},
			{"scheme", d.Manager, &referral.CaseloadFilter{Team: ptr(true)}, []*ent.Referral{mine, other}},
			{"another's", d.Lead, &referral.CaseloadFilter{LinkWorkerID: &d.LinkWorker2.AccountID}, []*ent.Referral{other}},
			{"another's out of sight", d.LinkWorker, &referral.CaseloadFilter{LinkWorkerID: &d.LinkWorker2.AccountID}, nil},
			{"unassigned", d.LinkWorker, &referral.CaseloadFilter{Unassigned: ptr(true)}, []*ent.Referral{waiting}},
			{"closed", d.LinkWorker, &referral.CaseloadFilter{Statuses: []code.ReferralStatus{code.ReferralStatusClosed}}, []*ent.Referral{closed}},
			{"practice", d.Lead, &referral.CaseloadFilter{Team: ptr(true), PracticeID: &d.Practice2.ID}, []*ent.Referral{other}},
			{"PCN", d.Lead, &referral.CaseloadFilter{Team: ptr(true), PcnID: &d.PCN.ID}, []*ent.Referral{mine}},
			{"reason", d.Lead, &referral.CaseloadFilter{Unassigned: ptr(true), Reason: ptr(code.ReferralReasonFood)}, []*ent.Referral{waiting}},
			{"reason and status", d.Lead, &referral.CaseloadFilter{Unassigned: ptr(true), Reason: ptr(code.ReferralReasonFood), Statuses: []code.ReferralStatus{code.ReferralStatusActive}}, nil},
			{"overdue", d.Lead, &referral.CaseloadFilter{Team: ptr(true), Overdue: ptr(true)}, []*ent.Referral{mine}},
			{"name in Welsh letters", d.LinkWorker, &referral.CaseloadFilter{Search: ptr("Ŵyn hal")}, []*ent.Referral{mine}},
			{"name with marks of a pattern", d.LinkWorker, &referral.CaseloadFilter{Search: ptr("w%q")}, nil},
			{"another scheme's practice", d.Manager, &referral.CaseloadFilter{Team: ptr(true), PracticeID: &d.Other.Practice.ID}, nil},
		} {
			page, err := d.referrals.Caseload(d.As(tc.as), nil, nil, tc.filter, ptr(code.CaseloadSortReceived), nil)
			ok(t, err)
			var got, want []string
			for _, e := range page.Edges {
				got = append(got, e.Node.ID)
				if e.Node.HasRisk != (e.Node.ID == closed.ID) || e.Node.PracticeName == "" || e.Node.PcnName == "" {
					t.Errorf("%s: got %+v", tc.name, e.Node)
				}
			}
			for _, r := range tc.want {
				want = append(want, r.ID)
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s: got %v, want %v", tc.name, got, want)
			}
			if n, err := page.TotalCount(d.As(tc.as)); err != nil || n != len(want) {
				t.Errorf("%s: counted %d, %v", tc.name, n, err)
			}
		}
		for _, v := range []*viewer.Viewer{d.HostUser, d.PracticeUser, d.Admin, d.Analyst} {
			_, err := d.referrals.Caseload(d.As(v), nil, nil, nil, nil, nil)
			refused(t, err, errs.Forbidden, "")
			_, err = d.referrals.Inbox(d.As(v), nil, nil)
			refused(t, err, errs.Forbidden, "")
		}
		for _, first := range []int{0, -1, 101} {
			_, err := d.referrals.Caseload(d.As(d.LinkWorker), &first, nil, nil, nil, nil)
			refused(t, err, errs.Invalid, "first")
		}
		for _, after := range []string{"x", "gqFp", "🌻"} {
			_, err := d.referrals.Caseload(d.As(d.LinkWorker), nil, &after, nil, nil, nil)
			refused(t, err, errs.Invalid, "after")
			_, err = d.referrals.Inbox(d.As(d.LinkWorker), nil, &after)
			refused(t, err, errs.Invalid, "after")
		}
	})
}

// Ensures that the inbox has what is to be decided, the most urgent first, then the oldest, page by page.
func TestInbox(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		var want []string
		received := map[code.Urgency][]string{}
		for i, u := range []code.Urgency{code.UrgencyRoutine, code.UrgencyUrgent, code.UrgencySoon, code.UrgencyRoutine, code.UrgencyUrgent} {
			in := d.submission(fmt.Sprintf("Ann%d", i), "Lee", d.Practice)
			in.Urgency, in.DuplicateDecision = u, ptr(code.DuplicateDecisionNewPerson)
			out, err := d.referrals.SubmitReferral(d.As(d.PracticeUser), in)
			ok(t, err)
			received[u] = append(received[u], out.Referral.ID)
			d.Clock.Advance(time.Minute)
		}
		for _, u := range []code.Urgency{code.UrgencyUrgent, code.UrgencySoon, code.UrgencyRoutine} {
			want = append(want, received[u]...)
		}
		d.Referral(t, d.Practice, code.ReferralStatusAccepted, d.LinkWorker)
		var got []string
		var after *string
		for range want {
			page, err := d.referrals.Inbox(d.As(d.LinkWorker), ptr(2), after)
			ok(t, err)
			for _, e := range page.Edges {
				got = append(got, e.Node.ID)
				if *e.Node.DueOn != clock.AddWorkingDays(d.Store.Today(), 2) || e.Node.EarlierEpisodes != 0 {
					t.Errorf("got %+v", e.Node)
				}
			}
			if n, err := page.TotalCount(d.As(d.LinkWorker)); err != nil || n != len(want) {
				t.Errorf("counted %d, %v", n, err)
			}
			if !page.PageInfo.HasNextPage {
				break
			}
			after = ptr(printed(*page.PageInfo.EndCursor))
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		page, err := d.referrals.Inbox(d.As(d.LinkWorker2), nil, nil)
		ok(t, err)
		if len(page.Edges) != 0 {
			t.Error("the other PCN's link worker is shown them")
		}
		b, err := d.referrals.Badges(d.As(d.LinkWorker))
		ok(t, err)
		if *b != (referral.Badges{Inbox: 5, Caseload: 1}) {
			t.Errorf("badges: got %+v", b)
		}
	})
}

// Ensures that the flat lists tell of nobody whom the viewer may not see: whose referral somebody sees, of a client too
// who has gone to another practice, that client they see; and where the client went, the referral stays unseen.
func TestLists_ClientOfAnotherPracticeNow(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.Referral(t, d.Practice, code.ReferralStatusReceived, nil)
		ok(t, d.Store.Ent(d.System()).Person.UpdateOneID(r.PersonID).SetPracticeID(d.Practice2.ID).Exec(d.System()))
		for name, tc := range map[string]struct {
			as    *viewer.Viewer
			lists int
		}{"where it was made": {d.LinkWorker, 1}, "where the client is now": {d.LinkWorker2, 0}} {
			inbox, err := d.referrals.Inbox(d.As(tc.as), nil, nil)
			ok(t, err)
			none := &referral.CaseloadFilter{Unassigned: ptr(true), Statuses: []code.ReferralStatus{code.ReferralStatusReceived}}
			cases, err := d.referrals.Caseload(d.As(tc.as), nil, nil, none, nil, nil)
			ok(t, err)
			if len(inbox.Edges) != tc.lists || len(cases.Edges) != tc.lists {
				t.Errorf("%s: %d in the inbox, %d unassigned, want %d", name, len(inbox.Edges), len(cases.Edges), tc.lists)
			}
			if _, err := d.people.Read(d.As(tc.as), r.PersonID); err != nil {
				t.Errorf("%s: the client is not seen: %v", name, err)
			}
		}
		if _, err := d.people.Read(d.As(d.Other.LinkWorker), r.PersonID); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("another scheme's: %v", err)
		}
	})
}
