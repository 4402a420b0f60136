package measure

import (
	"context"

	"alongside/ent"
	"alongside/ent/assessment"
	"alongside/ent/goal"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// scoreItem stands for the score of an instrument where an item's code stands else.
const scoreItem = "SCORE"

// MeasureChange is the first and the latest value of one item or score. Now, NowOn and Change are nil until there is a
// second value; Change is a [Change].
type MeasureChange struct {
	Instrument     code.Instrument
	Item           string // code of the item, or SCORE
	Label          string // the question; for a goal score the goal
	Lowest         float64
	Highest        float64
	HigherIsBetter bool
	Start          float64
	StartOn        clock.Date
	Now            *float64
	NowOn          *clock.Date
	Change         *string
}

// Changes tells, for each instrument in the order of the list, how the client's first values compare with the latest:
// the score where there is one, each goal's own, and each item. Declined and missing answers are passed over, so that
// each line compares two values that were given.
func (s *Service) Changes(ctx context.Context, r *ent.Referral) ([]*MeasureChange, error) {
	rows, err := s.store.Ent(ctx).Assessment.Query().Where(assessment.ReferralID(r.ID)).All(ctx)
	if err != nil || len(rows) == 0 {
		return []*MeasureChange{}, err
	}
	ordered(rows)
	names, err := s.goalNames(ctx, rows)
	if err != nil {
		return nil, err
	}
	out := []*MeasureChange{}
	for _, v := range code.Instrument("").Values() {
		out = append(out, changes(code.Instrument(v), rows, names)...)
	}
	return out, nil
}

// goalNames gives the words of the goals that were scored.
func (s *Service) goalNames(ctx context.Context, rows []*ent.Assessment) (map[string]string, error) {
	var keys []string
	for _, a := range rows {
		if a.GoalID != nil {
			keys = append(keys, *a.GoalID)
		}
	}
	names := map[string]string{}
	if len(keys) == 0 {
		return names, nil
	}
	goals, err := s.store.Ent(ctx).Goal.Query().Where(goal.IDIn(keys...)).All(ctx)
	for _, g := range goals {
		names[g.ID] = g.Words
	}
	return names, err
}

// changes gives the lines of one instrument from completions in order: its score (a line a goal for goal scores), then
// its items. Of an instrument whose score is its only item there is no line of its own for the score.
func changes(i code.Instrument, rows []*ent.Assessment, goalNames map[string]string) []*MeasureChange {
	d, ok := Define(i)
	if !ok {
		return nil
	}
	var out []*MeasureChange
	byLine := map[string]*MeasureChange{}
	note := func(line, itemCode string, fresh MeasureChange, v float64, on clock.Date) {
		c := byLine[line]
		if c == nil {
			c = &fresh
			c.Instrument, c.Start, c.StartOn = i, v, on
			byLine[line] = c
			out = append(out, c)
			return
		}
		told := string(ChangeOf(i, itemCode, c.Start, v))
		c.Now, c.NowOn, c.Change = &v, &on, &told
	}
	for _, a := range rows {
		if a.Instrument != i || a.Score == nil || len(d.Items) == 1 {
			continue
		}
		fresh := MeasureChange{Item: scoreItem, Label: i.Label(), Lowest: d.ScoreMin, Highest: d.ScoreMax, HigherIsBetter: d.Direction == HigherIsBetter}
		line := scoreItem + or(a.GoalID)
		if words := goalNames[or(a.GoalID)]; words != "" {
			fresh.Label = words
		}
		note(line, "", fresh, *a.Score, a.On)
	}
	for _, def := range d.Items {
		for _, a := range rows {
			if a.Instrument != i {
				continue
			}
			if v, ok := answer(a.Items, def.Code); ok {
				note(def.Code, def.Code, MeasureChange{
					Item: def.Code, Label: def.Words, Lowest: float64(def.Min), Highest: float64(def.Max),
					HigherIsBetter: def.Direction == HigherIsBetter,
				}, float64(v), a.On)
			}
		}
	}
	return out
}
