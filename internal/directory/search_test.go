package directory_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/directory"
	"alongside/internal/errs"
	"alongside/internal/testkit"
)

// wants fails unless the error has the code and names the field.
func wants(t *testing.T, err error, c errs.Code, field string) {
	t.Helper()
	got := ""
	if e, ok := errors.AsType[*errs.Error](err); ok {
		got = e.Field
	}
	if errs.CodeOf(err) != c || got != field {
		t.Errorf("got %s at %q (%v), want %s at %q", errs.CodeOf(err), got, err, c, field)
	}
}

func ptr[T any](v T) *T { return &v }

// add makes a service of Host with one place, or none when the place is nil.
func add(t *testing.T, k *testkit.Kit, d *directory.Service, in directory.CreateServiceInput, place *directory.AddLocationInput) *ent.Service {
	t.Helper()
	if in.OrganisationID == "" {
		in.OrganisationID = k.Host.ID
	}
	if in.Category == "" {
		in.Category = code.ServiceCategorySocial
	}
	sv, err := d.CreateService(k.System(), in)
	if err != nil {
		t.Fatal(err)
	}
	if place != nil {
		place.ServiceID = sv.ID
		if _, err := d.AddLocation(k.System(), *place); err != nil {
			t.Fatal(err)
		}
	}
	return sv
}

// names lists the services of a page in order.
func names(page *directory.ServiceItemConnection) []string {
	out := []string{}
	for _, e := range page.Edges {
		out = append(out, e.Node.Name)
	}
	return out
}

// town fills a directory of five services around Harrow; the kit's own two have other names and no place.
func town(t *testing.T, k *testkit.Kit, d *directory.Service) {
	t.Helper()
	at := func(name, postcode string, lat, lon float64, days ...code.Weekday) *directory.AddLocationInput {
		return &directory.AddLocationInput{
			Name: name, Address: detail.Address{Postcode: postcode}, Latitude: &lat, Longitude: &lon,
			Schedules: []detail.Schedule{{Freq: code.ScheduleFrequencyWeekly, ByDay: days, OpensAt: "10:30", ClosesAt: "12:00"}},
		}
	}
	add(t, k, d, directory.CreateServiceInput{
		Name: "Côr Llŷn", Category: code.ServiceCategoryArts, Description: "Singing in Welsh, ŵy a thost.", TakesReferrals: true,
		Capacity: code.ServiceCapacityOpen, Access: []code.AccessibleNeed{code.AccessibleNeedStepFree, code.AccessibleNeedHearingLoop},
	}, at("Neuadd", "HA1 2AB", 51.580, -0.334, code.WeekdayTu))
	add(t, k, d, directory.CreateServiceInput{
		Name: "Allotment", Category: code.ServiceCategoryGardening, Also: []code.ServiceCategory{code.ServiceCategorySocial}, Cost: code.CostKindLowCost,
		Access: []code.AccessibleNeed{code.AccessibleNeedStepFree},
	}, at("Field", "HA10 1AA", 51.590, -0.334, code.WeekdayWe))
	add(t, k, d, directory.CreateServiceInput{
		Name: "benefits advice", Category: code.ServiceCategoryBenefitsAdvice, TakesReferrals: true, Capacity: code.ServiceCapacityFull,
	}, at("Library", "HA2 1AA", 51.585, -0.340, code.WeekdayTu, code.WeekdayTh))
	add(t, k, d, directory.CreateServiceInput{
		Name: "Zebra club", OrganisationID: k.Host2.ID, Capacity: code.ServiceCapacityWaitingList,
	}, at("Far hall", "E1 1AA", 51.515, -0.070, code.WeekdayTu))
	add(t, k, d, directory.CreateServiceInput{Name: "Closed café", Status: code.ServiceStatusInactive}, nil)
}

