package graph

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"alongside/ent"
	"alongside/internal/errs"
	"alongside/internal/id"
)

// manifest are the app's operations.
func manifest(t testing.TB) map[string]string {
	t.Helper()
	b, err := os.ReadFile("../frontend/src/lib/graphql/generated/persisted-documents.json")
	if err != nil {
		t.Fatal(err)
	}
	documents := map[string]string{}
	if err := json.Unmarshal(b, &documents); err != nil {
		t.Fatal(err)
	}
	return documents
}

// full gives each variable of a page's size the largest one.
func full(op *ast.OperationDefinition) map[string]any {
	out := map[string]any{}
	for _, v := range op.VariableDefinitions {
		if v.Type.NamedType == "Int" {
			out[v.Variable] = int64(maxPage)
		}
	}
	return out
}

// Ensure every operation of the app is on the list of trusted documents, within the limits, and cheap enough with every
// page full.
func TestTheAppsOperationsAreWithinTheLimits(t *testing.T) {
	t.Parallel()
	s, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewDocuments(nil, manifest(t)); err != nil {
		t.Fatal(err)
	}
	dearest := 0
	for id, text := range manifest(t) {
		doc, list := gqlparser.LoadQueryWithRules(s, text, nil)
		if len(list) > 0 {
			t.Fatal(list)
		}
		pages(doc)
		op := doc.Operations[0]
		n, fault := cost(op, full(op))
		if fault != nil {
			t.Errorf("%s %s: %v", id, op.Name, fault)
		}
		dearest = max(dearest, n)
	}
	t.Logf("the dearest costs %d of %d", dearest, maxCost)
}

// Ensure each limit lets through what is just within it and refuses the next, in words that say which it is.
func TestLimits(t *testing.T) {
	t.Parallel()
	nested := func(n int) string {
		return "{" + strings.Repeat("a{", n-1) + "a" + strings.Repeat("}", n-1) + "}"
	}
	many := func(n int, f string) string { return strings.Repeat(f+" ", n) }
	numbered := func(n int, f string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(f, "#", letters(i)))
		}
		return b.String()
	}
	for name, tt := range map[string]struct{ within, past, words string }{
		"tokens":        {"{a{" + many(290, "b") + many(590, "__typename")[:0] + "}}", "{a" + many(1000, "@b") + "}", "1000 words"},
		"depth":         {nested(10), nested(11), "10 levels"},
		"introspection": {"{__schema{types" + nested(18) + "}}", "{__schema{types" + nested(19) + "}}", "levels"},
		"fields":        {"{a{" + many(299, "b") + "}}", "{a{" + many(300, "b") + "}}", "300 fields"},
		"spread fields": {"{a{...F ...F}} fragment F on T{" + many(149, "b") + "}", "{a{...F ...F}} fragment F on T{" + many(150, "b") + "}", "300 fields"},
		"unused fields": {"{a} fragment F on T{" + many(300, "b") + "}", "{a} fragment F on T{" + many(301, "b") + "}", "300 fields"},
		"__typename":    {"{a{" + many(598, "__typename") + "}}", "{a{" + many(601, "__typename") + "}}", "300 fields"},
		"operations":    {numbered(10, "query #{a}"), numbered(11, "query #{a}"), "10 operations"},
		"roots":         {"{a b c d e}", "{a b c d e f}", "5 fields at its root"},
		"spread roots":  {"{...F c d e} fragment F on Query{a b}", "{...F c d e f} fragment F on Query{a b}", "5 fields at its root"},
		"aliases":       {"{a{" + numbered(10, "#:b ") + "}}", "{a{" + numbered(11, "#:b ") + "}}", "10 aliases"},
		"a long alias":  {"{a{" + strings.Repeat("x", 100) + ":b}}", "{a{...{" + strings.Repeat("x", 101) + ":b}}}", "100 letters"},
		"split aliases": {"{a{x:b " + numbered(9, "... on T{#:b} ") + "}}", "{a{x:b " + numbered(10, "... on T{#:b} ") + "}}", "10 aliases"},
		"directives":    {"{a" + many(20, "@b") + "}", "{a" + many(21, "@b") + "}", "20 directives"},
		"variables":     {"query(" + numbered(20, "$#:Int ") + "){a}", "query(" + numbered(21, "$#:Int ") + "){a}", "20 variables"},
		"values":        {"{a(b:" + strings.Repeat("[", 10) + strings.Repeat("]", 10) + ")}", "{a(b:" + strings.Repeat("[", 12) + strings.Repeat("]", 12) + ")}", "10 levels"},
		"length":        {"{a} #" + strings.Repeat("x", maxDocument-5), "{a} #" + strings.Repeat("x", maxDocument), "64 KiB"},
	} {
		if err := checkText(tt.within); err != nil {
			t.Errorf("%s: within, and refused: %v", name, err)
		}
		err := checkText(tt.past)
		if e := ours(err); e.Code != errs.Limit || !strings.Contains(e.Message, tt.words) {
			t.Errorf("%s: past it, and got %v %s", name, err, e.Message)
		}
	}
}

