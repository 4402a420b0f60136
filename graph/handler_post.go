package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// The two media types of an answer. Which one it is decides the status of a document that is no good: the older one says
// 200, as its programs expect.
const (
	plainJSON    = "application/json; charset=utf-8"
	responseJSON = "application/graphql-response+json; charset=utf-8"
)

// maxErrors is how many errors of one request are told.
const maxErrors = 10

// post reads the request, decides which document it runs, keeps that to the limits, and runs it. The caller has looked at
// the method, the content type, the length and the nesting.
type post struct {
	documents *Documents
	parsed    graphql.Cache[*ast.QueryDocument]
	present   graphql.ErrorPresenterFunc
	noted     refusals
	answers   *store.Memory[question, []byte]
}

// Supports implements graphql.Transport.
func (post) Supports(r *http.Request) bool {
	return r.Method == http.MethodPost || r.Method == http.MethodGet
}

// Do implements graphql.Transport.
func (p post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	ctx := r.Context()
	w.Header().Set("Content-Type", mediaType(r.Header.Get("Accept")))
	params, status, err := p.params(r)
	if err != nil {
		p.refuse(ctx, w, status, err)
		return
	}
	params.ReadTime.Start, params.ReadTime.End = graphql.Now(), graphql.Now()
	op, faults := p.operation(ctx, exec, params)
	if len(faults) > 0 {
		p.refuseAll(graphql.WithOperationContext(ctx, op), w, faults)
		return
	}
	if op.Operation.Operation == ast.Subscription {
		p.refuse(ctx, w, http.StatusBadRequest, errs.New(errs.Invalid, "Ask for a subscription with Accept: text/event-stream."))
		return
	}
	b := p.remembered(ctx, op, func() (b []byte, whole bool) { return p.run(ctx, w, exec, op) })
	_, _ = w.Write(b) //nolint:gosec // JSON, and it says so; whoever asked has gone, if this fails
}

// run runs an operation and gives the JSON of its answer, and whether nothing in it was refused. Of an operation that is
// refused as a whole it has written that itself, and gives nothing.
func (p post) run(ctx context.Context, w http.ResponseWriter, exec graphql.GraphExecutor, op *graphql.OperationContext) (b []byte, whole bool) {
	run, ctx := exec.DispatchOperation(ctx, op)
	answer := run(ctx)
	if late(ctx) && (answer == nil || len(answer.Errors) > 0) {
		p.refuse(ctx, w, http.StatusServiceUnavailable, tooLate())
		return nil, false
	}
	if answer == nil {
		return nil, false // whoever asked has gone
	}
	answer.Errors = answer.Errors[:min(len(answer.Errors), maxErrors)]
	b, err := rendered(answer)
	if err != nil {
		p.refuse(ctx, w, http.StatusInternalServerError, fmt.Errorf("write the answer: %w", err))
		return nil, false
	}
	return b, len(answer.Errors) == 0
}

// operation reads the operation that is to be run. Of a text that is not on the list of trusted ones every variable that is
// sent has to be declared; those on it are as their makers tried them.
func (p post) operation(ctx context.Context, exec graphql.GraphExecutor, params *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	op, faults := exec.CreateOperationContext(ctx, params)
	if len(faults) > 0 || p.documents.byText[params.Query] {
		return op, faults
	}
	if err := undeclared(op.Doc, params.Variables); err != nil {
		return op, gqlerror.List{refusal(err)}
	}
	return op, nil
}

// rendered gives the JSON of an answer. What was made of nothing but data is JSON already: it is not read again to be
// compacted.
func rendered(answer *graphql.Response) ([]byte, error) {
	if answer.Data == nil || len(answer.Errors) > 0 || len(answer.Extensions) > 0 || answer.HasNext != nil {
		return json.Marshal(answer)
	}
	b := make([]byte, 0, len(answer.Data)+len(`{"data":}`))
	return append(append(append(b, `{"data":`...), answer.Data...), '}'), nil
}

// params gives the operation that the request asks for, its text within the limits. A status other than 0 is the one to
// answer an error with.
func (p post) params(r *http.Request) (*graphql.RawParams, int, error) {
	asked, err := read(r)
	if err != nil {
		return nil, http.StatusBadRequest, err
	}
	params := &graphql.RawParams{OperationName: asked.operationName, Variables: asked.variables}
	if params.Query, err = p.documents.text(viewer.From(r.Context()), asked.documentID, asked.query); err != nil {
		if errs.CodeOf(err) == errs.Invalid {
			return nil, http.StatusBadRequest, err
		}
		return nil, 0, err
	}
	if _, known := p.parsed.Get(r.Context(), params.Query); !known {
		err = checkText(params.Query)
	}
	return params, 0, err
}

// asked is what a request says.
type asked struct {
	query, operationName, documentID string
	variables                        map[string]any
}

