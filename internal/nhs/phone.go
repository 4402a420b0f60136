package nhs

import (
	"errors"
	"strings"
)

// ErrPhone says that a text cannot be a telephone number.
var ErrPhone = errors.New("enter a telephone number, such as 020 7946 0018 or 07700 900123")

// Phone is a telephone number in the one form in which numbers are compared: the digits that are dialled within the UK
// (02079460018), or + and the digits for a number abroad (+353861234567); "" for none. Make one with [ParsePhone].
type Phone string

// ParsePhone reads a telephone number as people write it: spaces, dashes, dots, brackets, +44, 0044, +44 (0), and an
// extension after "ext", "x" or #, which is left out. It is gentle: a UK number has 0 and nine or ten digits (the 0 of
// eleven may be missing), one abroad 7 to 15, short numbers such as 111 are refused, and nothing is asked about which
// ranges are in use. Returns [ErrPhone].
func ParsePhone(s string) (Phone, error) {
	text := strings.ToLower(strings.TrimSpace(Seen(s)))
	for _, mark := range []string{"ext", "x", "#"} {
		text, _, _ = strings.Cut(text, mark)
	}
	var b strings.Builder
	for i, r := range strings.TrimSpace(text) {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == '+' && i == 0:
			b.WriteRune(r)
		case r == '(' || r == ')' || r == '.' || r == '/' || separator(r):
		default:
			return "", ErrPhone
		}
	}
	digits := b.String()
	if rest, ok := strings.CutPrefix(digits, "00"); ok {
		digits = "+" + rest
	}
	if rest, ok := strings.CutPrefix(digits, "+44"); ok {
		digits = "0" + strings.TrimPrefix(rest, "0")
	}
	if abroad, ok := strings.CutPrefix(digits, "+"); ok {
		if len(abroad) < 7 || len(abroad) > 15 || abroad[0] == '0' {
			return "", ErrPhone
		}
		return Phone(digits), nil
	}
	// Spreadsheets take the 0 off the front of a number.
	if len(digits) == 10 && strings.ContainsRune("1237", rune(digits[0])) {
		digits = "0" + digits
	}
	if len(digits) < 10 || len(digits) > 11 || digits[0] != '0' || digits[1] == '0' {
		return "", ErrPhone
	}
	return Phone(digits), nil
}

// ComparablePhone is the comparable form of s, or "" when s is no telephone number: for looking up duplicates, where a
// text that is not a number matches nothing.
func ComparablePhone(s string) Phone {
	p, err := ParsePhone(s)
	if err != nil {
		return ""
	}
	return p
}

// String is the comparable form.
func (p Phone) String() string { return string(p) }

// IsMobile reports whether the number is in the UK's mobile range, which can take a text.
func (p Phone) IsMobile() bool {
	return len(p) == 11 && strings.HasPrefix(string(p), "07") && !strings.HasPrefix(string(p), "070") &&
		(!strings.HasPrefix(string(p), "076") || strings.HasPrefix(string(p), "07624"))
}
