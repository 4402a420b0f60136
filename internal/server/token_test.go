package server_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"alongside/ent/auditentry"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/server"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that a program asks with a token as the account and role that made it, on the routes for programs alone, never
// with a session at the same time, not for what needs a step-up, and not any more once it is revoked; and that the trail
// names it.
func TestToken(t *testing.T) {
	t.Parallel()
	var address string
	s := serve(t, func(c *server.Config) { address = c.Database })
	cookie := s.as(t, code.RoleManager)
	const asJSON = "application/json"
	post := func(path, body string) string {
		t.Helper()
		res, answer := s.ask(t, http.MethodPost, path, body, "Content-Type", asJSON, "Cookie", cookie)
		if res.StatusCode >= 300 {
			t.Fatalf("%s: %d %s", path, res.StatusCode, answer)
		}
		return answer
	}
	var me struct {
		Roles []struct{ MembershipID string }
	}
	if _, body := s.ask(t, http.MethodGet, "/auth/session", "", "Cookie", cookie); json.Unmarshal([]byte(body), &me) != nil || len(me.Roles) != 1 {
		t.Fatalf("got %s", body)
	}
	var made struct{ ID, Token string }
	if err := json.Unmarshal([]byte(post("/auth/tokens/make", `{"name":"Nightly","membershipId":"`+me.Roles[0].MembershipID+`"}`)), &made); err != nil {
		t.Fatal(err)
	}
	bearer := "Bearer " + made.Token
	const search = `{"query":"{ clients(search: \"Nobody\", first: 1) { edges { node { id } } } viewer { role } }"}`
	tests := []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		want                     string
	}{
		{"asks", "POST", "/graphql", search, nil, 200, `"role":"MANAGER"`},
		{"a page of another site", "POST", "/graphql", search, []string{"Sec-Fetch-Site", "cross-site"}, 403, "FORBIDDEN"},
		{"and a session", "POST", "/graphql", search, []string{"Cookie", cookie}, 400, "not both"},
		{"schema", "GET", "/schema.graphql", "", nil, 200, "type Query"},
		{"playground", "GET", "/playground", "", nil, 303, ""},
		{"own account", "GET", "/auth/session", "", nil, 401, "UNAUTHENTICATED"},
		{"another token", "POST", "/auth/tokens/make", `{"name":"a","membershipId":"` + me.Roles[0].MembershipID + `"}`, nil, 401, "UNAUTHENTICATED"},
		{"step-up", "POST", "/auth/step-up", `{"password":"` + password + `"}`, nil, 401, "UNAUTHENTICATED"},
	}
	for _, tt := range tests {
		headers := append([]string{"Authorization", bearer, "Content-Type", asJSON}, tt.headers...)
		if res, body := s.ask(t, tt.method, tt.path, tt.body, headers...); res.StatusCode != tt.status || !strings.Contains(body, tt.want) {
			t.Errorf("%s: got %d %.300s", tt.name, res.StatusCode, body)
		}
	}
	post("/auth/tokens/end", `{"id":"`+made.ID+`"}`)
	if res, body := s.ask(t, http.MethodPost, "/graphql", search, "Authorization", bearer, "Content-Type", asJSON); res.StatusCode != http.StatusUnauthorized ||
		res.Header.Get("WWW-Authenticate") != "Bearer" {
		t.Errorf("revoked: got %d %s", res.StatusCode, body)
	}
	throttled := func() bool {
		res, body := s.ask(t, http.MethodPost, "/graphql", search, "Authorization", bearer, "Content-Type", asJSON)
		return res.StatusCode == http.StatusTooManyRequests && res.Header.Get("Retry-After") != "" && strings.Contains(body, "LIMIT")
	}
	for n := 0; !throttled(); n++ {
		if n == 100 {
			t.Fatal("guesses at tokens are not slowed down, or not told to wait")
		}
	}
	if strings.Contains(s.log.String(), made.Token) {
		t.Error("the log has the token")
	}
	db, err := store.Open(t.Context(), address, clock.NewStepped(testkit.Start))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	ctx := viewer.System(t.Context(), "", "test")
	for _, action := range []code.AuditAction{code.AuditActionTokenMade, code.AuditActionTokenEnded} {
		if n := db.Ent(ctx).AuditEntry.Query().Where(auditentry.ActionEQ(action), auditentry.ObjectID(made.ID), auditentry.AccountIDNEQ("")).CountX(ctx); n != 1 {
			t.Errorf("%s stands %d times in the trail", action, n)
		}
	}
}
