package analytics

import (
	"context"

	"alongside/internal/clock"
	"alongside/internal/code"
)

// Analytics is the root of all questions.
type Analytics struct{ s *Service }

// Root gives the root of all questions.
func (s *Service) Root() *Analytics { return &Analytics{s} }

// put asks a question of a source.
func put[D, M ~string, F any](ctx context.Context, s *Service, of *source, groupBy []D, measures []M, filter *F, asKnownOn *clock.Date) (*Aggregate, error) {
	q := question{of: of, groupBy: names(groupBy), measures: names(measures)}
	if asKnownOn != nil {
		q.known = *asKnownOn
	}
	return s.aggregate(ctx, q, filter)
}

// FirstContactDays are the working days to the first contact that the scheme has set, as they are today.
func (a *Analytics) FirstContactDays(ctx context.Context) (int, error) {
	settings, err := a.s.settings(ctx)
	return int(settings[goalFirstContact]), err
}

// EpisodeAnalytics counts episodes of support.
type EpisodeAnalytics struct{ s *Service }

// Episodes are episodes of support.
func (a *Analytics) Episodes() *EpisodeAnalytics { return &EpisodeAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy, measures, filter or asKnownOn; LIMIT: too many groups.
func (a *EpisodeAnalytics) Aggregate(ctx context.Context, groupBy []code.EpisodeDimension, measures []code.EpisodeMeasure, filter *EpisodeFilter, asKnownOn *clock.Date) (*Aggregate, error) {
	return put(ctx, a.s, episodes, groupBy, measures, filter, asKnownOn)
}

// ContactAnalytics counts contacts and attempts.
type ContactAnalytics struct{ s *Service }

// Contacts are contacts and attempts.
func (a *Analytics) Contacts() *ContactAnalytics { return &ContactAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy, measures, filter or asKnownOn; LIMIT: too many groups.
func (a *ContactAnalytics) Aggregate(ctx context.Context, groupBy []code.ContactDimension, measures []code.ContactMeasure, filter *ContactFilter, asKnownOn *clock.Date) (*Aggregate, error) {
	return put(ctx, a.s, contacts, groupBy, measures, filter, asKnownOn)
}

// NeedAnalytics counts needs of support plans.
type NeedAnalytics struct{ s *Service }

// Needs are needs of support plans.
func (a *Analytics) Needs() *NeedAnalytics { return &NeedAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy, measures, filter or asKnownOn; LIMIT: too many groups.
func (a *NeedAnalytics) Aggregate(ctx context.Context, groupBy []code.NeedDimension, measures []code.NeedMeasure, filter *NeedFilter, asKnownOn *clock.Date) (*Aggregate, error) {
	return put(ctx, a.s, needs, groupBy, measures, filter, asKnownOn)
}

// GoalAnalytics counts goals of support plans.
type GoalAnalytics struct{ s *Service }

// Goals are goals of support plans.
func (a *Analytics) Goals() *GoalAnalytics { return &GoalAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy, measures, filter or asKnownOn; LIMIT: too many groups.
func (a *GoalAnalytics) Aggregate(ctx context.Context, groupBy []code.GoalDimension, measures []code.GoalMeasure, filter *GoalFilter, asKnownOn *clock.Date) (*Aggregate, error) {
	return put(ctx, a.s, goals, groupBy, measures, filter, asKnownOn)
}

// MeasureAnalytics counts answers of measures.
type MeasureAnalytics struct{ s *Service }

// Measures are answers of measures.
func (a *Analytics) Measures() *MeasureAnalytics { return &MeasureAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy, measures, filter or asKnownOn; LIMIT: too many groups.
func (a *MeasureAnalytics) Aggregate(ctx context.Context, groupBy []code.MeasureDimension, measures []code.MeasureMeasure, filter *MeasureFilter, asKnownOn *clock.Date) (*Aggregate, error) {
	return put(ctx, a.s, answers, groupBy, measures, filter, asKnownOn)
}

// OnwardAnalytics counts signposts and onward referrals.
type OnwardAnalytics struct{ s *Service }

// OnwardReferrals are signposts and onward referrals.
func (a *Analytics) OnwardReferrals() *OnwardAnalytics { return &OnwardAnalytics{a.s} }

// Aggregate answers a question. INVALID at groupBy, measures, filter or asKnownOn; LIMIT: too many groups.
func (a *OnwardAnalytics) Aggregate(ctx context.Context, groupBy []code.OnwardDimension, measures []code.OnwardMeasure, filter *OnwardFilter, asKnownOn *clock.Date) (*Aggregate, error) {
	return put(ctx, a.s, onward, groupBy, measures, filter, asKnownOn)
}
