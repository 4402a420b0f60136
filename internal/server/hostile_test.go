package server_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"alongside/internal/code"
)

// hostile is a request meant to hurt or to find out, and how it is refused.
type hostile struct {
	name, body string
	as         code.Role // the manager, who may send text of their own, when empty
	headers    []string
	method     string // POST when empty
	path       string
	status     int
	code       string // of the errors; "" where GraphQL does not get to see the request
}

// The most that one refusal may cost.
const (
	mostTime   = 250 * time.Millisecond // of the processor
	mostMemory = 32 << 20               // bytes, all that were asked for, not only those held at once
)

// document is a request for a text.
func document(text string) string { return `{"query":` + jsonText(text) + `}` }

// withVariables is a request for a text with variables.
func withVariables(text, variables string) string {
	return `{"query":` + jsonText(text) + `,"variables":` + variables + `}`
}

func nest(n int, open, inner, shut string) string {
	return strings.Repeat(open, n) + inner + strings.Repeat(shut, n)
}

// number repeats a text, each time with its number for #.
func number(n int, text string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(text, "#", fmt.Sprint(i)))
	}
	return b.String()
}

// fragmentBomb is the document that holds a core for half a minute where fragments are walked each time they are spread.
func fragmentBomb(n int, leaf string) string {
	var b strings.Builder
	b.WriteString("{...f0}")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Query{...f%d ...f%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Query{%s}", n, leaf)
	return b.String()
}

// Ensure every hostile request is refused with its code and status, in little time and little memory, and that the
// server answers an honest one afterwards. They run one after another: what each costs is read off the process.
func TestHostile(t *testing.T) {
	s := serve(t, nil)
	cookies := map[code.Role]string{}
	for _, role := range []code.Role{code.RoleManager, code.RoleLinkWorker, code.RoleAnalyst} {
		cookies[role] = s.as(t, role)
	}
	worstTime, worstMemory := time.Duration(0), uint64(0)
	list := hostiles()
	for _, h := range list {
		if h.as == "" {
			h.as = code.RoleManager
		}
		answer, took, memory := s.cost(t, h, cookies[h.as])
		worstTime, worstMemory = max(worstTime, took), max(worstMemory, memory)
		if took > mostTime || memory > mostMemory {
			t.Errorf("%s: took %v and %d KiB", h.name, took, memory>>10)
		}
		if answer.Code != h.status || codeIn(answer.Body.String()) != h.code {
			t.Errorf("%s: want %d %s, got %d %.300s", h.name, h.status, h.code, answer.Code, answer.Body)
		}
		if strings.Contains(answer.Body.String(), "Secretive") || strings.Contains(answer.Body.String(), "Did you mean") {
			t.Errorf("%s: it tells: %.300s", h.name, answer.Body)
		}
	}
	if strings.Contains(s.log.String(), "Secretive") {
		t.Error("the log tells")
	}
	if res, body := s.ask(t, http.MethodPost, "/graphql", query, "Content-Type", "application/json", "Cookie", cookies[code.RoleManager]); res.StatusCode != http.StatusOK {
		t.Errorf("afterwards: %d %s", res.StatusCode, body)
	}
	t.Logf("%d requests, the dearest took %v of a core and %d KiB", len(list), worstTime, worstMemory>>10)
}

// codeIn is the code of the first error of an answer, or "".
func codeIn(body string) string {
	var got struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if json.Unmarshal([]byte(body), &got) != nil || len(got.Errors) == 0 {
		return ""
	}
	return got.Errors[0].Extensions.Code
}

// cost sends a request in this very goroutine, as the server would get it, and measures what the process spends on it.
func (s *site) cost(t *testing.T, h hostile, cookie string) (*httptest.ResponseRecorder, time.Duration, uint64) {
	t.Helper()
	method, path := http.MethodPost, "/graphql"
	if h.method != "" {
		method = h.method
	}
	if h.path != "" {
		path = h.path
	}
	r := httptest.NewRequestWithContext(t.Context(), method, path, io.NopCloser(strings.NewReader(h.body)))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	r.Header.Set("Cookie", cookie)
	for i := 0; i < len(h.headers); i += 2 {
		r.Header.Set(h.headers[i], h.headers[i+1])
	}
	w := httptest.NewRecorder()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := processor(t)
	s.Config.Handler.ServeHTTP(w, r)
	took := processor(t) - start
	runtime.ReadMemStats(&after)
	return w, took, after.TotalAlloc - before.TotalAlloc
}

// processor is the processor's time that the process has used.
func processor(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
