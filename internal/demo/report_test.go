package demo_test

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"alongside/internal/analytics"
	"alongside/internal/code"
	"alongside/internal/measure"
)

// inTime is the share reached within the scheme's own limit.
const inTime = "Of those reached, within the scheme's limit of 5 working days, %"

// totals are the figures of the headline, and the tables and columns that say the same of all.
var totals = map[string][][2]string{
	"Referrals received": {
		{"referrals-by-outcome", "Referrals"}, {"referrals-by-source", "Referrals"}, {"referrals-by-reason", "Referrals"}, {"referrals-by-pcn", "Referrals"},
	},
	"People referred": {
		{"referrals-by-outcome", "People"},
		{"referrals-by-practice", "People"},
		{"people-by-age", "People"},
		{"people-by-gender", "People"},
		{"people-by-ethnic-group", "People"},
		{"people-by-deprivation", "People"},
		{"people-by-carer-status", "People"},
		{"people-by-household", "People"},
		{"people-by-language", "People"},
	},
	"Median days to first contact, of those reached": {{"days-to-contact", "Median days"}},
	inTime: {{"days-to-contact", inTime}},
	"Referrals that waited for a first contact at the end":       {{"waiting-at-the-end", "Referrals"}},
	"Contacts and attempts":                                      {{"contacts-by-method", "Contacts"}},
	"Appointments":                                               {{"contacts-by-method", "Appointments"}},
	"Appointments that the client did not come to, %":            {{"contacts-by-method", "Did not attend, % of those"}},
	"Signposts and onward referrals":                             {{"support-by-kind", "Number"}, {"support-by-category", "Number"}},
	"Onward referrals that the service accepted, %":              {{"support-by-kind", "Accepted, %"}},
	"Onward referrals that a service declined or never answered": {{"services-that-declined", "Onward referrals"}},
	"People whose episodes ended":                                {{"endings-by-reason", "People"}},
	"Episodes open at the end":                                   {{"open-episodes", "Episodes"}},
}

