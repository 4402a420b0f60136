package nhs

import (
	"errors"
	"testing"
)

// Ensures that each way of being wrong has its own error and that spaces and dashes do not matter.
func TestParseNumber(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		in   string
		want Number
		err  error
	}{
		{"9434765919", "9434765919", nil},
		{"943 476 5919", "9434765919", nil},
		{"943-476-5919", "9434765919", nil},
		{" 943\u00a0476\u20135919\n", "9434765919", nil},
		{"9990000018", "9990000018", nil},
		{"0000000000", "0000000000", nil}, // check digit 0 from 11
		{"9434765918", "", ErrNumberCheck},
		{"9434756919", "", ErrNumberCheck}, // two digits swapped
		{"9990000000", "", ErrNumberCheck}, // the sum asks for 10: no digit fits
		{"9990000010", "", ErrNumberCheck},
		{"943476591", "", ErrNumberLength},
		{"94347659190", "", ErrNumberLength},
		{"", "", ErrNumberLength},
		{"943476591O", "", ErrNumberLetters},
		{"943.476.5919", "", ErrNumberLetters},
		{"٩٤٣٤٧٦٥٩١٩", "", ErrNumberLetters},
		{"943 476 5919 😀", "", ErrNumberLetters},
	} {
		got, err := ParseNumber(tc.in)
		if got != tc.want || !errors.Is(err, tc.err) {
			t.Errorf("%q: got %q, %v; want %q, %v", tc.in, got, err, tc.want, tc.err)
		}
	}
}

// Ensures that numbers are read out in groups and that the invented range is known.
func TestNumber_Format(t *testing.T) {
	t.Parallel()
	for n, want := range map[Number]string{"9434765919": "943 476 5919", "": "", "12": "12"} {
		if got := n.Format(); got != want {
			t.Errorf("%q: got %q, want %q", n, got, want)
		}
	}
	if Number("9434765919").IsTest() || !Number("9990000018").IsTest() || Number("").IsTest() {
		t.Error("the 999 range is told wrongly")
	}
}

// Ensures that generated numbers are valid, in the 999 range, and differ.
func TestGenerate(t *testing.T) {
	t.Parallel()
	for i, want := range []Number{"9990000018", "9990000026", "9990000034", "9990000042", "9990000050"} {
		if got := Generate(i); got != want {
			t.Errorf("%d: got %s, want %s", i, got, want)
		}
	}
	seen := make(map[Number]bool, 25_000)
	for i := range 25_000 {
		n := Generate(i)
		if _, err := ParseNumber(string(n)); err != nil || !n.IsTest() || seen[n] {
			t.Fatalf("%d: %s is repeated or wrong (%v)", i, n, err)
		}
		seen[n] = true
	}
	if Generate(testNumbers) != Generate(0) || Generate(-1) != Generate(testNumbers-1) {
		t.Error("the range does not begin again")
	}
}

// FuzzParseNumber ensures that whatever is accepted is ten digits that are accepted again, formatted or not.
func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"943 476 5919", "9434765918", "", "9990000018", "abc", "\xff\xfe", "٩٤٣٤٧٦٥٩١٩"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			return
		}
		for _, again := range []string{n.String(), n.Format()} {
			if m, err := ParseNumber(again); err != nil || m != n {
				t.Fatalf("%q read as %q, then %q as %q (%v)", s, n, again, m, err)
			}
		}
	})
}
