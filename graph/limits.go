package graph

import (
	"errors"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"alongside/internal/errs"
)

// Limits on the text of a document, whoever sends it. They are kept before it is validated: validation compares fields
// with each other, and what is not bounded there takes seconds.
const (
	maxDocument   = 64 << 10 // bytes
	maxTokens     = 1000     // words and signs
	maxDepth      = 10       // fields within fields
	maxMetaDepth  = 20       // the same below __schema and __type, whose usual question has that shape
	maxFields     = 300      // in all operations, fragments counted wherever they are spread, __typename aside
	maxSelections = 2 * maxFields
	maxRoots      = 5
	maxAliases    = 10  // of one field in one place
	maxAlias      = 100 // bytes of one: every row of the answer repeats it
	maxDirectives = 20
	maxVariables  = 20 // of one operation
	maxValueDepth = 10 // lists and objects within each other, in a value
	maxOperations = 10
	most          = 1 << 20 // counting stops here, so that it cannot overflow
)

// tooMuch is a limit that was passed, with what to do about it.
func tooMuch(format string, figures ...any) error { return errs.New(errs.Limit, format, figures...) }

// checkText parses a document and keeps it to the limits. What is no GraphQL at all is INVALID.
func checkText(text string) error {
	if len(text) > maxDocument {
		return tooMuch("The document is longer than %d KiB. Send what is written as variables.", maxDocument>>10)
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, maxTokens)
	if err != nil {
		errcode.Set(err, errcode.ParseFailed)
		return err
	}
	return checkDocument(doc)
}

// checkDocument keeps a parsed document to the limits. It takes time linear in the text, whatever fragments spread to:
// each is measured once.
func checkDocument(doc *ast.QueryDocument) error {
	if len(doc.Operations) > maxOperations {
		return tooMuch("The document has more than %d operations. Send fewer at once.", maxOperations)
	}
	m := &measured{doc: doc, fragments: map[string]*size{}}
	var all size
	for _, op := range doc.Operations {
		s := m.set(op.SelectionSet)
		m.directives(op.Directives)
		m.variables(op.VariableDefinitions)
		if s.roots > maxRoots {
			m.fail(tooMuch("The operation asks for more than %d fields at its root. Send several.", maxRoots))
		}
		if s.depth > maxDepth || s.meta > maxMetaDepth {
			m.fail(tooMuch("The operation nests fields deeper than %d levels. Ask in two steps.", maxDepth))
		}
		all.fields, all.selections = plus(all.fields, s.fields), plus(all.selections, s.selections)
	}
	m.count(&all)
	for _, f := range doc.Fragments { // the unused ones too: validation reads them
		m.count(m.fragment(f.Name))
		m.directives(f.Directives)
	}
	if m.directed > maxDirectives {
		m.fail(tooMuch("The document has more than %d directives.", maxDirectives))
	}
	return m.err
}

// size is what a selection spreads to.
type size struct {
	fields     int            // without __typename
	selections int            // fields, spreads and inline fragments
	roots      int            // fields of the first level, without __typename
	depth      int            // of fields
	meta       int            // of fields below __schema and __type
	aliases    map[string]int // aliased fields of the first level, by the field's name
}

// measured measures the selections of one document.
type measured struct {
	doc       *ast.QueryDocument
	fragments map[string]*size // nil while the fragment is being measured
	directed  int
	err       error
}

// fail keeps the first fault.
func (m *measured) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}

func (m *measured) count(s *size) {
	if s.fields > maxFields || s.selections > maxSelections {
		m.fail(tooMuch("The document asks for more than %d fields, those of fragments counted wherever they are used. Ask for fewer at once.", maxFields))
	}
}

func (m *measured) set(set ast.SelectionSet) *size {
	s := &size{aliases: map[string]int{}}
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			m.field(s, selection)
		case *ast.InlineFragment:
			m.directives(selection.Directives)
			s.add(m.set(selection.SelectionSet))
		case *ast.FragmentSpread:
			m.directives(selection.Directives)
			s.add(m.fragment(selection.Name))
		}
	}
	for _, n := range s.aliases {
		if n > maxAliases {
			m.fail(tooMuch("The document has more than %d aliases of one field. Send several operations.", maxAliases))
		}
	}
	return s
}

// field adds a field with what is below it.
func (m *measured) field(s *size, f *ast.Field) {
	s.selections = plus(s.selections, 1)
	m.directives(f.Directives)
	for _, a := range f.Arguments {
		m.value(a.Value, 0)
	}
	if f.Alias != f.Name {
		s.aliases[f.Name]++
		if len(f.Alias) > maxAlias {
			m.fail(tooMuch("An alias of the document is longer than %d letters. Choose a shorter one.", maxAlias))
		}
	}
	below := m.set(f.SelectionSet)
	s.selections = plus(s.selections, below.selections)
	if f.Name == "__typename" {
		return
	}
	s.roots = plus(s.roots, 1)
	s.fields = plus(s.fields, plus(1, below.fields))
	if f.Name == "__schema" || f.Name == "__type" {
		s.depth, s.meta = max(s.depth, 1), max(s.meta, 1+max(below.depth, below.meta))
		return
	}
	s.depth, s.meta = max(s.depth, 1+below.depth), max(s.meta, below.meta)
}

// fragment measures a fragment once. One that contains itself is INVALID here, so that nobody behind walks in a circle.
func (m *measured) fragment(name string) *size {
	if s, known := m.fragments[name]; known {
		if s == nil {
			m.fail(errs.New(errs.Invalid, "A fragment of the document contains itself."))
			return &size{}
		}
		return s
	}
	m.fragments[name] = nil
	s := &size{}
	if f := m.doc.Fragments.ForName(name); f != nil {
		s = m.set(f.SelectionSet)
	}
	m.fragments[name] = s
	return s
}

// add counts a selection that stands among the fields of this one.
func (s *size) add(other *size) {
	s.fields, s.selections = plus(s.fields, other.fields), plus(s.selections, plus(1, other.selections))
	s.roots = plus(s.roots, other.roots)
	s.depth, s.meta = max(s.depth, other.depth), max(s.meta, other.meta)
	for name, n := range other.aliases {
		s.aliases[name] = plus(s.aliases[name], n)
	}
}

func (m *measured) directives(list ast.DirectiveList) {
	m.directed += len(list)
	for _, d := range list {
		for _, a := range d.Arguments {
			m.value(a.Value, 0)
		}
	}
}

func (m *measured) variables(list ast.VariableDefinitionList) {
	if len(list) > maxVariables {
		m.fail(tooMuch("The operation has more than %d variables. Put them into one input.", maxVariables))
	}
	for _, v := range list {
		m.directives(v.Directives)
		m.value(v.DefaultValue, 0)
		depth := 0
		for t := v.Type; t != nil; t = t.Elem {
			depth++
		}
		if depth > maxValueDepth {
			m.fail(errValueDepth)
		}
	}
}

var errValueDepth = tooMuch("A value nests deeper than %d levels.", maxValueDepth)

func (m *measured) value(v *ast.Value, depth int) {
	if v == nil || errors.Is(m.err, errValueDepth) {
		return
	}
	if depth > maxValueDepth {
		m.fail(errValueDepth)
		return
	}
	for _, child := range v.Children {
		m.value(child.Value, depth+1)
	}
}

// plus adds without end: what is too much stays too much.
func plus(a, b int) int { return min(a+b, most) }
