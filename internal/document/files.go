package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"gocloud.dev/blob"
	"gocloud.dev/blob/fileblob"
	_ "gocloud.dev/blob/s3blob" // s3:// addresses
	"gocloud.dev/gcerrors"
)

// maxSealed is more than the contents of any document are when they are sealed, in bytes.
const maxSealed = 2*MaxSize + 1024

// Files is where contents are kept: a folder, or a bucket of a service that speaks S3.
type Files struct {
	bucket *blob.Bucket
	folder string // "" for a bucket
}

// OpenFiles opens the place of an address: file:///path, or s3://bucket with the settings that gocloud.dev knows, such as
// ?region=eu-west-2&endpoint=... The secrets of a bucket come by the environment (AWS_...), never in the address. With ""
// it is the usual folder, which is made, for its owner alone.
func OpenFiles(ctx context.Context, address, usual string) (*Files, error) {
	folder := usual
	if address != "" {
		u, err := url.Parse(address)
		if err != nil || u.User != nil {
			return nil, errors.New("the address of files cannot be read: use file:///path or s3://bucket?region=NAME")
		}
		switch u.Scheme {
		case "file":
			if u.Host != "" || u.Path == "" || u.RawQuery != "" {
				return nil, errors.New("the address of files needs three slashes and an absolute path: file:///path")
			}
			folder = filepath.Clean(u.Path)
		case "s3":
			b, err := blob.OpenBucket(ctx, address)
			if err != nil {
				return nil, fmt.Errorf("open the bucket of files: %w", err)
			}
			return &Files{bucket: b}, nil
		default:
			return nil, errors.New("the address of files starts with file:/// or s3://")
		}
	}
	if folder == "" {
		return nil, errors.New("there is no data folder for documents: name a place with --files")
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of files: %w", err)
	}
	info, err := os.Stat(folder)
	if err != nil {
		return nil, fmt.Errorf("open the folder of files: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("the folder %s may be read by others: allow its owner alone (chmod 700)", folder)
	}
	// A temporary file beside the others can be renamed, whichever disk the system's are on.
	b, err := fileblob.OpenBucket(folder, &fileblob.Options{NoTempDir: true, Metadata: fileblob.MetadataDontWrite, DirFileMode: 0o700})
	if err != nil {
		return nil, fmt.Errorf("open the folder of files: %w", err)
	}
	return &Files{bucket: b, folder: folder}, nil
}

// Close lets go of the place.
func (f *Files) Close() error { return f.bucket.Close() }

// write keeps contents under a key, whole or not at all, so that they survive a power cut.
func (f *Files) write(ctx context.Context, key string, sealed []byte) error {
	if err := f.bucket.WriteAll(ctx, key, sealed, &blob.WriterOptions{ContentType: "application/octet-stream"}); err != nil {
		return fmt.Errorf("keep a file: %w", err)
	}
	if f.folder == "" {
		return nil
	}
	for _, path := range []string{filepath.Join(f.folder, key), f.folder} {
		if err := settle(path); err != nil {
			return fmt.Errorf("keep a file: %w", err)
		}
	}
	return nil
}

// settle waits until a file, or the names in a folder, are on the disk.
func settle(path string) error {
	file, err := os.Open(path) //nolint:gosec // our own folder, and a key that was checked
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// read gives what is kept under a key.
func (f *Files) read(ctx context.Context, key string) (sealed []byte, err error) {
	r, err := f.bucket.NewReader(ctx, key, nil)
	if err != nil {
		return nil, fmt.Errorf("read a file: %w", err)
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if r.Size() > maxSealed {
		return nil, errors.New("read a file: it is larger than any that was kept")
	}
	return io.ReadAll(io.LimitReader(r, maxSealed))
}

// drop forgets what is kept under a key; nothing is no error.
func (f *Files) drop(ctx context.Context, key string) error {
	if err := f.bucket.Delete(ctx, key); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
		return fmt.Errorf("drop a file: %w", err)
	}
	return nil
}

// each calls fn with the keys of all that is kept, some hundred at a time.
func (f *Files) each(ctx context.Context, fn func(keys []string) error) error {
	for page := blob.FirstPageToken; len(page) > 0; {
		list, next, err := f.bucket.ListPage(ctx, page, 500, nil)
		if err != nil {
			return fmt.Errorf("list the files: %w", err)
		}
		var keys []string
		for _, o := range list {
			if !o.IsDir {
				keys = append(keys, o.Key)
			}
		}
		if err := fn(keys); err != nil {
			return err
		}
		page = next
	}
	return nil
}
