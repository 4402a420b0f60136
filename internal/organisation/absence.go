package organisation

import (
	"context"

	"alongside/ent"
	"alongside/ent/absence"
	"alongside/ent/membership"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Bounds of an absence.
const (
	absenceMonths = 12  // how long one may last, in calendar months
	absenceLate   = 31  // how many days ago one may begin that is written down now
	maxAbsences   = 500 // how many are listed
)

// carers are the roles that carry a caseload: they are away, and cover.
var carers = []code.Role{code.RoleLinkWorker, code.RoleLead}

// AddAbsenceInput is a time away.
type AddAbsenceInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	AccountID        string     `json:"accountId"`
	FromOn           clock.Date `json:"fromOn"`
	ToOn             clock.Date `json:"toOn"`
	CoverID          *string    `json:"coverId,omitempty"` // nil: nobody covers
}

// ChangeAbsenceInput is a time away as it is to be, whole: what is left out is none.
type ChangeAbsenceInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	AbsenceID        string     `json:"absenceId"`
	Version          int        `json:"version"`
	FromOn           clock.Date `json:"fromOn"`
	ToOn             clock.Date `json:"toOn"`
	CoverID          *string    `json:"coverId,omitempty"`
	Cancelled        *bool      `json:"cancelled,omitempty"`
}

// Absences gives who is away on some of the days from one to another, by first day: today and the year after it, unless
// said otherwise; of one account, or covered by one, where it is named. Cancelled ones are left out.
func (s *Service) Absences(ctx context.Context, from, to *clock.Date, accountID, coverID *string) ([]*ent.Absence, error) {
	if err := only(ctx, assigners...); err != nil {
		return nil, err
	}
	first := s.store.Today()
	if from != nil {
		first = *from
	}
	last := first.AddMonths(absenceMonths)
	if to != nil {
		last = *to
	}
	switch {
	case !first.Valid():
		return nil, errs.Field("from", "Give the first day as YYYY-MM-DD.")
	case !last.Valid() || last.Before(first):
		return nil, errs.Field("to", "Give a last day that is not before the first.")
	}
	q := s.store.Ent(ctx).Absence.Query().
		Where(absence.ToOnGTE(first), absence.FromOnLTE(last), absence.Cancelled(false))
	if accountID != nil {
		a, err := s.account(ctx, *accountID)
		if err != nil {
			return nil, err
		}
		q = q.Where(absence.AccountID(a.ID))
	}
	if coverID != nil {
		a, err := s.account(ctx, *coverID)
		if err != nil {
			return nil, errs.Instead(err, "coverId")
		}
		q = q.Where(absence.CoverID(a.ID))
	}
	return q.Order(absence.ByFromOn(), absence.ByID()).Limit(maxAbsences).All(ctx)
}

// AddAbsence writes down when a link worker or lead is away and who covers for them: their own, for a lead that of their
// team, for a manager anybody's. From the first to the last day the cover sees and works their open referrals as they
// would. INVALID at fromOn, toOn or coverId, see [Service.checkAbsence].
func (s *Service) AddAbsence(ctx context.Context, in AddAbsenceInput) (*ent.Absence, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "addAbsence", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Absence, error) {
		if err := s.mayArrange(ctx, in.AccountID); err != nil {
			return nil, err
		}
		away := ent.Absence{AccountID: in.AccountID, FromOn: in.FromOn, ToOn: in.ToOn, CoverID: in.CoverID}
		switch today := s.store.Today(); {
		case in.ToOn.Valid() && in.ToOn.Before(today):
			return nil, errs.Field("toOn", "The last day has passed. There is nothing left to cover.")
		case in.FromOn.Valid() && in.FromOn.Before(today.AddDays(-absenceLate)):
			return nil, errs.Field("fromOn", "Give a first day of the last %d days or later.", absenceLate)
		}
		if err := s.checkAbsence(ctx, away); err != nil {
			return nil, err
		}
		return s.store.Ent(ctx).Absence.Create().SetAccountID(in.AccountID).SetFromOn(in.FromOn).SetToOn(in.ToOn).
			SetNillableCoverID(in.CoverID).Save(ctx)
	})
}

// ChangeAbsence changes the days or the cover of an absence, or cancels it. The first day moves back no further than
// [Service.AddAbsence] lets one begin; the last may be past, for who is back early. CONFLICT with both copies.
func (s *Service) ChangeAbsence(ctx context.Context, in ChangeAbsenceInput) (*ent.Absence, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "changeAbsence", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Absence, error) {
		if err := only(ctx, viewers...); err != nil {
			return nil, err
		}
		if !id.Valid("ab", in.AbsenceID) {
			return nil, errs.Missing("absence").At("absenceId")
		}
		was, err := s.store.Ent(ctx).Absence.Get(ctx, in.AbsenceID)
		if err != nil {
			return nil, store.Missing(err, "absence", "absenceId")
		}
		if err := s.mayArrange(ctx, was.AccountID); err != nil {
			return nil, errs.Instead(err, "absenceId")
		}
		if was, err = s.store.Ent(ctx).Absence.Get(ctx, in.AbsenceID); err != nil { // nobody else writes one now
			return nil, err
		}
		if was.Version != in.Version {
			return nil, errs.Stale("absence", map[string]any{
				"id": was.ID, "version": was.Version, "fromOn": was.FromOn, "toOn": was.ToOn, "coverId": was.CoverID, "cancelled": was.Cancelled,
			}, in)
		}
		if in.FromOn.Valid() && in.FromOn.Before(was.FromOn) && in.FromOn.Before(s.store.Today().AddDays(-absenceLate)) {
			return nil, errs.Field("fromOn", "Give a first day of the last %d days or later.", absenceLate)
		}
		cancelled := in.Cancelled != nil && *in.Cancelled
		will := ent.Absence{ID: was.ID, AccountID: was.AccountID, FromOn: in.FromOn, ToOn: in.ToOn, CoverID: in.CoverID, Cancelled: cancelled}
		if err := s.checkAbsence(ctx, will); err != nil {
			return nil, err
		}
		u := was.Update().SetFromOn(in.FromOn).SetToOn(in.ToOn).SetCancelled(cancelled).AddVersion(1)
		if in.CoverID == nil {
			return u.ClearCoverID().Save(ctx)
		}
		return u.SetCoverID(*in.CoverID).Save(ctx)
	})
}

