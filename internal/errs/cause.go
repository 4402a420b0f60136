package errs

import (
	"errors"
	"fmt"
	"regexp"
	"runtime/debug"
)

// panicked is the cause of an error that was a panic. The value of a panic may hold what was being worked on, so its
// kind and its place have to do.
type panicked struct {
	kind  string
	stack string
}

// Error implements error.
func (p panicked) Error() string { return "panic of " + p.kind + "\n" + p.stack }

// Panicked makes a cause of what recover gave, with the place it happened and without its value.
func Panicked(value any) error {
	return panicked{kind: fmt.Sprintf("%T", value), stack: string(debug.Stack())}
}

// What drivers and parsers quote in their texts: 'x', "x", `x`, (column)=(x).
var told = regexp.MustCompile("(?s)'(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|=\\([^)]*\\)")

// Cause gives the hidden cause of an error in words for the log: its kind, and its text without what stands in quotes,
// which may be a value of somebody's. Of an error of PostgreSQL it is the SQLSTATE alone.
func Cause(err error) string {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok && e.cause != nil {
		err = e.cause
	}
	if p, ok := errors.AsType[panicked](err); ok {
		return p.Error()
	}
	if s, ok := errors.AsType[interface {
		error
		SQLState() string
	}](err); ok {
		return fmt.Sprintf("%T: SQLSTATE %s", err, s.SQLState())
	}
	return fmt.Sprintf("%T: %s", err, told.ReplaceAllString(err.Error(), "(...)"))
}
