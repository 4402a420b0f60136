package graph

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/code"
	"alongside/internal/policy"
)

// Ensure that each role is told of every coordinate that the policy file lets it see and that a question can lead to, of no
// other, and of all of it as a schema that others can read.
func TestToldToEachRole(t *testing.T) {
	t.Parallel()
	whole, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	for _, role := range policy.Roles {
		t.Run(string(role), func(t *testing.T) {
			t.Parallel()
			text, err := SDL(role)
			if err != nil {
				t.Fatal(err)
			}
			for _, ours := range []string{"@can", "@goModel", "directive @"} {
				if strings.Contains(text, ours) {
					t.Errorf("%s is told of", ours)
				}
			}
			loaded, err := gqlparser.LoadSchema(&ast.Source{Input: text})
			if err != nil {
				t.Fatal(err)
			}
			own, err := SchemaOf(role)
			if err != nil {
				t.Fatal(err)
			}
			may := func(coordinate string) bool {
				c, ok := policy.Of(coordinate)
				return ok && c.For(role) != policy.Refused
			}
			got := coordinatesOf(own)
			if read := coordinatesOf(loaded); !slices.Equal(got, read) {
				t.Errorf("what is written out has %d coordinates, and what introspection tells of %d", len(read), len(got))
			}
			for _, c := range got {
				if !may(c) {
					t.Errorf("%s is told of and refused", c)
				}
			}
			for _, c := range leads(whole, may) {
				if _, found := slices.BinarySearch(got, c); !found {
					t.Errorf("%s is allowed, and not told of", c)
				}
			}
			if len(got) < 100 {
				t.Errorf("only %d coordinates", len(got))
			}
		})
	}
}

// Ensure that what cannot be asked without something that is refused is told of no more than that itself.
func TestToldWithoutWhatItNeeds(t *testing.T) {
	t.Parallel()
	s := written(t)
	if err := annotate(s); err != nil {
		t.Fatal(err)
	}
	shut := func(on ast.DirectiveList) { on.ForName("can").Arguments = nil }
	shut(s.Query.Fields.ForName("handOver").Arguments.ForName("referralId").Directives)
	shut(s.Types["AddTaskInput"].Fields.ForName("words").Directives)
	shut(s.Types["CaseloadSort"].EnumValues.ForName("NAME").Directives)
	shut(s.Types["Node"].Directives)
	own := narrowed(s, code.RoleManager)
	for name, gone := range map[string]bool{
		"handOver": own.Query.Fields.ForName("handOver") == nil, "HandOver": own.Types["HandOver"] == nil,
		"addTask": own.Mutation.Fields.ForName("addTask") == nil, "AddTaskInput": own.Types["AddTaskInput"] == nil,
		"NAME": own.Types["CaseloadSort"].EnumValues.ForName("NAME") == nil, "node": own.Query.Fields.ForName("node") == nil,
		"Referral implements": len(own.Types["Referral"].Interfaces) == 0,
	} {
		if !gone {
			t.Errorf("%s is still there", name)
		}
	}
	if s.Query.Fields.ForName("handOver") == nil || len(s.Types["Referral"].Interfaces) == 0 {
		t.Error("the whole schema was changed")
	}
}

// coordinatesOf names every place of a schema that the policy file decides, in order.
func coordinatesOf(s *ast.Schema) []string {
	var out []string
	for name, d := range s.Types {
		if strings.HasPrefix(name, "__") || d.BuiltIn {
			continue
		}
		out = append(out, name)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			out = append(out, name+"."+f.Name)
			for _, a := range f.Arguments {
				out = append(out, name+"."+f.Name+"("+a.Name+":)")
			}
		}
		if orders(d) {
			for _, v := range d.EnumValues {
				out = append(out, name+"."+v.Name)
			}
		}
	}
	slices.Sort(out)
	return out
}

// leads walks from the roots through all that is allowed, and names what it comes to.
func leads(s *ast.Schema, may func(string) bool) []string {
	var out []string
	seen := map[string]bool{}
	var to func(name string)
	to = func(name string) {
		d := s.Types[name]
		if seen[name] || d.BuiltIn || strings.HasPrefix(name, "__") || !may(name) {
			return
		}
		seen[name] = true
		out = append(out, name)
		for _, f := range d.Fields {
			c := name + "." + f.Name
			if strings.HasPrefix(f.Name, "__") || !may(c) {
				continue
			}
			out = append(out, c)
			to(f.Type.Name())
			for _, a := range f.Arguments {
				if c := c + "(" + a.Name + ":)"; may(c) {
					out = append(out, c)
					to(a.Type.Name())
				}
			}
		}
		if orders(d) {
			for _, v := range d.EnumValues {
				if c := name + "." + v.Name; may(c) {
					out = append(out, c)
				}
			}
		}
		for _, one := range s.PossibleTypes[name] {
			to(one.Name)
		}
	}
	for _, root := range []*ast.Definition{s.Query, s.Mutation, s.Subscription} {
		if root != nil {
			to(root.Name)
		}
	}
	return out
}
