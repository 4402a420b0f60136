package directory

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// hour is the form of the times of a session: HH:MM, 00:00 to 23:59, or 24:00 for the end of the day.
var hour = regexp.MustCompile(`^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$`)

// ScheduleWords says in words when a session is: "Tuesdays 10:30 to 12:00", "every 2 weeks on Mondays and Thursdays from
// 14:00, online", "monthly, first Tuesday of the month". "" when nothing is known.
func ScheduleWords(s detail.Schedule) string {
	parts := []string{when(s)}
	switch s.Attending {
	case code.AttendingTypeOnline:
		parts = append(parts, "online")
	case code.AttendingTypePhone:
		parts = append(parts, "by telephone")
	case code.AttendingTypeAtHome:
		parts = append(parts, "at home")
	case code.AttendingTypeInPerson:
	}
	parts = append(parts, s.Words)
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return capital(strings.Join(parts, ", "))
}

// SessionWords says in words when a service is on: its sessions one after the other, each once.
func SessionWords(schedules []detail.Schedule) string {
	var words []string
	for _, s := range schedules {
		if w := ScheduleWords(s); w != "" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return strings.Join(words, "; ")
}

// when is the rhythm, the days and the hours.
func when(s detail.Schedule) string {
	days, times := days(s.ByDay), times(s.OpensAt, s.ClosesAt)
	every := max(1, s.Interval)
	var rhythm string
	switch {
	case s.Freq == code.ScheduleFrequencyMonthly && every > 1:
		rhythm = fmt.Sprintf("every %d months", every)
	case s.Freq == code.ScheduleFrequencyMonthly:
		rhythm = "monthly"
	case every > 1:
		rhythm = fmt.Sprintf("every %d weeks", every)
	case days == "" && times != "":
		rhythm = "weekly"
	}
	if rhythm != "" && days != "" {
		days = "on " + days
	}
	return strings.Join(strings.Fields(rhythm+" "+days+" "+times), " ")
}

// days lists the days of the week in their order, as people say them.
func days(byDay []code.Weekday) string {
	has := func(ds ...code.Weekday) bool {
		for _, d := range ds {
			if !slices.Contains(byDay, d) {
				return false
			}
		}
		return true
	}
	var names []string
	for _, v := range code.Weekday("").Values() {
		if d := code.Weekday(v); slices.Contains(byDay, d) {
			names = append(names, d.Label()+"s")
		}
	}
	working := has(code.WeekdayMo, code.WeekdayTu, code.WeekdayWe, code.WeekdayTh, code.WeekdayFr)
	switch {
	case len(names) == 7:
		return "every day"
	case working && len(names) == 5:
		return "Mondays to Fridays"
	case len(names) < 2:
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// times is the span of hours.
func times(from, to string) string {
	switch {
	case from != "" && to != "":
		return from + " to " + to
	case from != "":
		return "from " + from
	case to != "":
		return "until " + to
	}
	return ""
}

// capital begins a text with a capital letter.
func capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// checkSchedule is INVALID at a field below path when a session cannot be: codes of the list, an interval of 0 to 52,
// times as HH:MM with the end after the beginning.
func checkSchedule(path string, s detail.Schedule) error {
	switch {
	case !s.Freq.Valid():
		return errs.Field(path+".freq", "Say how often.")
	case s.Interval < 0 || s.Interval > 52:
		return errs.Field(path+".interval", "Give 1 to 52.")
	case slices.ContainsFunc(s.ByDay, func(d code.Weekday) bool { return !d.Valid() }):
		return errs.Field(path+".byDay", "Choose days of the week.")
	case s.OpensAt != "" && !hour.MatchString(s.OpensAt):
		return errs.Field(path+".opensAt", "Give a time such as 10:30.")
	case s.ClosesAt != "" && !hour.MatchString(s.ClosesAt):
		return errs.Field(path+".closesAt", "Give a time such as 12:00.")
	case s.OpensAt != "" && s.ClosesAt != "" && s.ClosesAt <= s.OpensAt:
		return errs.Field(path+".closesAt", "The end is not after the beginning.")
	case s.Attending != "" && !s.Attending.Valid():
		return errs.Field(path+".attending", "Say where it takes place.")
	}
	return nil
}
