package graph

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// How many parsed documents are kept, and how long those may be, in bytes: more than the app has, and longer than its own.
// Who may send their own would else fill the server's memory with theirs.
const (
	documentsKept = 500
	longestKept   = 16 << 10
)

// New makes the GraphQL endpoint: one operation of trusted text a request, or of any text for who may use the playground,
// within the limits. The caller has put the viewer into the context and bounded the request.
func New(r *Resolver, log *slog.Logger, trusted *Documents) http.Handler {
	s := handler.New(executable(r))
	parsed, present := bounded{lru.New[*ast.QueryDocument](documentsKept)}, presenter(log, r.Store.Clock)
	noted := refusals{r.Store}
	asked := post{documents: trusted, parsed: parsed, present: present, noted: noted, answers: store.NewMemory[question, []byte](r.Store, rememberedBytes)}
	s.AddTransport(stream{asked})
	s.AddTransport(asked)
	s.SetQueryCache(parsed)
	s.SetParserTokenLimit(maxTokens)
	s.Use(guard{r.Store.Clock})
	s.Use(costLimit{})
	s.SetDisableSuggestion(true) // a suggestion would tell of fields
	s.SetErrorPresenter(present)
	s.SetRecoverFunc(func(_ context.Context, cause any) error {
		return errs.New(errs.Internal, "").Because(errs.Panicked(cause))
	})
	s.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		v := viewer.From(ctx)
		if v == nil {
			return graphql.OneShot(refused(ctx, log, r.Store.Clock, errs.New(errs.Unauthenticated, "Sign in first.")))
		}
		graphql.GetOperationContext(ctx).DisableIntrospection = !MayUsePlayground(v)
		return next(ctx)
	})
	s.AroundFields(spend)
	s.AroundResponses(budgeted)
	s.AroundResponses(recordReads(r.Store, log))
	s.AroundResponses(noted.around(log))
	return s
}

// bounded keeps documents that have been parsed and validated, each of their lists with a size of page.
type bounded struct{ *lru.LRU[*ast.QueryDocument] }

// Add implements graphql.Cache. It is called before the document is used for the first time.
func (b bounded) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	pages(doc)
	if len(text) <= longestKept {
		b.LRU.Add(ctx, text, doc)
	}
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
