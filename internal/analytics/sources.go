package analytics

import (
	"fmt"
	"strings"

	"alongside/internal/code"
)

// Measures that all facts have.
func counts(unit string, more map[string]measure) map[string]measure {
	all := map[string]measure{
		"COUNT": {kind: count, words: definition{
			text: "Number of " + unit + ".", numerator: unit,
			excluded: "Deleted clients, test clients among them, are counted nowhere.",
		}},
		"PEOPLE": {kind: people, words: definition{
			text: "Number of people, each counted once however many " + unit + " they have.", numerator: "people with " + unit,
			excluded: "Deleted clients, test clients among them, are counted nowhere.",
		}},
	}
	for name, m := range more {
		all[name] = m
	}
	return all
}

// days adds the median and the 90th centile of a number of days.
func days(all map[string]measure, name, column, what string) {
	waits(all, name, column, what, definition{
		numerator: "episodes", denominator: "episodes that have got that far",
		excluded: "Episodes that have not got that far: a wait that is not over is in no median.",
	})
}

// waits adds the same of anything: of holds, as its numerator, what takes so many days, and what else is said of it.
func waits(all map[string]measure, name, column, what string, of definition) {
	for _, k := range []struct {
		prefix string
		kind   kind
		words  string
	}{{"MEDIAN_", median, "Half of the %s took at most so many calendar days %s."}, {"NINETIETH_", ninetieth, "Nine in ten %s took at most so many calendar days %s."}} {
		all[k.prefix+name] = measure{kind: k.kind, expr: column, set: column, words: definition{
			text: fmt.Sprintf(k.words, of.numerator, what), numerator: "calendar days " + what,
			denominator: of.denominator, excluded: of.excluded,
		}}
	}
}

// percent is a share of those whose value is known; left says who is not among them.
func percent(expr string, part func(v, goal float64) bool, numerator, denominator, left string) measure {
	return measure{kind: share, expr: expr, part: part, words: definition{
		text:      fmt.Sprintf("Of %s, the share that %s, in whole per cent made from rounded counts.", denominator, numerator),
		numerator: numerator, denominator: denominator, excluded: left,
	}}
}

func positive(v, _ float64) bool { return v > 0 }

// among gives SQL of a value that is known only where a condition holds.
func among(condition, expr string) string {
	return "CASE WHEN " + condition + " THEN " + expr + " ELSE -1 END"
}

