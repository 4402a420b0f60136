package analytics_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/testkit"
)

// rowsOf gives the rows of a grant.
func (o *office) rowsOf(g *ent.ProjectGrant) *analytics.GrantRows {
	o.t.Helper()
	rows, err := o.Root().Rows(o.k.As(o.k.Analyst), &g.ID)
	if err != nil {
		o.t.Fatal(err)
	}
	return rows
}

// goals pages through all goals, so many at a time, and calls between after each page.
func (o *office) goals(g *ent.ProjectGrant, size int, between func()) (out []*analytics.GoalRow) {
	o.t.Helper()
	rows := o.rowsOf(g)
	o.all(between, func(after *string) (*ent.PageInfo, error) {
		page, err := rows.Goals(o.k.As(o.k.Analyst), &size, after)
		if err != nil {
			return nil, err
		}
		for _, e := range page.Edges {
			out = append(out, e.Node)
		}
		return page.PageInfo, nil
	})
	return out
}

// all reads page after page until there are no more, and calls between after each but the last.
func (o *office) all(between func(), read func(after *string) (*ent.PageInfo, error)) {
	o.t.Helper()
	var after *string
	for {
		info, err := read(after)
		if err != nil {
			o.t.Fatal(err)
		}
		if !info.HasNextPage {
			return
		}
		text := cursorText(info.EndCursor)
		after = &text
		between()
	}
}

// cursorText is a cursor as it is sent.
func cursorText(c *ent.Cursor) string {
	var b strings.Builder
	c.MarshalGQL(&b)
	text, _ := strconv.Unquote(b.String())
	return text
}

// Ensure that pages are whole and in one order, while facts change under the reader: what is there throughout is given once.
func TestRows_paging(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 5)
		r.arrive(40)
		o := newOffice(t, k)
		g := o.approved(k.Analyst)
		ctx := k.System()
		db := k.Store.Ent(ctx)
		before := o.goals(g, 100, func() {})
		if len(before) < 20 || len(before) > 100 {
			t.Fatalf("%d goals: another seed", len(before))
		}
		changed := 0
		got := o.goals(g, 3, func() {
			if changed++; changed > 6 {
				return
			}
			r.arrive(2)
			r.write(func(ctx context.Context, db *ent.Client) { // another fact in the place of each
				for _, row := range db.Goal.Query().AllX(ctx) {
					r.must(row.Update().SetImportance(row.Importance%10 + 1).Exec(ctx))
				}
			})
		})
		seen := map[string]int{}
		for _, row := range got {
			seen[*row.Goal]++
		}
		for key, n := range seen {
			if n > 1 {
				t.Errorf("%s is given %d times", key, n)
			}
		}
		for _, row := range before {
			if seen[*row.Goal] != 1 {
				t.Errorf("%s was there throughout, and is given %d times", *row.Goal, seen[*row.Goal])
			}
		}
		after := o.goals(g, 100, func() {})
		if len(after) <= len(before) {
			t.Fatalf("%d goals and then %d: nothing came", len(before), len(after))
		}
		if old := slices.DeleteFunc(keysOf(after), func(s string) bool { return !slices.Contains(keysOf(before), s) }); !slices.Equal(old, keysOf(before)) {
			t.Error("the order has changed")
		}
		given := db.ProjectGrant.GetX(ctx, g.ID).RowsGiven
		if want := len(before) + len(got) + len(after); given != want {
			t.Errorf("the register counts %d rows of %d", given, want)
		}
	})
}

func keysOf(rows []*analytics.GoalRow) (out []string) {
	for _, row := range rows {
		out = append(out, *row.Goal)
	}
	return out
}

