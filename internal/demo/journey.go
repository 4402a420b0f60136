package demo

import (
	"context"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/person"
	"alongside/internal/plan"
)

// fate is how far an episode has come today.
type fate string

const (
	isReceived   fate = "received"
	isTriaged    fate = "in triage"
	isDeclined   fate = "declined"
	isRedirected fate = "redirected"
	isWaiting    fate = "waiting"
	isAccepted   fate = "accepted"
	isContacting fate = "contacting"
	isActive     fate = "active"
	isPaused     fate = "paused"
	isClosed     fate = "closed"
)

// referred lets somebody refer the client on a day: a practice user where the practice has one, else the link worker
// writes down what came by letter or telephone.
func (e *episode) referred(on clock.Date) time.Time {
	m := e.m
	t := m.office(working(on))
	if on == m.today {
		t = later(m.now, -m.between(20, 200))
	}
	urgency := code.UrgencyRoutine
	switch {
	case m.chance(4):
		urgency = code.UrgencyUrgent
	case m.chance(15):
		urgency = code.UrgencySoon
	}
	if by := e.w.byPlace[e.c.in.PracticeID]; by != nil && (e.c.id == "" || e.c.byPractice) && m.chance(85) {
		e.c.byPractice = true
		source := code.ReferralSourceGp
		switch {
		case by.viewer.Name == "Joan Tierney":
			source = code.ReferralSourceNurse
		case by.viewer.Name == "Leila Haddad":
			source = code.ReferralSourcePracticeStaff
		}
		e.submit(t, by, source, "", urgency)
		return t
	}
	switch n := m.rng.IntN(100); {
	case n < 55:
		name := one(m, doctors)
		source := code.ReferralSourceGp
		switch {
		case strings.HasPrefix(name, "Nurse"):
			source = code.ReferralSourceNurse
		case strings.Contains(name, "pharmacist"):
			source = code.ReferralSourcePharmacist
		case strings.Contains(name, "coordinator"):
			source = code.ReferralSourcePracticeStaff
		}
		e.submit(t, e.worker, source, name, urgency)
	case n < 70:
		e.submit(t, e.worker, code.ReferralSourceSelf, "", urgency)
	case n < 78:
		e.submit(t, e.worker, code.ReferralSourceFamilyFriend, one(m, relations).name, urgency)
	case n < 84:
		e.submit(t, e.worker, code.ReferralSourceSocialWorker, "R. Daniels, adult social care", urgency)
	case n < 90:
		e.submit(t, e.worker, code.ReferralSourceHospital, "Discharge team", urgency)
	case n < 95:
		e.submit(t, e.worker, code.ReferralSourceReceptionRequest, "Reception", urgency)
	default:
		e.submit(t, e.worker, code.ReferralSourceCaseFinding, "Frailty search", urgency)
	}
	return t
}

// live tells an episode that began on a day, up to what it has come to today. Closed says the reason of one that is closed.
func (e *episode) live(on clock.Date, f fate, closed code.ClosingReason) {
	m := e.m
	t := e.referred(on)
	if f == isReceived {
		return
	}
	by := e.worker
	if m.chance(30) {
		by = e.w.staff["lead"]
	}
	if by == nil {
		by = e.worker
	}
	t = m.office(working(clock.DateOf(t).AddDays(m.between(1, 2))))
	e.triage(t, by)
	switch f {
	case isTriaged: // what is still being decided waits for an answer
		e.ask(later(t, 4), by)
		return
	case isDeclined, isRedirected:
		e.turnAway(later(t, m.between(10, 90)), by, f)
		return
	case isWaiting:
		e.accept(later(t, m.between(5, 60)), by, nil, "")
		return
	default: // taken on
	}
	note := ""
	if m.chance(30) {
		note = one(m, handovers)
	}
	t = later(t, m.between(5, 60))
	if lead := e.w.staff["lead"]; lead != nil && m.chance(15) { // waited for a day until somebody was free
		e.accept(t, lead, nil, "")
		t = m.office(working(clock.DateOf(t).AddDays(1)))
		e.assign(t, lead, e.worker, one(m, handovers))
	} else {
		e.accept(t, by, e.worker, note)
	}
	if f == isAccepted {
		return
	}
	d := e.ring(clock.DateOf(t), f, closed)
	if f == isContacting || closed == code.ClosingReasonUnableToContact || closed == code.ClosingReasonInappropriateReferral {
		return
	}
	e.support(d, f, closed)
}

