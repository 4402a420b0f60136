package facts_test

import (
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/facts"
)

// number is a pseudonym that a test can read: the first letters of the key.
func number(key string) int64 {
	var n int64
	for _, c := range []byte(key) {
		n = n*31 + int64(c)
	}
	return n
}

func day(s string) *clock.Date {
	d := clock.MustDate(s)
	return &d
}

func instant(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func ptr[T any](v T) *T { return &v }

func client() *ent.Person {
	return &ent.Person{
		ID: "pe1", DateOfBirth: "1960-02-29", Gender: code.GenderWoman, EthnicCategory: code.EthnicCategoryR,
		CarerStatus: code.CarerStatusCares, Household: code.HouseholdAlone, Language: "gu-IN",
	}
}

// Ensure that what happens at night is of the day and month in London, and that the age is that of the day.
func TestOf_londonMonths(t *testing.T) {
	t.Parallel()
	got := facts.Of(facts.Record{Person: client(), Referrals: []*ent.Referral{{
		ID: "re1", PracticeID: "or1", ReceivedAt: instant("2025-06-30T23:30:00Z"), Status: code.ReferralStatusClosed,
		AcceptedAt: ptr(instant("2025-07-01T08:00:00Z")), FirstContactAt: ptr(instant("2025-07-07T10:00:00Z")),
		SupportFrom: day("2025-07-10"), ClosedAt: ptr(instant("2026-01-05T10:00:00Z")),
		ClosingReason: ptr(code.ClosingReasonGoalsMet),
	}}}, number).Episodes[0]
	if got.Month != "2025-07" || got.AgeBand != code.AgeBandAge6574 || got.EthnicGroup != code.EthnicGroupAsian ||
		got.LanguageGroup != code.LanguageGroupOther || got.Number != 1 {
		t.Errorf("got %+v", got)
	}
	days := []int{got.DaysToDecision, got.DaysToContact, got.WorkingDaysToContact, got.DaysToStart, got.DaysToPlan, got.DaysToClose, got.SupportDays}
	want := []int{0, 6, 4, 9, facts.None, 188, 179}
	for i := range want {
		if days[i] != want[i] {
			t.Errorf("days %d: got %d, want %d", i, days[i], want[i])
		}
	}
}

// Ensure that a practice that moved is counted where it was on the day, that the first and the last day of a membership
// count, and that where nothing is known of memberships the PCN of the referral stands.
func TestOf_pcnOnTheDay(t *testing.T) {
	t.Parallel()
	links := []*ent.PracticeLink{
		{PracticeID: "or1", PcnID: "orA", FromOn: "2024-04-01", ToOn: day("2025-08-14")},
		{PracticeID: "or1", PcnID: "orB", FromOn: "2025-08-15"},
		{PracticeID: "or2", PcnID: "orC", FromOn: "2024-04-01"},
	}
	for _, test := range []struct{ received, want string }{
		{"2025-08-14T22:59:00Z", "orA"},
		{"2025-08-14T23:00:00Z", "orB"}, // midnight in London
		{"2024-03-31T10:00:00Z", "orOld"},
		{"2026-03-01T10:00:00Z", "orB"},
	} {
		got := facts.Of(facts.Record{Person: client(), Links: links, Referrals: []*ent.Referral{
			{ID: "re1", PracticeID: "or1", PcnID: ptr("orOld"), ReceivedAt: instant(test.received)},
		}}, number)
		if pcn := got.Episodes[0].PcnID; pcn != test.want {
			t.Errorf("%s: got %s, want %s", test.received, pcn, test.want)
		}
	}
}

// Ensure that an episode taken up again is open, and that what was said of its end is counted no more.
func TestOf_reopened(t *testing.T) {
	t.Parallel()
	got := facts.Of(facts.Record{Person: client(), Referrals: []*ent.Referral{{
		ID: "re1", PracticeID: "or1", ReceivedAt: instant("2025-07-01T10:00:00Z"), Status: code.ReferralStatusActive,
		SupportFrom: day("2025-07-10"), ClosedAt: ptr(instant("2025-09-05T10:00:00Z")),
		ClosingReason: ptr(code.ClosingReasonGoalsMet), DeclineReason: ptr(code.DeclineReasonOutOfArea),
	}}}, number).Episodes[0]
	if got.ClosedMonth != "" || got.DaysToClose != facts.None || got.SupportDays != facts.None || got.ClosingReason != "" || got.DeclineReason != "" {
		t.Errorf("got %+v", got)
	}
}

// Ensure that answers are numbered by the day they were given, that a declined one takes no place, and that each question
// and each goal has its own row of numbers.
func TestOf_measuresInOrder(t *testing.T) {
	t.Parallel()
	score := func(key string, on clock.Date, value *int) *ent.Assessment {
		return &ent.Assessment{
			ID: key, ReferralID: "re1", Instrument: code.InstrumentOns4, On: on,
			Items: []detail.MeasureItem{{Code: "SATISFIED", Value: value, Declined: value == nil}},
		}
	}
	got := facts.Of(facts.Record{
		Person: client(), Referrals: []*ent.Referral{{ID: "re1", PracticeID: "or1", ReceivedAt: instant("2025-07-01T10:00:00Z")}},
		Assessments: []*ent.Assessment{score("ax3", "2025-09-01", ptr(8)), score("ax1", "2025-07-02", ptr(3)), score("ax2", "2025-08-01", nil)},
	}, number).Measures
	want := []struct {
		place    int
		declined bool
		value    float64
	}{{1, false, 3}, {0, true, 0}, {2, false, 8}}
	if len(got) != len(want) {
		t.Fatalf("got %d answers", len(got))
	}
	for i, w := range want {
		if got[i].Place != w.place || got[i].Declined != w.declined || got[i].Value != w.value {
			t.Errorf("answer %d: got %+v, want %+v", i, got[i], w)
		}
	}
}

// Ensure that a goal or an action that an edit took out is counted no more, and that a draft is no onward referral.
func TestOf_whatStands(t *testing.T) {
	t.Parallel()
	got := facts.Of(facts.Record{
		Person: client(), Referrals: []*ent.Referral{{ID: "re1", PracticeID: "or1", ReceivedAt: instant("2025-07-01T10:00:00Z")}},
		Plans: []*ent.SupportPlan{{ID: "sp1", ReferralID: "re1", CreatedAt: instant("2025-07-10T10:00:00Z"), Needs: []detail.Need{{ID: "n1", Code: code.ReferralReasonLoneliness}}}},
		Goals: []*ent.Goal{
			{ID: "go1", PlanID: "sp1", ReferralID: "re1", NeedID: "n1", Status: code.GoalStatusAchieved, Importance: 8, CreatedAt: instant("2025-07-10T10:00:00Z")},
			{ID: "go2", PlanID: "sp1", ReferralID: "re1", NeedID: "n1", Removed: true, CreatedAt: instant("2025-07-10T10:00:00Z")},
		},
		Actions: []*ent.Action{{GoalID: "go1", Status: code.ActionStatusDone}, {GoalID: "go1", Removed: true}, {GoalID: "go1"}},
		Onward: []*ent.OnwardReferral{
			{ID: "on1", ReferralID: "re1", ServiceID: "sv1", Status: code.OnwardStatusDraft},
			{ID: "on2", ReferralID: "re1", ServiceID: "sv1", Status: code.OnwardStatusSent, SentAt: ptr(instant("2025-07-11T10:00:00Z")), AnsweredAt: ptr(instant("2025-07-14T10:00:00Z"))},
		},
		Signposts:  []*ent.Signpost{{ID: "si1", ReferralID: "re1", ServiceID: "sv1", On: "2025-07-12"}},
		Categories: map[string]code.ServiceCategory{"sv1": code.ServiceCategoryArts},
	}, number)
	if len(got.Needs) != 1 || got.Needs[0].Goals != 1 || got.Needs[0].GoalsAchieved != 1 {
		t.Errorf("needs: got %+v", got.Needs)
	}
	if len(got.Goals) != 1 || got.Goals[0].Actions != 2 || got.Goals[0].ActionsDone != 1 || got.Goals[0].Need != code.ReferralReasonLoneliness {
		t.Errorf("goals: got %+v", got.Goals)
	}
	if len(got.Onward) != 2 || got.Onward[0].DaysToAnswer != 3 || got.Onward[1].Kind != code.OnwardKindSignpost || got.Onward[1].DaysToAnswer != facts.None {
		t.Errorf("onward: got %+v", got.Onward)
	}
}

// Ensure that nothing is said of a client who is not there.
func TestOf_nobody(t *testing.T) {
	t.Parallel()
	if got := facts.Of(facts.Record{}, number); len(got.Episodes)+len(got.Contacts) != 0 {
		t.Errorf("got %+v", got)
	}
}
