package analytics

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/facts"
)

// Outcome is how one question or score changed, in matched pairs alone: the first answer of an episode, and the last of the
// same episode to the same question. Averages of all first and all last answers are of different people, and are not made.
type Outcome struct {
	Instrument     code.Instrument
	Item           string // code of the question, or TOTAL
	HigherIsBetter bool
	Episodes       Figure // whose support started
	Measured       Figure // of them, with a first answer
	Pairs          Figure // of them, with a first and a later answer; of goals, as many as are scored
	People         Figure // whose pairs they are
	Missing        Figure // percentage of Measured without a pair
	Start          Figure // mean of the first answers of the pairs
	Now            Figure // mean of the last
	Change         Figure // mean of the changes
	ChangeFrom     Figure // where the mean change lies, with 95 per cent confidence
	ChangeTo       Figure
	Better         Figure // pairs
	Same           Figure
	Worse          Figure
	Risen          Figure // pairs that went to a better part of the scale
	Stayed         Figure // pairs in the same part
	Fallen         Figure // pairs that went to a worse part
	Movers         []*Mover
	Warnings       []string
	Definition     *FigureDefinition
}

// Mover is a number of pairs that went from one named part of the scale to another, or stayed.
type Mover struct {
	From, To string // names of parts of the scale, such as LOW
	Pairs    Figure
}

// outcomeFigures are the figures of one question: the kind of each, of which set, and where it goes. What is made of values
// is made of those of the pairs.
var outcomeFigures = []struct {
	name  string
	kind  kind
	set   string
	value func(p *pair) float64
	into  func(o *Outcome) *Figure
}{
	{"ASKED", knownCount, asked, nil, func(o *Outcome) *Figure { return &o.Measured }},
	{"MISSING", share, asked, nil, func(o *Outcome) *Figure { return &o.Missing }},
	{"PAIRS", knownCount, matched, nil, func(o *Outcome) *Figure { return &o.Pairs }},
	{"PEOPLE", knownPeople, matched, nil, func(o *Outcome) *Figure { return &o.People }},
	{"START", mean, matched, func(p *pair) float64 { return p.first }, func(o *Outcome) *Figure { return &o.Start }},
	{"NOW", mean, matched, func(p *pair) float64 { return p.last }, func(o *Outcome) *Figure { return &o.Now }},
	{"CHANGE", mean, matched, change, func(o *Outcome) *Figure { return &o.Change }},
	{"FROM", low, matched, change, func(o *Outcome) *Figure { return &o.ChangeFrom }},
	{"TO", high, matched, change, func(o *Outcome) *Figure { return &o.ChangeTo }},
	{"BETTER", knownCount, better, nil, func(o *Outcome) *Figure { return &o.Better }},
	{"SAME", knownCount, same, nil, func(o *Outcome) *Figure { return &o.Same }},
	{"WORSE", knownCount, worse, nil, func(o *Outcome) *Figure { return &o.Worse }},
	{"RISEN", knownCount, risen, nil, func(o *Outcome) *Figure { return &o.Risen }},
	{"STAYED", knownCount, stayed, nil, func(o *Outcome) *Figure { return &o.Stayed }},
	{"FALLEN", knownCount, fallen, nil, func(o *Outcome) *Figure { return &o.Fallen }},
}

func change(p *pair) float64 { return p.last - p.first }

// startedCount is the measure of episodes whose support started, as the flow has it.
const startedCount = string(code.EpisodeStageStarted) + " COUNT"

// outcomeMeasures are the figures of all questions of all instruments, by name.
func outcomeMeasures(scales func(code.Instrument) []detail.Scale) map[string]measure {
	out := map[string]measure{}
	for _, name := range code.Instrument("").Values() {
		i := code.Instrument(name)
		for _, scale := range scales(i) {
			item := cmp.Or(scale.Item, facts.Total)
			for _, f := range outcomeFigures {
				m := measure{kind: f.kind, set: setOf(i, item, f.set), goals: i == code.InstrumentGoalScore && f.set != asked}
				if f.kind == share {
					m.rest = setOf(i, item, missing)
				}
				out[setOf(i, item, "figure "+f.name)] = m
			}
		}
	}
	return out
}