// letters writes a number as a name.
func letters(i int) string { return string(rune('a'+i/26)) + string(rune('a'+i%26)) }

// Ensure a fragment that contains itself is refused before anything walks in a circle, and that what spreads to
// astronomic sizes is measured in no time.
func TestLimits_fragments(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		text string
		code errs.Code
	}{
		"itself":  {"{...A} fragment A on Query{a ...A}", errs.Invalid},
		"a ring":  {"{a} fragment A on Query{...B} fragment B on Query{...C} fragment C on Query{...A}", errs.Invalid},
		"a bomb":  {bomb(60), errs.Limit},
		"missing": {"{...A}", ""},
	} {
		err := checkText(tt.text)
		if tt.code == "" && err != nil || tt.code != "" && ours(err).Code != tt.code {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// bomb is a document of n fragments, each of which spreads the next twice.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString("{...F" + letters(0) + "}")
	for i := range n {
		b.WriteString(" fragment F" + letters(i) + " on Query{...F" + letters(i+1) + " ...F" + letters(i+1) + "}")
	}
	return b.String() + " fragment F" + letters(n) + " on Query{viewer{role}}"
}

// Ensure the cost is the fields of the answer with every page full, that pages have a largest size wherever they stand,
// and that ent's own lists are never without one.
func TestCost(t *testing.T) {
	t.Parallel()
	s, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		text      string
		variables map[string]any
		cost      int
		code      errs.Code
		field     string
	}{
		"one field":             {text: "{viewer{role}}", cost: 2},
		"__typename is free":    {text: "{__typename viewer{__typename role}}", cost: 2},
		"a page":                {text: "{caseload(first:10){edges{node{id}}}}", cost: 1 + 10*(1+1+1)},
		"the usual page":        {text: "{caseload{edges{node{id}}}}", cost: 1 + 50*3},
		"a page by variable":    {text: "query($n:Int){caseload(first:$n){edges{node{id}}}}", variables: map[string]any{"n": json.Number("20")}, cost: 1 + 20*3},
		"by its default":        {text: "query($n:Int=30){caseload(first:$n){edges{node{id}}}}", variables: map[string]any{"n": int64(30)}, cost: 1 + 30*3},
		"no value":              {text: "query($n:Int){caseload(first:$n){edges{node{id}}}}", cost: 1 + 50*3},
		"a list":                {text: `{client(id:"x"){consents{id}}}`, cost: 1 + 1 + 5*1},
		"fragments":             {text: `{client(id:"x"){consents{...F}}} fragment F on Consent{id words}`, cost: 1 + 1 + 5*2},
		"pages in pages":        {text: `{referrals(first:100){edges{node{contacts(first:100){edges{node{id}}}}}}}`, code: errs.Limit},
		"too large":             {text: "{caseload(first:101){edges{node{id}}}}", code: errs.Invalid, field: "first"},
		"none":                  {text: "{caseload(first:0){edges{node{id}}}}", code: errs.Invalid, field: "first"},
		"negative":              {text: "{caseload(first:-1){edges{node{id}}}}", code: errs.Invalid, field: "first"},
		"too large on an edge":  {text: `{client(id:"x"){contacts(first:100000){edges{node{id}}}}}`, code: errs.Invalid, field: "first"},
		"the last too many":     {text: `{client(id:"x"){contacts(last:101){edges{node{id}}}}}`, code: errs.Invalid, field: "last"},
		"both ends":             {text: `{client(id:"x"){contacts(first:1,last:1){edges{node{id}}}}}`, code: errs.Invalid, field: "last"},
		"an edge without":       {text: `{client(id:"x"){contacts{edges{node{id}}}}}`, cost: 1 + 1 + 50*3},
		"an edge with null":     {text: `{client(id:"x"){contacts(first:null){edges{node{id}}}}}`, code: errs.Invalid, field: "first"},
		"an edge with nothing":  {text: `query($n:Int){client(id:"x"){contacts(first:$n){edges{node{id}}}}}`, code: errs.Invalid, field: "first"},
		"too large by variable": {text: `query($n:Int){client(id:"x"){contacts(first:$n){edges{node{id}}}}}`, variables: map[string]any{"n": json.Number("101")}, code: errs.Invalid, field: "first"},
		"a huge number":         {text: `{reviewsDue(first:5,until:99999999999999999999){edges{node{id}}}}`, code: errs.Invalid, field: "until"},
		"keys":                  {text: `{nodes(ids:["a","b","c"]){id}}`, cost: 1 + 3},
	} {
		doc, list := gqlparser.LoadQueryWithRules(s, tt.text, nil)
		if len(list) > 0 {
			t.Fatalf("%s: %v", name, list)
		}
		pages(doc)
		n, fault := cost(doc.Operations[0], tt.variables)
		if fault == nil && (tt.code != "" || n != tt.cost) {
			t.Errorf("%s: costs %d, want %d %s", name, n, tt.cost, tt.code)
		}
		if fault != nil && (fault.Code != tt.code || fault.Field != tt.field) {
			t.Errorf("%s: got %s %s: %s", name, fault.Code, fault.Field, fault.Message)
		}
	}
}

