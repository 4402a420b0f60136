package referral

import (
	"context"

	"alongside/ent"
	"alongside/ent/appointment"
	"alongside/ent/onwardreferral"
	"alongside/ent/referral"
	"alongside/ent/task"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// MyDay is what a link worker has to do today, for those whom they cover for too.
type MyDay struct {
	Today        clock.Date
	Appointments []*ent.Appointment
	Tasks        []*ent.Task
	Due          []*CaseloadItem
	Unanswered   []*ent.OnwardReferral
	Silent       []*ent.OnwardReferral
	Reviews      []*CaseloadItem
	NearLimit    []*CaseloadItem
	Quiet        []*CaseloadItem
}

// soon is how many days ahead my day looks.
const soon = 7

// silentDays is how many days a service may be silent before my day says so.
const silentDays = 10

// maxDay is how many rows of a kind my day shows: more than anybody does in one.
const maxDay = 100

// MyDay gives what the viewer has to do today. FORBIDDEN for those who only look on.
func (s *Service) MyDay(ctx context.Context) (*MyDay, error) {
	v := viewer.From(ctx)
	if !isWorker(v) {
		return nil, forbidden()
	}
	today, carried := s.store.Today(), v.WorksFor()
	day := &MyDay{Today: today, Silent: []*ent.OnwardReferral{}}
	db := s.store.Ent(ctx)
	var err error
	day.Appointments, err = db.Appointment.Query().Where(
		appointment.WithIDIn(carried...), appointment.StartsAtGTE(today.Time()), appointment.StartsAtLT(today.AddDays(1).Time()),
	).WithClient().WithWith().Order(appointment.ByStartsAt(), appointment.ByID()).Limit(maxDay).All(ctx)
	if err != nil {
		return nil, err
	}
	day.Tasks, err = db.Task.Query().Where(
		task.AssignedToIDIn(carried...), task.StatusEQ(code.TaskStatusOpen), task.DueOnLTE(today),
	).WithClient().WithAssignedTo().Order(task.ByDueOn(), task.ByID()).Limit(maxDay).All(ctx)
	if err != nil {
		return nil, err
	}
	day.Unanswered, err = db.OnwardReferral.Query().Where(
		onwardreferral.StatusIn(unanswered...), onwardreferral.HasReferralWith(referral.LinkWorkerIDIn(carried...)),
	).WithClient().WithService().WithReferral(func(q *ent.ReferralQuery) { q.WithLinkWorker() }).
		Order(onwardreferral.BySentAt(), onwardreferral.ByID()).Limit(maxDay).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range day.Unanswered {
		if o.SentAt != nil && clock.DateOf(*o.SentAt).Before(today.AddDays(-silentDays)) {
			day.Silent = append(day.Silent, o)
		}
	}
	return day, s.cases(ctx, day)
}

// cases fills in the referrals of my day. Each list has one order, that of its clock.
func (s *Service) cases(ctx context.Context, day *MyDay) error {
	on, err := s.marks(ctx)
	if err != nil {
		return err
	}
	mine := s.whose(viewer.From(ctx), CaseloadFilter{Team: new(bool)})
	for _, list := range []struct {
		into  *[]*CaseloadItem
		holds condition
		by    code.CaseloadSort
	}{
		{&day.Due, dueSoon, code.CaseloadSortDue},
		{&day.Reviews, reviewSoon, code.CaseloadSortReview},
		{&day.NearLimit, nearLimit, code.CaseloadSortSupportUntil},
		{&day.Quiet, quiet, code.CaseloadSortLastContact},
	} {
		limit := maxDay
		page, err := s.caseload(ctx, &limit, nil, orders[list.by], append(mine[:len(mine):len(mine)], list.holds(s, on)))
		if err != nil {
			return err
		}
		*list.into = make([]*CaseloadItem, len(page.Edges))
		for i, e := range page.Edges {
			(*list.into)[i] = e.Node
		}
	}
	return nil
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
	own := db.Referral.Query().Where(referral.LinkWorkerIDIn(v.WorksFor()...), referral.StatusIn(open...))
	if b.Caseload, err = own.Clone().Count(ctx); err != nil {
		return nil, err
	}
	b.Overdue, err = own.Where(referral.NextDueOnLT(s.store.Today())).Count(ctx)
	return b, err
}
