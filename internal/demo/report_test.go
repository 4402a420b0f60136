package demo_test

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"alongside/internal/analytics"
	"alongside/internal/measure"
)

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
		{"people-by-language", "People"},
	},
	"Median days to first contact, of those reached":       {{"days-to-contact", "Median days"}},
	"Reached within 10 working days, %":                    {{"days-to-contact", "Within 10 working days, %"}},
	"Referrals that waited for a first contact at the end": {{"waiting-at-the-end", "Referrals"}},
	"Contacts and attempts":                                {{"contacts-by-method", "Contacts"}, {"contacts-by-outcome", "Contacts"}},
	"Appointments that the client did not come to, %":      {{"contacts-by-method", "Did not attend, %"}},
	"Signposts and onward referrals":                       {{"support-by-kind", "Number"}, {"support-by-category", "Number"}},
	"Onward referrals that the service accepted, %":        {{"support-by-category", "Accepted, %"}},
	"People whose support ended":                           {{"endings-by-reason", "People"}},
	"Episodes open at the end":                             {{"open-episodes", "Episodes"}},
}

// Ensure that the sections of each report agree: what the headline says is what the tables below say of all, last
// quarter's column is last quarter's report, people are the registered of each table alike, and the outcomes are those that
// the figures themselves give of the same episodes.
func TestReport_agrees(t *testing.T) {
	t.Parallel()
	m := fill(t, now)
	ctx := m.as(t, "manager")
	a := analytics.New(m.store, measure.Scales).Root()
	quarters, err := a.Quarters(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var later map[string]*analytics.ReportTable
	for _, q := range quarters {
		r, err := a.Report(ctx, q)
		if err != nil {
			t.Fatal(q, err)
		}
		tables := map[string]*analytics.ReportTable{}
		for _, section := range r.Sections {
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
		changes(ctx, t, a, r, tables["outcomes"])
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
		for column, f := range map[string]analytics.Figure{
			"Episodes (N)": o.Episodes, "Answered at first": o.Measured, "Not asked again, %": o.Missing, "Pairs (n)": o.Pairs,
			"First, mean": o.Start, "Last, mean": o.Now, "Change": o.Change, "Better": o.Better, "Same": o.Same, "Worse": o.Worse,
		} {
			got := table.Rows[i][slices.Index(table.Columns, column)]
			n, err := strconv.ParseFloat(got, 64)
			if v := f.Value(); v == nil && got != f.Shown() || v != nil && (err != nil || n != *v) {
				t.Errorf("%s, %s: %s is %s, and the figures say %s", r.Quarter, table.Rows[i][0], column, got, f.Shown())
			}
		}
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
