package graph

import (
	"context"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/policy"
	"alongside/internal/viewer"
)

// needs is the detail of a refusal that tells the app what would help.
const needs = "needs"

// guard refuses an operation that names a single coordinate its viewer's role may not: before it runs, so that nothing
// was changed or told. Which rows there are for the role is for ent/rule to say.
type guard struct{ clock clock.Clock }

// ExtensionName implements graphql.HandlerExtension.
func (guard) ExtensionName() string { return "Guard" }

// Validate implements graphql.HandlerExtension: a schema that is not wholly decided is not served.
func (guard) Validate(graphql.ExecutableSchema) error {
	_, err := Schema()
	return err
}

// MutateOperationContext implements graphql.OperationContextMutator.
func (g guard) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	v := viewer.From(ctx)
	if v == nil {
		return refusal(errs.New(errs.Unauthenticated, "Sign in first."))
	}
	s, err := Schema()
	if err != nil {
		return refusal(errs.New(errs.Internal, "").Because(err))
	}
	c := &check{viewer: v, schema: s, now: g.clock.Now(), fragments: map[string]bool{}, fields: fieldsOf(op.Operation.SelectionSet, nil)}
	c.directives(op.Operation.Directives)
	c.selection(op.Operation.SelectionSet, nil)
	for _, d := range op.Operation.VariableDefinitions {
		if value, ok := op.Variables[d.Variable]; ok {
			c.input(d.Type, value)
		}
		c.literal(d.DefaultValue)
	}
	if c.err != nil {
		e := refusal(c.err)
		e.Path = c.path
		return e
	}
	return nil
}

// check walks one operation. Each fragment is walked once, so the work grows with the document and not with what it
// spreads to.
type check struct {
	viewer    *viewer.Viewer
	schema    *ast.Schema
	now       time.Time
	fragments map[string]bool
	fields    int // root fields of the operation
	err       *errs.Error
	path      ast.Path
}

// allow notes a refusal unless the directives let the role through.
func (c *check) allow(on ast.DirectiveList) bool {
	if c.err != nil {
		return false
	}
	switch decision(on, c.viewer.Role) {
	case policy.See, policy.Blank:
		return true
	case policy.Opened:
		if len(c.viewer.Opened) > 0 {
			return true
		}
	case policy.Refused:
	}
	c.err = errs.New(errs.Forbidden, "Your role does not allow this.")
	return false
}

func (c *check) selection(set ast.SelectionSet, path ast.Path) {
	for _, s := range set {
		if c.err != nil {
			return
		}
		switch s := s.(type) {
		case *ast.Field:
			c.field(s, path)
		case *ast.InlineFragment:
			c.directives(s.Directives)
			c.selection(s.SelectionSet, path)
		case *ast.FragmentSpread:
			c.directives(s.Directives)
			if !c.fragments[s.Name] {
				c.fragments[s.Name] = true
				c.directives(s.Definition.Directives)
				c.selection(s.Definition.SelectionSet, path)
			}
		}
	}
}

func (c *check) field(f *ast.Field, path ast.Path) {
	c.directives(f.Directives)
	path = append(path[:len(path):len(path)], ast.PathName(f.Alias))
	if strings.HasPrefix(f.Name, "__") || f.Definition == nil { // what introspection may be asked is its own question
		if of := f.ObjectDefinition; f.Name == "__typename" && of != nil && !strings.HasPrefix(of.Name, "__") {
			c.path = path
			c.allow(of.Directives)
		}
		return
	}
	c.path = path
	if !c.allow(f.ObjectDefinition.Directives) || !c.allow(f.Definition.Directives) {
		return
	}
	if f.ObjectDefinition == c.schema.Mutation {
		if c.sensitive(f.Name); c.err != nil {
			return
		}
	}
	for _, a := range f.Arguments {
		if d := f.Definition.Arguments.ForName(a.Name); d != nil && c.allow(d.Directives) {
			c.literal(a.Value)
		}
	}
	if c.err == nil {
		c.selection(f.SelectionSet, path)
	}
}

// sensitive keeps to what the policy asks of a mutation beyond the role.
func (c *check) sensitive(name string) {
	p, _ := policy.Of("Mutation." + name)
	switch {
	case p.Alone && c.fields != 1:
		c.err = errs.New(errs.Limit, "Send %s alone: one in each request.", name)
	case p.Fresh && c.viewer.SteppedUpUntil(c.now).IsZero():
		c.err = errs.New(errs.Forbidden, "Confirm first that it is you.").With(needs, "STEP_UP")
	}
}

// directives looks at what a document's directives are given, which may be variables and values like any other.
func (c *check) directives(list ast.DirectiveList) {
	for _, d := range list {
		for _, a := range d.Arguments {
			c.literal(a.Value)
		}
	}
}

// literal checks a value that is written in the document.
func (c *check) literal(v *ast.Value) {
	if v == nil || v.Definition == nil || c.err != nil || v.Kind == ast.Variable {
		return
	}
	switch v.Kind {
	case ast.EnumValue:
		c.value(v.Definition, v.Raw)
	case ast.ObjectValue:
		if v.Definition.Kind != ast.InputObject || !c.allow(v.Definition.Directives) {
			return
		}
		for _, child := range v.Children {
			if f := v.Definition.Fields.ForName(child.Name); f != nil && c.allow(f.Directives) {
				c.literal(child.Value)
			}
		}
	case ast.ListValue:
		for _, child := range v.Children {
			c.literal(child.Value)
		}
	default:
	}
}

// value checks one value of an enum that orders a list, and the enum itself.
func (c *check) value(d *ast.Definition, raw string) {
	if d.Kind == ast.Enum && c.allow(d.Directives) && orders(d) {
		if v := d.EnumValues.ForName(raw); v != nil {
			c.allow(v.Directives)
		}
	}
}

// input checks a value that came as a variable.
func (c *check) input(t *ast.Type, value any) {
	if c.err != nil || value == nil {
		return
	}
	if t.Elem != nil {
		if list, ok := value.([]any); ok {
			for _, one := range list {
				c.input(t.Elem, one)
			}
			return
		}
		c.input(t.Elem, value) // one value stands for a list of one
		return
	}
	d := c.schema.Types[t.NamedType]
	if d == nil {
		return
	}
	switch value := value.(type) {
	case string:
		c.value(d, value)
	case map[string]any:
		if d.Kind != ast.InputObject || !c.allow(d.Directives) {
			return
		}
		for name, one := range value {
			if f := d.Fields.ForName(name); f != nil && c.allow(f.Directives) {
				c.input(f.Type, one)
			}
		}
	}
}

// fieldsOf counts the fields of a selection with those of its fragments, each fragment once. __typename, which the app's
// cache asks for everywhere, does nothing and does not count.
func fieldsOf(set ast.SelectionSet, seen map[string]bool) int {
	if seen == nil {
		seen = map[string]bool{}
	}
	n := 0
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if s.Name != "__typename" {
				n++
			}
		case *ast.InlineFragment:
			n += fieldsOf(s.SelectionSet, seen)
		case *ast.FragmentSpread:
			if s.Definition != nil && !seen[s.Name] {
				seen[s.Name] = true
				n += fieldsOf(s.Definition.SelectionSet, seen)
			}
		}
	}
	return n
}

// refusal is a GraphQL error that carries ours to the presenter.
func refusal(err *errs.Error) *gqlerror.Error {
	return gqlerror.Wrap(err)
}
