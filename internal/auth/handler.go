package auth

import (
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"net/netip"

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

// Login answers POST /auth/login {"email","password"} with 200 {"viewer":{"name","role"}} and the session cookie.
func (h *Handler) Login(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Email    string `json:"email"`
		Password string `json:"password"`
		Code     string `json:"code"` // of a second factor, which no account has yet
	}
	if err := readJSON(w, r, &in); err != nil {
		h.Refuse(w, r, err)
		return
	}
	peer := h.peer(r)
	token, v, err := h.service.SignIn(r.Context(), SignInInput{
		Email: in.Email, Password: in.Password, Address: peer.Address, Replaces: tokenOf(r, peer),
	})
	if err != nil {
		h.Refuse(w, r, err)
		return
	}
	http.SetCookie(w, cookie(peer, token, int(AbsoluteTime.Seconds())))
	writeJSON(w, http.StatusOK, map[string]any{"viewer": map[string]any{"name": v.Name, "role": v.Role}})
}

// Logout answers POST /auth/logout with 204: the session is over, whether there was one or not.
func (h *Handler) Logout(w http.ResponseWriter, r *http.Request) {
	peer := h.peer(r)
	if err := h.service.SignOut(r.Context(), tokenOf(r, peer)); err != nil {
		h.Refuse(w, r, err)
		return
	}
	http.SetCookie(w, cookie(peer, "", -1))
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNoContent)
}

// Viewer puts the viewer of the request's session into its context. A request without a live session goes on without:
// the policies refuse it everything, and routes for people only say so themselves. Failures are answered by refuse.
func (h *Handler) Viewer(next http.Handler, refuse func(http.ResponseWriter, *http.Request, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := tokenOf(r, h.peer(r))
		if token == "" {
			next.ServeHTTP(w, r)
			return
		}
		v, err := h.service.Authenticate(r.Context(), token)
		switch {
		case err == nil:
			r = r.WithContext(viewer.With(r.Context(), v))
		case errs.CodeOf(err) != errs.Unauthenticated:
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

// errTooLarge is told apart from other LIMITs by its HTTP status.
var errTooLarge = errs.New(errs.Limit, "The request is larger than 64 KiB.")

// readJSON reads one JSON object of the known fields.
func readJSON(w http.ResponseWriter, r *http.Request, into any) error {
	if t, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || t != "application/json" {
		return errs.New(errs.Invalid, "Send the request as application/json.")
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, end := d.Token(); !errors.Is(end, io.EOF) {
			err = errs.New(errs.Invalid, "Send one JSON object and nothing after it.")
		}
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return errTooLarge
	}
	if err != nil {
		return errs.New(errs.Invalid, "The body is not the JSON object that is expected here.").Because(err)
	}
	return nil
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the client has gone; there is nobody to tell
}
