package analytics

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

// Ensure that what moved most is told with both figures, the largest change first and three at most, up and down; that what
// rounding or chance could make is not; and that nothing is said of a figure that is withheld or not known in either quarter.
func TestMovedWords(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		all  []counterpart
		want string
	}{
		"doubled": {
			[]counterpart{
				{"people referred", alone, [2]string{"55"}, [2]string{"40"}},
				{"episodes open at the end", alone, [2]string{"85"}, [2]string{"40"}},
			},
			"What moved most since the quarter before: episodes open at the end rose from about 40 to about 85.",
		},
		"three of four, up and down": {
			[]counterpart{
				{"people referred", alone, [2]string{"200"}, [2]string{"140"}},
				{"people whose episodes ended", alone, [2]string{"60"}, [2]string{"130"}},
				{"contacts", bundled, [2]string{"3000", "300"}, [2]string{"1000", "250"}},
				{"the share reached in time", portion, [2]string{"64", "200"}, [2]string{"86", "200"}},
			},
			"What moved most since the quarter before: contacts rose from about 1,000 to about 3,000, people whose episodes ended fell from about 130 to about 60, and the share reached in time fell from 86 to 64 in 100.",
		},
		"from none": {
			[]counterpart{{"referrals declined", alone, [2]string{"20"}, [2]string{"0"}}},
			"What moved most since the quarter before: referrals declined rose from none to about 20.",
		},
		"a share of few": {
			[]counterpart{{"the share reached in time", portion, [2]string{"64", "55"}, [2]string{"86", "35"}}},
			"No count or share that can be compared changed since the quarter before by more than rounding and chance explain.",
		},
		"contacts of few people": {
			[]counterpart{{"contacts", bundled, [2]string{"490", "40"}, [2]string{"290", "30"}}},
			"No count or share that can be compared changed since the quarter before by more than rounding and chance explain.",
		},
		"withheld, not known, and not judged": {
			[]counterpart{
				{"people referred", alone, [2]string{"500"}, [2]string{Withheld}},
				{"people started", alone, [2]string{Withheld}, [2]string{"500"}},
				{"contacts", bundled, [2]string{"5000", Withheld}, [2]string{"5", "10"}},
				{"the share reached in time", portion, [2]string{"90", "100"}, [2]string{"10", Unknown}},
				{"", unjudged, [2]string{"70"}, [2]string{"7"}},
			},
			"What moved since the quarter before cannot be told: too little is shown of one of the two.",
		},
	} {
		if got := movedWords(c.all); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// Ensure that of numbers that differ by chance alone no more than one in a hundred is said to have moved, however they were
// rounded: counts, contacts that come as each person has them, and shares.
func TestCounterpart_chance(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 44))
	shown := func(n int) string { return strconv.FormatFloat(rounded(n), 'f', -1, 64) }
	for name, draw := range map[string]func(mean float64) (judgement, [2]string){
		"counts": func(mean float64) (judgement, [2]string) { return alone, [2]string{shown(poisson(r, mean)), ""} },
		"contacts": func(mean float64) (judgement, [2]string) {
			people, n := poisson(r, mean), 0
			for range people {
				n += 1 + int(r.ExpFloat64()*4)
			}
			return bundled, [2]string{shown(n), shown(people)}
		},
		"shares": func(mean float64) (judgement, [2]string) {
			of, n := max(smallest, poisson(r, mean)), 0
			for range of {
				if r.IntN(100) < 70 {
					n++
				}
			}
			return portion, [2]string{strconv.FormatFloat(math.Round(100*rounded(n)/rounded(of)), 'f', -1, 64), shown(of)}
		},
	} {
		const times = 20000
		wrong := 0
		for range times {
			mean := 10 + 300*r.Float64()
			judged, now := draw(mean)
			_, was := draw(mean)
			if much, ok := (counterpart{"", judged, now, was}).much(); ok && much > 1 {
				wrong++
			}
		}
		if wrong > times/100 {
			t.Errorf("%s: %d of %d moved by chance", name, wrong, times)
		}
	}
}

// poisson draws a number of events by their mean.
func poisson(r *rand.Rand, mean float64) (n int) {
	for at := r.ExpFloat64(); at < mean; at += r.ExpFloat64() {
		n++
	}
	return n
}

// Ensure that what is open, and what services turned away, is said in words as it is shown, and not where it is withheld.
func TestHeadline_words(t *testing.T) {
	t.Parallel()
	for want, shown := range map[string][]string{
		"At the end of the quarter about 1,250 episodes were open, about 105 a quarter before, none a year before.": {"1250", "105", "0"},
		"At the end of the quarter few episodes were open, about 10 a quarter before.":                              {Withheld, "10", Unknown},
		"At the end of the quarter no episodes were open.":                                                          {"0", Withheld, Unknown},
	} {
		if got := stillOpen(shown); got != want {
			t.Errorf("of %v it says %q", shown, got)
		}
	}
	for shown, want := range map[string]string{
		"50": " Services declined or never answered about 50 onward referrals.", "0": " Services declined or never answered no onward referrals.", Withheld: "", Unknown: "",
	} {
		if got := turnedAway(shown); got != want {
			t.Errorf("of %s it says %q", shown, got)
		}
	}
}
