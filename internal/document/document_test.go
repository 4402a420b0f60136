package document_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/document"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/testkit"
)

// place is a service with a folder of its own.
func place(t *testing.T, k *testkit.Kit) (s *document.Service, files *document.Files, folder string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "files")
	files, err := document.OpenFiles(t.Context(), "", folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = files.Close() })
	s = document.New(k.Store)
	s.Connect(files)
	return s, files, folder
}

// Ensure that a file is added once, kept sealed, fetched by who holds the record and by nobody else, removed with a
// reason, and that its contents go when that can be undone no more, and not before.
func TestDocuments(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s, files, folder := place(t, k)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		worker, other, far := k.As(k.LinkWorker), k.As(k.PracticeUser), k.Other.As(k.Other.LinkWorker)
		in := document.AddInput{ClientMutationID: "m1", ClientID: r.PersonID, ReferralID: &r.ID, Kind: code.DocumentKindLetter, Title: " From the choir ", FileName: "x.exe"}
		words := []byte("A letter with a canary in it")
		d, err := s.Add(worker, in, words)
		if err != nil || d.Title != "From the choir" || d.FileName != "x.txt" || d.Size != len(words) {
			t.Fatalf("got %+v, %v", d, err)
		}
		again, err := s.Add(worker, in, words)
		if err != nil || again.ID != d.ID {
			t.Errorf("sent again: %v, %v", again, err)
		}
		if _, err := s.Add(worker, in, []byte("Another letter")); errs.CodeOf(err) != errs.Conflict {
			t.Errorf("another file under the same id: %v", err)
		}
		kept := func(want ...string) {
			t.Helper()
			if got, err := files.Kept(t.Context()); err != nil || !slices.Equal(got, want) {
				t.Errorf("kept are %v, not %v: %v", got, want, err)
			}
		}
		kept(d.ID)
		path := filepath.Join(folder, d.ID)
		sealed, err := os.ReadFile(path)
		if err != nil || bytes.Contains(sealed, []byte("canary")) {
			t.Errorf("on the disk: %q, %v", sealed, err)
		}
		for name, ctx := range map[string]struct {
			code errs.Code
			as   int
		}{"practice": {errs.Forbidden, 0}, "another scheme": {errs.NotFound, 1}} {
			who := other
			if ctx.as == 1 {
				who = far
			}
			in := in
			in.ReferralID = nil
			if _, err := s.Add(who, in, words); errs.CodeOf(err) != ctx.code {
				t.Errorf("%s adds: %v", name, err)
			}
			if _, _, err := s.Fetch(who, d.ID); err == nil {
				t.Errorf("%s fetches", name)
			}
		}
		kept(d.ID)
		if _, got, err := s.Fetch(worker, d.ID); err != nil || !bytes.Equal(got, words) {
			t.Errorf("fetched %q, %v", got, err)
		}
		if err := os.WriteFile(path, append(bytes.Clone(sealed[:len(sealed)-1]), 'x'), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, _, err := s.Fetch(worker, d.ID); errs.CodeOf(err) != errs.Internal {
			t.Errorf("what was changed is fetched: %v", err)
		}
		if err := os.WriteFile(path, sealed, 0o600); err != nil {
			t.Fatal(err)
		}
		out := document.RemoveDocumentInput{ClientMutationID: "m2", DocumentID: d.ID, Reason: "Of somebody else"}
		if _, err := s.RemoveDocument(worker, document.RemoveDocumentInput{ClientMutationID: "m3", DocumentID: d.ID, Reason: " "}); errs.CodeOf(err) != errs.Invalid {
			t.Errorf("without a reason: %v", err)
		}
		gone, err := s.RemoveDocument(worker, out)
		if err != nil || gone.RemovedAt == nil || gone.RemovedReason != "Of somebody else" {
			t.Fatalf("got %+v, %v", gone, err)
		}
		if _, _, err := s.Fetch(worker, d.ID); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("what was removed is fetched: %v", err)
		}
		sweep := func() {
			t.Helper()
			if err := s.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		sweep()
		kept(d.ID)
		if _, err := k.Store.Undo(worker, "undo", []string{"m2"}); err != nil {
			t.Fatal(err)
		}
		if _, got, err := s.Fetch(worker, d.ID); err != nil || !bytes.Equal(got, words) {
			t.Errorf("after undo: %q, %v", got, err)
		}
		out.ClientMutationID = "m4"
		if _, err := s.RemoveDocument(worker, out); err != nil {
			t.Fatal(err)
		}
		k.Clock.Advance(2 * time.Minute)
		sweep()
		kept()
	})
}

// Ensure that what belongs to no document goes after a day, that a place can be shared, and that what is not of this
// database stays.
func TestSweep(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s, files, folder := place(t, k)
	r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	in := document.AddInput{ClientMutationID: "m", ClientID: r.PersonID, Kind: code.DocumentKindOther, Title: "x", FileName: "x"}
	if _, err := s.Add(k.As(k.LinkWorker), in, []byte("x")); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Store.Undo(k.As(k.LinkWorker), "undo", []string{"m"}); err != nil {
		t.Fatal(err)
	}
	theirs := id.New("do", k.Clock.Now())
	for _, name := range []string{theirs, "notes.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("of somebody else"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, left := range []int{3, 2} {
		if err := s.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		got, err := files.Kept(t.Context())
		if err != nil || len(got) != left || !slices.Contains(got, theirs) || !slices.Contains(got, "notes.txt") {
			t.Errorf("%d are to be left: %v, %v", left, got, err)
		}
		k.Clock.Advance(25 * time.Hour)
	}
}

// Ensure that addresses of files are understood or refused with what is expected, and never repeated.
func TestOpenFiles(t *testing.T) {
	t.Parallel()
	open := t.TempDir()
	if err := os.Chmod(open, 0o755); err != nil {
		t.Fatal(err)
	}
	for address, good := range map[string]bool{
		"": true, "file://" + filepath.Join(t.TempDir(), "new"): true, "s3://bucket?region=eu-west-2": true,
		"file://host/x": false, "gs://bucket": false, "/x": false, "s3://a:secret@bucket": false, "file://" + open: false,
	} {
		f, err := document.OpenFiles(t.Context(), address, filepath.Join(t.TempDir(), "usual"))
		if (err == nil) != good {
			t.Errorf("%s: %v", address, err)
		}
		if err == nil {
			_ = f.Close()
		} else if bytes.Contains([]byte(err.Error()), []byte("secret")) {
			t.Errorf("it tells the secret: %v", err)
		}
	}
	if _, err := document.OpenFiles(t.Context(), "", ""); err == nil {
		t.Error("nowhere is a place")
	}
}
