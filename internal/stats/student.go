package stats

import "math"

// studentT is the t for which a value of Student's distribution with so many degrees of freedom (at least 1) lies within
// ±t with a probability of level: 2.228 for 0.95 and 10.
func studentT(level float64, freedom int) float64 {
	outside := func(t float64) float64 {
		nu := float64(freedom)
		return incompleteBeta(nu/(nu+t*t), nu/2, 0.5)
	}
	high := 2.0
	for outside(high) > 1-level {
		high *= 2
	}
	return falling(outside, 1-level, 0, high)
}

// incompleteBeta is the regularised incomplete beta function I_x(a, b), by its continued fraction (NIST Digital Library of
// Mathematical Functions 8.17.22), which closes in fast on the side of x where it is used here. Student's distribution is
// that function: NIST/SEMATECH e-Handbook 1.3.6.6.4, DLMF 8.17(i).
func incompleteBeta(x, a, b float64) float64 {
	if x <= 0 {
		return 0
	}
	if x >= 1 {
		return 1
	}
	if x > (a+1)/(a+b+2) {
		return 1 - incompleteBeta(1-x, b, a)
	}
	front := math.Exp(logBeta(a, b)+a*math.Log(x)+b*math.Log1p(-x)) / a
	// The fraction 1/(1 + d1/(1 + d2/(1 + ...))) from the front, as the quotient of two sums that go along (Lentz).
	const tiny = 1e-300
	value, c, d := 1.0, 1.0, 0.0
	for j := 0; j < 100_000; j++ {
		m := float64(j / 2)
		var term float64
		switch {
		case j == 0:
			term = 1
		case j%2 == 0:
			term = m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		default:
			term = -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		}
		d = 1 + term*d
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = 1 + term/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		value *= c * d
		if j > 0 && math.Abs(c*d-1) < 1e-16 {
			break
		}
	}
	return front * (value - 1)
}

// logBeta is the logarithm of 1 / B(a, b).
func logBeta(a, b float64) float64 {
	ab, _ := math.Lgamma(a + b)
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	return ab - la - lb
}
