package clock

import (
	"slices"
	"testing"
	"time"
)

// Ensures that the table agrees with the standing rule but for the proclaimed exceptions.
func TestBankHolidays_StandingRule(t *testing.T) {
	t.Parallel()
	moved := map[int]struct{ gone, added []Date }{
		2020: {gone: []Date{"2020-05-04"}, added: []Date{"2020-05-08"}},
		2022: {gone: []Date{"2022-05-30"}, added: []Date{"2022-06-02", "2022-06-03", "2022-09-19"}},
		2023: {added: []Date{"2023-05-08"}},
	}
	for year, table := range bankHolidays {
		want := slices.DeleteFunc(standingHolidays(year), func(d Date) bool { return slices.Contains(moved[year].gone, d) })
		want = append(want, moved[year].added...)
		slices.Sort(want)
		if !slices.Equal(table, want) {
			t.Errorf("%d: table %v, rule %v", year, table, want)
		}
		for _, d := range table {
			if !d.Valid() || d.Year() != year || d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
				t.Errorf("%d: %s is not a weekday of the year", year, d)
			}
		}
	}
}

// Ensures the standing rule in years outside the table, with every weekday that Christmas can fall on.
func TestBankHolidays_Computed(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		year int
		want []Date
	}{
		{2017, []Date{"2017-01-02", "2017-04-14", "2017-04-17", "2017-05-01", "2017-05-29", "2017-08-28", "2017-12-25", "2017-12-26"}},
		{2016, []Date{"2016-01-01", "2016-03-25", "2016-03-28", "2016-05-02", "2016-05-30", "2016-08-29", "2016-12-26", "2016-12-27"}},
		{2015, []Date{"2015-01-01", "2015-04-03", "2015-04-06", "2015-05-04", "2015-05-25", "2015-08-31", "2015-12-25", "2015-12-28"}},
		{2032, []Date{"2032-01-01", "2032-03-26", "2032-03-29", "2032-05-03", "2032-05-31", "2032-08-30", "2032-12-27", "2032-12-28"}},
	} {
		if got := BankHolidays(tc.year); !slices.Equal(got, tc.want) {
			t.Errorf("%d: got %v, want %v", tc.year, got, tc.want)
		}
	}
	for year, want := range map[int]Date{1943: "1943-04-25", 2000: "2000-04-23", 2008: "2008-03-23", 2030: "2030-04-21", 2038: "2038-04-25"} {
		if got := easterSunday(year); got != want {
			t.Errorf("Easter %d: got %s, want %s", year, got, want)
		}
	}
}

// Ensures that working days leave out weekends and bank holidays, and that adding and counting are inverse.
func TestAddWorkingDays(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name string
		from Date
		n    int
		want Date
	}{
		{"within a week", "2026-11-16", 2, "2026-11-18"},
		{"over a weekend", "2026-11-20", 2, "2026-11-24"},
		{"from a Saturday", "2026-11-21", 1, "2026-11-23"},
		{"from a Sunday", "2026-11-22", 2, "2026-11-24"},
		{"none", "2026-11-21", 0, "2026-11-21"},
		{"Easter", "2026-04-02", 1, "2026-04-07"},
		{"from Good Friday", "2026-04-03", 2, "2026-04-08"},
		{"Christmas with substitutes", "2026-12-24", 1, "2026-12-29"},
		{"Christmas and New Year", "2026-12-23", 5, "2027-01-04"},
		{"four-day jubilee", "2022-06-01", 1, "2022-06-06"},
		{"state funeral", "2022-09-16", 1, "2022-09-20"},
		{"VE day", "2020-05-07", 1, "2020-05-11"},
		{"early May 2020 was worked", "2020-05-01", 1, "2020-05-04"},
		{"a year outside the table", "2032-12-24", 1, "2032-12-29"},
		{"fifteen", "2026-03-23", 15, "2026-04-15"},
		{"backwards", "2026-11-23", -1, "2026-11-20"},
		{"backwards over Easter", "2026-04-07", -1, "2026-04-02"},
		{"no day", "", 3, ""},
		{"past the end", "9999-12-31", 1, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			got := AddWorkingDays(tc.from, tc.n)
			if got != tc.want {
				t.Fatalf("got %q, want %q", got, tc.want)
			}
			if got == "" {
				return
			}
			if n := WorkingDaysBetween(tc.from, got); n != tc.n {
				t.Errorf("between: got %d, want %d", n, tc.n)
			}
		})
	}
}

// Ensures that the quick count agrees with counting each day, in both directions.
func TestWorkingDaysBetween(t *testing.T) {
	t.Parallel()
	start := MustDate("2019-12-20")
	count := 0
	for d := start; d.Before("2024-01-10"); {
		if got := WorkingDaysBetween(start, d); got != count {
			t.Fatalf("%s to %s: got %d, want %d", start, d, got, count)
		}
		d = d.AddDays(1)
		if WorkingDay(d) {
			count++
		}
	}
	if got := WorkingDaysBetween("2026-11-24", "2026-11-20"); got != -2 {
		t.Errorf("backwards: got %d, want -2", got)
	}
	if got := WorkingDaysBetween("", "2026-11-20"); got != 0 {
		t.Errorf("no day: got %d", got)
	}
}