// Outcomes tells of the instruments that were answered in the episodes that a filter leaves, those whose support started.
// INVALID at filter or asKnownOn.
func (a *Analytics) Outcomes(ctx context.Context, instruments []code.Instrument, filter *EpisodeFilter, asKnownOn *clock.Date) ([]*Outcome, error) {
	q := question{of: a.s.episodes}
	var err error
	if q.where, err = conditions(filter); err != nil {
		return nil, err
	}
	if asKnownOn != nil {
		q.known = *asKnownOn
	}
	if err := q.open(ctx); err != nil {
		return nil, err
	}
	return a.s.outcomes(ctx, q, instruments, guarded(ctx))
}

// outcomes tells of the instruments that were answered in the episodes of a question; hold says whether the ledger decides
// on what is shown.
func (s *Service) outcomes(ctx context.Context, q question, instruments []code.Instrument, hold bool) ([]*Outcome, error) {
	q.of = s.episodes // these figures are measures of it alone, whatever the caller named
	all, err := s.lines(ctx, q, nil, instruments)
	if err != nil {
		return nil, err
	}
	if hold {
		all = all.complete(s.scales)
	}
	q.wide = true
	var out []*Outcome
	var scales []detail.Scale
	for _, name := range code.Instrument("").Values() {
		i := code.Instrument(name)
		for _, scale := range s.scales(i) {
			item := cmp.Or(scale.Item, facts.Total)
			if len(all.pairs[i][item]) == 0 {
				continue
			}
			out = append(out, &Outcome{Instrument: i, Item: item, HigherIsBetter: scale.HigherIsBetter})
			scales = append(scales, scale)
			for _, f := range outcomeFigures {
				q.measures = append(q.measures, setOf(i, item, "figure "+f.name))
			}
		}
	}
	if len(out) == 0 {
		return []*Outcome{}, nil
	}
	q.measures = append(q.measures, startedCount) // last: where few of them were not asked, those who were are shown
	last := len(q.measures) - 1
	g := newGroup(q, nil)
	g.all = all.all
	for _, episode := range slices.Sorted(maps.Keys(all.started)) {
		g.known[last].add(all.started[episode], episode)
	}
	for n, o := range out {
		g.outcome(n*len(outcomeFigures), all.pairs[o.Instrument][o.Item], scales[n])
	}
	if hold {
		g.close(out)
	}
	shown, err := s.figures(ctx, q, &answer{groups: []*group{g}, total: g}, hold)
	if err != nil {
		return nil, err
	}
	total, err := shown.Total(ctx)
	if err != nil {
		return nil, err
	}
	for n, o := range out {
		o.Episodes = total.figures[last]
		for at, f := range outcomeFigures {
			*f.into(o) = total.figures[n*len(outcomeFigures)+at]
		}
		if hold {
			o.together()
		}
		o.tell(all.pairs[o.Instrument][o.Item], scales[n], hold)
	}
	return out, nil
}

// outcome counts the sets of one question, for the measures from a place on.
func (g *group) outcome(from int, found []*pair, scale detail.Scale) {
	eachOf(found, scale, func(set string, p *pair) {
		for n, f := range outcomeFigures {
			at := from + n
			if f.kind == share && set == missing {
				g.part[at].add(p.person, p.episode)
			}
			if f.set != set {
				continue
			}
			g.known[at].add(p.person, p.episode)
			if f.value != nil {
				g.values[at] = append(g.values[at], f.value(p))
				g.worth[at].addValue(p.person, p.episode, p.first)
				g.worth[at].addValue(p.person, ^p.episode, p.last)
			}
		}
	})
}

