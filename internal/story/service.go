// Package story keeps what clients agreed to have told of them without their name: drafts, the check for what could give
// them away, and what is told to those who read for the scheme, for as long as the consent holds.
package story

import (
	"context"

	"alongside/ent"
	"alongside/ent/consent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Service keeps stories. It is safe for concurrent use.
type Service struct{ store *store.Store }

// New makes the service.
func New(s *store.Store) *Service { return &Service{store: s} }

// live gives the consent of a client to their story that holds the longest, with its last day; INVALID at the field when
// there is none.
func (s *Service) live(ctx context.Context, field, personID string) (*ent.Consent, error) {
	c, err := s.store.Ent(ctx).Consent.Query().Where(append(holding(s.store.Today()), consent.PersonID(personID))...).
		Order(ent.Desc(consent.FieldExpiresOn), ent.Desc(consent.FieldID)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, errs.Field(field, "There is no consent to use their story that holds today and says until when. Ask the client, and record it with its last day first.")
	}
	return c, err
}

// open gives a story to somebody who may write to its episode, as they have seen it. NOT_FOUND, FORBIDDEN, INVALID when it
// was withdrawn, CONFLICT with the present copy when it was changed since.
func (s *Service) open(ctx context.Context, key string, version int, input any) (*ent.Story, error) {
	const field = "storyId"
	if err := store.Malformed("sy", key, "story", field); err != nil {
		return nil, err
	}
	row, err := s.store.Ent(ctx).Story.Get(ctx, key)
	if err != nil {
		return nil, store.Missing(err, "story", field)
	}
	if _, err := s.store.Episode(ctx, field, row.ReferralID); err != nil {
		return nil, err
	}
	switch {
	case row.Version != version:
		return nil, stale(row, input)
	case row.Status == code.StoryStatusWithdrawn:
		return nil, errs.Field(field, "This story was withdrawn. Begin a new one when the client agrees again.")
	}
	return row, nil
}

// stale refuses an edit of an older copy, with the present one by the names of the input.
func stale(row *ent.Story, input any) error {
	return errs.Stale("story", map[string]any{
		"storyId": row.ID, "version": row.Version, "updatedAt": row.UpdatedAt, "status": row.Status, "title": row.Title, "called": row.Called,
		"before": row.Before, "together": row.Together, "changed": row.Changed, "inTheirWords": row.InTheirWords, "changes": row.Changes,
	}, input)
}

// textOf is what a story says, by part.
func textOf(row *ent.Story) Text {
	return Text{
		code.StoryPartTitle: row.Title, code.StoryPartCalled: row.Called, code.StoryPartBefore: row.Before,
		code.StoryPartTogether: row.Together, code.StoryPartChanged: row.Changed, code.StoryPartInTheirWords: row.InTheirWords,
	}
}

// author is who is writing.
func author(ctx context.Context) string { return viewer.From(ctx).AccountID }