// episodes, and what is counted of them.
var episodes = func() *source {
	s := &source{
		typ: "EpisodeFact", table: "episode_fact", unit: "episodes of support",
		dimensions: common(map[string]dimension{
			"STATUS": {expr: "status", list: code.ReferralStatus("").Values()}, "OUTCOME": {expr: "outcome"}, "REFERRAL_SOURCE": {expr: "referral_source"},
			"PRIMARY_REASON": {expr: "primary_reason"}, "URGENCY": {expr: "urgency", list: code.Urgency("").Values()},
			"COMPLEXITY":     {expr: "complexity", list: code.Complexity("").Values()},
			"EPISODE_NUMBER": {expr: "number", number: true}, "DECIDED_MONTH": {expr: "decided_month"},
			"CONTACTED_MONTH": {expr: "contacted_month"}, "STARTED_MONTH": {expr: "started_month"},
			"PLANNED_MONTH": {expr: "planned_month"}, "CLOSED_MONTH": {expr: "closed_month"},
			"CLOSED_QUARTER": {expr: "closed_month", of: quarter}, "EXTENDED": {expr: yesNo("extended")},
			"DECLINE_REASON": {expr: "decline_reason"}, "CLOSING_REASON": {expr: "closing_reason"},
		}),
	}
	all := counts(s.unit, map[string]measure{
		"PERCENT_STARTED": percent("days_to_start + 1", positive, "have started support", "all episodes",
			"Nobody: referrals that were declined or wait for a decision are among them."),
		"PERCENT_PLANNED": percent(among("days_to_start >= 0", "days_to_plan + 1"), positive, "have an agreed plan",
			"episodes whose support has started", "Episodes whose support has not started."),
		"PERCENT_EXTENDED": percent(among("days_to_start >= 0", oneZero("extended")), positive,
			"were lengthened beyond the usual end that the scheme sets, such as six months", "episodes whose support has started",
			"Episodes whose support has not started."),
	})
	for _, days := range []int{5, 10} { // for the report, which says the same when the scheme sets other days
		all[fmt.Sprintf("PERCENT_CONTACTED_%d", days)] = percent("working_days_to_contact",
			func(v, _ float64) bool { return v <= float64(days) },
			fmt.Sprintf("were reached within %d working days of receipt", days), "episodes whose client was reached", notReached)
	}
	for _, known := range []string{"gender", "ethnic_group", "carer_status", "household"} {
		all["KNOWN_"+strings.ToUpper(known)] = percent("CASE WHEN "+known+" = 'NOT_KNOWN' THEN 0 ELSE 1 END", positive,
			"have a known "+strings.ReplaceAll(known, "_", " "), "all episodes", "Nobody. Not stated is known: the client was asked.")
	}
	inTime := percent("working_days_to_contact", func(v, goal float64) bool { return v <= goal },
		"were reached within the scheme's limit of working days to the first contact, as it is set today", "episodes whose client was reached", notReached)
	inTime.goal = goalFirstContact
	all["PERCENT_CONTACTED_IN_TIME"] = inTime
	all["REACHED"] = measure{kind: knownCount, expr: "days_to_contact", set: "days_to_contact", words: definition{
		text: "Number of " + s.unit + " whose client was reached.", numerator: s.unit + " with a contact that reached the client",
		excluded: notReached,
	}}
	days(all, "DAYS_TO_DECISION", "days_to_decision", "from receipt to the decision")
	days(all, "DAYS_TO_CONTACT", "days_to_contact", "from receipt to the first contact that reached the client")
	days(all, "DAYS_TO_START", "days_to_start", "from receipt to the start of support")
	days(all, "DAYS_TO_PLAN", "days_to_plan", "from receipt to the first agreed plan")
	days(all, "DAYS_TO_CLOSE", "days_to_close", "from receipt to the end")
	days(all, "SUPPORT_DAYS", "support_days", "from the start of support to its end")
	s.measures = all
	return s
}()

// notReached is left out of what is about those who were reached.
const notReached = "Episodes whose client was not reached yet, and those that ended before anybody reached the client."

// goalFirstContact names the setting of the working days to first contact.
const goalFirstContact = "firstContactDays"

// contacts, and what is counted of them.
var contacts = &source{
	typ: "ContactFact", table: "contact_fact", unit: "contacts and attempts",
	dimensions: common(map[string]dimension{
		"METHOD": {expr: "method"}, "OUTCOME": {expr: "outcome"}, "PURPOSE": {expr: "purpose"},
		"WITH_CLIENT": {expr: yesNo("with_client")},
	}),
	measures: counts("contacts and attempts", map[string]measure{
		"HOURS": {kind: sum, expr: "minutes / 60.0", words: definition{
			text:      "Length of all contacts together, to the nearest 5 hours: 0 is under two and a half hours, and not nobody's.",
			numerator: "minutes of all contacts, by 60", excluded: "Travel, unless it was written down as a contact.",
		}},
		"MEDIAN_MINUTES": {kind: median, expr: "minutes", words: definition{
			text: "Half of the contacts took at most so many minutes.", numerator: "minutes", denominator: "contacts",
			excluded: "Nothing.",
		}},
		"PERCENT_REACHED": percent(among("with_client", oneZero("reached")), positive, "reached the client",
			"contacts by a method that meets or addresses the client", "Work on behalf of the client or about them, which reaches nobody."),
		"PERCENT_NOT_ATTENDED": notAttended(),
		// Both are counted of the sets that the share is made of, so that each set is told of in one way.
		"MEETINGS": {kind: knownCount, expr: among(met, "1"), set: "PERCENT_NOT_ATTENDED", words: definition{
			text: "Number of contacts in person, by video or in a group.", numerator: meetingsInWords(),
			excluded: neverMet,
		}},
		"NOT_ATTENDED": {kind: knownCount, expr: among(met+" AND outcome = '"+string(code.ContactOutcomeDidNotAttend)+"'", "1"), set: "PERCENT_NOT_ATTENDED part", words: definition{
			text:      "Number of contacts in person, by video or in a group that the client did not come to.",
			numerator: "contacts in person, by video or in a group whose outcome is that the client did not attend",
			excluded:  neverMet + " What was cancelled, by whomever, is not counted as not attended.",
		}},
	}),
}

