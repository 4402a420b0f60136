// Package rule says who may read and write which rows. Every schema gets its policy from [For]; a policy that is not
// written here does not exist, and every path through one ends in deny.
//
// It works on ent's interfaces and on column names, not on generated code: so it can be compiled before generation,
// and the same predicates narrow the hand-written statements of the hot lists.
package rule

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Scope narrows a statement to the rows of one type that a viewer may see. Selectors of any statement on that table fit.
type Scope func(v *viewer.Viewer) func(*sql.Selector)

// rows of one type: who sees which, and which roles may do what to the rows they see.
type rows struct {
	read   Scope // with the records opened in need
	own    Scope // without them: what may be written
	create []code.Role
	update []code.Role
	// updates narrows what an update may touch further than reading does; nil means the rows that may be read.
	updates Scope
	// schemeless rows belong to no scheme: only the system touches them.
	schemeless bool
}

// For gives the policy of a type. A type without one is refused to everybody but the system.
func For(typ string) ent.Policy { return guard{typ} }

type guard struct{ typ string }

// narrower is what the generated queries and mutations have in common.
type narrower interface{ WhereP(...func(*sql.Selector)) }

func denied() error {
	return errs.New(errs.Forbidden, "Your role does not allow this.")
}

// EvalQuery narrows a read to the rows of the viewer, or denies it.
func (g guard) EvalQuery(ctx context.Context, q ent.Query) error {
	v := viewer.From(ctx)
	if v == nil {
		return errs.New(errs.Unauthenticated, "Sign in first.")
	}
	n, ok := q.(narrower)
	if !ok {
		return denied()
	}
	p, known := policies[g.typ]
	switch {
	case v.IsSystem():
		if v.SchemeID != "" && known && !p.schemeless {
			n.WhereP(inScheme(g.typ, v))
		}
		return nil
	case known && !p.schemeless && p.read != nil:
		n.WhereP(inScheme(g.typ, v), p.read(v))
		return nil
	}
	return denied()
}

// EvalMutation refuses a write that the role may not make, confines updates to the rows of the viewer, and refuses a
// row for another scheme. Whether the targets of its edges may be seen is checked by internal/store, which can ask.
func (g guard) EvalMutation(ctx context.Context, m ent.Mutation) error {
	v := viewer.From(ctx)
	if v == nil {
		return errs.New(errs.Unauthenticated, "Sign in first.")
	}
	p, known := policies[g.typ]
	if v.SchemeID != "" && known && !p.schemeless {
		if s, ok := m.Field("scheme_id"); ok && s != v.SchemeID {
			return denied()
		}
	}
	if v.IsSystem() {
		return nil
	}
	if !known || p.schemeless {
		return denied()
	}
	switch {
	case m.Op().Is(ent.OpCreate):
		if v.Is(p.create...) {
			return nil
		}
	case m.Op().Is(ent.OpUpdate | ent.OpUpdateOne):
		n, ok := m.(narrower)
		if !ok || !v.Is(p.update...) {
			return denied()
		}
		if p.own == nil {
			return denied()
		}
		n.WhereP(inScheme(g.typ, v), p.own(v))
		if p.updates != nil {
			n.WhereP(p.updates(v))
		}
		return nil
	}
	return denied() // nothing is ever deleted by a person
}

// inScheme confines a statement to the viewer's scheme.
func inScheme(typ string, v *viewer.Viewer) func(*sql.Selector) {
	column := "scheme_id"
	if typ == "Scheme" {
		column = "id"
	}
	return func(s *sql.Selector) { s.Where(sql.EQ(s.C(column), v.SchemeID)) }
}

// Narrow gives the predicates that confine a hand-written statement on a type's table to the viewer's rows; the
// policies use the same. It denies everything to a viewer that is missing.
func Narrow(ctx context.Context, typ string) (func(*sql.Selector), error) {
	v := viewer.From(ctx)
	if v == nil {
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	}
	p, known := policies[typ]
	switch {
	case !known || p.schemeless:
		return nil, denied()
	case v.IsSystem() && v.SchemeID == "":
		return func(*sql.Selector) {}, nil
	case v.IsSystem():
		return inScheme(typ, v), nil
	case p.read == nil:
		return nil, denied()
	}
	scheme, read := inScheme(typ, v), p.read(v)
	return func(s *sql.Selector) { scheme(s); read(s) }, nil
}

// Selector is the statement that a predicate narrows.
type Selector = sql.Selector

// Decided says whether the table of policies decides a type.
func Decided(typ string) bool { _, ok := policies[typ]; return ok }

// Types gives the types that the table of policies decides, in order.
func Types() []string { return slices.Sorted(maps.Keys(policies)) }
