package server

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"
	"time"

	"alongside/internal/audit"
	"alongside/internal/document"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Bounds on files that come and go: how many at once, of one account and altogether, for each is in memory as a whole;
// how long one may take; and how long what is said of one may be, in bytes.
const (
	filesOfOne  = 2
	filesAtOnce = 8
	fileTime    = 3 * time.Minute
	maxFileSays = 8 * 1024
)

// fileCSP is for what others have written: nothing of it may do anything, wherever it is shown.
const fileCSP = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// carried lets a request take the time that a file needs. Files have places of their own, so that who has a slow line
// keeps nobody from working.
func (s *Server) carried(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who := ""
		if v := viewer.From(r.Context()); v != nil {
			who = v.AccountID
		}
		ctx, cancel := context.WithTimeout(r.Context(), fileTime)
		defer cancel()
		out := http.NewResponseController(w)
		until := func(t time.Time) { // a writer without deadlines needs none
			_ = out.SetReadDeadline(t)
			_ = out.SetWriteDeadline(t)
		}
		until(time.Time{})
		late := time.AfterFunc(fileTime, func() { until(time.Unix(1, 0)) }) // long past: it breaks off
		defer late.Stop()
		if who != "" { // who is nobody is refused before anything is done for them
			if !s.carrying.callers.enter(ctx, who, filesOfOne) {
				s.busy(w, r)
				return
			}
			defer s.carrying.callers.leave(who)
			if !s.carrying.place(ctx) {
				s.busy(w, r)
				return
			}
			defer func() { <-s.carrying.places }()
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// addFile answers POST /files: a document comes into a client's record.
func (s *Server) addFile(w http.ResponseWriter, r *http.Request) {
	ctx, seen := audit.Record(r.Context(), "addDocument")
	err := document.MayAdd(ctx)
	if err != nil {
		s.refuseNoted(ctx, w, r, err)
		return
	}
	in, contents, err := fileSent(w, r)
	if err != nil {
		s.login.Refuse(w, r, err)
		return
	}
	d, err := s.services.Documents.Add(ctx, in, contents)
	if err == nil {
		err = s.store.Audit(ctx, seen.Read(viewer.From(ctx))...)
	}
	if err != nil {
		s.refuseNoted(ctx, w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusCreated)
	_ = json.NewEncoder(w).Encode(map[string]any{"document": map[string]any{
		"id": d.ID, "title": d.Title, "fileName": d.FileName, "mediaType": d.MediaType, "size": d.Size, "version": d.Version,
	}})
}

// fileSent reads multipart/form-data of two parts: "input", what is said of the file in JSON, and after it "file".
func fileSent(w http.ResponseWriter, r *http.Request) (in document.AddInput, contents []byte, err error) {
	kind, more, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/form-data" || more["boundary"] == "" {
		return in, nil, errs.New(errs.Invalid, "Send a form (multipart/form-data) with the parts input and file.")
	}
	parts := multipart.NewReader(http.MaxBytesReader(w, r.Body, document.MaxSize+64*1024), more["boundary"])
	says, err := part(parts, "input", maxFileSays)
	if err != nil {
		return in, nil, err
	}
	if int64(len(says)) > maxFileSays {
		return in, nil, errs.Field("input", "What is said of the file is too long.")
	}
	if err := json.Unmarshal(says, &in); err != nil {
		return in, nil, errs.Field("input", "The input is not the JSON object that is expected here.").Because(err)
	}
	if contents, err = part(parts, "file", document.MaxSize); err != nil {
		return in, nil, err
	}
	if len(contents) > document.MaxSize {
		return in, nil, document.TooLarge()
	}
	if _, err := parts.NextPart(); !errors.Is(err, io.EOF) {
		return in, nil, errs.New(errs.Invalid, "Send one file, and nothing after it.")
	}
	return in, contents, nil
}

// part reads the next part of a form, which has the name, and one byte more than it may have if there is more.
func part(parts *multipart.Reader, name string, limit int64) ([]byte, error) {
	p, err := parts.NextPart()
	if err == nil && p.FormName() != name {
		return nil, errs.Field(name, "Send the parts input and file, in this order.")
	}
	var b []byte
	if err == nil {
		b, err = io.ReadAll(io.LimitReader(p, limit+1))
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return nil, document.TooLarge()
	}
	if err != nil {
		return nil, errs.Field(name, "The file did not arrive whole. Try again.").Because(err)
	}
	return b, nil
}

// fetchFile answers GET /files/{id}: what is in a document, to be kept by who asked and shown by nothing of ours. That
// it was read is written down before the first byte leaves.
func (s *Server) fetchFile(w http.ResponseWriter, r *http.Request) {
	ctx, seen := audit.Record(r.Context(), "fetchDocument")
	d, contents, err := s.services.Documents.Fetch(ctx, r.PathValue("id"))
	if err == nil {
		entries := seen.Read(viewer.From(ctx))
		for i := range entries {
			entries[i].ObjectType, entries[i].ObjectID = "Document", d.ID
		}
		err = s.store.Audit(ctx, entries...)
	}
	if err != nil {
		s.refuseNoted(ctx, w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", d.MediaType)
	h.Set("Content-Length", strconv.Itoa(len(contents)))
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": d.FileName}))
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(contents) //nolint:gosec // no page: a file to keep, of a type that was looked at, in a sandbox
}

// refuseNoted refuses somebody who is signed in, and writes it down where it is of the trail: by which route, and not for
// which row.
func (s *Server) refuseNoted(ctx context.Context, w http.ResponseWriter, r *http.Request, refused error) {
	if c := errs.CodeOf(refused); c == errs.Forbidden || c == errs.NotFound {
		if err := s.store.Audit(ctx, refusedEntry(c)); err != nil {
			refused = err
		}
	}
	s.login.Refuse(w, r, refused)
}
