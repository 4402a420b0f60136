package analytics_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/measure"
	"alongside/internal/testkit"
)

// long says whether tests go on as long as the promise says (CONTRIBUTING.md): minutes, not moments.
func long() bool { return os.Getenv("ALONGSIDE_LONG") != "" }

// Ensure that every aggregate says what a slow, plain reference says, on random schemes: by any grouping, of any measures,
// with any filter, as it is known now and as it was known on earlier days.
func TestAggregates_reference(t *testing.T) {
	t.Parallel()
	schemes, questions := 2, 60
	if long() {
		schemes, questions = 100, 120
	}
	testkit.Each(t, func(t *testing.T, first *testkit.Kit) {
		for seed := range schemes {
			k := first
			if seed > 0 {
				k = another(t, first)
			}
			r := newRandom(t, k, uint64(seed))
			r.arrive(one(r, 15, 40, 90))
			known := map[string]map[string][]plain{} // by day
			for range 3 {
				known[string(k.Store.Today())] = r.read()
				k.Clock.Advance(time.Duration(1+r.IntN(3)) * 24 * time.Hour)
				r.happen()
			}
			now := r.read()
			if seed < 2 || seed%10 == 0 {
				if found, err := k.Store.CheckFacts(t.Context()); err != nil || !found.Same() {
					t.Fatalf("the facts are not as a rebuild would make them: %+v, %v", found, err)
				}
			}
			for i := range questions {
				q := r.question(now, i)
				rows := now[q.source]
				if i%4 == 3 {
					q.asOf = one(r, slices.Sorted(maps.Keys(known))...)
					rows = r.standing(known[q.asOf][q.source])
				}
				got, want := put(r.kit.As(k.Manager), t, k, q), q.answer(rows)
				if !maps.EqualFunc(got, want, slices.Equal) {
					t.Fatalf("seed %d, question %d: %s\n%s", seed, i, q, apart(got, want))
				}
			}
			for i := range questions / 10 {
				r.others(now["episodes"], i)
			}
		}
	})
}

// standing leaves out who was taken out since: of them nothing is counted, in no past either.
func (r *random) standing(rows []plain) (out []plain) {
	there := map[string]bool{}
	for _, p := range r.read()["episodes"] {
		there[p.person] = true
	}
	for _, p := range rows {
		if there[p.person] {
			out = append(out, p)
		}
	}
	return out
}

// another gives one more fresh database of the same kind.
func another(t *testing.T, k *testkit.Kit) *testkit.Kit {
	t.Helper()
	if strings.HasPrefix(k.Address, "sqlite:") {
		return testkit.New(t)
	}
	return testkit.NewPostgres(t)
}

var sources = map[string]struct{ dimensions, measures []string }{
	"episodes":        {code.EpisodeDimension("").Values(), code.EpisodeMeasure("").Values()},
	"contacts":        {code.ContactDimension("").Values(), code.ContactMeasure("").Values()},
	"needs":           {code.NeedDimension("").Values(), code.NeedMeasure("").Values()},
	"goals":           {code.GoalDimension("").Values(), code.GoalMeasure("").Values()},
	"measures":        {code.MeasureDimension("").Values(), code.MeasureMeasure("").Values()},
	"onwardReferrals": {code.OnwardDimension("").Values(), code.OnwardMeasure("").Values()},
}

// question makes up a question about what there is. Each eighth is one that kept counts answer.
func (r *random) question(rows map[string][]plain, i int) asked {
	q := asked{source: one(r, slices.Sorted(maps.Keys(sources))...), filter: map[string]any{}}
	if i%2 == 0 {
		q.source = "episodes"
	}
	s := sources[q.source]
	q.groupBy = r.some(s.dimensions, one(r, 0, 1, 1, 2, 3))
	q.measures = r.some(s.measures, 1+r.IntN(4))
	if i%8 == 0 {
		q.groupBy = r.some([]string{"MONTH", "PRIMARY_REASON", "OUTCOME"}, 3)
		q.measures = r.some([]string{"COUNT", "PEOPLE"}, 1+r.IntN(2))
		q.filter = r.filter(q.source, rows[q.source], []string{"primaryReasons", "outcomes", "from", "to"})
		if r.chance(50) {
			q.filter["pcnIds"] = []any{one(r, r.kit.PCN.ID, r.kit.PCN2.ID)}
		}
		return q
	}
	q.filter = r.filter(q.source, rows[q.source], slices.Concat([]string{"from", "to", "closedFrom", "closedTo", "extended", "withClient"},
		slices.Sorted(maps.Keys(lists)), slices.Sorted(maps.Keys(listsOf[q.source]))))
	return q
}

// some picks so many of a list, in any order.
func (r *random) some(list []string, n int) []string {
	list = slices.Clone(list)
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list[:n]
}

