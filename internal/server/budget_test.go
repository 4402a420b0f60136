package server_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure lists within lists, of rows that no guess can foresee, are given up before they take the server's memory, and
// that what an editor asks of the schema is not.
func TestBudget(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s, ctx := start(t, k), k.System()
	for i := range 300 {
		k.Store.Ent(ctx).Service.Create().SetName("Club " + strconv.Itoa(i)).SetCategory(code.ServiceCategoryArts).
			SetOrganisationID(k.Host.ID).SetSearchText("club").ExecX(ctx)
	}
	id := map[string]any{"id": k.Host.ID}
	const services, of = "query A($id: ID!) { node(id: $id) { ... on Organisation { services ", " } } }"
	a := s.host.must(services+"{ id name }"+of, id)
	if list, _ := a.at("node.services").([]any); len(list) < 300 {
		t.Errorf("got %d services", len(list))
	}
	for name, within := range map[string]string{
		"two lists":   "{ organisation { services { id } } }",
		"three lists": "{ organisation { services { organisation { services { id } } } } }",
		"a fragment":  "{ ... on Service { organisation { ... on Organisation { name services { id } } } } }",
	} {
		a := s.host.send(services+within+of, id)
		if a.code() != "LIMIT" || len(a.raw) > 4<<20 {
			t.Errorf("%s: %q, %d bytes", name, a.code(), len(a.raw))
		}
	}
	a = s.host.send("{ __schema { types {"+number(9, " a#: fields { type {"+number(9, " a#: fields { name }")+" } }")+" } } }", nil)
	if a.code() != "LIMIT" {
		t.Errorf("the schema ten times over: %.200s", a.raw)
	}
	s.host.must(introspection, nil)
}

// Ensure nobody is given so much text that a few requests would take the server's memory, however few fields it is in.
func TestBudget_Text(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s, ctx := start(t, k), k.System()
	k.Store.Ent(ctx).Service.UpdateOneID(k.Service.ID).SetDescription(strings.Repeat("Tea & talk. ", 333)).ExecX(ctx)
	for name, text := range map[string]string{
		"many texts":     number(9, " a#: description"),
		"texts in a row": "organisation { services {" + number(9, " a#: description") + " } }",
	} {
		ask := func(rows int) answer {
			return s.host.send("query A($ids: [ID!]!) { nodes(ids: $ids) { ... on Service {"+text+" } } }",
				map[string]any{"ids": slices.Repeat([]string{k.Service.ID}, rows)})
		}
		if a := ask(50); a.code() != "" || len(a.raw) < 1<<20 {
			t.Errorf("%s: half of it is refused: %q", name, a.code())
		}
		if a := ask(100); a.code() != "" {
			t.Errorf("%s: 3.6 MB of text are refused: %q", name, a.code())
		}
		roots := ""
		for _, root := range []string{"a", "b"} {
			roots += root + ": nodes(ids: $ids) { ... on Service {" + text + " } } "
		}
		a := s.host.send("query A($ids: [ID!]!) { "+roots+"}", map[string]any{"ids": slices.Repeat([]string{k.Service.ID}, 100)})
		if a.code() != "LIMIT" || len(a.raw) > 8<<20 {
			t.Errorf("%s: %q, %d bytes", name, a.code(), len(a.raw))
		}
	}
}

// introspection is what editors ask of a schema.
const introspection = `query IntrospectionQuery {
  __schema {
    queryType { name kind } mutationType { name kind } subscriptionType { name kind }
    types { ...FullType }
    directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
  }
}
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) {
    name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
  }
  inputFields(includeDeprecated: true) { ...InputValue }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type {
  kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
    ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
}`
