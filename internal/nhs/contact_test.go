package nhs

import "testing"

// Ensures that one number has one form however it is written.
func TestParsePhone(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		in     string
		want   Phone
		mobile bool
	}{
		{"020 7946 0018", "02079460018", false},
		{"(020) 7946-0018", "02079460018", false},
		{"+44 20 7946 0018", "02079460018", false},
		{"+44 (0)20 7946 0018", "02079460018", false},
		{"0044 20 7946 0018", "02079460018", false},
		{"020 7946 0018 ext 12", "02079460018", false},
		{"020 7946 0018 x12", "02079460018", false},
		{"01539 12345", "0153912345", false}, // ten digits: some old area codes
		{"07700 900123", "07700900123", true},
		{"+447700900123", "07700900123", true},
		{"07624 900123", "07624900123", true}, // Isle of Man
		{"07600 900123", "07600900123", false},
		{"07000 900123", "07000900123", false},
		{"+353 86 123 4567", "+353861234567", false},
		{"00353861234567", "+353861234567", false},
		{"111", "", false},
		{"999", "", false},
		{"7946 0018", "", false},
		{"7700 900123", "07700900123", true}, // from a spreadsheet
		{"1403 752246", "01403752246", false},
		{"8700 900123", "", false},
		{"020 7946 00189", "", false},
		{"+123456", "", false},
		{"+1234567890123456", "", false},
		{"00 0000 0000", "", false},
		{"call my sister", "", false},
		{"020+7946 0018", "", false},
		{"", "", false},
	} {
		got, err := ParsePhone(tc.in)
		if got != tc.want || (err == nil) != (tc.want != "") || got.IsMobile() != tc.mobile {
			t.Errorf("%q: got %q, mobile %v, %v", tc.in, got, got.IsMobile(), err)
		}
		if c := ComparablePhone(tc.in); c != tc.want {
			t.Errorf("%q: comparable %q, want %q", tc.in, c, tc.want)
		}
	}
}

// Ensures that addresses are taken gently but not blindly.
func TestParseEmail(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ in, want string }{
		{"Ann.Jones+sp@Example.org", "ann.jones+sp@example.org"},
		{"  o'neill@nhs.net ", "o'neill@nhs.net"},
		{"siân@enghraifft.cymru", "siân@enghraifft.cymru"},
		{"a@b.co", "a@b.co"},
		{"a@b", ""},
		{"a@@b.co", ""},
		{"a@b@c.co", ""},
		{"@b.co", ""},
		{"a@", ""},
		{"a b@c.co", ""},
		{"a@b c.co", ""},
		{"a..b@c.co", ""},
		{".a@c.co", ""},
		{"a.@c.co", ""},
		{"a@-c.co", ""},
		{"a@c-.co", ""},
		{"a@.co", ""},
		{"Ann <a@b.co>", ""},
		{"a@b.co\x00", ""},
		{"none", ""},
		{"", ""},
	} {
		got, err := ParseEmail(tc.in)
		if got != tc.want || (err == nil) != (tc.want != "") {
			t.Errorf("%q: got %q, %v; want %q", tc.in, got, err, tc.want)
		}
	}
}

// FuzzParsePhone ensures that whatever is accepted is accepted again unchanged.
func FuzzParsePhone(f *testing.F) {
	for _, s := range []string{"020 7946 0018", "+44 (0)20 7946 0018", "0044", "+44", "00440", "+353861234567", "x", "0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePhone(s)
		if err != nil {
			return
		}
		if again, err := ParsePhone(p.String()); err != nil || again != p {
			t.Fatalf("%q read as %q, then as %q (%v)", s, p, again, err)
		}
	})
}

// FuzzParseEmail ensures that whatever is accepted is accepted again unchanged.
func FuzzParseEmail(f *testing.F) {
	for _, s := range []string{"a@b.co", "A@B.CO", "", "a@b@c", "İ@b.co"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseEmail(s)
		if err != nil {
			return
		}
		if again, err := ParseEmail(e); err != nil || again != e {
			t.Fatalf("%q read as %q, then as %q (%v)", s, e, again, err)
		}
	})
}
