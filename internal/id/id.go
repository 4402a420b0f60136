// Package id makes and checks the keys of rows: a two-letter type prefix and 26 characters of base32 over a UUIDv7.
// The prefix makes node(id) a table look-up and keeps a referral's id from being taken for a person's.
package id

import (
	"crypto/rand"
	"encoding/base32"
	"encoding/binary"
	"strings"
	"time"
)

// Length of a key in characters: 2 of prefix, 26 of UUIDv7.
const Length = 28

// Lower-case Crockford alphabet: no i, l, o or u, so that a key can be read aloud; it sorts as its bytes do.
var encoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// New makes a key with the prefix; keys made later sort later (to the millisecond of at).
func New(prefix string, at time.Time) string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // crypto/rand.Read does not fail: it ends the program instead
	return From(prefix, at, b)
}

// From makes the key of the given random bits, for the demonstration data, which must come out alike each time.
func From(prefix string, at time.Time, random [16]byte) string {
	b := random
	ms := uint64(at.UnixMilli())
	var stamp [8]byte
	binary.BigEndian.PutUint64(stamp[:], ms)
	copy(b[:6], stamp[2:])
	b[6] = b[6]&0x0f | 0x70
	b[8] = b[8]&0x3f | 0x80
	return prefix + encoding.EncodeToString(b[:])
}

// Prefix gives the two-letter type prefix of a key, or "" when it is not one.
func Prefix(key string) string {
	if len(key) != Length {
		return ""
	}
	return key[:2]
}

// Valid says whether the key has the prefix and is well formed. It says nothing of whether the row exists.
func Valid(prefix, key string) bool {
	if len(key) != Length || !strings.HasPrefix(key, prefix) {
		return false
	}
	_, err := encoding.DecodeString(key[2:])
	return err == nil
}

// Time tells when a key was made, to the millisecond; ok is false for a text that is no key.
func Time(key string) (at time.Time, ok bool) {
	if len(key) != Length {
		return time.Time{}, false
	}
	b, err := encoding.DecodeString(key[2:])
	if err != nil {
		return time.Time{}, false
	}
	var stamp [8]byte
	copy(stamp[2:], b[:6])
	return time.UnixMilli(int64(binary.BigEndian.Uint64(stamp[:]))).UTC(), true //nolint:gosec // 48 bits
}
