package analytics

import (
	"context"

	"alongside/ent"
	"alongside/internal/code"
)

// orNull is the SQL of a text that may be none.
func orNull(column string) string { return "NULLIF(" + column + ", '')" }

// The tables that rows come from. What is left out of them is left out for a reason (docs/adr/0045-project-grants.md): a number
// of days between two months can be a date, and a service's name says where somebody is on Tuesdays.
var (
	episodeRows = &rowTable[EpisodeRow]{
		source: code.RowSourceEpisodes, from: episodes,
		columns: []string{
			"status", "outcome", "referral_source", "primary_reason", "urgency", "complexity", orNull("decided_month"), orNull("contacted_month"),
			orNull("started_month"), orNull("planned_month"), orNull("closed_month"), "extended", orNull("decline_reason"), orNull("closing_reason"),
		},
		into: func(r *EpisodeRow) []any {
			return []any{
				&r.Status, &r.Outcome, &r.ReferralSource, &r.PrimaryReason, &r.Urgency, &r.Complexity, &r.DecidedMonth, &r.ContactedMonth,
				&r.StartedMonth, &r.PlannedMonth, &r.ClosedMonth, &r.Extended, &r.DeclineReason, &r.ClosingReason,
			}
		},
		person: func(r *EpisodeRow) *RowPerson { return &r.RowPerson },
	}
	contactRows = &rowTable[ContactRow]{
		source: code.RowSourceContacts, from: contacts,
		columns: []string{"method", "outcome", "purpose", "(minutes + 2) / 5 * 5", "with_client", "reached"},
		into: func(r *ContactRow) []any {
			return []any{&r.Method, &r.Outcome, &r.Purpose, &r.Minutes, &r.WithClient, &r.Reached}
		},
		person: func(r *ContactRow) *RowPerson { return &r.RowPerson },
	}
	needRows = &rowTable[NeedRow]{
		source: code.RowSourceNeeds, from: needs,
		columns: []string{"need", "goals", "goals_achieved"},
		into:    func(r *NeedRow) []any { return []any{&r.Need, &r.Goals, &r.GoalsAchieved} },
		person:  func(r *NeedRow) *RowPerson { return &r.RowPerson },
	}
	goalRows = &rowTable[GoalRow]{
		source: code.RowSourceGoals, from: goals,
		columns: []string{"source", orNull("need"), "status", "importance", "actions", "actions_done"},
		into: func(r *GoalRow) []any {
			return []any{&r.goal, &r.Need, &r.Status, &r.Importance, &r.Actions, &r.ActionsDone}
		},
		person: func(r *GoalRow) *RowPerson { return &r.RowPerson },
		goal:   func(r *GoalRow) (int64, **string) { return r.goal, &r.Goal },
	}
	measureRows = &rowTable[MeasureRow]{
		source: code.RowSourceMeasures, from: answers,
		columns: []string{"instrument", "item", "point", "goal", "place", "declined", "CASE WHEN declined THEN NULL ELSE value END"},
		into: func(r *MeasureRow) []any {
			return []any{&r.Instrument, &r.Item, &r.Point, &r.goal, &r.Place, &r.Declined, &r.Value}
		},
		person: func(r *MeasureRow) *RowPerson { return &r.RowPerson },
		goal:   func(r *MeasureRow) (int64, **string) { return r.goal, &r.Goal },
	}
	onwardRows = &rowTable[OnwardRow]{
		source: code.RowSourceOnwardReferrals, from: onward,
		columns: []string{"kind", "category", orNull("status"), orNull("outcome"), orNull("decline_reason")},
		into: func(r *OnwardRow) []any {
			return []any{&r.Kind, &r.Category, &r.Status, &r.Outcome, &r.DeclineReason}
		},
		person: func(r *OnwardRow) *RowPerson { return &r.RowPerson },
	}
)

// Episodes gives a page of episodes of support; 50 when first is left out. NOT_FOUND where the grant opens none, or is over.
func (r *GrantRows) Episodes(ctx context.Context, first *int, after *string) (*EpisodeRowConnection, error) {
	out := &EpisodeRowConnection{Edges: []*EpisodeRowEdge{}}
	var err error
	out.PageInfo, err = give(ctx, r, episodeRows, first, after, func(c ent.Cursor, row *EpisodeRow) {
		out.Edges = append(out.Edges, &EpisodeRowEdge{c, row})
	})
	return out, err
}

// Contacts gives a page of contacts and attempts; 50 when first is left out. NOT_FOUND where the grant opens none, or is over.
func (r *GrantRows) Contacts(ctx context.Context, first *int, after *string) (*ContactRowConnection, error) {
	out := &ContactRowConnection{Edges: []*ContactRowEdge{}}
	var err error
	out.PageInfo, err = give(ctx, r, contactRows, first, after, func(c ent.Cursor, row *ContactRow) {
		out.Edges = append(out.Edges, &ContactRowEdge{c, row})
	})
	return out, err
}

// Needs gives a page of needs of support plans; 50 when first is left out. NOT_FOUND where the grant opens none, or is over.
func (r *GrantRows) Needs(ctx context.Context, first *int, after *string) (*NeedRowConnection, error) {
	out := &NeedRowConnection{Edges: []*NeedRowEdge{}}
	var err error
	out.PageInfo, err = give(ctx, r, needRows, first, after, func(c ent.Cursor, row *NeedRow) {
		out.Edges = append(out.Edges, &NeedRowEdge{c, row})
	})
	return out, err
}

// Goals gives a page of goals of support plans; 50 when first is left out. NOT_FOUND where the grant opens none, or is over.
func (r *GrantRows) Goals(ctx context.Context, first *int, after *string) (*GoalRowConnection, error) {
	out := &GoalRowConnection{Edges: []*GoalRowEdge{}}
	var err error
	out.PageInfo, err = give(ctx, r, goalRows, first, after, func(c ent.Cursor, row *GoalRow) {
		out.Edges = append(out.Edges, &GoalRowEdge{c, row})
	})
	return out, err
}

// Measures gives a page of answers of measures; 50 when first is left out. NOT_FOUND where the grant opens none, or is over.
func (r *GrantRows) Measures(ctx context.Context, first *int, after *string) (*MeasureRowConnection, error) {
	out := &MeasureRowConnection{Edges: []*MeasureRowEdge{}}
	var err error
	out.PageInfo, err = give(ctx, r, measureRows, first, after, func(c ent.Cursor, row *MeasureRow) {
		out.Edges = append(out.Edges, &MeasureRowEdge{c, row})
	})
	return out, err
}

// OnwardReferrals gives a page of signposts and onward referrals; 50 when first is left out. NOT_FOUND where the grant opens none, or is over.
func (r *GrantRows) OnwardReferrals(ctx context.Context, first *int, after *string) (*OnwardRowConnection, error) {
	out := &OnwardRowConnection{Edges: []*OnwardRowEdge{}}
	var err error
	out.PageInfo, err = give(ctx, r, onwardRows, first, after, func(c ent.Cursor, row *OnwardRow) {
		out.Edges = append(out.Edges, &OnwardRowEdge{c, row})
	})
	return out, err
}
