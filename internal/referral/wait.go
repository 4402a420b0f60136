package referral

import (
	"context"
	"slices"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// TriageWait is how long a referral has waited, in working days as the triage clock counts them (journey section 3).
type TriageWait struct {
	Days int  // since the day it was received: 0 on that day
	Left *int // until the last day to decide: negative when late; nil once it is decided on
}

// Wait gives how long a referral has waited to be decided on or to be given a link worker; nil when neither is waited for.
func (s *Service) Wait(ctx context.Context, r *ent.Referral) (*TriageWait, error) {
	if !slices.Contains(toDecide, r.Status) {
		return nil, nil
	}
	settings, err := s.settings(ctx, r.SchemeID)
	if err != nil {
		return nil, err
	}
	return waited(r.Status, r.ReceivedAt, settings, s.store.Today()), nil
}

// waited counts it for a status of the inbox.
func waited(status code.ReferralStatus, receivedAt time.Time, settings detail.SchemeSettings, today clock.Date) *TriageWait {
	received := clock.DateOf(receivedAt)
	w := &TriageWait{Days: clock.WorkingDaysBetween(received, today)}
	if status != code.ReferralStatusWaiting {
		left := clock.WorkingDaysBetween(today, clock.AddWorkingDays(received, settings.TriageDays))
		w.Left = &left
	}
	return w
}
