package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/organisation"
	"alongside/ent/scheme"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/detail"
	domain "alongside/internal/organisation"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// users are the commands on accounts.
type users struct {
	Add     userAdd     `cmd:"" help:"Add an account with a role; its password is read, or its holder is invited to set one."`
	Invite  userInvite  `cmd:"" help:"Make a new invitation to set a password; earlier ones of the account are over."`
	List    userList    `cmd:"" help:"List the accounts."`
	Disable userDisable `cmd:"" help:"Refuse an account's sign-in from now on."`
}

type userAdd struct {
	database
	Email            string `arg:"" help:"Sign-in name."`
	Name             string `required:"" placeholder:"NAME" help:"Name shown to colleagues."`
	Role             string `required:"" enum:"${roles}" placeholder:"ROLE" help:"One of ${roles}."`
	Scheme           string `placeholder:"NAME" help:"The scheme; needed unless there is one only. In an empty database it is made."`
	Organisation     string `placeholder:"NAME" help:"Where the role is held. Without it, the scheme's own organisation."`
	PasswordStdin    bool   `help:"Read the password from standard input. Without it an invitation is printed."`
	SafeguardingLead bool   `help:"They read the safeguarding notes of the clients they may see."`
}

// Run adds the account.
func (c userAdd) Run(ctx context.Context, p *program) (err error) {
	password := ""
	if c.PasswordStdin {
		line, err := bufio.NewReader(p.in).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read the password: %w", err)
		}
		if password = strings.TrimRight(line, "\r\n"); password == "" {
			return errors.New("standard input has no password")
		}
	}
	return p.withAnyStore(ctx, c.database, func(s *store.Store) error {
		secret := ""
		err := s.WithTx(viewer.System(ctx, "", "command line: user add"), func(ctx context.Context) error {
			a, err := c.add(ctx, s, password)
			if err == nil && password == "" {
				secret, _, err = auth.NewCredentials(s).Invite(ctx, a.ID)
			}
			return err
		})
		if err != nil {
			return err
		}
		fmt.Fprintln(p.out, "Added", auth.Email(c.Email))
		p.tellInvitation(secret)
		return nil
	})
}

// tellInvitation prints where an invited person sets their password. Which address the server has, only its keeper knows.
func (p *program) tellInvitation(secret string) {
	if secret != "" {
		fmt.Fprintf(p.out, "Invitation: /welcome#%s (at the address of your server, within %d hours)\n", secret, int(auth.InvitationTime.Hours()))
	}
}

// add makes the account and its role, in the transaction of the context.
func (c userAdd) add(ctx context.Context, s *store.Store, password string) (*ent.Account, error) {
	service := domain.New(s)
	sc, err := c.scheme(ctx, s, service)
	if err != nil {
		return nil, err
	}
	ctx = viewer.System(ctx, sc.ID, "command line: user add")
	o, err := c.organisation(ctx, s, service, sc)
	if err != nil {
		return nil, err
	}
	in := domain.AddAccountInput{Email: c.Email, Name: c.Name}
	if password != "" {
		words, err := auth.NewCredentials(s).PasswordWords(ctx, sc.ID)
		if err != nil {
			return nil, err
		}
		if err := auth.CheckPassword(password, append(words, c.Name, c.Email)...); err != nil {
			return nil, err
		}
		if in.PasswordHash, err = auth.NewHasher().Hash(ctx, password); err != nil {
			return nil, err
		}
	}
	a, err := service.AddAccount(ctx, in)
	if err != nil {
		return nil, err
	}
	if c.SafeguardingLead {
		if a, err = s.Ent(ctx).Account.UpdateOne(a).SetSafeguardingLead(true).Save(ctx); err != nil {
			return nil, err
		}
	}
	_, err = service.AddMembership(ctx, domain.AddMembershipInput{
		AccountID: a.ID, OrganisationID: o.ID, Role: code.Role(c.Role), FromOn: s.Today(),
	})
	return a, err
}

// scheme finds the scheme that is meant, or makes the first of an empty database.
func (c userAdd) scheme(ctx context.Context, s *store.Store, service *domain.Service) (*ent.Scheme, error) {
	all, err := s.Ent(ctx).Scheme.Query().Order(scheme.ByName()).All(ctx)
	if err != nil {
		return nil, err
	}
	switch {
	case len(all) == 0 && c.Scheme == "":
		return nil, misuse("the database is empty: name the scheme to be made with --scheme")
	case len(all) == 0:
		return service.CreateScheme(ctx, c.Scheme, detail.DefaultSettings(), false)
	default:
		return schemeNamed(all, c.Scheme)
	}
}

