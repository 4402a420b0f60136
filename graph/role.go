package graph

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"alongside/graph/generated"
	"alongside/internal/code"
	"alongside/internal/policy"
	"alongside/internal/viewer"
)

// told is the schema of one role, which is a schema too: each coordinate that the policy file does not refuse to it, as
// far as a question can lead there. Editors and explorers are told of it and of no more. A document is held against the
// whole schema all the same: what exists and is refused answers FORBIDDEN, as the contract says.
type told struct {
	schema *ast.Schema
	sdl    string
}

// tellings makes the schema of each role when it is first asked for. They never change while the program runs.
var tellings = func() map[code.Role]func() (told, error) {
	out := map[code.Role]func() (told, error){}
	for _, role := range policy.Roles {
		out[role] = sync.OnceValues(func() (told, error) { return tell(role) })
	}
	return out
}()

// SchemaOf gives the schema that a role may see; an error for a role that does not exist.
func SchemaOf(role code.Role) (*ast.Schema, error) {
	t, err := toldTo(role)
	return t.schema, err
}

// SDL writes out the schema that a role may see, with its descriptions; an error for a role that does not exist.
func SDL(role code.Role) (string, error) {
	t, err := toldTo(role)
	return t.sdl, err
}

func toldTo(role code.Role) (told, error) {
	made, ok := tellings[role]
	if !ok {
		return told{}, fmt.Errorf("no role %q", role)
	}
	return made()
}

func tell(role code.Role) (told, error) {
	whole, err := Schema()
	if err != nil {
		return told{}, err
	}
	s := narrowed(whole, role)
	var b strings.Builder
	formatter.NewFormatter(&b).FormatSchema(s)
	return told{schema: s, sdl: b.String()}, nil
}

// asTold runs operations, and answers what is asked about the schema itself from that of the viewer's role.
type asTold struct {
	graphql.ExecutableSchema
	of map[code.Role]func() (graphql.ExecutableSchema, error)
}

// executable makes the schema that runs operations.
func executable(r *Resolver) graphql.ExecutableSchema {
	e := asTold{generated.NewExecutableSchema(generated.Config{Resolvers: r}), map[code.Role]func() (graphql.ExecutableSchema, error){}}
	for _, role := range policy.Roles {
		e.of[role] = sync.OnceValues(func() (graphql.ExecutableSchema, error) {
			s, err := SchemaOf(role)
			return generated.NewExecutableSchema(generated.Config{Resolvers: r, Schema: s}), err
		})
	}
	return e
}

// Exec implements graphql.ExecutableSchema.
func (e asTold) Exec(ctx context.Context) graphql.ResponseHandler {
	if v := viewer.From(ctx); v != nil && !graphql.GetOperationContext(ctx).DisableIntrospection {
		if of, ok := e.of[v.Role]; ok {
			own, err := of()
			if err == nil {
				return own.Exec(ctx)
			}
			graphql.AddError(ctx, err)
			return nil
		}
	}
	return e.ExecutableSchema.Exec(ctx)
}
