package demo

import (
	"context"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// load is how many episodes of each kind a link worker has.
type load struct {
	worker                                       string
	received, triaged, waiting                   int
	declined, redirected                         int
	accepted, contacting, active, paused, closed int
	again                                        int // of the active ones, how many were here before
}

// harrowLoads make about 250 clients. The first is the desk that visitors look at.
var harrowLoads = []load{
	{"linkworker", 4, 2, 1, 3, 1, 3, 5, 28, 2, 23, 4},
	{"linkworker2", 3, 2, 1, 2, 1, 2, 3, 19, 1, 16, 3},
	{"linkworker3", 3, 1, 2, 1, 1, 1, 2, 14, 1, 12, 2},
	{"linkworker4", 2, 2, 1, 1, 1, 1, 2, 14, 1, 12, 2},
	{"linkworker5", 3, 1, 1, 1, 1, 1, 2, 15, 1, 13, 2},
	{"lead", 0, 0, 0, 0, 0, 0, 1, 7, 0, 4, 0},
}

var southwarkLoads = []load{
	{"southwark.linkworker", 1, 0, 0, 0, 0, 0, 1, 3, 0, 1, 0},
	{"southwark.linkworker2", 0, 1, 0, 0, 0, 1, 0, 2, 0, 1, 0},
}

// endings are the closing reasons in the order in which episodes get them: each is there, the common ones more often.
var endings = []code.ClosingReason{
	code.ClosingReasonGoalsMet, code.ClosingReasonWellbeingImproved, code.ClosingReasonUnableToContact,
	code.ClosingReasonGoalsMet, code.ClosingReasonPersonWithdrew, code.ClosingReasonDidNotAttend,
	code.ClosingReasonWellbeingImproved, code.ClosingReasonTimeLimitReached, code.ClosingReasonGoalsMet,
	code.ClosingReasonMovedAway, code.ClosingReasonNeedsBeyondScope, code.ClosingReasonInappropriateReferral,
	code.ClosingReasonDied, code.ClosingReasonTransferred, code.ClosingReasonOther, code.ClosingReasonWellbeingImproved,
	code.ClosingReasonGoalsMet, code.ClosingReasonPersonWithdrew, code.ClosingReasonWellbeingImproved,
	code.ClosingReasonUnableToContact, code.ClosingReasonGoalsMet, code.ClosingReasonDidNotAttend,
}

// small makes the two schemes with people who can be looked at.
func (m *maker) small(ctx context.Context) error {
	harrow, err := m.scheme(ctx, harrowScheme)
	if err != nil {
		return err
	}
	m.harrow = harrow
	southwark, err := m.scheme(ctx, southwarkScheme)
	if err != nil {
		return err
	}
	for _, part := range []struct {
		w     *world
		loads []load
		lead  string
	}{{harrow, harrowLoads, "lead"}, {southwark, southwarkLoads, "southwark.manager"}} {
		part.w.confirmations(part.w.staff[part.lead])
		for _, l := range part.loads {
			part.w.populate(l)
		}
		part.w.unanswered()
	}
	harrow.duplicate()
	harrow.story(harrow.staff["linkworker"], harrow.orgs["E84040"], storyInHarrow)
	southwark.story(southwark.staff["southwark.linkworker"], southwark.orgs["G85034"], storyInSouthwark)
	if err := harrow.watched(ctx); err != nil {
		return err
	}
	harrow.away()
	harrow.projects()
	harrow.tellings()
	harrow.history(m.seed, harrowLoads)
	return m.run(ctx)
}

// populate writes down all episodes of a link worker.
func (w *world) populate(l load) {
	m, worker := w.m, w.staff[l.worker]
	spread := func(i, n, newest, oldest int) clock.Date { // evenly, with some chance in it
		return m.ago(newest + (oldest-newest)*i/max(n-1, 1) + m.between(0, 3))
	}
	var open []*episode
	for i := range l.received {
		e := w.new(worker)
		if i == 2 {
			w.before(e)
		}
		e.live(m.today.AddDays(-[]int{0, 0, 1, 5}[i%4]), isReceived, "")
	}
	for range l.triaged {
		w.new(worker).live(m.today.AddDays(-m.between(3, 6)), isTriaged, "")
	}
	for i := range l.waiting {
		w.new(worker).live(m.ago(9+8*i), isWaiting, "")
	}
	for i := range l.declined {
		w.new(worker).live(spread(i, l.declined, 20, 400), isDeclined, "")
	}
	for i := range l.redirected {
		w.new(worker).live(spread(i, l.redirected, 30, 300), isRedirected, "")
	}
	for i := range l.accepted {
		w.new(worker).live(m.ago(4+2*i), isAccepted, "")
	}
	for i := range l.contacting {
		e := w.new(worker)
		e.live(m.ago(9+5*i), isContacting, "")
		open = append(open, e)
	}
	for i := range l.active {
		e := w.new(worker)
		start := spread(i, l.active, 22, 198)
		if i < l.again {
			w.before(e)
		}
		switch {
		case l.active < 10: // too few for anybody to be near the end
		case i == l.active-1:
			e.longer = "given"
		case i == l.active-2:
			e.longer = "asked"
		}
		e.live(start, isActive, "")
		open = append(open, e)
	}
	for i := range l.paused {
		w.new(worker).live(m.ago(60+30*i), isPaused, "")
	}
	for i := range l.closed {
		w.new(worker).live(spread(i, l.closed, 225, 520), isClosed, endings[m.ended%len(endings)])
		m.ended++
	}
	w.open[l.worker] = open
	w.week(open)
}

// before tells of an episode of the same client that ended well a while ago.
func (w *world) before(e *episode) {
	m, th := w.m, w.m.theme()
	for th == e.th || !th.fits(e.c) {
		th = m.theme()
	}
	w.episode(e.c, th, e.worker).live(m.ago(m.between(430, 500)), isClosed, one(m, []code.ClosingReason{code.ClosingReasonGoalsMet, code.ClosingReasonWellbeingImproved}))
}

// recent sends some clients on within the last two weeks, so that services have something to answer: those of the hosts
// that have a coordinator above all.
func (w *world) recent(active []*episode) {
	m := w.m
	for i, e := range active {
		if i%4 != 1 {
			continue
		}
		o := e.choose(true)
		if i%8 == 1 {
			o = w.own([]string{"mind", "ageuk"}[i/8%2], e)
		}
		if o == nil || e.has(o) {
			continue
		}
		s := sending{}
		if m.chance(25) {
			s = sending{answer: code.OnwardStatusAcknowledged, days: 1, words: "Seen, thank you. We meet on Thursday and will say then."}
		}
		e.refer(m.office(m.ago(m.between(1, 16))), o, s, 0)
	}
}

// own draws a service of a host that anybody of the client's age may use; nil when there is none.
func (w *world) own(host string, e *episode) *offer {
	var fit []*offer
	for _, o := range w.services {
		if o.org == host && !o.signpost && o.minAge <= e.c.age && !e.has(o) {
			fit = append(fit, o)
		}
	}
	if len(fit) == 0 {
		return nil
	}
	return one(w.m, fit)
}

// new invents a client of one of the link worker's practices, with what their episode is about.
func (w *world) new(worker *actor) *episode {
	m := w.m
	th := m.theme()
	places := w.practices[worker.pcn]
	if worker.viewer.Role == code.RoleLead {
		places = worker.viewer.PracticeIDs
	}
	practice := one(m, places)
	for _, p := range places { // most referrals come from practices that have made it their habit
		if w.byPlace[p] != nil && m.chance(35) {
			practice = p
		}
	}
	return w.episode(w.invent(practice, th), th, worker)
}

// theme draws one by its weight.
func (m *maker) theme() *theme {
	sum := 0
	for i := range themes {
		sum += themes[i].weight
	}
	n := m.rng.IntN(sum)
	for i := range themes {
		if n -= themes[i].weight; n < 0 {
			return &themes[i]
		}
	}
	return &themes[0]
}

// week gives a link worker's diary appointments for today and the days that follow, with clients of theirs.
func (w *world) week(open []*episode) {
	m := w.m
	var active []*episode
	for _, e := range open {
		if len(e.actions) == 0 && e.began != "" && e.began.Before(m.today.AddDays(-10)) {
			active = append(active, e)
		}
	}
	w.recent(active)
	hours := [][2]int{{9, 30}, {11, 0}, {13, 30}, {15, 0}, {16, 30}}
	slot := 0
	for day := 0; day < 7 && slot < len(active); day++ {
		d := m.today.AddDays(day)
		if day > 0 && !clock.WorkingDay(d) {
			continue
		}
		for i := range min(m.between(2, 3)+1-min(day, 1), len(active)-slot) {
			e := active[slot]
			slot++
			starts := at(d, hours[i][0], hours[i][1])
			booked := at(working(m.today.AddDays(-m.between(4, 7))), 12, 5*m.between(0, 11))
			if e.began >= clock.DateOf(booked) || !starts.After(booked) {
				continue
			}
			method, place := code.ContactMethodInPersonPractice, "Consulting room 3"
			switch m.rng.IntN(5) {
			case 0:
				method, place = code.ContactMethodPhone, ""
			case 1:
				method, place = code.ContactMethodHomeVisit, "At home"
			case 2:
				if o := e.sentTo; o != nil && o.venue != "" {
					method, place = code.ContactMethodAccompanied, o.name
				}
			}
			if e.c.hours && place == "At home" || e.c.hours && method == code.ContactMethodPhone {
				method, place = code.ContactMethodInPersonPractice, "Consulting room 3" // reached at home at their hours only
			}
			e.book(booked, starts, []int{30, 45, 60}[m.rng.IntN(3)], method, code.ContactPurposeSupport, place)
		}
	}
}

// unanswered closes what services did not answer in time, as the nightly work does: here once a week.
func (w *world) unanswered() {
	m := w.m
	for d := working(m.today.AddMonths(-18)); d < m.today; d = d.AddDays(7) {
		m.plan(at(d, 6, 0), w.clerk(), func(ctx context.Context) error {
			_, err := m.do.Onward.CloseUnanswered(viewer.System(ctx, w.schemeID, "close what was not answered"), w.schemeID)
			return err
		})
	}
}

// clerk is whoever's name stands for work that nobody does.
func (w *world) clerk() *actor {
	if a := w.staff["manager"]; a != nil {
		return a
	}
	return w.staff["southwark.manager"]
}

// duplicate refers somebody who sounds like a client of another network: the inbox says so.
func (w *world) duplicate() {
	m := w.m
	th := &themes[0]
	worker := w.staff["linkworker"]
	first := w.invent(w.orgs["E84044"], th)
	first.in.GivenName, first.in.FamilyName, first.in.PreferredName, first.called = "Mohammed", "Sheikh", nil, "Mohammed"
	first.in.Sex, first.in.Gender, first.in.Email = ptr(code.SexMale), ptr(code.GenderMan), nil
	w.episode(first, th, w.staff["linkworker5"]).live(m.ago(70), isActive, "")
	second := w.invent(w.orgs["E84040"], th)
	second.in.GivenName, second.in.FamilyName, second.in.PreferredName, second.called = "Muhammad", "Shaikh", nil, "Muhammad"
	second.in.Sex, second.in.Gender, second.in.Email = ptr(code.SexMale), ptr(code.GenderMan), nil
	second.in.DateOfBirth, second.age, second.in.NhsNumber = first.in.DateOfBirth, first.age, nil
	e := w.episode(second, th, worker)
	e.submit(later(m.now, -90), w.byPlace[w.orgs["E84040"]], code.ReferralSourceGp, "", code.UrgencySoon)
}
