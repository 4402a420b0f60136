package referral

import (
	"fmt"
	"strings"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Ensures which clocks run in each status, when each runs out and by how much it is overdue.
func TestOverdue(t *testing.T) {
	t.Parallel()
	active := Facts{
		Status: code.ReferralStatusActive, ReceivedOn: "2026-01-05", AcceptedOn: "2026-01-06", FirstReachedOn: "2026-01-08",
		SupportFrom: "2026-01-14", LastContactOn: "2026-02-02", PlanAgreedOn: "2026-01-14",
	}
	change := func(f Facts, with func(*Facts)) Facts { with(&f); return f }
	for _, tc := range []struct {
		name  string
		facts Facts
		today clock.Date
		want  string // kind day overdueBy [of], in order
	}{
		{"received on a Friday", Facts{Status: "RECEIVED", ReceivedOn: "2026-11-20"}, "2026-11-21", "TRIAGE 2026-11-24 -3"},
		{"received before Easter", Facts{Status: "IN_TRIAGE", ReceivedOn: "2026-04-02"}, "2026-04-08", "TRIAGE 2026-04-08 0"},
		{"triage overdue over a weekend", Facts{Status: "RECEIVED", ReceivedOn: "2026-11-18"}, "2026-11-23", "TRIAGE 2026-11-20 3"},
		{
			"accepted",
			Facts{Status: "ACCEPTED", ReceivedOn: "2026-03-20", AcceptedOn: "2026-03-30"},
			"2026-03-30",
			"FIRST_CONTACT 2026-04-08 -9, FIRST_APPOINTMENT 2026-04-22 -23",
		},
		{
			"waiting has the same clocks",
			Facts{Status: "WAITING", AcceptedOn: "2026-03-30"},
			"2026-04-09",
			"FIRST_CONTACT 2026-04-08 1, FIRST_APPOINTMENT 2026-04-22 -13",
		},
		{
			"attempts do not stop the first contact",
			Facts{Status: "CONTACTING", AcceptedOn: "2026-11-02", LastContactOn: "2026-11-03"},
			"2026-11-10", "FIRST_CONTACT 2026-11-09 1, FIRST_APPOINTMENT 2026-11-23 -13, QUIET 2026-11-24 -14",
		},
		{
			"reached",
			Facts{Status: "CONTACTING", AcceptedOn: "2026-11-02", LastContactOn: "2026-11-04", FirstReachedOn: "2026-11-04"},
			"2026-11-10", "FIRST_APPOINTMENT 2026-11-23 -13, QUIET 2026-11-25 -15",
		},
		{"active", active, "2026-03-01", "QUIET 2026-02-23 6, REVIEW 2026-02-25 4, SUPPORT_END 2026-07-14 -135"},
		{
			"no plan, no contact since it began",
			Facts{Status: "ACTIVE", SupportFrom: "2026-01-14"},
			"2026-01-15",
			"QUIET 2026-02-04 -20, SUPPORT_END 2026-07-14 -180",
		},
		{
			"reviewed", change(active, func(f *Facts) { f.LastReviewOn = "2026-02-20"; f.LastContactOn = "2026-02-20" }), "2026-03-01",
			"QUIET 2026-03-13 -12, REVIEW 2026-04-03 -33, SUPPORT_END 2026-07-14 -135",
		},
		{
			"date of the next review named", change(active, func(f *Facts) { f.NextReviewOn = "2026-02-10" }), "2026-02-10",
			"REVIEW 2026-02-10 0, QUIET 2026-02-23 -13, SUPPORT_END 2026-07-14 -154",
		},
		{
			"extended", change(active, func(f *Facts) { f.ExtendedUntil = "2026-09-30" }), "2026-08-01",
			"QUIET 2026-02-23 159, REVIEW 2026-02-25 157, SUPPORT_END 2026-09-30 -60",
		},
		{
			"paused: all but the end waits",
			change(active, func(f *Facts) { f.Status = "PAUSED"; f.PauseUntil = "2026-04-01" }), "2026-04-02",
			"REVIEW 2026-04-01 1, QUIET 2026-04-01 1, SUPPORT_END 2026-07-14 -103",
		},
		{
			"a pause never brings anything forward",
			change(active, func(f *Facts) { f.Status = "PAUSED"; f.PauseUntil = "2026-02-24" }), "2026-02-24",
			"QUIET 2026-02-24 0, REVIEW 2026-02-25 -1, SUPPORT_END 2026-07-14 -140",
		},
		{
			"an old pause is forgotten when support goes on", change(active, func(f *Facts) { f.PauseUntil = "2026-06-01" }), "2026-03-01",
			"QUIET 2026-02-23 6, REVIEW 2026-02-25 4, SUPPORT_END 2026-07-14 -135",
		},
		{
			"items in any open status",
			Facts{
				Status: "RECEIVED", ReceivedOn: "2026-11-20",
				Tasks:    []Item{{"tk1", "2026-11-22"}, {"tk2", ""}, {"tk3", "2026-11-20"}},
				Onward:   []Item{{"on1", "2026-11-11"}},
				Risks:    []Item{{"ri1", "2026-12-01"}},
				Consents: []Item{{"co1", "2027-01-01"}, {"co2", clock.MaxDate}},
			},
			"2026-11-21",
			"ONWARD_ANSWER 2026-11-19 2 on1, TASK 2026-11-20 1 tk3, TASK 2026-11-22 -1 tk1, TRIAGE 2026-11-24 -3, " +
				"RISK_REVIEW 2026-12-01 -10 ri1, CONSENT_EXPIRY 2027-01-01 -41 co1",
		},
		{"closed", change(active, func(f *Facts) { f.Status = "CLOSED"; f.Tasks = []Item{{"tk1", "2026-01-01"}} }), "2026-03-01", ""},
		{"declined", Facts{Status: "DECLINED", ReceivedOn: "2026-01-05"}, "2026-03-01", ""},
		{"nothing known", Facts{Status: "ACTIVE"}, "2026-03-01", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			due := Overdue(tc.facts, detail.DefaultSettings(), tc.today)
			lines := make([]string, len(due))
			for i, d := range due {
				lines[i] = strings.TrimSpace(fmt.Sprintf("%s %s %d %s", d.Kind, d.On, d.OverdueBy, d.Of))
				if d.IsOverdue() != (d.OverdueBy > 0) {
					t.Errorf("%v: overdue %v", d, d.IsOverdue())
				}
			}
			if got := strings.Join(lines, ", "); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			first, ok := First(tc.facts, detail.DefaultSettings(), tc.today)
			if ok != (len(due) > 0) || ok && first != due[0] {
				t.Errorf("first: got %v, %v", first, ok)
			}
		})
	}
}

