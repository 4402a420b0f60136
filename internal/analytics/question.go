package analytics

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"alongside/internal/clock"
	"alongside/internal/errs"
)

// What a question may ask for at once.
const (
	maxGroupBy  = 4
	maxMeasures = 12
	maxGroups   = 5000 // of an answer
)

// question is what somebody asks of one source.
type question struct {
	of       *source
	groupBy  []string
	measures []string
	where    []condition
	known    clock.Date // as it was known at the end of that day; "" for now
	wide     bool       // its one answer has many figures, of many sets
	rests    bool       // a share is withheld where those who are not of it are few, as in a publication
}

// condition narrows the facts that are counted.
type condition struct {
	Column string `json:"c"`
	Op     string `json:"o"` // "in", ">=", "<="
	Values []any  `json:"v"`
}

// check refuses a question that cannot be answered.
func (q question) check() error {
	switch {
	case len(q.measures) == 0:
		return errs.Field("measures", "Name at least one measure, such as COUNT.")
	case len(q.measures) > maxMeasures && !q.wide:
		return errs.Field("measures", "Ask for at most %d measures at once.", maxMeasures)
	case len(q.groupBy) > maxGroupBy:
		return errs.Field("groupBy", "Group by at most %d things at once.", maxGroupBy)
	case twice(q.groupBy):
		return errs.Field("groupBy", "Name each thing to group by once.")
	case twice(q.measures):
		return errs.Field("measures", "Name each measure once.")
	}
	for _, name := range q.groupBy {
		if _, ok := q.of.dimensions[name]; !ok {
			return errs.Field("groupBy", "%s cannot be grouped by %s.", q.of.unit, name)
		}
	}
	for _, name := range q.measures {
		if _, ok := q.of.measures[name]; !ok {
			return errs.Field("measures", "%s is not counted of %s.", name, q.of.unit)
		}
	}
	return nil
}

func twice(names []string) bool {
	return len(slices.Compact(slices.Sorted(slices.Values(names)))) < len(names)
}

// canon is the text of what a question asks of one group and one population: however it is put, the same text. A group of a
// PCN has the text of a filter that names it, and those of the same facts have the same whatever they are grouped by beside.
func (q question) canon(groupBy, by []string, population string) string {
	type part struct{ Name, Value string }
	parts, where := []part{}, slices.Clone(q.where)
	for i, name := range groupBy {
		if d := q.of.dimensions[name]; d.of == nil && column.MatchString(d.expr) {
			where = append(where, condition{Column: d.expr, Op: "in", Values: []any{by[i]}})
		} else {
			parts = append(parts, part{name, by[i]})
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.Name, b.Name) })
	text, _ := json.Marshal([]any{q.of.table, population, settled(where), parts}) // texts always marshal
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// column is an expression that is nothing but the name of a column.
var column = regexp.MustCompile(`^[a-z_]+$`)

// settled puts together what conditions ask of each column: the values that all lists of it leave, within its bounds, or the
// bounds alone; what is asked otherwise stands by itself. It gives it as text, in order.
func settled(where []condition) []string {
	type bounds struct {
		least, most string
		among       map[string]bool // nil: any
	}
	all, out := map[string]*bounds{}, []string{}
	for _, c := range where {
		values := map[string]bool{}
		for _, v := range c.Values {
			values[fmt.Sprint(v)] = true
		}
		b := all[c.Column]
		if b == nil {
			b = &bounds{}
			all[c.Column] = b
		}
		switch first := fmt.Sprint(append(slices.Clone(c.Values), "")[0]); {
		case c.Op == ">=":
			b.least = max(b.least, first)
		case c.Op == "<=" && (b.most == "" || first < b.most):
			b.most = first
		case c.Op == "in" && b.among == nil:
			b.among = values
		case c.Op == "in":
			maps.DeleteFunc(b.among, func(v string, _ bool) bool { return !values[v] })
		case c.Op != "<=":
			out = append(out, c.Column+" "+c.Op+" "+first)
		}
	}
	for name, b := range all {
		if b.among == nil && b.least == b.most && b.least != "" {
			b.among = map[string]bool{b.least: true}
		}
		if b.among == nil {
			out = append(out, name+" >= "+b.least+" <= "+b.most)
			continue
		}
		maps.DeleteFunc(b.among, func(v string, _ bool) bool { return v < b.least || b.most != "" && v > b.most })
		out = append(out, fmt.Sprintf("%s in %q", name, sortedNames(b.among)))
	}
	return slices.Sorted(slices.Values(out))
}
