package access_test

import (
	"testing"
	"time"

	"alongside/internal/access"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure a manager, and not who opened it, reviews an opening once, on the version they saw, and with words where needed.
func TestReviewOpenedRecord(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		theirs := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		b := d.open(t, k.LinkWorker, theirs.PersonID)
		review := func(as *viewer.Viewer, change func(in *access.ReviewOpenedRecordInput)) error {
			in := access.ReviewOpenedRecordInput{ClientMutationID: d.mutation(), OpenedRecordID: b.ID, Version: &b.Version, Finding: code.BreakGlassFindingAppropriate}
			if change != nil {
				change(&in)
			}
			_, err := d.access.ReviewOpenedRecord(d.fresh(t, as), in)
			return err
		}
		same := *k.Manager
		same.AccountID = k.LinkWorker.AccountID // somebody who is a link worker and a manager
		far := *k.Other.Manager
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(in *access.ReviewOpenedRecordInput)
			code   errs.Code
			field  string
		}{
			"link worker":    {k.LinkWorker, nil, errs.Forbidden, ""},
			"administrator":  {k.Admin, nil, errs.Forbidden, ""},
			"auditor":        {k.Auditor, nil, errs.Forbidden, ""},
			"who opened it":  {&same, nil, errs.Invalid, "openedRecordId"},
			"another scheme": {&far, nil, errs.NotFound, "openedRecordId"},
			"missing":        {k.Manager, func(in *access.ReviewOpenedRecordInput) { in.OpenedRecordID = id.New("bg", k.Clock.Now()) }, errs.NotFound, "openedRecordId"},
			"malformed":      {k.Manager, func(in *access.ReviewOpenedRecordInput) { in.OpenedRecordID = "x" }, errs.NotFound, "openedRecordId"},
			"stale":          {k.Manager, func(in *access.ReviewOpenedRecordInput) { in.Version = ptr(7) }, errs.Conflict, ""},
			"no finding":     {k.Manager, func(in *access.ReviewOpenedRecordInput) { in.Finding = "" }, errs.Invalid, "finding"},
			"finding unsaid": {k.Manager, func(in *access.ReviewOpenedRecordInput) { in.Finding = code.BreakGlassFindingNotAppropriate }, errs.Invalid, "words"},
			"follow-up blank": {k.Manager, func(in *access.ReviewOpenedRecordInput) {
				in.Finding, in.Words = code.BreakGlassFindingFollowUp, ptr("  ")
			}, errs.Invalid, "words"},
		} {
			err := review(tt.as, tt.change)
			t.Run(name, func(t *testing.T) { wants(t, err, tt.code, tt.field) })
		}
		if row := k.Store.Ent(k.System()).BreakGlass.GetX(k.System(), b.ID); row.ReviewedAt != nil || row.ClosedAt != nil {
			t.Fatal("a refused review changed the opening")
		}
		k.Clock.Set(k.Clock.Now().Add(time.Minute))
		if err := review(k.Manager, nil); err != nil {
			t.Fatal(err)
		}
		row := k.Store.Ent(k.System()).BreakGlass.GetX(k.System(), b.ID)
		if row.ReviewedAt == nil || row.ReviewedByID == nil || *row.ReviewedByID != k.Manager.AccountID || row.ClosedAt == nil {
			t.Errorf("reviewed: %+v", row)
		}
		if people, _, err := d.access.OpenOf(system(), k.LinkWorker.AccountID); err != nil || len(people) != 0 {
			t.Errorf("a record that was reviewed is still open (%v)", err)
		}
		wants(t, review(k.Manager, func(in *access.ReviewOpenedRecordInput) { in.Version = nil }), errs.Invalid, "openedRecordId")
	})
}

// Ensure the queue shows a manager and an auditor the scheme's openings, and others their own, page by page.
func TestOpenedRecordsAreTheirs(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		theirs := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		mine := d.open(t, k.LinkWorker, theirs.PersonID)
		k.Clock.Set(k.Clock.Now().Add(time.Second))
		d.open(t, k.Admin, theirs.PersonID)
		for name, tt := range map[string]struct {
			as   *viewer.Viewer
			want int
		}{
			"manager": {k.Manager, 2}, "auditor": {k.Auditor, 2}, "link worker": {k.LinkWorker, 1},
			"administrator": {k.Admin, 1}, "lead": {k.Lead, 0}, "another's manager": {k.Other.Manager, 0},
		} {
			got, err := d.access.OpenedRecords(d.fresh(t, tt.as), nil, nil, nil)
			if err != nil || len(got.Edges) != tt.want {
				t.Errorf("%s sees %d of %d openings (%v)", name, len(got.Edges), tt.want, err)
			}
		}
		page, err := d.access.OpenedRecords(d.fresh(t, k.Manager), ptr(1), nil, ptr(true))
		if err != nil || page.Edges[0].Node.ID == mine.ID || !page.PageInfo.HasNextPage {
			t.Fatalf("the newest is not first: %v", err)
		}
		page, err = d.access.OpenedRecords(d.fresh(t, k.Manager), ptr(1), page.PageInfo.EndCursor, ptr(true))
		if err != nil || page.Edges[0].Node.ID != mine.ID || page.PageInfo.HasNextPage {
			t.Fatalf("the second page: %v", err)
		}
		_, err = d.access.OpenedRecords(d.fresh(t, k.Manager), ptr(101), nil, nil)
		wants(t, err, errs.Invalid, "first")
	})
}

// BenchmarkOpenOf is what each request pays, for an account with a past of openings.
func BenchmarkOpenOf(b *testing.B) {
	k := testkit.New(b)
	sys := k.System()
	p := k.Person(b, k.Practice)
	for range 200 {
		k.Store.Ent(sys).BreakGlass.Create().SetPersonID(p.ID).SetAccountID(k.LinkWorker.AccountID).SetReason(code.BreakGlassReasonRisk).
			SetWords("Somebody is at risk.").SetUntil(k.Clock.Now().Add(-time.Hour)).SaveX(sys)
	}
	s := access.New(k.Store)
	for b.Loop() {
		if _, _, err := s.OpenOf(system(), k.LinkWorker.AccountID); err != nil {
			b.Fatal(err)
		}
	}
}
