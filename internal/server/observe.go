package server

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"alongside/internal/auth"
	"alongside/internal/errs"
)

type requestKey struct{}

// withRequest adds the name of the request to every line logged on its behalf.
type withRequest struct{ slog.Handler }

// Handle implements slog.Handler.
func (h withRequest) Handle(ctx context.Context, r slog.Record) error {
	if id, ok := ctx.Value(requestKey{}).(string); ok {
		r.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, r)
}

// WithAttrs implements slog.Handler.
func (h withRequest) WithAttrs(a []slog.Attr) slog.Handler {
	return withRequest{h.Handler.WithAttrs(a)}
}

// WithGroup implements slog.Handler.
func (h withRequest) WithGroup(name string) slog.Handler {
	return withRequest{h.Handler.WithGroup(name)}
}

// metrics are the program's own measurements, in a registry of their own, so that two servers in one test do not share.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "alongside_http_requests_total", Help: "Requests answered.",
		}, []string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "alongside_http_request_seconds", Help: "Time to answer a request.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// written notes what became of a response.
type written struct {
	http.ResponseWriter
	status int
	bytes  int
}

// WriteHeader implements http.ResponseWriter.
func (w *written) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (w *written) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.bytes += n
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (w *written) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// observe names the request, and logs and counts its answer. Logged are the route, not the address: addresses carry
// keys of clients and words that were searched for.
func (s *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, id := s.config.Clock.Now(), rand.Text()
		w.Header().Set(auth.RequestID, id)
		r = r.WithContext(context.WithValue(r.Context(), requestKey{}, id))
		out := &written{ResponseWriter: w}
		defer s.note(r, out, start)
		next.ServeHTTP(out, r)
	})
}

// note logs and counts one answer.
func (s *Server) note(r *http.Request, out *written, start time.Time) {
	if out.status == 0 {
		out.status = http.StatusOK
	}
	took := s.config.Clock.Now().Sub(start)
	at := r.Pattern // set by the router on this very request
	if at == "" {
		at = "none"
	}
	s.metrics.requests.WithLabelValues(at, strconv.Itoa(out.status)).Inc()
	s.metrics.seconds.WithLabelValues(at).Observe(took.Seconds())
	s.log.InfoContext(r.Context(), "request", "method", method(r), "route", at, "status", out.status,
		"bytes", out.bytes, "milliseconds", took.Milliseconds())
}

// method gives the method of a request, which is the caller's text unless it is one of HTTP's.
func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return r.Method
	default:
		return "other"
	}
}

// recovered turns a panic into INTERNAL; where it happened goes to the log.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				s.panicked(w, r, p)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// panicked answers a request that ended in a panic.
func (s *Server) panicked(w http.ResponseWriter, r *http.Request, p any) {
	if err, ok := p.(error); ok && errors.Is(err, http.ErrAbortHandler) {
		panic(p) // the way to break a connection off
	}
	// The value of a panic may hold what was being worked on, so its kind and place have to do.
	s.log.ErrorContext(r.Context(), "panic", "kind", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
	if out, ok := w.(*written); ok && out.status != 0 {
		return // half an answer has left already
	}
	s.login.Refuse(w, r, errs.New(errs.Internal, ""))
}

// healthy answers GET /healthz: the process runs.
func (s *Server) healthy(w http.ResponseWriter, _ *http.Request) {
	s.tell(w, http.StatusOK, `{"status":"ok"}`)
}

// ready answers GET /readyz: the database answers too.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	if err := s.store.Ping(ctx); err != nil {
		s.log.ErrorContext(ctx, "not ready", "error", errs.Cause(err))
		s.tell(w, http.StatusServiceUnavailable, `{"status":"database unreachable"}`)
		return
	}
	s.tell(w, http.StatusOK, `{"status":"ready"}`)
}

func (s *Server) tell(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body + "\n"))
}

// measurements answers GET /metrics where it is asked for by configuration or from this machine without a proxy between.
func (s *Server) measurements(w http.ResponseWriter, r *http.Request) {
	if !s.config.Metrics && !direct(r) {
		s.login.Refuse(w, r, errs.New(errs.NotFound, "There is nothing at this address."))
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{DisableCompression: true}).ServeHTTP(w, r)
}
