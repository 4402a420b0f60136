package person

import (
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/errs"
)

// Ensure that a record that speaks of a real person, or of care, is kept, and that a trial may have gone its whole way.
func TestCheckDeletion(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		reason code.ClientDeletionReason
		care   care
		want   string // of the refusal; "" when it may go
	}{
		"a test":                                {code.ClientDeletionReasonTestRecord, care{}, ""},
		"a test that went the whole way":        {code.ClientDeletionReasonTestRecord, care{reached: true, agreed: true}, ""},
		"a test with a test number":             {code.ClientDeletionReasonTestRecord, care{nhsNumber: "9990000018"}, ""},
		"a test with a number of somebody's":    {code.ClientDeletionReasonTestRecord, care{nhsNumber: "9434765919"}, "begins with 999"},
		"an error":                              {code.ClientDeletionReasonEnteredInError, care{}, ""},
		"an error with a number of somebody's":  {code.ClientDeletionReasonEnteredInError, care{nhsNumber: "9434765919"}, ""},
		"an error, though somebody was reached": {code.ClientDeletionReasonEnteredInError, care{reached: true}, "was reached"},
		"an error, though a plan was agreed":    {code.ClientDeletionReasonEnteredInError, care{agreed: true}, "plan was agreed"},
		"no reason":                             {"", care{}, "of the list"},
	} {
		err := checkDeletion(c.reason, c.care)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (errs.CodeOf(err) != errs.Invalid || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: want %q, got %v", name, c.want, err)
		}
	}
}

// Ensure that a name counts as typed whatever its capitals and spaces, and that another does not.
func TestTypedName(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]bool{
		"Gwen Price": true, "  gwen   PRICE ": true, "Gwen": false, "": false, "Gwen Pryce": false, "Price Gwen": false,
	} {
		if got := typedName(typed, "Gwen Price"); got != want {
			t.Errorf("%q: %v", typed, got)
		}
	}
	if !typedName("ÉVA Ŵyn", "Éva ŵyn") {
		t.Error("letters with accents have capitals too")
	}
}
