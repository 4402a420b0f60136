package organisation_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/ent/template"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure a template holds no placeholder that nothing can be filled in for, and that the refusal names it.
func TestCheckTemplate(t *testing.T) {
	t.Parallel()
	for words, names := range map[string]string{
		"Hello {client}, {link worker} of {practice} rang on {today} from {caller number}.": "",
		"No placeholder at all.":  "",
		"":                        "words",
		strings.Repeat("x", 4001): "4000",
		"Hello {Client}":          "{Client}",
		"Hello {name}, {client}":  "{name}",
		"Hello {client":           "stands alone",
		"Hello client}":           "stands alone",
		"Hello {{client}}":        "stands alone",
		"Hello {" + strings.Repeat("x", 50) + "}": "stands alone",
		"{}": "{}",
	} {
		_, err := organisation.CheckTemplate(words)
		if names == "" {
			if err != nil {
				t.Errorf("%q: %v", words, err)
			}
			continue
		}
		if errs.CodeOf(err) != errs.Invalid || !strings.Contains(err.Error()+"words", names) {
			t.Errorf("%.40q: %v", words, err)
		}
	}
}

// Ensure templates are kept by those who keep the scheme, listed by kind and name, retired and taken back.
func TestTemplates(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		save := func(as *viewer.Viewer, change func(in *organisation.SaveTemplateInput)) (string, error) {
			in := organisation.SaveTemplateInput{ClientMutationID: r.mutation(), Kind: code.TemplateKindText, Name: "Hello", Words: "Hello {client}"}
			change(&in)
			row, err := r.SaveTemplate(k.As(as), in)
			if err != nil {
				return "", err
			}
			return row.ID, nil
		}
		named := func(kind code.TemplateKind, name string) func(*organisation.SaveTemplateInput) {
			return func(in *organisation.SaveTemplateInput) { in.Kind, in.Name = kind, name }
		}
		listed := func(kind *code.TemplateKind, retired *bool) (out string) {
			t.Helper()
			rows, err := r.Templates(k.As(k.LinkWorker), kind, retired)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				out += row.Name + " "
			}
			return out
		}
		ids := map[string]string{}
		for _, one := range []struct {
			kind code.TemplateKind
			name string
		}{{code.TemplateKindText, "Zebra"}, {code.TemplateKindText, "ámber"}, {code.TemplateKindNote, "Visit"}, {code.TemplateKindLetter, "Close"}} {
			id, err := save(k.Manager, named(one.kind, one.name))
			if err != nil {
				t.Fatal(err)
			}
			ids[one.name] = id
		}
		if got := listed(nil, nil); got != "Visit ámber Zebra Close " {
			t.Errorf("listed: %s", got)
		}
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(*organisation.SaveTemplateInput)
			code   errs.Code
			field  string
		}{
			"a link worker":     {k.LinkWorker, named(code.TemplateKindText, "New"), errs.Forbidden, ""},
			"a lead":            {k.Lead, named(code.TemplateKindText, "New"), errs.Forbidden, ""},
			"name taken":        {k.Admin, named(code.TemplateKindText, "AMBER"), errs.Invalid, "name"},
			"no name":           {k.Admin, named(code.TemplateKindText, " "), errs.Invalid, "name"},
			"no kind":           {k.Admin, named("SONG", "New"), errs.Invalid, "kind"},
			"unknown filled in": {k.Admin, func(in *organisation.SaveTemplateInput) { in.Words = "{nhs number}" }, errs.Invalid, "words"},
			"another kind":      {k.Admin, func(in *organisation.SaveTemplateInput) { in.TemplateID = ptr(ids["Visit"]) }, errs.Invalid, "kind"},
			"an older version":  {k.Admin, func(in *organisation.SaveTemplateInput) { in.TemplateID, in.Version = ptr(ids["Zebra"]), ptr(0) }, errs.Conflict, ""},
			"another scheme's":  {k.Other.Manager, func(in *organisation.SaveTemplateInput) { in.TemplateID = ptr(ids["Zebra"]) }, errs.NotFound, "templateId"},
		} {
			_, err := save(tt.as, tt.change)
			refused(t, name, err, tt.code, tt.field)
		}
		retire := func(as *viewer.Viewer, name string, retired bool) error {
			_, err := r.RetireTemplate(k.As(as), organisation.RetireTemplateInput{ClientMutationID: r.mutation(), TemplateID: ids[name], Retired: retired})
			return err
		}
		refused(t, "retired by a lead", retire(k.Lead, "Zebra", true), errs.Forbidden, "")
		if err := retire(k.Manager, "Zebra", true); err != nil {
			t.Fatal(err)
		}
		if got := listed(ptr(code.TemplateKindText), ptr(false)) + "/ " + listed(nil, ptr(true)); got != "ámber / Zebra " {
			t.Errorf("after retiring: %s", got)
		}
		if _, err := save(k.Manager, named(code.TemplateKindText, "zebra")); err != nil {
			t.Errorf("the name of a retired one: %v", err)
		}
		refused(t, "offered again", retire(k.Manager, "Zebra", false), errs.Invalid, "retired")
		_, err := r.Templates(k.As(k.PracticeUser), nil, nil)
		refused(t, "listed for a practice", err, errs.Forbidden, "")
		for i := len(ids) + 1; i < 200; i++ {
			k.Store.Ent(k.System()).Template.Create().SetKind(code.TemplateKindNote).SetName(fmt.Sprint(i)).SetWords("x").ExecX(k.System())
		}
		_, err = save(k.Manager, named(code.TemplateKindText, "One more"))
		refused(t, "the 201st", err, errs.Limit, "")
	})
}

// Ensure a new scheme begins with templates of each kind that can be filled in, and that others' are untouched.
func TestFirstTemplates(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		sc, err := organisation.New(k.Store).CreateScheme(viewer.System(t.Context(), "", "set up a scheme"), "New", detail.DefaultSettings(), true)
		if err != nil {
			t.Fatal(err)
		}
		system := viewer.System(t.Context(), sc.ID, "test")
		for _, kind := range code.TemplateKind("").Values() {
			rows := k.Store.Ent(system).Template.Query().Where(template.KindEQ(code.TemplateKind(kind))).AllX(system)
			if len(rows) < 5 || len(rows) > 8 {
				t.Errorf("%d of kind %s", len(rows), kind)
			}
			for _, row := range rows {
				if _, err := organisation.CheckTemplate(row.Words); err != nil || row.SchemeID != sc.ID {
					t.Errorf("%s: %v", row.Name, err)
				}
			}
		}
		if n := k.Store.Ent(k.System()).Template.Query().CountX(k.System()); n != 0 {
			t.Errorf("another scheme has got %d", n)
		}
	})
}
