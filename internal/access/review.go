package access

import (
	"context"

	"entgo.io/contrib/entgql"

	"alongside/ent"
	"alongside/ent/breakglass"
	"alongside/ent/predicate"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
)

// OpenedRecords gives a page of the records that were opened in need, the newest first; 50 when first is left out. A
// manager and an auditor see the scheme's, others their own.
func (s *Service) OpenedRecords(ctx context.Context, first *int, after *ent.Cursor, waiting *bool) (*ent.BreakGlassConnection, error) {
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if err := store.AfterRow("bg", after); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).BreakGlass.Query()
	if waiting != nil && *waiting {
		q = q.Where(breakglass.ReviewedAtIsNil())
	} else if waiting != nil {
		q = q.Where(breakglass.ReviewedAtNotNil())
	}
	newest := &ent.BreakGlassOrder{Direction: entgql.OrderDirectionDesc, Field: ent.DefaultBreakGlassOrder.Field}
	return q.Paginate(ctx, after, &n, nil, nil, ent.WithBreakGlassOrder(newest))
}

// ReviewOpenedRecord writes down, once, what a manager found of a record opened in need by somebody else. It closes a
// record that is still open: what is reviewed is all there is. INVALID at the field at fault; CONFLICT when another
// version was looked at.
func (s *Service) ReviewOpenedRecord(ctx context.Context, in ReviewOpenedRecordInput) (*ent.BreakGlass, error) {
	v, err := only(ctx, code.RoleManager)
	if err != nil {
		return nil, err
	}
	words, err := checkFinding(in)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "reviewOpenedRecord", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.BreakGlass, error) {
		row, err := s.opening(ctx, in.OpenedRecordID)
		switch {
		case err != nil:
			return nil, err
		case row.AccountID == v.AccountID:
			return nil, errs.Field("openedRecordId", "You opened this record yourself. Another manager looks at it.")
		case in.Version != nil && *in.Version != row.Version:
			return nil, stale(row, in)
		case row.ReviewedAt != nil:
			return nil, errs.Field("openedRecordId", "This has been looked at already.")
		}
		now := s.store.Clock.Now()
		version := row.Version
		if !over(row, now) {
			if row, err = s.shut(ctx, row); err != nil {
				return nil, err
			}
			version++
		}
		out, err := row.Update().Where(breakglass.Version(version), breakglass.ReviewedAtIsNil()).
			SetReviewedAt(clock.Milli(now)).SetFinding(in.Finding).SetFindingWords(words).SetReviewedByID(v.AccountID).
			AddVersion(1).Save(ctx)
		if ent.IsNotFound(err) { // looked at by another at the same instant
			return nil, stale(row, in)
		}
		return out, err
	})
}

func stale(row *ent.BreakGlass, in ReviewOpenedRecordInput) error {
	return errs.Stale("opened record", map[string]any{
		"id": row.ID, "version": row.Version, "finding": row.Finding, "words": row.FindingWords,
	}, in)
}

// checkFinding validates what a manager found and gives its words as they are to be stored.
func checkFinding(in ReviewOpenedRecordInput) (string, error) {
	if !in.Finding.Valid() {
		return "", errs.Field("finding", "Choose a finding of the list.")
	}
	given := ""
	if in.Words != nil {
		given = *in.Words
	}
	words, err := nhs.TextField("words", given, nhs.MaxWords)
	if err == nil && words == "" && in.Finding != code.BreakGlassFindingAppropriate {
		err = errs.Field("words", "Say what you found, and what follows from it.")
	}
	return words, err
}

// opening gives a record that was opened, as far as the viewer may see it.
func (s *Service) opening(ctx context.Context, key string, where ...predicate.BreakGlass) (*ent.BreakGlass, error) {
	const field = "openedRecordId"
	missing := errs.Missing("opened record").At(field)
	if !id.Valid("bg", key) {
		return nil, missing
	}
	row, err := s.store.Ent(ctx).BreakGlass.Query().Where(append(where, breakglass.ID(key))...).Only(ctx)
	return row, store.Missing(err, "opened record", field)
}
