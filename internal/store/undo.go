package store

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"alongside/ent"
	"alongside/ent/idempotencykey"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// UndoFor is how long a mutation can be undone. The app offers it for ten seconds; the rest is for slow lines.
const UndoFor = 30 * time.Second

// maxUndo is how many mutations are undone at once: as many as a page of a list has rows.
const maxUndo = 100

// trace is one row that a mutation has made or changed, with what is needed to take that back.
type trace struct {
	Type  string `json:"type"`
	Key   string `json:"key"`
	Was   image  `json:"was,omitempty"` // nil: the mutation made the row
	Now   string `json:"now"`           // sum of the image that it left
	about string // client it is about, for the trail
}

// follow notes, before a write of an open mutation, what the rows that it touches are like.
func (s *Store) follow(ctx context.Context, m ent.Mutation) error {
	o := opened(ctx)
	if o == nil || !o.undoable {
		return nil
	}
	if m.Op().Is(ent.OpDelete | ent.OpDeleteOne) {
		o.undoable = false // rows of a record go with the whole of it alone, and that stays; nothing is undone by halves
		return nil
	}
	if m.Op().Is(ent.OpCreate) {
		return nil
	}
	keys, err := m.(interface {
		IDs(ctx context.Context) ([]string, error)
	}).IDs(ctx)
	if err != nil {
		return err
	}
	for _, key := range keys {
		if o.traced(key) {
			continue
		}
		was, err := o.look(ctx, s.dialect, tableOf(key), key)
		if err != nil {
			return err
		}
		o.traces = append(o.traces, trace{Type: m.Type(), Key: key, Was: was})
	}
	return nil
}

// made notes a row that an open mutation has made.
func (o *openTx) made(typ, key string) {
	if typ == "Person" {
		if o.born == nil {
			o.born = map[string]bool{}
		}
		o.born[key] = true
	}
	if o.undoable && !o.traced(key) {
		o.traces = append(o.traces, trace{Type: typ, Key: key})
	}
}

func (o *openTx) traced(key string) bool {
	return slices.ContainsFunc(o.traces, func(t trace) bool { return t.Key == key })
}

// doneAs is the role and organisation in which a viewer does something.
func doneAs(v *viewer.Viewer) string { return string(v.Role) + " " + v.OrganisationID }

// tableOf gives the table of a key of a row that node(id) may ask for.
func tableOf(key string) string { return tables[id.Prefix(key)] }

// undoText gives what an open mutation needs to be undone, sealed for its row of idempotency_key; "" when it cannot be.
func (s *Store) undoText(ctx context.Context, row string) (string, error) {
	o := opened(ctx)
	if !o.undoable || len(o.traces) == 0 || s.keys == nil {
		return "", nil
	}
	for i := range o.traces {
		t := &o.traces[i]
		if tableOf(t.Key) == "" {
			return "", nil
		}
		is, err := o.look(ctx, s.dialect, tableOf(t.Key), t.Key)
		if err != nil {
			return "", err
		}
		t.Now = is.sum()
	}
	b, err := json.Marshal(o.traces)
	if err != nil {
		return "", err
	}
	return s.keys.Seal("idempotency_key", "undo", row, string(b))
}

// Undone are the rows that were taken back.
type Undone struct {
	IDs []string // keys of rows that are gone or changed back
}

