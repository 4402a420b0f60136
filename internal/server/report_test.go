package server_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that the workbook of a report is one that can be worked with: a sheet for each section, named in whole words; what
// the signs mean on each of them; the first lines in sight; numbers that are numbers, with as many decimals as they have; and
// a table of nothing that says so, what is counted and what is
// left out, and intervals as two numbers, as in the minimum dataset.
func TestReport_workbook(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		for range 9 {
			k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		}
		k.Clock.Set(k.Store.Today().AddMonths(4).Time())
		s.signIn()
		quarter := s.manager.must(`{ analytics { quarters } }`, nil).text("analytics.quarters.0")
		got, body := s.manager.web(t, http.MethodGet, "/export/report.xlsx?quarter="+strings.ReplaceAll(quarter, " ", "+"), "")
		if got.StatusCode != http.StatusOK {
			t.Fatal(got.Status)
		}
		f, err := excelize.OpenReader(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		sheets := f.GetSheetList()
		if len(sheets) != 14 || !slices.Contains(sheets, "7 Support offered") {
			t.Errorf("the sheets are %q", sheets)
		}
		numbers := 0
		for _, sheet := range sheets {
			if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze {
				t.Errorf("%s: %+v, %v", sheet, panes, err)
			}
			rows, err := f.GetRows(sheet)
			if err != nil || len(rows) < 5 || !strings.Contains(rows[2][0], "1 to 7 people") {
				t.Fatal(sheet, rows, err)
			}
			for line, row := range rows {
				for column := range row {
					at, _ := excelize.CoordinatesToCellName(column+1, line+1)
					if kind, _ := f.GetCellType(sheet, at); kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber {
						if column > 0 && row[column] != "" {
							numbers++
						}
					}
				}
			}
		}
		if numbers == 0 {
			t.Error("no number is a number")
		}
		rows, err := f.GetRows("10 Unmet need")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(rows, func(row []string) bool { return len(row) > 0 && row[0] == "None in this quarter." }) {
			t.Errorf("nothing is said of nothing: %q", rows)
		}
		rows, err = f.GetRows("4 People")
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, row := range rows {
			said += strings.Join(row, "|") + "\n"
		}
		for _, want := range []string{"95 % interval, from|95 % interval, to", "Counted: people referred, each once. Of: people registered", "Left out: Practices without a list size."} {
			if !strings.Contains(said, want) {
				t.Errorf("the sheet does not say %q:\n%s", want, said)
			}
		}
		if want := "Referrals: Number of referrals received in the quarter. Left out: What belongs to other quarters."; !slices.ContainsFunc(rowsOfSheet(t, f, "2 Referrals"), func(line string) bool { return line == want }) {
			t.Errorf("the sheet does not say %q", want)
		}
		for _, sheet := range sheets {
			for _, line := range rowsOfSheet(t, f, sheet) {
				if strings.Contains(line, "COUNT") || strings.Contains(line, "IN_PERSON") {
					t.Errorf("%s has a code: %s", sheet, line)
				}
			}
		}
		_, dataset := s.manager.web(t, http.MethodGet, "/export/report.csv?quarter="+strings.ReplaceAll(quarter, " ", "+"), "")
		for _, sign := range []string{",14,signs,*,Note,\"Withheld: 1 to 7 people, or", ",14,signs,-,Note,There is nothing to make a number from."} {
			if strings.Count(dataset, sign) != 1 {
				t.Errorf("the minimum dataset does not say %q:\n%s", sign, dataset)
			}
		}
		if !strings.Contains(dataset, ",people-by-age,All,\"95 % interval, from\",") || strings.Contains(dataset, ",95 % interval,") {
			t.Errorf("the minimum dataset has an interval as a text:\n%s", dataset)
		}
	})
}

// rowsOfSheet gives the lines of a sheet as texts.
func rowsOfSheet(t *testing.T, f *excelize.File, sheet string) (out []string) {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		out = append(out, strings.Join(row, "|"))
	}
	return out
}

// Ensure that a report goes by the limit that the scheme had set when the quarter ended, and says so: a limit that is set
// later changes no report of before.
func TestReport_limit(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := start(t, k)
	for range 9 {
		k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	}
	k.Clock.Set(k.Store.Today().AddMonths(4).Time())
	s.signIn()
	const ask = `query($quarter: String!) { analytics { report(quarter: $quarter) { sections { tables { columns rows } } } } }`
	limited := func(quarter string) string {
		a := s.manager.must(ask, map[string]any{"quarter": quarter})
		for _, days := range []string{"5", "8"} {
			if want := "Of those reached, within the scheme's limit of " + days + " working days, %"; strings.Count(a.raw, want) == 2 { // headline, and section 3
				return days
			}
		}
		t.Fatalf("no limit is named twice: %s", a.raw)
		return ""
	}
	quarter := s.manager.must(`{ analytics { quarters } }`, nil).text("analytics.quarters.0")
	if got := limited(quarter); got != "5" {
		t.Fatalf("the limit is %s", got)
	}
	s.do(s.manager, "changeSettings", "scheme { id }", map[string]any{"version": 1, "firstContactDays": 8})
	if got := limited(quarter); got != "5" {
		t.Errorf("a limit that was set later is %s in the report of before", got)
	}
	k.Clock.Set(k.Store.Today().AddMonths(4).Time())
	s.signIn()
	if got := limited(s.manager.must(`{ analytics { quarters } }`, nil).text("analytics.quarters.0")); got != "8" {
		t.Errorf("the limit is %s after another was set", got)
	}
}
