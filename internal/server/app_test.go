package server_test

import (
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"testing/fstest"

	"alongside/internal/code"
	"alongside/internal/server"
)

const browser = "text/html,application/xhtml+xml,*/*;q=0.8"

// Ensures which addresses are files, which are the app's, and which are nothing.
func TestApp(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	const index, immutable = "<!doctype html><title>Alongside</title>", "public, max-age=31536000, immutable"
	tests := []struct {
		path, accept string
		status       int
		contentType  string
		cache, body  string
	}{
		{"/", browser, 200, "text/html; charset=utf-8", "no-cache", index},
		{"/index.html", browser, 200, "text/html; charset=utf-8", "no-cache", index},
		{"/clients/pe01j", browser, 200, "text/html; charset=utf-8", "no-cache", index},
		{"/signin?from=/inbox", browser, 200, "text/html; charset=utf-8", "no-cache", index},
		{"/caseload", "", 200, "text/html; charset=utf-8", "no-cache", index},
		{"/caseload", "application/json", 404, "text/plain; charset=utf-8", "", ""},
		{"/robots.txt", browser, 200, "text/plain; charset=utf-8", "no-cache", "User-agent: *\nDisallow: /\n"},
		{"/assets/app-1a.js", "*/*", 200, "text/javascript; charset=utf-8", immutable, "app()"},
		{"/assets/text.woff2", "*/*", 200, "font/woff2", immutable, "font"},
		{"/assets/app-2b.js", browser, 404, "text/plain; charset=utf-8", "", ""},
		{"/assets/app-1a.js.br", browser, 404, "text/plain; charset=utf-8", "", ""},
		{"/assets/", browser, 404, "text/plain; charset=utf-8", "", ""},
		{"/assets", browser, 200, "text/html; charset=utf-8", "no-cache", index},
		{"/favicon.ico", "*/*", 404, "text/plain; charset=utf-8", "", ""},
		{"/.gitkeep", browser, 404, "text/plain; charset=utf-8", "", ""},
		{"/.env", browser, 404, "text/plain; charset=utf-8", "", ""},
		{"/playground.html", browser, 404, "text/plain; charset=utf-8", "", ""},
		{"/assets/%2e%2e/%2e%2e/server.go", browser, 404, "text/plain; charset=utf-8", "", ""},
	}
	for _, tt := range tests {
		res, body := s.ask(t, http.MethodGet, tt.path, "", "Accept", tt.accept)
		if res.StatusCode != tt.status || res.Header.Get("Content-Type") != tt.contentType ||
			res.Header.Get("Cache-Control") != tt.cache || (tt.body != "" && body != tt.body) {
			t.Errorf("%s: got %d %q %q %q", tt.path, res.StatusCode, res.Header.Get("Content-Type"), res.Header.Get("Cache-Control"), body)
		}
	}
}

