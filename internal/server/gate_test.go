package server

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"

	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/errs"
)

// Ensure only so many requests are worked on at once, that a few more wait for as long as they have time and no longer,
// that the rest are told to come back, and that whether the process runs can be asked all the while.
func TestGate(t *testing.T) {
	t.Parallel()
	s := &Server{
		config: Config{Clock: clock.System{}, OperationTime: operationTime}, log: slog.New(slog.DiscardHandler),
		working: &gate{places: make(chan struct{}, 2)}, signing: &gate{places: make(chan struct{}, 1)},
	}
	s.login = auth.NewHandler(nil, s.peer, s.log)
	open, inside := make(chan struct{}), make(chan struct{}, 100)
	hold := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		inside <- struct{}{}
		<-open
	})
	ask := func(ctx context.Context, path string, next http.Handler) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		s.bounded(path, next).ServeHTTP(w, httptest.NewRequestWithContext(ctx, http.MethodGet, path, nil))
		return w
	}
	var held sync.WaitGroup
	for range 2 {
		held.Go(func() { ask(t.Context(), "/schema.graphql", hold) })
		<-inside
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for path, code := range map[string]string{"/graphql": `"extensions":{"code":"LIMIT"}`, "/schema.graphql": `{"error":{"code":"LIMIT"`} {
		w := ask(gone, path, hold)
		if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") != "1" || !strings.Contains(w.Body.String(), code) {
			t.Errorf("%s, with no time: %d %s", path, w.Code, w.Body)
		}
	}
	fine := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	for _, path := range []string{"/healthz", "/metrics", "/auth/login", "/"} {
		if w := ask(t.Context(), path, fine); w.Code != http.StatusNoContent {
			t.Errorf("%s is held up: %d", path, w.Code)
		}
	}
	s.working.waiting.Store(mostWaiting)
	if w := ask(t.Context(), "/graphql", fine); w.Code != http.StatusServiceUnavailable {
		t.Errorf("one more than may wait: %d %s", w.Code, w.Body)
	}
	s.working.waiting.Store(0)
	held.Go(func() {
		if w := ask(t.Context(), "/graphql", fine); w.Code != http.StatusNoContent {
			t.Errorf("it waited for its place: %d %s", w.Code, w.Body)
		}
	})
	close(open)
	held.Wait()
	if len(s.working.places) != 0 || s.working.waiting.Load() != 0 {
		t.Errorf("%d places are taken still, %d wait", len(s.working.places), s.working.waiting.Load())
	}
}

// slow is a connection whose other end does not read.
type slow struct {
	http.ResponseWriter
	writing, read chan struct{}
}

func (s slow) Write(b []byte) (int, error) {
	close(s.writing)
	<-s.read
	return s.ResponseWriter.Write(b)
}

// Ensure who reads an answer slowly holds no place meanwhile, and gets all of it.
func TestGate_slowReader(t *testing.T) {
	t.Parallel()
	s := &Server{config: Config{Clock: clock.System{}, OperationTime: operationTime}, log: slog.New(slog.DiscardHandler), working: &gate{places: make(chan struct{}, 1)}}
	s.login = auth.NewHandler(nil, s.peer, s.log)
	answer := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.WriteHeader(http.StatusTeapot)
		_, _ = w.Write([]byte("all "))
		_, _ = w.Write([]byte("of it"))
	})
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
	got := httptest.NewRecorder()
	w := slow{got, make(chan struct{}), make(chan struct{})}
	var done sync.WaitGroup
	done.Go(func() { s.bounded("/graphql", answer).ServeHTTP(w, r) })
	<-w.writing
	if len(s.working.places) != 0 {
		t.Error("a place is held while somebody reads")
	}
	close(w.read)
	done.Wait()
	if got.Code != http.StatusTeapot || got.Body.String() != "all of it" || got.Header().Get("Content-Type") != "text/plain" {
		t.Errorf("got %d %q", got.Code, got.Body)
	}
}

