package auth

import (
	"net/http"
	"time"

	"alongside/internal/errs"
)

func (h *Handler) sessionRoutes() []Route {
	return []Route{
		{"/auth/session", http.MethodGet, false, h.signed(enrolling, h.self)},
		{"/auth/stay", http.MethodPost, false, h.signed(enrolled, h.self)},
		{"/auth/sessions", http.MethodGet, false, h.signed(enrolled, h.sessions)},
		{"/auth/sessions/end", http.MethodPost, false, h.signed(enrolled, h.endSession)},
		{"/auth/role", http.MethodPost, false, h.signed(enrolled, h.switchRole)},
		{"/auth/password", http.MethodPost, false, h.signed(enrolled, h.setPassword)},
	}
}

// self answers who is signed in, until when, and by what; asking for it is no sign of life, so that a page that looks
// whether the session is still open does not keep it open. "/auth/stay" answers the same and is one.
func (h *Handler) self(w http.ResponseWriter, r *http.Request, c *Current) error {
	me, err := h.service.Self(r.Context(), c)
	if err != nil {
		return err
	}
	type role struct {
		MembershipID string `json:"membershipId"`
		Role         string `json:"role"`
		Organisation string `json:"organisation"`
		Current      bool   `json:"current"`
	}
	type factor struct {
		ID     string     `json:"id"`
		Name   string     `json:"name"` // of a passkey; of a provider its issuer
		MadeAt time.Time  `json:"madeAt"`
		UsedAt *time.Time `json:"usedAt"`
	}
	roles, passkeys, providers := []role{}, []factor{}, []factor{}
	here := ""
	for _, m := range me.Roles {
		one := role{m.ID, string(m.Role), m.Edges.Organisation.Name, m.ID == c.Session.MembershipID}
		if one.Current {
			here = one.Organisation
		}
		roles = append(roles, one)
	}
	for _, p := range me.Passkeys {
		passkeys = append(passkeys, factor{p.ID, p.Name, p.CreatedAt.UTC(), utc(p.UsedAt)})
	}
	for _, p := range me.Providers {
		providers = append(providers, factor{p.ID, p.Issuer, p.CreatedAt.UTC(), utc(p.UsedAt)})
	}
	var fresh *time.Time
	if until := c.Viewer.SteppedUpUntil(h.service.store.Clock.Now()); !until.IsZero() {
		fresh = utc(&until)
	}
	writeJSON(w, http.StatusOK, map[string]any{
		"viewer": map[string]any{
			"accountId": me.Account.ID, "name": me.Account.Name, "email": me.Account.Email, "role": c.Viewer.Role,
			"organisation": here, "safeguardingLead": c.Viewer.SafeguardingLead,
		},
		"roles":          roles,
		"enrolling":      c.Session.Enrolling,
		"demonstration":  me.Demonstration,
		"method":         c.Session.Method,
		"steppedUpUntil": fresh,
		"idleSeconds":    int(h.service.idle.Seconds()),
		"idleUntil":      me.IdleUntil.UTC(),
		"until":          c.Session.ExpiresAt.UTC(),
		"factors": map[string]any{
			"password": me.Account.PasswordHash != "", "codeApp": me.Factors.codeApp, "passkeys": passkeys,
			"providers": providers, "recoveryCodesLeft": me.Factors.recovery,
		},
	})
	return nil
}

func utc(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	u := t.UTC()
	return &u
}

// sessions answers {"sessions":[{"id","device","network","method","startedAt","seenAt","until","current"}]}, the one that
// was used last first.
func (h *Handler) sessions(w http.ResponseWriter, r *http.Request, c *Current) error {
	rows, err := h.service.Sessions(r.Context(), c)
	if err != nil {
		return err
	}
	type one struct {
		ID        string    `json:"id"`
		Device    string    `json:"device"`
		Network   string    `json:"network"`
		Method    string    `json:"method"`
		StartedAt time.Time `json:"startedAt"` // of the sign-in, whatever the session went through since
		SeenAt    time.Time `json:"seenAt"`    // to the minute
		Until     time.Time `json:"until"`
		Current   bool      `json:"current"`
	}
	out := []one{}
	for _, s := range rows {
		began := s.ExpiresAt.Add(-AbsoluteTime)
		if s.Enrolling {
			began = s.CreatedAt
		}
		out = append(out, one{
			s.ID, s.Device, s.Network, string(s.Method), began.UTC(), s.SeenAt.UTC(), s.ExpiresAt.UTC(), s.ID == c.Session.ID,
		})
	}
	writeJSON(w, http.StatusOK, map[string]any{"sessions": out})
	return nil
}

// endSession answers {"id"} or {"others":true} with 204.
func (h *Handler) endSession(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		ID     string `json:"id"`
		Others bool   `json:"others"`
	}
	err := readJSON(w, r, &in)
	switch {
	case err != nil:
	case in.Others == (in.ID != ""):
		err = errs.New(errs.Invalid, "Give the id of a session, or others.").At("id")
	case in.Others:
		err = h.service.EndOthers(r.Context(), c)
	default:
		err = h.service.EndSession(r.Context(), c, in.ID)
	}
	if err == nil {
		done(w)
	}
	return err
}

// switchRole answers {"membershipId"} like login, with another cookie.
func (h *Handler) switchRole(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		MembershipID string `json:"membershipId"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.SwitchRole(r.Context(), c, in.MembershipID)
	if err == nil {
		h.welcomed(w, r, out, nil)
	}
	return err
}

// setPassword answers {"current","new"} like login, with another cookie; all other sessions of the account are over.
func (h *Handler) setPassword(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		Current string `json:"current"`
		New     string `json:"new"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.SetPassword(r.Context(), c, in.Current, in.New)
	if err == nil {
		h.welcomed(w, r, out, nil)
	}
	return err
}
