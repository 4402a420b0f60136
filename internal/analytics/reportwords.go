package analytics

import (
	"fmt"
	"slices"
	"strings"

	"alongside/internal/clock"
)

// What the report's figures count, of whom and without whom: beside the tables on screen, in an annex on paper, and below
// the tables of the workbook. Each definition is called by the title of the column or the row that it is about.

// dayWords is how the report's sentences name a day.
const dayWords = "2 January 2006"

// What is counted in several tables, and what is left out of it.
const (
	otherQuarters   = "What belongs to other quarters."
	waitingWords    = "referrals that waited for a first contact when the quarter ended"
	endedUnreached  = "Referrals whose client had been reached by then, and those that had ended."
	reachedNow      = "those who were reached for the first time in the quarter"
	notStarted      = "Referrals whose support has not started."
	onwardWords     = "signposts given and onward referrals sent in the quarter"
	unansweredWords = "onward referrals of the quarter that the service declined, or never answered"
	answeredLeft    = "Signposts, which no service has to answer; onward referrals that were accepted or withdrawn, are on a waiting list, or may still be answered."
	endedWords      = "episodes that ended in the quarter, whether or not their support had started"
	declinedLeft    = "Referrals that were not taken on, declined or redirected: sections 1 and 2 count them."
	redirectedLeft  = "Referrals that were redirected, that is sent to a service that fits better: sections 1 and 2 count them."
	openWords       = "referrals that had been taken on by the end of the quarter and had not ended"
	openLeft        = "Referrals on which nobody had decided yet."
)

// redirectedWords are the one rule of what counts of referrals that were not taken on.
const redirectedWords = "A referral that was not taken on was either declined, or redirected: sent to a service that fits better. Neither is an ending of section 9. Section 10 says why referrals were declined: some of these are unmet need. The redirected are not among them."

// centileWords say beside the tables with a 90th centile when it is withheld.
var centileWords = fmt.Sprintf("A 90th centile of fewer than %d is withheld: it would tell of one or two people's days.", centileBase)

// defined says of each column of a table what it counts.
func (w *reporter) defined(t table, q question) []*FigureDefinition {
	out := q.definitions(nil)
	for at, d := range out {
		name := q.measures[at]
		d.Measure, d.Denominator = t.columns[at], q.of.measures[name].words.denominator
		w.measured(d, name, t.what, t.left)
	}
	return out
}

// measured says what a measure counts in a table of the report, where the measure alone does not say it.
func (w *reporter) measured(d *FigureDefinition, measure, what, left string) {
	switch measure {
	case "COUNT":
		d.Text, d.Numerator, d.Denominator, d.Excluded = "Number of "+what+".", what, "", left
	case "PEOPLE":
		d.Text = "Number of people with " + what + ", each counted once."
		d.Numerator, d.Denominator, d.Excluded = "people with "+what, "", left
	case inTime:
		d.Text = fmt.Sprintf("Of "+reachedNow+", the share reached within %d working days of receipt, in whole per cent. "+
			"That is the scheme's own limit, as it was set on %s. Link workers are reminded when as many days have gone since the referral was accepted, which is later.",
			w.limit(), w.r.To.Time().In(clock.London()).Format(dayWords))
		d.Numerator, d.Denominator = fmt.Sprintf("reached within %d working days", w.limit()), reachedNow
	case "PERCENT_CONTACTED_10":
		d.Text = "Of " + reachedNow + ", the share reached within 10 working days of receipt, in whole per cent. " +
			"These 10 days are fixed, and are not the scheme's limit: the share is counted alike in every quarter and every scheme."
		d.Numerator, d.Denominator = "reached within 10 working days", reachedNow
	}
}

// inTime is the share that was reached within the scheme's own limit.
const inTime = "PERCENT_CONTACTED_IN_TIME"

// limit is the scheme's limit of working days to the first contact, as it was set when the quarter ended.
func (w *reporter) limit() int { return w.rules.FirstContactDaysOn(w.r.To) }

// inTimeTitle is what the share that was reached in time is called: with the limit, and whose it is.
func (w *reporter) inTimeTitle() string {
	return fmt.Sprintf("Of those reached, within the scheme's limit of %d working days, %%", w.limit())
}

// define makes definitions from what each is called, what it says, and what is left out.
func define(all ...[3]string) []*FigureDefinition {
	out := make([]*FigureDefinition, len(all))
	for i, d := range all {
		out[i] = &FigureDefinition{Measure: d[0], Text: d[1], Excluded: d[2]}
	}
	return out
}

// rateDefinitions say what the columns of a table of rates count.
func rateDefinitions() []*FigureDefinition {
	const without, on = "Practices without a list size.", "people registered, on the last day of counting that is known by the end of the quarter, else the first"
	return []*FigureDefinition{
		{Measure: "People", Text: "Number of people referred in the quarter, each counted once.", Excluded: without},
		{Measure: "Registered", Text: "Number of " + on + " after it.", Excluded: without},
		{
			Measure: "Per 1,000", Text: "People referred in the quarter for each 1,000 registered with the practices. It is made from the rounded number of people.",
			Numerator: "people referred, each once", Denominator: on + " after it",
			Excluded: without + " Those whose group is not known or not stated are in no group's rate, as nobody is registered so.",
		},
		{Measure: "95 % interval", Text: "How far the rate of the rounded number might differ by chance alone (Byar's method). What rounding changes is not in it: with few people somewhat fewer than 19 in 20 such intervals hold the true rate.", Excluded: without},
	}
}

