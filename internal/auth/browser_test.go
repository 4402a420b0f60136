package auth_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// staff is a door to a scheme that is no demonstration, with an account that holds two roles.
func staff(t *testing.T, k *testkit.Kit) *door {
	t.Helper()
	d := open(t, k)
	o := organisation.New(k.Store)
	sc, err := o.CreateScheme(viewer.System(t.Context(), "", "test set-up"), "Ealing", detail.DefaultSettings(), false)
	if err != nil {
		t.Fatal(err)
	}
	system := viewer.System(t.Context(), sc.ID, "test set-up")
	hash, err := auth.NewHasher().Hash(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	d.email = "rosa@ealing.example"
	office, err := o.CreateOrganisation(system, organisation.CreateOrganisationInput{Kind: code.OrganisationKindOther, Name: "Ealing Office"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := o.AddAccount(system, organisation.AddAccountInput{Email: d.email, Name: "Rosa Lim", PasswordHash: hash})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []code.Role{code.RoleLinkWorker, code.RoleManager} {
		if _, err := o.AddMembership(system, organisation.AddMembershipInput{AccountID: a.ID, OrganisationID: office.ID, Role: r, FromOn: "2020-01-01"}); err != nil {
			t.Fatal(err)
		}
	}
	d.account = a.ID
	return d
}

// browser keeps the cookie that it is given, as browsers do.
type browser struct {
	t       *testing.T
	h       http.Handler
	cookies map[string]string
	agent   string
}

func (d *door) browser(t *testing.T) *browser {
	t.Helper()
	return &browser{t: t, h: web(d, false), cookies: map[string]string{}, agent: "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"}
}

// answer is what came back: the fields of the JSON object, those of "error" when it was refused.
type answer struct {
	status int
	fields map[string]any
	raw    string
}

func (a answer) text(name string) string {
	s, _ := a.fields[name].(string)
	return s
}

// refusedWith says whether the answer is a refusal of a code, at a field ("" for none).
func (a answer) refusedWith(c, field string) bool {
	return a.status >= 400 && a.text("code") == c && a.text("field") == field
}

func (b *browser) ask(method, path, body string) answer {
	b.t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	r.Header.Set("User-Agent", b.agent)
	for name, value := range b.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	w := httptest.NewRecorder()
	b.h.ServeHTTP(w, r)
	res := w.Result()
	for _, c := range res.Cookies() {
		b.cookies[c.Name] = c.Value
	}
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	a := answer{status: res.StatusCode, raw: string(raw)}
	_ = json.Unmarshal(raw, &a.fields) // a 204 has none
	if e, ok := a.fields["error"].(map[string]any); ok {
		a.fields = e
	}
	return a
}

func (b *browser) get(path string) answer { b.t.Helper(); return b.ask(http.MethodGet, path, "") }
func (b *browser) post(path, body string) answer {
	b.t.Helper()
	return b.ask(http.MethodPost, path, body)
}

// must is post for what has to succeed.
func (b *browser) must(path, body string) answer {
	b.t.Helper()
	a := b.post(path, body)
	if a.status >= 300 {
		b.t.Fatalf("%s: %d %s", path, a.status, a.raw)
	}
	return a
}

// who is the name of the person that other routes see, or "".
func (b *browser) who() string { b.t.Helper(); return b.get("/who").raw }

func (b *browser) token() string { return b.cookies["alongside_session"] }

func login(email, password, code string) string {
	body, _ := json.Marshal(map[string]string{"email": email, "password": password, "code": code})
	return string(body)
}

// codeAt is the code that an app shows at an instant.
func codeAt(t *testing.T, secret string, at time.Time) string {
	t.Helper()
	c, err := totp.GenerateCode(secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// enrol signs in for the first time and sets up a code app; it gives the secret and the recovery codes.
func (d *door) enrol(t *testing.T, b *browser) (secret string, recovery []string) {
	t.Helper()
	if a := b.must("/auth/login", login(d.email, password, "")); a.fields["enrolling"] != true {
		t.Fatalf("got %s", a.raw)
	}
	secret = b.must("/auth/totp/begin", "{}").text("secret")
	a := b.must("/auth/totp/confirm", `{"code":"`+codeAt(t, secret, d.Clock.Now())+`"}`)
	for _, c := range a.fields["recoveryCodes"].([]any) {
		recovery = append(recovery, c.(string))
	}
	d.Clock.Advance(time.Minute) // the code is used up
	return secret, recovery
}
