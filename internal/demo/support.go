package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/referral"
)

// support tells an episode from its first appointment to today, or to its end.
func (e *episode) support(first clock.Date, f fate, closed code.ClosingReason) {
	m := e.m
	e.begin(first)
	e.began = first
	if f == isClosed {
		e.ends = first.AddDays(m.between(50, 165))
		if e.lasting > 0 {
			e.ends = first.AddDays(e.lasting)
		}
		if closed == code.ClosingReasonTimeLimitReached {
			e.ends = first.AddMonths(6).AddDays(-m.between(0, 4))
		}
	}
	d := working(first.AddDays(m.between(4, 8)))
	o := e.sendOn(d)
	e.sentTo = o
	review, told, calls := first.AddDays(42), 0, 0
	missed := closed == code.ClosingReasonDidNotAttend
	for d = working(d.AddDays(m.between(5, 12))); d < e.ends && d <= m.today; d = working(d.AddDays(m.between(8, 19))) {
		switch {
		case !d.Before(review) && !missed && (f == isClosed || m.chance(80)):
			e.reviewed(d, told, review)
			review = d.AddDays(42)
		case missed && calls > 1:
			e.contact(m.office(d), touch{code.ContactMethodInPersonPractice, code.ContactOutcomeDidNotAttend, code.ContactPurposeSupport, 15, "Consulting room 3", one(m, missedNotes), nil})
		case told < len(e.th.progress)-1 && m.chance(62):
			e.progress(d, told, o)
			told++
		default:
			e.checkIn(d, o)
		}
		calls++
		if m.today.AddDays(-12) < d && m.chance(40) {
			due := working(m.today.AddDays(m.between(-2, 6)))
			if due.Before(d) {
				due = d
			}
			e.task(at(d, 16, 45), one(m, tasks), due, -1)
		} else if m.chance(12) {
			e.task(at(d, 16, 45), one(m, tasks), working(d.AddDays(3)), m.between(1, 3))
		}
	}
	if e.longer != "" {
		e.extend()
	}
	switch f {
	case isPaused:
		from := working(m.today.AddDays(-m.between(2, 9)))
		e.pause(at(from, 15, 0), one(m, []string{"In hospital for a knee operation; back home in a fortnight.", "With family in Gujarat for a wedding.", "Caring for a new grandchild; asks for a break.", "Chest infection; asks to be rung when it is over."}), working(m.today.AddDays(m.between(5, 25))))
	case isClosed:
		e.end(working(e.ends), closed)
	default: // goes on
	}
}

// sendOn refers the client to one service or two, and signposts to another, as far as support has not ended before.
func (e *episode) sendOn(d clock.Date) *offer {
	m := e.m
	if len(e.services) == 0 {
		return nil
	}
	o := e.services[0]
	e.services = nil
	t := m.office(d)
	e.refer(t, o, m.nextSending(o), 0)
	if m.chance(40) {
		e.contact(later(t, 20), touch{code.ContactMethodOnBehalf, code.ContactOutcomeAttended, code.ContactPurposeSupport, 10, "", e.c.fill(one(m, behalfNotes), o.name), nil})
	}
	if m.chance(25) {
		e.confirm(later(t, 25), o)
	}
	if m.chance(35) {
		if more := e.choose(true); more != nil {
			if second := working(d.AddDays(m.between(10, 30))); second < e.ends {
				e.refer(m.office(second), more, m.nextSending(more), 1)
			}
		}
	}
	if m.chance(35) {
		if more := e.choose(false); more != nil {
			if next := working(d.AddDays(m.between(3, 20))); next < e.ends {
				e.signpost(m.office(next), more, e.c.fill("Gave {name} the leaflet and the day; free to go along or not.", ""))
			}
		}
	}
	return o
}

// label is the name of a service, "" for none.
func (o *offer) label() string {
	if o == nil {
		return ""
	}
	return o.name
}

