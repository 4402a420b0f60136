package testkit

import (
	"encoding/base64"
	"fmt"

	"golang.org/x/crypto/argon2"
)

// PasswordHash gives a hash of a password such as an account has, that costs little to compare: a hash says how much it costs
// itself, and tests sign in thousands of times. What hashing costs in earnest is tested where it is done.
func PasswordHash(password string) string {
	const (
		memory  = 64 // KiB
		passes  = 1
		threads = 1
		length  = 32
	)
	salt := []byte("salt of tests...")
	key := argon2.IDKey([]byte(password), salt, passes, memory, threads, length)
	text := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, threads, text(salt), text(key))
}
