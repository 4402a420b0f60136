package analytics_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"alongside/internal/analytics"
	"alongside/internal/code"
)

// Dimensions of the attack that nobody can group by: what outcomes and the flow tell apart.
const reachedStart = "REACHED STARTED"

var stages = map[string]string{
	"DECIDED": "MEDIAN_DAYS_TO_DECISION", "CONTACTED": "MEDIAN_DAYS_TO_CONTACT", "STARTED": "MEDIAN_DAYS_TO_START",
	"PLANNED": "MEDIAN_DAYS_TO_PLAN", "CLOSED": "MEDIAN_DAYS_TO_CLOSE",
}

// changing are the questions of which the attack looks at the changes.
var changing = []string{"ONS4 HAPPINESS", "ONS4 ANXIETY", "UCLA3 TOTAL"}

// derived gives what follows from the value of a dimension.
func derived(dimension, v string) map[string]string {
	if dimension == "MONTH" {
		return map[string]string{"QUARTER": quarterOf(v)}
	}
	about, ok := strings.CutPrefix(dimension, "WAY ")
	if !ok {
		return nil
	}
	return map[string]string{
		"CHANGE " + about: cmp.Or(map[string]string{"RISEN": "BETTER", "FALLEN": "WORSE"}[v], v),
		"BAND " + about:   cmp.Or(map[string]string{"BETTER": "STAYED", "SAME": "STAYED", "WORSE": "STAYED"}[v], v),
	}
}

// ways notes of each episode how far it came, and how its answers changed.
func (r *random) ways(rows []plain) []plain {
	all := r.lines(rows)
	answers := complete(all, "ONS4 LIFE_SATISFACTION", "ONS4 WORTHWHILE", "ONS4 HAPPINESS", "ONS4 ANXIETY")
	maps.Copy(answers, complete(all, "UCLA3 TOTAL", "UCLA3 COMPANIONSHIP", "UCLA3 LEFT_OUT", "UCLA3 ISOLATED"))
	by := map[string]map[string]plainPair{}
	for _, about := range changing {
		by[about] = map[string]plainPair{}
		for _, p := range answers[about] {
			by[about][p.referral] = p
		}
	}
	for _, p := range rows {
		for stage, value := range stages {
			_, reached := p.value[value]
			p.is["REACHED "+stage] = yes(reached)
		}
		for _, about := range changing {
			pair, there := by[about][p.key]
			way := pair.way(about)
			switch {
			case p.is[reachedStart] == "NO":
				way = "NOT_STARTED"
			case !there:
				way = "NOT_ASKED"
			}
			p.is["WAY "+about] = way
			maps.Copy(p.is, derived("WAY "+about, way))
		}
	}
	return rows
}

// tell puts a question as the analyst, and gives all that the answer tells, once for each thing that it tells apart.
func (r *random) tell(q asked, all []plain) (views []toldTo, raw map[string][]string) {
	ctx, root := r.kit.As(r.kit.Analyst), service(r.kit).Root()
	plainly := asked{source: "episodes", measures: []string{"COUNT"}, filter: q.filter}
	switch q.source {
	case "flow":
		flow, err := root.Flow(ctx, readFilter(r, q), nil)
		r.must(err)
		return flowViews(plainly, flow, all)
	case "outcomes":
		outcomes, err := root.Outcomes(ctx, q.instruments(), readFilter(r, q), nil)
		r.must(err)
		return outcomeViews(plainly, outcomes, all)
	case "equity":
		from, to, pcns := q.filter["from"].(string), q.filter["to"].(string), []string(nil)
		if list, ok := q.filter["pcnIds"].([]any); ok {
			pcns = []string{}
			for _, v := range list {
				pcns = append(pcns, fmt.Sprint(v))
			}
		}
		equity, err := root.Equity(ctx, code.EquityDimension(q.groupBy[0]), from, to, pcns)
		r.must(err)
		sized := q
		sized.source, sized.filter, sized.measures = "episodes", maps.Clone(q.filter), []string{"PEOPLE"}
		sized.filter["practiceIds"] = r.sized()
		raw := map[string][]string{"total": {equity.Total.People.Shown()}}
		for _, rate := range equity.Rates {
			if rate.Registered > 0 && rate.People.Value() == nil {
				continue // so it is of groups of nobody too: that it is there tells that somebody is registered
			}
			raw["/"+rate.Group] = []string{rate.People.Shown()}
		}
		return []toldTo{newTold(sized, raw, all, 0)}, raw
	}
	raw = put(ctx, r.t, r.kit, q)
	return []toldTo{newTold(q, raw, all, 0)}, raw
}

func (q asked) instruments() []code.Instrument {
	var out []code.Instrument
	for _, m := range q.measures {
		out = append(out, code.Instrument(m))
	}
	return out
}

func readFilter(r *random, q asked) *analytics.EpisodeFilter {
	var out analytics.EpisodeFilter
	b, err := json.Marshal(q.filter)
	r.must(err)
	r.must(json.Unmarshal(b, &out))
	return &out
}