// progress is the next part of the theme's story.
func (e *episode) progress(d clock.Date, told int, o *offer) {
	m := e.m
	t := m.office(d)
	c := touch{code.ContactMethodPhone, code.ContactOutcomeAttended, code.ContactPurposeSupport, m.between(12, 35), "", e.c.fill(e.th.progress[told], o.label()), nil}
	switch n := m.rng.IntN(100); {
	case n < 30:
		c.method, c.place, c.minutes = code.ContactMethodInPersonPractice, "Consulting room 3", m.between(30, 50)
	case n < 40:
		c.method, c.place, c.minutes = code.ContactMethodHomeVisit, "At home", m.between(40, 60)
	case n < 47:
		c.method, c.place, c.minutes = code.ContactMethodWalkAndTalk, "Round the park", m.between(30, 45)
	case n < 52:
		c.method, c.minutes = code.ContactMethodVideo, m.between(20, 40)
	}
	if told == 1 && o != nil && o.venue != "" && m.chance(50) {
		c.method, c.place, c.minutes = code.ContactMethodAccompanied, o.name, 90
		c.note = e.c.fill(one(m, accompaniedNotes), o.name) + " " + c.note
	}
	e.contact(t, c)
	e.act(later(t, c.minutes+10), told, []code.ActionStatus{code.ActionStatusInProgress, code.ActionStatusDone, code.ActionStatusDone}[min(told, 2)])
	if told > 0 {
		e.act(later(t, c.minutes+12), told-1, code.ActionStatusDone)
	}
}

// checkIn is a short contact, which now and then comes to nothing.
func (e *episode) checkIn(d clock.Date, o *offer) {
	m := e.m
	c := touch{code.ContactMethodPhone, code.ContactOutcomeAttended, code.ContactPurposeSupport, m.between(4, 12), "", e.c.fill(e.fresh(checkInNotes), o.label()), nil}
	switch n := m.rng.IntN(100); {
	case n < 9:
		c.method, c.outcome, c.minutes, c.place = code.ContactMethodInPersonPractice, code.ContactOutcomeDidNotAttend, 15, "Consulting room 3"
		c.note = one(m, missedNotes)
	case n < 16:
		c.method, c.outcome, c.minutes = code.ContactMethodInPersonPractice, code.ContactOutcomeCancelledByClient, 5
		c.note = one(m, cancelledNotes)
	case n < 30:
		c.method, c.minutes, c.note = code.ContactMethodOnBehalf, m.between(5, 20), e.c.fill(one(m, behalfNotes), o.label())
	case n < 40 && e.c.may(code.SafeContactRuleNoText):
		c.method, c.minutes, c.note = code.ContactMethodText, 2, e.c.fill(one(m, textNotes), o.label())
	case n < 47:
		e.attempt(m.office(d))
		return
	}
	e.contact(m.office(d), c)
}

// reviewed is a review of the plan, with the measures done again.
func (e *episode) reviewed(d clock.Date, told int, due clock.Date) {
	m := e.m
	t := m.office(d)
	e.contact(t, touch{code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposeReview, m.between(30, 50), "Consulting room 3", e.c.fill(e.fresh(reviewNotes), ""), nil})
	second := code.GoalStatusNotStarted
	if told > 1 {
		second = code.GoalStatusInProgress
	}
	better := m.between(0, 2)
	if m.chance(80) {
		e.measures(later(t, 55), code.MeasurePointReview, better)
	}
	late := ""
	if due.DaysUntil(d) > 14 {
		late = " Later than planned: two weeks of illness."
	}
	e.review(later(t, 60), e.c.fill("{name} says that it is going better than it looks on paper.", "")+late, working(d.AddDays(42)), 4+better+told, code.GoalStatusInProgress, second)
}

