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

// Text that an answer may have, in bytes. However few fields there are, each may be a note of many pages, and the same
// note may be asked for again and again: some requests of a kind would take all of the server's memory. Short texts are
// bounded by the number of fields.
const (
	maxText = 4 << 20
	short   = 64
)

// budget counts the fields of one answer, and its text, before they are made.
type budget struct{ fields, meta, text atomic.Int64 }

type budgetKey struct{}

// budgeted gives each answer a budget.
func budgeted(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	return next(context.WithValue(ctx, budgetKey{}, &budget{}))
}

// spend refuses a text, or a list whose rows, would take the answer past its budget, and a list that comes when the time
// is over: what is loaded already asks no database that would notice.
func spend(ctx context.Context, next graphql.Resolver) (any, error) {
	res, err := next(ctx)
	if err != nil || res == nil {
		return res, err
	}
	n := textIn(reflect.ValueOf(res))
	list := reflect.TypeOf(res).Kind() == reflect.Slice
	if n <= short && !list {
		return res, nil
	}
	b, ok := ctx.Value(budgetKey{}).(*budget)
	if !ok {
		return res, nil
	}
	if n > short && b.text.Add(int64(n)) > maxText {
		return nil, errs.New(errs.Limit, "The answer has more than %d MiB of text. Ask for fewer rows at once, or in several steps.", maxText>>20)
	}
	if list {
		return res, b.list(ctx, reflect.ValueOf(res).Len())
	}
	return res, nil
}

// list spends what the rows of a list need.
func (b *budget) list(ctx context.Context, rows int) error {
	if rows == 0 {
		return nil
	}
	if late(ctx) {
		return tooLate()
	}
	f := graphql.GetFieldContext(ctx)
	n := int64(rows) * int64(1+width(f.Field.Selections))
	spent, most := &b.fields, int64(maxAnswer)
	if len(f.Object) > 1 && f.Object[:2] == "__" {
		spent, most = &b.meta, maxMeta
	}
	if spent.Add(n) > most {
		return errs.New(errs.Limit, "The answer has more than %d fields. Ask for fewer rows at once, or in several steps.", most)
	}
	return nil
}

// textIn is how many bytes of text a field has: a text, or a list of texts.
func textIn(v reflect.Value) int {
	switch v.Kind() {
	case reflect.String:
		return v.Len()
	case reflect.Pointer:
		if e := v.Elem(); e.Kind() == reflect.String {
			return e.Len()
		}
	case reflect.Slice:
		n := 0
		if v.Type().Elem().Kind() == reflect.String {
			for i := range v.Len() {
				n += v.Index(i).Len()
			}
		}
		return n
	default: // numbers, instants, rows
	}
	return 0
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
