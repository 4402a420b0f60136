package measure_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/measure"
	"alongside/internal/referral"
	"alongside/internal/testkit"
)

// bench is a kit with the service under test and a client whose support is active.
type bench struct {
	*testkit.Kit
	measure *measure.Service
	ref     *ent.Referral
	sent    int
}

func newBench(t *testing.T, k *testkit.Kit) *bench {
	t.Helper()
	b := &bench{Kit: k, measure: measure.New(k.Store, referral.NewClocks(k.Store))}
	b.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	return b
}

// ons4 is the four questions answered as of today.
func (b *bench) ons4(satisfaction, anxiety int) measure.RecordMeasureInput {
	b.sent++
	return measure.RecordMeasureInput{
		ClientMutationID: fmt.Sprintf("m%d", b.sent), ReferralID: b.ref.ID, Instrument: code.InstrumentOns4,
		Point: code.MeasurePointBaseline, On: b.Store.Today(), Items: []*measure.MeasureItemInput{
			{Code: "LIFE_SATISFACTION", Value: &satisfaction}, {Code: "ANXIETY", Value: &anxiety}, {Code: "HAPPINESS", Declined: ptr(true)},
		},
	}
}

// score is a score-only measure as of today.
func (b *bench) score(i code.Instrument, v float64, goal *string) measure.RecordMeasureInput {
	in := b.ons4(0, 0)
	in.Instrument, in.Items, in.Score, in.GoalID = i, nil, &v, goal
	return in
}

// goal makes a plan with one goal for a referral.
func (b *bench) goal(t *testing.T, r *ent.Referral, words string) string {
	t.Helper()
	ctx := b.System()
	p, err := b.Store.Ent(ctx).SupportPlan.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	g, err := b.Store.Ent(ctx).Goal.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetPlanID(p.ID).SetWords(words).SetImportance(8).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return g.ID
}

func ptr[T any](v T) *T { return &v }

// Ensures the answer to each bad input, and that no row is written.
func TestRecordMeasure_BadInput(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		theirs := b.goal(t, k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker), "Theirs")
		closed := k.Referral(t, k.Practice, code.ReferralStatusClosed, k.LinkWorker)
		other := k.Other.Referral(t, k.Other.Practice, code.ReferralStatusActive, k.Other.LinkWorker)
		for _, tc := range []struct {
			name  string
			code  errs.Code
			field string
			spoil func(*measure.RecordMeasureInput)
		}{
			{"11", errs.Invalid, "items.0.value", func(in *measure.RecordMeasureInput) { in.Items[0].Value = ptr(11) }},
			{"unknown item", errs.Invalid, "items.1.code", func(in *measure.RecordMeasureInput) { in.Items[1].Code = "SATISFIED" }},
			{"no item", errs.Invalid, "items.0.code", func(in *measure.RecordMeasureInput) { in.Items[0] = nil }},
			{"unknown instrument", errs.Invalid, "instrument", func(in *measure.RecordMeasureInput) { in.Instrument = "PHQ9" }},
			{"unknown point", errs.Invalid, "point", func(in *measure.RecordMeasureInput) { in.Point = "LATER" }},
			{"tomorrow", errs.Invalid, "on", func(in *measure.RecordMeasureInput) { in.On = k.Store.Today().AddDays(1) }},
			{"before the referral", errs.Invalid, "on", func(in *measure.RecordMeasureInput) { in.On = k.Store.Today().AddDays(-1) }},
			{"no such day", errs.Invalid, "on", func(in *measure.RecordMeasureInput) { in.On = clock.Date("2026-02-30") }},
			{"a total", errs.Invalid, "score", func(in *measure.RecordMeasureInput) { in.Score = ptr(20.0) }},
			{"goal of ONS4", errs.Invalid, "goalId", func(in *measure.RecordMeasureInput) { in.GoalID = ptr(theirs) }},
			{"licence not held", errs.Invalid, "instrument", func(in *measure.RecordMeasureInput) { *in = b.score(code.InstrumentPam, 50, nil) }},
			{"goal score 11", errs.Invalid, "score", func(in *measure.RecordMeasureInput) { *in = b.score(code.InstrumentGoalScore, 11, ptr(theirs)) }},
			{"another referral's goal", errs.NotFound, "goalId", func(in *measure.RecordMeasureInput) { *in = b.score(code.InstrumentGoalScore, 5, ptr(theirs)) }},
			{"malformed goal", errs.NotFound, "goalId", func(in *measure.RecordMeasureInput) { *in = b.score(code.InstrumentGoalScore, 5, ptr("go")) }},
			{"another scheme's", errs.NotFound, "referralId", func(in *measure.RecordMeasureInput) { in.ReferralID = other.ID }},
			{"baseline after closing", errs.Invalid, "referralId", func(in *measure.RecordMeasureInput) { in.ReferralID = closed.ID }},
			{"id", errs.Invalid, "id", func(in *measure.RecordMeasureInput) { in.ID = ptr(id.New("re", k.Clock.Now())) }},
		} {
			in := b.ons4(5, 5)
			tc.spoil(&in)
			t.Run(tc.name, func(t *testing.T) {
				_, err := b.measure.RecordMeasure(b.As(k.LinkWorker), in)
				if e, ok := errors.AsType[*errs.Error](err); !ok || e.Code != tc.code || e.Field != tc.field {
					t.Fatalf("got %#v, want %s at %q", err, tc.code, tc.field)
				}
				if n := k.Store.Ent(b.System()).Assessment.Query().CountX(b.System()); n != 0 {
					t.Errorf("%d rows were written", n)
				}
			})
		}
		after := b.ons4(5, 5)
		after.ReferralID, after.Point = closed.ID, code.MeasurePointFollowUp
		if _, err := b.measure.RecordMeasure(b.As(k.LinkWorker), after); err != nil {
			t.Errorf("follow-up after closing: got %v", err)
		}
		if a, err := b.measure.RecordMeasure(b.As(k.LinkWorker), b.score(code.InstrumentGoalScore, 5, nil)); err != nil || *a.Score != 5 {
			t.Errorf("the score of the goals as a whole: got %v, %v", a, err)
		}
		if _, err := b.measure.RecordMeasure(b.As(k.LinkWorker2), b.ons4(5, 5)); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("another link worker: got %v", err)
		}
	})
}

