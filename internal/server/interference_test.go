package server_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"alongside/ent/person"
	"alongside/ent/rule"
	"alongside/graph"
	"alongside/internal/policy"
	"alongside/internal/server"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// questionsForEach is how many questions each role asks: enough to find the usual leaks each time, and with
// ALONGSIDE_LONG=1 the number that the promise names.
func questionsForEach() int {
	if os.Getenv("ALONGSIDE_LONG") != "" {
		return 20_000
	}
	return 1_000
}

// openly are coordinates that tell something of hidden rows on purpose.
var openly = map[string]string{
	"Query.linkWorkers": "whoever assigns a referral has to know how much a colleague carries; it is a number, of nobody in particular, and orders the list",
}

// rights are tables that say what a role may see: to change them would be to ask as somebody else.
var rights = []string{"scheme", "organisation", "practice_link", "account", "membership", "assignment"}

// Ensure what a role may not see makes no difference to it: two databases that differ in nothing else answer each of
// thousands of made-up questions byte for byte alike - searches, filters, orders, counts, places in lists, keys of hidden
// rows - so that there is nothing to guess from.
func TestHiddenRowsMakeNoDifference(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := start(t, k)
	for i := range 6 {
		fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, fmt.Sprintf("Canaryone%d", i))
		fill(t, k, k.Scheme, k.Practice2, k.LinkWorker2, k.Service2, fmt.Sprintf("Canarytwo%d", i))
		fill(t, k, k.Other, k.Other.Practice, k.Other.LinkWorker, k.Other.Service, fmt.Sprintf("Canaryfar%d", i))
	}
	findable(t, k)
	// One link worker covers for the other, and sees their open referrals; the other covers for nobody.
	k.Store.Ent(k.System()).Absence.Create().SetAccountID(k.LinkWorker.AccountID).SetFromOn(k.Store.Today()).
		SetToOn(k.Store.Today()).SetCoverID(k.LinkWorker2.AccountID).ExecX(k.System())
	k.LinkWorker2.Covers = []viewer.Cover{{AccountID: k.LinkWorker.AccountID, FromOn: k.Store.Today()}}
	tables, ids := everyRow(t, k)
	for v, c := range map[*viewer.Viewer]*caller{
		k.LinkWorker: s.worker, k.LinkWorker2: s.worker2, k.Lead: s.lead, k.Manager: s.manager, k.HostUser: s.host, k.PracticeUser: s.practice,
		k.Admin: s.admin, k.Analyst: s.analyst, k.Commissioner: s.commissioner, k.Auditor: s.auditor,
	} {
		name := string(v.Role)
		if len(v.Covers) > 0 {
			name += "_COVERING"
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			seen := seenBy(t, k, v, tables)
			twin, differ := k.Twin(t, 7, slices.DeleteFunc(slices.Clone(tables), func(table string) bool { return slices.Contains(rights, table) }), testkit.Unseen{
				Hidden: func(table, id string) bool { return !seen[table][id] },
				Blank: func(table string) []string {
					return rule.Hidden(v, typeOfTable[table])
				},
			})
			if differ < 100 {
				t.Fatalf("the databases differ in %d rows only: there is not enough to find out", differ)
			}
			same, _ := k.Twin(t, 7, nil, testkit.Unseen{})
			one, two := handlerOn(t, k, same), handlerOn(t, k, twin)
			schema, err := graph.Schema()
			if err != nil {
				t.Fatal(err)
			}
			q := &questions{
				schema: schema, role: v.Role, random: rand.New(rand.NewPCG(11, 13)), ids: ids, words: wordsOf(t, k),
				days:    []string{"2026-06-10", "2026-06-01", "2026-07-01", "2026-12-31", "1943-05-17", "2020-01-01"},
				cursors: map[string][]string{}, skip: openly,
			}
			const together = 2
			told := 0
			for asked := 0; asked < questionsForEach(); asked += together {
				text := q.operation(together)
				a, b := askOf(t, one, c.cookie, text), askOf(t, two, c.cookie, text)
				if a != b {
					t.Fatalf("%s can tell two databases apart that differ in what it may not see:\n%s\n%s\n%s", v.Role, text, a, b)
				}
				if strings.Contains(a, `"INTERNAL"`) {
					t.Fatalf("%s\n%s", text, a)
				}
				if !strings.Contains(a, `"errors"`) {
					told++
				}
				q.learn(a[4:])
			}
			if told*together < questionsForEach()/4 {
				t.Errorf("of %d operations only %d were answered without an error: the questions are not good enough", questionsForEach()/together, told)
			}
			t.Logf("%s: %d rows differ; %d questions, %d of %d operations answered without an error", v.Role, differ, questionsForEach(), told, questionsForEach()/together)
		})
	}
}

