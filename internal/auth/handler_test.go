package auth_test

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"alongside/internal/auth"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// web is the HTTP side of a door: /auth/login, /auth/logout and /who, which says who is signed in.
func web(d *door, secure bool) http.Handler {
	h := auth.NewHandler(d.Service, func(*http.Request) auth.Peer {
		return auth.Peer{Address: netip.MustParseAddr("192.0.2.7"), Secure: secure}
	}, slog.New(slog.DiscardHandler))
	mux := http.NewServeMux()
	for _, r := range h.Routes() {
		mux.HandleFunc(r.Method+" "+r.Path, r.Handler)
	}
	mux.Handle("/who", h.Viewer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v := viewer.From(r.Context()); v != nil {
			_, _ = io.WriteString(w, v.Name)
		}
	}), h.Refuse))
	return mux
}

func send(h http.Handler, method, path, contentType, body string, cookies ...*http.Cookie) *http.Response {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func text(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Ensures the whole way in and out, and the cookie's flags with and without TLS.
func TestHandler(t *testing.T) {
	t.Parallel()
	for _, secure := range []bool{false, true} {
		name := map[bool]string{false: "alongside_session", true: "__Host-alongside_session"}[secure]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := open(t, testkit.New(t))
			h := web(d, secure)
			r := send(h, http.MethodPost, "/auth/login", "application/json", `{"email":"`+d.email+`","password":"`+password+`"}`)
			if got, want := text(t, r), `{"enrolling":false,"viewer":{"name":"Sam Adeyemi","role":"LINK_WORKER"}}`+"\n"; r.StatusCode != http.StatusOK || got != want {
				t.Fatalf("got %d %s, want %s", r.StatusCode, got, want)
			}
			if r.Header.Get("Cache-Control") != "no-store" {
				t.Error("the answer may be kept")
			}
			if len(r.Cookies()) != 1 {
				t.Fatalf("got the cookies %v", r.Cookies())
			}
			c := r.Cookies()[0]
			if c.Name != name || !c.HttpOnly || c.Secure != secure || c.SameSite != http.SameSiteLaxMode || c.Path != "/" ||
				c.Domain != "" || c.MaxAge != int(auth.AbsoluteTime.Seconds()) {
				t.Errorf("got the cookie %s", c.Raw)
			}
			if got := text(t, send(h, http.MethodGet, "/who", "", "", c)); got != "Sam Adeyemi" {
				t.Errorf("signed in is %q", got)
			}
			other := &http.Cookie{Name: map[bool]string{true: "alongside_session", false: "__Host-alongside_session"}[secure], Value: c.Value}
			if got := text(t, send(h, http.MethodGet, "/who", "", "", other)); got != "" {
				t.Errorf("by the other cookie %q is signed in", got)
			}
			out := send(h, http.MethodPost, "/auth/logout", "", "", c)
			if out.StatusCode != http.StatusNoContent || len(out.Cookies()) != 1 || out.Cookies()[0].MaxAge >= 0 || out.Cookies()[0].Name != name {
				t.Errorf("signing out: got %d %v", out.StatusCode, out.Cookies())
			}
			if got := text(t, send(h, http.MethodGet, "/who", "", "", c)); got != "" {
				t.Errorf("signed out, %q is still signed in", got)
			}
		})
	}
}

