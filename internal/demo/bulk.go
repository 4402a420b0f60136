package demo

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/organisation"
	"alongside/internal/referral"
	"alongside/internal/viewer"
)

// How much the set to measure with holds (data set S).
const (
	manyClients   = 20_000
	manyReferrals = 30_000
	manyWorkers   = 100 // beside those of the small set
	rowsAtOnce    = 200 // of one statement
	clientsAtOnce = 1_000
)

// contactsEach is how many contacts an episode has by its number: with one more for every second, 150,000 in all.
var contactsEach = [...]int{0, 2, 3, 4, 5, 5, 6, 7, 8, 10}

// bulk writes many rows past the services, as background work of the scheme: nobody has done these things.
type bulk struct {
	w        *world
	m        *maker
	settings detail.SchemeSettings
	workers  map[string][]string // link workers by the practice's key
	pcns     map[string]string   // the PCN of a practice
	places   []string
	people   []*ent.PersonCreate
	referred []*ent.ReferralCreate
	contacts []*ent.ContactCreate
	consents []*ent.ConsentCreate
	risks    []*ent.RiskCreate
	tasks    []*ent.TaskCreate
	episodes int
}

// large makes the small set and then, in Harrow, many more clients, whose texts repeat.
func (m *maker) large(ctx context.Context) error {
	if err := m.small(ctx); err != nil {
		return err
	}
	m.clock.Set(m.now)
	b, err := m.bulkOf(ctx)
	if err != nil {
		return err
	}
	for from := 0; from < manyClients; from += clientsAtOnce {
		err := m.store.WithTx(viewer.System(ctx, b.w.schemeID, "make the set to measure with"), func(ctx context.Context) error {
			for n := from; n < from+clientsAtOnce; n++ {
				b.client(m.store.Ent(ctx), n)
			}
			return b.save(ctx)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// bulkOf hires the link workers and finds out where they work.
func (m *maker) bulkOf(ctx context.Context) (*bulk, error) {
	w := m.harrow
	b := &bulk{w: w, m: m, settings: detail.DefaultSettings(), workers: map[string][]string{}, pcns: map[string]string{}}
	for _, n := range harrowNetworks {
		for _, p := range w.practices[n.ods] {
			b.pcns[p], b.places = w.orgs[n.ods], append(b.places, p)
		}
	}
	hosts := []string{"mind", "ageuk", "carers", "mencap", "stlukes"}
	err := m.store.WithTx(viewer.System(ctx, w.schemeID, "make the set to measure with"), func(ctx context.Context) error {
		svc := m.do.Organisations
		for i := range manyWorkers {
			g := communities[i%len(communities)]
			n := harrowNetworks[i%len(harrowNetworks)].ods
			a, err := svc.AddAccount(ctx, organisation.AddAccountInput{
				ID: w.key("ac"), Email: fmt.Sprintf("worker%03d%s", i+1, mailDomain), Title: "Link worker", PasswordHash: m.hash,
				Name: one(m, g.women) + " " + one(m, g.families), Capacity: ptr(150),
			})
			if err != nil {
				return err
			}
			if _, err := svc.AddMembership(ctx, organisation.AddMembershipInput{
				AccountID: a.ID, OrganisationID: w.orgs[hosts[i%len(hosts)]], Role: code.RoleLinkWorker, FromOn: w.began,
			}); err != nil {
				return err
			}
			if _, err := svc.Assign(ctx, organisation.AssignInput{AccountID: a.ID, OrganisationID: w.orgs[n], FromOn: w.began}); err != nil {
				return err
			}
			for _, p := range w.practices[n] {
				b.workers[p] = append(b.workers[p], a.ID)
			}
		}
		return nil
	})
	return b, err
}

// client adds the nth client with one episode, or two.
func (b *bulk) client(db *ent.Client, n int) {
	m := b.m
	g := m.community(&theme{})
	given, sex := one(m, g.women), code.SexFemale
	if n%5 < 2 {
		given, sex = one(m, g.men), code.SexMale
	}
	family, practice := one(m, g.families), b.places[m.rng.IntN(len(b.places))]
	worker := one(m, b.workers[practice])
	st := one(m, b.w.streets)
	postcode := st.sector + string(postcodeEnds[m.rng.IntN(20)]) + string(postcodeEnds[m.rng.IntN(20)])
	number, tel := nhs.Generate(100_000+n).String(), fmt.Sprintf("07700 900%03d", n%850)
	key := m.key("pe", m.now)
	b.people = append(b.people, db.Person.Create().SetID(key).SetGivenName(given).SetFamilyName(family).SetSex(sex).
		SetDateOfBirth(m.today.AddMonths(-12*m.between(19, 92)).AddDays(-m.between(0, 360))).
		SetNhsNumber(number).SetNhsNumberStatus(code.NhsNumberStatusUnverified).SetEthnicCategory(g.ethnic).SetLanguage(g.language).
		SetPhone(tel).SetPhoneKey(nhs.ComparablePhone(tel).String()).SetPracticeID(practice).SetCreatedByID(worker).
		SetAddress(detail.Address{Line1: fmt.Sprintf("%d %s", m.between(101, 299), st.name), Town: st.town, Postcode: postcode}).
		SetSearchText(strings.Join([]string{
			nhs.Fold(given), nhs.Fold(family), number, nhs.ComparablePhone(tel).String(), nhs.Fold(postcode),
			strings.ReplaceAll(nhs.Fold(postcode), " ", ""),
		}, " ")).
		SetSoundsLike(nhs.Soundalike(nhs.Fold(given)+" "+nhs.Fold(family))))
	b.consents = append(b.consents, db.Consent.Create().SetPersonID(key).SetWhat(code.ConsentKindReceiveSupport).
		SetDecision(code.ConsentDecisionGiven).SetHow(code.ConsentHowVerbal).SetOn(m.today.AddMonths(-18)).SetRecordedByID(worker))
	b.risks = append(b.risks, db.Risk.Create().SetPersonID(key).SetKind(code.RiskKindNoneKnown).SetOn(m.today.AddMonths(-18)).SetRecordedByID(worker))
	var before string
	if n%2 == 0 { // the episode before: 30,000 for 20,000 clients
		before = b.episode(db, key, practice, worker, "", m.between(300, 540), code.ReferralStatusClosed)
	}
	status := one(m, mix)
	age := m.between(10, 170)
	if status == code.ReferralStatusClosed {
		age = m.between(180, 290)
	}
	b.episode(db, key, practice, worker, before, age, status)
}

// mix is the status of the latest episode of a hundred clients, less those that are here once.
var mix = slices.Concat(
	slices.Repeat([]code.ReferralStatus{code.ReferralStatusClosed}, 62), slices.Repeat([]code.ReferralStatus{code.ReferralStatusActive}, 24),
	slices.Repeat([]code.ReferralStatus{code.ReferralStatusContacting}, 4), slices.Repeat([]code.ReferralStatus{code.ReferralStatusAccepted}, 2),
	slices.Repeat([]code.ReferralStatus{code.ReferralStatusWaiting}, 1), slices.Repeat([]code.ReferralStatus{code.ReferralStatusReceived}, 1),
	slices.Repeat([]code.ReferralStatus{code.ReferralStatusInTriage}, 1), slices.Repeat([]code.ReferralStatus{code.ReferralStatusPaused}, 1),
	slices.Repeat([]code.ReferralStatus{code.ReferralStatusDeclined}, 4),
)

// episode adds a referral so many days old, with its contacts and, while it is open, a task, and gives its key. What
// lists sort by comes of the one overdue function.
func (b *bulk) episode(db *ent.Client, person, practice, worker, before string, age int, status code.ReferralStatus) string {
	m := b.m
	th := m.theme()
	received := m.office(m.ago(age))
	if status == code.ReferralStatusReceived || status == code.ReferralStatusInTriage {
		received = m.office(m.ago(m.between(1, 6)))
	}
	key := m.key("re", received)
	q := db.Referral.Create().SetID(key).SetCreatedAt(received).SetPersonID(person).SetStatus(status).SetPracticeID(practice).
		SetPcnID(b.pcns[practice]).SetReferringOrganisationID(practice).SetReferredByID(worker).SetReferrerName(one(m, doctors)).
		SetSource(code.ReferralSourceGp).SetPrimaryReason(th.reason).SetReasons([]detail.Reason{{Code: th.reason, Primary: true}}).
		SetReferrerWords(strings.NewReplacer("{name}", "the patient", "{age}", "Adult").Replace(one(m, th.referrer))).
		SetClientAware(true).SetReceivedAt(received).SetReceivedMonth(string(clock.DateOf(received))[:len("2026-01")])
	if before != "" {
		q.SetPreviousID(before)
	}
	f := referral.Facts{Status: status, ReceivedOn: clock.DateOf(received)}
	switch status {
	case code.ReferralStatusReceived, code.ReferralStatusInTriage:
	case code.ReferralStatusDeclined:
		q.SetDeclineReason(code.DeclineReasonPersonDeclined).SetDeclineWords("Does not want support now.").
			SetAlternative("None, because it is not wanted.").SetClosedAt(received.AddDate(0, 0, 2))
	default:
		accepted := received.AddDate(0, 0, 1)
		f.AcceptedOn = clock.DateOf(accepted)
		q.SetAcceptedAt(accepted)
		if status != code.ReferralStatusWaiting {
			q.SetLinkWorkerID(worker)
		}
		b.touch(db, q, &f, person, key, worker, received, th)
	}
	if due, ok := referral.First(f, b.settings, m.today); ok {
		q.SetNextDueKind(due.Kind).SetNextDueOn(due.On)
	}
	b.referred = append(b.referred, q)
	return key
}

// touch adds the contacts of an episode that was taken on, and what follows from them.
func (b *bulk) touch(db *ent.Client, q *ent.ReferralCreate, f *referral.Facts, person, key, worker string, received time.Time, th *theme) {
	m := b.m
	supported := f.Status == code.ReferralStatusActive || f.Status == code.ReferralStatusPaused || f.Status == code.ReferralStatusClosed
	n := contactsEach[b.episodes%len(contactsEach)]
	b.episodes++
	switch {
	case supported:
		n = max(n+b.episodes%2, 1)
	case f.Status == code.ReferralStatusContacting:
		n = 2
	default:
		n = 0
	}
	end := m.now
	if f.Status == code.ReferralStatusClosed {
		end = received.AddDate(0, 0, m.between(60, 150))
		q.SetClosedAt(end).SetClosingReason(code.ClosingReasonGoalsMet).SetMessageSent(true)
	}
	step := end.Sub(received) / time.Duration(n+1)
	var last time.Time
	for i := range n {
		at := clock.Milli(received.Add(step * time.Duration(i+1)))
		c := db.Contact.Create().SetID(id.From("ct", at, m.random())).SetCreatedAt(at).SetPersonID(person).SetReferralID(key).SetAuthorID(worker).
			SetAt(at).SetMethod(code.ContactMethodPhone).SetOutcome(code.ContactOutcomeAttended).SetPurpose(code.ContactPurposeSupport).
			SetMinutes(m.between(5, 40)).SetNote(one(m, checkInNotes))
		switch {
		case !supported:
			c.SetOutcome(code.ContactOutcomeNoAnswer).SetPurpose(code.ContactPurposeAdmin).SetAttempt(true).SetMinutes(2).SetNote(one(m, noAnswerNotes))
		case i == 0:
			c.SetMethod(code.ContactMethodInPersonPractice).SetPurpose(code.ContactPurposeFirst).SetMinutes(60).SetNote(strings.Join(th.first, " "))
			f.SupportFrom, f.FirstReachedOn = clock.DateOf(at), clock.DateOf(at)
			q.SetFirstContactAt(at).SetSupportFrom(f.SupportFrom)
		}
		b.contacts = append(b.contacts, c)
		last = at
	}
	if n > 0 {
		f.LastContactOn = clock.DateOf(last)
		q.SetLastContactAt(last)
	}
	if !supported {
		q.SetAttempts(n)
	}
	if supported {
		q.SetSupportUntil(referral.SupportEnd(*f, b.settings))
	}
	if f.Status == code.ReferralStatusPaused {
		f.PauseUntil = m.today.AddDays(14)
		q.SetPauseUntil(f.PauseUntil).SetPauseReason("Away with family.")
	}
	if f.Status == code.ReferralStatusActive && b.episodes%3 == 0 {
		due := m.today.AddDays(m.between(-5, 20))
		task := m.key("ta", m.now)
		f.Tasks = append(f.Tasks, referral.Item{ID: task, On: due})
		b.tasks = append(b.tasks, db.Task.Create().SetID(task).SetPersonID(person).SetReferralID(key).SetAssignedToID(worker).
			SetWords("Ring about the first session").SetDueOn(due))
	}
}

// save writes down what was added.
func (b *bulk) save(ctx context.Context) error {
	db := b.m.store.Ent(ctx)
	for _, err := range []error{
		inBatches(b.people, func(rows []*ent.PersonCreate) error { return db.Person.CreateBulk(rows...).Exec(ctx) }),
		inBatches(b.referred, func(rows []*ent.ReferralCreate) error { return db.Referral.CreateBulk(rows...).Exec(ctx) }),
		inBatches(b.contacts, func(rows []*ent.ContactCreate) error { return db.Contact.CreateBulk(rows...).Exec(ctx) }),
		inBatches(b.consents, func(rows []*ent.ConsentCreate) error { return db.Consent.CreateBulk(rows...).Exec(ctx) }),
		inBatches(b.risks, func(rows []*ent.RiskCreate) error { return db.Risk.CreateBulk(rows...).Exec(ctx) }),
		inBatches(b.tasks, func(rows []*ent.TaskCreate) error { return db.Task.CreateBulk(rows...).Exec(ctx) }),
	} {
		if err != nil {
			return err
		}
	}
	b.people, b.referred, b.contacts, b.consents, b.risks, b.tasks = nil, nil, nil, nil, nil, nil
	return nil
}

// inBatches writes rows, so many in a statement.
func inBatches[T any](rows []T, write func([]T) error) error {
	for batch := range slices.Chunk(rows, rowsAtOnce) {
		if err := write(batch); err != nil {
			return err
		}
	}
	return nil
}