// Ensures that the first and the latest answers are compared item by item, and told as better or worse.
func TestChanges(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		ctx := b.As(k.LinkWorker)
		settings, err := k.Store.Settings(ctx)
		if err != nil {
			t.Fatal(err)
		}
		settings.LicensedInstruments = []code.Instrument{code.InstrumentSwemwbs}
		if err := k.Store.Ent(b.System()).Scheme.UpdateOneID(k.Scheme.ID).SetSettings(settings).Exec(b.System()); err != nil {
			t.Fatal(err)
		}
		goal := b.goal(t, b.ref, "Cerdded eto")
		if got, err := b.measure.Changes(ctx, b.ref); err != nil || got == nil || len(got) != 0 {
			t.Errorf("before any: got %v, %v", got, err)
		}
		record := func(in measure.RecordMeasureInput) {
			t.Helper()
			first, err := b.measure.RecordMeasure(ctx, in)
			if err != nil {
				t.Fatal(err)
			}
			if again, err := b.measure.RecordMeasure(ctx, in); err != nil || again.ID != first.ID {
				t.Errorf("the same mutation again gave %v, %v", again, err)
			}
		}
		start := k.Store.Today()
		record(b.ons4(3, 8))
		record(b.score(code.InstrumentGoalScore, 2, &goal))
		record(b.score(code.InstrumentSwemwbs, 21.54, nil))
		for _, answers := range [][2]int{{9, 9}, {6, 4}} {
			k.Clock.Advance(24 * time.Hour)
			record(b.ons4(answers[0], answers[1]))
		}
		record(b.score(code.InstrumentGoalScore, 1, &goal))
		got, err := b.measure.Changes(ctx, b.ref)
		if err != nil {
			t.Fatal(err)
		}
		type line struct {
			label         string
			start, now    float64
			change        string
			higherIsBest  bool
			lowest, highs float64
		}
		want := map[string]line{
			"ONS4 LIFE_SATISFACTION": {"Overall, how satisfied are you with your life nowadays?", 3, 6, "BETTER", true, 0, 10},
			"ONS4 ANXIETY":           {"Overall, how anxious did you feel yesterday?", 8, 4, "BETTER", false, 0, 10},
			"GOAL_SCORE SCORE":       {"Cerdded eto", 2, 1, "WORSE", true, 0, 10},
			"SWEMWBS SCORE":          {code.InstrumentSwemwbs.Label(), 21.54, 0, "", true, 7, 35},
		}
		if len(got) != len(want) {
			t.Errorf("got %d lines, want %d", len(got), len(want))
		}
		for _, c := range got {
			is := line{label: c.Label, start: c.Start, higherIsBest: c.HigherIsBetter, lowest: c.Lowest, highs: c.Highest}
			if c.Change != nil {
				is.now, is.change = *c.Now, *c.Change
			}
			if w := want[string(c.Instrument)+" "+c.Item]; is != w || c.StartOn != start || c.Change != nil && *c.NowOn != k.Store.Today() {
				t.Errorf("%s %s: got %+v from %s, want %+v", c.Instrument, c.Item, is, c.StartOn, w)
			}
		}
		if hidden, err := b.measure.Changes(b.As(k.HostUser), b.ref); err != nil || len(hidden) != 0 {
			t.Errorf("a host is told %v, %v", hidden, err)
		}
	})
}
