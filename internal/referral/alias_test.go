package referral_test

import (
	"context"

	"alongside/internal/referral"
)

// Short names of the inputs.
type (
	ctxType        = context.Context
	submission     = referral.SubmitReferralInput
	startTriage    = referral.StartTriageInput
	accept         = referral.AcceptReferralInput
	decline        = referral.DeclineReferralInput
	assign         = referral.AssignReferralInput
	pause          = referral.PauseReferralInput
	resume         = referral.ResumeReferralInput
	ask            = referral.AskForExtensionInput
	extend         = referral.ExtendReferralInput
	closeIt        = referral.CloseReferralInput
	reopen         = referral.ReopenReferralInput
	transfer       = referral.TransferReferralInput
	referralFilter = referral.ReferralFilter
)