// read reads a request's JSON object, or the address of a GET. A name that is there twice would be read differently by
// different readers, so it is refused.
func read(r *http.Request) (asked, error) {
	if r.Method == http.MethodGet {
		return readAddress(r)
	}
	var a asked
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return a, fmt.Errorf("read the request: %w", err)
	}
	parts, err := object(body)
	if err != nil {
		return a, err
	}
	return a, a.fill(parts)
}

var errNoJSON = errs.New(errs.Invalid, "Send one operation, as a JSON object.")

// object reads the members of a JSON object.
func object(body []byte) (map[string]json.RawMessage, error) {
	parts := map[string]json.RawMessage{}
	if json.Unmarshal(body, &parts) != nil || parts == nil {
		return nil, errNoJSON
	}
	if members(body) != len(parts) {
		return nil, errs.New(errs.Invalid, "A name of the request is there twice.")
	}
	return parts, nil
}

// members counts the members of a JSON object, those of the same name each.
func members(object []byte) (n int) {
	for sign, depth := range Signs(object) {
		if sign == ':' && depth == 1 {
			n++
		}
	}
	return n
}

// Signs gives each byte of a JSON text that stands outside its strings, with how many brackets are open after it.
func Signs(body []byte) iter.Seq2[byte, int] {
	return func(yield func(byte, int) bool) {
		depth, text := 0, false
		for i := 0; i < len(body); i++ {
			c := body[i]
			switch {
			case text && c == '\\':
				i++
				continue
			case c == '"':
				text = !text
				continue
			case text:
				continue
			case c == '{' || c == '[':
				depth++
			case c == '}' || c == ']':
				depth--
			}
			if !yield(c, depth) {
				return
			}
		}
	}
}

// fill reads the members that mean something. Each is of its own kind, or null.
func (a *asked) fill(parts map[string]json.RawMessage) error {
	var extensions struct {
		PersistedQuery struct {
			SHA256Hash string `json:"sha256Hash"`
		} `json:"persistedQuery"`
	}
	for name, part := range parts {
		var into any
		switch name {
		case "query":
			into = &a.query
		case "operationName":
			into = &a.operationName
		case "documentId":
			into = &a.documentID
		case "variables":
			into = &a.variables
		case "extensions":
			into = &extensions
		default: // others mean nothing here
			continue
		}
		if decode(part, into) != nil {
			return errs.Field(name, "This part of the request is not of the right kind.")
		}
	}
	switch hash := extensions.PersistedQuery.SHA256Hash; {
	case hash == "":
	case a.documentID == "":
		a.documentID = hash
	case strings.TrimPrefix(a.documentID, hashed) != strings.TrimPrefix(hash, hashed):
		return errs.Field("documentId", "The request names two documents.")
	}
	return nil
}

// decode reads JSON and keeps numbers as they are written.
func decode(part []byte, into any) error {
	in := json.NewDecoder(bytes.NewReader(part))
	in.UseNumber()
	return in.Decode(into)
}

// refuse answers with one error and no data. Without a status it follows from the error.
func (p post) refuse(ctx context.Context, w http.ResponseWriter, status int, err error) {
	told := p.present(ctx, err)
	if err := p.noted.note(ctx, gqlerror.List{told}); err != nil {
		told, status = p.present(ctx, err), 0
	}
	if status == 0 {
		status = statusOf(w, told)
	}
	writeErrors(w, status, gqlerror.List{told})
}

// refuseAll answers an operation that is not run at all.
func (p post) refuseAll(ctx context.Context, w http.ResponseWriter, faults gqlerror.List) {
	var told gqlerror.List
	for _, f := range faults[:min(len(faults), maxErrors)] {
		told = append(told, p.present(ctx, f))
	}
	if err := p.noted.note(ctx, told); err != nil {
		told = gqlerror.List{p.present(ctx, err)}
	}
	writeErrors(w, statusOf(w, told[0]), told)
}

func writeErrors(w http.ResponseWriter, status int, list gqlerror.List) {
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": list}) // whoever asked has gone, if this fails
}

// statusOf gives the status of an operation that is not run.
func statusOf(w http.ResponseWriter, e *gqlerror.Error) int {
	switch e.Extensions["code"] {
	case string(errs.Unauthenticated):
		return http.StatusUnauthorized
	case string(errs.Forbidden):
		return http.StatusForbidden
	case string(errs.Limit):
		return http.StatusRequestEntityTooLarge
	case string(errs.Internal):
		return http.StatusInternalServerError
	}
	if w.Header().Get("Content-Type") == responseJSON {
		return http.StatusBadRequest
	}
	return http.StatusOK
}

// mediaType gives the first media type of an Accept header that this server speaks; the older one for who does not say.
func mediaType(accept string) string {
	for part := range strings.SplitSeq(accept, ",") {
		name, _, _ := strings.Cut(part, ";")
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "application/graphql-response+json":
			return responseJSON
		case "application/json", "application/*", "*/*":
			return plainJSON
		}
	}
	return plainJSON
}
