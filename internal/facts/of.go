package facts

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Record is all that a client's facts are made from. Rows may hold no more than the columns that are read here.
type Record struct {
	Person      *ent.Person
	Referrals   []*ent.Referral
	Contacts    []*ent.Contact
	Plans       []*ent.SupportPlan
	Versions    []*ent.PlanVersion
	Goals       []*ent.Goal
	Actions     []*ent.Action
	Assessments []*ent.Assessment
	Onward      []*ent.OnwardReferral
	Signposts   []*ent.Signpost

	Links      []*ent.PracticeLink             // of the practices of the referrals, ended ones as well
	Deciles    map[string]int                  // IMD decile of those practices that have one
	Categories map[string]code.ServiceCategory // of the services that the client was linked to
}

// Pseudonym gives 63 bits of a keyed hash of a row's key: the same for the same row, and leading nowhere without the key.
type Pseudonym func(key string) int64

// Of gives the facts of one client, each list by source. None for a client who is not there (any more).
func Of(r Record, p Pseudonym) Facts {
	f := Facts{}
	if r.Person == nil {
		return f
	}
	m := maker{r: r, p: p, person: p(r.Person.ID), referrals: map[string]*ent.Referral{}}
	slices.SortFunc(r.Referrals, func(a, b *ent.Referral) int {
		return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), strings.Compare(a.ID, b.ID))
	})
	for i, ref := range r.Referrals {
		m.referrals[ref.ID] = ref
		f.Episodes = append(f.Episodes, m.episode(ref, i+1))
	}
	for _, c := range r.Contacts {
		f.Contacts = append(f.Contacts, m.contact(c))
	}
	for _, plan := range r.Plans {
		f.Needs = append(f.Needs, m.needs(plan)...)
		f.Goals = append(f.Goals, m.goals(plan)...)
	}
	f.Measures = m.measures()
	for _, o := range r.Onward {
		if o.Status != code.OnwardStatusDraft {
			f.Onward = append(f.Onward, m.onward(o))
		}
	}
	for _, s := range r.Signposts {
		f.Onward = append(f.Onward, m.signpost(s))
	}
	return f
}

type maker struct {
	r         Record
	p         Pseudonym
	person    int64
	referrals map[string]*ent.Referral
}

// fact makes what all facts have in common, of something in an episode on a day.
func (m maker) fact(referralID, source string, on clock.Date) Fact {
	who, ref := m.r.Person, m.referrals[referralID]
	f := Fact{
		Person: m.person, Episode: m.p(referralID), Source: m.p(source), Month: month(on),
		AgeBand: AgeBandOf(who.DateOfBirth, on), Gender: who.Gender, EthnicGroup: EthnicGroupOf(who.EthnicCategory),
		CarerStatus: who.CarerStatus, Household: who.Household, LanguageGroup: languageGroup(who.Language),
		PracticeID: ref.PracticeID, ImdDecile: m.r.Deciles[ref.PracticeID],
	}
	if ref.PcnID != nil {
		f.PcnID = *ref.PcnID
	}
	for _, l := range m.r.Links { // where it was on the day; without a membership, where it was when referred
		if l.PracticeID == ref.PracticeID && l.FromOn <= on && (l.ToOn == nil || on <= *l.ToOn) {
			f.PcnID = l.PcnID
		}
	}
	return f
}

func (m maker) episode(r *ent.Referral, number int) Episode {
	on := clock.DateOf(r.ReceivedAt)
	e := Episode{
		Fact: m.fact(r.ID, r.ID, on), Status: r.Status, Outcome: OutcomeOf(r.Status), ReferralSource: r.Source,
		PrimaryReason: r.PrimaryReason, Urgency: r.Urgency, Complexity: r.Complexity, Number: number,
		Extended: r.ExtendedUntil != nil, SupportDays: None, WorkingDaysToContact: None,
	}
	decided := dateOf(r.AcceptedAt)
	closed := dateOf(r.ClosedAt)
	if e.Outcome != code.EpisodeOutcomeClosed && e.Outcome != code.EpisodeOutcomeDeclined && e.Outcome != code.EpisodeOutcomeRedirected {
		closed = "" // reopened
	}
	if decided == "" && (e.Outcome == code.EpisodeOutcomeDeclined || e.Outcome == code.EpisodeOutcomeRedirected) {
		decided = closed
	}
	contacted := dateOf(r.FirstContactAt)
	var started, planned clock.Date
	if r.SupportFrom != nil {
		started = *r.SupportFrom
	}
	for _, v := range m.r.Versions {
		if v.ReferralID == r.ID && (planned == "" || v.AgreedOn < planned) {
			planned = v.AgreedOn
		}
	}
	e.DecidedMonth, e.DaysToDecision = month(decided), days(on, decided)
	e.ContactedMonth, e.DaysToContact = month(contacted), days(on, contacted)
	e.StartedMonth, e.DaysToStart = month(started), days(on, started)
	e.PlannedMonth, e.DaysToPlan = month(planned), days(on, planned)
	e.ClosedMonth, e.DaysToClose = month(closed), days(on, closed)
	if contacted != "" {
		e.WorkingDaysToContact = max(0, clock.WorkingDaysBetween(on, contacted))
	}
	if started != "" {
		e.SupportDays = days(started, closed)
	}
	if r.DeclineReason != nil && e.Outcome == code.EpisodeOutcomeDeclined {
		e.DeclineReason = *r.DeclineReason
	}
	if r.ClosingReason != nil && e.Outcome == code.EpisodeOutcomeClosed {
		e.ClosingReason = *r.ClosingReason
	}
	return e
}

