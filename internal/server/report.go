package server

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"alongside/internal/analytics"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/policy"
	"alongside/internal/viewer"
)

const (
	reportXLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	reportCSV  = "text/csv; charset=utf-8"
)

// exportReport answers GET /export/report.xlsx?quarter=2026-27+Q2 with the quarterly report as a workbook, a sheet for each
// section, and /export/report.csv with the tables of the national minimum dataset (sections 4, 5, 7 and 8) as lines of
// section, table, row, column and figure. They are for the roles that may read the report, and hold what it shows and no
// more. INVALID at quarter when there is no report of it.
func (s *Server) exportReport(write func(*analytics.Report) ([]byte, error), ending, kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		refuse := func(err error) { s.login.Refuse(w, r, s.login.Noted(r, err)) }
		v := viewer.From(ctx)
		if c, ok := policy.Of("Analytics.report"); !ok || c.For(v.Role) == policy.Refused {
			refuse(errs.New(errs.Forbidden, "Your role does not allow this."))
			return
		}
		report, err := s.services.Analytics.Root().Report(ctx, r.URL.Query().Get("quarter"))
		if err != nil {
			refuse(err)
			return
		}
		file, err := write(report)
		if err != nil {
			refuse(err)
			return
		}
		entry := audit.Entry{Action: code.AuditActionExport, ObjectType: "Scheme", ObjectID: v.SchemeID, Reason: "The report of " + report.Quarter + " as a file."}
		if err := s.store.Audit(ctx, entry); err != nil {
			refuse(err)
			return
		}
		h := w.Header()
		h.Set("Content-Type", kind)
		h.Set("Content-Length", strconv.Itoa(len(file)))
		name := "report-" + strings.ToLower(strings.ReplaceAll(report.Quarter, " ", "-")) + ending
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
		h.Set("Cache-Control", "no-store")
		_, _ = w.Write(file) // whoever asked has gone, if this fails
	}
}

// minimumDataset writes what the signs mean, and the tables of the national minimum dataset, a line for each figure, an
// interval in two, and below them what has no row of its own.
func minimumDataset(r *analytics.Report) ([]byte, error) {
	var file bytes.Buffer
	file.WriteString("\ufeff") // without it the common spreadsheet takes UTF-8 for something else
	out := csv.NewWriter(&file)
	out.UseCRLF = true // RFC 4180
	_ = out.Write([]string{"Scheme", "Quarter", "Known on", "Section", "Table", "Row", "Column", "Figure"})
	for _, sign := range [][2]string{ // lines as those of notes are, which programs pass over
		{analytics.Withheld, "Withheld: 1 to 7 people, or a number that would tell of so few."},
		{analytics.Unknown, "There is nothing to make a number from."},
	} {
		_ = out.Write([]string{r.Scheme, r.Quarter, string(r.KnownOn), fmt.Sprint(len(r.Sections)), "signs", sign[0], "Note", sign[1]})
	}
	for _, section := range r.Sections {
		if !section.MinimumDataset {
			continue
		}
		for _, t := range section.Tables {
			t = t.Apart()
			for _, row := range t.Rows {
				for i := 1; i < len(row); i++ {
					_ = out.Write([]string{r.Scheme, r.Quarter, string(r.KnownOn), fmt.Sprint(section.Number), t.Name, row[0], t.Columns[i], row[i]})
				}
			}
			for _, note := range t.Notes {
				_ = out.Write([]string{r.Scheme, r.Quarter, string(r.KnownOn), fmt.Sprint(section.Number), t.Name, "", "Note", note})
			}
		}
	}
	out.Flush()
	return file.Bytes(), out.Error()
}

// workbook writes the whole report, a sheet for each section: its words, and below them its tables.
func workbook(r *analytics.Report) (_ []byte, err error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	b := &book{f: f}
	b.look()
	for i, section := range r.Sections {
		name := sheetName(section)
		if i == 0 {
			b.must(f.SetSheetName("Sheet1", name))
		} else {
			_, err := f.NewSheet(name)
			b.must(err)
		}
		b.sheet(name, r, section)
	}
	f.SetActiveSheet(0)
	b.must(f.SetDocProps(&excelize.DocProperties{
		Title: "Quarterly report, " + r.Quarter, Subject: r.Scheme, Creator: "Alongside", Language: "en-GB",
	}))
	if b.err != nil {
		return nil, fmt.Errorf("write the workbook: %w", b.err)
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("write the workbook: %w", err)
	}
	return out.Bytes(), nil
}

// sheetName gives a sheet its name: at most 31 signs, and none of : \ / ? * [ ]. Of a longer title it is what comes before
// the comma.
func sheetName(s *analytics.ReportSection) string {
	name := fmt.Sprintf("%d %s", s.Number, s.Title)
	if len(name) > 31 {
		name, _, _ = strings.Cut(name, ",")
	}
	return name
}
