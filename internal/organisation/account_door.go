package organisation

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Door is what signing in does for those who keep accounts: internal/auth. Each call joins the open transaction.
type Door interface {
	// Invite makes a one-time invitation to set a password, which ends earlier ones, and gives its secret and the instant
	// after which it is over.
	Invite(ctx context.Context, accountID string) (secret string, until time.Time, err error)
	// ForgetFactors takes away all by which an account signs in, its second steps above all, and ends its sessions.
	ForgetFactors(ctx context.Context, accountID string) error
	// EndAccess ends the sessions, invitations and tokens of an account.
	EndAccess(ctx context.Context, accountID string) error
}

// Clocks recomputes what lists sort by; internal/referral does it.
type Clocks interface {
	// RefreshAll does so for every open referral of a scheme, in the open transaction, and gives how many there are.
	RefreshAll(ctx context.Context, schemeID string) (int, error)
}

// Connect gives the service the door and the clocks, before it is used over GraphQL.
func (s *Service) Connect(d Door, c Clocks) { s.door, s.clocks = d, c }

// granted are the roles that each role gives and takes. What rules the scheme or watches over it is an administrator's to
// give: a manager could else make themself one.
var granted = map[code.Role][]code.Role{
	code.RoleManager: {
		code.RoleLinkWorker, code.RoleLead, code.RoleHost, code.RolePractice, code.RoleAnalyst, code.RoleCommissioner,
	},
	code.RoleAdmin: {
		code.RoleLinkWorker, code.RoleLead, code.RoleHost, code.RolePractice, code.RoleAnalyst, code.RoleCommissioner,
		code.RoleManager, code.RoleAdmin, code.RoleAuditor,
	},
}

// CreateAccount makes an account with its first role from today on, and an invitation for its holder. The secret is told
// once: sent again, the account alone comes back.
func (s *Service) CreateAccount(ctx context.Context, in CreateAccountInput) (*Invitation, error) {
	if err := mayGive(ctx, in.Role); err != nil {
		return nil, err
	}
	works := in.Role == code.RoleLinkWorker || in.Role == code.RoleLead
	if len(in.AssignedTo) > 0 && !works {
		return nil, errs.Field("assignedTo", "Only link workers and leads are assigned to PCNs and practices.")
	}
	var out Invitation
	key := store.Key{ID: in.ClientMutationID, Operation: "createAccount", Input: in, Stays: true}
	a, err := store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		a, err := s.AddAccount(ctx, AddAccountInput{Email: in.Email, Name: in.Name, Title: text(in.Title), Phone: text(in.Phone)})
		if err != nil {
			return nil, err
		}
		today := s.store.Today()
		held := AddMembershipInput{AccountID: a.ID, OrganisationID: in.OrganisationID, Role: in.Role, FromOn: today}
		if _, err := s.AddMembership(ctx, held); err != nil {
			return nil, err
		}
		for _, place := range in.AssignedTo {
			if _, err := s.Assign(ctx, AssignInput{AccountID: a.ID, OrganisationID: place, FromOn: today}); err != nil {
				return nil, errs.Instead(err, "assignedTo")
			}
		}
		out.Secret, out.Until, err = s.door.Invite(ctx, a.ID)
		return a, err
	})
	out.Account = a
	return &out, err
}

// InviteAccount makes a new invitation for an account that may sign in, and takes its second steps away where they are
// lost. It is as good as the account: a manager invites nobody whose roles they could not give.
func (s *Service) InviteAccount(ctx context.Context, in InviteAccountInput) (*Invitation, error) {
	var out Invitation
	key := store.Key{ID: in.ClientMutationID, Operation: "inviteAccount", Input: in, Stays: true}
	a, err := store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		a, err := s.another(ctx, in.AccountID)
		switch {
		case err != nil:
			return nil, err
		case a.Disabled:
			return nil, errs.Field("accountId", "This account may not sign in. Let it first.")
		}
		if in.ForgetFactors != nil && *in.ForgetFactors {
			if err := s.door.ForgetFactors(ctx, a.ID); err != nil {
				return nil, err
			}
		}
		out.Secret, out.Until, err = s.door.Invite(ctx, a.ID)
		return a, err
	})
	out.Account = a
	return &out, err
}

// SetAccountDisabled lets another's account sign in or not. Refusing ends its sessions and tokens.
func (s *Service) SetAccountDisabled(ctx context.Context, in SetAccountDisabledInput) (*ent.Account, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "setAccountDisabled", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		a, err := s.another(ctx, in.AccountID)
		if err != nil || a.Disabled == in.Disabled {
			return a, err
		}
		if !in.Disabled {
			return a.Update().SetDisabled(false).AddVersion(1).Save(ctx)
		}
		if err := s.door.EndAccess(ctx, a.ID); err != nil {
			return nil, err
		}
		return s.DisableAccount(ctx, a.ID)
	})
}

// SetSafeguardingLead makes another's account a safeguarding lead, or no longer.
func (s *Service) SetSafeguardingLead(ctx context.Context, in SetSafeguardingLeadInput) (*ent.Account, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "setSafeguardingLead", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		a, err := s.another(ctx, in.AccountID)
		if err != nil || a.SafeguardingLead == in.Lead {
			return a, err
		}
		return a.Update().SetSafeguardingLead(in.Lead).AddVersion(1).Save(ctx)
	})
}

// another gives an account that the viewer may keep: of somebody else, and none with a role that they could not give. It
// waits for others who do the same, so that two administrators cannot shut each other out at once.
func (s *Service) another(ctx context.Context, key string) (*ent.Account, error) {
	if err := mayAdminister(ctx); err != nil {
		return nil, err
	}
	v := viewer.From(ctx)
	if err := s.store.Alone(ctx, "accounts", v.SchemeID); err != nil {
		return nil, err
	}
	a, err := s.account(ctx, key)
	switch {
	case err != nil:
		return nil, err
	case a.ID == v.AccountID:
		return nil, errs.Field("accountId", "This is your own account. Somebody else decides about it.")
	}
	held, err := s.held(ctx, a.ID, s.store.Today())
	if err != nil {
		return nil, err
	}
	for _, m := range held {
		if err := mayGive(ctx, m.Role); err != nil {
			return nil, errs.New(errs.Forbidden, "Only an administrator may do this: the account holds the role %s.", m.Role.Label())
		}
	}
	return a, nil
}

// text is what a pointer points at, or "".
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
