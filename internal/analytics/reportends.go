package analytics

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"alongside/ent/breakglass"
	"alongside/ent/membership"
	"alongside/ent/organisation"
	"alongside/ent/risk"
	"alongside/ent/safeguardingnote"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// places gives a figure with as many decimals as those above and below it.
func places(f Figure, decimals int) string {
	if f.Value() == nil {
		return f.Shown()
	}
	return strconv.FormatFloat(*f.Value(), 'f', decimals, 64)
}

// rates adds a table of people referred in the quarter against those registered.
func (w *reporter) rates(ctx context.Context, name, title, head string, by code.EquityDimension) error {
	from, to := w.months()
	e, err := w.a.s.equity(ctx, by, question{of: episodes, known: w.known}, from, to, nil, false)
	if err != nil {
		return err
	}
	out := &ReportTable{
		Name: name, Title: title, Columns: []string{head, "People", "Registered", "Per 1,000", "95 % interval"}, Rows: [][]string{},
		Definitions: []*FigureDefinition{e.Definition},
	}
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
	for _, r := range e.Rates {
		out.Rows = append(out.Rows, row(w.label(string(by), r.Group), r))
	}
	slices.SortStableFunc(out.Rows, order(string(by)))
	out.Rows = append(out.Rows, row("All", e.Total))
	w.section.Tables = append(w.section.Tables, out)
	if !e.Known {
		w.say("No list sizes are known, so there are no rates (alongside lists import).")
	}
	return nil
}

func changed(ctx context.Context, w *reporter) error {
	w.say("Episodes that ended in the quarter, of those whose support had started (N). Only people who answered the same question twice are compared, with themselves: n says how many such pairs of answers there are, and the share not asked again is of those who answered it at first.",
		"ONS4 are four questions of the Office for National Statistics, each answered from 0 to 10. The loneliness score adds three questions, each from 1 to 3. Of anxiety and loneliness less is better.",
		"Nobody was compared who had no support. People who are asked when things are at their worst are often better later without it (regression to the mean).")
	found, err := w.a.s.outcomes(ctx, question{known: w.known, where: w.closed()}, nil, false)
	if err != nil {
		return err
	}
	means := &ReportTable{
		Name: "outcomes", Title: "First and last answers of the same people", Rows: [][]string{}, Definitions: []*FigureDefinition{},
		Columns: []string{"Question", "Episodes (N)", "Answered at first", "Not asked again, %", "Pairs (n)", "First, mean", "Last, mean", "Change", "95 % interval", "Better", "Same", "Worse"},
	}
	movers := &ReportTable{Name: "movers", Title: "Pairs that crossed a threshold of the scale", Rows: [][]string{}, Columns: []string{"Question", "To a better part", "In the same part", "To a worse part"}, Definitions: []*FigureDefinition{}}
	for _, o := range found {
		name := o.Instrument.Label()
		if o.Item != "TOTAL" {
			name += ", " + strings.ToLower(strings.ReplaceAll(o.Item, "_", " "))
		} else if len(w.a.s.scales(o.Instrument)) > 1 {
			name += ", score"
		}
		between := places(o.ChangeFrom, 1)
		if o.ChangeFrom.Value() != nil {
			between += " to " + places(o.ChangeTo, 1)
		}
		means.Rows = append(means.Rows, []string{
			name, o.Episodes.Shown(), o.Measured.Shown(), o.Missing.Shown(), o.Pairs.Shown(), places(o.Start, 1), places(o.Now, 1), places(o.Change, 1), between,
			o.Better.Shown(), o.Same.Shown(), o.Worse.Shown(),
		})
		if len(o.Movers) > 0 {
			movers.Rows = append(movers.Rows, []string{name, o.Risen.Shown(), o.Stayed.Shown(), o.Fallen.Shown()})
		}
		if len(means.Definitions) == 0 {
			means.Definitions = append(means.Definitions, o.Definition)
		}
	}
	w.section.Tables = append(w.section.Tables, means, movers)
	return w.add(ctx, table{
		name: "goals", title: "Goals set in the quarter", of: goals, by: "STATUS", labels: "GOAL_STATUS", head: "Goal", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Goals", "People"},
	})
}

func workforce(ctx context.Context, w *reporter) error {
	w.say("Link workers and leads who were employed on the last day of the quarter, by their employer. Full-time equivalents, vacancies, supervision and training are not kept in Alongside.")
	system := viewer.System(ctx, viewer.From(ctx).SchemeID, "figures")
	rows, err := w.a.s.store.Ent(ctx).Membership.Query().
		Where(membership.RoleIn(code.RoleLinkWorker, code.RoleLead), membership.FromOnLTE(w.r.To),
			membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(w.r.To))).All(system)
	if err != nil {
		return err
	}
	employed := map[string]map[string]bool{}
	for _, m := range rows {
		if employed[m.OrganisationID] == nil {
			employed[m.OrganisationID] = map[string]bool{}
		}
		employed[m.OrganisationID][m.AccountID] = true
	}
	hosts, err := w.a.s.store.Ent(ctx).Organisation.Query().Where(organisation.IDIn(sortedNames(employed)...)).Order(organisation.ByName()).All(system)
	if err != nil {
		return err
	}
	everybody := map[string]bool{}
	out := &ReportTable{Name: "link-workers", Title: "Link workers by employer", Columns: []string{"Employer", "Link workers and leads"}, Rows: [][]string{}, Definitions: []*FigureDefinition{}}
	for _, h := range hosts {
		out.Rows = append(out.Rows, []string{h.Name, fmt.Sprint(len(employed[h.ID]))})
		maps.Copy(everybody, employed[h.ID])
	}
	out.Rows = append(out.Rows, []string{"All", fmt.Sprint(len(everybody))})
	w.section.Tables = append(w.section.Tables, out)
	open, err := w.count(ctx, episodes, []string{}, []string{"COUNT"}, w.open())
	if err != nil {
		return err
	}
	total, err := open.Total(ctx)
	if err != nil {
		return err
	}
	if n := total.figures[0].Value(); n != nil && len(everybody) > 0 {
		w.say(fmt.Sprintf("At the end of the quarter there were about %.0f open episodes for each of them.", *n/float64(len(everybody))))
	}
	return w.add(ctx, table{
		name: "open-episodes", title: "Episodes taken on and not ended by the end of the quarter", of: episodes, by: "PCN", head: "PCN", total: true,
		where:    w.open(),
		measures: episodesAndPeople, columns: []string{"Episodes", "People"},
	})
}

