package analytics

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"alongside/internal/code"
	scales "alongside/internal/measure"
)

// Ensure that of random wholes and their parts no part is withheld alone, and that whoever knows the rules and all that is
// shown finds five numbers or more that each hidden part may be, unless nothing is left to be withheld.
func TestConceal(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 44))
	for range 20000 {
		exact, whole := make([]int, 1+r.IntN(6)), 0
		parts := make([]*part, len(exact))
		for i := range exact {
			if exact[i] = r.IntN(12); r.IntN(3) == 0 {
				exact[i] = r.IntN(60)
			}
			whole += exact[i]
			parts[i] = &part{shown: rounded(exact[i]), hidden: small(exact[i])}
		}
		if small(whole) {
			continue // it is withheld itself
		}
		conceal(parts, rounded(whole), smallest-1)
		withheld, left := 0, false
		least, most := span(rounded(whole))
		for i, p := range parts {
			if p.closed && (p.hidden || exact[i] == 0) {
				t.Fatalf("%v: %d is closed", exact, exact[i])
			}
			if p.hidden || p.closed {
				withheld++
				continue
			}
			left = left || p.shown > 0
			low, high := span(p.shown)
			least, most = least-high, most-low
		}
		hidden := 0
		for _, p := range parts {
			if p.hidden {
				hidden++
			}
		}
		switch {
		case hidden == 0 && withheld > 0:
			t.Fatalf("%v: withheld for nobody", exact)
		case hidden == 0 || !left:
			continue
		case withheld == 1:
			t.Fatalf("%v: one is withheld alone", exact)
		}
		can := 0 // values of one of the hidden: they are alike to whoever reads
		for v := 1; v < smallest; v++ {
			low, high := v+hidden-1+smallest*(withheld-hidden), v+(hidden-1)*(smallest-1)
			if withheld > hidden {
				high = boundless
			}
			if float64(low) <= most && float64(high) >= least {
				can++
			}
		}
		if can < spread {
			t.Fatalf("%v: one hidden can be %d numbers", exact, can)
		}
	}
}

