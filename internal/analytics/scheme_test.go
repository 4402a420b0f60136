package analytics_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/measure"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// random is a scheme whose records are made up, the same from the same seed.
type random struct {
	*rand.Rand
	t         testing.TB
	kit       *testkit.Kit
	practices []*ent.Organisation
	services  []*ent.Service
	open      []*ent.PracticeLink // memberships that last
	people    []*ent.Person
	goals     map[string][]string // by referral
	lists     []store.ListSize
}

func newRandom(t testing.TB, k *testkit.Kit, seed uint64) *random {
	t.Helper()
	r := &random{Rand: rand.New(rand.NewPCG(seed, 43)), t: t, kit: k, goals: map[string][]string{}}
	r.write(r.directory)
	r.register()
	return r
}

// write does something to the record in one transaction, of whom facts follow.
func (r *random) write(do func(ctx context.Context, db *ent.Client)) {
	r.t.Helper()
	r.must(r.kit.Store.WithTx(r.kit.System(), func(ctx context.Context) error {
		do(ctx, r.kit.Store.Ent(ctx))
		return nil
	}))
}

func (r *random) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func one[T any](r *random, list ...T) T { return list[r.IntN(len(list))] }

// of gives one code of a list.
func of[T interface {
	~string
	Values() []string
}](r *random) T {
	var list T
	return T(one(r, list.Values()...))
}

func (r *random) chance(percent int) bool { return r.IntN(100) < percent }

// pivots are days on which ages, months, quarters and years turn.
var pivots = []clock.Date{
	"2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01", "2025-02-28", "2025-03-01", "2025-03-31",
	"2025-04-01", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-05-31",
}

// instant gives a moment after a day: often one of the pivots, often around midnight.
func (r *random) instant(after clock.Date, within int) time.Time {
	day := after.AddDays(r.IntN(within + 1))
	if p := one(r, pivots...); after == "2024-01-01" && r.chance(40) {
		day = p
	}
	at := day.Time().Add(one(r, 0, time.Minute, 11*time.Hour, 23*time.Hour+30*time.Minute, 24*time.Hour-time.Millisecond))
	if latest := r.kit.Clock.Now(); at.After(latest) {
		return latest
	}
	return at
}

// directory makes practices, one of them in no PCN and one that moves in mid-quarter, and services.
func (r *random) directory(ctx context.Context, db *ent.Client) {
	r.practices = []*ent.Organisation{r.kit.Practice, r.kit.Practice2}
	for _, name := range []string{"Ash Surgery", "Birch Surgery"} {
		o, err := db.Organisation.Create().SetKind(code.OrganisationKindPractice).SetName(name).SetImdDecile(1 + r.IntN(10)).Save(ctx)
		r.must(err)
		r.practices = append(r.practices, o)
	}
	link := func(practice, pcn *ent.Organisation, from clock.Date, to *clock.Date) {
		l, err := db.PracticeLink.Create().SetPracticeID(practice.ID).SetPcnID(pcn.ID).SetFromOn(from).SetNillableToOn(to).Save(ctx)
		r.must(err)
		if to == nil {
			r.open = append(r.open, l)
		}
	}
	moved := one(r, pivots...).AddDays(r.IntN(3) - 1)
	link(r.practices[2], r.kit.PCN, "2020-01-01", &moved)
	link(r.practices[2], r.kit.PCN2, moved.AddDays(1), nil)
	for _, name := range []string{"Choir", "Advice", "Garden"} {
		s, err := db.Service.Create().SetOrganisationID(r.kit.Host.ID).SetName(name).SetCategory(of[code.ServiceCategory](r)).SetSearchText(name).Save(ctx)
		r.must(err)
		r.services = append(r.services, s)
	}
}

// register writes down how many people are registered with the practices, but the last.
func (r *random) register() {
	for _, p := range r.practices[:3] {
		for _, on := range []clock.Date{"2024-04-01", "2025-10-01"} {
			for _, age := range code.AgeBand("").Values() {
				for _, gender := range []code.Gender{code.GenderWoman, code.GenderMan} {
					r.lists = append(r.lists, store.ListSize{PracticeID: p.ID, On: on, AgeBand: code.AgeBand(age), Gender: gender, People: r.IntN(90)})
				}
			}
			for _, group := range []code.EthnicGroup{code.EthnicGroupWhite, code.EthnicGroupAsian} {
				r.lists = append(r.lists, store.ListSize{PracticeID: p.ID, On: on, EthnicGroup: group, People: r.IntN(900)})
			}
		}
	}
	r.must(r.kit.Store.KeepListSizes(r.kit.System(), r.lists))
}

