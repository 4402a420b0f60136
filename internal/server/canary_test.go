package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/server"
	"alongside/internal/testkit"
)

// sent is a canary that a caller sends, who may have mistaken one field for another: it comes back in no answer either.
const sent = "Canarysent:Person.given_name"

// Ensure that what stands in personal fields, and what is sent in the wrong place, gets into no refusal, no error, no
// line of the log, no metric and no header: whoever asks, whatever goes wrong.
func TestCanaries(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		log := &lines{}
		c := &cage{T: t, log: log, cast: gather(t, k, func(config *server.Config) {
			config.Log = slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug})
			config.Metrics = true
		})}
		c.hidden()
		c.mistaken()
		c.clashes()
		c.broken()
		c.pages()
		for line := range strings.SplitSeq(log.String(), "\n") {
			if strings.Contains(strings.ToLower(line), "canary") {
				t.Errorf("the log tells: %s", line)
			}
		}
		if n := strings.Count(log.String(), "\n"); n < c.asked {
			t.Errorf("only %d lines of the log for %d requests: was it looked at?", n, c.asked)
		}
		t.Logf("%d requests", c.asked)
	})
}

// cage is a server with canaries in it.
type cage struct {
	*testing.T
	*cast
	log   *lines
	asked int
}

// post sends a body as an actor, or as nobody, and looks at the whole answer. What is refused tells nothing, and what is
// answered only what the actor may see.
func (c *cage) post(a *actor, path, body string) (int, string) {
	c.Helper()
	c.asked++
	r, err := http.NewRequestWithContext(c.Context(), http.MethodPost, c.worker.base+path, strings.NewReader(body))
	if err != nil {
		c.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if a != nil {
		r.AddCookie(a.cookie)
	}
	return c.look(a, r)
}

// look sends a request and looks at what comes back.
func (c *cage) look(a *actor, r *http.Request) (int, string) {
	c.Helper()
	w, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		c.Fatal(err)
	}
	defer func() { _ = w.Body.Close() }()
	b, err := io.ReadAll(w.Body)
	if err != nil {
		c.Fatal(err)
	}
	var head bytes.Buffer
	if err := w.Header.Write(&head); err != nil {
		c.Fatal(err)
	}
	var got answer
	_ = json.Unmarshal(b, &got) // a page is no answer
	refused := (w.StatusCode != http.StatusOK || len(got.Errors) > 0) && got.code() != "CONFLICT"
	switch text := strings.ReplaceAll(strings.ToLower(string(b)), "canaryname", ""); { // a document's own names come back
	case strings.Contains(strings.ToLower(head.String()), "canary"):
		c.Errorf("%s: a header tells: %s", r.URL.Path, head.String())
	case refused && strings.Contains(text, "canary"):
		c.Errorf("%s: a refusal tells: %s", r.URL.Path, b)
	case a == nil && strings.Contains(text, "canary"):
		c.Errorf("%s: it tells nobody: %s", r.URL.Path, b)
	case a != nil && len(a.told(string(b))) > 0:
		c.Errorf("%s: it tells a %s %v: %s", r.URL.Path, a.name, a.told(string(b)), b)
	}
	return w.StatusCode, string(b)
}

// ask sends a document as an actor.
func (c *cage) ask(a *actor, text string, variables map[string]any) string {
	c.Helper()
	b, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		c.Fatal(err)
	}
	_, got := c.post(a, "/graphql", string(b))
	return got
}

