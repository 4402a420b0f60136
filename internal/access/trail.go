package access

import (
	"context"
	"strconv"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/auditentry"
	"alongside/ent/predicate"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// list names the cursors of the trail.
const list = "audit"

// Window is how many entries are looked at for one page. Which list reads include a client stands in no index: so a
// page of a filtered trail may hold few lines, or none, and still have another page after it.
const Window = 20_000

// slack is how much later than its instant an entry may have been added to the chain.
const slack = time.Hour

// span is the part of the chain that a page is looked for in: from low to high, without high. 0 is no bound.
type span struct{ low, high int64 }

// page is a page of a scheme's trail as it is stored, the newest first.
type page struct {
	rows   []*ent.AuditEntry
	more   bool
	cursor *ent.Cursor // where the next page starts; nil: after the last row
}

// trail reads a page of one scheme's entries. The trail belongs to no role's rows: this is the one place where the
// package reads it, and the scheme is named here.
func (s *Service) trail(ctx context.Context, first int, after *string, in span, where ...predicate.AuditEntry) (*page, error) {
	system := viewer.System(audit.Unseen(ctx), "", "read the audit trail of a scheme") // who is in it was not read
	scheme := auditentry.SchemeID(viewer.From(ctx).SchemeID)
	parts, err := store.After(list, after, 1)
	if err != nil {
		return nil, err
	}
	top := in.high
	if parts != nil {
		seq, err := strconv.ParseInt(parts[0], 10, 64)
		if err != nil || seq < 1 {
			return nil, errs.Field("after", "This is not a cursor of this list. Leave it out to start at the beginning.")
		}
		if top == 0 || seq < top {
			top = seq
		}
	}
	if top == 0 {
		last, err := s.store.Ent(ctx).AuditEntry.Query().Where(scheme).Order(auditentry.BySeq(sql.OrderDesc())).First(system)
		if ent.IsNotFound(err) {
			return &page{}, nil
		}
		if err != nil {
			return nil, err
		}
		top = last.Seq + 1
	}
	floor := max(in.low, 1)
	bottom := max(top-s.window, floor)
	rows, err := s.store.Ent(ctx).AuditEntry.Query().Where(scheme, auditentry.SeqLT(top), auditentry.SeqGTE(bottom)).Where(where...).
		Order(auditentry.BySeq(sql.OrderDesc())).Limit(first + 1).All(system)
	if err != nil {
		return nil, err
	}
	if len(rows) > first {
		return &page{rows: rows[:first], more: true}, nil
	}
	p := &page{rows: rows, more: bottom > floor}
	if p.more {
		c := cursor(bottom)
		p.cursor = &c
	}
	return p, nil
}

func cursor(seq int64) ent.Cursor { return store.Cursor(list, strconv.FormatInt(seq, 10)) }

// seqAt gives the place in the chain before which nothing of the scheme happened at or after an instant, give or take
// the slack: entries stand in the order of time, so that it is found by halving.
func (s *Service) seqAt(ctx context.Context, at time.Time) (int64, error) {
	system := viewer.System(audit.Unseen(ctx), "", "read the audit trail of a scheme")
	scheme := auditentry.SchemeID(viewer.From(ctx).SchemeID)
	last, err := s.store.Ent(ctx).AuditEntry.Query().Where(scheme).Order(auditentry.BySeq(sql.OrderDesc())).First(system)
	if ent.IsNotFound(err) {
		return 1, nil
	}
	if err != nil {
		return 0, err
	}
	low, high := int64(1), last.Seq+1
	for low < high {
		middle := low + (high-low)/2
		e, err := s.store.Ent(ctx).AuditEntry.Query().Where(scheme, auditentry.SeqGTE(middle)).Order(auditentry.BySeq()).First(system)
		if err != nil {
			return 0, err
		}
		if e.CreatedAt.Before(at) {
			low = e.Seq + 1
		} else {
			high = middle
		}
	}
	return low, nil
}

// midnight is the instant at which a day begins in London.
func midnight(d clock.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, clock.London())
}

// between gives the part of the chain that holds the entries from one day to another, both with it, and the predicates
// that leave exactly those.
func (s *Service) between(ctx context.Context, from, to *clock.Date) (in span, exact []predicate.AuditEntry, err error) {
	if from != nil {
		if !from.Valid() {
			return in, nil, errs.Field("filter.from", "Give a day, such as 2026-06-10.")
		}
		start := midnight(*from)
		if in.low, err = s.seqAt(ctx, start.Add(-slack)); err != nil {
			return in, nil, err
		}
		exact = append(exact, auditentry.CreatedAtGTE(start))
	}
	if to != nil {
		if !to.Valid() {
			return in, nil, errs.Field("filter.to", "Give a day, such as 2026-06-10.")
		}
		end := midnight(to.AddDays(1))
		if in.high, err = s.seqAt(ctx, end.Add(slack)); err != nil {
			return in, nil, err
		}
		exact = append(exact, auditentry.CreatedAtLT(end))
	}
	return in, exact, nil
}

// About leaves the entries that are about a client: those of their rows, and lists that included them.
func (s *Service) About(clientID string) predicate.AuditEntry {
	included := func(q *sql.Selector) {
		q.Where(sql.P(func(b *sql.Builder) {
			if s.store.Dialect() == dialect.Postgres {
				b.Ident(q.C(auditentry.FieldPeople)).WriteString(" @> ").Arg(`["` + clientID + `"]`).WriteString("::jsonb")
				return
			}
			// Keys are of letters and digits: the quotes around them make the comparison exact.
			b.WriteString("instr(").Ident(q.C(auditentry.FieldPeople)).WriteString(", ").Arg([]byte(`"` + clientID + `"`)).WriteString(") > 0")
		}))
	}
	return auditentry.Or(auditentry.PersonID(clientID), included)
}

// more leaves the entries that tell of more than rows of one type having been read. They are left out here and not of the
// page: a page with a line too few would tell that there was one.
func (s *Service) more(typ string) predicate.AuditEntry {
	alone := `["` + typ + `"]`
	return auditentry.Or(auditentry.FieldsIsNil(), func(q *sql.Selector) {
		q.Where(sql.P(func(b *sql.Builder) {
			if s.store.Dialect() == dialect.Postgres {
				b.Ident(q.C(auditentry.FieldFields)).WriteString(" <> ").Arg(alone).WriteString("::jsonb")
				return
			}
			b.WriteString("CAST(").Ident(q.C(auditentry.FieldFields)).WriteString(" AS TEXT) <> ").Arg(alone)
		}))
	})
}
