package server_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// eventLine is one caller's line of events.
type eventLine struct {
	t      *testing.T
	status int
	body   *bufio.Reader
	hangUp func()
}

// event is one message about changes.
type event struct {
	kind, raw string
	IDs       []string `json:"ids"`
	ClientIDs []string `json:"clientIds"`
	Mine, All bool
}

// follow asks for changes until it is hung up.
func follow(t *testing.T, c *caller, query string, variables map[string]any) *eventLine {
	t.Helper()
	ctx, hangUp := context.WithCancel(t.Context())
	resp := c.stream(ctx, query, variables)
	l := &eventLine{t: t, status: resp.StatusCode, body: bufio.NewReader(resp.Body)}
	l.hangUp = func() {
		hangUp()
		_ = resp.Body.Close()
	}
	t.Cleanup(l.hangUp)
	return l
}

// next waits for the next message.
func (l *eventLine) next() event {
	l.t.Helper()
	var e event
	for {
		text, err := l.body.ReadString('\n')
		if err != nil {
			l.t.Fatalf("the line broke: %v", err)
		}
		e.raw += text
		name, value, _ := strings.Cut(strings.TrimSuffix(text, "\n"), ": ")
		switch name {
		case "event":
			e.kind = value
		case "data":
			var a struct {
				Data struct{ Changes *event }
			}
			if value != "" {
				if err := json.Unmarshal([]byte(value), &a); err != nil || a.Data.Changes == nil {
					l.t.Fatalf("got %s: %v", value, err)
				}
				e.IDs, e.ClientIDs, e.Mine, e.All = a.Data.Changes.IDs, a.Data.Changes.ClientIDs, a.Data.Changes.Mine, a.Data.Changes.All
			}
		case "":
			return e
		}
	}
}

// until waits for a message that names a row, and gives all that came by then.
func (l *eventLine) until(key string) []event {
	l.t.Helper()
	var all []event
	for {
		e := l.next()
		all = append(all, e)
		if slices.Contains(e.IDs, key) {
			return all
		}
	}
}

// stream asks for server-sent events.
func (c *caller) stream(ctx context.Context, query string, variables map[string]any) *http.Response {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		c.t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/graphql", bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	if c.cookie != nil {
		req.AddCookie(c.cookie)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	return resp
}

// first gives the first answer of a subscription, or its refusal.
func (c *caller) first(query string, variables map[string]any) answer {
	c.t.Helper()
	resp := c.stream(c.t.Context(), query, variables)
	defer func() { _ = resp.Body.Close() }()
	in := bufio.NewReader(resp.Body)
	text := ""
	for !strings.HasPrefix(text, "{") {
		line, err := in.ReadString('\n')
		if text = strings.TrimPrefix(line, "data: "); err != nil && !strings.HasPrefix(text, "{") {
			c.t.Fatalf("%d, and no answer: %v", resp.StatusCode, err)
		}
	}
	a := answer{raw: text}
	if err := json.Unmarshal([]byte(text), &a); err != nil {
		c.t.Fatalf("%d, not JSON: %s", resp.StatusCode, text)
	}
	return a
}

const changes = `subscription($clientId: ID) { changes(clientId: $clientId) { ids clientIds mine all } }`

