package viewer

import (
	"slices"

	"alongside/internal/code"
)

// MayWork says whether the viewer may write to the record of an episode: its link worker, a lead of the practice, or a
// manager. Background work may. That they may see the episode at all is for the policies to say.
func (v *Viewer) MayWork(linkWorkerID *string, practiceID string) bool {
	assigned := linkWorkerID != nil && v != nil && *linkWorkerID == v.AccountID
	switch {
	case v.IsSystem(), v.Is(code.RoleManager):
		return true
	case v.Is(code.RoleLead):
		return assigned || slices.Contains(v.PracticeIDs, practiceID)
	}
	return assigned && v.Is(code.RoleLinkWorker)
}
