package auth

import (
	"strings"
	"testing"

	"alongside/internal/errs"
)

// Ensures that a hash is of its password alone, that it is salted, and that no hash means no.
func TestHasher(t *testing.T) {
	t.Parallel()
	h := NewHasher()
	hash, err := h.Hash(t.Context(), "Ŵy a Llŷr 🙂 2026")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("got %s", hash)
	}
	if again, err := h.Hash(t.Context(), "Ŵy a Llŷr 🙂 2026"); err != nil || again == hash {
		t.Errorf("the same password gives the same hash: %v", err)
	}
	tests := []struct {
		name, hash, password string
		want                 bool
	}{
		{"right", hash, "Ŵy a Llŷr 🙂 2026", true},
		{"other case", hash, "ŵy a Llŷr 🙂 2026", false},
		{"with a space", hash, "Ŵy a Llŷr 🙂 2026 ", false},
		{"empty", hash, "", false},
		{"no such account", "", "Ŵy a Llŷr 🙂 2026", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got, err := h.Verify(t.Context(), tt.hash, tt.password); err != nil || got != tt.want {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

// Ensures that what is not a hash of ours is an error and no way in, whatever cost it names.
func TestHasher_Verify_bad(t *testing.T) {
	t.Parallel()
	h := NewHasher()
	for _, hash := range []string{
		"x", "$argon2id$v=19$m=19456,t=2,p=1$", "$2a$10$abcdefghijklmnopqrstuv", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA",
		"$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAA$",
	} {
		if ok, err := h.Verify(t.Context(), hash, "x"); ok || err == nil {
			t.Errorf("%s: got %v, %v", hash, ok, err)
		}
	}
}

// Ensures that a full queue is told so and that no more than the queue waits.
func TestHasher_full(t *testing.T) {
	t.Parallel()
	h := NewHasher()
	for range hashesWaiting {
		h.queue <- struct{}{}
	}
	if _, err := h.Hash(t.Context(), "x"); errs.CodeOf(err) != errs.Limit {
		t.Errorf("got %v", err)
	}
}
