package errs_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"alongside/internal/errs"
)

// state is an error of PostgreSQL.
type state struct{}

func (state) Error() string    { return "ERROR: Secretive is not a date (SQLSTATE 22007)" }
func (state) SQLState() string { return "22007" }

// Ensures that a cause is told in kind and without the values that it quotes.
func TestCause(t *testing.T) {
	t.Parallel()
	panicked := func() (err error) {
		defer func() { err = errs.Panicked(recover()) }()
		panic("Secretive")
	}
	for want, err := range map[string]error{
		"SQLSTATE 22007":               fmt.Errorf("save: %w", state{}),
		"UNIQUE constraint failed":     errors.New("UNIQUE constraint failed: account.email"),
		"duplicate key (...)":          errors.New(`duplicate key "Secretive"`),
		"column (...) holds (...) now": errors.New("column `x` holds 'Secretive ''thing''' now"),
		"Key (email)(...)":             errs.New(errs.Internal, "Secretive").Because(errors.New("Key (email)=(Secretive) exists")),
		"panic of string":              errs.New(errs.Internal, "").Because(panicked()),
		"TestCause":                    panicked(),
	} {
		if got := errs.Cause(err); !strings.Contains(got, want) || strings.Contains(got, "Secretive") {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := errs.Cause(nil); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}
