// Package clock holds time as the product means it: the injected source of the present instant, calendar days in
// Europe/London, working days of England, and the text forms of both.
//
// Nothing below cmd asks the operating system for the time except [System]; everything else is handed a [Clock].
package clock

import (
	"sync"
	"time"
	_ "time/tzdata" // the binary runs where no zone files are installed
)

// Clock tells the present instant, in UTC and whole milliseconds.
type Clock interface {
	Now() time.Time
}

// System is the machine's own clock.
type System struct{}

// Now returns the present instant.
func (System) Now() time.Time { return Milli(time.Now()) }

// Fixed is a clock that stands still. Its zero value is the zero instant.
type Fixed time.Time

// Now returns the instant at which the clock stands.
func (f Fixed) Now() time.Time { return Milli(time.Time(f)) }

// Stepped is a clock that is moved by hand: it stands still between calls of [Stepped.Set] and [Stepped.Advance].
// It may be used by several goroutines at once. Make one with [NewStepped].
type Stepped struct {
	mu  sync.RWMutex
	now time.Time
}

// NewStepped returns a clock that stands at t.
func NewStepped(t time.Time) *Stepped { return &Stepped{now: Milli(t)} }

// Now returns the instant at which the clock stands.
func (s *Stepped) Now() time.Time {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.now
}

// Set moves the clock to t, which may lie before the present reading.
func (s *Stepped) Set(t time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = Milli(t)
}

// Advance moves the clock by d and returns the new reading.
func (s *Stepped) Advance(d time.Duration) time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = Milli(s.now.Add(d))
	return s.now
}

// Shifted is a clock that runs as another does, some time apart from it. Make one with [NewShifted].
type Shifted struct {
	of    Clock
	apart time.Duration
}

// NewShifted returns a clock that stands at t now and from here on runs as c does.
func NewShifted(c Clock, t time.Time) Shifted { return Shifted{of: c, apart: Milli(t).Sub(c.Now())} }

// Now returns the other clock's present instant, moved by what lies between the two.
func (s Shifted) Now() time.Time { return Milli(s.of.Now().Add(s.apart)) }

// Today is the calendar day in London at the clock's present instant.
func Today(c Clock) Date { return DateOf(c.Now()) }

// london is where every calendar day of the product is told.
var london = mustLoad("Europe/London")

// mustLoad reads a zone from the embedded database; it can only fail when the program was built wrongly.
func mustLoad(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return loc
}

// London is the zone in which days and hours are told.
func London() *time.Location { return london }

// MinuteOfDay is the wall-clock time of t in London, in minutes since midnight: 0 to 1439.
func MinuteOfDay(t time.Time) int {
	local := t.In(london)
	return local.Hour()*60 + local.Minute()
}
