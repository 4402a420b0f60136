package referral

import (
	"context"

	"alongside/ent"
	"alongside/ent/assignment"
	"alongside/ent/membership"
	"alongside/ent/task"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// AssignReferralInput names or changes the link worker.
type AssignReferralInput struct {
	ClientMutationID string  `json:"clientMutationId"`
	ReferralID       string  `json:"referralId"`
	Version          *int    `json:"version,omitempty"`
	LinkWorkerID     string  `json:"linkWorkerId"`
	Note             *string `json:"note,omitempty"`
	OverrideReason   *string `json:"overrideReason,omitempty"`
}

// AssignReferral names the link worker, or hands over to another with a note; a link worker may name only themself. A
// waiting referral becomes ACCEPTED. INVALID at overrideReason when they do not work for the client's practice or PCN and
// no reason is given.
func (s *Service) AssignReferral(ctx context.Context, in AssignReferralInput) (*ent.Referral, error) {
	note, err := maySay("note", in.Note)
	if err != nil {
		return nil, err
	}
	override, err := maySay("overrideReason", in.OverrideReason)
	if err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "assignReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActAssign, in)
		if err != nil {
			return nil, err
		}
		v, before := viewer.From(ctx), value(r.LinkWorkerID)
		if v.Is(code.RoleLinkWorker) && in.LinkWorkerID != v.AccountID {
			return nil, errs.New(errs.Forbidden, "A link worker may take a referral on, not give it to somebody. Ask a lead or a manager.")
		}
		assigned, err := s.linkWorker(ctx, r, in.LinkWorkerID)
		switch {
		case err != nil:
			return nil, err
		case in.LinkWorkerID == before:
			return nil, errs.Field("linkWorkerId", "This is the link worker already.")
		case !assigned && override == "":
			return nil, errs.Field("overrideReason", "They do not work for this practice or its PCN. Say why they take it on all the same.")
		case before != "" && note == "":
			return nil, errs.Field("note", "Write a hand-over note for the link worker who takes over.")
		}
		to := r.Status
		if to == code.ReferralStatusWaiting {
			to = code.ReferralStatusAccepted
		}
		r, err = s.save(ctx, r, to, override, in, func(q *ent.ReferralUpdateOne) {
			q.SetLinkWorkerID(in.LinkWorkerID).SetHandoverNote(note)
		})
		if err != nil || before == "" {
			return r, err
		}
		return r, s.handOverTasks(ctx, r, before, in.LinkWorkerID)
	})
}

// handOverTasks gives the open tasks of the link worker before to the one who takes over.
func (s *Service) handOverTasks(ctx context.Context, r *ent.Referral, from, to string) error {
	sys := behind(ctx, r.SchemeID) // the new link worker could not write them before they had the client
	rows, err := s.store.Ent(sys).Task.Query().
		Where(task.ReferralID(r.ID), task.AssignedToID(from), task.StatusEQ(code.TaskStatusOpen)).All(sys)
	if err != nil {
		return err
	}
	for _, t := range rows {
		if err := t.Update().SetAssignedToID(to).AddVersion(1).Exec(sys); err != nil {
			return err
		}
	}
	return nil
}

// linkWorker checks that an account is a link worker or a lead today, and says whether they are assigned to the practice
// of a referral or to its PCN. NOT_FOUND or INVALID at linkWorkerId.
func (s *Service) linkWorker(ctx context.Context, r *ent.Referral, accountID string) (assigned bool, err error) {
	const field = "linkWorkerId"
	if !id.Valid("ac", accountID) {
		return false, errs.Missing("link worker").At(field)
	}
	db, today := s.store.Ent(ctx), s.store.Today()
	a, err := db.Account.Get(ctx, accountID)
	switch {
	case ent.IsNotFound(err):
		return false, errs.Missing("link worker").At(field)
	case err != nil:
		return false, err
	case a.Disabled:
		return false, errs.Field(field, "This account is disabled. Choose another link worker.")
	}
	works, err := db.Membership.Query().Where(
		membership.AccountID(accountID), membership.RoleIn(code.RoleLinkWorker, code.RoleLead),
		membership.FromOnLTE(today), membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today)),
	).Exist(ctx)
	if err != nil {
		return false, err
	}
	if !works {
		return false, errs.Field(field, "This account is not a link worker today. Choose one who is.")
	}
	at := []string{r.PracticeID}
	pcn, err := s.pcnOn(ctx, r.PracticeID, today)
	if err != nil {
		return false, err
	}
	if pcn != "" {
		at = append(at, pcn)
	}
	return db.Assignment.Query().Where(
		assignment.AccountID(accountID), assignment.OrganisationIDIn(at...),
		assignment.FromOnLTE(today), assignment.Or(assignment.ToOnIsNil(), assignment.ToOnGTE(today)),
	).Exist(ctx)
}
