package server

import (
	"strings"
	"testing"
)

// Ensures that the field of a text that is too long is found, wherever it stands, and that nothing else is taken for one.
func TestOversized(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 200)
	for body, want := range map[string]string{
		`{"query":"q","variables":{"input":{"note":"` + long + `"}}}`:                                             "note",
		`{"variables":{"i":{"person":{"a":"b","givenName":"` + long + `"}},"x":1},"query":"q"}`:                   "person.givenName",
		`{"variables":{"i":{"reasons":[{"code":"A","words":"b"},{"code":"A","words":"\"` + long + `"}]}}}`:        "reasons.1.words",
		`{"variables":{"search":"` + long + `"}}`:                                                                 "search",
		`{"query":"` + long + `","variables":{"a":"b"}}`:                                                          "",
		`{"variables":{"i":{"a":"` + strings.Repeat(`\u00e9`, 10) + `","b":"` + strings.Repeat(`\"`, 60) + `"}}}`: "b",
		`{"variables":{"i":{"a":[` + strings.Repeat(`"b",`, 100) + `"c"]}}}`:                                      "",
		`{"variables":{"i":{"a":"` + long:                                                                         "",
		strings.Repeat("[", 1000):                                                                                 "",
	} {
		if got := oversized(strings.NewReader(body), 100); got != want {
			t.Errorf("%.60s: got %q, want %q", body, got, want)
		}
	}
}
