package server_test

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"alongside/frontend"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/server"
	"alongside/internal/testkit"
)

// hashOf is the name of a text in a list of trusted documents.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// Ensure every role may send the app's operations and the operator's, by name, by text and by both, and no other text
// unless it may use the playground.
func TestDocuments(t *testing.T) {
	t.Parallel()
	const theirs, other = "query Theirs { viewer { account { name } } }", "query Other { viewer { role } }"
	s := serve(t, func(c *server.Config) { c.Documents = map[string]string{hashOf(theirs): theirs} })
	app, id := "", ""
	for name, text := range frontend.Documents() {
		if strings.Contains(text, "viewer {") && !strings.Contains(text, "$") && (app == "" || len(text) < len(app)) {
			app, id = text, name
		}
	}
	if app == "" {
		t.Fatal("the app asks nothing without variables")
	}
	worker, manager := s.as(t, code.RoleLinkWorker), s.as(t, code.RoleManager)
	for _, tt := range []struct {
		name, cookie, body string
		status             int
		code               string
	}{
		{"the app's, by text", worker, document(app), 200, ""},
		{"the app's, by name", worker, `{"documentId":"` + id + `"}`, 200, ""},
		{"the app's, by its bare hash", worker, `{"documentId":"` + strings.TrimPrefix(id, "sha256:") + `"}`, 200, ""},
		{"the app's, by both", worker, `{"documentId":"` + id + `","query":` + jsonText(app) + `}`, 200, ""},
		{"the app's, as a stored query", worker, `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + strings.TrimPrefix(id, "sha256:") + `"}}}`, 200, ""},
		{"the operator's, by name", worker, `{"documentId":"` + hashOf(theirs) + `"}`, 200, ""},
		{"the operator's, by text", worker, document(theirs), 200, ""},
		{"the operator's, with a space more", worker, document(theirs + " "), 403, "FORBIDDEN"},
		{"another name's text", worker, `{"documentId":"` + id + `","query":` + jsonText(theirs) + `}`, 400, "INVALID"},
		{"a text of their own", worker, document(other), 403, "FORBIDDEN"},
		{"a text of their own, by its hash", worker, `{"documentId":"` + hashOf(other) + `","query":` + jsonText(other) + `}`, 403, "FORBIDDEN"},
		{"a text of the manager's own", manager, document(other), 200, ""},
		{"sent before by the manager", worker, document(other), 403, "FORBIDDEN"},
		{"sent before by the manager, by its hash", worker, `{"documentId":"` + hashOf(other) + `"}`, 400, "INVALID"},
	} {
		res, body := s.ask(t, http.MethodPost, "/graphql", tt.body, "Content-Type", "application/json", "Cookie", tt.cookie)
		if res.StatusCode != tt.status || codeIn(body) != tt.code {
			t.Errorf("%s: want %d %s, got %d %s", tt.name, tt.status, tt.code, res.StatusCode, body)
		}
	}
}

// Ensure the server does not start with a list of documents that is not what it says.
func TestDocuments_faulty(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		hashOf("x"):                   "query A { viewer { role } }",
		hashOf("query A { nothing }"): "query A { nothing }",
		hashOf("query A {"):           "query A {",
		hashOf("{" + strings.Repeat("viewer{role}", 200) + "}"): "{" + strings.Repeat("viewer{role}", 200) + "}",
	} {
		s, err := server.New(t.Context(), server.Config{Database: testkit.Empty(t), Clock: clock.System{}, Documents: map[string]string{name: text}})
		if err == nil {
			_ = s.Close()
			t.Errorf("it starts with %s", text)
		} else if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not named: %v", name, err)
		}
	}
}

// Ensure a query that the database is slow to answer is given up when its time is over, on both, with an answer that says
// so, and that the database has stopped working on it.
func TestSlow(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		srv, err := server.New(t.Context(), server.Config{
			Database: k.Address, Clock: k.Clock, Log: slog.DiscardHandler, OperationTime: 300 * time.Millisecond,
			Trust: func(string) bool { return true },
		})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = srv.Close() }()
		s := start(t, k)
		stop := endless(t, k)
		began := time.Now()
		w := straight(t, srv.Handler(), s.manager.cookie, document("{services(first:5){edges{node{id}}}}"))
		if w.Code != http.StatusServiceUnavailable || codeIn(w.Body.String()) != "LIMIT" || w.Header().Get("Retry-After") == "" {
			t.Errorf("got %d %s", w.Code, w.Body)
		}
		if took := time.Since(began); took > 10*time.Second { // it would take for ever
			t.Errorf("it took %v", took)
		}
		stop()
		if w := straight(t, srv.Handler(), s.manager.cookie, document("{viewer{role}}")); w.Code != http.StatusOK {
			t.Errorf("afterwards: %d %s", w.Code, w.Body)
		}
	})
}

