package graph

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Ensure that an answer says the same whichever way it is rendered.
func TestRendered(t *testing.T) {
	t.Parallel()
	more := true
	for name, answer := range map[string]*graphql.Response{
		"data":          {Data: json.RawMessage(`{"a":"<b> & \u2028","n":[1,null]}`)},
		"nothing":       {},
		"null":          {Data: json.RawMessage(`null`)},
		"an error":      {Data: json.RawMessage(`{"a":null}`), Errors: gqlerror.List{{Message: "No."}}},
		"an extension":  {Data: json.RawMessage(`{}`), Extensions: map[string]any{"cost": 4}},
		"more to come":  {Data: json.RawMessage(`{}`), HasNext: &more},
		"refused whole": {Errors: gqlerror.List{{Message: "No."}}},
	} {
		got, err := rendered(answer)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want, err := json.Marshal(answer)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var a, b any
		if err := json.Unmarshal(got, &a); err != nil {
			t.Fatalf("%s: %s: %v", name, got, err)
		}
		if err := json.Unmarshal(want, &b); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// Ensure that one JSON object is read, and none in which a name of its own is there twice, however it is written.
func TestObject(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]int{
		`{}`: 0,
		` {"query":"{a(b:\"}:{\")}","variables":{"a":1,"a":[{"a":2}]}} `: 2,
		`{"a\":b":1,"c":"\\"}`:             2,
		`{"query":"a","query":"b"}`:        -1,
		`{"query":"a","quer\u0079":"b"}`:   -1,
		`{"query":"a"}{"query":"b"}`:       -1,
		`{"query":"a"},`:                   -1,
		`{"query":"a"`:                     -1,
		`["query"]`:                        -1,
		`null`:                             -1,
		`"query"`:                          -1,
		``:                                 -1,
		`{"query":'a'}`:                    -1,
		`{"a":{"b":{"c":1}},"b":{"a":[]}}`: 2,
	} {
		got, err := object([]byte(body))
		if (err != nil) != (want < 0) || err == nil && len(got) != want {
			t.Errorf("%s: %d members, %v; want %d", body, len(got), err, want)
		}
	}
}