// close withholds better, same and worse where one of them is about 1 to 7 people or all went the same way, and likewise who
// rose, stayed and fell: told apart from the pairs that they are of, they are shown together or not at all.
func (g *group) close(out []*Outcome) {
	g.closed = map[string]bool{}
	for n, o := range out {
		for _, parts := range [][]string{{better, same, worse}, {risen, stayed, fallen}} {
			few, ways := false, 0
			for at, f := range outcomeFigures {
				if who := len(g.known[n*len(outcomeFigures)+at].people); slices.Contains(parts, f.set) && who > 0 {
					few, ways = few || small(who), ways+1
				}
			}
			for _, set := range parts {
				g.closed[setOf(o.Instrument, o.Item, set)] = few || ways == 1
			}
		}
	}
}

// together withholds better, same and worse where one of them is withheld, nought as well, which would say that all went the
// other ways; and where everybody went the same way, which tells of each how they fared. Likewise who rose, stayed and fell.
func (o *Outcome) together() {
	for _, parts := range [][]*Figure{{&o.Better, &o.Same, &o.Worse}, {&o.Risen, &o.Stayed, &o.Fallen}} {
		if oneWay(parts) || slices.ContainsFunc(parts, func(f *Figure) bool { return f.shown == Withheld }) {
			for _, f := range parts {
				*f = withheld
			}
		}
	}
}

// oneWay says whether all who are counted in some parts are in the same one.
func oneWay(parts []*Figure) bool {
	some := 0
	for _, f := range parts {
		if v := f.Value(); v == nil || *v > 0 {
			some++
		}
	}
	return some == 1
}

// tell adds what is told of a question beside its figures. Who is guarded is not told of each way through the scale: most
// of those cells are about few people, and say no more than who rose and who fell.
func (o *Outcome) tell(found []*pair, scale detail.Scale, guarded bool) {
	excluded := "Episodes whose support has not started; answers that were declined; questions answered once."
	o.Movers = []*Mover{}
	if guarded {
		excluded += " For your role, episodes in which a question of the questionnaire was not answered: all its questions are then about the same people."
	} else {
		o.moved(found, scale)
	}
	o.Warnings = o.warnings()
	o.Definition = &FigureDefinition{
		Measure:   string(o.Instrument) + " " + o.Item,
		Text:      "How the last answer of an episode differs from its first to the same question, on average, with the interval in which the mean change lies with 95 per cent confidence (Student's t). Means are rounded to one decimal, each by itself.",
		Numerator: "last answer less first answer, summed over the pairs", Denominator: "pairs: episodes, or scored goals, with a first and a later answer",
		Excluded: excluded,
	}
}

// moved counts the pairs by the parts of the scale that they went from and to.
func (o *Outcome) moved(found []*pair, scale detail.Scale) {
	movers := map[[2]string]*population{}
	for _, p := range found {
		way := [2]string{scale.Band(p.first), scale.Band(p.last)}
		if p.answers < 2 || way[0] == "" {
			continue
		}
		if movers[way] == nil {
			movers[way] = &population{}
		}
		movers[way].add(p.person, p.episode)
	}
	for _, a := range scale.Bands {
		for _, b := range scale.Bands {
			if m := movers[[2]string{a.Name, b.Name}]; m != nil {
				o.Movers = append(o.Movers, &Mover{a.Name, b.Name, m.figure()})
			}
		}
	}
}

// warnings say what a change does not prove. They are made of what is shown, so that they tell no more.
func (o *Outcome) warnings() []string {
	from, to := o.ChangeFrom.Value(), o.ChangeTo.Value()
	if from == nil || to == nil {
		return []string{"There are too few pairs to say anything, or they are withheld."}
	}
	out := []string{
		"Nobody was compared who had no support: people who are asked when things are at their worst are often better later without it (regression to the mean).",
	}
	if m := o.Missing.Value(); m != nil && *m > 40 {
		out = append(out, fmt.Sprintf("%v in 100 who were asked at the start were not asked again: those who were may be the ones who did well.", *m))
	}
	if *from <= 0 && *to >= 0 {
		out = append(out, "The interval holds no change: it may be chance.")
	}
	return out
}
