package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/graph/generated"
	"alongside/internal/code"
	"alongside/internal/policy"
)

// schema gives the served schema with the decisions of internal/policy on it, as @can directives: one on each type,
// field, argument, input field and value that orders a list. What nobody decided, and what was decided and is not there,
// is an error.
var schema = sync.OnceValues(func() (*ast.Schema, error) {
	s := generated.NewExecutableSchema(generated.Config{}).Schema()
	// An answer is sent whole: what would come later would be read after the trail has been written, and never be sent.
	delete(s.Directives, "defer")
	return s, annotate(s)
})

// Schema gives the served schema, each coordinate with its @can directive; an error names the coordinates that the policy
// file does not decide, and those that it decides and that do not exist.
func Schema() (*ast.Schema, error) { return schema() }

// annotator puts the directives on a schema and notes what does not fit.
type annotator struct {
	definition *ast.DirectiveDefinition
	seen       map[string]bool
	faults     []error
}

func annotate(s *ast.Schema) error {
	a := &annotator{definition: s.Directives["can"], seen: map[string]bool{}}
	names := make([]string, 0, len(s.Types))
	for name := range s.Types {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if d := s.Types[name]; !strings.HasPrefix(name, "__") {
			a.typ(d)
		}
	}
	for _, c := range policy.All() {
		if !a.seen[c.Name] {
			a.faults = append(a.faults, fmt.Errorf("internal/policy/policy.txt decides %s, which the schema does not have", c.Name))
		}
	}
	return errors.Join(a.faults...)
}

// typ decides a type and what is in it.
func (a *annotator) typ(d *ast.Definition) {
	a.decide(&d.Directives, d.Name)
	for _, f := range d.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		name := d.Name + "." + f.Name
		a.decide(&f.Directives, name)
		for _, argument := range f.Arguments {
			a.decide(&argument.Directives, name+"("+argument.Name+":)")
		}
	}
	if orders(d) {
		for _, v := range d.EnumValues {
			a.decide(&v.Directives, d.Name+"."+v.Name)
		}
	}
}

// orders says whether an enum orders a list. Its values are decided one by one: a sort reads what it sorts by.
func orders(d *ast.Definition) bool {
	return d.Kind == ast.Enum && (strings.HasSuffix(d.Name, "Sort") || strings.HasSuffix(d.Name, "OrderField"))
}

// decide puts the directive of a coordinate where its others are.
func (a *annotator) decide(on *ast.DirectiveList, name string) {
	c, ok := policy.Of(name)
	if !ok {
		a.faults = append(a.faults, fmt.Errorf("nobody has decided %s: give it a line in internal/policy/policy.txt", name))
		return
	}
	a.seen[name] = true
	d := &ast.Directive{Name: "can", Definition: a.definition}
	for _, list := range []struct {
		argument string
		sign     policy.Sign
	}{{"roles", policy.See}, {"empty", policy.Blank}, {"opened", policy.Opened}} {
		roles := &ast.Value{Kind: ast.ListValue}
		for i, sign := range c.Signs {
			if sign == list.sign {
				roles.Children = append(roles.Children, &ast.ChildValue{Value: &ast.Value{Kind: ast.EnumValue, Raw: string(policy.Roles[i])}})
			}
		}
		if len(roles.Children) > 0 || list.argument == "roles" {
			d.Arguments = append(d.Arguments, &ast.Argument{Name: list.argument, Value: roles})
		}
	}
	*on = append(*on, d)
}

// decision reads the directive of a coordinate for a role. Without one everybody is refused.
func decision(on ast.DirectiveList, role code.Role) policy.Sign {
	d := on.ForName("can")
	if d == nil {
		return policy.Refused
	}
	for _, a := range d.Arguments {
		for _, r := range a.Value.Children {
			if r.Value.Raw != string(role) {
				continue
			}
			switch a.Name {
			case "roles":
				return policy.See
			case "empty":
				return policy.Blank
			case "opened":
				return policy.Opened
			}
		}
	}
	return policy.Refused
}
