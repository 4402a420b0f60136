package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// hashed stands before the SHA-256 in the name of a trusted document.
const hashed = "sha256:"

// Documents are the operations that every role may send: the app's own, and those that the operator has approved. The
// others are for who may use the playground.
type Documents struct {
	byID   map[string]string
	byText map[string]bool
	trust  func(text string) bool
}

// NewDocuments makes the list of trusted documents from manifests, which give texts by "sha256:" and the hash of the
// text. A text that is not what its name says, that does not fit the schema, or that is past a limit is an error, which
// names the document. Trust may take in further texts, for the program's own tests; nil takes none.
func NewDocuments(trust func(text string) bool, manifests ...map[string]string) (*Documents, error) {
	d := &Documents{byID: map[string]string{}, byText: map[string]bool{}, trust: trust}
	var faults []error
	for _, manifest := range manifests {
		for id, text := range manifest {
			if err := fits(id, text); err != nil {
				faults = append(faults, fmt.Errorf("document %s: %w", id, err))
			}
			d.byID[id] = text
			d.byText[text] = true
		}
	}
	return d, errors.Join(faults...)
}

// fits says what is wrong with a document of a manifest.
func fits(id, text string) error {
	if idOf(text) != id {
		return errors.New("its text has another hash")
	}
	s, err := Schema()
	if err != nil {
		return err
	}
	if err := checkText(text); err != nil {
		return err
	}
	_, list := gqlparser.LoadQueryWithRules(s, text, rules.NewDefaultRules())
	if len(list) > 0 {
		return list
	}
	return nil
}

// idOf is the name of a text in a manifest.
func idOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hashed + hex.EncodeToString(sum[:])
}

// text decides which document a request runs, and whether its viewer may send it. Id is "" for a request that sends the
// text alone.
func (d *Documents) text(v *viewer.Viewer, id, query string) (string, error) {
	if id != "" && !strings.HasPrefix(id, hashed) {
		id = hashed + id
	}
	switch known, ok := d.byID[id]; {
	case id != "" && query != "" && idOf(query) != id:
		return "", errs.Field("documentId", "This is not the SHA-256 of the query that was sent with it.")
	case ok:
		return known, nil
	case id != "" && query == "":
		return "", errs.Field("documentId", "This server has no such document. If the app sent it, load the page again.")
	case query == "":
		return "", errs.New(errs.Invalid, "Send an operation as query, or the documentId of a trusted one.")
	case d.byText[query] || d.trust != nil && d.trust(query):
		return query, nil
	case v == nil:
		return "", errs.New(errs.Unauthenticated, "Sign in first.")
	case MayUsePlayground(v):
		return query, nil
	}
	return "", errs.New(errs.Forbidden, "Your role sends the app's own operations only. If this is the app, load the page again.")
}
