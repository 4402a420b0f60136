package access

import (
	"context"
	"time"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/breakglass"
	"alongside/ent/person"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Bounds of a record opened in need.
const (
	// OpenTime is how long a record stays open.
	OpenTime = 30 * time.Minute
	// MaxOpen is how many records one account has open at once.
	MaxOpen  = 5
	minWords = 10 // characters
)

// openers are the roles that open a record in need. A manager sees every record, and looks at who opened one.
var openers = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleAdmin}

// OpenRecord opens a client's record for half an hour to somebody who may not read it otherwise: a link worker or lead
// that of a client they may see, an administrator that of any client of the scheme. It is read only. One that is open
// already is given as it is.
//
// FORBIDDEN for another role, and with the detail needs "STEP_UP" without a fresh sign-in step; INVALID at the field at
// fault; NOT_FOUND for a client who is not there or hidden, alike; LIMIT for more than [MaxOpen].
func (s *Service) OpenRecord(ctx context.Context, in OpenRecordInput) (*ent.BreakGlass, error) {
	v, err := only(ctx, openers...)
	if err != nil {
		return nil, err
	}
	now := s.store.Clock.Now()
	if v.SteppedUpUntil(now).IsZero() {
		return nil, errs.New(errs.Forbidden, "Confirm first that it is you.").With("needs", "STEP_UP")
	}
	which, err := checkOpen(in)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "openRecord", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.BreakGlass, error) {
		if err := s.store.Alone(ctx, "open a record", v.AccountID); err != nil {
			return nil, err
		}
		open, err := s.open(ctx, v.AccountID)
		if err != nil {
			return nil, err
		}
		clientID, err := s.findClient(ctx, which, open)
		if err != nil {
			return nil, err
		}
		for _, o := range open {
			if o.person == clientID {
				return s.store.Ent(ctx).BreakGlass.Get(audit.Unseen(ctx), o.id)
			}
		}
		return s.keepOpening(ctx, v, clientID, in.Reason, which.words)
	})
}

// wanted is a checked input: by one of key and number.
type wanted struct{ clientID, number, words string }

// checkOpen validates what can be without asking the database.
func checkOpen(in OpenRecordInput) (w wanted, err error) {
	if (in.ClientID == nil) == (in.NhsNumber == nil) {
		return w, errs.Field("clientId", "Give the client's key or their NHS number: one of the two.")
	}
	if in.ClientID != nil {
		w.clientID = *in.ClientID
	} else {
		n, err := nhs.ParseNumber(*in.NhsNumber)
		if err != nil {
			return w, errs.Field("nhsNumber", "Enter the whole NHS number: ten digits.")
		}
		w.number = n.String()
	}
	if !in.Reason.Valid() {
		return w, errs.Field("reason", "Choose a reason of the list.")
	}
	if w.words, err = nhs.RequiredField("words", in.Words, nhs.MaxWords); err != nil {
		return w, err
	}
	if utf8.RuneCountInString(w.words) < minWords {
		return w, errs.Field("words", "Say in at least %d characters why you need this record now.", minWords)
	}
	return w, nil
}

// findClient gives the key of the client to open: an administrator finds any of the scheme, others those they may see.
// Who can open no more finds those alone that they have open: whether there is a client is told by an opening, which
// somebody reviews.
func (s *Service) findClient(ctx context.Context, w wanted, open []opening) (string, error) {
	field, where := "clientId", person.ID(w.clientID)
	if w.number != "" {
		field, where = "nhsNumber", person.NhsNumber(w.number)
	} else if !id.Valid("pe", w.clientID) {
		return "", errs.Missing("client").At(field)
	}
	v, as := viewer.From(ctx), audit.Unseen(ctx)
	if v.Is(code.RoleAdmin) {
		as = viewer.System(as, v.SchemeID, "find the record to open in need")
	}
	q, full := s.store.Ent(ctx).Person.Query().Where(where), len(open) >= MaxOpen
	if full {
		keys := make([]string, len(open))
		for i, o := range open {
			keys[i] = o.person
		}
		q = q.Where(person.IDIn(keys...))
	}
	key, err := q.Order(person.ByID()).FirstID(as)
	switch {
	case full && ent.IsNotFound(err):
		return "", errs.New(errs.Limit, "You have %d records open. Close one first.", MaxOpen)
	case err != nil:
		return "", store.Missing(err, "client", field)
	}
	whole, err := s.readsWhole(ctx, key)
	if err == nil && whole {
		err = errs.Field(field, "You may read this record without opening it.")
	}
	return key, err
}

