package store

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/action"
	"alongside/ent/assessment"
	"alongside/ent/contact"
	"alongside/ent/goal"
	"alongside/ent/onwardreferral"
	"alongside/ent/organisation"
	"alongside/ent/person"
	"alongside/ent/planversion"
	"alongside/ent/practicelink"
	"alongside/ent/referral"
	"alongside/ent/service"
	"alongside/ent/signpost"
	"alongside/ent/supportplan"
	"alongside/internal/code"
	"alongside/internal/facts"
)

// factRecord reads of a client's record what facts are made from, and no more. A client who is not there has none.
func (s *Store) factRecord(ctx context.Context, t touched) (r facts.Record, err error) {
	db, key := s.Ent(ctx), t.person
	r.Person, err = db.Person.Query().Where(person.ID(key)).
		Select(person.FieldDateOfBirth, person.FieldGender, person.FieldEthnicCategory, person.FieldCarerStatus,
			person.FieldHousehold, person.FieldLanguage).Only(ctx)
	if ent.IsNotFound(err) {
		return facts.Record{}, nil
	}
	if err != nil {
		return r, err
	}
	r.Referrals, err = db.Referral.Query().Where(referral.PersonID(key)).
		Select(referral.FieldStatus, referral.FieldPracticeID, referral.FieldPcnID, referral.FieldSource,
			referral.FieldPrimaryReason, referral.FieldUrgency, referral.FieldComplexity, referral.FieldReceivedAt,
			referral.FieldAcceptedAt, referral.FieldFirstContactAt, referral.FieldSupportFrom, referral.FieldExtendedUntil,
			referral.FieldDeclineReason, referral.FieldClosingReason, referral.FieldClosedAt).All(ctx)
	if err != nil || len(r.Referrals) == 0 {
		return r, err
	}
	if err := s.factPractices(ctx, &r); err != nil {
		return r, err
	}
	if !t.made && t.concerns("re", "pv") || slices.Contains(t.kinds, "pv") {
		if r.Versions, err = db.PlanVersion.Query().Where(planversion.PersonID(key)).
			Select(planversion.FieldReferralID, planversion.FieldAgreedOn).All(ctx); err != nil {
			return r, err
		}
	}
	if t.concerns("ct") {
		if r.Contacts, err = db.Contact.Query().Where(contact.PersonID(key)).
			Select(contact.FieldReferralID, contact.FieldAt, contact.FieldMethod, contact.FieldOutcome, contact.FieldPurpose,
				contact.FieldMinutes, contact.FieldAttempt).All(ctx); err != nil {
			return r, err
		}
	}
	if t.concerns("sp", "go", "an") {
		if err := s.factPlans(ctx, &r, key); err != nil {
			return r, err
		}
	}
	if t.concerns("ax") {
		if r.Assessments, err = db.Assessment.Query().Where(assessment.PersonID(key)).
			Select(assessment.FieldCreatedAt, assessment.FieldReferralID, assessment.FieldInstrument, assessment.FieldPoint,
				assessment.FieldOn, assessment.FieldItems, assessment.FieldScore, assessment.FieldGoalID).All(ctx); err != nil {
			return r, err
		}
	}
	if t.concerns("on", "si") {
		err = s.factServices(ctx, &r, key)
	}
	return r, err
}

// factPlans reads the plans of a client.
func (s *Store) factPlans(ctx context.Context, r *facts.Record, key string) (err error) {
	db := s.Ent(ctx)
	if r.Plans, err = db.SupportPlan.Query().Where(supportplan.PersonID(key)).
		Select(supportplan.FieldCreatedAt, supportplan.FieldReferralID, supportplan.FieldNeeds).All(ctx); err != nil || len(r.Plans) == 0 {
		return err
	}
	if r.Goals, err = db.Goal.Query().Where(goal.PersonID(key)).
		Select(goal.FieldCreatedAt, goal.FieldReferralID, goal.FieldPlanID, goal.FieldNeedID, goal.FieldImportance,
			goal.FieldStatus, goal.FieldRemoved).All(ctx); err != nil {
		return err
	}
	r.Actions, err = db.Action.Query().Where(action.PersonID(key)).
		Select(action.FieldGoalID, action.FieldStatus, action.FieldRemoved).All(ctx)
	return err
}

// factServices reads what services a client was linked to, and what those offer.
func (s *Store) factServices(ctx context.Context, r *facts.Record, key string) (err error) {
	db := s.Ent(ctx)
	if r.Onward, err = db.OnwardReferral.Query().Where(onwardreferral.PersonID(key)).
		Select(onwardreferral.FieldCreatedAt, onwardreferral.FieldReferralID, onwardreferral.FieldServiceID,
			onwardreferral.FieldStatus, onwardreferral.FieldSentAt, onwardreferral.FieldAnsweredAt,
			onwardreferral.FieldDeclineReason, onwardreferral.FieldOutcome).All(ctx); err != nil {
		return err
	}
	if r.Signposts, err = db.Signpost.Query().Where(signpost.PersonID(key)).
		Select(signpost.FieldReferralID, signpost.FieldServiceID, signpost.FieldOn).All(ctx); err != nil {
		return err
	}
	var keys []string
	for _, o := range r.Onward {
		keys = append(keys, o.ServiceID)
	}
	for _, p := range r.Signposts {
		keys = append(keys, p.ServiceID)
	}
	r.Categories = map[string]code.ServiceCategory{}
	if len(keys) == 0 {
		return nil
	}
	slices.Sort(keys)
	found, err := db.Service.Query().Where(service.IDIn(slices.Compact(keys)...)).Select(service.FieldCategory).All(ctx)
	for _, f := range found {
		r.Categories[f.ID] = f.Category
	}
	return err
}

// factPractices reads where the practices of a client's referrals are and were.
func (s *Store) factPractices(ctx context.Context, r *facts.Record) (err error) {
	db := s.Ent(ctx)
	var keys []string
	for _, ref := range r.Referrals {
		keys = append(keys, ref.PracticeID)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	if r.Links, err = db.PracticeLink.Query().Where(practicelink.PracticeIDIn(keys...)).Order(practicelink.ByFromOn()).
		Select(practicelink.FieldPracticeID, practicelink.FieldPcnID, practicelink.FieldFromOn, practicelink.FieldToOn).All(ctx); err != nil {
		return err
	}
	found, err := db.Organisation.Query().Where(organisation.IDIn(keys...)).Select(organisation.FieldImdDecile).All(ctx)
	r.Deciles = map[string]int{}
	for _, f := range found {
		if f.ImdDecile != nil {
			r.Deciles[f.ID] = *f.ImdDecile
		}
	}
	return err
}
