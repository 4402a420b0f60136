package auth

import (
	"log/slog"
	"maps"
	"net/http"
	"net/netip"
	"slices"

	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// The session cookie. By TLS its name has the prefix with which browsers refuse one that another host or a plain
// connection has set.
const (
	cookieName       = "alongside_session"
	secureCookieName = "__Host-" + cookieName
)

// maxBody is the largest body of a request to these routes, in bytes.
const maxBody = 64 * 1024

// Peer is the other end of a request, as far as those in between can be believed.
type Peer struct {
	Address netip.Addr
	Secure  bool // the browser speaks TLS, to us or to the proxy in front
	Direct  bool // it is on this machine, with no proxy in between that speaks for others
}

// Handler is the HTTP side of signing in.
type Handler struct {
	service *Service
	peer    func(*http.Request) Peer
	log     *slog.Logger
}

// NewHandler makes the HTTP side. The peer function decides which proxies are believed.
func NewHandler(s *Service, peer func(*http.Request) Peer, log *slog.Logger) *Handler {
	return &Handler{service: s, peer: peer, log: log}
}

// A Route is one path, the one method it answers, and what answers. Routes look at the session themselves: some are
// open to who has none, and some to who is setting up a second step.
type Route struct {
	Path    string
	Method  string
	Open    bool // answered without a session
	Handler http.HandlerFunc
}

// Routes are the routes about oneself: signing in and out, one's session, and one's second step.
func (h *Handler) Routes() []Route {
	return slices.Concat(h.entranceRoutes(), h.sessionRoutes(), h.factorRoutes(), h.passkeyRoutes(), h.providerRoutes(), h.tokenRoutes())
}

// An admission says who may use a route that is not open.
type admission int

const (
	enrolled  admission = iota // somebody whose sign-in is complete
	enrolling                  // also somebody who has to set up a second step first
)

// signed gives the handler of a route for who has a session. A refusal of fn is rendered.
func (h *Handler) signed(who admission, fn func(w http.ResponseWriter, r *http.Request, c *Current) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := h.service.current(r.Context(), tokenOf(r, h.peer(r)), r.Method == http.MethodPost)
		if err == nil && c.Session.Enrolling && who != enrolling {
			err = enrolFirst()
		}
		if err == nil {
			r = r.WithContext(viewer.With(r.Context(), c.Viewer))
			if err = fn(w, r, c); err != nil {
				err = h.Noted(r, err)
			}
		}
		if err != nil {
			h.Refuse(w, r, err)
		}
	}
}

// open gives the handler of a route for everybody.
func (h *Handler) open(fn func(w http.ResponseWriter, r *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := fn(w, r); err != nil {
			h.Refuse(w, r, err)
		}
	}
}

// origin says where a request comes from.
func (h *Handler) origin(r *http.Request) Origin {
	peer := h.peer(r)
	return Origin{Address: peer.Address, Device: DeviceOf(r.UserAgent()), Token: tokenOf(r, peer)}
}

// welcomed gives the browser the cookie of a session that has begun or goes on, and answers who it is, with more.
func (h *Handler) welcomed(w http.ResponseWriter, r *http.Request, in *SignedIn, more map[string]any) {
	http.SetCookie(w, cookie(h.peer(r), in.Token, int(AbsoluteTime.Seconds())))
	body := map[string]any{
		"viewer":    map[string]any{"name": in.Viewer.Name, "role": in.Viewer.Role},
		"enrolling": in.Enrolling,
	}
	maps.Copy(body, more)
	writeJSON(w, http.StatusOK, body)
}

// unattended is the header of a request that a page makes by itself, because somebody else has changed what it shows. It
// keeps no session alive.
const unattended = "Alongside-Unattended"

// Viewer puts the viewer of the request's session into its context. A request without a live session goes on without:
// the policies refuse it everything, and routes for people only say so themselves. Failures are answered by refuse.
func (h *Handler) Viewer(next http.Handler, refuse func(http.ResponseWriter, *http.Request, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := tokenOf(r, h.peer(r))
		if token == "" {
			next.ServeHTTP(w, r)
			return
		}
		v, err := h.service.Authenticate(r.Context(), token, r.Header.Get(unattended) == "")
		switch {
		case err == nil:
			r = r.WithContext(viewer.With(r.Context(), v))
		case errs.CodeOf(err) != errs.Unauthenticated || needsOf(err) != nil: // somebody, who has to do something first
			refuse(w, r, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func cookie(peer Peer, token string, seconds int) *http.Cookie {
	name := cookieName
	if peer.Secure {
		name = secureCookieName
	}
	// Lax, not Strict: a link in an email has to find its reader signed in.
	return &http.Cookie{ //nolint:gosec // Secure is for TLS; a demonstration on this machine has none
		Name: name, Value: token, Path: "/", MaxAge: seconds,
		HttpOnly: true, Secure: peer.Secure, SameSite: http.SameSiteLaxMode,
	}
}

// tokenOf gives the token that a request brings, or "".
func tokenOf(r *http.Request, peer Peer) string {
	c, err := r.Cookie(cookie(peer, "", 0).Name)
	if err != nil {
		return ""
	}
	return c.Value
}
