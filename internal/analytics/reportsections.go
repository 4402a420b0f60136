package analytics

import (
	"context"

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
	w.say("Referrals are counted in the month they were received, with the PCN that the practice was in on that day. What became of them is what was known when this report became final. Accepted means taken on: support itself may not have started yet, and section 3 says for whom it did.")
	for _, t := range []table{
		{name: "referrals-by-outcome", title: "What became of referrals", by: "OUTCOME", head: "Outcome", zeros: true, called: map[string]string{string(code.EpisodeOutcomeInSupport): "Accepted, not ended"}},
		{name: "referrals-by-source", title: "Who referred", by: "REFERRAL_SOURCE", head: "Source"},
		{name: "referrals-by-reason", title: "Why they were referred, first of all", by: "PRIMARY_REASON", head: "Reason"},
		{name: "referrals-by-pcn", title: "Referrals by PCN", by: "PCN", head: "PCN"},
	} {
		t.of, t.measures, t.columns, t.where, t.total = episodes, episodesAndPeople, episodesAndPeopleTitles, w.received(), true
		if err := w.add(ctx, t); err != nil {
			return err
		}
	}
	return w.rates(ctx, "referrals-by-practice", "People referred by practice, against its list", "Practice", code.EquityDimensionPractice)
}

func waiting(ctx context.Context, w *reporter) error {
	w.say("Days are calendar days from receipt, of those who were reached, or whose support started, in the quarter. Whoever still waits is in none of these days; the last table counts them.")
	err := w.add(ctx, table{
		name: "days-to-contact", title: "From referral to first contact", of: episodes, by: "PCN", head: "PCN", total: true, where: w.within("contacted_month"),
		measures: []string{"COUNT", "MEDIAN_DAYS_TO_CONTACT", "NINETIETH_DAYS_TO_CONTACT", "PERCENT_CONTACTED_5", "PERCENT_CONTACTED_10"},
		columns:  []string{"Reached", "Median days", "90th centile", "Of those reached, within 5 working days, %", "Of those reached, within 10 working days, %"},
	})
	if err != nil {
		return err
	}
	err = w.add(ctx, table{
		name: "days-to-start", title: "From referral to the start of support", of: episodes, by: "PCN", head: "PCN", total: true, where: w.within("started_month"),
		measures: []string{"COUNT", "MEDIAN_DAYS_TO_START", "NINETIETH_DAYS_TO_START"}, columns: []string{"Started", "Median days", "90th centile"},
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "waiting-at-the-end", title: "Waiting for a first contact at the end of the quarter", of: episodes, by: "PCN", head: "PCN", total: true,
		where: w.waited(), measures: episodesAndPeople, columns: episodesAndPeopleTitles,
	})
}

func persons(ctx context.Context, w *reporter) error {
	w.say("People referred in the quarter, each once. Rates are for each 1,000 registered with the practices, with a 95 per cent interval.")
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
		if err := w.add(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

func needed(ctx context.Context, w *reporter) error {
	w.say("Needs of the support plans that were begun in the quarter. A client may have several.")
	return w.add(ctx, table{
		name: "needs", title: "What people want help with", of: needs, by: "NEED", head: "Need", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "PERCENT_WITH_GOAL", "PERCENT_ACHIEVED"}, columns: []string{"Needs", "People", "With a goal, %", "Of those achieved, %"},
	})
}

func activity(ctx context.Context, w *reporter) error {
	w.say("Contacts and attempts made in the quarter. Shares are of the methods that can have them: nobody can miss a telephone call, and work on behalf of the client reaches nobody. The second table is of contacts with the client alone: those who were reached, of all in it, are the share reached in the first. Who was spoken to and said no to support was reached as well.")
	err := w.add(ctx, table{
		name: "contacts-by-method", title: "Contacts by method", of: contacts, by: "METHOD", head: "Method", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "HOURS", "MEDIAN_MINUTES", "PERCENT_REACHED", "PERCENT_NOT_ATTENDED"},
		columns:  []string{"Contacts", "People", "Hours", "Median minutes", "Reached, %", "Did not attend, %"},
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "contacts-by-outcome", title: "What came of contacts with the client", of: contacts, by: "OUTCOME", head: "Outcome", labels: "CONTACT_OUTCOME",
		total: true, where: append(w.received(), condition{"with_client", "in", []any{true}}), measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Contacts", "People"},
	})
}

func offered(ctx context.Context, w *reporter) error {
	w.say("Signposts and onward referrals of the quarter. What became of them is known for some only, and the shares of those who went, or are still going, are of those.")
	err := w.add(ctx, table{
		name: "support-by-kind", title: "How people were linked to services", of: onward, by: "KIND", head: "Kind", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Number", "People"},
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "support-by-category", title: "What the services offer", of: onward, by: "CATEGORY", head: "Category", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE", "PERCENT_ACCEPTED", "OUTCOMES_KNOWN", "PERCENT_ATTENDED", "PERCENT_STILL_GOING"},
		columns:  []string{"Number", "People", "Accepted, %", "Outcome known", "Of those went, %", "Of those still going, %"},
	})
}

func endings(ctx context.Context, w *reporter) error {
	w.say("Episodes that ended in the quarter. Days of support are from its start, of those whose support had started.")
	return w.add(ctx, table{
		name: "endings-by-reason", title: "Why support ended", of: episodes, by: "CLOSING_REASON", head: "Reason", total: true, where: w.closed(code.EpisodeOutcomeClosed),
		measures: []string{"COUNT", "PEOPLE", "MEDIAN_SUPPORT_DAYS", "NINETIETH_SUPPORT_DAYS"},
		columns:  []string{"Episodes", "People", "Median days of support", "90th centile"},
	})
}

func unmet(ctx context.Context, w *reporter) error {
	w.say("Referrals that were declined in the quarter, and onward referrals of the quarter that led nowhere: what could not be given is the best sign of what is missing. Community development itself is not kept in Alongside.")
	err := w.add(ctx, table{
		name: "declined-by-reason", title: "Why referrals were not taken on", of: episodes, by: "DECLINE_REASON", head: "Reason", total: true, bare: true,
		where:    w.closed(code.EpisodeOutcomeDeclined),
		measures: episodesAndPeople, columns: episodesAndPeopleTitles,
	})
	if err != nil {
		return err
	}
	return w.add(ctx, table{
		name: "services-that-declined", title: "What services that said no, or said nothing, offer", of: onward, by: "CATEGORY", head: "Category", total: true, bare: true,
		where:    append(w.received(), condition{"status", "in", []any{string(code.OnwardStatusDeclined), string(code.OnwardStatusNoAnswer)}}),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Onward referrals", "People"},
	})
}
