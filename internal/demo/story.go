package demo

import (
	"context"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/nhs"
	"alongside/internal/person"
	"alongside/internal/plan"
)

// storyFacts is who the story of the second founding document is told of, and where: a woman of 57 who lives alone.
type storyFacts struct {
	given, family, called, street, town, postcode, phone, number string
	walk, ride, volunteer                                        string // names of the services
	place                                                        string // where the walk begins
	days                                                         int    // since she was referred
	closed                                                       bool
}

var storyInHarrow = storyFacts{
	given: "Marianne", family: "Keogh", called: "Mari", street: "114 Victoria Terrace", town: "Harrow", postcode: "HA1 4JH",
	phone: "07700 900871", number: nhs.Generate(57).String(), walk: "Roxeth Wednesday Walk", ride: "Bikeability for Grown-ups",
	volunteer: "E-bike Companions", place: "Roxeth Green Hall", days: 168,
}

var storyInSouthwark = storyFacts{
	given: "Catherine", family: "Doyle", called: "Cath", street: "208 Long Lane", town: "London", postcode: "SE1 4QB",
	phone: "07700 900872", number: nhs.Generate(58).String(), walk: "Yard Walkers", ride: "Bikeability for Adults",
	volunteer: "E-bike Outings", place: "Walworth Yard Hall", days: 230, closed: true,
}

// story tells one journey whole: from the doctor's referral to the day on which she takes others out on an e-bike.
func (w *world) story(worker *actor, practiceID string, f storyFacts) {
	m := w.m
	th := &theme{
		reason:   code.ReferralReasonLowMoodAnxiety,
		also:     []code.ReferralReason{code.ReferralReasonLoneliness, code.ReferralReasonPhysicalActivity},
		need:     "I want to be with people without having to explain myself.",
		referrer: []string{"{age}, lives alone. Long history of depression, survivor of domestic abuse (past; safe now). On mirtazapine, still has thoughts of suicide at times, no plan; reviewed by me fortnightly. Cycles and walks, always alone. She knows of this referral and would like it. Please do not leave messages and do not write to her address."},
		ask:      "{name} cycles and walks, always by herself, and would like to do both in company. Does not want to talk about the past, and need not. Quiet with new people at first; I come along the first time if that is all right. Please ring her yourself, leave no message, and send nothing by post.",
		client:   []string{"When I cycle I forget everything. Then I get home and it is all sitting there."},
	}
	c := w.storyClient(practiceID, f)
	e := w.episode(c, th, worker)
	e.wellness = 2
	d := m.ago(f.days)
	day := func(n int) clock.Date { return working(d.AddDays(n)) }
	gp := w.byPlace[practiceID]

	e.submit(at(d, 12, 20), gp, code.ReferralSourceGp, "", code.UrgencySoon)
	e.triage(at(day(1), 9, 10), worker)
	e.accept(at(day(1), 9, 25), worker, worker, "Read the safe-contact rules before ringing. Doctor is happy to be called.")
	e.contact(at(day(2), 11, 5), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeNoAnswer, purpose: code.ContactPurposeAdmin, minutes: 2, note: "No answer. Left nothing, as asked. Will try once more today, at another time."})
	e.contact(at(day(2), 15, 40), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeAdmin, minutes: 14, note: c.fill("Reached {name}. Said first who I am and asked whether it was a good moment; it was. She would rather come to the surgery than have anybody at home. Agreed on a room with a window and on what I will do if I cannot come: text, first name only.", "")})
	e.first = e.book(at(day(2), 16, 0), at(day(8), 10, 0), 60, code.ContactMethodInPersonPractice, code.ContactPurposeFirst, "Consulting room 3")

	e.storyStart(day(8), c)
	walk, ride, volunteer := w.called(f.walk), w.called(f.ride), w.called(f.volunteer)
	e.storyPlan(at(day(15), 10, 45), f)
	e.refer(at(day(15), 11, 30), ride, sending{answer: code.OnwardStatusWaitlisted, days: 4, words: "Next course starts in six weeks. First on the list."}, 0)
	e.refer(at(day(16), 14, 0), walk, sending{answer: code.OnwardStatusAccepted, days: 2, words: "Lovely. Do come along with her. Ask for Sue, purple hat.", outcome: code.OnwardOutcomeAttending12Weeks, after: 95, told: code.ToldByClient}, 1)
	e.task(at(day(16), 14, 20), "Ring {name} on the evening before the walk", day(21), 3)
	walkDay := day(23)
	e.contact(at(walkDay, 10, 0), touch{method: code.ContactMethodAccompanied, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 110, place: f.place, note: c.fill("Went to {service} with {name}. She came by bicycle and pushed it the whole way, which gave her something to hold. Walked at the back with me for ten minutes, then with a retired postman who used to ride in club races. I was not needed after that. At the tea afterwards the leader mentioned that they have nobody to take the older members out on the e-bikes. {name} asked three questions about the brakes.", f.walk)})
	e.act(at(walkDay, 12, 10), 2, code.ActionStatusDone)
	e.contact(at(day(30), 15, 30), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 22, note: c.fill("Went by herself this week. The night after was bad: old memories came up after talking so much. Asked directly: thoughts on two nights, no plan; rang her sister as on the card, and it passed. Told the doctor with her agreement. She wants to go again all the same.", "")})
	e.refer(at(day(33), 11, 0), volunteer, sending{answer: code.OnwardStatusAccepted, days: 3, words: "We could use somebody like that. Training first: four evenings.", outcome: code.OnwardOutcomeBecameVolunteer, after: 62, told: code.ToldByService}, 0)
	e.contact(at(day(47), 14, 15), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 18, note: c.fill("Two evenings of the volunteers' training done. It is the Bikeability syllabus and more: signals, junctions, the door zone. \"I rode home by the main road. On purpose.\" No thoughts this fortnight.", "")})
	e.act(at(day(47), 14, 40), 0, code.ActionStatusDone)
	e.storyReview(day(52), c)
	e.contact(at(day(72), 10, 30), touch{method: code.ContactMethodWalkAndTalk, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 50, place: f.place, note: c.fill("Walked with {name} after the group had left. Passed the test ride with a dummy of 80 kilos on the seat. Has coffee with two of the women on Saturdays. Anniversary next month will be hard; we wrote down who is where on that day.", "")})
	e.act(at(day(72), 11, 40), 1, code.ActionStatusDone)
	e.contact(at(day(93), 16, 0), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 25, note: c.fill("The anniversary: \"I took Mr Bhatt round the park instead. He sang.\" First passenger. Slept. No thoughts in five weeks; doctor has moved to monthly.", "")})
	e.storySecondReview(day(104), c)
	e.contact(at(day(124), 13, 45), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 15, note: c.fill("Rides out every Tuesday and Friday. Asked whether she would let her story be told, without her name, to help others. She would like to read it first.", "")})
	e.consent(at(day(124), 14, 5), person.RecordConsentInput{What: code.ConsentKindUseStory, ExpiresOn: ptr(day(124).AddMonths(24)), Words: ptr("Without her name, and she reads it before it is used.")})
	e.contact(at(day(147), 11, 0), touch{method: code.ContactMethodPhone, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 20, note: c.fill("We talked about ending. {name} is ready, and a little sad, and said both. Last appointment agreed; she would like to bring the photograph.", "")})
	if f.closed {
		e.storyEnd(day(165), c)
		return
	}
	e.narrate(at(day(147), 14, 30), draftOfMari, true)
	e.book(at(day(147), 11, 30), at(working(m.today.AddDays(2)), 10, 0), 60, code.ContactMethodInPersonPractice, code.ContactPurposeExit, "Consulting room 3")
	e.task(at(day(147), 11, 40), "Prepare the ending letter with {name} and show it to her first", working(m.today.AddDays(1)), -1)
}

