package analytics

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"alongside/ent/organisation"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// reporter writes the sections of one report.
type reporter struct {
	a       *Analytics
	r       *Report
	known   clock.Date // "" for now
	section *ReportSection
	first   string // quarter of which there is a report
	rules   detail.SchemeSettings
	orgs    map[string]string // names of practices and PCNs
}

// names reads what practices and PCNs are called.
func (w *reporter) names(ctx context.Context) error {
	all, err := w.a.s.store.Ent(ctx).Organisation.Query().
		Where(organisation.KindIn(code.OrganisationKindPcn, code.OrganisationKindPractice)).All(ctx)
	w.orgs = map[string]string{}
	for _, o := range all {
		w.orgs[o.ID] = o.Name
	}
	return err
}

func (w *reporter) say(words ...string) { w.section.Words = append(w.section.Words, words...) }

// sayOnce says what the tables of a section have in common.
func (w *reporter) sayOnce(words string) {
	if !slices.Contains(w.section.Words, words) {
		w.say(words)
	}
}

// months are the first and the last month of the quarter.
func (w *reporter) months() (from, to string) { return string(w.r.From[:7]), string(w.r.To[:7]) }

// received are the conditions for what belongs to the quarter by its month.
func (w *reporter) received() []condition { return w.within("month") }

// closed are the conditions for episodes that ended in the quarter, in one of some ways or in any.
func (w *reporter) closed(ways ...code.EpisodeOutcome) []condition {
	where := w.within("closed_month")
	if len(ways) > 0 {
		where = append(where, condition{"outcome", "in", anyOf(ways)})
	}
	return where
}

// reached are the conditions for episodes whose client was reached for the first time in the quarter.
func (w *reporter) reached() []condition { return w.within("contacted_month") }

// waited are the conditions for episodes whose client was not reached yet when the quarter ended.
func (w *reporter) waited() []condition {
	_, to := w.months()
	return []condition{{"month", "<=", []any{to}}, {"contacted_month", "open after", []any{to}}, {"closed_month", "open after", []any{to}}}
}

// open are the conditions for episodes that were taken on and had not ended when the quarter ended.
func (w *reporter) open() []condition {
	_, to := w.months()
	return []condition{{"decided_month", ">=", []any{"0"}}, {"decided_month", "<=", []any{to}}, {"closed_month", "open after", []any{to}}}
}

// unanswered are the conditions for onward referrals of the quarter that a service declined, or never answered.
func (w *reporter) unanswered() []condition { return append(w.received(), turnedDown) }

// turnedDown is the condition for onward referrals that a service declined, or never answered.
var turnedDown = condition{"status", "in", []any{string(code.OnwardStatusDeclined), string(code.OnwardStatusNoAnswer)}}

// earlier writes the report of some months before, as it was known then.
func (w *reporter) earlier(months int) *reporter {
	was, r := *w, *w.r
	r.From = w.r.From.AddMonths(-months)
	r.To = r.From.AddMonths(3).AddDays(-1)
	r.KnownOn, r.Quarter = r.To.AddDays(reportWait), quarter(string(r.From[:7]))
	was.r, was.known = &r, r.KnownOn
	return &was
}

func (w *reporter) within(column string) []condition { return between(column, w.r.From, w.r.To) }

// between are the conditions for what belongs to the months from one day to another.
func between(column string, from, to clock.Date) []condition {
	return []condition{{column, ">=", []any{string(from[:7])}}, {column, "<=", []any{string(to[:7])}}}
}

// since gives the first day of so many months that end with a day, but none of before records begin.
func (w *reporter) since(months int, to clock.Date) clock.Date {
	begin, _ := quarterDays(w.first)
	return max(begin, to.AddDays(1).AddMonths(-months))
}

// yearsEnd gives the year that ends with the quarter, or what there are records of in it.
func (w *reporter) yearsEnd() (from, to clock.Date) { return w.since(12, w.r.To), w.r.To }

// oldEnough gives the three months whose last was over so many weeks before the figures close: what was done in any of them
// can have come so far by then.
func (w *reporter) oldEnough(weeks int) (from, to clock.Date) {
	to = w.r.To
	for to.AddDays(7 * weeks).After(w.r.KnownOn) {
		to = (to[:8] + "01").AddDays(-1)
	}
	return w.since(3, to), to
}

// monthsWords names the months from one day to another: "July to September 2026".
func monthsWords(from, to clock.Date) string {
	month := func(d clock.Date, layout string) string { return d.Time().In(clock.London()).Format(layout) }
	switch {
	case from[:7] == to[:7]:
		return month(to, "January 2006")
	case from[:4] == to[:4]:
		return month(from, "January") + " to " + month(to, "January 2006")
	}
	return month(from, "January 2006") + " to " + month(to, "January 2006")
}