// Ensures that words, conditions and places find what they should, on both databases alike.
func TestServices(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := directory.New(k.Store)
		town(t, k, d)
		near := &directory.NearInput{Latitude: 51.580, Longitude: -0.334}
		all := []string{"Allotment", "Befriending", "benefits advice", "Côr Llŷn", "Walking group", "Zebra club"}
		tests := []struct {
			name    string
			search  string
			near    *directory.NearInput
			filters directory.ServiceFilters
			want    []string
		}{
			{"everything by name", "", nil, directory.ServiceFilters{}, all},
			{"Welsh letters left off", "llyn", nil, directory.ServiceFilters{}, []string{"Côr Llŷn"}},
			{"Welsh letters put on", "CÔR ŵy", nil, directory.ServiceFilters{}, []string{"Côr Llŷn"}},
			{"words are joined by and", "cor advice", nil, directory.ServiceFilters{}, []string{}},
			{"part of a word", "allot", nil, directory.ServiceFilters{}, []string{"Allotment"}},
			{"category in words", "gardening", nil, directory.ServiceFilters{}, []string{"Allotment"}},
			{"signs only", "🌻 %", nil, directory.ServiceFilters{}, []string{}},
			{"a wildcard is no letter", "%", nil, directory.ServiceFilters{}, []string{}},
			{"category", "", nil, directory.ServiceFilters{Categories: []code.ServiceCategory{"ARTS", "WALKING"}}, []string{"Côr Llŷn", "Walking group"}},
			{"further category", "", nil, directory.ServiceFilters{Categories: []code.ServiceCategory{"SOCIAL"}}, []string{"Allotment", "Zebra club"}},
			{"days", "", nil, directory.ServiceFilters{Days: []code.Weekday{"TU", "SU"}}, []string{"benefits advice", "Côr Llŷn", "Zebra club"}},
			{"all the access", "", nil, directory.ServiceFilters{Access: []code.AccessibleNeed{"STEP_FREE", "HEARING_LOOP"}}, []string{"Côr Llŷn"}},
			{"not free", "", nil, directory.ServiceFilters{Free: ptr(false)}, []string{"Allotment"}},
			{"takes people", "", nil, directory.ServiceFilters{TakesPeople: ptr(true)}, []string{"Côr Llŷn", "Zebra club"}},
			{"conditions are joined by and", "", nil, directory.ServiceFilters{Days: []code.Weekday{"TU"}, TakesReferrals: ptr(true), TakesPeople: ptr(true)}, []string{"Côr Llŷn"}},
			{"district", "", nil, directory.ServiceFilters{PostcodeArea: ptr("ha1")}, []string{"Côr Llŷn"}},
			{"area", "", nil, directory.ServiceFilters{PostcodeArea: ptr("HA")}, []string{"Allotment", "benefits advice", "Côr Llŷn"}},
			{"area of one letter", "", nil, directory.ServiceFilters{PostcodeArea: ptr("E")}, []string{"Zebra club"}},
			{"organisation", "", nil, directory.ServiceFilters{OrganisationID: &k.Host2.ID}, []string{"Befriending", "Zebra club"}},
			{"near", "", near, directory.ServiceFilters{}, []string{"Côr Llŷn", "benefits advice", "Allotment"}},
			{"near and on a day", "", near, directory.ServiceFilters{Days: []code.Weekday{"WE"}}, []string{"Allotment"}},
			{"nearer", "", &directory.NearInput{Latitude: 51.580, Longitude: -0.334, WithinKm: ptr(1.0)}, directory.ServiceFilters{}, []string{"Côr Llŷn", "benefits advice"}},
			{"further", "", &directory.NearInput{Latitude: 51.580, Longitude: -0.334, WithinKm: ptr(50.0)}, directory.ServiceFilters{}, []string{"Côr Llŷn", "benefits advice", "Allotment", "Zebra club"}},
		}
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				t.Parallel()
				page, err := d.Services(k.As(k.LinkWorker), &tt.search, tt.near, &tt.filters, nil, nil)
				if err != nil {
					t.Fatal(err)
				}
				if got := names(page); !slices.Equal(got, tt.want) {
					t.Errorf("got %q, want %q", got, tt.want)
				}
			})
		}
	})
}

