package analytics

import (
	"context"
	"math"
	"slices"
	"strconv"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent/organisation"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/stats"
	"alongside/internal/store"
)

// Equity tells who is referred, against the people registered with the practices.
type Equity struct {
	Known      bool   // whether list sizes are known: without them there are no rates
	CountedOn  string // the latest day of the list sizes that were used, YYYY-MM-DD; "" where none are known
	Complete   bool   // every group that there is is among Rates: of what is not, there is none
	Rates      []*Rate
	Total      *Rate // of all, those in no group's rate among them
	Definition *FigureDefinition
}

// Rate is how many people of one group were referred, for each 1,000 registered.
type Rate struct {
	Group      string  // code, number of the fifth, or key of the practice; "" for all
	Name       *string // of a practice; else nil
	People     Figure  // referred, each once
	Registered int
	PerMille   Figure // of 1,000 registered; made from the rounded number of people
	From       Figure // where the rate lies, with 95 per cent confidence (Byar)
	To         Figure
	Inner      []float64 // of a practice: where 95 in 100 would lie if all were referred alike; low and high
	Outer      []float64 // of a practice: the same for 998 in 1,000
}

// Equity tells of the people referred in months from one to another, by one thing. INVALID at from, to or pcnIds.
func (a *Analytics) Equity(ctx context.Context, by code.EquityDimension, from, to string, pcnIds []string) (*Equity, error) {
	if err := month("from", from); err != nil {
		return nil, err
	}
	if err := month("to", to); err != nil {
		return nil, err
	}
	if to < from {
		return nil, backwards("from")
	}
	if len(pcnIds) > maxIn {
		return nil, errs.Field("pcnIds", "Name at most %d.", maxIn)
	}
	if err := a.s.named(ctx, []condition{{Column: "pcn_id", Op: "in", Values: anyOf(pcnIds)}}); err != nil {
		return nil, errs.Instead(err, "pcnIds")
	}
	return a.s.equity(ctx, by, question{of: episodes}, from, to, pcnIds, guarded(ctx))
}

// equity makes the rates, of facts as a question knows them. The people are counted as an aggregate counts
// them; hold says whether the ledger decides on what is shown.
func (s *Service) equity(ctx context.Context, by code.EquityDimension, q question, from, to string, pcnIds []string, hold bool) (*Equity, error) {
	known, on, err := s.registered(ctx, by, q, to, pcnIds)
	if err != nil {
		return nil, err
	}
	if q, err = s.referred(ctx, by, q, from, to, pcnIds); err != nil {
		return nil, err
	}
	exact, err := s.ask(ctx, q, nil)
	if err != nil {
		return nil, err
	}
	a, err := s.figures(ctx, q, exact, hold)
	if err != nil {
		return nil, err
	}
	total, err := a.Total(ctx)
	if err != nil {
		return nil, err
	}
	out := &Equity{Known: len(known) > 0, CountedOn: on, Complete: a.Complete, Rates: []*Rate{}, Definition: &FigureDefinition{
		Measure:   "PER_1000",
		Text:      "People referred in the months asked for, for each 1,000 registered with the practices, with a 95 per cent interval (Byar). Both are made from the rounded number of people: the interval tells of chance alone, and knows nothing of the rounding.",
		Numerator: "people referred, each once", Denominator: "people registered, on the last day of counting that is known by the end of the period, else the first",
		Excluded: "Practices without a list size. Those whose group is not known or not stated are in no group's rate, as nobody is registered so; the rate of all together has them, so that groups are fairly held against one another alone.",
	}}
	whole := 0
	for _, n := range known {
		whole += n
	}
	referred := map[string]Figure{}
	for _, g := range a.Groups {
		referred[g.By[0]] = g.figures[0]
	}
	out.Total = rateOf("", total.figures[0], whole)
	for _, name := range union(by, referred, known) {
		people, ok := referred[name]
		switch {
		case ok:
		case hold: // whether nobody is in it, or it was left out, is not told; how many are registered is published
			people = withheld
		default:
			people = figure(0)
		}
		r := rateOf(name, people, known[name])
		if by == code.EquityDimensionPractice {
			r.funnel(out.Total)
		}
		out.Rates = append(out.Rates, r)
	}
	if by == code.EquityDimensionPractice {
		err = s.nameRates(ctx, out.Rates)
	}
	return out, err
}

