package referral

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
)

// order is a way to order a list: expressions that are never null, the last the key, all in one direction, so that a page
// goes on after the values of a row.
type order struct {
	by   []string
	down bool
	// values writes the row's values of by, for its cursor; parse reads the first of them where it is no text.
	values func(*CaseloadItem) []string
	parse  func(string) (any, error)
}

// list names the list by its order, for its cursors.
func (o order) list() string {
	name := "caseload:" + o.by[0]
	if o.down {
		name += ":down"
	}
	return name
}

// journeyOrder are the statuses in the order in which an episode goes through them.
var journeyOrder = []code.ReferralStatus{
	code.ReferralStatusReceived, code.ReferralStatusInTriage, code.ReferralStatusWaiting, code.ReferralStatusAccepted,
	code.ReferralStatusContacting, code.ReferralStatusActive, code.ReferralStatusPaused, code.ReferralStatusClosed,
	code.ReferralStatusDeclined, code.ReferralStatusRedirected,
}

// heaviest are the complexities, the most work first.
var heaviest = []code.Complexity{code.ComplexityComplex, code.ComplexityStandard, code.ComplexityLight}

// Ranks of the two in a statement.
var (
	byStatus     = ranked("r.status", journeyOrder)
	byComplexity = ranked("r.complexity", heaviest)
)

// ranked writes the place of a column's value in a list, from 0.
func ranked[T ~string](column string, list []T) string {
	var b strings.Builder
	b.WriteString("CASE " + column)
	for i, v := range list {
		fmt.Fprintf(&b, " WHEN '%s' THEN %d", v, i)
	}
	fmt.Fprintf(&b, " ELSE %d END", len(list))
	return b.String()
}

// anInstant and aNumber read what a cursor has of an instant and of a rank.
func anInstant(s string) (any, error) { return parseInstant(s) }
func aNumber(s string) (any, error)   { return strconv.Atoi(s) }

// orders of the caseload.
var orders = map[code.CaseloadSort]order{
	code.CaseloadSortDue: {
		by:     []string{"r.next_due_on", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{orMax(c.NextDueOn), c.ID} },
	},
	code.CaseloadSortReceived: {
		by: []string{"r.received_at", "r.id"}, down: true, parse: anInstant,
		values: func(c *CaseloadItem) []string { return []string{instant(c.ReceivedAt), c.ID} },
	},
	code.CaseloadSortName: {
		by:     []string{"p.family_name", "p.given_name", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{c.FamilyName, c.GivenName, c.ID} },
	},
	code.CaseloadSortLastContact: {
		// Somebody who was never contacted has waited since the referral came in.
		by: []string{"COALESCE(r.last_contact_at, r.received_at)", "r.id"}, parse: anInstant,
		values: func(c *CaseloadItem) []string {
			at := c.ReceivedAt
			if c.LastContactAt != nil {
				at = *c.LastContactAt
			}
			return []string{instant(at), c.ID}
		},
	},
	code.CaseloadSortStatus: {
		by: []string{byStatus, "r.next_due_on", "r.id"}, parse: aNumber,
		values: func(c *CaseloadItem) []string {
			return []string{strconv.Itoa(slices.Index(journeyOrder, c.Status)), orMax(c.NextDueOn), c.ID}
		},
	},
	code.CaseloadSortSupportUntil: {
		by:     []string{"COALESCE(r.support_until, '" + string(clock.MaxDate) + "')", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{orMax(c.SupportUntil), c.ID} },
	},
	code.CaseloadSortComplexity: {
		by: []string{byComplexity, "r.next_due_on", "r.id"}, parse: aNumber,
		values: func(c *CaseloadItem) []string {
			return []string{strconv.Itoa(slices.Index(heaviest, c.Complexity)), orMax(c.NextDueOn), c.ID}
		},
	},
	code.CaseloadSortReview: {
		by:     []string{"COALESCE(r.next_review_on, '" + string(clock.MaxDate) + "')", "r.id"},
		values: func(c *CaseloadItem) []string { return []string{orMax(c.NextReviewOn), c.ID} },
	},
}

// orderOf gives an order of the caseload, the other way round where that is asked for; DUE when none is named.
func orderOf(sort *code.CaseloadSort, reversed *bool) (order, error) {
	by := code.CaseloadSortDue
	if sort != nil {
		by = *sort
	}
	o, ok := orders[by]
	if !ok {
		return order{}, errs.Field("sort", "Choose an order of the list.")
	}
	o.down = o.down != value(reversed)
	return o, nil
}

// instant writes an instant for a cursor, exactly as it is stored.
func instant(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// orMax is a day, or the sentinel by which rows without one sort last.
func orMax(d *clock.Date) string {
	if d == nil {
		return string(clock.MaxDate)
	}
	return string(*d)
}

// sorted orders a list, from a cursor on.
func (o order) sorted(q *sql.Selector, after *string) error {
	parts, err := store.After(o.list(), after, len(o.by))
	if err != nil {
		return err
	}
	direction, beyond := "", " > "
	if o.down {
		direction, beyond = " DESC", " < "
	}
	for _, e := range o.by {
		q.OrderExpr(sql.Expr(e + direction))
	}
	if parts == nil {
		return nil
	}
	args := make([]any, len(parts))
	for i, p := range parts {
		args[i] = p
	}
	if o.parse != nil {
		if args[0], err = o.parse(parts[0]); err != nil {
			return badCursor()
		}
	}
	q.Where(sql.P(func(b *sql.Builder) {
		b.WriteString("(" + strings.Join(o.by, ", ") + ")" + beyond + "(").Args(args...).WriteString(")")
	}))
	return nil
}
