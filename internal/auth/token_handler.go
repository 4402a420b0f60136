package auth

import (
	"net/http"
	"strings"
	"time"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Programs is [Handler.Viewer] for the routes that programs may use: a request with a token in its Authorization header
// asks as that token's account and role. A token that is not good is refused here, so that a program never goes on as
// nobody; so is a request that brings a session as well, for it would be unclear who asks.
func (h *Handler) Programs(next http.Handler, refuse func(http.ResponseWriter, *http.Request, error)) http.Handler {
	people := h.Viewer(next, refuse)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token, ok := bearer(r)
		if !ok {
			people.ServeHTTP(w, r)
			return
		}
		peer := h.peer(r)
		if tokenOf(r, peer) != "" {
			refuse(w, r, errs.New(errs.Invalid, "Send a token or a session's cookie, not both."))
			return
		}
		v, err := h.service.AuthenticateToken(r.Context(), token, peer.Address)
		if err != nil {
			if errs.CodeOf(err) == errs.Unauthenticated {
				w.Header().Set("WWW-Authenticate", "Bearer")
			}
			refuse(w, r, err)
			return
		}
		next.ServeHTTP(w, r.WithContext(viewer.With(r.Context(), v)))
	})
}

// bearer gives what a request brings as a token (RFC 6750, section 2.1). Other schemes of authorization are for a proxy
// in front, and so are none of ours.
func bearer(r *http.Request) (token string, ok bool) {
	for _, value := range r.Header.Values("Authorization") {
		scheme, rest, _ := strings.Cut(value, " ")
		if strings.EqualFold(scheme, "Bearer") {
			return strings.TrimSpace(rest), true
		}
	}
	return "", false
}

// toldToken is a token as its holder may know it: everything but its text.
type toldToken struct {
	ID           string     `json:"id"`
	Name         string     `json:"name"`
	MembershipID string     `json:"membershipId"`
	Role         code.Role  `json:"role"`
	Organisation string     `json:"organisation"`
	MadeAt       time.Time  `json:"madeAt"`
	ExpiresAt    time.Time  `json:"expiresAt"`
	UsedAt       *time.Time `json:"usedAt"` // to the minute; null while it was never used
}

func tellToken(row *ent.APIToken) toldToken {
	t := toldToken{
		ID: row.ID, Name: row.Name, MembershipID: row.MembershipID, MadeAt: row.CreatedAt.UTC(), ExpiresAt: row.ExpiresAt.UTC(),
		UsedAt: row.UsedAt,
	}
	if m := row.Edges.Membership; m != nil {
		t.Role = m.Role
		if m.Edges.Organisation != nil {
			t.Organisation = m.Edges.Organisation.Name
		}
	}
	return t
}

func (h *Handler) tokenRoutes() []Route {
	return []Route{
		{"/auth/tokens", http.MethodGet, false, h.signed(enrolled, h.tokens)},
		{"/auth/tokens/make", http.MethodPost, false, h.signed(enrolled, h.makeToken)},
		{"/auth/tokens/end", http.MethodPost, false, h.signed(enrolled, h.endToken)},
	}
}

// tokens answers with {"tokens":[...]}: the live tokens of who asks, the newest first.
func (h *Handler) tokens(w http.ResponseWriter, r *http.Request, c *Current) error {
	rows, err := h.service.Tokens(r.Context(), c.Viewer.AccountID)
	if err != nil {
		return err
	}
	told := make([]toldToken, len(rows))
	for i, row := range rows {
		told[i] = tellToken(row)
	}
	writeJSON(w, http.StatusOK, map[string]any{"tokens": told})
	return nil
}

// makeToken answers {"name","membershipId","days"?} with {"id","token","expiresAt"}: the only time that the token's text is
// told. It needs a step-up.
func (h *Handler) makeToken(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		Name         string `json:"name"`
		MembershipID string `json:"membershipId"`
		Days         int    `json:"days"`
	}
	err := readJSON(w, r, &in)
	if err == nil {
		err = h.service.fresh(c.Viewer)
	}
	if err != nil {
		return err
	}
	token, row, err := h.service.MakeToken(r.Context(), c.Viewer.AccountID, MakeTokenInput{
		Name: in.Name, MembershipID: in.MembershipID, Days: in.Days, SessionID: c.Session.ID,
	})
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, map[string]any{"id": row.ID, "token": token, "expiresAt": row.ExpiresAt.UTC()})
	return nil
}

// endToken answers {"id"} with 204: the token is good for nothing any more.
func (h *Handler) endToken(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		ID string `json:"id"`
	}
	err := readJSON(w, r, &in)
	if err == nil {
		err = h.service.EndToken(r.Context(), c.Viewer.AccountID, in.ID)
	}
	if err == nil {
		done(w)
	}
	return err
}
