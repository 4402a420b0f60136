package server

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"

	"alongside/internal/code"
)

// firstTable is the file of the build that tells what a page of the app asks first.
const firstTable = "first.json"

// A firstAsk is one of the app's own operations, as the app is about to send it.
type firstAsk struct {
	Document  string         `json:"documentId"`
	Variables map[string]any `json:"variables"`
}

// A firstPage is an address of the app, for the roles that are shown it.
type firstPage struct {
	Roles []code.Role `json:"roles"`
	Files []string    `json:"files"` // what its code is in, beyond what every page loads
	Asks  []firstAsk  `json:"asks"`
}

// first knows what pages ask first.
type first struct {
	Frame  string               `json:"frame"`  // what is to be seen until the app draws: markup
	Viewer firstAsk             `json:"viewer"` // what every page asks: who is signed in
	Pages  map[string]firstPage `json:"pages"`  // by address: "/people/$clientId"
}

// A firstAnswer is what the app finds in its page: an operation and what the server answers to it.
type firstAnswer struct {
	firstAsk
	Result json.RawMessage `json:"result"`
}

// newFirst reads the table from the app's build output. Without one no page is answered anything.
func newFirst(dist fs.FS) (*first, error) {
	b, err := fs.ReadFile(dist, firstTable)
	if err != nil {
		return &first{}, nil //nolint:nilerr // an app that was not built, or one that asks everything itself
	}
	var f first
	if err := json.Unmarshal(b, &f); err != nil {
		return nil, fmt.Errorf("read %s: %w", firstTable, err)
	}
	return &f, nil
}

// page finds the page of an address, with what its address names put into what it asks.
func (f *first) page(address string) (firstPage, bool) {
	here := strings.Split(strings.Trim(path.Clean(address), "/"), "/")
	for pattern, page := range f.Pages {
		want := strings.Split(strings.Trim(pattern, "/"), "/")
		named := map[string]any{}
		fits := len(want) == len(here)
		for i := 0; fits && i < len(want); i++ {
			if strings.HasPrefix(want[i], "$") {
				named[want[i]] = here[i]
			} else {
				fits = want[i] == here[i]
			}
		}
		if !fits {
			continue
		}
		asks := make([]firstAsk, 0, len(page.Asks))
		for _, ask := range page.Asks {
			variables := map[string]any{}
			for name, value := range ask.Variables {
				if text, ok := value.(string); ok && named[text] != nil {
					value = named[text]
				}
				variables[name] = value
			}
			asks = append(asks, firstAsk{ask.Document, variables})
		}
		page.Asks = asks
		return page, true
	}
	return firstPage{}, false
}

// start answers the addresses of the app. Somebody who is signed in gets the page that starts the app with the answers to
// what it is about to ask, so that it draws without a journey to the server and back. Each is asked as the app would ask
// it, of the same route: with the same session, limits, policy and trail. What is refused is left out, and the app asks.
func (s *Server) start(w http.ResponseWriter, r *http.Request) {
	f, ok := s.app.files[indexPage]
	if !ok || !s.asksFirst(r) {
		s.app.serve(w, r)
		return
	}
	answers := s.askAll(r, nil, []firstAsk{s.first.Viewer})
	if len(answers) == 0 {
		s.app.serve(w, r)
		return
	}
	page, ok := s.first.page(r.URL.Path)
	if ok = ok && slices.Contains(page.Roles, roleIn(answers[0].Result)); ok {
		answers = s.askAll(r, answers, page.Asks)
	} else {
		page = firstPage{}
	}
	body, err := s.first.filled(f.variants[""], page.Files, answers)
	if err != nil {
		s.log.ErrorContext(r.Context(), "page not filled", "error", err)
		s.app.serve(w, r)
		return
	}
	sendFilled(w, r, body)
}

// asksFirst says whether a person's browser opens an address of the app, to look at it now, with a session and nothing
// that the address adds.
func (s *Server) asksFirst(r *http.Request) bool {
	h := r.Header
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	_, file := s.app.files[name]
	opens := h.Get("Sec-Fetch-Dest") == "document" && h.Get("Sec-Purpose") == "" && h.Get("Purpose") == ""
	return r.Method == http.MethodGet && r.URL.RawQuery == "" && opens && !file && wantsPage(r, name) &&
		name != "signin" && name != "welcome" && h.Get("Authorization") == "" && s.login.Brought(r) != ""
}

