package server

import (
	"net/http"
	"slices"

	"alongside/graph"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// public is the one list of what is answered without a session. None of it holds anything of the scheme's: the app's
// files are the same for everybody, and the rest says whether the program is well; a calendar's address is a secret itself. A test asks for every route without
// a session and compares.
var public = []string{
	"/auth/login", "/auth/logout", "/auth/welcome", "/auth/first", "/auth/methods",
	"/auth/passkeys/sign-in", "/auth/passkeys/sign-in/finish", "/auth/provider/start", "/auth/provider/callback",
	"/auth/provider/code", "/auth/provider/logout", "/calendar/{file}", "/healthz", "/readyz", "/metrics", "/",
}

// A route is one path, the one method it answers (GET has HEAD with it) and what answers.
type route struct {
	path    string
	method  string
	handler http.Handler
	// refuse answers when nobody is signed in, or something else is wrong before the handler is asked.
	refuse func(http.ResponseWriter, *http.Request, error)
	// csp is the content security policy of what it answers, when it is not that of the app.
	csp string
	// also says whether a GET is answered where the method is another.
	also func(*http.Request) bool
	// before looks at a request before anything of the scheme is asked for it.
	before func(http.Handler) http.Handler
	// own says that the handler looks at the session itself: part of signing in is open to sessions that nothing else is.
	own bool
	// long says whether the answer to a request comes in parts, for as long as somebody reads them.
	long func(*http.Request) bool
	// programs says whether a program's token is looked at, beside sessions.
	programs bool
	// carries says whether a file comes or goes, which takes longer than other requests.
	carries bool
}

// routes are all there are.
func (s *Server) routes() []route {
	refuse := s.login.Refuse
	var out []route
	for _, r := range s.login.Routes() {
		out = append(out, route{path: r.Path, method: r.Method, handler: r.Handler, refuse: refuse, own: true})
	}
	return append(out, []route{
		{path: "/graphql", method: http.MethodPost, also: graph.AsksSchemaOnly, handler: s.graphql, before: s.admit, refuse: s.refuseGraphQL, programs: true, long: graph.AsksForStream},
		{path: "/schema.graphql", method: http.MethodGet, handler: http.HandlerFunc(s.schema), refuse: refuse, programs: true},
		{path: "/playground", method: http.MethodGet, handler: http.HandlerFunc(s.playground), refuse: s.refusePlayground, csp: playgroundCSP},
		{path: "/files", method: http.MethodPost, handler: http.HandlerFunc(s.addFile), refuse: refuse, carries: true},
		{path: "/files/{id}", method: http.MethodGet, handler: http.HandlerFunc(s.fetchFile), refuse: refuse, carries: true, csp: fileCSP},
		{path: "/calendar/appointments/{file}", method: http.MethodGet, handler: http.HandlerFunc(s.appointmentFile), refuse: refuse, csp: fileCSP},
		{path: "/calendar/{file}", method: http.MethodGet, handler: http.HandlerFunc(s.calendarFeed), refuse: refuse, csp: fileCSP},
		{path: "/export/caseload.csv", method: http.MethodGet, handler: http.HandlerFunc(s.exportCaseload), refuse: refuse, csp: fileCSP},
		{path: "/export/report.xlsx", method: http.MethodGet, handler: s.exportReport(workbook, ".xlsx", reportXLSX), refuse: refuse, csp: fileCSP, programs: true},
		{path: "/export/report.csv", method: http.MethodGet, handler: s.exportReport(minimumDataset, "-minimum-dataset.csv", reportCSV), refuse: refuse, csp: fileCSP, programs: true},
		{path: "/healthz", method: http.MethodGet, handler: http.HandlerFunc(s.healthy), refuse: refuse},
		{path: "/readyz", method: http.MethodGet, handler: http.HandlerFunc(s.ready), refuse: refuse},
		{path: "/metrics", method: http.MethodGet, handler: http.HandlerFunc(s.measurements), refuse: refuse},
		{path: "/", method: http.MethodGet, handler: http.HandlerFunc(s.start), refuse: refuse},
	}...)
}

// handler puts the routes together, and around them what holds for all.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.routes() {
		guarded := s.guard(r)
		mux.Handle(r.path, guarded)
		if r.path == "/graphql" {
			s.asking = guarded
		}
	}
	// Whatever has these names in front and is not a route is nobody's page, so the app does not answer for it.
	for _, prefix := range []string{"/auth/", "/graphql/", "/playground/", "/files/", "/calendar/", "/export/"} {
		mux.HandleFunc(prefix, func(w http.ResponseWriter, r *http.Request) {
			s.login.Refuse(w, r, errs.New(errs.NotFound, "There is nothing at this address."))
		})
	}
	return s.observe(s.recovered(s.headers(s.crossOrigin(mux))))
}

// answers says whether the route answers a request's method.
func (rt route) answers(r *http.Request) bool {
	switch r.Method {
	case rt.method:
		return true
	case http.MethodHead:
		return rt.method == http.MethodGet
	case http.MethodGet:
		return rt.also != nil && rt.also(r)
	}
	return false
}

// guard lets only the route's method through, puts the viewer into the context, and refuses who is not signed in unless
// the route is public.
func (s *Server) guard(rt route) http.Handler {
	open := rt.own || slices.Contains(public, rt.path)
	var inner http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !open && viewer.From(r.Context()) == nil {
			rt.refuse(w, r, errs.New(errs.Unauthenticated, "Sign in first."))
			return
		}
		rt.handler.ServeHTTP(w, r)
	})
	if rt.carries {
		inner = s.carried(inner)
	}
	chain := inner
	switch {
	case rt.programs:
		chain = s.login.Programs(inner, rt.refuse)
	case !open:
		chain = s.login.Viewer(inner, rt.refuse)
	}
	switch {
	case rt.carries:
	case rt.long == nil:
		chain = s.bounded(rt.path, chain)
	default:
		whole, parts := s.bounded(rt.path, chain), s.login.Programs(s.streamed(inner), rt.refuse)
		chain = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if rt.long(r) {
				parts.ServeHTTP(w, r)
				return
			}
			whole.ServeHTTP(w, r)
		})
	}
	if rt.before != nil {
		chain = rt.before(chain)
	}
	if !rt.carries {
		chain = arrived(chain)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if rt.csp != "" {
			w.Header().Set("Content-Security-Policy", rt.csp)
		}
		if !rt.answers(r) {
			w.Header().Set("Allow", rt.method)
			w.Header().Set("Cache-Control", "no-store")
			http.Error(w, "This address answers "+rt.method+" only.", http.StatusMethodNotAllowed)
			return
		}
		chain.ServeHTTP(w, r)
	})
}
