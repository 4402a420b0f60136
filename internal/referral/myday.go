package referral

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/appointment"
	"alongside/ent/onwardreferral"
	"alongside/ent/referral"
	"alongside/ent/task"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// MyDay is what a link worker has to do today.
type MyDay struct {
	Today        clock.Date
	Appointments []*ent.Appointment
	Tasks        []*ent.Task
	Due          []*CaseloadItem
	Unanswered   []*ent.OnwardReferral
}

// soon is how many days ahead my day looks.
const soon = 7

// maxDay is how many rows of a kind my day shows: more than anybody does in one.
const maxDay = 100

// MyDay gives what the viewer has to do today. FORBIDDEN for those who only look on.
func (s *Service) MyDay(ctx context.Context) (*MyDay, error) {
	v := viewer.From(ctx)
	if !isWorker(v) {
		return nil, forbidden()
	}
	today := s.store.Today()
	day := &MyDay{Today: today, Due: []*CaseloadItem{}}
	db := s.store.Ent(ctx)
	var err error
	day.Appointments, err = db.Appointment.Query().Where(
		appointment.WithID(v.AccountID), appointment.StartsAtGTE(today.Time()), appointment.StartsAtLT(today.AddDays(1).Time()),
	).Order(appointment.ByStartsAt(), appointment.ByID()).Limit(maxDay).All(ctx)
	if err != nil {
		return nil, err
	}
	day.Tasks, err = db.Task.Query().Where(
		task.AssignedToID(v.AccountID), task.StatusEQ(code.TaskStatusOpen), task.DueOnLTE(today),
	).Order(task.ByDueOn(), task.ByID()).Limit(maxDay).All(ctx)
	if err != nil {
		return nil, err
	}
	day.Unanswered, err = db.OnwardReferral.Query().Where(
		onwardreferral.StatusIn(unanswered...), onwardreferral.HasReferralWith(referral.LinkWorkerID(v.AccountID)),
	).Order(onwardreferral.BySentAt(), onwardreferral.ByID()).Limit(maxDay).All(ctx)
	if err != nil {
		return nil, err
	}
	limit := maxDay
	page, err := s.caseload(ctx, &limit, nil, orders[code.CaseloadSortDue], []*sql.Predicate{
		sql.EQ(s.col("r.link_worker_id"), v.AccountID), s.inStatus(open), sql.LTE(s.col("r.next_due_on"), string(today.AddDays(soon))),
	})
	if err != nil {
		return nil, err
	}
	for _, e := range page.Edges {
		day.Due = append(day.Due, e.Node)
	}
	return day, nil
}

// Badges are counts of what waits for the viewer, for the navigation.
type Badges struct {
	Inbox    int
	Caseload int
	Overdue  int
	Onward   int
}

// Badges counts what waits for the viewer: nothing for roles that nothing waits for.
func (s *Service) Badges(ctx context.Context) (*Badges, error) {
	v, b, db := viewer.From(ctx), &Badges{}, s.store.Ent(ctx)
	var err error
	if v.Is(code.RoleHost) {
		b.Onward, err = db.OnwardReferral.Query().Where(
			onwardreferral.OrganisationID(v.OrganisationID), onwardreferral.StatusIn(unanswered...)).Count(ctx)
		return b, err
	}
	if !isWorker(v) {
		return b, nil
	}
	if b.Inbox, err = db.Referral.Query().Where(referral.StatusIn(toDecide...)).Count(ctx); err != nil {
		return nil, err
	}
	own := db.Referral.Query().Where(referral.LinkWorkerID(v.AccountID), referral.StatusIn(open...))
	if b.Caseload, err = own.Clone().Count(ctx); err != nil {
		return nil, err
	}
	b.Overdue, err = own.Where(referral.NextDueOnLT(s.store.Today())).Count(ctx)
	return b, err
}
