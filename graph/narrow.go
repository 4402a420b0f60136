package graph

import (
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/code"
	"alongside/internal/policy"
)

// narrowing takes what a role may not see out of a copy of the schema.
type narrowing struct {
	whole *ast.Schema
	role  code.Role
	types map[string]*ast.Definition
}

// narrowed gives the schema of a role. The whole one stays as it is.
func narrowed(whole *ast.Schema, role code.Role) *ast.Schema {
	n := &narrowing{whole: whole, role: role, types: map[string]*ast.Definition{}}
	for name, d := range whole.Types {
		if always(d) {
			n.types[name] = d
		} else if n.may(d.Directives) {
			n.types[name] = n.definition(d)
		}
	}
	for n.prune() { // what led nowhere may have been all that something else had
	}
	reached := map[string]bool{}
	for _, root := range []*ast.Definition{whole.Query, whole.Mutation, whole.Subscription} {
		if root != nil {
			n.reach(root.Name, reached)
		}
	}
	maps.DeleteFunc(n.types, func(name string, d *ast.Definition) bool { return !always(d) && !reached[name] })
	return n.schema()
}

// always says whether a type is part of every schema: the plain scalars, and those in which a schema tells of itself.
func always(d *ast.Definition) bool { return d.BuiltIn || strings.HasPrefix(d.Name, "__") }

func (n *narrowing) may(on ast.DirectiveList) bool { return decision(on, n.role) != policy.Refused }

// definition copies a type with what the role may see in it.
func (n *narrowing) definition(d *ast.Definition) *ast.Definition {
	own := *d
	own.Directives = plainly(d.Directives)
	own.Fields = nil
	for _, f := range d.Fields {
		if strings.HasPrefix(f.Name, "__") {
			own.Fields = append(own.Fields, f)
			continue
		}
		if !n.may(f.Directives) {
			continue
		}
		field := *f
		field.Description = n.described(f)
		field.Directives = plainly(f.Directives)
		field.Arguments = nil
		for _, a := range f.Arguments {
			if n.may(a.Directives) {
				argument := *a
				argument.Directives = plainly(a.Directives)
				field.Arguments = append(field.Arguments, &argument)
			}
		}
		own.Fields = append(own.Fields, &field)
	}
	if orders(d) {
		own.EnumValues = nil
		for _, v := range d.EnumValues {
			if n.may(v.Directives) {
				value := *v
				value.Directives = plainly(v.Directives)
				own.EnumValues = append(own.EnumValues, &value)
			}
		}
	}
	return &own
}

// described says of a field what it is, and what the role finds there where that is less.
func (n *narrowing) described(f *ast.FieldDefinition) string {
	switch decision(f.Directives, n.role) {
	case policy.Blank:
		return f.Description + " Always empty for your role."
	case policy.Opened:
		return f.Description + " Only of a client whose record you have opened in need."
	case policy.See, policy.Refused:
	}
	return f.Description
}

// standard are GraphQL's own directives. Ours say how the whole is decided, for all roles, and how it is made: neither is
// told.
var standard = []string{"include", "skip", "deprecated", "specifiedBy", "oneOf"}

// plainly gives the directives of a place that are GraphQL's own.
func plainly(list ast.DirectiveList) ast.DirectiveList {
	return slices.DeleteFunc(slices.Clone(list), func(d *ast.Directive) bool { return !slices.Contains(standard, d.Name) })
}

// prune takes out what cannot be used as the types stand now, and says whether it has found any.
func (n *narrowing) prune() bool {
	found := false
	for name, d := range n.types {
		if always(d) {
			continue
		}
		before := len(d.Fields) + len(d.Interfaces)
		d.Fields = slices.DeleteFunc(d.Fields, func(f *ast.FieldDefinition) bool { return !n.usable(d, f) })
		d.Interfaces = slices.DeleteFunc(slices.Clone(d.Interfaces), func(of string) bool { return !n.implements(d, of) })
		if len(d.Fields)+len(d.Interfaces) != before {
			found = true
		}
		if n.hollow(d) {
			delete(n.types, name)
			found = true
		}
	}
	return found
}

// usable says whether a field has a type, and each argument that it cannot do without. An argument that has no type any
// more is taken out.
func (n *narrowing) usable(d *ast.Definition, f *ast.FieldDefinition) bool {
	if n.types[f.Type.Name()] == nil {
		return false
	}
	f.Arguments = slices.DeleteFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool { return n.types[a.Type.Name()] == nil })
	for _, a := range n.whole.Types[d.Name].Fields.ForName(f.Name).Arguments {
		if a.Type.NonNull && a.DefaultValue == nil && f.Arguments.ForName(a.Name) == nil {
			return false
		}
	}
	return true
}

// implements says whether a type has all that an interface of it has by now.
func (n *narrowing) implements(d *ast.Definition, of string) bool {
	i := n.types[of]
	return i != nil && !slices.ContainsFunc(i.Fields, func(f *ast.FieldDefinition) bool { return d.Fields.ForName(f.Name) == nil })
}

// hollow says whether nothing can be asked of a type, or sent as it.
func (n *narrowing) hollow(d *ast.Definition) bool {
	switch d.Kind {
	case ast.Object, ast.Interface:
		return !slices.ContainsFunc(d.Fields, func(f *ast.FieldDefinition) bool { return !strings.HasPrefix(f.Name, "__") })
	case ast.InputObject:
		for _, f := range n.whole.Types[d.Name].Fields {
			if f.Type.NonNull && f.DefaultValue == nil && d.Fields.ForName(f.Name) == nil {
				return true
			}
		}
		return len(d.Fields) == 0
	case ast.Enum:
		return len(d.EnumValues) == 0
	case ast.Union, ast.Scalar:
	}
	return false
}

// reach notes a type and all that it leads to.
func (n *narrowing) reach(name string, reached map[string]bool) {
	d := n.types[name]
	if d == nil || reached[name] {
		return
	}
	reached[name] = true
	for _, f := range d.Fields {
		n.reach(f.Type.Name(), reached)
		for _, a := range f.Arguments {
			n.reach(a.Type.Name(), reached)
		}
	}
	for _, of := range d.Interfaces {
		n.reach(of, reached)
	}
	if d.Kind == ast.Interface {
		for _, one := range n.whole.PossibleTypes[name] {
			if own := n.types[one.Name]; own != nil && slices.Contains(own.Interfaces, name) {
				n.reach(one.Name, reached)
			}
		}
	}
}

// schema puts the types together.
func (n *narrowing) schema() *ast.Schema {
	s := &ast.Schema{
		Description: n.whole.Description, Types: n.types, Directives: maps.Clone(n.whole.Directives),
		PossibleTypes: map[string][]*ast.Definition{}, Implements: map[string][]*ast.Definition{},
	}
	maps.DeleteFunc(s.Directives, func(name string, _ *ast.DirectiveDefinition) bool { return !slices.Contains(standard, name) })
	for _, root := range []struct {
		of  *ast.Definition
		own **ast.Definition
	}{{n.whole.Query, &s.Query}, {n.whole.Mutation, &s.Mutation}, {n.whole.Subscription, &s.Subscription}} {
		if root.of != nil {
			*root.own = n.types[root.of.Name]
		}
	}
	for _, name := range slices.Sorted(maps.Keys(n.types)) {
		d := n.types[name]
		for _, of := range d.Interfaces {
			s.AddPossibleType(of, d)
			s.AddImplements(name, n.types[of])
		}
		if d.Kind == ast.Object {
			s.AddPossibleType(name, d)
		}
	}
	return s
}
