package auth

import (
	"errors"
	"net/http"
	"strconv"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
)

// RequestID is the header of every response that names the request; the log has it too.
const RequestID = "X-Request-Id"

// Refuse renders an error as {"error":{"code","message","field"?,"needs"?,"reference"?}}. One that is not of our vocabulary is
// INTERNAL: its cause goes to the log, and the caller gets the reference under which it is there.
func (h *Handler) Refuse(w http.ResponseWriter, r *http.Request, err error) {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code == errs.Internal {
		h.log.ErrorContext(r.Context(), "request failed", "error", errs.Cause(err))
		e = errs.New(errs.Internal, "Something went wrong on our side. If it happens again, quote the reference.")
	}
	body := map[string]any{"code": e.Code, "message": e.Message}
	if e.Field != "" {
		body["field"] = e.Field
	}
	if needed := needsOf(e); needed != nil {
		body[needs] = needed
	}
	if e.Code == errs.Internal {
		body["reference"] = w.Header().Get(RequestID)
	}
	if seconds, ok := RetryAfter(e); ok {
		w.Header().Set("Retry-After", strconv.Itoa(seconds))
	}
	writeJSON(w, statusOf(e), map[string]any{"error": body})
}

// RetryAfter gives the seconds after which an attempt that was refused for its number may be made again.
func RetryAfter(e *errs.Error) (int, bool) {
	seconds, ok := e.Details[retryAfter].(int)
	return seconds, ok
}

// Noted writes into the trail that somebody who is signed in was refused what they may not, or what is not there or not
// theirs: by which route, and not for which row, nor anything else that was sent. It gives the refusal back; without the
// entry, the failure.
func (h *Handler) Noted(r *http.Request, refused error) error {
	entry := audit.Entry{Action: code.AuditActionRefused, Outcome: code.AuditOutcomeRefused}
	switch errs.CodeOf(refused) {
	case errs.Forbidden:
		entry.Reason = "The role does not allow it."
		if needsOf(refused) != nil {
			entry.Reason = "A fresh sign-in step is needed."
		}
	case errs.NotFound:
		entry.Reason = "There is no such row, or it is not theirs to see."
	default:
		return refused
	}
	ctx, _ := audit.Record(r.Context(), r.URL.Path)
	if err := h.service.store.Audit(ctx, entry); err != nil {
		return err
	}
	return refused
}

// needsOf gives what an error says is needed instead: a word, a list of them, or nil.
func needsOf(err error) any {
	if e, ok := errors.AsType[*errs.Error](err); ok {
		return e.Details[needs]
	}
	return nil
}

// statusOf gives the HTTP status of an error.
func statusOf(e *errs.Error) int {
	switch e.Code {
	case errs.Unauthenticated:
		return http.StatusUnauthorized
	case errs.Forbidden:
		return http.StatusForbidden
	case errs.NotFound:
		return http.StatusNotFound
	case errs.Invalid:
		return http.StatusBadRequest
	case errs.Conflict:
		return http.StatusConflict
	case errs.Limit:
		if errors.Is(e, errTooLarge) {
			return http.StatusRequestEntityTooLarge
		}
		return http.StatusTooManyRequests
	default:
		return http.StatusInternalServerError
	}
}