// Ensure an error that is not the caller's is told without its cause, and logged without what it quotes; past its time a
// request is told so.
func TestHidden(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	s := &Server{log: slog.New(slog.NewTextHandler(&log, nil))}
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	for ctx, want := range map[context.Context]int{t.Context(): http.StatusInternalServerError, late: http.StatusServiceUnavailable} {
		w := httptest.NewRecorder()
		err := errs.New(errs.Internal, "Secretive").Because(&quoting{})
		s.refuseGraphQL(w, httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", nil), err)
		if w.Code != want || strings.Contains(w.Body.String(), "ecretive") {
			t.Errorf("got %d %s", w.Code, w.Body)
		}
	}
	if text := log.String(); strings.Contains(text, "ecretive") || !strings.Contains(text, "invalid input") {
		t.Errorf("the log has %s", text)
	}
}

// quoting is an error as drivers make them.
type quoting struct{}

func (*quoting) Error() string {
	return `invalid input syntax for "Secretive": 'it''s secretive' Key (family_name)=(Secretive) exists`
}

// Ensure answers that nobody reads do not fill the memory: past so much, a large one is not kept, and a small one is.
func TestGate_Answers(t *testing.T) {
	t.Parallel()
	s := &Server{config: Config{Clock: clock.System{}, OperationTime: operationTime}, log: slog.New(slog.DiscardHandler), working: newGate()}
	s.login = auth.NewHandler(nil, s.peer, s.log)
	ask := func(size int) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		s.bounded("/graphql", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write(make([]byte, size))
		})).ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil))
		return w
	}
	if w := ask(1 << 20); w.Code != http.StatusOK || w.Body.Len() != 1<<20 || s.working.holding.Load() != 0 {
		t.Fatalf("%d, %d bytes, and %d kept afterwards", w.Code, w.Body.Len(), s.working.holding.Load())
	}
	s.working.holding.Store(mostHeld)
	if w := ask(1 << 20); w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") != "1" {
		t.Errorf("a large answer beside as many as may wait: %d", w.Code)
	}
	if w := ask(smallAnswer); w.Code != http.StatusOK || s.working.holding.Load() != mostHeld {
		t.Errorf("a small answer: %d, and %d kept afterwards", w.Code, s.working.holding.Load())
	}
}

// Ensure one caller has half of the places, however much they ask, and that the others are free for everybody else.
func TestGate_Shares(t *testing.T) {
	t.Parallel()
	g := &gate{places: make(chan struct{}, 4)}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for range 2 {
		if !g.enter(t.Context(), "much") {
			t.Fatal("half of the places are not theirs")
		}
	}
	if g.enter(gone, "much") {
		t.Error("one caller has more than half of the places")
	}
	var waiting sync.WaitGroup
	for range mostOfOne - 2 {
		waiting.Go(func() {
			if g.enter(t.Context(), "much") {
				g.leave("much")
			}
		})
	}
	for { // until all wait
		g.callers.mu.Lock()
		n := g.callers.of["much"].asking
		g.callers.mu.Unlock()
		if n == mostOfOne {
			break
		}
		runtime.Gosched()
	}
	if g.enter(t.Context(), "much") {
		t.Error("more wait than may")
	}
	for _, who := range []string{"other", ""} {
		if !g.enter(t.Context(), who) {
			t.Errorf("%q is kept out", who)
		}
	}
	for _, who := range []string{"other", "", "much", "much"} {
		g.leave(who)
	}
	waiting.Wait()
	if len(g.callers.of) != 0 || len(g.places) != 0 {
		t.Errorf("%d callers and %d places are kept", len(g.callers.of), len(g.places))
	}
}

// Ensure a crowd at the entrance, for which nobody needs a session, does not make the app of who has one think otherwise.
func TestGate_Entrance(t *testing.T) {
	t.Parallel()
	s := &Server{config: Config{OperationTime: operationTime}, working: newGate(), signing: newGate()}
	for path, want := range map[string]*gate{
		"/auth/login": s.signing, "/auth/welcome": s.signing, "/auth/sessions": s.signing,
		"/auth/session": s.working, "/auth/stay": s.working, "/graphql": s.working, "/healthz": nil,
	} {
		if _, g := s.bounds(path); g != want {
			t.Errorf("%s is at the wrong gate", path)
		}
	}
}
