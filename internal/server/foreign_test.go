package server_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/graph"
	"alongside/internal/policy"
	"alongside/internal/testkit"
)

// spot is one place of the API that takes a key: an argument, or a field of an input, by its path from the argument.
type spot struct {
	root  *ast.Definition // Query or Mutation
	field *ast.FieldDefinition
	arg   *ast.ArgumentDefinition
	path  []*ast.FieldDefinition
}

// String is the path as the contract writes it: recordMeasure goalId, submitReferral person.practiceId.
func (s spot) String() string {
	names := []string{s.arg.Name}
	for i, f := range s.path {
		if names = append(names, f.Name); f.Type.Elem != nil && i < len(s.path)-1 {
			names = append(names, "0")
		}
	}
	if len(names) > 1 && names[0] == "input" {
		names = names[1:]
	}
	return s.field.Name + " " + strings.Join(names, ".")
}

// name is that of the argument or field itself.
func (s spot) name() string {
	if n := len(s.path); n > 0 {
		return s.path[n-1].Name
	}
	return s.arg.Name
}

// made is what a key that the caller makes is of, by the operation that takes it.
var made = map[string]string{
	"submitReferral id": "re", "submitReferral person.id": "pe", "recordContact id": "ct", "bookAppointment id": "ap", "addTask id": "ta",
	"recordMeasure id": "ax", "recordReview id": "rv", "signpost id": "si", "referOnward id": "on", "recordSafeguardingNote id": "sn",
	"savePlan goals.0.id": "go", "savePlan goals.0.actions.0.id": "an", "possibleDuplicates person.id": "pe",
	"node id": "pe", "nodes ids": "pe", "service id": "sv", "onwardReferral id": "on", "client id": "pe", "referral id": "re",
}

// free are the keys that name nothing but a place in what is sent along with them.
var free = []string{"savePlan needs.0.id", "savePlan goals.0.needId"}

// spots finds every place that takes a key.
func spots(s *ast.Schema) []spot {
	var out []spot
	for _, root := range []*ast.Definition{s.Query, s.Mutation} {
		for _, f := range root.Fields {
			for _, arg := range f.Arguments {
				at := spot{root: root, field: f, arg: arg}
				if arg.Type.Name() == "ID" {
					out = append(out, at)
				}
				out = append(out, at.within(s, arg.Type.Name())...)
			}
		}
	}
	return slices.DeleteFunc(out, func(at spot) bool { return slices.Contains(free, at.String()) })
}

// within finds the places inside an input type.
func (s spot) within(schema *ast.Schema, typ string) []spot {
	var out []spot
	d := schema.Types[typ]
	if d.Kind != ast.InputObject {
		return nil
	}
	for _, f := range d.Fields {
		at := s
		at.path = append(slices.Clone(s.path), f)
		if f.Type.Name() == "ID" {
			out = append(out, at)
		}
		out = append(out, at.within(schema, f.Type.Name())...)
	}
	return out
}

// prefix is of the kind of row that the place names.
func (s spot) prefix() string {
	if p, ok := made[s.String()]; ok {
		return p
	}
	return holder[s.name()]
}

// Ensure that every place that takes a key refuses, to every role, the keys of others: another worker's, another
// scheme's, of another kind, malformed and made up. Nothing changes, nothing is told, and a key that is hidden is
// answered like one that does not exist.
func TestForeignKeys(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		schema, err := graph.Schema()
		if err != nil {
			t.Fatal(err)
		}
		f := &foreign{cast: gather(t, k), good: map[string]map[string]any{}}
		f.prepare()
		before := snapshot(t, k)
		all := spots(schema)
		if len(all) < 90 {
			t.Errorf("found only %d places that take a key", len(all))
		}
		for _, a := range f.actors {
			f.asker = newAsker(schema, func(c string) bool { return a.asked(decided(c)) }, f.own)
			for i, at := range all {
				f.try(t, a, at)
				if c, _ := policy.Of(at.root.Name + "." + at.field.Name); !a.asked(c) && i < len(all)-1 {
					continue
				}
				if after := snapshot(t, k); after != before {
					t.Fatalf("%s as %s, refused, changed the database:\n%s", at, a.name, changed(before, after))
				}
			}
		}
		t.Logf("%d places that take a key, %d requests", len(all), f.sent)
		f.goodIsGood(t)
	})
}

// foreign tries the keys of others.
type foreign struct {
	*cast
	*asker
	good map[string]map[string]any // mutation -> an input that is right in all
	keys map[string]string         // prefix -> a row of the link worker's own
	sent int

	membership string // of another scheme
}

