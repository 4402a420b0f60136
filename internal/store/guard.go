package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	entgo "entgo.io/ent"

	"alongside/ent"
	"alongside/ent/rule"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// mutation is what the generated mutations have in common.
type mutation interface {
	ent.Mutation
	Client() *ent.Client
	Tx() (*ent.Tx, error)
	ID() (string, bool)
}

// guard puts the hooks and interceptors around every statement, outermost first: stamp the row, check the targets of
// its edges, write it down, seal what is sealed. They hold in transactions too, which inherit them.
func (s *Store) guard() {
	s.client.Use(s.stamp, targets, s.record, s.seal)
	s.client.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			typ := typeOf(q)
			hidden := rule.Hidden(viewer.From(ctx), typ)
			if k, ok := q.(interface{ Keep(...string) }); ok && audit.Subjects[typ] && givesRows(ctx) {
				k.Keep("person_id")
			}
			v, err := next.Query(ctx, q)
			if err != nil {
				return v, err
			}
			var broken error
			each(v, func(row any) {
				if err := s.unseal(row); err != nil {
					broken = err
				}
				if r, ok := row.(interface{ Subject() string }); ok {
					audit.Saw(ctx, typ, r.Subject())
				}
				if r, ok := row.(interface{ Blank(...string) }); ok && len(hidden) > 0 {
					r.Blank(hidden...)
				}
			})
			return v, broken
		})
	}))
}

// typeOf gives the type of row that a query asks for. The context names that of the outermost query, which for edges
// loaded along with it is another.
func typeOf(q ent.Query) string {
	return strings.TrimSuffix(reflect.TypeOf(q).Elem().Name(), "Query")
}

// givesRows says whether a query gives whole rows, and not keys, a count or whether there are any.
func givesRows(ctx context.Context) bool {
	switch entgo.QueryFromContext(ctx).Op {
	case entgo.OpQueryAll, entgo.OpQueryFirst, entgo.OpQueryOnly:
		return true
	}
	return false
}

// each calls fn with every row of a query's answer, which is a slice of rows unless it is a count or a list of keys.
func each(v ent.Value, fn func(row any)) {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Slice || r.Type().Elem().Kind() != reflect.Pointer {
		return
	}
	for i := range r.Len() {
		fn(r.Index(i).Interface())
	}
}

// stamp gives a new row its key, its instant and its scheme, and a changed one its instant.
func (s *Store) stamp(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		now := s.Clock.Now().UTC().Truncate(1e6)
		if m.Op().Is(ent.OpCreate) {
			mm, ok := m.(mutation)
			if !ok {
				return nil, fmt.Errorf("store: %s is not a row of ours", m.Type())
			}
			prefix := prefixes[m.Type()]
			if key, ok := mm.ID(); !ok || key == "" {
				mm.(interface{ SetID(string) }).SetID(id.New(prefix, now))
			} else if !id.Valid(prefix, key) {
				return nil, errs.Field("id", "The id is not one of this kind: it is %q and 26 characters.", prefix)
			}
			if _, ok := m.Field("created_at"); !ok {
				if err := m.SetField("created_at", now); err != nil {
					return nil, err
				}
			}
			if v := viewer.From(ctx); v != nil && v.SchemeID != "" {
				if _, ok := m.Field("scheme_id"); !ok {
					_ = m.SetField("scheme_id", v.SchemeID) // types without the field say so, and need none
				}
			}
		}
		_ = m.SetField("updated_at", now) // likewise
		return next.Mutate(ctx, m)
	})
}

// targets refuses to point a row at another that the viewer may not see: else a reference would be a way to read it.
func targets(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		v := viewer.From(ctx)
		if mm, ok := m.(mutation); ok && v != nil && !v.IsSystem() {
			for _, edge := range m.AddedEdges() {
				for _, target := range m.AddedIDs(edge) {
					key, _ := target.(string)
					table, ok := tables[id.Prefix(key)]
					if !ok {
						return nil, errs.Missing(edge).At(edge + "Id")
					}
					// Only whether it may be seen is asked, so nothing was read of it.
					_, err := mm.Client().Noder(audit.Unseen(ctx), key, ent.WithFixedNodeType(table))
					if ent.IsNotFound(err) {
						return nil, errs.Missing(edge).At(edge + "Id")
					}
					if err != nil {
						return nil, err
					}
				}
			}
		}
		return next.Mutate(ctx, m)
	})
}

// goneFrom gives the client whose record a row is about to be deleted from, or "": what is deleted cannot be asked.
func (s *Store) goneFrom(ctx context.Context, m ent.Mutation, key string) (string, error) {
	prefix := prefixes[m.Type()]
	if !m.Op().Is(ent.OpDelete|ent.OpDeleteOne) || key == "" || prefix == "pe" || !slices.Contains(counted, prefix) {
		return "", nil
	}
	row, err := opened(ctx).look(ctx, s.dialect, tableOf(key), key)
	return row["person_id"].Value, err
}

// record writes an audit entry for each write, in its transaction. Without the entry the write fails. A write that comes
// without a transaction gets one of its own.
func (s *Store) record(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (out ent.Value, err error) {
		mm, ok := m.(mutation)
		if !ok || !audit.Written[m.Type()] {
			return next.Mutate(ctx, m)
		}
		if opened(ctx) == nil {
			if _, err := mm.Tx(); err == nil {
				return nil, errors.New("store: a write in a transaction needs the transaction's context")
			}
		}
		err = s.WithTx(ctx, func(ctx context.Context) error {
			if err := s.follow(ctx, m); err != nil {
				return err
			}
			key, _ := mm.ID()
			about, err := s.goneFrom(ctx, m, key)
			if err != nil {
				return err
			}
			if out, err = next.Mutate(ctx, m); err != nil {
				return err
			}
			action := code.AuditActionUpdate
			switch {
			case m.Op().Is(ent.OpCreate):
				action = code.AuditActionCreate
			case m.Op().Is(ent.OpDelete | ent.OpDeleteOne):
				action = code.AuditActionDelete
			}
			if key, _ = mm.ID(); key == "" && slices.Contains(oneByOne, prefixes[m.Type()]) {
				return fmt.Errorf("store: rows of %s are written one by one: their facts follow", m.Type())
			}
			if m.Op().Is(ent.OpCreate) {
				opened(ctx).made(m.Type(), key)
			}
			entry := audit.Entry{Action: action, ObjectType: m.Type(), ObjectID: key, PersonID: about, Fields: m.Fields()}
			if r, ok := out.(interface{ Subject() string }); ok {
				entry.PersonID = r.Subject()
			}
			if v := viewer.From(ctx); v != nil {
				opened(ctx).changed(v.SchemeID, v.AccountID, key, entry.PersonID)
			}
			return s.Audit(ctx, entry)
		})
		return out, err
	})
}
