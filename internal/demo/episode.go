package demo

import (
	"context"
	"errors"
	"time"

	"alongside/ent/action"
	"alongside/ent/goal"
	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/directory"
	"alongside/internal/measure"
	"alongside/internal/person"
	"alongside/internal/plan"
	"alongside/internal/referral"
)

// episode is one referral as its story is written down; each method writes down one act of somebody.
type episode struct {
	w        *world
	m        *maker
	c        *client
	th       *theme
	worker   *actor
	id       string
	goals    []string
	actions  []string
	services []*offer   // that the client was sent on to
	first    *string    // the appointment at which support begins
	waiting  int        // onward referrals without an answer
	began    clock.Date // first appointment
	ends     clock.Date // support; the last of days while it goes on
	used     []string   // notes used already
	longer   string     // "asked" for more time, or "given"
	lasting  int        // days of support of one that is over, drawn when 0
	sentTo   *offer     // the first of the services
	wellness int        // how things go, 0 to 10, for the measures
}

func (w *world) episode(c *client, th *theme, worker *actor) *episode {
	return &episode{w: w, m: w.m, c: c, th: th, worker: worker, ends: clock.MaxDate, wellness: w.m.between(2, 5)}
}

// submit refers the client; a client who was referred before is named by their key.
func (e *episode) submit(t time.Time, by *actor, source code.ReferralSource, referrer string, urgency code.Urgency) {
	m, c := e.m, e.c
	again := c.id != ""
	e.id = m.key("re", t)
	if !again {
		c.id = m.key("pe", t)
		c.in.ID = ptr(c.id)
	}
	reasons := []*referral.ReasonInput{{Code: e.th.reason, Primary: ptr(true), Words: ptr(e.th.need)}}
	for _, also := range some(m, e.th.also, m.between(0, 2)) {
		reasons = append(reasons, &referral.ReasonInput{Code: also, Primary: ptr(false)})
	}
	if e.th.reason == code.ReferralReasonOther {
		reasons[0].Words = ptr("Hoarding")
	}
	words := c.fill(one(m, e.th.referrer), "")
	if again {
		words = "Was helped by the scheme before and asks to be seen again. " + words
	}
	in := referral.SubmitReferralInput{
		ID: ptr(e.id), Source: source, Reasons: reasons, ReferrerWords: ptr(words), ReferrerName: filled(referrer),
		Urgency: urgency, ClientAware: true,
	}
	if m.chance(60) {
		in.ClientWords = ptr(one(m, e.th.client))
	}
	m.plan(t, by, func(ctx context.Context) error {
		in.ClientMutationID = m.once()
		if again {
			in.ClientID = ptr(c.id)
		} else {
			in.Person = &c.in
		}
		out, err := m.do.Referrals.SubmitReferral(ctx, in)
		if err != nil || out.Referral != nil {
			return err
		}
		// Somebody of the same name or telephone: whoever refers has looked and says that it is another.
		in.ClientMutationID, in.DuplicateDecision = m.once(), ptr(code.DuplicateDecisionNewPerson)
		out, err = m.do.Referrals.SubmitReferral(ctx, in)
		if err == nil && out.Referral == nil {
			err = errors.New("the referral was not saved")
		}
		return err
	})
}

func (e *episode) triage(t time.Time, by *actor) {
	e.m.plan(t, by, func(ctx context.Context) error {
		_, err := e.m.do.Referrals.StartTriage(ctx, referral.StartTriageInput{ClientMutationID: e.m.once(), ReferralID: e.id})
		return err
	})
}

// ask asks the referrer for more before deciding.
func (e *episode) ask(t time.Time, by *actor) {
	e.m.plan(t, by, func(ctx context.Context) error {
		_, err := e.m.do.Referrals.AskReferrer(ctx, referral.AskReferrerInput{
			ClientMutationID: e.m.once(), ReferralID: e.id,
			Words: "Which number may we ring, and is there a time of day that suits them? Does anybody help them at home?",
		})
		return err
	})
}

// accept takes the client on; without a link worker they wait.
func (e *episode) accept(t time.Time, by, worker *actor, note string) {
	e.m.plan(t, by, func(ctx context.Context) error {
		in := referral.AcceptReferralInput{ClientMutationID: e.m.once(), ReferralID: e.id, Note: filled(note)}
		if worker != nil {
			in.LinkWorkerID = ptr(worker.id)
		}
		_, err := e.m.do.Referrals.AcceptReferral(ctx, in)
		return err
	})
}

func (e *episode) assign(t time.Time, by, worker *actor, note string) {
	e.m.plan(t, by, func(ctx context.Context) error {
		_, err := e.m.do.Referrals.AssignReferral(ctx, referral.AssignReferralInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, LinkWorkerID: worker.id, Note: filled(note),
		})
		return err
	})
}

