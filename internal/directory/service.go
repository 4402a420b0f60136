// Package directory keeps the services that clients are sent on to: what they offer, where and when, how lately anybody
// confirmed it, and the search that finds the ones that fit.
package directory

import (
	"context"
	"strings"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Service is the use cases of the directory. Make one with [New].
type Service struct{ store *store.Store }

// New makes the service on a database.
func New(s *store.Store) *Service { return &Service{store: s} }

// keepers are the roles that keep the directory; a host keeps its own part of it.
var keepers = []code.Role{code.RoleHost, code.RoleLinkWorker, code.RoleLead, code.RoleManager}

// Read gives one service; else NOT_FOUND.
func (s *Service) Read(ctx context.Context, key string) (*ent.Service, error) {
	if !id.Valid("sv", key) {
		return nil, errs.Missing("service")
	}
	sv, err := s.store.Ent(ctx).Service.Get(ctx, key)
	if ent.IsNotFound(err) {
		return nil, errs.Missing("service")
	}
	return sv, err
}

// ConfirmedDaysAgo counts the days since somebody confirmed a service; nil when nobody has.
func (s *Service) ConfirmedDaysAgo(sv *ent.Service) *int {
	if sv.ConfirmedOn == nil {
		return nil
	}
	n := sv.ConfirmedOn.DaysUntil(clock.Today(s.store.Clock))
	return &n
}

// mayKeep is FORBIDDEN unless the viewer may write to the services of an organisation: everybody sees the directory, but
// a host changes only its own.
func mayKeep(v *viewer.Viewer, organisationID string) error {
	switch {
	case !v.IsSystem() && !v.Is(keepers...):
		return errs.New(errs.Forbidden, "Your role does not allow this.")
	case v.Is(code.RoleHost) && v.OrganisationID != organisationID:
		return errs.New(errs.Forbidden, "Only the services of your own organisation are yours to change.")
	}
	return nil
}

// write loads a service that is to be changed.
func (s *Service) write(ctx context.Context, key string) (*ent.Service, error) {
	v := viewer.From(ctx)
	if !v.IsSystem() && !v.Is(keepers...) {
		return nil, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	sv, err := s.Read(ctx, key)
	if err != nil {
		if errs.CodeOf(err) == errs.NotFound {
			err = errs.Missing("service").At("serviceId")
		}
		return nil, err
	}
	return sv, mayKeep(v, sv.OrganisationID)
}

// SearchText is what the words of a search are looked for in: the folded name first, because lists are in its order, then
// the description and the categories.
func SearchText(name, description string, category code.ServiceCategory, also []code.ServiceCategory) string {
	parts := []string{nhs.Fold(name), nhs.Fold(description), nhs.Fold(category.Label())}
	for _, c := range also {
		parts = append(parts, nhs.Fold(c.Label()))
	}
	return strings.Join(parts, " ")
}

// stale refuses an edit of an older version, with both copies.
func stale(sv *ent.Service, yours any) error {
	return errs.Stale("service", map[string]any{
		"id": sv.ID, "version": sv.Version, "name": sv.Name, "description": sv.Description, "eligibility": sv.Eligibility,
		"status": sv.Status, "capacity": sv.Capacity, "waitingWeeks": sv.WaitingWeeks, "phone": sv.Phone, "email": sv.Email,
		"website": sv.Website,
	}, yours)
}
