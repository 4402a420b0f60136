package referral

import (
	"cmp"
	"slices"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Item is something dated that belongs to a referral: a task, a risk, a consent, an onward referral.
type Item struct {
	ID string
	On clock.Date
}

// Facts is what the clocks of one referral depend on. A day that is not known or does not apply is the zero day.
type Facts struct {
	Status         code.ReferralStatus
	ReceivedOn     clock.Date
	AcceptedOn     clock.Date
	FirstReachedOn clock.Date // first contact that reached the client
	SupportFrom    clock.Date // first appointment attended
	ExtendedUntil  clock.Date // end of support set by an extension
	PauseUntil     clock.Date // day on which a pause is expected to end; read only while PAUSED
	PlanAgreedOn   clock.Date
	LastReviewOn   clock.Date
	NextReviewOn   clock.Date // date on the plan, or named by the last review
	LastContactOn  clock.Date // last contact of any kind

	Onward   []Item // onward referrals sent and not answered, On the day they were sent
	Tasks    []Item // open tasks, On the day they are due
	Risks    []Item // risks not ended, On their review date
	Consents []Item // consents given and not withdrawn, On the day they expire
}

// Due is one running clock. OverdueBy counts the calendar days since On: negative before it, 0 on the day, above 0 when
// overdue. Of is the id of the task, risk, consent or onward referral, "" for the referral's own clocks.
type Due struct {
	Kind      code.DueKind
	On        clock.Date
	OverdueBy int
	Of        string
}

// IsOverdue reports whether the day has passed.
func (d Due) IsOverdue() bool { return d.OverdueBy > 0 }

// Overdue lists every clock that runs on a referral, what is due first first: the one definition of overdue (journey
// sections 3 and 6). An episode that has ended has none. The list does not depend on today; OverdueBy does.
func Overdue(f Facts, s detail.SchemeSettings, today clock.Date) []Due {
	if !IsOpen(f.Status) {
		return nil
	}
	var due []Due
	add := func(kind code.DueKind, on clock.Date, of string) {
		if on.Valid() && on != clock.MaxDate {
			due = append(due, Due{Kind: kind, On: on, OverdueBy: on.DaysUntil(today), Of: of})
		}
	}
	switch f.Status {
	case code.ReferralStatusReceived, code.ReferralStatusInTriage:
		add(code.DueKindTriage, clock.AddWorkingDays(f.ReceivedOn, s.TriageDays), "")
	case code.ReferralStatusAccepted, code.ReferralStatusWaiting, code.ReferralStatusContacting:
		if f.FirstReachedOn.IsZero() {
			add(code.DueKindFirstContact, clock.AddWorkingDays(f.AcceptedOn, s.FirstContactDays), "")
		}
		if f.SupportFrom.IsZero() {
			add(code.DueKindFirstAppointment, clock.AddWorkingDays(f.AcceptedOn, s.FirstAppointmentDays), "")
		}
		add(code.DueKindQuiet, quietOn(f, s), "")
	case code.ReferralStatusActive, code.ReferralStatusPaused:
		add(code.DueKindReview, ReviewOn(f, s), "")
		add(code.DueKindQuiet, quietOn(f, s), "")
		add(code.DueKindSupportEnd, SupportEnd(f, s), "")
	case code.ReferralStatusDeclined, code.ReferralStatusRedirected, code.ReferralStatusClosed:
		// Not open: no clock runs.
	}
	for _, o := range f.Onward {
		add(code.DueKindOnwardAnswer, clock.AddWorkingDays(o.On, s.OnwardNudgeDays), o.ID)
	}
	for _, t := range f.Tasks {
		add(code.DueKindTask, t.On, t.ID)
	}
	for _, r := range f.Risks {
		add(code.DueKindRiskReview, r.On, r.ID)
	}
	for _, c := range f.Consents {
		add(code.DueKindConsentExpiry, c.On, c.ID)
	}
	slices.SortStableFunc(due, func(a, b Due) int { return cmp.Compare(a.On, b.On) })
	return due
}

// First is the clock that runs out first; not ok when none runs. Lists sort by it.
func First(f Facts, s detail.SchemeSettings, today clock.Date) (due Due, ok bool) {
	all := Overdue(f, s, today)
	if len(all) == 0 {
		return Due{}, false
	}
	return all[0], true
}

// ReviewOn is the day of the next review: the date set by plan or review, else ReviewWeeks after the later of the two;
// the zero day before there is an agreed plan. A pause puts it off to the day on which the pause is expected to end.
func ReviewOn(f Facts, s detail.SchemeSettings) clock.Date {
	last := max(f.PlanAgreedOn, f.LastReviewOn)
	on := f.NextReviewOn
	if on.IsZero() && !last.IsZero() {
		on = last.AddDays(7 * s.ReviewWeeks)
	}
	return afterPause(f, on)
}

// quietOn is the day on which a client who has been in contact has not been for QuietDays. Support that began counts as
// a contact. A pause puts it off likewise.
func quietOn(f Facts, s detail.SchemeSettings) clock.Date {
	last := max(f.LastContactOn, f.SupportFrom)
	if last.IsZero() {
		return ""
	}
	return afterPause(f, last.AddDays(s.QuietDays))
}

// afterPause is on, or the expected end of the pause when that is later: a paused client is neither reviewed nor rung
// before that day, and not forgotten after it.
func afterPause(f Facts, on clock.Date) clock.Date {
	if f.Status != code.ReferralStatusPaused || on.IsZero() {
		return on
	}
	return max(on, f.PauseUntil)
}

// SupportEnd is the last day of support: SupportMonths calendar months after the first appointment attended, or the end
// set by an extension; the zero day before support has begun. A pause does not move it.
func SupportEnd(f Facts, s detail.SchemeSettings) clock.Date {
	if f.SupportFrom.IsZero() || !f.ExtendedUntil.IsZero() {
		return f.ExtendedUntil
	}
	return f.SupportFrom.AddMonths(s.SupportMonths)
}

// SupportFlag says how near the end of support is.
type SupportFlag string

// The flags of the support clock: with 6 months of support, raised at 4, at 5 and after 6.
const (
	SupportNoFlag        SupportFlag = ""
	SupportTwoMonthsLeft SupportFlag = "TWO_MONTHS_LEFT"
	SupportOneMonthLeft  SupportFlag = "ONE_MONTH_LEFT"
	SupportOver          SupportFlag = "OVER"
)

// SupportFlagOn is the flag of the support clock on a day: two months and one month before the end, and after it. Without
// an extension the months are counted from the first appointment, with one back from the new end.
func SupportFlagOn(f Facts, s detail.SchemeSettings, today clock.Date) SupportFlag {
	end := SupportEnd(f, s)
	if end.IsZero() {
		return SupportNoFlag
	}
	two, one := f.SupportFrom.AddMonths(s.SupportMonths-2), f.SupportFrom.AddMonths(s.SupportMonths-1)
	if !f.ExtendedUntil.IsZero() {
		two, one = end.AddMonths(-2), end.AddMonths(-1)
	}
	switch {
	case today.After(end):
		return SupportOver
	case !today.Before(one):
		return SupportOneMonthLeft
	case !today.Before(two):
		return SupportTwoMonthsLeft
	}
	return SupportNoFlag
}

// LatestExtension is the last day to which a manager may extend support: ExtensionMonths after its usual end, whatever
// extensions there have been. The zero day before support has begun.
func LatestExtension(f Facts, s detail.SchemeSettings) clock.Date {
	return f.SupportFrom.AddMonths(s.SupportMonths + s.ExtensionMonths)
}

// OnwardStep is what a silent service calls for.
type OnwardStep string

// The steps of the onward-answer clock (journey section 3): nothing yet, remind the service, tell the lead, close it as
// NO_ANSWER.
const (
	OnwardWait     OnwardStep = ""
	OnwardNudge    OnwardStep = "NUDGE"
	OnwardTellLead OnwardStep = "TELL_LEAD"
	OnwardClose    OnwardStep = "CLOSE"
)

// OnwardStepOn is what an onward referral sent on a day and not answered calls for on another: each step from the
// working day on which its time is up.
func OnwardStepOn(sentOn clock.Date, s detail.SchemeSettings, today clock.Date) OnwardStep {
	if !sentOn.Valid() {
		return OnwardWait
	}
	reached := func(days int) bool { return !today.Before(clock.AddWorkingDays(sentOn, days)) }
	switch {
	case reached(s.OnwardCloseDays):
		return OnwardClose
	case reached(s.OnwardLeadDays):
		return OnwardTellLead
	case reached(s.OnwardNudgeDays):
		return OnwardNudge
	}
	return OnwardWait
}
