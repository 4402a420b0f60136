package analytics_test

import (
	"fmt"
	"slices"
	"strings"
)

// asked is a question as the tests put it: to the service, and to the reference.
type asked struct {
	source   string
	groupBy  []string
	measures []string
	filter   map[string]any // as GraphQL has it
	asOf     string         // "" for now
}

func (q asked) String() string {
	return fmt.Sprintf("%s by %v: %v where %v as of %q", q.source, q.groupBy, q.measures, q.filter, q.asOf)
}

// lists are the lists that filters have, and the dimensions that they are of. What is in neither is of no list.
var lists = map[string]string{
	"ageBands": "AGE_BAND", "genders": "GENDER", "ethnicGroups": "ETHNIC_GROUP", "carerStatuses": "CARER_STATUS", "households": "HOUSEHOLD",
	"languageGroups": "LANGUAGE_GROUP", "imdDeciles": "IMD_DECILE", "practiceIds": "PRACTICE", "pcnIds": "PCN",
}

var listsOf = map[string]map[string]string{
	"episodes": {
		"statuses": "STATUS", "outcomes": "OUTCOME", "referralSources": "REFERRAL_SOURCE", "primaryReasons": "PRIMARY_REASON",
		"urgencies": "URGENCY", "complexities": "COMPLEXITY", "declineReasons": "DECLINE_REASON", "closingReasons": "CLOSING_REASON",
	},
	"contacts": {"methods": "METHOD", "outcomes": "OUTCOME", "purposes": "PURPOSE"},
	"needs":    {"needs": "NEED"},
	"goals":    {"needs": "NEED", "statuses": "STATUS"},
	"measures": {"instruments": "INSTRUMENT", "points": "POINT", "items": "ITEM"},
	"onwardReferrals": {
		"kinds": "KIND", "serviceIds": "SERVICE", "categories": "CATEGORY", "statuses": "STATUS", "outcomes": "OUTCOME", "declineReasons": "DECLINE_REASON",
	},
}

// filtered gives the lists that the filter of a source has beside those that all have.
func filtered(source string) map[string]string {
	if about, ok := listsOf[source]; ok {
		return about
	}
	return listsOf["episodes"] // of the flow, outcomes and equity
}

// holds says whether something is among what a question asks for.
func (q asked) holds(p plain) bool {
	for name, value := range q.filter {
		switch name {
		case "from":
			if p.is["MONTH"] < value.(string) {
				return false
			}
		case "to":
			if p.is["MONTH"] > value.(string) {
				return false
			}
		case "closedFrom":
			if p.is["CLOSED_MONTH"] < value.(string) {
				return false
			}
		case "closedTo":
			if p.is["CLOSED_MONTH"] == "" || p.is["CLOSED_MONTH"] > value.(string) {
				return false
			}
		case "extended":
			if p.is["EXTENDED"] != yes(value.(bool)) {
				return false
			}
		case "withClient":
			if p.is["WITH_CLIENT"] != yes(value.(bool)) {
				return false
			}
		default:
			dimension := lists[name]
			if dimension == "" {
				dimension = filtered(q.source)[name]
			}
			found := false
			for _, v := range value.([]any) {
				found = found || fmt.Sprint(v) == p.is[dimension]
			}
			if !found {
				return false
			}
		}
	}
	return true
}

// answer gives the figures of each group by its key, and the total under "total".
func (q asked) answer(all []plain) map[string][]string {
	groups := map[string][]plain{}
	total := []plain{}
	for _, p := range all {
		if !q.holds(p) {
			continue
		}
		total = append(total, p)
		groups[q.key(p)] = append(groups[q.key(p)], p)
	}
	out := map[string][]string{"total": q.figures(total)}
	for key, rows := range groups {
		out["/"+key] = q.figures(rows)
	}
	return out
}

func (q asked) key(p plain) string {
	by := []string{}
	for _, d := range q.groupBy {
		v, ok := p.is[d]
		if !ok {
			panic("the reference has no " + d)
		}
		by = append(by, v)
	}
	return strings.Join(by, "/")
}

func peopleOf(rows []plain) int {
	people := map[string]bool{}
	for _, p := range rows {
		people[p.person] = true
	}
	return len(people)
}

func few(n int) bool { return n >= 1 && n <= 7 }

func nearestFive(n int) int { return (n + 2) / 5 * 5 }

func (q asked) figures(rows []plain) []string {
	out := []string{}
	for _, name := range q.measures {
		switch {
		case few(peopleOf(rows)):
			out = append(out, "*")
		case name == "COUNT":
			out = append(out, fmt.Sprint(nearestFive(len(rows))))
		case name == "PEOPLE":
			out = append(out, fmt.Sprint(nearestFive(peopleOf(rows))))
		case name == "REACHED":
			out = append(out, withValue("MEDIAN_DAYS_TO_CONTACT", rows))
		case name == "MEETINGS", name == "NOT_ATTENDED":
			out = append(out, withValue(name, rows))
		default:
			out = append(out, valued(name, rows))
		}
	}
	return out
}

// withValue counts those of which a value is known.
func withValue(name string, rows []plain) string {
	in := slices.DeleteFunc(slices.Clone(rows), func(p plain) bool { _, ok := p.value[name]; return !ok })
	if few(peopleOf(in)) {
		return "*"
	}
	return fmt.Sprint(nearestFive(len(in)))
}

// valued gives a figure that is made of values: a share, a sum, a mean, a median or a 90th centile.
func valued(name string, rows []plain) string {
	known, part := []plain{}, []plain{}
	values := []float64{}
	sum := 0.0
	for _, p := range rows {
		v, ok := p.value[name]
		if !ok {
			continue
		}
		known = append(known, p)
		values = append(values, v)
		sum += v
		if v > 0 {
			part = append(part, p)
		}
	}
	slices.Sort(values)
	n := len(values)
	percent := strings.HasPrefix(name, "PERCENT")
	switch {
	case n == 0 && name != "HOURS", peopleOf(known) == 0:
		return "-"
	case few(peopleOf(known)), percent && few(peopleOf(part)):
		return "*"
	case percent: // rounded half up, in whole numbers throughout
		whole := nearestFive(n)
		return fmt.Sprint((200*nearestFive(len(part)) + whole) / (2 * whole))
	case name == "HOURS":
		return fmt.Sprint((int(sum) + 150) / 300 * 5)
	case strings.HasPrefix(name, "MEAN"):
		return tenths(sum, float64(n))
	case strings.HasPrefix(name, "MEDIAN"):
		if n%2 == 1 {
			return tenths(values[n/2], 1)
		}
		return tenths(values[n/2-1]+values[n/2], 2)
	default: // the smallest value with nine in ten at or below it
		for _, v := range values {
			atOrBelow := 0
			for _, other := range values {
				if other <= v {
					atOrBelow++
				}
			}
			if atOrBelow*10 >= n*9 {
				return tenths(v, 1)
			}
		}
		panic("no value is the greatest")
	}
}

// tenths divides and rounds half up to one decimal. What is divided is a number of halves.
func tenths(sum, by float64) string {
	halves, n := int(sum*2), int(by)
	t := (halves*10 + n) / (2 * n)
	if t%10 == 0 {
		return fmt.Sprint(t / 10)
	}
	return fmt.Sprintf("%d.%d", t/10, t%10)
}
