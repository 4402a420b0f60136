package referral

import (
	"errors"
	"slices"
	"testing"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// Ensure that what a scheme does not offer is refused for what is new, naming each place.
func TestCheckOffered(t *testing.T) {
	t.Parallel()
	settings := detail.DefaultSettings()
	settings.HiddenReasons = []code.ReferralReason{code.ReferralReasonLowMoodAnxiety, code.ReferralReasonDigital}
	settings.HiddenSources = []code.ReferralSource{code.ReferralSourcePharmacist}
	settings.HiddenClosingReasons = []code.ClosingReason{code.ClosingReasonOther}
	of := func(source code.ReferralSource, reasons ...code.ReferralReason) Submission {
		s := Submission{Source: source}
		for _, r := range reasons {
			s.Reasons = append(s.Reasons, detail.Reason{Code: r})
		}
		return s
	}
	for name, tt := range map[string]struct {
		err  error
		want []string
	}{
		"offered":     {checkOffered(of(code.ReferralSourceGp, code.ReferralReasonFood), settings), nil},
		"source":      {checkOffered(of(code.ReferralSourcePharmacist, code.ReferralReasonFood), settings), []string{"source"}},
		"second":      {checkOffered(of(code.ReferralSourceGp, code.ReferralReasonFood, code.ReferralReasonDigital), settings), []string{"reasons.1.code"}},
		"all of it":   {checkOffered(of(code.ReferralSourcePharmacist, code.ReferralReasonDigital), settings), []string{"source", "reasons.0.code"}},
		"closing":     {checkOfferedClosing(code.ClosingReasonGoalsMet, settings), nil},
		"not closing": {checkOfferedClosing(code.ClosingReasonOther, settings), []string{"reason"}},
	} {
		e, _ := errors.AsType[*errs.Error](tt.err)
		if tt.want == nil {
			if tt.err != nil {
				t.Errorf("%s: %v", name, tt.err)
			}
			continue
		}
		if e == nil || e.Code != errs.Invalid || e.Field != tt.want[0] {
			t.Errorf("%s: got %v", name, tt.err)
			continue
		}
		fields, _ := e.Details["fields"].(map[string]string)
		if len(tt.want) > 1 && !slices.ContainsFunc(tt.want[1:], func(f string) bool { return fields[f] != "" }) {
			t.Errorf("%s: got %v", name, fields)
		}
	}
}
