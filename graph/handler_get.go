package graph

import (
	"encoding/json"
	"net/http"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"alongside/internal/errs"
)

// AsksSchemaOnly says whether a GET asks about the schema and nothing else: __typename, __schema and __type at the root
// of a query. Only that may be asked in an address: addresses end up in logs and histories, and a link makes a browser
// follow them.
func AsksSchemaOnly(r *http.Request) bool {
	text := r.URL.Query().Get("query")
	if text == "" || checkText(text) != nil {
		return false
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, maxTokens)
	if err != nil || len(doc.Operations) == 0 {
		return false
	}
	for _, op := range doc.Operations {
		if op.Operation != ast.Query {
			return false
		}
		for _, s := range op.SelectionSet {
			f, ok := s.(*ast.Field)
			if !ok || f.Name != "__typename" && f.Name != "__schema" && f.Name != "__type" {
				return false
			}
		}
	}
	return true
}

// readAddress reads the request of a GET.
func readAddress(r *http.Request) (asked, error) {
	var a asked
	if !AsksSchemaOnly(r) {
		return a, errs.New(errs.Invalid, "Send this by POST.")
	}
	asks, parts := r.URL.Query(), map[string]json.RawMessage{}
	for name, values := range asks {
		if len(values) != 1 {
			return a, errs.New(errs.Invalid, "A name of the request is there twice.")
		}
		switch name {
		case "query", "operationName":
		case "variables", "extensions":
			parts[name] = json.RawMessage(values[0])
		}
	}
	a.query, a.operationName = asks.Get("query"), asks.Get("operationName")
	return a, a.fill(parts)
}
