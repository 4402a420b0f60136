package server

import (
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/store"
)

// Ensures that a panic is INTERNAL with a reference, and that what it carried is neither told nor logged.
func TestRecovered(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	s := &Server{config: Config{Clock: clock.System{}}, log: slog.New(withRequest{slog.NewJSONHandler(&log, nil)}), metrics: newMetrics()}
	s.login = auth.NewHandler(nil, s.peer, s.log)
	h := s.observe(s.recovered(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		panic(errors.New("Halina Rahman's record"))
	})))
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/clients/Halina", nil))
	id := w.Header().Get(auth.RequestID)
	if body := w.Body.String(); w.Code != http.StatusInternalServerError || !strings.Contains(body, `"INTERNAL"`) ||
		!strings.Contains(body, id) || strings.Contains(body, "Halina") {
		t.Errorf("got %d %s", w.Code, body)
	}
	if text := log.String(); !strings.Contains(text, `"status":500`) || strings.Count(text, id) < 2 || strings.Contains(text, "Halina") {
		t.Errorf("the log has %s", text)
	}
	defer func() {
		if p := recover(); p == nil {
			t.Error("a connection that is broken off goes on")
		}
	}()
	s.recovered(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })).
		ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
}

// Ensures that every route that is not on the public list says how it refuses, and that the list names only routes.
func TestPublic(t *testing.T) {
	t.Parallel()
	s := &Server{log: slog.New(slog.DiscardHandler), app: &app{}, services: Wire(&store.Store{Clock: clock.System{}})}
	s.login = auth.NewHandler(nil, s.peer, s.log)
	known := map[string]bool{}
	for _, r := range s.routes() {
		known[r.path] = true
		if r.refuse == nil || r.method == "" {
			t.Errorf("%s is not complete", r.path)
		}
		w := httptest.NewRecorder()
		s.guard(r).ServeHTTP(w, httptest.NewRequest(http.MethodTrace, r.path, nil))
		if w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s answers TRACE with %d", r.path, w.Code)
		}
	}
	for _, path := range public {
		if !known[path] {
			t.Errorf("%s is public and no route", path)
		}
	}
	for _, r := range s.login.Routes() {
		if r.Open != slices.Contains(public, r.Path) {
			t.Errorf("%s: open is %t, and the list says otherwise", r.Path, r.Open)
		}
	}
	want := "/auth/login /auth/logout /auth/welcome /auth/first /auth/methods " +
		"/auth/passkeys/sign-in /auth/passkeys/sign-in/finish /auth/provider/start /auth/provider/callback " +
		"/auth/provider/code /auth/provider/logout /calendar/{file} /healthz /readyz /metrics /"
	if got := strings.Join(public, " "); got != want {
		t.Errorf("public are %s: is that meant? Change this test then", got)
	}
}
