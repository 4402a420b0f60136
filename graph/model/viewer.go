// Package model holds what GraphQL shows that neither ent nor a domain package has: payloads, and the viewer.
package model

import (
	"context"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Viewer is who is signed in.
type Viewer struct {
	viewer           *viewer.Viewer
	store            *store.Store
	referrals        *referral.Service
	Role             code.Role
	MayUsePlayground bool
}

// NewViewer makes the viewer of a request.
func NewViewer(v *viewer.Viewer, s *store.Store, r *referral.Service, playground bool) *Viewer {
	return &Viewer{viewer: v, store: s, referrals: r, Role: v.Role, MayUsePlayground: playground}
}

// Account of the viewer.
func (v *Viewer) Account(ctx context.Context) (*ent.Account, error) {
	return v.store.Ent(ctx).Account.Get(ctx, v.viewer.AccountID)
}

// Organisation where the role is held.
func (v *Viewer) Organisation(ctx context.Context) (*ent.Organisation, error) {
	return v.store.Ent(ctx).Organisation.Get(ctx, v.viewer.OrganisationID)
}

// Scheme of the viewer.
func (v *Viewer) Scheme(ctx context.Context) (*ent.Scheme, error) {
	return v.store.Ent(ctx).Scheme.Get(ctx, v.viewer.SchemeID)
}

// Badges count what waits.
func (v *Viewer) Badges(ctx context.Context) (*referral.Badges, error) {
	return v.referrals.Badges(ctx)
}
