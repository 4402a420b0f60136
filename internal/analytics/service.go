package analytics

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Service answers questions of analytics.
type Service struct {
	store    *store.Store
	scales   func(code.Instrument) []detail.Scale
	episodes *source // with all that is counted of them: of aggregates, of the flow and of outcomes
	stories  Stories
}

// New makes the service. scales gives the lines of an instrument.
func New(s *store.Store, scales func(code.Instrument) []detail.Scale) *Service {
	all := *episodes
	all.measures = maps.Clone(episodes.measures)
	maps.Copy(all.measures, flowMeasures())
	maps.Copy(all.measures, outcomeMeasures(scales))
	return &Service{store: s, scales: scales, episodes: &all}
}

// whole gives a source with all that is counted of its table: an account may have been told any of it.
func (s *Service) whole(of *source) *source {
	if of.table == s.episodes.table {
		return s.episodes
	}
	return of
}

// Aggregate is the answer to a question: a row of figures for each group, and one for all together.
type Aggregate struct {
	GroupBy     []string
	Measures    []string
	Groups      []*FigureRow
	total       func(ctx context.Context) (*FigureRow, error)
	whole       []Figure // of the total, where it is made with the groups
	Definitions []*FigureDefinition
	Withheld    int  // figures that are withheld
	Complete    bool // every group that there is is among Groups: of what is not, there is none
}

// Total are the figures of all groups together.
func (a *Aggregate) Total(ctx context.Context) (*FigureRow, error) { return a.total(ctx) }

// Columns are the names of the columns of the answer as a table.
func (a *Aggregate) Columns() []string { return slices.Concat(a.GroupBy, a.Measures) }

// Rows is the answer as a table, a group each.
func (a *Aggregate) Rows() [][]string {
	out := make([][]string, len(a.Groups))
	for i, g := range a.Groups {
		row := make([]string, 0, len(g.By)+len(g.figures))
		row = append(row, g.By...)
		for _, f := range g.figures {
			row = append(row, f.shown)
		}
		out[i] = row
	}
	return out
}

// FigureRow are the figures of one group.
type FigureRow struct {
	By      []string // in the order of GroupBy; none for the total
	figures []Figure
}

// Shown are the figures as they may be shown, in the order of the measures.
func (r *FigureRow) Shown() []string {
	out := make([]string, len(r.figures))
	for i, f := range r.figures {
		out[i] = f.Shown()
	}
	return out
}

// Values are the same as numbers; nil where there is none.
func (r *FigureRow) Values() []*float64 {
	out := make([]*float64, len(r.figures))
	for i, f := range r.figures {
		out[i] = f.Value()
	}
	return out
}

// FigureDefinition says what a measure is.
type FigureDefinition struct {
	Measure     string
	Text        string
	Numerator   string
	Denominator string // "" for a plain count
	Excluded    string
}

// maxGuarded is how many groups an answer may have for who is guarded: each is held against all that were given.
const maxGuarded = 500

// aggregate answers a question.
func (s *Service) aggregate(ctx context.Context, q question, filter any) (*Aggregate, error) {
	var err error
	if q.where, err = conditions(filter); err != nil {
		return nil, err
	}
	if err := q.check(); err != nil {
		return nil, err
	}
	if err := q.open(ctx); err != nil {
		return nil, err
	}
	if err := s.named(ctx, q.where); err != nil {
		return nil, err
	}
	if kept := q.kept(); kept != nil && !guarded(ctx) {
		return s.tallied(ctx, q, kept)
	}
	settings, err := s.settings(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.ask(ctx, q, settings)
	if err != nil {
		return nil, err
	}
	out, err := s.figures(ctx, q, a, guarded(ctx))
	if err != nil {
		return nil, err
	}
	q.arrange(out.Groups)
	return out, nil
}

// open refuses the past to who is guarded: each day would be one more answer.
func (q question) open(ctx context.Context) error {
	if q.known != "" && guarded(ctx) {
		return errs.Field("asKnownOn", "Your role sees what is known now. Leave this out.")
	}
	return nil
}

// figures makes the figures of an answer: all, or those that the ledger of whoever asks allows.
func (s *Service) figures(ctx context.Context, q question, a *answer, hold bool) (*Aggregate, error) {
	if !hold {
		out := q.shown(a, nil)
		out.Complete = true
		return out, nil
	}
	if len(a.groups) > maxGuarded {
		return nil, errs.New(errs.Limit, "This has more than %d groups. Group by less, or narrow it with a filter.", maxGuarded)
	}
	instead, err := q.hold(ctx, s, a)
	if err != nil {
		return nil, err
	}
	// Never complete, even where nothing was left out: to say so would tell of the answers that do leave somebody out.
	return q.shown(a, instead), nil
}

// shown makes the figures of an answer.
func (q question) shown(a *answer, instead shownBefore) *Aggregate {
	out := &Aggregate{GroupBy: q.groupBy, Measures: q.measures, Groups: []*FigureRow{}}
	var all [][]Figure
	row := func(g *group) *FigureRow {
		r := &FigureRow{By: g.by, figures: make([]Figure, len(q.measures))}
		for at, name := range q.measures {
			r.figures[at] = g.figure(q.of.measures[name], at)
			if text, ok := instead[g][at]; ok {
				r.figures[at] = texted(text)
			}
		}
		all = append(all, r.figures)
		return r
	}
	for _, g := range a.groups {
		out.Groups = append(out.Groups, row(g))
	}
	total := row(a.total)
	total.By = []string{}
	if len(q.groupBy) == 0 { // the one group is the total: a figure is withheld once
		all = all[len(a.groups):]
	}
	out.total, out.whole = func(context.Context) (*FigureRow, error) { return total, nil }, total.figures
	out.Withheld = withheldIn(all)
	out.Definitions = q.definitions(a.settings)
	return out
}

// definitions say what the measures of a question are, and with which settings of the scheme they were made.
func (q question) definitions(settings map[string]float64) []*FigureDefinition {
	out := []*FigureDefinition{}
	for _, name := range q.measures {
		m := q.of.measures[name]
		w := m.words
		if days, ok := settings[m.goal]; ok {
			w.text += fmt.Sprintf(" The scheme allows %v today.", days)
		}
		if w.asked != "" {
			w.denominator += ": " + w.asked
		}
		out = append(out, &FigureDefinition{name, w.text, w.numerator, w.denominator, w.excluded})
	}
	return out
}

// texted gives a figure that was shown before.
func texted(text string) Figure {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return Figure{shown: text}
	}
	return Figure{shown: text, value: &v}
}

// settings are those of the scheme that shares are told.
func (s *Service) settings(ctx context.Context) (map[string]float64, error) {
	v := viewer.From(ctx)
	system := viewer.System(ctx, v.SchemeID, "figures") // not all who see figures see the settings
	scheme, err := s.store.Ent(ctx).Scheme.Get(system, v.SchemeID)
	if err != nil {
		return nil, err
	}
	return map[string]float64{goalFirstContact: float64(scheme.Settings.FirstContactDays)}, nil
}

func names[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