// turnAways are the ways not to take a referral on, with words for the referrer.
var turnAways = []struct {
	reason             code.DeclineReason
	words, alternative string
}{
	{code.DeclineReasonPersonDeclined, "Thank you. Spoken to; does not want support now and knows how to come back.", "None, because it is not wanted now. Our card was sent."},
	{code.DeclineReasonOutOfArea, "Registered here but lives in Brent and is supported by the scheme there.", "Brent's own scheme, which has been told with consent."},
	{code.DeclineReasonNeedsBeyondScope, "The letter describes an acute episode. This needs the crisis team first.", "The crisis line; please refer again once settled."},
	{code.DeclineReasonAlreadySupported, "Has a support worker through housing who does this already.", "None, because the support is in place."},
	{code.DeclineReasonInsufficientInformation, "We asked twice for a telephone number and a reason.", "Please refer again with both; we will be quick."},
	{code.DeclineReasonNotEligible, "Is 16. We work with adults.", "The young people's service at the council."},
	{code.DeclineReasonDuplicate, "There is an open referral from the hospital, which we follow.", "None, because the earlier referral goes on."},
	{code.DeclineReasonOther, "The family has moved; forwarding address known to the practice.", "None, because they have left the area."},
}

func (e *episode) turnAway(t time.Time, by *actor, f fate) {
	m := e.m
	if f == isRedirected {
		if o := e.choose(false); o != nil {
			e.decline(t, by, code.DeclineReasonNeedsBeyondScope, "One clear need, which "+o.name+" meets directly. Nothing more is wished for.", "Given the details of "+o.name+" by telephone.", o)
			return
		}
	}
	a := turnAways[m.turned%len(turnAways)]
	m.turned++
	e.decline(t, by, a.reason, a.words, a.alternative, nil)
}

// ring tries to reach the client until an appointment is made, and gives the day after which it is. Somebody who cannot
// be reached, or should not have come here, is closed on the way.
func (e *episode) ring(from clock.Date, f fate, closed code.ClosingReason) clock.Date {
	m := e.m
	d := working(from.AddDays(m.between(1, 3)))
	attempts := []int{0, 0, 1, 1, 2}[m.rng.IntN(5)]
	unable := closed == code.ClosingReasonUnableToContact
	if unable {
		attempts = 3
	}
	if f == isContacting {
		attempts = m.between(1, 3)
	}
	hours := []int{10, 15, 17, 11}
	for i := range attempts {
		e.attempt(at(d, hours[i], 5*m.between(0, 11)))
		d = working(d.AddDays(m.between(1, 3)))
	}
	switch {
	case unable:
		if e.c.may(code.SafeContactRuleNoPost) {
			e.contact(at(d, 14, 10), touch{method: code.ContactMethodLetter, outcome: code.ContactOutcomeNoAnswer, purpose: code.ContactPurposeAdmin, minutes: 10, note: one(m, letterNotes)})
		}
		end := clock.AddWorkingDays(d, 11)
		e.close(at(end, 16, 0), e.worker, code.ClosingReasonUnableToContact, one(m, closingWords["UNABLE_TO_CONTACT"]), "Never reached.")
		return end
	case f == isContacting && attempts == 3 && e.c.may(code.SafeContactRuleNoPost):
		e.contact(at(d, 14, 10), touch{method: code.ContactMethodLetter, outcome: code.ContactOutcomeNoAnswer, purpose: code.ContactPurposeAdmin, minutes: 10, note: one(m, letterNotes)})
		return d
	case f == isContacting && m.chance(60):
		return d
	}
	call := touch{code.ContactMethodPhone, code.ContactOutcomeAttended, code.ContactPurposeAdmin, m.between(6, 15), "", e.c.fill(one(m, reachedNotes), ""), nil}
	t := m.office(d)
	e.contact(t, call)
	if closed == code.ClosingReasonInappropriateReferral {
		e.close(later(t, 60), e.worker, closed, closingWords[string(closed)][0], "Support did not start.")
		return d
	}
	first := working(d.AddDays(m.between(3, 9)))
	if f == isContacting {
		first = working(m.today.AddDays(m.between(1, 8)))
	}
	e.first = e.book(later(t, call.minutes+8), at(first, m.between(9, 15), 30*m.between(0, 1)), 60, code.ContactMethodInPersonPractice, code.ContactPurposeFirst, "Consulting room 3")
	return first
}