func (m maker) contact(c *ent.Contact) Contact {
	return Contact{
		Fact: m.fact(c.ReferralID, c.ID, clock.DateOf(c.At)), Method: c.Method, Outcome: c.Outcome, Purpose: c.Purpose,
		Minutes: c.Minutes, WithClient: detail.WithClient(c.Method), Reached: detail.Reached(c.Method, c.Outcome), Attempt: c.Attempt,
	}
}

func (m maker) needs(plan *ent.SupportPlan) []Need {
	out := []Need{}
	for _, n := range plan.Needs {
		need := Need{Fact: m.fact(plan.ReferralID, plan.ID+n.ID, clock.DateOf(plan.CreatedAt)), Need: n.Code}
		for _, g := range m.r.Goals {
			if g.PlanID == plan.ID && g.NeedID == n.ID && !g.Removed {
				need.Goals++
				if g.Status == code.GoalStatusAchieved {
					need.GoalsAchieved++
				}
			}
		}
		out = append(out, need)
	}
	return out
}

func (m maker) goals(plan *ent.SupportPlan) []Goal {
	codes := map[string]code.ReferralReason{}
	for _, n := range plan.Needs {
		codes[n.ID] = n.Code
	}
	out := []Goal{}
	for _, g := range m.r.Goals {
		if g.PlanID != plan.ID || g.Removed {
			continue
		}
		goal := Goal{
			Fact: m.fact(g.ReferralID, g.ID, clock.DateOf(g.CreatedAt)), Need: codes[g.NeedID], Status: g.Status,
			Importance: g.Importance,
		}
		for _, a := range m.r.Actions {
			if a.GoalID == g.ID && !a.Removed {
				goal.Actions++
				if a.Status == code.ActionStatusDone {
					goal.ActionsDone++
				}
			}
		}
		out = append(out, goal)
	}
	return out
}

// measures gives an answer for each question, and the total where there is one. The places follow the days that the
// measures were taken on; of one day, the order they were written in.
func (m maker) measures() []Measure {
	taken := slices.SortedFunc(slices.Values(m.r.Assessments), func(a, b *ent.Assessment) int {
		return cmp.Or(cmp.Compare(a.On, b.On), a.CreatedAt.Compare(b.CreatedAt), strings.Compare(a.ID, b.ID))
	})
	type series struct {
		referral   string
		instrument code.Instrument
		item       string
		goal       int64
	}
	places := map[series]int{}
	out := []Measure{}
	for _, a := range taken {
		var goal int64
		if a.GoalID != nil {
			goal = m.p(*a.GoalID)
		}
		add := func(item string, declined bool, value float64) {
			s := series{a.ReferralID, a.Instrument, item, goal}
			if !declined {
				places[s]++
			}
			one := Measure{
				Fact: m.fact(a.ReferralID, a.ID+item, a.On), Instrument: a.Instrument, Item: item, Point: a.Point, Goal: goal,
				Declined: declined, Value: value,
			}
			if !declined {
				one.Place = places[s]
			}
			out = append(out, one)
		}
		for _, item := range a.Items {
			if item.Value != nil {
				add(item.Code, false, float64(*item.Value))
			} else {
				add(item.Code, true, 0)
			}
		}
		if a.Score != nil {
			add(Total, false, *a.Score)
		}
	}
	return out
}

func (m maker) onward(o *ent.OnwardReferral) Onward {
	sent := o.CreatedAt
	if o.SentAt != nil {
		sent = *o.SentAt
	}
	on := clock.DateOf(sent)
	out := Onward{
		Fact: m.fact(o.ReferralID, o.ID, on), Kind: code.OnwardKindReferral, ServiceID: o.ServiceID,
		Category: m.r.Categories[o.ServiceID], Status: o.Status, DaysToAnswer: days(on, dateOf(o.AnsweredAt)),
	}
	if o.Outcome != nil {
		out.Outcome = *o.Outcome
	}
	if o.DeclineReason != nil {
		out.DeclineReason = *o.DeclineReason
	}
	return out
}

func (m maker) signpost(s *ent.Signpost) Onward {
	return Onward{
		Fact: m.fact(s.ReferralID, s.ID, s.On), Kind: code.OnwardKindSignpost, ServiceID: s.ServiceID,
		Category: m.r.Categories[s.ServiceID], DaysToAnswer: None,
	}
}

func languageGroup(tag string) code.LanguageGroup {
	if main, _, _ := strings.Cut(strings.ToLower(tag), "-"); main == "" || main == "en" {
		return code.LanguageGroupEnglish
	}
	return code.LanguageGroupOther
}

// month gives YYYY-MM, or "" for no day.
func month(d clock.Date) string {
	if d == "" {
		return ""
	}
	return string(d[:7])
}

// days gives the days between two, none below 0, or None when the second is not known.
func days(from, to clock.Date) int {
	if to == "" {
		return None
	}
	return max(0, from.DaysUntil(to))
}

func dateOf(t *time.Time) clock.Date {
	if t == nil {
		return ""
	}
	return clock.DateOf(*t)
}
