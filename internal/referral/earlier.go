package referral

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/goal"
	"alongside/ent/onwardreferral"
	"alongside/ent/referral"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// maxEarlier is how many earlier episodes of a client are told: the latest.
const maxEarlier = 20

// wentTo are the outcomes of an onward referral that say that the client went to the service or got help from it.
var wentTo = []code.OnwardOutcome{
	code.OnwardOutcomeAttendedFirst, code.OnwardOutcomeAttending4Weeks, code.OnwardOutcomeAttending12Weeks, code.OnwardOutcomeGotHelp,
	code.OnwardOutcomeBecameVolunteer,
}

// EarlierEpisode is a closed episode of a client, and what worked in it.
type EarlierEpisode struct {
	ReferralID     string
	PrimaryReason  code.ReferralReason
	LinkWorkerName string
	ReceivedAt     time.Time
	SupportFrom    *clock.Date
	ClosedAt       *time.Time
	ClosingReason  *code.ClosingReason
	ClosingWords   string
	GoalsAchieved  []string
	Goals          []*EarlierGoal
	Services       []*ServiceUsed
}

// EarlierGoal is a goal of a closed episode, and what became of it.
type EarlierGoal struct {
	Words         string
	Status        code.GoalStatus
	DroppedReason string
}

// ServiceUsed is a service that a client went to or got help from.
type ServiceUsed struct {
	ServiceID   string
	ServiceName string
	Outcome     code.OnwardOutcome
	On          *clock.Date
}

// EarlierEpisodes tells of a client's closed episodes, the latest first, what worked: the goals and what became of
// them, the services they went to, and the words of the closing. What the viewer may not see of the record is left out.
// NOT_FOUND at clientId for a client the viewer may not see, FORBIDDEN for those who only look on.
func (s *Service) EarlierEpisodes(ctx context.Context, clientID string) ([]*EarlierEpisode, error) {
	if !isWorker(viewer.From(ctx)) {
		return nil, forbidden()
	}
	if !id.Valid("pe", clientID) {
		return nil, errs.Missing("client").At("clientId")
	}
	if _, err := s.people.Read(ctx, clientID); err != nil {
		return nil, errs.At(err, "clientId")
	}
	db := s.store.Ent(ctx)
	rows, err := db.Referral.Query().Where(referral.PersonID(clientID), referral.StatusEQ(code.ReferralStatusClosed)).
		WithLinkWorker().Order(ent.Desc(referral.FieldReceivedAt), ent.Desc(referral.FieldID)).Limit(maxEarlier).All(ctx)
	if err != nil {
		return nil, err
	}
	out, of, keys := make([]*EarlierEpisode, len(rows)), map[string]*EarlierEpisode{}, make([]string, len(rows))
	for i, r := range rows {
		out[i] = &EarlierEpisode{
			ReferralID: r.ID, PrimaryReason: r.PrimaryReason, ReceivedAt: r.ReceivedAt, SupportFrom: r.SupportFrom,
			ClosedAt: r.ClosedAt, ClosingReason: r.ClosingReason, ClosingWords: r.ClosingWords,
			GoalsAchieved: []string{}, Goals: []*EarlierGoal{}, Services: []*ServiceUsed{},
		}
		if r.Edges.LinkWorker != nil {
			out[i].LinkWorkerName = r.Edges.LinkWorker.Name
		}
		of[r.ID], keys[i] = out[i], r.ID
	}
	goals, err := db.Goal.Query().Where(
		goal.Removed(false), goal.ReferralIDIn(keys...),
	).Order(goal.ByPosition(), goal.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range goals {
		e := of[g.ReferralID]
		e.Goals = append(e.Goals, &EarlierGoal{Words: g.Words, Status: g.Status, DroppedReason: g.DroppedReason})
		if g.Status == code.GoalStatusAchieved {
			e.GoalsAchieved = append(e.GoalsAchieved, g.Words)
		}
	}
	sent, err := db.OnwardReferral.Query().Where(
		onwardreferral.ReferralIDIn(keys...), onwardreferral.OutcomeIn(wentTo...),
	).WithService().Order(onwardreferral.ByOutcomeOn(), onwardreferral.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range sent {
		used := &ServiceUsed{ServiceID: o.ServiceID, Outcome: value(o.Outcome), On: o.OutcomeOn}
		if o.Edges.Service != nil {
			used.ServiceName = o.Edges.Service.Name
		}
		of[o.ReferralID].Services = append(of[o.ReferralID].Services, used)
	}
	return out, nil
}
