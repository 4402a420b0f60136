package directory_test

import (
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/directory"
	"alongside/internal/errs"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures who may change which services, that bad changes are refused with their field, and that they change nothing.
func TestUpdateServiceRefused(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	d := directory.New(k.Store)
	tests := []struct {
		name  string
		who   *viewer.Viewer
		in    directory.UpdateServiceInput
		code  errs.Code
		field string
	}{
		{"another host", k.HostUser2, directory.UpdateServiceInput{Name: ptr("Ours now")}, errs.Forbidden, ""},
		{"practice", k.PracticeUser, directory.UpdateServiceInput{Name: ptr("Ours now")}, errs.Forbidden, ""},
		{"administrator", k.Admin, directory.UpdateServiceInput{Name: ptr("Ours now")}, errs.Forbidden, ""},
		{"another scheme", k.Other.Manager, directory.UpdateServiceInput{Name: ptr("Ours now")}, errs.NotFound, "serviceId"},
		{"malformed id", k.HostUser, directory.UpdateServiceInput{ServiceID: "sv1"}, errs.NotFound, "serviceId"},
		{"no name", k.HostUser, directory.UpdateServiceInput{Name: ptr(" 🌻 ")}, errs.Invalid, "name"},
		{"a long text", k.HostUser, directory.UpdateServiceInput{Description: ptr(string(make([]byte, 10<<20)))}, errs.Invalid, "description"},
		{"unknown status", k.HostUser, directory.UpdateServiceInput{Status: ptr(code.ServiceStatus("GONE"))}, errs.Invalid, "status"},
		{"a long wait", k.HostUser, directory.UpdateServiceInput{WaitingWeeks: ptr(105)}, errs.Invalid, "waitingWeeks"},
		{"no telephone", k.HostUser, directory.UpdateServiceInput{Phone: ptr("ring us")}, errs.Invalid, "phone"},
		{"no email", k.HostUser, directory.UpdateServiceInput{Email: ptr("us")}, errs.Invalid, "email"},
		{"a script for a website", k.HostUser, directory.UpdateServiceInput{Website: ptr("javascript:alert(1)")}, errs.Invalid, "website"},
		{"http", k.HostUser, directory.UpdateServiceInput{Website: ptr("http://example.test")}, errs.Invalid, "website"},
		{"stale", k.HostUser, directory.UpdateServiceInput{Version: 2, Name: ptr("Strolls")}, errs.Conflict, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := tt.in
			in.ClientMutationID = tt.name
			if in.ServiceID == "" {
				in.ServiceID = k.Service.ID
			}
			if in.Version == 0 {
				in.Version = 1
			}
			_, err := d.UpdateService(k.As(tt.who), in)
			wants(t, err, tt.code, tt.field)
			sv, err := d.Read(k.As(k.LinkWorker), k.Service.ID)
			if err != nil || sv.Version != 1 || sv.Name != k.Service.Name || !sv.UpdatedAt.Equal(k.Service.UpdatedAt) {
				t.Errorf("the row is now %v, %v", sv, err)
			}
		})
	}
}

// Ensures that a host's change is found by the search, is made once, and that a confirmation ages by the day.
func TestUpdateAndConfirm(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := directory.New(k.Store)
		in := directory.UpdateServiceInput{
			ClientMutationID: "u1", ServiceID: k.Service.ID, Version: 1, Name: ptr("Taith gerdded Llŷn"), Phone: ptr("116 123"),
			Website: ptr("https://example.test/walks"), WaitingWeeks: ptr(0),
		}
		for range 2 { // the second time is a replay
			sv, err := d.UpdateService(k.As(k.HostUser), in)
			if err != nil || sv.Version != 2 || sv.Name != *in.Name || *sv.WaitingWeeks != 0 {
				t.Fatalf("%v, %v", sv, err)
			}
		}
		page, err := d.Services(k.As(k.LinkWorker), ptr("llyn walking"), nil, nil, nil, nil)
		if err != nil || len(page.Edges) != 1 {
			t.Errorf("found %v, %v", names(page), err)
		}
		if n := d.ConfirmedDaysAgo(k.Service); n != nil {
			t.Errorf("nobody has confirmed it: %d", *n)
		}
		sv, err := d.ConfirmService(k.As(k.LinkWorker), directory.ConfirmServiceInput{
			ClientMutationID: "c1", ServiceID: k.Service.ID, Capacity: ptr(code.ServiceCapacityFull),
		})
		if err != nil || sv.Capacity != code.ServiceCapacityFull || *sv.ConfirmedByID != k.LinkWorker.AccountID || *sv.WaitingWeeks != 0 {
			t.Fatalf("%v, %v", sv, err)
		}
		k.Clock.Advance(14 * 24 * time.Hour)
		if n := d.ConfirmedDaysAgo(sv); n == nil || *n != 14 {
			t.Errorf("confirmed %v days ago, want 14", n)
		}
	})
}

// Ensures that services and places that cannot be are refused.
func TestCreateServiceRefused(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	d := directory.New(k.Store)
	good := directory.CreateServiceInput{OrganisationID: k.Host.ID, Name: "Choir", Category: code.ServiceCategoryArts}
	for name, tt := range map[string]struct {
		change func(*directory.CreateServiceInput)
		field  string
	}{
		"no name":          {func(in *directory.CreateServiceInput) { in.Name = "" }, "name"},
		"no category":      {func(in *directory.CreateServiceInput) { in.Category = "" }, "category"},
		"ages upside down": {func(in *directory.CreateServiceInput) { in.MinimumAge, in.MaximumAge = ptr(65), ptr(18) }, "maximumAge"},
		"unknown access":   {func(in *directory.CreateServiceInput) { in.Access = []code.AccessibleNeed{"WINGS"} }, "access"},
	} {
		in := good
		tt.change(&in)
		_, err := d.CreateService(k.As(k.Manager), in)
		wants(t, err, errs.Invalid, tt.field)
		if t.Failed() {
			t.Fatalf("in %q", name)
		}
	}
	_, err := d.CreateService(k.As(k.HostUser2), good)
	wants(t, err, errs.Forbidden, "")
	sv, err := d.CreateService(k.As(k.HostUser), good)
	if err != nil {
		t.Fatal(err)
	}
	good.ID = sv.ID
	_, err = d.CreateService(k.As(k.HostUser), good)
	wants(t, err, errs.Conflict, "id")
	for name, tt := range map[string]struct {
		in    directory.AddLocationInput
		field string
	}{
		"postcode":           {directory.AddLocationInput{Address: detail.Address{Postcode: "HA1"}}, "address.postcode"},
		"latitude alone":     {directory.AddLocationInput{Latitude: ptr(51.0)}, "latitude"},
		"off the earth":      {directory.AddLocationInput{Latitude: ptr(51.0), Longitude: ptr(181.0)}, "latitude"},
		"end before start":   {directory.AddLocationInput{Schedules: []detail.Schedule{{Freq: "WEEKLY", OpensAt: "12:00", ClosesAt: "10:30"}}}, "schedules.0.closesAt"},
		"no time of the day": {directory.AddLocationInput{Schedules: []detail.Schedule{{Freq: "WEEKLY", OpensAt: "25:00"}}}, "schedules.0.opensAt"},
	} {
		tt.in.ServiceID, tt.in.Name = sv.ID, "Hall"
		_, err := d.AddLocation(k.As(k.HostUser), tt.in)
		wants(t, err, errs.Invalid, tt.field)
		if t.Failed() {
			t.Fatalf("in %q", name)
		}
	}
}
