package organisation_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure somebody keeps, changes and removes views of their own, and nobody sees another's.
func TestSavedViews(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		save := func(as *viewer.Viewer, change func(in *organisation.SaveViewInput)) (string, error) {
			in := organisation.SaveViewInput{ClientMutationID: r.mutation(), List: code.ListNameCaseload, Name: "Mine", Query: "status=ACTIVE&sort=NAME"}
			change(&in)
			row, err := r.SaveView(k.As(as), in)
			if err != nil {
				return "", err
			}
			return row.ID, nil
		}
		named := func(name string) func(*organisation.SaveViewInput) {
			return func(in *organisation.SaveViewInput) { in.Name = name }
		}
		asks := func(query string) func(*organisation.SaveViewInput) {
			return func(in *organisation.SaveViewInput) { in.Name, in.Query = "Other", query }
		}
		listed := func(as *viewer.Viewer, list code.ListName) (out string) {
			t.Helper()
			rows, err := r.SavedViews(k.As(as), list)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				out += row.Name + "?" + row.Query + " "
			}
			return out
		}
		id, err := save(k.LinkWorker, named("Zwei"))
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range []func(*organisation.SaveViewInput){
			named("éine"), asks(""), func(in *organisation.SaveViewInput) { in.List = code.ListNameServices },
		} {
			if _, err := save(k.LinkWorker, change); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := save(k.Lead, named("Zwei")); err != nil {
			t.Errorf("another's name: %v", err)
		}
		if got := listed(k.LinkWorker, code.ListNameCaseload); got != "éine?status=ACTIVE&sort=NAME Other? Zwei?status=ACTIVE&sort=NAME " {
			t.Errorf("listed: %s", got)
		}
		if got := listed(k.Manager, code.ListNameCaseload); got != "" {
			t.Errorf("of somebody else: %s", got)
		}
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(*organisation.SaveViewInput)
			code   errs.Code
			field  string
		}{
			"an administrator": {k.Admin, named("x"), errs.Forbidden, ""},
			"name taken":       {k.LinkWorker, named("EINE"), errs.Invalid, "name"},
			"no list":          {k.LinkWorker, func(in *organisation.SaveViewInput) { in.List = "SONGS" }, errs.Invalid, "list"},
			"a space":          {k.LinkWorker, asks("search=mrs jones"), errs.Invalid, "query"},
			"an address":       {k.LinkWorker, asks("https://elsewhere.example/?x"), errs.Invalid, "query"},
			"too long":         {k.LinkWorker, asks(strings.Repeat("a", 1001)), errs.Invalid, "query"},
			"two lines":        {k.LinkWorker, asks("a=b\nc=d"), errs.Invalid, "query"},
			"another list":     {k.LinkWorker, func(in *organisation.SaveViewInput) { in.ViewID, in.List, in.Name = &id, code.ListNameServices, "x" }, errs.Invalid, "list"},
			"another's":        {k.Lead, func(in *organisation.SaveViewInput) { in.ViewID = &id }, errs.NotFound, "viewId"},
			"an older version": {k.LinkWorker, func(in *organisation.SaveViewInput) { in.ViewID, in.Version = &id, ptr(7) }, errs.Conflict, ""},
		} {
			_, err := save(tt.as, tt.change)
			refused(t, name, err, tt.code, tt.field)
		}
		if _, err := save(k.LinkWorker, func(in *organisation.SaveViewInput) { in.ViewID, in.Version, in.Name = &id, ptr(1), "ZWEI" }); err != nil {
			t.Errorf("changed: %v", err)
		}
		remove := func(as *viewer.Viewer) error {
			_, err := r.RemoveView(k.As(as), organisation.RemoveViewInput{ClientMutationID: r.mutation(), ViewID: id})
			return err
		}
		refused(t, "another's removed", remove(k.Lead), errs.NotFound, "viewId")
		if err := remove(k.LinkWorker); err != nil {
			t.Fatal(err)
		}
		refused(t, "removed again", remove(k.LinkWorker), errs.NotFound, "viewId")
		if got := listed(k.LinkWorker, code.ListNameCaseload); strings.Contains(got, "ZWEI") {
			t.Errorf("a view that was removed is listed: %s", got)
		}
		for i := range 28 {
			if _, err := save(k.LinkWorker, named(fmt.Sprint(i))); err != nil {
				t.Fatal(err)
			}
		}
		_, err = save(k.LinkWorker, named("one more"))
		refused(t, "the 31st", err, errs.Limit, "")
	})
}
