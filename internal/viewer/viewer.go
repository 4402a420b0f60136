// Package viewer says who is asking. It travels in the context from the edge to the policies, which refuse anything
// that arrives without one.
package viewer

import (
	"context"
	"slices"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
)

// Viewer is the account that asks, in one of its roles. It is read from the database on each request.
type Viewer struct {
	AccountID      string     // the signed-in account; empty for the system
	SessionID      string     // the session it came by; empty for the system
	Name           string     // shown beside what they write
	SchemeID       string     // the one scheme whose rows exist for this viewer
	Role           code.Role  // the role in force
	OrganisationID string     // where the role is held: host, practice, scheme's own organisation
	PracticeIDs    []string   // practices a link worker or lead is assigned to, directly or through a PCN; a practice user's own
	Today          clock.Date // the day in London, by the injected clock

	Method           code.SignInMethod // how they proved who they are
	TokenID          string            // the token of a program; empty for a browser's session
	SteppedUpAt      time.Time         // instant of the last sign-in step; zero without one
	SafeguardingLead bool              // reads the safeguarding notes of the clients they may see
	Opened           []string          // clients whose records they have opened in need, and not closed
	Openings         []string          // the openings themselves, by key, in the same order
	Covers           []Cover           // whom a link worker or lead covers for today

	system string // reason of background work; empty for a person
}

// Cover is a link worker who is away today, for whom the viewer works meanwhile.
type Cover struct {
	AccountID string     // who is away
	FromOn    clock.Date // first day away: what ended before it is none of the cover's business
}

type key struct{}

// With puts the viewer into the context.
func With(ctx context.Context, v *Viewer) context.Context { return context.WithValue(ctx, key{}, v) }

// From gives the viewer of the context, or nil.
func From(ctx context.Context) *Viewer {
	v, _ := ctx.Value(key{}).(*Viewer)
	return v
}

// System makes a context for work that nobody in particular asks for, confined to one scheme, or to none for sign-in
// and set-up (schemeID ""). The reason is written to the audit trail. Only the packages listed in internal/arch may call it.
func System(ctx context.Context, schemeID, reason string) context.Context {
	if reason == "" {
		panic("viewer: background work needs a reason")
	}
	v := &Viewer{SchemeID: schemeID, Name: "Alongside", system: reason}
	if from := From(ctx); from != nil { // the audit trail keeps on whose behalf
		v.AccountID, v.SessionID, v.Role, v.Today = from.AccountID, from.SessionID, from.Role, from.Today
	}
	return With(ctx, v)
}

// SystemReason says why background work runs, or "" for a person.
func (v *Viewer) SystemReason() string {
	if v == nil {
		return ""
	}
	return v.system
}

// IsSystem says whether this is background work.
func (v *Viewer) IsSystem() bool { return v != nil && v.system != "" }

// Is says whether the viewer holds one of the roles.
func (v *Viewer) Is(roles ...code.Role) bool {
	return v != nil && v.system == "" && slices.Contains(roles, v.Role)
}
