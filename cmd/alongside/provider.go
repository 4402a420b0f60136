package main

import (
	"fmt"
	"os"
	"strings"

	"alongside/internal/auth"
)

// The variables that hold the secret by which the sign-in provider knows us. It is no flag: flags are seen by everybody
// on the machine.
const (
	providerSecret     = "ALONGSIDE_OIDC_CLIENT_SECRET"      //nolint:gosec // a name, no secret
	providerSecretFile = "ALONGSIDE_OIDC_CLIENT_SECRET_FILE" //nolint:gosec // likewise
)

// maxSecret is the length of a secret, in bytes: a longer file is another one.
const maxSecret = 4096

// provider are the flags about how the program is reached, and by whom else people may sign in.
type provider struct {
	PublicURL       string   `placeholder:"URL" help:"The address by which browsers reach the program, such as https://alongside.example.nhs.uk. Passkeys are bound to its host, and a sign-in provider sends people back to it. Without it, the host that a request names."`
	OIDCIssuer      string   `name:"oidc-issuer" placeholder:"URL" help:"A sign-in provider (OpenID Connect), by its exact issuer. Needs --public-url; its client secret is read from ALONGSIDE_OIDC_CLIENT_SECRET_FILE or ALONGSIDE_OIDC_CLIENT_SECRET."`
	OIDCClientID    string   `name:"oidc-client-id" placeholder:"ID" help:"Who the program is to the provider."`
	OIDCName        string   `name:"oidc-name" default:"Sign in with your organisation" placeholder:"TEXT" help:"What the button for the provider says (${default})."`
	OIDCACR         []string `name:"oidc-acr" placeholder:"VALUE" help:"A value of acr or amr by which the provider vouches for two factors. Without one, our own second step is always asked for."`
	OIDCAskACR      string   `name:"oidc-ask-acr" placeholder:"VALUES" help:"What to ask the provider for as acr_values, with spaces between several. Nothing by default."`
	OIDCLinkByEmail bool     `name:"oidc-link-by-email" help:"Let a first sign-in by the provider find its account by the email address that the provider has verified."`
}

// identities checks the flags, and reads the secret where there is a provider.
func (c provider) identities() (public string, out *auth.ProviderConfig, err error) {
	public = strings.TrimSuffix(c.PublicURL, "/")
	if public != "" {
		if err := auth.CheckPublic(public); err != nil {
			return "", nil, misuse("--public-url: %v", err)
		}
	}
	if c.OIDCIssuer == "" {
		if c.OIDCClientID != "" || len(c.OIDCACR) > 0 || c.OIDCAskACR != "" || c.OIDCLinkByEmail {
			return "", nil, misuse("--oidc-issuer: name the provider")
		}
		return public, nil, nil
	}
	if public == "" {
		return "", nil, misuse("--public-url: a sign-in provider has to know where to send people back to")
	}
	out = &auth.ProviderConfig{
		Issuer: c.OIDCIssuer, ClientID: c.OIDCClientID, Name: c.OIDCName, ACR: c.OIDCACR, AskACR: c.OIDCAskACR, LinkByEmail: c.OIDCLinkByEmail, Public: public,
	}
	if err := out.Check(); err != nil {
		return "", nil, misuse("--oidc-issuer, --oidc-client-id, --oidc-name: %v", err)
	}
	out.ClientSecret, err = secretOf(os.Getenv(providerSecret), os.Getenv(providerSecretFile))
	return public, out, err
}

// secretOf gives a secret that stands in a variable, or in a file that only its owner can read. Without either there is
// none.
func secretOf(value, file string) (auth.Secret, error) {
	if file == "" {
		return auth.Secret(value), nil
	}
	if value != "" {
		return "", misuse("%s and %s are both set; keep one", providerSecret, providerSecretFile)
	}
	info, err := os.Stat(file) //nolint:gosec // the operator names it
	if err != nil {
		return "", fmt.Errorf("read the client secret: %w", err)
	}
	switch {
	case info.Mode().Perm()&0o077 != 0:
		return "", misuse("%s: others can read this file; chmod 600 it", providerSecretFile)
	case info.Size() > maxSecret:
		return "", misuse("%s: this file is no secret", providerSecretFile)
	}
	b, err := os.ReadFile(file) //nolint:gosec // the operator names it
	if err != nil {
		return "", fmt.Errorf("read the client secret: %w", err)
	}
	secret := strings.TrimSpace(string(b))
	if secret == "" {
		return "", misuse("%s: the file is empty", providerSecretFile)
	}
	return auth.Secret(secret), nil
}
