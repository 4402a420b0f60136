package clock

import (
	"fmt"
	"time"
)

// instantLayout is RFC 3339 in UTC with exactly three digits of fraction: what every edge writes.
const instantLayout = "2006-01-02T15:04:05.000Z"

// Milli is t in UTC, cut to whole milliseconds: what the database keeps.
func Milli(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

// FormatInstant writes t in UTC with milliseconds, e.g. "2026-03-29T00:59:59.000Z".
func FormatInstant(t time.Time) string { return Milli(t).Format(instantLayout) }

// ParseInstant reads an RFC 3339 instant with seconds and an explicit offset or Z, and returns it in UTC and whole
// milliseconds. The error names the shape and is safe to show.
func ParseInstant(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil || t.UTC().Year() < 1 || t.UTC().Year() > 9999 {
		return time.Time{}, fmt.Errorf("must be an instant such as 2026-03-29T09:30:00Z")
	}
	return Milli(t), nil
}
