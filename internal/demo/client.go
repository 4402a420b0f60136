package demo

import (
	"context"
	"fmt"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/nhs"
	"alongside/internal/person"
)

// client is an invented person, with what the record will say of them.
type client struct {
	w           *world
	in          detail.PersonInput
	id          string
	called      string // what they are called
	age         int
	interpreter string // name of a language, where an interpreter is needed
	safe        []code.SafeContactRule
	hours       bool     // there are hours at which to call
	byPractice  bool     // a practice user referred them, and so sees them
	atRisk      bool     // a risk was written down
	sent        []*offer // where they were sent on to, in any episode
	details     person.UpdateClientInput
}

// invent makes a person registered with a practice for whom the theme makes sense.
func (w *world) invent(practiceID string, th *theme) *client {
	m := w.m
	for {
		g := m.community(th)
		sex, names := code.SexFemale, g.women
		if !th.women && !m.chance(60) {
			sex, names = code.SexMale, g.men
		}
		given := one(m, names)
		family := one(m, g.families)
		if m.taken[given+" "+family] {
			continue
		}
		m.taken[given+" "+family] = true
		c := &client{w: w, called: given}
		c.describe(g, given, family, sex, practiceID, th)
		return c
	}
}

// community draws one by its weight that the theme allows.
func (m *maker) community(th *theme) community {
	for {
		n := m.rng.IntN(105) // the sum of the weights
		for _, g := range communities {
			if n -= g.weight; n >= 0 {
				continue
			}
			if th.language != "" && g.language != th.language || th.abroad && (g.language == "en" || g.language == "cy") {
				break
			}
			return g
		}
	}
}

// describe fills in who somebody is.
func (c *client) describe(g community, given, family string, sex code.Sex, practiceID string, th *theme) {
	m := c.w.m
	oldest := 92
	if th.maxAge > 0 {
		oldest = th.maxAge
	}
	c.age = m.between(max(th.minAge, 19), oldest)
	if th.maxAge == 0 && th.minAge < 60 && m.chance(50) { // more old people than young
		c.age = m.between(58, oldest)
	}
	born := m.today.AddMonths(-12 * c.age).AddDays(-m.between(1, 360))
	st := one(m, c.w.streets)
	n := m.people
	m.people++
	c.in = detail.PersonInput{
		GivenName: given, FamilyName: family, DateOfBirth: born, PracticeID: practiceID, Sex: ptr(sex),
		Line1: ptr(fmt.Sprintf("%d %s", m.between(101, 299), st.name)), Town: ptr(st.town),
		Postcode: ptr(st.sector + string(postcodeEnds[m.rng.IntN(20)]) + string(postcodeEnds[m.rng.IntN(20)])),
		Phone:    ptr(phone(n, c.age)),
	}
	gender := code.GenderWoman
	if !isWoman(sex) {
		gender = code.GenderMan
	}
	if m.chance(m.asked) {
		c.in.Gender = ptr(gender)
	}
	if m.chance(94) {
		c.in.NhsNumber = ptr(nhs.Generate(1000 + 37*n).String())
	}
	if c.age < 70 && m.chance(60) {
		c.in.Email = ptr(slug(nhs.Fold(given)) + "." + slug(nhs.Fold(family)) + "@mail.example")
	}
	switch {
	case m.chance(88):
		c.in.EthnicCategory = ptr(g.ethnic)
	case m.chance(40):
		c.in.EthnicCategory = ptr(code.EthnicCategoryZ)
	}
	if g.language != "en" {
		c.in.Language = ptr(g.language)
		if g.language != "cy" && m.chance(24) {
			c.interpreter = languageNames[g.language]
			c.in.InterpreterNeeded = ptr(true)
		}
	}
	if short := shortNames[given]; short != "" && m.chance(50) {
		c.called, c.in.PreferredName = short, ptr(short)
	}
	c.needs(th)
	c.household()
}

