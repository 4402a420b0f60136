package analytics_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"alongside/internal/analytics"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that definitions speak of what is counted, with the scheme's own limit, and as the schema does; and that the count
// behind a share can be asked for as its definition says.
func TestDefinitions(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 1)
	r.arrive(40)
	root, ctx := service(k).Root(), k.As(k.Manager)
	episodes, err := root.Episodes().Aggregate(ctx, nil, []code.EpisodeMeasure{code.EpisodeMeasurePercentContactedInTime}, nil, nil)
	r.must(err)
	if text := episodes.Definitions[0].Text; !strings.Contains(text, "the scheme's limit of working days to the first contact") || !strings.Contains(text, "The scheme allows 5 today.") {
		t.Errorf("reached in time: %s", text)
	}
	onward, err := root.OnwardReferrals().Aggregate(ctx, nil, []code.OnwardMeasure{code.OnwardMeasureMedianDaysToAnswer, code.OnwardMeasureNinetiethDaysToAnswer}, nil, nil)
	r.must(err)
	for _, d := range onward.Definitions {
		if words := d.Text + d.Denominator + d.Excluded; strings.Contains(strings.ToLower(words), "episode") {
			t.Errorf("%s speaks of episodes: %s", d.Measure, words)
		}
	}
	d := contactsOf(ctx, r, root, nil, code.ContactMeasurePercentNotAttended).Definitions[0]
	codes, err := os.ReadFile("../code/codes.txt")
	r.must(err)
	said, _, _ := strings.Cut(d.Text, ", in whole per cent")
	if !strings.Contains(string(codes), said+".") {
		t.Errorf("the schema does not say %q", said)
	}
	_, list, _ := strings.Cut(d.Denominator, "methods: [")
	list, _, _ = strings.Cut(list, "]")
	methods := []code.ContactMethod{}
	for name := range strings.SplitSeq(list, ", ") {
		methods = append(methods, code.ContactMethod(name))
	}
	shown := contactsOf(ctx, r, root, &analytics.ContactFilter{Methods: methods}, code.ContactMeasurePercentNotAttended)
	whole := contactsOf(ctx, r, root, nil, code.ContactMeasurePercentNotAttended)
	if a, b := totalOf(ctx, r, shown), totalOf(ctx, r, whole); a != b || a == "-" {
		t.Errorf("of its own denominator it is %s, of all %s", a, b)
	}
}

// Ensure that the interval of a rate does not pass for surer than it is: it is made of a rounded number, and says so.
func TestEquity_definition(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 1)
	rates, err := service(k).Root().Equity(k.As(k.Manager), code.EquityDimensionAgeBand, "2026-01", "2026-12", nil)
	r.must(err)
	if text := rates.Definition.Text; !strings.Contains(text, "the interval tells of chance alone, and knows nothing of the rounding.") {
		t.Errorf("the interval: %s", text)
	}
}

// Ensure that what is withheld is counted once: with the total where there are groups, and of the total alone where it is all
// there is.
func TestAggregate_withheld(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 1)
	r.arrive(3)
	root, ctx := service(k).Root(), k.As(k.Analyst)
	measures := []code.EpisodeMeasure{code.EpisodeMeasureCount, code.EpisodeMeasurePeople}
	for _, by := range [][]code.EpisodeDimension{nil, {code.EpisodeDimensionFinancialYear}} {
		a, err := root.Episodes().Aggregate(ctx, by, measures, nil, nil)
		r.must(err)
		total, err := a.Total(ctx)
		r.must(err)
		shown := total.Shown()
		if by != nil {
			for _, g := range a.Groups {
				shown = append(shown, g.Shown()...)
			}
		}
		stars := strings.Count(strings.Join(shown, ""), analytics.Withheld)
		if stars == 0 || a.Withheld != stars {
			t.Errorf("by %v: %d are withheld of %v", by, a.Withheld, shown)
		}
	}
}

func contactsOf(ctx context.Context, r *random, root *analytics.Analytics, filter *analytics.ContactFilter, m code.ContactMeasure) *analytics.Aggregate {
	r.t.Helper()
	a, err := root.Contacts().Aggregate(ctx, nil, []code.ContactMeasure{m}, filter, nil)
	r.must(err)
	return a
}

func totalOf(ctx context.Context, r *random, a *analytics.Aggregate) string {
	r.t.Helper()
	total, err := a.Total(ctx)
	r.must(err)
	return total.Shown()[0]
}