// keepOpening writes an opening, for a client whom the viewer may not be able to name in a row of their own.
func (s *Service) keepOpening(ctx context.Context, v *viewer.Viewer, clientID string, reason code.BreakGlassReason, words string) (*ent.BreakGlass, error) {
	system := viewer.System(ctx, v.SchemeID, "open a record in need")
	row, err := s.store.Ent(ctx).BreakGlass.Create().SetPersonID(clientID).SetAccountID(v.AccountID).SetReason(reason).
		SetWords(words).SetUntil(clock.Milli(s.store.Clock.Now().Add(OpenTime))).Save(system)
	if err != nil {
		return nil, err
	}
	return row, s.store.Audit(ctx, told(code.AuditActionRecordOpened, row, reason.Label()))
}

// told is the entry of the trail about an opening.
func told(action code.AuditAction, row *ent.BreakGlass, reason string) audit.Entry {
	return audit.Entry{
		Action: action, ObjectType: "BreakGlass", ObjectID: row.ID, PersonID: row.PersonID, Reason: reason,
		Purpose: code.PurposeNeed, OpenedRecordID: row.ID,
	}
}

// opening is one record that is open now.
type opening struct{ person, id string }

// open lists the records that an account has open, the oldest first. It is one statement on the index of accounts, and
// reads nothing of a client.
func (s *Service) open(ctx context.Context, accountID string) ([]opening, error) {
	d := sql.Dialect(s.store.Dialect())
	t := d.Table("break_glass")
	q := d.Select(t.C("person_id"), t.C("id")).From(t).Where(sql.And(
		sql.EQ(t.C("account_id"), accountID), sql.GT(t.C("until"), s.store.Clock.Now().UTC()), sql.IsNull(t.C("closed_at")),
	)).OrderBy(t.C("id"))
	var out []opening
	err := store.List(ctx, s.store, "BreakGlass", q, func(r *store.Rows) error {
		var o opening
		err := r.Scan(&o.person, &o.id)
		out = append(out, o)
		return err
	})
	return out, err
}

// OpenOf gives the clients whose records an account has open at this moment, with the keys of the openings in the same
// order. It is asked on each request, so that a record closes by the clock.
func (s *Service) OpenOf(ctx context.Context, accountID string) (people, openings []string, err error) {
	list, err := s.open(viewer.System(ctx, "", "find what is open"), accountID)
	for _, o := range list {
		people, openings = append(people, o.person), append(openings, o.id)
	}
	return people, openings, err
}

// CloseRecord closes a record that the viewer has opened, before its time. One that is closed already stays as it is.
func (s *Service) CloseRecord(ctx context.Context, in CloseRecordInput) (*ent.BreakGlass, error) {
	v, err := only(ctx, openers...)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "closeRecord", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.BreakGlass, error) {
		row, err := s.opening(ctx, in.OpenedRecordID, breakglass.AccountID(v.AccountID))
		if err != nil || over(row, s.store.Clock.Now()) {
			return row, err
		}
		return s.shut(ctx, row)
	})
}

// shut closes a record now and writes it down.
func (s *Service) shut(ctx context.Context, row *ent.BreakGlass) (*ent.BreakGlass, error) {
	row, err := row.Update().SetClosedAt(clock.Milli(s.store.Clock.Now())).AddVersion(1).Save(audit.Unseen(ctx))
	if err != nil {
		return nil, err
	}
	return row, s.store.Audit(ctx, told(code.AuditActionRecordClosed, row, ""))
}

// over says whether a record is closed: by somebody, or by the clock.
func over(row *ent.BreakGlass, now time.Time) bool {
	return row.ClosedAt != nil || !now.Before(row.Until)
}