// try sends every foreign key to one place.
func (f *foreign) try(t *testing.T, a *actor, at spot) {
	t.Helper()
	name := at.root.Name + "." + at.field.Name
	c, _ := policy.Of(name)
	prefix := at.prefix()
	unknown := f.unknown(prefix)
	want := ""
	for _, key := range f.theirs(a, at, prefix) {
		got := f.ask(a, at, key)
		code, field := got.code(), got.field()
		told := strings.ReplaceAll(got.raw, key, "KEY")
		switch {
		case len(a.told(got.raw)) > 0 || code != "" && markPattern.MatchString(got.raw):
			t.Errorf("%s as %s, %q: it tells %s", at, a.name, key, got.raw)
		case !a.asked(c):
			if code != "FORBIDDEN" || got.Data != nil {
				t.Errorf("%s as %s: %s", at, a.name, got.raw)
			}
			return // whatever the key: nothing ran
		case at.root.Name == "Mutation" && at.name() == "id" && code == "CONFLICT" && field == path(at):
			continue // a key that the caller makes is taken; that is all that is said
		case at.root.Name == "Mutation" && code != "NOT_FOUND" && code != "INVALID" && code != "FORBIDDEN":
			t.Errorf("%s as %s, %q: %s", at, a.name, key, got.raw)
		case at.root.Name == "Mutation" && key != "" && field != "" && field != path(at) && field != strings.TrimSuffix(path(at), ".0"):
			t.Errorf("%s as %s, %q: it is refused for something else: %s", at, a.name, key, got.raw)
		}
		if strings.HasPrefix(key, prefix) && len(key) == len(unknown) && at.name() != "id" {
			if want == "" {
				want = strings.ReplaceAll(f.ask(a, at, unknown).raw, unknown, "KEY")
			}
			if told != want {
				t.Errorf("%s as %s: a key that is hidden is answered otherwise than one that does not exist:\n%s\n%s", at, a.name, told, want)
			}
		}
	}
}

// path is that of the field at fault.
func path(at spot) string { _, p, _ := strings.Cut(at.String(), " "); return p }

// theirs are keys that the actor has no business with: rows of the kind of others first, and of every kind, malformed,
// and made up.
func (f *foreign) theirs(a *actor, at spot, prefix string) []string {
	keys := []string{"x", "🌱", prefix, strings.ToUpper(f.unknown(prefix)), f.unknown(prefix) + "0"}
	if at.name() != "id" || at.root.Name == "Query" { // a new row may have any key that is free
		keys = append(keys, "", prefix+strings.Repeat("z", 26), f.unknown(prefix))
	}
	for kind, typ := range kinds {
		near, far := f.two.rows[kind], f.far.rows[kind]
		same := strings.HasPrefix(near, prefix)
		if a.name != "link worker" && !same && typ != "Person" && typ != "Referral" {
			continue // what another kind of key is answered does not hang on the role
		}
		if !slices.Contains(a.sees["Canarytwo"], typ) && (at.field.Name != "openRecord" || a.who.Role != "ADMIN") || !same && at.name() != "ids" && at.field.Name != "node" {
			keys = append(keys, near)
		}
		keys = append(keys, far)
	}
	o := f.k.Other
	return append(keys, o.LinkWorker.AccountID, o.Practice.ID, o.PCN.ID, o.Host.ID, o.Service.ID, f.membership)
}

// ask sends one key to a place, with everything else as it should be.
func (f *foreign) ask(a *actor, at spot, key string) answer {
	f.sent++
	var whole any
	if base, ok := f.good[at.field.Name]; ok {
		whole = f.put(maps.Clone(base), at.arg.Type, at.path, key)
		if whole := whole.(map[string]any); whole["person"] != nil { // a client, or somebody new
			delete(whole, "clientId")
		}
		whole.(map[string]any)["clientMutationId"] = fmt.Sprintf("foreign%06d", probes.Add(1))
	} else {
		whole = f.put(f.value(at.arg.Type, at.arg.Name, nil), at.arg.Type, at.path, key)
	}
	given := map[string]string{at.arg.Name: "$v"}
	text := at.field.Name + f.arguments(at.root.Name, at.field, given)
	if !f.schema.Types[at.field.Type.Name()].IsLeafType() {
		text += " { __typename }"
		if at.field.Type.Name() == "Node" {
			text = strings.Replace(text, "__typename", "__typename id", 1)
		}
	}
	return a.send(strings.ToLower(at.root.Name)+" Foreign($v: "+at.arg.Type.String()+") { "+text+" }", map[string]any{"v": whole})
}

// put gives a value of a type with the key at a path in it, and what the way there needs.
func (f *foreign) put(v any, t *ast.Type, path []*ast.FieldDefinition, key string) any {
	if t.Elem != nil {
		list, _ := v.([]any)
		var first any
		if len(list) > 0 {
			first = list[0]
		} else if len(path) > 0 {
			first = f.value(t.Elem, "", nil)
		}
		return []any{f.put(first, t.Elem, path, key)}
	}
	if len(path) == 0 {
		return key
	}
	from, _ := v.(map[string]any)
	out := maps.Clone(from)
	if out == nil {
		out, _ = f.value(t, "", nil).(map[string]any)
	}
	out[path[0].Name] = f.put(out[path[0].Name], path[0].Type, path[1:], key)
	return out
}

// changed finds the first line in which two snapshots differ.
func changed(before, after string) string {
	was, is := strings.Split(before, "\n"), strings.Split(after, "\n")
	for i := range is {
		if i >= len(was) || was[i] != is[i] {
			return is[i]
		}
	}
	return "fewer rows"
}
