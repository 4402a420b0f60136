package auth

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"alongside/internal/errs"
)

// errTooLarge is told apart from other LIMITs by its HTTP status.
var errTooLarge = errs.New(errs.Limit, "The request is larger than 64 KiB.")

// readJSON reads one JSON object of the known fields, each of them once: of two the first reader might see one and the
// next the other.
func readJSON(w http.ResponseWriter, r *http.Request, into any) error {
	if t, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || t != "application/json" {
		return errs.New(errs.Invalid, "Send the request as application/json.")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return errTooLarge
	}
	if err != nil {
		return errs.New(errs.Invalid, "The body did not arrive whole.").Because(err)
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err = d.Decode(into); err != nil {
		return errs.New(errs.Invalid, "The body is not the JSON object that is expected here.").Because(err)
	}
	if _, end := d.Token(); !errors.Is(end, io.EOF) {
		return errs.New(errs.Invalid, "Send one JSON object and nothing after it.")
	}
	return once(body)
}

// once refuses a JSON object that has a field twice, in whichever case: the decoder does not tell cases apart, nor a long
// s from a short one.
func once(body []byte) error {
	d := json.NewDecoder(bytes.NewReader(body))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return errs.New(errs.Invalid, "The body is not the JSON object that is expected here.").Because(err)
	}
	seen := map[string]bool{}
	for d.More() {
		t, err := d.Token()
		name, _ := t.(string)
		var value json.RawMessage
		if err == nil {
			err = d.Decode(&value)
		}
		if name = strings.ToLower(strings.ToUpper(name)); err != nil || seen[name] {
			return errs.New(errs.Invalid, "Send each field once.").Because(err)
		}
		seen[name] = true
	}
	return nil
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the client has gone; there is nobody to tell
}

// done answers that it is done, and nothing else.
func done(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNoContent)
}
