package story_test

import (
	"slices"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/story"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that a story is not ready while a part is missing, while something certain stands in it, whoever passes it over,
// and while something doubtful was not looked at; and that what was passed over is kept.
func TestReady(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(t, k)
		d.agree(ptr(d.Store.Today().AddDays(40)))
		for cure, change := range map[string]func(*story.SaveStoryInput){
			"Give the story a title": func(in *story.SaveStoryInput) { in.Title = nil },
			"an invented first name": func(in *story.SaveStoryInput) { in.Called = ptr(" ") },
			"how things were":        func(in *story.SaveStoryInput) { in.Before = nil },
			"did together":           func(in *story.SaveStoryInput) { in.Together = ptr("") },
			"what changed":           func(in *story.SaveStoryInput) { in.Changed = nil },
		} {
			in := d.written()
			change(&in)
			_, err := d.ready(d.save(in))
			if e := d.refused(err, errs.Invalid, "storyId"); !strings.Contains(e.Message, cure) {
				t.Errorf("%s: %s", cure, e.Message)
			}
		}
		in := d.written()
		in.Before = ptr("Gwenllian lived in Pinner and never met Mr Bhatt.")
		row := d.save(in)
		_, err := d.ready(row, "OWN_NAME:gwenllian", "PLACE:pinner", "PERHAPS_NAME:bhatt")
		e := d.refused(err, errs.Invalid, "storyId")
		if got, ok := e.Details["findings"].([]string); !ok || !slices.Equal(got, []string{"OWN_NAME:gwenllian"}) || strings.Contains(e.Message, "Gwenllian") {
			t.Errorf("certain: %+v", e)
		}
		in.ClientMutationID, in.StoryID, in.Version, in.ReferralID = d.mutation(), &row.ID, &row.Version, nil
		in.Before = ptr("She lived in Pinner and never met Mr Bhatt.")
		row = d.save(in)
		_, err = d.ready(row, "PERHAPS_NAME:bhatt", "PERHAPS_NAME:nobody")
		e = d.refused(err, errs.Invalid, "storyId")
		if got, ok := e.Details["findings"].([]string); !ok || !slices.Equal(got, []string{"PLACE:pinner"}) {
			t.Errorf("doubtful: %+v", e)
		}
		row, err = d.ready(row, "PERHAPS_NAME:bhatt", "PLACE:pinner", "PERHAPS_NAME:nobody")
		if err != nil || !slices.Equal(row.Passed, []string{"PLACE:pinner", "PERHAPS_NAME:bhatt"}) {
			t.Fatalf("passed over: %+v, %v", row, err)
		}
		if row = d.save(story.SaveStoryInput{ClientMutationID: d.mutation(), StoryID: &row.ID, Version: &row.Version, Before: ptr("Anew")}); row.Status != code.StoryStatusDraft || row.Title != "" {
			t.Errorf("written anew: %+v", row)
		}
	})
}

// Ensure that nobody writes over what they have not seen, and that each fault of a text is told at its field.
func TestSave_refused(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(t, k)
		d.agree(ptr(d.Store.Today().AddDays(40)))
		row := d.save(d.written())
		edit := func(version *int) error {
			_, err := d.SaveStory(d.As(d.LinkWorker), story.SaveStoryInput{ClientMutationID: d.mutation(), StoryID: &row.ID, Version: version, Title: ptr("Other")})
			return err
		}
		if err := edit(&row.Version); err != nil {
			t.Fatal(err)
		}
		for _, version := range []*int{&row.Version, nil} {
			e := d.refused(edit(version), errs.Conflict, "")
			if current, ok := e.Details["current"].(map[string]any); !ok || current["title"] != "Other" || current["version"] != 2 {
				t.Errorf("the present copy: %+v", e.Details)
			}
		}
		_, err := d.ready(row)
		d.refused(err, errs.Conflict, "")
		_, err = d.WithdrawStory(d.As(d.LinkWorker), story.WithdrawStoryInput{ClientMutationID: d.mutation(), StoryID: row.ID, Version: row.Version})
		d.refused(err, errs.Conflict, "")
		long := strings.Repeat("a", 3_001)
		for field, change := range map[string]func(*story.SaveStoryInput){
			"title":        func(in *story.SaveStoryInput) { in.Title = ptr(long[:121]) },
			"called":       func(in *story.SaveStoryInput) { in.Called = ptr("two\nlines") },
			"before":       func(in *story.SaveStoryInput) { in.Before = &long },
			"inTheirWords": func(in *story.SaveStoryInput) { in.InTheirWords = ptr("\x00") },
			"changes":      func(in *story.SaveStoryInput) { in.Changes = []code.StoryChange{"RICHER"} },
			"referralId":   func(in *story.SaveStoryInput) { in.ReferralID = nil },
		} {
			in := d.written()
			change(&in)
			_, err := d.SaveStory(d.As(d.LinkWorker), in)
			d.refused(err, errs.Invalid, field)
		}
	})
}

// Ensure that only those write, check and take out a story who work on its episode, and that others do not find it.
func TestWho(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(t, k)
		d.agree(ptr(d.Store.Today().AddDays(40)))
		row := d.save(d.written())
		for _, c := range []struct {
			who  *viewer.Viewer
			want errs.Code
		}{
			{d.LinkWorker2, errs.NotFound},
			{d.HostUser, errs.NotFound},
			{d.PracticeUser, errs.NotFound},
			{d.Admin, errs.NotFound},
			{d.Analyst, errs.NotFound},
			{d.Commissioner, errs.NotFound},
			{d.Other.Manager, errs.NotFound},
		} {
			in := story.SaveStoryInput{ClientMutationID: d.mutation(), StoryID: &row.ID, Version: &row.Version, Title: ptr("Mine")}
			if _, err := d.SaveStory(d.As(c.who), in); errs.CodeOf(err) != c.want {
				t.Errorf("%s saves: %v", c.who.Role, err)
			}
			if _, err := d.MakeStoryReady(d.As(c.who), story.MakeStoryReadyInput{ClientMutationID: d.mutation(), StoryID: row.ID, Version: row.Version}); errs.CodeOf(err) != c.want {
				t.Errorf("%s makes ready: %v", c.who.Role, err)
			}
			if _, err := d.WithdrawStory(d.As(c.who), story.WithdrawStoryInput{ClientMutationID: d.mutation(), StoryID: row.ID, Version: row.Version}); errs.CodeOf(err) != c.want {
				t.Errorf("%s withdraws: %v", c.who.Role, err)
			}
		}
		for _, who := range []*viewer.Viewer{d.Lead, d.Manager} {
			row = d.save(story.SaveStoryInput{ClientMutationID: d.mutation(), StoryID: &row.ID, Version: &row.Version, Title: ptr("Ours")})
			if findings, err := d.Findings(d.As(who), row); err != nil || len(findings) != 0 {
				t.Errorf("%s checks: %v, %v", who.Role, findings, err)
			}
		}
	})
}
