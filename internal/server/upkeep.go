package server

import (
	"context"
	"fmt"
	"time"

	"alongside/internal/viewer"
)

// upkeepEvery is how often the program looks for what time alone has brought about. Days count, so an hour is soon enough.
const upkeepEvery = time.Hour

// rulesAreNew is for how long after a scheme has changed its rules the clocks of its referrals are looked at again: of a
// large scheme they are too many for the moment of the change, and the program may have been stopped since.
const rulesAreNew = 24 * time.Hour

// Upkeep does what time alone brings about, in every scheme: onward referrals that nobody answered in the scheme's time
// are closed as such (journey section 3), and what is due follows rules that were changed. What was in removed documents
// goes. Doing it again, or in several servers at once, changes nothing more.
func (s *Server) Upkeep(ctx context.Context) error {
	ctx = viewer.System(ctx, "", "upkeep")
	if err := s.store.ForgetUndo(ctx); err != nil {
		return fmt.Errorf("upkeep: %w", err)
	}
	if err := s.services.Documents.Sweep(ctx); err != nil {
		return fmt.Errorf("upkeep: %w", err)
	}
	schemes, err := s.store.Ent(ctx).Scheme.Query().All(ctx)
	if err != nil {
		return fmt.Errorf("upkeep: %w", err)
	}
	for _, sc := range schemes {
		if _, err := s.services.Onward.CloseUnanswered(viewer.System(ctx, sc.ID, "no answer in the scheme's time"), sc.ID); err != nil {
			return fmt.Errorf("upkeep: %w", err)
		}
		if sc.Version == 1 || s.config.Clock.Now().Sub(sc.UpdatedAt) > rulesAreNew {
			continue
		}
		if _, err := s.services.Referrals.RefreshAll(viewer.System(ctx, sc.ID, "the scheme's rules were changed"), sc.ID); err != nil {
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
