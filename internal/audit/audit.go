// Package audit says what the audit trail records: each write of a row, each sign-in, and, once for each request, the
// clients whose records were read. Values are never stored, only which fields.
package audit

import (
	"context"
	"slices"
	"sync"

	"alongside/internal/code"
)

// Entry is what one line of the trail says beside who, when and by which session.
type Entry struct {
	Action     code.AuditAction
	ObjectType string
	ObjectID   string
	PersonID   string
	People     []string // clients, where there are several
	Fields     []string // fields written, or kinds of row read
	Reason     string
}

// Subjects are the types whose rows belong to a client's record and carry a person_id.
var Subjects = map[string]bool{
	"Consent": true, "Risk": true, "Referral": true, "StatusChange": true, "Contact": true, "Appointment": true, "Task": true,
	"SupportPlan": true, "PlanVersion": true, "Goal": true, "Action": true, "Review": true, "Assessment": true,
	"Signpost": true, "OnwardReferral": true,
}

// Written are the types whose writes are recorded: all but the trail itself, its keys and the sessions' last-seen.
var Written = map[string]bool{
	"Scheme": true, "Organisation": true, "PracticeLink": true, "Account": true, "Membership": true, "Assignment": true,
	"Person": true, "Consent": true, "Risk": true, "Referral": true, "StatusChange": true, "Contact": true,
	"Appointment": true, "Task": true, "SupportPlan": true, "PlanVersion": true, "Goal": true, "Action": true,
	"Review": true, "Assessment": true, "Service": true, "ServiceLocation": true, "Signpost": true, "OnwardReferral": true,
}

type key struct{}

// Recorder notes, over one request, whose records were read.
type Recorder struct {
	operation string
	mu        sync.Mutex
	people    map[string]bool
	kinds     map[string]bool
	off       bool
}

// Record puts a recorder for one request into the context. The operation is its name in the trail.
func Record(ctx context.Context, operation string) (context.Context, *Recorder) {
	r := &Recorder{operation: operation, people: map[string]bool{}, kinds: map[string]bool{}}
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
	r.people[personID] = true
	r.kinds[kind] = true
}

// Read gives the entry of all that was read, and whether there is anything to write.
func (r *Recorder) Read() (Entry, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.people) == 0 {
		return Entry{}, false
	}
	e := Entry{Action: code.AuditActionRead, ObjectType: "Person", Fields: sorted(r.kinds)}
	if people := sorted(r.people); len(people) == 1 {
		e.PersonID, e.ObjectID = people[0], people[0]
	} else {
		e.People = people
	}
	return e, true
}

func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
