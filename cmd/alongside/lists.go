package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"alongside/ent/scheme"
	"alongside/internal/analytics"
	"alongside/internal/measure"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// lists are the commands on practice list sizes.
type lists struct {
	Import listsImport `cmd:"" help:"Take in how many people are registered with each practice, which rates are reckoned against: NHS England's file of single years of age, or our own form."`
}

type listsImport struct {
	database
	File   string `arg:"" help:"The CSV file."`
	Scheme string `placeholder:"NAME" help:"The scheme; needed unless there is one only."`
}

// Run takes the file in and tells of which practices it was.
func (c listsImport) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		system := viewer.System(ctx, "", "import list sizes")
		all, err := s.Ent(system).Scheme.Query().Order(scheme.ByName()).All(system)
		if err != nil {
			return err
		}
		sc, err := schemeNamed(all, c.Scheme)
		if err != nil {
			return err
		}
		file, err := os.Open(c.File)
		if err != nil {
			return fmt.Errorf("open the file: %w", err)
		}
		defer func() { _ = file.Close() }()
		got, err := analytics.New(s, measure.Scales).ImportLists(viewer.System(ctx, sc.ID, "import list sizes"), file)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "%s registered with %s, counted on %s.\n", count(int64(got.People), "person is", "people are"),
			count(int64(got.Practices), "practice", "practices"), got.On)
		if len(got.Missing) > 0 {
			fmt.Fprintf(p.out, "The file says nothing of %s.\n", strings.Join(got.Missing, ", "))
		}
		return nil
	})
}