// storyClient is who the story is about.
func (w *world) storyClient(practiceID string, f storyFacts) *client {
	m := w.m
	rules := []code.SafeContactRule{code.SafeContactRuleNoVoicemail, code.SafeContactRuleNoPost}
	return &client{
		w: w, called: f.called, age: 57, safe: rules,
		in: detail.PersonInput{
			GivenName: f.given, FamilyName: f.family, PreferredName: ptr(f.called), Pronouns: ptr("she/her"), DateOfBirth: m.born(57),
			NhsNumber: ptr(f.number), PracticeID: practiceID, Phone: ptr(f.phone), Line1: ptr(f.street), Town: ptr(f.town),
			Postcode: ptr(f.postcode), Sex: ptr(code.SexFemale), Gender: ptr(code.GenderWoman),
			EthnicCategory: ptr(code.EthnicCategoryB), Household: ptr(code.HouseholdAlone), PreferredMethod: ptr(code.ContactMethodPhone),
			SafeContact: &detail.SafeContactInput{Rules: rules, Words: ptr("Never a voicemail, never post to the flat. A text with a first name is fine.")},
		},
		details: person.UpdateClientInput{
			Occupation: ptr("Was a florist"), Conditions: ptr("Depression for many years. Knee a little stiff in the cold."),
			AboutMe: ptr("Ask me straight out how I am, and wait. I do not like doors behind me. I laugh when it is bad."),
			RelevantContacts: []*person.RelevantContactInput{{
				Name: "Orla", Relationship: "Sister", Phone: ptr("07700 900873"), IsNextOfKin: ptr(true), MayTalkTo: ptr(true),
			}},
		},
	}
}

// called finds a service by its name.
func (w *world) called(name string) *offer {
	for _, o := range w.services {
		if o.name == name {
			return o
		}
	}
	panic("demo: there is no service " + name) // a slip in the tables, found by every test
}

