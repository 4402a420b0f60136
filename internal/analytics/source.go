package analytics

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"alongside/internal/code"
)

// source is one table of facts: by what it can be grouped, and what can be counted of it.
type source struct {
	typ        string // of ent, which the policy knows
	table      string
	unit       string // what one row is, as a definition says it: "episodes of support"
	dimensions map[string]dimension
	measures   map[string]measure
}

// dimension is something that facts are grouped by.
type dimension struct {
	expr   string              // SQL, over the table's columns
	of     func(string) string // gives the group of a value; nil where the value is the group
	number bool                // its groups are whole numbers, and come in their order
	list   []string            // its groups are codes of a list that has an order of its own: that; nil for the order of letters
}

// kind is how a measure is made.
type kind int

const (
	count  kind = iota // rows
	people             // whom they are about
	median             // of the values that are known
	ninetieth
	mean
	sum
	share       // of those whose value is known, those that count
	knownCount  // rows whose value is known
	knownPeople // whom those are about
	low         // of the interval in which the mean lies with 95 per cent confidence
	high
)

// measure is something that is counted of facts.
type measure struct {
	kind  kind
	expr  string                     // SQL of its value: a number, below 0 where it is not known; "" of lines, and of what counts all
	set   string                     // names those whose value is known, where several measures are made of the same; "" for its own name
	rest  string                     // of a share of lines: names those that count
	apart bool                       // of a count of some of the lines: the others are a number that the report shows elsewhere
	whole bool                       // of a count of some of the lines: in a table of the report it counts all of a group or none
	goals bool                       // one episode may count several times: goals are scored each on its own
	part  func(v, goal float64) bool // of a share: whether a value counts
	goal  string                     // setting of the scheme that part is told, by its name; "" for none
	words definition
}

// sets name what a measure is made of: "" for all, or those whose value is known; and of a share those of them that count,
// of what is made of values those with their values.
func (m measure) sets(name string) []string {
	if m.expr == "" && m.set == "" {
		return []string{""}
	}
	set := cmp.Or(m.set, name)
	switch {
	case m.kind == share:
		return []string{set, cmp.Or(m.rest, name+" part")}
	case m.ofValues():
		return []string{set, set + valuesOf}
	}
	return []string{set}
}

// valuesOf ends the name of a set whose values matter.
const valuesOf = " values"

// ofValues says whether a measure is made of values, and not of how many there are.
func (m measure) ofValues() bool {
	switch m.kind {
	case median, ninetieth, mean, sum, low, high:
		return true
	case count, people, share, knownCount, knownPeople:
		return false
	}
	return false
}

// definition says what a measure is.
type definition struct {
	text, numerator, denominator, excluded string
	asked                                  string // how a program asks for the denominator, where it can; not said in the report
}

// Dimensions that all facts have.
func common(more map[string]dimension) map[string]dimension {
	all := map[string]dimension{
		"MONTH":          {expr: "month"},
		"QUARTER":        {expr: "month", of: quarter},
		"FINANCIAL_YEAR": {expr: "month", of: financialYear},
		"AGE_BAND":       {expr: "age_band", list: code.AgeBand("").Values()},
		"GENDER":         {expr: "gender"},
		"ETHNIC_GROUP":   {expr: "ethnic_group"},
		"CARER_STATUS":   {expr: "carer_status"},
		"HOUSEHOLD":      {expr: "household"},
		"LANGUAGE_GROUP": {expr: "language_group"},
		"IMD_DECILE":     {expr: "imd_decile", number: true},
		"IMD_QUINTILE":   {expr: "imd_decile", of: quintile, number: true},
		"PRACTICE":       {expr: "practice_id"},
		"PCN":            {expr: "pcn_id"},
	}
	for name, d := range more {
		all[name] = d
	}
	return all
}

// quarter gives the quarter of the financial year, April to June the first: "2026-27 Q1".
func quarter(month string) string {
	year, m, ok := splitMonth(month)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s Q%d", financial(year, m), (m+8)%12/3+1)
}

// financialYear gives the year from April to March: "2026-27".
func financialYear(month string) string {
	year, m, ok := splitMonth(month)
	if !ok {
		return ""
	}
	return financial(year, m)
}

func financial(year, month int) string {
	if month < 4 {
		year--
	}
	return fmt.Sprintf("%d-%02d", year, (year+1)%100)
}

func splitMonth(s string) (year, month int, ok bool) {
	y, m, found := strings.Cut(s, "-")
	year, err := strconv.Atoi(y)
	month, err2 := strconv.Atoi(m)
	return year, month, found && err == nil && err2 == nil
}

// quintile gives the fifth of a decile: 1 the most deprived; 0 not known.
func quintile(decile string) string {
	n, err := strconv.Atoi(decile)
	if err != nil || n == 0 {
		return "0"
	}
	return strconv.Itoa((n + 1) / 2)
}

// yesNo is the SQL of a yes or no, as a text.
func yesNo(column string) string { return "CASE WHEN " + column + " THEN 'YES' ELSE 'NO' END" }

// oneZero is the SQL of a yes or no, as a number.
func oneZero(column string) string { return "CASE WHEN " + column + " THEN 1 ELSE 0 END" }

// is gives SQL that is 1 where a column has one of the values, else 0.
func is(column string, values ...string) string {
	return "CASE WHEN " + column + " IN ('" + strings.Join(values, "', '") + "') THEN 1 ELSE 0 END"
}
