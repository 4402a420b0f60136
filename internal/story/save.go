package story

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/story"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
)

// Longest parts of a story, in characters.
const (
	maxTitle  = 120
	maxCalled = 40
	maxPart   = 3_000
)

// SaveStoryInput is a story as it was written so far. A new one names its referral, an edit the story and the version it
// started from. What is left out is empty.
type SaveStoryInput struct {
	ClientMutationID string             `json:"clientMutationId"`
	ReferralID       *string            `json:"referralId,omitempty"`
	StoryID          *string            `json:"storyId,omitempty"`
	Version          *int               `json:"version,omitempty"`
	Title            *string            `json:"title,omitempty"`
	Called           *string            `json:"called,omitempty"`
	Before           *string            `json:"before,omitempty"`
	Together         *string            `json:"together,omitempty"`
	Changed          *string            `json:"changed,omitempty"`
	InTheirWords     *string            `json:"inTheirWords,omitempty"`
	Changes          []code.StoryChange `json:"changes,omitempty"`
}

// clean makes of the input the texts and changes as they are kept. INVALID with every fault.
func (in *SaveStoryInput) clean() (text Text, changes []code.StoryChange, err error) {
	var faults errs.Faults
	text = Text{}
	take := func(part code.StoryPart, field string, given *string, limit int, clean func(string, int) (string, error)) {
		if given == nil {
			return
		}
		kept, err := clean(*given, limit)
		if err != nil {
			faults.Add(field, "The text "+err.Error()+".")
		}
		text[part] = kept
	}
	take(code.StoryPartTitle, "title", in.Title, maxTitle, nhs.CleanLine)
	take(code.StoryPartCalled, "called", in.Called, maxCalled, nhs.CleanLine)
	take(code.StoryPartBefore, "before", in.Before, maxPart, nhs.CleanText)
	take(code.StoryPartTogether, "together", in.Together, maxPart, nhs.CleanText)
	take(code.StoryPartChanged, "changed", in.Changed, maxPart, nhs.CleanText)
	take(code.StoryPartInTheirWords, "inTheirWords", in.InTheirWords, maxPart, nhs.CleanText)
	changes = []code.StoryChange{}
	for _, c := range in.Changes {
		if !c.Valid() {
			faults.Add("changes", "Choose what has changed from the list.")
		} else if !slices.Contains(changes, c) {
			changes = append(changes, c)
		}
	}
	return text, changes, faults.Err()
}

// SaveStory keeps a story as a draft. One that was ready is a draft again, and told to nobody until it is made ready anew:
// nobody has checked what was changed. INVALID at referralId or storyId when the client has given no consent to their story
// that holds today and says until when; CONFLICT with the present copy when the version is stale.
func (s *Service) SaveStory(ctx context.Context, in SaveStoryInput) (*ent.Story, error) {
	text, changes, err := in.clean()
	if err != nil {
		return nil, err
	}
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "saveStory", Input: in}, func(ctx context.Context) (*ent.Story, error) {
		if in.StoryID == nil {
			return s.begin(ctx, in, text, changes)
		}
		version := 0
		if in.Version != nil {
			version = *in.Version
		}
		row, err := s.open(ctx, *in.StoryID, version, in)
		if err != nil {
			return nil, err
		}
		c, err := s.live(ctx, "storyId", row.PersonID)
		if err != nil {
			return nil, err
		}
		out, err := row.Update().Where(story.Version(row.Version)).SetStatus(code.StoryStatusDraft).SetConsentID(c.ID).
			SetTitle(text[code.StoryPartTitle]).SetCalled(text[code.StoryPartCalled]).SetBefore(text[code.StoryPartBefore]).
			SetTogether(text[code.StoryPartTogether]).SetChanged(text[code.StoryPartChanged]).
			SetInTheirWords(text[code.StoryPartInTheirWords]).SetChanges(changes).AddVersion(1).Save(ctx)
		if ent.IsNotFound(err) {
			return nil, stale(row, in)
		}
		return out, err
	})
}

// begin makes a new draft.
func (s *Service) begin(ctx context.Context, in SaveStoryInput, text Text, changes []code.StoryChange) (*ent.Story, error) {
	const field = "referralId"
	if in.ReferralID == nil {
		return nil, errs.Field(field, "Say which referral the story tells of.")
	}
	r, err := s.store.Episode(ctx, field, *in.ReferralID)
	if err != nil {
		return nil, err
	}
	c, err := s.live(ctx, field, r.PersonID)
	if err != nil {
		return nil, err
	}
	return s.store.Ent(ctx).Story.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetConsentID(c.ID).SetAuthorID(author(ctx)).
		SetTitle(text[code.StoryPartTitle]).SetCalled(text[code.StoryPartCalled]).SetBefore(text[code.StoryPartBefore]).
		SetTogether(text[code.StoryPartTogether]).SetChanged(text[code.StoryPartChanged]).
		SetInTheirWords(text[code.StoryPartInTheirWords]).SetChanges(changes).Save(ctx)
}