// storyStart is the first appointment.
func (e *episode) storyStart(d clock.Date, c *client) {
	t := at(d, 10, 0)
	e.consent(t, person.RecordConsentInput{What: code.ConsentKindReceiveSupport, How: code.ConsentHowWritten})
	e.consent(later(t, 1), person.RecordConsentInput{What: code.ConsentKindShareWithGp, How: code.ConsentHowWritten, Words: ptr("In full, about the thoughts too.")})
	e.risk(later(t, 2), person.RecordRiskInput{
		Kind: code.RiskKindSuicideSelfHarm, Level: ptr(code.RiskLevelMedium), ReviewOn: ptr(e.m.today.AddDays(9)), ShareWithServices: ptr(false),
		Words: ptr("Thoughts of suicide at times, mostly at night after memories come up. No plan, nothing gathered. Helps: being outside, her sister Orla, the doctor.\n\nWhat to do: ask in plain words at each contact. If thoughts are stronger or there is a plan: stay with her or on the line, same-day GP through the practice's back line, crisis line if out of hours, ring Orla (agreed). Write to the doctor the same day."),
	})
	e.contact(later(t, 3), touch{
		code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposeFirst, 70, "Consulting room 3",
		c.fill("First appointment. Room by the window, door in view; I sat on the other side. Consent gone through line by line; she asked who reads it, and was shown.\n\nLikes: cycling (\"the only time I am not on guard\"), walking, flowers. What holds her back: does not dare the roads, so round and round the park; and all of it alone. Low mood comes from being by herself and from memories; she has worked that out on her own. Knows that exercise helps.\n\nAsked about suicide directly. Thoughts are there at times, no plan. Made the safety card together; her sister is on it and knows. Doctor told today, with her agreement.\n\nFour questions done. She chose the first step herself: look at the times of the walking group, no promise.", ""), e.first,
	})
	e.m.plan(later(t, 82), e.worker, func(ctx context.Context) error {
		return c.learn(ctx, "Feeling safe and free at the same time, which happens on a bicycle. Not being asked about the past. Being some use to somebody.", false)
	})
	e.measures(later(t, 85), code.MeasurePointBaseline, 0)
	e.contact(at(d, 13, 0), touch{method: code.ContactMethodAboutClient, outcome: code.ContactOutcomeAttended, purpose: code.ContactPurposeSupport, minutes: 8, note: c.fill("Spoke to the doctor, as agreed with {name}: thoughts without a plan, safety card, sister. Doctor sees her on Thursday.", "")})
}

// storyPlan is the plan that she and the link worker made.
func (e *episode) storyPlan(t time.Time, f storyFacts) {
	d := clock.DateOf(t)
	needs := []*plan.NeedInput{
		{ID: ptr("n1"), Code: code.ReferralReasonPhysicalActivity, Words: ptr("I want to ride on the road and not only round the park.")},
		{ID: ptr("n2"), Code: code.ReferralReasonLoneliness, Words: ptr("I want to be with people without having to explain myself.")},
	}
	goals := []*plan.GoalInput{
		{Words: "Ride my bicycle on the road without my heart in my mouth", NeedID: ptr("n1"), Importance: 9, Actions: []*plan.ActionInput{
			{Words: "Go on the list for " + f.ride, Who: byClient, DueOn: ptr(d.AddDays(14)), Confidence: ptr(6), Barriers: []code.Barrier{code.BarrierConfidence}, Strategies: ptr("Ask for the same instructor each time.")},
			{Words: "Ride to the shop by the quiet road, early on Sunday", Who: byClient, DueOn: ptr(d.AddDays(30)), Confidence: ptr(4), Barriers: []code.Barrier{code.BarrierConfidence}},
		}},
		{Words: "Do something I like with other people once a week", NeedID: ptr("n2"), Importance: 10, Actions: []*plan.ActionInput{
			{Words: "Go to " + f.walk + " together the first time", Who: byWorker, DueOn: ptr(d.AddDays(10)), Confidence: ptr(5), Barriers: []code.Barrier{code.BarrierConfidence}, Strategies: ptr("Bring the bicycle. Walk at the back. Leave when she wants, no reason needed.")},
			{Words: "Go again without the link worker", Who: byClient, DueOn: ptr(d.AddDays(20)), Confidence: ptr(4), Barriers: []code.Barrier{code.BarrierConfidence}},
		}},
		{Words: "Have a way through the bad nights", NeedID: ptr("n2"), Importance: 10, Actions: []*plan.ActionInput{
			{Words: "Keep the safety card by the bed and use it", Who: byClient, Confidence: ptr(7)},
		}},
	}
	e.contact(later(t, -55), touch{
		code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposePlan, 50, "Consulting room 3",
		e.c.fill("Made the plan with {name}, in her words. Talked through ideas for company that is not \"sitting round in a circle\": Bikeability for the roads, which may open up group rides; a walking group near by. She would go if I came along the first time, and if she might bring the bicycle. Used the scale: importance was easy, confidence took longer.", ""), nil,
	})
	e.plan(t, "Feeling safe and free at the same time, which happens on a bicycle. Not being asked about the past. Being some use to somebody.", "Knows what lifts her mood and does it. Rides well. Honest about the bad nights. A sister who comes when rung. Was a florist and knows everybody's flowers.", needs, goals)
}
