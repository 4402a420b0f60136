package demo_test

import (
	"context"
	"testing"
	"time"

	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/demo"
	"alongside/internal/directory"
	"alongside/internal/measure"
	"alongside/internal/onward"
	"alongside/internal/organisation"
	"alongside/internal/person"
	"alongside/internal/plan"
	"alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// now is a Wednesday afternoon.
var now = time.Date(2026, time.November, 18, 14, 5, 0, 0, time.UTC)

// filled is a database with the demonstration in it.
func filled(t *testing.T, at time.Time, size demo.Size) (*store.Store, demo.Services, demo.Summary) {
	t.Helper()
	ctx := context.Background()
	c := clock.NewStepped(at)
	s, err := store.Open(ctx, testkit.Empty(t), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	clocks := referral.NewClocks(s)
	sent := onward.New(s, clocks)
	people := person.New(s, sent, clocks)
	referrals := referral.New(clocks, people)
	do := demo.Services{
		Organisations: organisation.New(s), People: people, Referrals: referrals, Casework: casework.New(s, referrals),
		Plans: plan.New(s, clocks), Measures: measure.New(s, clocks), Directory: directory.New(s), Onward: sent,
	}
	sum, err := demo.Fill(ctx, s, do, demo.Options{Now: at, Clock: c, Size: size, PasswordHash: "hash"})
	if err != nil {
		t.Fatal(err)
	}
	return s, do, sum
}

func TestFill(t *testing.T) {
	t.Parallel()
	start := time.Now()
	_, _, sum := filled(t, now, demo.Small)
	t.Logf("%+v %v", sum, time.Since(start))
}
