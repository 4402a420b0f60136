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

// Ensure somebody keeps, changes, shares and removes queries of their own, and that others see those that are shared with
// their organisation, and change none.
func TestSavedQueries(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		save := func(as *viewer.Viewer, change func(in *organisation.SaveQueryInput)) (string, error) {
			in := organisation.SaveQueryInput{ClientMutationID: r.mutation(), Name: "Who am I", Text: "{ viewer { role } }"}
			change(&in)
			row, err := r.SaveQuery(k.As(as), in)
			if err != nil {
				return "", err
			}
			return row.ID, nil
		}
		named := func(name string) func(*organisation.SaveQueryInput) {
			return func(in *organisation.SaveQueryInput) { in.Name = name }
		}
		text := func(text string) func(*organisation.SaveQueryInput) {
			return func(in *organisation.SaveQueryInput) { in.Name, in.Text = "Other", text }
		}
		variables := func(text string) func(*organisation.SaveQueryInput) {
			return func(in *organisation.SaveQueryInput) { in.Name, in.Variables = "Other", text }
		}
		listed := func(as *viewer.Viewer) string {
			t.Helper()
			lists, err := r.SavedQueries(k.As(as))
			if err != nil {
				t.Fatal(err)
			}
			out := ""
			for _, q := range lists.Mine {
				out += q.Name + ","
			}
			out += "|"
			for _, q := range lists.Shared {
				out += q.Name + ","
			}
			return out
		}
		id, err := save(k.Manager, named("Zwei"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := save(k.Manager, func(in *organisation.SaveQueryInput) {
			in.Name, in.Shared, in.Variables = "éine", true, ` {"first": 5} `
		}); err != nil {
			t.Fatal(err)
		}
		if _, err := save(k.HostUser, func(in *organisation.SaveQueryInput) { in.Name, in.Shared = "Zwei", true }); err != nil {
			t.Errorf("another's name: %v", err)
		}
		for who, want := range map[*viewer.Viewer]string{
			k.Manager: "éine,Zwei,|", k.Admin: "|éine,", k.HostUser: "Zwei,|", k.HostUser2: "|",
		} {
			if got := listed(who); got != want {
				t.Errorf("%s sees %q, not %q", who.Name, got, want)
			}
		}
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(*organisation.SaveQueryInput)
			code   errs.Code
			field  string
		}{
			"a link worker":        {k.LinkWorker, named("x"), errs.Forbidden, ""},
			"a commissioner":       {k.Commissioner, named("x"), errs.Forbidden, ""},
			"name taken":           {k.Manager, named("EINE"), errs.Invalid, "name"},
			"no name":              {k.Manager, named(" "), errs.Invalid, "name"},
			"a long name":          {k.Manager, named(strings.Repeat("é", 81)), errs.Invalid, "name"},
			"no text":              {k.Manager, text(" \n"), errs.Invalid, "text"},
			"no GraphQL":           {k.Manager, text("select * from person"), errs.Invalid, "text"},
			"no such field":        {k.Manager, text("{ viewer { shoeSize } }"), errs.Invalid, "text"},
			"only a comment":       {k.Manager, text("# nothing"), errs.Invalid, "text"},
			"not of the role":      {k.HostUser, text("{ caseload(first: 5) { totalCount } }"), errs.Invalid, "text"},
			"past a limit":         {k.Manager, text("{ " + strings.Repeat("__typename ", 1000) + "}"), errs.Limit, "text"},
			"variables in a list":  {k.Manager, variables("[1]"), errs.Invalid, "variables"},
			"variables of nothing": {k.Manager, variables("null"), errs.Invalid, "variables"},
			"long variables":       {k.Manager, variables(`{"a":"` + strings.Repeat("x", 16_000) + `"}`), errs.Invalid, "variables"},
		} {
			_, err := save(tt.as, tt.change)
			refused(t, name, err, tt.code, tt.field)
		}
		change := func(as *viewer.Viewer, change func(in *organisation.ChangeQueryInput)) error {
			in := organisation.ChangeQueryInput{ClientMutationID: r.mutation(), QueryID: id}
			change(&in)
			_, err := r.ChangeQuery(k.As(as), in)
			return err
		}
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(*organisation.ChangeQueryInput)
			code   errs.Code
			field  string
		}{
			"another's":        {k.Admin, func(in *organisation.ChangeQueryInput) { in.Name = ptr("x") }, errs.NotFound, "queryId"},
			"none":             {k.Manager, func(in *organisation.ChangeQueryInput) { in.QueryID = "sq" }, errs.NotFound, "queryId"},
			"an older version": {k.Manager, func(in *organisation.ChangeQueryInput) { in.Version = ptr(7) }, errs.Conflict, ""},
			"a taken name":     {k.Manager, func(in *organisation.ChangeQueryInput) { in.Name = ptr("eine") }, errs.Invalid, "name"},
			"a wrong text":     {k.Manager, func(in *organisation.ChangeQueryInput) { in.Text = ptr("{") }, errs.Invalid, "text"},
		} {
			refused(t, name, change(tt.as, tt.change), tt.code, tt.field)
		}
		if err := change(k.Manager, func(in *organisation.ChangeQueryInput) {
			in.Version, in.Name, in.Shared = ptr(1), ptr("ZWEI"), ptr(true)
		}); err != nil {
			t.Errorf("changed: %v", err)
		}
		if got := listed(k.Admin); got != "|éine,ZWEI," {
			t.Errorf("shared afterwards: %s", got)
		}
		remove := func(as *viewer.Viewer) error {
			_, err := r.RemoveQuery(k.As(as), organisation.RemoveQueryInput{ClientMutationID: r.mutation(), QueryID: id})
			return err
		}
		refused(t, "another's removed", remove(k.Admin), errs.NotFound, "queryId")
		if err := remove(k.Manager); err != nil {
			t.Fatal(err)
		}
		refused(t, "removed again", remove(k.Manager), errs.NotFound, "queryId")
		if got := listed(k.Admin); got != "|éine," {
			t.Errorf("a query that was removed is listed: %s", got)
		}
	})
}

// Ensure nobody keeps more queries than a list can show.
func TestSavedQueries_limit(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	r, db := newRegistry(k), k.Store.Ent(k.System())
	for i := range 199 {
		db.SavedQuery.Create().SetAccountID(k.Analyst.AccountID).SetName(fmt.Sprint(i)).SetText("{ viewer { role } }").SaveX(k.System())
	}
	save := func(name string) error {
		_, err := r.SaveQuery(k.As(k.Analyst), organisation.SaveQueryInput{ClientMutationID: r.mutation(), Name: name, Text: "{ viewer { role } }"})
		return err
	}
	if err := save("the 200th"); err != nil {
		t.Fatal(err)
	}
	refused(t, "the 201st", save("one more"), errs.Limit, "")
	if k.Analyst.Role != code.RoleAnalyst {
		t.Errorf("%s is no analyst", k.Analyst.Name)
	}
}
