package referral_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// found gives the keys of the rows that a filter leaves to a viewer, sorted.
func (d *desk) found(t *testing.T, v *viewer.Viewer, f referral.CaseloadFilter) []string {
	t.Helper()
	page, err := d.referrals.Caseload(d.As(v), ptr(100), nil, &f, nil, nil)
	ok(t, err)
	keys := []string{}
	for _, e := range page.Edges {
		keys = append(keys, e.Node.ID)
	}
	slices.Sort(keys)
	return keys
}

// mixed makes open referrals of every kind that the conditions of the caseload tell apart.
func (d *desk) mixed(t *testing.T) []*ent.Referral {
	t.Helper()
	random := rand.New(rand.NewPCG(3, 4))
	today := d.Store.Today()
	var all []*ent.Referral
	for i := range 60 {
		status := []code.ReferralStatus{
			code.ReferralStatusAccepted, code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused,
		}[i%4]
		r := d.Referral(t, d.Practice, status, d.LinkWorker)
		q := r.Update().SetUrgency(code.Urgency(code.Urgency("").Values()[i%3])).
			SetComplexity(code.Complexity(code.Complexity("").Values()[random.IntN(3)])).
			SetNextDueOn(today.AddDays(random.IntN(20) - 10))
		if status == code.ReferralStatusActive || status == code.ReferralStatusPaused {
			began := today.AddDays(-random.IntN(40))
			q.SetSupportFrom(began).SetSupportUntil(today.AddDays(random.IntN(60) - 5)).SetNextReviewOn(today.AddDays(random.IntN(30) - 10))
		}
		if status == code.ReferralStatusPaused && random.IntN(3) > 0 {
			q.SetPauseUntil(today.AddDays(random.IntN(3) - 1))
		}
		if random.IntN(2) == 0 {
			q.SetLastContactAt(today.AddDays(-19 - random.IntN(5)).Time())
		}
		if random.IntN(4) == 0 {
			q.SetExtensionAskedOn(today)
		}
		r, err := q.Save(d.System())
		ok(t, err)
		all = append(all, r)
		if i%7 == 0 {
			ok(t, d.Store.Ent(d.System()).Risk.Create().SetPersonID(r.PersonID).SetKind(code.RiskKindLoneVisit).
				SetLevel(code.RiskLevelHigh).SetWords("Go in twos.").SetOn(today).SetRecordedByID(d.LinkWorker.AccountID).Exec(d.System()))
		}
	}
	return all
}

