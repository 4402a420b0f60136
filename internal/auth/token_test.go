package auth_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"alongside/ent/apitoken"
	"alongside/ent/auditentry"
	"alongside/ent/membership"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// roleOf gives the membership by which the kit's link worker works.
func (d *door) roleOf(t *testing.T, v *viewer.Viewer) string {
	t.Helper()
	ctx := d.System()
	m, err := d.Store.Ent(ctx).Membership.Query().Where(membership.AccountID(v.AccountID)).Only(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return m.ID
}

func (d *door) token(t *testing.T, days int) (token, key string) {
	t.Helper()
	token, row, err := d.MakeToken(t.Context(), d.LinkWorker.AccountID, auth.MakeTokenInput{
		Name: "Nightly list", MembershipID: d.roleOf(t, d.LinkWorker), Days: days,
	})
	if err != nil {
		t.Fatal(err)
	}
	return token, row.ID
}

// Ensure that a token asks as its account in its role, that only its hash is kept, and that its use is written down at
// most once a minute.
func TestService_AuthenticateToken(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := open(t, k)
		token, key := d.token(t, 0)
		if !strings.HasPrefix(token, "alongside_") || len(token) != 59 {
			t.Errorf("got a token of %d characters", len(token))
		}
		v, err := d.AuthenticateToken(t.Context(), token, home)
		if err != nil {
			t.Fatal(err)
		}
		if v.AccountID != d.LinkWorker.AccountID || v.Role != code.RoleLinkWorker || v.TokenID != key || v.SessionID != key ||
			v.Method != code.SignInMethodToken || strings.Join(v.PracticeIDs, " ") != d.Practice.ID {
			t.Errorf("got the viewer %+v", v)
		}
		v.SteppedUpAt = d.Clock.Now()
		if !v.SteppedUpUntil(d.Clock.Now()).IsZero() {
			t.Error("a program stepped up")
		}
		ctx := viewer.System(t.Context(), "", "test")
		used := func() time.Time {
			row := d.Store.Ent(ctx).APIToken.GetX(ctx, key)
			if row.TokenHash == token || len(row.TokenHash) != 64 || row.UsedAt == nil {
				t.Fatalf("the database keeps %+v", row)
			}
			return row.UsedAt.UTC()
		}
		first := used()
		d.Clock.Advance(59 * time.Second)
		if _, err := d.AuthenticateToken(t.Context(), token, home); err != nil || !used().Equal(first) {
			t.Errorf("within the minute: %v, last use %s", err, used())
		}
		d.Clock.Advance(time.Second)
		if _, err := d.AuthenticateToken(t.Context(), token, home); err != nil || !used().After(first) {
			t.Errorf("after the minute: %v, last use %s", err, used())
		}
		entries := d.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionTokenMade)).AllX(ctx)
		if len(entries) != 1 || entries[0].ObjectID != key || entries[0].SchemeID != d.ID {
			t.Errorf("the trail has %v", entries)
		}
	})
}

// Ensure that a token that is over, in whichever way, is refused with the next request, all in one manner.
func TestService_AuthenticateToken_refused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		end  func(t *testing.T, d *door, token *string, key string)
	}{
		{"expired", func(_ *testing.T, d *door, _ *string, _ string) { d.Clock.Advance(90 * 24 * time.Hour) }},
		{"revoked", func(t *testing.T, d *door, _ *string, key string) {
			must(t, d.EndToken(t.Context(), d.LinkWorker.AccountID, key))
		}},
		{"account disabled", func(t *testing.T, d *door, _ *string, _ string) {
			ctx := d.System()
			must(t, d.Store.Ent(ctx).Account.UpdateOneID(d.LinkWorker.AccountID).SetDisabled(true).Exec(ctx))
		}},
		{"role taken away", func(t *testing.T, d *door, _ *string, _ string) {
			ctx := d.System()
			must(t, d.Store.Ent(ctx).Membership.UpdateOneID(d.roleOf(t, d.LinkWorker)).SetToOn(d.Store.Today().AddDays(-1)).Exec(ctx))
		}},
		{"other mark", func(_ *testing.T, _ *door, token *string, _ string) { *token = "elsewhere_" + (*token)[10:] }},
		{"checksum does not fit", func(_ *testing.T, _ *door, token *string, _ string) { *token = (*token)[:53] + "AAAAAA" }},
		{"none", func(_ *testing.T, _ *door, token *string, _ string) { *token = "" }},
		{"its hash", func(t *testing.T, d *door, token *string, key string) {
			ctx := viewer.System(t.Context(), "", "test")
			*token = d.Store.Ent(ctx).APIToken.GetX(ctx, key).TokenHash
		}},
		{"a session's", func(t *testing.T, d *door, token *string, _ string) { *token = d.in(t) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
				d := open(t, k)
				token, key := d.token(t, 90)
				tt.end(t, d, &token, key)
				if _, err := d.AuthenticateToken(t.Context(), token, home); errs.CodeOf(err) != errs.Unauthenticated {
					t.Errorf("got %v", err)
				}
				if rows, err := d.Tokens(t.Context(), d.LinkWorker.AccountID); err != nil || tt.name == "revoked" && len(rows) != 0 {
					t.Errorf("listed are %v, %v", rows, err)
				}
			})
		})
	}
}