// schemeNamed finds the scheme of a name; without one, the only scheme there is.
func schemeNamed(all []*ent.Scheme, name string) (*ent.Scheme, error) {
	names := make([]string, len(all))
	for i, sc := range all {
		names[i] = sc.Name
		if sc.Name == name || name == "" && len(all) == 1 {
			return sc, nil
		}
	}
	return nil, misuse("--scheme: name one of %s", strings.Join(names, ", "))
}

// organisation finds where the role is held: the one named, or the scheme's own, which is made when it is missing.
func (c userAdd) organisation(ctx context.Context, s *store.Store, service *domain.Service, sc *ent.Scheme) (*ent.Organisation, error) {
	name := c.Organisation
	if name == "" {
		name = sc.Name
	}
	o, err := s.Ent(ctx).Organisation.Query().Where(organisation.Name(name)).First(ctx)
	switch {
	case err == nil || !ent.IsNotFound(err):
		return o, err
	case c.Organisation != "":
		return nil, misuse("--organisation: the scheme has none called %q", c.Organisation)
	default:
		return service.CreateOrganisation(ctx, domain.CreateOrganisationInput{Kind: code.OrganisationKindOther, Name: name})
	}
}

type userList struct {
	database
}

// Run lists the accounts with their roles of today.
func (c userList) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		ctx := viewer.System(ctx, "", "command line: user list")
		rows, err := s.Ent(ctx).Account.Query().WithMemberships(func(q *ent.MembershipQuery) { q.WithOrganisation() }).
			Order(account.ByEmail()).All(ctx)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "EMAIL\tNAME\tROLES\tSIGN-IN")
		for _, a := range rows {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", a.Email, a.Name, roles(a, s), map[bool]string{true: "disabled", false: "open"}[a.Disabled])
		}
		return w.Flush()
	})
}

// roles names what an account holds today, and where.
func roles(a *ent.Account, s *store.Store) string {
	var out []string
	today := s.Today()
	for _, m := range a.Edges.Memberships {
		if m.FromOn.After(today) || (m.ToOn != nil && m.ToOn.Before(today)) || m.Edges.Organisation == nil {
			continue
		}
		out = append(out, string(m.Role)+" at "+m.Edges.Organisation.Name)
	}
	if len(out) == 0 {
		return "none today"
	}
	return strings.Join(out, ", ")
}

type userDisable struct {
	database
	named
}

// Run disables the account, and ends its sessions and tokens.
func (c userDisable) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		a, ctx, err := c.account(ctx, s, "command line: user disable")
		if err != nil {
			return err
		}
		err = s.WithTx(ctx, func(ctx context.Context) error {
			if err := auth.NewCredentials(s).EndAccess(ctx, a.ID); err != nil {
				return err
			}
			_, err := domain.New(s).DisableAccount(ctx, a.ID)
			return err
		})
		if err == nil {
			fmt.Fprintln(p.out, "Disabled", a.Email)
		}
		return err
	})
}

type userInvite struct {
	database
	named
	ForgetFactors bool `help:"Take away the password, code app, passkeys and links to a sign-in provider first: they are lost, or somebody else has them."`
}

// Run makes a new invitation.
func (c userInvite) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		a, ctx, err := c.account(ctx, s, "command line: user invite")
		if err != nil {
			return err
		}
		secret := ""
		err = s.WithTx(ctx, func(ctx context.Context) (err error) {
			if c.ForgetFactors {
				if err := auth.NewCredentials(s).ForgetFactors(ctx, a.ID); err != nil {
					return err
				}
			}
			secret, _, err = auth.NewCredentials(s).Invite(ctx, a.ID)
			return err
		})
		if err == nil {
			p.tellInvitation(secret)
		}
		return err
	})
}

// named is the argument of commands on one account.
type named struct {
	Email string `arg:"" help:"Sign-in name."`
}

// account finds the account that is meant, and gives the context for work on it.
func (n named) account(ctx context.Context, s *store.Store, why string) (*ent.Account, context.Context, error) {
	system := viewer.System(ctx, "", why)
	a, err := s.Ent(system).Account.Query().Where(account.Email(auth.Email(n.Email))).Only(system)
	if ent.IsNotFound(err) {
		return nil, nil, errors.New("there is no account with this email")
	}
	if err != nil {
		return nil, nil, err
	}
	return a, viewer.System(ctx, a.SchemeID, why), nil
}

// withStore opens the database of a command, which must be there, and closes it whatever comes of it.
func (p *program) withStore(ctx context.Context, d database, fn func(*store.Store) error) error {
	return p.withAnyStore(ctx, d, fn, store.Existing())
}

// withAnyStore does so for a command that may be the first: without an option the database is made.
func (p *program) withAnyStore(ctx context.Context, d database, fn func(*store.Store) error, options ...store.Option) (err error) {
	address, err := d.address(realFile)
	if err != nil {
		return err
	}
	s, err := p.open(ctx, d, address, p.clock, options...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return fn(s)
}
