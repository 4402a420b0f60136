// Package model holds what GraphQL shows that neither ent nor a domain package has: payloads, and the viewer.
package model

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/breakglass"
	"alongside/ent/membership"
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

// Roles that the account holds today.
func (v *Viewer) Roles(ctx context.Context) ([]*ent.Membership, error) {
	today := v.store.Today()
	return v.store.Ent(ctx).Membership.Query().
		Where(membership.AccountID(v.viewer.AccountID), membership.FromOnLTE(today), membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today))).
		Order(membership.ByFromOn(), membership.ByID()).All(ctx)
}

// SafeguardingLead says whether the account is one.
func (v *Viewer) SafeguardingLead() bool { return v.viewer.SafeguardingLead }

// SteppedUpUntil is the instant until which the last sign-in step counts for what is sensitive; nil when it does not.
func (v *Viewer) SteppedUpUntil() *time.Time {
	if until := v.viewer.SteppedUpUntil(v.store.Clock.Now()); !until.IsZero() {
		return &until
	}
	return nil
}

// OpenRecords are the records that the viewer has opened in need, and that are still open.
func (v *Viewer) OpenRecords(ctx context.Context) ([]*ent.BreakGlass, error) {
	if len(v.viewer.Openings) == 0 {
		return []*ent.BreakGlass{}, nil
	}
	return v.store.Ent(ctx).BreakGlass.Query().Where(breakglass.IDIn(v.viewer.Openings...)).Order(breakglass.ByCreatedAt(), breakglass.ByID()).All(ctx)
}
