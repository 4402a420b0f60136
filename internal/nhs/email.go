package nhs

import (
	"errors"
	"strings"
	"unicode"
)

// ErrEmail says that a text cannot be an email address.
var ErrEmail = errors.New("enter an email address, such as name@example.com")

// ParseEmail reads an email address and returns it trimmed and in lower case, the form in which addresses are compared.
// It is gentle: one @ with something on both sides, a dot within the domain, no spaces, at most 254 bytes; whether the
// address takes mail only sending tells. Returns [ErrEmail].
func ParseEmail(s string) (string, error) {
	s = strings.ToLower(strings.TrimSpace(Seen(s)))
	local, domain, ok := strings.Cut(s, "@")
	bad := func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune(`@<>()[]\,;:"`, r)
	}
	switch {
	case !ok, len(s) > 254, local == "", len(local) > 64:
		return "", ErrEmail
	case strings.ContainsFunc(local, bad), strings.ContainsFunc(domain, bad):
		return "", ErrEmail
	case strings.HasPrefix(local, "."), strings.HasSuffix(local, "."), strings.Contains(s, ".."):
		return "", ErrEmail
	}
	labels := strings.Split(domain, ".")
	if len(labels) < 2 {
		return "", ErrEmail
	}
	for _, label := range labels {
		if label == "" || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") {
			return "", ErrEmail
		}
	}
	return s, nil
}
