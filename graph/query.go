package graph

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"alongside/graph/model"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// CheckQuery says what is wrong with a document for the viewer's role, at text: LIMIT when it is past a limit, INVALID when
// it is none that the role may send. Nil when it may be kept.
func CheckQuery(ctx context.Context, text string) error {
	_, _, err := readQuery(ctx, text)
	if err == nil {
		return nil
	}
	e, line := problem(err)
	if line > 0 {
		e = errs.New(e.Code, "Line %d: %s", line, e.Message)
	}
	return e.At("text")
}

// readQuery reads a document as the viewer's role is told of the schema. Each of its lists has a size of page.
func readQuery(ctx context.Context, text string) (*ast.Schema, *ast.QueryDocument, error) {
	s, err := SchemaOf(viewer.From(ctx).Role)
	if err != nil {
		return nil, nil, err
	}
	if err := checkText(text); err != nil {
		return nil, nil, err
	}
	doc, faults := gqlparser.LoadQueryWithRules(s, text, rules.NewDefaultRules())
	if len(faults) > 0 {
		return nil, nil, faults[0]
	}
	if len(doc.Operations) == 0 {
		return nil, nil, errs.New(errs.Invalid, "Write a query first.")
	}
	pages(doc)
	return s, doc, nil
}

// queryCost reckons what a document would cost its viewer. What is wrong with it is part of the answer.
func queryCost(ctx context.Context, patience time.Duration, text string, variables, operation *string) *model.QueryCost {
	out := &model.QueryCost{Most: maxCost, Seconds: int(math.Ceil(patience.Seconds()))}
	n, err := reckon(ctx, text, variables, operation)
	out.Cost = n
	if err == nil {
		return out
	}
	e, line := problem(err)
	message, code := e.Message, string(e.Code)
	if e.Field != "" && !strings.Contains(message, e.Field) {
		message = e.Field + ": " + message
	}
	out.Problem, out.Code = &message, &code
	if line > 0 {
		out.Line = &line
	}
	return out
}

// reckon gives the cost of the operation of a name, or of the dearest. A cost that is past the limit comes with the error.
func reckon(ctx context.Context, text string, variables, operation *string) (int, error) {
	s, doc, err := readQuery(ctx, text)
	if err != nil {
		return 0, err
	}
	given := map[string]any{}
	if variables != nil && strings.TrimSpace(*variables) != "" {
		if decode([]byte(*variables), &given) != nil || given == nil {
			return 0, errs.Field("variables", "The variables are no JSON object, such as {\"first\": 10}.")
		}
	}
	if err := undeclared(doc, given); err != nil {
		return 0, err
	}
	asked := doc.Operations
	if operation != nil && *operation != "" {
		one := doc.Operations.ForName(*operation)
		if one == nil {
			return 0, errs.New(errs.Invalid, "The document has no operation of that name.")
		}
		asked = ast.OperationList{one}
	}
	dearest := 0
	for _, op := range asked {
		n, err := costOf(s, op, given)
		if err != nil {
			return min(n, most), err
		}
		dearest = max(dearest, n)
	}
	return dearest, nil
}

// costOf gives the cost of one operation with the variables that it is sent with.
func costOf(s *ast.Schema, op *ast.OperationDefinition, given map[string]any) (int, error) {
	values, err := validator.VariableValues(s, op, given)
	if err != nil {
		return 0, err
	}
	i := &inputs{schema: s}
	for _, d := range op.VariableDefinitions {
		i.variable(d, values[d.Variable])
	}
	if i.err != nil {
		return 0, i.err
	}
	n, refused := cost(op, values)
	if refused != nil {
		return n, refused
	}
	return n, nil
}

// problem says an error as the contract does, and at which line of the document it is; 0 for none.
func problem(err error) (*errs.Error, int) {
	e, line := ours(err), 0
	if ge, ok := errors.AsType[*gqlerror.Error](err); ok {
		if len(ge.Locations) > 0 {
			line = ge.Locations[0].Line
		}
		if e.Code == errs.Internal { // what the parser says has no code of its own
			e = &errs.Error{Code: errs.Invalid, Message: safe(ge.Message)}
		}
		// The document was read by the schema that its author's role is told of, so that a suggestion tells nothing new.
		if _, near, ok := strings.Cut(ge.Message, " Did you mean "); ok && ge.Rule != "" {
			e = &errs.Error{Code: e.Code, Message: e.Message + " Did you mean " + near, Field: e.Field}
		}
	}
	if e.Code == errs.Internal {
		e = errs.New(errs.Internal, "%s", "Its cost cannot be said just now.").Because(fmt.Errorf("read a query: %w", err))
	}
	return e, line
}
