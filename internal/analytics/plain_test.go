package analytics_test

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"alongside/ent"
)

// The reference: the same figures made slowly and plainly from the tables of the record. It shares no code with what it
// is held against; even months, ages and holidays it works out by itself.

// plain is one thing that is counted.
type plain struct {
	person string
	key    string             // of episodes: the referral
	is     map[string]string  // by dimension
	value  map[string]float64 // by measure, where known; of a share 1 for what counts, else 0
}

// record is all that is read for the reference.
type record struct {
	people    map[string]*ent.Person
	practices map[string]*ent.Organisation
	links     []*ent.PracticeLink
	referrals []*ent.Referral
	services  map[string]*ent.Service
	by        map[string]*ent.Referral
}

var london = func() *time.Location {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err)
	}
	return l
}()

func dayOf(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.In(london).Format(time.DateOnly)
}

func daysApart(from, to string) float64 {
	a, _ := time.Parse(time.DateOnly, from)
	b, _ := time.Parse(time.DateOnly, to)
	return max(0, b.Sub(a).Hours()/24)
}

// bankHolidays of England in the years of the test, from gov.uk.
var bankHolidays = []string{
	"2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
	"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
	"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
}

func workingDays(from, to string) float64 {
	n := 0.0
	d, _ := time.Parse(time.DateOnly, from)
	for d = d.AddDate(0, 0, 1); d.Format(time.DateOnly) <= to; d = d.AddDate(0, 0, 1) {
		if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday && !slices.Contains(bankHolidays, d.Format(time.DateOnly)) {
			n++
		}
	}
	return n
}

func ageBand(born, on string) string {
	var y, m, d, oy, om, od int
	_, _ = fmt.Sscanf(born, "%d-%d-%d", &y, &m, &d)
	_, _ = fmt.Sscanf(on, "%d-%d-%d", &oy, &om, &od)
	age := oy - y
	if om < m || om == m && od < d {
		age--
	}
	switch {
	case age < 18:
		return "UNDER_18"
	case age < 25:
		return "AGE_18_24"
	case age >= 85:
		return "AGE_85_OVER"
	}
	low := 25 + (age-25)/10*10
	return fmt.Sprintf("AGE_%d_%d", low, low+9)
}

func ethnicGroup(category string) string {
	for group, categories := range map[string]string{"WHITE": "ABC", "MIXED": "DEFG", "ASIAN": "HJKLR", "BLACK": "MNP", "OTHER": "S", "NOT_STATED": "Z"} {
		for _, c := range categories {
			if string(c) == category {
				return group
			}
		}
	}
	return "NOT_KNOWN"
}

func quarterOf(month string) string {
	if month == "" {
		return ""
	}
	return yearOf(month) + " Q" + map[string]string{
		"01": "4", "02": "4", "03": "4", "04": "1", "05": "1", "06": "1", "07": "2", "08": "2", "09": "2", "10": "3", "11": "3", "12": "3",
	}[month[5:]]
}

func yearOf(month string) string {
	y, _ := strconv.Atoi(month[:4])
	if month[5:] <= "03" {
		y--
	}
	return fmt.Sprintf("%d-%02d", y, (y+1)%100)
}

func monthOf(day string) string {
	if day == "" {
		return ""
	}
	return day[:7]
}

// common gives what all things that are counted have in common.
func (rec *record) common(referral string, on string) plain {
	ref := rec.by[referral]
	p := rec.people[ref.PersonID]
	pcn := ""
	if ref.PcnID != nil {
		pcn = *ref.PcnID
	}
	for _, l := range rec.links {
		if l.PracticeID == ref.PracticeID && string(l.FromOn) <= on && (l.ToOn == nil || string(*l.ToOn) >= on) {
			pcn = l.PcnID
		}
	}
	decile := 0
	if d := rec.practices[ref.PracticeID].ImdDecile; d != nil {
		decile = *d
	}
	language := "OTHER"
	if slices.Contains([]string{"", "en", "EN", "en-GB"}, p.Language) {
		language = "ENGLISH"
	}
	month := monthOf(on)
	return plain{person: p.ID, value: map[string]float64{}, is: map[string]string{
		"MONTH": month, "QUARTER": quarterOf(month), "FINANCIAL_YEAR": yearOf(month),
		"AGE_BAND": ageBand(string(p.DateOfBirth), on), "GENDER": string(p.Gender), "ETHNIC_GROUP": ethnicGroup(string(p.EthnicCategory)),
		"CARER_STATUS": string(p.CarerStatus), "HOUSEHOLD": string(p.Household), "LANGUAGE_GROUP": language,
		"IMD_DECILE": fmt.Sprint(decile), "IMD_QUINTILE": fmt.Sprint(map[int]int{1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 5, 10: 5}[decile]),
		"PRACTICE": ref.PracticeID, "PCN": pcn,
	}}
}

// share says of a share whether something is in its denominator, and whether in its numerator.
func (p plain) share(name string, whole, part bool) {
	if whole {
		p.value[name] = map[bool]float64{true: 1, false: 0}[part]
	}
}

// days is the number of days of a median and a 90th centile, where both days are there.
func (p plain) days(name, from, to string) {
	if from != "" && to != "" {
		p.value["MEDIAN_"+name], p.value["NINETIETH_"+name] = daysApart(from, to), daysApart(from, to)
	}
}

