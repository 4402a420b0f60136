package main

import (
	"context"
	"errors"
	"fmt"

	"alongside/internal/store"
)

// factsCmd are the commands on the facts that reports count.
type factsCmd struct {
	Check   analyticsCheck   `cmd:"" help:"Compare the facts that reports count with the records they come from. Changes nothing."`
	Rebuild analyticsRebuild `cmd:"" help:"Bring the facts that reports count up to date with the records they come from."`
}

type analyticsCheck struct{ database }

// Run says whether the facts are as the records say.
func (c analyticsCheck) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		found, err := s.CheckFacts(ctx)
		if err != nil {
			return err
		}
		clients := count(int64(found.Clients), "client", "clients")
		if found.Same() {
			fmt.Fprintf(p.out, "The facts of %s are as their records say.\n", clients)
			return nil
		}
		fmt.Fprintf(p.out, "Of %s, %s not as their records say (%s), and %s not as the facts are.\n", clients,
			count(int64(found.Differ), "has facts that are", "have facts that are"), count(int64(found.Rows), "fact", "facts"),
			count(int64(found.Counts), "kept count is", "kept counts are"))
		return errors.New("the facts are not as the records say: alongside analytics rebuild puts them right")
	})
}

type analyticsRebuild struct{ database }

// Run brings the facts up to date and says how many were not.
func (c analyticsRebuild) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		found, err := s.RebuildFacts(ctx)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "The facts of %s are as their records say; %s put right, and %s.\n",
			count(int64(found.Clients), "client", "clients"), count(int64(found.Rows), "fact was", "facts were"),
			count(int64(found.Counts), "kept count", "kept counts"))
		return nil
	})
}
