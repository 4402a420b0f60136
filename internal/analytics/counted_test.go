package analytics_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that one person with two episodes is one person and two episodes everywhere.
func TestAggregates_twoEpisodes(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 1)
		for range 2 {
			r.make(map[code.Gender]int{code.GenderWoman: 10}, nil)
		}
		r.write(func(ctx context.Context, db *ent.Client) {
			for _, p := range db.Person.Query().AllX(ctx) { // twice as many episodes, of the same people
				r.must(again(db, k, p).Exec(ctx))
			}
		})
		for _, groupBy := range [][]string{{}, {"GENDER"}, {"MONTH", "PRIMARY_REASON", "OUTCOME"}, {"PCN", "AGE_BAND"}} {
			got := put(k.As(k.Manager), t, k, episodesBy(groupBy, []string{"COUNT", "PEOPLE"}, map[string]any{}))
			if !slices.Equal(got["total"], []string{"40", "20"}) {
				t.Errorf("by %v: got %v of 40 episodes of 20 people", groupBy, got["total"])
			}
			for key, figures := range got {
				if !slices.Equal(figures, []string{"40", "20"}) {
					t.Errorf("by %v, %s: got %v", groupBy, key, figures)
				}
			}
		}
		byNumber := put(k.As(k.Manager), t, k, episodesBy([]string{"EPISODE_NUMBER"}, []string{"COUNT", "PEOPLE"}, map[string]any{}))
		if !slices.Equal(byNumber["/1"], []string{"20", "20"}) || !slices.Equal(byNumber["/2"], []string{"20", "20"}) {
			t.Errorf("got %v", byNumber)
		}
	})
}

// again makes one more episode like the first of somebody.
func again(db *ent.Client, k *testkit.Kit, p *ent.Person) *ent.ReferralCreate {
	return db.Referral.Create().SetPersonID(p.ID).SetStatus(code.ReferralStatusActive).SetPracticeID(k.Practice.ID).
		SetReferredByID(k.Manager.AccountID).SetSource(code.ReferralSourceGp).SetPrimaryReason(code.ReferralReasonLoneliness).
		SetReasons(nil).SetClientAware(true).SetReceivedAt(k.Clock.Now())
}

// Ensure that a practice that moves to another PCN in mid-quarter is counted where it was on the day, in both halves of the
// quarter, and that nothing of the past moves with it.
func TestAggregates_practiceMoved(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 1)
		on := func(day clock.Date) func(c *ent.ReferralCreate) {
			return func(c *ent.ReferralCreate) { c.SetReceivedAt(day.Time().Add(23*time.Hour + 59*time.Minute)) }
		}
		r.make(map[code.Gender]int{code.GenderWoman: 10}, on("2026-05-14"))
		r.make(map[code.Gender]int{code.GenderWoman: 20}, on("2026-05-15"))
		q := episodesBy([]string{"PCN", "QUARTER"}, count, map[string]any{"practiceIds": []any{k.Practice.ID}})
		quarter := "/2026-27 Q1"
		if got := put(k.As(k.Manager), t, k, q); got["/"+k.PCN.ID+quarter][0] != "30" {
			t.Errorf("before it moved: got %v", got)
		}
		r.write(func(ctx context.Context, db *ent.Client) {
			for _, l := range db.PracticeLink.Query().AllX(ctx) {
				if l.PracticeID == k.Practice.ID {
					r.must(db.PracticeLink.UpdateOne(l).SetToOn("2026-05-14").Exec(ctx))
				}
			}
			r.must(db.PracticeLink.Create().SetPracticeID(k.Practice.ID).SetPcnID(k.PCN2.ID).SetFromOn("2026-05-15").Exec(ctx))
		})
		got := put(k.As(k.Manager), t, k, q)
		if got["/"+k.PCN.ID+quarter][0] != "10" || got["/"+k.PCN2.ID+quarter][0] != "20" || got["total"][0] != "30" {
			t.Errorf("after it moved: got %v", got)
		}
	})
}

// Ensure that a client who was taken out is counted nowhere: not now, not in what was known before, not in kept counts.
func TestAggregates_takenOut(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 3)
		r.arrive(12)
		before := string(k.Store.Today())
		k.Clock.Advance(48 * time.Hour)
		for len(r.people) > 0 {
			r.write(r.leaves)
		}
		for source := range sources {
			for _, asOf := range []string{"", before} {
				got := put(k.As(k.Manager), t, k, asked{source: source, measures: count, filter: map[string]any{}, asOf: asOf})
				if got["total"][0] != "0" || len(got) != 1 {
					t.Errorf("%s as of %q: got %v", source, asOf, got)
				}
			}
		}
		kept := put(k.As(k.Manager), t, k, episodesBy([]string{"MONTH", "PRIMARY_REASON", "OUTCOME"}, count, map[string]any{}))
		if len(kept) != 1 || kept["total"][0] != "0" {
			t.Errorf("kept counts: got %v", kept)
		}
	})
}
