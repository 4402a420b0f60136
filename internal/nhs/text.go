package nhs

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How long texts may be, in characters.
const (
	MaxName  = 100    // one name of a person
	MaxLine  = 200    // one line: a place, a title, an occupation
	MaxWords = 4_000  // what somebody says or asks
	MaxNote  = 20_000 // the note of a contact
)

// CleanText is what is kept of a text of several lines: valid UTF-8, line ends as \n, no spaces around it. Letters of any
// language and emoji are welcome; control characters and text directions that hide what is written are not. The error is
// safe to show.
func CleanText(s string, limit int) (string, error) { return clean(s, limit, true) }

// CleanLine is CleanText for one line: line ends are refused and runs of space become one.
func CleanLine(s string, limit int) (string, error) {
	line, err := clean(s, limit, false)
	if err != nil {
		return "", err
	}
	return strings.Join(strings.Fields(line), " "), nil
}

// clean is the work of CleanText and CleanLine.
func clean(s string, limit int, lines bool) (string, error) {
	// Four bytes are the longest character: this spares counting ten megabytes.
	if len(s) > 4*limit+1024 {
		return "", tooLong(limit)
	}
	if !utf8.ValidString(s) {
		return "", fmt.Errorf("has characters that are not text")
	}
	s = strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
	for _, r := range s {
		switch {
		case r == '\n' && !lines:
			return "", fmt.Errorf("must be on one line")
		case r == '\n', r == '\t':
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return "", fmt.Errorf("has characters that are not text")
		}
	}
	if utf8.RuneCountInString(s) > limit {
		return "", tooLong(limit)
	}
	return s, nil
}

// tooLong names the limit.
func tooLong(limit int) error { return fmt.Errorf("must be at most %d characters", limit) }
