package auth_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"alongside/internal/auth"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
)

const (
	clientID     = "alongside-test"
	clientSecret = "s3cret of the client"
	publicOrigin = "http://localhost:8080"
	subject      = "2f1c-subject"
)

// idp is a sign-in provider that speaks OpenID Connect as the specifications say, unless a test tells it otherwise.
type idp struct {
	*httptest.Server
	t     *testing.T
	now   func() time.Time
	key   *ecdsa.PrivateKey
	codes map[string]url.Values // by code: what the browser asked with

	issuer string                      // what its discovery says
	iss    bool                        // whether its answers name it
	user   string                      // who is signed in there
	claims func(map[string]any)        // changes an identity before it is signed
	sign   func(map[string]any) string // signs it otherwise
	answer func(map[string]any)        // changes the answer of the token endpoint
	asked  url.Values                  // what the last browser asked with
	found  int                         // how often it was asked for its addresses
}

func newIDP(t *testing.T, now func() time.Time) *idp {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p := &idp{t: t, now: now, key: key, codes: map[string]url.Values{}, user: subject}
	mux := http.NewServeMux()
	p.Server = httptest.NewServer(mux)
	t.Cleanup(p.Close)
	p.issuer = p.URL
	tell := func(body any) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(body)
		}
	}
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, r *http.Request) {
		p.found++
		tell(map[string]any{
			"issuer": p.issuer, "authorization_endpoint": p.URL + "/authorize", "token_endpoint": p.URL + "/token",
			"jwks_uri": p.URL + "/keys", "id_token_signing_alg_values_supported": []string{"ES256", "HS256", "none"},
			"authorization_response_iss_parameter_supported": p.iss,
		})(w, r)
	})
	mux.HandleFunc("/keys", tell(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: key.Public(), KeyID: "one", Algorithm: "ES256", Use: "sig"}}}))
	mux.HandleFunc("/token", p.token)
	return p
}

