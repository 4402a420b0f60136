// Package document keeps the files of a client's record: what may come in, where its contents are kept, who may fetch
// it, and how it goes out of the record again. The row is in the database; the contents are sealed in a folder or a
// bucket, under the key of the row.
package document

import (
	"context"
	"errors"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/secret"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// MaxSize is the largest file that is taken, in bytes: 20 MiB.
const MaxSize = 20 << 20

// Service adds, fetches and removes documents. It is safe for concurrent use.
type Service struct {
	store    *store.Store
	files    *Files
	pictures chan struct{} // one picture at a time: each takes some hundred megabytes while it is looked at
}

// New makes the service. Without [Service.Connect] it can remove documents, and neither add nor fetch any.
func New(s *store.Store) *Service {
	return &Service{store: s, pictures: make(chan struct{}, 1)}
}

// Connect says where contents are kept.
func (s *Service) Connect(f *Files) { s.files = f }

// errNowhere is the failure of a program that was started without a place for files.
var errNowhere = errors.New("document: there is no place for files")

// MayAdd refuses those who do not do the work, before anything of a file is read: FORBIDDEN.
func MayAdd(ctx context.Context) error {
	if !viewer.From(ctx).Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager) {
		return errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	return nil
}

// Fetch gives a document and what is in it: NOT_FOUND when it is not there, was removed, or is not the viewer's to see.
func (s *Service) Fetch(ctx context.Context, key string) (*ent.Document, []byte, error) {
	if err := store.Malformed("do", key, "document", "id"); err != nil {
		return nil, nil, err
	}
	d, err := s.store.Ent(ctx).Document.Get(ctx, key)
	if err != nil {
		return nil, nil, store.Missing(err, "document", "id")
	}
	if d.RemovedAt != nil {
		return nil, nil, errs.Missing("document").At("id")
	}
	if s.files == nil {
		return nil, nil, errNowhere
	}
	contents, err := s.contents(ctx, key)
	if err != nil {
		return nil, nil, err
	}
	if secret.Sum(contents) != d.Sha256 {
		return nil, nil, errors.New("document: the contents are not those that were added")
	}
	return d, contents, nil
}

// contents reads and opens what is kept under a key.
func (s *Service) contents(ctx context.Context, key string) ([]byte, error) {
	sealed, err := s.files.read(ctx, key)
	if err != nil {
		return nil, err
	}
	return s.store.Keys().UnsealFile(key, sealed)
}
