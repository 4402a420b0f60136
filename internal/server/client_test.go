package server_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// caller is somebody signed in over HTTP, as a program would be.
type caller struct {
	t      testing.TB
	base   string
	email  string
	cookie *http.Cookie
	tape   *tape
}

// tape records every request and answer, so that two databases can be compared.
type tape struct {
	keys    map[string]string
	entries []string
}

// A key, and a cursor, which holds one.
var (
	keyPattern    = regexp.MustCompile(`\b[a-z]{2}[0-9][0-9a-z]{25}\b`)
	cursorPattern = regexp.MustCompile(`"(cursor|startCursor|endCursor)":"[^"]*"`)
)

// add notes an answer with each key replaced by the order in which it first appeared.
func (tp *tape) add(name, body string) {
	body = cursorPattern.ReplaceAllString(body, `"$1":"..."`)
	body = keyPattern.ReplaceAllStringFunc(body, func(k string) string {
		if tp.keys[k] == "" {
			tp.keys[k] = k[:2] + "#" + strconv.Itoa(len(tp.keys)+1)
		}
		return tp.keys[k]
	})
	tp.entries = append(tp.entries, name+" "+body)
}

// answer is a GraphQL answer.
type answer struct {
	Data   map[string]any
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	}
	raw string
}

// code is the code of the first error, or "".
func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	c, _ := a.Errors[0].Extensions["code"].(string)
	return c
}

// field is the field at fault of the first error, or "".
func (a answer) field() string {
	if len(a.Errors) == 0 {
		return ""
	}
	f, _ := a.Errors[0].Extensions["field"].(string)
	return f
}

// at walks the answer's data: "client.referrals.0.id".
func (a answer) at(path string) any {
	var v any = a.Data
	for part := range strings.SplitSeq(path, ".") {
		switch x := v.(type) {
		case map[string]any:
			v = x[part]
		case []any:
			i, err := strconv.Atoi(part)
			if err != nil || i >= len(x) {
				return nil
			}
			v = x[i]
		default:
			return nil
		}
	}
	return v
}

func (a answer) text(path string) string {
	s, _ := a.at(path).(string)
	return s
}

// send posts a GraphQL document. Of a subscription it waits for the first answer, and hangs up.
func (c *caller) send(query string, variables map[string]any) answer {
	c.t.Helper()
	if strings.HasPrefix(query, "subscription ") {
		return c.first(query, variables)
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		c.t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(c.t.Context(), http.MethodPost, c.base+"/graphql", bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if c.cookie != nil {
		req.AddCookie(c.cookie)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	a := answer{raw: string(b)}
	if err := json.Unmarshal(b, &a); err != nil {
		c.t.Fatalf("%d, not JSON: %s", resp.StatusCode, b)
	}
	if c.tape != nil {
		c.tape.add(query, string(b))
	}
	return a
}

// must is send for what has to succeed.
func (c *caller) must(query string, variables map[string]any) answer {
	c.t.Helper()
	a := c.send(query, variables)
	if len(a.Errors) > 0 {
		c.t.Fatalf("%s\n%v\n%s", query, variables, a.raw)
	}
	return a
}

// signIn signs in with the password of the tests.
func (c *caller) signIn() {
	c.t.Helper()
	body, err := json.Marshal(map[string]string{"email": c.email, "password": password})
	if err != nil {
		c.t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(c.t.Context(), http.MethodPost, c.base+"/auth/login", bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK || len(resp.Cookies()) == 0 {
		c.t.Fatalf("sign-in: %s", resp.Status)
	}
	c.cookie = resp.Cookies()[0]
}
