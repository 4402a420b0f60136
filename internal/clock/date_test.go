package clock

import (
	"strings"
	"testing"
	"time"
)

// Ensures that only existing days in the exact form are read.
func TestParseDate(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		in string
		ok bool
	}{
		{"2026-03-29", true},
		{"2024-02-29", true},
		{"2000-02-29", true},
		{"0001-01-01", true},
		{"9999-12-31", true},
		{"2023-02-29", false},
		{"1900-02-29", false},
		{"2026-04-31", false},
		{"2026-13-01", false},
		{"2026-00-10", false},
		{"0000-01-01", false},
		{"2026-3-29", false},
		{"29/03/2026", false},
		{"2026-03-29T00:00:00Z", false},
		{" 2026-03-29", false},
		{"20260329", false},
		{"٢٠٢٦-٠٣-٢٩", false},
		{"", false},
	} {
		d, err := ParseDate(tc.in)
		if (err == nil) != tc.ok {
			t.Errorf("%q: error %v, want ok %v", tc.in, err, tc.ok)
		}
		if tc.ok && d.String() != tc.in {
			t.Errorf("%q: got %q", tc.in, d)
		}
		if err != nil && !strings.Contains(err.Error(), "YYYY-MM-DD") {
			t.Errorf("%q: error %q does not name the shape", tc.in, err)
		}
	}
}

// Ensures that a day is the one on the wall in London.
func TestDateOf(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ at, day, begins string }{
		{"2026-01-15T00:00:00Z", "2026-01-15", "2026-01-15T00:00:00.000Z"},
		{"2026-06-30T22:59:59Z", "2026-06-30", "2026-06-29T23:00:00.000Z"},
		{"2026-06-30T23:00:00Z", "2026-07-01", "2026-06-30T23:00:00.000Z"},
		{"2026-03-29T23:00:00Z", "2026-03-30", "2026-03-29T23:00:00.000Z"},
		{"2026-03-29T12:00:00Z", "2026-03-29", "2026-03-29T00:00:00.000Z"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "2026-10-24T23:00:00.000Z"},
		{"2026-10-26T00:00:00Z", "2026-10-26", "2026-10-26T00:00:00.000Z"},
	} {
		at, err := ParseInstant(tc.at)
		if err != nil {
			t.Fatal(err)
		}
		d := DateOf(at)
		if string(d) != tc.day {
			t.Errorf("%s: got %s, want %s", tc.at, d, tc.day)
		}
		if got := FormatInstant(d.Time()); got != tc.begins {
			t.Errorf("%s begins: got %s, want %s", d, got, tc.begins)
		}
	}
	if d := DateOf(time.Time{}); !d.IsZero() {
		t.Errorf("zero instant: got %q", d)
	}
}

// Ensures that months are calendar months cut to the month's length, whatever the direction.
func TestDate_AddMonths(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		from Date
		n    int
		want Date
	}{
		{"2025-08-31", 6, "2026-02-28"},
		{"2023-08-31", 6, "2024-02-29"},
		{"2025-08-30", 6, "2026-02-28"},
		{"2025-08-28", 6, "2026-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2026-03-31", 1, "2026-04-30"},
		{"2025-12-31", 2, "2026-02-28"},
		{"2026-10-15", 3, "2027-01-15"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-15", -13, "2024-12-15"},
		{"2026-05-05", 0, "2026-05-05"},
		{"9999-12-01", 1, ""},
		{"", 6, ""},
		{"nonsense", 6, ""},
	} {
		if got := tc.from.AddMonths(tc.n); got != tc.want {
			t.Errorf("%s + %d months: got %q, want %q", tc.from, tc.n, got, tc.want)
		}
	}
}