// sized are the practices whose lists are known.
func (r *random) sized() []any {
	out := []any{}
	for _, p := range r.practices[:3] {
		out = append(out, p.ID)
	}
	return out
}

// arrive makes so many clients with all that is recorded of them.
func (r *random) arrive(n int) {
	r.write(func(ctx context.Context, db *ent.Client) {
		for range n {
			practice := one(r, r.practices...)
			p, err := db.Person.Create().SetGivenName("A").SetFamilyName("B").SetPracticeID(practice.ID).SetCreatedByID(r.kit.Manager.AccountID).
				SetDateOfBirth(r.birth()).SetGender(one(r, code.GenderWoman, code.GenderMan, of[code.Gender](r))).
				SetEthnicCategory(of[code.EthnicCategory](r)).SetHousehold(of[code.Household](r)).SetCarerStatus(of[code.CarerStatus](r)).
				SetLanguage(one(r, "en", "en-GB", "gu", "", "EN", "eng", "pl-PL")).Save(ctx)
			r.must(err)
			r.people = append(r.people, p)
			for range one(r, 0, 1, 1, 1, 2, 3) {
				r.episode(ctx, db, p)
			}
		}
	})
}

// birth gives a date of birth, of any age, at times on a pivot of the year or on 29 February.
func (r *random) birth() clock.Date {
	if r.chance(15) {
		return one[clock.Date](r, "1960-02-29", "1952-02-29", "2000-02-29", "1940-02-29")
	}
	day := one(r, pivots...)
	year := 1925 + r.IntN(90)
	if day[5:] == "02-29" {
		day = "2024-03-01"
	}
	return clock.Date(fmt.Sprintf("%04d", year) + string(day[4:]))
}

// episode makes a referral and what follows from it.
func (r *random) episode(ctx context.Context, db *ent.Client, p *ent.Person) {
	practice := one(r, r.practices...)
	status := one(r, code.ReferralStatusActive, code.ReferralStatusClosed, of[code.ReferralStatus](r))
	reason := one(r, code.ReferralReasonLoneliness, code.ReferralReasonLongTermCondition, of[code.ReferralReason](r))
	received := r.instant("2024-01-01", 870)
	on := clock.DateOf(received)
	c := db.Referral.Create().SetPersonID(p.ID).SetStatus(status).SetPracticeID(practice.ID).SetReferredByID(r.kit.Manager.AccountID).
		SetSource(of[code.ReferralSource](r)).SetPrimaryReason(reason).SetReasons([]detail.Reason{{Code: reason, Primary: true}}).
		SetUrgency(of[code.Urgency](r)).SetComplexity(of[code.Complexity](r)).SetClientAware(true).SetReceivedAt(received)
	if r.chance(80) {
		c.SetPcnID(one(r, r.kit.PCN, r.kit.PCN2).ID)
	}
	if r.chance(70) {
		c.SetAcceptedAt(r.instant(on, 20))
	}
	if r.chance(60) {
		c.SetFirstContactAt(r.instant(on, 30))
	}
	if r.chance(60) {
		c.SetSupportFrom(clock.DateOf(r.instant(on, 60)))
	}
	if r.chance(10) {
		c.SetExtendedUntil(on.AddMonths(9))
	}
	if status == code.ReferralStatusClosed || status == code.ReferralStatusDeclined || r.chance(20) {
		c.SetClosedAt(r.instant(on, 200)).SetClosingReason(of[code.ClosingReason](r)).SetDeclineReason(of[code.DeclineReason](r))
	}
	ref, err := c.Save(ctx)
	r.must(err)
	for range r.IntN(4) {
		r.contact(ctx, db, ref)
	}
	if r.chance(50) {
		r.plan(ctx, db, ref)
	}
	for range one(r, 0, 1, 2, 3, 4, 6) {
		r.measure(ctx, db, ref)
	}
	for range r.IntN(2) {
		r.onward(ctx, db, ref)
	}
}

func (r *random) contact(ctx context.Context, db *ent.Client, ref *ent.Referral) {
	r.must(db.Contact.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetAt(r.instant(clock.DateOf(ref.ReceivedAt), 200)).
		SetMethod(of[code.ContactMethod](r)).SetOutcome(of[code.ContactOutcome](r)).SetPurpose(of[code.ContactPurpose](r)).
		SetMinutes(one(r, 0, 5, 10, 15, 25, 50, 55, 150)).SetAttempt(r.chance(20)).SetAuthorID(r.kit.Manager.AccountID).Exec(ctx))
}

