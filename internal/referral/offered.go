package referral

import (
	"fmt"
	"slices"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// checkOffered refuses, for a new referral, a source or a reason that the scheme does not offer. What was recorded before
// it was hidden stays. INVALID at the first, with every one in details "fields".
func checkOffered(sub Submission, settings detail.SchemeSettings) error {
	var f errs.Faults
	if slices.Contains(settings.HiddenSources, sub.Source) {
		f.Add("source", "Your scheme does not use this source. Choose another one.")
	}
	for i, r := range sub.Reasons {
		if slices.Contains(settings.HiddenReasons, r.Code) {
			f.Add(fmt.Sprintf("reasons.%d.code", i), "Your scheme does not use this reason. Choose another one.")
		}
	}
	return f.Err()
}

// checkOfferedClosing refuses a closing reason that the scheme does not offer.
func checkOfferedClosing(reason code.ClosingReason, settings detail.SchemeSettings) error {
	if slices.Contains(settings.HiddenClosingReasons, reason) {
		return errs.Field("reason", "Your scheme does not use this reason. Choose another one.")
	}
	return nil
}
