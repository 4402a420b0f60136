package directory_test

import (
	"math"
	"testing"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/directory"
)

// Ensures that sessions read as people say them.
func TestScheduleWords(t *testing.T) {
	t.Parallel()
	weekly, monthly := code.ScheduleFrequencyWeekly, code.ScheduleFrequencyMonthly
	tu, mo, th := code.WeekdayTu, code.WeekdayMo, code.WeekdayTh
	week := []code.Weekday{mo, tu, code.WeekdayWe, th, code.WeekdayFr}
	tests := []struct {
		in   detail.Schedule
		want string
	}{
		{detail.Schedule{}, ""},
		{detail.Schedule{Freq: weekly, ByDay: []code.Weekday{tu}, OpensAt: "10:30", ClosesAt: "12:00"}, "Tuesdays 10:30 to 12:00"},
		{detail.Schedule{Freq: weekly, Interval: 2, ByDay: []code.Weekday{th, mo}, OpensAt: "14:00", Attending: code.AttendingTypeOnline}, "Every 2 weeks on Mondays and Thursdays from 14:00, online"},
		{detail.Schedule{Freq: weekly, ByDay: []code.Weekday{th, mo, tu}}, "Mondays, Tuesdays and Thursdays"},
		{detail.Schedule{Freq: weekly, ByDay: week, ClosesAt: "17:00"}, "Mondays to Fridays until 17:00"},
		{detail.Schedule{Freq: weekly, ByDay: append(week, code.WeekdaySa, code.WeekdaySu), Attending: code.AttendingTypePhone}, "Every day, by telephone"},
		{detail.Schedule{Freq: weekly, OpensAt: "09:00", ClosesAt: "10:00"}, "Weekly 09:00 to 10:00"},
		{detail.Schedule{Freq: monthly, ByDay: []code.Weekday{tu}, Words: "first Tuesday of the month"}, "Monthly on Tuesdays, first Tuesday of the month"},
		{detail.Schedule{Freq: monthly, Interval: 3}, "Every 3 months"},
		{detail.Schedule{Freq: weekly, Words: "ŵyl yr haf"}, "Ŵyl yr haf"},
		{detail.Schedule{Freq: weekly, ByDay: []code.Weekday{tu}, Attending: code.AttendingTypeAtHome}, "Tuesdays, at home"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			t.Parallel()
			if got := directory.ScheduleWords(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := directory.SessionWords([]detail.Schedule{tests[1].in, tests[1].in, {}, tests[3].in}); got != tests[1].want+"; "+tests[3].want {
		t.Errorf("sessions: %q", got)
	}
}

// Ensures that distances are right to a few metres in a hundred kilometres; the figures are great circles of known places.
func TestDistance(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                   string
		lat1, lon1, lat2, lon2 float64
		want                   float64 // kilometres
	}{
		{"nowhere", 51.58, -0.33, 51.58, -0.33, 0},
		{"one degree of latitude", 51, 0, 52, 0, 111.195},
		{"one degree of longitude on the equator", 0, 0, 0, 1, 111.195},
		{"one degree of longitude at 60 north", 60, 0, 60, 1, 55.597},
		{"half way round", 0, 0, 0, 180, 20015.115},
		{"over the Greenwich meridian", 51.5, -0.1, 51.5, 0.1, 13.844},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, got := range []float64{
				directory.Distance(tt.lat1, tt.lon1, tt.lat2, tt.lon2), directory.Distance(tt.lat2, tt.lon2, tt.lat1, tt.lon1),
			} {
				if math.Abs(got-tt.want) > 0.002 {
					t.Errorf("got %.3f km, want %.3f", got, tt.want)
				}
			}
		})
	}
}
