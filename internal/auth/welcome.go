package auth

import (
	"context"
	"errors"
	"time"

	"alongside/ent"
	"alongside/ent/ticket"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/viewer"
)

// Tickets that welcome somebody who has no password yet.
const (
	ticketInvitation ticketKind = "invitation"
	ticketFirst      ticketKind = "first administrator"
)

// How long they last: an invitation over a weekend; the first administrator's while the terminal is in sight.
const (
	InvitationTime = 72 * time.Hour
	FirstTime      = 10 * time.Minute
)

// Invite makes a one-time secret with which the holder of an account sets a password, in the open transaction; earlier
// ones of the account are over. It belongs behind /welcome# in an address: what is after # is not sent to servers.
func (s *Credentials) Invite(ctx context.Context, accountID string) (secret string, until time.Time, err error) {
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "invite")
		if err := s.endInvitations(system, accountID); err != nil {
			return err
		}
		if secret, until, err = s.issue(ctx, ticketInvitation, accountID, struct{}{}, InvitationTime); err != nil {
			return err
		}
		return s.store.Audit(ctx, audit.Entry{Action: code.AuditActionInvited, ObjectType: "Account", ObjectID: accountID})
	})
	return secret, until, err
}

// endInvitations makes the invitations of an account good for nothing.
func (s *Credentials) endInvitations(system context.Context, accountID string) error {
	return s.store.Ent(system).Ticket.Update().
		Where(ticket.Kind(string(ticketInvitation)), ticket.AccountID(accountID), ticket.UsedAtIsNil()).
		SetUsedAt(s.store.Clock.Now()).Exec(system)
}

// overdue is the one answer to a secret of an invitation that is unknown, over or used.
func overdue() error {
	return errs.New(errs.Invalid, "This invitation is over or was used already. Ask for a new one.").At("token")
}

// waits gives the ticket of a secret without using it up.
func (s *Service) waits(ctx context.Context, kind ticketKind, secret string) (*ent.Ticket, error) {
	system := viewer.System(ctx, "", "look at a ticket")
	row, err := s.store.Ent(system).Ticket.Query().Where(ticket.Kind(string(kind)), ticket.TokenHash(digest(secret)),
		ticket.UsedAtIsNil(), ticket.ExpiresAtGT(s.store.Clock.Now())).Only(system)
	if ent.IsNotFound(err) {
		return nil, overdue()
	}
	return row, err
}

// Welcome sets the password of somebody who was invited, ends what was open of the account, and begins a session, which is
// nil where the account has a second step: that was not shown. INVALID: the invitation is over (field "token"), or the
// password will not do ("password"), after which the invitation is still good.
func (s *Service) Welcome(ctx context.Context, secret, password string, from Origin) (*SignedIn, error) {
	waits, err := s.waits(ctx, ticketInvitation, secret)
	if err != nil {
		return nil, err
	}
	a, err := s.account(ctx, *waits.AccountID)
	if err != nil {
		return nil, err
	}
	hash, err := s.newPassword(ctx, a, password)
	if err != nil {
		return nil, err
	}
	v, err := s.admit(ctx, a, nil)
	if none(err) {
		return nil, overdue()
	}
	if err != nil {
		return nil, err
	}
	var out *SignedIn
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if _, err := s.redeem(ctx, ticketInvitation, secret, &struct{}{}); err != nil {
			return err
		}
		who := viewer.With(ctx, v.Viewer)
		if err := s.EndAccess(who, a.ID); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "set a password by invitation")
		err := s.store.Ent(system).Account.UpdateOneID(a.ID).SetPasswordHash(hash).SetPasswordSetAt(s.store.Clock.Now()).Exec(system)
		if err != nil {
			return err
		}
		err = s.store.Audit(who, audit.Entry{Action: code.AuditActionPasswordSet, ObjectType: "Account", ObjectID: a.ID, Reason: "invitation"})
		if err != nil {
			return err
		}
		f, err := s.factors(ctx, a.ID)
		if err != nil || f.any() {
			return err
		}
		out, err = s.begin(ctx, v, beginning{method: code.SignInMethodPassword, from: from})
		return err
	})
	return out, err
}

// FirstToken makes the one-time secret of the first administrator, and gives "" when there is an account already.
func (s *Service) FirstToken(ctx context.Context) (string, error) {
	system := viewer.System(ctx, "", "is there an account")
	if there, err := s.store.Ent(system).Account.Query().Exist(system); err != nil || there {
		return "", err
	}
	secret, _, err := s.issue(ctx, ticketFirst, "", struct{}{}, FirstTime)
	return secret, err
}

// FirstInput is the first administrator of an empty database, with their scheme.
type FirstInput struct {
	Token    string
	Scheme   string // its name
	Name     string
	Email    string
	Password string
}

// First makes the scheme, its office and its administrator, once, and begins a session that sets up the second step.
// INVALID: the token is over (field "token"), or a field will not do, after which the token is still good.
func (s *Service) First(ctx context.Context, in FirstInput, from Origin) (out *SignedIn, err error) {
	if _, err := s.waits(ctx, ticketFirst, in.Token); err != nil {
		return nil, err
	}
	if err := CheckPassword(in.Password, in.Scheme, in.Name, in.Email); err != nil {
		return nil, err
	}
	hash, err := s.hasher.Hash(ctx, in.Password)
	if err != nil {
		return nil, err
	}
	today := s.store.Today()
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if _, err := s.redeem(ctx, ticketFirst, in.Token, &struct{}{}); err != nil {
			return err
		}
		a, err := s.found(ctx, in, hash, today)
		if err != nil {
			return err
		}
		v, err := s.admit(ctx, a, nil)
		if err != nil {
			return err
		}
		out, err = s.begin(ctx, v, beginning{method: code.SignInMethodPassword, from: from})
		return err
	})
	return out, err
}

// found makes the scheme and its first account, unless there is one.
func (s *Service) found(ctx context.Context, in FirstInput, hash string, today clock.Date) (*ent.Account, error) {
	system := viewer.System(ctx, "", "first administrator")
	if err := s.store.Alone(ctx, "first administrator"); err != nil {
		return nil, err
	}
	if there, err := s.store.Ent(system).Account.Query().Exist(system); err != nil || there {
		if err == nil {
			err = overdue()
		}
		return nil, err
	}
	sc, err := s.organisations.CreateScheme(system, in.Scheme, detail.DefaultSettings(), false)
	if err != nil {
		return nil, asField(err, "name", "scheme")
	}
	system = viewer.System(ctx, sc.ID, "first administrator")
	o, err := s.organisations.CreateOrganisation(system, organisation.CreateOrganisationInput{Kind: code.OrganisationKindOther, Name: sc.Name})
	if err != nil {
		return nil, asField(err, "name", "scheme")
	}
	a, err := s.organisations.AddAccount(system, organisation.AddAccountInput{Email: in.Email, Name: in.Name, PasswordHash: hash})
	if err != nil {
		return nil, err
	}
	_, err = s.organisations.AddMembership(system, organisation.AddMembershipInput{
		AccountID: a.ID, OrganisationID: o.ID, Role: code.RoleAdmin, FromOn: today,
	})
	return a, err
}

// asField gives an error about one field as one about another, as the form calls it.
func asField(err error, from, to string) error {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Field != from {
		return err
	}
	c := *e
	c.Field = to
	return &c
}
