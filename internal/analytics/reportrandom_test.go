package analytics_test

import (
	"context"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/testkit"
)

// Ensure that in every report of random schemes no group is withheld alone beside a total, that nobody can tell of few pairs
// that none of them is worse, that better, same and worse are shown together or not, and that a share whose counts are shown
// is that of those counts; and that what moved is told from the figures that are shown, and
// rates with what rounding, chance and unknown groups do to them.
func TestReport_random(t *testing.T) {
	t.Parallel()
	schemes := 2
	if long() {
		schemes = 30
	}
	first := testkit.New(t)
	for seed := range schemes {
		k := first
		if seed > 0 {
			k = another(t, first)
		}
		r := newRandom(t, k, uint64(seed)+700)
		r.arrive(one(r, 60, 120, 240))
		r.write(func(ctx context.Context, db *ent.Client) { // as if it had been written down when it happened
			const early = clock.Date("2023-01-01")
			r.must(db.EpisodeFact.Update().SetKnownFrom(early).Exec(ctx))
			r.must(db.ContactFact.Update().SetKnownFrom(early).Exec(ctx))
			r.must(db.NeedFact.Update().SetKnownFrom(early).Exec(ctx))
			r.must(db.GoalFact.Update().SetKnownFrom(early).Exec(ctx))
			r.must(db.MeasureFact.Update().SetKnownFrom(early).Exec(ctx))
			r.must(db.OnwardFact.Update().SetKnownFrom(early).Exec(ctx))
		})
		root, ctx := service(k).Root(), k.As(k.Manager)
		quarters, err := root.Quarters(ctx)
		if err != nil || len(quarters) == 0 {
			t.Fatal(quarters, err)
		}
		for i, q := range quarters {
			report, err := root.Report(ctx, q)
			if err != nil {
				t.Fatal(seed, q, err)
			}
			moved(t, report, i < len(quarters)-1)
			begun(t, report, len(quarters)-1-i)
			for _, section := range report.Sections {
				rated(t, q, section)
				for _, table := range section.Tables {
					published(t, q, table)
				}
			}
		}
	}
}

// movement is a change as the headline tells it.
var movement = regexp.MustCompile(`(?:^|, and |, |: )([a-z][^:]*?) (rose|fell) from (?:about )?([\d,]+|none) to (?:about )?([\d,]+|none)`)

// moved fails unless the headline says what moved since the quarter before, where there is one, with the figures of its table
// alone, and the method by which rule.
func moved(t *testing.T, r *analytics.Report, before bool) {
	t.Helper()
	said := ""
	for _, words := range r.Sections[0].Words {
		if strings.Contains(words, "since the quarter before") {
			said += words
		}
	}
	if before != (said != "") {
		t.Fatalf("%s: of what moved it is said %q", r.Quarter, said)
	}
	if !strings.Contains(strings.Join(r.Sections[13].Words, " "), "less than once in a hundred times") {
		t.Errorf("%s: the rule is not told", r.Quarter)
	}
	told := movement.FindAllStringSubmatch(said, -1)
	if strings.HasPrefix(said, "What moved most") != (len(told) > 0) || len(told) > 3 {
		t.Errorf("%s: %d changes in %q", r.Quarter, len(told), said)
	}
	for _, one := range told {
		clean := func(text string) string { return strings.ReplaceAll(strings.ReplaceAll(text, "none", "0"), ",", "") }
		if !slices.ContainsFunc(r.Sections[0].Tables[0].Rows, func(row []string) bool { return row[1] == clean(one[4]) && row[2] == clean(one[3]) }) {
			t.Errorf("%s: %q is in no row of %q", r.Quarter, one[0], r.Sections[0].Tables[0].Rows)
		}
	}
}

// begun fails unless the headline of a report so many quarters after the first says once, in words, that records begin in one
// of its columns, and tells no change since that quarter.
func begun(t *testing.T, r *analytics.Report, after int) {
	t.Helper()
	words, table := strings.Join(r.Sections[0].Words, " "), r.Sections[0].Tables[0]
	want := map[int]string{0: ", this quarter. ", 1: ", the quarter before. ", 4: ", the same quarter a year before. "}[after]
	if begins := strings.Contains(words, "Records begin in "); begins != (want != "") || !strings.Contains(words, want) {
		t.Errorf("%s, %d quarters after the first, says %q", r.Quarter, after, words)
	}
	if said := strings.Join(append(slices.Clone(table.Notes), words), " "); strings.Count(said, "Records begin in ") > 1 {
		t.Errorf("%s says twice when records begin: %q", r.Quarter, said)
	}
	if after == 1 && !strings.Contains(words, "What moved since the quarter before is not told") {
		t.Errorf("%s is held against the quarter that records begin in: %q", r.Quarter, words)
	}
}

// rated fails unless a section with rates says what rounding does to them, who is in none of them, and that nobody referred
// from a practice may be chance.
func rated(t *testing.T, quarter string, s *analytics.ReportSection) {
	t.Helper()
	for _, table := range s.Tables {
		registered := slices.Index(table.Columns, "Registered")
		if registered < 0 || table.Rows[len(table.Rows)-1][registered] == analytics.Unknown {
			continue
		}
		notes := strings.Join(table.Notes, " ")
		if !strings.Contains(strings.Join(s.Words, " ")+notes, "A number shown as 10 is 8 to 12 people") {
			t.Errorf("%s, %s: it is not said that numbers are rounded", quarter, table.Name)
		}
		without := slices.ContainsFunc(table.Rows, func(row []string) bool { return row[registered] == analytics.Unknown && row[1] != "0" })
		if table.Name != "referrals-by-practice" && without != strings.Contains(notes, "so they are too low") {
			t.Errorf("%s, %s: %q says %q", quarter, table.Name, table.Rows, notes)
		}
		if strings.Contains(notes, "from which nobody was referred") != strings.Contains(notes, "may be chance") {
			t.Errorf("%s, %s: %q", quarter, table.Name, notes)
		}
	}
}

