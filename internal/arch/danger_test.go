package arch

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// dangerous are packages that nothing in the program needs: each is a way in that need not be guarded if it is not
// there. docs/security.md says so.
var dangerous = map[string]string{
	"os/exec":        "the program starts no other",
	"plugin":         "and loads no code",
	"unsafe":         "Go looks after its memory",
	"C":              "C code is the SQLite driver's alone",
	"text/template":  "a template that takes text of strangers is code of strangers",
	"html/template":  "pages are static",
	"encoding/gob":   "it is not for strangers' bytes",
	"encoding/xml":   "nothing speaks it but the files that internal/document looks into",
	"net/http/pprof": "it shows memory to whoever asks",
	"expvar":         "it adds an address by being imported",
	"net/rpc":        "nothing speaks it",
	"net/smtp":       "nothing is sent",
	"crypto/md5":     "it is broken",
	"crypto/sha1":    "it is broken; codes of an app have it inside their library",
	"crypto/des":     "it is broken",
	"crypto/rc4":     "it is broken",
	"crypto/cipher":  "a mode put together by hand; internal/secret has one that cannot be used wrongly",
}

// Ensure that the program's own code has none of the packages that are dangerous by themselves.
func TestNoDangerousImports(t *testing.T) {
	t.Parallel()
	for _, p := range list(t) {
		if within(p.folder(), "ent") && !withinAny(p.folder(), handWrittenData) || withinAny(p.folder(), testOnly) {
			continue // generated, or no part of the program
		}
		for _, imported := range p.Imports {
			if why, ok := dangerous[imported]; ok && (imported != "encoding/xml" || p.folder() != "internal/document") {
				t.Errorf("%s imports %s: %s", p.folder(), imported, why)
			}
		}
	}
}

// cryptography says who uses what of it, and what for. Anybody else belongs here and in docs/security.md.
var cryptography = map[string][]string{
	"crypto/hkdf":                    {"internal/secret"},                                                                                      // the key of pseudonyms
	"crypto/hmac":                    {"internal/secret"},                                                                                      // the trail's chain
	"crypto/rand":                    {"internal/auth", "internal/id", "internal/secret", "internal/server"},                                   // secrets, keys of rows, names of requests
	"crypto/sha256":                  {"graph", "internal/analytics", "internal/auth", "internal/secret", "internal/server", "internal/store"}, // questions, documents, secrets of 50 bits and more, the chain, file names
	"crypto/subtle":                  {"internal/auth"},                                                                                        // comparing hashes
	"golang.org/x/crypto":            {"internal/auth"},                                                                                        // argon2id
	"golang.org/x/mod":               {"internal/secret"},                                                                                      // signed notes
	"golang.org/x/oauth2":            {"internal/auth"},                                                                                        // the sign-in provider
	"github.com/coreos/go-oidc":      {"internal/auth"},                                                                                        // the sign-in provider
	"github.com/go-webauthn":         {"internal/auth"},                                                                                        // passkeys
	"github.com/pquerna/otp":         {"internal/auth"},                                                                                        // codes of an app
	"github.com/tink-crypto/tink-go": {"internal/secret"},                                                                                      // sealed columns
}

// cryptographic finds packages that have to do with it.
var cryptographic = regexp.MustCompile(`^crypto(/|$)|/x/crypto|sumdb/note|tink|jose|jwt|oauth2?|oidc|webauthn|/otp|nacl|(^|/)age$|bcrypt|pgp`)

// Ensure that everybody who has to do with cryptography is on the list, so that the inventory of docs/security.md is all
// there is.
func TestCryptographyIsKnown(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range list(t) {
		if withinAny(p.folder(), testOnly) {
			continue
		}
		for _, imported := range p.Imports {
			if folderOf(imported) != "" || !cryptographic.MatchString(imported) {
				continue
			}
			known := false
			for path, users := range cryptography {
				if within(imported, path) && slices.Contains(users, p.folder()) {
					known, seen[path+" "+p.folder()] = true, true
				}
			}
			if !known {
				t.Errorf("%s imports %s: add it to the list here and to docs/security.md", p.folder(), imported)
			}
		}
	}
	for path, users := range cryptography {
		for _, user := range users {
			if !seen[path+" "+user] {
				t.Errorf("%s no longer imports %s: strike it off", user, path)
			}
		}
	}
}

// Ensure that nothing which has to be secret can come from a source that is only made to look random.
func TestNoWeakRandom(t *testing.T) {
	t.Parallel()
	for _, p := range list(t) {
		if p.folder() == "internal/demo" || withinAny(p.folder(), testOnly) {
			continue // invented people are the same each time, on purpose
		}
		for _, imported := range p.Imports {
			if within(imported, "math/rand") {
				t.Errorf("%s imports %s: secrets and keys come from crypto/rand", p.folder(), imported)
			}
		}
	}
}

// runsText finds what in the app would make markup or code of text, or listen to other windows.
var runsText = regexp.MustCompile(`dangerouslySetInnerHTML|(?:inner|outer)HTML\b|insertAdjacentHTML|document\.(?:write|cookie|domain)` +
	`|\beval\(|new Function\(|\bsrcdoc\b|srcDoc=|javascript:|addEventListener\(["']message["']|window\.(?:name|opener)\b|__proto__|Object\.setPrototypeOf`)

// Ensure that the app has no door from text to markup or code.
func TestNoDangerousCallsInTheApp(t *testing.T) {
	t.Parallel()
	looked := 0
	for _, f := range files(t) {
		if !within(f.path, "frontend/src") || !slices.Contains([]string{".ts", ".tsx"}, filepath.Ext(f.path)) || strings.Contains(f.path, ".test.") {
			continue
		}
		looked++
		for n, line := range strings.Split(string(f.text), "\n") {
			if found := runsText.FindString(line); found != "" {
				t.Errorf("%s:%d has %s", f.path, n+1, found)
			}
		}
	}
	if looked < 100 {
		t.Errorf("only %d files were looked at: where has the app gone?", looked)
	}
}

// Ensure that the search for such doors finds them.
func TestRunsText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		`<p dangerouslySetInnerHTML={{ __html: words }} />`: true,
		`node.innerHTML = words;`:                           true,
		`window.addEventListener("message", take)`:          true,
		`<a href="javascript:go()">`:                        true,
		`eval(words)`:                                       true,
		`const retrieval = evaluate(words)`:                 false,
		`<a href={address}>{words}</a>`:                     false,
		`document.title = words`:                            false,
		`channel.onmessage = ({ data }) => take(data)`:      false,
	} {
		if got := runsText.MatchString(text); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