// Ensure that a token is made only for a role that the account holds, with a name and a term, and that nobody ends
// another's.
func TestService_MakeToken_refused(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	mine, theirs := d.roleOf(t, d.LinkWorker), d.roleOf(t, d.Manager)
	tests := []struct {
		name  string
		in    auth.MakeTokenInput
		code  errs.Code
		field string
	}{
		{"another's role", auth.MakeTokenInput{Name: "a", MembershipID: theirs}, errs.NotFound, "membershipId"},
		{"no role", auth.MakeTokenInput{Name: "a"}, errs.NotFound, "membershipId"},
		{"no name", auth.MakeTokenInput{Name: " ", MembershipID: mine}, errs.Invalid, "name"},
		{"name of two lines", auth.MakeTokenInput{Name: "a\nb", MembershipID: mine}, errs.Invalid, "name"},
		{"for ever", auth.MakeTokenInput{Name: "a", MembershipID: mine, Days: 366}, errs.Invalid, "days"},
		{"backwards", auth.MakeTokenInput{Name: "a", MembershipID: mine, Days: -1}, errs.Invalid, "days"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, _, err := d.MakeToken(t.Context(), d.LinkWorker.AccountID, tt.in)
			checkError(t, err, tt.code, tt.field)
		})
	}
	_, key := d.token(t, 1)
	checkError(t, d.EndToken(t.Context(), d.Manager.AccountID, key), errs.NotFound, "id")
	checkError(t, d.EndToken(t.Context(), d.Manager.AccountID, "at' OR 1=1"), errs.NotFound, "id")
	ctx := viewer.System(t.Context(), "", "test")
	if n := d.Store.Ent(ctx).APIToken.Query().Where(apitoken.EndedAtIsNil()).CountX(ctx); n != 1 {
		t.Errorf("%d tokens are left", n)
	}
}

// Ensure that guessing at tokens slows down for a network and for no other, that what is no token at all counts as no
// guess, and that others' guesses keep no good token out.
func TestService_AuthenticateToken_guesses(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	token, key := d.token(t, 0)
	good, goodKey := d.token(t, 0)
	if key == goodKey {
		t.Fatal("two tokens are one")
	}
	must(t, d.EndToken(t.Context(), "", key))
	for range 30 {
		if _, err := d.AuthenticateToken(t.Context(), "alongside_?", home); errs.CodeOf(err) != errs.Unauthenticated {
			t.Fatalf("got %v", err)
		}
	}
	for range 20 {
		if _, err := d.AuthenticateToken(t.Context(), token, home); errs.CodeOf(err) != errs.Unauthenticated {
			t.Fatalf("got %v", err)
		}
	}
	if _, err := d.AuthenticateToken(t.Context(), token, home); errs.CodeOf(err) != errs.Limit {
		t.Errorf("after 20 guesses: %v", err)
	}
	if _, err := d.AuthenticateToken(t.Context(), good, home); err != nil {
		t.Errorf("a good one after them: %v", err)
	}
	if _, err := d.AuthenticateToken(t.Context(), token, netip.MustParseAddr("198.51.100.1")); errs.CodeOf(err) != errs.Unauthenticated {
		t.Errorf("from elsewhere: %v", err)
	}
	d.Clock.Advance(time.Second)
	if _, err := d.AuthenticateToken(t.Context(), token, home); errs.CodeOf(err) != errs.Unauthenticated {
		t.Errorf("after the wait: %v", err)
	}
}

