package directory

import (
	"cmp"
	"context"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// ServiceItem is a service as a search result. Place is its nearest, or its first that fits.
type ServiceItem struct {
	ID               string
	Name             string
	OrganisationName string
	Category         code.ServiceCategory
	Description      string
	Cost             code.CostKind
	Capacity         code.ServiceCapacity
	WaitingWeeks     *int
	TakesReferrals   bool
	Place            string
	Postcode         string
	Latitude         *float64 // WGS 84, degrees
	Longitude        *float64
	DistanceKm       *float64 // from the place asked for, to 10 metres
	Sessions         string   // when, in words
	ConfirmedOn      *clock.Date

	order    string  // what lists by name are in order of
	distance float64 // kilometres, exact
}

// ServiceItemEdge is a service and its place in the list.
type ServiceItemEdge struct {
	Node   *ServiceItem
	Cursor ent.Cursor
}

// ServiceItemConnection is a page of services.
type ServiceItemConnection struct {
	Edges    []*ServiceItemEdge
	PageInfo *ent.PageInfo
}

// nearDefaultKm is how far near is when nothing is said.
const nearDefaultKm = 5

// query is what a search asks for, checked.
type query struct {
	words   []string
	none    bool // nothing can match
	near    *NearInput
	within  float64 // kilometres
	filters ServiceFilters
	first   int
	after   []string
}

// Services finds the services that fit, in one statement: by name, or by distance when a place is given. Conditions are
// joined by and. The directory shows what runs; a host looking at its own organisation sees all of that.
func (s *Service) Services(ctx context.Context, search *string, near *NearInput, filters *ServiceFilters, first *int, after *string) (*ServiceItemConnection, error) {
	q, err := checkSearch(search, near, filters, first, after)
	if err != nil {
		return nil, err
	}
	var rows []*ServiceItem
	if !q.none {
		err = store.List(ctx, s.store, "Service", s.statement(viewer.From(ctx), q), func(r *store.Rows) error {
			item, err := scan(r)
			rows = append(rows, item)
			return err
		})
	}
	if err != nil {
		return nil, err
	}
	if q.near != nil {
		rows = nearest(rows, q)
	}
	more := len(rows) > q.first
	rows = rows[:min(len(rows), q.first)]
	page := &ServiceItemConnection{Edges: []*ServiceItemEdge{}}
	var cursors []ent.Cursor
	for _, item := range rows {
		c := store.Cursor(listOf(near), item.order, item.ID)
		cursors = append(cursors, c)
		page.Edges = append(page.Edges, &ServiceItemEdge{Node: item, Cursor: c})
	}
	page.PageInfo = store.Page(more, after, cursors)
	return page, nil
}

// listOf names the list by its order, for its cursors.
func listOf(near *NearInput) string {
	if near != nil {
		return "services:distance"
	}
	return "services"
}

// checkSearch validates what is asked for.
func checkSearch(search *string, near *NearInput, filters *ServiceFilters, first *int, after *string) (q query, err error) {
	if q.first, err = store.First(first, 20); err != nil {
		return q, err
	}
	if q.after, err = store.After(listOf(near), after, 2); err != nil {
		return q, err
	}
	if search != nil && strings.TrimSpace(*search) != "" {
		if len(*search) > 4*nhs.MaxLine {
			return q, errs.Field("search", "Search for at most %d characters.", nhs.MaxLine)
		}
		q.words = strings.Fields(nhs.Fold(*search))
		q.none = len(q.words) == 0 // only signs: no text has them
	}
	if near != nil {
		q.near, q.within = near, nearDefaultKm
		if near.WithinKm != nil {
			q.within = *near.WithinKm
		}
		if msg := checkPlace(near.Latitude, near.Longitude); msg != "" {
			return q, errs.Field("near.latitude", "%s", msg)
		}
		if !(q.within >= 0.1 && q.within <= 100) { // also refuses what is not a number
			return q, errs.Field("near.withinKm", "Give 0.1 to 100 kilometres.")
		}
	}
	if filters != nil {
		q.filters = *filters
		if a := q.filters.PostcodeArea; a != nil {
			area := strings.ToUpper(strings.TrimSpace(*a))
			if !postcodeArea.MatchString(area) {
				return q, errs.Field("filters.postcodeArea", "Give a postcode area or district, such as HA or HA1.")
			}
			q.filters.PostcodeArea = &area
		}
	}
	return q, nil
}

// statement builds the one statement of a search.
func (s *Service) statement(v *viewer.Viewer, q query) *sql.Selector {
	d := sql.Dialect(s.store.Dialect())
	t, o, l := d.Table("service"), d.Table("organisation").As("owner"), d.Table("service_location").As("place")
	sel := d.Select(
		t.C("id"), t.C("name"), o.C("name"), t.C("category"), t.C("description"), t.C("cost"), t.C("capacity"),
		t.C("waiting_weeks"), t.C("takes_referrals"), t.C("confirmed_on"),
		l.C("name"), l.C("address"), l.C("latitude"), l.C("longitude"), l.C("schedules"),
	).From(t)
	sel.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) { sortKey(b, t.C("search_text")) }))
	sel.Join(o).On(o.C("id"), t.C("organisation_id"))
	atPlace := placePredicates(q)
	switch {
	case q.near != nil:
		on := append([]*sql.Predicate{sql.ColumnsEQ(l.C("service_id"), t.C("id"))}, each(atPlace, l.C)...)
		sel.Join(l).OnP(sql.And(on...))
	default:
		one := d.Table("service_location").As("one")
		firstOf := d.Select(sql.Min(one.C("id"))).From(one).
			Where(sql.And(append([]*sql.Predicate{sql.ColumnsEQ(one.C("service_id"), t.C("id"))}, each(atPlace, one.C)...)...))
		is := sql.P(func(b *sql.Builder) {
			b.Ident(l.C("id")).WriteString(" = ").Wrap(func(b *sql.Builder) { b.Join(firstOf) })
		})
		if len(atPlace) > 0 {
			sel.Join(l).OnP(is)
		} else {
			sel.LeftJoin(l).OnP(is)
		}
		sel.OrderExpr(sql.ExprFunc(func(b *sql.Builder) { sortKey(b, t.C("search_text")) })).OrderBy(t.C("id"))
		sel.Limit(q.first + 1)
		if q.after != nil {
			sel.Where(sql.P(func(b *sql.Builder) {
				b.Wrap(func(b *sql.Builder) {
					sortKey(b, t.C("search_text"))
					b.Comma().Ident(t.C("id"))
				})
				b.WriteString(" > ").Wrap(func(b *sql.Builder) { b.Args(q.after[0], q.after[1]) })
			}))
		}
	}
	for _, w := range q.words {
		sel.Where(like(t.C("search_text"), "%"+w+"%"))
	}
	if p := servicePredicates(v, q.filters, t.C); len(p) > 0 {
		sel.Where(sql.And(p...))
	}
	return sel
}

