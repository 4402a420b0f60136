// Package server is the program as a value: it opens the database, wires the services, and answers HTTP. The command
// line and the tests start the very same one.
package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"alongside/frontend"
	"alongside/graph"
	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/document"
	"alongside/internal/errs"
	"alongside/internal/live"
	"alongside/internal/store"
)

// Bounds on a connection: nobody holds one by sending or reading slowly.
const (
	headerTime   = 3 * time.Second
	readTime     = 5 * time.Second
	writeTime    = 15 * time.Second
	idleTime     = 2 * time.Minute
	maxHeader    = 16 * 1024
	shutdownTime = 10 * time.Second
)

// Config says how the server runs. Database and Clock are needed.
type Config struct {
	Database string         // sqlite:///path or postgres://...
	Clock    clock.Clock    // the source of time
	Log      slog.Handler   // where the log goes; nil: nowhere
	Origins  []string       // origins of other sites whose pages may ask, with their cookies
	Proxies  []netip.Prefix // proxies whose X-Forwarded-* headers are believed
	Metrics  bool           // whether /metrics answers others than this machine
	Idle     time.Duration  // how long a session lasts without a request; auth.IdleTime when 0
	Public   string         // origin by which browsers reach the server; "": the one that each request names
	Provider *auth.ProviderConfig
	App      fs.FS // the app's build output; nil: what the binary holds

	Keys        string // file of the database's keys; "": the usual one
	Checkpoints string // folder for checkpoints of the audit trail; "": the usual one
	Files       string // where documents are kept, file:///path or s3://bucket; "": a folder beside the keys' usual place

	Documents     map[string]string      // operations that the operator has approved, by "sha256:" and the hash of the text
	Trust         func(text string) bool // which further texts any role may send; nil, as in the program: none
	OperationTime time.Duration          // how long one operation may take; 0: two seconds
}

// Server is the running program.
type Server struct {
	config   Config
	log      *slog.Logger
	store    *store.Store
	services *graph.Resolver
	signIn   *auth.Service
	login    *auth.Handler
	app      *app
	first    *first
	metrics  *metrics
	graphql  http.Handler
	asking   http.Handler // the route of all operations, with what guards it
	working  *gate
	signing  *gate
	carrying *gate
	files    *document.Files

	following streams
	ending    context.Context // answers that come in parts end with it
	end       context.CancelFunc
	listening sync.WaitGroup
	root      http.Handler
}

// New opens the database, brings it up to date and makes the server. Close it afterwards.
func New(ctx context.Context, c Config) (*Server, error) {
	if c.Log == nil {
		c.Log = slog.DiscardHandler
	}
	if c.App == nil {
		c.App = frontend.FS()
	}
	if c.OperationTime == 0 {
		c.OperationTime = operationTime
	}
	s := &Server{config: c, log: slog.New(withRequest{c.Log}), metrics: newMetrics(), working: newGate(), signing: newGate(), carrying: &gate{places: make(chan struct{}, filesAtOnce)}}
	if _, err := graph.Schema(); err != nil { // nothing is served that nobody decided
		return nil, err
	}
	trusted, err := graph.NewDocuments(c.Trust, frontend.Documents(), c.Documents)
	if err != nil {
		return nil, fmt.Errorf("trusted documents: %w", err)
	}
	if s.app, err = newApp(c.App); err != nil {
		return nil, err
	}
	if s.first, err = newFirst(c.App); err != nil {
		return nil, err
	}
	if s.store, err = store.Open(ctx, c.Database, c.Clock, store.WithKeys(c.Keys), store.WithCheckpoints(c.Checkpoints)); err != nil {
		return nil, err
	}
	if _, err = s.store.Migrate(ctx); err != nil {
		return nil, errors.Join(err, s.store.Close())
	}
	if s.files, err = document.OpenFiles(ctx, c.Files, s.store.FilesFolder()); err != nil {
		return nil, errors.Join(err, s.store.Close())
	}
	s.services = Wire(s.store)
	s.services.Documents.Connect(s.files)
	s.services.Patience = c.OperationTime
	s.signIn = auth.New(s.store, s.services.Organisations, auth.NewHasher(), auth.Options{
		Idle: c.Idle, Openings: s.services.Access, Public: c.Public, Provider: c.Provider,
	})
	s.login = auth.NewHandler(s.signIn, s.peer, s.log)
	s.services.Live = live.New(s.store, s.signIn)
	s.ending, s.end = context.WithCancel(context.WithoutCancel(ctx))
	s.graphql = graph.New(s.services, s.log, trusted)
	s.root = s.handler()
	s.listening.Go(func() {
		s.store.Listen(s.ending, func(err error) {
			s.log.WarnContext(s.ending, "changes of other processes are not heard for a moment", "error", errs.Cause(err))
		})
	})
	return s, nil
}

// Handler answers every request.
func (s *Server) Handler() http.Handler { return s.root }

// FirstToken makes the one-time secret of the first administrator, and gives "" when the database has an account.
func (s *Server) FirstToken(ctx context.Context) (string, error) { return s.signIn.FirstToken(ctx) }

// Close closes the database.
func (s *Server) Close() error {
	s.end()
	s.listening.Wait()
	return errors.Join(s.files.Close(), s.store.Close())
}

// Serve answers on the listener until the context ends, then lets running requests finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{
		Handler: s.root, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime,
		IdleTimeout: idleTime, MaxHeaderBytes: maxHeader, ErrorLog: slog.NewLogLogger(s.config.Log, slog.LevelWarn),
		DisableGeneralOptionsHandler: true, // "OPTIONS *" too gets the headers of every answer
	}
	h.RegisterOnShutdown(s.end)
	ended := make(chan error, 1)
	go func() { ended <- h.Serve(l) }()
	working, rest := context.WithCancel(ctx)
	kept := make(chan struct{})
	go func() {
		defer close(kept)
		s.keepUp(working)
	}()
	defer func() { // the database is closed after this
		rest()
		<-kept
	}()
	select {
	case err := <-ended:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	if err := h.Shutdown(stop); err != nil {
		return fmt.Errorf("stop serving: %w", err)
	}
	return nil
}
