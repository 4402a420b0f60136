// Package code holds the value lists of the field: statuses, reasons, methods. The lists are written once, in codes.txt;
// the Go types, the GraphQL enums and the app's labels are generated from it. The codes are fixed (journey.md section 7):
// a scheme may hide some and give each its own words, but never adds one.
package code

//go:generate go run ./generate

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// marshal writes a code as a GraphQL enum value; no code, such as one the viewer may not see, is null.
func marshal[T ~string](w io.Writer, v T) {
	if v == "" {
		_, _ = io.WriteString(w, "null")
		return
	}
	_, _ = io.WriteString(w, strconv.Quote(string(v)))
}

// unmarshal reads a GraphQL enum value; the error names the list, never the value sent.
func unmarshal[T ~string](v any, values []T, name string, into *T) error {
	s, ok := v.(string)
	if !ok || !slices.Contains(values, T(s)) {
		return fmt.Errorf("is not a code of %s", name)
	}
	*into = T(s)
	return nil
}
