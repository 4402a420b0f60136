package referral

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/errs"
)

// Ensures that every closing reason of the list has its group, its needs and the statuses it fits.
func TestClosingTable(t *testing.T) {
	t.Parallel()
	const everything = "PLAN_REVIEWED FOLLOW_UP_MEASURE MESSAGE_NOTED ONWARD_SETTLED"
	want := map[code.ClosingReason]struct{ group, needs, before string }{
		"GOALS_MET":              {"COMPLETED", everything, ""},
		"WELLBEING_IMPROVED":     {"COMPLETED", everything, ""},
		"PERSON_WITHDREW":        {"NOT_ENGAGED", "FOLLOW_UP_MEASURE MESSAGE_NOTED ONWARD_SETTLED", "RECEIVED CONTACTING"},
		"UNABLE_TO_CONTACT":      {"NOT_ENGAGED", "ATTEMPTS_MADE MESSAGE_NOTED ONWARD_SETTLED", "CONTACTING"},
		"DID_NOT_ATTEND":         {"NOT_ENGAGED", "MESSAGE_NOTED ONWARD_SETTLED", "CONTACTING"},
		"MOVED_AWAY":             {"PARTLY", "FOLLOW_UP_MEASURE MESSAGE_NOTED ONWARD_SETTLED", "RECEIVED CONTACTING"},
		"DIED":                   {"PARTLY", "", "RECEIVED CONTACTING"},
		"TIME_LIMIT_REACHED":     {"PARTLY", everything, ""},
		"TRANSFERRED":            {"PARTLY", "MESSAGE_NOTED ONWARD_SETTLED", "RECEIVED CONTACTING"},
		"NEEDS_BEYOND_SCOPE":     {"NOT_SUITABLE", "MESSAGE_NOTED ONWARD_SETTLED", "RECEIVED CONTACTING"},
		"INAPPROPRIATE_REFERRAL": {"NOT_SUITABLE", "MESSAGE_NOTED ONWARD_SETTLED", "RECEIVED CONTACTING"},
		"OTHER":                  {"OTHER", "WORDS " + everything, "RECEIVED CONTACTING"},
	}
	for _, reason := range all[code.ClosingReason](code.ClosingReason("").Values()) {
		w, ok := want[reason]
		if !ok {
			t.Errorf("%s has no row in this test", reason)
			continue
		}
		if got := Group(reason); string(got) != w.group {
			t.Errorf("%s: got group %s, want %s", reason, got, w.group)
		}
		if got := joined(Needs(reason, true)); got != w.needs {
			t.Errorf("%s: got needs %q, want %q", reason, got, w.needs)
		}
		for _, from := range everyStatus() {
			fits := from == code.ReferralStatusActive || from == code.ReferralStatusPaused ||
				IsOpen(from) && slices.Contains(strings.Fields(w.before), group(from))
			if got := slices.Contains(ReasonsFor(from), reason); got != fits {
				t.Errorf("%s from %s: fits %v, want %v", reason, from, got, fits)
			}
		}
		if StopsMessages(reason) != (reason == code.ClosingReasonDied) {
			t.Errorf("%s: messages are stopped wrongly", reason)
		}
	}
	if Group("NOTHING") != code.ClosingGroupOther || len(Needs("NOTHING", true)) != 0 {
		t.Error("a reason that does not exist has a row")
	}
}

// group names CONTACTING as itself and every earlier status as RECEIVED, as the table above does.
func group(s code.ReferralStatus) string {
	if s == code.ReferralStatusContacting {
		return "CONTACTING"
	}
	return "RECEIVED"
}

func joined[T ~string](values []T) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return strings.Join(out, " ")
}

