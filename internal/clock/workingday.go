package clock

import (
	"slices"
	"time"
)

// bankHolidays lists the bank holidays in England and Wales by year as they were proclaimed, substitute days included
// (source: the list the government publishes at www.gov.uk/bank-holidays). It differs from the standing rule in 2020
// (early May moved to VE day), 2022 (Platinum Jubilee, state funeral) and 2023 (coronation).
var bankHolidays = map[int][]Date{
	2019: {"2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26"},
	2020: {"2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28"},
	2021: {"2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28"},
	2022: {
		"2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29",
		"2022-09-19", "2022-12-26", "2022-12-27",
	},
	2023: {
		"2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28",
		"2023-12-25", "2023-12-26",
	},
	2024: {"2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26"},
	2025: {"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"},
	2026: {"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"},
	2027: {"2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"},
	2028: {"2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26"},
}

// BankHolidays lists the bank holidays of England in a year, in order: from the table, or by the standing rule for a
// year the table does not hold.
func BankHolidays(year int) []Date {
	if days, ok := bankHolidays[year]; ok {
		return slices.Clone(days)
	}
	return standingHolidays(year)
}

// standingHolidays gives the days of the standing rule: New Year's Day, Good Friday, Easter Monday, the first and last
// Mondays of May, the last Monday of August, Christmas Day and Boxing Day, each at a weekend replaced by the next
// weekday that is not one already.
func standingHolidays(year int) []Date {
	easter := easterSunday(year)
	lastMonday := func(month time.Month) Date {
		end := NewDate(year, month+1, 0)
		return end.AddDays(-(int(end.Weekday()-time.Monday) + 7) % 7)
	}
	earlyMay := NewDate(year, time.May, 1)
	earlyMay = earlyMay.AddDays((int(time.Monday-earlyMay.Weekday()) + 7) % 7)
	days := []Date{
		onWeekday(NewDate(year, time.January, 1)),
		easter.AddDays(-2),
		easter.AddDays(1),
		earlyMay,
		lastMonday(time.May),
		lastMonday(time.August),
	}
	christmas, boxing := NewDate(year, time.December, 25), NewDate(year, time.December, 26)
	switch christmas.Weekday() {
	case time.Friday: // Boxing Day falls on Saturday
		boxing = boxing.AddDays(2)
	case time.Saturday: // both at the weekend
		christmas, boxing = christmas.AddDays(2), boxing.AddDays(2)
	case time.Sunday: // Boxing Day keeps its Monday, Christmas Day is made up on Tuesday
		christmas, boxing = boxing, boxing.AddDays(1)
	}
	return append(days, christmas, boxing)
}

// onWeekday moves a day at the weekend to the Monday after it.
func onWeekday(d Date) Date {
	switch d.Weekday() {
	case time.Saturday:
		return d.AddDays(2)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}

// easterSunday is Easter Day of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).
func easterSunday(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return NewDate(year, time.Month(n/31), n%31+1)
}

// WorkingDay reports whether d is a Monday to Friday that is not a bank holiday in England.
func WorkingDay(d Date) bool {
	switch d.Weekday() {
	case time.Saturday, time.Sunday:
		return false
	}
	if days, ok := bankHolidays[d.Year()]; ok {
		return !slices.Contains(days, d)
	}
	return !slices.Contains(standingHolidays(d.Year()), d)
}

// AddWorkingDays is the nth working day after d (before it when n is negative); d itself, working day or not, when n is
// 0. It does not count d: one working day after a Friday is the Monday, and one after the Saturday is the Monday too.
// A day that is not valid gives the zero day.
func AddWorkingDays(d Date, n int) Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	if !d.Valid() {
		return ""
	}
	for n > 0 && d.Valid() {
		if d = d.AddDays(step); WorkingDay(d) {
			n--
		}
	}
	return d
}

// WorkingDaysBetween counts the working days after a up to and including b, so that it undoes [AddWorkingDays]. It is
// negative when b is before a, and 0 when either is not a day.
func WorkingDaysBetween(a, b Date) int {
	if !a.Valid() || !b.Valid() {
		return 0
	}
	if b.Before(a) {
		// The days from b up to, and not including, a: what AddWorkingDays counts on its way back.
		n := WorkingDaysBetween(b.AddDays(-1), a.AddDays(-1))
		return -n
	}
	// Whole weeks first, so that a span of years costs its bank holidays and not its days.
	span := a.DaysUntil(b)
	n := span / 7 * 5
	for d := a.AddDays(span / 7 * 7); d.Before(b); {
		d = d.AddDays(1)
		if wd := d.Weekday(); wd != time.Saturday && wd != time.Sunday {
			n++
		}
	}
	for year := a.Year(); year <= b.Year(); year++ {
		for _, d := range BankHolidays(year) {
			if d.After(a) && !d.After(b) {
				n--
			}
		}
	}
	return n
}