// Ensures what a row tells: its place, distance and sessions; and that a host finds what of its own is not running.
func TestServiceItem(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := directory.New(k.Store)
		town(t, k, d)
		page, err := d.Services(k.As(k.LinkWorker), ptr("advice"), &directory.NearInput{Latitude: 51.580, Longitude: -0.334}, nil, nil, nil)
		if err != nil || len(page.Edges) != 1 {
			t.Fatalf("%v, %v", page, err)
		}
		got := page.Edges[0].Node
		if got.Place != "Library" || got.Postcode != "HA2 1AA" || got.Sessions != "Tuesdays and Thursdays 10:30 to 12:00" ||
			got.OrganisationName != k.Host.Name || *got.DistanceKm != 0.69 || got.ConfirmedOn != nil {
			t.Errorf("got %+v, %v km", got, *got.DistanceKm)
		}
		mine, err := d.Services(k.As(k.HostUser), ptr("cafe"), nil, &directory.ServiceFilters{OrganisationID: &k.Host.ID}, nil, nil)
		if err != nil || len(mine.Edges) != 1 {
			t.Errorf("a host's own: %v, %v", mine, err)
		}
		other, err := d.Services(k.As(k.Other.LinkWorker), ptr("llyn"), nil, nil, nil, nil)
		if err != nil || len(other.Edges) != 0 {
			t.Errorf("another scheme sees %v, %v", names(other), err)
		}
	})
}

// Ensures that pages of every size, with names and distances alike, hold every service once and in order.
func TestServicesPaging(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := directory.New(k.Store)
		for i := range 11 {
			lat, lon := 51.58+float64(i/4)/1000, -0.33
			add(t, k, d, directory.CreateServiceInput{Name: []string{"Same name", "Ŵyl", "other"}[i%3], Description: strings.Repeat("x", i%2)},
				&directory.AddLocationInput{Name: fmt.Sprint(i), Latitude: &lat, Longitude: &lon})
		}
		for _, near := range []*directory.NearInput{nil, {Latitude: 51.58, Longitude: -0.33}} {
			whole, err := d.Services(k.As(k.LinkWorker), nil, near, nil, ptr(100), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, size := range []int{1, 2, 5, 11, 13} {
				var got []string
				var after *string
				for {
					page, err := d.Services(k.As(k.LinkWorker), nil, near, nil, &size, after)
					if err != nil {
						t.Fatal(err)
					}
					for _, e := range page.Edges {
						got = append(got, e.Node.ID)
					}
					if !page.PageInfo.HasNextPage {
						break
					}
					var text strings.Builder
					page.PageInfo.EndCursor.MarshalGQL(&text)
					after = ptr(strings.Trim(text.String(), `"`))
				}
				want := []string{}
				for _, e := range whole.Edges {
					want = append(want, e.Node.ID)
				}
				if !slices.Equal(got, want) {
					t.Errorf("near %v, pages of %d: got %q, want %q", near != nil, size, got, want)
				}
			}
		}
	})
}

// Ensures that what cannot be asked for is refused, naming the field.
func TestServicesRefused(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	d := directory.New(k.Store)
	tests := []struct {
		name    string
		search  string
		near    *directory.NearInput
		filters *directory.ServiceFilters
		first   int
		after   string
		field   string
	}{
		{"no rows", "", nil, nil, 0, "", "first"},
		{"too many", "", nil, nil, 101, "", "first"},
		{"a cursor of nothing", "", nil, nil, 5, "abc", "after"},
		{"a long search", strings.Repeat("a", 1001), nil, nil, 5, "", "search"},
		{"off the earth", "", &directory.NearInput{Latitude: 91}, nil, 5, "", "near.latitude"},
		{"too far", "", &directory.NearInput{WithinKm: ptr(101.0)}, nil, 5, "", "near.withinKm"},
		{"too near", "", &directory.NearInput{WithinKm: ptr(0.0)}, nil, 5, "", "near.withinKm"},
		{"a full postcode", "", nil, &directory.ServiceFilters{PostcodeArea: ptr("HA1 2AB")}, 5, "", "filters.postcodeArea"},
		{"a wildcard", "", nil, &directory.ServiceFilters{PostcodeArea: ptr("%")}, 5, "", "filters.postcodeArea"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := d.Services(k.As(k.LinkWorker), &tt.search, tt.near, tt.filters, &tt.first, &tt.after)
			wants(t, err, errs.Invalid, tt.field)
		})
	}
}