func text[T ~string](v *T) string {
	if v == nil {
		return ""
	}
	return string(*v)
}

func yes(v bool) string { return map[bool]string{true: "YES", false: "NO"}[v] }

// read reads the record, and makes from it all that is counted, by source.
func (r *random) read() map[string][]plain {
	ctx := r.kit.System()
	db := r.kit.Store.Ent(ctx)
	rec := &record{people: map[string]*ent.Person{}, practices: map[string]*ent.Organisation{}, services: map[string]*ent.Service{}, by: map[string]*ent.Referral{}}
	people, err := db.Person.Query().All(ctx)
	r.must(err)
	for _, p := range people {
		rec.people[p.ID] = p
	}
	organisations, err := db.Organisation.Query().All(ctx)
	r.must(err)
	for _, o := range organisations {
		rec.practices[o.ID] = o
	}
	services, err := db.Service.Query().All(ctx)
	r.must(err)
	for _, s := range services {
		rec.services[s.ID] = s
	}
	rec.links, err = db.PracticeLink.Query().All(ctx)
	r.must(err)
	rec.referrals, err = db.Referral.Query().All(ctx)
	r.must(err)
	for _, ref := range rec.referrals {
		rec.by[ref.ID] = ref
	}
	return map[string][]plain{
		"episodes": rec.episodes(r), "contacts": rec.contacts(r), "needs": rec.needs(r), "goals": rec.goals(r),
		"measures": rec.measures(r), "onwardReferrals": rec.onward(r),
	}
}

// episodes gives the episodes, numbered by the instant of receipt.
func (rec *record) episodes(r *random) []plain {
	ctx := r.kit.System()
	versions, err := r.kit.Store.Ent(ctx).PlanVersion.Query().All(ctx)
	r.must(err)
	settings := r.kit.Store.Ent(ctx).Scheme.GetX(ctx, r.kit.ID).Settings
	out := []plain{}
	for _, ref := range rec.referrals {
		on := dayOf(&ref.ReceivedAt)
		p := rec.common(ref.ID, on)
		p.key = ref.ID
		number := 1
		for _, other := range rec.referrals {
			if other.PersonID == ref.PersonID && (other.ReceivedAt.Before(ref.ReceivedAt) || other.ReceivedAt.Equal(ref.ReceivedAt) && other.ID < ref.ID) {
				number++
			}
		}
		outcome := map[string]string{"RECEIVED": "UNDECIDED", "IN_TRIAGE": "UNDECIDED", "DECLINED": "DECLINED", "REDIRECTED": "REDIRECTED", "CLOSED": "CLOSED"}[string(ref.Status)]
		if outcome == "" {
			outcome = "IN_SUPPORT"
		}
		ended := outcome == "CLOSED" || outcome == "DECLINED" || outcome == "REDIRECTED"
		closed, decided := "", dayOf(ref.AcceptedAt)
		if ended {
			closed = dayOf(ref.ClosedAt)
		}
		if decided == "" && ended && outcome != "CLOSED" {
			decided = closed
		}
		contacted, started, planned := dayOf(ref.FirstContactAt), text(ref.SupportFrom), ""
		for _, v := range versions {
			if v.ReferralID == ref.ID && (planned == "" || string(v.AgreedOn) < planned) {
				planned = string(v.AgreedOn)
			}
		}
		for name, value := range map[string]string{
			"STATUS": string(ref.Status), "OUTCOME": outcome, "REFERRAL_SOURCE": string(ref.Source), "PRIMARY_REASON": string(ref.PrimaryReason),
			"URGENCY": string(ref.Urgency), "COMPLEXITY": string(ref.Complexity), "EPISODE_NUMBER": fmt.Sprint(number),
			"DECIDED_MONTH": monthOf(decided), "CONTACTED_MONTH": monthOf(contacted), "STARTED_MONTH": monthOf(started), "PLANNED_MONTH": monthOf(planned),
			"CLOSED_MONTH": monthOf(closed), "CLOSED_QUARTER": quarterOf(monthOf(closed)), "EXTENDED": yes(ref.ExtendedUntil != nil),
			"DECLINE_REASON": map[bool]string{true: text(ref.DeclineReason)}[outcome == "DECLINED"],
			"CLOSING_REASON": map[bool]string{true: text(ref.ClosingReason)}[outcome == "CLOSED"],
		} {
			p.is[name] = value
		}
		p.days("DAYS_TO_DECISION", on, decided)
		p.days("DAYS_TO_CONTACT", on, contacted)
		p.days("DAYS_TO_START", on, started)
		p.days("DAYS_TO_PLAN", on, planned)
		p.days("DAYS_TO_CLOSE", on, closed)
		p.days("SUPPORT_DAYS", started, closed)
		p.share("PERCENT_CONTACTED_IN_TIME", contacted != "", workingDays(on, contacted) <= float64(settings.FirstContactDays))
		p.share("PERCENT_STARTED", true, started != "")
		p.share("PERCENT_PLANNED", started != "", planned != "")
		p.share("PERCENT_EXTENDED", started != "", ref.ExtendedUntil != nil)
		out = append(out, p)
	}
	return out
}
