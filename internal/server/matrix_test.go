package server_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/graph"
	"alongside/internal/policy"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// matrix probes every coordinate of the served schema for one of each role, and counts what it has probed.
type matrix struct {
	*cast
	names []string // the coordinates of the schema
	mu    sync.Mutex
	sent  int
	seen  map[string]map[string]relations // actor -> coordinate
}

// relations counts the probes of a coordinate by whose row they asked for.
type relations struct{ own, other, none int }

// Ensure that the running server answers every coordinate of its schema as the policy file says, for every role and for
// own rows, those of others and none; and that somebody who is not signed in is answered nothing.
func TestMatrix(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		schema, err := graph.Schema()
		if err != nil {
			t.Fatal(err)
		}
		m := &matrix{cast: gather(t, k), names: coordinates(schema), seen: map[string]map[string]relations{}}
		k.Clock.Advance(viewer.StepUpTime)
		t.Run("roles", func(t *testing.T) {
			for _, a := range m.actors {
				t.Run(strings.ReplaceAll(a.name, " ", "_"), func(t *testing.T) {
					t.Parallel()
					m.walk(t, schema, a)
				})
			}
			t.Run("nobody", func(t *testing.T) {
				t.Parallel()
				m.nobody(t, schema)
			})
		})
		t.Logf("%d coordinates x %d roles, own, other and none: %d requests", len(m.names), len(policy.Roles), m.sent)
	})
}

// coordinates names every place of the schema that the policy file decides.
func coordinates(s *ast.Schema) []string {
	var out []string
	for name, d := range s.Types {
		if strings.HasPrefix(name, "__") {
			continue
		}
		out = append(out, name)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			out = append(out, name+"."+f.Name)
			for _, arg := range f.Arguments {
				out = append(out, argument(name, f, arg))
			}
		}
		for _, v := range d.EnumValues {
			if _, ok := policy.Of(name + "." + v.Name); ok || strings.HasSuffix(name, "Sort") || strings.HasSuffix(name, "OrderField") {
				out = append(out, name+"."+v.Name)
			}
		}
	}
	slices.Sort(out)
	return out
}

