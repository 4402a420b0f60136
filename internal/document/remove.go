package document

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/document"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// maxReason is the longest reason of a removal, in characters.
const maxReason = 500

// RemoveDocumentInput says which document goes out of the record, and why, in at most 500 characters.
type RemoveDocumentInput struct {
	ClientMutationID string `json:"clientMutationId"`
	DocumentID       string `json:"documentId"`
	Version          *int   `json:"version"`
	Reason           string `json:"reason"`
}

// RemoveDocument takes a document out of the record. That it was there, who took it out and why stays; the contents go
// when it can be undone no more, see [Service.Sweep].
func (s *Service) RemoveDocument(ctx context.Context, in RemoveDocumentInput) (*ent.Document, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "removeDocument", Input: in}, func(ctx context.Context) (*ent.Document, error) {
		const field = "documentId"
		if err := store.Malformed("do", in.DocumentID, "document", field); err != nil {
			return nil, err
		}
		reason, err := nhs.RequiredField("reason", in.Reason, maxReason)
		if err != nil {
			return nil, err
		}
		d, err := s.store.Ent(ctx).Document.Get(ctx, in.DocumentID)
		if err != nil {
			return nil, store.Missing(err, "document", field)
		}
		stale := errs.Stale("document", map[string]any{"id": d.ID, "version": d.Version}, in)
		switch {
		case in.Version != nil && *in.Version != d.Version:
			return nil, stale
		case d.RemovedAt != nil:
			return nil, errs.New(errs.Conflict, "This document was removed already.").At(field)
		}
		out, err := d.Update().Where(document.Version(d.Version)).SetRemovedAt(s.store.Clock.Now()).
			SetRemovedByID(viewer.From(ctx).AccountID).SetRemovedReason(reason).AddVersion(1).Save(ctx)
		if ent.IsNotFound(err) {
			return nil, stale
		}
		return out, err
	})
}

// How long contents are kept after their document was removed, and how long what belongs to no document: an upload that
// was broken off, or one that was undone. Both are longer than anything that may still bring the document back.
const (
	removedFor = 2 * store.UndoFor
	orphanFor  = 24 * time.Hour
)

// Sweep drops the contents of removed documents and those that belong to none. What does not open with the keys of this
// database is not its own, and stays. Doing it again, or in several servers at once, changes nothing more.
func (s *Service) Sweep(ctx context.Context) error {
	if s.files == nil {
		return nil
	}
	ctx = viewer.System(ctx, "", "drop the contents of removed documents")
	return s.files.each(ctx, func(keys []string) error {
		rows, err := s.store.Ent(ctx).Document.Query().Where(document.IDIn(keys...)).All(ctx)
		if err != nil {
			return err
		}
		known := make(map[string]*ent.Document, len(rows))
		for _, d := range rows {
			known[d.ID] = d
		}
		for _, key := range keys {
			if !over(key, known[key], s.store.Clock.Now()) {
				continue
			}
			if _, err := s.contents(ctx, key); err != nil {
				continue
			}
			if err := s.files.drop(ctx, key); err != nil {
				return err
			}
		}
		return nil
	})
}

// over decides whether contents have had their time; d is nil when there is no such document.
func over(key string, d *ent.Document, now time.Time) bool {
	if d != nil {
		return d.RemovedAt != nil && now.Sub(*d.RemovedAt) > removedFor
	}
	made, ok := id.Time(key)
	return ok && id.Valid("do", key) && now.Sub(made) > orphanFor
}
