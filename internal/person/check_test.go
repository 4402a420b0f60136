package person

import (
	"errors"
	"strings"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

const checkDay clock.Date = "2026-11-21"

func ptr[T any](v T) *T { return &v }

// goodPerson is one that nothing is wrong with; each case spoils it in one way.
func goodPerson() detail.PersonInput {
	return detail.PersonInput{
		GivenName: " Siân ", FamilyName: "O'Neill", DateOfBirth: "1969-06-10", NhsNumber: ptr("999 000 0018"),
		PracticeID: "or1", Phone: ptr(" 020 7946 0018"), Email: ptr("Sian@Example.org"), Postcode: ptr("ha12ab"),
		SafeContact: &detail.SafeContactInput{
			Rules:    []code.SafeContactRule{code.SafeContactRuleNoVoicemail, code.SafeContactRuleNoPost, code.SafeContactRuleNoPost},
			FromHour: ptr(9), ToHour: ptr(17), Words: ptr(" Ring twice 🌻 "),
		},
	}
}

// Ensures that a good person comes back in the forms that are stored, and that the input is left alone.
func TestCheck(t *testing.T) {
	t.Parallel()
	in := goodPerson()
	got, err := Check(in, checkDay)
	if err != nil {
		t.Fatal(err)
	}
	if got.GivenName != "Siân" || *got.NhsNumber != "9990000018" || *got.Phone != "020 7946 0018" ||
		*got.Email != "sian@example.org" || *got.Postcode != "HA1 2AB" {
		t.Errorf("got %+v", got)
	}
	if len(got.SafeContact.Rules) != 2 || *got.SafeContact.Words != "Ring twice 🌻" {
		t.Errorf("safe contact: got %+v", got.SafeContact)
	}
	if *in.Postcode != "ha12ab" || *in.SafeContact.Words != " Ring twice 🌻 " {
		t.Error("the input was changed")
	}
}

// Ensures that each way of being wrong names its field.
func TestCheck_Faults(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name  string
		spoil func(*detail.PersonInput)
		field string
	}{
		{"no first name", func(p *detail.PersonInput) { p.GivenName = " " }, "person.givenName"},
		{"name of marks", func(p *detail.PersonInput) { p.FamilyName = "--" }, "person.familyName"},
		{"long name", func(p *detail.PersonInput) { p.FamilyName = strings.Repeat("a", 101) }, "person.familyName"},
		{"name on two lines", func(p *detail.PersonInput) { p.FamilyName = "a\nb" }, "person.familyName"},
		{"no birth", func(p *detail.PersonInput) { p.DateOfBirth = "" }, "person.dateOfBirth"},
		{"no such birth", func(p *detail.PersonInput) { p.DateOfBirth = "1970-02-29" }, "person.dateOfBirth"},
		{"future birth", func(p *detail.PersonInput) { p.DateOfBirth = checkDay.AddDays(1) }, "person.dateOfBirth"},
		{"ancient birth", func(p *detail.PersonInput) { p.DateOfBirth = "1899-12-31" }, "person.dateOfBirth"},
		{"wrong check digit", func(p *detail.PersonInput) { p.NhsNumber = ptr("9990000019") }, "person.nhsNumber"},
		{"short NHS number", func(p *detail.PersonInput) { p.NhsNumber = ptr("999") }, "person.nhsNumber"},
		{"no practice", func(p *detail.PersonInput) { p.PracticeID = "" }, "person.practiceId"},
		{"telephone", func(p *detail.PersonInput) { p.Phone = ptr("ask her") }, "person.phone"},
		{"email", func(p *detail.PersonInput) { p.Email = ptr("sian") }, "person.email"},
		{"postcode", func(p *detail.PersonInput) { p.Postcode = ptr("HARROW") }, "person.postcode"},
		{"address", func(p *detail.PersonInput) { p.Line1 = ptr(strings.Repeat("a", 201)) }, "person.line1"},
		{"language", func(p *detail.PersonInput) { p.Language = ptr("Welsh, mostly") }, "person.language"},
		{"sex", func(p *detail.PersonInput) { p.Sex = ptr(code.Sex("X")) }, "person.sex"},
		{"need", func(p *detail.PersonInput) { p.AccessibleNeeds = []code.AccessibleNeed{"FAX"} }, "person.accessibleNeeds"},
		{"rule", func(p *detail.PersonInput) { p.SafeContact.Rules[0] = "NEVER" }, "person.safeContact.rules"},
		{"end before start", func(p *detail.PersonInput) { p.SafeContact.ToHour = ptr(8) }, "person.safeContact.toHour"},
		{"hour", func(p *detail.PersonInput) { p.SafeContact.FromHour = ptr(-1) }, "person.safeContact.fromHour"},
		{"ten megabytes", func(p *detail.PersonInput) { p.SafeContact.Words = ptr(strings.Repeat("a", 10<<20)) }, "person.safeContact.words"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			p := goodPerson()
			tc.spoil(&p)
			_, err := Check(p, checkDay)
			e, ok := errors.AsType[*errs.Error](err)
			if !ok || e.Code != errs.Invalid || e.Field != tc.field {
				t.Fatalf("got %#v, want INVALID at %s", err, tc.field)
			}
			if fields, _ := e.Details["fields"].(map[string]string); len(fields) != 1 || fields[tc.field] != e.Message {
				t.Errorf("faults: got %v, want that one", fields)
			}
		})
	}
}

// Ensures that people are found alike for the reasons that are told, and no others.
func TestMatch(t *testing.T) {
	t.Parallel()
	stephen := described{given: "Stephen James", family: "O'Neill", number: "9990000018", phone: "02079460018", birth: "1969-06-10"}
	for _, tc := range []struct {
		name   string
		other  described
		want   string
		strong bool
	}{
		{"himself", stephen, "NHS_NUMBER NAME_AND_BIRTH PHONE SOUNDS_ALIKE", true},
		{"number alone", described{given: "Ann", family: "Lee", number: "9990000018", birth: "1980-01-01"}, "NHS_NUMBER", true},
		{"without middle name", described{given: "stephen", family: "ONeill", birth: "1969-06-10"}, "NAME_AND_BIRTH SOUNDS_ALIKE", true},
		{"names changed over", described{given: "O'Neill", family: "Stephen James", birth: "1969-06-10"}, "NAME_AND_BIRTH", true},
		{"spelled otherwise, a year off", described{given: "Steven", family: "O’Neil", birth: "1970-06-10"}, "SOUNDS_ALIKE", false},
		{"spelled otherwise, two years off", described{given: "Steven", family: "O'Neil", birth: "1971-06-10"}, "", false},
		{"same telephone", described{given: "Ann", family: "Lee", phone: "02079460018", birth: "1980-01-01"}, "PHONE", false},
		{"same birthday", described{given: "Ann", family: "Lee", birth: "1969-06-10"}, "", false},
		{"nothing known of either", described{given: "Ann", family: "Lee", birth: "1969-06-11"}, "", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			for _, pair := range [][2]described{{stephen, tc.other}, {tc.other, stephen}} {
				because, strong := match(pair[0], pair[1])
				if got := strings.Join(because, " "); got != tc.want || strong != tc.strong {
					t.Errorf("got %q %v, want %q %v", got, strong, tc.want, tc.strong)
				}
			}
		})
	}
}
