package auth_test

import (
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"alongside/internal/auth"
	"alongside/internal/testkit"
)

// Ensure that a provider which sends us elsewhere is not followed, so that nobody can make the program ask addresses of
// the network it stands in; nor one by TLS whose certificate nobody we know has signed.
func TestProvider_elsewhere(t *testing.T) {
	t.Parallel()
	var asked atomic.Int64
	inside := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) })
	within := httptest.NewServer(inside)
	t.Cleanup(within.Close)
	unknown := httptest.NewTLSServer(inside)
	t.Cleanup(unknown.Close)
	var sent atomic.Int64
	away := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent.Add(1)
		http.Redirect(w, r, within.URL+r.URL.Path, http.StatusFound)
	}))
	t.Cleanup(away.Close)
	for name, issuer := range map[string]string{"a redirect": away.URL, "an unknown certificate": unknown.URL} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, _ := withProvider(t, testkit.New(t), func(c *auth.ProviderConfig) { c.Issuer = issuer })
			if to := d.browser(t).visit("/auth/provider/start"); to != "/signin?problem=INTERNAL" {
				t.Errorf("sent to %q", to)
			}
			if asked.Load() != 0 {
				t.Errorf("the address within was asked %d times", asked.Load())
			}
			if issuer == away.URL && sent.Load() == 0 {
				t.Error("the provider was not asked")
			}
		})
	}
}
