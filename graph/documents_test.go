package graph_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/vektah/gqlparser/v2"

	"alongside/graph/generated"
)

// Ensure every operation of the app is one that the schema answers, so that front and back cannot drift apart even if
// nobody ran the generators.
func TestTheAppsOperationsFitTheSchema(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile("../frontend/src/lib/graphql/generated/persisted-documents.json")
	if err != nil {
		t.Fatal(err)
	}
	documents := map[string]string{}
	if err := json.Unmarshal(b, &documents); err != nil {
		t.Fatal(err)
	}
	if len(documents) == 0 {
		t.Fatal("the app has no operations")
	}
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	for id, text := range documents {
		if _, err := gqlparser.LoadQueryWithRules(schema, text, nil); err != nil {
			t.Errorf("%s: %v\n%s", id, err, text)
		}
	}
}

// Ensure every type, field, argument and enum value of the schema says what it is.
func TestTheSchemaIsDescribed(t *testing.T) {
	t.Parallel()
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	for name, d := range schema.Types {
		if d.BuiltIn || name == "Query" || len(name) > 1 && name[:2] == "__" {
			continue
		}
		if d.Description == "" && name != "Cursor" {
			t.Errorf("%s has no description", name)
		}
		for _, f := range d.Fields {
			if f.Description == "" {
				t.Errorf("%s.%s has no description", name, f.Name)
			}
			for _, a := range f.Arguments {
				if a.Description == "" {
					t.Errorf("%s.%s(%s) has no description", name, f.Name, a.Name)
				}
			}
		}
		for _, v := range d.EnumValues {
			if v.Description == "" {
				t.Errorf("%s.%s has no description", name, v.Name)
			}
		}
	}
}