// meetings are the methods of contact that a client comes to.
var meetings = []code.ContactMethod{
	code.ContactMethodInPersonPractice, code.ContactMethodInPersonVenue, code.ContactMethodHomeVisit, code.ContactMethodWalkAndTalk,
	code.ContactMethodAccompanied, code.ContactMethodVideo, code.ContactMethodGroup, code.ContactMethodWebinar,
}

// met is SQL that holds for them.
var met = "method IN ('" + strings.Join(names(meetings), "', '") + "')"

// neverMet is left out of what is about them.
const neverMet = "Contacts by telephone or in writing, and work on behalf of the client: nobody is expected to come to them."

// meetingsInWords says which contacts they are.
func meetingsInWords() string {
	called := make([]string, len(meetings))
	for i, one := range meetings {
		called[i] = one.Label()
	}
	return "contacts in person, by video or in a group, those that were cancelled among them (" + strings.ToLower(strings.Join(called, ", ")) + ")"
}

// notAttended is the share of meetings that the client did not come to.
func notAttended() measure {
	m := percent(among(met, is("outcome", string(code.ContactOutcomeDidNotAttend))), positive,
		"the client did not come to", "contacts in person, by video or in a group", neverMet)
	m.words.denominator = meetingsInWords()
	m.words.asked = "COUNT with filter: {methods: [" + strings.Join(names(meetings), ", ") + "]}"
	return m
}

// needs of support plans, and what is counted of them.
var needs = &source{
	typ: "NeedFact", table: "need_fact", unit: "needs",
	dimensions: common(map[string]dimension{"NEED": {expr: "need"}}),
	measures: counts("needs", map[string]measure{
		"PERCENT_WITH_GOAL": percent("goals", positive, "have a goal", "all needs", "Nothing."),
		"PERCENT_ACHIEVED": percent(among("goals > 0", "goals_achieved"), positive, "have a goal achieved", "needs with a goal",
			"Needs without a goal."),
	}),
}

// goals of support plans, and what is counted of them.
var goals = &source{
	typ: "GoalFact", table: "goal_fact", unit: "goals",
	dimensions: common(map[string]dimension{
		"NEED": {expr: "need"}, "STATUS": {expr: "status", list: code.GoalStatus("").Values()}, "IMPORTANCE": {expr: "importance", number: true},
	}),
	measures: counts("goals", map[string]measure{
		"PERCENT_ACHIEVED": percent(is("status", string(code.GoalStatusAchieved)), positive, "were achieved", "all goals",
			"Nothing: goals that were set a short while ago are among them."),
		"PERCENT_WITH_ACTION_DONE": percent(among("actions > 0", "actions_done"), positive, "have an action done",
			"goals with an action", "Goals without an action."),
		"MEAN_IMPORTANCE": {kind: mean, expr: "importance", words: definition{
			text: "Mean of how important the goals are to the clients, 1 to 10, rounded to one decimal.", numerator: "importance, summed",
			denominator: "goals", excluded: "Nothing.",
		}},
	}),
}

// given are the answers that were not declined.
var given = among("NOT declined", "value")

