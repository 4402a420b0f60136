package directory

import (
	"regexp"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/viewer"
)

// postcodeArea is the form of a postcode area (HA) or district (HA1, EC1A).
var postcodeArea = regexp.MustCompile(`^[A-Z]{1,2}(?:[0-9]{1,2}|[0-9][A-Z])?$`)

// sortKey writes what lists by name are in order of: the beginning of the search text, which begins with the folded
// name. PostgreSQL is told to compare bytes, as SQLite does, whatever the database's own order of letters is.
func sortKey(b *sql.Builder, column string) {
	b.WriteString("substr(").Ident(column).WriteString(", 1, 80)")
	if b.Dialect() == dialect.Postgres {
		b.WriteString(` COLLATE "C"`)
	}
}

// like is true where a text column has the pattern.
func like(column, pattern string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) { b.Ident(column).WriteString(" LIKE ").Arg(pattern) })
}

// holds is true where a JSON column has a code among its values, however deep.
func holds(column, value string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString("CAST(").Ident(column).WriteString(" AS TEXT) LIKE ").Arg(`%"` + value + `"%`)
	})
}

// either is the predicates joined by or.
func either[T ~string](values []T, is func(string) *sql.Predicate) *sql.Predicate {
	ps := make([]*sql.Predicate, len(values))
	for i, v := range values {
		ps[i] = is(string(v))
	}
	return sql.Or(ps...)
}

// servicePredicates are the conditions on a service itself; column names one of its columns. The directory shows what
// runs; a host sees all of its own organisation.
func servicePredicates(v *viewer.Viewer, f ServiceFilters, column func(string) string) []*sql.Predicate {
	var ps []*sql.Predicate
	own := f.OrganisationID != nil && v.Is(code.RoleHost) && *f.OrganisationID == v.OrganisationID
	if !own {
		ps = append(ps, sql.EQ(column("status"), string(code.ServiceStatusActive)))
	}
	if len(f.Categories) > 0 {
		ps = append(ps, either(f.Categories, func(c string) *sql.Predicate {
			return sql.Or(sql.EQ(column("category"), c), holds(column("also"), c))
		}))
	}
	flag := func(want *bool, is *sql.Predicate) {
		switch {
		case want == nil:
		case *want:
			ps = append(ps, is)
		default:
			ps = append(ps, sql.Not(is))
		}
	}
	flag(f.Free, sql.EQ(column("cost"), string(code.CostKindFree)))
	flag(f.TakesPeople, sql.In(column("capacity"), string(code.ServiceCapacityOpen), string(code.ServiceCapacityWaitingList)))
	flag(f.TakesReferrals, sql.EQ(column("takes_referrals"), true))
	for _, n := range f.Access {
		ps = append(ps, holds(column("access"), string(n)))
	}
	if f.OrganisationID != nil {
		ps = append(ps, sql.EQ(column("organisation_id"), *f.OrganisationID))
	}
	return ps
}

// at is a condition on a place; column names one of its columns, under whatever name the place has in the statement.
type at func(column func(string) string) *sql.Predicate

// each puts the conditions to a place.
func each(conditions []at, column func(string) string) []*sql.Predicate {
	ps := make([]*sql.Predicate, len(conditions))
	for i, c := range conditions {
		ps[i] = c(column)
	}
	return ps
}

// placePredicates are the conditions that one and the same place of a service has to meet.
func placePredicates(q query) []at {
	var conditions []at
	if len(q.filters.Days) > 0 {
		conditions = append(conditions, func(column func(string) string) *sql.Predicate {
			return either(q.filters.Days, func(d string) *sql.Predicate { return holds(column("schedules"), d) })
		})
	}
	if q.filters.PostcodeArea != nil {
		conditions = append(conditions, func(column func(string) string) *sql.Predicate {
			return inArea(column("address"), *q.filters.PostcodeArea)
		})
	}
	if q.near != nil {
		south, north, west, east := box(q.near.Latitude, q.near.Longitude, q.within)
		conditions = append(conditions, func(column func(string) string) *sql.Predicate {
			return sql.And(
				sql.GTE(column("latitude"), south), sql.LTE(column("latitude"), north),
				sql.GTE(column("longitude"), west), sql.LTE(column("longitude"), east),
			)
		})
	}
	return conditions
}

// inArea is true where an address lies in a postcode area (HA) or district (HA1; EC1 takes EC1A in, W1 does not take W10).
func inArea(address, area string) *sql.Predicate {
	postcode := func(pattern string) *sql.Predicate {
		return sql.P(func(b *sql.Builder) {
			if b.Dialect() == dialect.Postgres {
				b.Ident(address).WriteString(" ->> 'postcode'")
			} else {
				b.WriteString("json_extract(CAST(").Ident(address).WriteString(" AS TEXT), '$.postcode')")
			}
			b.WriteString(" LIKE ").Arg(pattern)
		})
	}
	last := area[len(area)-1]
	if len(area) > 2 && last >= 'A' && last <= 'Z' {
		return postcode(area + " %")
	}
	digits := make([]string, 10)
	for i := range digits {
		digits[i] = string(rune('0' + i))
	}
	further := either(digits, func(d string) *sql.Predicate { return postcode(area + d + "%") })
	if last >= '0' && last <= '9' {
		return sql.And(postcode(area+"%"), sql.Not(further))
	}
	return further
}
