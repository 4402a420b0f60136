package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/errs"
	"alongside/internal/id"
)

// panicked is the cause of an INTERNAL error that was a panic.
type panicked struct{ cause any }

// Error implements error.
func (p panicked) Error() string { return fmt.Sprintf("panic: %v", p.cause) }

// presenter turns any error into the contract's: a code, a safe message, the field at fault. What is not ours becomes
// INTERNAL with a reference; its cause goes to the log alone.
func presenter(log *slog.Logger, c clock.Clock) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		e := ours(err)
		out := &gqlerror.Error{Message: e.Message, Path: graphql.GetPath(ctx), Extensions: map[string]any{"code": string(e.Code)}}
		if ge, ok := errors.AsType[*gqlerror.Error](err); ok {
			out.Locations = ge.Locations
			if len(ge.Path) > 0 && !strings.HasPrefix(ge.Path.String(), "variable") {
				out.Path = ge.Path
			}
		}
		if e.Field != "" {
			out.Extensions["field"] = e.Field
		}
		for k, v := range e.Details {
			out.Extensions[k] = v
		}
		if e.Code == errs.Internal {
			reference := id.New("er", c.Now())[2:] // names the line of the log
			log.ErrorContext(ctx, "graphql", "reference", reference, "cause", cause(err))
			out.Message = "Something went wrong on our side. Nothing was changed. If it happens again, quote " + reference + "."
			out.Extensions["reference"] = reference
		}
		return out
	}
}

// cause is the innermost text of an error for the log; ent's errors name columns, never values.
func cause(err error) string {
	if e, ok := errors.AsType[*errs.Error](err); ok && e.Unwrap() != nil {
		return e.Unwrap().Error()
	}
	return err.Error()
}

// ours finds the contract's error in any error.
func ours(err error) *errs.Error {
	if e, ok := errors.AsType[*errs.Error](err); ok {
		return e
	}
	if ent.IsNotFound(err) {
		return errs.Missing("row")
	}
	if v, ok := errors.AsType[*ent.ValidationError](err); ok {
		return errs.Field(v.Name, "This value is not allowed here.")
	}
	if ent.IsConstraintError(err) {
		return errs.New(errs.Conflict, "This was changed, or made, by somebody else at the same moment. Load it again.").Because(err)
	}
	if ge, ok := errors.AsType[*gqlerror.Error](err); ok {
		if ge.Extensions["code"] != nil || ge.Rule != "" || fromInput(ge) {
			return &errs.Error{Code: errs.Invalid, Message: safe(ge.Message), Field: inputField(ge.Path)}
		}
		if ge.Err != nil && !errors.Is(ge.Err, err) {
			if inner := ours(ge.Err); inner.Code != errs.Internal {
				return inner
			}
		}
	}
	return errs.New(errs.Internal, "").Because(err)
}

// fromInput says whether a GraphQL error is about what was sent: reading an argument failed.
func fromInput(e *gqlerror.Error) bool {
	for _, p := range e.Path {
		if name, ok := p.(ast.PathName); ok && (name == "input" || name == "variable") {
			return true
		}
	}
	return false
}

// inputField gives the path of the field at fault inside the input: person.dateOfBirth, reasons.1.code.
func inputField(path ast.Path) string {
	var parts []string
	for i, p := range path {
		switch p := p.(type) {
		case ast.PathName:
			if name := string(p); i > 1 || (name != "variable" && name != "input") {
				if name == "input" {
					parts = nil
					continue
				}
				parts = append(parts, name)
			}
		case ast.PathIndex:
			parts = append(parts, strconv.Itoa(int(p)))
		}
	}
	return strings.Join(parts, ".")
}

// safe cuts the value that was sent out of GraphQL's own messages: it may be personal.
func safe(message string) string {
	if i := strings.Index(message, " is not a valid "); i >= 0 {
		return "This is not a valid " + message[i+len(" is not a valid "):]
	}
	return message
}