// answers of measures, and what is counted of them.
var answers = &source{
	typ: "MeasureFact", table: "measure_fact", unit: "answers of measures",
	dimensions: common(map[string]dimension{"INSTRUMENT": {expr: "instrument"}, "ITEM": {expr: "item"}, "POINT": {expr: "point", list: code.MeasurePoint("").Values()}}),
	measures: counts("answers of measures", map[string]measure{
		"MEAN": {kind: mean, expr: given, set: "given", words: definition{
			text:      "Mean of the answers given, rounded to one decimal. Group by question: answers of several questions have no mean that says anything.",
			numerator: "answers, summed", denominator: "answers given", excluded: "Answers declined.",
		}},
		"MEDIAN": {kind: median, expr: given, set: "given", words: definition{
			text: "Median of the answers given. Group by question.", numerator: "answers", denominator: "answers given",
			excluded: "Answers declined.",
		}},
		"PERCENT_DECLINED": percent(oneZero("declined"), positive, "were declined", "all answers", "Nothing."),
	}),
}

// notHeard is left out of what is about known outcomes.
const notHeard = "Signposts and onward referrals of which nobody has heard yet what came of them."

// onwardReferrals is the number of onward referrals without the signposts. Only the report asks for it.
const onwardReferrals = "ONWARD_REFERRALS"

// onward are signposts and onward referrals, and what is counted of them.
var onward = func() *source {
	s := &source{
		typ: "OnwardFact", table: "onward_fact", unit: "signposts and onward referrals",
		dimensions: common(map[string]dimension{
			"KIND": {expr: "kind"}, "SERVICE": {expr: "service_id"}, "CATEGORY": {expr: "category"}, "STATUS": {expr: "status", list: code.OnwardStatus("").Values()},
			"OUTCOME": {expr: "outcome"}, "DECLINE_REASON": {expr: "decline_reason"},
		}),
	}
	all := counts(s.unit, map[string]measure{
		"PERCENT_ACCEPTED": percent(among("kind = 'REFERRAL'", is("status", string(code.OnwardStatusAccepted))), positive,
			"the service accepted", "onward referrals", "Signposts, which no service has to accept."),
		"PERCENT_ATTENDED": percent(among("outcome <> ''", is("outcome", string(code.OnwardOutcomeAttendedFirst),
			string(code.OnwardOutcomeAttending4Weeks), string(code.OnwardOutcomeAttending12Weeks), string(code.OnwardOutcomeStopped),
			string(code.OnwardOutcomeGotHelp), string(code.OnwardOutcomeBecameVolunteer))), positive,
			"went at least once or got help", "those whose outcome is known", notHeard),
		"PERCENT_STILL_GOING": percent(among("outcome <> ''", is("outcome", string(code.OnwardOutcomeAttending4Weeks),
			string(code.OnwardOutcomeAttending12Weeks), string(code.OnwardOutcomeBecameVolunteer))), positive,
			"are still going at four or twelve weeks, or volunteer", "those whose outcome is known", notHeard),
	})
	all["OUTCOMES_KNOWN"] = measure{kind: knownCount, expr: among("outcome <> ''", "1"), set: "outcome known", words: definition{
		text: "Number of signposts and onward referrals whose outcome is known.", numerator: s.unit + " with an outcome",
		excluded: notHeard,
	}}
	// Of the set that the share accepted is made of, so that each set is told of in one way.
	all[onwardReferrals] = measure{kind: knownCount, apart: true, expr: among("kind = 'REFERRAL'", "1"), set: "PERCENT_ACCEPTED", words: definition{
		text: "Number of onward referrals sent.", numerator: "onward referrals",
		excluded: "Signposts, which no service has to accept.",
	}}
	waits(all, "DAYS_TO_ANSWER", "days_to_answer", "from sending to the service's answer", definition{
		numerator: "onward referrals", denominator: "onward referrals that the service has answered",
		excluded: "Signposts, and onward referrals without an answer: a wait that is not over is in no median.",
	})
	s.measures = all
	return s
}()
