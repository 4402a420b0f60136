package viewer

import (
	"slices"
	"time"

	"alongside/internal/code"
)

// WorksAs says whether the viewer is the link worker of a key, or covers for them today.
func (v *Viewer) WorksAs(linkWorkerID *string) bool {
	if v == nil || linkWorkerID == nil || v.AccountID == "" {
		return false
	}
	return *linkWorkerID == v.AccountID ||
		slices.ContainsFunc(v.Covers, func(c Cover) bool { return c.AccountID == *linkWorkerID })
}

// WorksFor gives the accounts whose caseload the viewer carries today: their own first, then those of whom they cover for.
func (v *Viewer) WorksFor() []string {
	out := []string{v.AccountID}
	for _, c := range v.Covers {
		out = append(out, c.AccountID)
	}
	return out
}

// MayWork says whether the viewer may write to the record of an episode: its link worker or who covers for them today, a
// lead of the practice, or a manager. Background work may. That they may see the episode at all is for the policies to say.
func (v *Viewer) MayWork(linkWorkerID *string, practiceID string) bool {
	assigned := v.WorksAs(linkWorkerID)
	switch {
	case v.IsSystem(), v.Is(code.RoleManager):
		return true
	case v.Is(code.RoleLead):
		return assigned || slices.Contains(v.PracticeIDs, practiceID)
	}
	return assigned && v.Is(code.RoleLinkWorker)
}

// StepUpTime is how long a fresh sign-in step counts for what is sensitive.
const StepUpTime = 5 * time.Minute

// SteppedUpUntil is the instant until which the viewer's last sign-in step counts for what is sensitive; zero when it no
// longer does, and for programs, which cannot be asked.
func (v *Viewer) SteppedUpUntil(now time.Time) time.Time {
	if v == nil || v.TokenID != "" || v.SteppedUpAt.IsZero() {
		return time.Time{}
	}
	if until := v.SteppedUpAt.Add(StepUpTime); now.Before(until) {
		return until
	}
	return time.Time{}
}

// Closed is the viewer as if they had opened no record in need: what is opened is read, and never written.
func (v *Viewer) Closed() *Viewer {
	if v == nil || len(v.Opened) == 0 {
		return v
	}
	c := *v
	c.Opened, c.Openings = nil, nil
	return &c
}
