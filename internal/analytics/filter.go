package analytics

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"

	"alongside/internal/code"
	"alongside/internal/errs"
)

// CommonFilter narrows facts of every kind. What is left out narrows nothing; an empty list leaves nothing over. All
// parts hold together.
type CommonFilter struct {
	From           *string              `json:"from" where:"month >="`
	To             *string              `json:"to" where:"month <="`
	AgeBands       []code.AgeBand       `json:"ageBands" where:"age_band in"`
	Genders        []code.Gender        `json:"genders" where:"gender in"`
	EthnicGroups   []code.EthnicGroup   `json:"ethnicGroups" where:"ethnic_group in"`
	CarerStatuses  []code.CarerStatus   `json:"carerStatuses" where:"carer_status in"`
	Households     []code.Household     `json:"households" where:"household in"`
	LanguageGroups []code.LanguageGroup `json:"languageGroups" where:"language_group in"`
	ImdDeciles     []int                `json:"imdDeciles" where:"imd_decile in"`
	PracticeIds    []string             `json:"practiceIds" where:"practice_id in"`
	PcnIds         []string             `json:"pcnIds" where:"pcn_id in"`
}

// EpisodeFilter narrows episodes.
type EpisodeFilter struct {
	CommonFilter
	ClosedFrom      *string               `json:"closedFrom" where:"closed_month >="`
	ClosedTo        *string               `json:"closedTo" where:"closed_month <="`
	Statuses        []code.ReferralStatus `json:"statuses" where:"status in"`
	Outcomes        []code.EpisodeOutcome `json:"outcomes" where:"outcome in"`
	ReferralSources []code.ReferralSource `json:"referralSources" where:"referral_source in"`
	PrimaryReasons  []code.ReferralReason `json:"primaryReasons" where:"primary_reason in"`
	Urgencies       []code.Urgency        `json:"urgencies" where:"urgency in"`
	Complexities    []code.Complexity     `json:"complexities" where:"complexity in"`
	DeclineReasons  []code.DeclineReason  `json:"declineReasons" where:"decline_reason in"`
	ClosingReasons  []code.ClosingReason  `json:"closingReasons" where:"closing_reason in"`
	Extended        *bool                 `json:"extended" where:"extended in"`
}

// ContactFilter narrows contacts.
type ContactFilter struct {
	CommonFilter
	Methods    []code.ContactMethod  `json:"methods" where:"method in"`
	Outcomes   []code.ContactOutcome `json:"outcomes" where:"outcome in"`
	Purposes   []code.ContactPurpose `json:"purposes" where:"purpose in"`
	WithClient *bool                 `json:"withClient" where:"with_client in"`
}

// NeedFilter narrows needs.
type NeedFilter struct {
	CommonFilter
	Needs []code.ReferralReason `json:"needs" where:"need in"`
}

// GoalFilter narrows goals.
type GoalFilter struct {
	CommonFilter
	Needs    []code.ReferralReason `json:"needs" where:"need in"`
	Statuses []code.GoalStatus     `json:"statuses" where:"status in"`
}

// MeasureFilter narrows answers of measures.
type MeasureFilter struct {
	CommonFilter
	Instruments []code.Instrument   `json:"instruments" where:"instrument in"`
	Points      []code.MeasurePoint `json:"points" where:"point in"`
	Items       []string            `json:"items" where:"item in"`
}

// OnwardFilter narrows signposts and onward referrals.
type OnwardFilter struct {
	CommonFilter
	Kinds          []code.OnwardKind          `json:"kinds" where:"kind in"`
	ServiceIds     []string                   `json:"serviceIds" where:"service_id in"`
	Categories     []code.ServiceCategory     `json:"categories" where:"category in"`
	Statuses       []code.OnwardStatus        `json:"statuses" where:"status in"`
	Outcomes       []code.OnwardOutcome       `json:"outcomes" where:"outcome in"`
	DeclineReasons []code.OnwardDeclineReason `json:"declineReasons" where:"decline_reason in"`
}

// maxIn is how many values one list of a filter may have.
const maxIn = 200

var monthForm = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])$`)

// conditions reads the conditions out of a filter, a pointer to a struct; nil has none.
func conditions(filter any) ([]condition, error) {
	v := reflect.ValueOf(filter)
	if v.IsNil() {
		return nil, nil
	}
	var out []condition
	for _, f := range narrowing(v.Elem().Type()) {
		column, op, _ := strings.Cut(f.Tag.Get("where"), " ")
		field := v.Elem().FieldByIndex(f.Index)
		if field.IsNil() {
			continue
		}
		c, err := conditionOf(f.Tag.Get("json"), column, op, field)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
		if op == "<=" { // what has not come yet is not before anything
			out = append(out, condition{Column: column, Op: ">=", Values: []any{"0"}})
		}
	}
	return out, inOrder(out)
}

// inOrder refuses a first month that is after the last: nobody is in such a period, and an answer of 0 would say that there
// is nobody.
func inOrder(where []condition) error {
	for column, field := range map[string]string{"month": "from", "closed_month": "closedFrom"} {
		from, to := "", ""
		for _, c := range where {
			if c.Column != column {
				continue
			}
			month, _ := c.Values[0].(string) // of months there are texts alone
			switch c.Op {
			case ">=":
				from = max(from, month)
			case "<=":
				to = month
			}
		}
		if to != "" && from > to {
			return backwards("filter." + field)
		}
	}
	return nil
}

// backwards is the error of a period that ends before it begins.
func backwards(field string) error {
	return errs.Field(field, "The first month is after the last. Give them the other way round.")
}

// month refuses what is no month.
func month(field, text string) error {
	if !monthForm.MatchString(text) {
		return errs.Field(field, "Give a month as YYYY-MM, such as 2026-04.")
	}
	return nil
}

// narrowed keeps the fields of each filter that narrow: there are few filters, and each question has one.
var narrowed sync.Map // reflect.Type to []reflect.StructField

// narrowing lists the fields of a filter that say what is counted.
func narrowing(filter reflect.Type) []reflect.StructField {
	if kept, ok := narrowed.Load(filter); ok {
		return kept.([]reflect.StructField) //nolint:forcetypeassert // nothing else is put there
	}
	fields := slices.DeleteFunc(reflect.VisibleFields(filter), func(f reflect.StructField) bool {
		return !strings.Contains(f.Tag.Get("where"), " ")
	})
	narrowed.Store(filter, fields)
	return fields
}

func conditionOf(name, column, op string, field reflect.Value) (condition, error) {
	c := condition{Column: column, Op: op, Values: []any{}}
	switch {
	case field.Kind() == reflect.Pointer && field.Elem().Kind() == reflect.Bool:
		c.Values = append(c.Values, field.Elem().Bool())
	case field.Kind() == reflect.Pointer:
		text := field.Elem().String()
		if err := month("filter."+name, text); err != nil {
			return c, err
		}
		c.Values = append(c.Values, text)
	case field.Len() > maxIn:
		return c, errs.Field("filter."+name, "Name at most %d.", maxIn)
	default:
		for i := range field.Len() {
			switch one := field.Index(i); one.Kind() {
			case reflect.Int: // of whole numbers there are deciles alone
				if one.Int() < 0 || one.Int() > 10 {
					return c, errs.Field("filter."+name, "Deciles are 1, the most deprived, to 10, and 0 for not known.")
				}
				c.Values = append(c.Values, int(one.Int()))
			default:
				c.Values = append(c.Values, one.String())
			}
		}
		slices.SortFunc(c.Values, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		c.Values = slices.Compact(c.Values)
	}
	return c, nil
}