// nameRates gives the rates of practices their names, so that a page need not ask for those of all practices.
func (s *Service) nameRates(ctx context.Context, rates []*Rate) error {
	all, err := s.store.Ent(ctx).Organisation.Query().Where(organisation.KindEQ(code.OrganisationKindPractice)).All(ctx)
	if err != nil {
		return err
	}
	names := map[string]*string{}
	for _, p := range all {
		names[p.ID] = &p.Name
	}
	for _, r := range rates {
		r.Name = names[r.Group]
	}
	return nil
}

// union gives the groups of an answer and those of the lists, in the order in which they are read.
func union(by code.EquityDimension, a map[string]Figure, b map[string]int) []string {
	names := sortedNames(a)
	for _, name := range sortedNames(b) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, episodes.dimensions[string(by)].compare)
	return names
}

// rateOf makes the rate of one group, from the number of people as it is shown. Where nobody is registered there is none.
func rateOf(name string, people Figure, registered int) *Rate {
	r := &Rate{Group: name, People: people, Registered: registered, PerMille: unknown, From: unknown, To: unknown}
	switch {
	case registered == 0:
	case people.value == nil:
		r.PerMille, r.From, r.To = withheld, withheld, withheld
	default:
		rate, ok := stats.Rate(int(*people.value), registered, 1000)
		if ok {
			r.PerMille, r.From, r.To = hundredths(rate.Value), hundredths(rate.Interval.Low), hundredths(rate.Interval.High)
		}
	}
	return r
}

// hundredths gives a rate to two decimals.
func hundredths(v float64) Figure { return figure(math.Round(v*100) / 100) }

// funnel gives the limits within which the rate of a practice of this size would lie by chance: who is referred counts once,
// so that it is a share of those registered.
func (r *Rate) funnel(total *Rate) {
	if total.PerMille.value == nil {
		return
	}
	for level, into := range map[float64]*[]float64{0.95: &r.Inner, 0.998: &r.Outer} {
		if limits, ok := stats.FunnelLimits(*total.PerMille.value/1000, r.Registered, level); ok {
			*into = []float64{math.Round(limits.Low*1e5) / 100, math.Round(limits.High*1e5) / 100}
		}
	}
}

// referred asks for the people whose episodes were received in some months, by group, of practices with a list size.
func (s *Service) referred(ctx context.Context, by code.EquityDimension, q question, from, to string, pcnIds []string) (question, error) {
	var err error
	if q.where, err = conditions(&EpisodeFilter{CommonFilter: CommonFilter{From: &from, To: &to, PcnIds: pcnIds}}); err != nil {
		return q, err
	}
	sized, err := s.sized(ctx, q)
	if err != nil {
		return q, err
	}
	of := condition{Column: "practice_id", Op: "in", Values: anyOf(sortedNames(sized))}
	q.where = append(q.where, of)
	q.groupBy, q.measures = []string{string(by)}, []string{"PEOPLE"}
	return q, nil
}

// sized are the practices with a list size.
func (s *Service) sized(ctx context.Context, q question) (map[string]bool, error) {
	out := map[string]bool{}
	query := entsql.Select("practice_id").Distinct().From(entsql.Table("list_size"))
	q.imported(query)
	err := store.List(ctx, s.store, "ListSize", query, func(r *store.Rows) error {
		var practice string
		err := r.Scan(&practice)
		out[practice] = true
		return err
	})
	return out, err
}

