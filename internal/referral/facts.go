package referral

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/consent"
	"alongside/ent/contact"
	"alongside/ent/onwardreferral"
	"alongside/ent/review"
	"alongside/ent/risk"
	"alongside/ent/supportplan"
	"alongside/ent/task"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// unanswered are the statuses of an onward referral that waits for the service.
var unanswered = []code.OnwardStatus{code.OnwardStatusSent, code.OnwardStatusAcknowledged}

// touches is what the contacts of a referral come to.
type touches struct {
	last     *time.Time // last contact of any kind
	reached  *time.Time // first contact that reached the client
	attempts int        // attempts since the client was last reached
}

// facts gathers what the clocks of a referral depend on, in a context that sees it all.
func (c *Clocks) facts(sys context.Context, r *ent.Referral) (Facts, touches, error) {
	f := Facts{
		Status: r.Status, ReceivedOn: clock.DateOf(r.ReceivedAt), SupportFrom: value(r.SupportFrom),
		ExtendedUntil: value(r.ExtendedUntil), PauseUntil: value(r.PauseUntil),
	}
	if r.AcceptedAt != nil {
		f.AcceptedOn = clock.DateOf(*r.AcceptedAt)
	}
	t, err := c.touches(sys, r)
	if err != nil {
		return f, t, err
	}
	if t.last != nil {
		f.LastContactOn = clock.DateOf(*t.last)
	}
	if t.reached == nil {
		t.reached = r.FirstContactAt
	}
	if t.reached != nil {
		f.FirstReachedOn = clock.DateOf(*t.reached)
	}
	for _, gather := range []func(context.Context, *ent.Referral, *Facts) error{
		c.planFacts, c.onwardFacts, c.taskFacts, c.riskFacts, c.consentFacts,
	} {
		if err := gather(sys, r, &f); err != nil {
			return f, t, err
		}
	}
	return f, t, nil
}

func (c *Clocks) touches(sys context.Context, r *ent.Referral) (t touches, err error) {
	rows, err := c.store.Ent(sys).Contact.Query().Where(contact.ReferralID(r.ID)).
		Select(contact.FieldAt, contact.FieldMethod, contact.FieldOutcome, contact.FieldAttempt).
		Order(contact.ByAt(), contact.ByID()).All(sys)
	for _, row := range rows {
		t.last = &row.At
		switch {
		case detail.Reached(row.Method, row.Outcome):
			t.attempts = 0
			if t.reached == nil {
				t.reached = &row.At
			}
		case row.Attempt:
			t.attempts++
		}
	}
	return t, err
}

// planFacts: the date of the next review is the one on the plan, which a review, an agreement or [plan.Service.SetReviewDay]
// sets, whichever was last. Where it is not after the last review, that review's own counts.
func (c *Clocks) planFacts(sys context.Context, r *ent.Referral, f *Facts) error {
	plan, err := c.store.Ent(sys).SupportPlan.Query().Where(supportplan.ReferralID(r.ID), supportplan.AgreedOnNotNil()).
		Order(supportplan.ByID()).First(sys)
	switch {
	case err == nil:
		f.PlanAgreedOn, f.NextReviewOn = value(plan.AgreedOn), value(plan.ReviewOn)
	case !ent.IsNotFound(err):
		return err
	}
	last, err := c.lastReview(sys, r)
	if err != nil || last == nil {
		return err
	}
	f.LastReviewOn = last.On
	if !last.On.Before(f.PlanAgreedOn) && !f.NextReviewOn.After(last.On) {
		f.NextReviewOn = value(last.NextReviewOn)
	}
	return nil
}

// lastReview is the latest review of a referral, or nil.
func (c *Clocks) lastReview(sys context.Context, r *ent.Referral) (*ent.Review, error) {
	rows, err := c.store.Ent(sys).Review.Query().Where(review.ReferralID(r.ID)).All(sys)
	var last *ent.Review
	for _, row := range rows {
		if last == nil || row.On > last.On || row.On == last.On && row.ID > last.ID {
			last = row
		}
	}
	return last, err
}

func (c *Clocks) onwardFacts(sys context.Context, r *ent.Referral, f *Facts) error {
	rows, err := c.store.Ent(sys).OnwardReferral.Query().
		Where(onwardreferral.ReferralID(r.ID), onwardreferral.StatusIn(unanswered...)).
		Select(onwardreferral.FieldSentAt).Order(onwardreferral.ByID()).All(sys)
	for _, o := range rows {
		if o.SentAt != nil {
			f.Onward = append(f.Onward, Item{ID: o.ID, On: clock.DateOf(*o.SentAt)})
		}
	}
	return err
}

func (c *Clocks) taskFacts(sys context.Context, r *ent.Referral, f *Facts) error {
	rows, err := c.store.Ent(sys).Task.Query().
		Where(task.ReferralID(r.ID), task.StatusEQ(code.TaskStatusOpen), task.DueOnLT(clock.MaxDate)).
		Select(task.FieldDueOn).Order(task.ByID()).All(sys)
	for _, t := range rows {
		f.Tasks = append(f.Tasks, Item{ID: t.ID, On: t.DueOn})
	}
	return err
}

func (c *Clocks) riskFacts(sys context.Context, r *ent.Referral, f *Facts) error {
	rows, err := c.store.Ent(sys).Risk.Query().
		Where(risk.PersonID(r.PersonID), risk.EndedOnIsNil(), risk.ReviewOnNotNil()).
		Select(risk.FieldReviewOn).Order(risk.ByID()).All(sys)
	for _, x := range rows {
		f.Risks = append(f.Risks, Item{ID: x.ID, On: value(x.ReviewOn)})
	}
	return err
}

// consentFacts: of several answers to one question the latest counts, so that one asked again does not run out twice.
func (c *Clocks) consentFacts(sys context.Context, r *ent.Referral, f *Facts) error {
	rows, err := c.consents(sys, r.PersonID)
	for _, x := range rows {
		if live(x, clock.MaxDate) || x.ExpiresOn != nil && live(x, *x.ExpiresOn) {
			f.Consents = append(f.Consents, Item{ID: x.ID, On: value(x.ExpiresOn)})
		}
	}
	return err
}

// consents gives the latest answer of a client to each question, in the order in which they were recorded.
func (c *Clocks) consents(sys context.Context, personID string) ([]*ent.Consent, error) {
	rows, err := c.store.Ent(sys).Consent.Query().Where(consent.PersonID(personID)).
		Order(consent.ByOn(), consent.ByID()).All(sys)
	if err != nil {
		return nil, err
	}
	latest := map[string]int{}
	for i, x := range rows {
		latest[string(x.What)+value(x.ServiceID)] = i
	}
	out := rows[:0:0]
	for i, x := range rows {
		if latest[string(x.What)+value(x.ServiceID)] == i {
			out = append(out, x)
		}
	}
	return out, nil
}

// live says whether an answer is a consent that holds on a day.
func live(x *ent.Consent, on clock.Date) bool {
	return x.Decision == code.ConsentDecisionGiven && x.WithdrawnOn == nil && !x.On.After(on) &&
		(x.ExpiresOn == nil || !on.After(*x.ExpiresOn))
}

// agreed says whether the client's consent to something, to one service where it names one, holds today.
func (c *Clocks) agreed(sys context.Context, personID string, what code.ConsentKind, serviceID string) (bool, error) {
	rows, err := c.consents(sys, personID)
	for _, x := range rows {
		if x.What == what && value(x.ServiceID) == serviceID && live(x, c.store.Today()) {
			return true, nil
		}
	}
	return false, err
}
