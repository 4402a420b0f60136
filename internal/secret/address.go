package secret

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

// addressBytes is the size of the secret in an address that only its owner knows.
const addressBytes = 32

// Address makes the secret part of an address that opens without a sign-in: 256 bits, 43 characters of base64url. What is
// kept of it is its [Sum].
func Address() string {
	b := make([]byte, addressBytes)
	_, _ = rand.Read(b) // crypto/rand.Read does not fail: it ends the program instead
	return base64.RawURLEncoding.EncodeToString(b)
}

// IsAddress says whether a text may be one that [Address] made.
func IsAddress(s string) bool {
	b, err := base64.RawURLEncoding.DecodeString(s)
	return err == nil && len(b) == addressBytes
}

// Sum is the SHA-256 of contents, in hex. For what nobody can guess; passwords have a hash of their own.
func Sum(contents []byte) string {
	h := sha256.Sum256(contents)
	return hex.EncodeToString(h[:])
}
