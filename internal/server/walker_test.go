package server_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/policy"
)

// walker probes as one actor.
type walker struct {
	*matrix
	*testing.T
	*asker
	actor *actor
	seen  map[string]relations
	owns  map[string]bool // types of which the actor has rows
	sent  int
}

// send asks as the actor. No answer, whatever it is, tells what the actor may not be told; and a refusal tells nothing.
func (w *walker) send(text string, variables map[string]any) answer {
	w.Helper()
	w.sent++
	got := w.actor.send(text, variables)
	if told := w.actor.told(got.raw); len(told) > 0 {
		w.Errorf("%s\n%v\ntells %v", text, variables, told)
	}
	if got.code() != "" && got.code() != "CONFLICT" && markPattern.MatchString(got.raw) {
		w.Errorf("%s\n%v\na refusal tells: %s", text, variables, got.raw)
	}
	return got
}

// count notes the coordinates of a document that was answered as it should be.
func (w *walker) count(add relations) {
	for name := range w.used {
		r := w.seen[name]
		w.seen[name] = relations{r.own + add.own, r.other + add.other, r.none + add.none}
	}
}

// start forgets what the document before named.
func (w *walker) start(names ...string) {
	w.used = map[string]bool{}
	for _, n := range names {
		w.used[n] = true
	}
	w.asker.used = w.used
}

// try probes one coordinate by itself.
func (w *walker) try(name string, refused bool) {
	w.Helper()
	w.start()
	for _, p := range w.probes(name) {
		got := w.send(p.text, p.with(w.one.rows["person"]))
		switch {
		case p.unreachable:
			if !refused || got.code() != "INVALID" || got.Data != nil {
				w.Errorf("%s: nothing leads to it, so that nobody may: %s", name, got.raw)
			}
		case refused && (got.code() != "FORBIDDEN" || got.Data != nil || len(got.Errors) != 1):
			w.Errorf("%s is refused by the policy file, and here not:\n%s\n%s", name, p.text, got.raw)
		case !refused && got.code() == "FORBIDDEN":
			w.Errorf("%s is allowed by the policy file, and here not:\n%s\n%s", name, p.text, got.raw)
		case !refused && got.code() == "INTERNAL":
			w.Errorf("%s:\n%s\n%s", name, p.text, got.raw)
		}
	}
	if refused {
		w.start()
	}
	w.used[name] = true
	w.count(relations{none: 1})
}

// queries asks each root field for all that there is.
func (w *walker) queries() {
	w.Helper()
	for _, f := range w.schema.Query.Fields {
		c := "Query." + f.Name
		if strings.HasPrefix(f.Name, "__") || !w.allowed(c) || !w.open("Query", f, w.allowed) {
			continue
		}
		w.start("Query", c)
		below := []string{w.below(f.Type.Name())}
		if f.Name == "analytics" { // all of it has more fields than one operation may
			below = w.apart(f.Type.Name())
		}
		for _, part := range below {
			text := "{ " + f.Name + w.arguments("Query", f, nil) + part + " }"
			if got := w.send(text, nil); got.code() != "" && got.code() != "NOT_FOUND" && got.code() != "INVALID" {
				w.Errorf("%s\n%s", text, got.raw)
			}
		}
		w.count(relations{own: 1, other: 1, none: 1}) // a list holds own rows, and none of others
	}
}

// apart asks for all that a type has, a field at a time.
func (w *walker) apart(typ string) []string {
	var out []string
	for _, f := range w.schema.Types[typ].Fields {
		if w.allowed(typ+"."+f.Name) && w.open(typ, f, w.allowed) {
			w.used[typ+"."+f.Name] = true
			out = append(out, " { "+f.Name+w.arguments(typ, f, nil)+w.below(f.Type.Name())+" }")
		}
	}
	return out
}

// mutations tries each with everything that may be sent, about rows that do not exist: it is not the role that is in
// the way. Each that goes alone is refused in company.
func (w *walker) mutations() {
	w.Helper()
	if !w.allowed("Mutation") {
		return
	}
	for _, f := range w.schema.Mutation.Fields {
		c := "Mutation." + f.Name
		if strings.HasPrefix(f.Name, "__") || !w.allowed(c) {
			continue
		}
		w.start("Mutation", c)
		s := slot{place: w.places["Mutation"], from: "Mutation", field: f, arg: f.Arguments[0]}
		below := w.below(f.Type.Name())
		for _, variable := range []bool{false, true} {
			text, variables := s.document(w.asker, w.value(f.Arguments[0].Type, "", w.allowed), variable)
			got := w.send(strings.Replace(text, " { __typename }", below, 1), variables)
			if strings.HasSuffix(f.Name, "CalendarFeed") && got.code() == "" { // it names no row, so it is one's own
				continue
			}
			if !slices.Contains([]string{"NOT_FOUND", "INVALID", "CONFLICT", "LIMIT"}, got.code()) || got.code() == "LIMIT" && !strings.HasPrefix(f.Name, "openRecord") {
				w.Errorf("%s\n%v\n%s", text, variables, got.raw)
			}
		}
		w.count(relations{none: 1})
		if decided(c).Alone {
			one := f.Name + "(input: " + literal(w.value(f.Arguments[0].Type, "", nil)) + ") { clientMutationId }"
			if got := w.send("mutation { a: "+one+" b: "+one+" }", nil); got.code() != "LIMIT" || got.Data != nil {
				w.Errorf("%s goes in company: %s", f.Name, got.raw)
			}
		}
	}
}