func (e *episode) decline(t time.Time, by *actor, reason code.DeclineReason, words, alternative string, to *offer) {
	e.m.plan(t, by, func(ctx context.Context) error {
		in := referral.DeclineReferralInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, Reason: reason, Words: words, Alternative: alternative,
		}
		if to != nil {
			in.AlternativeServiceID = ptr(to.id)
		}
		_, err := e.m.do.Referrals.DeclineReferral(ctx, in)
		return err
	})
}

// touch is a contact to write down.
type touch struct {
	method      code.ContactMethod
	outcome     code.ContactOutcome
	purpose     code.ContactPurpose
	minutes     int
	place, note string
	appointment *string
}

func (e *episode) contact(t time.Time, c touch) {
	key := e.m.key("ct", t)
	e.m.plan(later(t, c.minutes+5), e.worker, func(ctx context.Context) error {
		in := casework.RecordContactInput{
			ClientMutationID: e.m.once(), ID: ptr(key), ReferralID: e.id, At: t, Method: c.method, Outcome: c.outcome,
			Purpose: c.purpose, Minutes: c.minutes, Place: filled(c.place), Note: filled(c.note), AppointmentID: c.appointment,
		}
		if e.c.hours {
			in.SafeContactReason = ptr("Agreed with the client beforehand.")
		}
		_, err := e.m.do.Casework.RecordContact(ctx, in)
		return err
	})
}

// book agrees a time with the client and gives its key.
func (e *episode) book(t, starts time.Time, minutes int, method code.ContactMethod, purpose code.ContactPurpose, place string) *string {
	key := e.m.key("ap", t)
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		_, err := e.m.do.Casework.BookAppointment(ctx, casework.BookAppointmentInput{
			ClientMutationID: e.m.once(), ID: ptr(key), ReferralID: e.id, StartsAt: starts, Minutes: minutes,
			Method: method, Purpose: purpose, Place: filled(place),
		})
		return err
	})
	return &key
}

// task adds something to do; done says after how many days it was, -1 for not yet.
func (e *episode) task(t time.Time, words string, due clock.Date, done int) {
	key := e.m.key("ta", t)
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		_, err := e.m.do.Casework.AddTask(ctx, casework.AddTaskInput{
			ClientMutationID: e.m.once(), ID: ptr(key), ReferralID: e.id, Words: e.c.fill(words, ""), DueOn: ptr(due),
		})
		return err
	})
	if done < 0 {
		return
	}
	e.m.plan(later(t, done*24*60+40), e.worker, func(ctx context.Context) error {
		_, err := e.m.do.Casework.SetTaskStatus(ctx, casework.SetTaskStatusInput{
			ClientMutationID: e.m.once(), TaskID: key, Status: code.TaskStatusDone,
		})
		return err
	})
}

// consent writes down an answer; the key that it gives is there once it was done.
func (e *episode) consent(t time.Time, in person.RecordConsentInput) (key *string) {
	key = new(string)
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		in.ClientMutationID, in.ClientID, in.On = e.m.once(), e.c.id, clock.DateOf(t)
		if in.Decision == "" {
			in.Decision = code.ConsentDecisionGiven
		}
		if in.How == "" {
			in.How = code.ConsentHowVerbal
		}
		row, err := e.m.do.People.RecordConsent(ctx, in)
		if err == nil {
			*key = row.ID
		}
		return err
	})
	return key
}

func (e *episode) risk(t time.Time, in person.RecordRiskInput) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		in.ClientMutationID, in.ClientID = e.m.once(), e.c.id
		_, err := e.m.do.People.RecordRisk(ctx, in)
		return err
	})
}

// plan saves the plan, made of goals, and agrees it with the client.
func (e *episode) plan(t time.Time, matters, strengths string, needs []*plan.NeedInput, goals []*plan.GoalInput) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		p, err := e.m.do.Plans.SavePlan(ctx, plan.SavePlanInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, WhatMatters: ptr(matters), Strengths: ptr(strengths),
			Needs: needs, Goals: goals,
		})
		if err != nil {
			return err
		}
		if _, err = e.m.do.Plans.AgreePlan(ctx, plan.AgreePlanInput{
			ClientMutationID: e.m.once(), PlanID: p.ID, AgreedOn: clock.DateOf(t), AgreedWith: e.c.called,
		}); err != nil {
			return err
		}
		db := e.m.store.Ent(ctx)
		if e.goals, err = db.Goal.Query().Where(goal.PlanID(p.ID)).Order(goal.ByPosition()).IDs(ctx); err != nil {
			return err
		}
		e.actions = nil
		for _, g := range e.goals {
			ids, err := db.Action.Query().Where(action.GoalID(g)).Order(action.ByPosition()).IDs(ctx)
			if err != nil {
				return err
			}
			e.actions = append(e.actions, ids...)
		}
		return nil
	})
}

