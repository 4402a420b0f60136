package organisation

import (
	"context"
	"regexp"
	"slices"

	"alongside/ent"
	"alongside/ent/savedview"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// maxViews is how many views of one list somebody keeps: what a menu can show.
const maxViews = 30

// viewers are the roles that work with lists.
var viewers = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager}

// viewQuery is what filters and order in an address are made of, at most 1,000 letters.
var viewQuery = regexp.MustCompile(`^[A-Za-z0-9=&%_.,+-]{0,1000}$`)

// SaveViewInput keeps a list as it is shown, under a name.
type SaveViewInput struct {
	ClientMutationID string        `json:"clientMutationId"`
	ViewID           *string       `json:"viewId,omitempty"`  // nil: a new one
	Version          *int          `json:"version,omitempty"` // of the one that is changed
	List             code.ListName `json:"list"`
	Name             string        `json:"name"`
	Query            string        `json:"query"`
}

// RemoveViewInput names a view that its owner wants no more.
type RemoveViewInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ViewID           string `json:"viewId"`
}

// SavedViews gives the viewer's own views of a list, by name.
func (s *Service) SavedViews(ctx context.Context, list code.ListName) ([]*ent.SavedView, error) {
	if err := only(ctx, viewers...); err != nil {
		return nil, err
	}
	rows, err := s.store.Ent(ctx).SavedView.Query().
		Where(savedview.AccountID(viewer.From(ctx).AccountID), savedview.ListEQ(list), savedview.Removed(false)).All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *ent.SavedView) int { return byName(a.Name, b.Name, a.ID, b.ID) })
	return rows, nil
}

// SaveView keeps a view under a name that no other of the list has, or changes one. INVALID at name or query; LIMIT for
// the thirty-first of a list.
func (s *Service) SaveView(ctx context.Context, in SaveViewInput) (*ent.SavedView, error) {
	if err := only(ctx, viewers...); err != nil {
		return nil, err
	}
	name, err := checkName(in.Name)
	switch {
	case err != nil:
		return nil, err
	case !in.List.Valid():
		return nil, errs.Field("list", "Choose a list.")
	case !viewQuery.MatchString(in.Query):
		return nil, errs.Field("query", "Give the filters and the order as the address of the list has them, at most 1000 letters.")
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "saveView", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.SavedView, error) {
		v := viewer.From(ctx)
		if err := s.store.Alone(ctx, "views", v.AccountID); err != nil {
			return nil, err
		}
		others, err := s.SavedViews(ctx, in.List)
		if err != nil {
			return nil, err
		}
		for _, o := range others {
			if nhs.Fold(o.Name) == nhs.Fold(name) && o.ID != text(in.ViewID) {
				return nil, errs.Field("name", "You have a view of this name already. Choose another name, or change that one.")
			}
		}
		if in.ViewID == nil {
			if len(others) >= maxViews {
				return nil, errs.New(errs.Limit, "You have %d views of this list, which is the most. Remove one first.", maxViews)
			}
			return s.store.Ent(ctx).SavedView.Create().SetAccountID(v.AccountID).SetList(in.List).SetName(name).SetQuery(in.Query).Save(ctx)
		}
		view, err := s.view(ctx, *in.ViewID)
		switch {
		case err != nil:
			return nil, err
		case in.Version != nil && *in.Version != view.Version:
			return nil, errs.Stale("view", map[string]any{
				"id": view.ID, "version": view.Version, "list": view.List, "name": view.Name, "query": view.Query,
			}, in)
		case view.List != in.List:
			return nil, errs.Field("list", "A view stays with its list.")
		}
		return view.Update().SetName(name).SetQuery(in.Query).AddVersion(1).Save(ctx)
	})
}

// RemoveView takes one of the viewer's own views off the list.
func (s *Service) RemoveView(ctx context.Context, in RemoveViewInput) (*ent.SavedView, error) {
	if err := only(ctx, viewers...); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "removeView", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.SavedView, error) {
		if err := s.store.Alone(ctx, "views", viewer.From(ctx).AccountID); err != nil {
			return nil, err
		}
		view, err := s.view(ctx, in.ViewID)
		if err != nil {
			return nil, err
		}
		return view.Update().SetRemoved(true).AddVersion(1).Save(ctx)
	})
}

// view loads one of the viewer's own views that is not removed.
func (s *Service) view(ctx context.Context, key string) (*ent.SavedView, error) {
	const field = "viewId"
	if !id.Valid("vw", key) {
		return nil, errs.Missing("view").At(field)
	}
	v, err := s.store.Ent(ctx).SavedView.Query().
		Where(savedview.ID(key), savedview.AccountID(viewer.From(ctx).AccountID), savedview.Removed(false)).Only(ctx)
	if err != nil {
		return nil, store.Missing(err, "view", field)
	}
	return v, nil
}
