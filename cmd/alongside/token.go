package main

import (
	"context"
	"fmt"
	"text/tabwriter"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/auth"
	"alongside/internal/code"
	domain "alongside/internal/organisation"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// tokens are the commands on tokens for programs.
type tokens struct {
	Create tokenCreate `cmd:"" help:"Make a token by which a program asks as an account, in one of its roles."`
	List   tokenList   `cmd:"" help:"List the tokens that are good, and when each was used last."`
	Revoke tokenRevoke `cmd:"" help:"Make a token good for nothing, at once."`
}

type tokenCreate struct {
	database
	Email        string `required:"" placeholder:"EMAIL" help:"Sign-in name of the account that the program asks as."`
	Role         string `required:"" enum:"${roles}" placeholder:"ROLE" help:"The one role it is good for, which the account holds: one of ${roles}."`
	Organisation string `placeholder:"NAME" help:"Where the role is held; needed when the account holds it in several places."`
	Name         string `required:"" placeholder:"NAME" help:"What the token is for."`
	Days         int    `default:"90" placeholder:"DAYS" help:"How many days it is good for, at most 365 (${default})."`
}

// Run makes the token and prints it, the one time that it is told.
func (c tokenCreate) Run(ctx context.Context, p *program) error {
	if c.Days < 1 {
		return misuse("--days: give 1 to 365")
	}
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		ctx := viewer.System(ctx, "", "command line: token create")
		m, err := c.membership(ctx, s)
		if err != nil {
			return err
		}
		token, row, err := tokenService(s).MakeToken(ctx, m.AccountID, auth.MakeTokenInput{
			Name: c.Name, MembershipID: m.ID, Days: c.Days,
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "Made %s, good until %s\nToken: %s\n", row.ID, row.ExpiresAt.UTC().Format("2006-01-02 15:04 MST"), token)
		return nil
	})
}

// membership finds the role that is meant among those that the account holds today.
func (c tokenCreate) membership(ctx context.Context, s *store.Store) (*ent.Membership, error) {
	a, err := s.Ent(ctx).Account.Query().Where(account.Email(auth.Email(c.Email))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fmt.Errorf("there is no account with this email")
	}
	if err != nil {
		return nil, err
	}
	today := s.Today()
	rows, err := s.Ent(ctx).Membership.Query().WithOrganisation().Where(
		membership.AccountID(a.ID), membership.RoleEQ(code.Role(c.Role)),
		membership.FromOnLTE(today), membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today)),
	).All(ctx)
	if err != nil {
		return nil, err
	}
	var found []*ent.Membership
	for _, m := range rows {
		if c.Organisation == "" || m.Edges.Organisation.Name == c.Organisation {
			found = append(found, m)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("the account does not hold this role today")
	case 1:
		return found[0], nil
	default:
		return nil, misuse("--organisation: the account holds this role in several; name one")
	}
}

type tokenList struct {
	database
}

// Run lists the tokens that are good.
func (c tokenList) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		rows, err := tokenService(s).Tokens(viewer.System(ctx, "", "command line: token list"), "")
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "ID\tEMAIL\tROLE\tNAME\tUNTIL\tLAST USED")
		for _, t := range rows {
			used := "never"
			if t.UsedAt != nil {
				used = t.UsedAt.UTC().Format("2006-01-02 15:04")
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", t.ID, t.Edges.Account.Email, t.Edges.Membership.Role, t.Name,
				t.ExpiresAt.UTC().Format("2006-01-02"), used)
		}
		return w.Flush()
	})
}

type tokenRevoke struct {
	database
	ID string `arg:"" help:"Id of the token, as token list tells it."`
}

// Run revokes the token.
func (c tokenRevoke) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		if err := tokenService(s).EndToken(viewer.System(ctx, "", "command line: token revoke"), "", c.ID); err != nil {
			return err
		}
		fmt.Fprintln(p.out, "Revoked", c.ID)
		return nil
	})
}

// tokenService is as much of signing in as the commands on tokens need.
func tokenService(s *store.Store) *auth.Service {
	return auth.New(s, domain.New(s), auth.NewHasher(), auth.Options{})
}
