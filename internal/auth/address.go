package auth

import (
	"context"
	"net/http"

	"alongside/internal/errs"
)

// Guessed runs what answers an address that only its owner knows, and slows down who tries addresses that are none: fn
// says so with NOT_FOUND. LIMIT when there were too many from this network.
func (h *Handler) Guessed(r *http.Request, fn func(ctx context.Context) error) error {
	network, now := networkOf(h.peer(r).Address), h.service.store.Clock.Now()
	if wait := h.service.addresses.wait(network, now); wait > 0 {
		return tooMany(wait)
	}
	err := fn(r.Context())
	if errs.CodeOf(err) == errs.NotFound {
		h.service.addresses.try(network, now)
	}
	return err
}
