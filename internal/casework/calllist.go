package casework

import (
	"cmp"
	"context"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/contact"
	"alongside/ent/person"
	"alongside/ent/referral"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// maxCalls is how many clients the call list is made of: those who were accepted longest ago.
const maxCalls = 300

// CallListItem is a client who is still to be reached.
type CallListItem struct {
	ReferralID    string
	Client        *ent.Person
	Status        code.ReferralStatus
	Urgency       code.Urgency
	PrimaryReason code.ReferralReason
	AcceptedAt    *time.Time
	LinkWorkerID  *string
	// LinkWorkerName is the link worker's, who may be somebody whom the viewer covers for.
	LinkWorkerName string
	Attempts       []*Attempt
	AttemptDays    int
	Step           code.AttemptStep
	On             clock.Date
	Due            bool
	TryAt          *code.PartOfDay
	Words          string
	NumberToCall   string
}

// Attempt is an attempt to reach a client that did not.
type Attempt struct {
	ContactID string
	At        time.Time
	PartOfDay code.PartOfDay
	Method    code.ContactMethod
	Outcome   code.ContactOutcome
}

// CallList gives the clients who are still to be reached and whose next step is due, the most urgent first, then who has
// waited longest; with waiting true those too whose next step is for a later day, after them. The viewer's own and
// those of whom they cover for today, or for leads who ask and for managers unless they do not, the team's. INVALID at first, FORBIDDEN for those who only look on.
func (s *Service) CallList(ctx context.Context, first *int, team, waiting *bool) ([]*CallListItem, error) {
	v := viewer.From(ctx)
	if !v.Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager) {
		return nil, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	limit := 100
	if first != nil {
		if limit = *first; limit < 1 || limit > 100 {
			return nil, errs.Field("first", "Ask for 1 to 100 rows.")
		}
	}
	q := s.store.Ent(ctx).Referral.Query().
		Where(referral.StatusIn(code.ReferralStatusAccepted, code.ReferralStatusContacting), referral.LinkWorkerIDNotNil())
	all := v.Is(code.RoleManager)
	if team != nil {
		all = *team && v.Is(code.RoleLead, code.RoleManager)
	}
	if !all {
		q.Where(referral.LinkWorkerIDIn(v.WorksFor()...))
	}
	rows, err := q.WithClient(func(p *ent.PersonQuery) { p.Where(person.DiedOnIsNil()) }).WithLinkWorker().
		Order(referral.ByAcceptedAt(), referral.ByID()).Limit(maxCalls).All(ctx)
	if err != nil {
		return nil, err
	}
	made, err := s.contactsOf(ctx, rows)
	if err != nil {
		return nil, err
	}
	settings, err := s.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	today, out := s.store.Today(), []*CallListItem{}
	for _, r := range rows {
		contacts := made[r.ID]
		if r.Edges.Client == nil || reachedLast(contacts) {
			continue
		}
		tried := make([]Tried, len(contacts))
		for i, c := range contacts {
			tried[i] = Tried{At: c.At, Method: c.Method, Outcome: c.Outcome}
		}
		c := s.toCall(r, contacts, NextCall(tried, r.Edges.Client.SafeContact, settings, today))
		if c.Due = !c.On.After(today); c.Due || waiting != nil && *waiting {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *CallListItem) int {
		if a.Due != b.Due {
			if a.Due {
				return -1
			}
			return 1
		}
		return cmp.Compare(slices.Index(soonest, a.Urgency), slices.Index(soonest, b.Urgency))
	})
	return out[:min(limit, len(out))], nil
}

// soonest are the urgencies, the most urgent first.
var soonest = []code.Urgency{code.UrgencyUrgent, code.UrgencySoon, code.UrgencyRoutine}

// contactsOf gives the contacts of referrals as far as the rule asks, the oldest first.
func (s *Service) contactsOf(ctx context.Context, rows []*ent.Referral) (map[string][]*ent.Contact, error) {
	keys := make([]string, len(rows))
	for i, r := range rows {
		keys[i] = r.ID
	}
	contacts, err := s.store.Ent(ctx).Contact.Query().Where(contact.ReferralIDIn(keys...)).
		Select(contact.FieldReferralID, contact.FieldAt, contact.FieldMethod, contact.FieldOutcome).
		Order(contact.ByAt(sql.OrderAsc()), contact.ByID()).All(ctx)
	of := map[string][]*ent.Contact{}
	for _, c := range contacts {
		of[c.ReferralID] = append(of[c.ReferralID], c)
	}
	return of, err
}

// reachedLast says whether the client was reached and not sought in vain since: there is nobody to call.
func reachedLast(contacts []*ent.Contact) bool {
	reached := false
	for _, c := range contacts {
		switch {
		case Reached(c.Method, c.Outcome):
			reached = true
		case IsAttempt(c.Method, c.Outcome), IsLetterSent(c.Method, c.Outcome):
			reached = false
		}
	}
	return reached
}

// toCall is a row of the call list.
func (s *Service) toCall(r *ent.Referral, contacts []*ent.Contact, next Call) *CallListItem {
	p := r.Edges.Client
	c := &CallListItem{
		ReferralID: r.ID, Client: p, Status: r.Status, Urgency: r.Urgency, PrimaryReason: r.PrimaryReason, AcceptedAt: r.AcceptedAt,
		LinkWorkerID: r.LinkWorkerID, Attempts: []*Attempt{}, AttemptDays: next.Days, Step: next.Step.Step, On: next.On,
		Words: next.Words, NumberToCall: NumberToCall(p.Phone, p.SafeContact, p.AccessibleNeeds, s.store.Clock.Now()),
	}
	if w := r.Edges.LinkWorker; w != nil {
		c.LinkWorkerName = w.Name
	}
	if next.At != "" {
		c.TryAt = &next.At
	}
	for _, made := range contacts {
		switch {
		case Reached(made.Method, made.Outcome): // the rule begins anew
			c.Attempts = c.Attempts[:0]
		case IsAttempt(made.Method, made.Outcome):
			c.Attempts = append(c.Attempts, &Attempt{
				ContactID: made.ID, At: made.At, PartOfDay: PartOfDayAt(made.At), Method: made.Method, Outcome: made.Outcome,
			})
		}
	}
	return c
}

// NumberToCall is the number on which the client of an appointment may be called when it starts; "" when it is no call, or
// they may not be called then.
func (s *Service) NumberToCall(ctx context.Context, a *ent.Appointment) (string, error) {
	if a.Method != code.ContactMethodPhone {
		return "", nil
	}
	p := a.Edges.Client
	if p == nil {
		var err error
		if p, err = a.QueryClient().Only(ctx); ent.IsNotFound(err) {
			return "", nil
		} else if err != nil {
			return "", err
		}
	}
	return NumberToCall(p.Phone, p.SafeContact, p.AccessibleNeeds, a.StartsAt), nil
}
