package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// near fails unless two numbers agree within a tolerance.
func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s is %.10g, want %.10g", what, got, want)
	}
}

// random gives numbers that are the same in every run.
func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 43)) }

// Ensure that centiles are those of published examples of the nearest rank, and medians those that everybody knows.
func TestCentile(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name   string
		values []float64
		p      int
		want   float64
	}{
		{"R's quantile(0:10, 0.9, type = 1)", []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90, 9},
		{"PostgreSQL's percentile_disc(0.9) of 1 to 10", []float64{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 90, 9},
		{"five values, of which the second is passed by none of 40", []float64{15, 20, 35, 40, 50}, 40, 20},
		{"of one", []float64{7}, 90, 7},
		{"the least", []float64{3, 1, 2}, 1, 1},
		{"the most", []float64{3, 1, 2}, 100, 3},
		{"of equals", []float64{4, 4, 4, 4}, 90, 4},
	} {
		got, ok := Centile(tc.values, tc.p)
		if !ok {
			t.Errorf("%s: none", tc.name)
		}
		near(t, tc.name, got, tc.want, 0)
	}
	for _, p := range []int{-1, 0, 101} {
		if _, ok := Centile([]float64{1}, p); ok {
			t.Errorf("there is a centile %v", p)
		}
	}
	if _, ok := Centile(nil, 90); ok {
		t.Error("nothing has a centile")
	}
	for _, tc := range []struct {
		values []float64
		want   float64
	}{{[]float64{9, 1, 5, 3}, 4}, {[]float64{9, 1, 5}, 5}, {[]float64{2}, 2}} {
		got, _ := Median(tc.values)
		near(t, "the median", got, tc.want, 0)
	}
	if _, ok := Median(nil); ok {
		t.Error("nothing has a median")
	}
}

// Ensure that a centile is the least value with so many at or below it, that the median halves the values, and that those
// given are left as they are.
func TestCentileOfRandomValues(t *testing.T) {
	t.Parallel()
	r := random(1)
	for range 500 {
		values := make([]float64, 1+r.IntN(40))
		for i := range values {
			values[i] = float64(r.IntN(60))
		}
		before := slices.Clone(values)
		p := 1 + r.IntN(100)
		got, _ := Centile(values, p)
		median, _ := Median(values)
		if !slices.Equal(values, before) {
			t.Fatal("the values were put in order")
		}
		want := math.Inf(1)
		below, above := 0, 0
		for _, v := range values {
			at := 0
			for _, other := range values {
				if other <= v {
					at++
				}
			}
			if 100*at >= p*len(values) {
				want = min(want, v)
			}
			if v < median {
				below++
			}
			if v > median {
				above++
			}
		}
		near(t, "a centile", got, want, 0)
		if 2*below > len(values) || 2*above > len(values) {
			t.Fatalf("%v is no median of %v", median, values)
		}
	}
}

// Ensure that the quantiles of Student's distribution are those of the table in NIST/SEMATECH's handbook, 1.3.6.7.2.
func TestStudentTable(t *testing.T) {
	t.Parallel()
	for freedom, want := range map[int]float64{
		1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 7: 2.365, 10: 2.228, 15: 2.131, 20: 2.086, 30: 2.042, 60: 2.000,
		100: 1.984,
	} {
		near(t, "t", studentT(0.95, freedom), want, 0.0005)
	}
	near(t, "t of 99.8 %", studentT(0.998, 10), 4.144, 0.0005)
	near(t, "t of very many", studentT(0.95, 10_000_000), 1.959964, 1e-5)
}

// Ensure that the quantiles agree with the finite sums that Abramowitz and Stegun give for whole degrees of freedom
// (26.7.3 and 26.7.4), which share nothing with how they are worked out.
func TestStudentSums(t *testing.T) {
	t.Parallel()
	for freedom := 1; freedom <= 400; freedom++ {
		for _, level := range []float64{0.5, 0.95, 0.998} {
			near(t, "the probability", withinT(studentT(level, freedom), freedom), level, 1e-11)
		}
	}
}

// withinT is the probability that Student's t lies within ±t.
func withinT(t float64, freedom int) float64 {
	theta := math.Atan(t / math.Sqrt(float64(freedom)))
	sine, cosine := math.Sincos(theta)
	if freedom%2 == 0 {
		term, total := 1.0, 1.0
		for i := 2; i < freedom; i += 2 {
			term *= float64(i-1) / float64(i) * cosine * cosine
			total += term
		}
		return sine * total
	}
	term, total := cosine, 0.0
	for i := 3; i <= freedom; i += 2 {
		total += term
		term *= float64(i-1) / float64(i) * cosine * cosine
	}
	return (theta + sine*total) * 2 / math.Pi
}

// Ensure that an interval of a mean is that of the published examples.
func TestMeanInterval(t *testing.T) {
	t.Parallel()
	// NIST/SEMATECH e-Handbook 1.3.5.2, the heat flow data ZARR13: 195 values.
	got := meanInterval(195, 9.261460, 0.02278881)
	near(t, "NIST's lower limit", got.Low, 9.258242, 1e-6)
	near(t, "NIST's upper limit", got.High, 9.264679, 1e-6)
	for _, tc := range []struct {
		name   string
		values []float64
		want   Mean
	}{
		{"none", nil, Mean{}},
		{"one", []float64{6}, Mean{N: 1, Value: 6}},
		{"equals", []float64{6, 6, 6}, Mean{N: 3, Value: 6, Interval: &Interval{6, 6}}},
		// By hand: the mean of 2, 4, 6 is 4, sd 2, and 4 ± 4.302653 · 2 / √3.
		{"three", []float64{2, 4, 6}, Mean{N: 3, Value: 4, SD: 2, Interval: &Interval{-0.968275, 8.968275}}},
	} {
		got := MeanInterval(tc.values)
		if got.N != tc.want.N || (got.Interval == nil) != (tc.want.Interval == nil) {
			t.Errorf("%s: %+v", tc.name, got)
			continue
		}
		near(t, tc.name+": mean", got.Value, tc.want.Value, 1e-12)
		near(t, tc.name+": sd", got.SD, tc.want.SD, 1e-12)
		if got.Interval != nil {
			near(t, tc.name+": low", got.Interval.Low, tc.want.Interval.Low, 1e-6)
			near(t, tc.name+": high", got.Interval.High, tc.want.Interval.High, 1e-6)
		}
	}
}

// Ensure that the order in which rows come changes nothing, not even the last digit.
func TestOrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	r := random(2)
	for range 100 {
		values := make([]float64, 2+r.IntN(50))
		for i := range values {
			values[i] = r.Float64() * 10
		}
		first := MeanInterval(values)
		r.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
		again := MeanInterval(values)
		if *first.Interval != *again.Interval || first.Value != again.Value || first.SD != again.SD {
			t.Fatalf("%+v in one order, %+v in another", first, again)
		}
	}
}

// Ensure that of a hundred intervals about ninety-five hold the true mean.
func TestMeanIntervalHolds(t *testing.T) {
	t.Parallel()
	r := random(3)
	held, all := 0, 20_000
	for range all {
		values := make([]float64, 12)
		for i := range values {
			values[i] = 5 + 2*r.NormFloat64()
		}
		if MeanInterval(values).Interval.Contains(5) {
			held++
		}
	}
	// Four standard deviations of such a count are 0.6 % of it.
	near(t, "the share that holds", float64(held)/float64(all), 0.95, 0.0062)
}
