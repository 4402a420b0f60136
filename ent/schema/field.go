package schema

import (
	"errors"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/schema/field"

	"alongside/internal/clock"
	"alongside/internal/id"
)

// coded is a text field that holds one code of a value list of internal/code. The database refuses nothing: the
// validator here does, so that SQLite and PostgreSQL behave alike and a list can grow without a migration.
type coded struct{ d *field.Descriptor }

// Descriptor implements ent.Field.
func (c coded) Descriptor() *field.Descriptor { return c.d }

func (c coded) optional() coded  { c.d.Optional = true; c.d.Nillable = true; return c }
func (c coded) immutable() coded { c.d.Immutable = true; return c }

type codeList interface {
	~string
	Valid() bool
}

func codeField[T codeList](name, graphQL, comment string) coded {
	f := field.String(name).GoType(T("")).Comment(comment).
		Validate(func(s string) error {
			if !T(s).Valid() {
				return errors.New("not a code of " + graphQL)
			}
			return nil
		}).
		Annotations(entgql.Type(graphQL))
	return coded{f.Descriptor()}
}

// codeDefault is codeField with the code a new row starts with.
func codeDefault[T codeList](name, graphQL, comment string, start T) coded {
	c := codeField[T](name, graphQL, comment)
	c.d.Default = string(start)
	return c
}

// day is a calendar day in London, kept as text YYYY-MM-DD.
func day(name, comment string) coded {
	f := field.String(name).GoType(clock.Date("")).Comment(comment).
		Validate(func(s string) error {
			if s != "" && !clock.Date(s).Valid() {
				return errors.New("not a day")
			}
			return nil
		}).
		Annotations(entgql.Type("Date"))
	return coded{f.Descriptor()}
}

// link is the text key of another row. The prefix says of which type, and a key of another type is refused. GraphQL
// shows the edge instead, which the policy of its target guards.
func link(name, prefix, comment string) coded {
	f := field.String(name).Comment(comment).
		Validate(func(s string) error {
			if !id.Valid(prefix, s) {
				return errors.New("not an id of that kind")
			}
			return nil
		}).
		Annotations(entgql.Skip(entgql.SkipAll))
	return coded{f.Descriptor()}
}

// words is text that somebody writes. It may be long; its limit is set by the rule that takes it in.
func words(name, comment string) long {
	return long{field.Text(name).Comment(comment).Descriptor()}
}

type long struct{ d *field.Descriptor }

// Descriptor implements ent.Field.
func (e long) Descriptor() *field.Descriptor { return e.d }

func (e long) immutable() long { e.d.Immutable = true; return e }

func (e long) orEmpty() long {
	e.d.Optional = true
	e.d.Default = ""
	return e
}

// startingAt gives a day its value in a new row: lists that sort by a day need one that is never null.
func (c coded) startingAt(d clock.Date) coded { c.d.Default = string(d); return c }

// hidden keeps a code out of GraphQL, where something that is made from it stands instead.
func (c coded) hidden() coded {
	c.d.Annotations = append(c.d.Annotations, entgql.Skip(entgql.SkipAll))
	return c
}
