// Package access is about who looked: records opened in need (break-glass) and their review, and the audit trail as
// auditors and clients read it.
package access

import (
	"context"

	"alongside/ent/person"
	"alongside/ent/predicate"
	"alongside/ent/rule"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Service reads the trail and keeps the openings. It is safe for concurrent use.
type Service struct {
	store  *store.Store
	window int64 // entries looked at for one page of the trail
}

// New makes the service on a database.
func New(s *store.Store) *Service { return &Service{store: s, window: Window} }

// only is FORBIDDEN unless the viewer holds one of the roles.
func only(ctx context.Context, roles ...code.Role) (*viewer.Viewer, error) {
	v := viewer.From(ctx)
	switch {
	case v == nil:
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	case !v.Is(roles...):
		return nil, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	return v, nil
}

// readsWhole says whether the viewer may read a client's whole record without opening it in need.
func (s *Service) readsWhole(ctx context.Context, clientID string) (bool, error) {
	if !id.Valid("pe", clientID) {
		return false, nil
	}
	return s.store.Ent(ctx).Person.Query().
		Where(person.ID(clientID), predicate.Person(rule.Whole(viewer.From(ctx)))).Exist(audit.Unseen(ctx))
}
