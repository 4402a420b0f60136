package server_test

import (
	"strconv"
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
