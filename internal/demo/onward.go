package demo

import (
	"context"
	"slices"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/onward"
	"alongside/internal/person"
)

// choose draws a service that fits the theme and the client, or nil; refer asks for one that takes referrals.
func (e *episode) choose(refer bool) *offer {
	var fit []*offer
	for i, cat := range e.th.categories {
		for _, o := range e.w.services {
			if o.category != cat || refer && o.signpost || e.has(o) || o.minAge > e.c.age ||
				o.who == "Women." && !isWoman(*e.c.in.Sex) || o.capacity == full {
				continue
			}
			for range len(e.th.categories) - i { // what the theme names first is likelier
				fit = append(fit, o)
			}
		}
	}
	if len(fit) == 0 {
		return nil
	}
	return one(e.m, fit)
}

// has says whether the client was sent there before, in this episode or an earlier one.
func (e *episode) has(o *offer) bool { return slices.Contains(e.c.sent, o) }

// service is the name of the service that the client was sent on to first, for notes.
func (e *episode) service() string {
	if len(e.services) == 0 {
		return ""
	}
	return e.services[0].name
}

// sending is how an onward referral is told of: what the service answers after so many days, and what becomes of it.
type sending struct {
	answer  code.OnwardStatus // "" for none
	reason  code.OnwardDeclineReason
	days    int
	words   string
	outcome code.OnwardOutcome // "" for none yet
	after   int                // days after the answer
	told    code.ToldBy
}

// sendings are drawn from in turn, so that every answer and every outcome is there.
var sendings = []sending{
	{answer: code.OnwardStatusAccepted, days: 3, words: "Happy to. We will ring this week.", outcome: code.OnwardOutcomeAttending4Weeks, after: 32, told: code.ToldByClient},
	{answer: code.OnwardStatusAccepted, days: 2, words: "There is a place from next week.", outcome: code.OnwardOutcomeAttendedFirst, after: 9, told: code.ToldByService},
	{answer: code.OnwardStatusWaitlisted, days: 5, words: "We are full until the new term; first on the list."},
	{answer: code.OnwardStatusAccepted, days: 4, words: "Yes. Please come with them the first time.", outcome: code.OnwardOutcomeAttending12Weeks, after: 88, told: code.ToldByService},
	{},
	{answer: code.OnwardStatusAccepted, days: 6, words: "Appointment offered.", outcome: code.OnwardOutcomeGotHelp, after: 20, told: code.ToldByClient},
	{answer: code.OnwardStatusDeclined, reason: code.OnwardDeclineReasonNoCapacity, days: 4, words: "Sorry, we have nobody free before the summer."},
	{answer: code.OnwardStatusAcknowledged, days: 1, words: "Got it, back on Monday."},
	{answer: code.OnwardStatusAccepted, days: 3, words: "Welcome.", outcome: code.OnwardOutcomeStopped, after: 40, told: code.ToldByLinkWorker},
	{answer: code.OnwardStatusAccepted, days: 7, words: "Place offered for the first Monday.", outcome: code.OnwardOutcomeNeverAttended, after: 24, told: code.ToldByService},
	{answer: code.OnwardStatusDeclined, reason: code.OnwardDeclineReasonNotEligible, days: 2, words: "We work with people of the borough only; the address is on the wrong side of the road."},
	{answer: code.OnwardStatusAccepted, days: 2, words: "We could use somebody like that.", outcome: code.OnwardOutcomeBecameVolunteer, after: 60, told: code.ToldByService},
	{answer: code.OnwardStatusAccepted, days: 5, words: "Yes, from the 1st."},
	{answer: code.OnwardStatusWithdrawn, days: 2, words: "Has found a group without us, on the same morning."},
	{answer: code.OnwardStatusDeclined, reason: code.OnwardDeclineReasonOther, days: 3, words: "The hall is closed for repairs until the spring."},
	{answer: code.OnwardStatusAccepted, days: 4, words: "With pleasure; the tutor will ring first.", outcome: code.OnwardOutcomeAttending4Weeks, after: 30, told: code.ToldByClient},
	{answer: code.OnwardStatusWithdrawn, days: 1},
	{answer: code.OnwardStatusDeclined, reason: code.OnwardDeclineReasonWrongService, days: 3, words: "This is for the advice desk, not for us."},
}

// tooFull is what services with a waiting list say, or that they say nothing.
var tooFull = []sending{
	{},
	{answer: code.OnwardStatusDeclined, reason: code.OnwardDeclineReasonNoCapacity, days: 4, words: "The list is closed until we have more volunteers."},
	{answer: code.OnwardStatusDeclined, reason: code.OnwardDeclineReasonNoCapacity, days: 9, words: "We cannot say when; better not to keep them waiting."},
}

