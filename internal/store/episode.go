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
	if err := Malformed("re", key, "referral", field); err != nil {
		return nil, err
	}
	r, err := s.Ent(ctx).Referral.Get(ctx, key)
	switch {
	case err != nil:
		return nil, Missing(err, "referral", field)
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

// Malformed refuses a key that is not of the type with the prefix, as if there were no such row.
func Malformed(prefix, key, what, field string) error {
	if !id.Valid(prefix, key) {
		return errs.Missing(what).At(field)
	}
	return nil
}

// Missing turns ent's answer that there is no row into NOT_FOUND at the field; another error stays.
func Missing(err error, what, field string) error {
	if ent.IsNotFound(err) {
		return errs.Missing(what).At(field)
	}
	return err
}
