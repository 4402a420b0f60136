package main

import (
	"context"
	"errors"
	"fmt"

	"alongside/internal/store"
)

// migrate is the command of that name.
type migrate struct {
	database
}

// Run applies what the database lacks.
func (m migrate) Run(ctx context.Context, p *program) (err error) {
	address, err := m.address(realFile)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, address, p.clock, m.options()...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	applied, err := s.Migrate(ctx)
	if err != nil {
		return err
	}
	for _, name := range applied {
		fmt.Fprintln(p.out, "applied", name)
	}
	if len(applied) == 0 {
		fmt.Fprintln(p.out, "The database is up to date.")
	}
	return nil
}
