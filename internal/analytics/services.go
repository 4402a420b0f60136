package analytics

import (
	"context"
	"slices"
	"strings"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/store"
)

// services of the directory. They are about nobody, and what is counted of them is shown as it is.
var services = &source{
	typ: "Service", table: "service", unit: "services",
	dimensions: map[string]dimension{
		"CATEGORY": {expr: "category"}, "STATUS": {expr: "status"}, "COST": {expr: "cost"},
		"CAPACITY":        {expr: "capacity", list: code.ServiceCapacity("").Values()},
		"TAKES_REFERRALS": {expr: yesNo("takes_referrals")},
	},
	measures: map[string]measure{
		"COUNT":         {kind: count, words: definition{text: "Number of services.", numerator: "services", excluded: "Nothing."}},
		"ORGANISATIONS": {kind: people, words: definition{text: "Number of organisations that offer them, each counted once.", numerator: "organisations", excluded: "Nothing."}},
	},
}

// ServiceAnalytics counts services of the directory.
type ServiceAnalytics struct{ s *Service }

// Services are those of the directory.
func (a *Analytics) Services() *ServiceAnalytics { return &ServiceAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy or measures.
func (a *ServiceAnalytics) Aggregate(ctx context.Context, groupBy []code.ServiceDimension, measures []code.ServiceMeasure) (*Aggregate, error) {
	q := question{of: services, groupBy: names(groupBy), measures: names(measures)}
	if err := q.check(); err != nil {
		return nil, err
	}
	query := entsql.Select().From(entsql.Table(q.of.table))
	query.AppendSelect("organisation_id")
	for _, name := range q.groupBy {
		query.AppendSelectExpr(entsql.Raw(q.of.dimensions[name].expr))
	}
	type counts struct {
		by            []string
		services      int
		organisations map[string]bool
	}
	all := &counts{by: []string{}, organisations: map[string]bool{}}
	groups := map[string]*counts{}
	by := make([]string, len(q.groupBy))
	var organisation string
	into := []any{&organisation}
	for i := range by {
		into = append(into, &by[i])
	}
	err := store.List(ctx, a.s.store, q.of.typ, query, func(r *store.Rows) error {
		if err := r.Scan(into...); err != nil {
			return err
		}
		key := strings.Join(by, "\x00")
		if groups[key] == nil {
			groups[key] = &counts{by: slices.Clone(by), organisations: map[string]bool{}}
		}
		for _, c := range []*counts{groups[key], all} {
			c.services++
			c.organisations[organisation] = true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	row := func(c *counts) *FigureRow {
		r := &FigureRow{By: c.by}
		for _, name := range q.measures {
			n := c.services
			if q.of.measures[name].kind == people {
				n = len(c.organisations)
			}
			r.figures = append(r.figures, figure(float64(n)))
		}
		return r
	}
	out := &Aggregate{GroupBy: q.groupBy, Measures: q.measures, Groups: []*FigureRow{}, Definitions: q.definitions(nil), Complete: true}
	out.total = func(context.Context) (*FigureRow, error) { return row(all), nil }
	if len(q.groupBy) > 0 {
		for _, key := range sortedNames(groups) {
			out.Groups = append(out.Groups, row(groups[key]))
		}
		q.arrange(out.Groups)
	}
	return out, nil
}