// askAll asks the operations one after another and adds those answers that are whole.
func (s *Server) askAll(r *http.Request, answers []firstAnswer, asks []firstAsk) []firstAnswer {
	for _, ask := range asks {
		if result, ok := s.askOne(r, ask); ok {
			answers = append(answers, firstAnswer{ask, result})
		}
	}
	return answers
}

// askOne sends an operation to the route of all operations, as the browser that opens the page would.
func (s *Server) askOne(r *http.Request, ask firstAsk) (json.RawMessage, bool) {
	body, err := json.Marshal(ask)
	if err != nil {
		return nil, false
	}
	q := r.Clone(r.Context())
	q.Method, q.URL.Path, q.URL.RawPath, q.Pattern = http.MethodPost, "/graphql", "", ""
	q.Body, q.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	q.Header = http.Header{"Content-Type": {"application/json"}, "Accept": {"application/json"}}
	for _, name := range []string{"Cookie", "Forwarded", "User-Agent", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip"} {
		if values := r.Header.Values(name); len(values) > 0 {
			q.Header[name] = values
		}
	}
	answer := &reply{header: http.Header{}}
	s.asking.ServeHTTP(answer, q)
	var result struct {
		Data   json.RawMessage `json:"data"`
		Errors json.RawMessage `json:"errors"`
	}
	if answer.status != http.StatusOK || json.Unmarshal(answer.body.Bytes(), &result) != nil || result.Data == nil || result.Errors != nil {
		return nil, false
	}
	return answer.body.Bytes(), true
}

// reply keeps an answer that goes to nobody by itself.
type reply struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header implements http.ResponseWriter.
func (a *reply) Header() http.Header { return a.header }

// WriteHeader implements http.ResponseWriter.
func (a *reply) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
}

// Write implements http.ResponseWriter.
func (a *reply) Write(b []byte) (int, error) {
	a.WriteHeader(http.StatusOK)
	return a.body.Write(b)
}

// roleIn reads the viewer's role from the answer to who is signed in.
func roleIn(result json.RawMessage) code.Role {
	var told struct {
		Data struct {
			Viewer struct {
				Role code.Role `json:"role"`
			} `json:"viewer"`
		} `json:"data"`
	}
	if json.Unmarshal(result, &told) != nil {
		return ""
	}
	return told.Data.Viewer.Role
}

// root is where the app draws, in its page.
const root = `<div id="root">`

// filled puts the answers into the page that starts the app, the names of files that it will need, and the frame of every
// page of somebody who is signed in. The answers are data: no browser runs them, and encoding/json writes the signs of
// markup so that none of them ends the element.
func (f *first) filled(page []byte, files []string, answers []firstAnswer) ([]byte, error) {
	data, err := json.Marshal(answers)
	if err != nil {
		return nil, err
	}
	var links bytes.Buffer
	for _, name := range files {
		kind := `rel="modulepreload" fetchpriority="low"`
		if path.Ext(name) == ".css" {
			kind = `rel="stylesheet"`
		}
		fmt.Fprintf(&links, "<link %s crossorigin href=%q>", kind, "/"+name)
	}
	head, rest, ok := bytes.Cut(page, []byte("</head>"))
	body, end, also := bytes.Cut(rest, []byte("</body>"))
	before, after, drawn := bytes.Cut(body, []byte(root))
	if !ok || !also || !drawn {
		return nil, errors.New("the page has no head, no body, or no place to draw")
	}
	return slices.Concat(head, links.Bytes(), []byte("</head>"), before, []byte(root), []byte(f.Frame), after,
		[]byte(`<script type="application/json" id="first">`), data, []byte("</script></body>"), end), nil
}

// sendFilled sends a page that is one reader's alone: nothing keeps it. It holds no secret and nothing of the request, so
// compressing it tells nobody anything.
func sendFilled(w http.ResponseWriter, r *http.Request, page []byte) {
	h := w.Header()
	h.Set("Content-Type", contentTypes[".html"])
	h.Set("Cache-Control", "no-store")
	h.Set("Vary", "Accept-Encoding, Cookie")
	coding := choose(r.Header.Get("Accept-Encoding"), &file{variants: map[string][]byte{"gzip": nil}})
	if coding == "" {
		_, _ = w.Write(page) // whoever asked has gone, if this fails
		return
	}
	h.Set("Content-Encoding", coding)
	z := gzip.NewWriter(w)
	_, _ = z.Write(page)
	_ = z.Close()
}