func flowViews(q asked, flow []*analytics.FlowStage, all []plain) (views []toldTo, raw map[string][]string) {
	raw = map[string][]string{}
	for _, s := range flow {
		raw[string(s.Stage)] = []string{s.Episodes.Shown(), s.People.Shown(), s.Share.Shown(), s.Median.Shown(), s.Ninetieth.Shown()}
	}
	for _, stage := range slices.Sorted(maps.Keys(stages)) {
		q.groupBy = []string{"REACHED " + stage}
		t := newTold(q, map[string][]string{"total": raw["RECEIVED"][:1], "/YES": raw[stage][:1]}, all, 0)
		t.known("/YES", "/NO")
		views = append(views, t)
	}
	return views, raw
}

// known has cells be looked at in which nobody is.
func (t *toldTo) known(keys ...string) {
	for _, key := range keys {
		t.behind[key] = append([]plain{}, t.behind[key]...)
	}
}

func outcomeViews(q asked, outcomes []*analytics.Outcome, all []plain) (views []toldTo, raw map[string][]string) {
	raw = map[string][]string{}
	for _, o := range outcomes {
		about := string(o.Instrument) + " " + o.Item
		figures := []string{}
		for _, f := range figuresOf(o) {
			figures = append(figures, f.Shown())
		}
		raw[about] = append(figures, o.Warnings...)
		if !slices.Contains(changing, about) {
			continue
		}
		for _, parts := range [][]string{{"CHANGE", "BETTER", "SAME", "WORSE"}, {"BAND", "RISEN", "STAYED", "FALLEN"}} {
			figure := map[string]analytics.Figure{
				"BETTER": o.Better, "SAME": o.Same, "WORSE": o.Worse, "RISEN": o.Risen, "STAYED": o.Stayed, "FALLEN": o.Fallen,
			}
			q.groupBy = []string{parts[0] + " " + about}
			answer := map[string][]string{
				"started": {o.Episodes.Shown()}, "asked": {o.Measured.Shown()}, "pairs": {o.Pairs.Shown()}, "/MISSING": {o.Missing.Shown()},
			}
			for _, part := range parts[1:] {
				answer["/"+part] = []string{figure[part].Shown()}
			}
			views = append(views, outcomeView(q, answer, parts[1:], all))
		}
	}
	return views, raw
}

// outcomeView is one question's answer as a tree: of the episodes some started, of those some were asked, of those some have
// pairs, and those went one way or another.
func outcomeView(q asked, answer map[string][]string, parts []string, all []plain) toldTo {
	t := newTold(q, answer, all, 0)
	t.parent = map[string]string{"asked": "started", "/NOT_ASKED": "started", "pairs": "asked", "/MISSING": "asked"}
	t.known("/NOT_STARTED", "/NOT_ASKED", "/MISSING")
	for _, part := range parts {
		t.parent["/"+part] = "pairs"
		t.known("/" + part)
		t.behind["pairs"] = append(t.behind["pairs"], t.behind["/"+part]...)
	}
	t.behind["asked"] = slices.Concat(t.behind["pairs"], t.behind["/MISSING"])
	t.behind["started"] = slices.Concat(t.behind["asked"], t.behind["/NOT_ASKED"])
	t.bounds = map[string][2]int{}
	var percent, of int
	if _, err := fmt.Sscan(answer["/MISSING"][0], &percent); err != nil {
		return t
	}
	if _, err := fmt.Sscan(answer["asked"][0], &of); err == nil && percent > 0 {
		low, high := endless, 0 // the counts that are rounded to give so many in 100
		for n := 10; n <= of; n += 5 {
			if (200*n+of)/(2*of) == percent {
				low, high = min(low, max(8, n-2)), n+2
			}
		}
		t.bounds["/MISSING"] = [2]int{low, high}
	}
	return t
}

// figuresOf gives the figures of an outcome.
func figuresOf(o *analytics.Outcome) []analytics.Figure {
	return []analytics.Figure{
		o.Episodes, o.Measured, o.Pairs, o.People, o.Missing, o.Start, o.Now, o.Change, o.ChangeFrom, o.ChangeTo,
		o.Better, o.Same, o.Worse, o.Risen, o.Stayed, o.Fallen,
	}
}

// fit makes a question one that its source can be asked.
func (r *random) fit(q asked, rows []plain) asked {
	switch q.source {
	case "flow", "outcomes":
		q.groupBy = nil
		q.measures = nil
		if q.source == "outcomes" {
			q.measures = one(r, nil, []string{"ONS4"}, []string{"ONS4", "UCLA3"})
		}
	case "equity":
		filter := map[string]any{"from": "2024-01", "to": "2026-12"}
		for name, value := range q.filter {
			if name == "from" || name == "to" || name == "pcnIds" {
				filter[name] = value
			}
		}
		if filter["from"].(string) > filter["to"].(string) {
			filter["from"], filter["to"] = filter["to"], filter["from"]
		}
		q.filter, q.groupBy, q.measures = filter, []string{one(r, code.EquityDimension("").Values()...)}, nil
	default:
		if len(q.measures) != 1 || q.measures[0] != "COUNT" && q.measures[0] != "PEOPLE" {
			q.measures = []string{"COUNT"}
		}
	}
	return q
}
