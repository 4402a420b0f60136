package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"

	"alongside/internal/errs"
)

// Cost of a password hash: the smaller of the two settings that OWASP's password storage sheet names for argon2id, so
// that a small machine can bear a Monday morning. A stored hash carries its own cost, so these may rise later.
const (
	hashMemory  = 19 * 1024 // KiB
	hashPasses  = 2
	hashThreads = 1
	saltBytes   = 16
	keyBytes    = 32
)

// Bounds of the cost that a stored hash may name: beyond them it is not one of ours.
const (
	maxMemory = 256 * 1024
	maxPasses = 16
)

// Lengths of a new password, in characters. There are no rules of composition: length is what counts (NCSC).
const (
	minPassword = 12
	maxPassword = 128
)

// hashesAtOnce bounds the memory that signing in can take; hashesWaiting bounds the queue behind it.
const (
	hashesAtOnce  = 2
	hashesWaiting = 64
)

// Hasher hashes and compares passwords with argon2id, a few at a time. It is safe for concurrent use.
type Hasher struct {
	running chan struct{}
	queue   chan struct{}
	decoy   string
}

// NewHasher makes a hasher. A program needs one: the bound on memory holds for each.
func NewHasher() *Hasher {
	random := make([]byte, saltBytes+keyBytes)
	_, _ = rand.Read(random) // crypto/rand.Read does not fail: it ends the program instead
	return &Hasher{
		running: make(chan struct{}, hashesAtOnce),
		queue:   make(chan struct{}, hashesWaiting),
		decoy:   encode(hashMemory, hashPasses, hashThreads, random[:saltBytes], random[saltBytes:]),
	}
}

// CheckPassword says whether a new password may be used: 12 to 128 characters, and none that guessers try first. The words
// are those that they would find about its holder: names, the email address, the scheme, organisations, towns. It gives
// INVALID with the field "password".
func CheckPassword(password string, words ...string) error {
	switch n := utf8.RuneCountInString(password); {
	case !utf8.ValidString(password):
		return errs.Field("password", "The password is not text.")
	case n < minPassword:
		return errs.Field("password", "Use at least %d characters. Three or four unrelated words are good.", minPassword)
	case n > maxPassword:
		return errs.Field("password", "Use at most %d characters.", maxPassword)
	case guessable(password, words):
		return errs.Field("password", "This password is easy to guess. Use three or four unrelated words.")
	}
	return nil
}

// Hash gives the hash of a password as a PHC string: $argon2id$v=19$m=..,t=..,p=..$salt$key.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltBytes)
	_, _ = rand.Read(salt)
	key, err := h.derive(ctx, password, salt, hashMemory, hashPasses, hashThreads, keyBytes)
	if err != nil {
		return "", err
	}
	return encode(hashMemory, hashPasses, hashThreads, salt, key), nil
}

// Verify says whether the password is the one of the hash. With an empty hash it takes as long and says no: that is the
// answer for an account that does not exist.
func (h *Hasher) Verify(ctx context.Context, hash, password string) (bool, error) {
	exists := hash != ""
	if !exists {
		hash = h.decoy
	}
	memory, passes, threads, salt, want, err := decode(hash)
	if err != nil {
		return false, err
	}
	got, err := h.derive(ctx, password, salt, memory, passes, threads, uint32(len(want)))
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(got, want) == 1 && exists, nil
}

// derive runs argon2id when there is room for it. A full queue is LIMIT.
func (h *Hasher) derive(ctx context.Context, password string, salt []byte, memory, passes uint32, threads uint8, length uint32) ([]byte, error) {
	select {
	case h.queue <- struct{}{}:
		defer func() { <-h.queue }()
	default:
		return nil, errs.New(errs.Limit, "Many people are signing in just now. Try again in a few seconds.").With(retryAfter, 5)
	}
	select {
	case h.running <- struct{}{}:
		defer func() { <-h.running }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(password), salt, passes, memory, threads, length), nil
}

func encode(memory, passes uint32, threads uint8, salt, key []byte) string {
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
		argon2.Version, memory, passes, threads, b64.EncodeToString(salt), b64.EncodeToString(key))
}

func decode(hash string) (memory, passes uint32, threads uint8, salt, key []byte, err error) {
	bad := fmt.Errorf("auth: a stored password hash is not an argon2id string of ours")
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return 0, 0, 0, nil, nil, bad
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &passes, &threads); err != nil {
		return 0, 0, 0, nil, nil, bad
	}
	if memory == 0 || memory > maxMemory || passes == 0 || passes > maxPasses || threads == 0 {
		return 0, 0, 0, nil, nil, bad
	}
	salt, saltErr := base64.RawStdEncoding.DecodeString(parts[4])
	key, keyErr := base64.RawStdEncoding.DecodeString(parts[5])
	if saltErr != nil || keyErr != nil || len(salt) < 8 || len(key) < 16 || len(key) > 64 {
		return 0, 0, 0, nil, nil, bad
	}
	return memory, passes, threads, salt, key, nil
}