// nextSending gives the next of the list; what came of advice is that it helped.
func (m *maker) nextSending(o *offer) sending {
	s := sendings[m.sent%len(sendings)]
	m.sent++
	if m.short && o.capacity == waiting && m.chance(60) {
		s = one(m, tooFull)
	}
	advice := o.category == code.ServiceCategoryMoneyAdvice || o.category == code.ServiceCategoryBenefitsAdvice ||
		o.category == code.ServiceCategoryHousingAdvice || o.category == code.ServiceCategoryFoodbank
	if advice && s.outcome != "" {
		s.outcome = code.OnwardOutcomeGotHelp
	}
	return s
}

// refer asks the client, sends an onward referral, and tells what came of it.
func (e *episode) refer(t time.Time, o *offer, s sending, goal int) {
	m := e.m
	e.services, e.c.sent = append(e.services, o), append(e.c.sent, o)
	agreed := e.consent(t, person.RecordConsentInput{What: code.ConsentKindShareWithService, ServiceID: ptr(o.id), Words: ptr("Asked what may be told, and by whom they will be rung.")})
	key := m.key("on", t)
	words := e.c.fill(e.th.ask, o.name)
	m.plan(later(t, 5), e.worker, func(ctx context.Context) error {
		in := onward.ReferOnwardInput{
			ClientMutationID: m.once(), ID: ptr(key), ReferralID: e.id, ServiceID: o.id, Words: words, Share: shared,
		}
		if goal < len(e.goals) {
			in.GoalID = ptr(e.goals[goal])
		}
		_, err := m.do.Onward.ReferOnward(ctx, in)
		return err
	})
	if s.answer == code.OnwardStatusWithdrawn {
		e.takeBack(m.office(working(clock.DateOf(t).AddDays(s.days))), key, agreed, s.words)
		return
	}
	e.tell(key, o, s, clock.DateOf(t))
}

// takeBack recalls an onward referral: the client has withdrawn their consent, or the link worker takes it back for the
// reason given.
func (e *episode) takeBack(t time.Time, key string, agreed *string, reason string) {
	m := e.m
	m.plan(t, e.worker, func(ctx context.Context) error {
		if reason == "" {
			_, err := m.do.People.WithdrawConsent(ctx, person.WithdrawConsentInput{
				ClientMutationID: m.once(), ConsentID: *agreed, Words: ptr("Would rather not have anybody else know just now."),
			})
			return err
		}
		_, err := m.do.Onward.WithdrawOnwardReferral(ctx, onward.WithdrawOnwardReferralInput{
			ClientMutationID: m.once(), OnwardReferralID: key, Reason: reason,
		})
		return err
	})
}

// tell writes down a service's answer and what became of it: its host's where it has one, else the link worker's.
func (e *episode) tell(key string, o *offer, s sending, sent clock.Date) {
	m := e.m
	by := e.w.hosts[o.orgID]
	if by == nil {
		by = e.worker
	}
	if s.answer == "" || s.answer == code.OnwardStatusAcknowledged {
		e.waiting++
	}
	if s.answer == "" {
		return
	}
	answered := m.office(working(sent.AddDays(s.days)))
	if answered.After(m.now) || !clock.DateOf(answered).Before(e.ends) {
		e.waiting++
	}
	m.plan(answered, by, func(ctx context.Context) error {
		in := onward.AnswerOnwardReferralInput{ClientMutationID: m.once(), OnwardReferralID: key, Answer: s.answer, Words: filled(s.words)}
		if s.answer == code.OnwardStatusDeclined {
			in.Reason = ptr(s.reason)
		}
		_, err := m.do.Onward.AnswerOnwardReferral(ctx, in)
		return err
	})
	if s.outcome == "" {
		return
	}
	if by == e.worker && s.told == code.ToldByService || by != e.worker && s.told != code.ToldByService {
		by = e.worker
	}
	on := working(clock.DateOf(answered).AddDays(s.after))
	m.plan(at(on, 16, 30), by, func(ctx context.Context) error {
		_, err := m.do.Onward.RecordOnwardOutcome(ctx, onward.RecordOnwardOutcomeInput{
			ClientMutationID: m.once(), OnwardReferralID: key, Outcome: s.outcome, On: on, ToldBy: s.told,
		})
		return err
	})
}

// signpost gives the client word of a service.
func (e *episode) signpost(t time.Time, o *offer, words string) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		_, err := e.m.do.Onward.Signpost(ctx, onward.SignpostInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, ServiceID: o.id, Words: ptr(words),
		})
		return err
	})
}
