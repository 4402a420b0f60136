package nhs

import (
	"errors"
	"testing"
)

// Ensures that ODS codes are told apart by their shape.
func TestParseODS(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		in, code string
		kind     ODSKind
	}{
		{"E84004", "E84004", ODSPractice},
		{" e84004 ", "E84004", ODSPractice},
		{"Y02823", "Y02823", ODSPractice},
		{"U51050", "U51050", ODSPCN},
		{"u10339", "U10339", ODSPCN},
		{"W2U3Z", "W2U3Z", ODSSubICB},
		{"72Q", "72Q", ODSSubICB},
		{"01A", "01A", ODSSubICB},
		{"QRV", "QRV", ODSOther},
		{"RV820", "RV820", ODSOther},
		{"E84004001", "E84004001", ODSOther},
		{"E8", "", ""},
		{"E84-004", "", ""},
		{"E84004É", "", ""},
		{"", "", ""},
		{"ABCDEFGHIJK", "", ""},
	} {
		code, kind, err := ParseODS(tc.in)
		if code != tc.code || kind != tc.kind || (err == nil) != (tc.code != "") {
			t.Errorf("%q: got %q, %q, %v", tc.in, code, kind, err)
		}
	}
}

// Ensures that a code of another kind is refused with the words for the kind asked for.
func TestParseODS_Kinds(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name  string
		parse func(string) (string, error)
		ok    string
		wrong []string
		err   error
	}{
		{"practice", ParsePracticeCode, "E84004", []string{"U51050", "E8400", "72Q", "84004E"}, ErrODSPractice},
		{"PCN", ParsePCNCode, "U51050", []string{"E84004", "U5105", "U510500"}, ErrODSPCN},
		{"sub-ICB", ParseSubICBCode, "M1J4Y", []string{"E84004", "QRV", "M1J4"}, ErrODSSubICB},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			if got, err := tc.parse(tc.ok); err != nil || got != tc.ok {
				t.Errorf("%s: got %q, %v", tc.ok, got, err)
			}
			for _, w := range tc.wrong {
				if _, err := tc.parse(w); !errors.Is(err, tc.err) {
					t.Errorf("%s: got error %v, want %v", w, err, tc.err)
				}
			}
		})
	}
}

// Ensures that postcodes of every published shape are read and that others are not.
func TestParsePostcode(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ in, want, outward, sector string }{
		{"ha1 2ab", "HA1 2AB", "HA1", "HA1 2"},
		{"HA12AB", "HA1 2AB", "HA1", "HA1 2"},
		{" h a 1-2 a b ", "HA1 2AB", "HA1", "HA1 2"},
		{"M1 1AE", "M1 1AE", "M1", "M1 1"},
		{"B33 8TH", "B33 8TH", "B33", "B33 8"},
		{"CR2 6XH", "CR2 6XH", "CR2", "CR2 6"},
		{"DN55 1PT", "DN55 1PT", "DN55", "DN55 1"},
		{"W1A 1HQ", "W1A 1HQ", "W1A", "W1A 1"},
		{"EC1A 1BB", "EC1A 1BB", "EC1A", "EC1A 1"},
		{"GIR 0AA", "GIR 0AA", "GIR", "GIR 0"},
		{"GIR 1AA", "", "", ""},
		{"HA1", "", "", ""},
		{"HA1 2AC5", "", "", ""},
		{"HA1 2CK", "", "", ""}, // no C or K in the inward code
		{"QA1 2AB", "", "", ""}, // no Q in first place
		{"1HA 2AB", "", "", ""},
		{"HAA 2AB", "", "", ""},
		{"HA1 ２AB", "", "", ""}, // full-width digit
		{"", "", "", ""},
	} {
		p, err := ParsePostcode(tc.in)
		if string(p) != tc.want || (err == nil) != (tc.want != "") {
			t.Errorf("%q: got %q, %v; want %q", tc.in, p, err, tc.want)
		}
		if p.Outward() != tc.outward || p.Sector() != tc.sector {
			t.Errorf("%q: got district %q, sector %q", tc.in, p.Outward(), p.Sector())
		}
	}
}

// FuzzParsePostcode ensures that whatever is accepted is accepted again unchanged.
func FuzzParsePostcode(f *testing.F) {
	for _, s := range []string{"HA1 2AB", "ec1a1bb", "GIR 0AA", "", "ŵ1 1AA", "HA1  2AB\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePostcode(s)
		if err != nil {
			return
		}
		if again, err := ParsePostcode(p.String()); err != nil || again != p {
			t.Fatalf("%q read as %q, then as %q (%v)", s, p, again, err)
		}
	})
}

// FuzzParseODS ensures that whatever is accepted is accepted again with the same kind.
func FuzzParseODS(f *testing.F) {
	for _, s := range []string{"E84004", "U51050", "W2U3Z", "01a", "", "É84004"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, kind, err := ParseODS(s)
		if err != nil {
			return
		}
		if again, k, err := ParseODS(code); err != nil || again != code || k != kind {
			t.Fatalf("%q read as %q %s, then as %q %s (%v)", s, code, kind, again, k, err)
		}
	})
}
