package analytics

import (
	"context"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/store"
)

// keptBy are the dimensions by which counts are kept, and their columns of tally.
var keptBy = map[string]string{"MONTH": "month", "PRIMARY_REASON": "primary_reason", "OUTCOME": "outcome"}

// kept says whether counts that are kept answer a question, and gives the columns to read: every one of the kept
// dimensions must be grouped by, because people are not the sum of the people of parts.
func (q question) kept() []string {
	if q.of != episodes || q.known != "" || len(q.groupBy) != len(keptBy) {
		return nil
	}
	columns := make([]string, len(q.groupBy))
	for i, name := range q.groupBy {
		if columns[i] = keptBy[name]; columns[i] == "" {
			return nil
		}
	}
	for _, name := range q.measures {
		if k := q.of.measures[name].kind; k != count && k != people {
			return nil
		}
	}
	for _, c := range q.where {
		switch c.Column {
		case "month", "primary_reason", "outcome":
		case "pcn_id":
			if len(c.Values) != 1 || c.Values[0] == "" {
				return nil
			}
		default:
			return nil
		}
	}
	return columns
}

// tallied answers a question from the kept counts.
func (s *Service) tallied(ctx context.Context, q question, columns []string) (*Aggregate, error) {
	query := entsql.Select(append(slices.Clone(columns), "episodes", "people")...).From(entsql.Table("tally"))
	if !slices.ContainsFunc(q.where, func(c condition) bool { return c.Column == "pcn_id" }) {
		query.Where(entsql.EQ("pcn_id", ""))
	}
	q.narrow(query)
	query.Where(entsql.GT("episodes", 0)).OrderBy(columns...)
	out := &Aggregate{GroupBy: q.groupBy, Measures: q.measures, Groups: []*FigureRow{}, Definitions: q.definitions(nil), Complete: true}
	by, n, of := make([]string, len(columns)), 0, 0
	into := []any{}
	for i := range by {
		into = append(into, &by[i])
	}
	into = append(into, &n, &of)
	err := store.List(ctx, s.store, "Tally", query, func(r *store.Rows) error {
		if err := r.Scan(into...); err != nil {
			return err
		}
		row := &FigureRow{By: slices.Clone(by), figures: make([]Figure, len(q.measures))}
		for i, name := range q.measures {
			if q.of.measures[name].kind == people {
				row.figures[i] = counted(of, of)
			} else {
				row.figures[i] = counted(n, of)
			}
			if row.figures[i].shown == Withheld {
				out.Withheld++
			}
		}
		out.Groups = append(out.Groups, row)
		return nil
	})
	if err != nil {
		return nil, err
	}
	out.total = func(ctx context.Context) (*FigureRow, error) {
		all := q
		all.groupBy = []string{}
		a, err := s.ask(ctx, all, nil)
		if err != nil {
			return nil, err
		}
		return all.shown(a, nil).total(ctx)
	}
	return out, nil
}
