package graph

import (
	"context"
	"log/slog"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// refusals writes down that somebody asked for what their role does not allow, or for a row that is not there or not
// theirs: not which, nor anything else that was sent.
type refusals struct{ store *store.Store }

// around looks at the answers of operations that ran. Without the entry the answer is another.
func (r refusals) around(log *slog.Logger) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		left := &atomic.Bool{}
		resp := next(context.WithValue(ctx, leftKey{}, left))
		if resp == nil {
			return nil
		}
		reason := refusalOf(resp.Errors)
		if reason == "" && left.Load() {
			reason = missingRow
		}
		if err := r.write(ctx, reason); err != nil {
			return refused(ctx, log, r.store.Clock, err)
		}
		return resp
	}
}

// leftKey is the key of what tells that a row was left out of an answer.
type leftKey struct{}

// leftOut notes that a row that was asked for by its key is null in the answer, where that is no error.
func leftOut(ctx context.Context) {
	if left, ok := ctx.Value(leftKey{}).(*atomic.Bool); ok {
		left.Store(true)
	}
}

// note writes the one entry of a request with these errors, as they are told, if there was a refusal among them.
func (r refusals) note(ctx context.Context, list gqlerror.List) error {
	return r.write(ctx, refusalOf(list))
}

// write writes the one entry of a request that was refused for a reason; "" is none.
func (r refusals) write(ctx context.Context, reason string) error {
	if reason == "" || viewer.From(ctx) == nil { // somebody unknown belongs to no scheme's trail
		return nil
	}
	entry := audit.Entry{Action: code.AuditActionRefused, Outcome: code.AuditOutcomeRefused, Reason: reason}
	if graphql.HasOperationContext(ctx) {
		ctx, _ = audit.Record(ctx, operationName(ctx))
		if asks(ctx, "openRecord") {
			entry.Action, entry.Purpose = code.AuditActionRecordOpened, code.PurposeNeed
		}
	}
	return r.store.Audit(ctx, entry)
}

// missingRow is what the trail says of a row that is not there, or not theirs.
const missingRow = "There is no such row, or it is not theirs to see."

// refusalOf says in the words of the trail what was refused, or "" when nothing was.
func refusalOf(list gqlerror.List) string {
	reason := ""
	for _, e := range list {
		switch e.Extensions["code"] {
		case string(errs.Forbidden):
			if e.Extensions[needs] != nil {
				return "A fresh sign-in step is needed."
			}
			return "The role does not allow it."
		case string(errs.NotFound):
			reason = missingRow
		}
	}
	return reason
}

// asks says whether the operation has a root field, however it is written.
func asks(ctx context.Context, field string) bool {
	op := graphql.GetOperationContext(ctx).Operation
	return op != nil && selects(op.SelectionSet, field, map[string]bool{})
}

// selects says whether a selection has a field, itself or by a fragment that is not among those seen.
func selects(set ast.SelectionSet, field string, seen map[string]bool) bool {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if s.Name == field {
				return true
			}
		case *ast.InlineFragment:
			if selects(s.SelectionSet, field, seen) {
				return true
			}
		case *ast.FragmentSpread:
			if s.Definition != nil && !seen[s.Name] {
				seen[s.Name] = true
				if selects(s.Definition.SelectionSet, field, seen) {
					return true
				}
			}
		}
	}
	return false
}
