package story_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/task"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/onward"
	"alongside/internal/person"
	"alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/story"
	"alongside/internal/testkit"
)

// desk is a database with a client whose link worker writes stories.
type desk struct {
	*testkit.Kit
	*story.Service
	t       *testing.T
	people  *person.Service
	ref     *ent.Referral
	consent *ent.Consent
	sent    int
}

func newDesk(t *testing.T, k *testkit.Kit) *desk {
	t.Helper()
	clocks := referral.NewClocks(k.Store)
	s := story.New(k.Store)
	d := &desk{Kit: k, Service: s, t: t, people: person.New(k.Store, onward.New(k.Store, clocks), clocks, s)}
	d.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	ctx := k.System()
	if err := k.Store.Ent(ctx).Person.UpdateOneID(d.ref.PersonID).SetGivenName("Gwenllian").SetFamilyName("Pugh").
		SetAddress(detail.Address{Line1: "4 Mill Lane", Town: "Pinner", Postcode: "HA5 3AB"}).Exec(ctx); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *desk) mutation() string { d.sent++; return fmt.Sprintf("m%d", d.sent) }

func ptr[T any](v T) *T { return &v }

// agree records the client's consent to their story, until a day.
func (d *desk) agree(until *clock.Date) {
	d.t.Helper()
	c, err := d.people.RecordConsent(d.As(d.LinkWorker), person.RecordConsentInput{
		ClientMutationID: d.mutation(), ClientID: d.ref.PersonID, What: code.ConsentKindUseStory, Decision: code.ConsentDecisionGiven,
		How: code.ConsentHowVerbal, On: d.Store.Today(), ExpiresOn: until,
	})
	if err != nil {
		d.t.Fatal(err)
	}
	d.consent = c
}

// withdraw takes the last consent back.
func (d *desk) withdraw() {
	d.t.Helper()
	if _, err := d.people.WithdrawConsent(d.As(d.LinkWorker), person.WithdrawConsentInput{ClientMutationID: d.mutation(), ConsentID: d.consent.ID}); err != nil {
		d.t.Fatal(err)
	}
}

// written is a story in which the check finds nothing.
func (d *desk) written() story.SaveStoryInput {
	return story.SaveStoryInput{
		ClientMutationID: d.mutation(), ReferralID: &d.ref.ID, Title: ptr("Back among people"), Called: ptr("Hester"),
		Before: ptr("Hester saw nobody for weeks."), Together: ptr("We looked for company that suits her."),
		Changed: ptr("She goes out twice a week."), InTheirWords: ptr("I laugh again."), Changes: []code.StoryChange{code.StoryChangeLessLonely},
	}
}

// save keeps it, and ready makes it ready.
func (d *desk) save(in story.SaveStoryInput) *ent.Story {
	d.t.Helper()
	row, err := d.SaveStory(d.As(d.LinkWorker), in)
	if err != nil {
		d.t.Fatal(err)
	}
	return row
}

func (d *desk) ready(row *ent.Story, passed ...string) (*ent.Story, error) {
	d.t.Helper()
	return d.MakeStoryReady(d.As(d.LinkWorker), story.MakeStoryReadyInput{ClientMutationID: d.mutation(), StoryID: row.ID, Version: row.Version, Passed: passed})
}

