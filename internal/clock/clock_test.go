package clock

import (
	"sync"
	"testing"
	"time"
)

// Ensures that the clocks give UTC in whole milliseconds and stand where they are put.
func TestClocks(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 7, 1, 10, 0, 0, 123456789, London())
	want := time.Date(2026, 7, 1, 9, 0, 0, 123000000, time.UTC)
	if got := Fixed(at).Now(); got != want {
		t.Errorf("Fixed: got %v, want %v", got, want)
	}
	s := NewStepped(at)
	if got := s.Now(); got != want {
		t.Errorf("Stepped: got %v, want %v", got, want)
	}
	if got := s.Advance(time.Hour); got != want.Add(time.Hour) || s.Now() != got {
		t.Errorf("Advance: got %v", got)
	}
	s.Set(want)
	if got := s.Now(); got != want {
		t.Errorf("Set: got %v, want %v", got, want)
	}
	later := NewShifted(s, at.AddDate(1, 0, 0))
	s.Advance(time.Minute)
	if got, want := later.Now(), want.AddDate(1, 0, 0).Add(time.Minute); got != want {
		t.Errorf("Shifted: got %v, want %v", got, want)
	}
	now := System{}.Now()
	if now.Location() != time.UTC || now.Nanosecond()%int(time.Millisecond) != 0 {
		t.Errorf("System: got %v, want UTC milliseconds", now)
	}
	if got := Today(Fixed(time.Date(2026, 6, 30, 23, 30, 0, 0, time.UTC))); got != "2026-07-01" {
		t.Errorf("Today: got %v, want the day in London", got)
	}
}

// Ensures that no step is lost when several goroutines move one clock.
func TestStepped_Concurrent(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	s := NewStepped(start)
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			for range 50 {
				s.Advance(time.Second)
				s.Now()
			}
		})
	}
	wg.Wait()
	if got, want := s.Now(), start.Add(1000*time.Second); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Ensures that the hour is told in London, on both sides of the clock changes.
func TestMinuteOfDay(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		at   string
		want int
	}{
		{"2026-01-15T09:30:00Z", 570},
		{"2026-07-15T09:30:00Z", 630},
		{"2026-03-29T00:59:59Z", 59},
		{"2026-03-29T01:00:00Z", 120},
		{"2026-10-25T00:59:00Z", 119},
		{"2026-10-25T01:00:00Z", 60},
		{"2026-07-15T23:00:00Z", 0},
	} {
		at, err := ParseInstant(tc.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := MinuteOfDay(at); got != tc.want {
			t.Errorf("%s: got %d, want %d", tc.at, got, tc.want)
		}
	}
}

// Ensures that instants have one text form and that only unmistakable ones are read.
func TestParseInstant(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ in, want string }{
		{"2026-03-29T09:30:00Z", "2026-03-29T09:30:00.000Z"},
		{"2026-03-29T09:30:00+01:00", "2026-03-29T08:30:00.000Z"},
		{"2026-03-29T09:30:00.123999Z", "2026-03-29T09:30:00.123Z"},
		{"2026-03-29", ""},
		{"2026-03-29T09:30:00", ""},
		{"2026-03-29T09:30Z", ""},
		{"2026-02-30T09:30:00Z", ""},
		{"9999-12-31T23:30:00-01:00", ""},
		{"", ""},
	} {
		got, err := ParseInstant(tc.in)
		if (err == nil) != (tc.want != "") {
			t.Errorf("%q: error %v, want text %q", tc.in, err, tc.want)
			continue
		}
		if err == nil && FormatInstant(got) != tc.want {
			t.Errorf("%q: got %s, want %s", tc.in, FormatInstant(got), tc.want)
		}
	}
}