// needsStep makes sure that what needs a recent sign-in step is refused without one, saying so.
func (w *walker) needsStep() {
	w.Helper()
	for _, f := range w.schema.Mutation.Fields {
		c := "Mutation." + f.Name
		if strings.HasPrefix(f.Name, "__") || !w.allowed(c) || !decided(c).Fresh {
			continue
		}
		w.start()
		text, _ := slot{place: w.places["Mutation"], from: "Mutation", field: f, arg: f.Arguments[0]}.document(w.asker, w.value(f.Arguments[0].Type, "", nil), false)
		got := w.send(text, nil)
		if got.code() != "FORBIDDEN" || got.Data != nil || got.Errors[0].Extensions["needs"] != "STEP_UP" {
			w.Errorf("%s without a recent step: %s", f.Name, got.raw)
		}
	}
}

// rows asks for rows of every type by key, each with all its fields: the actor's own are there, with what may be seen
// in them; those of others, of another scheme and of nobody are all alike not there.
func (w *walker) rows() {
	w.Helper()
	w.owns = map[string]bool{}
	for _, typ := range w.types(ast.Object) {
		if !slices.Contains(w.schema.Types[typ].Interfaces, "Node") {
			continue
		}
		w.start("Query", "Query.node", "Query.node(id:)", "Node", "Node.id")
		text := "query($id: ID!) { node(id: $id) { id ... on " + typ + " { __typename " + w.all(typ) + " } } }"
		if !w.allowed(typ) { // the type may not be named, and its rows are not there under the name of all
			w.start("Query", "Query.node", "Query.node(id:)", "Node", "Node.id")
			text = "query($id: ID!) { node(id: $id) { id } }"
		}
		missing := ""
		for _, r := range w.rowsOf(w.actor, typ) {
			got := w.send(text, map[string]any{"id": r.key})
			switch {
			case r.seen:
				w.owns[typ] = true
				w.row(typ, r.key, got)
				w.count(relations{own: 1})
				continue
			case r.near:
				w.count(relations{other: 1})
			default:
				w.count(relations{none: 1})
			}
			if got.at("node") != nil {
				w.Errorf("a row of another, %s %s: %s", typ, r.key, got.raw)
			}
			if raw := strings.ReplaceAll(got.raw, r.key, "KEY"); missing == "" {
				missing = raw
			} else if raw != missing {
				w.Errorf("%s: what is hidden is answered otherwise than what is missing:\n%s\n%s", typ, raw, missing)
			}
		}
	}
}

// row looks at an own row: every field answers, those that are always empty with nothing, and every text that may be
// seen is there.
func (w *walker) row(typ, key string, got answer) {
	w.Helper()
	node, _ := got.at("node").(map[string]any)
	if got.code() != "" || node["id"] != key {
		w.Errorf("an own %s: %s", typ, got.raw)
		return
	}
	for _, f := range w.schema.Types[typ].Fields {
		c := decided(typ + "." + f.Name)
		v, there := node[f.Name]
		switch {
		case w.allowed(c.Name) != there:
			w.Errorf("%s: asked %v, answered %v", c.Name, w.allowed(c.Name), there)
		case c.For(w.actor.who.Role) == policy.Blank && !empty(v):
			w.Errorf("%s is empty by the policy file, and here not: %v", c.Name, v)
		}
	}
	for _, mark := range w.marks(w.T, key) {
		_, rest, _ := strings.Cut(mark, ":")
		of, column, _ := strings.Cut(rest, ".")
		c, ok := policy.Of(of + "." + camel(column))
		if ok && w.actor.granted(c) != strings.Contains(got.raw, mark) {
			w.Errorf("%s: in the answer %v, by the policy file %v", mark, strings.Contains(got.raw, mark), w.actor.granted(c))
		}
	}
}

// empty says whether a value tells nothing.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case []any:
		return len(v) == 0
	case map[string]any:
		for _, one := range v {
			if !empty(one) {
				return false
			}
		}
		return true
	}
	return v == "" || v == 0.0 || v == false
}
