package person

import (
	"context"

	"alongside/ent"
	"alongside/ent/person"
	"alongside/ent/predicate"
	"alongside/ent/rule"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// maxSafeguarding is how long a safeguarding note may be, in characters.
const maxSafeguarding = 10_000

// RecordSafeguardingNoteInput is a note on a concern for somebody's safety.
type RecordSafeguardingNoteInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	ID               *string    `json:"id"`
	ClientID         string     `json:"clientId"`
	On               clock.Date `json:"on"`
	Words            string     `json:"words"`
}

// RecordSafeguardingNote writes down a concern for a client's safety, about a client whose record the viewer may read
// without opening it in need: FORBIDDEN where they only see that there is the client. Its author and the scheme's
// safeguarding leads alone read it; it is never changed.
func (s *Service) RecordSafeguardingNote(ctx context.Context, in RecordSafeguardingNoteInput) (*ent.SafeguardingNote, error) {
	words, err := checkSafeguarding(in, s.store.Today())
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "recordSafeguardingNote", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.SafeguardingNote, error) {
		p, err := s.edit(ctx, in.ClientID)
		if err != nil {
			return nil, err
		}
		v := viewer.From(ctx)
		whole, err := s.store.Ent(ctx).Person.Query().
			Where(person.ID(p.ID), predicate.Person(rule.Whole(v))).Exist(audit.Unseen(ctx))
		switch {
		case err != nil:
			return nil, err
		case !whole:
			return nil, errs.New(errs.Forbidden, "Only the client's link worker, a lead of the practice or a manager may do this.")
		}
		row, err := s.store.Ent(ctx).SafeguardingNote.Create().SetID(value(in.ID)).SetPersonID(p.ID).SetOn(in.On).
			SetWords(words).SetAuthorID(v.AccountID).Save(ctx)
		return row, store.Taken(err)
	})
}

// checkSafeguarding validates a note and gives its words as they are to be stored.
func checkSafeguarding(in RecordSafeguardingNoteInput, today clock.Date) (string, error) {
	if !in.On.Valid() || in.On.After(today) {
		return "", errs.Field("on", "Give the day of what the note tells of, today or before.")
	}
	return nhs.RequiredField("words", in.Words, maxSafeguarding)
}
