package analytics

import (
	"cmp"
	"context"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/facts"
	"alongside/internal/store"
)

// pair are the first and the last answer of one episode to one question.
type pair struct {
	person, episode int64
	goal            int64
	first, last     float64
	answers         int
}

// line is one question, or one goal, of one episode.
type line struct {
	episode int64
	item    string
	goal    int64
}

// lines are the answers of some episodes.
type lines struct {
	all     population      // the episodes
	started map[int64]int64 // those whose support started, and whom each is about
	pairs   map[code.Instrument]map[string][]*pair
}

// Sets of lines, after the name of the question (see [setOf]).
const (
	asked   = "ASKED"   // episodes that answered
	missing = "MISSING" // of them, those that answered once
	matched = "MATCHED" // with a first and a later answer
	better  = "BETTER"  // of them
	same    = "SAME"
	worse   = "WORSE"
	risen   = "RISEN" // of them, to a better part of the scale
	stayed  = "STAYED"
	fallen  = "FALLEN"
)

func setOf(i code.Instrument, item, set string) string { return string(i) + " " + item + " " + set }

// sets names the sets that a pair is in.
func (p *pair) sets(scale detail.Scale) []string {
	if p.answers < 2 {
		return nil
	}
	which := func(level bool, up, none, down string) string {
		switch {
		case level:
			return none
		case p.last > p.first == scale.HigherIsBetter:
			return up
		}
		return down
	}
	out := []string{matched, which(p.last == p.first, better, same, worse)}
	if from, to := scale.Band(p.first), scale.Band(p.last); from != "" {
		out = append(out, which(from == to, risen, stayed, fallen))
	}
	return out
}

// eachOf tells of each set that an episode is in for one question: once, but of pairs as often as there are.
func eachOf(found []*pair, scale detail.Scale, in func(set string, p *pair)) {
	twice := map[int64]bool{}
	for _, p := range found {
		twice[p.episode] = twice[p.episode] || p.answers > 1
	}
	seen := map[int64]bool{}
	for _, p := range found {
		if !seen[p.episode] {
			seen[p.episode] = true
			in(asked, p)
			if !twice[p.episode] {
				in(missing, p)
			}
		}
		for _, set := range p.sets(scale) {
			in(set, p)
		}
	}
}

// each tells of each set that an episode is in, by its whole name.
func (l lines) each(scales func(code.Instrument) []detail.Scale, in func(set string, episode int64)) {
	for i, byItem := range l.pairs {
		for _, scale := range scales(i) {
			item := cmp.Or(scale.Item, facts.Total)
			eachOf(byItem[item], scale, func(set string, p *pair) { in(setOf(i, item, set), p.episode) })
		}
	}
}

// complete leaves of a questionnaire those episodes that answered all of its questions, and of pairs those that answered all
// of them twice: its questions are then about the same people, and do not differ by the few who passed one over.
func (l lines) complete(scales func(code.Instrument) []detail.Scale) lines {
	out := lines{all: l.all, started: l.started, pairs: map[code.Instrument]map[string][]*pair{}}
	for i, byItem := range l.pairs {
		once, single := map[int64]int{}, map[int64]bool{}
		for _, scale := range scales(i) {
			eachOf(byItem[cmp.Or(scale.Item, facts.Total)], scale, func(set string, p *pair) {
				switch set {
				case asked:
					once[p.episode]++
				case missing:
					single[p.episode] = true
				}
			})
		}
		out.pairs[i] = map[string][]*pair{}
		for item, found := range byItem {
			for _, p := range found {
				if once[p.episode] < len(scales(i)) {
					continue
				}
				left := *p
				if single[p.episode] {
					left.answers = 1
				}
				out.pairs[i][item] = append(out.pairs[i][item], &left)
			}
		}
	}
	return out
}

// lines reads the answers of the episodes that a question is about, of some people or of all, to some instruments or to all.
// INVALID at filter where it names what is not there.
func (s *Service) lines(ctx context.Context, q question, people []any, instruments []code.Instrument) (lines, error) {
	out := lines{started: map[int64]int64{}, pairs: map[code.Instrument]map[string][]*pair{}}
	if err := s.named(ctx, q.where); err != nil {
		return out, err
	}
	query := entsql.Select("person", "episode", "days_to_start").From(entsql.Table(q.of.table))
	q.standing(query)
	q.narrow(query)
	if people != nil {
		query.Where(entsql.In("person", people...))
	}
	err := store.List(ctx, s.store, q.of.typ, query, func(r *store.Rows) error {
		var person, episode int64
		var days int
		err := r.Scan(&person, &episode, &days)
		out.all.add(person, episode)
		if days >= 0 {
			out.started[episode] = person
		}
		return err
	})
	if err != nil {
		return out, err
	}
	return out, s.match(ctx, q, people, instruments, out)
}

// match reads the first and the last answer to each question of each instrument.
func (s *Service) match(ctx context.Context, q question, people []any, instruments []code.Instrument, out lines) error {
	query := entsql.Select("episode", "instrument", "item", "goal", "value").From(entsql.Table(answers.table))
	q.standing(query)
	query.Where(entsql.EQ("declined", false)).OrderBy("place")
	if people != nil {
		query.Where(entsql.In("person", people...))
	}
	if instruments != nil {
		query.Where(entsql.In("instrument", anyOf(instruments)...))
	}
	found := map[code.Instrument]map[line]*pair{}
	err := store.List(ctx, s.store, answers.typ, query, func(r *store.Rows) error {
		var l line
		var i code.Instrument
		var v float64
		if err := r.Scan(&l.episode, &i, &l.item, &l.goal, &v); err != nil {
			return err
		}
		person, ok := out.started[l.episode]
		if !ok {
			return nil
		}
		if found[i] == nil {
			found[i] = map[line]*pair{}
			out.pairs[i] = map[string][]*pair{}
		}
		p := found[i][l]
		if p == nil {
			p = &pair{person: person, episode: l.episode, goal: l.goal, first: v}
			found[i][l] = p
			out.pairs[i][l.item] = append(out.pairs[i][l.item], p)
		}
		p.last = v
		p.answers++
		return nil
	})
	for _, byItem := range out.pairs {
		for _, list := range byItem {
			slices.SortFunc(list, func(a, b *pair) int { return cmp.Or(cmp.Compare(a.episode, b.episode), cmp.Compare(a.goal, b.goal)) })
		}
	}
	return err
}

func anyOf[T ~string](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
