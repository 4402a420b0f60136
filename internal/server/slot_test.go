package server_test

import (
	"slices"
	"strings"
	"sync/atomic"

	"github.com/vektah/gqlparser/v2/ast"
)

// probes numbers the mutations that are tried.
var probes atomic.Int64

// slot is where a document takes a value of an input type or of a value list: an argument of a field, and inside it
// the fields that lead there.
type slot struct {
	place
	from  string
	field *ast.FieldDefinition
	arg   *ast.ArgumentDefinition
	path  []*ast.FieldDefinition // fields of inputs, from the argument inwards
	types []string               // the input type that has each of them
}

// findSlots finds for each input type, value list and scalar where it is given, a way that the role may go where there
// is one.
func (a *asker) findSlots() {
	for _, wide := range []bool{false, true} {
		may := func(c string) bool { return wide || a.allowed(c) }
		var queue []slot
		take := func(name string, s slot) {
			if _, ok := a.inputs[name]; !ok && may(name) {
				a.inputs[name] = s
				if d := a.schema.Types[name]; d.Kind == ast.InputObject {
					queue = append(queue, s)
				}
			}
		}
		for _, from := range a.types(ast.Object) {
			p, ok := a.places[from]
			if !ok || !may(from) {
				continue
			}
			for _, f := range a.schema.Types[from].Fields {
				if strings.HasPrefix(f.Name, "__") || !may(from+"."+f.Name) || !a.open(from, f, may) {
					continue
				}
				for _, arg := range f.Arguments {
					if may(argument(from, f, arg)) {
						take(arg.Type.Name(), slot{place: p, from: from, field: f, arg: arg})
					}
				}
			}
		}
		for name, s := range a.inputs { // what was found before leads on
			if a.schema.Types[name].Kind == ast.InputObject && wide {
				queue = append(queue, s)
			}
		}
		for ; len(queue) > 0; queue = queue[1:] {
			s := queue[0]
			d := a.schema.Types[s.named()]
			for _, f := range d.Fields {
				if may(d.Name + "." + f.Name) {
					take(f.Type.Name(), s.into(d, f))
				}
			}
		}
	}
}

// named is the type that the slot takes.
func (s slot) named() string {
	if n := len(s.path); n > 0 {
		return s.path[n-1].Type.Name()
	}
	return s.arg.Type.Name()
}

// into is the slot of a field of the slot's input type.
func (s slot) into(d *ast.Definition, f *ast.FieldDefinition) slot {
	s.path = append(slices.Clone(s.path), f)
	s.types = append(slices.Clone(s.types), d.Name)
	return s
}

// fill gives the value of the slot's argument with v at the slot, and otherwise what is needed.
func (s slot) fill(a *asker, v any) any {
	return a.nest(s.arg.Type, s.arg.Name, s.types, s.path, v)
}

func (a *asker) nest(t *ast.Type, name string, types []string, path []*ast.FieldDefinition, v any) any {
	if len(path) == 0 {
		return v
	}
	if t.Elem != nil {
		return []any{a.nest(t.Elem, name, types, path, v)}
	}
	out, _ := a.value(t, name, nil).(map[string]any)
	a.used[types[0]+"."+path[0].Name] = true
	out[path[0].Name] = a.nest(path[0].Type, path[0].Name, types[1:], path[1:], v)
	return out
}

// document gives the document with v at the slot, written in it or as a variable, and the variables.
func (s slot) document(a *asker, v any, variable bool) (string, map[string]any) {
	whole := s.fill(a, v)
	a.used[argument(s.from, s.field, s.arg)] = true
	given, declared, variables := map[string]string{s.arg.Name: literal(whole)}, "", map[string]any{}
	if variable {
		given[s.arg.Name] = "$v"
		declared, variables["v"] = "$v: "+s.arg.Type.String(), whole
	}
	selection := s.field.Name + a.arguments(s.from, s.field, given)
	if !a.schema.Types[s.field.Type.Name()].IsLeafType() {
		selection += " { __typename }"
	}
	return s.at(declared, selection), variables
}

// at writes the document of a selection at a place, with the key where the place asks for one.
func (p place) at(declared, selection string) string {
	if strings.Contains(p.before, "$id") {
		declared = strings.TrimPrefix(declared+", $id: ID!", ", ")
	}
	if declared != "" {
		declared = "(" + declared + ")"
	}
	return p.in(selection, declared)
}