// Ensure that the examples that were found are withheld: carers and who is neither, and two groups of six or seven.
func TestConceal_found(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		exact []int
		want  string
	}{
		"carers":        {[]int{7, 47}, "*+"},
		"beside nobody": {[]int{7, 0, 47}, "*0+"},
		"the smallest":  {[]int{30, 3, 12, 20}, "-*+-"},
		"two are six":   {[]int{6, 7, 40, 40}, "**--"},
		"two are one":   {[]int{1, 1, 20}, "**+"},
		"none":          {[]int{10, 20}, "--"},
	} {
		var parts []*part
		whole := 0
		for _, n := range c.exact {
			parts = append(parts, &part{shown: rounded(n), hidden: small(n)})
			whole += n
		}
		conceal(parts, rounded(whole), smallest-1)
		got := ""
		for _, p := range parts {
			switch {
			case p.hidden:
				got += "*"
			case p.closed:
				got += "+"
			case p.shown == 0:
				got += "0"
			default:
				got += "-"
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Ensure that of random outcomes nothing is shown of the pairs of few people, not even that nobody is worse; that who is
// better, the same and worse is shown of all three or of none, and of none where all went the same way; and that the share not
// asked again is of the numbers shown.
func TestOutcome_published(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 44))
	count := func(n int) Figure { return counted(n, n) }
	for range 5000 {
		n := [3]int{r.IntN(25), r.IntN(12), r.IntN(10)}
		if r.IntN(4) == 0 { // all in one
			n = [3]int{}
			n[r.IntN(3)] = 1 + r.IntN(30)
		}
		pairs, missing := n[0]+n[1]+n[2], r.IntN(20)
		rose, stayed := r.IntN(n[0]+1), r.IntN(12)
		o := &Outcome{
			Instrument: code.InstrumentOns4, Measured: count(pairs + missing), Pairs: count(pairs), Start: measured(4, pairs), Change: measured(1, pairs),
			Missing: shared(peopled(missing), peopled(pairs+missing)), Better: count(n[0]), Same: count(n[1]), Worse: count(n[2]),
			Risen: count(rose), Stayed: count(stayed), Fallen: count(0),
		}
		was := *o
		o.published()
		for _, parts := range [][]Figure{{o.Better, o.Same, o.Worse}, {o.Risen, o.Stayed, o.Fallen}} {
			hidden := 0
			for _, f := range parts {
				if f.Shown() == Withheld {
					hidden++
				}
			}
			if hidden != 0 && hidden != 3 || small(pairs) && hidden == 0 {
				t.Fatalf("of %v, %d pairs: %v", n, pairs, parts)
			}
			if told := slices.DeleteFunc(slices.Clone(parts), func(f Figure) bool { return f.Shown() == "0" }); len(told) == 1 {
				t.Fatalf("of %v, %d pairs, all went one way, and it is told: %v", n, pairs, parts)
			}
		}
		if small(pairs) && slices.ContainsFunc([]Figure{o.Missing, o.Start, o.Change}, func(f Figure) bool { return f.Shown() != Withheld }) {
			t.Fatalf("%d pairs: %+v", pairs, o)
		}
		alike := slices.Contains(n[:], pairs) // everybody went the same way
		if pairs > 0 && alike && (o.Better != withheld || o.Same != withheld || o.Worse != withheld) {
			t.Fatalf("of %v, %d pairs: %+v", n, pairs, o)
		}
		if !small(n[0]) && !small(n[1]) && !small(n[2]) && !small(pairs) && !alike && (o.Better != was.Better || o.Worse != was.Worse) {
			t.Fatalf("of %v something is withheld for nobody", n)
		}
		if v := o.Missing.Value(); v != nil && *v != *lacking(*o.Pairs.Value(), *o.Measured.Value()).Value() {
			t.Fatalf("%v not asked again: %+v", *v, o)
		}
		if o.Missing.Shown() == Withheld && !small(pairs) && o.Measured.Value() != nil && rounded(pairs+missing)-rounded(pairs) != 5 {
			t.Fatalf("%d of %d were not asked again, which the two numbers tell", missing, pairs+missing)
		}
	}
}

// Ensure that a number of onward referrals is withheld where the signposts beside it, which the number of all would tell, are
// those of 1 to 7 people, and shown where there are none or more.
func TestGroup_apart(t *testing.T) {
	t.Parallel()
	for others, want := range map[int]string{0: "20", 1: Withheld, 7: Withheld, 8: "20"} {
		m := onward.measures[onwardReferrals]
		g := newGroup(question{of: onward, measures: []string{onwardReferrals}, rests: true}, nil)
		g.all, g.known[0], g.rest[0] = peopled(20+others), peopled(20), peopled(others)
		if got := g.figure(m, 0).Shown(); got != want {
			t.Errorf("20 onward referrals beside %d signposts are shown as %s", others, got)
		}
		if g.rest = nil; g.figure(m, 0).Shown() != "20" {
			t.Errorf("%d others are held against a number on its own", others)
		}
	}
}

// peopled is a population of so many people, each once.
func peopled(n int) (p population) {
	for i := range n {
		p.add(int64(i), int64(i))
	}
	return p
}

// Ensure that what the report says of thresholds is where the scales of the measures have theirs.
func TestThresholds_said(t *testing.T) {
	t.Parallel()
	said := ""
	for _, one := range thresholds {
		said += one.words + " "
	}
	words := map[string]string{"VERY_LOW": "very low", "LOW": "low", "MEDIUM": "medium", "HIGH": "high", "VERY_HIGH": "very high"}
	for _, scale := range scales.Scales(code.InstrumentOns4) {
		from := 0.0
		for _, b := range scale.Bands {
			if want := words[b.Name] + " (" + figure(from).Shown() + " to " + figure(b.UpTo).Shown() + ")"; !strings.Contains(said, want) {
				t.Errorf("%s: the report does not say %q", scale.Item, want)
			}
			from = b.UpTo + 1
		}
	}
	for _, scale := range scales.Scales(code.InstrumentUcla3) {
		if len(scale.Bands) > 0 && scale.Bands[0].UpTo != 5 {
			t.Errorf("loneliness begins after %v", scale.Bands[0].UpTo)
		}
	}
}

// Ensure that a table for programs has intervals as two columns of numbers, and signs in both.
func TestReportTable_Apart(t *testing.T) {
	t.Parallel()
	table := ReportTable{Columns: []string{"Age", "People", "95 % interval"}, Rows: [][]string{{"18 to 24", "10", "-1.5 to 2.0"}, {"Under 18", "*", "*"}}}
	got := table.Apart()
	if !slices.Equal(got.Columns, []string{"Age", "People", "95 % interval, from", "95 % interval, to"}) ||
		!slices.Equal(got.Rows[0], []string{"18 to 24", "10", "-1.5", "2.0"}) || !slices.Equal(got.Rows[1], []string{"Under 18", "*", "*", "*"}) {
		t.Errorf("got %+v", got)
	}
}

// Ensure that a table whose groups are all of few people says so in its place, and how many they are, and sends nobody to what
// paper cannot show.
func TestNoRows(t *testing.T) {
	t.Parallel()
	got := noRows([]string{"Food", "Work"}, false)
	if len(got) != 2 || got[0] != "No row is shown: each of the 2 groups has fewer than 8 people." || got[1] != "They are: Food, Work." {
		t.Errorf("got %q", got)
	}
	if got := noRows([]string{"Arts, crafts", "Work"}, true); got[1] != "They are: Arts, crafts; Work." {
		t.Errorf("got %q", got)
	}
	if got := noRows(nil, false); len(got) != 1 || strings.ContainsAny(got[0], "12345679") {
		t.Errorf("of fewer than 8 people together: %q", got)
	}
}

// Ensure that the warning of few pairs names the questions that it is about, or says that it is about all.
func TestChangeNotes(t *testing.T) {
	t.Parallel()
	name := func(o *Outcome) string { return o.Item }
	of := func(item string, pairs int) *Outcome {
		return &Outcome{Item: item, Pairs: counted(pairs, pairs), Change: measured(1, pairs)}
	}
	for _, c := range []struct {
		of   []*Outcome
		want string
	}{
		{[]*Outcome{of("A", 10), of("B", 25)}, "Each change is the mean of fewer than 30 pairs."},
		{[]*Outcome{of("A", 10), of("B", 40), of("C", 3)}, "so that one person can move them: A."},
		{[]*Outcome{of("A", 30)}, ""},
		{[]*Outcome{of("A", 5)}, ""},
	} {
		said := strings.Join(changeNotes(c.of, name), " ")
		if c.want != "" && !strings.Contains(said, c.want) || c.want == "" && strings.Contains(said, "fewer than") {
			t.Errorf("want %q in %q", c.want, said)
		}
	}
}