// filter makes up a filter of up to three of some parts, of values that there are.
func (r *random) filter(source string, rows []plain, parts []string) map[string]any {
	out := map[string]any{}
	for _, name := range r.some(parts, min(len(parts), one(r, 0, 1, 1, 2, 3))) {
		if len(rows) == 0 {
			continue
		}
		dimension := map[string]string{"from": "MONTH", "to": "MONTH", "closedFrom": "CLOSED_MONTH", "closedTo": "CLOSED_MONTH"}[name]
		switch {
		case name == "extended" && source == "episodes", name == "withClient" && source == "contacts":
			out[name] = r.chance(50)
		case dimension != "":
			if v := one(r, rows...).is[dimension]; v != "" {
				out[name] = v
			}
		case lists[name]+listsOf[source][name] != "":
			list := []any{}
			for range r.IntN(6) {
				v := one(r, rows...).is[lists[name]+listsOf[source][name]]
				if v == "" {
					continue
				}
				if name == "imdDeciles" {
					var n int
					_, _ = fmt.Sscan(v, &n)
					list = append(list, n)
				} else {
					list = append(list, v)
				}
			}
			out[name] = list
		}
	}
	forwards(out)
	return out
}

// forwards gives the months of a filter in their order: the wrong way round is refused.
func forwards(filter map[string]any) {
	for first, last := range map[string]string{"from": "to", "closedFrom": "closedTo"} {
		if a, b := filter[first], filter[last]; a != nil && b != nil && fmt.Sprint(a) > fmt.Sprint(b) {
			filter[first], filter[last] = b, a
		}
	}
}

func service(k *testkit.Kit) *analytics.Service {
	s, ok := services.Load(k)
	if !ok {
		s, _ = services.LoadOrStore(k, analytics.New(k.Store, measure.Scales))
	}
	return s.(*analytics.Service)
}

// services are those of each database.
var services sync.Map

// put asks the service a question, and gives the figures as [asked.answer] does.
func put(ctx context.Context, t testing.TB, k *testkit.Kit, q asked) map[string][]string {
	t.Helper()
	out, err := tryPut(ctx, k, q)
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	return out
}

func tryPut(ctx context.Context, k *testkit.Kit, q asked) (map[string][]string, error) {
	a, err := answered(ctx, service(k).Root(), q)
	if err != nil {
		return nil, err
	}
	out := map[string][]string{}
	withheld := 0
	note := func(key string, row *analytics.FigureRow) error {
		for i, shown := range row.Shown() {
			v := row.Values()[i]
			if (v == nil) != (shown == analytics.Withheld || shown == analytics.Unknown) || v != nil && fmt.Sprint(*v) != shown {
				return fmt.Errorf("%s is shown for the number %v", shown, v)
			}
			if shown == analytics.Withheld {
				withheld++
			}
		}
		if _, twice := out[key]; twice {
			return fmt.Errorf("the group %s is there twice", key)
		}
		out[key] = row.Shown()
		return nil
	}
	for _, g := range a.Groups {
		if err := note("/"+strings.Join(g.By, "/"), g); err != nil {
			return nil, err
		}
	}
	total, err := a.Total(ctx)
	if err != nil {
		return nil, err
	}
	if err := note("total", total); err != nil {
		return nil, err
	}
	return out, nil
}

// answered puts a question to its source.
func answered(ctx context.Context, root *analytics.Analytics, q asked) (*analytics.Aggregate, error) {
	var asOf *clock.Date
	if q.asOf != "" {
		d := clock.Date(q.asOf)
		asOf = &d
	}
	switch q.source {
	case "episodes":
		return ask(ctx, root.Episodes().Aggregate, q, asOf)
	case "contacts":
		return ask(ctx, root.Contacts().Aggregate, q, asOf)
	case "needs":
		return ask(ctx, root.Needs().Aggregate, q, asOf)
	case "goals":
		return ask(ctx, root.Goals().Aggregate, q, asOf)
	case "measures":
		return ask(ctx, root.Measures().Aggregate, q, asOf)
	default:
		return ask(ctx, root.OnwardReferrals().Aggregate, q, asOf)
	}
}

// ask gives a question the types that its source has: as JSON, as a caller of the API does.
func ask[D, M ~string, F any](ctx context.Context, put func(context.Context, []D, []M, *F, *clock.Date) (*analytics.Aggregate, error), q asked, asOf *clock.Date) (*analytics.Aggregate, error) {
	var groupBy []D
	var measures []M
	var filter F
	for from, into := range map[any]any{&q.groupBy: &groupBy, &q.measures: &measures, &q.filter: &filter} {
		b, err := json.Marshal(from)
		if err == nil {
			err = json.Unmarshal(b, into)
		}
		if err != nil {
			return nil, err
		}
	}
	return put(ctx, groupBy, measures, &filter, asOf)
}

// apart tells where two answers differ.
func apart(got, want map[string][]string) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if !slices.Equal(got[key], want[key]) {
			fmt.Fprintf(&b, "%s: got %v, want %v\n", key, got[key], want[key])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(want)) {
		if got[key] == nil {
			fmt.Fprintf(&b, "%s: is not there, want %v\n", key, want[key])
		}
	}
	return b.String()
}
