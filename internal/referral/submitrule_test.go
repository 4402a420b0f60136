package referral

import (
	"errors"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// goodSubmission is one that nothing is wrong with; each case spoils it in one way.
func goodSubmission() Submission {
	return Submission{
		NewPerson: true,
		Source:    code.ReferralSourceGp,
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
	got, err := CheckSubmission(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.ReferrerWords != "Lives alone since her husband died.\nWould like company. 🌻" || got.Reasons[1].Words != "since June" {
		t.Errorf("texts: got %q, %q", got.ReferrerWords, got.Reasons[1].Words)
	}
	if in.Reasons[1].Words != " since June " {
		t.Error("the input was changed")
	}
	known := goodSubmission()
	known.ClientID, known.NewPerson = "pe1", false
	known.Reasons = []detail.Reason{{Code: code.ReferralReasonFood}}
	known.ReferrerWords, known.ClientWords = "", "I want to get out more"
	got, err = CheckSubmission(known, nil)
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
		{"nobody", func(s *Submission) { s.NewPerson = false }, "person"},
		{"two people", func(s *Submission) { s.ClientID = "pe1" }, "person"},
		{"which client", func(s *Submission) { s.DuplicateDecision = code.DuplicateDecisionExistingPerson }, "clientId"},
		{"decision", func(s *Submission) { s.DuplicateDecision = "PERHAPS" }, "duplicateDecision"},
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
			_, err := CheckSubmission(s, nil)
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
	person := errs.Field("person.familyName", "Enter the family name.").With("fields", map[string]string{
		"person.familyName": "Enter the family name.", "person.dateOfBirth": "Enter the date of birth.",
	})
	_, err := CheckSubmission(Submission{NewPerson: true}, person)
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Field != "person.familyName" {
		t.Fatalf("got %#v", err)
	}
	fields, _ := e.Details["fields"].(map[string]string)
	for _, want := range []string{
		"person.familyName", "person.dateOfBirth", "source", "reasons", "referrerWords", "urgency", "clientAware",
	} {
		if fields[want] == "" {
			t.Errorf("%s is not told; told are %v", want, fields)
		}
	}
	other := errors.New("the database is away")
	if _, err := CheckSubmission(goodSubmission(), other); !errors.Is(err, other) {
		t.Errorf("a fault of ours: got %v", err)
	}
}