// Ensure who a request with an Authorization header is, where programs may ask.
func TestHandler_Programs(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	token, _ := d.token(t, 0)
	signedIn := d.in(t)
	h := auth.NewHandler(d.Service, func(*http.Request) auth.Peer { return auth.Peer{Address: home} }, slog.New(slog.DiscardHandler))
	who := h.Programs(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := "nobody"
		if v := viewer.From(r.Context()); v != nil {
			name = string(v.Method)
		}
		_, _ = w.Write([]byte(name))
	}), h.Refuse)
	tests := []struct {
		name, authorization, cookie string
		status                      int
		want                        string
	}{
		{"token", "Bearer " + token, "", 200, "TOKEN"},
		{"scheme in small letters", "bearer " + token, "", 200, "TOKEN"},
		{"unknown token", "Bearer alongside_x", "", 401, "UNAUTHENTICATED"},
		{"nothing", "Bearer", "", 401, "UNAUTHENTICATED"},
		{"token and session", "Bearer " + token, signedIn, 400, "INVALID"},
		{"session as token", "Bearer " + signedIn, "", 401, "UNAUTHENTICATED"},
		{"token as session", "", token, 200, "nobody"},
		{"a proxy's", "Basic eDp5", signedIn, 200, ""},
		{"none", "", "", 200, "nobody"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
			if tt.authorization != "" {
				r.Header.Set("Authorization", tt.authorization)
			}
			if tt.cookie != "" {
				r.AddCookie(signedBy(tt.cookie))
			}
			w := httptest.NewRecorder()
			who.ServeHTTP(w, r)
			if body := w.Body.String(); w.Code != tt.status || !strings.Contains(body, tt.want) || strings.Contains(body, token) {
				t.Errorf("got %d %s", w.Code, body)
			}
			if challenge := w.Header().Get("WWW-Authenticate"); (challenge == "Bearer") != (tt.status == http.StatusUnauthorized) {
				t.Errorf("got the challenge %q", challenge)
			}
		})
	}
}

// Ensure that making a token needs a step-up, and what the list tells: nothing by which anybody could ask.
func TestHandler_tokens(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	h := web(d, false)
	c := signedBy(d.in(t))
	body := `{"name":"Nightly list","membershipId":"` + d.roleOf(t, d.LinkWorker) + `","days":30}`
	made := post(h, "/auth/tokens/make", body, c)
	var got struct{ ID, Token string }
	if err := json.Unmarshal([]byte(text(t, made)), &got); err != nil || made.StatusCode != http.StatusOK || !strings.HasPrefix(got.Token, "alongside_") {
		t.Fatalf("got %d %+v, %v", made.StatusCode, got, err)
	}
	list := text(t, send(h, http.MethodGet, "/auth/tokens", "", "", c))
	if !strings.Contains(list, `"name":"Nightly list"`) || !strings.Contains(list, `"role":"LINK_WORKER","organisation":"Harrow Mind"`) ||
		strings.Contains(list, got.Token) || strings.Contains(strings.ToLower(list), "hash") {
		t.Errorf("the list is %s", list)
	}
	if r := send(h, http.MethodGet, "/auth/tokens", "", ""); r.StatusCode != http.StatusUnauthorized {
		t.Errorf("without a session: %d", r.StatusCode)
	}
	d.Clock.Advance(viewer.StepUpTime)
	if r := post(h, "/auth/tokens/make", body, c); r.StatusCode != http.StatusForbidden || !strings.Contains(text(t, r), `"STEP_UP"`) {
		t.Errorf("without a step-up: %d", r.StatusCode)
	}
	if r := post(h, "/auth/tokens/end", `{"id":"`+got.ID+`"}`, c); r.StatusCode != http.StatusNoContent {
		t.Errorf("ending: %d %s", r.StatusCode, text(t, r))
	}
	if list := text(t, send(h, http.MethodGet, "/auth/tokens", "", "", c)); list != `{"tokens":[]}`+"\n" {
		t.Errorf("after the end the list is %s", list)
	}
}

// signedBy is the cookie of a session's token.
func signedBy(token string) *http.Cookie {
	return &http.Cookie{Name: "alongside_session", Value: token}
}

func post(h http.Handler, path, body string, cookies ...*http.Cookie) *http.Response {
	return send(h, http.MethodPost, path, "application/json", body, cookies...)
}

func checkError(t *testing.T, err error, want errs.Code, field string) {
	t.Helper()
	e, ok := err.(*errs.Error) //nolint:errorlint // these are given as they are
	if !ok || e.Code != want || e.Field != field {
		t.Errorf("got %v, want %s of %q", err, want, field)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