// attempt is a call that did not reach the client.
func (e *episode) attempt(t time.Time) {
	m := e.m
	c := touch{code.ContactMethodPhone, code.ContactOutcomeNoAnswer, code.ContactPurposeAdmin, 3, "", one(m, noAnswerNotes), nil}
	switch n := m.rng.IntN(100); {
	case n < 45 && e.c.may(code.SafeContactRuleNoVoicemail):
		c.outcome, c.note = code.ContactOutcomeVoicemail, one(m, voicemailNotes)
	case n >= 94 && e.c.may(code.SafeContactRuleClientOnly):
		c.outcome, c.note = code.ContactOutcomeSpokeToOther, one(m, otherNotes)
	case n >= 90:
		c.outcome, c.note = code.ContactOutcomeWrongNumber, one(m, wrongNotes)
	}
	e.contact(t, c)
}

// risks that are real, with what to do; they belong to the themes they make sense for.
var risks = map[code.ReferralReason][]person.RecordRiskInput{
	code.ReferralReasonLowMoodAnxiety: {
		{
			Kind: code.RiskKindSuicideSelfHarm, Level: ptr(code.RiskLevelMedium), ShareWithServices: ptr(true),
			Words: ptr("Passing thoughts of not being here, no plan, no means gathered. Protective: the children, the cat. If it grows: same-day GP, crisis line on the card, sister to be rung (agreed). Ask at each contact."),
		},
	},
	code.ReferralReasonMentalHealthHistory: {
		{Kind: code.RiskKindSuicideSelfHarm, Level: ptr(code.RiskLevelLow), Words: ptr("An attempt in 2016; none since. Early-signs plan is with the practice. Two nights under four hours of sleep: ring the sister and the practice.")},
	},
	code.ReferralReasonDomesticAbuse: {
		{Kind: code.RiskKindDomesticAbuse, Level: ptr(code.RiskLevelHigh), Words: ptr("Former partner does not know the address. Ring the one number only; nothing by post; nobody else may be spoken to. Advocate at the women's service holds the safety plan.")},
	},
	code.ReferralReasonCarer: {
		{Kind: code.RiskKindNeglect, Level: ptr(code.RiskLevelLow), Words: ptr("Own health put off for long. Not self-neglect yet. Look at it at each review.")},
	},
	code.ReferralReasonDisability: {
		{Kind: code.RiskKindExploitation, Level: ptr(code.RiskLevelMedium), ShareWithServices: ptr(true), Words: ptr("Lent money to a man met at the bus stop. Talks to Mum before lending. Safeguarding adults team told, closed with advice.")},
	},
	code.ReferralReasonOther: {
		{Kind: code.RiskKindLoneVisit, Level: ptr(code.RiskLevelMedium), Words: ptr("Narrow ways between stacks; one exit. Visit in twos, charged phone, lead knows the time.")},
	},
	code.ReferralReasonMoneyDebt: {
		{Kind: code.RiskKindExploitation, Level: ptr(code.RiskLevelLow), Words: ptr("A lender calls at the door. Does not open; police non-emergency number is by the door.")},
	},
}