// outcomeDefinitions say what the columns of the first table of outcomes count.
func outcomeDefinitions() []*FigureDefinition {
	const once = "Questions answered once, and answers that were declined."
	return define(
		[3]string{"Episodes (N)", "Number of episodes of support that ended in the quarter, of those whose support had started.", "Referrals that ended before support started."},
		[3]string{"Answered at first", "Number of these episodes with an answer to the question.", "Episodes in which the question was not asked, or its answer declined."},
		[3]string{"No later answer, %", "Of those who answered at first, the share without a later answer to the same question, made from the two numbers as they are shown.", "Episodes in which the question was never answered."},
		[3]string{"Pairs (n)", "Number of pairs of a first and a last answer to the same question in the same episode; of goals, as many as were scored twice.", once},
		[3]string{"First, mean", "Mean of the first answers of the pairs, on the scale of the question.", once},
		[3]string{"Last, mean", "Mean of the last answers of the same pairs.", once},
		[3]string{"Change", "Mean of the last answer less the first, over the pairs.", once},
		[3]string{"95 % interval", "Where the mean change lies with 95 per cent confidence (Student's t).", once},
		[3]string{"Better", "Number of pairs whose last answer is better than the first.", once},
		[3]string{"Same", "Number of pairs whose last answer is the same as the first.", once},
		[3]string{"Worse", "Number of pairs whose last answer is worse than the first.", once},
	)
}

// moverDefinitions say what the columns of the second table of outcomes count.
func moverDefinitions() []*FigureDefinition {
	const left = "Questions answered once, answers that were declined, and questions whose scale has no parts."
	return define(
		[3]string{"Pairs (n)", "Number of pairs of a first and a last answer to the same question in the same episode.", left},
		[3]string{"To a better part", "Number of pairs whose last answer is in a better part of the scale than the first.", left},
		[3]string{"In the same part", "Number of pairs whose two answers are in the same part of the scale.", left},
		[3]string{"To a worse part", "Number of pairs whose last answer is in a worse part of the scale than the first.", left},
	)
}

// safetyDefinitions say what the columns of section 12 count.
func safetyDefinitions() []*FigureDefinition {
	const left = "What was written down in other quarters, and that no risk is known."
	return define(
		[3]string{"Number", "Number of risks and safeguarding notes that were written down in the quarter, and of times that a record was opened in need.", left},
		[3]string{"People", "Number of people whom these are about, each counted once in a row.", left},
	)
}

// workforceDefinitions say what the column of the first table of section 11 counts.
func workforceDefinitions() []*FigureDefinition {
	return define([3]string{
		"Link workers and leads", "Number of people employed as a link worker or team lead on the last day of the quarter. Somebody with two employers is counted with each, and once among all.",
		"Whoever had left by then, other roles, and volunteers without an account.",
	})
}

// knownDefinitions say what the columns of the table of section 14 count.
func knownDefinitions() []*FigureDefinition {
	const left = "Nobody who was referred in the quarter. Not stated is known: the client was asked."
	return define(
		[3]string{"People", "Number of people referred in the quarter, each counted once.", "People referred in other quarters."},
		[3]string{"Not known", "Number of them of whom it is not known.", left},
		[3]string{"Known, %", "Of the people referred, the share of whom it is known, made from the two numbers as they are shown.", left},
	)
}

// fewPairs is below how many pairs the report warns that a mean change is one of few.
const fewPairs = 30

// changeNotes say beside the table of outcomes how it is to be read.
func changeNotes(found []*Outcome, name func(*Outcome) string) []string {
	out := []string{
		"These are the outcomes of people whose support ended in this quarter. The dashboards go by the month of the referral instead, so the two differ.",
		"First, last and change are each rounded to one decimal: 4.4 and 5.7 may stand beside a change of 1.4.",
		"Better, same and worse are shown together or not at all. They are withheld where one of them is 1 to 7 people, and where everybody went the same way, as that would tell each person's result. The same is done with who crossed a threshold.",
		"There was no comparison group: nobody without support was asked alike. People who are asked when things are at their worst are often better later without any help (regression to the mean).",
	}
	var few []string
	all := true
	for _, o := range found {
		switch pairs := o.Pairs.Value(); {
		case o.Change.Value() == nil || pairs == nil:
		case *pairs < fewPairs:
			few = append(few, name(o))
		default:
			all = false
		}
	}
	switch {
	case len(few) > 0 && all:
		out = slices.Insert(out, 1, fmt.Sprintf("Each change is the mean of fewer than %d pairs. That is a small number: one person can move it.", fewPairs))
	case len(few) > 0:
		out = slices.Insert(out, 1, fmt.Sprintf("These changes are the mean of fewer than %d pairs, a small number, so that one person can move them: %s.", fewPairs, strings.Join(few, "; ")))
	}
	return out
}

// listed puts names into a sentence, apart from each other where one of them has a comma of its own.
func listed(names []string) string {
	if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, ",") }) {
		return strings.Join(names, "; ")
	}
	return strings.Join(names, ", ")
}

// noRows says why a table has no row but that of all: so many groups, of few people each. told says whether some of them are
// withheld for the sake of others. Without names all together are so few that not even the groups are told.
func noRows(names []string, told bool) []string {
	if len(names) == 0 {
		return []string{"No row is shown: all together are fewer than 8 people, or would tell of so few."}
	}
	why := fmt.Sprintf("No row is shown: each of the %d groups has fewer than 8 people.", len(names))
	if told {
		why = fmt.Sprintf("No row is shown: each of the %d groups has fewer than 8 people, or would tell of so few.", len(names))
	}
	return []string{why, "They are: " + listed(names) + "."}
}
