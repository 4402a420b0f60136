package organisation_test

import (
	"fmt"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure an absence is written down by who may, with days and a cover that fit, and by nobody else.
func TestAddAbsence(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		day := k.Store.Today()
		good := organisation.AddAbsenceInput{AccountID: k.LinkWorker.AccountID, FromOn: day.AddDays(10), ToOn: day.AddDays(14), CoverID: &k.LinkWorker2.AccountID}
		add := func(as *viewer.Viewer, change func(in *organisation.AddAbsenceInput)) error {
			in := good
			in.ClientMutationID = r.mutation()
			change(&in)
			_, err := r.AddAbsence(k.As(as), in)
			return err
		}
		same := func(*organisation.AddAbsenceInput) {}
		of := func(v *viewer.Viewer) func(*organisation.AddAbsenceInput) {
			return func(in *organisation.AddAbsenceInput) { in.AccountID, in.CoverID = v.AccountID, nil }
		}
		days := func(from, to int) func(*organisation.AddAbsenceInput) {
			return func(in *organisation.AddAbsenceInput) { in.FromOn, in.ToOn = day.AddDays(from), day.AddDays(to) }
		}
		cover := func(key string) func(*organisation.AddAbsenceInput) {
			return func(in *organisation.AddAbsenceInput) { in.CoverID = &key }
		}
		if err := add(k.LinkWorker, same); err != nil {
			t.Fatal(err)
		}
		if err := add(k.Lead, days(40, 40)); err != nil {
			t.Errorf("a lead for their team: %v", err)
		}
		if err := add(k.Manager, days(41, 50)); err != nil {
			t.Errorf("a manager for anybody: %v", err)
		}
		if err := add(k.Lead, of(k.Lead)); err != nil {
			t.Errorf("a lead for themself, whom nobody covers: %v", err)
		}
		alone := *k.Lead
		alone.PracticeIDs = []string{k.Practice2.ID}
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(*organisation.AddAbsenceInput)
			code   errs.Code
			field  string
		}{
			"a link worker for another":   {k.LinkWorker2, days(60, 61), errs.Forbidden, ""},
			"a lead of another team":      {&alone, days(60, 61), errs.Forbidden, ""},
			"an administrator":            {k.Admin, days(60, 61), errs.Forbidden, ""},
			"a practice":                  {k.PracticeUser, days(60, 61), errs.Forbidden, ""},
			"of another scheme":           {k.Manager, of(k.Other.LinkWorker), errs.NotFound, "accountId"},
			"who carries no caseload":     {k.Manager, of(k.Admin), errs.Invalid, "accountId"},
			"no first day":                {k.Manager, func(in *organisation.AddAbsenceInput) { in.FromOn = "2026-02-30" }, errs.Invalid, "fromOn"},
			"no last day":                 {k.Manager, func(in *organisation.AddAbsenceInput) { in.ToOn = "" }, errs.Invalid, "toOn"},
			"backwards":                   {k.Manager, days(61, 60), errs.Invalid, "toOn"},
			"past":                        {k.Manager, days(-9, -1), errs.Invalid, "toOn"},
			"begun long ago":              {k.Manager, days(-32, 1), errs.Invalid, "fromOn"},
			"more than a year":            {k.Manager, func(in *organisation.AddAbsenceInput) { in.ToOn = in.FromOn.AddMonths(12).AddDays(1) }, errs.Invalid, "toOn"},
			"away already":                {k.Manager, days(14, 20), errs.Invalid, "fromOn"},
			"covering for a colleague":    {k.Manager, func(in *organisation.AddAbsenceInput) { of(k.LinkWorker2)(in); days(12, 12)(in) }, errs.Invalid, "fromOn"},
			"covered by themself":         {k.Manager, func(in *organisation.AddAbsenceInput) { days(60, 61)(in); cover(k.LinkWorker.AccountID)(in) }, errs.Invalid, "coverId"},
			"covered by a manager":        {k.Manager, func(in *organisation.AddAbsenceInput) { days(60, 61)(in); cover(k.Manager.AccountID)(in) }, errs.Invalid, "coverId"},
			"covered by another scheme's": {k.Manager, func(in *organisation.AddAbsenceInput) { days(60, 61)(in); cover(k.Other.Lead.AccountID)(in) }, errs.NotFound, "coverId"},
			"covered by no key":           {k.Manager, func(in *organisation.AddAbsenceInput) { days(60, 61)(in); cover("x")(in) }, errs.NotFound, "coverId"},
			"covered by who is away": {k.Manager, func(in *organisation.AddAbsenceInput) {
				in.AccountID, in.CoverID = k.Lead.AccountID, &k.LinkWorker.AccountID
				days(41, 41)(in)
			}, errs.Invalid, "coverId"},
		} {
			refused(t, name, add(tt.as, tt.change), tt.code, tt.field)
		}
		if _, err := r.SetAccountDisabled(k.As(k.Manager), organisation.SetAccountDisabledInput{ClientMutationID: r.mutation(), AccountID: k.LinkWorker2.AccountID, Disabled: true}); err != nil {
			t.Fatal(err)
		}
		refused(t, "covered by who may not sign in", add(k.Manager, days(60, 61)), errs.Invalid, "coverId")
	})
}

