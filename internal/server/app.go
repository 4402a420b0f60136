package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// contentTypes of the app's files. The machine's own table is not asked: it differs from one to the next.
var contentTypes = map[string]string{
	".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon",
	".ttf": "font/ttf", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json", ".wasm": "application/wasm",
}

// The pages of the app: what every address of its own answers, and the playground, which has a route for itself.
const (
	indexPage      = "index.html"
	playgroundPage = "playground.html"
)

// twins are the files beside a file that hold it compressed, the smallest first.
var twins = []struct{ encoding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// file is one file of the app as it goes out.
type file struct {
	contentType string
	etag        string
	immutable   bool              // its name changes when it does
	variants    map[string][]byte // by content coding; "" is as it is
}

// app serves the single-page app from its build output.
type app struct{ files map[string]*file }

// newApp reads the build output once. They are a few megabytes, and the same for everybody.
func newApp(dist fs.FS) (*app, error) {
	a := &app{files: map[string]*file{}}
	err := fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		contentType, known := contentTypes[path.Ext(name)]
		if !known || strings.HasPrefix(path.Base(name), ".") || name == firstTable {
			return nil // the compressed twins are read with their file; the table is the server's
		}
		f := &file{contentType: contentType, immutable: strings.HasPrefix(name, "assets/"), variants: map[string][]byte{}}
		if f.variants[""], err = fs.ReadFile(dist, name); err != nil {
			return err
		}
		for _, t := range twins {
			b, err := fs.ReadFile(dist, name+t.suffix)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return err
			}
			f.variants[t.encoding] = b
		}
		sum := sha256.Sum256(f.variants[""])
		f.etag = hex.EncodeToString(sum[:12])
		a.files[name] = f
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the app's files: %w", err)
	}
	return a, nil
}

// serve answers every GET that no other route does: the app's files by name, and for an address that only the app
// knows the page that starts it.
func (a *app) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	switch f, ok := a.files[name]; {
	case ok && name != playgroundPage:
		a.send(w, r, f, http.StatusOK)
	case !wantsPage(r, name):
		http.Error(w, "There is nothing at this address.", http.StatusNotFound)
	default:
		a.page(w, r, indexPage)
	}
}

// wantsPage says whether a person's browser asks for an address of the app, and not for a file that is missing.
func wantsPage(r *http.Request, name string) bool {
	if strings.HasPrefix(r.URL.Path, "/assets/") || strings.Contains(path.Base("/"+name), ".") {
		return false
	}
	accept := r.Header.Get("Accept")
	return accept == "" || strings.Contains(accept, "text/html") || strings.Contains(accept, "*/*")
}

// page sends one of the app's pages, or says that the app has not been built.
func (a *app) page(w http.ResponseWriter, r *http.Request, name string) {
	f, ok := a.files[name]
	if !ok {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = w.Write([]byte(notBuilt))
		return
	}
	a.send(w, r, f, http.StatusOK)
}

const notBuilt = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>UI not built</title>
<h1>UI not built</h1><p>This program was built without the app. Run <code>make build</code>; the API works meanwhile.</p></html>
`

// send writes a file in the best coding that the browser takes.
func (a *app) send(w http.ResponseWriter, r *http.Request, f *file, status int) {
	h := w.Header()
	encoding := choose(r.Header.Get("Accept-Encoding"), f)
	h.Set("Content-Type", f.contentType)
	if len(f.variants) > 1 {
		h.Add("Vary", "Accept-Encoding")
	}
	if f.immutable {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	etag := `"` + f.etag + encoding + `"`
	h.Set("ETag", etag)
	if match := r.Header.Get("If-None-Match"); match != "" && strings.Contains(match, etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	body := f.variants[encoding]
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = bytes.NewReader(body).WriteTo(w)
	}
}

// choose gives the first coding of twins that the file has and the browser takes, or "" for none.
func choose(accept string, f *file) string {
	takes := map[string]bool{}
	for part := range strings.SplitSeq(accept, ",") {
		coding, parameters, _ := strings.Cut(part, ";")
		quality, given := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
		q, err := strconv.ParseFloat(quality, 64)
		takes[strings.ToLower(strings.TrimSpace(coding))] = !given || (err == nil && q > 0)
	}
	for _, t := range twins {
		ok, named := takes[t.encoding]
		if !named {
			ok = takes["*"]
		}
		if _, has := f.variants[t.encoding]; has && ok {
			return t.encoding
		}
	}
	return ""
}