// registered gives the people registered with the practices, by group, as they were counted last by the end of a month,
// or first after it.
func (s *Service) registered(ctx context.Context, by code.EquityDimension, q question, to string, pcnIds []string) (map[string]int, string, error) {
	query := entsql.Select("practice_id", "on", "known_from", "age_band", "gender", "ethnic_group", "people").From(entsql.Table("list_size")).
		OrderBy("on", "known_from")
	q.imported(query)
	if by == code.EquityDimensionEthnicGroup {
		query.Where(entsql.NEQ("ethnic_group", ""))
	} else {
		query.Where(entsql.EQ("ethnic_group", ""))
	}
	type size struct {
		on, known string
		group     map[string]int
	}
	type part struct { // women and men may come in files of their own, as NHS England gives them
		practice string
		gender   code.Gender
	}
	last := map[part]*size{}
	quintiles, member, err := s.practices(ctx, q, pcnIds)
	if err != nil {
		return nil, "", err
	}
	err = store.List(ctx, s.store, "ListSize", query, func(r *store.Rows) error {
		var l store.ListSize
		var known string
		if err := r.Scan(&l.PracticeID, &l.On, &known, &l.AgeBand, &l.Gender, &l.EthnicGroup, &l.People); err != nil || !member[l.PracticeID] {
			return err
		}
		group := map[code.EquityDimension]string{
			code.EquityDimensionAgeBand: string(l.AgeBand), code.EquityDimensionGender: string(l.Gender),
			code.EquityDimensionEthnicGroup: string(l.EthnicGroup), code.EquityDimensionPractice: l.PracticeID,
			code.EquityDimensionImdQuintile: quintiles[l.PracticeID],
		}[by]
		of := part{l.PracticeID, l.Gender}
		was := last[of]
		switch on := string(l.On); {
		case was == nil || was.on < on && on[:7] <= to || was.on == on && was.known < known: // later, and not after the period
			was = &size{on: on, known: known, group: map[string]int{}}
			last[of] = was
		case was.on < on:
			return nil
		}
		was.group[group] += l.People
		return nil
	})
	out, on := map[string]int{}, ""
	for _, l := range last {
		on = max(on, l.on)
		for group, n := range l.group {
			out[group] += n
		}
	}
	return out, on, err
}

// imported narrows a statement on list sizes to those that were known on the day that is asked of.
func (q question) imported(query *entsql.Selector) {
	if q.known != "" {
		query.Where(entsql.LTE("known_from", string(q.known)))
	}
}

// practices gives the fifth of deprivation of each practice, as the facts know it where there are any of it, and which of
// them are asked about.
func (s *Service) practices(ctx context.Context, q question, pcnIds []string) (quintiles map[string]string, member map[string]bool, err error) {
	all, err := s.store.Ent(ctx).Organisation.Query().Where(organisation.KindEQ(code.OrganisationKindPractice)).All(ctx)
	if err != nil {
		return nil, nil, err
	}
	quintiles, member = map[string]string{}, map[string]bool{}
	for _, p := range all {
		member[p.ID] = pcnIds == nil
		quintiles[p.ID] = "0"
		if p.ImdDecile != nil {
			quintiles[p.ID] = quintile(strconv.Itoa(*p.ImdDecile))
		}
	}
	first := entsql.Select("practice_id", "imd_decile", entsql.As(entsql.Min("known_from"), "first")).From(entsql.Table(episodes.table)).
		GroupBy("practice_id", "imd_decile").OrderBy(entsql.Desc("first")) // the earliest last: it was so before anything else
	stood := entsql.Select("practice_id", "imd_decile", entsql.As(entsql.Min("known_from"), "first")).From(entsql.Table(episodes.table)).
		GroupBy("practice_id", "imd_decile")
	q.standing(stood)
	for _, query := range []*entsql.Selector{first, stood} {
		if err != nil {
			break
		}
		err = store.List(ctx, s.store, episodes.typ, query, func(r *store.Rows) error {
			var practice, decile, since string
			err := r.Scan(&practice, &decile, &since)
			quintiles[practice] = quintile(decile)
			return err
		})
	}
	if pcnIds == nil || err != nil {
		return quintiles, member, err
	}
	links, err := s.store.Ent(ctx).PracticeLink.Query().All(ctx)
	for _, l := range links {
		if slices.Contains(pcnIds, l.PcnID) && (l.ToOn == nil || *l.ToOn >= s.store.Today()) {
			member[l.PracticeID] = true
		}
	}
	return quintiles, member, err
}