// Ensure that no cursor is taken but the list's own of the same grant, and that cursors of one row are not alike.
func TestRows_cursor(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	newRandom(t, k, 5).arrive(20)
	o := newOffice(t, k)
	g, other := o.approved(k.Analyst), o.approved(k.Analyst)
	ctx, one := k.As(k.Analyst), 1
	first, err := o.rowsOf(g).Goals(ctx, &one, nil)
	if err != nil {
		t.Fatal(err)
	}
	again, err := o.rowsOf(g).Goals(ctx, &one, nil)
	if err != nil {
		t.Fatal(err)
	}
	cursor := cursorText(first.PageInfo.EndCursor)
	if *first.Edges[0].Node.Goal != *again.Edges[0].Node.Goal || cursor == cursorText(again.PageInfo.EndCursor) {
		t.Error("one row has one cursor: it can be laid beside others")
	}
	if _, err := o.rowsOf(g).Goals(ctx, &one, &cursor); err != nil {
		t.Errorf("its own: %v", err)
	}
	if _, err := o.rowsOf(g).Episodes(ctx, &one, &cursor); fault(err) != "INVALID after" {
		t.Errorf("of another list: %v", err)
	}
	if _, err := o.rowsOf(other).Goals(ctx, &one, &cursor); fault(err) != "INVALID after" {
		t.Errorf("of another grant: %v", err)
	}
	for _, text := range []string{"x", "", strings.Repeat("A", 60)} {
		if _, err := o.rowsOf(g).Goals(ctx, &one, &text); (fault(err) != "INVALID after") != (text == "") {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := o.Root().Rows(ctx, nil); fault(err) != "INVALID projectGrantId" {
		t.Errorf("none of two is named: %v", err)
	}
	hundred := 101
	if _, err := o.rowsOf(g).Goals(ctx, &hundred, nil); fault(err) != "INVALID first" {
		t.Errorf("101 rows: %v", err)
	}
}

// Ensure that the pseudonyms of two grants have nothing in common, nor their order, that those of one grant join its lists,
// and that nothing in a row is a key of the record or a number of the read model.
func TestRows_pseudonyms(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRandom(t, k, 7)
		r.arrive(60)
		o := newOffice(t, k)
		ctx, all := k.As(k.Analyst), 100
		type seen struct {
			people, scored map[string]bool
			goals          []*analytics.GoalRow
			grant          *ent.ProjectGrant
			text           string
		}
		look := func() seen {
			g := o.approved(k.Analyst)
			s := seen{people: map[string]bool{}, scored: map[string]bool{}}
			episodes, err := o.rowsOf(g).Episodes(ctx, &all, nil)
			r.must(err)
			for _, e := range episodes.Edges {
				s.people[e.Node.Person] = true
			}
			var measures []*analytics.MeasureRowEdge
			o.all(func() {}, func(after *string) (*ent.PageInfo, error) {
				page, err := o.rowsOf(g).Measures(ctx, &all, after)
				if err != nil {
					return nil, err
				}
				measures = append(measures, page.Edges...)
				return page.PageInfo, nil
			})
			for _, e := range measures {
				if e.Node.Goal != nil {
					s.scored[*e.Node.Goal] = true
				}
			}
			s.goals, s.grant = o.goals(g, 100, func() {}), g
			text, err := json.Marshal([]any{episodes, measures, s.goals})
			r.must(err)
			s.text = string(text)
			return s
		}
		one, two := look(), look()
		if len(one.people) < 20 || len(one.people) != len(two.people) {
			t.Fatalf("%d people, and %d", len(one.people), len(two.people))
		}
		for p := range one.people {
			if two.people[p] {
				t.Errorf("%s is of both", p)
			}
		}
		same, joined := 0, 0
		for i, row := range one.goals {
			if !one.people[row.Person] {
				t.Errorf("%s has goals and no episode", row.Person)
			}
			if one.scored[*row.Goal] {
				joined++
			}
			a, b := fmt.Sprint(row.Month, row.Status, row.Importance), fmt.Sprint(two.goals[i].Month, two.goals[i].Status, two.goals[i].Importance)
			if a == b {
				same++
			}
		}
		if same > len(one.goals)/2 {
			t.Errorf("%d of %d goals stand in the same place of both", same, len(one.goals))
		}
		db := k.Raw(t)
		if want := bothIn(t, k, one.grant); joined != want || want == 0 {
			t.Errorf("%d of the goals are scored, not %d", joined, want)
		}
		rows, err := db.QueryContext(k.System(), "SELECT person, episode, source FROM episode_fact UNION SELECT person, source, source FROM goal_fact")
		r.must(err)
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var numbers [3]int64
			r.must(rows.Scan(&numbers[0], &numbers[1], &numbers[2]))
			for _, n := range numbers {
				for _, s := range []seen{one, two} {
					if strings.Contains(s.text, strconv.FormatInt(n, 10)) {
						t.Fatalf("rows have the number %d of the read model", n)
					}
				}
			}
		}
		r.must(rows.Err())
		for _, p := range r.people {
			if strings.Contains(one.text, p.ID) {
				t.Fatalf("rows have the key %s", p.ID)
			}
		}
	})
}