// auditKey is the key of an entry of the trail: each server writes its own.
var auditKey = regexp.MustCompile(`\bau[0-9][0-9a-z]{25}\b`)

// askOf sends an operation to a server, past the network.
func askOf(t *testing.T, h http.Handler, cookie *http.Cookie, text string) string {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(`{"query":`+strconv.Quote(text)+`}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.AddCookie(cookie)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return strconv.Itoa(w.Code) + " " + inOrder(t, auditKey.ReplaceAllString(w.Body.String(), "au"))
}

// inOrder sorts the errors of an answer: fields are answered side by side, so that theirs come in any order.
func inOrder(t *testing.T, body string) string {
	t.Helper()
	var a struct {
		Errors []json.RawMessage `json:"errors,omitempty"`
		Data   json.RawMessage   `json:"data"`
	}
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	slices.SortFunc(a.Errors, func(x, y json.RawMessage) int { return strings.Compare(string(x), string(y)) })
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// handlerOn is a server on a database, with the kit's clock.
func handlerOn(t *testing.T, k *testkit.Kit, address string) http.Handler {
	t.Helper()
	srv, err := server.New(t.Context(), server.Config{
		Database: address, Clock: k.Clock, Log: slog.DiscardHandler, Trust: func(string) bool { return true },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = srv.Close() })
	return srv.Handler()
}

// typeOfTable gives the type of each table that people may see.
var typeOfTable = func() map[string]string {
	out := map[string]string{}
	for _, typ := range policy.Types() {
		if !policy.RowsOf(typ).Internal {
			out[tableOf(typ)] = typ
		}
	}
	return out
}()

// tableOf writes a type as its table: OnwardReferral, onward_referral.
func tableOf(typ string) string {
	var b strings.Builder
	for i, r := range typ {
		if r >= 'A' && r <= 'Z' {
			if i > 0 {
				b.WriteByte('_')
			}
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// everyRow gives the tables that people may see, and the keys of all their rows.
func everyRow(t *testing.T, k *testkit.Kit) (tables, ids []string) {
	t.Helper()
	for table := range typeOfTable {
		tables = append(tables, table)
	}
	slices.Sort(tables)
	system := viewer.System(t.Context(), "", "test")
	for _, table := range tables {
		q := sql.Select("id").From(sql.Table(table)).OrderBy("id")
		if err := store.List(system, k.Store, typeOfTable[table], q, func(r *store.Rows) error {
			var id string
			err := r.Scan(&id)
			ids = append(ids, id)
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	return tables, ids
}

// seenBy gives the keys of the rows that a viewer sees, by table.
func seenBy(t *testing.T, k *testkit.Kit, v *viewer.Viewer, tables []string) map[string]map[string]bool {
	t.Helper()
	out := map[string]map[string]bool{}
	for _, table := range tables {
		out[table] = map[string]bool{}
		q := sql.Select("id").From(sql.Table(table))
		if err := store.List(k.As(v), k.Store, typeOfTable[table], q, func(r *store.Rows) error {
			var id string
			err := r.Scan(&id)
			out[table][id] = true
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// findable gives everybody an address, and the search text that the program itself would have made.
func findable(t *testing.T, k *testkit.Kit) {
	t.Helper()
	system := viewer.System(t.Context(), "", "test")
	db := k.Store.Ent(system)
	for i, p := range db.Person.Query().Order(person.ByID()).AllX(system) {
		a := p.Address
		a.Postcode = fmt.Sprintf("HA%d %dAB", 1+i/10, i%10)
		text := strings.ToLower(strings.Join([]string{p.GivenName, p.FamilyName, p.NhsNumber, a.Postcode, strings.ReplaceAll(a.Postcode, " ", "")}, " "))
		db.Person.UpdateOne(p).SetAddress(a).SetSearchText(text).ExecX(system)
	}
}

// wordsOf gives texts to search for: names, numbers and telephones of everybody, seen and hidden, and parts of them.
func wordsOf(t *testing.T, k *testkit.Kit) []string {
	t.Helper()
	out := []string{"", "a", "an", "zz", "Canary", "canaryone", "canarytwo", "canaryfar", "%", "_", "walking", "Elm", "Oak", "Mind"}
	people, err := k.Store.Ent(t.Context()).Person.Query().All(viewer.System(t.Context(), "", "test"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		out = append(out, p.GivenName, p.FamilyName, p.NhsNumber, p.NhsNumber[:4], p.Phone, p.Address.Postcode)
	}
	return out
}