// scan reads one row of the statement.
func scan(r *store.Rows) (*ServiceItem, error) {
	var (
		item               ServiceItem
		place              *string
		address, schedules []byte
	)
	if err := r.Scan(&item.ID, &item.Name, &item.OrganisationName, &item.Category, &item.Description, &item.Cost, &item.Capacity,
		&item.WaitingWeeks, &item.TakesReferrals, &item.ConfirmedOn,
		&place, &address, &item.Latitude, &item.Longitude, &schedules, &item.order); err != nil {
		return nil, err
	}
	if place != nil {
		item.Place = *place
	}
	if len(address) > 0 {
		var a detail.Address
		if err := json.Unmarshal(address, &a); err != nil {
			return nil, err
		}
		item.Postcode = a.Postcode
	}
	if len(schedules) > 0 {
		var all []detail.Schedule
		if err := json.Unmarshal(schedules, &all); err != nil {
			return nil, err
		}
		item.Sessions = SessionWords(all)
	}
	return &item, nil
}

// nearest measures the distances, keeps of each service its nearest place within reach, and gives the page after the
// cursor in order of distance, one row more than wanted where there is one.
func nearest(rows []*ServiceItem, q query) []*ServiceItem {
	best := map[string]*ServiceItem{}
	for _, item := range rows {
		item.distance = Distance(q.near.Latitude, q.near.Longitude, *item.Latitude, *item.Longitude)
		if there := best[item.ID]; item.distance <= q.within && (there == nil || item.distance < there.distance) {
			best[item.ID] = item
		}
	}
	found := make([]*ServiceItem, 0, len(best))
	for _, item := range best {
		item.order = strconv.FormatFloat(item.distance, 'g', -1, 64)
		km := math.Round(item.distance*100) / 100
		item.DistanceKm = &km
		found = append(found, item)
	}
	slices.SortFunc(found, func(a, b *ServiceItem) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.ID, b.ID))
	})
	if q.after != nil {
		last, _ := strconv.ParseFloat(q.after[0], 64) // Cursor wrote it
		found = slices.DeleteFunc(found, func(i *ServiceItem) bool {
			return i.distance < last || i.distance == last && i.ID <= q.after[1]
		})
	}
	return found[:min(len(found), q.first+1)]
}
