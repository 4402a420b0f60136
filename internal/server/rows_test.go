package server_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that an analyst asks, a manager approves, and rows are given to the analyst's session and to a program with their
// token, and to neither once the account has lost the role: what is left of it is the register.
func TestRows(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		key := s.do(s.analyst, "askForProjectGrant", "projectGrant { id state }", map[string]any{
			"title": "Who stays", "purpose": "To see who stays, and who does not", "basis": "DPIA 7", "sources": []any{"EPISODES"},
			"fromMonth": "2026-01", "toMonth": "2026-06", "expiresOn": "2026-12-31",
		}).text("askForProjectGrant.projectGrant.id")
		const question = `query($id: ID) { analytics { rows(projectGrantId: $id) { episodes { edges { node { person month } } } } } }`
		asked := map[string]any{"id": key}
		if a := s.analyst.send(question, asked); a.code() != "NOT_FOUND" {
			t.Errorf("before it is approved: %s", a.raw)
		}
		if got := s.do(s.manager, "approveProjectGrant", "projectGrant { state }", map[string]any{"projectGrantId": key}).text("approveProjectGrant.projectGrant.state"); got != "LIVE" {
			t.Fatalf("approved: %s", got)
		}
		if a := s.analyst.must(question, asked); len(a.text("analytics.rows.episodes.edges.0.node.person")) != 16 {
			t.Errorf("approved: %s", a.raw)
		}
		if a := s.manager.send(question, asked); a.code() != "FORBIDDEN" {
			t.Errorf("a manager: %s", a.raw)
		}
		ctx := k.System()
		db := k.Store.Ent(ctx)
		own := db.Membership.Query().Where(membership.HasAccountWith(account.ID(k.Analyst.AccountID))).OnlyX(ctx)
		send := func(path, bearer, body string) (int, string) {
			t.Helper()
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.analyst.base+path, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", "application/json")
			if bearer == "" {
				r.AddCookie(s.analyst.cookie)
			} else {
				r.Header.Set("Authorization", "Bearer "+bearer)
			}
			w, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = w.Body.Close() }()
			b, err := io.ReadAll(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			return w.StatusCode, string(b)
		}
		var made struct{ Token string }
		if _, body := send("/auth/tokens/make", "", `{"name":"Rows","membershipId":"`+own.ID+`"}`); json.Unmarshal([]byte(body), &made) != nil || made.Token == "" {
			t.Fatalf("a token: %s", body)
		}
		body, err := json.Marshal(map[string]any{"query": question, "variables": asked})
		if err != nil {
			t.Fatal(err)
		}
		if status, got := send("/graphql", made.Token, string(body)); status != http.StatusOK || !strings.Contains(got, `"person":"`) {
			t.Errorf("a program: %d %s", status, got)
		}
		if got := s.auditor.must(`{ projectGrants { edges { node { rowsGiven } } } }`, nil).at("projectGrants.edges.0.node.rowsGiven"); got != 2.0 {
			t.Errorf("the register counts %v rows", got)
		}
		own.Update().SetToOn(k.Store.Today().AddDays(-1)).ExecX(ctx)
		for name, bearer := range map[string]string{"the session": "", "the program": made.Token} {
			if status, got := send("/graphql", bearer, string(body)); strings.Contains(got, `"person"`) || status == http.StatusOK && !strings.Contains(got, `"errors"`) {
				t.Errorf("%s of an account that has lost the role: %d %s", name, status, got)
			}
		}
	})
}
