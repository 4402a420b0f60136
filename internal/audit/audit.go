// Package audit says what the audit trail records: each write of a row, each sign-in, and, once for each request, the
// clients whose records were read. Values are never stored, only which fields.
package audit

import (
	"context"
	"maps"
	"slices"
	"sync"

	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Entry is what one line of the trail says beside who, when and by which session.
type Entry struct {
	Action     code.AuditAction
	Outcome    code.AuditOutcome // none: REFUSED for a refusal, else DONE
	Purpose    code.Purpose      // none: that of the viewer, see [PurposeOf]
	ObjectType string
	ObjectID   string
	PersonID   string
	People     []string // clients, where there are several
	Fields     []string // fields written, or kinds of row read
	Reason     string
	// OpenedRecordID is the opening in need that it happened under.
	OpenedRecordID string
}

// Subjects are the types whose rows belong to a client's record and carry a person_id.
var Subjects = map[string]bool{
	"Consent": true, "Risk": true, "Referral": true, "StatusChange": true, "Contact": true, "Appointment": true, "Task": true,
	"SupportPlan": true, "PlanVersion": true, "Goal": true, "Action": true, "Review": true, "Assessment": true,
	"Signpost": true, "OnwardReferral": true, "SafeguardingNote": true, "BreakGlass": true, "Document": true, "Enquiry": true, "Story": true,
}

// Written are the types whose writes are recorded: all but the trail itself, the keys of mutations, and what signing in
// keeps (sessions, codes, passkeys, tokens, tickets), of which internal/auth tells in entries of its own.
var Written = map[string]bool{
	"Scheme": true, "Organisation": true, "PracticeLink": true, "Account": true, "Membership": true, "Assignment": true,
	"Person": true, "Consent": true, "Risk": true, "Referral": true, "StatusChange": true, "Contact": true,
	"Appointment": true, "Task": true, "SupportPlan": true, "PlanVersion": true, "Goal": true, "Action": true,
	"Review": true, "Assessment": true, "Service": true, "ServiceLocation": true, "Signpost": true, "OnwardReferral": true,
	"SafeguardingNote": true, "BreakGlass": true, "Document": true, "Template": true, "Absence": true, "SavedView": true,
	"Enquiry": true, "SavedQuery": true, "ProjectGrant": true, "Story": true,
}

type key struct{}

// Recorder notes, over one request, whose records were read.
type Recorder struct {
	operation string
	mu        sync.Mutex
	seen      map[sight]struct{}
	off       bool
}

// sight is one kind of row of one client.
type sight struct{ personID, kind string }

// Record puts a recorder for one request into the context. The operation is its name in the trail.
func Record(ctx context.Context, operation string) (context.Context, *Recorder) {
	r := &Recorder{operation: operation, seen: map[sight]struct{}{}}
	return context.WithValue(ctx, key{}, r), r
}

// Unseen gives a context in which reading is not noted, for asking whether a row may be seen without reading it.
func Unseen(ctx context.Context) context.Context {
	return context.WithValue(ctx, key{}, &Recorder{operation: Operation(ctx), off: true})
}

// Operation is the name of the operation in the context, or "".
func Operation(ctx context.Context) string {
	if r, ok := ctx.Value(key{}).(*Recorder); ok {
		return r.operation
	}
	return ""
}

// Saw notes that a row of a client's record was read. The hand-written lists call it for each row they hand out.
func Saw(ctx context.Context, kind, personID string) {
	r, ok := ctx.Value(key{}).(*Recorder)
	if !ok || r.off || personID == "" {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.seen[sight{personID, kind}] = struct{}{}
}

// Read gives the entries of all that the viewer has read: one for each record that they have opened in need, and one for
// the others together. None when nothing was read.
func (r *Recorder) Read(v *viewer.Viewer) []Entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []Entry
	usual := map[sight]struct{}{}
	need := map[string]map[sight]struct{}{}
	for s := range r.seen {
		in := usual
		if v != nil && slices.Contains(v.Opened, s.personID) {
			if need[s.personID] == nil {
				need[s.personID] = map[sight]struct{}{}
			}
			in = need[s.personID]
		}
		in[s] = struct{}{}
	}
	for _, p := range slices.Sorted(maps.Keys(need)) {
		e := read(need[p])
		e.Purpose = code.PurposeNeed
		if i := slices.Index(v.Opened, p); i < len(v.Openings) {
			e.OpenedRecordID = v.Openings[i]
		}
		out = append(out, e)
	}
	if len(usual) > 0 {
		out = append(out, read(usual))
	}
	return out
}

// read is the entry of what was seen, which is something.
func read(seen map[sight]struct{}) Entry {
	people, kinds := map[string]bool{}, map[string]bool{}
	for s := range seen {
		people[s.personID], kinds[s.kind] = true, true
	}
	e := Entry{Action: code.AuditActionRead, ObjectType: "Person", Fields: slices.Sorted(maps.Keys(kinds))}
	if all := slices.Sorted(maps.Keys(people)); len(all) == 1 {
		e.PersonID, e.ObjectID = all[0], all[0]
	} else {
		e.People = all
	}
	return e
}

// purposes say what each role uses the system for.
var purposes = map[code.Role]code.Purpose{
	code.RoleLinkWorker: code.PurposeSupport, code.RoleLead: code.PurposeSupport,
	code.RoleManager: code.PurposeManagement, code.RoleCommissioner: code.PurposeManagement,
	code.RoleHost: code.PurposeService, code.RolePractice: code.PurposeReferring,
	code.RoleAdmin: code.PurposeAdministration, code.RoleAnalyst: code.PurposeAnalysis, code.RoleAuditor: code.PurposeOversight,
}

// PurposeOf says what for a viewer uses the system, by their role (Caldicott principle 1). Without a role, as before a
// sign-in, it is the program's own.
func PurposeOf(v *viewer.Viewer) code.Purpose {
	if v != nil && !v.IsSystem() {
		if p, ok := purposes[v.Role]; ok {
			return p
		}
	}
	return code.PurposeSystem
}

// OutcomeOf says what came of an entry that does not say it itself: a refusal is one.
func OutcomeOf(e Entry) code.AuditOutcome {
	switch {
	case e.Outcome != "":
		return e.Outcome
	case e.Action == code.AuditActionRefused, e.Action == code.AuditActionSignInRefused:
		return code.AuditOutcomeRefused
	}
	return code.AuditOutcomeDone
}
