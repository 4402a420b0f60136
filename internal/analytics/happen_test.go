package analytics_test

import (
	"context"

	"alongside/ent"
	"alongside/ent/action"
	"alongside/ent/assessment"
	"alongside/ent/contact"
	"alongside/ent/goal"
	"alongside/ent/onwardreferral"
	"alongside/ent/planversion"
	"alongside/ent/referral"
	"alongside/ent/signpost"
	"alongside/ent/supportplan"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// happen changes a few things, each in a transaction of its own.
func (r *random) happen() {
	for _, change := range []func(ctx context.Context, db *ent.Client){r.leaves, r.isOtherwise, r.closes, r.isTakenBack, r.moves} {
		if r.chance(70) {
			r.write(change)
		}
	}
	r.arrive(1 + r.IntN(4))
}

// leaves takes a client out with all that was recorded, as an undo does.
func (r *random) leaves(ctx context.Context, db *ent.Client) {
	i := r.IntN(len(r.people))
	who := r.people[i].ID
	r.people = append(r.people[:i], r.people[i+1:]...)
	r.each(ctx, db.Action.Query().Where(action.PersonID(who)).IDs, func(key string) error { return db.Action.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.Assessment.Query().Where(assessment.PersonID(who)).IDs, func(key string) error { return db.Assessment.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.OnwardReferral.Query().Where(onwardreferral.PersonID(who)).IDs, func(key string) error { return db.OnwardReferral.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.Goal.Query().Where(goal.PersonID(who)).IDs, func(key string) error { return db.Goal.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.PlanVersion.Query().Where(planversion.PersonID(who)).IDs, func(key string) error { return db.PlanVersion.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.SupportPlan.Query().Where(supportplan.PersonID(who)).IDs, func(key string) error { return db.SupportPlan.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.Contact.Query().Where(contact.PersonID(who)).IDs, func(key string) error { return db.Contact.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.Signpost.Query().Where(signpost.PersonID(who)).IDs, func(key string) error { return db.Signpost.DeleteOneID(key).Exec(ctx) })
	r.each(ctx, db.Referral.Query().Where(referral.PersonID(who)).IDs, func(key string) error { return db.Referral.DeleteOneID(key).Exec(ctx) })
	r.must(db.Person.DeleteOneID(who).Exec(ctx))
}

// each does something to all rows that there are.
func (r *random) each(ctx context.Context, list func(context.Context) ([]string, error), do func(key string) error) {
	keys, err := list(ctx)
	r.must(err)
	for _, key := range keys {
		r.must(do(key))
	}
}

// isOtherwise corrects what is known of a client, of a practice and of a service.
func (r *random) isOtherwise(ctx context.Context, db *ent.Client) {
	r.must(db.Person.UpdateOne(one(r, r.people...)).SetDateOfBirth(r.birth()).SetGender(of[code.Gender](r)).SetEthnicCategory(of[code.EthnicCategory](r)).Exec(ctx))
	r.must(db.Organisation.UpdateOne(one(r, r.practices...)).SetImdDecile(1 + r.IntN(10)).Exec(ctx))
	r.must(db.Service.UpdateOne(one(r, r.services...)).SetCategory(of[code.ServiceCategory](r)).Exec(ctx))
}

// closes ends some episodes and opens others again.
func (r *random) closes(ctx context.Context, db *ent.Client) {
	all, err := db.Referral.Query().Order(ent.Asc(referral.FieldReceivedAt, referral.FieldID)).All(ctx)
	r.must(err)
	for range min(len(all), 5) {
		ref := one(r, all...)
		u := db.Referral.UpdateOne(ref).SetStatus(of[code.ReferralStatus](r)).SetPrimaryReason(code.ReferralReasonLoneliness)
		if r.chance(60) {
			u.SetClosedAt(r.instant(clock.DateOf(ref.ReceivedAt), 100)).SetClosingReason(of[code.ClosingReason](r))
		}
		r.must(u.Exec(ctx))
	}
}

// isTakenBack takes out single rows, and a goal from its plan.
func (r *random) isTakenBack(ctx context.Context, db *ent.Client) {
	contacts, err := db.Contact.Query().Order(ent.Asc(contact.FieldAt, contact.FieldID)).Limit(30).All(ctx)
	r.must(err)
	if len(contacts) > 0 {
		r.must(db.Contact.DeleteOne(one(r, contacts...)).Exec(ctx))
	}
	goals, err := db.Goal.Query().Order(ent.Asc(goal.FieldCreatedAt, goal.FieldID)).Limit(30).All(ctx)
	r.must(err)
	if len(goals) > 0 {
		r.must(db.Goal.UpdateOne(one(r, goals...)).SetRemoved(true).Exec(ctx))
	}
}

// moves takes a practice out of its PCN on a day of the past and into the other, or into none.
func (r *random) moves(ctx context.Context, db *ent.Client) {
	if len(r.open) == 0 {
		return
	}
	link := r.open[0]
	r.open = r.open[1:]
	last := one(r, pivots...)
	if last < link.FromOn {
		last = link.FromOn
	}
	r.must(db.PracticeLink.UpdateOne(link).SetToOn(last).Exec(ctx))
	if r.chance(70) {
		l, err := db.PracticeLink.Create().SetPracticeID(link.PracticeID).SetPcnID(one(r, r.kit.PCN, r.kit.PCN2).ID).SetFromOn(last.AddDays(1)).Save(ctx)
		r.must(err)
		r.open = append(r.open, l)
	}
}