// told is how many stories a reader is told.
func (d *desk) told(ctx context.Context) int {
	d.t.Helper()
	rows, err := d.Told(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
	return len(rows)
}

// A refusal is what is told of one.
type refusal struct {
	Message string
	Details map[string]any
}

func (d *desk) refused(err error, want errs.Code, field string) refusal {
	d.t.Helper()
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code != want || e.Field != field {
		d.t.Fatalf("got %v, want %s at %q", err, want, field)
	}
	return refusal{e.Message, e.Details}
}

// Ensure that there is no story without a consent that says until when, and that one is told to the last day of it in
// London and not a minute longer, and again when the client agrees again.
func TestConsent(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(t, k)
		_, err := d.SaveStory(d.As(d.LinkWorker), d.written())
		d.refused(err, errs.Invalid, "referralId")
		d.agree(nil) // without an end it is no consent to a story
		_, err = d.SaveStory(d.As(d.LinkWorker), d.written())
		d.refused(err, errs.Invalid, "referralId")
		last := d.Store.Today().AddDays(40) // of summer time
		d.agree(&last)
		row := d.save(d.written())
		if row.Status != code.StoryStatusDraft || d.told(d.As(d.Manager)) != 0 {
			t.Errorf("a draft is %s, and told to %d", row.Status, d.told(d.As(d.Manager)))
		}
		row, err = d.ready(row)
		if err != nil || row.Status != code.StoryStatusReady || row.ReadyOn == nil || *row.ReadyOn != d.Store.Today() {
			t.Fatalf("made ready: %+v, %v", row, err)
		}
		if d.told(d.As(d.Commissioner)) != 1 || d.told(d.Other.As(d.Other.Manager)) != 0 {
			t.Errorf("told to %d, and of another scheme to %d", d.told(d.As(d.Commissioner)), d.told(d.Other.As(d.Other.Manager)))
		}
		midnight := last.AddDays(1).Time()
		d.Clock.Set(midnight.Add(-time.Minute))
		if d.told(d.As(d.Manager)) != 1 {
			t.Error("it is not told on the last day")
		}
		d.Clock.Set(midnight)
		if d.told(d.As(d.Manager)) != 0 {
			t.Error("it is told after the last day")
		}
		_, err = d.ready(row)
		d.refused(err, errs.Invalid, "storyId")
		d.agree(ptr(d.Store.Today().AddDays(1)))
		if d.told(d.As(d.Manager)) != 0 {
			t.Error("another consent than the one it rests on is enough")
		}
		first := *row.ReadyOn
		if row, err = d.ready(row); err != nil || d.told(d.As(d.Manager)) != 1 || *row.ReadyOn != first {
			t.Errorf("made ready again: %+v, %v", row, err)
		}
	})
}

// Ensure that a withdrawal and a refusal take every story of the client out at once, with its text, that the author is
// told, and that undoing the withdrawal brings all of it back.
func TestWithdraw(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(t, k)
		d.agree(ptr(d.Store.Today().AddDays(40)))
		row, err := d.ready(d.save(d.written()))
		if err != nil {
			t.Fatal(err)
		}
		draft := d.save(d.written())
		get := func(key string) *ent.Story { return d.Store.Ent(d.System()).Story.GetX(d.System(), key) }
		tasks := func() int {
			return d.Store.Ent(d.System()).Task.Query().Where(task.PersonID(d.ref.PersonID), task.AssignedToID(d.LinkWorker.AccountID)).CountX(d.System())
		}
		quarter := func() (told, withdrawn int) {
			rows, withdrawn, _, err := d.Reported(d.As(d.Commissioner), d.Store.Today().AddDays(-1), d.Store.Today())
			if err != nil {
				t.Fatal(err)
			}
			return len(rows), withdrawn
		}
		d.withdraw()
		gone := get(row.ID)
		if gone.Status != code.StoryStatusWithdrawn || gone.Title+gone.Called+gone.Before+gone.Together+gone.Changed+gone.InTheirWords != "" ||
			len(gone.Changes)+len(gone.Passed) != 0 || get(draft.ID).Before != "" || tasks() != 2 {
			t.Errorf("withdrawn: %+v, %d tasks", gone, tasks())
		}
		if told, withdrawn := quarter(); told != 0 || withdrawn != 1 || d.told(d.As(d.Manager)) != 0 {
			t.Errorf("after the withdrawal %d are told and %d withdrawn", told, withdrawn)
		}
		if _, err := d.Store.Undo(d.As(d.LinkWorker), d.mutation(), []string{fmt.Sprintf("m%d", d.sent-1)}); err != nil {
			t.Fatal(err)
		}
		back := get(row.ID)
		if back.Status != code.StoryStatusReady || back.Before == "" || tasks() != 0 || d.told(d.As(d.Manager)) != 1 {
			t.Errorf("the withdrawal was undone: %+v", back)
		}
		d.Clock.Advance(store.UndoFor + time.Second)
		if _, err := d.people.RecordConsent(d.As(d.LinkWorker), person.RecordConsentInput{
			ClientMutationID: d.mutation(), ClientID: d.ref.PersonID, What: code.ConsentKindUseStory, Decision: code.ConsentDecisionRefused,
			How: code.ConsentHowVerbal, On: d.Store.Today(),
		}); err != nil {
			t.Fatal(err)
		}
		if get(row.ID).Before != "" || d.told(d.As(d.Manager)) != 0 {
			t.Error("a refusal leaves the story")
		}
		d.agree(ptr(d.Store.Today().AddDays(40)))
		in := d.written()
		in.ReferralID, in.StoryID, in.Version = nil, &row.ID, ptr(get(row.ID).Version)
		_, err = d.SaveStory(d.As(d.LinkWorker), in)
		d.refused(err, errs.Invalid, "storyId")
	})
}

