package server_test

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/organisation"
	"alongside/internal/server"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

const password = "four unrelated words"

// dist is a build of the app as small as one can be.
var dist = fstest.MapFS{
	".gitkeep":            {},
	"index.html":          {Data: []byte("<!doctype html><title>Alongside</title>")},
	"index.html.gz":       {Data: []byte("index in gzip")},
	"playground.html":     {Data: []byte("<!doctype html><title>Playground</title>")},
	"robots.txt":          {Data: []byte("User-agent: *\nDisallow: /\n")},
	"assets/app-1a.js":    {Data: []byte("app()")},
	"assets/app-1a.js.br": {Data: []byte("app in brotli")},
	"assets/app-1a.js.gz": {Data: []byte("app in gzip")},
	"assets/text.woff2":   {Data: []byte("font")},
}

// site is a running server with an account of each role, who sign in as role@test.example.
type site struct {
	*httptest.Server
	log *lines
}

// lines is a log that can be read while it is written.
type lines struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func serve(t *testing.T, change func(*server.Config)) *site {
	t.Helper()
	address, c := testkit.Empty(t), clock.NewStepped(testkit.Start)
	people(t, address, c)
	log := &lines{}
	config := server.Config{Database: address, Clock: c, Log: slog.NewJSONHandler(log, nil), App: dist, OperationTime: time.Minute}
	if change != nil {
		change(&config)
	}
	s, err := server.New(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(s.Handler())
	t.Cleanup(func() {
		h.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	h.Client().CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &site{h, log}
}

// people makes a scheme and an account of some roles.
func people(t *testing.T, address string, c clock.Clock) {
	t.Helper()
	s, err := store.Open(t.Context(), address, c)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	o := organisation.New(s)
	system := viewer.System(t.Context(), "", "test set-up")
	sc, err := o.CreateScheme(system, "Harrow", detail.DefaultSettings(), true)
	if err != nil {
		t.Fatal(err)
	}
	system = viewer.System(t.Context(), sc.ID, "test set-up")
	office, err := o.CreateOrganisation(system, organisation.CreateOrganisationInput{Kind: code.OrganisationKindHost, Name: "Office"})
	if err != nil {
		t.Fatal(err)
	}
	for _, role := range []code.Role{code.RoleManager, code.RoleLinkWorker, code.RoleAnalyst} {
		a, err := o.AddAccount(system, organisation.AddAccountInput{
			Email: string(role) + "@test.example", Name: "A " + role.Label(), PasswordHash: testkit.PasswordHash(password),
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.AddMembership(system, organisation.AddMembershipInput{
			AccountID: a.ID, OrganisationID: office.ID, Role: role, FromOn: "2020-01-01",
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// ask sends a request; headers go in pairs.
func (s *site) ask(t *testing.T, method, path, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	res, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(b)
}

// as signs in and gives the cookie.
func (s *site) as(t *testing.T, role code.Role) string {
	t.Helper()
	res, body := s.ask(t, http.MethodPost, "/auth/login",
		fmt.Sprintf(`{"email":"%s@test.example","password":%q}`, role, password), "Content-Type", "application/json")
	if res.StatusCode != http.StatusOK || len(res.Cookies()) != 1 {
		t.Fatalf("sign in: %d %s", res.StatusCode, body)
	}
	return res.Cookies()[0].Name + "=" + res.Cookies()[0].Value
}

const query = `{"query":"{ viewer { role account { name } } }"}`

// Ensures that the API answers the signed-in and nobody else, by POST and JSON alone, and by our own pages.
func TestGraphQL(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	cookie := s.as(t, code.RoleManager)
	deep := `{"query":` + strings.Repeat("[", 25) + strings.Repeat("]", 25) + `}`
	tests := []struct {
		name, method, body, cookie string
		headers                    []string
		status                     int
		code                       string // "" for an answer
	}{
		{"signed in", "POST", query, cookie, nil, 200, ""},
		{"own page", "POST", query, cookie, []string{"Sec-Fetch-Site", "same-origin"}, 200, ""},
		{"not signed in", "POST", query, "", nil, 401, "UNAUTHENTICATED"},
		{"other's cookie", "POST", query, "alongside_session=" + strings.Repeat("A", 43), nil, 401, "UNAUTHENTICATED"},
		{"other site", "POST", query, cookie, []string{"Sec-Fetch-Site", "cross-site"}, 403, "FORBIDDEN"},
		{"other origin, old browser", "POST", query, cookie, []string{"Origin", "https://evil.example"}, 403, "FORBIDDEN"},
		{"form", "POST", "query=x", cookie, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "INVALID"},
		{"text", "POST", query, cookie, []string{"Content-Type", "text/plain"}, 415, "INVALID"},
		{"batch", "POST", "[" + query + "]", cookie, nil, 400, "INVALID"},
		{"too large", "POST", `{"query":"` + strings.Repeat("a", 10<<20) + `"}`, cookie, nil, 413, "LIMIT"},
		{"too deep", "POST", deep, cookie, nil, 413, "LIMIT"},
		{"brackets in text", "POST", `{"query":"{ viewer { role } }","extensions":{"x":"` + strings.Repeat(`[{\"`, 30) + `"}}`, cookie, nil, 200, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			headers := append([]string{"Content-Type", "application/json", "Cookie", tt.cookie}, tt.headers...)
			res, body := s.ask(t, tt.method, "/graphql", tt.body, headers...)
			var got struct {
				Errors []struct {
					Extensions struct{ Code string }
				}
			}
			if err := json.Unmarshal([]byte(body), &got); err != nil {
				t.Fatalf("%d %q: %v", res.StatusCode, body, err)
			}
			answer := ""
			if len(got.Errors) > 0 {
				answer = got.Errors[0].Extensions.Code
			}
			if res.StatusCode != tt.status || answer != tt.code {
				t.Errorf("got %d %s", res.StatusCode, body)
			}
			if res.Header.Get("Cache-Control") != "no-store" || !strings.HasPrefix(res.Header.Get("Content-Type"), "application/json") {
				t.Errorf("got the headers %v", res.Header)
			}
		})
	}
}

// Ensures that every address answers one method, and that nothing is there by another name.
func TestMethods(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	for _, tt := range []struct {
		method, path string
		status       int
	}{
		{"GET", "/graphql", 405},
		{"GET", "/graphql?query={viewer{role}}", 405},
		{"PUT", "/graphql", 405},
		{"GET", "/auth/login", 405},
		{"GET", "/auth/logout", 405},
		{"POST", "/", 405},
		{"DELETE", "/clients/x", 405},
		{"POST", "/healthz", 405},
		{"GET", "/auth/other", 404},
		{"GET", "/graphql/x", 404},
		{"POST", "/auth/login/", 404},
		{"HEAD", "/healthz", 200},
		{"HEAD", "/", 200},
	} {
		res, body := s.ask(t, tt.method, tt.path, "", "Content-Type", "application/json")
		if res.StatusCode != tt.status {
			t.Errorf("%s %s: got %d %s", tt.method, tt.path, res.StatusCode, body)
		}
	}
}

// Ensures that an origin of the configuration, and no other, may ask from its own pages.
func TestOrigins(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*server.Config){
		"none": nil,
		"one":  func(c *server.Config) { c.Origins = []string{"https://friend.example"} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := serve(t, change)
			cookie := s.as(t, code.RoleManager)
			for origin, let := range map[string]bool{"https://friend.example": change != nil, "https://evil.example": false} {
				res, _ := s.ask(t, http.MethodPost, "/graphql", query, "Content-Type", "application/json", "Cookie", cookie, "Origin", origin)
				if (res.StatusCode == http.StatusOK) != let || (res.Header.Get("Access-Control-Allow-Origin") == origin) != let {
					t.Errorf("%s: got %d %v", origin, res.StatusCode, res.Header)
				}
			}
		})
	}
}