// endless puts something that never ends in the place of the table of services. The function it gives waits until the
// database no longer works on it.
func endless(t *testing.T, k *testkit.Kit) (stopped func()) {
	t.Helper()
	raw, forever := k.Raw(t), "(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c) > 0"
	statements := []string{"PRAGMA legacy_alter_table = ON"}
	postgres := !strings.HasPrefix(k.Address, "sqlite://")
	if postgres {
		statements, forever = nil, "(SELECT pg_sleep(600)) IS NOT NULL"
	}
	for _, statement := range append(statements, "ALTER TABLE service RENAME TO service_kept", "CREATE VIEW service AS SELECT * FROM service_kept WHERE "+forever) {
		if _, err := raw.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	return func() {
		t.Helper()
		if !postgres { // its driver comes back only when the statement has ended
			return
		}
		for range 100 {
			running := 0
			if err := raw.QueryRowContext(t.Context(), `SELECT count(*) FROM pg_stat_activity, pg_sleep(0.1)
				WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`).Scan(&running); err != nil {
				t.Fatal(err)
			}
			if running == 0 {
				return
			}
		}
		t.Error("the database works on")
	}
}

// straight asks a handler without a network between.
func straight(t *testing.T, h http.Handler, cookie *http.Cookie, body string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.AddCookie(cookie)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// Ensure that who sends slowly is sent away, and holds nobody else up meanwhile.
func TestSlowSender(t *testing.T) {
	t.Parallel()
	srv, err := server.New(t.Context(), server.Config{Database: testkit.Empty(t), Clock: clock.System{}, Log: slog.DiscardHandler})
	if err != nil {
		t.Fatal(err)
	}
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		_ = srv.Close()
	})
	dial := func(request string) net.Conn {
		c, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", l.Addr().String())
		if err != nil {
			t.Error(err)
			return nil
		}
		_, _ = c.Write([]byte(request))
		return c
	}
	var all sync.WaitGroup
	for _, request := range []string{
		"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
		"POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
	} {
		for range 40 { // more than there are places
			all.Go(func() {
				c := dial(request)
				if c == nil {
					return
				}
				defer func() { _ = c.Close() }()
				res, err := http.ReadResponse(bufio.NewReader(c), nil)
				if err != nil || res.StatusCode != http.StatusRequestTimeout || res.Header.Get("Content-Security-Policy") == "" {
					t.Errorf("got %v %v", res, err)
				}
			})
		}
	}
	c := dial("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
	if res, err := http.ReadResponse(bufio.NewReader(c), nil); err != nil || res.StatusCode != http.StatusUnauthorized {
		t.Errorf("meanwhile: %v %v", res, err)
	}
	_ = c.Close()
	c = dial("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")
	if res, err := http.ReadResponse(bufio.NewReader(c), nil); err != nil || res.Header.Get("Content-Security-Policy") == "" {
		t.Errorf("of no address: %v %v", res, err)
	}
	_ = c.Close()
	c = dial("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + strings.Repeat("x", 32<<10) + "\r\n\r\n")
	if res, err := http.ReadResponse(bufio.NewReader(c), nil); err != nil || res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("with a header too long: %v %v", res, err)
	}
	_ = c.Close()
	all.Wait()
}

// Ensure every response of every route to every method carries the headers, whatever becomes of the request, and that
// what holds data is kept nowhere.
func TestHeaders_everywhere(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	paths := []string{
		"/", "/inbox", "/none.js", "/robots.txt", "/assets/app-1a.js", "/graphql", "/graphql/x", "/schema.graphql", "/playground",
		"/healthz", "/readyz", "/metrics", "/auth/login", "/auth/logout", "/auth/x", "//", "/%2e%2e/x", "/playground/x",
		"/files", "/files/x", "/files/x/y", "/calendar/x", "/calendar/appointments/x.ics", "/calendar/x/y/z",
		"/export/caseload.csv", "/export/x",
	}
	n := 0
	for _, cookie := range []string{"", s.as(t, code.RoleManager), s.as(t, code.RoleLinkWorker)} {
		for _, path := range paths {
			for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NONSENSE"} {
				for _, origin := range []string{"", "https://evil.example"} {
					headers := []string{"Cookie", cookie, "Content-Type", "application/json"}
					if origin != "" {
						headers = append(headers, "Origin", origin, "Access-Control-Request-Method", "POST")
					}
					res, _ := s.ask(t, method, path, "", headers...)
					n++
					for name := range map[string]bool{
						"Content-Security-Policy": true, "X-Content-Type-Options": true, "X-Frame-Options": true, "Referrer-Policy": true,
						"Cross-Origin-Opener-Policy": true, "Cross-Origin-Resource-Policy": true, "Permissions-Policy": true,
					} {
						if res.Header.Get(name) == "" {
							t.Errorf("%s %s: %d without %s", method, path, res.StatusCode, name)
						}
					}
					if res.Header.Get("Access-Control-Allow-Origin") != "" {
						t.Errorf("%s %s: open to %s", method, path, origin)
					}
					kept := res.Header.Get("Cache-Control") != "no-store"
					if kept && (strings.HasPrefix(path, "/graphql") || strings.HasPrefix(path, "/auth") || strings.HasPrefix(path, "/files") || strings.HasPrefix(path, "/calendar") || strings.HasPrefix(path, "/export") || path == "/schema.graphql") {
						t.Errorf("%s %s: %d may be kept: %v", method, path, res.StatusCode, res.Header)
					}
				}
			}
		}
	}
	t.Logf("%d responses", n)
}