// Ensure what neither database holds is refused in a variable, wherever it stands, and named as the contract does.
func TestInputs(t *testing.T) {
	t.Parallel()
	s, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		`{"input":{"minutes":2147483647}}`:                     "",
		`{"input":{"minutes":2147483648}}`:                     "minutes",
		`{"input":{"minutes":-2147483649}}`:                    "minutes",
		`{"input":{"minutes":99999999999999999999}}`:           "minutes",
		`{"input":{"note":"a\u0000b"}}`:                        "note",
		`{"input":{"note":"a\ud800b"}}`:                        "",
		`{"input":{"unknown":{"deep":["\u0000"]}}}`:            "unknown.deep.0",
		`{"input":{"place":1e999}}`:                            "place",
		`{"input":{"place":` + strings.Repeat("9", 400) + `}}`: "place",
		`{"id":"\u0000"}`:                                      "",
		`{"ids":["x","\u0000"]}`:                               "",
		`{"first":4294967296}`:                                 "first",
	} {
		values := map[string]any{}
		if err := decode([]byte(text), &values); err != nil {
			t.Fatal(err)
		}
		types := map[string]*ast.Type{
			"input": ast.NonNullNamedType("RecordContactInput", nil), "id": ast.NonNullNamedType("ID", nil),
			"ids": ast.ListType(ast.NamedType("ID", nil), nil), "first": ast.NamedType("Int", nil),
		}
		i := &inputs{schema: s}
		for name, value := range values {
			i.variable(&ast.VariableDefinition{Variable: name, Type: types[name], Definition: s.Types[types[name].Name()]}, value)
		}
		if got := i.err; (got == nil) != (want == "") || got != nil && (got.Field != want || got.Code != errs.Invalid) {
			t.Errorf("%.60s: got %v, want %q", text, got, want)
		}
	}
}

// The walk that every operation pays, on the app's own documents.
func BenchmarkLimits(b *testing.B) {
	s, err := Schema()
	if err != nil {
		b.Fatal(err)
	}
	docs := map[string]*ast.QueryDocument{}
	texts := manifest(b)
	for id, text := range texts {
		doc, list := gqlparser.LoadQueryWithRules(s, text, nil)
		if len(list) > 0 {
			b.Fatal(list)
		}
		pages(doc)
		docs[id] = doc
	}
	b.Run("parsing and measuring, once a document", func(b *testing.B) {
		for b.Loop() {
			for _, text := range texts {
				doc, _ := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, maxTokens)
				if err := checkDocument(doc); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(texts)), "ns/document")
	})
	b.Run("cost, once a request", func(b *testing.B) {
		for b.Loop() {
			for _, doc := range docs {
				op := &graphql.OperationContext{Operation: doc.Operations[0], Variables: full(doc.Operations[0])}
				if err := (costLimit{}).MutateOperationContext(b.Context(), op); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(docs)), "ns/document")
	})
}

// Ensure a cursor that somebody made up, with a list or an object where its place in the order stands, is refused before
// a database is asked for it.
func TestCursors(t *testing.T) {
	t.Parallel()
	s, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		value any
		ok    bool
	}{
		"nothing": {nil, true}, "a name": {"Age UK", true}, "an instant": {time.Unix(1, 0), true},
		"a list": {[]any{1, 2}, false}, "an object": {map[string]any{"a": 1}, false}, "a number": {1, false}, "yes": {true, false},
		"bytes": {[]byte("a"), false},
	} {
		var text strings.Builder
		ent.Cursor{ID: id.New("or", time.Unix(1, 0)), Value: tt.value}.MarshalGQL(&text)
		doc, list := gqlparser.LoadQueryWithRules(s, "{ organisations(first: 1, after: "+text.String()+") { edges { node { id } } } }", nil)
		if len(list) > 0 {
			t.Fatal(list)
		}
		if _, err := cost(doc.Operations[0], nil); (err == nil) != tt.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}
