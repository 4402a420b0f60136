package graph

import (
	"context"
	"reflect"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/errs"
)

// Fields that an answer may have. [maxCost] is a guess made before the operation runs, which takes a list without pages
// for [usualRow] rows: lists within such lists, of an organisation with some hundred services, grow past all guessing.
// So the rows are counted as they come too. The schema is larger than any answer should be, and always the same.
const (
	maxAnswer = 2 * maxCost
	maxMeta   = 5 * maxCost
)

// budget counts the fields of one answer before they are made.
type budget struct{ fields, meta atomic.Int64 }

type budgetKey struct{}

// budgeted gives each answer a budget.
func budgeted(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	return next(context.WithValue(ctx, budgetKey{}, &budget{}))
}

// spend refuses a list whose rows would take the answer past its budget, or that comes when the time is over: what is
// loaded already asks no database that would notice.
func spend(ctx context.Context, next graphql.Resolver) (any, error) {
	res, err := next(ctx)
	if err != nil || res == nil || reflect.TypeOf(res).Kind() != reflect.Slice {
		return res, err
	}
	b, ok := ctx.Value(budgetKey{}).(*budget)
	rows := reflect.ValueOf(res).Len()
	if !ok || rows == 0 {
		return res, nil
	}
	if late(ctx) {
		return nil, tooLate()
	}
	f := graphql.GetFieldContext(ctx)
	n := int64(rows) * int64(1+width(f.Field.Selections))
	spent, most := &b.fields, int64(maxAnswer)
	if len(f.Object) > 1 && f.Object[:2] == "__" {
		spent, most = &b.meta, maxMeta
	}
	if spent.Add(n) > most {
		return nil, errs.New(errs.Limit, "The answer has more than %d fields. Ask for fewer rows at once, or in several steps.", most)
	}
	return res, nil
}

// width is how many fields a row of a list has, down to the next list, which is counted when it comes.
func width(set ast.SelectionSet) int {
	n := 0
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n++
			if s.Definition != nil && s.Definition.Type.Elem == nil {
				n += width(s.SelectionSet)
			}
		case *ast.InlineFragment:
			n += width(s.SelectionSet)
		case *ast.FragmentSpread:
			if s.Definition != nil {
				n += width(s.Definition.SelectionSet)
			}
		}
	}
	return n
}
