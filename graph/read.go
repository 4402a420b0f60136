package graph

import (
	"context"

	"alongside/ent"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
)

// one reads a row of one type by its key, with the edges that were asked for; else NOT_FOUND, missing or hidden alike.
func one[T ent.Noder](ctx context.Context, s *store.Store, prefix, what, key string) (T, error) {
	var none T
	if !id.Valid(prefix, key) {
		return none, errs.Missing(what)
	}
	n, err := s.Node(ctx, key)
	if errs.CodeOf(err) == errs.NotFound {
		return none, errs.Missing(what)
	}
	t, _ := n.(T)
	return t, err
}

// several reads rows by their keys; one that is missing or hidden is null, which the trail tells as it does of one alone.
func several(ctx context.Context, s *store.Store, keys []string) ([]ent.Noder, error) {
	const most = 100
	if len(keys) > most {
		return nil, errs.Field("ids", "Ask for at most %d rows at once.", most)
	}
	out := make([]ent.Noder, len(keys))
	for i, key := range keys {
		n, err := s.Node(ctx, key)
		switch {
		case errs.CodeOf(err) == errs.NotFound:
			leftOut(ctx)
		case err != nil:
			return nil, err
		}
		out[i] = n
	}
	return out, nil
}
