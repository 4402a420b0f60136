package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"alongside/internal/errs"
)

// How long one request may take: past it, its statements are given up. Signing in may have to wait for others' passwords
// to be hashed.
const (
	operationTime = 2 * time.Second
	requestTime   = 10 * time.Second
)

// How many requests are worked on at once, for each core, and how many may wait for that. More would only make each of
// them slower, until all of them are too late.
const (
	atOncePerCore = 4
	mostWaiting   = 256
)

// How much of answers may wait for who reads them slowly, in bytes, all of them together: each is in memory until it is
// sent. A small one may wait however much there is.
const (
	mostHeld    = 64 << 20
	smallAnswer = 64 << 10
)

// errBusy is the cause of a refusal because too many ask.
var errBusy = errors.New("busy")

// gate lets some requests through at once and a few more wait.
type gate struct {
	places  chan struct{}
	waiting atomic.Int64
	holding atomic.Int64 // bytes of answers that are being sent
	callers shares
}

func newGate() *gate {
	return &gate{places: make(chan struct{}, atOncePerCore*runtime.GOMAXPROCS(0))}
}

// enter waits for a caller's place until the context ends, and says whether there is one. Leave afterwards.
func (g *gate) enter(ctx context.Context, who string) bool {
	if !g.callers.enter(ctx, who, cap(g.places)/2) {
		return false
	}
	if !g.place(ctx) {
		g.callers.leave(who)
		return false
	}
	return true
}

// place waits for a place among all.
func (g *gate) place(ctx context.Context) bool {
	select {
	case g.places <- struct{}{}:
		return true
	default:
	}
	defer g.waiting.Add(-1)
	if g.waiting.Add(1) > mostWaiting {
		return false
	}
	select {
	case g.places <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (g *gate) leave(who string) {
	<-g.places
	g.callers.leave(who)
}

// bounds gives how long a route may take and the gate before it. Whether the process runs can be asked however busy it
// is. The app's files cost next to nothing, and anybody may ask for them. Signing in has a gate of its own: nobody needs
// a session for it, so it must not keep those out who have one, nor the app's question whether they do.
func (s *Server) bounds(path string) (time.Duration, *gate) {
	switch {
	case path == "/healthz" || path == "/metrics" || path == "/":
		return requestTime, nil
	case path == "/auth/session" || path == "/auth/stay":
		return requestTime, s.working
	case strings.HasPrefix(path, "/auth/"):
		return requestTime, s.signing
	case path == "/graphql":
		return s.config.OperationTime, s.working
	}
	return requestTime, s.working
}

// bounded gives a request its place and its time, after which it is given up. It has arrived before, and its answer goes
// out once the place is free again: nobody holds one by sending or by reading slowly.
func (s *Server) bounded(path string, next http.Handler) http.Handler {
	limit, g := s.bounds(path)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), limit)
		defer cancel()
		if g == nil {
			next.ServeHTTP(w, r.WithContext(ctx))
			return
		}
		who := s.login.Brought(r)
		if !g.enter(ctx, who) {
			s.busy(w, r)
			return
		}
		answer := &held{ResponseWriter: w}
		func() {
			defer g.leave(who)
			next.ServeHTTP(answer, r.WithContext(ctx))
		}()
		size := int64(answer.body.Len())
		defer g.holding.Add(-size)
		if g.holding.Add(size) > mostHeld && size > smallAnswer {
			s.busy(w, r)
			return
		}
		answer.send()
	})
}

// held keeps an answer until it is whole.
type held struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
}

// WriteHeader implements http.ResponseWriter.
func (h *held) WriteHeader(status int) {
	if h.status == 0 {
		h.status = status
	}
}

// Write implements http.ResponseWriter.
func (h *held) Write(b []byte) (int, error) { return h.body.Write(b) }

// send writes the answer out.
func (h *held) send() {
	if h.status != 0 {
		h.ResponseWriter.WriteHeader(h.status)
	}
	_, _ = h.body.WriteTo(h.ResponseWriter) // whoever asked has gone, if this fails
}

// arrived reads the body of a request as far as one may be long, so that nobody holds a place by sending slowly. What is
// longer stays to be read by whoever refuses it.
func arrived(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body == nil || r.Body == http.NoBody {
			next.ServeHTTP(w, r)
			return
		}
		var got bytes.Buffer
		_, err := io.CopyN(&got, r.Body, maxBody+1)
		whole := errors.Is(err, io.EOF)
		if err != nil && !whole {
			status, words := http.StatusBadRequest, "The request did not arrive whole."
			if errors.Is(err, os.ErrDeadlineExceeded) {
				status, words = http.StatusRequestTimeout, "The request took too long to arrive."
			}
			w.Header().Set("Connection", "close")
			w.Header().Set("Cache-Control", "no-store")
			http.Error(w, words, status)
			return
		}
		body := struct {
			io.Reader
			io.Closer
		}{&got, r.Body}
		if !whole {
			body.Reader = io.MultiReader(&got, r.Body)
		}
		r.Body = body
		next.ServeHTTP(w, r)
	})
}

// busy refuses a request because too many others are being worked on.
func (s *Server) busy(w http.ResponseWriter, r *http.Request) {
	err := errs.New(errs.Limit, "Too many are asking at this moment. Try again in a second.").Because(errBusy)
	if r.URL.Path == "/graphql" {
		s.refuseGraphQL(w, r, err)
		return
	}
	w.Header().Set("Retry-After", "1")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusServiceUnavailable)
	_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"code": err.Code, "message": err.Message}})
}
