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

// thresholds say where the parts of the scales end (domain.md G4), and who says so, each beside answers on its scale alone. A
// test holds them against the measures.
var thresholds = []struct {
	of    code.Instrument
	words string
}{
	{code.InstrumentOns4, "The parts of the scales are those of the Office for National Statistics (personal wellbeing, ONS4): of life satisfaction, worthwhile and happiness low (0 to 4), medium (5 to 6), high (7 to 8) and very high (9 to 10); of anxiety very low (0 to 1), low (2 to 3), medium (4 to 5) and high (6 to 10)."},
	{code.InstrumentUcla3, "A loneliness score of 6 to 9 counts as lonely, and 3 to 5 does not: a threshold that is often used, and no part of the UCLA scale."},
	{code.InstrumentLonelinessDirect, "Asked directly how often they feel lonely (a question of the Office for National Statistics), “often or always” counts as lonely."},
}

func changed(ctx context.Context, w *reporter) error {
	w.say("N is the number of episodes that ended in the quarter and whose support had started. Only people who answered the same question twice are compared, each with themselves: n is the number of such pairs of answers. The share not asked again is of those who answered at first.",
		"ONS4 is four questions of the Office for National Statistics, each answered from 0 to 10. The loneliness score adds up three questions, each answered from 1 to 3. For anxiety and loneliness lower is better.")
	found, err := w.a.s.outcomes(ctx, question{known: w.known, where: w.closed()}, nil, false)
	if err != nil {
		return err
	}
	means := &ReportTable{
		Name: "outcomes", Title: "First and last answers of people whose support ended in this quarter", Rows: [][]string{}, Notes: []string{}, Definitions: outcomeDefinitions(),
		Columns: []string{"Question", "Episodes (N)", "Answered at first", "No later answer, %", "Pairs (n)", "First, mean", "Last, mean", "Change", "95 % interval", "Better", "Same", "Worse"},
	}
	movers := &ReportTable{
		Name: "outcomes-by-threshold", Title: "Pairs that crossed a threshold of the scale", Rows: [][]string{}, Notes: []string{}, Definitions: moverDefinitions(),
		Columns: []string{"Question", "Pairs (n)", "To a better part", "In the same part", "To a worse part"},
	}
	for _, o := range found {
		o.published()
		name := w.questionName(o)
		between := places(o.ChangeFrom, 1)
		if o.ChangeFrom.Value() != nil {
			between += " to " + places(o.ChangeTo, 1)
		}
		means.Rows = append(means.Rows, []string{
			name, o.Episodes.Shown(), o.Measured.Shown(), o.Missing.Shown(), o.Pairs.Shown(), places(o.Start, 1), places(o.Now, 1), places(o.Change, 1), between,
			o.Better.Shown(), o.Same.Shown(), o.Worse.Shown(),
		})
		if len(o.Movers) > 0 {
			movers.Rows = append(movers.Rows, []string{name, o.Pairs.Shown(), o.Risen.Shown(), o.Stayed.Shown(), o.Fallen.Shown()})
		}
	}
	if len(means.Rows) > 0 {
		means.Notes = changeNotes(found, w.questionName)
	}
	for _, threshold := range thresholds {
		if slices.ContainsFunc(found, func(o *Outcome) bool { return o.Instrument == threshold.of && len(o.Movers) > 0 }) {
			movers.Notes = append(movers.Notes, threshold.words)
		}
	}
	w.section.Tables = append(w.section.Tables, means, movers)
	return w.add(ctx, table{
		name: "goals", title: "Goals set in the quarter", of: goals, by: "STATUS", labels: "GOAL_STATUS", head: "Goal", total: true, where: w.received(),
		measures: []string{"COUNT", "PEOPLE"}, columns: []string{"Goals", "People"}, what: "goals set in the quarter", left: otherQuarters,
	})
}

// questionName is what a question or a score is called in the tables of outcomes.
func (w *reporter) questionName(o *Outcome) string {
	switch {
	case o.Item != "TOTAL":
		return o.Instrument.Label() + ", " + strings.ToLower(strings.ReplaceAll(o.Item, "_", " "))
	case len(w.a.s.scales(o.Instrument)) > 1:
		return o.Instrument.Label() + ", score"
	}
	return o.Instrument.Label()
}

func workforce(ctx context.Context, w *reporter) error {
	w.say("Link workers and team leads who were employed on the last day of the quarter, by employer. They are staff and not people supported, so their numbers are neither withheld nor rounded. Alongside does not record full-time equivalents, vacancies, supervision or training.")
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
	out := &ReportTable{Name: "link-workers", Title: "Link workers by employer", Columns: []string{"Employer", "Link workers and leads"}, Rows: [][]string{}, Notes: []string{}, Definitions: workforceDefinitions()}
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
		measures: episodesAndPeople, columns: []string{"Episodes", "People"}, what: openWords, left: openLeft,
	})
}

// The rows of section 12 that are there in each quarter.
const (
	aRisk         = "Risk: " // and its kind
	allRisks      = "All risks"
	notesWritten  = "Safeguarding notes"
	recordsOpened = "Records opened in need"
)

func safety(ctx context.Context, w *reporter) error {
	w.say("What was written down in the quarter. A kind of risk that nobody wrote down has no row. A record is opened in need by somebody who does not hold it, with a reason and for half an hour. Alongside does not record incidents or complaints.")
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
		order = append(order, aRisk+kind)
	}
	order = append(order, allRisks, notesWritten, recordsOpened)
	risks, err := db.Risk.Query().Where(risk.CreatedAtGTE(from), risk.CreatedAtLT(until)).All(system)
	if err != nil {
		return err
	}
	for _, r := range risks {
		if r.Kind != code.RiskKindNoneKnown {
			note(aRisk+r.Kind.Label(), r.PersonID)
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
	out := &ReportTable{Name: "safety", Title: "Risks, safeguarding and records opened in need", Columns: []string{"What", "Number", "People"}, Rows: [][]string{}, Notes: []string{}, Definitions: safetyDefinitions()}
	var kinds []*population
	for _, name := range order {
		if p := rows[name]; p != nil && strings.HasPrefix(name, aRisk) {
			kinds = append(kinds, p)
		}
	}
	closed := concealed(kinds, rows[allRisks])
	few := rows[allRisks].figure() == withheld // then which kinds there are would tell of each of so few
	if few {
		out.Notes = append(out.Notes, "No kind of risk is shown: all together are of fewer than 8 people.")
	}
	for _, name := range order {
		p := rows[name]
		switch {
		case p == nil, few && strings.HasPrefix(name, aRisk):
		case closed[p]:
			out.Rows = append(out.Rows, []string{name, Withheld, Withheld})
		default:
			out.Rows = append(out.Rows, []string{name, p.figure().Shown(), counted(len(p.people), len(p.people)).Shown()})
		}
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
}