// hidden asks for everything as everybody, own and not.
func (c *cage) hidden() {
	c.Helper()
	for _, a := range c.actors {
		for _, root := range everything {
			c.ask(a, "{ "+root+" }", nil)
		}
		for _, owner := range []client{c.one, c.two, c.far} {
			for _, key := range owner.rows {
				c.ask(a, `query($id: ID!) { node(id: $id) { __typename id } }`, map[string]any{"id": key})
			}
			c.ask(a, `query($id: ID!) { client(id: $id) { familyName nhsNumber address { postcode } safeguardingNotes { words } } }`, map[string]any{"id": owner.rows["person"]})
			c.ask(a, `query($id: ID!) { accessHistory(clientId: $id, first: 5) { edges { node { name reason fields } } } }`, map[string]any{"id": owner.rows["person"]})
			for _, search := range []string{owner.canary, owner.canary + ":Person.family_name", owner.canary + ":Person.nhs_number", owner.canary + ":Person.phone"} {
				c.ask(a, `query($s: String) { clients(search: $s, first: 20) { edges { node { id familyName nhsNumber } } } }`, map[string]any{"s": search})
			}
		}
		c.ask(a, `{ auditTrail(first: 100) { edges { node { name operation objectType fields reason } } } }`, nil)
		c.ask(a, `{ openedRecords(first: 20) { edges { node { words findingWords } } } }`, nil)
		c.ask(a, `{ projectGrants(first: 50) { edges { node { title purpose basis askedBy decidedBy decision withdrawnBy withdrawnWhy } } } }`, nil)
		for _, grant := range []string{c.grantOf(c.k.Scheme), c.grantOf(c.k.Other)} {
			got := c.ask(a, eachRow, map[string]any{"id": grant})
			if rows := strings.Contains(got, `"node"`); rows != (a.who.Role == code.RoleAnalyst && grant == c.grantOf(c.k.Scheme)) {
				c.Errorf("a %s is given rows, or is not: %.300s", a.name, got)
			}
			for _, owner := range []client{c.one, c.two, c.far} {
				for kind, key := range owner.rows {
					if strings.Contains(got, key) {
						c.Errorf("rows have the key of a %s: %s", kind, got)
					}
				}
			}
			if wholeDay.MatchString(got) {
				c.Errorf("rows have a day: %s", wholeDay.FindString(got))
			}
		}
		c.ask(a, `{ accounts(first: 50) { edges { node { name email phone } } } }`, nil)
	}
}

// eachRow asks for everything that rows can say.
const eachRow = `query($id: ID!) { analytics { rows(projectGrantId: $id) {
	episodes { edges { cursor node { ` + rowPerson + ` status outcome referralSource primaryReason urgency complexity decidedMonth contactedMonth startedMonth plannedMonth closedMonth extended declineReason closingReason } } }
	contacts { edges { cursor node { ` + rowPerson + ` method outcome purpose minutes withClient reached } } }
	needs { edges { cursor node { ` + rowPerson + ` need goals goalsAchieved } } }
	goals { edges { cursor node { ` + rowPerson + ` goal need status importance actions actionsDone } } }
	measures { edges { cursor node { ` + rowPerson + ` instrument item point goal place declined value } } }
	onwardReferrals { edges { cursor node { ` + rowPerson + ` kind category status outcome declineReason } } }
} } }`

// rowPerson is what all rows say.
const rowPerson = `person episode month ageBand gender ethnicGroup imdDecile pcnId practiceId`

// wholeDay is a day, which rows never have: theirs end with the month.
var wholeDay = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)

// grantOf is the key of the live project grant of a scheme's analyst.
func (c *cage) grantOf(sc *testkit.Scheme) string {
	return c.k.Store.Ent(c.Context()).ProjectGrant.Query().OnlyIDX(sc.System())
}

