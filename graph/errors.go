package graph

import (
	"context"
	"errors"
	"log/slog"
	"regexp"
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

// presenter turns any error into the contract's: a code, a safe message, the field at fault. What is not ours becomes
// INTERNAL with a reference; its cause goes to the log alone.
func presenter(log *slog.Logger, c clock.Clock) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		e := ours(err)
		if inner := argument(ctx, err); inner != nil && e.Code == errs.Internal {
			e = inner
		}
		if e.Code == errs.Internal && late(ctx) {
			e = tooLate()
		}
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
			log.ErrorContext(ctx, "graphql", "reference", reference, "cause", errs.Cause(err))
			out.Message = "Something went wrong on our side. Nothing was changed. If it happens again, quote " + reference + "."
			out.Extensions["reference"] = reference
		}
		return out
	}
}

// late says whether the time of a request is over.
func late(ctx context.Context) bool { return errors.Is(ctx.Err(), context.DeadlineExceeded) }

// errLate is the cause of a refusal for want of time.
var errLate = errors.New("out of time")

// tooLate is the answer when the time of a request is over. Whether a change was made is not known here.
func tooLate() *errs.Error {
	return errs.New(errs.Limit, "This took longer than a request may, and was given up. Ask for less at once, or try again; "+
		"a change that is sent again with the same clientMutationId is made once.").Because(errLate)
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
	if strings.Contains(err.Error(), "exceeded token limit") {
		return errs.New(errs.Limit, "The document has more than %d words and signs. Ask for less at once.", maxTokens)
	}
	if strings.HasSuffix(err.Error(), "introspection disabled") { // gqlgen has no error of its own for it
		return errs.New(errs.Forbidden, "The schema is open to those who may use the playground.")
	}
	if ge, ok := errors.AsType[*gqlerror.Error](err); ok {
		if ge.Extensions["code"] != nil || ge.Rule != "" || ofVariable(ge) {
			return &errs.Error{Code: errs.Invalid, Message: safe(ge.Message), Field: variableField(ge.Path)}
		}
		if ge.Err != nil && !errors.Is(ge.Err, err) {
			if inner := ours(ge.Err); inner.Code != errs.Internal {
				return inner
			}
		}
	}
	return errs.New(errs.Internal, "").Because(err)
}

// ofVariable says whether a GraphQL error is about a variable that was sent.
func ofVariable(e *gqlerror.Error) bool {
	return len(e.Path) > 0 && e.Path[0] == ast.PathName("variable")
}

const noCursor = "This is not a cursor of this list. Leave it out to start at the beginning."

// argument is the error of an argument that cannot be read, which is the caller's; nil when it is none. Its path goes
// beyond the field that was asked for.
func argument(ctx context.Context, err error) *errs.Error {
	ge, ok := errors.AsType[*gqlerror.Error](err)
	asked := graphql.GetFieldContext(ctx)
	if !ok || asked == nil || len(ge.Path) <= len(asked.Path()) {
		return nil
	}
	path := ge.Path[len(asked.Path()):]
	if len(path) > 1 && path[0] == ast.PathName("input") {
		path = path[1:]
	}
	field := dotted(path)
	if field == "after" || field == "before" {
		return errs.Field(field, noCursor)
	}
	return errs.Field(field, "%s", safe(ge.Message))
}

// variableField gives the field at fault of a variable: the path inside it where it is an object, whatever the variable
// is called, else its name. The contract's fields are those of the input.
func variableField(path ast.Path) string {
	if len(path) == 0 {
		return ""
	}
	path = path[1:]
	if len(path) > 1 {
		if _, ok := path[1].(ast.PathName); ok {
			path = path[1:]
		}
	}
	return dotted(path)
}

// dotted writes a path as the contract does: person.dateOfBirth, reasons.1.code.
func dotted(path ast.Path) string {
	parts := make([]string, len(path))
	for i, p := range path {
		switch p := p.(type) {
		case ast.PathName:
			parts[i] = string(p)
		case ast.PathIndex:
			parts[i] = strconv.Itoa(int(p))
		}
	}
	return strings.Join(parts, ".")
}

// plain are GraphQL's own messages in words that tell what to do.
var plain = map[string]string{
	"cannot be null":  "A value is missing here.",
	"must be defined": "A value is missing here.",
	"unknown field":   "There is no such field.",
}

// A value in GraphQL's own messages, in quotes.
var quoted = regexp.MustCompile(`(?s)(value: |found |Value )("(?:[^"\\]|\\.)*"|[^\s<"]\S*?)(\.?$| does )`)

// A code in a document that its list does not have, in GraphQL's own words: which list.
var unlisted = regexp.MustCompile(`(?s)^Value .* does not exist in "\[?(\w+)[^"]*" enum\.`)

// safe cuts the value that was sent out of GraphQL's own messages: it may be personal.
func safe(message string) string {
	if i := strings.Index(message, " is not a valid "); i >= 0 {
		return "This is not a valid " + message[i+len(" is not a valid "):]
	}
	if i := strings.Index(message, ", found "); i >= 0 { // a list or an object, with all that is in it
		return message[:i] + "."
	}
	if strings.HasPrefix(message, "operation ") && strings.HasSuffix(message, " not found") {
		return "The document has no operation of that name. With several, say which as operationName."
	}
	if list := unlisted.FindStringSubmatch(message); list != nil {
		return "This is no value of " + list[1] + ": the schema has its list."
	}
	message, _, _ = strings.Cut(message, " Did you mean ") // which would tell what there is
	if words, ok := plain[message]; ok {
		return words
	}
	if rest, ok := strings.CutPrefix(message, "must be "); ok {
		return "This must be " + rest + "."
	}
	return quoted.ReplaceAllString(message, "${1}(what was sent)${3}")
}
