// Package stats holds the formulas of the figures: medians and percentiles, intervals of counts, rates and
// means, the limits of a funnel plot, and the change of matched pairs. Each is a function of numbers alone and names where
// it comes from. None of them rounds or hides anything: what may be shown is decided elsewhere.
//
// Results do not depend on the order in which values are given: the same rows in another order give the same number to
// the last digit.
package stats

import (
	"math"
	"slices"
)

// confidence is the level of every interval: 95 of 100 such intervals hold the true value. It is what the Association of
// Public Health Observatories and NHS England publish (APHO Technical Briefing 3, "Commonly used public health statistics
// and their confidence intervals", 2008).
const confidence = 0.95

// Interval is a range of values, both ends included, in the unit of what it is about.
type Interval struct {
	Low, High float64
}

// Contains says whether a value lies in the interval, ends included.
func (i Interval) Contains(value float64) bool { return i.Low <= value && value <= i.High }

// Median is the middle of the values, or the mean of the two in the middle. False when there is none.
func Median(values []float64) (float64, bool) {
	n := len(values)
	if n == 0 {
		return 0, false
	}
	sorted := slices.Sorted(slices.Values(values))
	return (sorted[(n-1)/2] + sorted[n/2]) / 2, true
}

// Centile is the least of the values that p of 100 values, p from 1 to 100, do not pass: the nearest rank, definition 1 of
// R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), which R gives
// as quantile(type = 1) and PostgreSQL as percentile_disc. It is always one of the values: "nine in ten waited at most so
// many days" is then true as it is said. False when there is no value, or p is no such number.
func Centile(values []float64, p int) (float64, bool) {
	if len(values) == 0 || p < 1 || p > 100 {
		return 0, false
	}
	return slices.Sorted(slices.Values(values))[(len(values)*p+99)/100-1], true
}

// Mean is an average and how sure it is.
type Mean struct {
	// N is of how many values.
	N int
	// Value is their mean, 0 when there is none.
	Value float64
	// SD is their standard deviation, with N-1 below the line; 0 for fewer than two values.
	SD float64
	// Interval is the 95 % interval of the mean; nil for fewer than two values.
	Interval *Interval
}

// MeanInterval is the mean of values with its 95 % interval by Student's t distribution: mean ± t(0.975, n-1) · sd / √n
// (APHO Technical Briefing 3; NIST/SEMATECH e-Handbook of Statistical Methods 1.3.5.2). With few values of a bounded scale
// it is an approximation, as every such interval.
func MeanInterval(values []float64) Mean {
	n := len(values)
	if n == 0 {
		return Mean{}
	}
	// In order of size, so that the sum does not hang on the order of the rows.
	sorted := slices.Sorted(slices.Values(values))
	mean := sum(sorted) / float64(n)
	if n == 1 {
		return Mean{N: 1, Value: mean}
	}
	squares := 0.0
	for _, v := range sorted {
		squares += (v - mean) * (v - mean)
	}
	sd := math.Sqrt(squares / float64(n-1))
	interval := meanInterval(n, mean, sd)
	return Mean{N: n, Value: mean, SD: sd, Interval: &interval}
}

func meanInterval(n int, mean, sd float64) Interval {
	half := studentT(confidence, n-1) * sd / math.Sqrt(float64(n))
	return Interval{mean - half, mean + half}
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}