// Ensure that who looks on is told by key alone of what others change and they may see, and of nothing else; on
// PostgreSQL by another process too; and that the line ends with the rights.
func TestChanges(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		elsewhere := s
		if strings.HasPrefix(k.Address, "postgres") {
			elsewhere = start(t, k) // another process on the same database
		}
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		hidden := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
		worker, lead := follow(t, s.worker, changes, nil), follow(t, s.lead, changes, nil)
		host := follow(t, s.host, changes, nil)
		one := follow(t, s.lead, changes, map[string]any{"clientId": r.PersonID})
		heard := func(l *eventLine, key string) []event {
			t.Helper()
			all := l.until(key)
			for _, e := range all {
				if e.kind != "next" || strings.Contains(e.raw, "Canary") {
					t.Errorf("told %s", e.raw)
				}
			}
			return all
		}
		// Hidden from the worker first, so that it would have come before what they may see.
		secret := elsewhere.do(elsewhere.manager, "addTask", "task { id }", map[string]any{"referralId": hidden.ID, "words": "Canary"}).text("addTask.task.id")
		task := elsewhere.do(elsewhere.manager, "addTask", "task { id }", map[string]any{"referralId": r.ID, "words": "Canary"}).text("addTask.task.id")
		for _, e := range heard(worker, task) {
			if slices.Contains(e.IDs, secret) || slices.Contains(e.IDs, hidden.ID) || slices.Contains(e.ClientIDs, hidden.PersonID) || e.Mine {
				t.Errorf("the worker is told %s", e.raw)
			}
		}
		for _, e := range heard(one, task) {
			if len(e.ClientIDs) > 0 && !slices.Equal(e.ClientIDs, []string{r.PersonID}) {
				t.Errorf("of one client: %s", e.raw)
			}
		}
		heard(lead, task)
		// One's own, from another window, and its undoing.
		input := s.fresh(map[string]any{"referralId": r.ID, "reason": "Away", "until": "2026-07-10"})
		s.worker.must(s.document("pauseReferral", "clientMutationId"), map[string]any{"input": input})
		if e := heard(worker, r.ID); !e[len(e)-1].Mine {
			t.Errorf("one's own: %+v", e)
		}
		s.undo(s.worker, input["clientMutationId"])
		heard(worker, r.ID)
		// A host hears of the referral, and not of the task.
		for _, e := range heard(host, r.ID) {
			if slices.Contains(e.IDs, task) || slices.Contains(e.IDs, secret) {
				t.Errorf("the host is told %s", e.raw)
			}
		}
		// Who may no longer is told nothing more.
		s.do(s.manager, "setAccountDisabled", "clientMutationId", map[string]any{"accountId": k.LinkWorker.AccountID, "disabled": true})
		s.do(s.manager, "addTask", "clientMutationId", map[string]any{"referralId": r.ID, "words": "Canary"})
		for e := worker.next(); e.kind != "complete"; e = worker.next() {
			if len(e.IDs) > 0 {
				t.Errorf("told after the end: %s", e.raw)
			}
		}
	})
}

// Ensure that what changed between somebody's asking for a page and their listening is told first, and that they are told
// that they missed something where nobody remembers.
func TestChangesUnheard(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		k.Clock.Advance(time.Minute) // the process has run for a while
		early := follow(t, s.lead, changes, nil)
		early.next() // the line is there
		task := s.do(s.manager, "addTask", "task { id }", map[string]any{"referralId": r.ID, "words": "Ring"}).text("addTask.task.id")
		early.until(task) // this process has heard of it
		late := `subscription($unheard: Int) { changes(unheard: $unheard) { ids clientIds mine all } }`
		after := func(unheard int) event {
			t.Helper()
			l := follow(t, s.worker, late, map[string]any{"unheard": unheard})
			defer l.hangUp()
			for {
				if e := l.next(); len(e.IDs) > 0 || e.All || e.kind != "next" {
					return e
				}
			}
		}
		if e := after(30_000); !slices.Contains(e.IDs, task) || e.Mine {
			t.Errorf("half a minute: %s", e.raw)
		}
		if e := after(600_000); !e.All {
			t.Errorf("longer than anybody remembers: %s", e.raw)
		}
		l := follow(t, s.worker, late, map[string]any{"unheard": -1})
		if text, _ := l.body.ReadString(0); !strings.Contains(text, "INVALID") {
			t.Errorf("less than nothing: %s", text)
		}
	})
}

// Ensure that only subscriptions are answered in parts, to who may, and to each a few at once.
func TestChangesRefused(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := start(t, k)
	r := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
	for name, tt := range map[string]struct {
		by     *caller
		query  string
		status int
	}{
		"a question":        {s.worker, `{ viewer { role } }`, 400},
		"an act":            {s.worker, `mutation { startTriage(input: {clientMutationId: "m", referralId: "x"}) { clientMutationId } }`, 400},
		"who hears nothing": {s.auditor, changes, 403},
	} {
		if l := follow(t, tt.by, tt.query, nil); l.status != tt.status {
			t.Errorf("%s: %d", name, l.status)
		}
	}
	if a := s.worker.send(changes, nil); a.code() != "INVALID" {
		t.Errorf("a subscription without events: %s", a.raw)
	}
	l := follow(t, s.worker, changes, map[string]any{"clientId": r.PersonID})
	if text, _ := l.body.ReadString(0); !strings.Contains(text, "NOT_FOUND") {
		t.Errorf("of a hidden client: %s", text)
	}
	var open []*eventLine
	for range 6 {
		open = append(open, follow(t, s.lead, changes, nil))
	}
	if more := follow(t, s.lead, changes, nil); more.status != http.StatusServiceUnavailable {
		t.Errorf("the seventh: %d", more.status)
	}
	for _, l := range open {
		if l.status != http.StatusOK {
			t.Errorf("one of six: %d", l.status)
		}
	}
}