// plan makes a plan with needs, goals and actions, some taken out again, and its versions.
func (r *random) plan(ctx context.Context, db *ent.Client, ref *ent.Referral) {
	began := r.instant(clock.DateOf(ref.ReceivedAt), 60)
	needs := []detail.Need{}
	for i := range r.IntN(4) {
		needs = append(needs, detail.Need{ID: fmt.Sprint("n", i), Code: of[code.ReferralReason](r)})
	}
	plan, err := db.SupportPlan.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetCreatedAt(began).SetNeeds(needs).Save(ctx)
	r.must(err)
	for n := range r.IntN(3) {
		r.must(db.PlanVersion.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetPlanID(plan.ID).SetNumber(n + 1).
			SetAgreedOn(clock.DateOf(r.instant(clock.DateOf(began), 90))).SetAgreedWith("Them").SetAuthorID(r.kit.Manager.AccountID).Exec(ctx))
	}
	for range r.IntN(4) {
		g := db.Goal.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetPlanID(plan.ID).SetCreatedAt(r.instant(clock.DateOf(began), 40)).
			SetWords("Go").SetImportance(1 + r.IntN(10)).SetStatus(one(r, code.GoalStatusAchieved, of[code.GoalStatus](r))).SetRemoved(r.chance(15))
		if len(needs) > 0 && r.chance(80) {
			g.SetNeedID(one(r, needs...).ID)
		}
		goal, err := g.Save(ctx)
		r.must(err)
		r.goals[ref.ID] = append(r.goals[ref.ID], goal.ID)
		for range r.IntN(3) {
			r.must(db.Action.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetGoalID(goal.ID).SetWords("Do").
				SetWho(of[code.ActionOwner](r)).SetStatus(one(r, code.ActionStatusDone, of[code.ActionStatus](r))).SetRemoved(r.chance(15)).Exec(ctx))
		}
	}
}

func (r *random) measure(ctx context.Context, db *ent.Client, ref *ent.Referral) {
	items := []detail.MeasureItem{}
	instrument := one(r, code.InstrumentOns4, code.InstrumentOns4, code.InstrumentUcla3, code.InstrumentGoalScore, of[code.Instrument](r))
	questions, _ := measure.Define(instrument)
	for _, item := range questions.Items {
		if r.chance(5) {
			items = append(items, detail.MeasureItem{Code: item.Code, Declined: true})
			continue
		}
		v := item.Min + r.IntN(item.Max-item.Min+1)
		items = append(items, detail.MeasureItem{Code: item.Code, Value: &v})
	}
	c := db.Assessment.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetInstrument(instrument).
		SetPoint(of[code.MeasurePoint](r)).SetOn(clock.DateOf(r.instant(clock.DateOf(ref.ReceivedAt), 200))).SetItems(items).
		SetAuthorID(r.kit.Manager.AccountID)
	if r.chance(85) {
		c.SetScore(questions.ScoreMin + float64(r.IntN(int(2*(questions.ScoreMax-questions.ScoreMin))+1))/2)
	}
	if goals := r.goals[ref.ID]; instrument == code.InstrumentGoalScore && len(goals) > 0 {
		c.SetGoalID(one(r, goals...))
	}
	r.must(c.Exec(ctx))
}

// onward makes a signpost or an onward referral, drafts among them.
func (r *random) onward(ctx context.Context, db *ent.Client, ref *ent.Referral) {
	at, s := r.instant(clock.DateOf(ref.ReceivedAt), 200), one(r, r.services...)
	if r.chance(40) {
		r.must(db.Signpost.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetServiceID(s.ID).SetOn(clock.DateOf(at)).
			SetAuthorID(r.kit.Manager.AccountID).Exec(ctx))
		return
	}
	c := db.OnwardReferral.Create().SetPersonID(ref.PersonID).SetReferralID(ref.ID).SetServiceID(s.ID).SetOrganisationID(s.OrganisationID).
		SetStatus(one(r, code.OnwardStatusAccepted, of[code.OnwardStatus](r))).SetShare([]code.ShareField{}).SetAuthorID(r.kit.Manager.AccountID).SetCreatedAt(at)
	if r.chance(80) {
		c.SetSentAt(at)
	}
	if r.chance(60) {
		c.SetAnsweredAt(r.instant(clock.DateOf(at), 30))
	}
	if r.chance(60) {
		c.SetOutcome(of[code.OnwardOutcome](r))
	}
	if r.chance(20) {
		c.SetDeclineReason(of[code.OnwardDeclineReason](r))
	}
	r.must(c.Exec(ctx))
}
