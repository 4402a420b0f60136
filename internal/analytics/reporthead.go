package analytics

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"alongside/internal/code"
)

// headlineRow is one figure of the first section, counted of each of its quarters.
type headlineRow struct {
	title   string // with %s where it names the scheme's limit
	of      *source
	measure string
	what    string // what is counted, of a count
	left    string // what is left out
	where   func(*reporter) []condition
}

// The rows that the sentences above the table are made of.
const (
	rowReferred = "People referred"
	rowDays     = "Median days to first contact, of those reached"
	rowStarted  = "People whose support started"
	rowEnded    = "People whose support ended"
	rowInTime   = "%s" // the title with the limit
)

// headlineRows are the figures of the first section: the totals of those that follow.
var headlineRows = []headlineRow{
	{"Referrals received", episodes, "COUNT", "referrals received in the quarter", otherQuarters, (*reporter).received},
	{rowReferred, episodes, "PEOPLE", "referrals received in the quarter", otherQuarters, (*reporter).received},
	{
		"Referrals declined or redirected", episodes, "COUNT", "referrals that were declined or sent elsewhere in the quarter, whenever they were received", "Referrals that were closed after they had been accepted.",
		func(w *reporter) []condition {
			return w.closed(code.EpisodeOutcomeDeclined, code.EpisodeOutcomeRedirected)
		},
	},
	{rowDays, episodes, "MEDIAN_DAYS_TO_CONTACT", "", "", func(w *reporter) []condition { return w.within("contacted_month") }},
	{rowInTime, episodes, inTime, "", "", func(w *reporter) []condition { return w.within("contacted_month") }},
	{"Referrals that waited for a first contact at the end", episodes, "COUNT", waitingWords, endedUnreached, (*reporter).waited},
	{rowStarted, episodes, "PEOPLE", "support that started in the quarter, whenever they were referred", notStarted, func(w *reporter) []condition { return w.within("started_month") }},
	{"Contacts and attempts", contacts, "COUNT", "contacts and attempts made in the quarter", otherQuarters, (*reporter).received},
	{"Appointments that the client did not come to, %", contacts, "PERCENT_NOT_ATTENDED", "", "", (*reporter).received},
	{"Signposts and onward referrals", onward, "COUNT", onwardWords, "Onward referrals that were not sent yet.", (*reporter).received},
	{"Onward referrals that the service accepted, %", onward, "PERCENT_ACCEPTED", "", "", (*reporter).received},
	{rowEnded, episodes, "PEOPLE", endedWords, declinedLeft, func(w *reporter) []condition { return w.closed(code.EpisodeOutcomeClosed) }},
	{"Episodes open at the end", episodes, "COUNT", openWords, openLeft, (*reporter).open},
}

// headline puts the totals of the quarter beside those of the quarter before and of a year before, and says the first of
// them in sentences.
func headline(ctx context.Context, w *reporter) error {
	columns := []*reporter{w, w.earlier(3), w.earlier(12)}
	out := &ReportTable{
		Name: "headline", Title: "The quarter beside others", Rows: [][]string{}, Notes: []string{}, Definitions: []*FigureDefinition{},
		Columns: []string{"Figure", "This quarter", "The quarter before", "The same quarter a year before"},
	}
	told := map[string][]string{}
	for _, row := range headlineRows {
		title := row.title
		if title == rowInTime {
			title = w.inTimeTitle()
		}
		cells := []string{title}
		d := (question{of: row.of, measures: []string{row.measure}}).definitions(nil)[0]
		d.Measure, d.Denominator = title, row.of.measures[row.measure].words.denominator
		w.measured(d, row.measure, row.what, row.left)
		out.Definitions = append(out.Definitions, d)
		for _, c := range columns {
			if c.r.Quarter < w.first { // the scheme had not begun
				cells = append(cells, Unknown)
				continue
			}
			a, err := c.count(ctx, row.of, []string{}, []string{row.measure}, row.where(c))
			if err != nil {
				return err
			}
			total, err := a.Total(ctx)
			if err != nil {
				return err
			}
			cells = append(cells, total.Shown()[0])
		}
		out.Rows = append(out.Rows, cells)
		told[row.title] = cells[1:]
	}
	referred := told[rowReferred]
	said := []string{were(referred[0]) + " referred in this quarter"}
	var missing []string
	for i, when := range []string{"in the quarter before", "in the same quarter a year before"} {
		if referred[i+1] == Unknown {
			missing = append(missing, strings.TrimPrefix(when, "in "))
			continue
		}
		said = append(said, peopleWords(referred[i+1])+" "+when)
		if was := columns[i+1].limit(); was != w.limit() {
			out.Notes = append(out.Notes, fmt.Sprintf("The scheme's limit was %d working days %s.", was, when))
		}
	}
	last := len(said) - 1
	w.say(strings.TrimPrefix(strings.Join(said[:last], ", ")+" and "+said[last]+".", " and "))
	if len(missing) > 0 {
		w.say(fmt.Sprintf("There are no records yet of %s.", strings.Join(missing, ", nor of ")))
	}
	if days := told[rowDays][0]; !slices.Contains([]string{Withheld, Unknown}, days) {
		w.say(fmt.Sprintf("Half of those who were reached for the first time had waited %s days or less.", days))
	}
	if share := told[rowInTime][0]; !slices.Contains([]string{Withheld, Unknown}, share) {
		w.say(fmt.Sprintf("Of those reached, %s in 100 were reached within the scheme's own limit of %d working days.", share, w.limit()))
	}
	w.say(fmt.Sprintf("Support started for %s, and ended for %s.", peopleWords(told[rowStarted][0]), peopleWords(told[rowEnded][0])))
	if !w.r.Final {
		w.say("Contacts and endings are often written down late. The report becomes final 28 days after the quarter; until then its figures may change.")
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
}

// peopleWords says a number of people in a sentence, as it is shown.
func peopleWords(shown string) string {
	switch shown {
	case "0":
		return "nobody"
	case Withheld:
		return "1 to 7 people"
	}
	return "about " + shown + " people"
}

// were begins a sentence with a number of people.
func were(shown string) string {
	switch shown {
	case "0":
		return "Nobody was"
	case Withheld:
		return "1 to 7 people were"
	}
	return "About " + shown + " people were"
}
