package graph

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/errs"
)

// What is wrong with a value, in words that tell what to do.
const (
	tooLarge   = "This whole number is too large."
	noNumber   = "This number cannot be used."
	noSuchSign = "The text contains a sign that cannot be kept (NUL). Take it out."
)

// inputs looks at the values of variables for what neither database can hold and what the parser lets through.
type inputs struct {
	schema *ast.Schema
	err    *errs.Error
}

// variable looks at the value of a variable. The fields of an input are called as they are in it, whatever the variable
// is called.
func (i *inputs) variable(d *ast.VariableDefinition, value any) {
	path := []string{d.Variable}
	if d.Definition != nil && d.Definition.Kind == ast.InputObject && d.Type.Elem == nil {
		path = nil
	}
	i.value(d.Type, value, path)
}

// value looks at one value, by its type where the schema knows it. Path is where it stands in the variable, which is how
// the contract calls fields.
func (i *inputs) value(t *ast.Type, value any, path []string) {
	if i.err != nil {
		return
	}
	switch value := value.(type) {
	case string:
		if strings.ContainsRune(value, 0) && !isKey(t) {
			i.fail(path, noSuchSign)
		}
		if t != nil && t.NamedType == "Int" { // gqlgen reads a number in it
			i.check(true, value, path)
		}
	case []any:
		var of *ast.Type
		if t != nil {
			of = t.Elem
		}
		for n, one := range value {
			i.value(of, one, at(path, strconv.Itoa(n)))
		}
	case map[string]any:
		i.object(t, value, path)
	default:
		i.number(t, value, path)
	}
}

func (i *inputs) object(t *ast.Type, value map[string]any, path []string) {
	var d *ast.Definition
	if t != nil {
		d = i.schema.Types[t.Name()]
	}
	for name, one := range value {
		var of *ast.Type
		if d != nil {
			if f := d.Fields.ForName(name); f != nil {
				of = f.Type
			}
		}
		i.value(of, one, at(path, name))
	}
}

// isKey says whether a type is that of keys. One that cannot be is missing, like any other that is not there.
func isKey(t *ast.Type) bool { return t != nil && t.NamedType == "ID" }

// number keeps GraphQL's Int to its 32 bits, and every other number to what is finite.
func (i *inputs) number(t *ast.Type, value any, path []string) {
	if t != nil && t.Elem != nil {
		t = t.Elem // one value stands for a list of one
	}
	var text string
	switch value := value.(type) {
	case json.Number:
		text = value.String()
	case int64:
		text = strconv.FormatInt(value, 10)
	case float64:
		text = strconv.FormatFloat(value, 'g', -1, 64)
	default:
		return
	}
	i.check(t != nil && t.NamedType == "Int", text, path)
}

func (i *inputs) check(isInt bool, text string, path []string) {
	if words := numberFault(isInt, text); words != "" {
		i.fail(path, words)
	}
}

// numberFault says what is wrong with a number, or "".
func numberFault(isInt bool, text string) string {
	if isInt {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || n > math.MaxInt32 || n < math.MinInt32 {
			return tooLarge
		}
		return ""
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return noNumber
	}
	return ""
}

func (i *inputs) fail(path []string, words string) {
	if i.err == nil {
		i.err = errs.Field(strings.Join(path, "."), "%s", words)
	}
}

func at(path []string, name string) []string { return append(slices.Clip(path), name) }

// literal looks at a value that is written in the document for the same faults.
func (r *reckoning) literal(name string, v *ast.Value) {
	switch v.Kind {
	case ast.IntValue, ast.FloatValue: // of a scalar that validation does not know; the others are checked by then
		if _, err := v.Value(nil); err != nil {
			r.fail(errs.Field(name, noNumber))
		}
	case ast.StringValue, ast.BlockValue:
		if strings.ContainsRune(v.Raw, 0) && !isKey(v.ExpectedType) {
			r.fail(errs.Field(name, noSuchSign))
		}
	default:
	}
	for _, child := range v.Children {
		at := child.Name
		if at == "" {
			at = name
		}
		r.literal(at, child.Value)
	}
}
