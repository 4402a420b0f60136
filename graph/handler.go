package graph

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/graph/generated"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// documentsKept is how many parsed documents are kept: more than the app has, and each at most 64 KiB of text.
const documentsKept = 500

// maxTokens is how many words and signs a document may have, five times the app's largest. Validation compares fields with
// each other, so that many of one name would take seconds.
const maxTokens = 3000

// New makes the GraphQL endpoint. POST alone is served: the caller has put the viewer into the context.
func New(r *Resolver, log *slog.Logger) http.Handler {
	s := handler.New(generated.NewExecutableSchema(generated.Config{Resolvers: r}))
	s.AddTransport(transport.POST{ResponseHeaders: map[string][]string{"Content-Type": {"application/json"}}})
	s.SetQueryCache(lru.New[*ast.QueryDocument](documentsKept))
	s.SetParserTokenLimit(maxTokens)
	s.Use(documentLimit{})
	s.Use(guard{r.Store.Clock})
	s.SetDisableSuggestion(true) // a suggestion would tell of fields
	s.SetErrorPresenter(presenter(log, r.Store.Clock))
	s.SetRecoverFunc(func(_ context.Context, cause any) error {
		return errs.New(errs.Internal, "").Because(panicked{cause})
	})
	s.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		v := viewer.From(ctx)
		if v == nil {
			return graphql.OneShot(refused(ctx, log, r.Store.Clock, errs.New(errs.Unauthenticated, "Sign in first.")))
		}
		graphql.GetOperationContext(ctx).DisableIntrospection = !MayUsePlayground(v)
		return next(ctx)
	})
	s.AroundResponses(recordReads(r.Store, log))
	return s
}

// maxDocument is how long the text of a document may be, in bytes: parsed ones are kept.
const maxDocument = 64 << 10

// documentLimit refuses a document that is longer.
type documentLimit struct{}

// ExtensionName implements graphql.HandlerExtension.
func (documentLimit) ExtensionName() string { return "DocumentLimit" }

// Validate implements graphql.HandlerExtension.
func (documentLimit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters implements graphql.OperationParameterMutator.
func (documentLimit) MutateOperationParameters(_ context.Context, p *graphql.RawParams) *gqlerror.Error {
	if len(p.Query) > maxDocument {
		return gqlerror.Wrap(errs.New(errs.Limit, "The document is longer than %d KiB. Send what is written as variables.", maxDocument>>10))
	}
	return nil
}

// MayUsePlayground says whether a viewer may explore the schema and write their own queries.
func MayUsePlayground(v *viewer.Viewer) bool {
	return v.Is(code.RoleAnalyst, code.RoleAdmin, code.RoleManager, code.RoleHost)
}

// recordReads writes down whose records an answer holds before it leaves: no entry, no answer.
func recordReads(s *store.Store, log *slog.Logger) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		ctx, seen := audit.Record(ctx, operationName(ctx))
		resp := next(ctx)
		if entries := seen.Read(viewer.From(ctx)); len(entries) > 0 {
			if err := s.Audit(ctx, entries...); err != nil {
				return refused(ctx, log, s.Clock, err)
			}
		}
		return resp
	}
}

// operationName is the name of the operation for the trail: its own, or that of its first root field. It is the text
// of a caller, so it is cut short.
func operationName(ctx context.Context) string {
	op := graphql.GetOperationContext(ctx).Operation
	if op == nil {
		return ""
	}
	name := op.Name
	if name == "" && len(op.SelectionSet) > 0 {
		if f, ok := op.SelectionSet[0].(*ast.Field); ok {
			name = f.Name
		}
	}
	return name[:min(len(name), 100)]
}

func refused(ctx context.Context, log *slog.Logger, c clock.Clock, err error) *graphql.Response {
	return &graphql.Response{Errors: gqlerror.List{presenter(log, c)(ctx, err)}}
}
