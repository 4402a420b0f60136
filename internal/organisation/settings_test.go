package organisation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure settings that were stored before there was one have its default, and none that was set is lost.
func TestStoredSettings(t *testing.T) {
	t.Parallel()
	var old detail.SchemeSettings
	if err := json.Unmarshal([]byte(`{"triageDays":3,"clientWord":"neighbour"}`), &old); err != nil {
		t.Fatal(err)
	}
	if old.TriageDays != 3 || old.ClientWord != "neighbour" || old.LinkWorkerWord != "link worker" || old.ComplexityLight != 50 || old.ComplexityComplex != 200 {
		t.Errorf("read %+v", old)
	}
	set := detail.DefaultSettings()
	set.ComplexityLight, set.LinkWorkerWord, set.HiddenReasons = 10, "connector", []code.ReferralReason{code.ReferralReasonDigital}
	text, err := json.Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	var back detail.SchemeSettings
	if err := json.Unmarshal(text, &back); err != nil || fmt.Sprint(back) != fmt.Sprint(set) {
		t.Errorf("read back %+v, %v", back, err)
	}
	if w := fmt.Sprint(set.Weight(code.ComplexityLight), set.Weight(code.ComplexityStandard), set.Weight(code.ComplexityComplex)); w != "10 100 200" {
		t.Errorf("weights %s", w)
	}
}

