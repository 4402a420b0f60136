package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/organisation"
	"alongside/internal/server"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that a session which only a password has opened, where a second step is required, opens nothing of the scheme's on
// any route, and says what it needs.
func TestEnrolling(t *testing.T) {
	t.Parallel()
	s := serve(t, func(c *server.Config) {
		db, err := store.Open(t.Context(), c.Database, c.Clock)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		strict(t, db)
	})
	res, body := s.ask(t, http.MethodPost, "/auth/login", `{"email":"rosa@ealing.example","password":"`+password+`"}`, "Content-Type", "application/json")
	if res.StatusCode != http.StatusOK || !strings.Contains(body, `"enrolling":true`) {
		t.Fatalf("got %d %s", res.StatusCode, body)
	}
	cookie := res.Cookies()[0].Name + "=" + res.Cookies()[0].Value
	open := map[string]bool{"/auth/session": true, "/auth/totp/begin": true, "/auth/totp/confirm": true, "/auth/passkeys/register": true, "/auth/passkeys/register/finish": true}
	routes := append(new(auth.Handler).Routes(), auth.Route{Path: "/graphql", Method: http.MethodPost},
		auth.Route{Path: "/schema.graphql", Method: http.MethodGet}, auth.Route{Path: "/playground", Method: http.MethodGet})
	for _, r := range routes {
		if r.Open || open[r.Path] {
			continue
		}
		res, body := s.ask(t, r.Method, r.Path, `{"query":"{ viewer { role } }"}`, "Content-Type", "application/json", "Cookie", cookie)
		signIn := res.StatusCode == http.StatusSeeOther && strings.HasPrefix(res.Header.Get("Location"), "/signin")
		if !signIn && (res.StatusCode != http.StatusUnauthorized || !strings.Contains(body, "ENROL")) {
			t.Errorf("%s %s: got %d %s", r.Method, r.Path, res.StatusCode, body)
		}
	}
}

// Ensure that nobody signs in by GraphQL, where one request may hold many attempts: there is no such field, and a request
// with a hundred of them is one refusal.
func TestSignIn_notInGraphQL(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	var q strings.Builder
	for i := range 100 {
		fmt.Fprintf(&q, `a%d: login(email: \"x\", password: \"y\") { role } `, i)
	}
	body := `{"query":"mutation { ` + q.String() + `}"}`
	res, got := s.ask(t, http.MethodPost, "/graphql", body, "Content-Type", "application/json")
	if res.StatusCode != http.StatusUnauthorized || strings.Count(got, `"message"`) != 1 {
		t.Errorf("got %d %s", res.StatusCode, got)
	}
	_, sdl := s.ask(t, http.MethodGet, "/schema.graphql", "", "Cookie", s.as(t, code.RoleManager))
	for _, word := range []string{"password:", "login(", "signIn("} {
		if !strings.Contains(sdl, "type Mutation") || strings.Contains(sdl, word) {
			t.Errorf("the schema has %s", word)
		}
	}
}

// strict adds a scheme that is no demonstration, with a manager.
func strict(t *testing.T, db *store.Store) {
	t.Helper()
	o := organisation.New(db)
	sc, err := o.CreateScheme(viewer.System(t.Context(), "", "test set-up"), "Ealing", detail.DefaultSettings(), false)
	if err != nil {
		t.Fatal(err)
	}
	system := viewer.System(t.Context(), sc.ID, "test set-up")
	office, err := o.CreateOrganisation(system, organisation.CreateOrganisationInput{Kind: code.OrganisationKindOther, Name: "Office"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := o.AddAccount(system, organisation.AddAccountInput{Email: "rosa@ealing.example", Name: "Rosa Lim", PasswordHash: testkit.PasswordHash(password)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = o.AddMembership(system, organisation.AddMembershipInput{
		AccountID: a.ID, OrganisationID: office.ID, Role: code.RoleManager, FromOn: "2020-01-01",
	})
	if err != nil {
		t.Fatal(err)
	}
}
