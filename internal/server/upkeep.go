package server

import (
	"context"
	"fmt"
	"time"

	"alongside/internal/viewer"
)

// upkeepEvery is how often the program looks for what time alone has brought about. Days count, so an hour is soon enough.
const upkeepEvery = time.Hour

// Upkeep does what time alone brings about, in every scheme: onward referrals that nobody answered in the scheme's time
// are closed as such (journey section 3). What was in removed documents goes. Doing it again, or in several servers at once, changes nothing more.
func (s *Server) Upkeep(ctx context.Context) error {
	ctx = viewer.System(ctx, "", "upkeep")
	if err := s.store.ForgetUndo(ctx); err != nil {
		return fmt.Errorf("upkeep: %w", err)
	}
	if err := s.services.Documents.Sweep(ctx); err != nil {
		return fmt.Errorf("upkeep: %w", err)
	}
	schemes, err := s.store.Ent(ctx).Scheme.Query().IDs(ctx)
	if err != nil {
		return fmt.Errorf("upkeep: %w", err)
	}
	for _, id := range schemes {
		if _, err := s.services.Onward.CloseUnanswered(viewer.System(ctx, id, "no answer in the scheme's time"), id); err != nil {
			return fmt.Errorf("upkeep: %w", err)
		}
	}
	return nil
}

// keepUp runs the upkeep at once and then again and again, until the context ends, and each time has the end of the
// audit trail signed; so it does whenever much has been written. A failure is told and tried again.
func (s *Server) keepUp(ctx context.Context) {
	if folder, named := s.store.Checkpoints(); !named {
		s.log.WarnContext(ctx, "checkpoints of the audit trail are kept beside the database, where who can change the one can "+
			"change the other; name a folder elsewhere with --checkpoints", "folder", folder)
	}
	if err := s.store.HoldsLastCheckpoint(ctx); err != nil && ctx.Err() == nil {
		s.log.ErrorContext(ctx, "look at the audit trail, with the command audit verify", "error", err)
	}
	again := time.NewTicker(upkeepEvery)
	defer again.Stop()
	for all := true; ; {
		if all {
			if err := s.Upkeep(ctx); err != nil && ctx.Err() == nil {
				s.log.ErrorContext(ctx, "upkeep failed", "error", err)
			}
		}
		if err := s.store.KeepCheckpoint(ctx); err != nil && ctx.Err() == nil {
			s.log.ErrorContext(ctx, "no checkpoint of the audit trail", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-again.C:
			all = true
		case <-s.store.CheckpointDue():
			all = false
		}
	}
}
