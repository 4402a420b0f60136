package analytics

import (
	"context"
	"fmt"

	"alongside/internal/code"
)

// reportSections are the sections of the report, in their order, and what writes each.
var reportSections = []struct {
	title   string
	minimum bool
	write   func(context.Context, *reporter) error
}{
	{"Headline and period", false, headline},
	{"Referrals", false, referrals},
	{"Waiting", false, waiting},
	{"People", true, persons},
	{"Needs and concerns", true, needed},
	{"Activity", false, activity},
	{"Support offered, and what came of it", true, offered},
	{"Outcomes", true, changed},
	{"Endings", false, endings},
	{"Unmet need", false, unmet},
	{"Workforce", false, workforce},
	{"Risk and safeguarding", false, safety},
	{"Stories", false, stories},
	{"Data quality and method", false, method},
}

// episodesAndPeople are the measures that most tables begin with.
var episodesAndPeople, episodesAndPeopleTitles = []string{"COUNT", "PEOPLE"}, []string{"Referrals", "People"}

func referrals(ctx context.Context, w *reporter) error {
	w.say("Referrals are counted in the month they were received, under the PCN that the practice belonged to on that day. What became of them is what is known by the day at the head of this report. Accepted means taken on: support itself may not have started yet, and section 3 says for how many it did. " + redirectedWords)
	for _, t := range []table{
		{name: "referrals-by-outcome", title: "What became of referrals", by: "OUTCOME", head: "Outcome", zeros: true, called: map[string]string{string(code.EpisodeOutcomeInSupport): "Accepted, not ended"}},
		{name: "referrals-by-source", title: "Who referred", by: "REFERRAL_SOURCE", head: "Source"},
		{name: "referrals-by-reason", title: "Main reason for the referral", by: "PRIMARY_REASON", head: "Reason"},
		{name: "referrals-by-pcn", title: "Referrals by PCN", by: "PCN", head: "PCN"},
	} {
		t.of, t.measures, t.columns, t.where, t.total = episodes, episodesAndPeople, episodesAndPeopleTitles, w.received(), true
		t.what, t.left = "referrals received in the quarter", otherQuarters
		if err := w.add(ctx, t); err != nil {
			return err
		}
	}
	return w.rates(ctx, "referrals-by-practice", "People referred by practice, against its list", "Practice", code.EquityDimensionPractice)
}

func waiting(ctx context.Context, w *reporter) error {
	w.say("Days are calendar days from receipt. They are of people who were reached, or whose support started, in this quarter, whenever they were referred. People who still wait are in none of these days; the last table counts them. "+centileWords,
		fmt.Sprintf("The scheme's own limit for the first contact is %d working days. The share within 10 working days beside it is not the scheme's limit: it is counted alike in every quarter, whatever limit the scheme sets.", w.limit()))
	err := w.add(ctx, table{
		name: "days-to-contact", title: "From referral to first contact", of: episodes, by: "PCN", head: "PCN", total: true, where: w.within("contacted_month"),
		measures: []string{"COUNT", "MEDIAN_DAYS_TO_CONTACT", "NINETIETH_DAYS_TO_CONTACT", inTime, "PERCENT_CONTACTED_10"},
		columns:  []string{"Reached", "Median days", "90th centile", w.inTimeTitle(), "Of those reached, within 10 working days, %"},
		what:     "referrals whose client was reached for the first time in the quarter, whenever they were received", left: "Referrals whose client was not reached by the end of the quarter, and those reached before.",
	})
	if err != nil {
		return err
	}
	err = w.add(ctx, table{
		name: "days-to-start", title: "From referral to the start of support", of: episodes, by: "PCN", head: "PCN", total: true, where: w.within("started_month"),
		measures: []string{"COUNT", "MEDIAN_DAYS_TO_START", "NINETIETH_DAYS_TO_START"}, columns: []string{"Started", "Median days", "90th centile"},
		what: "referrals whose support started in the quarter, whenever they were received", left: notStarted,
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "waiting-at-the-end", title: "Waiting for a first contact at the end of the quarter", of: episodes, by: "PCN", head: "PCN", total: true,
		where: w.waited(), measures: episodesAndPeople, columns: episodesAndPeopleTitles, what: waitingWords, left: endedUnreached,
	})
}

