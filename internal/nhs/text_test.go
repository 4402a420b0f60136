package nhs

import (
	"strings"
	"testing"
)

// Ensures that any language and emoji are kept and that only what is not text is refused.
func TestCleanText(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name, in, text, line string // "-" where it is refused
	}{
		{"plain", " Ann  Jones ", "Ann  Jones", "Ann Jones"},
		{"Welsh and emoji", "Tŷ Ŵyn 🌻👩‍👧", "Tŷ Ŵyn 🌻👩‍👧", "Tŷ Ŵyn 🌻👩‍👧"},
		{"line ends", "one\r\ntwo\rthree\n", "one\ntwo\nthree", "-"},
		{"tab", "a\tb", "a\tb", "a b"},
		{"longest", strings.Repeat("ŵ", 40), strings.Repeat("ŵ", 40), strings.Repeat("ŵ", 40)},
		{"too long", strings.Repeat("ŵ", 41), "-", "-"},
		{"far too long", strings.Repeat("x", 10_000_000), "-", "-"},
		{"spaces around do not count", strings.Repeat(" ", 30) + "a" + strings.Repeat(" ", 30), "a", "a"},
		{"null byte", "a\x00b", "-", "-"},
		{"escape", "a\x1b[2Jb", "-", "-"},
		{"turned direction", "a\u202eb", "ab", "ab"},
		{"from an address book", "\u202d020 7946 0018\u202c", "020 7946 0018", "020 7946 0018"},
		{"marks nobody sees", "\ufeffa\u200e\u200f\u202a\u2066b\u2069\u200bc\u2060 ", "abc", "abc"},
		{"only marks", "\u200b \u202c", "", ""},
		{"soft line ends", "a\vb\fc\u2028d", "a\nb\nc\nd", "a b c d"},
		{"soft line end last", "a\v", "a", "a"},
		{"joiners", "क्\u200dष می\u200cخواهم", "क्\u200dष می\u200cخواهم", "क्\u200dष می\u200cخواهم"},
		{"broken UTF-8", "a\xffb", "-", "-"},
		{"empty", "  \n ", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			for want, f := range map[*string]func(string, int) (string, error){&tc.text: CleanText, &tc.line: CleanLine} {
				got, err := f(tc.in, 40)
				if refused := *want == "-"; refused != (err != nil) || !refused && got != *want {
					t.Errorf("got %q, %v; want %q", got, err, *want)
				}
			}
		})
	}
}