// Ensures that the scheme's settings are the ones used.
func TestOverdue_Settings(t *testing.T) {
	t.Parallel()
	s := detail.SchemeSettings{TriageDays: 1, SupportMonths: 3, ReviewWeeks: 2, QuietDays: 7}
	f := Facts{Status: "ACTIVE", SupportFrom: "2026-11-30", PlanAgreedOn: "2026-11-30"}
	want := map[code.DueKind]clock.Date{"QUIET": "2026-12-07", "REVIEW": "2026-12-14", "SUPPORT_END": "2027-02-28"}
	for _, d := range Overdue(f, s, "2026-12-01") {
		if d.On != want[d.Kind] {
			t.Errorf("%s: got %s, want %s", d.Kind, d.On, want[d.Kind])
		}
	}
	if d, _ := First(Facts{Status: "RECEIVED", ReceivedOn: "2026-11-20"}, s, "2026-11-20"); d.On != "2026-11-23" {
		t.Errorf("triage: got %s", d.On)
	}
}

// Ensures that support ends after calendar months, at month ends too, and when its flags are raised.
func TestSupportEnd(t *testing.T) {
	t.Parallel()
	s := detail.DefaultSettings()
	for _, tc := range []struct {
		from, extended              clock.Date
		two, one, end, over, latest clock.Date
	}{
		{"2025-08-31", "", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-01", "2026-05-31"},
		{"2023-08-31", "", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-01", "2024-05-31"},
		{"2024-02-29", "", "2024-06-29", "2024-07-29", "2024-08-29", "2024-08-30", "2024-11-29"},
		{"2026-01-14", "", "2026-05-14", "2026-06-14", "2026-07-14", "2026-07-15", "2026-10-14"},
		{"2026-01-14", "2026-09-30", "2026-07-30", "2026-08-30", "2026-09-30", "2026-10-01", "2026-10-14"},
	} {
		f := Facts{Status: "ACTIVE", SupportFrom: tc.from, ExtendedUntil: tc.extended}
		if got := SupportEnd(f, s); got != tc.end {
			t.Errorf("from %s: got end %s, want %s", tc.from, got, tc.end)
		}
		if got := LatestExtension(f, s); got != tc.latest {
			t.Errorf("from %s: got latest %s, want %s", tc.from, got, tc.latest)
		}
		for day, want := range map[clock.Date]SupportFlag{
			tc.from: SupportNoFlag, tc.two.AddDays(-1): SupportNoFlag, tc.two: SupportTwoMonthsLeft,
			tc.one.AddDays(-1): SupportTwoMonthsLeft, tc.one: SupportOneMonthLeft, tc.end: SupportOneMonthLeft, tc.over: SupportOver,
		} {
			if got := SupportFlagOn(f, s, day); got != want {
				t.Errorf("from %s, on %s: got flag %q, want %q", tc.from, day, got, want)
			}
		}
	}
	if f := (Facts{}); SupportEnd(f, s) != "" || SupportFlagOn(f, s, "2026-01-01") != "" || LatestExtension(f, s) != "" {
		t.Error("support that has not begun has an end")
	}
}

// Ensures that a silent service is nudged, then told on, then closed, in working days.
func TestOnwardStepOn(t *testing.T) {
	t.Parallel()
	for day, want := range map[clock.Date]OnwardStep{
		"2026-03-30": OnwardWait,
		"2026-04-08": OnwardWait, // five working days: Good Friday and Easter Monday are none
		"2026-04-09": OnwardNudge,
		"2026-04-12": OnwardNudge,
		"2026-04-13": OnwardNudge,
		"2026-04-14": OnwardTellLead,
		"2026-04-20": OnwardTellLead,
		"2026-04-21": OnwardClose,
		"2027-01-01": OnwardClose,
	} {
		if got := OnwardStepOn("2026-03-30", detail.DefaultSettings(), day); got != want {
			t.Errorf("on %s: got %q, want %q", day, got, want)
		}
	}
	if got := OnwardStepOn("", detail.DefaultSettings(), "2026-03-30"); got != OnwardWait {
		t.Errorf("never sent: got %q", got)
	}
}
