// Package onward sends clients on to local services: a signpost, which nobody answers, and an onward referral, which
// goes with the client's consent, says no more than was chosen, and waits for the service's answer and what became of it.
package onward

import (
	"context"

	"alongside/ent"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Clocks recomputes what a referral's lists sort by; internal/referral does it. It is called in the transaction of each
// change, because a service's answer stops a clock of the referral.
type Clocks interface {
	Refresh(ctx context.Context, referralID string) error
}

// Service is the use cases of signposts and onward referrals. Make one with [New].
type Service struct {
	store  *store.Store
	clocks Clocks
}

// New makes the service on a database.
func New(s *store.Store, clocks Clocks) *Service { return &Service{store: s, clocks: clocks} }

// workers are the roles that send clients on.
var workers = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager}

// allowed is FORBIDDEN unless the viewer holds one of the roles.
func allowed(v *viewer.Viewer, roles ...code.Role) error {
	if v.IsSystem() || v.Is(roles...) {
		return nil
	}
	return errs.New(errs.Forbidden, "Your role does not allow this.")
}

// episode loads the referral that a write belongs to and makes sure that the viewer may work on it: its link worker, a
// lead of the practice, or a manager.
func (s *Service) episode(ctx context.Context, referralID string) (*ent.Referral, error) {
	if err := allowed(viewer.From(ctx), workers...); err != nil {
		return nil, err
	}
	if !id.Valid("re", referralID) {
		return nil, errs.Missing("referral").At("referralId")
	}
	r, err := s.store.Ent(ctx).Referral.Get(ctx, referralID)
	if ent.IsNotFound(err) {
		return nil, errs.Missing("referral").At("referralId")
	}
	if err != nil {
		return nil, err
	}
	if !viewer.From(ctx).MayWork(r.LinkWorkerID, r.PracticeID) {
		return nil, errs.New(errs.Forbidden, "Only the client's link worker, a lead of the practice or a manager may do this.")
	}
	return r, nil
}

// service loads the service that a client is sent to.
func (s *Service) service(ctx context.Context, serviceID string) (*ent.Service, error) {
	if !id.Valid("sv", serviceID) {
		return nil, errs.Missing("service").At("serviceId")
	}
	sv, err := s.store.Ent(ctx).Service.Get(ctx, serviceID)
	if ent.IsNotFound(err) {
		return nil, errs.Missing("service").At("serviceId")
	}
	return sv, err
}

// refresh recomputes the clocks of a referral. A host may not see the referral that its answer is about, so the work is
// done on its behalf.
func (s *Service) refresh(ctx context.Context, v *viewer.Viewer, o *ent.OnwardReferral) error {
	if v.Is(code.RoleHost) {
		ctx = viewer.System(ctx, o.SchemeID, "a service's answer moves the referral's clocks")
	}
	return s.clocks.Refresh(ctx, o.ReferralID)
}

// Read gives one onward referral as the viewer may see it; else NOT_FOUND.
func (s *Service) Read(ctx context.Context, key string) (*ent.OnwardReferral, error) {
	if !id.Valid("on", key) {
		return nil, errs.Missing("onward referral")
	}
	o, err := s.store.Ent(ctx).OnwardReferral.Get(ctx, key)
	if ent.IsNotFound(err) {
		return nil, errs.Missing("onward referral")
	}
	return o, err
}

// write loads the onward referral that a change is about; the caller may have read an older version of it.
func (s *Service) write(ctx context.Context, key string, version *int, yours any) (*ent.OnwardReferral, error) {
	o, err := s.Read(ctx, key)
	if err != nil {
		if errs.CodeOf(err) == errs.NotFound {
			err = errs.Missing("onward referral").At("onwardReferralId")
		}
		return nil, err
	}
	if version != nil && *version != o.Version {
		return nil, stale(o, yours)
	}
	return o, nil
}

// mayChange makes sure that the viewer may change an onward referral that they see: the host that it was sent to,
// or who works on the referral.
func (s *Service) mayChange(ctx context.Context, o *ent.OnwardReferral) error {
	if viewer.From(ctx).Is(code.RoleHost) {
		return nil // the policy shows a host its own alone
	}
	_, err := s.episode(ctx, o.ReferralID)
	return err
}

// stale refuses a change of an older version, with both copies.
func stale(o *ent.OnwardReferral, yours any) error {
	return errs.Stale("onward referral", map[string]any{
		"id": o.ID, "version": o.Version, "status": o.Status, "declineReason": o.DeclineReason, "answerWords": o.AnswerWords,
		"outcome": o.Outcome, "outcomeOn": o.OutcomeOn, "toldBy": o.ToldBy,
	}, yours)
}

// saved turns what the database says of an update into the error for the caller: no row means that somebody else changed
// it since it was loaded.
func (s *Service) saved(ctx context.Context, o *ent.OnwardReferral, err error, before *ent.OnwardReferral, yours any) (*ent.OnwardReferral, error) {
	if ent.IsNotFound(err) {
		now, err := s.store.Ent(ctx).OnwardReferral.Get(audit.Unseen(ctx), before.ID)
		if err != nil {
			return nil, err
		}
		return nil, stale(now, yours)
	}
	return o, err
}

// taken is CONFLICT when a row of the caller's id exists already.
func taken(err error, key *string) error {
	if key != nil && ent.IsConstraintError(err) {
		return errs.New(errs.Conflict, "There is a row with this id already. Use a new id for each.").At("id").Because(err)
	}
	return err
}

// text cleans what somebody wrote, which may be empty.
func text(field, s string) (string, error) {
	clean, err := nhs.CleanText(s, nhs.MaxWords)
	if err != nil {
		return "", errs.Field(field, "The text %s.", err)
	}
	return clean, nil
}

// optional is the text of an optional input.
func optional(field string, s *string) (string, error) {
	if s == nil {
		return "", nil
	}
	return text(field, *s)
}
