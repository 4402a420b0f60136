package server_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"alongside/ent/auditentry"
	"alongside/internal/code"
	"alongside/internal/server"
	"alongside/internal/testkit"
)

// documentID is the name that a text has among the trusted documents.
func documentID(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// What the pages of these tests ask first.
const (
	firstViewer = "query Viewer { viewer { role } }"
	firstClient = "query ClientPage($id: ID!) { client(id: $id) { id givenName } }"
)

// withFirst makes a server whose app asks something first at one address.
func withFirst(c *server.Config) {
	c.Documents = map[string]string{documentID(firstViewer): firstViewer, documentID(firstClient): firstClient}
	c.App = fstest.MapFS{
		"index.html": {Data: []byte("<!doctype html><html><head><title>Alongside</title></head><body><div id=\"root\"></div></body></html>")},
		"first.json": {Data: fmt.Appendf(nil, `{"frame":"<header>Alongside</header>","viewer":{"documentId":%q,"variables":{}},"pages":{"/people/$clientId":{`+
			`"roles":["LINK_WORKER"],"files":["assets/ClientPage-1a.js","assets/ClientPage-2b.css"],`+
			`"asks":[{"documentId":%q,"variables":{"id":"$clientId"}}]}}}`, documentID(firstViewer), documentID(firstClient))},
	}
}

// told reads the answers that a page brings along, as the app does.
func told(t *testing.T, page string) []string {
	t.Helper()
	_, rest, ok := strings.Cut(page, `<script type="application/json" id="first">`)
	if !ok {
		return nil
	}
	data, _, _ := strings.Cut(rest, "</script>")
	var answers []struct {
		DocumentID string         `json:"documentId"`
		Variables  map[string]any `json:"variables"`
		Result     struct{ Data json.RawMessage }
	}
	if err := json.Unmarshal([]byte(data), &answers); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	var out []string
	for _, a := range answers {
		out = append(out, fmt.Sprint(a.Variables)+string(a.Result.Data))
	}
	return out
}

// Ensure that the page that starts the app brings the answers to its first questions, for who is signed in and may see
// them, and that reading them is in the trail as any reading is.
func TestFirst(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k, withFirst)
		const name = "</script><b>Halina & co"
		person := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker).PersonID
		k.Store.Ent(k.System()).Person.UpdateOneID(person).SetGivenName(name).ExecX(k.System())
		path := "/people/" + person
		opens := []string{"Accept", browser, "Sec-Fetch-Dest", "document"}
		reads := func() int {
			return k.Store.Ent(t.Context()).AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionRead), auditentry.PersonID(person)).CountX(k.System())
		}
		before := reads()
		res, page := s.worker.web(t, http.MethodGet, path, "", opens...)
		got := told(t, page)
		if res.StatusCode != http.StatusOK || res.Header.Get("Cache-Control") != "no-store" || res.Header.Get("Etag") != "" || len(got) != 2 ||
			got[0] != `map[]{"viewer":{"role":"LINK_WORKER"}}` || !strings.Contains(got[1], person) || strings.Count(page, "</script>") != 1 ||
			!strings.Contains(page, `<div id="root"><header>Alongside</header></div>`) ||
			!strings.Contains(page, `<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/ClientPage-1a.js"><link rel="stylesheet" crossorigin href="/assets/ClientPage-2b.css"></head>`) {
			t.Errorf("%d %v %s", res.StatusCode, res.Header, page)
		}
		if n := reads() - before; n != 1 {
			t.Errorf("the trail tells %d times that it was read", n)
		}
		for _, tt := range []struct {
			what    string
			who     *caller
			path    string
			headers []string
			want    int
		}{
			{"a client of others", s.worker2, path, opens, 1},
			{"a role that is shown another page", s.lead, path, opens, 1},
			{"another address", s.worker, "/caseload", opens, 1},
			{"an address that says more", s.worker, path + "?episode=x", opens, 0},
			{"fetched ahead", s.worker, path, append([]string{"Sec-Purpose", "prefetch"}, opens...), 0},
			{"no page that is looked at", s.worker, path, []string{"Accept", browser}, 0},
			{"a frame", s.worker, path, []string{"Accept", browser, "Sec-Fetch-Dest", "iframe"}, 0},
			{"signing in", s.worker, "/signin", opens, 0},
			{"nobody", &caller{base: s.worker.base, cookie: &http.Cookie{Name: "x", Value: "y"}}, path, opens, 0},
			{"a session that is none", &caller{base: s.worker.base, cookie: &http.Cookie{Name: s.worker.cookie.Name, Value: "none"}}, path, opens, 0},
		} {
			before := reads()
			res, page := tt.who.web(t, http.MethodGet, tt.path, "", tt.headers...)
			if got := told(t, page); res.StatusCode != http.StatusOK || len(got) != tt.want || reads() != before ||
				strings.Contains(page, "<header>") != (tt.want > 0) || (tt.want == 0 && res.Header.Get("Cache-Control") != "no-cache") {
				t.Errorf("%s: %d %v %s", tt.what, res.StatusCode, res.Header, page)
			}
		}
		if res, _ := s.worker.web(t, http.MethodGet, "/first.json", ""); res.StatusCode != http.StatusNotFound {
			t.Errorf("the table is served: %d", res.StatusCode)
		}
	})
}