// Ensures that counting days is not disturbed by clock changes, leap days or the ends of time.
func TestDate_Days(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		from, to Date
		days     int
	}{
		{"2026-03-28", "2026-03-30", 2},
		{"2026-10-24", "2026-10-26", 2},
		{"2024-02-28", "2024-03-01", 2},
		{"2023-02-28", "2023-03-01", 1},
		{"2026-01-01", "2025-12-31", -1},
		{"2026-05-05", "2026-05-05", 0},
		{"0001-01-01", "9999-12-31", 3652058},
	} {
		if got := tc.from.DaysUntil(tc.to); got != tc.days {
			t.Errorf("%s to %s: got %d days, want %d", tc.from, tc.to, got, tc.days)
		}
		if got := tc.from.AddDays(tc.days); got != tc.to {
			t.Errorf("%s + %d days: got %q, want %q", tc.from, tc.days, got, tc.to)
		}
	}
	if got := MaxDate.AddDays(1); got != "" {
		t.Errorf("after the last day: got %q", got)
	}
	if got := Date("").DaysUntil("2026-01-01"); got != 0 {
		t.Errorf("from no day: got %d", got)
	}
	d := MustDate("2026-11-21")
	if d.Year() != 2026 || d.Month() != time.November || d.Day() != 21 || d.Weekday() != time.Saturday {
		t.Errorf("parts of %s: %d %s %d %s", d, d.Year(), d.Month(), d.Day(), d.Weekday())
	}
	if !d.Before(MaxDate) || d.After(MaxDate) || d.Before(d) || d.After(d) {
		t.Error("order is wrong")
	}
	if bad := Date("2026-02-30"); bad.Year() != 0 || bad.Month() != 0 || bad.Day() != 0 || !bad.Time().IsZero() {
		t.Error("a day that does not exist has parts")
	}
}

// Ensures that an age changes on the birthday, and on 1 March for those born on a leap day.
func TestAge(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		dob, on Date
		want    int
	}{
		{"1969-06-10", "2026-06-09", 56},
		{"1969-06-10", "2026-06-10", 57},
		{"2004-02-29", "2022-02-28", 17},
		{"2004-02-29", "2022-03-01", 18},
		{"2004-02-29", "2024-02-29", 20},
		{"2026-01-01", "2026-12-31", 0},
		{"2026-01-02", "2026-01-01", 0},
		{"", "2026-01-01", 0},
	} {
		if got := Age(tc.dob, tc.on); got != tc.want {
			t.Errorf("born %s, on %s: got %d, want %d", tc.dob, tc.on, got, tc.want)
		}
	}
}

// Ensures that a date of birth is neither missing nor in the future nor beyond belief.
func TestCheckBirth(t *testing.T) {
	t.Parallel()
	for dob, want := range map[Date]string{
		"": "enter", "1960-02-30": "enter", "2026-11-22": "future", "2026-11-21": "", "1900-01-01": "", "1899-12-31": "1900",
	} {
		err := CheckBirth(dob, "2026-11-21")
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", dob, err, want)
		}
	}
}

// Ensures that GraphQL sees null for no day and refuses everything that is not one.
func TestDate_GQL(t *testing.T) {
	t.Parallel()
	for d, want := range map[Date]string{"2026-03-29": `"2026-03-29"`, "": "null"} {
		var b strings.Builder
		d.MarshalGQL(&b)
		if b.String() != want {
			t.Errorf("%q: got %s, want %s", d, b.String(), want)
		}
	}
	for _, in := range []any{nil, 20260329, "", "29 March 2026", true} {
		d := Date("2020-01-01")
		if err := d.UnmarshalGQL(in); err == nil || d != "2020-01-01" {
			t.Errorf("%v: error %v, date %s", in, err, d)
		}
	}
	var d Date
	if err := d.UnmarshalGQL("2024-02-29"); err != nil || d != "2024-02-29" {
		t.Errorf("got %q, %v", d, err)
	}
}

// FuzzParseDate ensures that what is read is written back the same and counts consistently.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2024-02-29", "2023-02-29", "0000-00-00", "9999-12-31", "2026-1-1", "", "２０２６-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if d.String() != s {
			t.Fatalf("read %q as %q", s, d)
		}
		if back := d.AddDays(1).AddDays(-1); back != d && d != MaxDate {
			t.Fatalf("a day on and back from %s is %s", d, back)
		}
		if got := DateOf(d.Time()); got != d && d.Year() > 1 {
			t.Fatalf("the day of the beginning of %s is %s", d, got)
		}
	})
}
