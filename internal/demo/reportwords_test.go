package demo_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"alongside/internal/analytics"
)

// raw is what no reader of a report should meet: a code of ours, or the language of a query.
var raw = regexp.MustCompile(`[A-Z]{2,}_[A-Z]|COUNT|filter:|denominator`)

// worded fails unless a section says in words of each column of its tables, and of each row of the headline, what it counts
// and what is left out; has a dash for a rate where nobody is registered; says of a table without rows why; and says beside
// the outcomes whose they are and which changes are of few pairs. Where endings are counted it says that they are of those too
// whose support had not started.
func worded(t *testing.T, quarter string, s *analytics.ReportSection) {
	t.Helper()
	said := slices.Clone(s.Words)
	for _, table := range s.Tables {
		want := table.Columns[1:]
		if table.Name == "headline" {
			want = nil
			for _, row := range table.Rows {
				want = append(want, row[0])
			}
		}
		var got []string
		for _, d := range table.Definitions {
			got = append(got, d.Measure)
			said = append(said, d.Text, d.Numerator, d.Denominator, d.Excluded)
			if !strings.HasSuffix(d.Text, ".") || !strings.HasSuffix(d.Excluded, ".") {
				t.Errorf("%s, %s, %s: %+v", quarter, table.Name, d.Measure, d)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s, %s: defined are %q, of %q", quarter, table.Name, got, want)
		}
		said = append(said, table.Notes...)
		notes := strings.Join(table.Notes, " ")
		if len(table.Rows) == 1 && table.Rows[0][0] == "All" && table.Rows[0][1] != "0" && !strings.Contains(notes, "each of the ") && !strings.Contains(notes, "all together are fewer than 8 people") && !strings.Contains(notes, "Without a row of their own") {
			t.Errorf("%s, %s: it is not said why there is no row: %q", quarter, table.Name, table.Notes)
		}
		if rate := slices.Index(table.Columns, "Per 1,000"); rate > 0 {
			for _, row := range table.Rows {
				if row[2] == analytics.Unknown && (row[rate] != analytics.Unknown || row[rate+1] != analytics.Unknown) {
					t.Errorf("%s, %s: a rate of nobody registered is withheld: %q", quarter, table.Name, row)
				}
			}
		}
		if table.Name == "data-quality" && !strings.Contains(notes, "Not stated counts as known") {
			t.Errorf("%s: what is known says %q", quarter, table.Notes)
		}
		if table.Name == "outcomes" && len(table.Rows) > 0 && !strings.Contains(notes, "There was no comparison group") {
			t.Errorf("%s: the outcomes say %q", quarter, table.Notes)
		}
		if table.Name == "outcomes" && len(table.Rows) > 0 {
			few := slices.ContainsFunc(table.Rows, func(row []string) bool {
				pairs, err := strconv.ParseFloat(row[slices.Index(table.Columns, "Pairs (n)")], 64)
				_, err2 := strconv.ParseFloat(row[slices.Index(table.Columns, "Change")], 64)
				return err == nil && err2 == nil && pairs < 30
			})
			if few != strings.Contains(notes, "fewer than 30 pairs") || !strings.Contains(notes, "people whose support ended in this quarter. The dashboards go by the month of the referral") ||
				!strings.Contains(notes, "rounded to one decimal") {
				t.Errorf("%s: the outcomes say %q", quarter, table.Notes)
			}
		}
	}
	wordedOnce(t, quarter, s)
	if all := strings.Join(s.Words, " "); (s.Number == 1 || s.Number == 9) && !strings.Contains(all, "whether or not their support had started") || strings.Contains(all, ", and ended for") {
		t.Errorf("%s, section %d: whose episodes ended is said as %q", quarter, s.Number, all)
	}
	for _, words := range said {
		if raw.MatchString(words) {
			t.Errorf("%s, section %d: %q", quarter, s.Number, words)
		}
	}
}

// onlyWhere are sentences that explain an answer, and belong beside it alone.
var onlyWhere = map[string]string{"Asked directly": "Loneliness, asked directly", "A loneliness score of": "Loneliness (UCLA", "ONS4)": "Personal wellbeing"}

// wordedOnce fails unless what sections say of the same thing agrees: of who was not taken on, of what is known of people, and
// of which months a table is; and unless each answer that is explained is there.
func wordedOnce(t *testing.T, quarter string, s *analytics.ReportSection) {
	t.Helper()
	words := strings.Join(s.Words, " ")
	if s.Number == 2 && !strings.Contains(words, "Section 10 says why referrals were declined: some of these are unmet need. The redirected are not among them.") {
		t.Errorf("%s: of the redirected section 2 says %q", quarter, words)
	}
	for _, table := range s.Tables {
		if slices.Contains(table.Columns, "90th centile") && !strings.Contains(words, "A 90th centile of fewer than 30 is withheld") {
			t.Errorf("%s, %s: it is not said of how many a 90th centile is: %q", quarter, table.Name, words)
		}
		notes := strings.Join(table.Notes, " ")
		switch table.Name {
		case "endings-by-reason", "declined-by-reason":
			if left := table.Definitions[0].Excluded; !strings.Contains(left, "redirected") || !strings.HasSuffix(left, ": sections 1 and 2 count them.") {
				t.Errorf("%s, %s leaves out %q", quarter, table.Name, left)
			}
			if slices.ContainsFunc(table.Rows, func(row []string) bool { return row[0] == "Inappropriate referral" }) || strings.Contains(notes, "Inappropriate") {
				t.Errorf("%s: an ending blames who referred: %q", quarter, table.Rows)
			}
		case "services-that-declined":
			for _, row := range table.Rows {
				if !slices.Contains([]string{"Declined", "Never answered", "All"}, row[0]) && !strings.HasPrefix(row[0], "2 others") {
					t.Errorf("%s: what services did is %q", quarter, row)
				}
			}
		case "data-quality":
			if !strings.Contains(notes, "Preferred language counts as English") {
				t.Errorf("%s: of language, which has no row, it is said %q", quarter, notes)
			}
		case "outcomes-by-threshold":
			for said, of := range onlyWhere {
				if there := slices.ContainsFunc(table.Rows, func(row []string) bool { return strings.HasPrefix(row[0], of) }); there != strings.Contains(notes, said) {
					t.Errorf("%s: %q is said beside %q", quarter, notes, table.Rows)
				}
			}
		}
		if strings.HasSuffix(table.Name, "-by-kind") && s.Number == 10 || table.Name == "declined-by-reason" || table.Name == "support-outcomes-by-category" {
			if !monthsOfYear.MatchString(table.Title) {
				t.Errorf("%s, %s: %q does not say of which months it is", quarter, table.Name, table.Title)
			}
		}
		if strings.Contains(notes, "The dashboards show") {
			t.Errorf("%s, %s sends a reader of paper elsewhere: %q", quarter, table.Name, notes)
		}
	}
}

// monthsOfYear end the title of a table of a year, or of as much of it as there are records of.
var monthsOfYear = regexp.MustCompile(`, ([A-Z][a-z]+ (\d{4} )?to )?[A-Z][a-z]+ \d{4}$`)
