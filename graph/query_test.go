package graph

import (
	"strings"
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Ensure what a query costs is told as it would be reckoned, and what is wrong with it in words, without running it.
func TestQueryCost(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		role                       code.Role
		text, variables, operation string
		cost, line                 int
		code, words                string
	}{
		"plain":                 {text: "{ viewer { role organisation { name } } }", cost: 4},
		"a page":                {text: "{ referrals(first: 10) { totalCount edges { node { id } } } }", cost: 41},
		"no size":               {text: "{ referrals { edges { node { id } } } }", cost: 151},
		"a variable":            {text: "query($n: Int) { referrals(first: $n) { edges { node { id } } } }", variables: `{"n": 20}`, cost: 61},
		"one of two":            {text: "query A { viewer { role } } query B { referrals(first: 9) { totalCount } }", operation: "A", cost: 2},
		"the dearest":           {text: "query A { viewer { role } } query B { viewer { role safeguardingLead } }", cost: 3},
		"introspection":         {text: "{ __schema { queryType { name } } }", cost: 3},
		"dear":                  {text: "{ referrals(first: 100) { edges { node { client { contacts(first: 100) { edges { node { id } } } } } } } }", code: "LIMIT", words: "Ask for smaller pages"},
		"a page too large":      {text: "{ referrals(first: 101) { totalCount } }", code: "INVALID", words: "1 to 100 rows"},
		"too many words":        {text: "{ " + strings.Repeat("__typename ", 1000) + "}", code: "LIMIT", words: "1000 words"},
		"unfinished":            {text: "{ viewer {\n role ", code: "INVALID", line: 2, words: "Expected Name"},
		"no such field":         {text: "{\n viewer { shoeSize } }", code: "INVALID", line: 2, words: "shoeSize"},
		"a near code":           {text: "{ analytics { episodes { aggregate(measures: [MEDIAN_DAYS_TO_CONTAC]) { withheld } } } }", code: "INVALID", line: 1, words: `Did you mean the enum value "MEDIAN_DAYS_TO_CONTACT"`},
		"a near code of a host": {role: code.RoleHost, text: "{ services(first: 5, filters: {categories: [GARDENIN]}) { edges { cursor } } }", code: "INVALID", line: 1, words: "This is no value of ServiceCategory: the schema has its list. Did you mean the enum value \"GARDENING\""},
		"refused":               {role: code.RoleHost, text: "{ caseload(first: 5) { totalCount } }", code: "INVALID", line: 1, words: "caseload"},
		"nothing":               {text: "# nothing", code: "INVALID", words: "Write a query first"},
		"a missing variable":    {text: "query($id: ID!) { node(id: $id) { id } }", code: "INVALID", words: "id: A value is missing here"},
		"no object":             {text: "{ viewer { role } }", variables: "[1]", code: "INVALID", words: "JSON object"},
		"a slip of a variable":  {text: "query($from: Int, $to: Int) { referrals(first: $from) { totalCount } services(first: $to) { edges { cursor } } }", variables: `{"from": 2, "two": 3}`, code: "INVALID", words: "no variable $two, but $from and $to"},
		"no variables":          {text: "{ viewer { role } }", variables: `{"n": null}`, code: "INVALID", words: "$n was sent"},
		"no name":               {text: "{ viewer { role } }", variables: `{"a b": 1}`, code: "INVALID", words: "no operation can have"},
		"another's variable":    {text: "query A { viewer { role } } query B($n: Int) { referrals(first: $n) { totalCount } }", variables: `{"n": 3}`, operation: "A", cost: 2},
		"no such operation":     {text: "query A { viewer { role } }", operation: "B", code: "INVALID", words: "no operation"},
	} {
		role := tt.role
		if role == "" {
			role = code.RoleManager
		}
		got := queryCost(viewer.With(t.Context(), &viewer.Viewer{Role: role}), 1500*time.Millisecond, tt.text, &tt.variables, &tt.operation)
		if got.Most != maxCost || got.Seconds != 2 {
			t.Errorf("%s: at most %d and %d s", name, got.Most, got.Seconds)
		}
		told, problem, line := "", "", 0
		if got.Code != nil {
			told, problem = *got.Code, *got.Problem
		}
		if got.Line != nil {
			line = *got.Line
		}
		if told != tt.code || line != tt.line || !strings.Contains(problem, tt.words) || tt.code == "" && got.Cost != tt.cost {
			t.Errorf("%s: %d, %s %q at line %d", name, got.Cost, told, problem, line)
		}
	}
	host := viewer.With(t.Context(), &viewer.Viewer{Role: code.RoleHost})
	got := queryCost(host, time.Second, "{ caselod(first: 5) { totalCount } }", nil, nil)
	if got.Problem == nil || strings.Contains(*got.Problem, "caseload") {
		t.Errorf("a host is told of what is not open to them: %v", got.Problem)
	}
}

// Ensure a text that is no query of the role's is refused at its field, with its line.
func TestCheckQuery(t *testing.T) {
	t.Parallel()
	ctx := viewer.With(t.Context(), &viewer.Viewer{Role: code.RoleHost})
	if err := CheckQuery(ctx, "query($n: Int) { onwardReferrals(first: $n) { totalCount } }"); err != nil {
		t.Error(err)
	}
	e := ours(CheckQuery(ctx, "{\n\n caseload { totalCount } }"))
	if e.Code != errs.Invalid || e.Field != "text" || !strings.HasPrefix(e.Message, "Line 3: ") {
		t.Errorf("%s at %q: %s", e.Code, e.Field, e.Message)
	}
}
