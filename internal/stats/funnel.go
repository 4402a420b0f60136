package stats

import "math"

// FunnelLimits are the limits of a funnel plot for a proportion: between which the share of n people would lie, by chance
// alone, with a probability of level (0.95, 0.998) if each of them had the probability target. Both are between 0 and 1.
// False unless 0 < target < 1, n > 0 and 0 < level < 1.
//
// They come from the binomial distribution itself, not from a normal one, which would call twice as many small practices
// unusual as there are, and go smoothly between whole counts: D. J. Spiegelhalter, "Funnel plots for comparing institutional
// performance", Statistics in Medicine 24 (2005) 1185-1202, appendix A.1. Of the ways to go between them this is the one
// that is alike on both sides, so that neither side is passed by chance more often than half of 1 - level says (compared by
// S. E. Seaton and B. N. Manktelow, BMC Medical Research Methodology 12:98 (2012)).
func FunnelLimits(target float64, n int, level float64) (Interval, bool) {
	if !(target > 0 && target < 1) || n <= 0 || !(level > 0 && level < 1) {
		return Interval{}, false
	}
	if target > 0.5 { // the mirror of the rest
		rest, _ := FunnelLimits(1-target, n, level)
		return Interval{1 - rest.High, 1 - rest.Low}, true
	}
	of, odds := float64(n), target/(1-target)
	d := distribution{
		mean: of * target,
		last: of,
		log: func(r float64) float64 {
			return logFactorial(of) - logFactorial(r) - logFactorial(of-r) + r*math.Log(target) + (of-r)*math.Log1p(-target)
		},
		next: func(r float64) float64 { return (of - r) / (r + 1) * odds },
	}
	low, high := d.limits((1 - level) / 2)
	return Interval{low / of, high / of}, true
}

// distribution is one of counts from 0 to last.
type distribution struct {
	mean, last float64
	// log is the logarithm of the probability of a count.
	log func(r float64) float64
	// next is the probability of the next count as a multiple of that of this one.
	next func(r float64) float64
}

// limits are the counts that are passed with the probability tail on either side, in parts of a count.
func (d distribution) limits(tail float64) (low, high float64) {
	// What lies twelve standard deviations below is less than rounding.
	r := math.Max(0, math.Floor(d.mean-12*math.Sqrt(d.mean)))
	probability := math.Exp(d.log(r))
	total := probability // of r or fewer
	found := false
	for {
		if !found && total >= tail {
			low, found = math.Max(0, r-(total-tail)/probability), true
		}
		if total >= 1-tail {
			return low, math.Min(d.last, r+1-(total-(1-tail))/probability)
		}
		// Past the mean, a probability that adds nothing more is the end, whatever rounding has lost on the way.
		if r >= d.last || r > d.mean && total+probability == total {
			return low, r
		}
		probability *= d.next(r)
		r++
		total += probability
	}
}

func logFactorial(n float64) float64 {
	value, _ := math.Lgamma(n + 1)
	return value
}