// Undo takes back what mutations of the viewer did in the last moments, the newest first, all or none. What was made is
// gone and what was changed is as it was; the trail keeps both. Done again it does nothing more. INVALID: an id that is
// none, or no mutations or too many; NOT_FOUND: there is no such mutation of theirs in this role; CONFLICT: it was too
// long ago, it is of the few that stay, or somebody has changed one of the rows since.
func (s *Store) Undo(ctx context.Context, clientMutationID string, mutationIDs []string) (*Undone, error) {
	v := viewer.From(ctx)
	if v == nil || v.AccountID == "" {
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	}
	if err := checkMutationID(clientMutationID); err != nil {
		return nil, err
	}
	if len(mutationIDs) == 0 || len(mutationIDs) > maxUndo {
		return nil, errs.Field("mutationIds", "Name 1 to %d mutations.", maxUndo)
	}
	out := &Undone{IDs: []string{}}
	err := s.WithTx(ctx, func(ctx context.Context) error {
		if err := s.Alone(ctx, "undo", v.AccountID); err != nil {
			return err
		}
		system := viewer.System(ctx, v.SchemeID, "undo")
		rows, err := s.Ent(ctx).IdempotencyKey.Query().
			Where(idempotencykey.AccountID(v.AccountID), idempotencykey.DoneAs(doneAs(v)),
				idempotencykey.ClientMutationIDIn(mutationIDs...)).All(system)
		if err != nil {
			return err
		}
		if len(rows) == 0 || len(rows) < len(slices.Compact(slices.Sorted(slices.Values(mutationIDs)))) {
			return errs.Missing("mutation").At("mutationIds")
		}
		slices.SortFunc(rows, func(a, b *ent.IdempotencyKey) int { // the newest first; of one instant, the last named
			return cmp.Or(b.CreatedAt.Compare(a.CreatedAt),
				slices.Index(mutationIDs, b.ClientMutationID)-slices.Index(mutationIDs, a.ClientMutationID))
		})
		for _, row := range rows {
			done, err := s.undo(ctx, system, row)
			if err != nil {
				return err
			}
			out.IDs = append(out.IDs, done...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// undo takes back one mutation.
func (s *Store) undo(ctx, system context.Context, row *ent.IdempotencyKey) (keys []string, err error) {
	now, v := s.Clock.Now(), viewer.From(ctx)
	if row.UndoneAt != nil {
		return nil, nil
	}
	if row.Undo == "" || now.Sub(row.CreatedAt) > UndoFor {
		return nil, errs.New(errs.Conflict, "This can be undone no more. Change it by hand, or ask your team lead.").At("mutationIds")
	}
	text, err := s.keys.Unseal("idempotency_key", "undo", row.ID, row.Undo)
	if err != nil {
		return nil, err
	}
	var traces []trace
	if err := json.Unmarshal([]byte(text), &traces); err != nil {
		return nil, err
	}
	if err := s.takeBack(ctx, traces, now.UTC().Truncate(time.Millisecond)); err != nil {
		return nil, err
	}
	for _, t := range traces {
		err := s.Audit(ctx, audit.Entry{Action: code.AuditActionUndo, ObjectType: t.Type, ObjectID: t.Key, PersonID: t.about})
		if err != nil {
			return nil, err
		}
		keys = append(keys, t.Key)
		opened(ctx).changed(v.SchemeID, v.AccountID, t.Key, t.about)
	}
	return keys, s.Ent(ctx).IdempotencyKey.UpdateOne(row).SetUndo("").SetUndoneAt(now).Exec(system)
}

// takeBack puts changed rows back and takes made ones out, if all are as the mutation left them.
func (s *Store) takeBack(ctx context.Context, traces []trace, now time.Time) error {
	o := opened(ctx)
	later := errs.New(errs.Conflict, "Something was changed here since. Undo that first, or change it by hand.").At("mutationIds")
	for i := range traces {
		t := &traces[i]
		is, err := o.look(ctx, s.dialect, tableOf(t.Key), t.Key)
		if err != nil {
			return err
		}
		if is == nil || is.sum() != t.Now {
			return later
		}
		if t.about = is["person_id"].Value; t.Type == "Person" {
			t.about = t.Key
		}
		if t.Was != nil {
			if err := o.putBack(ctx, s.dialect, tableOf(t.Key), t.Key, t.Was, is, now); err != nil {
				return err
			}
		}
	}
	for _, t := range slices.Backward(traces) {
		if t.Was != nil {
			continue
		}
		err := o.takeOut(ctx, s.dialect, tableOf(t.Key), t.Key)
		if sqlgraph.IsForeignKeyConstraintError(err) { // somebody has added to what was made
			return later.Because(err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ForgetUndo empties what mutations needed to be undone, once that is over.
func (s *Store) ForgetUndo(ctx context.Context) error {
	system := viewer.System(ctx, "", "forget what could be undone")
	return s.WithTx(system, func(ctx context.Context) error {
		_, err := s.Ent(ctx).IdempotencyKey.Update().
			Where(idempotencykey.UndoNEQ(""), idempotencykey.CreatedAtLT(s.Clock.Now().Add(-UndoFor))).SetUndo("").Save(ctx)
		return err
	})
}
