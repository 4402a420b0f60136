package auth

import "net/http"

// Brought gives the secret by which a request says whose it is: a program's token or a session's; "" for neither. Whether
// it is worth anything is not asked.
func (h *Handler) Brought(r *http.Request) string {
	if token, ok := bearer(r); ok {
		return token
	}
	return tokenOf(r, h.peer(r))
}
