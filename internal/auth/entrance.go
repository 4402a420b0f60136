package auth

import (
	"net/http"

	"alongside/internal/errs"
)

func (h *Handler) entranceRoutes() []Route {
	return []Route{
		{"/auth/login", http.MethodPost, true, h.open(h.login)},
		{"/auth/logout", http.MethodPost, true, h.open(h.logout)},
		{"/auth/welcome", http.MethodPost, true, h.open(h.welcome)},
		{"/auth/first", http.MethodPost, true, h.open(h.first)},
	}
}

// login answers {"email","password","code"?} with 200 {"viewer":{"name","role"},"enrolling"} and the session cookie. With a
// second step missing it is 401 with the field "code" and what is needed, in "needs".
func (h *Handler) login(w http.ResponseWriter, r *http.Request) error {
	var in struct {
		Email    string `json:"email"`
		Password string `json:"password"`
		Code     string `json:"code"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.SignIn(r.Context(), SignInInput{Email: in.Email, Password: in.Password, Code: in.Code, Origin: h.origin(r)})
	if err == nil {
		h.welcomed(w, r, out, nil)
	}
	return err
}

// logout answers 204: the session is over, whether there was one or not.
func (h *Handler) logout(w http.ResponseWriter, r *http.Request) error {
	peer := h.peer(r)
	if err := h.service.SignOut(r.Context(), tokenOf(r, peer)); err != nil {
		return err
	}
	http.SetCookie(w, cookie(peer, "", -1))
	done(w)
	return nil
}

// welcome answers {"token","password"} of an invitation like login; for an account that has a second step, which was not
// shown, it is {"signIn":true} and no session.
func (h *Handler) welcome(w http.ResponseWriter, r *http.Request) error {
	var in struct {
		Token    string `json:"token"`
		Password string `json:"password"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	out, err := h.service.Welcome(r.Context(), in.Token, in.Password, h.origin(r))
	if err != nil {
		return err
	}
	if out == nil {
		writeJSON(w, http.StatusOK, map[string]any{"signIn": true})
		return nil
	}
	h.welcomed(w, r, out, nil)
	return nil
}

// first answers {"token","scheme","name","email","password"} of the first administrator like login, on this machine only.
func (h *Handler) first(w http.ResponseWriter, r *http.Request) error {
	var in struct {
		Token    string `json:"token"`
		Scheme   string `json:"scheme"`
		Name     string `json:"name"`
		Email    string `json:"email"`
		Password string `json:"password"`
	}
	if err := readJSON(w, r, &in); err != nil {
		return err
	}
	if !h.peer(r).Direct {
		return errs.New(errs.Forbidden, "The first administrator is set up on the machine that runs Alongside.")
	}
	out, err := h.service.First(r.Context(), FirstInput(in), h.origin(r))
	if err == nil {
		h.welcomed(w, r, out, nil)
	}
	return err
}