// Ensure that of a quarter the last three are told, that no other takes the place of one that is withdrawn, and that a consent
// that has run out is not called a withdrawal.
func TestReported(t *testing.T) {
	t.Parallel()
	d := newDesk(t, testkit.New(t))
	d.agree(ptr(d.Store.Today().AddDays(400)))
	from := d.Store.Today()
	var rows []*ent.Story
	for i := range 4 {
		in := d.written()
		in.Title = ptr(fmt.Sprintf("Story number %d", i))
		row, err := d.ready(d.save(in))
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
		d.Clock.Advance(24 * time.Hour)
	}
	check := func(withdrawn int, titles ...string) {
		t.Helper()
		got, gone, lapsed, err := d.Reported(d.As(d.Commissioner), from, d.Store.Today())
		if err != nil || gone != withdrawn || lapsed != 0 || len(got) != len(titles) {
			t.Fatalf("got %d stories, %d withdrawn, %d lapsed, %v", len(got), gone, lapsed, err)
		}
		for i, s := range got {
			if s.Title != titles[i] || s.Month != string(from[:7]) {
				t.Errorf("the %d. is %+v", i, s)
			}
		}
	}
	check(0, "Story number 3", "Story number 2", "Story number 1")
	if _, err := d.WithdrawStory(d.As(d.Manager), story.WithdrawStoryInput{ClientMutationID: d.mutation(), StoryID: rows[2].ID, Version: rows[2].Version}); err != nil {
		t.Fatal(err)
	}
	check(1, "Story number 3", "Story number 1")
	in := d.written() // one that is written anew is told to nobody until it is checked
	in.ReferralID, in.StoryID, in.Version = nil, &rows[3].ID, &rows[3].Version
	d.save(in)
	check(2, "Story number 1")
	if got, gone, lapsed, err := d.Reported(d.As(d.Commissioner), from.AddDays(-90), from.AddDays(-1)); err != nil || len(got)+gone+lapsed != 0 {
		t.Errorf("the quarter before tells %d, %d, %d, %v", len(got), gone, lapsed, err)
	}
	// When the consent has run out, that is what is said: nobody has withdrawn the story that was left.
	until := d.Store.Today()
	d.Clock.Advance(500 * 24 * time.Hour)
	if got, gone, lapsed, err := d.Reported(d.As(d.Commissioner), from, until); err != nil || len(got) != 0 || gone != 2 || lapsed != 1 {
		t.Errorf("after the consent %d are told, %d withdrawn and %d lapsed, %v", len(got), gone, lapsed, err)
	}
}
