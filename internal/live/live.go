// Package live tells a viewer, while they look on, that something they can see was changed by somebody else or in
// another of their windows. It tells keys alone: the rows are asked for as always, so that the policy, the limits and the
// trail hold for them.
package live

import (
	"context"
	"slices"
	"time"

	"alongside/internal/audit"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

const (
	// Beat is how often a line says that it is alive, and the viewer's rights are read again.
	Beat = 15 * time.Second
	// most is how many rows one message names. Past it everything may have changed.
	most = 100
	// longest is the most milliseconds of silence that are reckoned with: a day. Past it nobody remembers anyway.
	longest = 86_400_000
)

// Rights gives a viewer with the rights of this moment. UNAUTHENTICATED: their session, token or role is over.
type Rights interface {
	Still(ctx context.Context, v *viewer.Viewer) (*viewer.Viewer, error)
}

// Service follows changes for viewers.
type Service struct {
	store  *store.Store
	rights Rights
	beat   time.Duration
}

// New makes the service.
func New(s *store.Store, r Rights) *Service { return &Service{store: s, rights: r, beat: Beat} }

// Change is what has changed of what a viewer can see.
type Change struct {
	IDs       []string // rows that were made or changed, at most 100
	ClientIDs []string // clients they are about
	Mine      bool     // all of it was done by the viewer's own account
	All       bool     // more may have changed than is told: ask for everything on the screen again
}

// Changes gives what changes from now on, until the context ends or the viewer's session does. A change that says
// nothing comes at once, and again every few seconds: the line is alive. With a client, only what is about them; NOT_FOUND when the viewer
// cannot see them. Unheard is for how many milliseconds the viewer has heard nothing, from when they asked for what is on
// their screen: what changed in that time comes first. INVALID: it is less than 0.
func (s *Service) Changes(ctx context.Context, clientID *string, unheard *int) (<-chan *Change, error) {
	v := viewer.From(ctx)
	if v == nil {
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	}
	if clientID != nil {
		if seen, err := s.sees(ctx, *clientID); err != nil {
			return nil, err
		} else if !seen || id.Prefix(*clientID) != "pe" {
			return nil, errs.Missing("client").At("clientId")
		}
	}
	behind := time.Duration(0)
	if unheard != nil {
		if *unheard < 0 {
			return nil, errs.Field("unheard", "Give the milliseconds in which nothing was heard, 0 or more.")
		}
		behind = time.Duration(min(*unheard, longest)) * time.Millisecond
	}
	changes, stop := s.store.Follow(behind)
	out := make(chan *Change)
	go func() {
		defer stop()
		defer close(out)
		beat := time.NewTicker(s.beat)
		defer beat.Stop()
		for begun := false; ; begun = true { // the first says that the line is there
			var batch []store.Change
			if begun {
				select {
				case <-ctx.Done():
					return
				case <-beat.C:
				case c := <-changes:
					if batch = waiting(changes, c, v.SchemeID); len(batch) == 0 {
						continue
					}
				}
			}
			now, err := s.rights.Still(ctx, v)
			if err != nil {
				return // the next question is answered with what is wrong
			}
			c := s.told(viewer.With(ctx, now), batch, clientID)
			if c == nil {
				continue
			}
			select {
			case <-ctx.Done():
				return
			case out <- c:
			}
		}
	}()
	return out, nil
}

// waiting takes what else has come by now, and leaves out other schemes'.
func waiting(changes <-chan store.Change, first store.Change, schemeID string) []store.Change {
	batch := []store.Change{first}
	for more := true; more; {
		select {
		case c := <-changes:
			batch = append(batch, c)
		default:
			more = false
		}
	}
	return slices.DeleteFunc(batch, func(c store.Change) bool { return c.SchemeID != schemeID && !c.Missed })
}

// told says of changes what the viewer may know; nil when that is nothing. Of no changes it is that the line is alive.
func (s *Service) told(ctx context.Context, batch []store.Change, clientID *string) *Change {
	v := viewer.From(ctx)
	c := &Change{IDs: []string{}, ClientIDs: []string{}, Mine: len(batch) > 0}
	known := map[string]bool{}
	for _, b := range batch {
		c.All = c.All || b.Missed
		if b.SchemeID != v.SchemeID {
			continue
		}
		for _, row := range b.Rows {
			about := row.PersonID
			if id.Prefix(row.Key) == "pe" {
				about = row.Key
			}
			if known[row.Key] || clientID != nil && about != *clientID {
				continue
			}
			known[row.Key] = true
			if row.Gone { // who could see it cannot be asked any more, and a question of everybody's tells nobody whom
				c.All = true
				continue
			}
			if len(c.IDs) == most {
				c.All = true
				break
			}
			seen, err := s.sees(ctx, row.Key)
			c.All = c.All || err != nil // it cannot be found out what is missing: everything is asked for again
			if !seen {
				continue
			}
			c.IDs = append(c.IDs, row.Key)
			c.Mine = c.Mine && b.AccountID == v.AccountID
			if about != "" && !slices.Contains(c.ClientIDs, about) {
				c.ClientIDs = append(c.ClientIDs, about)
			}
		}
	}
	c.Mine = c.Mine && len(c.IDs) > 0
	if len(batch) > 0 && len(c.IDs) == 0 && !c.All {
		return nil
	}
	return c
}

// sees says whether the viewer can see a row. Nothing is read of it.
func (s *Service) sees(ctx context.Context, key string) (bool, error) {
	_, err := s.store.Node(audit.Unseen(ctx), key)
	if errs.CodeOf(err) == errs.NotFound {
		return false, nil
	}
	return err == nil, err
}