// Ensure an absence is changed as a whole and cancelled, by its version, and listed by its days, its account and its cover.
func TestChangeAbsence(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		day := k.Store.Today()
		in := organisation.AddAbsenceInput{ClientMutationID: r.mutation(), AccountID: k.LinkWorker.AccountID, FromOn: day, ToOn: day.AddDays(7), CoverID: &k.Lead.AccountID}
		a, err := r.AddAbsence(k.As(k.LinkWorker), in)
		if err != nil {
			t.Fatal(err)
		}
		listed := func(from, to *clock.Date, account, cover *string) string {
			t.Helper()
			rows, err := r.Absences(k.As(k.LinkWorker2), from, to, account, cover)
			if err != nil {
				t.Fatal(err)
			}
			return fmt.Sprint(len(rows))
		}
		got := []string{
			listed(nil, nil, nil, nil), listed(ptr(day.AddDays(8)), nil, nil, nil), listed(ptr(day.AddDays(-9)), ptr(day.AddDays(-1)), nil, nil),
			listed(nil, nil, &k.LinkWorker.AccountID, nil), listed(nil, nil, &k.Lead.AccountID, nil),
			listed(nil, nil, nil, &k.Lead.AccountID), listed(nil, nil, nil, &k.LinkWorker.AccountID),
		}
		if fmt.Sprint(got) != "[1 0 0 1 0 1 0]" {
			t.Errorf("listed %v", got)
		}
		_, err = r.Absences(k.As(k.HostUser), nil, nil, nil, nil)
		refused(t, "a host", err, errs.Forbidden, "")
		_, err = r.Absences(k.As(k.Lead), &day, ptr(day.AddDays(-1)), nil, nil)
		refused(t, "backwards", err, errs.Invalid, "to")
		_, err = r.Absences(k.As(k.Lead), nil, nil, nil, &k.Other.Lead.AccountID)
		refused(t, "another scheme's", err, errs.NotFound, "coverId")

		k.Clock.Advance(3 * 24 * 60 * 60 * 1e9)
		change := organisation.ChangeAbsenceInput{ClientMutationID: r.mutation(), AbsenceID: a.ID, Version: 1, FromOn: day, ToOn: day.AddDays(2)}
		changed, err := r.ChangeAbsence(k.As(k.LinkWorker), change)
		if err != nil || changed.ToOn != day.AddDays(2) || changed.CoverID != nil || changed.Version != 2 {
			t.Fatalf("back early: %+v, %v", changed, err)
		}
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(in *organisation.ChangeAbsenceInput)
			code   errs.Code
			field  string
		}{
			"older version":     {k.LinkWorker, func(in *organisation.ChangeAbsenceInput) { in.Version = 1 }, errs.Conflict, ""},
			"another's":         {k.LinkWorker2, func(*organisation.ChangeAbsenceInput) {}, errs.Forbidden, "absenceId"},
			"another scheme's":  {k.Other.Manager, func(*organisation.ChangeAbsenceInput) {}, errs.NotFound, "absenceId"},
			"begun earlier":     {k.LinkWorker, func(in *organisation.ChangeAbsenceInput) { in.FromOn = day.AddDays(-40) }, errs.Invalid, "fromOn"},
			"cancelled, no day": {k.LinkWorker, func(in *organisation.ChangeAbsenceInput) { in.FromOn, in.Cancelled = "", ptr(true) }, errs.Invalid, "fromOn"},
		} {
			in := change
			in.ClientMutationID, in.Version = r.mutation(), 2
			tt.change(&in)
			_, err := r.ChangeAbsence(k.As(tt.as), in)
			refused(t, name, err, tt.code, tt.field)
		}
		change.ClientMutationID, change.Version, change.Cancelled = r.mutation(), 2, ptr(true)
		if _, err := r.ChangeAbsence(k.As(k.Manager), change); err != nil {
			t.Fatal(err)
		}
		if n := listed(ptr(day), nil, nil, nil); n != "0" {
			t.Errorf("a cancelled absence is listed")
		}
	})
}

// Ensure whoever covers becomes a viewer who does so on each day of the absence and on no other, in the role of a link
// worker or lead alone.
func TestViewerCovers(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		day := k.Store.Today()
		ctx := k.System()
		db := k.Store.Ent(ctx)
		put := func(account string, from, to clock.Date, cancelled bool) {
			db.Absence.Create().SetAccountID(account).SetFromOn(from).SetToOn(to).SetCoverID(k.Lead.AccountID).SetCancelled(cancelled).ExecX(ctx)
		}
		put(k.LinkWorker.AccountID, day, day.AddDays(4), false)
		put(k.LinkWorker2.AccountID, day.AddDays(4), day.AddDays(6), false)
		put(k.LinkWorker2.AccountID, day, day.AddDays(2), true)
		held := func(v *viewer.Viewer) string {
			m, err := r.MembershipFor(t.Context(), v.AccountID)
			if err != nil {
				t.Fatal(err)
			}
			return m.ID
		}
		for on, want := range map[int]int{-1: 0, 0: 1, 3: 1, 4: 2, 6: 1, 7: 0} {
			v, err := r.ViewerOf(t.Context(), k.Lead.AccountID, held(k.Lead), day.AddDays(on))
			if err != nil || len(v.Covers) != want {
				t.Errorf("on day %d: %+v, %v", on, v, err)
			}
			if want == 1 && on < 4 && (v.Covers[0] != viewer.Cover{AccountID: k.LinkWorker.AccountID, FromOn: day}) {
				t.Errorf("on day %d: %+v", on, v.Covers)
			}
		}
		if v, err := r.ViewerOf(t.Context(), k.LinkWorker.AccountID, held(k.LinkWorker), day); err != nil || len(v.Covers) != 0 {
			t.Errorf("who is away covers for nobody: %+v, %v", v, err)
		}
		also := db.Membership.Create().SetAccountID(k.Lead.AccountID).SetOrganisationID(k.Office.ID).SetRole(code.RoleAnalyst).SetFromOn("2020-01-01").SaveX(ctx)
		if v, err := r.ViewerOf(t.Context(), k.Lead.AccountID, also.ID, day); err != nil || len(v.Covers) != 0 {
			t.Errorf("in another role: %+v, %v", v, err)
		}
	})
}
