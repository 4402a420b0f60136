package stats

import "math"

// normal is the z for which a normal value lies within ±z of its mean with a probability of level: 1.959964 for 0.95.
func normal(level float64) float64 { return math.Sqrt2 * math.Erfinv(level) }

// exactBelow is the count below which the interval of a count is worked out exactly: from there on Byar's method is within
// 0.2 % of it (Public Health England, "Technical Guide: Confidence Intervals", 2018, whose method for rates this is).
const exactBelow = 10

// Byar is the 95 % interval of a count of events, such as the referrals of a quarter, that could have turned out otherwise
// by chance: Byar's approximation to the exact Poisson interval (N. E. Breslow and N. E. Day, "Statistical methods in
// cancer research", volume II (1987), page 69; APHO Technical Briefing 3), and below ten the exact one. False for a count
// below zero.
func Byar(k int) (Interval, bool) {
	if k < 0 {
		return Interval{}, false
	}
	if k < exactBelow {
		return exactPoisson(k), true
	}
	z := normal(confidence)
	cube := func(count, z float64) float64 { return count * math.Pow(1-1/(9*count)+z/(3*math.Sqrt(count)), 3) }
	return Interval{cube(float64(k), -z), cube(float64(k+1), z)}, true
}

// exactPoisson are the two means for which a count as low, or as high, has a probability of 2.5 %. F. Garwood, Biometrika
// 28 (1936).
func exactPoisson(k int) Interval {
	tail := (1 - confidence) / 2
	atMost := func(k int, mean float64) float64 {
		term, total := math.Exp(-mean), 0.0
		for i := 0; i <= k; i++ {
			total += term
			term *= mean / float64(i+1)
		}
		return total
	}
	interval := Interval{High: falling(func(mean float64) float64 { return atMost(k, mean) }, tail, 0, 100)}
	if k > 0 {
		interval.Low = falling(func(mean float64) float64 { return atMost(k-1, mean) }, 1-tail, 0, 100)
	}
	return interval
}

// falling is where a function that falls from low to high is worth a value, as near as numbers can say.
func falling(of func(float64) float64, value, low, high float64) float64 {
	for {
		middle := low + (high-low)/2
		if middle <= low || middle >= high {
			return middle
		}
		if of(middle) > value {
			low = middle
		} else {
			high = middle
		}
	}
}

// Ratio is a rate with its 95 % interval.
type Ratio struct {
	Value    float64
	Interval Interval
}

// Rate is k events for each `per` of n people, such as referrals per 1,000 registered patients, with the interval of Byar
// divided likewise. The n people are taken as known. False unless k ≥ 0, n > 0 and per > 0.
func Rate(k, n int, per float64) (Ratio, bool) {
	count, ok := Byar(k)
	if !ok || n <= 0 || !(per > 0) {
		return Ratio{}, false
	}
	of := func(events float64) float64 { return events / float64(n) * per }
	return Ratio{of(float64(k)), Interval{of(count.Low), of(count.High)}}, true
}
