package main

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/demo"
	"alongside/internal/server"
)

// demoCmd is the command "demo".
type demoCmd struct {
	database
	Size string `enum:"small,S" default:"small" placeholder:"SIZE" help:"How much of it: small (about 600 clients), or S (20,000) to measure with."`
}

// Run fills the database.
func (c demoCmd) Run(ctx context.Context, p *program) error {
	address, err := c.address(demoFile)
	if err != nil {
		return err
	}
	if err := p.demonstrate(ctx, c.database, address, c.Size); err != nil {
		return err
	}
	fmt.Fprintln(p.out, "The demonstration is in the database.")
	p.tellSignIns()
	return nil
}

// demonstrate fills an empty database with the demonstration scheme. One that holds it already is left as it is; one
// that holds anything else is refused.
func (p *program) demonstrate(ctx context.Context, d database, address, size string) (err error) {
	// The demonstration was lived through: its clock goes from long ago to now.
	c := clock.NewStepped(p.clock.Now())
	s, err := p.open(ctx, d, address, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	found, err := demo.Look(ctx, s)
	if err != nil {
		return err
	}
	switch found {
	case demo.FoundNothing:
	case demo.FoundDemonstration:
		return nil
	case demo.FoundOther:
		return errors.New("the database holds a scheme that is no demonstration: name an empty one with --database")
	}
	hash, err := auth.NewHasher().Hash(ctx, demo.Password)
	if err != nil {
		return err
	}
	r := server.Wire(s)
	_, err = demo.Fill(ctx, s, demo.Services{
		Organisations: r.Organisations, People: r.People, Referrals: r.Referrals, Casework: r.Casework,
		Plans: r.Plans, Measures: r.Measures, Directory: r.Directory, Onward: r.Onward,
		Access: r.Access, Analytics: r.Analytics, Stories: r.Stories,
	}, demo.Options{Clock: c, Now: p.clock.Now(), Size: demo.Size(size), PasswordHash: hash})
	if err != nil {
		return fmt.Errorf("%w; what was made so far is of no use: remove the database and start again", err)
	}
	return nil
}

// tellSignIns prints who may sign in to the demonstration.
func (p *program) tellSignIns() {
	fmt.Fprintf(p.out, "\nSign in with the password %s as\n", demo.Password)
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	for _, a := range demo.SignIns() {
		fmt.Fprintf(w, "  %s\t%s\t%s\n", a.Email, a.Role, a.Name)
	}
	_ = w.Flush() // the terminal has gone; there is nobody to tell
}
