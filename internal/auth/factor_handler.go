package auth

import "net/http"

func (h *Handler) factorRoutes() []Route {
	return []Route{
		{"/auth/step-up", http.MethodPost, false, h.signed(enrolled, h.stepUp)},
		{"/auth/totp/begin", http.MethodPost, false, h.signed(enrolling, h.beginCodeApp)},
		{"/auth/totp/confirm", http.MethodPost, false, h.signed(enrolling, h.confirmCodeApp)},
		{"/auth/totp/remove", http.MethodPost, false, h.signed(enrolled, h.removeCodeApp)},
		{"/auth/recovery-codes", http.MethodPost, false, h.signed(enrolled, h.renewRecoveryCodes)},
	}
}

// stepUp answers {"code"} or, where the account has no second step, {"password"} like login, with another cookie and
// "steppedUpUntil".
func (h *Handler) stepUp(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		Code     string `json:"code"`
		Password string `json:"password"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.StepUp(r.Context(), c, StepUpInput(in))
	if err == nil {
		h.steppedUp(w, r, out)
	}
	return err
}

// steppedUp answers who has just proved who they are, and for how long it counts.
func (h *Handler) steppedUp(w http.ResponseWriter, r *http.Request, out *SignedIn) {
	until := out.Viewer.SteppedUpUntil(h.service.store.Clock.Now())
	h.welcomed(w, r, out, map[string]any{"steppedUpUntil": until.UTC()})
}

// beginCodeApp answers {} with {"secret","uri","qr"}; all of it is secret.
func (h *Handler) beginCodeApp(w http.ResponseWriter, r *http.Request, c *Current) error {
	if err := readJSON(w, r, &struct{}{}); err != nil {
		return err
	}
	app, err := h.service.BeginCodeApp(r.Context(), c)
	if err == nil {
		writeJSON(w, http.StatusOK, map[string]any{"secret": app.Secret, "uri": app.URI, "qr": app.QR})
	}
	return err
}

// confirmCodeApp answers {"code"} like login, with another cookie and "recoveryCodes", which are none where the account
// has some already.
func (h *Handler) confirmCodeApp(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		Code string `json:"code"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	codes, out, err := h.service.ConfirmCodeApp(r.Context(), c, in.Code)
	if err == nil {
		h.enrolled(w, r, codes, out)
	}
	return err
}

// enrolled answers who has just added a second step.
func (h *Handler) enrolled(w http.ResponseWriter, r *http.Request, codes []string, out *SignedIn) {
	if codes == nil {
		codes = []string{}
	}
	h.welcomed(w, r, out, map[string]any{"recoveryCodes": codes})
}

// removeCodeApp answers {} with 204.
func (h *Handler) removeCodeApp(w http.ResponseWriter, r *http.Request, c *Current) error {
	err := readJSON(w, r, &struct{}{})
	if err == nil {
		err = h.service.RemoveCodeApp(r.Context(), c)
	}
	if err == nil {
		done(w)
	}
	return err
}

// renewRecoveryCodes answers {} with {"recoveryCodes"}; those before are over.
func (h *Handler) renewRecoveryCodes(w http.ResponseWriter, r *http.Request, c *Current) error {
	if err := readJSON(w, r, &struct{}{}); err != nil {
		return err
	}
	codes, err := h.service.RenewRecoveryCodes(r.Context(), c)
	if err == nil {
		writeJSON(w, http.StatusOK, map[string]any{"recoveryCodes": codes})
	}
	return err
}
