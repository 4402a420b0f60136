package auth

import (
	"errors"
	"net/http"
	"net/url"

	"alongside/internal/errs"
)

// The cookies of the way by the provider, each for one use within minutes.
const (
	browserCookie = "alongside_provider" // which browser was sent there
	codeCookie    = "alongside_second"   // who may give a code now
)

func (h *Handler) providerRoutes() []Route {
	return []Route{
		{"/auth/methods", http.MethodGet, true, h.open(h.methods)},
		{"/auth/provider/start", http.MethodGet, true, h.startProvider},
		{ProviderCallback, http.MethodGet, true, h.fromProvider},
		{"/auth/provider/code", http.MethodPost, true, h.open(h.finishProvider)},
		{ProviderLogout, http.MethodPost, true, h.open(h.providerSignedOut)},
		{"/auth/provider/link", http.MethodPost, false, h.signed(enrolled, h.linkProvider)},
		{"/auth/provider/step-up", http.MethodPost, false, h.signed(enrolled, h.stepUpAtProvider)},
		{"/auth/provider/unlink", http.MethodPost, false, h.signed(enrolled, h.unlinkProvider)},
	}
}

// methods answers with {"provider"}: what the button of the sign-in provider says, or null without one.
func (h *Handler) methods(w http.ResponseWriter, _ *http.Request) error {
	body := map[string]any{"provider": nil}
	if name := h.service.ProviderName(); name != "" {
		body["provider"] = name
	}
	writeJSON(w, http.StatusOK, body)
	return nil
}

// startProvider sends the browser to the provider.
func (h *Handler) startProvider(w http.ResponseWriter, r *http.Request) {
	to, err := h.service.GoToProvider(r.Context(), h.origin(r))
	if err != nil {
		h.problem(w, r, "/signin", err)
		return
	}
	h.sent(w, r, to)
	redirect(w, r, to.URL)
}

// fromProvider takes the browser that the provider sends back: to the app when somebody is signed in, and else to the
// page that says what is missing. Nothing of what came along is in the address.
func (h *Handler) fromProvider(w http.ResponseWriter, r *http.Request) {
	q, peer := r.URL.Query(), h.peer(r)
	a := Answer{
		State: q.Get("state"), Code: q.Get("code"), Issuer: q.Get("iss"), Error: q.Get("error"),
		Browser: value(r, brief(peer, browserCookie, "", 0)), Origin: h.origin(r),
	}
	http.SetCookie(w, brief(peer, browserCookie, "", -1))
	page := "/signin"
	if c, err := h.service.current(r.Context(), a.Origin.Token, true); err == nil {
		a.Current, page = c, "/account"
	}
	out, err := h.service.FromProvider(r.Context(), a)
	switch {
	case err != nil:
		h.problem(w, r, page, err)
	case out.Needs != "":
		http.SetCookie(w, brief(peer, codeCookie, out.Needs, int(codeTime.Seconds())))
		redirect(w, r, "/signin?needs="+needCode)
	case out.Account:
		if out.SignedIn != nil {
			http.SetCookie(w, cookie(peer, out.SignedIn.Token, int(AbsoluteTime.Seconds())))
		}
		redirect(w, r, "/account")
	case out.SignedIn.Enrolling:
		http.SetCookie(w, cookie(peer, out.SignedIn.Token, int(AbsoluteTime.Seconds())))
		redirect(w, r, "/signin")
	default:
		http.SetCookie(w, cookie(peer, out.SignedIn.Token, int(AbsoluteTime.Seconds())))
		redirect(w, r, "/")
	}
}

// finishProvider answers {"code"} like login: our own second step after the provider.
func (h *Handler) finishProvider(w http.ResponseWriter, r *http.Request) error {
	var in struct {
		Code string `json:"code"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	peer := h.peer(r)
	secret := value(r, brief(peer, codeCookie, "", 0))
	http.SetCookie(w, brief(peer, codeCookie, "", -1))
	out, err := h.service.FinishProvider(r.Context(), secret, in.Code, h.origin(r))
	if err == nil {
		h.welcomed(w, r, out, nil)
	}
	return err
}

// linkProvider answers {} with {"url"}, to which the browser has to go.
func (h *Handler) linkProvider(w http.ResponseWriter, r *http.Request, c *Current) error {
	if err := readJSON(w, r, &struct{}{}); err != nil {
		return err
	}
	to, err := h.service.GoToLink(r.Context(), c)
	if err == nil {
		h.sent(w, r, to)
		writeJSON(w, http.StatusOK, map[string]any{"url": to.URL})
	}
	return err
}

// stepUpAtProvider answers {} with {"url"}, to which the browser has to go.
func (h *Handler) stepUpAtProvider(w http.ResponseWriter, r *http.Request, c *Current) error {
	if err := readJSON(w, r, &struct{}{}); err != nil {
		return err
	}
	to, err := h.service.GoToStepUp(r.Context(), c)
	if err == nil {
		h.sent(w, r, to)
		writeJSON(w, http.StatusOK, map[string]any{"url": to.URL})
	}
	return err
}

// unlinkProvider answers {"id"} with 204.
func (h *Handler) unlinkProvider(w http.ResponseWriter, r *http.Request, c *Current) error {
	var in struct {
		ID string `json:"id"`
	}
	err := readJSON(w, r, &in)
	if err == nil {
		err = h.service.Unlink(r.Context(), c, in.ID)
	}
	if err == nil {
		done(w)
	}
	return err
}

// providerSignedOut answers the provider itself, which posts a form with a logout_token, with 200.
func (h *Handler) providerSignedOut(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if err := r.ParseForm(); err != nil {
		return errs.New(errs.Invalid, "Send a form with a logout_token.").Because(err)
	}
	w.Header().Set("Cache-Control", "no-store")
	if err := h.service.ProviderSignedOut(r.Context(), r.PostForm.Get("logout_token"), h.origin(r)); err != nil {
		return err
	}
	w.WriteHeader(http.StatusOK)
	return nil
}

// sent remembers in the browser that it was sent to the provider.
func (h *Handler) sent(w http.ResponseWriter, r *http.Request, to *Errand) {
	http.SetCookie(w, brief(h.peer(r), browserCookie, to.Browser, int(errandTime.Seconds())))
}

// problem sends the browser to a page that says what went wrong, by the code of the error alone. What is neither the
// caller's doing nor of our vocabulary is logged.
func (h *Handler) problem(w http.ResponseWriter, r *http.Request, page string, err error) {
	problem := errs.Internal
	if e, ok := errors.AsType[*errs.Error](err); ok && e.Code != errs.Internal {
		problem = e.Code
	} else {
		h.log.WarnContext(r.Context(), "sign-in by the provider failed", "error", err)
	}
	redirect(w, r, page+"?problem="+url.QueryEscape(string(problem)))
}

// redirect sends a browser on with a GET.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// brief is a cookie for some minutes. Lax, because the provider sends the browser back from its own site.
func brief(peer Peer, name, secret string, seconds int) *http.Cookie {
	c := cookie(peer, secret, seconds) //nolint:gosec // it sets what a cookie needs
	if peer.Secure {
		name = "__Host-" + name
	}
	c.Name = name
	return c
}

// value gives what a request brings in a cookie, or "".
func value(r *http.Request, of *http.Cookie) string {
	c, err := r.Cookie(of.Name)
	if err != nil {
		return ""
	}
	return c.Value
}
