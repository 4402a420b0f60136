package casework

import "strings"

// Line shows one content line.
func Line(name, value string) string {
	var b strings.Builder
	line(&b, name, value)
	return b.String()
}

// Text shows words as TEXT.
func Text(s string) string { return text(s) }
