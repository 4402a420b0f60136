package casework

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// at is an hour and minute of a summer day in London.
func at(hour, minute int) time.Time {
	return time.Date(2026, time.July, 6, hour, minute, 0, 0, clock.London()).UTC()
}

// Ensures which rule each contact breaks, what is refused and what needs a reason.
func TestCheckSafeContact(t *testing.T) {
	t.Parallel()
	every := detail.SafeContact{Rules: []code.SafeContactRule{
		code.SafeContactRuleNoVoicemail, code.SafeContactRuleNoPost, code.SafeContactRuleNoEmail, code.SafeContactRuleNoText,
		code.SafeContactRuleClientOnly,
	}}
	daytime := detail.SafeContact{FromHour: 10, ToHour: 16, OnlyNumber: "07700 900123"}
	overnight := detail.SafeContact{FromHour: 20, ToHour: 8}
	for _, tc := range []struct {
		name     string
		safe     detail.SafeContact
		planned  Planned
		breaches string
		field    string // without a reason; "" when allowed
		refused  bool   // with a reason too
	}{
		{"no rules", detail.SafeContact{}, Planned{At: at(3, 0), Method: "PHONE", Outcome: "VOICEMAIL"}, "", "", false},
		{"voicemail", every, Planned{At: at(12, 0), Method: "PHONE", Outcome: "VOICEMAIL"}, "NO_VOICEMAIL", "outcome", true},
		{"no answer", every, Planned{At: at(12, 0), Method: "PHONE", Outcome: "NO_ANSWER"}, "", "", false},
		{"post", every, Planned{At: at(12, 0), Method: "LETTER", Outcome: "NO_ANSWER"}, "NO_POST", "method", true},
		{"post planned", every, Planned{At: at(12, 0), Method: "LETTER"}, "NO_POST", "method", true},
		{"email", every, Planned{At: at(12, 0), Method: "EMAIL"}, "NO_EMAIL", "method", true},
		{"text", every, Planned{At: at(12, 0), Method: "TEXT"}, "NO_TEXT", "method", true},
		{"spoke to other", every, Planned{At: at(12, 0), Method: "PHONE", Outcome: "SPOKE_TO_OTHER"}, "CLIENT_ONLY", "safeContactReason", false},
		{"met", every, Planned{At: at(12, 0), Method: "IN_PERSON_VENUE", Outcome: "ATTENDED"}, "", "", false},
		{"in hours", daytime, Planned{At: at(10, 0), Method: "PHONE", Outcome: "NO_ANSWER"}, "", "", false},
		{"before hours", daytime, Planned{At: at(9, 59), Method: "PHONE", Outcome: "NO_ANSWER"}, "HOURS", "safeContactReason", false},
		{"last minute", daytime, Planned{At: at(15, 59), Method: "TEXT"}, "", "", false},
		{"after hours", daytime, Planned{At: at(16, 0), Method: "HOME_VISIT"}, "HOURS", "safeContactReason", false},
		{"email at any hour", daytime, Planned{At: at(3, 0), Method: "EMAIL"}, "", "", false},
		{"letter at any hour", daytime, Planned{At: at(3, 0), Method: "LETTER"}, "", "", false},
		{"the number, otherwise written", daytime, Planned{At: at(12, 0), Method: "PHONE", Number: "+44 7700 900 123"}, "", "", false},
		{"another number", daytime, Planned{At: at(12, 0), Method: "PHONE", Number: "020 7946 0018"}, "ONLY_NUMBER", "safeContactReason", false},
		{"no number told", daytime, Planned{At: at(12, 0), Method: "PHONE"}, "", "", false},
		{"two at once", daytime, Planned{At: at(18, 0), Method: "TEXT", Number: "020 7946 0018"}, "HOURS ONLY_NUMBER", "safeContactReason", false},
		{"over midnight, in", overnight, Planned{At: at(23, 30), Method: "PHONE"}, "", "", false},
		{"over midnight, early", overnight, Planned{At: at(7, 59), Method: "PHONE"}, "", "", false},
		{"over midnight, out", overnight, Planned{At: at(8, 0), Method: "PHONE"}, "HOURS", "safeContactReason", false},
		{"whole day", detail.SafeContact{ToHour: 24}, Planned{At: at(23, 59), Method: "PHONE"}, "", "", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			var rules []string
			for _, b := range Breaches(tc.safe, tc.planned) {
				rules = append(rules, b.Rule)
			}
			if got := strings.Join(rules, " "); got != tc.breaches {
				t.Errorf("breaches: got %q, want %q", got, tc.breaches)
			}
			for _, reason := range []string{"", " ", "She asked for it"} {
				tc.planned.Reason = reason
				want := tc.field
				if strings.TrimSpace(reason) != "" && !tc.refused {
					want = ""
				}
				err := CheckSafeContact(tc.safe, tc.planned)
				e, ok := errors.AsType[*errs.Error](err)
				if want == "" {
					if err != nil {
						t.Errorf("with reason %q: got %v", reason, err)
					}
					continue
				}
				if !ok || e.Code != errs.Invalid || e.Field != want || e.Details["breaches"] == nil {
					t.Errorf("with reason %q: got %#v, want INVALID at %s", reason, err, want)
				}
			}
		})
	}
	if MayPost(every) || !MayPost(daytime) {
		t.Error("post is told wrongly")
	}
}

