package stats

import (
	"math"
	"math/big"
	"testing"
)

// Ensure that the limits are those worked out by hand. Of ten with a half the probabilities of 0, 1 and 2 or fewer are
// 1, 11 and 56 of 1,024, so that 2.5 % is passed (56 - 25.6) / 45 of a count before 2; the other side is its mirror.
func TestFunnelByHand(t *testing.T) {
	t.Parallel()
	got, ok := FunnelLimits(0.5, 10, 0.95)
	if !ok {
		t.Fatal("there are none")
	}
	low := (2 - (56-25.6)/45) / 10
	near(t, "low", got.Low, low, 1e-12)
	near(t, "high", got.High, 1-low, 1e-12)
}

// Ensure that what cannot be has no limits.
func TestFunnelOfNothing(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		target float64
		n      int
		level  float64
	}{{0, 10, 0.95}, {1, 10, 0.95}, {0.5, 0, 0.95}, {0.5, 10, 0}, {0.5, 10, 1}, {math.NaN(), 10, 0.95}} {
		if _, ok := FunnelLimits(tc.target, tc.n, tc.level); ok {
			t.Errorf("%+v has limits", tc)
		}
	}
}

// Ensure that the limits agree with the definition, worked out slowly in fractions without any rounding.
func TestFunnelInFractions(t *testing.T) {
	t.Parallel()
	r := random(5)
	for range 60 {
		n, percent := 1+r.IntN(120), int64(1+r.IntN(99))
		target := big.NewRat(percent, 100)
		other := new(big.Rat).Sub(big.NewRat(1, 1), target)
		for _, perMille := range []int64{950, 998} {
			tail := big.NewRat(1000-perMille, 2000)
			rest := new(big.Rat).Sub(big.NewRat(1, 1), tail)
			total := new(big.Rat)
			low, high := math.NaN(), math.NaN()
			for k := 0; k <= n && math.IsNaN(high); k++ {
				probability := new(big.Rat).SetInt(new(big.Int).Binomial(int64(n), int64(k)))
				for range k {
					probability.Mul(probability, target)
				}
				for range n - k {
					probability.Mul(probability, other)
				}
				total.Add(total, probability)
				part := func(of *big.Rat) float64 {
					over := new(big.Rat).Sub(total, of)
					share, _ := over.Quo(over, probability).Float64()
					return share
				}
				if math.IsNaN(low) && total.Cmp(tail) >= 0 {
					low = math.Max(0, float64(k)-part(tail)) / float64(n)
				}
				if total.Cmp(rest) >= 0 {
					high = math.Min(float64(n), float64(k)+1-part(rest)) / float64(n)
				}
			}
			got, _ := FunnelLimits(float64(percent)/100, n, float64(perMille)/1000)
			near(t, "low", got.Low, low, 1e-9)
			near(t, "high", got.High, high, 1e-9)
		}
	}
}

// Ensure that by chance alone neither side is passed more often than it says, at the sizes of practices too.
func TestFunnelFalseAlarms(t *testing.T) {
	t.Parallel()
	r := random(6)
	for range 200 {
		n := 200 + r.IntN(20_000)
		target := math.Exp(r.Float64()*-6) / 2 // of a half to one in 800
		for _, level := range []float64{0.95, 0.998} {
			got, _ := FunnelLimits(target, n, level)
			below, above := 0.0, 0.0
			for i := range n + 1 {
				k := float64(i) / float64(n)
				probability := math.Exp(logFactorial(float64(n)) - logFactorial(float64(i)) - logFactorial(float64(n-i)) +
					float64(i)*math.Log(target) + float64(n-i)*math.Log1p(-target))
				if k < got.Low {
					below += probability
				}
				if k > got.High {
					above += probability
				}
			}
			if most := (1-level)/2 + 1e-9; below > most || above > most {
				t.Errorf("%v of %d with a level of %v: %v below, %v above", target, n, level, below, above)
			}
		}
	}
}

// Ensure that the two sides mirror each other, that the funnel grows narrower, that the wide limits hold the narrow ones
// and the target, and that with many it is the normal one: target ± z · √(target · (1 - target) / n).
func TestFunnelShape(t *testing.T) {
	t.Parallel()
	r := random(7)
	for range 300 {
		target := 0.01 + 0.98*r.Float64()
		n := 1 + r.IntN(30_000)
		narrow, _ := FunnelLimits(target, n, 0.95)
		wide, _ := FunnelLimits(target, n, 0.998)
		if !(0 <= wide.Low && wide.Low <= narrow.Low && narrow.Low <= target && target <= narrow.High && narrow.High <= wide.High && wide.High <= 1) {
			t.Fatalf("%v of %d: %+v in %+v", target, n, narrow, wide)
		}
		mirror, _ := FunnelLimits(1-target, n, 0.95)
		near(t, "the mirror", mirror.Low, 1-narrow.High, 1e-8)
		if further, _ := FunnelLimits(target, 4*n+10, 0.95); further.High-further.Low >= narrow.High-narrow.Low && narrow.High-narrow.Low < 1 {
			t.Errorf("%v of %d is wider than of %d", target, 4*n+10, n)
		}
	}
	many, _ := FunnelLimits(0.2, 1_000_000, 0.95)
	half := 1.959964 * math.Sqrt(0.2*0.8/1_000_000)
	near(t, "low of a million", many.Low, 0.2-half, 2e-6)
	near(t, "high of a million", many.High, 0.2+half, 2e-6)
}
