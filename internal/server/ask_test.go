package server_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/policy"
)

// enum is a value of a value list, which has no quotes in a document.
type enum string

// literal writes a value as a document does.
func literal(v any) string {
	switch v := v.(type) {
	case enum:
		return string(v)
	case map[string]any:
		var parts []string
		for name, one := range v {
			parts = append(parts, name+": "+literal(one))
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	case []any:
		var parts []string
		for _, one := range v {
			parts = append(parts, literal(one))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	default:
		b, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		return string(b)
	}
}

// place is where a document names something: what stands around it.
type place struct {
	before, after string   // the document around the selection
	names         []string // coordinates that the way names
	kind          string   // of operation; "" for a query
}

// in gives the document with a selection at the place; declared are its variables.
func (p place) in(selection, declared string) string {
	return cmp.Or(p.kind, "query") + " Probe" + declared + " { " + p.before + selection + p.after + " }"
}

// asker writes documents for one role by the schema alone.
type asker struct {
	schema  *ast.Schema
	allowed func(coordinate string) bool
	key     func(name string) string // a key for an argument or field of that name
	places  map[string]place         // type -> the way to it
	inputs  map[string]slot          // input type or enum -> where a value of it is given
	used    map[string]bool          // coordinates that the document being written names
}

// newAsker finds the way to each type, one that the role may go where there is one.
func newAsker(s *ast.Schema, allowed func(string) bool, key func(string) string) *asker {
	a := &asker{schema: s, allowed: allowed, key: key, places: map[string]place{}, inputs: map[string]slot{}, used: map[string]bool{}}
	a.places["Query"], a.places["Mutation"], a.places["Subscription"] = place{}, place{kind: "mutation"}, place{kind: "subscription"}
	for _, wide := range []bool{false, true} {
		for again := true; again; {
			again = false
			for _, name := range a.types(ast.Object, ast.Interface) {
				if _, ok := a.places[name]; ok {
					continue
				}
				if p, ok := a.way(name, wide); ok {
					a.places[name], again = p, true
				}
			}
		}
	}
	a.findSlots()
	return a
}

// types gives the names of the schema's own types of some kinds.
func (a *asker) types(kinds ...ast.DefinitionKind) []string {
	var out []string
	for name, d := range a.schema.Types {
		if slices.Contains(kinds, d.Kind) && !strings.HasPrefix(name, "__") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// way finds a way to a type: a row by node(id), else a field of a type that has one.
func (a *asker) way(name string, wide bool) (place, bool) {
	may := func(c string) bool { return wide || a.allowed(c) }
	d := a.schema.Types[name]
	if name == "Node" || slices.Contains(d.Interfaces, "Node") && may("Query.node") {
		p := place{before: "node(id: $id) { ... on " + name + " { ", after: " } }", names: []string{"Query", "Query.node", "Query.node(id:)", "Node", name}}
		return p, true
	}
	for _, from := range a.types(ast.Object) {
		start, ok := a.places[from]
		if !ok || !may(from) {
			continue
		}
		for _, f := range a.schema.Types[from].Fields {
			if f.Type.Name() != name || !may(from+"."+f.Name) || !may(name) || !a.open(from, f, may) {
				continue
			}
			arguments := a.arguments(from, f, nil)
			return place{
				before: start.before + f.Name + arguments + " { ", after: " }" + start.after, kind: start.kind,
				names: append(slices.Clone(start.names), from, from+"."+f.Name, name),
			}, true
		}
	}
	return place{}, false
}

// open says whether what a field needs may be given.
func (a *asker) open(from string, f *ast.FieldDefinition, may func(string) bool) bool {
	for _, arg := range f.Arguments {
		if arg.Type.NonNull && (!may(argument(from, f, arg)) || !may(arg.Type.Name())) {
			return false
		}
	}
	return true
}

func argument(from string, f *ast.FieldDefinition, arg *ast.ArgumentDefinition) string {
	return from + "." + f.Name + "(" + arg.Name + ":)"
}

// arguments writes what a field needs, how many rows of a list, and the values given.
func (a *asker) arguments(from string, f *ast.FieldDefinition, given map[string]string) string {
	var parts []string
	for _, arg := range f.Arguments {
		c := argument(from, f, arg)
		switch v, ok := given[arg.Name]; {
		case ok:
			parts = append(parts, arg.Name+": "+v)
		case arg.Type.NonNull:
			parts = append(parts, arg.Name+": "+literal(a.value(arg.Type, arg.Name, nil)))
		case arg.Name == "first" && a.allowed(c):
			parts = append(parts, "first: 20")
		default:
			continue
		}
		a.used[c] = true
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// value makes a value of a type: what is needed, and the fields that also names.
func (a *asker) value(t *ast.Type, name string, also func(coordinate string) bool) any {
	if t.Elem != nil {
		return []any{a.value(t.Elem, name, also)}
	}
	d := a.schema.Types[t.NamedType]
	switch d.Kind {
	case ast.Enum:
		a.used[d.Name] = true
		a.used[d.Name+"."+d.EnumValues[0].Name] = true
		return enum(d.EnumValues[0].Name)
	case ast.InputObject:
		a.used[d.Name] = true
		out := map[string]any{}
		for _, f := range d.Fields {
			c := d.Name + "." + f.Name
			if f.Type.NonNull || also != nil && also(c) {
				a.used[c] = true
				out[f.Name] = a.value(f.Type, f.Name, also)
			}
		}
		return out
	}
	a.used[d.Name] = true
	switch t.NamedType {
	case "Int":
		return 5
	case "Float":
		return 1.5
	case "Boolean":
		return true
	case "ID":
		return a.key(name)
	case "Date":
		return "2026-06-10"
	case "Time":
		return "2026-06-10T08:00:00Z"
	}
	if name == "clientMutationId" {
		return fmt.Sprintf("probe%06d", probes.Add(1))
	}
	return "something plain"
}

// all selects every field of a type that the role may ask for, down to the rows that it leads to, of which it asks
// the key.
func (a *asker) all(typ string) string {
	d := a.schema.Types[typ]
	a.used[typ] = true
	var parts []string
	for _, f := range d.Fields {
		c := typ + "." + f.Name
		if strings.HasPrefix(f.Name, "__") || !a.allowed(c) || !a.open(typ, f, a.allowed) {
			continue
		}
		a.used[c] = true
		parts = append(parts, f.Name+a.arguments(typ, f, nil)+a.below(f.Type.Name()))
	}
	return strings.Join(parts, " ")
}

// below selects what is under a field: of a row its key, of anything else all.
func (a *asker) below(typ string) string {
	a.used[typ] = true
	d := a.schema.Types[typ]
	switch {
	case d.IsLeafType():
		return ""
	case !a.allowed(typ):
		return " { __typename }"
	case typ == "Node" || slices.Contains(d.Interfaces, "Node"):
		a.used[typ+".id"] = true
		return " { id }"
	}
	return " { " + a.all(typ) + " }"
}

// decided are the decisions by name.
func decided(name string) policy.Coordinate {
	c, _ := policy.Of(name)
	return c
}