func persons(ctx context.Context, w *reporter) error {
	w.say("People referred in the quarter, each counted once. Rates are for each 1,000 people registered with the practices, with a 95 per cent interval. A dash stands for a rate where nobody is registered under a group, such as Not known: there is nothing to divide by.")
	for _, r := range []struct {
		name, title, head string
		by                code.EquityDimension
	}{
		{"people-by-age", "Age", "Age", code.EquityDimensionAgeBand},
		{"people-by-gender", "Gender", "Gender", code.EquityDimensionGender},
		{"people-by-ethnic-group", "Ethnic group", "Ethnic group", code.EquityDimensionEthnicGroup},
		{"people-by-deprivation", "Deprivation of the practice (IMD 2019, fifths)", "Fifth", code.EquityDimensionImdQuintile},
	} {
		if err := w.rates(ctx, r.name, r.title, r.head, r.by); err != nil {
			return err
		}
	}
	for _, t := range []table{
		{name: "people-by-carer-status", title: "Carers", by: "CARER_STATUS", head: "Carer", zeros: true, called: map[string]string{string(code.CarerStatusNeither): "Neither is nor has a carer"}},
		{name: "people-by-household", title: "Household", by: "HOUSEHOLD", head: "Lives"},
		{name: "people-by-language", title: "Language", by: "LANGUAGE_GROUP", head: "Preferred language"},
	} {
		t.of, t.measures, t.columns, t.where, t.total = episodes, []string{"PEOPLE"}, []string{"People"}, w.received(), true
		t.what, t.left = "referrals received in the quarter", otherQuarters
		if err := w.add(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

func needed(ctx context.Context, w *reporter) error {
	w.say("Needs in the support plans that were begun in the quarter. A client may have several.")
	return w.add(ctx, table{
		name: "needs", title: "What people want help with", of: needs, by: "NEED", head: "Need", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "PERCENT_WITH_GOAL", "PERCENT_ACHIEVED"}, columns: []string{"Needs", "People", "With a goal, %", "Achieved, % of those"},
		what: "needs in the support plans that were begun in the quarter", left: "Needs of plans that were begun in other quarters.",
	})
}

func activity(ctx context.Context, w *reporter) error {
	w.say("Contacts and attempts made in the quarter. A share is given only for methods that can have it: nobody can miss a telephone call, and work on behalf of the client reaches nobody. Appointments are the contacts that the client was to come to, in person, by video or in a group. The second table is of contacts with the client alone; of all in it, those reached are the share reached in the first. A client who was spoken to and said no to support was reached too.")
	err := w.add(ctx, table{
		name: "contacts-by-method", title: "Contacts by method", of: reportedContacts, by: "METHOD", head: "Method", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "HOURS", "MEDIAN_MINUTES", "PERCENT_REACHED", "MEETINGS", "PERCENT_NOT_ATTENDED"},
		columns:  []string{"Contacts", "People", "Hours", "Median minutes", "Reached, %", "Appointments", "Did not attend, % of those"},
		what:     "contacts and attempts made in the quarter", left: otherQuarters,
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "contacts-by-outcome", title: "What came of contacts with the client", of: contacts, by: "OUTCOME", head: "Outcome", labels: "CONTACT_OUTCOME",
		total: true, where: append(w.received(), condition{"with_client", "in", []any{true}}), measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Contacts", "People"},
		what: "contacts and attempts made in the quarter with the client", left: "Work on behalf of the client or about them, which reaches nobody.",
	})
}

// stillGoingAges are after how many weeks it is told whether people still go, and the share that says it.
var stillGoingAges = []struct {
	weeks   int
	title   string
	measure string
}{{4, "At 4 weeks or later", "PERCENT_STILL_GOING"}, {12, "At 12 weeks", stillGoing12}}

func offered(ctx context.Context, w *reporter) error {
	w.say("Signposts and onward referrals of the quarter. What came of them is known for only some; the shares of those who went, and of those still going, are of these. Those of whom nothing is known may have done worse or better, and these shares do not speak for them. Who was last heard of before 4 or 12 weeks is not counted as still going. Kinds of service are shown in groups, as most kinds are of fewer than 8 people in a quarter. What came of each group is shown of a year, as in a quarter it is known of too few.")
	err := w.add(ctx, table{
		name: "support-by-kind", title: "How people were linked to services", of: reportedOnward, by: "KIND", head: "Kind", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "PERCENT_ACCEPTED", "OUTCOMES_KNOWN", "PERCENT_ATTENDED"},
		columns:  []string{"Number", "People", "Accepted, %", "Outcome known", "Went, % of known"},
		what:     onwardWords, left: otherQuarters,
	})
	if err != nil {
		return err
	}
	err = w.add(ctx, table{
		name: "support-by-category", title: "What the services offer", of: reportedOnward, by: serviceGroup, head: "Kind of service", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Number", "People"}, what: onwardWords, left: otherQuarters, note: serviceGroupsWords(),
	})
	if err != nil {
		return err
	}
	_, to := w.oldEnough(stillGoingAges[0].weeks)
	from := w.since(12, to)
	err = w.add(ctx, table{
		name: "support-outcomes-by-category", title: "What came of it, by what the services offer, " + monthsWords(from, to), of: reportedOnward, by: serviceGroup, head: "Kind of service",
		total: true, bare: true, where: between("month", from, to),
		measures: []string{onwardReferrals, "PERCENT_ACCEPTED", "OUTCOMES_KNOWN", "PERCENT_ATTENDED", "PERCENT_STILL_GOING"},
		columns:  []string{"Onward referrals", "Accepted, % of those", "Outcome known", "Went, % of known", "Still going at 4 weeks or later, % of known"},
	})
	if err != nil {
		return err
	}
	return w.stillGoing(ctx)
}

