package analytics

import (
	"context"
	"fmt"
	"strings"

	"alongside/internal/clock"
	"alongside/internal/code"
)

// headlineRow is one figure of the first section, counted of each of its quarters.
type headlineRow struct {
	title   string // with %s where it names the scheme's limit
	of      *source
	measure string
	by      string // of a measure that is the whole of some groups: by what it is grouped in its table, which withholds by groups
	what    string // what is counted, of a count
	left    string // what is left out
	where   func(*reporter) []condition
	called  string    // what it is called where it is told that it moved; "" of what is not judged
	judged  judgement // how
	beside  string    // the measure that its chance is reckoned from
}

// The rows that the sentences above the table are made of.
const (
	rowReferred = "People referred"
	rowDays     = "Median days to first contact, of those reached"
	rowStarted  = "People whose support started"
	rowEnded    = "People whose episodes ended"
	rowInTime   = "%s" // the title with the limit
	rowOpen     = "Episodes open at the end"

	rowUnanswered = "Onward referrals that a service declined or never answered"
)

// headlineRows are the figures of the first section: the totals of those that follow.
var headlineRows = []headlineRow{
	{title: "Referrals received", of: episodes, measure: "COUNT", what: "referrals received in the quarter", left: otherQuarters, where: (*reporter).received},
	{
		title: rowReferred, of: episodes, measure: "PEOPLE", what: "referrals received in the quarter", left: otherQuarters, where: (*reporter).received,
		called: "people referred", judged: alone,
	},
	{
		title: "Referrals declined or redirected", of: episodes, measure: "COUNT",
		what: "referrals that were declined or redirected in the quarter, whenever they were received", left: "Referrals that were taken on, whatever became of them.",
		where: func(w *reporter) []condition {
			return w.closed(code.EpisodeOutcomeDeclined, code.EpisodeOutcomeRedirected)
		},
		called: "referrals declined or redirected", judged: alone,
	},
	{title: rowDays, of: episodes, measure: "MEDIAN_DAYS_TO_CONTACT", where: (*reporter).reached},
	{
		title: rowInTime, of: episodes, measure: inTime, where: (*reporter).reached,
		called: "the share reached within the scheme's limit, of those reached,", judged: portion, beside: "COUNT",
	},
	{
		title: "Referrals that waited for a first contact at the end", of: episodes, measure: "COUNT", what: waitingWords, left: endedUnreached, where: (*reporter).waited,
		called: "referrals that waited for a first contact at the end of the quarter", judged: alone,
	},
	{
		title: rowStarted, of: episodes, measure: "PEOPLE", what: "support that started in the quarter, whenever they were referred", left: notStarted,
		where:  func(w *reporter) []condition { return w.within("started_month") },
		called: "people whose support started", judged: alone,
	},
	{
		title: "Contacts and attempts", of: contacts, measure: "COUNT", what: "contacts and attempts made in the quarter", left: otherQuarters, where: (*reporter).received,
		called: "contacts and attempts", judged: bundled, beside: "PEOPLE",
	},
	{title: "Appointments", of: reportedContacts, measure: "MEETINGS", by: "METHOD", where: (*reporter).received},
	{title: "Appointments that the client did not come to, %", of: contacts, measure: "PERCENT_NOT_ATTENDED", where: (*reporter).received},
	{
		title: "Signposts and onward referrals", of: onward, measure: "COUNT", what: onwardWords, left: "Onward referrals that were not sent yet.", where: (*reporter).received,
		called: "signposts and onward referrals", judged: bundled, beside: "PEOPLE",
	},
	{title: "Onward referrals that the service accepted, %", of: onward, measure: "PERCENT_ACCEPTED", where: (*reporter).received},
	{
		title: rowUnanswered, of: onward, measure: "COUNT", what: unansweredWords, left: answeredLeft, where: (*reporter).unanswered,
		called: "onward referrals that a service declined or never answered", judged: bundled, beside: "PEOPLE",
	},
	{
		title: rowEnded, of: episodes, measure: "PEOPLE", what: endedWords, left: declinedLeft,
		where:  func(w *reporter) []condition { return w.closed(code.EpisodeOutcomeClosed) },
		called: "people whose episodes ended", judged: alone,
	},
	{
		title: rowOpen, of: episodes, measure: "COUNT", what: openWords, left: openLeft, where: (*reporter).open,
	}, // most are the same as a quarter before, so that their chance is not that of two counts: both are told
}

