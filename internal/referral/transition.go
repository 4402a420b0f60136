// Package referral owns the episode: how a referral comes in, who may move it from one status to the next, the clocks
// that run on it, and how it ends. The rules are pure functions over values and tables; the service loads, decides by
// them, and writes.
package referral

import (
	"slices"
	"strings"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// Relation is what somebody is to one referral, as far as the status table asks.
type Relation string

// The relations that the status table names (journey section 2, "who").
const (
	// Assigned: the link worker of the referral, whatever their role, or who covers for them today.
	Assigned Relation = "ASSIGNED"
	// OfPCN: a link worker assigned to the PCN or the practice of the client.
	OfPCN Relation = "OF_PCN"
	// Lead: a team lead who may see the referral.
	Lead Relation = "LEAD"
	// Manager: a manager of the scheme.
	Manager Relation = "MANAGER"
)

// Actor says how somebody stands to one referral. The service fills it from the viewer and the row.
type Actor struct {
	Role     code.Role
	Assigned bool // they are the referral's link worker, or cover for them today
	OfPCN    bool // they are assigned to the client's PCN or practice
}

// Is reports whether the actor stands in the relation.
func (a Actor) Is(r Relation) bool {
	switch r {
	case Assigned:
		return a.Assigned && (a.Role == code.RoleLinkWorker || a.Role == code.RoleLead)
	case OfPCN:
		return a.OfPCN && a.Role == code.RoleLinkWorker
	case Lead:
		return a.Role == code.RoleLead
	case Manager:
		return a.Role == code.RoleManager
	}
	return false
}

// transition is one row of the status table: what an act makes of the statuses it is possible from.
type transition struct {
	act  code.ReferralAct
	from []code.ReferralStatus
	who  []Relation
	// to lists the results; the first is the usual one. None means that the status stays.
	to []code.ReferralStatus
	// stays adds the present status to the results.
	stays bool
}

// open lists the statuses of an episode that has not ended.
var open = []code.ReferralStatus{
	code.ReferralStatusReceived, code.ReferralStatusInTriage, code.ReferralStatusAccepted, code.ReferralStatusWaiting,
	code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused,
}

// statusTable is journey section 2. An act may have several rows where its result depends on the status it starts from.
var statusTable = []transition{
	{
		act:  code.ReferralActStartTriage,
		from: []code.ReferralStatus{code.ReferralStatusReceived},
		who:  []Relation{Lead, Manager, OfPCN},
		to:   []code.ReferralStatus{code.ReferralStatusInTriage},
	},
	{
		act:  code.ReferralActAsk,
		from: []code.ReferralStatus{code.ReferralStatusReceived, code.ReferralStatusInTriage},
		who:  []Relation{Lead, Manager, OfPCN},
		to:   []code.ReferralStatus{code.ReferralStatusInTriage},
	},
	{
		act:  code.ReferralActAccept,
		from: []code.ReferralStatus{code.ReferralStatusReceived, code.ReferralStatusInTriage},
		who:  []Relation{Lead, Manager, OfPCN},
		to:   []code.ReferralStatus{code.ReferralStatusAccepted, code.ReferralStatusWaiting},
	},
	{
		act:  code.ReferralActDecline,
		from: []code.ReferralStatus{code.ReferralStatusReceived, code.ReferralStatusInTriage},
		who:  []Relation{Lead, Manager, OfPCN},
		to:   []code.ReferralStatus{code.ReferralStatusDeclined, code.ReferralStatusRedirected},
	},
	{
		// Naming a link worker is what a waiting referral waits for.
		act:  code.ReferralActAssign,
		from: []code.ReferralStatus{code.ReferralStatusWaiting},
		who:  []Relation{Lead, Manager, OfPCN},
		to:   []code.ReferralStatus{code.ReferralStatusAccepted},
	},
	{
		act: code.ReferralActAssign,
		from: []code.ReferralStatus{
			code.ReferralStatusAccepted, code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused,
		},
		who:   []Relation{Lead, Manager, OfPCN},
		stays: true,
	},
	{
		act:  code.ReferralActContact,
		from: []code.ReferralStatus{code.ReferralStatusAccepted, code.ReferralStatusWaiting},
		who:  []Relation{Assigned},
		to:   []code.ReferralStatus{code.ReferralStatusContacting},
	},
	{
		act: code.ReferralActContact,
		from: []code.ReferralStatus{
			code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused,
		},
		who:   []Relation{Assigned},
		stays: true,
	},
	{
		act: code.ReferralActStartSupport,
		from: []code.ReferralStatus{
			code.ReferralStatusAccepted, code.ReferralStatusWaiting, code.ReferralStatusContacting,
		},
		who: []Relation{Assigned},
		to:  []code.ReferralStatus{code.ReferralStatusActive},
	},
	{
		act:  code.ReferralActPause,
		from: []code.ReferralStatus{code.ReferralStatusActive},
		who:  []Relation{Assigned, Lead},
		to:   []code.ReferralStatus{code.ReferralStatusPaused},
	},
	{
		act:  code.ReferralActResume,
		from: []code.ReferralStatus{code.ReferralStatusPaused},
		who:  []Relation{Assigned, Lead},
		to:   []code.ReferralStatus{code.ReferralStatusActive},
	},
	{
		act:   code.ReferralActExtend,
		from:  []code.ReferralStatus{code.ReferralStatusActive},
		who:   []Relation{Manager},
		stays: true,
	},
	{
		act:  code.ReferralActClose,
		from: open,
		who:  []Relation{Assigned, Lead, Manager},
		to:   []code.ReferralStatus{code.ReferralStatusClosed},
	},
	{
		// The assigned link worker only for some days after closing: see Reopening.
		act:  code.ReferralActReopen,
		from: []code.ReferralStatus{code.ReferralStatusClosed},
		who:  []Relation{Assigned, Lead, Manager},
		to:   []code.ReferralStatus{code.ReferralStatusActive},
	},
	{
		// Out of the scheme it ends; handed over inside the scheme it goes on where it stands.
		act:   code.ReferralActTransfer,
		from:  open,
		who:   []Relation{Manager},
		to:    []code.ReferralStatus{code.ReferralStatusClosed},
		stays: true,
	},
}

// row finds the row of the table for an act from a status.
func row(from code.ReferralStatus, act code.ReferralAct) (transition, bool) {
	for _, t := range statusTable {
		if t.act == act && slices.Contains(t.from, from) {
			return t, true
		}
	}
	return transition{}, false
}

// IsOpen reports whether an episode in the status has not ended.
func IsOpen(s code.ReferralStatus) bool { return slices.Contains(open, s) }

// Next is the usual status that follows when act is done from a status: ACCEPTED for ACCEPT, DECLINED for DECLINE,
// CLOSED for TRANSFER; [Results] has the others. INVALID when the act is not possible, naming the status and what is
// (details: status, act, possible).
func Next(from code.ReferralStatus, act code.ReferralAct) (code.ReferralStatus, error) {
	results, err := Results(from, act)
	if err != nil {
		return "", err
	}
	return results[0], nil
}

// NextTo is to, when it is among the statuses that act may lead to from a status (WAITING after ACCEPT, REDIRECTED after
// DECLINE, the same status after TRANSFER); else the error of [Next].
func NextTo(from code.ReferralStatus, act code.ReferralAct, to code.ReferralStatus) (code.ReferralStatus, error) {
	results, err := Results(from, act)
	if err != nil {
		return "", err
	}
	if !slices.Contains(results, to) {
		return "", impossible(from, act)
	}
	return to, nil
}

// Results lists the statuses that act may lead to from a status, the usual one first; else the error of [Next].
func Results(from code.ReferralStatus, act code.ReferralAct) ([]code.ReferralStatus, error) {
	t, ok := row(from, act)
	if !ok {
		return nil, impossible(from, act)
	}
	results := slices.Clone(t.to)
	if t.stays && !slices.Contains(results, from) {
		results = append(results, from)
	}
	return results, nil
}

// Possible lists the acts that are possible from a status, in the order of the table; none from one that does not exist.
func Possible(from code.ReferralStatus) []code.ReferralAct {
	acts := []code.ReferralAct{}
	for _, t := range statusTable {
		if slices.Contains(t.from, from) && !slices.Contains(acts, t.act) {
			acts = append(acts, t.act)
		}
	}
	return acts
}

// PossibleFor lists the acts that are possible from a status and the actor may do.
func PossibleFor(from code.ReferralStatus, a Actor) []code.ReferralAct {
	return slices.DeleteFunc(Possible(from), func(act code.ReferralAct) bool { return !MayAct(from, act, a) })
}

// MayAct reports whether the status table lets the actor do act from a status. It is false for an impossible act.
func MayAct(from code.ReferralStatus, act code.ReferralAct, a Actor) bool {
	t, ok := row(from, act)
	return ok && slices.ContainsFunc(t.who, a.Is)
}

// Check is [Next] for somebody: INVALID when the act is not possible from the status, FORBIDDEN when it is possible, but
// not for them.
func Check(from code.ReferralStatus, act code.ReferralAct, a Actor) error {
	if _, ok := row(from, act); !ok {
		return impossible(from, act)
	}
	if !MayAct(from, act, a) {
		return errs.New(errs.Forbidden, "You may not do this to this referral: %s.", act.Label())
	}
	return nil
}

// impossible is the refusal of an act that the status does not allow.
func impossible(from code.ReferralStatus, act code.ReferralAct) error {
	possible := Possible(from)
	labels := make([]string, len(possible))
	for i, p := range possible {
		labels[i] = strings.ToLower(p.Label())
	}
	now := "nothing more can be done to it"
	if len(labels) > 0 {
		now = "possible now: " + strings.Join(labels, ", ")
	}
	return errs.New(errs.Invalid, "This cannot be done (%s): the referral's status is %s; %s.",
		strings.ToLower(act.Label()), from.Label(), now).
		With("status", from).With("act", act).With("possible", possible)
}

// Reopening decides whether a closed episode may be reopened today by the actor: the assigned link worker within
// ReopenDays of closing, leads and managers until ReopenWeeks have passed. FORBIDDEN for anybody else; INVALID when it is
// too long ago, because a new referral is due instead.
func Reopening(closedOn, today clock.Date, a Actor, s detail.SchemeSettings) error {
	since := closedOn.DaysUntil(today)
	if since > 7*s.ReopenWeeks {
		return errs.New(errs.Invalid, "This episode was closed more than %d weeks ago. Make a new referral instead.", s.ReopenWeeks)
	}
	switch {
	case a.Is(Lead), a.Is(Manager):
		return nil
	case !a.Is(Assigned):
		return errs.New(errs.Forbidden, "Only a lead, a manager or the client's link worker may reopen a referral.")
	case since > s.ReopenDays:
		return errs.New(errs.Forbidden, "It is more than %d days since closing: ask a lead or a manager to reopen it.", s.ReopenDays)
	}
	return nil
}