// Ensures that a file goes out in the best coding that the browser takes, and only once.
func TestApp_encodings(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	for _, tt := range []struct{ path, accept, encoding, body string }{
		{"/assets/app-1a.js", "gzip, deflate, br, zstd", "br", "app in brotli"},
		{"/assets/app-1a.js", "gzip, deflate", "gzip", "app in gzip"},
		{"/assets/app-1a.js", "gzip, br;q=0", "gzip", "app in gzip"},
		{"/assets/app-1a.js", "gzip;q=0.5, br; q=0.1", "br", "app in brotli"},
		{"/assets/app-1a.js", "*", "br", "app in brotli"},
		{"/assets/app-1a.js", "gzip;q=0, *;q=0", "", "app()"},
		{"/assets/app-1a.js", "brotli, gzipped", "", "app()"},
		{"/assets/app-1a.js", "identity", "", "app()"},
		{"/assets/text.woff2", "gzip, br", "", "font"},
		{"/inbox", "br, gzip", "gzip", "index in gzip"},
	} {
		res, body := s.ask(t, http.MethodGet, tt.path, "", "Accept-Encoding", tt.accept)
		if res.Header.Get("Content-Encoding") != tt.encoding || body != tt.body {
			t.Errorf("%s of %s: got %q %q", tt.accept, tt.path, res.Header.Get("Content-Encoding"), body)
		}
		if varies := res.Header.Get("Vary") == "Accept-Encoding"; varies == strings.HasSuffix(tt.path, "woff2") {
			t.Errorf("%s: got Vary %q", tt.path, res.Header.Get("Vary"))
		}
		again, _ := s.ask(t, http.MethodGet, tt.path, "", "Accept-Encoding", tt.accept, "If-None-Match", res.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified {
			t.Errorf("%s: sent again with %d", tt.path, again.StatusCode)
		}
	}
}

// Ensures that a program without the app says so, and goes on answering.
func TestApp_notBuilt(t *testing.T) {
	t.Parallel()
	s := serve(t, func(c *server.Config) { c.App = fstest.MapFS{".gitkeep": {}} })
	if res, body := s.ask(t, http.MethodGet, "/inbox", "", "Accept", browser); res.StatusCode != http.StatusServiceUnavailable ||
		!strings.Contains(body, "UI not built") {
		t.Errorf("got %d %s", res.StatusCode, body)
	}
	if res, body := s.ask(t, http.MethodGet, "/readyz", ""); res.StatusCode != http.StatusOK || body != `{"status":"ready"}`+"\n" {
		t.Errorf("got %d %s", res.StatusCode, body)
	}
}

// Ensures that the headers that protect are on every response, refusals included.
func TestHeaders(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	seen := map[string]bool{}
	for _, path := range []string{"/", "/healthz", "/readyz", "/metrics", "/graphql", "/auth/login", "/auth/x", "/playground", "/schema.graphql", "/assets/none.js", "/robots.txt"} {
		for _, method := range []string{http.MethodGet, http.MethodPost} {
			res, _ := s.ask(t, method, path, "", "Accept", browser)
			for name, want := range map[string]string{
				"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
				"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "Strict-Transport-Security": "",
			} {
				if got := res.Header.Get(name); got != want {
					t.Errorf("%s %s: %s is %q", method, path, name, got)
				}
			}
			csp := res.Header.Get("Content-Security-Policy")
			if !strings.HasPrefix(csp, "default-src 'none'; script-src 'self'; style-src 'self'") || !strings.Contains(csp, "frame-ancestors 'none'") ||
				strings.Contains(csp, "unsafe") != (path == "/playground") {
				t.Errorf("%s %s: the policy is %q", method, path, csp)
			}
			id := res.Header.Get("X-Request-Id")
			if id == "" || seen[id] {
				t.Errorf("%s %s: the request is called %q", method, path, id)
			}
			seen[id] = true
		}
	}
}

// Ensures that without a session only the public routes answer, and who may use the playground with one.
func TestAccess(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	cookies := map[string]string{
		"nobody": "", "analyst": s.as(t, code.RoleAnalyst), "manager": s.as(t, code.RoleManager), "link worker": s.as(t, code.RoleLinkWorker),
	}
	for _, tt := range []struct {
		who, method, path string
		status            int
	}{
		{"nobody", "GET", "/", 200},
		{"nobody", "GET", "/healthz", 200},
		{"nobody", "GET", "/readyz", 200},
		{"nobody", "POST", "/auth/logout", 204},
		{"nobody", "POST", "/graphql", 415},
		{"nobody", "GET", "/schema.graphql", 401},
		{"nobody", "GET", "/playground", 303},
		{"analyst", "GET", "/schema.graphql", 200},
		{"analyst", "GET", "/playground", 200},
		{"manager", "GET", "/schema.graphql", 200},
		{"manager", "GET", "/playground", 200},
		{"link worker", "GET", "/schema.graphql", 403},
		{"link worker", "GET", "/playground", 403},
	} {
		res, body := s.ask(t, tt.method, tt.path, "", "Cookie", cookies[tt.who], "Accept", browser)
		if res.StatusCode != tt.status {
			t.Errorf("%s %s as %s: got %d %s", tt.method, tt.path, tt.who, res.StatusCode, body)
		}
		if tt.path == "/schema.graphql" && strings.Contains(body, "type Query") != (tt.status == http.StatusOK) {
			t.Errorf("%s as %s: got %.200s", tt.path, tt.who, body)
		}
		if tt.path == "/playground" && strings.Contains(body, "<title>Playground</title>") != (tt.status == http.StatusOK) {
			t.Errorf("%s as %s: got %s", tt.path, tt.who, body)
		}
		if tt.status == http.StatusSeeOther && res.Header.Get("Location") != "/signin?from=%2Fplayground" {
			t.Errorf("sent to %s", res.Header.Get("Location"))
		}
	}
}

// Ensures that the measurements are this machine's alone, unless the operator opens them.
func TestMetrics(t *testing.T) {
	t.Parallel()
	closed, opened := serve(t, nil), serve(t, func(c *server.Config) { c.Metrics = true })
	if _, body := closed.ask(t, http.MethodGet, "/metrics", ""); !strings.Contains(body, "go_goroutines") {
		t.Errorf("this machine gets %.100s", body)
	}
	for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"} {
		if res, body := closed.ask(t, http.MethodGet, "/metrics", "", name, "203.0.113.9"); res.StatusCode != http.StatusNotFound {
			t.Errorf("through a proxy that sends %s: got %d %.100s", name, res.StatusCode, body)
		}
	}
	_, body := opened.ask(t, http.MethodGet, "/metrics", "", "X-Forwarded-For", "203.0.113.9")
	if !strings.Contains(body, "alongside_http_requests_total") && !strings.Contains(body, "go_goroutines") {
		t.Errorf("opened: got %.100s", body)
	}
}

