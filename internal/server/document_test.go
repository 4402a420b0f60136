package server_test

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"alongside/ent/auditentry"
	"alongside/internal/code"
	files "alongside/internal/document"
	"alongside/internal/testkit"
)

// form is a body of POST /files: name and contents of each part.
func form(t *testing.T, parts ...string) (body, contentType string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		p, err := w.CreateFormFile(parts[i], "x")
		if err == nil {
			_, err = io.WriteString(p, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String(), w.FormDataContentType()
}

// says is the input of a document.
func says(t *testing.T, id, client, title string) string {
	t.Helper()
	b, err := json.Marshal(map[string]any{"clientMutationId": id, "clientId": client, "kind": "LETTER", "title": title, "fileName": "../Brief Ö.exe"})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// web asks for a route that is no GraphQL; headers go in pairs.
func (c *caller) web(t *testing.T, method, path, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, c.base+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	if c.cookie != nil {
		r.AddCookie(c.cookie)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(b)
}

// Ensure a file comes in by one form, goes out as an attachment that may do nothing, to those who hold the record and
// nobody else, and that the trail is told.
func TestFiles(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		_, client := s.supported("Gwen", "Price", "1969-02-28")
		body, kind := form(t, "input", says(t, "f1", client, "From the choir"), "file", "Dear Gwen")
		send := func(by *caller, body, kind string, more ...string) (int, string) {
			res, answer := by.web(t, http.MethodPost, "/files", body, append([]string{"Content-Type", kind}, more...)...)
			return res.StatusCode, answer
		}
		status, text := send(s.worker, body, kind)
		var got struct {
			Document struct{ ID, FileName string }
		}
		if err := json.Unmarshal([]byte(text), &got); err != nil || status != http.StatusCreated || got.Document.FileName != "Brief Ö.txt" {
			t.Fatalf("got %d %s", status, text)
		}
		path := "/files/" + got.Document.ID
		if again, text := send(s.worker, body, kind); again != http.StatusCreated || !strings.Contains(text, got.Document.ID) {
			t.Errorf("sent again: %d %s", again, text)
		}
		res, text := s.worker.web(t, http.MethodGet, path, "")
		if res.StatusCode != http.StatusOK || text != "Dear Gwen" {
			t.Errorf("fetched %d %q", res.StatusCode, text)
		}
		for name, want := range map[string]string{
			"Content-Type": "text/plain; charset=utf-8", "Content-Disposition": "attachment; filename*=utf-8''Brief%20%C3%96.txt",
			"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Content-Length": "9",
			"Content-Security-Policy": "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s is %q", name, got)
			}
		}
		if n := k.Store.Ent(k.System()).AuditEntry.Query().Where(auditentry.ObjectID(got.Document.ID),
			auditentry.ActionEQ(code.AuditActionRead), auditentry.PersonID(client)).CountX(k.System()); n != 1 {
			t.Errorf("the trail tells %d times that it was read", n)
		}
		for name, by := range map[string]*caller{"practice": s.practice, "host": s.host, "admin": s.admin} {
			if res, _ := by.web(t, http.MethodGet, path, ""); res.StatusCode != http.StatusNotFound && res.StatusCode != http.StatusForbidden {
				t.Errorf("%s fetches: %d", name, res.StatusCode)
			}
			if status, text := send(by, body, kind); status != http.StatusForbidden {
				t.Errorf("%s adds: %d %s", name, status, text)
			}
		}
		other, otherKind := form(t, "file", "x", "input", "{}")
		large, largeKind := form(t, "input", says(t, "f2", client, "x"), "file", strings.Repeat("a", files.MaxSize+1))
		two, twoKind := form(t, "input", says(t, "f3", client, "x"), "file", "x", "file", "y")
		bad, badKind := form(t, "input", "[]", "file", "x")
		page, pageKind := form(t, "input", says(t, "f4", client, "x"), "file", "<html>")
		for name, tt := range map[string]struct {
			body, kind, field string
			status            int
		}{
			"JSON": {"{}", "application/json", "", 400}, "no boundary": {body, "multipart/form-data", "", 400},
			"another order": {other, otherKind, `"field":"input"`, 400}, "cut": {body[:len(body)-40], kind, "", 400},
			"too large": {large, largeKind, `"field":"file"`, 400}, "two": {two, twoKind, "", 400}, "no input": {bad, badKind, `"field":"input"`, 400},
			"a web page": {page, pageKind, `"field":"file"`, 400},
		} {
			if status, text := send(s.worker, tt.body, tt.kind); status != tt.status || !strings.Contains(text, tt.field) || !strings.Contains(text, "INVALID") {
				t.Errorf("%s: %d %s", name, status, text)
			}
		}
		if status, text := send(s.worker, body, kind, "Sec-Fetch-Site", "cross-site"); status != http.StatusForbidden {
			t.Errorf("from another site: %d %s", status, text)
		}
	})
}
