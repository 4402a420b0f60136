package server

import (
	"net/http"
	"strings"

	"github.com/rs/cors"

	"alongside/internal/errs"
)

// The content security policies. Nothing comes from anywhere else, and no script or style is inline, so text that found
// its way into a page cannot run; nor can the app make markup of text, where the browser knows trusted types. GraphiQL's editor writes style elements and starts workers; it has a page of its own.
const (
	appCSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
		"connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
		"require-trusted-types-for 'script'"
	playgroundCSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
		"font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; " +
		"frame-ancestors 'none'"
)

// fixedHeaders are on every response.
var fixedHeaders = map[string]string{
	"Content-Security-Policy":      appCSP,
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}

// twoYears is how long a browser keeps to TLS once it has seen us by it, in seconds.
const twoYears = "max-age=63072000; includeSubDomains"

// headers sets what is on every response.
func (s *Server) headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range fixedHeaders {
			w.Header().Set(name, value)
		}
		if s.peer(r).Secure {
			w.Header().Set("Strict-Transport-Security", twoYears)
		}
		next.ServeHTTP(w, r)
	})
}

// crossOrigin refuses what another site's page makes a browser send. The origins of the configuration may ask, with
// their cookies; by default there is none.
func (s *Server) crossOrigin(next http.Handler) http.Handler {
	p := http.NewCrossOriginProtection()
	p.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := errs.New(errs.Forbidden, "This request came from another site.")
		if strings.HasPrefix(r.URL.Path, "/graphql") {
			s.refuseGraphQL(w, r, err)
			return
		}
		s.login.Refuse(w, r, err)
	}))
	for _, origin := range s.config.Origins {
		if err := p.AddTrustedOrigin(origin); err != nil {
			s.log.Error("origin left out", "origin", origin, "error", err)
		}
	}
	guarded := p.Handler(next)
	if len(s.config.Origins) == 0 { // rs/cors takes an empty list for "everybody"
		return guarded
	}
	return cors.New(cors.Options{
		AllowedOrigins: s.config.Origins, AllowCredentials: true, MaxAge: 600,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost}, AllowedHeaders: []string{"Content-Type"},
	}).Handler(guarded)
}
