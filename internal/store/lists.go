package store

import (
	"context"
	"fmt"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// ListSize is how many people are registered with a practice: of one age and gender, or of one ethnic group.
type ListSize struct {
	PracticeID  string
	On          clock.Date
	AgeBand     code.AgeBand
	Gender      code.Gender
	EthnicGroup code.EthnicGroup
	People      int
}

// KeepListSizes writes list sizes down for the viewer's scheme, known from today. What was imported today of the same
// practice, day and gender, or of its ethnic groups, is replaced: women and men may come one after the other. What was known
// before stays for the reports of before. The trail says that it was done.
func (s *Store) KeepListSizes(ctx context.Context, sizes []ListSize) error {
	v, today := viewer.From(ctx), string(s.Today())
	return s.WithTx(ctx, func(ctx context.Context) error {
		o := opened(ctx)
		type part struct {
			practice string
			on       clock.Date
			gender   code.Gender
			ethnic   bool
		}
		seen := map[part]bool{}
		for _, l := range sizes {
			p := part{l.PracticeID, l.On, l.Gender, l.EthnicGroup != ""}
			if seen[p] {
				continue
			}
			seen[p] = true
			kind := entsql.EQ("ethnic_group", "")
			if p.ethnic {
				kind = entsql.NEQ("ethnic_group", "")
			}
			query, args := entsql.Dialect(s.dialect).Delete("list_size").Where(entsql.And(entsql.EQ("scheme_id", v.SchemeID),
				entsql.EQ("practice_id", p.practice), entsql.EQ("on", string(p.on)), entsql.EQ("gender", string(p.gender)),
				entsql.EQ("known_from", today), kind)).Query()
			if err := o.raw.Exec(ctx, query, args, nil); err != nil {
				return fmt.Errorf("replace list sizes: %w", err)
			}
		}
		for some := range slices.Chunk(sizes, factsAtOnce) {
			insert := entsql.Dialect(s.dialect).Insert("list_size").
				Columns("scheme_id", "practice_id", "on", "known_from", "age_band", "gender", "ethnic_group", "people")
			for _, l := range some {
				insert.Values(v.SchemeID, l.PracticeID, string(l.On), today, string(l.AgeBand), string(l.Gender), string(l.EthnicGroup), l.People)
			}
			query, args := insert.Query()
			if err := o.raw.Exec(ctx, query, args, nil); err != nil {
				return fmt.Errorf("keep list sizes: %w", err)
			}
		}
		return s.Audit(ctx, audit.Entry{Action: code.AuditActionUpdate, ObjectType: "Scheme", ObjectID: v.SchemeID, Fields: []string{"list_sizes"}})
	})
}