// Ensure a manager changes the rules of their own scheme within bounds, and what is due follows at once.
func TestChangeSettings(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		ref := k.Referral(t, k.Practice, code.ReferralStatusReceived, nil)
		change := func(as *viewer.Viewer, set func(in *organisation.ChangeSettingsInput)) error {
			in := organisation.ChangeSettingsInput{ClientMutationID: r.mutation(), Version: k.Store.Ent(k.System()).Scheme.GetX(k.System(), k.ID).Version}
			set(&in)
			_, err := r.ChangeSettings(k.As(as), in)
			return err
		}
		err := change(k.Manager, func(in *organisation.ChangeSettingsInput) {
			in.TriageDays, in.ClientWord, in.HiddenSources = ptr(1), ptr("neighbour"), []code.ReferralSource{code.ReferralSourceCouncil}
		})
		if err != nil {
			t.Fatal(err)
		}
		sc := k.Store.Ent(k.System()).Scheme.GetX(k.System(), k.ID)
		want := detail.DefaultSettings()
		want.TriageDays, want.ClientWord, want.HiddenSources = 1, "neighbour", []code.ReferralSource{code.ReferralSourceCouncil}
		if fmt.Sprint(sc.Settings) != fmt.Sprint(want) {
			t.Errorf("got %+v", sc.Settings)
		}
		if err := change(k.Manager, reasonWords("FOOD", "Getting food")); err != nil {
			t.Fatal(err)
		}
		if got := k.Store.Ent(k.System()).Scheme.GetX(k.System(), k.ID).Settings.ReasonWords; fmt.Sprint(got) != "[{FOOD Getting food}]" {
			t.Errorf("own words: %v", got)
		}
		if due := k.Store.Ent(k.System()).Referral.GetX(k.System(), ref.ID).NextDueOn; due != k.Store.Today().AddDays(1) {
			t.Errorf("triage is due on %s after one day was set", due)
		}
		if err := change(k.Manager, func(in *organisation.ChangeSettingsInput) { in.HiddenSources = []code.ReferralSource{} }); err != nil {
			t.Fatal(err)
		}
		if sc := k.Store.Ent(k.System()).Scheme.GetX(k.System(), k.ID); len(sc.Settings.HiddenSources) != 0 || sc.Settings.TriageDays != 1 {
			t.Errorf("an empty list empties: %+v", sc.Settings)
		}
		for name, tt := range map[string]struct {
			as    *viewer.Viewer
			set   func(in *organisation.ChangeSettingsInput)
			code  errs.Code
			field string
		}{
			"an administrator": {k.Admin, func(*organisation.ChangeSettingsInput) {}, errs.Forbidden, ""},
			"a lead":           {k.Lead, func(*organisation.ChangeSettingsInput) {}, errs.Forbidden, ""},
			"older version":    {k.Manager, func(in *organisation.ChangeSettingsInput) { in.Version-- }, errs.Conflict, ""},
			"no days":          {k.Manager, func(in *organisation.ChangeSettingsInput) { in.TriageDays = ptr(0) }, errs.Invalid, "settings.triageDays"},
			"light is heavy":   {k.Manager, func(in *organisation.ChangeSettingsInput) { in.ComplexityLight = ptr(101) }, errs.Invalid, "settings.complexityLight"},
			"complex is light": {k.Manager, func(in *organisation.ChangeSettingsInput) { in.ComplexityComplex = ptr(99) }, errs.Invalid, "settings.complexityComplex"},
			"no word":          {k.Manager, func(in *organisation.ChangeSettingsInput) { in.LinkWorkerWord = ptr(" ") }, errs.Invalid, "settings.linkWorkerWord"},
			"no such reason":   {k.Manager, func(in *organisation.ChangeSettingsInput) { in.HiddenReasons = []code.ReferralReason{"SONG"} }, errs.Invalid, "settings.hiddenReasons.0"},
			"twice": {k.Manager, func(in *organisation.ChangeSettingsInput) {
				in.HiddenSources = []code.ReferralSource{code.ReferralSourceGp, code.ReferralSourceGp}
			}, errs.Invalid, "settings.hiddenSources.1"},
			"death": {k.Manager, func(in *organisation.ChangeSettingsInput) {
				in.HiddenClosingReasons = []code.ClosingReason{code.ClosingReasonDied}
			}, errs.Invalid, "settings.hiddenClosingReasons"},
			"words of no code":   {k.Manager, reasonWords("SONG", "Singing"), errs.Invalid, "settings.reasonWords.0.code"},
			"words twice":        {k.Manager, reasonWords("FOOD", "Food", "FOOD", "Meals"), errs.Invalid, "settings.reasonWords.1.code"},
			"the same words":     {k.Manager, reasonWords("FOOD", "Food", "BENEFITS", "FOOD"), errs.Invalid, "settings.reasonWords.1.words"},
			"no words":           {k.Manager, reasonWords("FOOD", " "), errs.Invalid, "settings.reasonWords.0.words"},
			"words of two lines": {k.Manager, reasonWords("FOOD", "Food\nand drink"), errs.Invalid, "settings.reasonWords.0.words"},
			"nothing left": {k.Manager, func(in *organisation.ChangeSettingsInput) {
				for _, c := range code.ReferralReason("").Values() {
					in.HiddenReasons = append(in.HiddenReasons, code.ReferralReason(c))
				}
			}, errs.Invalid, "settings.hiddenReasons"},
		} {
			refused(t, name, change(tt.as, tt.set), tt.code, tt.field)
		}
	})
}

// reasonWords gives reasons words, by code and words in turn.
func reasonWords(pairs ...string) func(in *organisation.ChangeSettingsInput) {
	return func(in *organisation.ChangeSettingsInput) {
		for p := range slices.Chunk(pairs, 2) {
			in.ReasonWords = append(in.ReasonWords, detail.CodeWords{Code: p[0], Words: p[1]})
		}
	}
}