// act moves the nth action of the plan on, if there is one.
func (e *episode) act(t time.Time, n int, status code.ActionStatus) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		if n >= len(e.actions) {
			return nil
		}
		_, err := e.m.do.Plans.SetActionStatus(ctx, plan.SetActionStatusInput{
			ClientMutationID: e.m.once(), ActionID: e.actions[n], Status: status,
		})
		return err
	})
}

// review looks at the plan; status gives each goal's in their order, the last for the rest.
func (e *episode) review(t time.Time, words string, next clock.Date, confidence int, status ...code.GoalStatus) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		in := plan.RecordReviewInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, On: clock.DateOf(t), Words: ptr(words), NextReviewOn: next,
		}
		for i, g := range e.goals {
			in.Goals = append(in.Goals, &plan.GoalReviewInput{
				GoalID: g, Status: status[min(i, len(status)-1)], Confidence: ptr(min(max(confidence-i, 1), 10)),
			})
		}
		_, err := e.m.do.Plans.RecordReview(ctx, in)
		return err
	})
}

// measures records the four questions of ONS4 and, for those who are lonely, the three of UCLA3. Better is how much
// better things are than at the start.
func (e *episode) measures(t time.Time, point code.MeasurePoint, better int) {
	m := e.m
	score := func(base int) *int { return ptr(min(max(base+better+m.between(-1, 1), 0), 10)) }
	items := []*measure.MeasureItemInput{}
	if d, ok := measure.Define(code.InstrumentOns4); ok {
		for i, it := range d.Items {
			in := &measure.MeasureItemInput{Code: it.Code, Value: score(e.wellness + i%2)}
			if it.Direction == measure.LowerIsBetter {
				in.Value = ptr(10 - *score(e.wellness))
			}
			if m.chance(2) {
				in.Value, in.Declined = nil, ptr(true)
			}
			items = append(items, in)
		}
	}
	e.measure(t, measure.RecordMeasureInput{Instrument: code.InstrumentOns4, Point: point, Items: items})
	if e.th.reason != code.ReferralReasonLoneliness && e.th.reason != code.ReferralReasonBereavementLifeEvent {
		return
	}
	items = nil
	if d, ok := measure.Define(code.InstrumentUcla3); ok {
		for i, it := range d.Items {
			// Often, some of the time, hardly ever: the lower one's spirits the oftener, and not every question alike.
			worse := 3 - (e.wellness-2+better+i%2+m.between(-1, 1))/2
			items = append(items, &measure.MeasureItemInput{Code: it.Code, Value: ptr(min(max(worse, 1), 3))})
		}
	}
	e.measure(later(t, 2), measure.RecordMeasureInput{Instrument: code.InstrumentUcla3, Point: point, Items: items})
}

func (e *episode) measure(t time.Time, in measure.RecordMeasureInput) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		in.ClientMutationID, in.ReferralID, in.On = e.m.once(), e.id, clock.DateOf(t)
		_, err := e.m.do.Measures.RecordMeasure(ctx, in)
		return err
	})
}

func (e *episode) pause(t time.Time, reason string, until clock.Date) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		_, err := e.m.do.Referrals.PauseReferral(ctx, referral.PauseReferralInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, Reason: reason, Until: until,
		})
		return err
	})
}

// close ends the episode; noMeasure says why there is no follow-up measure, "" when there is one.
func (e *episode) close(t time.Time, by *actor, reason code.ClosingReason, words, noMeasure string) {
	e.m.plan(t, by, func(ctx context.Context) error {
		in := referral.CloseReferralInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, Reason: reason, Words: filled(words), MessageSent: true,
			FollowUpMeasure: &referral.FollowUpMeasureInput{},
		}
		if e.waiting > 0 {
			in.HandedOn = ptr(e.c.fill("{name} follows up with the service, which has the number.", ""))
		}
		if noMeasure == "" {
			in.FollowUpMeasure.Done = ptr(true)
		} else {
			in.FollowUpMeasure.ReasonForNone = ptr(noMeasure)
		}
		_, err := e.m.do.Referrals.CloseReferral(ctx, in)
		return err
	})
}

// confirmed says that a link worker found a service as the directory tells it.
func (e *episode) confirm(t time.Time, o *offer) {
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		_, err := e.m.do.Directory.ConfirmService(ctx, directory.ConfirmServiceInput{ClientMutationID: e.m.once(), ServiceID: o.id})
		return err
	})
}

// shared are what services are told of a client in most cases.
var shared = []code.ShareField{
	code.ShareFieldName, code.ShareFieldPhone, code.ShareFieldNeed, code.ShareFieldLanguage,
}
