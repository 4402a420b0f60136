package measure

import (
	"context"
	"fmt"
	"slices"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Clocks is what a measure needs of the referral it belongs to. It works in the open transaction.
type Clocks interface {
	// Refresh recomputes what lists sort by.
	Refresh(ctx context.Context, referralID string) error
}

// Service records completed measures and tells what changed.
type Service struct {
	store  *store.Store
	clocks Clocks
}

// New makes the service.
func New(s *store.Store, clocks Clocks) *Service { return &Service{store: s, clocks: clocks} }

// RecordMeasureInput is a completed measure: its items, or its score where the items are not kept.
type RecordMeasureInput struct {
	ClientMutationID string              `json:"clientMutationId"`
	ID               *string             `json:"id"`
	ReferralID       string              `json:"referralId"`
	Instrument       code.Instrument     `json:"instrument"`
	Point            code.MeasurePoint   `json:"point"`
	On               clock.Date          `json:"on"`
	Items            []*MeasureItemInput `json:"items"`
	Score            *float64            `json:"score"`
	GoalID           *string             `json:"goalId"`
}

// MeasureItemInput is one answer, or that it was declined.
type MeasureItemInput struct {
	Code     string `json:"code"`
	Value    *int   `json:"value"`
	Declined *bool  `json:"declined"`
}

// RecordMeasure records one completion of a measure. It is possible while the referral is taken on and, at the points
// EXIT and FOLLOW_UP, after it was closed. INVALID at the field at fault.
func (s *Service) RecordMeasure(ctx context.Context, in RecordMeasureInput) (*ent.Assessment, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "recordMeasure", Input: in}, func(ctx context.Context) (*ent.Assessment, error) {
		if !in.Point.Valid() {
			return nil, errs.Field("point", "Choose a point of the list.")
		}
		a, err := answers(in)
		if err != nil {
			return nil, err
		}
		while := store.TakenOn()
		if in.Point == code.MeasurePointExit || in.Point == code.MeasurePointFollowUp {
			while = append(while, code.ReferralStatusClosed)
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, while...)
		if err != nil {
			return nil, err
		}
		settings, err := s.store.Settings(ctx)
		if err != nil {
			return nil, err
		}
		if err := Validate(a, settings.LicensedInstruments); err != nil {
			return nil, err
		}
		if err := checkOn(in.On, s.store.Today(), clock.DateOf(r.ReceivedAt)); err != nil {
			return nil, err
		}
		if err := s.checkGoal(ctx, r, in); err != nil {
			return nil, err
		}
		out, err := s.store.Ent(ctx).Assessment.Create().SetID(or(in.ID)).SetPersonID(r.PersonID).SetReferralID(r.ID).
			SetInstrument(in.Instrument).SetPoint(in.Point).SetOn(in.On).SetItems(a.Items).SetNillableScore(Score(a)).
			SetNillableGoalID(in.GoalID).SetAuthorID(viewer.From(ctx).AccountID).Save(ctx)
		if err != nil {
			return nil, store.Taken(err)
		}
		return out, s.clocks.Refresh(ctx, r.ID)
	})
}

// answers are the items and the score of an input, as they are to be stored.
func answers(in RecordMeasureInput) (Answers, error) {
	a := Answers{Instrument: in.Instrument, Score: in.Score}
	for i, item := range in.Items {
		if item == nil {
			return a, errs.Field(fmt.Sprintf("items.%d.code", i), "This is not a question of the measure.")
		}
		a.Items = append(a.Items, detail.MeasureItem{Code: item.Code, Value: item.Value, Declined: or(item.Declined)})
	}
	return a, nil
}

// checkOn refuses a day that does not exist, is to come, or is before the referral was received.
func checkOn(on, today, receivedOn clock.Date) error {
	switch {
	case !on.Valid():
		return errs.Field("on", "Give a day that exists.")
	case on.After(today):
		return errs.Field("on", "This day is in the future.")
	case on.Before(receivedOn):
		return errs.Field("on", "This is before the referral was received.")
	}
	return nil
}

// checkGoal asks that the goal of a goal score is of this referral, and for none otherwise.
func (s *Service) checkGoal(ctx context.Context, r *ent.Referral, in RecordMeasureInput) error {
	const field = "goalId"
	switch {
	case in.GoalID == nil: // a goal score without one is of the goals as a whole
		return nil
	case in.Instrument != code.InstrumentGoalScore:
		return errs.Field(field, "Only a goal score belongs to a goal. Leave it out.")
	}
	if err := store.Malformed("go", *in.GoalID, "goal", field); err != nil {
		return err
	}
	g, err := s.store.Ent(ctx).Goal.Get(ctx, *in.GoalID)
	if err != nil {
		return store.Missing(err, "goal", field)
	}
	if g.ReferralID != r.ID || g.Removed {
		return errs.Missing("goal").At(field)
	}
	return nil
}

// or is the value pointed to, or the zero value.
func or[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}

// ordered sorts completions by their day, those of one day by when they were written down.
func ordered(rows []*ent.Assessment) {
	slices.SortStableFunc(rows, func(a, b *ent.Assessment) int {
		if a.On != b.On {
			if a.On.Before(b.On) {
				return -1
			}
			return 1
		}
		return a.CreatedAt.Compare(b.CreatedAt)
	})
}
