package server_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/code"
	"alongside/internal/policy"
)

// questions makes up operations that a role may send: any root field and any field below it that the policy allows, with
// arguments that try what there is to find: ids, names, numbers, days, orders, sizes and places in a list.
type questions struct {
	schema  *ast.Schema
	role    code.Role
	random  *rand.Rand
	ids     []string            // keys of rows, seen and hidden
	words   []string            // texts, numbers and parts of them, seen and hidden
	days    []string            // days that rows have
	cursors map[string][]string // places in a list that answers have told, by root field
	skip    map[string]string   // coordinates left out, and why
}

// may says whether the role may ask for a coordinate.
func (q *questions) may(name string) bool {
	c, ok := policy.Of(name)
	_, left := q.skip[name]
	return ok && !left && (c.For(q.role) == policy.See || c.For(q.role) == policy.Blank)
}

// roots are the root fields that the role may ask.
func (q *questions) roots() []*ast.FieldDefinition {
	var out []*ast.FieldDefinition
	for _, f := range q.schema.Query.Fields {
		if !strings.HasPrefix(f.Name, "__") && q.may("Query."+f.Name) {
			out = append(out, f)
		}
	}
	return out
}

// operation makes up an operation of n root fields, each with an alias that says which it is. They differ: fields are
// answered side by side, and two that read the trail would find each other in it or not.
func (q *questions) operation(n int) string {
	var b strings.Builder
	roots := q.roots()
	b.WriteString("{")
	q.random.Shuffle(len(roots), func(i, j int) { roots[i], roots[j] = roots[j], roots[i] })
	for i, f := range roots[:min(n, len(roots))] {
		fmt.Fprintf(&b, " %s_%d: %s", f.Name, i, q.field("Query", f, f.Name, 0))
	}
	b.WriteString(" }")
	return b.String()
}

// field writes a field with arguments and what is below it.
func (q *questions) field(typ string, f *ast.FieldDefinition, root string, depth int) string {
	below := ""
	if d := q.schema.Types[f.Type.Name()]; d.IsCompositeType() {
		below = q.selection(d, root, depth+1)
	}
	var args []string
	for _, a := range f.Arguments {
		if !q.may(typ + "." + f.Name + "(" + a.Name + ":)") {
			continue
		}
		if a.Type.NonNull || q.random.IntN(3) > 0 {
			args = append(args, a.Name+": "+q.value(a.Name, a.Type, root))
		}
	}
	if len(args) > 0 {
		return f.Name + "(" + strings.Join(args, ", ") + ")" + below
	}
	return f.Name + below
}

// selection picks some fields of a type. A list shows its rows always: it is they that differ.
func (q *questions) selection(d *ast.Definition, root string, depth int) string {
	if d.Kind == ast.Interface {
		return q.nodes(root, depth)
	}
	var out []string
	for _, f := range d.Fields {
		if strings.HasPrefix(f.Name, "__") || !q.may(d.Name) || !q.may(d.Name+"."+f.Name) {
			continue
		}
		composite := q.schema.Types[f.Type.Name()].IsCompositeType()
		must := f.Name == "edges" || f.Name == "node" || f.Name == "pageInfo" || f.Name == "totalCount" || f.Name == "id"
		switch {
		case must || q.random.IntN(3) == 0 && !composite:
		case composite && depth < 5 && q.random.IntN(6) == 0:
		default:
			continue
		}
		out = append(out, q.field(d.Name, f, root, depth))
	}
	if len(out) == 0 {
		return " { __typename }"
	}
	return " { " + strings.Join(out, " ") + " }"
}

// nodes asks a row of any kind for some of what it may have.
func (q *questions) nodes(root string, depth int) string {
	out := []string{"id", "__typename"}
	kinds := q.schema.PossibleTypes["Node"]
	for range 3 {
		d := kinds[q.random.IntN(len(kinds))]
		if !q.may(d.Name) {
			continue
		}
		out = append(out, "... on "+d.Name+q.selection(d, root, depth+2))
	}
	return " { " + strings.Join(out, " ") + " }"
}

// value makes up a value for an argument or a field of an input.
func (q *questions) value(name string, t *ast.Type, root string) string {
	if t.Elem != nil {
		var list []string
		for range q.random.IntN(3) {
			list = append(list, q.value(name, t.Elem, root))
		}
		return "[" + strings.Join(list, ", ") + "]"
	}
	d := q.schema.Types[t.NamedType]
	switch {
	case d.Kind == ast.InputObject:
		var list []string
		for _, f := range d.Fields {
			if q.may(d.Name+"."+f.Name) && (f.Type.NonNull || q.random.IntN(4) == 0) {
				list = append(list, f.Name+": "+q.value(f.Name, f.Type, root))
			}
		}
		return "{" + strings.Join(list, ", ") + "}"
	case d.Kind == ast.Enum:
		return d.EnumValues[q.random.IntN(len(d.EnumValues))].Name
	case name == "after" || name == "before":
		if known := q.cursors[root]; len(known) > 0 {
			return quote(known[q.random.IntN(len(known))])
		}
		return "null"
	}
	switch d.Name {
	case "ID":
		return quote(q.id(name, root))
	case "Int":
		return strconv.Itoa(1 + q.random.IntN(7))
	case "Float":
		return strconv.FormatFloat(51+q.random.Float64(), 'f', 3, 64)
	case "Boolean":
		return strconv.FormatBool(q.random.IntN(2) == 0)
	case "Date":
		return quote(q.days[q.random.IntN(len(q.days))])
	case "Time":
		return quote(q.days[q.random.IntN(len(q.days))] + "T09:00:00Z")
	}
	word := q.words[q.random.IntN(len(q.words))]
	if name == "search" && q.random.IntN(2) == 0 { // letter by letter, as who guesses does
		word = word[:min(len(word), 2+q.random.IntN(5))]
	}
	return quote(word)
}

// prefixOf gives the kind of key that an argument, or the id of a root field, takes.
var prefixOf = map[string]string{
	"clientId": "pe", "client": "pe", "referral": "re", "service": "sv", "onwardReferral": "on", "practiceId": "or", "pcnId": "or",
	"organisationId": "or", "accountId": "ac", "linkWorkerId": "ac",
}

// id picks a key, of the kind that fits three times in four.
func (q *questions) id(name, root string) string {
	prefix := prefixOf[name]
	if name == "id" {
		prefix = prefixOf[root]
	}
	for range 200 {
		id := q.ids[q.random.IntN(len(q.ids))]
		if prefix == "" || strings.HasPrefix(id, prefix) || q.random.IntN(200) == 0 {
			return id
		}
	}
	return q.ids[0]
}

func quote(s string) string {
	b, _ := json.Marshal(s) // text always marshals
	return string(b)
}

var placePattern = regexp.MustCompile(`"(?:endCursor|cursor)":"([^"]+)"`)

// learn keeps the places of lists that an answer has told.
func (q *questions) learn(answer string) {
	var a struct {
		Data map[string]json.RawMessage `json:"data"`
	}
	if json.Unmarshal([]byte(answer), &a) != nil {
		return
	}
	for alias, raw := range a.Data {
		root, _, _ := strings.Cut(alias, "_")
		for _, m := range placePattern.FindAllStringSubmatch(string(raw), 3) {
			if len(q.cursors[root]) < 40 {
				q.cursors[root] = append(q.cursors[root], m[1])
			}
		}
	}
}
