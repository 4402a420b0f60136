// Package errs is the one error vocabulary of Alongside. Every layer speaks it; each edge translates it once.
// An error that is not one of these is INTERNAL: its cause goes to the log, never to the caller.
package errs

import (
	"errors"
	"fmt"
)

// Code says what kind of failure it is. The values are part of the outside contract (`extensions.code`).
type Code string

// The codes of the contract.
const (
	Unauthenticated Code = "UNAUTHENTICATED" // nobody is signed in
	Forbidden       Code = "FORBIDDEN"       // the role may never do this, whatever the row
	NotFound        Code = "NOT_FOUND"       // there is no such row, or the viewer may not see it: alike on purpose
	Invalid         Code = "INVALID"         // the input or the present state does not allow it; Field names the culprit
	Conflict        Code = "CONFLICT"        // somebody else was first; Details carries both copies
	Limit           Code = "LIMIT"           // too large, too deep, too often
	Internal        Code = "INTERNAL"        // our fault; the log has the cause
)

// Error is a failure that may be shown: Message is safe, says what is wrong and how to mend it, and never repeats
// personal data. Field is the path of the input at fault ("person.dateOfBirth"), if one is. The cause stays hidden.
type Error struct {
	Code    Code
	Message string
	Field   string
	Details map[string]any
	cause   error
}

// Error gives the safe message.
func (e *Error) Error() string { return e.Message }

// Unwrap gives the hidden cause, for the log.
func (e *Error) Unwrap() error { return e.cause }

// New makes an error with a safe message.
func New(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// Field makes an INVALID error for one input field.
func Field(field, format string, args ...any) *Error {
	return &Error{Code: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// Missing is the one answer for a row that is not there or not the viewer's to see. What is a word of the glossary.
func Missing(what string) *Error {
	return &Error{Code: NotFound, Message: "There is no such " + what + ", or you may not see it."}
}

// Stale refuses an edit of a copy that somebody has changed since: current is the present row, yours the edit sent.
func Stale(what string, current, yours any) *Error {
	return &Error{
		Code:    Conflict,
		Message: "Somebody changed this " + what + " while you were editing it. Compare both copies and save again.",
		Details: map[string]any{"current": current, "yours": yours},
	}
}

// At gives the error with its field set, unless it has one.
func (e *Error) At(field string) *Error {
	if e.Field != "" {
		return e
	}
	c := *e
	c.Field = field
	return &c
}

// At gives an error with its field set where it is one of ours and has none; another error stays as it is.
func At(err error, field string) error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.At(field)
	}
	return err
}

// Instead gives an error at another field, where it is one of ours: that of the input which the caller sent.
func Instead(err error, field string) error {
	if e, ok := errors.AsType[*Error](err); ok {
		c := *e
		c.Field = field
		return &c
	}
	return err
}

// With gives the error with one more detail for the caller.
func (e *Error) With(key string, value any) *Error {
	c := *e
	c.Details = make(map[string]any, len(e.Details)+1)
	for k, v := range e.Details {
		c.Details[k] = v
	}
	c.Details[key] = value
	return &c
}

// Because gives the error with its hidden cause.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.cause = cause
	return &c
}

// CodeOf gives the code of any error; one that is not ours is INTERNAL. A nil error has no code.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}