// bothIn counts the goals of a grant's months that are scored in its months as well. A goal that was taken out of its plan, or
// set in another month, is not among the goals though it is scored.
func bothIn(t *testing.T, k *testkit.Kit, g *ent.ProjectGrant) (n int) {
	t.Helper()
	const both = `SELECT count(DISTINCT g.source) FROM goal_fact g JOIN measure_fact m ON m.goal = g.source
		WHERE g.known_until = $1 AND m.known_until = $1 AND g.month BETWEEN $2 AND $3 AND m.month BETWEEN $2 AND $3`
	if err := k.Raw(t).QueryRowContext(k.System(), both, string(clock.MaxDate), g.FromMonth, g.ToMonth).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// Ensure that a detail is given only where eight people of the PCN share it, that what is left out is shared as well, and
// that somebody is told of alike in all rows.
func TestRows_coarse(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r := newRandom(t, k, 11)
	r.arrive(100)
	o := newOffice(t, k)
	g := o.approved(k.Analyst)
	ctx, all := k.As(k.Analyst), 100
	told := map[string]analytics.RowPerson{}
	var after *string
	for {
		page, err := o.rowsOf(g).Episodes(ctx, &all, after)
		r.must(err)
		for _, e := range page.Edges {
			p := e.Node.RowPerson
			was, before := told[p.Person]
			p.Month, p.Episode = "", nil
			if before && fmt.Sprint(deref(was)) != fmt.Sprint(deref(p)) {
				t.Errorf("somebody is %v and %v", deref(was), deref(p))
			}
			told[p.Person] = p
		}
		if !page.PageInfo.HasNextPage {
			break
		}
		text := cursorText(page.PageInfo.EndCursor)
		after = &text
	}
	counts := map[string]int{}
	given := 0
	for _, p := range told {
		d := deref(p)
		for i, name := range []string{"pcn", "age", "gender", "ethnic", "practice"} {
			pcn := d[0]
			if i == 0 {
				pcn = "all"
			}
			counts[pcn+" "+name+" "+d[i]]++
			if d[i] != "" {
				given++
			}
		}
		if d[4] == "" && d[5] != "" {
			t.Errorf("a decile without a practice: %v", d)
		}
	}
	for what, n := range counts {
		if n < 8 {
			t.Errorf("%d people alone: %s", n, what)
		}
	}
	if given < len(told) {
		t.Errorf("of %d people %d details are given: the test shows nothing", len(told), given)
	}
}

// deref gives the details of somebody as texts.
func deref(p analytics.RowPerson) [6]string {
	var out [6]string
	for i, v := range []*string{p.PcnID, (*string)(p.AgeBand), (*string)(p.Gender), (*string)(p.EthnicGroup), p.PracticeID} {
		if v != nil {
			out[i] = *v
		}
	}
	if p.ImdDecile != nil {
		out[5] = strconv.Itoa(*p.ImdDecile)
	}
	return out
}
