package organisation

import (
	"context"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/assignment"
	"alongside/ent/membership"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// maxCapacity is how many standard cases an account can be said to carry: it keeps out slips.
const maxCapacity = 1000

// AddAccountInput is somebody who signs in.
type AddAccountInput struct {
	ID           string // made when ""
	Email        string // kept in lower case; one account has it in the whole database
	Name         string
	Title        string // what they are called here
	Phone        string
	PasswordHash string // made by internal/auth; "" when the account signs in another way
	Capacity     *int   // weighted cases a link worker can carry; the usual number when nil
}

// AddAccount adds an account. It can do nothing before it holds a role: see [Service.AddMembership].
func (s *Service) AddAccount(ctx context.Context, in AddAccountInput) (*ent.Account, error) {
	email, err := nhs.ParseEmail(in.Email)
	if err != nil {
		return nil, errs.Field("email", "Enter an email address, such as name@example.com.")
	}
	if in.Name, err = checkName(in.Name); err != nil {
		return nil, err
	}
	if in.Title, err = nhs.CleanLine(in.Title, nhs.MaxLine); err != nil {
		return nil, faulty("title", err)
	}
	if in.Phone, err = nhs.CleanLine(in.Phone, nhs.MaxLine); err != nil {
		return nil, faulty("phone", err)
	}
	if in.Capacity != nil && (*in.Capacity < 0 || *in.Capacity > maxCapacity) {
		return nil, errs.Field("capacity", "Give 0 to %d cases.", maxCapacity)
	}
	return write(ctx, s, func(ctx context.Context) (*ent.Account, error) {
		// The address signs in to one scheme: that another scheme has it may be said to whoever makes accounts.
		there, err := s.store.Ent(ctx).Account.Query().Where(account.Email(email)).Exist(viewer.System(ctx, "", "sign-in names are unique"))
		if err != nil {
			return nil, err
		}
		if there {
			return nil, errs.Field("email", "There is an account with this email already.")
		}
		c := s.store.Ent(ctx).Account.Create().SetEmail(email).SetName(in.Name).SetTitle(in.Title).SetPhone(in.Phone).
			SetNillableCapacity(in.Capacity)
		if in.PasswordHash != "" {
			c.SetPasswordHash(in.PasswordHash)
		}
		if in.ID != "" {
			c.SetID(in.ID)
		}
		return c.Save(ctx)
	})
}

// DisableAccount refuses an account's sign-in from now on; its sessions end with their next request.
func (s *Service) DisableAccount(ctx context.Context, accountID string) (*ent.Account, error) {
	return write(ctx, s, func(ctx context.Context) (*ent.Account, error) {
		a, err := s.account(ctx, accountID)
		if err != nil || a.Disabled {
			return a, err
		}
		return s.store.Ent(ctx).Account.UpdateOne(a).SetDisabled(true).AddVersion(1).Save(ctx)
	})
}

// AddMembershipInput is a role held in an organisation.
type AddMembershipInput struct {
	AccountID      string
	OrganisationID string
	Role           code.Role
	FromOn         clock.Date
	ToOn           *clock.Date // last day; nil while it lasts
}

// AddMembership gives an account a role in an organisation from one day to another: a practice user's in a practice, a
// host coordinator's in a host, provider or council; a link worker's organisation is the employer.
func (s *Service) AddMembership(ctx context.Context, in AddMembershipInput) (*ent.Membership, error) {
	if err := checkSpan(in.FromOn, in.ToOn); err != nil {
		return nil, err
	}
	if !in.Role.Valid() {
		return nil, errs.Field("role", "Choose a role of the list.")
	}
	return write(ctx, s, func(ctx context.Context) (*ent.Membership, error) {
		a, err := s.account(ctx, in.AccountID)
		if err != nil {
			return nil, err
		}
		o, err := s.organisation(ctx, "organisationId", in.OrganisationID)
		if err != nil {
			return nil, err
		}
		if !holds(in.Role, o.Kind) {
			return nil, errs.Field("organisationId", "The role %s is not held in a %s.", in.Role.Label(), o.Kind.Label())
		}
		db := s.store.Ent(ctx)
		held, err := db.Membership.Query().Where(membership.AccountID(a.ID), membership.OrganisationID(o.ID),
			membership.RoleEQ(in.Role)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, m := range held {
			if Overlap(m.FromOn, m.ToOn, in.FromOn, in.ToOn) {
				return nil, errs.Field("fromOn", "The account holds this role there on some of these days already.")
			}
		}
		return db.Membership.Create().SetAccountID(a.ID).SetOrganisationID(o.ID).SetRole(in.Role).
			SetFromOn(in.FromOn).SetNillableToOn(in.ToOn).Save(ctx)
	})
}

// holds reports whether a role can be held in an organisation of the kind.
func holds(r code.Role, kind code.OrganisationKind) bool {
	if r == code.RolePractice {
		return kind == code.OrganisationKindPractice
	}
	if r == code.RoleHost {
		return kind == code.OrganisationKindHost || kind == code.OrganisationKindProvider || kind == code.OrganisationKindCouncil
	}
	return true
}

// AssignInput is a link worker's or lead's work for a PCN or practice.
type AssignInput struct {
	AccountID      string
	OrganisationID string // a PCN or a practice
	FromOn         clock.Date
	ToOn           *clock.Date // last day; nil while it lasts
}

// Assign lets a link worker or lead work for a PCN, with all its practices, or for one practice.
func (s *Service) Assign(ctx context.Context, in AssignInput) (*ent.Assignment, error) {
	if err := checkSpan(in.FromOn, in.ToOn); err != nil {
		return nil, err
	}
	return write(ctx, s, func(ctx context.Context) (*ent.Assignment, error) {
		a, err := s.account(ctx, in.AccountID)
		if err != nil {
			return nil, err
		}
		o, err := s.organisation(ctx, "organisationId", in.OrganisationID)
		if err != nil {
			return nil, err
		}
		if o.Kind != code.OrganisationKindPcn && o.Kind != code.OrganisationKindPractice {
			return nil, errs.Field("organisationId", "Link workers are assigned to PCNs and practices.")
		}
		db := s.store.Ent(ctx)
		others, err := db.Assignment.Query().Where(assignment.AccountID(a.ID), assignment.OrganisationID(o.ID)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			if Overlap(other.FromOn, other.ToOn, in.FromOn, in.ToOn) {
				return nil, errs.Field("fromOn", "The account is assigned there on some of these days already.")
			}
		}
		return db.Assignment.Create().SetAccountID(a.ID).SetOrganisationID(o.ID).
			SetFromOn(in.FromOn).SetNillableToOn(in.ToOn).Save(ctx)
	})
}

// EndAssignment ends an assignment with a last day.
func (s *Service) EndAssignment(ctx context.Context, key string, on clock.Date) (*ent.Assignment, error) {
	return write(ctx, s, func(ctx context.Context) (*ent.Assignment, error) {
		missing := errs.Missing("assignment").At("id")
		if !id.Valid("as", key) {
			return nil, missing
		}
		a, err := s.store.Ent(ctx).Assignment.Get(ctx, key)
		if ent.IsNotFound(err) {
			return nil, missing
		}
		if err != nil {
			return nil, err
		}
		if err := checkEnd(a.FromOn, a.ToOn, on); err != nil {
			return nil, err
		}
		return s.store.Ent(ctx).Assignment.UpdateOne(a).SetToOn(on).Save(ctx)
	})
}