// shown are the figure of a row in the quarter of a report, and what its chance is reckoned from.
func (row headlineRow) shown(ctx context.Context, w *reporter) (out [2]string, err error) {
	if row.by != "" {
		q := question{of: row.of, groupBy: []string{row.by}, measures: []string{"COUNT", row.measure}, where: row.where(w), rests: true}
		exact, err := w.ask(ctx, &q)
		if err != nil {
			return out, err
		}
		_, _, total := q.told(exact, func(value string) string { return value })
		return [2]string{total[1].Shown()}, nil
	}
	measures := []string{row.measure}
	if row.beside != "" {
		measures = append(measures, row.beside)
	}
	a, err := w.count(ctx, row.of, []string{}, measures, row.where(w))
	if err != nil {
		return out, err
	}
	total, err := a.Total(ctx)
	if err != nil {
		return out, err
	}
	copy(out[:], total.Shown())
	return out, nil
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
	var moved []counterpart
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
		both := [][2]string{}
		for _, c := range columns {
			shown := [2]string{Unknown, Unknown}
			if c.r.Quarter >= w.first { // else the scheme had not begun
				var err error
				if shown, err = row.shown(ctx, c); err != nil {
					return err
				}
			}
			cells, both = append(cells, shown[0]), append(both, shown)
		}
		if row.measure != inTime || columns[1].limit() == w.limit() { // shares within two limits are not alike
			moved = append(moved, counterpart{row.called, row.judged, both[0], both[1]})
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
	words := strings.TrimPrefix(strings.Join(said[:last], ", ")+" and "+said[last]+".", " and ")
	if len(missing) > 0 {
		words += fmt.Sprintf(" There are no records yet of %s.", strings.Join(missing, ", nor of "))
	}
	if begun := w.beginning(columns); begun != "" {
		words += " " + begun
	}
	w.say(words)
	words = ""
	if days := told[rowDays][0]; isNumber(days) {
		words = fmt.Sprintf("Half of those who were reached for the first time had waited %s days or less. ", days)
	}
	if share := told[rowInTime][0]; isNumber(share) {
		words += fmt.Sprintf("Of those reached, %s in 100 were reached within the scheme's own limit of %d working days.", share, w.limit())
	}
	if words != "" {
		w.say(strings.TrimSpace(words))
	}
	w.say(fmt.Sprintf("Support started for %s. Episodes ended for %s, whether or not their support had started.", peopleWords(told[rowStarted][0]), peopleWords(told[rowEnded][0])))
	w.say(stillOpen(told[rowOpen]) + turnedAway(told[rowUnanswered][0]))
	switch {
	case columns[1].r.Quarter > w.first:
		w.say(movedWords(moved))
	case columns[1].r.Quarter == w.first:
		w.say("What moved since the quarter before is not told, as records begin in that quarter.")
	}
	if !w.r.Final {
		w.say(fmt.Sprintf("Contacts and endings are often written down late. The report becomes final %d days after the quarter; until then its figures may change, and what seems to have fallen may only not be written down yet.", reportWait))
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
}

// beginning says which of the quarters of the headline is the one that records begin in: that is seldom a whole one, and what
// is compared with it seems to have risen. It says nothing where none is.
func (w *reporter) beginning(columns []*reporter) string {
	for i, which := range []string{"this quarter", "the quarter before", "the same quarter a year before"} {
		r := columns[i].r
		if r.Quarter != w.first {
			continue
		}
		month := func(d clock.Date, layout string) string { return d.Time().In(clock.London()).Format(layout) }
		words := fmt.Sprintf("Records begin in %s to %s, %s. It may not be whole, so that its figures may be too low", month(r.From, "January"), month(r.To, "January 2006"), which)
		if i > 0 {
			words += ", and what seems to have risen since then may not have"
		}
		return words + "."
	}
	return ""
}

// stillOpen says how many episodes were open at the end of the quarter, and of those before where that is shown.
func stillOpen(shown []string) string {
	words := "At the end of the quarter " + amount(shown[0], "no") + " episodes were open"
	for i, when := range []string{"a quarter before", "a year before"} {
		if isNumber(shown[i+1]) {
			words += ", " + amount(shown[i+1], "none") + " " + when
		}
	}
	return words + "."
}

// turnedAway says how many onward referrals came to nothing at the service, where that is shown.
func turnedAway(shown string) string {
	if !isNumber(shown) {
		return ""
	}
	return " Services declined or never answered " + amount(shown, "no") + " onward referrals."
}

// isNumber says whether a figure is shown, and neither withheld nor made of nothing.
func isNumber(shown string) bool { return shown != Withheld && shown != Unknown }

// amount says a number of other things than people, as it is shown; none is the word for nought.
func amount(shown, none string) string {
	switch shown {
	case "0":
		return none
	case Withheld:
		return "few"
	}
	return "about " + thousands(shown)
}

// peopleWords says a number of people in a sentence, as it is shown.
func peopleWords(shown string) string {
	switch shown {
	case "0":
		return "nobody"
	case Withheld:
		return "1 to 7 people"
	}
	return "about " + thousands(shown) + " people"
}

// were begins a sentence with a number of people.
func were(shown string) string {
	switch shown {
	case "0":
		return "Nobody was"
	case Withheld:
		return "1 to 7 people were"
	}
	return "About " + thousands(shown) + " people were"
}

// thousands writes a whole number as sentences have it: 1,250.
func thousands(shown string) string {
	if n := len(shown); n > 3 {
		return thousands(shown[:n-3]) + "," + shown[n-3:]
	}
	return shown
}
