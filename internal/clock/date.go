package clock

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
)

// dateLayout is the one text form of a day.
const dateLayout = "2006-01-02"

// MaxDate stands in NOT NULL columns that lists sort by for "no date": it sorts after every real day.
const MaxDate Date = "9999-12-31"

// errDate names the shape of a day; it is safe to show.
var errDate = errors.New("must be a date such as 2026-03-29 (YYYY-MM-DD)")

// Date is a calendar day in London as the text YYYY-MM-DD, or "" for no day. Being text it is stored, compared and
// sorted alike by Go and by both databases. Make one with [ParseDate], [DateOf] or [NewDate]; the methods that count
// take a valid day, and give the zero day (or 0) for one that is not.
type Date string

// ParseDate reads a day in the exact form YYYY-MM-DD, years 0001 to 9999. The error names the shape and is safe to show.
func ParseDate(s string) (Date, error) {
	d := Date(s)
	if !d.Valid() {
		return "", errDate
	}
	return d, nil
}

// MustDate is ParseDate for constants and tests; it panics when s is not a day.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(fmt.Sprintf("clock: %q %v", s, err))
	}
	return d
}

// DateOf is the day in London at instant t, or "" for the zero instant.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return ""
	}
	return Date(t.In(london).Format(dateLayout))
}

// NewDate is the day of the given year, month and day; values out of range roll over as in [time.Date].
func NewDate(year int, month time.Month, day int) Date {
	return fromUTC(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// fromUTC reads the day off a UTC midnight, in which all counting is done so that no clock change can disturb it.
func fromUTC(t time.Time) Date {
	if y := t.Year(); y < 1 || y > 9999 {
		return ""
	}
	return Date(t.Format(dateLayout))
}

// utc is the day as a UTC midnight, and whether d is a valid day.
func (d Date) utc() (time.Time, bool) {
	if len(d) != len(dateLayout) {
		return time.Time{}, false
	}
	t, err := time.Parse(dateLayout, string(d))
	if err != nil || t.Year() < 1 {
		return time.Time{}, false
	}
	return t, true
}

// Valid reports whether d is a day that exists, in the exact form. The zero day is not valid.
func (d Date) Valid() bool {
	_, ok := d.utc()
	return ok
}

// IsZero reports whether d is no day at all.
func (d Date) IsZero() bool { return d == "" }

// String is the day as YYYY-MM-DD, or "".
func (d Date) String() string { return string(d) }

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d < other }

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d > other }

// AddDays is the day n days after d; n may be negative.
func (d Date) AddDays(n int) Date {
	t, ok := d.utc()
	if !ok {
		return ""
	}
	return fromUTC(t.AddDate(0, 0, n))
}

// AddMonths is the same day of the month n calendar months after d, or the last day of that month where it has no such
// day: 31 August + 6 months is 28 or 29 February. n may be negative.
func (d Date) AddMonths(n int) Date {
	t, ok := d.utc()
	if !ok {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return fromUTC(first.AddDate(0, 0, min(t.Day(), last)-1))
}

// DaysUntil is the number of days from d to other: positive when other is later, 0 when either is not a day.
func (d Date) DaysUntil(other Date) int {
	from, ok := d.utc()
	to, ok2 := other.utc()
	if !ok || !ok2 {
		return 0
	}
	// Seconds, because a time.Duration holds no more than 292 years.
	return int((to.Unix() - from.Unix()) / int64(24*time.Hour/time.Second))
}

// Weekday is the day of the week; Sunday for a day that is not valid.
func (d Date) Weekday() time.Weekday {
	t, ok := d.utc()
	if !ok {
		return time.Sunday
	}
	return t.Weekday()
}

// Year is the calendar year, 0 when d is not valid.
func (d Date) Year() int {
	t, ok := d.utc()
	if !ok {
		return 0
	}
	return t.Year()
}

// Month is the month of the year, 0 when d is not valid.
func (d Date) Month() time.Month {
	t, ok := d.utc()
	if !ok {
		return 0
	}
	return t.Month()
}

// Day is the day of the month, 0 when d is not valid.
func (d Date) Day() int {
	t, ok := d.utc()
	if !ok {
		return 0
	}
	return t.Day()
}

// Time is the instant, in UTC, at which the day begins in London; the zero instant when d is not valid.
func (d Date) Time() time.Time {
	t, ok := d.utc()
	if !ok {
		return time.Time{}
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, london).UTC()
}

// Age is how many birthdays somebody born on dob has had on day on. One born on 29 February has a birthday on 1 March
// of a common year, as is usual in England. 0 when on is before dob or either is not a day.
func Age(dob, on Date) int {
	if !dob.Valid() || !on.Valid() || on.Before(dob) {
		return 0
	}
	years := on.Year() - dob.Year()
	if on[4:] < dob[4:] { // compares "-MM-DD"
		years--
	}
	return years
}

// earliestBirth is the first date of birth that is believed.
const earliestBirth Date = "1900-01-01"

// CheckBirth says what is wrong with a date of birth on day today: not a day, in the future, or before 1900. The message
// is safe to show.
func CheckBirth(dob, today Date) error {
	switch {
	case !dob.Valid():
		return errors.New("enter the date of birth")
	case dob.After(today):
		return errors.New("the date of birth is in the future")
	case dob.Before(earliestBirth):
		return errors.New("the date of birth is before 1900")
	}
	return nil
}

// MarshalGQL writes the day as a GraphQL string, or null for no day.
func (d Date) MarshalGQL(w io.Writer) {
	text := "null"
	if !d.IsZero() {
		text = strconv.Quote(string(d))
	}
	// A failed write ends the response; there is nobody left to tell.
	_, _ = io.WriteString(w, text)
}

// UnmarshalGQL reads the day from a GraphQL string; anything but an existing day as YYYY-MM-DD is an error.
func (d *Date) UnmarshalGQL(v any) error {
	s, ok := v.(string)
	if !ok {
		return errDate
	}
	parsed, err := ParseDate(s)
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
