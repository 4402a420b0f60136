package referral

import (
	"errors"
	"strings"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

const submitDay clock.Date = "2026-11-21"

// goodSubmission is one that nothing is wrong with; each case spoils it in one way.
func goodSubmission() Submission {
	return Submission{
		Person: &NewPerson{
			GivenName: "Siân", FamilyName: "O'Neill", DateOfBirth: "1969-06-10", NHSNumber: "999 000 0018",
			PracticeID: "or1", Phone: " 020 7946 0018", Email: "Sian@Example.org", Postcode: "ha12ab",
		},
		Source: code.ReferralSourceGp,
		Reasons: []detail.Reason{
			{Code: code.ReferralReasonLoneliness, Primary: true}, {Code: code.ReferralReasonLowMoodAnxiety, Words: " since June "},
		},
		ReferrerWords: "Lives alone since her husband died.\r\nWould like company. 🌻",
		Urgency:       code.UrgencyRoutine,
		ClientAware:   true,
	}
}

// Ensures that a good submission comes back in the forms that are stored, and that the input is left alone.
func TestCheckSubmission(t *testing.T) {
	t.Parallel()
	in := goodSubmission()
	got, err := CheckSubmission(in, submitDay)
	if err != nil {
		t.Fatal(err)
	}
	want := NewPerson{
		GivenName: "Siân", FamilyName: "O'Neill", DateOfBirth: "1969-06-10", NHSNumber: "9990000018",
		PracticeID: "or1", Phone: "020 7946 0018", Email: "sian@example.org", Postcode: "HA1 2AB",
	}
	if *got.Person != want {
		t.Errorf("person: got %+v, want %+v", *got.Person, want)
	}
	if got.ReferrerWords != "Lives alone since her husband died.\nWould like company. 🌻" || got.Reasons[1].Words != "since June" {
		t.Errorf("texts: got %q, %q", got.ReferrerWords, got.Reasons[1].Words)
	}
	if in.Person.Postcode != "ha12ab" || in.Reasons[1].Words != " since June " {
		t.Error("the input was changed")
	}
	known := goodSubmission()
	known.ClientID, known.Person = "pe1", nil
	known.Reasons = []detail.Reason{{Code: code.ReferralReasonFood}}
	known.ReferrerWords, known.ClientWords = "", "I want to get out more"
	got, err = CheckSubmission(known, submitDay)
	if err != nil || !got.Reasons[0].Primary {
		t.Errorf("a known client with one reason: got %+v, %v", got.Reasons, err)
	}
}

// Ensures that each way of being wrong names its field.
func TestCheckSubmission_Faults(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name  string
		spoil func(*Submission)
		field string
	}{
		{"nobody", func(s *Submission) { s.Person = nil }, "person"},
		{"two people", func(s *Submission) { s.ClientID = "pe1" }, "person"},
		{"which client", func(s *Submission) { s.DuplicateDecision = code.DuplicateDecisionExistingPerson }, "clientId"},
		{"decision", func(s *Submission) { s.DuplicateDecision = "PERHAPS" }, "duplicateDecision"},
		{"no first name", func(s *Submission) { s.Person.GivenName = " " }, "person.givenName"},
		{"name of marks", func(s *Submission) { s.Person.FamilyName = "--" }, "person.familyName"},
		{"long name", func(s *Submission) { s.Person.FamilyName = strings.Repeat("a", 101) }, "person.familyName"},
		{"name on two lines", func(s *Submission) { s.Person.FamilyName = "a\nb" }, "person.familyName"},
		{"no birth", func(s *Submission) { s.Person.DateOfBirth = "" }, "person.dateOfBirth"},
		{"no such birth", func(s *Submission) { s.Person.DateOfBirth = "1970-02-29" }, "person.dateOfBirth"},
		{"future birth", func(s *Submission) { s.Person.DateOfBirth = submitDay.AddDays(1) }, "person.dateOfBirth"},
		{"ancient birth", func(s *Submission) { s.Person.DateOfBirth = "1899-12-31" }, "person.dateOfBirth"},
		{"wrong check digit", func(s *Submission) { s.Person.NHSNumber = "9990000019" }, "person.nhsNumber"},
		{"short NHS number", func(s *Submission) { s.Person.NHSNumber = "999" }, "person.nhsNumber"},
		{"no practice", func(s *Submission) { s.Person.PracticeID = "" }, "person.practiceId"},
		{"telephone", func(s *Submission) { s.Person.Phone = "ask her" }, "person.phone"},
		{"email", func(s *Submission) { s.Person.Email = "sian" }, "person.email"},
		{"postcode", func(s *Submission) { s.Person.Postcode = "HARROW" }, "person.postcode"},
		{"address", func(s *Submission) { s.Person.Address1 = strings.Repeat("a", 201) }, "person.address.line1"},
		{"no source", func(s *Submission) { s.Source = "" }, "source"},
		{"unknown source", func(s *Submission) { s.Source = "ORACLE" }, "source"},
		{"no reasons", func(s *Submission) { s.Reasons = nil }, "reasons"},
		{"far too many reasons", func(s *Submission) { s.Reasons = make([]detail.Reason, 1000) }, "reasons"},
		{"no primary", func(s *Submission) { s.Reasons[0].Primary = false }, "reasons"},
		{"two primary", func(s *Submission) { s.Reasons[1].Primary = true }, "reasons"},
		{"repeated", func(s *Submission) { s.Reasons[1].Code = s.Reasons[0].Code }, "reasons.1.code"},
		{"unknown reason", func(s *Submission) { s.Reasons[0].Code = "BORED" }, "reasons.0.code"},
		{"other unsaid", func(s *Submission) { s.Reasons[0].Code = code.ReferralReasonOther }, "reasons.0.words"},
		{"long reason", func(s *Submission) { s.Reasons[0].Words = strings.Repeat("a", 4001) }, "reasons.0.words"},
		{"no words", func(s *Submission) { s.ReferrerWords = "\n" }, "referrerWords"},
		{"ten megabytes", func(s *Submission) { s.ReferrerWords = strings.Repeat("a", 10<<20) }, "referrerWords"},
		{"control characters", func(s *Submission) { s.ClientWords = "a\x00" }, "clientWords"},
		{"no urgency", func(s *Submission) { s.Urgency = "" }, "urgency"},
		{"not aware", func(s *Submission) { s.ClientAware = false }, "clientAware"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			s := goodSubmission()
			tc.spoil(&s)
			_, err := CheckSubmission(s, submitDay)
			e, ok := errors.AsType[*errs.Error](err)
			if !ok || e.Code != errs.Invalid || e.Field != tc.field {
				t.Fatalf("got %#v, want INVALID at %s", err, tc.field)
			}
			fields, _ := e.Details["fields"].(map[string]string)
			if len(fields) != 1 || fields[tc.field] != e.Message {
				t.Errorf("faults: got %v, want that one", fields)
			}
		})
	}
}

// Ensures that every fault of an empty form is told at once, the first of the form first.
func TestCheckSubmission_Everything(t *testing.T) {
	t.Parallel()
	_, err := CheckSubmission(Submission{Person: &NewPerson{}}, submitDay)
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Field != "person.givenName" {
		t.Fatalf("got %#v", err)
	}
	fields, _ := e.Details["fields"].(map[string]string)
	for _, want := range []string{
		"person.givenName", "person.familyName", "person.dateOfBirth", "person.practiceId", "source", "reasons",
		"referrerWords", "urgency", "clientAware",
	} {
		if fields[want] == "" {
			t.Errorf("%s is not told; told are %v", want, fields)
		}
	}
}
