package analytics

import (
	"context"

	"alongside/internal/clock"
	"alongside/internal/code"
)

// FlowStage is how far episodes have come, and how long it took.
type FlowStage struct {
	Stage     code.EpisodeStage
	Episodes  Figure // that have come so far
	People    Figure
	Share     Figure // percentage of all received
	Median    Figure // days from receipt
	Ninetieth Figure
}

// flowStages are the stages, and the column that says when one was reached.
var flowStages = []struct {
	stage  code.EpisodeStage
	column string
}{
	{code.EpisodeStageReceived, ""},
	{code.EpisodeStageDecided, "days_to_decision"},
	{code.EpisodeStageContacted, "days_to_contact"},
	{code.EpisodeStageStarted, "days_to_start"},
	{code.EpisodeStagePlanned, "days_to_plan"},
	{code.EpisodeStageClosed, "days_to_close"},
}

// flowMeasures are some for each stage.
func flowMeasures() map[string]measure {
	out := map[string]measure{}
	for _, f := range flowStages[1:] {
		name := string(f.stage)
		out[name+" COUNT"] = measure{kind: knownCount, expr: f.column, set: f.column}
		out[name+" PEOPLE"] = measure{kind: knownPeople, expr: f.column, set: f.column}
		out[name+" SHARE"] = measure{kind: share, expr: f.column + " + 1", part: positive}
		out[name+" MEDIAN"] = measure{kind: median, expr: f.column, set: f.column}
		out[name+" NINETIETH"] = measure{kind: ninetieth, expr: f.column, set: f.column}
	}
	return out
}

// Flow tells of the way from referral to end: how many of the episodes that a filter leaves have come to each stage, and
// after how many days. INVALID at filter.
func (a *Analytics) Flow(ctx context.Context, filter *EpisodeFilter, asKnownOn *clock.Date) ([]*FlowStage, error) {
	q := question{of: a.s.episodes, measures: []string{"COUNT", "PEOPLE"}, wide: true}
	for _, f := range flowStages[1:] {
		for _, part := range []string{" COUNT", " PEOPLE", " SHARE", " MEDIAN", " NINETIETH"} {
			q.measures = append(q.measures, string(f.stage)+part)
		}
	}
	if asKnownOn != nil {
		q.known = *asKnownOn
	}
	answer, err := a.s.aggregate(ctx, q, filter)
	if err != nil {
		return nil, err
	}
	total, err := answer.Total(ctx)
	if err != nil {
		return nil, err
	}
	f := total.figures
	out := []*FlowStage{{Stage: code.EpisodeStageReceived, Episodes: f[0], People: f[1], Share: ofAll(f[0]), Median: unknown, Ninetieth: unknown}}
	for i, s := range flowStages[1:] {
		part := f[2+5*i:]
		out = append(out, &FlowStage{s.stage, part[0], part[1], part[2], part[3], part[4]})
	}
	return out, nil
}

// ofAll is the share of all that are counted: all, where there are any to be told of.
func ofAll(f Figure) Figure {
	if f.value == nil || *f.value == 0 {
		return unknown
	}
	return figure(100)
}
