package auth

import (
	"encoding/json"
	"net/http"
	"net/url"
)

func (h *Handler) passkeyRoutes() []Route {
	return []Route{
		{"/auth/passkeys/sign-in", http.MethodPost, true, h.open(h.beginPasskeySignIn)},
		{"/auth/passkeys/sign-in/finish", http.MethodPost, true, h.open(h.finishPasskeySignIn)},
		{"/auth/passkeys/register", http.MethodPost, false, h.signed(enrolling, h.beginPasskey)},
		{"/auth/passkeys/register/finish", http.MethodPost, false, h.signed(enrolling, h.finishPasskey)},
		{"/auth/passkeys/step-up", http.MethodPost, false, h.signed(enrolled, h.beginPasskeyStepUp)},
		{"/auth/passkeys/step-up/finish", http.MethodPost, false, h.signed(enrolled, h.finishPasskeyStepUp)},
		{"/auth/passkeys/rename", http.MethodPost, false, h.signed(enrolled, h.renamePasskey)},
		{"/auth/passkeys/remove", http.MethodPost, false, h.signed(enrolled, h.removePasskey)},
	}
}

// site is the address by which the browser of a request knows us: the configured one, or else the one it has asked for. A
// browser does not let a page name another, and other programs gain nothing by it: a passkey signs for its own site only.
func (h *Handler) site(r *http.Request) (Site, error) {
	if u, err := url.Parse(h.service.public); err == nil && u.Host != "" {
		return SiteOf(u.Scheme, u.Host)
	}
	scheme := "http"
	if h.peer(r).Secure {
		scheme = "https"
	}
	return SiteOf(scheme, r.Host)
}

// finished is the second half of a ceremony, whichever it is: the ticket of the first, and what the browser's
// PublicKeyCredential.toJSON gives.
type finished struct {
	Ticket     string          `json:"ticket"`
	Credential json.RawMessage `json:"credential"`
}

// begun answers the first half of a ceremony with {"options","ticket"}.
func begun(w http.ResponseWriter, c *Ceremony, err error) error {
	if err == nil {
		writeJSON(w, http.StatusOK, map[string]any{"options": c.Options, "ticket": c.Ticket})
	}
	return err
}

// beginPasskeySignIn answers {}, whoever asks.
func (h *Handler) beginPasskeySignIn(w http.ResponseWriter, r *http.Request) error {
	if err := readJSON(w, r, &struct{}{}); err != nil {
		return err
	}
	site, err := h.site(r)
	if err != nil {
		return err
	}
	c, err := h.service.BeginPasskeySignIn(r.Context(), site, h.origin(r))
	return begun(w, c, err)
}

// finishPasskeySignIn answers like login.
func (h *Handler) finishPasskeySignIn(w http.ResponseWriter, r *http.Request) error {
	var in finished
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.FinishPasskeySignIn(r.Context(), in.Ticket, in.Credential, h.origin(r))
	if err == nil {
		h.welcomed(w, r, out, nil)
	}
	return err
}

// beginPasskey answers {"name"}: what the new passkey is called.
func (h *Handler) beginPasskey(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		Name string `json:"name"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	site, err := h.site(r)
	if err != nil {
		return err
	}
	out, err := h.service.BeginPasskey(r.Context(), c, site, in.Name)
	return begun(w, out, err)
}

// finishPasskey answers like login, with another cookie and "recoveryCodes", which are none where the account has some
// already.
func (h *Handler) finishPasskey(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in finished
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	codes, out, err := h.service.FinishPasskey(r.Context(), c, in.Ticket, in.Credential)
	if err == nil {
		h.enrolled(w, r, codes, out)
	}
	return err
}

// beginPasskeyStepUp answers {}.
func (h *Handler) beginPasskeyStepUp(w http.ResponseWriter, r *http.Request, c *Current) error {
	if err := readJSON(w, r, &struct{}{}); err != nil {
		return err
	}
	site, err := h.site(r)
	if err != nil {
		return err
	}
	out, err := h.service.BeginPasskeyStepUp(r.Context(), c, site)
	return begun(w, out, err)
}

// finishPasskeyStepUp answers like login, with another cookie and "steppedUpUntil".
func (h *Handler) finishPasskeyStepUp(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in finished
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.FinishPasskeyStepUp(r.Context(), c, in.Ticket, in.Credential)
	if err == nil {
		h.steppedUp(w, r, out)
	}
	return err
}

// renamePasskey answers {"id","name"} with 204.
func (h *Handler) renamePasskey(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	err := readJSON(w, r, &in)
	if err == nil {
		err = h.service.RenamePasskey(r.Context(), c.Viewer, in.ID, in.Name)
	}
	if err == nil {
		done(w)
	}
	return err
}

// removePasskey answers {"id"} with 204.
func (h *Handler) removePasskey(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		ID string `json:"id"`
	}
	err := readJSON(w, r, &in)
	if err == nil {
		err = h.service.RemovePasskey(r.Context(), c, in.ID)
	}
	if err == nil {
		done(w)
	}
	return err
}
