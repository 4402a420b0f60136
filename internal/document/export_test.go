package document

import "context"

// Inspect shows what is found out about a file.
func Inspect(ctx context.Context, b []byte) (mediaType, ending string, contents []byte, err error) {
	f, err := New(nil).inspect(ctx, b)
	return f.mediaType, f.ending, f.contents, err
}

// FileName shows the name that a file gets.
func FileName(sent, ending string) string { return fileName(sent, ending) }

// Kept shows the keys of what is kept.
func (f *Files) Kept(ctx context.Context) (all []string, err error) {
	err = f.each(ctx, func(keys []string) error {
		all = append(all, keys...)
		return nil
	})
	return all, err
}