// end tells the last contact, the last review and measures where they fit, and the closing.
func (e *episode) end(d clock.Date, reason code.ClosingReason) {
	m := e.m
	t := m.office(d)
	words := e.c.fill(closing(m, reason), "")
	completed := reason == code.ClosingReasonGoalsMet || reason == code.ClosingReasonWellbeingImproved
	noMeasure := "The client did not come to the last appointment."
	if completed || reason == code.ClosingReasonTimeLimitReached {
		status, better := []code.GoalStatus{code.GoalStatusAchieved, code.GoalStatusPartly}, m.between(2, 4)
		if reason == code.ClosingReasonTimeLimitReached {
			status, better = []code.GoalStatus{code.GoalStatusPartly, code.GoalStatusInProgress}, m.between(0, 2)
		}
		if e.lasting > 0 { // of many, some feel worse at the end, whatever was done
			better = m.between(-2, 4)
		}
		note := one(m, exitNotes) + e.th.ending
		e.contact(t, touch{code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposeExit, m.between(30, 45), "Consulting room 3", e.c.fill(note, e.service()), nil})
		for i := range 2 {
			e.act(later(t, 50+i), i, code.ActionStatusDone)
		}
		e.review(later(t, 52), e.c.fill("Last review. "+e.th.ending, e.service()), d.AddDays(42), 8, status...)
		if m.chance(85) {
			e.measures(later(t, 56), code.MeasurePointExit, better)
			noMeasure = ""
		}
	}
	if reason == code.ClosingReasonOther {
		e.review(later(t, 52), "Plan handed over to keep.", d.AddDays(42), 5, code.GoalStatusPartly)
	}
	if reason == code.ClosingReasonDied {
		noMeasure = "The client has died."
	}
	t = later(t, 75)
	if reason == code.ClosingReasonTransferred {
		e.transfer(t)
		return
	}
	e.close(t, e.worker, reason, words, noMeasure)
}

// transfer hands the client over to the scheme of the place they move to.
func (e *episode) transfer(t time.Time) {
	e.m.plan(t, e.w.clerk(), func(ctx context.Context) error {
		_, err := e.m.do.Referrals.TransferReferral(ctx, referral.TransferReferralInput{
			ClientMutationID: e.m.once(), ReferralID: e.id, To: "The social prescribing scheme in Watford",
			Reason: "Has moved there; wants to go on without a gap.", ClientAgrees: true,
		})
		return err
	})
}

// spelt writes a length as people do in notes.
func spelt(minutes int) string { return fmt.Sprint(minutes) }

// closing draws what is said at the end for a reason; "" where nothing is.
func closing(m *maker, reason code.ClosingReason) string {
	if words := closingWords[string(reason)]; len(words) > 0 {
		return one(m, words)
	}
	return ""
}

// fresh draws a note that was not used in the episode yet, as far as there are any.
func (e *episode) fresh(notes []string) string {
	for range 8 {
		if n := one(e.m, notes); !slices.Contains(e.used, n) {
			e.used = append(e.used, n)
			return n
		}
	}
	return one(e.m, notes)
}

// extend asks the manager for more time near the end of support; "given" says that they agreed.
func (e *episode) extend() {
	m := e.m
	asked := m.office(m.ago(9))
	m.plan(asked, e.worker, func(ctx context.Context) error {
		_, err := m.do.Referrals.AskForExtension(ctx, referral.AskForExtensionInput{
			ClientMutationID: m.once(), ReferralID: e.id, Reason: "Three weeks in hospital in the summer; the group has only just begun.",
		})
		return err
	})
	if e.longer != "given" {
		return
	}
	m.plan(later(asked, 26*60), e.w.clerk(), func(ctx context.Context) error {
		_, err := m.do.Referrals.ExtendReferral(ctx, referral.ExtendReferralInput{
			ClientMutationID: m.once(), ReferralID: e.id, Reason: "Agreed: time lost in hospital.", Until: e.began.AddMonths(8),
		})
		return err
	})
}