// needs says how to communicate with somebody, and what must not be done.
func (c *client) needs(th *theme) {
	m := c.w.m
	if c.age > 74 && m.chance(30) {
		c.in.AccessibleNeeds = append(c.in.AccessibleNeeds, one(m, []code.AccessibleNeed{
			code.AccessibleNeedLargePrint, code.AccessibleNeedHearingLoop, code.AccessibleNeedStepFree, code.AccessibleNeedMoreTime,
		}))
	}
	if th.reason == code.ReferralReasonDisability {
		c.in.AccessibleNeeds = []code.AccessibleNeed{code.AccessibleNeedEasyRead, code.AccessibleNeedMoreTime}
	}
	switch {
	case th.reason == code.ReferralReasonDomesticAbuse:
		c.safe = []code.SafeContactRule{code.SafeContactRuleNoVoicemail, code.SafeContactRuleNoPost, code.SafeContactRuleClientOnly}
		c.in.SafeContact = &detail.SafeContactInput{
			Rules: c.safe, OnlyNumber: c.in.Phone, Words: ptr("Ring from the scheme's number only. If anybody else answers, say it is the survey and ring off."),
		}
	case th.reason == code.ReferralReasonCarer && m.chance(50):
		c.hours = true
		c.in.SafeContact = &detail.SafeContactInput{FromHour: ptr(13), ToHour: ptr(15), Words: ptr("While Mother sleeps.")}
	case m.chance(5):
		c.safe = []code.SafeContactRule{code.SafeContactRuleNoVoicemail}
		c.in.SafeContact = &detail.SafeContactInput{Rules: c.safe, Words: ptr("Shares the telephone with the family.")}
	case m.chance(4):
		c.safe = []code.SafeContactRule{code.SafeContactRuleNoPost}
		c.in.SafeContact = &detail.SafeContactInput{Rules: c.safe, Words: ptr("Shared letter box.")}
	}
}

// household says who somebody lives with and who matters to them.
func (c *client) household() {
	m := c.w.m
	home := code.HouseholdAlone
	switch n := m.rng.IntN(100); {
	case c.age < 60 && n < 45, n < 20:
		home = code.HouseholdFamily
	case n < 62:
		home = code.HouseholdPartner
	case n < 66:
		home = code.HouseholdShared
	}
	c.in.Household = &home
	r := one(m, relations)
	c.details.RelevantContacts = []*person.RelevantContactInput{{
		Name: r.name, Relationship: r.is, Phone: ptr(fmt.Sprintf("07700 900%03d", m.between(850, 999))),
		IsNextOfKin: ptr(r.is == "Daughter" || r.is == "Son" || r.is == "Husband" || r.is == "Wife"), MayTalkTo: ptr(m.chance(70)),
	}}
	if m.chance(45) {
		c.details.Conditions = ptr(one(m, conditions))
	}
	if m.chance(55) {
		c.details.AboutMe = ptr(one(m, aboutMe))
	}
}

// phone is the nth number of Ofcom's ranges for drama, which are never given to anybody: mobiles first.
func phone(n, age int) string {
	if age > 78 && n%2 == 0 || n%1000 >= 850 {
		return fmt.Sprintf("020 7946 0%03d", n%900)
	}
	return fmt.Sprintf("07700 900%03d", n%850)
}

// may says whether a safe-contact rule allows something.
func (c *client) may(r code.SafeContactRule) bool {
	for _, have := range c.safe {
		if have == r {
			return false
		}
	}
	return true
}

// learn writes down what was learnt of a client at the first appointment.
func (c *client) learn(ctx context.Context, whatMatters string, carer bool) error {
	m := c.w.m
	p, err := m.store.Ent(ctx).Person.Get(ctx, c.id)
	if err != nil {
		return err
	}
	in := c.details
	in.ClientMutationID, in.ClientID, in.Version, in.WhatMatters = m.once(), c.id, p.Version, &whatMatters
	in.CarerStatus = ptr(code.CarerStatusNeither)
	if carer {
		in.CarerStatus = ptr(code.CarerStatusCares)
	}
	_, err = m.do.People.UpdateClient(ctx, in)
	return err
}

// conditions that matter for support.
var conditions = []string{
	"Type 2 diabetes, diet and tablets.", "Osteoarthritis of both knees; walks with a stick.", "COPD; breathless on stairs.",
	"High blood pressure, well controlled.", "Depression and anxiety, on medication.", "Hearing loss, wears two aids.",
	"Rheumatoid arthritis; hands stiff in the morning.", "Asthma.", "Early macular degeneration; large print helps.",
	"Fibromyalgia; good and bad days.", "Stroke in 2022, left side a little weak.", "Underactive thyroid.",
}

// aboutMe is how people want to be supported and talked with.
var aboutMe = []string{
	"I need a minute to find my words. Please do not finish my sentences.", "I would rather be rung than written to. After ten, please.",
	"I make jokes when I am frightened. Ask again.", "Say it plainly. I worked on the buses; I have heard everything.",
	"I like to know beforehand who will be there and where the door is.", "Please speak to me and not to my daughter.",
	"I am better in the afternoon.", "Sit on my right; that is the good ear.", "Tea first, then questions.",
}

// born is the day of birth of somebody of an age, for people who are told of by name.
func (m *maker) born(age int) clock.Date { return m.today.AddMonths(-12 * age).AddDays(-100) }
