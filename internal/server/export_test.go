package server_test

import (
	"encoding/csv"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/auditentry"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// exports gives the entries of the trail that tell of rows that left, the oldest first.
func exports(t *testing.T, k *testkit.Kit) []*ent.AuditEntry {
	t.Helper()
	rows, err := k.Store.Ent(k.System()).AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionExport)).
		Order(auditentry.ByID()).All(k.System())
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// sheet reads a file as a spreadsheet does.
func sheet(t *testing.T, text string) [][]string {
	t.Helper()
	body, marked := strings.CutPrefix(text, "\ufeff")
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || !marked || strings.Count(text, "\r\n") != len(rows) {
		t.Fatalf("%v: %q", err, text)
	}
	return rows
}

// Ensure the caseload leaves as a file to those who work with it, after a fresh sign-in step, as they see it on the
// screen, with nothing in it that a spreadsheet would run, and that the trail tells of whom.
func TestExport(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		const path = "/export/caseload.csv"
		names := []string{"=1+1", "+44", "-2", "@SUM(A1)", "\tTab", "O'Neill", `Sian "Siân"`, "Ŵyn, Halina"}
		var people []string
		for _, n := range names {
			r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
			k.Store.Ent(k.System()).Person.UpdateOneID(r.PersonID).SetPreferredName(n).SetFamilyName("Lee").ExecX(k.System())
			people = append(people, r.PersonID)
		}
		other := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
		res, text := s.worker.web(t, http.MethodGet, path+"?sort=RECEIVED&down=true", "")
		if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != "text/csv; charset=utf-8" || res.Header.Get("Cache-Control") != "no-store" ||
			res.Header.Get("Content-Disposition") != "attachment; filename=caseload-2026-06-10.csv" || !strings.Contains(res.Header.Get("Content-Security-Policy"), "sandbox") {
			t.Fatalf("%d %v", res.StatusCode, res.Header)
		}
		rows := sheet(t, text)
		var got []string
		for _, row := range rows[1:] {
			got = append(got, strings.TrimSuffix(row[0], " Lee"))
			if strings.ContainsAny(row[0][:1], "=+-@\t") || row[2] != "Active" || row[15] != k.Practice.Name || row[17] != k.LinkWorker.Name || row[9] != "26" {
				t.Errorf("got %q", row)
			}
		}
		want := []string{"'=1+1", "'+44", "'-2", "'@SUM(A1)", "Tab", "O'Neill", `Sian "Siân"`, "Ŵyn, Halina"}
		slices.Sort(got)
		slices.Sort(want)
		if len(rows[0]) != 19 || rows[0][0] != "Client" || !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
		told := exports(t, k)
		if len(told) != 1 || told[0].Operation != "exportCaseload" || told[0].AccountID != k.LinkWorker.AccountID ||
			!strings.Contains(told[0].Reason, "8 rows") || len(told[0].People) != len(people) {
			t.Fatalf("the trail tells %+v", told)
		}
		for _, p := range people {
			if !slices.Contains(told[0].People, p) {
				t.Errorf("the trail does not tell of %s", p)
			}
		}
		for query, want := range map[string]int{
			"": 8, "?team=true": 8, "?q=rahman+halina": 8, "?q=nobody": 0, "?show=active": 8, "?show=paused": 0, "?show=quiet": 0, "?show=reviews": 0,
			"?show=limit": 0, "?show=unassigned": 0, "?complexity=LIGHT": 0, "?reason=LONELINESS": 8, "?practice=" + k.Practice2.ID: 0, "?worker=" + k.LinkWorker2.AccountID: 0,
		} {
			res, text := s.worker.web(t, http.MethodGet, path+query, "")
			if res.StatusCode != http.StatusOK || len(sheet(t, text)) != want+1 {
				t.Errorf("%s: %d, %d rows, want %d", query, res.StatusCode, len(sheet(t, text))-1, want)
			}
		}
		if n := len(exports(t, k)); n != 15 {
			t.Errorf("%d files are told of", n)
		}
		if _, text := s.lead.web(t, http.MethodGet, path+"?team=true", ""); len(sheet(t, text)) != 10 {
			t.Errorf("the lead's team: %q", text)
		}
		if _, text := s.lead.web(t, http.MethodGet, path+"?worker="+*other.LinkWorkerID, ""); len(sheet(t, text)) != 2 {
			t.Errorf("one of the team: %q", text)
		}
		s.refusedExports(t, k, path)
	})
}

// refusedExports ensures that nothing leaves to others, without a fresh step, or to an address that says something else.
func (s *scheme) refusedExports(t *testing.T, k *testkit.Kit, path string) {
	t.Helper()
	before := len(exports(t, k))
	for _, query := range []string{
		"?show=secretive", "?sort=Secretive", "?secretive=1", "?team=maybe", "?q=a&q=b", "?complexity=", "?%zz", "?q=" + strings.Repeat("x", 400),
	} {
		res, text := s.worker.web(t, http.MethodGet, path+query, "")
		if res.StatusCode != http.StatusBadRequest || !strings.Contains(text, `"code":"INVALID"`) || strings.Contains(strings.ToLower(text), "secretive") {
			t.Errorf("%s: %d %s", query, res.StatusCode, text)
		}
	}
	for name, by := range map[string]*caller{
		"host": s.host, "practice": s.practice, "administrator": s.admin, "analyst": s.analyst, "commissioner": s.commissioner, "auditor": s.auditor,
	} {
		if res, text := by.web(t, http.MethodGet, path, ""); res.StatusCode != http.StatusForbidden || strings.Contains(text, "STEP_UP") || strings.Contains(text, "Lee") {
			t.Errorf("%s: %d %s", name, res.StatusCode, text)
		}
	}
	nobody := &caller{t: t, base: s.worker.base}
	if res, text := nobody.web(t, http.MethodGet, path, ""); res.StatusCode != http.StatusUnauthorized || strings.Contains(text, "Lee") {
		t.Errorf("nobody: %d %s", res.StatusCode, text)
	}
	if res, _ := s.worker.web(t, http.MethodPost, path, ""); res.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("another method: %d", res.StatusCode)
	}
	k.Clock.Advance(6 * time.Minute)
	res, text := s.worker.web(t, http.MethodGet, path, "")
	if res.StatusCode != http.StatusForbidden || !strings.Contains(text, `"needs":"STEP_UP"`) || strings.Contains(text, "Lee") {
		t.Errorf("without a fresh step: %d %s", res.StatusCode, text)
	}
	if n := len(exports(t, k)); n != before {
		t.Errorf("refused, %d files are told of", n-before)
	}
}
