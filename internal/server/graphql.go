package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"alongside/graph"
	"alongside/internal/auth"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Limits of a GraphQL request, kept before anything parses it: JSON that nests or grows without end costs memory and
// time out of all proportion. The longest note fits, in whatever script it is written.
const (
	maxBody  = 64 << 10
	maxDepth = 24
)

// admit lets a POST on that may be one GraphQL operation: at most 64 KiB of JSON, an object, sent as application/json.
// No form of another site can send that media type, so it is one of the checks against forged requests.
func (s *Server) admit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		if r.Method == http.MethodGet { // only what is about the schema alone has come so far
			next.ServeHTTP(w, r)
			return
		}
		if !isJSON(r.Header.Get("Content-Type")) {
			s.refuseGraphQL(w, r, errs.New(errs.Invalid, "Send the operation as application/json.").Because(errMediaType))
			return
		}
		if r.Header.Get("Content-Encoding") != "" {
			s.refuseGraphQL(w, r, errs.New(errs.Invalid, "Send the operation uncompressed.").Because(errMediaType))
			return
		}
		body, err := io.ReadAll(io.LimitReader(r.Body, maxBody+1))
		if err != nil {
			return // the connection broke: there is nobody to answer
		}
		if len(body) > maxBody {
			field := oversized(io.MultiReader(bytes.NewReader(body), http.MaxBytesReader(w, r.Body, mostRead)), maxBody/2)
			s.refuseGraphQL(w, r, errs.New(errs.Limit, "The request is larger than %d KiB. Shorten what is written.", maxBody>>10).At(field))
			return
		}
		if err := shape(body); err != nil {
			s.refuseGraphQL(w, r, err)
			return
		}
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		next.ServeHTTP(w, r)
	})
}

// errMediaType is the cause of a refusal of the way a body is written.
var errMediaType = errors.New("media type")

// isJSON says whether a content type is application/json in UTF-8, and nothing else.
func isJSON(contentType string) bool {
	t, parameters, err := mime.ParseMediaType(contentType)
	if err != nil || t != "application/json" {
		return false
	}
	for name, value := range parameters {
		if name != "charset" || !strings.EqualFold(value, "utf-8") {
			return false
		}
	}
	return true
}

// shape refuses a body that is no JSON object, no UTF-8, or nests too deep. Whether the rest is JSON, the parser will say.
func shape(body []byte) error {
	if !utf8.Valid(body) {
		return errs.New(errs.Invalid, "Send the operation in UTF-8.")
	}
	body = bytes.TrimLeft(body, " \t\r\n")
	if len(body) == 0 || body[0] != '{' {
		return errs.New(errs.Invalid, "Send one operation, as a JSON object.")
	}
	for _, depth := range graph.Signs(body) {
		if depth > maxDepth {
			return errs.New(errs.Limit, "The request nests deeper than %d levels.", maxDepth)
		}
	}
	return nil
}

// refuseGraphQL renders an error as GraphQL does.
func (s *Server) refuseGraphQL(w http.ResponseWriter, r *http.Request, err error) {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code == errs.Internal {
		e = s.hidden(r, err)
	}
	extensions := map[string]any{}
	maps.Copy(extensions, e.Details)
	extensions["code"] = e.Code
	if e.Field != "" {
		extensions["field"] = e.Field
	}
	status := graphQLStatus(e)
	if status == http.StatusInternalServerError {
		extensions["reference"] = w.Header().Get(auth.RequestID)
	}
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	if seconds, ok := auth.RetryAfter(e); ok {
		status = http.StatusTooManyRequests
		w.Header().Set("Retry-After", strconv.Itoa(seconds))
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{ // the client has gone; there is nobody to tell
		"errors": []any{map[string]any{"message": e.Message, "extensions": extensions}},
	})
}

// hidden is what is told of an error that is not the caller's: its cause goes to the log, or it is that time is over.
func (s *Server) hidden(r *http.Request, err error) *errs.Error {
	if errors.Is(r.Context().Err(), context.DeadlineExceeded) {
		return errs.New(errs.Limit, "This took longer than a request may, and was given up. Try again in a second.").Because(errBusy)
	}
	s.log.ErrorContext(r.Context(), "request failed", "error", errs.Cause(err))
	return errs.New(errs.Internal, "Something went wrong on our side. If it happens again, quote the reference.")
}

// graphQLStatus gives the status of a request that GraphQL does not get to see.
func graphQLStatus(e *errs.Error) int {
	switch {
	case errors.Is(e, errMediaType):
		return http.StatusUnsupportedMediaType
	case errors.Is(e, errBusy):
		return http.StatusServiceUnavailable
	}
	switch e.Code {
	case errs.Unauthenticated:
		return http.StatusUnauthorized
	case errs.Forbidden:
		return http.StatusForbidden
	case errs.Limit:
		return http.StatusRequestEntityTooLarge
	case errs.Internal:
		return http.StatusInternalServerError
	default:
		return http.StatusBadRequest
	}
}

// schema answers GET /schema.graphql with what the viewer's role may see of the schema, for those who may write queries of
// their own.
func (s *Server) schema(w http.ResponseWriter, r *http.Request) {
	v := viewer.From(r.Context())
	if !graph.MayUsePlayground(v) {
		s.login.Refuse(w, r, s.login.Noted(r, errs.New(errs.Forbidden, "The schema is open to those who may use the playground.")))
		return
	}
	sdl, err := graph.SDL(v.Role)
	if err != nil {
		s.login.Refuse(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = io.WriteString(w, sdl)
}

// playground answers GET /playground with GraphiQL, for those who may use it.
func (s *Server) playground(w http.ResponseWriter, r *http.Request) {
	if !graph.MayUsePlayground(viewer.From(r.Context())) {
		s.refusePlayground(w, r, s.login.Noted(r, errs.New(errs.Forbidden, "The playground is not open to your role.")))
		return
	}
	s.app.page(w, r, playgroundPage)
}

// refusePlayground sends somebody who is not signed in to do so, and says no to everybody else.
func (s *Server) refusePlayground(w http.ResponseWriter, r *http.Request, err error) {
	w.Header().Set("Cache-Control", "no-store")
	if errs.CodeOf(err) == errs.Unauthenticated {
		http.Redirect(w, r, "/signin?from="+url.QueryEscape("/playground"), http.StatusSeeOther)
		return
	}
	if errs.CodeOf(err) != errs.Forbidden {
		s.login.Refuse(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusForbidden)
	_, _ = io.WriteString(w, `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Not open to you - Alongside</title>
<h1>The playground is not open to your role</h1><p>Ask your administrator if you need it. <a href="/">Back to Alongside</a></p></html>
`)
}