// count answers a question as it was known. The report is a publication: the same for everybody who may read it, so that
// it is not held against what somebody asked before.
func (w *reporter) count(ctx context.Context, of *source, groupBy, measures []string, where ...[]condition) (*Aggregate, error) {
	q := question{of: of, groupBy: groupBy, measures: measures, where: slices.Concat(where...), rests: true}
	answer, err := w.ask(ctx, &q)
	if err != nil {
		return nil, err
	}
	return q.shown(answer, nil), nil
}

// ask answers a question exactly, as it was known, and with the limit that the scheme had then.
func (w *reporter) ask(ctx context.Context, q *question) (*answer, error) {
	q.known = w.known
	return w.a.s.ask(ctx, *q, map[string]float64{goalFirstContact: float64(w.limit())})
}

// table is a table of one source, a row for each group, and one for all.
type table struct {
	name, title string
	of          *source
	by          string // dimension; "" for the row of all alone
	head        string // title of the first column
	measures    []string
	columns     []string // titles of the measures
	what        string   // what is counted: "referrals received in the quarter"
	left        string   // what is left out of it, in a sentence
	where       []condition
	total       bool              // whether a row of all together ends it
	zeros       bool              // whether codes of which there are none have a row as well
	note        string            // how its groups are to be read, where it has rows
	bare        bool              // whether it has no row at all where there is nothing
	labels      string            // of which list the labels are, where it is not that of by
	called      map[string]string // labels of groups that are called otherwise here
}

// add counts a table and puts it into the section.
func (w *reporter) add(ctx context.Context, t table) error {
	groupBy := []string{}
	if t.by != "" {
		groupBy = append(groupBy, t.by)
	}
	q := question{of: t.of, groupBy: groupBy, measures: t.measures, where: t.where, rests: true}
	exact, err := w.ask(ctx, &q)
	if err != nil {
		return err
	}
	by := cmp.Or(t.labels, t.by)
	label := func(value string) string { return cmp.Or(t.called[value], w.label(by, value)) }
	if t.zeros {
		exact.groups = withZeros(q, exact.groups, labelled[by])
	}
	if t.by != "" {
		w.inOrder(exact, by)
	}
	out := &ReportTable{Name: t.name, Title: t.title, Columns: append([]string{t.head}, t.columns...), Rows: [][]string{}, Notes: []string{}, Definitions: w.defined(t, q)}
	w.section.Tables = append(w.section.Tables, out)
	if t.bare && len(exact.groups) == 0 {
		return nil
	}
	names, rows, total := q.told(exact, label)
	others := len(names) // groups that are shown as one, the last
	if t.by != "" {
		var hidden []string
		for i, g := range exact.groups {
			name := label(g.by[0])
			if others > 0 && i == len(exact.groups)-1 {
				name = fmt.Sprintf("%d others, of 1 to 7 people each", others)
			}
			if !slices.ContainsFunc(rows[i], func(f Figure) bool { return f != withheld }) {
				hidden = append(hidden, name)
			}
			out.Rows = append(out.Rows, append([]string{name}, q.words(g, rows[i])...))
		}
		switch {
		case len(rows) > 0 && total[0] == withheld: // which groups have somebody would tell of each of so few
			out.Rows, out.Notes = [][]string{}, noRows(nil, false)
		case others > 0 && len(out.Rows) == 1:
			out.Rows, out.Notes = [][]string{}, noRows(names, false)
		case len(hidden) > 1 && len(hidden) == len(out.Rows):
			out.Rows, out.Notes = [][]string{}, noRows(hidden, true)
		case others > 0:
			out.Notes = append(out.Notes, fmt.Sprintf("The %d others: %s.", others, listed(names)))
		}
	}
	if t.note != "" && len(out.Rows) > 0 {
		out.Notes = append(out.Notes, t.note)
	}
	if t.total || t.by == "" {
		out.Rows = append(out.Rows, append([]string{"All"}, q.words(exact.total, total)...))
	}
	return nil
}

// told puts small groups of an answer together, and gives their names and what the report shows.
func (q question) told(exact *answer, label func(value string) string) (names []string, rows [][]Figure, total []Figure) {
	before := exact.groups
	if len(q.groupBy) > 0 {
		exact.groups, names = q.gathered(exact, label)
	}
	rows, total = q.published(exact)
	q.halve(before, exact, rows, total)
	return names, rows, total
}