// Ensures that rules are stored once each and that hours and numbers make sense.
func TestCleanSafeContact(t *testing.T) {
	t.Parallel()
	got, err := CleanSafeContact("safeContact", detail.SafeContact{
		Rules:    []code.SafeContactRule{code.SafeContactRuleNoPost, code.SafeContactRuleClientOnly, code.SafeContactRuleNoPost},
		FromHour: 20, ToHour: 8, OnlyNumber: " 07700 900123 ", Words: " Husband reads her post.\r\n",
	})
	if err != nil || len(got.Rules) != 2 || !slices.IsSorted(got.Rules) || got.OnlyNumber != "07700 900123" || got.Words != "Husband reads her post." {
		t.Errorf("got %+v, %v", got, err)
	}
	for field, safe := range map[string]detail.SafeContact{
		"s.rules":      {Rules: []code.SafeContactRule{"NO_FAX"}},
		"s.fromHour":   {FromHour: -1, ToHour: 5},
		"s.toHour":     {FromHour: 9, ToHour: 25},
		"s.onlyNumber": {OnlyNumber: "her sister's"},
		"s.words":      {Words: strings.Repeat("a", 4001)},
	} {
		_, err := CleanSafeContact("s", safe)
		if e, ok := errors.AsType[*errs.Error](err); !ok || e.Field != field || e.Code != errs.Invalid {
			t.Errorf("%+v: got %v, want INVALID at %s", safe, err, field)
		}
	}
	for _, hours := range [][2]int{{9, 9}, {24, 24}, {24, 0}} {
		if _, err := CleanSafeContact("s", detail.SafeContact{FromHour: hours[0], ToHour: hours[1]}); err == nil {
			t.Errorf("%v: accepted", hours)
		}
	}
	for _, hours := range [][2]int{{0, 0}, {0, 24}, {0, 8}, {9, 17}, {22, 0}, {22, 24}} {
		if _, err := CleanSafeContact("s", detail.SafeContact{FromHour: hours[0], ToHour: hours[1]}); err != nil {
			t.Errorf("%v: %v", hours, err)
		}
	}
}

// Ensures that no time is agreed outside the hours at which the client may be contacted, from beginning to end.
func TestCheckBooking(t *testing.T) {
	t.Parallel()
	daytime, overnight := detail.SafeContact{FromHour: 10, ToHour: 16}, detail.SafeContact{FromHour: 20, ToHour: 8}
	for _, tc := range []struct {
		name    string
		safe    detail.SafeContact
		method  code.ContactMethod
		at      time.Time
		minutes int
		ok      bool
	}{
		{"no rules", detail.SafeContact{}, code.ContactMethodPhone, at(3, 0), 30, true},
		{"in the hours", daytime, code.ContactMethodPhone, at(10, 0), 360, true},
		{"too early", daytime, code.ContactMethodPhone, at(9, 59), 30, false},
		{"too late", daytime, code.ContactMethodHomeVisit, at(16, 0), 30, false},
		{"goes on too long", daytime, code.ContactMethodHomeVisit, at(15, 45), 30, false},
		{"until the last minute", daytime, code.ContactMethodVideo, at(15, 30), 30, true},
		{"elsewhere at any hour", daytime, code.ContactMethodInPersonPractice, at(18, 0), 60, true},
		{"over midnight", overnight, code.ContactMethodPhone, at(23, 45), 30, true},
		{"at noon", overnight, code.ContactMethodPhone, at(12, 0), 30, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			err := CheckBooking(tc.safe, tc.method, tc.at, tc.minutes)
			e, _ := errors.AsType[*errs.Error](err)
			if tc.ok != (err == nil) || err != nil && (e == nil || e.Field != "startsAt" || e.Details["breaches"] == nil) {
				t.Errorf("got %v", err)
			}
		})
	}
}
