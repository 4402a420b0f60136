package analytics

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"alongside/internal/code"
)

// roundedRates says beside the rates what rounding does to them. The interval is of chance alone, as everybody can work it out
// from the numbers that are shown.
const roundedRates = "Rates and their intervals are made from numbers of people rounded to the nearest 5. A number shown as 10 is 8 to 12 people, so its rate can be up to a fifth higher or lower; " +
	"at 50 people that is a twenty-fifth. The interval tells of chance alone and does not include this, so that with few people it is a little too narrow. Rates are not adjusted for age: a group with more older people may have a higher rate for that alone."

// groupsCalled are what the groups of a table of rates are called in a sentence.
var groupsCalled = map[code.EquityDimension]string{
	code.EquityDimensionAgeBand: "age", code.EquityDimensionGender: "gender", code.EquityDimensionEthnicGroup: "ethnic group",
	code.EquityDimensionImdQuintile: "practice's deprivation",
}

// rates adds a table of people referred in the quarter against those registered.
func (w *reporter) rates(ctx context.Context, name, title, head string, by code.EquityDimension) error {
	from, to := w.months()
	e, err := w.a.s.equity(ctx, by, question{of: episodes, known: w.known}, from, to, nil, false)
	if err != nil {
		return err
	}
	out := &ReportTable{
		Name: name, Title: title, Columns: []string{head, "People", "Registered", "Per 1,000", "95 % interval"}, Rows: [][]string{}, Notes: []string{},
		Definitions: rateDefinitions(),
	}
	slices.SortStableFunc(e.Rates, func(a, b *Rate) int {
		return order(string(by))([]string{w.label(string(by), a.Group)}, []string{w.label(string(by), b.Group)})
	})
	e.published()
	row := func(name string, r *Rate) []string {
		cells := []string{name, r.People.Shown(), Unknown, places(r.PerMille, 2), Unknown}
		if r.Registered > 0 {
			cells[2] = fmt.Sprint(r.Registered)
		}
		switch {
		case r.From.Value() != nil:
			cells[4] = places(r.From, 2) + " to " + places(r.To, 2)
		case r.From.Shown() == Withheld:
			cells[4] = Withheld
		}
		return cells
	}
	few, none := 0, 0
	for _, r := range e.Rates {
		switch practices := by == code.EquityDimensionPractice; {
		case practices && r.People.Shown() == Withheld:
			few++
		case practices && r.People.Shown() == "0":
			none++
		default:
			out.Rows = append(out.Rows, row(w.label(string(by), r.Group), r))
		}
	}
	if words := folded(few, none); words != "" {
		out.Notes = append(out.Notes, words)
	}
	if none > 0 {
		out.Notes = append(out.Notes, e.chanceOfNone())
	}
	if words := e.adults(); by == code.EquityDimensionAgeBand && words != "" {
		out.Notes = append(out.Notes, words)
	}
	if group, ok := groupsCalled[by]; ok { // everybody is of a practice
		if words := e.unplaced(group); words != "" {
			out.Notes = append(out.Notes, words)
		}
	}
	switch {
	case !e.Known:
		w.sayOnce("No list sizes are known, so there are no rates (alongside lists import).")
	case by == code.EquityDimensionPractice: // the one table of its section with rates
		out.Notes = append(out.Notes, roundedRates)
	default:
		w.sayOnce(roundedRates)
	}
	out.Rows = append(out.Rows, row("All", e.Total))
	w.section.Tables = append(w.section.Tables, out)
	return nil
}

// folded says how many practices have no row: those whose number is withheld, and those from which nobody was referred. It names
// neither, as the dashboards name no practice of fewer than 8 people.
func folded(few, none int) string {
	var parts []string
	if few > 0 {
		parts = append(parts, several(few, "practice")+" from which 1 to 7 people each were referred, or a number that would tell of so few")
	}
	if none > 0 {
		parts = append(parts, several(none, "practice")+" from which nobody was referred")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Without a row of their own: " + strings.Join(parts, "; and ") + "."
}

// chanceOfNone says how many practices would have nobody by chance alone, were people referred alike from all of them: a
// practice with so many of those registered has nobody with the probability of Poisson. It is made of published list sizes
// and of the rounded total, so that it tells nothing of who was referred.
func (e *Equity) chanceOfNone() string {
	const no = "That nobody was referred from a practice in one quarter may be chance, and does not show that it refers nobody."
	all := e.Total.People.Value()
	if all == nil || e.Total.Registered == 0 {
		return no
	}
	practices, expected := 0, 0.0
	for _, r := range e.Rates {
		if r.Registered > 0 {
			practices++
			expected += math.Exp(-*all * float64(r.Registered) / float64(e.Total.Registered))
		}
	}
	about := "fewer than one"
	if expected >= 1 {
		about = fmt.Sprintf("about %.0f", expected)
	}
	return no + fmt.Sprintf(" Were people referred alike from all practices, %s of the %d would have nobody by chance alone, by the sizes of their lists and the rounded number of people referred.", about, practices)
}

// adults says, where nobody under 18 was referred, that the rate of all counts them as well, and what the rate of adults alone
// is: from the numbers that are shown. It says nothing where somebody was, or where that is withheld.
func (e *Equity) adults() string {
	at := slices.IndexFunc(e.Rates, func(r *Rate) bool { return r.Group == string(code.AgeBandUnder18) })
	if !e.Known || at < 0 || e.Rates[at].Registered == 0 || e.Rates[at].People.Shown() != "0" {
		return ""
	}
	children := e.Rates[at].Registered
	words := fmt.Sprintf("All counts the %s registered under 18 as well, of whom nobody was referred; so does All in the other tables with rates.", thousands(fmt.Sprint(children)))
	if all, adults := e.Total.People.Value(), e.Total.Registered-children; all != nil && adults > 0 {
		words += fmt.Sprintf(" Of adults alone, %.2f were referred for each 1,000.", 1000**all/float64(adults))
	}
	return words
}

// unplaced says how many of those referred the rates of groups do not count, as nobody is registered under theirs; nothing
// where everybody is in a group with a rate. It is said from the numbers that are shown.
func (e *Equity) unplaced(group string) string {
	if !e.Known {
		return ""
	}
	const low = "The rates of the groups count those only, so they are too low. That of all together is not."
	without, hidden, unknownAlone := 0.0, false, true
	for _, r := range e.Rates {
		switch v := r.People.Value(); {
		case r.Registered > 0:
		case v == nil:
			hidden = true
		default:
			without += *v
			unknownAlone = unknownAlone && (*v == 0 || r.Group == string(code.GenderNotKnown)) // the other lists say so alike
		}
	}
	all := e.Total.People.Value()
	switch {
	case !hidden && without == 0:
		return ""
	case hidden || all == nil:
		return fmt.Sprintf("The %s of some of the people referred is not known, or is none that the lists of practices have; of how many together is withheld. ", group) + strings.Replace(low, "those only", "the others only", 1)
	}
	of, others := thousands(e.Total.People.Shown()), thousands(figure(max(0, *all-without)).Shown())
	if unknownAlone {
		return fmt.Sprintf("Of about %s people referred, the %s of about %s is known. ", of, group, others) + low
	}
	return fmt.Sprintf("Of about %s people referred, about %s are of a group that the lists of practices have. ", of, others) + low
}