// Ensures that only a trusted proxy is believed about TLS.
func TestProxies(t *testing.T) {
	t.Parallel()
	trusting := serve(t, func(c *server.Config) { c.Proxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")} })
	wary := serve(t, nil)
	const login = `{"email":"MANAGER@test.example","password":"` + password + `"}`
	for name, s := range map[string]*site{"__Host-alongside_session": trusting, "alongside_session": wary} {
		res, body := s.ask(t, http.MethodPost, "/auth/login", login, "Content-Type", "application/json", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9")
		if res.StatusCode != http.StatusOK || res.Cookies()[0].Name != name || res.Cookies()[0].Secure != (s == trusting) {
			t.Errorf("got %d %s %v", res.StatusCode, body, res.Cookies())
		}
		if hsts := res.Header.Get("Strict-Transport-Security") != ""; hsts != (s == trusting) {
			t.Errorf("%s: Strict-Transport-Security is %v", name, hsts)
		}
	}
}

// Ensures that the log tells what was asked and nothing of whom.
func TestLog(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	cookie := s.as(t, code.RoleManager)
	s.ask(t, http.MethodGet, "/clients/pe0123?search=Halina", "", "Cookie", cookie, "Accept", browser)
	s.ask(t, http.MethodPost, "/graphql", `{"query":"{ viewer { role } }","variables":{"search":"Halina"}}`, "Content-Type", "application/json", "Cookie", cookie)
	s.ask(t, "HALINA", "/graphql", "")
	log := s.log.String()
	for _, want := range []string{`"route":"/auth/login"`, `"route":"/graphql"`, `"route":"/","status":200`, `"request":"`, `"method":"other"`} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %s:\n%s", want, log)
		}
	}
	for _, secret := range []string{"alina", "ALINA", "pe0123", password, "test.example", strings.TrimPrefix(cookie, "alongside_session=")} {
		if strings.Contains(log, secret) {
			t.Errorf("the log has %q:\n%s", secret, log)
		}
	}
}
