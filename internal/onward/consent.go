package onward

import (
	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// Consented reports whether a client's consents let their record be shared with a service on a day: the newest answer
// about that very service is GIVEN, not withdrawn, and has not expired. ExpiresOn is the last day it holds.
func Consented(consents []*ent.Consent, serviceID string, today clock.Date) bool {
	var last *ent.Consent
	for _, c := range consents {
		if c.What != code.ConsentKindShareWithService || c.ServiceID == nil || *c.ServiceID != serviceID || c.On.After(today) {
			continue
		}
		if last == nil || later(c, last) {
			last = c
		}
	}
	switch {
	case last == nil, last.Decision != code.ConsentDecisionGiven:
		return false
	case last.WithdrawnOn != nil && !last.WithdrawnOn.After(today):
		return false
	case last.ExpiresOn != nil && last.ExpiresOn.Before(today):
		return false
	}
	return true
}

// later reports whether a was answered after b; on one day, whether it was written down after it.
func later(a, b *ent.Consent) bool {
	if a.On != b.On {
		return a.On.After(b.On)
	}
	if !a.CreatedAt.Equal(b.CreatedAt) {
		return a.CreatedAt.After(b.CreatedAt)
	}
	return a.ID > b.ID
}
