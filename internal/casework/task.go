package casework

import (
	"context"

	"alongside/ent"
	"alongside/ent/assignment"
	"alongside/ent/membership"
	"alongside/ent/task"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// maxTask is the longest text of a task, in characters.
const maxTask = 500

// AddTaskInput is something to do, in at most 500 characters.
type AddTaskInput struct {
	ClientMutationID string      `json:"clientMutationId"`
	ID               *string     `json:"id"`
	ReferralID       string      `json:"referralId"`
	Words            string      `json:"words"`
	DueOn            *clock.Date `json:"dueOn"`
	AssignedToID     *string     `json:"assignedToId"`
}

// SetTaskStatusInput says what became of a task.
type SetTaskStatusInput struct {
	ClientMutationID string          `json:"clientMutationId"`
	TaskID           string          `json:"taskId"`
	Version          *int            `json:"version"`
	Status           code.TaskStatus `json:"status"`
}

// AddTask adds something to do on a referral that has not ended, for the viewer or for somebody who may see it.
func (s *Service) AddTask(ctx context.Context, in AddTaskInput) (*ent.Task, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "addTask", Input: in}, func(ctx context.Context) (*ent.Task, error) {
		words, err := nhs.RequiredField("words", in.Words, maxTask)
		if err != nil {
			return nil, err
		}
		due := clock.MaxDate
		if in.DueOn != nil && !in.DueOn.IsZero() {
			due = *in.DueOn
			if !due.Valid() || due.Before(s.store.Today()) {
				return nil, errs.Field("dueOn", "Give today or a later day.")
			}
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, store.NotEnded()...)
		if err != nil {
			return nil, err
		}
		to := viewer.From(ctx).AccountID
		if in.AssignedToID != nil {
			to = *in.AssignedToID
			if err := s.checkAssignee(ctx, r, to); err != nil {
				return nil, err
			}
		}
		t, err := s.store.Ent(ctx).Task.Create().SetID(or(in.ID)).SetPersonID(r.PersonID).SetReferralID(r.ID).
			SetWords(words).SetDueOn(due).SetAssignedToID(to).Save(ctx)
		if err != nil {
			return nil, store.Taken(err)
		}
		return t, s.referrals.Refresh(ctx, r.ID)
	})
}

// checkAssignee refuses to give a task to somebody who could not see it: it is for the viewer, the referral's link
// worker, a lead assigned to the practice or its PCN, or a manager.
func (s *Service) checkAssignee(ctx context.Context, r *ent.Referral, account string) error {
	const field = "assignedToId"
	if err := store.Malformed("ac", account, "account", field); err != nil {
		return err
	}
	db, today := s.store.Ent(ctx), s.store.Today()
	a, err := db.Account.Get(ctx, account)
	switch {
	case err != nil:
		return store.Missing(err, "account", field)
	case a.Disabled:
		return errs.Field(field, "This account is closed. Choose somebody else.")
	case account == viewer.From(ctx).AccountID, r.LinkWorkerID != nil && account == *r.LinkWorkerID:
		return nil
	}
	held, err := db.Membership.Query().Where(membership.AccountID(account),
		membership.RoleIn(code.RoleLead, code.RoleManager), membership.FromOnLTE(today),
		membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today))).All(ctx)
	if err != nil {
		return err
	}
	lead := false
	for _, m := range held {
		if m.Role == code.RoleManager {
			return nil
		}
		lead = true
	}
	places := []string{r.PracticeID}
	if r.PcnID != nil {
		places = append(places, *r.PcnID)
	}
	works, err := db.Assignment.Query().Where(assignment.AccountID(account), assignment.OrganisationIDIn(places...),
		assignment.FromOnLTE(today), assignment.Or(assignment.ToOnIsNil(), assignment.ToOnGTE(today))).Exist(ctx)
	if err != nil {
		return err
	}
	if !lead || !works {
		return errs.Field(field, "Choose the client's link worker, a lead of their PCN or a manager: others could not see the task.")
	}
	return nil
}

// SetTaskStatus says that a task is done, not needed, or to be done after all. Tasks of an ended referral can be settled,
// and not opened again.
func (s *Service) SetTaskStatus(ctx context.Context, in SetTaskStatusInput) (*ent.Task, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "setTaskStatus", Input: in}, func(ctx context.Context) (*ent.Task, error) {
		const field = "taskId"
		if err := store.Malformed("ta", in.TaskID, "task", field); err != nil {
			return nil, err
		}
		if !in.Status.Valid() {
			return nil, errs.Field("status", "Choose a status of the list.")
		}
		t, err := s.store.Ent(ctx).Task.Get(ctx, in.TaskID)
		if err != nil {
			return nil, store.Missing(err, "task", field)
		}
		var while []code.ReferralStatus
		if in.Status == code.TaskStatusOpen {
			while = store.NotEnded()
		}
		if _, err := s.store.Episode(ctx, field, t.ReferralID, while...); err != nil {
			return nil, err
		}
		stale := errs.Stale("task", map[string]any{"id": t.ID, "version": t.Version, "status": t.Status}, in)
		if in.Version != nil && *in.Version != t.Version {
			return nil, stale
		}
		if in.Status == t.Status {
			return t, nil
		}
		change := t.Update().Where(task.Version(t.Version)).SetStatus(in.Status).AddVersion(1)
		if in.Status == code.TaskStatusOpen {
			change.ClearDoneAt()
		} else {
			change.SetDoneAt(s.store.Clock.Now())
		}
		out, err := change.Save(ctx)
		switch {
		case ent.IsNotFound(err):
			return nil, stale
		case err != nil:
			return nil, err
		}
		return out, s.referrals.Refresh(ctx, t.ReferralID)
	})
}
