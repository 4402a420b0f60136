package nhs

import (
	"errors"
	"regexp"
	"strings"
)

// ErrPostcode says that a text is not a UK postcode.
var ErrPostcode = errors.New("enter a full UK postcode, such as HA1 2AB")

// postcodeShape is the published pattern of UK postcodes (Royal Mail, in BS 7666): an outward code of two to four and an
// inward code of a digit and two letters that leave out C I K M O V.
var postcodeShape = regexp.MustCompile(
	`^(GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9]|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][ABEHMNPRVWXY]))` +
		`([0-9][ABD-HJLNP-UW-Z]{2})$`)

// Postcode is a UK postcode in upper case with one space before its last three characters, or "" for none. Make one with
// [ParsePostcode].
type Postcode string

// ParsePostcode reads a UK postcode in any case and spacing. It checks the shape, not whether the postcode is in use.
// Returns [ErrPostcode].
func ParsePostcode(s string) (Postcode, error) {
	compact := strings.Map(func(r rune) rune {
		switch {
		case separator(r) || r == '.':
			return -1
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, Seen(s))
	m := postcodeShape.FindStringSubmatch(compact)
	if m == nil || m[1] == "GIR" && m[2] != "0AA" {
		return "", ErrPostcode
	}
	return Postcode(m[1] + " " + m[2]), nil
}

// String is the postcode as it is written, or "".
func (p Postcode) String() string { return string(p) }

// Outward is the part before the space, the district: HA1 of HA1 2AB.
func (p Postcode) Outward() string {
	outward, _, _ := strings.Cut(string(p), " ")
	return outward
}

// Sector is the district and the digit after it: HA1 2 of HA1 2AB; "" when p is not a postcode.
func (p Postcode) Sector() string {
	outward, inward, ok := strings.Cut(string(p), " ")
	if !ok || inward == "" {
		return ""
	}
	return outward + " " + inward[:1]
}