// mayArrange is FORBIDDEN unless the viewer may say when somebody is away: themself, somebody of their team as a lead, or
// anybody as a manager. NOT_FOUND or INVALID at accountId. Others who arrange absences wait.
func (s *Service) mayArrange(ctx context.Context, accountID string) error {
	if err := only(ctx, viewers...); err != nil {
		return err
	}
	v := viewer.From(ctx)
	if err := s.store.Alone(ctx, "absences", v.SchemeID); err != nil {
		return err
	}
	a, err := s.account(ctx, accountID)
	if err != nil {
		return err
	}
	if v.Is(code.RoleLinkWorker) && a.ID != v.AccountID {
		return errs.New(errs.Forbidden, "You say when you are away yourself. For somebody else, ask a lead or a manager.")
	}
	if err := s.inTeam(ctx, a.ID); err != nil {
		return err
	}
	return s.carries(ctx, "accountId", a, s.store.Today())
}

// inTeam is FORBIDDEN for a lead about somebody who works for a PCN or practice that is not theirs too: what they carry
// is more than the lead sees.
func (s *Service) inTeam(ctx context.Context, accountID string) error {
	v := viewer.From(ctx)
	if !v.Is(code.RoleLead) || accountID == v.AccountID {
		return nil
	}
	theirs, err := s.practices(ctx, &viewer.Viewer{AccountID: accountID, SchemeID: v.SchemeID}, s.store.Today())
	if err != nil {
		return err
	}
	if len(theirs) == 0 || !contains(v.PracticeIDs, theirs) {
		return errs.New(errs.Forbidden, "They work for practices that are not all yours. Ask a manager.")
	}
	return nil
}

// contains reports whether all of some are in a list.
func contains(list, some []string) bool {
	in := map[string]bool{}
	for _, s := range list {
		in[s] = true
	}
	for _, s := range some {
		if !in[s] {
			return false
		}
	}
	return true
}

// carries is INVALID at the field unless an account may sign in and is a link worker or lead on a day.
func (s *Service) carries(ctx context.Context, field string, a *ent.Account, on clock.Date) error {
	is := false
	if !a.Disabled {
		var err error
		is, err = s.store.Ent(ctx).Membership.Query().Where(
			membership.AccountID(a.ID), membership.RoleIn(carers...), membership.FromOnLTE(on),
			membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(on)),
		).Exist(ctx)
		if err != nil {
			return err
		}
	}
	if !is {
		return errs.Field(field, "Choose a link worker or lead who is one on that day and may sign in.")
	}
	return nil
}

// checkAbsence is INVALID unless an absence fits with the others: at toOn, when it ends before it begins or lasts more
// than twelve months; at fromOn, when they are away then already or cover for somebody; at coverId, when the cover is no
// other active link worker or lead, or is away then. One that is cancelled has to have days, and no more.
func (s *Service) checkAbsence(ctx context.Context, a ent.Absence) error {
	if err := checkSpan(a.FromOn, &a.ToOn); err != nil {
		return err
	}
	if a.ToOn.After(a.FromOn.AddMonths(absenceMonths)) {
		return errs.Field("toOn", "Give at most %d months.", absenceMonths)
	}
	if a.Cancelled {
		return nil
	}
	who := []string{a.AccountID}
	if a.CoverID != nil {
		who = append(who, *a.CoverID)
	}
	others, err := s.store.Ent(ctx).Absence.Query().Where(
		absence.IDNEQ(a.ID), absence.Cancelled(false), absence.ToOnGTE(a.FromOn), absence.FromOnLTE(a.ToOn),
		absence.Or(absence.AccountIDIn(who...), absence.CoverID(a.AccountID)),
	).Order(absence.ByFromOn(), absence.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range others {
		switch {
		case o.AccountID == a.AccountID:
			return errs.Field("fromOn", "They are away on some of these days already. Change that absence.").
				With("absenceId", o.ID).With("fromOn", o.FromOn).With("toOn", o.ToOn)
		case o.CoverID != nil && *o.CoverID == a.AccountID:
			return errs.Field("fromOn", "They cover for a colleague on some of these days. Find somebody else for that first.").
				With("absenceId", o.ID).With("fromOn", o.FromOn).With("toOn", o.ToOn)
		}
	}
	if a.CoverID == nil {
		return nil
	}
	if *a.CoverID == a.AccountID {
		return errs.Field("coverId", "Nobody covers for themself. Choose somebody else.")
	}
	cover, err := s.account(ctx, *a.CoverID)
	if err != nil {
		return errs.Instead(err, "coverId")
	}
	if err := s.carries(ctx, "coverId", cover, max(a.FromOn, s.store.Today())); err != nil {
		return err
	}
	if len(others) > 0 {
		return errs.Field("coverId", "They are away on some of these days themself. Choose somebody else.").
			With("fromOn", others[0].FromOn).With("toOn", others[0].ToOn)
	}
	return nil
}