// walk probes every coordinate as one actor.
func (m *matrix) walk(t *testing.T, schema *ast.Schema, a *actor) {
	t.Helper()
	seen := map[string]relations{}
	for _, name := range m.names {
		if _, ok := policy.Of(name); !ok {
			t.Fatalf("nobody has decided %s", name)
		}
	}
	w := &walker{matrix: m, T: t, actor: a, seen: seen}
	w.asker = newAsker(schema, func(c string) bool { return a.asked(decided(c)) }, m.unknownFor)
	w.needsStep()
	a.signIn() // counts as a recent step
	w.rows()
	w.queries()
	w.mutations()
	for _, name := range m.names {
		c := decided(name)
		switch {
		case a.asked(c) && seen[name] == relations{}:
			w.try(name, false)
		case !a.asked(c) && !a.opened: // in need an administrator is refused what any other is
			w.try(name, true)
		}
	}
	for _, name := range m.names {
		c, got := decided(name), seen[name]
		switch {
		case got == relations{} && (a.asked(c) || !a.opened):
			t.Errorf("%s was probed zero times", name)
		case c.Kind == "field" && c.Rows != "" && a.asked(c) && (got.own == 0 && w.owns[typeOf(name)] || got.other+got.none == 0):
			t.Errorf("%s was probed %d times for own rows, %d for others', %d for none", name, got.own, got.other, got.none)
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.seen[a.name] = seen
	m.sent += w.sent
}

// typeOf is the type that a coordinate belongs to.
func typeOf(coordinate string) string {
	name, _, _ := strings.Cut(coordinate, ".")
	return name
}

// nobody is told nothing, whatever is asked.
func (m *matrix) nobody(t *testing.T, schema *ast.Schema) {
	t.Helper()
	someone := &caller{t: t, base: m.worker.base}
	w := newAsker(schema, func(string) bool { return true }, m.unknownFor)
	first := ""
	for _, name := range m.names {
		for _, p := range w.probes(name) {
			if p.unreachable {
				continue
			}
			got := someone.send(p.text, p.with(m.one.rows["person"]))
			if got.code() != "UNAUTHENTICATED" || got.Data != nil {
				t.Errorf("%s: %s", name, got.raw)
			}
			if first == "" {
				first = got.raw
			}
			if got.raw != first {
				t.Errorf("%s is answered otherwise to nobody: %s", name, got.raw)
			}
			break
		}
	}
}

// probe is a document that names one coordinate, and no other that its way does not need.
type probe struct {
	text        string
	variables   map[string]any
	unreachable bool // no document can name it: the server does not take this one
}

// with gives the variables with the key of a row.
func (p probe) with(key string) map[string]any {
	out := map[string]any{}
	for name, v := range p.variables {
		out[name] = v
	}
	if strings.Contains(p.text, "$id:") {
		out["id"] = key
	}
	return out
}

// probes gives the documents of a coordinate: one, or for what is sent one with it written out and one with a variable.
func (a *asker) probes(name string) []probe {
	c := decided(name)
	typ, rest, _ := strings.Cut(name, ".")
	d := a.schema.Types[typ]
	given := func(s slot, ok bool, v func() any) []probe {
		if !ok {
			return a.unreachable(d)
		}
		var out []probe
		for _, variable := range []bool{false, true} {
			text, variables := s.document(a, v(), variable)
			out = append(out, probe{text: text, variables: variables})
		}
		return out
	}
	s, ok := a.inputs[typ]
	switch c.Kind {
	case "type", "interface":
		p, ok := a.places[typ]
		if !ok {
			return a.unreachable(d)
		}
		if d == a.schema.Subscription { // it may not be asked for its name
			f := d.Fields[0]
			return []probe{{text: p.at("", f.Name+a.arguments(typ, f, nil)+" { __typename }")}}
		}
		return []probe{{text: p.at("", "__typename")}}
	case "field", "argument":
		p, ok := a.places[typ]
		if !ok {
			return a.unreachable(d)
		}
		field, arg, _ := strings.Cut(strings.TrimSuffix(rest, ":)"), "(")
		f := d.Fields.ForName(field)
		if c.Kind == "argument" {
			x := f.Arguments.ForName(arg)
			return given(slot{place: p, from: typ, field: f, arg: x}, true, func() any { return a.value(x.Type, arg, nil) })
		}
		text := field + a.arguments(typ, f, nil)
		if !a.schema.Types[f.Type.Name()].IsLeafType() {
			text += " { __typename }"
		}
		return []probe{{text: p.at("", text)}}
	case "input":
		return given(s, ok, func() any { return a.value(&ast.Type{NamedType: typ}, "", nil) })
	case "inputField":
		f := d.Fields.ForName(rest)
		if !ok {
			return a.unreachable(d)
		}
		return given(s.into(d, f), true, func() any { return a.value(f.Type, f.Name, nil) })
	case "enumValue":
		return given(s, ok, func() any { return enum(rest) })
	}
	return a.list(d, s, ok)
}

// list gives the documents of a value list or scalar: where one is sent, else a field that answers with one.
func (a *asker) list(d *ast.Definition, s slot, ok bool) []probe {
	if ok && d.Kind == ast.Enum && a.may(s) {
		text, variables := s.document(a, enum(d.EnumValues[0].Name), false)
		return []probe{{text: text, variables: variables}}
	}
	for _, wide := range []bool{false, true} {
		for _, from := range a.types(ast.Object) {
			p, ok := a.places[from]
			if !ok || !wide && !a.allowed(from) {
				continue
			}
			for _, f := range a.schema.Types[from].Fields {
				if f.Type.Name() == d.Name && (wide || a.allowed(from+"."+f.Name)) && !strings.HasPrefix(f.Name, "__") {
					return []probe{{text: p.at("", f.Name+a.arguments(from, f, nil))}}
				}
			}
		}
	}
	if ok {
		text, variables := s.document(a, enum(d.EnumValues[0].Name), false)
		return []probe{{text: text, variables: variables}}
	}
	return a.unreachable(d)
}

// may says whether the role may go all the way to a slot.
func (a *asker) may(s slot) bool {
	ways := append(slices.Clone(s.names), s.from, s.from+"."+s.field.Name, argument(s.from, s.field, s.arg))
	for i, f := range s.path {
		ways = append(ways, s.types[i], s.types[i]+"."+f.Name)
	}
	return !slices.ContainsFunc(ways, func(c string) bool { return !a.allowed(c) })
}

// unreachable is a document that names a type to which nothing leads.
func (a *asker) unreachable(d *ast.Definition) []probe {
	text := fmt.Sprintf("{ ... on %s { __typename } }", d.Name)
	if d.IsInputType() {
		text = fmt.Sprintf("query($v: %s) { viewer { role } }", d.Name)
	}
	return []probe{{text: text, unreachable: true}}
}