// authorize is the browser at the provider: somebody signs in there and is sent back with the answer, the query of which
// is given.
func (p *idp) authorize(to string) url.Values {
	p.t.Helper()
	u, err := url.Parse(to)
	if err != nil || u.Host != p.Listener.Addr().String() || u.Path != "/authorize" {
		p.t.Fatalf("sent to %q", to)
	}
	p.asked = u.Query()
	for name, want := range map[string]string{
		"response_type": "code", "client_id": clientID, "redirect_uri": publicOrigin + auth.ProviderCallback, "code_challenge_method": "S256",
		"scope": "openid email",
	} {
		if got := p.asked.Get(name); got != want {
			p.t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"state", "nonce", "code_challenge"} {
		if len(p.asked.Get(name)) != 43 {
			p.t.Errorf("%s is %q", name, p.asked.Get(name))
		}
	}
	code := rand.Text()
	p.codes[code] = p.asked
	out := url.Values{"code": {code}, "state": {p.asked.Get("state")}}
	if p.iss {
		out.Set("iss", p.issuer)
	}
	return out
}

// token is its token endpoint: a code is good once, for the client and verifier for which it was made.
func (p *idp) token(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	id, secret, _ := r.BasicAuth()
	secret, _ = url.QueryUnescape(secret)
	asked, ok := p.codes[r.FormValue("code")]
	delete(p.codes, r.FormValue("code"))
	sum := sha256.Sum256([]byte(r.FormValue("code_verifier")))
	if r.Method != http.MethodPost || id != clientID || secret != clientSecret || !ok || r.FormValue("grant_type") != "authorization_code" ||
		r.FormValue("redirect_uri") != asked.Get("redirect_uri") || b64(sum[:]) != asked.Get("code_challenge") {
		w.WriteHeader(http.StatusBadRequest)
		_ = json.NewEncoder(w).Encode(map[string]any{"error": "invalid_grant", "error_description": "code " + r.FormValue("code")})
		return
	}
	access := rand.Text()
	hash := sha256.Sum256([]byte(access))
	c := p.identity()
	c["nonce"], c["at_hash"] = asked.Get("nonce"), b64(hash[:16])
	answer := map[string]any{"access_token": access, "token_type": "Bearer", "id_token": p.signed(c)}
	if p.answer != nil {
		p.answer(answer)
	}
	_ = json.NewEncoder(w).Encode(answer)
}

// identity is who is signed in at the provider, as it says it. It says roles too, which are nothing to us.
func (p *idp) identity() map[string]any {
	now := p.now().Unix()
	return map[string]any{
		"iss": p.URL, "sub": p.user, "aud": clientID, "exp": now + 300, "iat": now, "auth_time": now, "acr": "AAL3",
		"roles": []string{"ADMIN"}, "role": "ADMIN", "email": "rosa@ealing.example", "email_verified": true,
	}
}

// signed changes and signs claims as the test wants them.
func (p *idp) signed(c map[string]any) string {
	if p.claims != nil {
		p.claims(c)
	}
	if p.sign != nil {
		return p.sign(c)
	}
	return p.with(jose.ES256, p.key, "one", c)
}

// with signs claims by a key.
func (p *idp) with(alg jose.SignatureAlgorithm, key any, keyID string, c map[string]any) string {
	p.t.Helper()
	s, err := jose.NewSigner(jose.SigningKey{Algorithm: alg, Key: jose.JSONWebKey{Key: key, KeyID: keyID}}, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	body, err := json.Marshal(c)
	if err != nil {
		p.t.Fatal(err)
	}
	out, err := s.Sign(body)
	if err != nil {
		p.t.Fatal(err)
	}
	text, err := out.CompactSerialize()
	if err != nil {
		p.t.Fatal(err)
	}
	return text
}

// publicBytes are the provider's public key as bytes, for who takes them for a shared secret.
func (p *idp) publicBytes() []byte {
	point, err := p.key.PublicKey.Bytes()
	if err != nil {
		p.t.Fatal(err)
	}
	return append(point, make([]byte, crypto.SHA256.Size())...)
}

// set gives a change that sets some claims; a nil value takes one away.
func set(changes map[string]any) func(map[string]any) {
	return func(c map[string]any) {
		maps.Copy(c, changes)
		maps.DeleteFunc(c, func(_ string, v any) bool { return v == nil })
	}
}

// withProvider is a door to a scheme that is no demonstration, with a provider that people can sign in by.
func withProvider(t *testing.T, k *testkit.Kit, change func(*auth.ProviderConfig)) (*door, *idp) {
	t.Helper()
	d := staff(t, k)
	p := newIDP(t, d.Clock.Now)
	config := &auth.ProviderConfig{
		Issuer: p.URL, ClientID: clientID, ClientSecret: clientSecret, Name: "Sign in with Ealing", ACR: []string{"AAL3", "mfa"}, Public: publicOrigin,
	}
	if change != nil {
		change(config)
	}
	if err := config.Check(); err != nil {
		t.Fatal(err)
	}
	d.Service = auth.New(k.Store, organisation.New(k.Store), auth.NewHasher(), auth.Options{Public: publicOrigin, Provider: config})
	return d, p
}

// visit is a browser that follows a link; it gives where it is sent on.
func (b *browser) visit(path string) string {
	b.t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for name, value := range b.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	w := httptest.NewRecorder()
	b.h.ServeHTTP(w, r)
	res := w.Result()
	for _, c := range res.Cookies() {
		if c.Value == "" {
			delete(b.cookies, c.Name)
		} else {
			b.cookies[c.Name] = c.Value
		}
	}
	if res.StatusCode != http.StatusSeeOther || res.Header.Get("Cache-Control") != "no-store" {
		b.t.Errorf("%s: got %d, %q", path, res.StatusCode, res.Header.Get("Cache-Control"))
	}
	return res.Header.Get("Location")
}

// back is a browser that the provider sends back.
func (b *browser) back(with url.Values) string {
	b.t.Helper()
	return b.visit(auth.ProviderCallback + "?" + with.Encode())
}

// byProvider signs in at the provider from the beginning to the end, and gives where it ends.
func (b *browser) byProvider(p *idp) string {
	b.t.Helper()
	return b.back(p.authorize(b.visit("/auth/provider/start")))
}