// published fails where a table tells more than it may.
func published(t *testing.T, quarter string, table *analytics.ReportTable) {
	t.Helper()
	number := func(text string) (n float64, shown bool) {
		n, err := strconv.ParseFloat(text, 64)
		return n, err == nil
	}
	at := func(row []string, column string) string { return row[slices.Index(table.Columns, column)] }
	switch table.Name {
	case "headline", "link-workers":
	case "data-quality":
		for _, row := range table.Rows {
			all, ok := number(row[1])
			not, ok2 := number(row[2])
			if share, shown := number(row[3]); shown != (ok && ok2 && all > 0) || shown && share != math.Round(100*max(0, all-not)/all) {
				t.Errorf("%s: %q", quarter, row)
			}
		}
	case "outcomes", "outcomes-by-threshold":
		for _, row := range table.Rows {
			parts := row[len(row)-3:]
			hidden := len(slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s != analytics.Withheld }))
			if hidden != 0 && hidden != 3 || at(row, "Pairs (n)") == analytics.Withheld && hidden == 0 {
				t.Errorf("%s, %s: %q", quarter, table.Name, row)
			}
			if left := slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "0" }); len(left) == 1 {
				t.Errorf("%s, %s: all went one way, which is told: %q", quarter, table.Name, row)
			}
		}
	default:
		longest(t, quarter, table)
		halved(t, quarter, table)
		columns := []string{"Referrals", "People", "Contacts", "Needs", "Goals", "Number", "Reached", "Started", "Episodes", "Onward referrals", "Outcome known", "Support had started", "Never answered"}
		for i, column := range table.Columns {
			withheld, others, total := 0, 0, false
			for _, row := range table.Rows {
				_, shown := number(row[i])
				switch {
				case row[0] == "All" || row[0] == "All risks":
					total = shown
				case row[i] == analytics.Withheld:
					withheld++
				case shown && row[i] != "0" && row[0] != "Safeguarding notes" && row[0] != "Records opened in need":
					others++
				}
			}
			if slices.Contains(columns, column) && withheld == 1 && others > 0 && total {
				t.Errorf("%s, %s: one group alone is withheld: %q", quarter, table.Name, table.Rows)
			}
		}
	}
}

// longest fails where a 90th centile is shown of fewer than thirty, by the number beside it.
func longest(t *testing.T, quarter string, table *analytics.ReportTable) {
	t.Helper()
	at := slices.Index(table.Columns, "90th centile")
	if at < 0 {
		return
	}
	base := slices.IndexFunc(table.Columns, func(c string) bool {
		return slices.Contains([]string{"Reached", "Started", "Support had started"}, c)
	})
	for _, row := range table.Rows {
		if n, err := strconv.ParseFloat(row[base], 64); err == nil && n < 30 && row[at] != analytics.Withheld && row[at] != analytics.Unknown {
			t.Errorf("%s, %s: a 90th centile of few: %q", quarter, table.Name, row)
		}
	}
}

// comeTo are the methods that a client comes to, as the report calls them.
var comeTo = []string{"At the practice", "At a venue", "Home visit", "Walk and talk", "Accompanied", "Video call", "Group session", "Webinar"}

// halved fails unless beside each method stand all its contacts or a dash, and unless whoever adds up what is shown finds five
// numbers or more that each hidden method may be, of those that clients come to and of the others.
func halved(t *testing.T, quarter string, table *analytics.ReportTable) {
	t.Helper()
	at := slices.Index(table.Columns, "Appointments")
	if at < 0 || len(table.Rows) == 0 {
		return
	}
	span := func(shown string) (least, most float64) {
		n, _ := strconv.ParseFloat(shown, 64)
		if n == 0 {
			return 0, 0
		}
		return max(8, n-2), n + 2
	}
	all := table.Rows[len(table.Rows)-1]
	low, high := span(all[1])
	met, metTo := span(all[at])
	left := map[bool][2]float64{true: {met, metTo}, false: {low - metTo, high - met}}
	hidden := map[bool]int{}
	for _, row := range table.Rows[:len(table.Rows)-1] {
		ours := slices.Contains(comeTo, row[0])
		switch {
		case strings.HasSuffix(row[0], "others, of 1 to 7 people each"):
			_, names, _ := strings.Cut(table.Notes[0], ": ")
			for _, name := range strings.Split(strings.TrimSuffix(names, "."), ", ") {
				hidden[slices.Contains(comeTo, name)]++
			}
		case row[1] == analytics.Withheld:
			hidden[ours]++
		default:
			least, most := span(row[1])
			left[ours] = [2]float64{left[ours][0] - most, left[ours][1] - least}
		}
		if want := map[bool]string{true: row[1], false: analytics.Unknown}[ours]; row[at] != want && !strings.Contains(row[0], "others, of") {
			t.Errorf("%s: %q has not all or none of its contacts as appointments", quarter, row)
		}
	}
	if all[at] == analytics.Withheld || all[1] == analytics.Withheld {
		return
	}
	for ours, n := range hidden {
		if from, to := max(1, left[ours][0]), left[ours][1]-float64(n-1); n == 1 && to-from+1 < 5 {
			t.Errorf("%s: the appointments tell of a hidden method: %q", quarter, table.Rows)
		}
	}
}
