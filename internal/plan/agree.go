package plan

import (
	"context"

	"alongside/ent"
	"alongside/ent/supportplan"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// AgreePlan records who agreed the plan and when, and fixes it as the next version. The day of the next review, when the
// plan names none after the agreement, is the scheme's ReviewWeeks later. INVALID when there is nothing to agree to.
func (s *Service) AgreePlan(ctx context.Context, in AgreePlanInput) (*ent.SupportPlan, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "agreePlan", Input: in}, func(ctx context.Context) (*ent.SupportPlan, error) {
		const field = "planId"
		if err := store.Malformed("sp", in.PlanID, "plan", field); err != nil {
			return nil, err
		}
		with, err := nhs.LineField("agreedWith", in.AgreedWith)
		if err != nil {
			return nil, err
		}
		if with == "" {
			return nil, errs.Field("agreedWith", "Say with whom the plan was agreed.")
		}
		found, err := s.store.Ent(ctx).SupportPlan.Get(ctx, in.PlanID)
		if err != nil {
			return nil, store.Missing(err, "plan", field)
		}
		r, err := s.store.Episode(ctx, field, found.ReferralID, store.TakenOn()...)
		if err != nil {
			return nil, err
		}
		if err := notAfter("agreedOn", in.AgreedOn, s.store.Today(), r); err != nil {
			return nil, err
		}
		now, err := s.load(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		fixed := now.fixed()
		switch {
		case in.Version != nil && *in.Version != now.Version:
			return nil, errs.Stale("plan", now.copyOf(), in)
		case now.Status == code.PlanStatusAgreed:
			return nil, errs.Field(field, "This plan is agreed already, and has not been changed since.")
		case len(fixed) == 0:
			return nil, errs.Field(field, "There is nothing to agree to yet: write down a goal first.")
		}
		settings, err := s.store.Settings(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.fix(ctx, now, fixed, in.AgreedOn, with); err != nil {
			return nil, err
		}
		p, err := now.Update().Where(supportplan.Version(now.Version)).SetStatus(code.PlanStatusAgreed).
			SetAgreedOn(in.AgreedOn).SetAgreedWith(with).SetNumber(now.Number + 1).
			SetReviewOn(reviewOn(or(now.ReviewOn), in.AgreedOn, settings)).AddVersion(1).Save(ctx)
		switch {
		case ent.IsNotFound(err):
			return nil, errs.Stale("plan", now.copyOf(), in)
		case err != nil:
			return nil, err
		}
		return p, s.clocks.Refresh(ctx, r.ID)
	})
}

// fix keeps the plan as it was agreed.
func (s *Service) fix(ctx context.Context, p *whole, goals []detail.PlanGoal, on clock.Date, with string) error {
	err := s.store.Ent(ctx).PlanVersion.Create().SetPersonID(p.PersonID).SetReferralID(p.ReferralID).SetPlanID(p.ID).
		SetNumber(p.Number + 1).SetWhatMatters(p.WhatMatters).SetStrengths(p.Strengths).SetNeeds(p.Needs).SetGoals(goals).
		SetAgreedOn(on).SetAgreedWith(with).SetAuthorID(viewer.From(ctx).AccountID).Exec(ctx)
	if ent.IsConstraintError(err) { // agreed by another at the same instant
		return errs.Stale("plan", p.copyOf(), nil)
	}
	return err
}

// reviewOn is the day to review a plan agreed on a day: the one it names, unless that is not after the agreement.
func reviewOn(named, agreedOn clock.Date, settings detail.SchemeSettings) clock.Date {
	if named.After(agreedOn) {
		return named
	}
	return agreedOn.AddDays(7 * settings.ReviewWeeks)
}
