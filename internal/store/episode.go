package store

import (
	"context"
	"slices"
	"strings"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// Supported are the statuses of an episode whose support has started and not ended (journey section 2).
func Supported() []code.ReferralStatus {
	return []code.ReferralStatus{code.ReferralStatusActive, code.ReferralStatusPaused}
}

// TakenOn are the statuses of an episode that was accepted and has not ended.
func TakenOn() []code.ReferralStatus {
	return append([]code.ReferralStatus{
		code.ReferralStatusAccepted, code.ReferralStatusWaiting, code.ReferralStatusContacting,
	}, Supported()...)
}

// NotEnded are the statuses of an episode that goes on or may begin.
func NotEnded() []code.ReferralStatus {
	return append([]code.ReferralStatus{code.ReferralStatusReceived, code.ReferralStatusInTriage}, TakenOn()...)
}

// Episode gives the referral to whose record somebody wants to write. The field is where its key stands in the input.
// NOT_FOUND when there is none or the viewer may not see it, FORBIDDEN when they see it and do not work on it, INVALID
// naming the status when it is not one of those given; with none given any will do.
func (s *Store) Episode(ctx context.Context, field, key string, while ...code.ReferralStatus) (*ent.Referral, error) {
	if !id.Valid("re", key) {
		return nil, errs.Missing("referral").At(field)
	}
	r, err := s.Ent(ctx).Referral.Get(ctx, key)
	switch {
	case ent.IsNotFound(err):
		return nil, errs.Missing("referral").At(field)
	case err != nil:
		return nil, err
	case !viewer.From(ctx).MayWork(r.LinkWorkerID, r.PracticeID):
		return nil, errs.New(errs.Forbidden, "Only the client's link worker, a lead of the practice or a manager may do this.")
	case len(while) > 0 && !slices.Contains(while, r.Status):
		labels := make([]string, len(while))
		for i, w := range while {
			labels[i] = w.Label()
		}
		return nil, errs.Field(field, "The referral's status is %s; this can be done while it is one of: %s.",
			r.Status.Label(), strings.Join(labels, ", ")).With("status", r.Status)
	}
	return r, nil
}

// Settings gives the rules that the viewer's scheme has set.
func (s *Store) Settings(ctx context.Context) (detail.SchemeSettings, error) {
	sc, err := s.Ent(ctx).Scheme.Get(ctx, viewer.From(ctx).SchemeID)
	if err != nil {
		return detail.SchemeSettings{}, err
	}
	return sc.Settings, nil
}

// Taken turns the database's refusal of a key that is in use already into a CONFLICT at "id".
func Taken(err error) error {
	if ent.IsConstraintError(err) {
		return errs.New(errs.Conflict, "There is a row with this id already. Make a new id for each row.").At("id").Because(err)
	}
	return err
}
