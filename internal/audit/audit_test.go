package audit_test

import (
	"context"
	"slices"
	"testing"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Ensure that a request's reads become one entry, and one more for each record that was opened in need.
func TestRead(t *testing.T) {
	t.Parallel()
	ctx, seen := audit.Record(context.Background(), "client")
	v := &viewer.Viewer{Role: code.RoleLinkWorker, Opened: []string{"pe9", "pe2"}, Openings: []string{"bg9", "bg2"}}
	if got := seen.Read(v); len(got) != 0 {
		t.Errorf("nothing read: %+v", got)
	}
	for _, s := range [][2]string{{"Person", "pe1"}, {"Contact", "pe2"}, {"Person", "pe2"}, {"Person", "pe2"}, {"Person", ""}} {
		audit.Saw(ctx, s[0], s[1])
	}
	audit.Saw(audit.Unseen(ctx), "Task", "pe3")
	got := seen.Read(v)
	if len(got) != 2 {
		t.Fatalf("got %+v", got)
	}
	if e := got[0]; e.PersonID != "pe2" || e.Purpose != code.PurposeNeed || e.OpenedRecordID != "bg2" || !slices.Equal(e.Fields, []string{"Contact", "Person"}) {
		t.Errorf("in need: %+v", e)
	}
	if e := got[1]; e.PersonID != "pe1" || e.Purpose != "" || e.OpenedRecordID != "" || !slices.Equal(e.Fields, []string{"Person"}) {
		t.Errorf("as usual: %+v", e)
	}
	audit.Saw(ctx, "Person", "pe0")
	if e := seen.Read(nil)[0]; !slices.Equal(e.People, []string{"pe0", "pe1", "pe2"}) || e.PersonID != "" {
		t.Errorf("several: %+v", e)
	}
}

// Ensure that every role has a purpose of its own, and the program and those without a role the program's.
func TestPurposeOf(t *testing.T) {
	t.Parallel()
	for _, name := range code.Role("").Values() {
		v := &viewer.Viewer{Role: code.Role(name)}
		if p := audit.PurposeOf(v); p == code.PurposeSystem || p == code.PurposeNeed || !p.Valid() {
			t.Errorf("%s uses it for %q", name, p)
		}
		if p := audit.PurposeOf(viewer.From(viewer.System(viewer.With(context.Background(), v), "", "test"))); p != code.PurposeSystem {
			t.Errorf("the program on behalf of %s uses it for %q", name, p)
		}
	}
	for _, v := range []*viewer.Viewer{nil, {}} {
		if p := audit.PurposeOf(v); p != code.PurposeSystem {
			t.Errorf("%+v uses it for %q", v, p)
		}
	}
}
