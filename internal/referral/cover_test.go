package referral_test

import (
	"maps"
	"slices"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that on the days of a cover every list of one's own has the covered link worker's people too, each named as
// theirs, and that it has nobody else's, and on other days only one's own.
func TestCover_ListsOfOnesOwn(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		ctx, today := d.System(), d.Store.Today()
		db := d.Store.Ent(ctx)
		made := func(practice *ent.Organisation, v *viewer.Viewer) string {
			r := d.Referral(t, practice, code.ReferralStatusActive, v)
			ok(t, r.Update().SetNextReviewOn(today.AddDays(-1)).SetNextDueOn(today.AddDays(-1)).SetNextDueKind(code.DueKindReview).
				SetSupportUntil(today.AddDays(7)).SetSupportFrom(today.AddDays(-60)).SetLastContactAt(today.AddDays(-40).Time()).Exec(ctx))
			ok(t, db.Appointment.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetStartsAt(d.Store.Clock.Now()).SetMinutes(45).
				SetMethod(code.ContactMethodHomeVisit).SetPurpose(code.ContactPurposeSupport).SetWithID(v.AccountID).Exec(ctx))
			ok(t, db.Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("Ring").SetDueOn(today).SetAssignedToID(v.AccountID).Exec(ctx))
			ok(t, db.OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(d.Service.ID).SetOrganisationID(d.Host.ID).
				SetSentAt(today.AddDays(-20).Time()).SetShare([]code.ShareField{code.ShareFieldName}).SetAuthorID(v.AccountID).Exec(ctx))
			return r.ID
		}
		mine, away := made(d.Practice2, d.LinkWorker2), made(d.Practice, d.LinkWorker)
		made(d.Practice, d.Lead)
		covering := *d.LinkWorker2
		covering.Covers = []viewer.Cover{{AccountID: d.LinkWorker.AccountID, FromOn: today}}
		for name, tc := range map[string]struct {
			v    *viewer.Viewer
			want []string
		}{
			"on another day":   {d.LinkWorker2, []string{mine}},
			"while covering":   {&covering, []string{mine, away}},
			"whom they covers": {d.LinkWorker, []string{away}},
		} {
			ctx := d.As(tc.v)
			day, err := d.referrals.MyDay(ctx)
			ok(t, err)
			lists := map[string]map[string]string{} // list -> referral -> link worker's name
			add := func(list, key, worker string) {
				if lists[list] == nil {
					lists[list] = map[string]string{}
				}
				lists[list][key] = worker
			}
			for list, rows := range map[string][]*referral.CaseloadItem{"due": day.Due, "reviews": day.Reviews, "near": day.NearLimit, "quiet": day.Quiet} {
				for _, c := range rows {
					add(list, c.ID, c.LinkWorkerName)
				}
			}
			for _, a := range day.Appointments {
				add("appointments", a.ReferralID, a.Edges.With.Name)
			}
			for _, x := range day.Tasks {
				add("tasks", x.ReferralID, x.Edges.AssignedTo.Name)
			}
			for _, o := range day.Silent {
				add("silent", o.ReferralID, o.Edges.Referral.Edges.LinkWorker.Name)
			}
			caseload, err := d.referrals.Caseload(ctx, nil, nil, nil, nil, nil)
			ok(t, err)
			due, err := d.referrals.ReviewsDue(ctx, nil, nil, nil, nil)
			ok(t, err)
			for list, page := range map[string]*referral.CaseloadConnection{"caseload": caseload, "reviews due": due} {
				for _, e := range page.Edges {
					add(list, e.Node.ID, e.Node.LinkWorkerName)
				}
			}
			if len(lists) != 9 {
				t.Errorf("%s: lists %v", name, slices.Sorted(maps.Keys(lists)))
			}
			for list, got := range lists {
				names := map[string]string{mine: d.LinkWorker2.Name, away: d.LinkWorker.Name}
				if len(got) != len(tc.want) {
					t.Errorf("%s, %s: got %v", name, list, got)
				}
				for _, key := range tc.want {
					if got[key] != names[key] {
						t.Errorf("%s, %s: %s is with %q", name, list, key, got[key])
					}
				}
			}
			b, err := d.referrals.Badges(ctx)
			ok(t, err)
			n, err := d.referrals.CaseloadCounts(ctx, nil)
			ok(t, err)
			if all := len(tc.want); b.Caseload != all || b.Overdue != all || n.All != all || n.Overdue != all {
				t.Errorf("%s: badges %+v, counts %+v", name, b, n)
			}
			// Who is asked for by name comes alone.
			one, err := d.referrals.Caseload(ctx, nil, nil, &referral.CaseloadFilter{LinkWorkerID: &tc.v.AccountID}, nil, nil)
			ok(t, err)
			if len(one.Edges) != 1 {
				t.Errorf("%s: %d by their own name", name, len(one.Edges))
			}
			r, err := d.referrals.Read(d.System(), away)
			ok(t, err)
			if got := d.referrals.MayWork(ctx, r); got != slices.Contains(tc.want, away) {
				t.Errorf("%s: may work on it %v", name, got)
			}
		}
	})
}
