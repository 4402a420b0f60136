package casework

import (
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// tried reads contacts from lines "2026-11-02 09:30 PHONE NO_ANSWER", the time in London.
func tried(t *testing.T, lines string) []Tried {
	t.Helper()
	var out []Tried
	for line := range strings.Lines(lines) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		at, err := time.ParseInLocation("2006-01-02 15:04", f[0]+" "+f[1], clock.London())
		if err != nil {
			t.Fatal(err)
		}
		c := Tried{At: at.UTC(), Method: code.ContactMethod(f[2]), Outcome: code.ContactOutcome(f[3])}
		if !c.Method.Valid() || !c.Outcome.Valid() {
			t.Fatalf("no such code in %q", line)
		}
		out = append(out, c)
	}
	return out
}

// Ensures each step of the unable-to-contact rule, at its edges.
func TestNextStep(t *testing.T) {
	t.Parallel()
	const threeDays = `
		2026-11-02 09:30 PHONE NO_ANSWER
		2026-11-04 10:00 PHONE VOICEMAIL
		2026-11-06 18:00 PHONE NO_ANSWER
	`
	for _, tc := range []struct {
		name     string
		contacts string
		noPost   bool
		today    clock.Date
		step     code.AttemptStep
		on       clock.Date
		attempts int
		days     int
	}{
		{"nothing tried", "", false, "2026-11-02", "TRY_AGAIN", "2026-11-02", 0, 0},
		{"tried today", "2026-11-02 09:30 PHONE NO_ANSWER", false, "2026-11-02", "TRY_AGAIN", "2026-11-03", 1, 1},
		{"tried yesterday", "2026-11-02 09:30 PHONE NO_ANSWER", false, "2026-11-03", "TRY_AGAIN", "2026-11-03", 1, 1},
		{
			"three times on one day are one day",
			"2026-11-02 09:30 PHONE NO_ANSWER\n2026-11-02 13:00 TEXT NO_ANSWER\n2026-11-02 18:00 PHONE NO_ANSWER",
			false, "2026-11-02", "TRY_AGAIN", "2026-11-03", 3, 1,
		},
		{
			"two mornings",
			"2026-11-02 09:30 PHONE NO_ANSWER\n2026-11-03 11:59 PHONE NO_ANSWER",
			false, "2026-11-04", "TRY_OTHER_TIME", "2026-11-04", 2, 2,
		},
		{
			"a morning and noon",
			"2026-11-02 09:30 PHONE NO_ANSWER\n2026-11-03 12:00 PHONE NO_ANSWER",
			false, "2026-11-03", "TRY_AGAIN", "2026-11-04", 2, 2,
		},
		{
			"three mornings: another time, even today",
			"2026-11-02 09:30 PHONE NO_ANSWER\n2026-11-03 09:30 PHONE NO_ANSWER\n2026-11-04 09:30 PHONE NO_ANSWER",
			false, "2026-11-04", "TRY_OTHER_TIME", "2026-11-04", 3, 3,
		},
		{
			"three mornings and an evening",
			"2026-11-02 09:30 PHONE NO_ANSWER\n2026-11-03 09:30 PHONE NO_ANSWER\n2026-11-04 09:30 PHONE NO_ANSWER\n2026-11-04 17:00 PHONE NO_ANSWER",
			false, "2026-11-04", "SEND_LETTER", "2026-11-04", 4, 3,
		},
		{"complete", threeDays, false, "2026-11-06", "SEND_LETTER", "2026-11-06", 3, 3},
		{"an early letter does not count", threeDays + "2026-11-03 12:00 LETTER NO_ANSWER", false, "2026-11-09", "SEND_LETTER", "2026-11-09", 3, 3},
		{"letter sent", threeDays + "2026-11-09 12:00 LETTER NO_ANSWER", false, "2026-11-09", "WAIT_FOR_REPLY", "2026-11-23", 3, 3},
		{"letter on the day of the last attempt", threeDays + "2026-11-06 12:00 LETTER NO_ANSWER", false, "2026-11-09", "WAIT_FOR_REPLY", "2026-11-20", 3, 3},
		{"ninth working day", threeDays + "2026-11-09 12:00 LETTER NO_ANSWER", false, "2026-11-22", "WAIT_FOR_REPLY", "2026-11-23", 3, 3},
		{"tenth working day", threeDays + "2026-11-09 12:00 LETTER NO_ANSWER", false, "2026-11-23", "MAY_CLOSE", "2026-11-23", 3, 3},
		{"over Christmas", threeDays + "2026-12-18 12:00 LETTER NO_ANSWER", false, "2027-01-05", "WAIT_FOR_REPLY", "2027-01-06", 3, 3},
		{
			"a second letter does not begin the wait anew",
			threeDays + "2026-11-09 12:00 LETTER NO_ANSWER\n2026-11-16 12:00 LETTER NO_ANSWER", false, "2026-11-23", "MAY_CLOSE", "2026-11-23", 3, 3,
		},
		{"no post: the wait runs from the last attempt", threeDays, true, "2026-11-06", "WAIT_FOR_REPLY", "2026-11-20", 3, 3},
		{"no post: waited", threeDays, true, "2026-11-20", "MAY_CLOSE", "2026-11-20", 3, 3},
		{"reached begins anew", threeDays + "2026-11-09 12:00 PHONE ATTENDED", false, "2026-11-10", "TRY_AGAIN", "2026-11-10", 0, 0},
		{"declined is reached", threeDays + "2026-11-09 12:00 PHONE DECLINED", false, "2026-11-10", "TRY_AGAIN", "2026-11-10", 0, 0},
		{
			"reached, then not",
			threeDays + "2026-11-09 12:00 TEXT ATTENDED\n2026-11-12 12:00 PHONE NO_ANSWER", false, "2026-11-13", "TRY_AGAIN", "2026-11-13", 1, 1,
		},
		{
			"work about the client and missed appointments are none",
			"2026-11-02 09:00 ABOUT_CLIENT NO_ANSWER\n2026-11-03 09:00 IN_PERSON_VENUE DID_NOT_ATTEND\n2026-11-04 09:00 ON_BEHALF ATTENDED",
			false, "2026-11-05", "TRY_AGAIN", "2026-11-05", 0, 0,
		},
		{"the future does not count", threeDays, false, "2026-11-05", "TRY_OTHER_TIME", "2026-11-05", 2, 2},
		{
			"days and hours are London's", // 23:30 UTC in July is half past midnight of the next day
			"2026-07-01 00:30 PHONE NO_ANSWER\n2026-07-01 16:59 PHONE NO_ANSWER\n2026-07-02 17:00 PHONE NO_ANSWER",
			false, "2026-07-03", "TRY_AGAIN", "2026-07-03", 3, 2,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			contacts := tried(t, strings.ReplaceAll(tc.contacts, "\t", ""))
			slices.Reverse(contacts) // the order must not matter
			got := NextStep(contacts, !tc.noPost, detail.DefaultSettings(), tc.today)
			if got.Step != tc.step || got.On != tc.on || got.Attempts != tc.attempts || got.Days != tc.days {
				t.Errorf("got %+v, want %s on %s after %d attempts on %d days", got, tc.step, tc.on, tc.attempts, tc.days)
			}
		})
	}
}