// inOrder puts the groups of an answer into the order of their list, or of their names.
func (w *reporter) inOrder(a *answer, by string) *answer {
	slices.SortStableFunc(a.groups, func(x, y *group) int {
		return order(by)([]string{w.label(by, x.by[0])}, []string{w.label(by, y.by[0])})
	})
	return a
}

// words are the figures of a row as a report says them. A sum that is rounded to nothing is not nothing.
func (q question) words(g *group, figures []Figure) []string {
	out := make([]string, len(figures))
	for at, f := range figures {
		out[at] = f.Shown()
		if m := q.of.measures[q.measures[at]]; m.kind == sum && out[at] == "0" && len(g.known[at].people) > 0 {
			out[at] = fmt.Sprintf("under %g", step/2.0)
		}
	}
	return out
}

// gathered puts the groups of 1 to 7 people each into one, the last, where they are two or more and together enough to be
// shown: a list of signs says nothing, and their sum says something. It gives their names; none where they stay apart.
func (q question) gathered(a *answer, label func(value string) string) (groups []*group, names []string) {
	var kept []*group
	sum := newGroup(q, []string{""})
	for _, g := range a.groups {
		if !small(len(g.all.people)) {
			kept = append(kept, g)
			continue
		}
		names = append(names, label(g.by[0]))
		sum.join(g)
	}
	if len(names) < 2 || small(len(sum.all.people)) || !q.together(sum, len(names), kept, a.total) {
		return a.groups, nil
	}
	return append(kept, sum), names
}

// withZeros gives the groups, and an empty one for each code of a list that has none.
func withZeros(q question, groups []*group, of *labels) []*group {
	there := map[string]bool{}
	for _, g := range groups {
		there[g.by[0]] = true
	}
	for _, name := range sortedNames(of.labels) {
		if !there[name] {
			groups = append(groups, newGroup(q, []string{name}))
		}
	}
	return groups
}

// order keeps codes in the order of their lists and puts names into that of the alphabet.
func order(by string) func(a, b []string) int {
	list := labelled[by]
	return func(a, b []string) int {
		if list == nil {
			return strings.Compare(a[0], b[0])
		}
		return slices.Index(list.order, a[0]) - slices.Index(list.order, b[0])
	}
}

// label says what a group is called.
func (w *reporter) label(by, value string) string {
	switch by {
	case "PCN", "PRACTICE":
		if name := w.orgs[value]; name != "" {
			return name
		}
		return "In no PCN"
	case "IMD_QUINTILE":
		if value == "0" {
			return "Not known"
		}
		return map[string]string{"1": "1, most deprived", "5": "5, least deprived"}[value] + map[string]string{"2": "2", "3": "3", "4": "4"}[value]
	}
	if list := labelled[by]; list != nil {
		if name, ok := list.labels[value]; ok {
			return name
		}
	}
	if value == "" {
		return "None"
	}
	return value
}

// labels are the words of a value list, and their order.
type labels struct {
	labels map[string]string
	order  []string
}

func labelsOf[T interface {
	~string
	Values() []string
	Label() string
}](of func(string) T) *labels {
	var zero T
	l := &labels{labels: map[string]string{}}
	for _, v := range zero.Values() {
		l.labels[v] = of(v).Label()
		l.order = append(l.order, l.labels[v])
	}
	return l
}

func list[T interface {
	~string
	Values() []string
	Label() string
}]() *labels {
	return labelsOf(func(s string) T { return T(s) })
}

// labelled are the value lists of the dimensions that the report groups by.
var labelled = map[string]*labels{
	"AGE_BAND": list[code.AgeBand](), "GENDER": list[code.Gender](), "ETHNIC_GROUP": list[code.EthnicGroup](),
	"CARER_STATUS": list[code.CarerStatus](), "LANGUAGE_GROUP": list[code.LanguageGroup](), "OUTCOME": list[code.EpisodeOutcome](),
	"REFERRAL_SOURCE": list[code.ReferralSource](), "PRIMARY_REASON": list[code.ReferralReason](), "NEED": list[code.ReferralReason](),
	"METHOD": list[code.ContactMethod](), "CONTACT_OUTCOME": list[code.ContactOutcome](), "KIND": list[code.OnwardKind](),
	"CATEGORY": list[code.ServiceCategory](), "CLOSING_REASON": list[code.ClosingReason](), "DECLINE_REASON": list[code.DeclineReason](),
	"GOAL_STATUS": list[code.GoalStatus](), "HOUSEHOLD": list[code.Household](), "ONWARD_STATUS": list[code.OnwardStatus](),
	serviceGroup: groupedServices(),
}
