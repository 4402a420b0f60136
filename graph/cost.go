package graph

import (
	"context"
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/ent"
	"alongside/internal/errs"
)

const (
	maxCost  = 20_000 // fields of the answer, were every page full
	maxPage  = 100    // rows of a page
	usual    = 50     // rows of a page when nobody says how many; services has 20, which is less
	usualRow = 5      // rows to reckon with in a list that has no pages
)

// costLimit refuses an operation whose answer could be too large, a page that is, and numbers that nothing here can hold.
// It runs on the validated operation with the variables of the request.
type costLimit struct{}

// ExtensionName implements graphql.HandlerExtension.
func (costLimit) ExtensionName() string { return "CostLimit" }

// Validate implements graphql.HandlerExtension.
func (costLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (costLimit) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	s, err := Schema()
	if err != nil {
		return refusal(errs.New(errs.Internal, "").Because(err))
	}
	i := &inputs{schema: s}
	for _, d := range op.Operation.VariableDefinitions {
		i.variable(d, op.Variables[d.Variable])
	}
	if i.err != nil {
		return refusal(i.err)
	}
	if _, err := cost(op.Operation, op.Variables); err != nil {
		return refusal(err)
	}
	return nil
}

// cost reckons how many fields the answer of a validated operation has when every page is full. Each fragment is
// reckoned once, so the work is linear in the document.
func cost(op *ast.OperationDefinition, variables map[string]any) (int, *errs.Error) {
	r := &reckoning{variables: variables, fragments: map[string]int{}}
	n := r.set(op.SelectionSet)
	if r.err == nil && n > maxCost {
		r.err = errs.New(errs.Limit, "The answer could have %s fields, and %d are the most. Ask for smaller pages, or in several steps.", figure(n), maxCost)
	}
	return n, r.err
}

func figure(n int) string {
	if n >= most {
		return "more than a million"
	}
	return strconv.Itoa(n)
}

type reckoning struct {
	variables map[string]any
	fragments map[string]int
	err       *errs.Error
}

func (r *reckoning) set(set ast.SelectionSet) int {
	n := 0
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n = plus(n, r.field(s))
		case *ast.InlineFragment:
			n = plus(n, r.set(s.SelectionSet))
		case *ast.FragmentSpread:
			if s.Definition == nil {
				continue
			}
			known, ok := r.fragments[s.Name]
			if !ok {
				r.fragments[s.Name] = 0 // one that contains itself would be refused before
				known = r.set(s.Definition.SelectionSet)
				r.fragments[s.Name] = known
			}
			n = plus(n, known)
		}
	}
	return n
}

func (r *reckoning) field(f *ast.Field) int {
	if f.Name == "__typename" || f.Definition == nil {
		return 0
	}
	for _, a := range f.Arguments {
		r.literal(a.Name, a.Value)
		r.cursor(f, a)
	}
	return plus(1, times(r.rows(f), r.set(f.SelectionSet)))
}

// rows is how many rows a field may give.
func (r *reckoning) rows(f *ast.Field) int {
	if n, paged := r.page(f); paged {
		return n
	}
	switch {
	case f.ObjectDefinition != nil && strings.HasSuffix(f.ObjectDefinition.Name, "Connection"):
		return 1 // its edges are the rows of the page
	case f.Definition.Type.Elem == nil:
		return 1
	case f.Arguments.ForName("ids") != nil:
		if ids, err := f.Arguments.ForName("ids").Value.Value(r.variables); err == nil {
			if list, ok := ids.([]any); ok {
				return len(list)
			}
		}
		return 1
	case strings.HasPrefix(f.ObjectDefinition.Name, "__"):
		return 1 // the schema is what it is; its lists within lists are refused by a rule of validation
	}
	return usualRow
}

// page is the size of the page that is asked for, and whether the field has pages.
func (r *reckoning) page(f *ast.Field) (int, bool) {
	first := f.Definition.Arguments.ForName("first")
	if first == nil || first.Type.NamedType != "Int" {
		return 0, false
	}
	size, given := 0, 0
	for _, name := range []string{"first", "last"} {
		a := f.Arguments.ForName(name)
		if a == nil {
			continue
		}
		value, err := a.Value.Value(r.variables)
		n, ok := whole(value)
		switch {
		case value == nil && err == nil:
			continue
		case !ok || err != nil || n < 1 || n > maxPage:
			r.fail(errs.Field(name, "Ask for 1 to %d rows at a time.", maxPage))
		}
		size, given = int(n), given+1
	}
	switch {
	case given == 0 && relay(f):
		r.fail(errs.Field("first", "Ask for 1 to %d rows at a time.", maxPage)) // the page that is meant is of no size
	case given == 0:
		size = usual
	case given == 2:
		r.fail(errs.Field("last", "Give first or last, and not both."))
	}
	return size, true
}

// cursor looks at a cursor of ent's, which is read so early that a fault would pass for one of ours. Beside the key it
// holds the name or the instant that its list is in order of, or nothing.
func (r *reckoning) cursor(f *ast.Field, a *ast.Argument) {
	if d := f.Definition.Arguments.ForName(a.Name); d == nil || d.Type.NamedType != "Cursor" {
		return
	}
	value, err := a.Value.Value(r.variables)
	text, ok := value.(string)
	if err == nil && !ok {
		return
	}
	var c ent.Cursor
	if err == nil {
		err = c.UnmarshalGQL(text)
	}
	switch c.Value.(type) {
	case nil, string, time.Time:
	default:
		err = errors.New("no cursor of ours")
	}
	if err != nil {
		r.fail(errs.Field(a.Name, noCursor))
	}
}

// relay says whether a list can be read from both ends. Those are ent's own, which know no size but the one given.
func relay(f *ast.Field) bool { return f.Definition.Arguments.ForName("last") != nil }

// pages gives each list that ent pages a size where the document has none, so that no list is without end.
func pages(doc *ast.QueryDocument) {
	for _, op := range doc.Operations {
		pagesOf(op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		pagesOf(f.SelectionSet)
	}
}

func pagesOf(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if s.Definition != nil && relay(s) && s.Arguments.ForName("first") == nil && s.Arguments.ForName("last") == nil {
				first := s.Definition.Arguments.ForName("first")
				s.Arguments = append(s.Arguments, &ast.Argument{Name: "first", Position: s.Position, Value: &ast.Value{
					Kind: ast.IntValue, Raw: strconv.Itoa(usual), ExpectedType: first.Type, Position: s.Position,
				}})
			}
			pagesOf(s.SelectionSet)
		case *ast.InlineFragment:
			pagesOf(s.SelectionSet)
		}
	}
}

func (r *reckoning) fail(err *errs.Error) {
	if r.err == nil {
		r.err = err
	}
}

// times multiplies without end: what is too much stays too much.
func times(a, b int) int {
	if a != 0 && b > most/a {
		return most
	}
	return a * b
}

// whole reads a coerced Int.
func whole(v any) (int64, bool) {
	switch v := v.(type) {
	case int64:
		return v, true
	case int:
		return int64(v), true
	case float64:
		return int64(v), v == math.Trunc(v) && math.Abs(v) <= math.MaxInt32
	case interface{ Int64() (int64, error) }: // a number of JSON
		n, err := v.Int64()
		return n, err == nil
	}
	return 0, false
}