// Ensure that the sections of each report agree: what the headline says is what the tables below say of all, last
// quarter's column is last quarter's report, people are the registered of each table alike, and the outcomes are those that
// the figures themselves give of the same episodes.
func TestReport_agrees(t *testing.T) {
	t.Parallel()
	m := ready(t)
	ctx := m.as(t, "manager")
	a := analytics.New(m.store, measure.Scales).Root()
	quarters, err := a.Quarters(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if quarters[len(quarters)-1] != "2025-26 Q2" { // there was a referral before, of which nothing was known when that report became final
		t.Errorf("there are reports of %q", quarters)
	}
	var later map[string]*analytics.ReportTable
	for _, q := range quarters {
		r, err := a.Report(ctx, q)
		if err != nil {
			t.Fatal(q, err)
		}
		tables := map[string]*analytics.ReportTable{}
		for _, section := range r.Sections {
			worded(t, q, section)
			for _, table := range section.Tables {
				tables[table.Name] = table
				for _, row := range table.Rows {
					if len(row) != len(table.Columns) {
						t.Errorf("%s, %s: %q for %q", q, table.Name, row, table.Columns)
					}
				}
			}
		}
		for figure, others := range totals {
			said := cell(t, tables["headline"], figure, "This quarter")
			for _, other := range others {
				if rows := tables[other[0]].Rows; len(rows) == 0 && said == "0" && other[0] == "services-that-declined" {
					continue // of none it has no row, not even that of all
				}
				if got := cell(t, tables[other[0]], "All", other[1]); got != said {
					t.Errorf("%s: %s is %s in the headline, and %s in %s", q, figure, said, got, other[0])
				}
			}
			if later != nil && cell(t, later["headline"], figure, "The quarter before") != said {
				t.Errorf("%s: %s is %s, and another in the report after it", q, figure, said)
			}
		}
		whole := cell(t, tables["referrals-by-practice"], "All", "Registered")
		for _, name := range []string{"people-by-age", "people-by-gender", "people-by-ethnic-group", "people-by-deprivation"} {
			if got := cell(t, tables[name], "All", "Registered"); got != whole {
				t.Errorf("%s: %s people are registered by practice, and %s in %s", q, whole, got, name)
			}
		}
		// When a report is final, all links of its quarter are four weeks old.
		if of := tables["support-still-going"]; r.Final && of.Rows[0][1] != cell(t, tables["support-by-kind"], "All", "Outcome known") {
			t.Errorf("%s: what came of links is known of others by kind than of %q", q, of.Rows[0])
		}
		changes(ctx, t, a, r, tables["outcomes"])
		if ended := cell(t, tables["endings-by-reason"], "All", "Support had started"); len(tables["outcomes"].Rows) > 0 && ended != analytics.Withheld && ended != tables["outcomes"].Rows[0][1] {
			t.Errorf("%s: support had started for %s episodes that ended, and the outcomes are of %s", q, ended, tables["outcomes"].Rows[0][1])
		}
		for _, table := range tables {
			alone(t, q, table)
		}
		shares(t, q, tables)
		later = tables
	}
}

// changes fails unless the outcomes of a report are those of the episodes that ended in its quarter.
func changes(ctx context.Context, t *testing.T, a *analytics.Analytics, r *analytics.Report, table *analytics.ReportTable) {
	t.Helper()
	from, to := string(r.From[:7]), string(r.To[:7])
	known := &r.KnownOn
	if !r.Final {
		known = nil
	}
	want, err := a.Outcomes(ctx, nil, &analytics.EpisodeFilter{ClosedFrom: &from, ClosedTo: &to}, known)
	if err != nil {
		t.Fatal(err)
	}
	if len(want) != len(table.Rows) {
		t.Fatalf("%s: %d questions, and %d rows", r.Quarter, len(want), len(table.Rows))
	}
	for i, o := range want {
		at := func(column string) string { return table.Rows[i][slices.Index(table.Columns, column)] }
		parts := []analytics.Figure{o.Better, o.Same, o.Worse}
		alike := 0 // where all went the same way, each is told of
		for _, f := range parts {
			if v := f.Value(); v != nil && *v > 0 {
				alike++
			}
		}
		together := o.Pairs.Shown() == analytics.Withheld || alike == 1 || slices.ContainsFunc(parts, func(f analytics.Figure) bool { return f.Shown() == analytics.Withheld })
		for column, f := range map[string]analytics.Figure{
			"Episodes (N)": o.Episodes, "Pairs (n)": o.Pairs, "First, mean": o.Start, "Last, mean": o.Now, "Change": o.Change,
			"Better": o.Better, "Same": o.Same, "Worse": o.Worse,
		} {
			if together && (column == "Better" || column == "Same" || column == "Worse") {
				if at(column) != analytics.Withheld {
					t.Errorf("%s, %s: %s is %s, and not withheld with the others", r.Quarter, table.Rows[i][0], column, at(column))
				}
				continue
			}
			got := at(column)
			n, err := strconv.ParseFloat(got, 64)
			if v := f.Value(); v == nil && got != f.Shown() || v != nil && (err != nil || n != *v) {
				t.Errorf("%s, %s: %s is %s, and the figures say %s", r.Quarter, table.Rows[i][0], column, got, f.Shown())
			}
		}
		first, err := strconv.ParseFloat(at("Answered at first"), 64)
		pairs, err2 := strconv.ParseFloat(at("Pairs (n)"), 64)
		if missing, err3 := strconv.ParseFloat(at("No later answer, %"), 64); err3 == nil && (err != nil || err2 != nil || missing != math.Round(100*(first-pairs)/first)) {
			t.Errorf("%s: %q has another share not asked again", r.Quarter, table.Rows[i])
		}
	}
}

// alone fails where a group of a table is withheld alone beside the total, so that the total tells it.
func alone(t *testing.T, quarter string, table *analytics.ReportTable) {
	t.Helper()
	for at := 1; at < len(table.Columns); at++ {
		if !slices.Contains([]string{"Referrals", "People", "Contacts", "Needs", "Goals", "Number", "Reached", "Started", "Episodes", "Onward referrals", "Outcome known", "Support had started", "Never answered"}, table.Columns[at]) {
			continue
		}
		withheld, others, total := 0, 0, ""
		for _, row := range table.Rows {
			switch {
			case row[0] == "All" || row[0] == "All risks":
				total = row[at]
			case row[at] == analytics.Withheld:
				withheld++
			case row[at] != "0":
				others++
			}
		}
		// Beside "All" in a column of how many: where even that is of so few, which groups have somebody would tell of each.
		if total == analytics.Withheld && at == 1 && (withheld+others > 0 || slices.ContainsFunc(table.Notes, func(note string) bool { return strings.HasPrefix(note, "They are: ") })) {
			t.Errorf("%s, %s: all together are withheld, and groups are told of: %q, %q", quarter, table.Name, table.Rows, table.Notes)
		}
		if withheld == 1 && others > 0 && total != "" && total != analytics.Withheld {
			t.Errorf("%s, %s: one group alone is withheld: %q", quarter, table.Name, table.Rows)
		}
	}
}

// shares fails unless a share is that of the counts that are shown: of contacts that reached the client, and of what is known.
func shares(t *testing.T, quarter string, tables map[string]*analytics.ReportTable) {
	t.Helper()
	number := func(text string) (float64, bool) {
		n, err := strconv.ParseFloat(text, 64)
		return n, err == nil
	}
	for what, from := range map[string]string{"Gender": "people-by-gender", "Ethnic group": "people-by-ethnic-group", "Whether a carer": "people-by-carer-status", "Household": "people-by-household"} {
		missing, said := "0", cell(t, tables["data-quality"], what, "Known, %")
		for _, row := range tables[from].Rows {
			if row[0] == "Not known" {
				missing = row[1]
			}
		}
		all, _ := number(cell(t, tables[from], "All", "People"))
		not, shown := number(missing)
		if got, ok := number(said); ok && (!shown || got != math.Round(100*(all-not)/all)) || !ok && said != analytics.Unknown && shown && not > 0 && said != analytics.Withheld {
			t.Errorf("%s: %s is known of %s %%, and not of %s of %v people", quarter, what, said, missing, all)
		}
	}
	if n := cell(t, tables["support-by-category"], "All", "People"); n != cell(t, tables["support-by-kind"], "All", "People") {
		t.Errorf("%s: %s people were linked to services by category, and others by kind", quarter, n)
	}
	reached := 0.0
	for _, row := range tables["contacts-by-outcome"].Rows {
		if row[0] == code.ContactOutcomeAttended.Label() || row[0] == code.ContactOutcomeDeclined.Label() {
			n, _ := number(row[1])
			reached += n
		}
	}
	all, ok := number(cell(t, tables["contacts-by-outcome"], "All", "Contacts"))
	if share, known := number(cell(t, tables["contacts-by-method"], "All", "Reached, %")); ok && known && math.Abs(share-100*reached/all) > 2 {
		t.Errorf("%s: %v in 100 contacts reached the client, and %v of %v", quarter, share, reached, all)
	}
}

// cell gives what stands in a row and a column of a table.
func cell(t *testing.T, table *analytics.ReportTable, row, column string) string {
	t.Helper()
	at := slices.Index(table.Columns, column)
	for _, r := range table.Rows {
		if r[0] == row && at > 0 {
			return r[at]
		}
	}
	t.Fatalf("there is no %q, %q in %s: %q", row, column, table.Name, table.Rows)
	return ""
}