// Ensure cases are counted by their complexity and what became of them, beside who is away and who covers.
func TestLinkWorkers_Load(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		ctx := k.System()
		for i, c := range []code.Complexity{code.ComplexityLight, code.ComplexityLight, code.ComplexityLight, code.ComplexityStandard, code.ComplexityComplex} {
			status := code.ReferralStatusContacting
			if i > 1 {
				status = code.ReferralStatusActive
			}
			k.Referral(t, k.Practice, status, k.LinkWorker).Update().SetComplexity(c).SetNextDueOn(k.Store.Today().AddDays(i - 1)).ExecX(ctx)
		}
		k.Referral(t, k.Practice, code.ReferralStatusClosed, k.LinkWorker).Update().SetComplexity(code.ComplexityComplex).ExecX(ctx)
		until := k.Store.Today().AddDays(3)
		db := k.Store.Ent(ctx)
		db.Absence.Create().SetAccountID(k.LinkWorker.AccountID).SetFromOn(k.Store.Today()).SetToOn(until).SetCoverID(k.LinkWorker2.AccountID).ExecX(ctx)
		db.Absence.Create().SetAccountID(k.LinkWorker2.AccountID).SetFromOn(k.Store.Today()).SetToOn(until).SetCancelled(true).ExecX(ctx)
		found, err := r.LinkWorkers(k.As(k.Manager), &k.Practice.ID)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(found, func(w *organisation.LinkWorker) bool { return w.ID == k.LinkWorker.AccountID })
		w := found[i]
		if w.OpenCases != 5 || w.WeightedCases != 4.5 || w.Unreached != 2 || w.Overdue != 1 {
			t.Errorf("got %+v", w)
		}
		if w.OnLeaveUntil == nil || *w.OnLeaveUntil != until || w.CoveredBy == nil || *w.CoveredBy != "Nia Rees" || *w.CoveredByID != k.LinkWorker2.AccountID {
			t.Errorf("away: %+v", w)
		}
		if i != 1 || found[0].ID != k.Lead.AccountID || found[0].OnLeaveUntil != nil { // assigned there, and away
			t.Errorf("in the order %+v", found)
		}
		if found[2].OnLeaveUntil != nil {
			t.Errorf("an absence that is cancelled: %+v", found[2])
		}
		if err := r.setCapacity(k, k.Manager, k.LinkWorker.AccountID, 4, nil); err != nil {
			t.Fatal(err)
		}
		alone := *k.Lead
		alone.PracticeIDs = []string{k.Practice2.ID}
		for name, tt := range map[string]struct {
			as       *viewer.Viewer
			account  string
			capacity int
			version  *int
			code     errs.Code
			field    string
		}{
			"a link worker":         {k.LinkWorker, k.LinkWorker.AccountID, 4, nil, errs.Forbidden, ""},
			"another team's lead":   {&alone, k.LinkWorker.AccountID, 4, nil, errs.Forbidden, ""},
			"too many":              {k.Lead, k.LinkWorker.AccountID, 1001, nil, errs.Invalid, "capacity"},
			"fewer than none":       {k.Lead, k.LinkWorker.AccountID, -1, nil, errs.Invalid, "capacity"},
			"who carries none":      {k.Manager, k.Admin.AccountID, 4, nil, errs.Invalid, "accountId"},
			"another scheme's":      {k.Manager, k.Other.Lead.AccountID, 4, nil, errs.NotFound, "accountId"},
			"older than it is now":  {k.Lead, k.LinkWorker.AccountID, 4, ptr(1), errs.Conflict, ""},
			"the present version":   {k.Lead, k.LinkWorker.AccountID, 6, ptr(2), "", ""},
			"the lead's own number": {k.Lead, k.Lead.AccountID, 6, nil, "", ""},
		} {
			err := r.setCapacity(k, tt.as, tt.account, tt.capacity, tt.version)
			if tt.code != "" {
				refused(t, name, err, tt.code, tt.field)
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if a := db.Account.GetX(ctx, k.LinkWorker.AccountID); a.Capacity != 6 || a.Version != 3 {
			t.Errorf("the account is %+v", a)
		}
	})
}

// setCapacity does so as somebody.
func (r *registry) setCapacity(k *testkit.Kit, as *viewer.Viewer, account string, capacity int, version *int) error {
	a, err := r.SetCapacity(k.As(as), organisation.SetCapacityInput{
		ClientMutationID: r.mutation(), AccountID: account, Capacity: capacity, Version: version,
	})
	if err == nil && a.Capacity != capacity {
		err = errors.New("the capacity is another")
	}
	return err
}
