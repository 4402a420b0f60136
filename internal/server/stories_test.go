package server_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// telling are the parts of a story in which the check finds nothing, each with a mark.
var telling = map[string]any{
	"title": "Marked title", "called": "Hester", "before": "Marked before.", "together": "Marked together.", "changed": "Marked change.",
	"inTheirWords": "Marked words.", "changes": []any{"LESS_LONELY"},
}

// Ensure that a told story is read by those who may, in the list, the report and its workbook, with nothing that leads to
// the client; that everybody else is refused; and that a withdrawal takes it from all of them at once, and undoing
// the withdrawal brings it back.
func TestStories(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		k.Clock.Advance(14 * 24 * time.Hour)
		s := start(t, k)
		ref := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		today := k.Store.Today()
		do := func(mutation, below string, input map[string]any) answer {
			return s.do(s.worker, mutation, below, input)
		}
		consent := do("recordConsent", "consent { id }", map[string]any{
			"clientId": ref.PersonID, "what": "USE_STORY", "decision": "GIVEN", "how": "VERBAL", "on": string(today), "expiresOn": string(today.AddDays(300)),
		}).text("recordConsent.consent.id")
		input := map[string]any{"referralId": ref.ID}
		for name, value := range telling {
			input[name] = value
		}
		story := do("saveStory", "story { id }", input).text("saveStory.story.id")
		do("makeStoryReady", "story { id }", map[string]any{"storyId": story, "version": 1})

		k.Clock.Set(k.Store.Today().AddMonths(1).Time()) // the quarter has ended
		s.signIn()
		list := `{ stories { title called before together changed inTheirWords changes month } }`
		quarters := s.manager.must(`{ analytics { quarters } }`, nil)
		quarter := quarters.text("analytics.quarters.0")
		report := `{ analytics { report(quarter: "` + quarter + `") { sections { number words stories { title before } } } } }`
		book := func(by *caller) string {
			got, body := by.web(t, http.MethodGet, "/export/report.xlsx?quarter="+strings.ReplaceAll(quarter, " ", "+"), "")
			if got.StatusCode != http.StatusOK {
				return got.Status
			}
			f, err := excelize.OpenReader(strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			rows, err := f.GetRows("13 Stories")
			if err != nil {
				t.Fatal(err)
			}
			var out []string
			for _, row := range rows {
				out = append(out, strings.Join(row, " "))
			}
			return strings.Join(out, "\n")
		}
		readers := map[string]*caller{"link worker": s.worker, "another link worker": s.worker2, "lead": s.lead, "manager": s.manager, "commissioner": s.commissioner}
		others := map[string]*caller{"host": s.host, "practice": s.practice, "administrator": s.admin, "analyst": s.analyst, "auditor": s.auditor}
		for name, by := range others {
			if a := by.send(list, nil); a.code() != "FORBIDDEN" {
				t.Errorf("%s: %s", name, a.raw)
			}
		}
		check := func(told bool) {
			t.Helper()
			for name, by := range readers {
				a := by.must(list, nil)
				if strings.Contains(a.raw, "Marked") != told || strings.Contains(a.raw, ref.PersonID) || strings.Contains(a.raw, ref.ID) || strings.Contains(a.raw, story) {
					t.Errorf("%s is told %s", name, a.raw)
				}
			}
			for _, by := range []*caller{s.manager, s.commissioner} {
				a := by.must(report, nil)
				file := book(by)
				for where, text := range map[string]string{"report": a.raw, "workbook": file} {
					if strings.Contains(text, "Marked before.") != told || strings.Contains(text, "One story is left out, as it was withdrawn.") == told {
						t.Errorf("the %s says %s", where, text)
					}
				}
			}
		}
		check(true)
		if words := book(s.manager); !strings.Contains(words, "In their words: Marked words.") || !strings.Contains(words, "Less lonely") {
			t.Errorf("the workbook says %s", words)
		}
		for _, key := range []string{story, ref.PersonID, ref.ID, consent} {
			if a := s.commissioner.send(`query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": key}); !slices.Contains([]string{"NOT_FOUND", "FORBIDDEN"}, a.code()) {
				t.Errorf("a commissioner finds %s: %s", key, a.raw)
			}
		}
		id := s.fresh(map[string]any{"consentId": consent})
		s.worker.must(s.document("withdrawConsent", "clientMutationId"), map[string]any{"input": id})
		check(false)
		if a := s.undo(s.worker, id["clientMutationId"]); a.code() != "" {
			t.Fatal(a.raw)
		}
		check(true)
		k.Clock.Set(today.AddDays(301).Time())
		s.signIn()
		if a := s.manager.must(list, nil); strings.Contains(a.raw, "Marked") {
			t.Errorf("after the consent has run out: %s", a.raw)
		}
	})
}
