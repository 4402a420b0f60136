package analytics

import (
	"context"
	"fmt"
	"slices"
	"strings"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// reportWait is how long after a quarter its report waits for what is written down late, in days.
const reportWait = 28

// Report is the quarterly report (domain.md, "Quarterly commissioner report"). The figures are those that were known 28
// days after the quarter: what is recorded later does not change it. A client who is deleted does, and a story that is told no
// more.
type Report struct {
	Scheme   string
	Quarter  string
	From, To clock.Date
	KnownOn  clock.Date
	Final    bool
	Sections []*ReportSection
}

// ReportSection is one of its fourteen sections.
type ReportSection struct {
	Number         int
	Title          string
	MinimumDataset bool
	Words          []string
	Tables         []*ReportTable
	Stories        []*detail.ToldStory // of the section that tells stories; none in others
}

// ReportTable is one table of a section.
type ReportTable struct {
	Name        string
	Title       string
	Columns     []string
	Rows        [][]string
	Notes       []string // what has no row of its own, in sentences
	Definitions []*FigureDefinition
}

// intervals end the titles of columns that have two numbers, "0.15 to 0.26".
const intervals = "interval"

// Apart is the table as a program reads it: an interval is two columns of numbers.
func (t *ReportTable) Apart() *ReportTable {
	out := *t
	out.Columns, out.Rows = nil, make([][]string, len(t.Rows))
	for at, title := range t.Columns {
		split := strings.HasSuffix(title, intervals)
		if split {
			out.Columns = append(out.Columns, title+", from", title+", to")
		} else {
			out.Columns = append(out.Columns, title)
		}
		for i, row := range t.Rows {
			from, to, both := strings.Cut(row[at], " to ")
			switch {
			case !split:
				out.Rows[i] = append(out.Rows[i], row[at])
			case both:
				out.Rows[i] = append(out.Rows[i], from, to)
			default: // a sign stands for both
				out.Rows[i] = append(out.Rows[i], row[at], row[at])
			}
		}
	}
	return &out
}

// quarterDays gives the first and the last day of a quarter, as [quarter] names it: "2026-27 Q2".
func quarterDays(name string) (from, to clock.Date) {
	var year, next, q int
	_, _ = fmt.Sscanf(name, "%d-%d Q%d", &year, &next, &q) // a name of ours
	from = clock.NewDate(year, 4, 1).AddMonths(3 * (q - 1))
	return from, from.AddMonths(3).AddDays(-1)
}

// Quarters are those of which there is a report, the latest first: from the first of which a referral was known when its
// report became final, to the last that has ended.
func (a *Analytics) Quarters(ctx context.Context) ([]string, error) {
	known := map[string]clock.Date{} // by month, the first day that a referral of it was known
	first := ""
	query := entsql.Select("month", entsql.Min("known_from")).From(entsql.Table(episodes.table)).GroupBy("month")
	err := store.List(ctx, a.s.store, episodes.typ, query, func(r *store.Rows) error {
		var month, from string
		if err := r.Scan(&month, &from); err != nil {
			return err
		}
		known[month] = clock.Date(from)
		if first == "" || month < first {
			first = month
		}
		return nil
	})
	out := []string{}
	if err != nil || first == "" {
		return out, err
	}
	today := a.s.store.Today()
	begun := false
	for day := clock.Date(first + "-01"); ; day = day.AddMonths(3) {
		name := quarter(string(day[:7]))
		_, to := quarterDays(name)
		if !to.Before(today) {
			break
		}
		for month, from := range known {
			begun = begun || month <= string(to[:7]) && !to.AddDays(reportWait).Before(from)
		}
		if begun {
			out = append(out, name)
		}
	}
	slices.Reverse(out)
	return out, nil
}

// Report makes the report of a quarter. INVALID at quarter when there is none of it.
func (a *Analytics) Report(ctx context.Context, quarter string) (*Report, error) {
	there, err := a.Quarters(ctx)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(there, quarter) {
		return nil, errs.Field("quarter", "There is no report of this quarter. There are of: %s.", strings.Join(there, ", "))
	}
	from, to := quarterDays(quarter)
	r := &Report{Quarter: quarter, From: from, To: to, KnownOn: to.AddDays(reportWait), Final: true}
	if today := a.s.store.Today(); !r.KnownOn.Before(today) {
		r.KnownOn, r.Final = today, false
	}
	v := viewer.From(ctx)
	scheme, err := a.s.store.Ent(ctx).Scheme.Get(ctx, v.SchemeID)
	if err != nil {
		return nil, err
	}
	r.Scheme = scheme.Name
	w := &reporter{a: a, r: r, known: r.KnownOn, first: there[len(there)-1], rules: scheme.Settings}
	if !r.Final {
		w.known = ""
	}
	if err := w.names(ctx); err != nil {
		return nil, err
	}
	for i, s := range reportSections {
		section := &ReportSection{Number: i + 1, Title: s.title, MinimumDataset: s.minimum, Words: []string{}, Tables: []*ReportTable{}, Stories: []*detail.ToldStory{}}
		w.section = section
		if err := s.write(ctx, w); err != nil {
			return nil, fmt.Errorf("section %d of the report: %w", i+1, err)
		}
		r.Sections = append(r.Sections, section)
	}
	return r, nil
}