// Ensures that each condition leaves the rows of which it holds and, turned round, the others; that "not heard from" is
// the overdue clock QUIET and nothing else; and that the counts say how many.
func TestCaseload_Conditions(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		all, today := d.mixed(t), d.Store.Today()
		settings, err := d.Store.Settings(d.As(d.LinkWorker))
		ok(t, err)
		risky := map[string]bool{}
		for i, r := range all {
			risky[r.ID] = i%7 == 0
		}
		until := func(r *ent.Referral) clock.Date { return deref(r.SupportUntil, clock.MaxDate) }
		isQuiet := func(r *ent.Referral) bool {
			f := referral.Facts{
				Status: r.Status, ReceivedOn: today, SupportFrom: deref(r.SupportFrom, ""), PauseUntil: deref(r.PauseUntil, ""),
			}
			if r.LastContactAt != nil {
				f.LastContactOn = clock.DateOf(*r.LastContactAt)
			}
			return slices.ContainsFunc(referral.Overdue(f, settings, today), func(x referral.Due) bool {
				return x.Kind == code.DueKindQuiet && x.IsOverdue()
			})
		}
		counts, err := d.referrals.CaseloadCounts(d.As(d.LinkWorker), nil)
		ok(t, err)
		yes, no := ptr(true), ptr(false)
		for _, tc := range []struct {
			name     string
			with     referral.CaseloadFilter
			without  *referral.CaseloadFilter
			holds    func(r *ent.Referral) bool
			counted  int
			uncounts bool
		}{
			{"overdue", referral.CaseloadFilter{Overdue: yes}, &referral.CaseloadFilter{Overdue: no}, func(r *ent.Referral) bool { return r.NextDueOn < today }, counts.Overdue, false},
			{"quiet", referral.CaseloadFilter{Quiet: yes}, &referral.CaseloadFilter{Quiet: no}, isQuiet, counts.Quiet, false},
			{"near the limit", referral.CaseloadFilter{NearLimit: yes}, &referral.CaseloadFilter{NearLimit: no}, func(r *ent.Referral) bool { return until(r) <= today.AddDays(28) }, counts.NearLimit, false},
			{"risk", referral.CaseloadFilter{HasRisk: yes}, &referral.CaseloadFilter{HasRisk: no}, func(r *ent.Referral) bool { return risky[r.ID] }, counts.HasRisk, false},
			{"extension", referral.CaseloadFilter{ExtensionAsked: yes}, &referral.CaseloadFilter{ExtensionAsked: no}, func(r *ent.Referral) bool { return r.ExtensionAskedOn != nil }, counts.ExtensionAsked, false},
			{"urgent", referral.CaseloadFilter{Urgency: ptr(code.UrgencyUrgent)}, nil, func(r *ent.Referral) bool { return r.Urgency == code.UrgencyUrgent }, counts.Urgent, false},
			{"due", referral.CaseloadFilter{DueBefore: ptr(today.AddDays(8))}, nil, func(r *ent.Referral) bool { return r.NextDueOn < today.AddDays(8) }, counts.DueSoon, false},
			{"review", referral.CaseloadFilter{ReviewBefore: ptr(today.AddDays(8))}, nil, func(r *ent.Referral) bool { return deref(r.NextReviewOn, clock.MaxDate) < today.AddDays(8) }, counts.ReviewSoon, false},
			{"complexity", referral.CaseloadFilter{Complexity: ptr(code.ComplexityLight)}, nil, func(r *ent.Referral) bool { return r.Complexity == code.ComplexityLight }, 0, true},
		} {
			want, others := []string{}, []string{}
			for _, r := range all {
				if tc.holds(r) {
					want = append(want, r.ID)
				} else {
					others = append(others, r.ID)
				}
			}
			slices.Sort(want)
			slices.Sort(others)
			if len(want) == 0 || len(others) == 0 {
				t.Fatalf("%s: it holds of %d, not of %d: nothing is shown", tc.name, len(want), len(others))
			}
			if got := d.found(t, d.LinkWorker, tc.with); !slices.Equal(got, want) {
				t.Errorf("%s: got %d rows, want %d", tc.name, len(got), len(want))
			}
			if tc.without != nil {
				if got := d.found(t, d.LinkWorker, *tc.without); !slices.Equal(got, others) {
					t.Errorf("not %s: got %d rows, want %d", tc.name, len(got), len(others))
				}
			}
			if !tc.uncounts && tc.counted != len(want) {
				t.Errorf("%s: counted %d, want %d", tc.name, tc.counted, len(want))
			}
		}
		if counts.All != len(all) {
			t.Errorf("counted %d in all, want %d", counts.All, len(all))
		}
		lead, err := d.referrals.CaseloadCounts(d.As(d.Lead), &referral.CaseloadFilter{Team: yes, Urgency: ptr(code.UrgencyUrgent)})
		ok(t, err)
		if lead.All != counts.Urgent || lead.Urgent != counts.Urgent {
			t.Errorf("the lead's urgent ones: %+v", lead)
		}
		for _, v := range []*viewer.Viewer{d.LinkWorker2, d.Other.LinkWorker, d.Other.Manager} {
			n, err := d.referrals.CaseloadCounts(d.Scheme.As(v), &referral.CaseloadFilter{LinkWorkerID: &d.LinkWorker.AccountID})
			ok(t, err)
			if *n != (referral.CaseloadCounts{}) {
				t.Errorf("%s is told %+v of cases out of sight", v.Name, n)
			}
		}
		_, err = d.referrals.CaseloadCounts(d.As(d.HostUser), nil)
		refused(t, err, errs.Forbidden, "")
		for field, f := range map[string]referral.CaseloadFilter{
			"filter.dueBefore": {DueBefore: ptr(clock.Date("x"))}, "filter.reviewBefore": {ReviewBefore: ptr(clock.Date(""))},
			"filter.search": {Search: ptr(fmt.Sprintf("%0300d", 1))},
		} {
			_, err := d.referrals.CaseloadCounts(d.As(d.LinkWorker), &f)
			refused(t, err, errs.Invalid, field)
		}
	})
}

// deref is what a pointer points at, or otherwise.
func deref[T any](p *T, otherwise T) T {
	if p == nil {
		return otherwise
	}
	return *p
}