// Ensures the status and code of each refusal, that no cookie comes with it, and that nothing sent comes back.
func TestHandler_refused(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	h := web(d, false)
	const secret = "a secret nobody should see again"
	good := `{"email":"` + d.email + `","password":"` + secret + `"}`
	tests := []struct {
		name, contentType, body string
		status                  int
		code, field             string
	}{
		{"wrong password", "application/json", good, 401, "UNAUTHENTICATED", ""},
		{"unknown name", "application/json; charset=utf-8", `{"email":"nobody@test.example","password":"` + secret + `"}`, 401, "UNAUTHENTICATED", ""},
		{"no email", "application/json", `{"password":"` + secret + `"}`, 400, "INVALID", "email"},
		{"no password", "application/json", `{"email":"` + d.email + `"}`, 400, "INVALID", "password"},
		{"form", "application/x-www-form-urlencoded", "email=" + d.email + "&password=" + secret, 400, "INVALID", ""},
		{"text", "text/plain", good, 400, "INVALID", ""},
		{"no type", "", good, 400, "INVALID", ""},
		{"no JSON", "application/json", secret, 400, "INVALID", ""},
		{"list", "application/json", "[" + good + "]", 400, "INVALID", ""},
		{"two", "application/json", good + good, 400, "INVALID", ""},
		{"other field", "application/json", `{"email":"` + d.email + `","password":"` + secret + `","role":"ADMIN"}`, 400, "INVALID", ""},
		{"a field twice", "application/json", `{"email":"` + d.email + `","password":"` + secret + `","Password":"x"}`, 400, "INVALID", ""},
		{"a field twice, with a long s", "application/json", `{"email":"` + d.email + `","password":"` + secret + `","pa\u017f\u017fword":"x"}`, 400, "INVALID", ""},
		{"wrong type", "application/json", `{"email":["` + secret + `"],"password":1}`, 400, "INVALID", ""},
		{"too large", "application/json", `{"email":"` + strings.Repeat("a", 64*1024) + `","password":"` + secret + `"}`, 413, "LIMIT", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := send(h, http.MethodPost, "/auth/login", tt.contentType, tt.body)
			body := text(t, r)
			var got struct {
				Error struct{ Code, Message, Field string }
			}
			if err := json.Unmarshal([]byte(body), &got); err != nil {
				t.Fatal(err)
			}
			if r.StatusCode != tt.status || got.Error.Code != tt.code || got.Error.Field != tt.field || got.Error.Message == "" {
				t.Errorf("got %d %s", r.StatusCode, body)
			}
			if strings.Contains(body, "secret") || strings.Contains(body, d.email) {
				t.Errorf("the refusal carries what was sent: %s", body)
			}
			if len(r.Cookies()) != 0 {
				t.Errorf("got the cookies %v", r.Cookies())
			}
		})
	}
}

// Ensures that who has to wait is told for how long.
func TestHandler_throttled(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	h := web(d, false)
	for range 5 {
		send(h, http.MethodPost, "/auth/login", "application/json", `{"email":"`+d.email+`","password":"wrong"}`)
	}
	r := send(h, http.MethodPost, "/auth/login", "application/json", `{"email":"`+d.email+`","password":"`+password+`"}`)
	if body := text(t, r); r.StatusCode != http.StatusTooManyRequests || r.Header.Get("Retry-After") != "1" ||
		!strings.Contains(body, `"LIMIT"`) || len(r.Cookies()) != 0 {
		t.Errorf("got %d, Retry-After %q, %s", r.StatusCode, r.Header.Get("Retry-After"), body)
	}
}

// Ensure that one request is one attempt: many sign-ins in one body, as a list, one after the other or with a field twice,
// are refused as a whole and nobody's password is tried.
func TestHandler_batch(t *testing.T) {
	t.Parallel()
	d := open(t, testkit.New(t))
	h := web(d, false)
	one := `{"email":"` + d.email + `","password":"` + password + `"}`
	for name, body := range map[string]string{
		"list":           "[" + strings.Repeat(one+",", 99) + one + "]",
		"one by one":     strings.Repeat(one, 100),
		"lines":          strings.Repeat(one+"\n", 100),
		"field twice":    `{"email":"` + d.email + `","password":"wrong","password":"` + password + `"}`,
		"in other case":  `{"email":"` + d.email + `","password":"wrong","Password":"` + password + `"}`,
		"list as field":  `{"email":"` + d.email + `","password":["wrong","` + password + `"]}`,
		"escaped name":   `{"email":"` + d.email + `","password":"wrong","p\u0061ssword":"` + password + `"}`,
		"nothing":        "",
		"null":           "null",
		"aliases of GQL": `{"query":"mutation { a: login b: login }"}`,
	} {
		r := send(h, http.MethodPost, "/auth/login", "application/json", body)
		if got := text(t, r); r.StatusCode != http.StatusBadRequest || len(r.Cookies()) != 0 || strings.Count(got, `"code"`) != 1 {
			t.Errorf("%s: got %d %s", name, r.StatusCode, got)
		}
	}
	if trail := d.trail(t); len(trail) != 0 {
		t.Errorf("the trail has %v", trail)
	}
	if r := send(h, http.MethodPost, "/auth/login", "application/json", one); r.StatusCode != http.StatusOK {
		t.Errorf("none of it counted as an attempt: got %d", r.StatusCode)
	}
}
