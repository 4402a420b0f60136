package casework

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// event is one appointment as other people's calendars are told of it.
type event struct {
	uid      string
	sequence int // rises with each change
	stamp    time.Time
	changed  time.Time
	start    time.Time
	minutes  int
	summary  string
	place    string // "" for none
	status   string // CONFIRMED or CANCELLED
}

// calendar writes events as iCalendar (RFC 5545). Times are UTC, which every calendar shows in its own zone, so no table
// of zones is needed (3.3.5, form 2).
func calendar(name string, events []event) []byte {
	var b strings.Builder
	line(&b, "BEGIN", "VCALENDAR")
	line(&b, "VERSION", "2.0")
	line(&b, "PRODID", "-//Alongside//Appointments//EN")
	line(&b, "CALSCALE", "GREGORIAN")
	line(&b, "METHOD", "PUBLISH")
	if name != "" {
		line(&b, "X-WR-CALNAME", text(name))
		line(&b, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H") // RFC 7986, 5.7
		line(&b, "X-PUBLISHED-TTL", "PT1H")
	}
	for _, e := range events {
		line(&b, "BEGIN", "VEVENT")
		line(&b, "UID", text(e.uid))
		line(&b, "SEQUENCE", strconv.Itoa(e.sequence))
		line(&b, "DTSTAMP", utc(e.stamp))
		line(&b, "LAST-MODIFIED", utc(e.changed))
		line(&b, "DTSTART", utc(e.start))
		line(&b, "DTEND", utc(e.start.Add(time.Duration(e.minutes)*time.Minute)))
		line(&b, "SUMMARY", text(e.summary))
		if e.place != "" {
			line(&b, "LOCATION", text(e.place))
		}
		line(&b, "STATUS", e.status)
		line(&b, "CLASS", "PRIVATE")
		line(&b, "TRANSP", map[bool]string{true: "TRANSPARENT", false: "OPAQUE"}[e.status == "CANCELLED"])
		line(&b, "END", "VEVENT")
	}
	line(&b, "END", "VCALENDAR")
	return []byte(b.String())
}

// longest is how many octets a line may have without its end (RFC 5545, 3.1).
const longest = 75

// line writes a content line, folded: what is too long goes on in the next line after a space, and no character is cut.
func line(b *strings.Builder, name, value string) {
	rest := name + ":" + value
	for room := longest; len(rest) > room; room = longest - 1 {
		at := room
		for !utf8.RuneStart(rest[at]) {
			at--
		}
		b.WriteString(rest[:at] + "\r\n ")
		rest = rest[at:]
	}
	b.WriteString(rest + "\r\n")
}

// escapes are those of TEXT (RFC 5545, 3.3.11).
var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// text writes words as TEXT, without the control characters that it may not have.
func text(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, escapes.Replace(s))
}

// utc writes an instant (RFC 5545, 3.3.5).
func utc(t time.Time) string { return t.UTC().Format("20060102T150405Z") }