// Ensures that each need is met by its own fact alone, and that plan and measure are not asked for without support.
func TestMissing(t *testing.T) {
	t.Parallel()
	done := ClosingFacts{SupportStarted: true, PlanReviewed: true, FollowUpMeasureDone: true, MessageNoted: true}
	with := func(change func(*ClosingFacts)) ClosingFacts { f := done; change(&f); return f }
	for _, tc := range []struct {
		name   string
		reason code.ClosingReason
		facts  ClosingFacts
		want   string
	}{
		{"all done", "GOALS_MET", done, ""},
		{"nothing done", "GOALS_MET", ClosingFacts{SupportStarted: true, OpenOnward: 2}, "PLAN_REVIEWED FOLLOW_UP_MEASURE MESSAGE_NOTED ONWARD_SETTLED"},
		{"no review", "TIME_LIMIT_REACHED", with(func(f *ClosingFacts) { f.PlanReviewed = false }), "PLAN_REVIEWED"},
		{"no measure", "GOALS_MET", with(func(f *ClosingFacts) { f.FollowUpMeasureDone = false }), "FOLLOW_UP_MEASURE"},
		{"a reason for no measure", "GOALS_MET", with(func(f *ClosingFacts) {
			f.FollowUpMeasureDone, f.NoFollowUpReason = false, "did not want to"
		}), ""},
		{"a blank reason", "GOALS_MET", with(func(f *ClosingFacts) {
			f.FollowUpMeasureDone, f.NoFollowUpReason = false, " \n"
		}), "FOLLOW_UP_MEASURE"},
		{"no message", "DID_NOT_ATTEND", with(func(f *ClosingFacts) { f.MessageNoted = false }), "MESSAGE_NOTED"},
		{"attempts not made", "UNABLE_TO_CONTACT", done, "ATTEMPTS_MADE"},
		{"attempts made", "UNABLE_TO_CONTACT", with(func(f *ClosingFacts) { f.AttemptsMade = true }), ""},
		{"words on the attempts", "UNABLE_TO_CONTACT", with(func(f *ClosingFacts) { f.Words = "No telephone any more" }), ""},
		{"no words", "OTHER", done, "WORDS"},
		{"blank words", "OTHER", with(func(f *ClosingFacts) { f.Words = " \n" }), "WORDS"},
		{"words", "OTHER", with(func(f *ClosingFacts) { f.Words = "Moved into prison" }), ""},
		{"open onward", "MOVED_AWAY", with(func(f *ClosingFacts) { f.OpenOnward = 1 }), "ONWARD_SETTLED"},
		{"before support", "PERSON_WITHDREW", ClosingFacts{}, "MESSAGE_NOTED"},
		{"died", "DIED", ClosingFacts{SupportStarted: true, OpenOnward: 3}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			if got := joined(Missing(tc.reason, tc.facts)); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// Ensures which field is at fault when an episode may not be closed.
func TestCheckClosing(t *testing.T) {
	t.Parallel()
	done := ClosingFacts{SupportStarted: true, PlanReviewed: true, FollowUpMeasureDone: true, MessageNoted: true}
	worded := done
	worded.Words = "Moved into prison"
	for _, tc := range []struct {
		name   string
		from   code.ReferralStatus
		reason code.ClosingReason
		facts  ClosingFacts
		ok     bool
		field  string
		detail string
	}{
		{"goals met", "ACTIVE", "GOALS_MET", done, true, "", ""},
		{"died before triage", "RECEIVED", "DIED", ClosingFacts{}, true, "", ""},
		{"other with words", "PAUSED", "OTHER", worded, true, "", ""},
		{"other without words", "PAUSED", "OTHER", done, false, "words", "missing"},
		{"not tried enough", "CONTACTING", "UNABLE_TO_CONTACT", ClosingFacts{MessageNoted: true}, false, "words", "missing"},
		{"not tried enough, with words", "ACTIVE", "UNABLE_TO_CONTACT", worded, true, "", ""},
		{"reason does not fit", "CONTACTING", "GOALS_MET", done, false, "reason", "possible"},
		{"no such reason", "ACTIVE", "BORED", done, false, "reason", "possible"},
		{"needs open", "ACTIVE", "GOALS_MET", ClosingFacts{SupportStarted: true}, false, "", "missing"},
		{"closed already", "CLOSED", "GOALS_MET", done, false, "", "possible"},
		{"declined", "DECLINED", "DIED", done, false, "", "possible"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			err := CheckClosing(tc.from, tc.reason, tc.facts)
			if tc.ok {
				if err != nil {
					t.Errorf("got %v", err)
				}
				return
			}
			e, ok := errors.AsType[*errs.Error](err)
			if !ok || e.Code != errs.Invalid || e.Field != tc.field {
				t.Fatalf("got %#v, want INVALID at %q", err, tc.field)
			}
			if tc.detail != "" && e.Details[tc.detail] == nil {
				t.Errorf("details %v lack %s", e.Details, tc.detail)
			}
		})
	}
}
