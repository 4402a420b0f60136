package errs_test

import (
	"errors"
	"maps"
	"testing"

	"alongside/internal/errs"
)

// Ensures that the first fault names the field and that all of them are told.
func TestFaults(t *testing.T) {
	t.Parallel()
	var f errs.Faults
	if err := f.Err(); err != nil || f.Has("a") {
		t.Fatalf("nothing is wrong: got %v", err)
	}
	f.Add("b", "b is 100% wrong")
	f.Add("a", "a is wrong")
	f.Add("b", "b again")
	e, ok := errors.AsType[*errs.Error](f.Err())
	if !ok || e.Code != errs.Invalid || e.Field != "b" || e.Message != "b is 100% wrong" {
		t.Fatalf("got %#v", e)
	}
	want := map[string]string{"b": "b is 100% wrong", "a": "a is wrong"}
	if got, ok := e.Details["fields"].(map[string]string); !ok || !maps.Equal(got, want) {
		t.Errorf("details: got %v, want %v", e.Details, want)
	}
	if !f.Has("a") || f.Has("c") {
		t.Error("Has is wrong")
	}
}