// mistaken sends canaries where something else belongs.
func (c *cage) mistaken() {
	c.Helper()
	quoted := literal(sent)
	for _, a := range c.actors {
		for _, text := range []string{
			`{ client(id: ` + quoted + `) { id } }`, `{ node(id: ` + quoted + `) { id } }`, `{ nodes(ids: [` + quoted + `]) { id } }`,
			`{ clients(first: ` + quoted + `) { edges { cursor } } }`, `{ clients(first: 5, after: ` + quoted + `) { edges { cursor } } }`,
			`{ referrals(first: 5, after: ` + quoted + `) { edges { cursor } } }`, `{ caseload(sort: Canarysent) { totalCount } }`,
			`{ referrals(filter: {statuses: [` + quoted + `]}, first: 5) { totalCount } }`, `{ referrals(filter: {receivedFrom: ` + quoted + `}, first: 5) { totalCount } }`,
			`{ Canaryname }`, `{ viewer { Canaryname } }`, `{ viewer(Canaryname: 1) { role } }`, `query Canaryname { viewer { role } } query Canaryname { viewer { role } }`,
			`{ viewer { role } `, `{ viewer { role ` + quoted + ` } }`, `query($v: Canaryname) { viewer { role } }`, `{ viewer @Canaryname { role } }`,
			`{ ...Canaryname }`, `fragment Canaryname on Person { id } { viewer { role } }`, `"` + sent, `{ viewer { role(x: """` + sent + ` } }`,
		} {
			c.ask(a, text, nil)
		}
		for _, input := range []map[string]any{
			{"clientId": sent, "version": 1},
			{"clientId": c.one.rows["person"], "version": sent},
			{"clientId": c.one.rows["person"], "version": 1, "dateOfBirth": sent},
			{"clientId": c.one.rows["person"], "version": 1, "sex": sent},
			{"clientId": c.one.rows["person"], "version": 1, "nhsNumber": sent},
			{"clientId": c.one.rows["person"], "version": 1, "phone": sent},
			{"clientId": c.one.rows["person"], "version": 1, "postcode": sent},
			{"clientId": c.one.rows["person"], "version": 1, "email": sent},
			{"clientId": c.one.rows["person"], "version": 1, "language": sent},
			{"clientId": c.one.rows["person"], "version": 1, "accessibleNeeds": []any{sent}},
			{"clientId": c.one.rows["person"], "version": 1, "interpreterNeeded": sent},
			{"clientId": c.one.rows["person"], "version": 1, "safeContact": sent},
			{"clientId": c.one.rows["person"], "version": 1, "safeContact": map[string]any{"fromHour": sent}},
			{"clientId": c.one.rows["person"], "version": 1, "relevantContacts": []any{sent}},
			{"clientId": c.one.rows["person"], "version": 1, "Canaryname": sent},
			{"clientId": c.one.rows["person"], "version": 1, "whatMatters": strings.Repeat(sent, 800)},
			{"clientId": c.one.rows["person"], "version": 1, "givenName": sent + "\x00"},
			{"clientId": c.two.rows["person"], "version": 99, "givenName": "Somebody"},
			{"clientId": c.far.rows["person"], "version": 99, "givenName": sent},
		} {
			input["clientMutationId"] = fmt.Sprintf("m-%d", probes.Add(1))
			c.ask(a, `mutation($input: UpdateClientInput!) { updateClient(input: $input) { clientMutationId } }`, map[string]any{"input": input})
		}
		for _, body := range []string{
			quoted, `[` + quoted + `]`, `{"query": ` + quoted, `{"query": {"x": ` + quoted + `}}`, `{"query": "{ viewer { role } }", "variables": ` + quoted + `}`,
			`{"query": "query($v: Int!) { viewer { role } }", "variables": {"v": ` + quoted + `}}`, `{"query": "{ viewer { role } }", "operationName": ` + quoted + `}`,
			`{"documentId": ` + quoted + `}`, `{"query": "{ viewer { role } }", "extensions": ` + quoted + `}`, `{"query": ` + literal(strings.Repeat(sent, 4000)) + `}`,
		} {
			c.post(a, "/graphql", body)
		}
	}
}

