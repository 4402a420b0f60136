package store

import (
	"context"
	"slices"
	"strings"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/id"
)

// moved are the clients whose facts change although nobody wrote in their records: their practice joined or left a PCN or
// has another decile, or a service that they were linked to offers something else.
func (s *Store) moved(ctx context.Context, o *openTx) ([]touched, error) {
	var out []touched
	for _, c := range o.changes {
		for _, r := range c.Rows {
			for _, query := range movedBy(r.Key) {
				err := s.each(ctx, o, query, func(rows *entsql.Rows) error {
					moved := touched{scheme: c.SchemeID}
					err := rows.Scan(&moved.person)
					out = append(out, moved)
					return err
				})
				if err != nil {
					return nil, err
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b touched) int { return strings.Compare(a.person, b.person) })
	return slices.CompactFunc(out, func(a, b touched) bool { return a.person == b.person }), nil
}

// movedBy gives the statements that find the clients whom a change of a row moves.
func movedBy(key string) []*entsql.Selector {
	clients := func(table, column string, of any) *entsql.Selector {
		return entsql.Select("person_id").Distinct().From(entsql.Table(table)).Where(entsql.EQ(column, of))
	}
	stands := entsql.EQ("known_until", string(clock.MaxDate))
	switch id.Prefix(key) {
	case "pl":
		link := entsql.Table("practice_link")
		return []*entsql.Selector{
			entsql.Select("person_id").Distinct().From(entsql.Table("referral")).
				Where(entsql.In("practice_id", entsql.Select(link.C("practice_id")).From(link).Where(entsql.EQ(link.C("id"), key)))),
		}
	case "or":
		return []*entsql.Selector{clients("referral", "practice_id", key).Where(entsql.Exists(
			entsql.Select("id").From(entsql.Table("episode_fact")).Where(entsql.And(entsql.EQ("practice_id", key), stands,
				differs("imd_decile", "(SELECT COALESCE(imd_decile, 0) FROM organisation WHERE id = ", key)))))}
	case "sv":
		other := entsql.Exists(entsql.Select("id").From(entsql.Table("onward_fact")).Where(entsql.And(entsql.EQ("service_id", key), stands,
			differs("category", "(SELECT category FROM service WHERE id = ", key))))
		return []*entsql.Selector{
			clients("onward_referral", "service_id", key).Where(other), clients("signpost", "service_id", key).Where(other),
		}
	}
	return nil
}

// differs is true where a column is not what a statement, told the key of a row, gives. (An expression with a question
// mark stays as it is on PostgreSQL, which counts its arguments.)
func differs(column, statement, key string) *entsql.Predicate {
	return entsql.P().Append(func(b *entsql.Builder) {
		b.Ident(column).WriteString(" <> ").WriteString(statement).Arg(key).WriteString(")")
	})
}