// stillGoing adds the table of who still goes to what they were linked to: of links that are old enough for it to be known.
func (w *reporter) stillGoing(ctx context.Context) error {
	out := &ReportTable{
		Name: "support-still-going", Title: "Who still goes", Columns: []string{"Of links old enough", "Outcome known", "Still going, % of known"}, Rows: [][]string{},
		Notes: []string{"Somebody who was linked late in a quarter cannot yet have gone for 12 weeks on the day the figures close. So each row is of three months whose links were all that old by then."},
	}
	known := reportedOnward.measures["OUTCOMES_KNOWN"].words
	out.Definitions = []*FigureDefinition{
		{"Outcome known", known.text, known.numerator, known.denominator, known.excluded},
		{Measure: "Still going, % of known", Text: "Of these, the share last known to go so many weeks on, or to volunteer. Who was last heard of before then is not counted as still going.", Excluded: notHeard},
	}
	for _, age := range stillGoingAges {
		from, to := w.oldEnough(age.weeks)
		if to.Before(from) {
			continue // of no month there are records that old
		}
		q := question{of: reportedOnward, groupBy: []string{}, measures: []string{"OUTCOMES_KNOWN", age.measure}, where: between("month", from, to), rests: true}
		exact, err := w.ask(ctx, &q)
		if err != nil {
			return err
		}
		exact.groups = nil
		_, all := q.published(exact)
		out.Rows = append(out.Rows, append([]string{age.title + ", of links made in " + monthsWords(from, to)}, q.words(exact.total, all)...))
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
}

func endings(ctx context.Context, w *reporter) error {
	w.say("Episodes that ended in the quarter, whether or not their support had started. Days of support are counted from its start, for those whose support had started; section 8 is about these alone. " + centileWords)
	return w.add(ctx, table{
		name: "endings-by-reason", title: "Why episodes ended", of: reportedEpisodes, by: "CLOSING_REASON", head: "Reason", total: true, where: w.closed(code.EpisodeOutcomeClosed),
		measures: []string{"COUNT", "PEOPLE", supportEnded, "MEDIAN_SUPPORT_DAYS", "NINETIETH_SUPPORT_DAYS"},
		columns:  []string{"Episodes", "People", "Support had started", "Median days of support", "90th centile"},
		what:     endedWords, left: declinedLeft,
		// The code is the field's word for it, and blames who referred; a reader needs to know only what it says of the referral.
		called: map[string]string{string(code.ClosingReasonInappropriateReferral): "Referral did not fit"},
	})
}

func unmet(ctx context.Context, w *reporter) error {
	from, to := w.yearsEnd()
	year := monthsWords(from, to)
	w.say("Referrals that were declined, and onward referrals that a service declined or never answered. In one quarter they are few of each reason and of each kind of service, so these are shown of the year that ends with the quarter. What could not be given is a sign of what is missing. A referral declined as a duplicate, or of somebody who was supported already or did not want it, is no such sign. Never answered means not within the working days that the scheme allowed. Alongside does not record community development itself.")
	err := w.add(ctx, table{
		name: "declined-by-reason", title: "Why referrals were declined, " + year, of: episodes, by: "DECLINE_REASON", head: "Reason", total: true, bare: true,
		where:    append(between("closed_month", from, to), condition{"outcome", "in", []any{string(code.EpisodeOutcomeDeclined)}}),
		measures: episodesAndPeople, columns: episodesAndPeopleTitles,
		what: "referrals that were declined in these months, whenever they were received", left: redirectedLeft,
	})
	if err != nil {
		return err
	}
	err = w.add(ctx, table{
		name: "services-that-declined", title: "Onward referrals declined or never answered, in the quarter", of: onward, by: "STATUS", labels: "ONWARD_STATUS",
		head: "What the service did", total: true, bare: true, where: w.unanswered(),
		called:   map[string]string{string(code.OnwardStatusDeclined): "Declined", string(code.OnwardStatusNoAnswer): "Never answered"},
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Onward referrals", "People"},
		what: unansweredWords, left: answeredLeft,
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "services-that-declined-by-kind", title: "Onward referrals declined or never answered, by what the services offer, " + year, of: reportedOnward, by: serviceGroup,
		head: "Kind of service", total: true, bare: true, where: append(between("month", from, to), turnedDown),
		measures: []string{"COUNT", "PEOPLE", neverAnswered}, columns: []string{"Number", "People", "Never answered"},
		what: "onward referrals sent in these months that the service declined, or never answered", left: answeredLeft,
		note: "Section 7 says which kinds of service are in which group.",
	})
}