// clashes edits what others have changed or made in the meantime.
func (c *cage) clashes() {
	c.Helper()
	update := `mutation($input: UpdateClientInput!) { updateClient(input: $input) { clientMutationId } }`
	submit := `mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { clientMutationId possibleDuplicates { because } } }`
	create := `mutation($input: CreateAccountInput!) { createAccount(input: $input) { clientMutationId } }`
	for _, a := range c.actors {
		for i, owner := range []client{c.one, c.two, c.far} {
			if owner.canary != "Canaryone" || len(a.sees["Canaryone"]) < 10 || a.opened { // who sees the row is shown both copies: that is what for
				c.ask(a, update, map[string]any{"input": map[string]any{"clientMutationId": fmt.Sprint("stale", a.name, i), "clientId": owner.rows["person"], "version": 0, "givenName": "Somebody"}})
			}
			c.ask(a, submit, map[string]any{"input": map[string]any{
				"clientMutationId": fmt.Sprint("taken", a.name, i), "id": owner.rows["referral"], "source": "GP", "urgency": "ROUTINE", "clientAware": true,
				"reasons": []any{map[string]any{"code": "FOOD"}}, "clientWords": "x", "duplicateDecision": "DIFFERENT_PERSON",
				"person": map[string]any{"id": owner.rows["person"], "givenName": "Halina", "familyName": "Rahman", "dateOfBirth": "1943-05-17", "practiceId": c.k.Practice.ID},
			}})
		}
		c.ask(a, create, map[string]any{"input": map[string]any{
			"clientMutationId": "twice" + a.name, "email": mark("Canaryhome", "Account", "email"), "name": "Somebody", "role": "LINK_WORKER", "organisationId": c.k.Host.ID,
		}})
	}
}

// broken asks for a row that cannot be read, which is a fault of ours.
func (c *cage) broken() {
	c.Helper()
	db := c.k.Raw(c.T)
	for _, column := range []string{"address", "safe_contact", "accessible_needs"} {
		if _, err := db.ExecContext(c.Context(), `UPDATE person SET `+column+` = '"Canaryone:Person.`+column+`"' WHERE id = '`+c.one.rows["person"]+`'`); err != nil {
			c.Fatal(err)
		}
		got := c.ask(c.actors[0], `query($id: ID!) { client(id: $id) { `+camel(column)+map[bool]string{true: " { __typename }"}[column != "accessible_needs"]+` } }`, map[string]any{"id": c.one.rows["person"]})
		if !strings.Contains(got, `"INTERNAL"`) {
			c.Errorf("a row that cannot be read: %s", got)
		}
	}
}

// pages asks for everything that is not GraphQL, with canaries on the way.
func (c *cage) pages() {
	c.Helper()
	for _, path := range []string{
		"/metrics", "/readyz", "/healthz", "/", "/clients/" + c.one.rows["person"], "/clients/Canarysent", "/Canarysent", "/assets/Canarysent.js",
		"/?q=Canarysent", "/graphql?query=Canarysent", "/schema.graphql?Canarysent", "/playground?Canarysent", "/auth/session", "/auth/sessions", "/auth/Canarysent",
		"/export/caseload.csv", "/export/caseload.csv?q=Canarysent", "/export/caseload.csv?Canarysent=Canarysent", "/export/caseload.csv?sort=Canarysent",
	} {
		for _, a := range append([]*actor{nil}, c.actors...) {
			for _, method := range []string{http.MethodGet, http.MethodPut} {
				c.asked++
				r, err := http.NewRequestWithContext(c.Context(), method, c.worker.base+path, http.NoBody)
				if err != nil {
					c.Fatal(err)
				}
				r.Header.Set("User-Agent", "Canarysent")
				r.Header.Set("X-Request-Id", "Canarysent")
				r.Header.Set("Referer", "https://canarysent.example/")
				if a != nil {
					r.AddCookie(a.cookie)
				}
				c.look(a, r)
			}
		}
	}
	for _, body := range []string{
		`{"email":"canarysent@x.example","password":"Canarysent"}`, `{"email":"Canarysent"`, `{"Canarysent":1}`, `{"email":["Canarysent"]}`,
		`{"email":"` + c.worker.email + `","password":"Canarysent"}`, `{"email":"` + c.worker.email + `","password":"Canarysent","code":"Canarysent"}`,
	} {
		for _, path := range []string{"/auth/login", "/auth/step-up", "/auth/welcome", "/auth/first", "/auth/password", "/auth/role", "/auth/sessions/end", "/auth/totp/confirm"} {
			c.post(nil, path, body)
			c.post(c.actors[0], path, body)
		}
	}
}
