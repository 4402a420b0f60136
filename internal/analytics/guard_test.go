package analytics_test

import (
	"context"
	"maps"
	"slices"
	"sync"
	"testing"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// make makes clients with an episode each: so many of each gender, all in one PCN and month but for that.
func (r *random) make(genders map[code.Gender]int, change func(c *ent.ReferralCreate)) {
	r.write(func(ctx context.Context, db *ent.Client) {
		for _, g := range slices.Sorted(maps.Keys(genders)) {
			for range genders[g] {
				p, err := db.Person.Create().SetGivenName("A").SetFamilyName("B").SetPracticeID(r.kit.Practice.ID).
					SetCreatedByID(r.kit.Manager.AccountID).SetDateOfBirth("1960-02-01").SetGender(g).Save(ctx)
				r.must(err)
				c := db.Referral.Create().SetPersonID(p.ID).SetStatus(code.ReferralStatusActive).SetPracticeID(r.kit.Practice.ID).
					SetReferredByID(r.kit.Manager.AccountID).SetSource(code.ReferralSourceGp).SetPrimaryReason(code.ReferralReasonLoneliness).
					SetReasons([]detail.Reason{{Code: code.ReferralReasonLoneliness, Primary: true}}).SetClientAware(true).
					SetReceivedAt(r.kit.Clock.Now())
				if change != nil {
					change(c)
				}
				r.must(c.Exec(ctx))
			}
		}
	})
}

func episodesBy(groupBy []string, measures []string, filter map[string]any) asked {
	return asked{source: "episodes", groupBy: groupBy, measures: measures, filter: filter}
}

var count = []string{"COUNT"}

// Ensure that a number does not follow from a whole and several of its parts, all at the edge of their rounding: in one
// answer, and in several, in any order. 57 are shown as 55, and 28 twice as 30: whoever is left would be one.
func TestGuard_wholeAndParts(t *testing.T) {
	t.Parallel()
	byGender := episodesBy([]string{"GENDER"}, count, map[string]any{})
	only := func(genders ...string) asked {
		list := []any{}
		for _, g := range genders {
			list = append(list, g)
		}
		return episodesBy([]string{}, count, map[string]any{"genders": list})
	}
	all := only("WOMAN", "MAN", "NON_BINARY")
	for name, test := range map[string]struct {
		made map[code.Gender]int
		ask  []asked
	}{
		"in one answer":            {map[code.Gender]int{code.GenderWoman: 28, code.GenderMan: 28, code.GenderNonBinary: 1}, []asked{byGender}},
		"the whole first":          {map[code.Gender]int{code.GenderWoman: 28, code.GenderMan: 28, code.GenderNonBinary: 1}, []asked{all, byGender}},
		"the parts one by one":     {map[code.Gender]int{code.GenderWoman: 28, code.GenderMan: 28, code.GenderNonBinary: 1}, []asked{only("WOMAN"), only("MAN"), only("NON_BINARY"), all}},
		"never asked for the rest": {map[code.Gender]int{code.GenderWoman: 28, code.GenderMan: 28, code.GenderNonBinary: 1}, []asked{only("WOMAN"), only("NON_BINARY"), all, only("MAN")}},
		"seven":                    {map[code.Gender]int{code.GenderWoman: 22, code.GenderMan: 22, code.GenderOther: 22, code.GenderNonBinary: 7}, []asked{byGender}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRandom(t, testkit.New(t), 1)
			r.make(test.made, nil)
			rows := r.read()["episodes"]
			told := []toldTo{}
			for _, q := range test.ask {
				told = append(told, newTold(q, put(r.kit.As(r.kit.Analyst), t, r.kit, q), rows, 0))
			}
			shown, withheld := 0, 0
			for _, one := range told {
				for key, figures := range one.answer {
					switch {
					case figures[0] != "*":
						shown++
					case !few(peopleOf(one.behind[key])):
						withheld++
					}
				}
			}
			if shown == 0 {
				t.Error("nothing is shown at all")
			}
			if withheld == 0 {
				t.Errorf("what is left is one: nothing of %v is withheld", told)
			}
		})
	}
}

// Ensure that the same holds across the flow and an aggregate, in either order: 57 have started, shown as 55, of whom 28 in each
// of two months; whoever started in a third would be one.
func TestGuard_flow(t *testing.T) {
	t.Parallel()
	for _, first := range []string{"flow", "months"} {
		t.Run(first+" first", func(t *testing.T) {
			t.Parallel()
			r := newRandom(t, testkit.New(t), 1)
			for month, n := range map[clock.Date]int{"2026-01-10": 28, "2026-02-10": 28, "2026-03-10": 1, "": 42} {
				r.make(map[code.Gender]int{code.GenderWoman: n}, func(c *ent.ReferralCreate) {
					c.SetReceivedAt(clock.Date("2026-01-02").Time())
					if month != "" {
						c.SetSupportFrom(month)
					}
				})
			}
			ctx := r.kit.As(r.kit.Analyst)
			told := map[string][]string{}
			months := func() {
				maps.Copy(told, put(ctx, t, r.kit, episodesBy([]string{"STARTED_MONTH"}, count, map[string]any{})))
			}
			if first == "months" {
				months()
			}
			flow, err := service(r.kit).Root().Flow(ctx, nil, nil)
			r.must(err)
			for _, s := range flow {
				told[string(s.Stage)] = []string{s.Episodes.Shown()}
			}
			if first == "flow" {
				months()
			}
			hidden := 0
			for _, cell := range []string{"STARTED", "/2026-01", "/2026-02"} {
				if told[cell][0] == "*" {
					hidden++
				}
			}
			if hidden == 0 || hidden == 3 {
				t.Errorf("of a whole and two of its parts %d are withheld: %v", hidden, told)
			}
		})
	}
}

