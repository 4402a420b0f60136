package analytics

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// people is a figure of so many people, as it is shown.
func shownPeople(n int) Figure { return counted(n, n) }

// Ensure that beside the rates it is said of how many people referred the group is known, from the numbers that are shown and
// only where both are; and that nothing is said where everybody is in a group with a rate.
func TestEquity_unplaced(t *testing.T) {
	t.Parallel()
	group := func(name string, people, registered int) *Rate {
		return &Rate{Group: name, People: shownPeople(people), Registered: registered}
	}
	for name, c := range map[string]struct {
		rates []*Rate
		all   int
		want  string
	}{
		"not known":         {[]*Rate{group("WOMAN", 24, 1000), group("MAN", 16, 1000), group("NOT_KNOWN", 16, 0)}, 56, "Of about 55 people referred, the gender of about 40 is known. The rates of the groups count those only, so they are too low."},
		"not in the lists":  {[]*Rate{group("WOMAN", 24, 1000), group("NON_BINARY", 10, 0), group("NOT_KNOWN", 16, 0)}, 50, "Of about 50 people referred, about 25 are of a group that the lists of practices have."},
		"of how many is *":  {[]*Rate{group("WOMAN", 24, 1000), group("NON_BINARY", 3, 0), group("NOT_KNOWN", 16, 0)}, 43, "of how many together is withheld. The rates of the groups count the others only"},
		"all is *":          {[]*Rate{group("WOMAN", 0, 1000), group("NOT_KNOWN", 3, 0)}, 3, "of how many together is withheld"},
		"nobody is unknown": {[]*Rate{group("WOMAN", 24, 1000), group("MAN", 16, 1000), group("NOT_KNOWN", 0, 0)}, 40, ""},
	} {
		e := &Equity{Known: true, Rates: c.rates, Total: group("", c.all, 2000)}
		got := e.unplaced("gender")
		if !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q", name, got)
		}
		if e.Known = false; e.unplaced("gender") != "" {
			t.Errorf("%s: it is told of rates where there are none", name)
		}
	}
}

// Ensure that the rate of adults alone is told where nobody under 18 was referred, from the numbers that are shown, and that
// nothing is told where somebody was, or may have been.
func TestEquity_adults(t *testing.T) {
	t.Parallel()
	of := func(children, adults, registered int) *Equity {
		return &Equity{
			Known: true, Total: &Rate{People: shownPeople(children + adults), Registered: registered + 40000},
			Rates: []*Rate{{Group: "UNDER_18", People: shownPeople(children), Registered: registered}, {Group: "AGE_18_24", People: shownPeople(adults), Registered: 40000}},
		}
	}
	const counts = "All counts the 10,000 registered under 18 as well, of whom nobody was referred; so does All in the other tables with rates."
	for name, c := range map[string]struct {
		e    *Equity
		want string
	}{
		"adults":             {of(0, 56, 10000), counts + " Of adults alone, 1.38 were referred for each 1,000."},
		"as it is shown":     {of(0, 54, 10000), counts + " Of adults alone, 1.38 were referred for each 1,000."},
		"all is withheld":    {of(0, 5, 10000), counts},
		"children too":       {of(20, 56, 10000), ""},
		"of how many is *":   {of(3, 56, 10000), ""},
		"nobody is under 18": {of(0, 56, 0), ""},
	} {
		if got := c.e.adults(); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Ensure that of practices without a row it is told how many they are, and that none can be named.
func TestFolded(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		few, none int
		want      string
	}{
		{0, 0, ""},
		{0, 1, "Without a row of their own: one practice from which nobody was referred."},
		{3, 2, "Without a row of their own: 3 practices from which 1 to 7 people each were referred, or a number that would tell of so few; and 2 practices from which nobody was referred."},
	} {
		if got := folded(c.few, c.none); got != c.want {
			t.Errorf("%d and %d: %q", c.few, c.none, got)
		}
	}
}

// Ensure that beside the practices from which nobody was referred stands how many would have nobody by chance alone, by
// published list sizes and the rounded total, and that this tells nothing of who was referred from which practice.
func TestEquity_chanceOfNone(t *testing.T) {
	t.Parallel()
	few := &Equity{Known: true, Total: &Rate{People: shownPeople(56), Registered: 10 * 5000}}
	for range 10 {
		few.Rates = append(few.Rates, &Rate{Registered: 5000, People: shownPeople(0)})
	}
	if got := few.chanceOfNone(); !strings.Contains(got, "may be chance") || !strings.Contains(got, "fewer than one of the 10 would have nobody") {
		t.Error(got)
	}
	few.Total.People = shownPeople(12)
	want := fmt.Sprintf("about %.0f of the 10 would have nobody by chance alone", 10*math.Exp(-1))
	got := few.chanceOfNone()
	if !strings.Contains(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
	few.Total.People, few.Rates[0].People = shownPeople(9), shownPeople(9) // 9 and 12 are shown as 10
	if again := few.chanceOfNone(); again != got {
		t.Errorf("%s tells more than %s", again, got)
	}
	few.Total.People = shownPeople(5)
	if got := few.chanceOfNone(); !strings.Contains(got, "may be chance") || strings.Contains(got, "Were people") {
		t.Errorf("a total that is withheld is told of: %s", got)
	}
}
