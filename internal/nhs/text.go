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
// language and emoji are welcome, with the joiners that they need. Marks that nobody sees, which come along when a text is
// pasted, are left out (see Seen); other control characters are refused. The error is safe to show.
func CleanText(s string, limit int) (string, error) { return clean(s, limit, true) }

// CleanLine is CleanText for one line: line ends are refused, but for soft ones, and runs of space become one.
func CleanLine(s string, limit int) (string, error) {
	line, err := clean(s, limit, false)
	if err != nil {
		return "", err
	}
	return strings.Join(strings.Fields(line), " "), nil
}

// Seen is what a reader sees of a pasted text. The marks of writing direction (an address book puts them round a number),
// the byte order mark and the spaces without width are left out: they could hide what is written, and nobody could find
// them to delete them. The line ends of other programs, a word processor's soft ones among them, become \n. The zero-width
// joiner and non-joiner stay: emoji, Indic scripts and Persian are spelt with them.
func Seen(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', softEnd(r):
			return '\n'
		case r == '\u061c', r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff',
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

// softEnd says that a line ends where a program broke it, which nobody means to be a new line of a name or an address.
func softEnd(r rune) bool {
	return r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
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
	if !lines {
		s = strings.Join(strings.FieldsFunc(s, softEnd), " ")
	}
	s = strings.TrimSpace(Seen(s))
	for _, r := range s {
		switch {
		case r == '\n' && !lines:
			return "", fmt.Errorf("must be on one line")
		case r == '\n', r == '\t':
		case unicode.IsControl(r):
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