// Ensures that the scheme's numbers are used, down to one attempt.
func TestNextStep_Settings(t *testing.T) {
	t.Parallel()
	s := detail.SchemeSettings{AttemptsBeforeLetter: 1, LetterWaitDays: 2}
	one := tried(t, "2026-11-06 09:30 PHONE NO_ANSWER")
	if got := NextStep(one, true, s, "2026-11-06"); got.Step != code.AttemptStepSendLetter {
		t.Errorf("one attempt asked for: got %+v", got)
	}
	one = append(one, tried(t, "2026-11-06 12:00 LETTER NO_ANSWER")...)
	if got := NextStep(one, true, s, "2026-11-10"); got.Step != code.AttemptStepMayClose || got.On != "2026-11-10" {
		t.Errorf("two working days: got %+v", got)
	}
	if got := NextStep(nil, true, s, "2026-11-10"); got.Step != code.AttemptStepTryAgain {
		t.Errorf("nothing tried: got %+v", got)
	}
	s.AttemptsBeforeLetter = 2
	if got := NextStep(one[:1], true, s, "2026-11-06"); got.Step != code.AttemptStepTryOtherTime || !slices.Equal(got.Tried, []code.PartOfDay{code.PartOfDayMorning}) {
		t.Errorf("one of two: got %+v", got)
	}
}

// Ensures that each method and outcome is at most one of reached, attempt and letter, and which it is.
func TestContactMeaning(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		method  code.ContactMethod
		outcome code.ContactOutcome
		want    string
	}{
		{"PHONE", "ATTENDED", "reached"},
		{"PHONE", "DECLINED", "reached"},
		{"LETTER", "ATTENDED", "reached"},
		{"GROUP", "ATTENDED", "reached"},
		{"ACCOMPANIED", "ATTENDED", "reached"},
		{"HOME_VISIT", "NO_ANSWER", "attempt"},
		{"PHONE", "NO_ANSWER", "attempt"},
		{"PHONE", "WRONG_NUMBER", "attempt"},
		{"PHONE", "SPOKE_TO_OTHER", "attempt"},
		{"TEXT", "NO_ANSWER", "attempt"},
		{"EMAIL", "NO_ANSWER", "attempt"},
		{"LETTER", "NO_ANSWER", "letter"},
		{"LETTER", "CANCELLED_BY_SERVICE", ""},
		{"PHONE", "CANCELLED_BY_CLIENT", ""},
		{"IN_PERSON_PRACTICE", "DID_NOT_ATTEND", ""},
		{"ABOUT_CLIENT", "ATTENDED", ""},
		{"ON_BEHALF", "ATTENDED", ""},
		{"NON_CONTACT_WORK", "ATTENDED", ""},
		{"WEBINAR", "NO_ANSWER", ""},
	} {
		var got []string
		for name, is := range map[string]bool{
			"reached": Reached(tc.method, tc.outcome), "attempt": IsAttempt(tc.method, tc.outcome),
			"letter": IsLetterSent(tc.method, tc.outcome),
		} {
			if is {
				got = append(got, name)
			}
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s %s: got %v, want %q", tc.method, tc.outcome, got, tc.want)
		}
	}
}
