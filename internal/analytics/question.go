package analytics

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
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

// canon is the text of what a question asks of one group and one population: however it is put, the same text. Groups of
// the same facts have the same text whatever they are grouped by beside.
func (q question) canon(groupBy, by []string, population string) string {
	type part struct{ Name, Value string }
	parts := []part{}
	for i, name := range groupBy {
		parts = append(parts, part{name, by[i]})
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.Name, b.Name) })
	where := slices.Clone(q.where)
	slices.SortFunc(where, func(a, b condition) int { return strings.Compare(a.Column+a.Op, b.Column+b.Op) })
	text, _ := json.Marshal([]any{q.of.table, population, where, parts}) // texts and numbers always marshal
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
