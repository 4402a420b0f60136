package graph

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/errs"
)

// nameForm is what GraphQL lets a name be.
var nameForm = regexp.MustCompile(`^[_A-Za-z][_0-9A-Za-z]*$`)

// undeclared refuses variables that no operation of a document declares. GraphQL passes over them, and a slip of the key,
// "two" for "to", would be answered with figures of another period. A document of several operations is sent with the
// variables of all, as editors do. INVALID at the variable.
func undeclared(doc *ast.QueryDocument, given map[string]any) *errs.Error {
	declared := []string{}
	for _, op := range doc.Operations {
		for _, d := range op.VariableDefinitions {
			if name := "$" + d.Variable; !slices.Contains(declared, name) {
				declared = append(declared, name)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch {
		case slices.Contains(declared, "$"+name):
		case !nameForm.MatchString(name) || len(name) > maxAlias:
			return errs.Field("variables", "A variable was sent under a name that no operation can have. Names are of letters, digits and _.")
		case len(declared) == 0:
			return errs.Field(name, "The operation declares no variables, and $%s was sent. Leave it out, or declare it.", name)
		default:
			return errs.Field(name, "The operation declares no variable $%s, but %s. Mend its name, leave it out, or declare it.",
				name, listed(declared))
		}
	}
	return nil
}

// listed joins some words: a, b and c.
func listed(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
