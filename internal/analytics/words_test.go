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
	if text := episodes.Definitions[0].Text; !strings.Contains(text, "The scheme allows 5 today.") {
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
