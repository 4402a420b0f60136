package stats

import (
	"math"
	"testing"
)

// Ensure that the interval of a count is the exact one of the published tables (Documenta Geigy, "Scientific tables", 7th
// edition), exactly for small counts and nearly for large ones.
func TestByar(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		k         int
		low, high float64
		within    float64
	}{
		{0, 0, 3.689, 0.0005},
		{1, 0.0253, 5.572, 0.0005},
		{5, 1.623, 11.668, 0.0005},
		{9, 4.115, 17.085, 0.0005},
		{10, 4.795, 18.390, 0.01},
		{20, 12.217, 30.888, 0.01},
		{50, 37.111, 65.919, 0.01},
		{100, 81.364, 121.627, 0.01},
	} {
		got, ok := Byar(tc.k)
		if !ok {
			t.Errorf("%d has none", tc.k)
		}
		near(t, "low", got.Low, tc.low, tc.within)
		near(t, "high", got.High, tc.high, tc.within)
	}
	if _, ok := Byar(-1); ok {
		t.Error("-1 has an interval")
	}
}

// Ensure that from ten on the approximation is within 0.2 % of the exact interval, as the technical guide says.
func TestByarIsNearlyExact(t *testing.T) {
	t.Parallel()
	for k := exactBelow; k <= 60; k++ {
		got, _ := Byar(k)
		exact := exactPoisson(k)
		near(t, "low", got.Low/exact.Low, 1, 0.002)
		near(t, "high", got.High/exact.High, 1, 0.002)
	}
}

// Ensure that a rate is its count divided, and that nobody is no denominator.
func TestRate(t *testing.T) {
	t.Parallel()
	got, ok := Rate(50, 25_000, 1000)
	if !ok {
		t.Fatal("there is no rate")
	}
	near(t, "the rate", got.Value, 2, 1e-12)
	near(t, "low", got.Interval.Low, 37.111/25, 0.0005)
	near(t, "high", got.Interval.High, 65.919/25, 0.0005)
	for _, tc := range []struct {
		k, n int
		per  float64
	}{{1, 0, 1000}, {-1, 10, 1000}, {1, 10, 0}, {1, 10, math.NaN()}} {
		if _, ok := Rate(tc.k, tc.n, tc.per); ok {
			t.Errorf("%+v has a rate", tc)
		}
	}
}