// The rows of section 12 that are there in each quarter.
const (
	allRisks      = "All risks"
	notesWritten  = "Safeguarding notes"
	recordsOpened = "Records opened in need"
)

func safety(ctx context.Context, w *reporter) error {
	w.say("What was written down in the quarter; kinds of risk that nobody wrote down are left out. A record is opened in need by somebody who does not hold it, with a reason and for half an hour. Incidents and complaints are not kept in Alongside.")
	system := viewer.System(ctx, viewer.From(ctx).SchemeID, "figures")
	db := w.a.s.store.Ent(ctx)
	from, until := w.r.From.Time(), w.r.To.AddDays(1).Time()
	rows := map[string]*population{allRisks: {}, notesWritten: {}, recordsOpened: {}}
	var order []string
	note := func(name, person string) {
		if rows[name] == nil {
			rows[name] = &population{}
		}
		rows[name].add(w.a.s.store.Keys().Pseudonym(person), int64(rows[name].n))
	}
	for _, kind := range list[code.RiskKind]().order {
		order = append(order, "Risk: "+kind)
	}
	order = append(order, allRisks, notesWritten, recordsOpened)
	risks, err := db.Risk.Query().Where(risk.CreatedAtGTE(from), risk.CreatedAtLT(until)).All(system)
	if err != nil {
		return err
	}
	for _, r := range risks {
		if r.Kind != code.RiskKindNoneKnown {
			note("Risk: "+r.Kind.Label(), r.PersonID)
			note(allRisks, r.PersonID)
		}
	}
	notes, err := db.SafeguardingNote.Query().Where(safeguardingnote.CreatedAtGTE(from), safeguardingnote.CreatedAtLT(until)).
		Select(safeguardingnote.FieldPersonID).All(system)
	if err != nil {
		return err
	}
	for _, n := range notes {
		note(notesWritten, n.PersonID)
	}
	opened, err := db.BreakGlass.Query().Where(breakglass.CreatedAtGTE(from), breakglass.CreatedAtLT(until)).Select(breakglass.FieldPersonID).All(system)
	if err != nil {
		return err
	}
	for _, o := range opened {
		note(recordsOpened, o.PersonID)
	}
	out := &ReportTable{Name: "safety", Title: "Risks, safeguarding and records opened in need", Columns: []string{"What", "Number", "People"}, Rows: [][]string{}, Definitions: []*FigureDefinition{}}
	for _, name := range order {
		if p := rows[name]; p != nil {
			out.Rows = append(out.Rows, []string{name, p.figure().Shown(), counted(len(p.people), len(p.people)).Shown()})
		}
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
}

func method(ctx context.Context, w *reporter) error {
	w.say(
		"Of 1 to 7 people nothing is shown but *. Other counts are rounded to the nearest 5; totals are counted and then rounded, and may differ from the sum of what is shown. Percentages are whole numbers made from rounded counts. Services and organisations are not people, and are neither withheld nor rounded.",
		"Where several groups are of 1 to 7 people each, and of 8 people or more together, they are shown as one, with their names.",
		"An episode of support is a referral and all that follows from it, until it is declined or support has ended. One person with two referrals is one person and two referrals. Deleted clients, test clients among them, are counted nowhere: when one of an earlier quarter is deleted, the figures of that quarter change.",
		"A referral belongs to the PCN that its practice was in on the day it was received, and to the practice where the client was registered then.",
		"A PCN (primary care network) is a group of practices. Deprivation is that of the practice's area by the English Index of Multiple Deprivation of 2019 (IMD): 1 is the most deprived fifth of England.",
		"Of a median, half are no more than it; of a 90th centile, nine in ten. A 95 per cent interval holds what would be found without chance, 19 times in 20; where two intervals overlap, the difference may be chance.",
		"Ages are those on the day of what is counted. Months are calendar months in London.",
		"The figures are those that were known "+fmt.Sprint(reportWait)+" days after the quarter. What was recorded later is not in them, so that this report says the same whenever it is asked for. Section 12 counts what was written down in the quarter, whatever became of it.",
		"A story is told for as long as the client's consent to it holds. When the consent is withdrawn or has run out, the story is left out of this report too, whenever it is asked for, and section 13 says that one was withdrawn; no other story takes its place. The figures stay what they were.",
	)
	return w.add(ctx, table{
		name: "data-quality", title: "What is known of those referred in the quarter", of: episodes, head: "Referrals", where: w.received(),
		measures: []string{"KNOWN_GENDER", "KNOWN_ETHNIC_GROUP", "KNOWN_CARER_STATUS", "KNOWN_HOUSEHOLD"},
		columns:  []string{"Gender, %", "Ethnic group, %", "Carer, %", "Household, %"},
	})
}
