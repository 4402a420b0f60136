package casework

import (
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Ensures what a link worker is told to do next, and when in the day: the scheme's rule, within the hours at which the
// client may be contacted.
func TestNextCall(t *testing.T) {
	t.Parallel()
	const (
		one   = "2026-11-02 09:30 PHONE NO_ANSWER\n"
		two   = one + "2026-11-04 10:00 PHONE VOICEMAIL\n"
		three = two + "2026-11-06 18:00 PHONE NO_ANSWER\n"
		same  = two + "2026-11-06 11:00 PHONE NO_ANSWER\n"
	)
	hours := func(from, to int) detail.SafeContact { return detail.SafeContact{FromHour: from, ToHour: to} }
	for _, tc := range []struct {
		name     string
		contacts string
		safe     detail.SafeContact
		today    clock.Date
		step     code.AttemptStep
		at       code.PartOfDay
		words    string
	}{
		{"nothing tried", "", detail.SafeContact{}, "2026-11-02", "TRY_AGAIN", "", "Make the first attempt."},
		{"tried this morning", one, detail.SafeContact{}, "2026-11-02", "TRY_AGAIN", "AFTERNOON", "Try on 3 November in the afternoon."},
		{"tried yesterday morning", one, detail.SafeContact{}, "2026-11-03", "TRY_AGAIN", "AFTERNOON", "Try in the afternoon."},
		{"not in the afternoon", one, hours(17, 24), "2026-11-03", "TRY_AGAIN", "EVENING", "Try in the evening."},
		{"in the morning alone", one, hours(8, 12), "2026-11-03", "TRY_AGAIN", "", "Try again."},
		{"over midnight", one, hours(18, 10), "2026-11-03", "TRY_AGAIN", "EVENING", "Try in the evening."},
		{"tried in the evening", "2026-11-02 18:00 TEXT NO_ANSWER", detail.SafeContact{}, "2026-11-03", "TRY_AGAIN", "MORNING", "Try in the morning."},
		{"two mornings", two, detail.SafeContact{}, "2026-11-05", "TRY_OTHER_TIME", "AFTERNOON", "Try in the afternoon."},
		{"three mornings", same, detail.SafeContact{}, "2026-11-09", "TRY_OTHER_TIME", "AFTERNOON", "Try in the afternoon."},
		{"three mornings, and no other time allowed", same, hours(8, 12), "2026-11-09", "TRY_OTHER_TIME", "", "Try at another time of day."},
		{"three days and times", three, detail.SafeContact{}, "2026-11-09", "SEND_LETTER", "", "Send the letter."},
		{"the letter is out", three + "2026-11-09 09:00 LETTER NO_ANSWER", detail.SafeContact{}, "2026-11-10", "WAIT_FOR_REPLY", "", "Wait until 23 November."},
		{"ten working days on", three + "2026-11-09 09:00 LETTER NO_ANSWER", detail.SafeContact{}, "2026-11-23", "MAY_CLOSE", "", "May be closed as unable to contact."},
		{"no post", three, detail.SafeContact{Rules: []code.SafeContactRule{code.SafeContactRuleNoPost}}, "2026-11-09", "WAIT_FOR_REPLY", "", "Wait until 20 November."},
		{"reached, and lost again", three + "2026-11-10 09:00 PHONE ATTENDED\n2026-11-12 09:00 PHONE NO_ANSWER", detail.SafeContact{}, "2026-11-13", "TRY_AGAIN", "AFTERNOON", "Try in the afternoon."},
	} {
		got := NextCall(tried(t, tc.contacts), tc.safe, detail.DefaultSettings(), tc.today)
		if got.Step.Step != tc.step || got.At != tc.at || got.Words != tc.words {
			t.Errorf("%s: got %s, %q, %q", tc.name, got.Step.Step, got.At, got.Words)
		}
	}
}

// Ensures that no number is given on which a client may not be called, and else the only one that may be used.
func TestNumberToCall(t *testing.T) {
	t.Parallel()
	noon := time.Date(2026, time.November, 2, 12, 0, 0, 0, time.UTC)
	for _, tc := range []struct {
		name  string
		phone string
		safe  detail.SafeContact
		needs []code.AccessibleNeed
		want  string
	}{
		{"their own", "020 7946 0123", detail.SafeContact{}, nil, "020 7946 0123"},
		{"none", "", detail.SafeContact{}, nil, ""},
		{"no number", "ask her daughter", detail.SafeContact{}, nil, ""},
		{"the only one", "020 7946 0123", detail.SafeContact{OnlyNumber: "07700 900123"}, nil, "07700 900123"},
		{"within the hours", "020 7946 0123", detail.SafeContact{FromHour: 12, ToHour: 14}, nil, "020 7946 0123"},
		{"outside the hours", "020 7946 0123", detail.SafeContact{FromHour: 14, ToHour: 16}, nil, ""},
		{"no telephone", "020 7946 0123", detail.SafeContact{}, []code.AccessibleNeed{code.AccessibleNeedNoPhone}, ""},
		{"by text alone", "020 7946 0123", detail.SafeContact{}, []code.AccessibleNeed{code.AccessibleNeedBsl, code.AccessibleNeedTextOnly}, ""},
	} {
		if got := NumberToCall(tc.phone, tc.safe, tc.needs, noon); got != tc.want {
			t.Errorf("%s: got %q", tc.name, got)
		}
	}
}
