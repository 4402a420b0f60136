package organisation

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// mayGive is FORBIDDEN unless the viewer gives and takes the role; INVALID for what is no role.
func mayGive(ctx context.Context, role code.Role) error {
	if err := mayAdminister(ctx); err != nil {
		return err
	}
	v := viewer.From(ctx)
	switch {
	case !role.Valid():
		return errs.Field("role", "Choose a role of the list.")
	case v.IsSystem(), slices.Contains(granted[v.Role], role):
		return nil
	}
	return errs.New(errs.Forbidden, "Only an administrator gives and takes the role %s.", role.Label()).At("role")
}

// held gives the roles that an account holds on a day or later.
func (s *Service) held(ctx context.Context, accountID string, from clock.Date) ([]*ent.Membership, error) {
	return s.store.Ent(ctx).Membership.Query().
		Where(membership.AccountID(accountID), membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(from))).
		Order(membership.ByFromOn(), membership.ByID()).All(ctx)
}

// AddRole gives somebody else a role, from today or a later day on. Nobody gives themself a role.
func (s *Service) AddRole(ctx context.Context, in AddRoleInput) (*ent.Account, error) {
	if err := mayGive(ctx, in.Role); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "addRole", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		today := s.store.Today()
		held := AddMembershipInput{AccountID: in.AccountID, OrganisationID: in.OrganisationID, Role: in.Role, FromOn: today, ToOn: in.ToOn}
		if in.FromOn != nil {
			held.FromOn = *in.FromOn
		}
		switch {
		case in.AccountID == viewer.From(ctx).AccountID:
			return nil, errs.Field("accountId", "This is your own account. Somebody else gives you a role.")
		case held.FromOn.Valid() && held.FromOn.Before(today):
			return nil, errs.Field("fromOn", "A role begins today or later.")
		}
		m, err := s.AddMembership(ctx, held)
		if err != nil {
			return nil, err
		}
		return s.account(ctx, m.AccountID)
	})
}

// EndRole ends a role with a last day, yesterday or later: yesterday ends it at once. A role that has not begun by then
// was never held. An administrator's own role, and the last one of an administrator, stay.
func (s *Service) EndRole(ctx context.Context, in EndRoleInput) (*ent.Account, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "endRole", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		if err := mayAdminister(ctx); err != nil {
			return nil, err
		}
		v := viewer.From(ctx)
		if err := s.store.Alone(ctx, "accounts", v.SchemeID); err != nil {
			return nil, err
		}
		missing := errs.Missing("role").At("membershipId")
		if !id.Valid("me", in.MembershipID) {
			return nil, missing
		}
		m, err := s.store.Ent(ctx).Membership.Get(ctx, in.MembershipID)
		if err != nil {
			return nil, store.Missing(err, "role", "membershipId")
		}
		if err := mayGive(ctx, m.Role); err != nil {
			return nil, errs.Instead(err, "membershipId")
		}
		if err := checkRoleEnd(m, in.On, s.store.Today()); err != nil {
			return nil, err
		}
		if m.Role == code.RoleAdmin {
			if err := s.keepsAdministrator(ctx, m); err != nil {
				return nil, err
			}
		}
		if err := m.Update().SetToOn(in.On).Exec(ctx); err != nil {
			return nil, err
		}
		return s.account(ctx, m.AccountID)
	})
}

// checkRoleEnd is INVALID unless a role may get the last day: not one long past, which would say that what was done in
// it was not, nor after it has ended.
func checkRoleEnd(m *ent.Membership, on, today clock.Date) error {
	switch {
	case !on.Valid():
		return errs.Field("on", "Give the last day.")
	case on.Before(today.AddDays(-1)):
		return errs.Field("on", "Give yesterday, which ends the role at once, or a later day.")
	case m.ToOn != nil && m.ToOn.Before(on):
		return errs.Field("on", "The role has ended already.")
	}
	return nil
}

// keepsAdministrator refuses to end the viewer's own role of administrator, and that of the last one.
func (s *Service) keepsAdministrator(ctx context.Context, m *ent.Membership) error {
	if m.AccountID == viewer.From(ctx).AccountID {
		return errs.Field("membershipId", "This is your own role. Another administrator ends it.")
	}
	others, err := s.store.Ent(ctx).Membership.Query().Where(
		membership.RoleEQ(code.RoleAdmin), membership.AccountIDNEQ(m.AccountID), membership.FromOnLTE(s.store.Today()),
		membership.ToOnIsNil(), membership.HasAccountWith(account.Disabled(false)),
	).Exist(ctx)
	if err == nil && !others {
		err = errs.Field("membershipId", "This is the last administrator. Make another one first.")
	}
	return err
}
