package auth_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"testing"

	"github.com/fxamacker/cbor/v2"

	"alongside/ent/auditentry"
	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Flags of authenticator data (WebAuthn 3, section 6.1).
const (
	userPresent  = 0x01
	userVerified = 0x04
	hasKey       = 0x40
)

// authenticator is a device with one passkey in it, and the browser it is plugged into. What it says can be set, so that
// it can also be the device of somebody who means ill.
type authenticator struct {
	t      *testing.T
	key    *ecdsa.PrivateKey
	id     []byte
	user   []byte
	count  uint32
	site   string // relying party that it signs for
	origin string // of the page that asked
	kind   string // of ceremony; "" for the right one
	flags  byte
}

func newAuthenticator(t *testing.T) *authenticator {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	a := &authenticator{t: t, key: key, id: make([]byte, 16), site: "example.com", origin: "http://example.com", flags: userPresent | userVerified}
	_, _ = rand.Read(a.id)
	return a
}

func b64(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

// begun reads the options of a ceremony that has begun.
func (a *authenticator) begun(of answer) (ticket string, publicKey map[string]any) {
	a.t.Helper()
	options, _ := of.fields["options"].(map[string]any)
	publicKey, ok := options["publicKey"].(map[string]any)
	if !ok || of.text("ticket") == "" {
		a.t.Fatalf("no ceremony has begun: %d %s", of.status, of.raw)
	}
	return of.text("ticket"), publicKey
}

// clientData is what the browser says that it was asked.
func (a *authenticator) clientData(kind string, publicKey map[string]any) []byte {
	if a.kind != "" {
		kind = a.kind
	}
	out, _ := json.Marshal(map[string]any{"type": kind, "challenge": publicKey["challenge"], "origin": a.origin, "crossOrigin": false})
	return out
}

func (a *authenticator) data(flags byte, more ...byte) []byte {
	site := sha256.Sum256([]byte(a.site))
	out := append(site[:], flags)
	out = binary.BigEndian.AppendUint32(out, a.count)
	return append(out, more...)
}

// create makes the passkey, and the body that finishes its registration.
func (a *authenticator) create(of answer) string {
	a.t.Helper()
	ticket, publicKey := a.begun(of)
	user, err := base64.RawURLEncoding.DecodeString(publicKey["user"].(map[string]any)["id"].(string))
	if err != nil {
		a.t.Fatal(err)
	}
	a.user = user
	point, err := a.key.PublicKey.Bytes()
	if err != nil {
		a.t.Fatal(err)
	}
	key, err := cbor.Marshal(map[int]any{1: 2, 3: -7, -1: 1, -2: point[1:33], -3: point[33:]}) // EC2, ES256, P-256 (RFC 9053)
	if err != nil {
		a.t.Fatal(err)
	}
	attested := append(make([]byte, 16), 0, byte(len(a.id)))
	attested = append(append(attested, a.id...), key...)
	object, err := cbor.Marshal(map[string]any{"fmt": "none", "attStmt": map[string]any{}, "authData": a.data(a.flags|hasKey, attested...)})
	if err != nil {
		a.t.Fatal(err)
	}
	return a.finish(ticket, map[string]any{
		"clientDataJSON": b64(a.clientData("webauthn.create", publicKey)), "attestationObject": b64(object), "transports": []string{"internal"},
	})
}

// prove signs a challenge, and makes the body that finishes a sign-in or step-up.
func (a *authenticator) prove(of answer) string {
	a.t.Helper()
	ticket, publicKey := a.begun(of)
	a.count++
	client, data := a.clientData("webauthn.get", publicKey), a.data(a.flags)
	hash := sha256.Sum256(client)
	signed := sha256.Sum256(append(data[:len(data):len(data)], hash[:]...))
	signature, err := ecdsa.SignASN1(rand.Reader, a.key, signed[:])
	if err != nil {
		a.t.Fatal(err)
	}
	return a.finish(ticket, map[string]any{
		"clientDataJSON": b64(client), "authenticatorData": b64(data), "signature": b64(signature), "userHandle": b64(a.user),
	})
}

func (a *authenticator) finish(ticket string, response map[string]any) string {
	body, err := json.Marshal(map[string]any{"ticket": ticket, "credential": map[string]any{
		"id": b64(a.id), "rawId": b64(a.id), "type": "public-key", "response": response,
		"authenticatorAttachment": "platform", "clientExtensionResults": map[string]any{},
	}})
	if err != nil {
		a.t.Fatal(err)
	}
	return string(body)
}

// anothersSession is the token of a session of somebody else, in another scheme.
func (d *door) anothersSession(t *testing.T) string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	email := d.Store.Ent(ctx).Account.GetX(ctx, d.LinkWorker.AccountID).Email
	in, err := d.SignIn(t.Context(), auth.SignInInput{Email: email, Password: password, Origin: auth.Origin{Address: home}})
	if err != nil {
		t.Fatal(err)
	}
	return in.Token
}

// refusals are the reasons for which sign-ins were refused, in order.
func (d *door) refusals(t *testing.T) []string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	rows := d.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionSignInRefused)).Order(auditentry.BySeq()).AllX(ctx)
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.Reason
	}
	return out
}
