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
)

// reporter writes the sections of one report.
type reporter struct {
	a       *Analytics
	r       *Report
	known   clock.Date // "" for now
	section *ReportSection
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

// earlier writes the report of some months before, as it was known then.
func (w *reporter) earlier(months int) *reporter {
	was, r := *w, *w.r
	r.From = w.r.From.AddMonths(-months)
	r.To = r.From.AddMonths(3).AddDays(-1)
	r.KnownOn = r.To.AddDays(reportWait)
	was.r, was.known = &r, r.KnownOn
	return &was
}

func (w *reporter) within(column string) []condition {
	from, to := w.months()
	return []condition{{column, ">=", []any{from}}, {column, "<=", []any{to}}}
}

// count answers a question as it was known. The report is a publication: the same for everybody who may read it, so that
// it is not held against what somebody asked before.
func (w *reporter) count(ctx context.Context, of *source, groupBy, measures []string, where ...[]condition) (*Aggregate, error) {
	q := question{of: of, groupBy: groupBy, measures: measures, where: slices.Concat(where...)}
	answer, err := w.ask(ctx, &q)
	if err != nil {
		return nil, err
	}
	return q.shown(answer, nil), nil
}

// ask answers a question exactly, as it was known.
func (w *reporter) ask(ctx context.Context, q *question) (*answer, error) {
	settings, err := w.a.s.settings(ctx)
	if err != nil {
		return nil, err
	}
	q.known = w.known
	return w.a.s.ask(ctx, *q, settings)
}

// table is a table of one source, a row for each group, and one for all.
type table struct {
	name, title string
	of          *source
	by          string // dimension; "" for the row of all alone
	head        string // title of the first column
	measures    []string
	columns     []string // titles of the measures
	where       []condition
	total       bool   // whether a row of all together ends it
	zeros       bool   // whether codes of which there are none have a row as well
	labels      string // of which list the labels are, where it is not that of by
}

// add counts a table and puts it into the section.
func (w *reporter) add(ctx context.Context, t table) error {
	groupBy := []string{}
	if t.by != "" {
		groupBy = append(groupBy, t.by)
	}
	q := question{of: t.of, groupBy: groupBy, measures: t.measures, where: t.where}
	exact, err := w.ask(ctx, &q)
	if err != nil {
		return err
	}
	by := cmp.Or(t.labels, t.by)
	if t.zeros {
		exact.groups = withZeros(q, exact.groups, labelled[by])
	}
	var others *group
	exact.groups, others = w.together(q, exact.groups, by)
	a := q.shown(exact, nil)
	out := &ReportTable{Name: t.name, Title: t.title, Columns: append([]string{t.head}, t.columns...), Rows: [][]string{}, Definitions: a.Definitions}
	if t.by != "" {
		var last [][]string
		for i, g := range a.Groups {
			if exact.groups[i] == others {
				last = append(last, append([]string{g.By[0]}, g.Shown()...))
				continue
			}
			out.Rows = append(out.Rows, append([]string{w.label(by, g.By[0])}, g.Shown()...))
		}
		slices.SortStableFunc(out.Rows, order(by))
		out.Rows = append(out.Rows, last...)
	}
	if t.total || t.by == "" {
		total, err := a.Total(ctx)
		if err != nil {
			return err
		}
		out.Rows = append(out.Rows, append([]string{"All"}, total.Shown()...))
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
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

// together puts the groups of 1 to 7 people each into one, where they are two or more and together enough to be shown: a
// list of signs says nothing, and their sum says something.
func (w *reporter) together(q question, groups []*group, by string) (all []*group, others *group) {
	if len(q.groupBy) == 0 {
		return groups, nil // the row of all alone
	}
	var kept []*group
	var names []string
	sum := newGroup(q, nil)
	for _, g := range groups {
		if !small(len(g.all.people)) {
			kept = append(kept, g)
			continue
		}
		names = append(names, w.label(by, g.by[0]))
		sum.join(g)
	}
	if len(names) < 2 || small(len(sum.all.people)) {
		return groups, nil
	}
	slices.SortFunc(names, func(a, b string) int { return order(by)([]string{a}, []string{b}) })
	sum.by = []string{fmt.Sprintf("%d others, of 1 to 7 people each: %s", len(names), strings.Join(names, ", "))}
	return append(kept, sum), sum
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
	"GOAL_STATUS": list[code.GoalStatus](),
}
