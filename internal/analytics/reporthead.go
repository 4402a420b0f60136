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
	title   string
	of      *source
	measure string
	where   func(*reporter) []condition
}

// The rows that the sentences above the table are made of.
const (
	rowReferred = "People referred"
	rowDays     = "Median days to first contact, of those reached"
	rowStarted  = "People whose support started"
	rowEnded    = "People whose support ended"
)

// headlineRows are the figures of the first section: the totals of those that follow.
var headlineRows = []headlineRow{
	{"Referrals received", episodes, "COUNT", (*reporter).received},
	{rowReferred, episodes, "PEOPLE", (*reporter).received},
	{"Referrals declined or redirected", episodes, "COUNT", func(w *reporter) []condition {
		return w.closed(code.EpisodeOutcomeDeclined, code.EpisodeOutcomeRedirected)
	}},
	{rowDays, episodes, "MEDIAN_DAYS_TO_CONTACT", func(w *reporter) []condition { return w.within("contacted_month") }},
	{"Of those reached, within 10 working days, %", episodes, "PERCENT_CONTACTED_10", func(w *reporter) []condition { return w.within("contacted_month") }},
	{"Referrals that waited for a first contact at the end", episodes, "COUNT", (*reporter).waited},
	{rowStarted, episodes, "PEOPLE", func(w *reporter) []condition { return w.within("started_month") }},
	{"Contacts and attempts", contacts, "COUNT", (*reporter).received},
	{"Appointments that the client did not come to, %", contacts, "PERCENT_NOT_ATTENDED", (*reporter).received},
	{"Signposts and onward referrals", onward, "COUNT", (*reporter).received},
	{"Onward referrals that the service accepted, %", onward, "PERCENT_ACCEPTED", (*reporter).received},
	{rowEnded, episodes, "PEOPLE", func(w *reporter) []condition { return w.closed(code.EpisodeOutcomeClosed) }},
	{"Episodes open at the end", episodes, "COUNT", (*reporter).open},
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
		cells := []string{row.title}
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
	said := fmt.Sprintf("%s referred", were(referred[0]))
	var missing []string
	for i, when := range []string{"in the quarter before", "in the same quarter a year before"} {
		if referred[i+1] == Unknown {
			missing = append(missing, strings.TrimPrefix(when, "in "))
			continue
		}
		said += fmt.Sprintf("; %s %s", peopleWords(referred[i+1]), when)
	}
	w.say(said + ".")
	if len(missing) > 0 {
		w.say(fmt.Sprintf("There are no records yet of %s.", strings.Join(missing, ", nor of ")))
	}
	if days := told[rowDays][0]; !slices.Contains([]string{Withheld, Unknown}, days) {
		w.say(fmt.Sprintf("Half of those who were reached for the first time had waited for %s days or less.", days))
	}
	w.say(fmt.Sprintf("Support started for %s, and ended for %s.", peopleWords(told[rowStarted][0]), peopleWords(told[rowEnded][0])))
	if !w.r.Final {
		w.say("Contacts and endings are often written down late. The report is final 28 days after the quarter; until then its figures may still change.")
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
