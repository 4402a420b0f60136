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
	w.say("Referrals are counted in the month they were received, under the PCN that the practice belonged to on that day. What became of them is what is known by the day at the head of this report. Accepted means taken on: support itself may not have started yet, and section 3 says for how many it did.")
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
	w.say("Days are calendar days from receipt. They are of people who were reached, or whose support started, in this quarter, whenever they were referred. People who still wait are in none of these days; the last table counts them.",
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
		name: "waiting-at-the-end", moment: true, title: "Waiting for a first contact at the end of the quarter", of: episodes, by: "PCN", head: "PCN", total: true,
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
	w.say("Contacts and attempts made in the quarter. A share is given only for methods that can have it: nobody can miss a telephone call, and work on behalf of the client reaches nobody. The second table is of contacts with the client alone; of all in it, those reached are the share reached in the first. A client who was spoken to and said no to support was reached too.")
	err := w.add(ctx, table{
		name: "contacts-by-method", title: "Contacts by method", of: contacts, by: "METHOD", head: "Method", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "HOURS", "MEDIAN_MINUTES", "PERCENT_REACHED", "PERCENT_NOT_ATTENDED"},
		columns:  []string{"Contacts", "People", "Hours", "Median minutes", "Reached, %", "Did not attend, %"},
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

func offered(ctx context.Context, w *reporter) error {
	w.say("Signposts and onward referrals of the quarter. What came of them is known for only some; the shares of those who went, and of those still going, are of these.")
	err := w.add(ctx, table{
		name: "support-by-kind", title: "How people were linked to services", of: onward, by: "KIND", head: "Kind", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Number", "People"}, what: onwardWords, left: otherQuarters,
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "support-by-category", title: "What the services offer", of: onward, by: "CATEGORY", head: "Category", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", onwardReferrals, "PERCENT_ACCEPTED", "OUTCOMES_KNOWN", "PERCENT_ATTENDED", "PERCENT_STILL_GOING"},
		columns:  []string{"Number", "People", "Onward referrals", "Accepted, % of those", "Outcome known", "Went, % of known", "Still going, % of known"},
		what:     onwardWords, left: otherQuarters,
	})
}

func endings(ctx context.Context, w *reporter) error {
	w.say("Episodes that ended in the quarter, whether or not their support had started. Days of support are counted from its start, for those whose support had started; section 8 is about these alone.")
	return w.add(ctx, table{
		name: "endings-by-reason", title: "Why episodes ended", of: episodes, by: "CLOSING_REASON", head: "Reason", total: true, where: w.closed(code.EpisodeOutcomeClosed),
		measures: []string{"COUNT", "PEOPLE", "MEDIAN_SUPPORT_DAYS", "NINETIETH_SUPPORT_DAYS"},
		columns:  []string{"Episodes", "People", "Median days of support", "90th centile"},
		what:     endedWords, left: declinedLeft,
	})
}

func unmet(ctx context.Context, w *reporter) error {
	w.say("Referrals that were declined in the quarter, and onward referrals of the quarter that a service declined or never answered. What could not be given is the best sign of what is missing. Alongside does not record community development itself.")
	err := w.add(ctx, table{
		name: "declined-by-reason", title: "Why referrals were not taken on", of: episodes, by: "DECLINE_REASON", head: "Reason", total: true, bare: true,
		where:    w.closed(code.EpisodeOutcomeDeclined),
		measures: episodesAndPeople, columns: episodesAndPeopleTitles,
		what: "referrals that were declined in the quarter, whenever they were received", left: "Referrals that were redirected: somebody else could help.",
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "services-that-declined", title: "Services that declined or never answered, by what they offer", of: onward, by: "CATEGORY", head: "Category", total: true, bare: true,
		where:    w.unanswered(),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Onward referrals", "People"},
		what: unansweredWords, left: answeredLeft,
	})
}