// Ensure that a question is answered as before, to the digit, while a few people more have come, and that one that is put
// otherwise does not tell of them.
func TestGuard_fewMore(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 1)
		r.make(map[code.Gender]int{code.GenderWoman: 22, code.GenderMan: 30}, nil)
		ctx := k.As(k.Analyst)
		q := episodesBy([]string{"GENDER"}, []string{"COUNT", "PEOPLE", "PERCENT_STARTED"}, map[string]any{})
		before := put(ctx, t, k, q)
		r.make(map[code.Gender]int{code.GenderWoman: 1, code.GenderNonBinary: 2}, nil)
		after := put(ctx, t, k, q)
		if !slices.Equal(before["/WOMAN"], after["/WOMAN"]) || !slices.Equal(before["total"], after["total"]) {
			t.Errorf("a few people more are seen\n%s", apart(after, before))
		}
		if got := after["/NON_BINARY"]; !slices.Equal(got, []string{"*", "*", "*"}) {
			t.Errorf("of two people is told %v", got)
		}
		for _, filter := range []map[string]any{{"from": "2020-01"}, {"to": "2026-12"}, {"genders": []any{"WOMAN", "MAN", "NON_BINARY"}}} {
			if got := put(ctx, t, k, episodesBy([]string{}, count, filter))["total"]; got[0] != "*" {
				t.Errorf("put otherwise, the question tells of three who came: %v", got)
			}
		}
		r.make(map[code.Gender]int{code.GenderWoman: 40}, nil)
		if got := put(ctx, t, k, q); !slices.Equal(got["/WOMAN"], []string{"65", "65", "0"}) {
			t.Errorf("many more came, and the answer is %v", got)
		}
		if got := put(k.As(k.Commissioner), t, k, q)["total"]; got[0] != "95" {
			t.Errorf("another account is told %v", got)
		}
	})
}

// Ensure that two questions at once of one account do not slip past each other.
func TestGuard_atOnce(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 1)
		r.make(map[code.Gender]int{code.GenderWoman: 22, code.GenderMan: 3}, nil)
		forget := forgetting(t, k)
		for range 6 {
			forget()
			var wait sync.WaitGroup
			answers := make([]map[string][]string, 2)
			errors := make([]error, 2)
			for i, filter := range []map[string]any{{}, {"genders": []any{"WOMAN"}}} {
				wait.Go(func() {
					answers[i], errors[i] = tryPut(k.As(k.Analyst), k, episodesBy([]string{}, count, filter))
				})
			}
			wait.Wait()
			if errors[0] != nil || errors[1] != nil {
				t.Fatal(errors)
			}
			if shown := []string{answers[0]["total"][0], answers[1]["total"][0]}; (shown[0] == "*") == (shown[1] == "*") {
				t.Errorf("shown are %v: one of them is withheld", shown)
			}
		}
	})
}

// Ensure that a figure made of values does not tell of one person whose value has changed.
func TestGuard_changedValue(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 1)
	from := k.Store.Today()
	r.make(map[code.Gender]int{code.GenderWoman: 9}, func(c *ent.ReferralCreate) { c.SetSupportFrom(from.AddDays(len(r.people) + 3)) })
	q := episodesBy([]string{}, []string{"MEDIAN_DAYS_TO_START", "NINETIETH_DAYS_TO_START"}, map[string]any{})
	before := put(k.As(k.Analyst), t, k, q)
	r.write(func(ctx context.Context, db *ent.Client) {
		for _, ref := range db.Referral.Query().Limit(6).AllX(ctx) {
			r.must(db.Referral.UpdateOne(ref).SetSupportFrom(from.AddDays(90)).Exec(ctx))
		}
	})
	if after := put(k.As(k.Analyst), t, k, q); !slices.Equal(before["total"], after["total"]) {
		t.Errorf("got %v after %v", after, before)
	}
	if manager := put(k.As(k.Manager), t, k, q); manager["total"][0] != "90" {
		t.Errorf("a manager is told %v", manager)
	}
}

// Ensure that what is refused and what is answered with nothing does not tell of the record, and that the past is closed.
func TestGuard_errors(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 1)
	texts := map[string]string{}
	for _, step := range []string{"nobody", "one", "many"} {
		for name, q := range map[string]asked{
			"past":    {source: "episodes", measures: count, filter: map[string]any{}, asOf: "2026-01-01"},
			"month":   episodesBy(nil, count, map[string]any{"from": "June"}),
			"measure": episodesBy(nil, []string{}, map[string]any{}),
		} {
			_, err := tryPut(viewer.With(t.Context(), k.Analyst), k, q)
			if err == nil {
				t.Fatalf("%s: it is answered", name)
			}
			if was, ok := texts[name]; ok && was != err.Error() {
				t.Errorf("%s: with %s it says %q, before %q", name, step, err, was)
			}
			texts[name] = err.Error()
		}
		r.make(map[code.Gender]int{code.GenderWoman: len(step)}, nil)
	}
}