// begin tells the first appointment: consent, risk, measures, the plan.
func (e *episode) begin(d clock.Date) {
	m, c, th := e.m, e.c, e.th
	t := m.office(d)
	interpreted := c.interpreter != ""
	how := code.ConsentHowVerbal
	if m.chance(30) {
		how = code.ConsentHowWritten
	}
	e.consent(t, person.RecordConsentInput{What: code.ConsentKindReceiveSupport, How: how})
	gp := person.RecordConsentInput{What: code.ConsentKindShareWithGp, How: how}
	if m.chance(4) {
		gp.Decision = code.ConsentDecisionRefused
		gp.Words = ptr("Prefers to tell the doctor in person.")
	}
	e.consent(later(t, 1), gp)
	if m.chance(25) {
		e.consent(later(t, 2), person.RecordConsentInput{What: code.ConsentKindShareForFeedback, How: how, ExpiresOn: ptr(d.AddMonths(12))})
	}
	ending, known := one(m, firstClosings), risks[th.reason]
	switch {
	case c.atRisk: // written down in the episode before, and still so
	case (len(known) > 0 && m.chance(35)) || th.reason == code.ReferralReasonDomesticAbuse || th.reason == code.ReferralReasonOther:
		r := one(m, known)
		r.ReviewOn = ptr(max(d.AddDays(30), m.today.AddDays(m.between(-4, 70))))
		e.risk(later(t, 3), r)
		ending, c.atRisk = one(m, riskClosings), true
	default:
		e.risk(later(t, 3), person.RecordRiskInput{Kind: code.RiskKindNoneKnown})
	}
	opening := one(m, firstOpenings)
	if interpreted {
		opening = strings.ReplaceAll(one(m, interpreterOpenings), "{language}", c.interpreter)
	}
	minutes := m.between(45, 70)
	note := strings.ReplaceAll(opening, "{minutes}", spelt(minutes)) + "\n\n" + strings.Join(some(m, th.first, 2), " ") + "\n\n" + ending
	method, place := code.ContactMethodInPersonPractice, "Consulting room 3"
	if th.reason == code.ReferralReasonCarer || th.reason == code.ReferralReasonOther {
		method, place = code.ContactMethodHomeVisit, "At home"
	}
	e.contact(later(t, 4), touch{method, code.ContactOutcomeAttended, code.ContactPurposeFirst, minutes, place, c.fill(note, ""), e.first})
	matters := one(m, th.matters)
	m.plan(later(t, minutes+12), e.worker, func(ctx context.Context) error { return c.learn(ctx, matters, th.reason == code.ReferralReasonCarer) })
	e.measures(later(t, minutes+15), code.MeasurePointBaseline, 0)
	if o := e.choose(true); o != nil {
		e.services = append(e.services, o)
	}
	e.agree(later(t, minutes+25), matters)
}

// agree makes the plan of the theme's needs and goals.
func (e *episode) agree(t time.Time, matters string) {
	m, th := e.m, e.th
	d := clock.DateOf(t)
	needs := []*plan.NeedInput{{ID: ptr("n1"), Code: th.reason, Words: ptr(th.need)}}
	var goals []*plan.GoalInput
	for i, g := range th.goals {
		in := &plan.GoalInput{Words: e.c.fill(g.words, e.service()), NeedID: ptr("n1"), Importance: m.between(6, 10)}
		for j, a := range g.actions {
			in.Actions = append(in.Actions, &plan.ActionInput{
				Words: e.c.fill(a.words, e.service()), Who: a.who, DueOn: ptr(d.AddDays(7*(i+j+1) + m.between(0, 6))),
				Confidence: ptr(m.between(3, 8)), Barriers: a.barriers, Strategies: filled(e.c.fill(a.strategies, e.service())),
			})
		}
		goals = append(goals, in)
	}
	e.plan(t, matters, one(m, th.strengths), needs, goals)
}
