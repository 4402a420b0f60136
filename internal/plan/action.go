package plan

import (
	"context"

	"alongside/ent"
	"alongside/ent/action"
	"alongside/internal/errs"
	"alongside/internal/store"
)

// SetActionStatus says how far an action has come. What was agreed is not changed by it: the plan stays agreed.
func (s *Service) SetActionStatus(ctx context.Context, in SetActionStatusInput) (*ent.Action, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "setActionStatus", Input: in}, func(ctx context.Context) (*ent.Action, error) {
		const field = "actionId"
		if err := store.Malformed("an", in.ActionID, "action", field); err != nil {
			return nil, err
		}
		if !in.Status.Valid() {
			return nil, errs.Field("status", "Choose a status of the list.")
		}
		a, err := s.store.Ent(ctx).Action.Get(ctx, in.ActionID)
		if err != nil {
			return nil, store.Missing(err, "action", field)
		}
		if _, err := s.store.Episode(ctx, field, a.ReferralID, store.TakenOn()...); err != nil {
			return nil, err
		}
		g, err := a.QueryGoal().Only(ctx)
		if err != nil {
			return nil, err
		}
		stale := errs.Stale("action", map[string]any{"id": a.ID, "version": a.Version, "status": a.Status, "words": a.Words}, in)
		switch {
		case a.Removed || g.Removed:
			return nil, errs.Missing("action").At(field)
		case in.Version != nil && *in.Version != a.Version:
			return nil, stale
		case in.Status == a.Status:
			return a, nil
		}
		out, err := a.Update().Where(action.Version(a.Version)).SetStatus(in.Status).AddVersion(1).Save(ctx)
		switch {
		case ent.IsNotFound(err):
			return nil, stale
		case err != nil:
			return nil, err
		}
		return out, s.clocks.Refresh(ctx, a.ReferralID)
	})
}
