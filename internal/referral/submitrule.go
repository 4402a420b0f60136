package referral

import (
	"fmt"
	"slices"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// maxReasons is how many reasons one referral may have: each code of the list once.
var maxReasons = len(code.ReferralReason("").Values())

// NewPerson is a person as somebody refers them, before the duplicate check.
type NewPerson struct {
	GivenName   string
	FamilyName  string
	DateOfBirth clock.Date
	NHSNumber   string
	PracticeID  string
	Phone       string
	Email       string
	Postcode    string
	Address1    string
	Address2    string
	Town        string
}

// Submission is what submitReferral is told: a client who is known (ClientID) or a new person, never both.
type Submission struct {
	ClientID          string
	Person            *NewPerson
	DuplicateDecision code.DuplicateDecision // "" when none was made
	Source            code.ReferralSource
	Reasons           []detail.Reason
	ReferrerName      string
	ReferrerWords     string
	ClientWords       string
	Urgency           code.Urgency
	ClientAware       bool
}

// CheckSubmission validates a submission and gives it back as it is to be stored: texts trimmed, NHS number, postcode and
// email in their one form, the telephone as it was given. It does not look anything up: whether client and practice exist
// is for the service to see.
//
// The error is INVALID at the first field at fault, in the order of the form; details "fields" maps every field at fault
// to its message.
func CheckSubmission(s Submission, today clock.Date) (Submission, error) {
	c := checker{}
	switch {
	case s.ClientID == "" && s.Person == nil:
		c.Add("person", "Say who is referred.")
	case s.ClientID != "" && s.Person != nil:
		c.Add("person", "Refer a known client or a new person, not both.")
	case s.ClientID == "" && s.DuplicateDecision == code.DuplicateDecisionExistingPerson:
		c.Add("clientId", "Say which client it is.")
	case s.Person != nil:
		p := *s.Person
		c.person(&p, today)
		s.Person = &p
	}
	if s.DuplicateDecision != "" && !s.DuplicateDecision.Valid() {
		c.Add("duplicateDecision", "Choose one of the list.")
	}
	if !s.Source.Valid() {
		c.Add("source", "Say where the referral comes from.")
	}
	s.Reasons = c.reasons(s.Reasons)
	c.line("referrerName", "The referrer's name", &s.ReferrerName, nhs.MaxLine)
	c.words("referrerWords", &s.ReferrerWords)
	c.words("clientWords", &s.ClientWords)
	if s.ReferrerWords == "" && s.ClientWords == "" && !c.Has("referrerWords") && !c.Has("clientWords") {
		c.Add("referrerWords", "Say in words why the person is referred.")
	}
	if !s.Urgency.Valid() {
		c.Add("urgency", "Say how soon contact is asked for.")
	}
	if !s.ClientAware {
		c.Add("clientAware", "The person must know of the referral before it is made.")
	}
	if err := c.Err(); err != nil {
		return Submission{}, err
	}
	return s, nil
}

// checker collects the faults of a submission.
type checker struct{ errs.Faults }

// line cleans a text of one line, which may be empty; subject begins the message.
func (c *checker) line(field, subject string, s *string, limit int) {
	text, err := nhs.CleanLine(*s, limit)
	if err != nil {
		c.Add(field, fmt.Sprintf("%s %s.", subject, err))
	}
	*s = text
}

// name cleans a name, which must have a letter or digit in it.
func (c *checker) name(field, what string, s *string) {
	c.line(field, "The "+what, s, nhs.MaxName)
	if !c.Has(field) && nhs.Fold(*s) == "" {
		c.Add(field, "Enter the "+what+".")
	}
}

// words cleans what somebody says, which may be empty.
func (c *checker) words(field string, s *string) {
	text, err := nhs.CleanText(*s, nhs.MaxWords)
	if err != nil {
		c.Add(field, fmt.Sprintf("The text %s.", err))
	}
	*s = text
}

// reasons checks that there is at least one reason, that none is repeated and exactly one is primary. One reason alone is
// primary without being told so.
func (c *checker) reasons(reasons []detail.Reason) []detail.Reason {
	if len(reasons) == 0 {
		c.Add("reasons", "Give at least one reason.")
		return nil
	}
	if len(reasons) > maxReasons {
		c.Add("reasons", "Give each reason once.")
		return nil
	}
	reasons = slices.Clone(reasons)
	seen := map[code.ReferralReason]bool{}
	primary := 0
	for i := range reasons {
		r := &reasons[i]
		at := fmt.Sprintf("reasons.%d.", i)
		switch {
		case !r.Code.Valid():
			c.Add(at+"code", "Choose a reason of the list.")
		case seen[r.Code]:
			c.Add(at+"code", "Give each reason once.")
		}
		seen[r.Code] = true
		c.words(at+"words", &r.Words)
		if r.Code == code.ReferralReasonOther && r.Words == "" {
			c.Add(at+"words", "Say what the other reason is.")
		}
		if r.Primary {
			primary++
		}
	}
	if len(reasons) == 1 {
		reasons[0].Primary = true
		return reasons
	}
	if primary != 1 {
		c.Add("reasons", "Mark exactly one reason as the primary one.")
	}
	return reasons
}

// person checks a new person's details.
func (c *checker) person(p *NewPerson, today clock.Date) {
	c.name("person.givenName", "first name", &p.GivenName)
	c.name("person.familyName", "family name", &p.FamilyName)
	if err := clock.CheckBirth(p.DateOfBirth, today); err != nil {
		c.Add("person.dateOfBirth", sentence(err))
	}
	if p.PracticeID == "" {
		c.Add("person.practiceId", "Say which practice the person is registered with.")
	}
	optional(c, "person.nhsNumber", &p.NHSNumber, func(s string) (string, error) {
		n, err := nhs.ParseNumber(s)
		return n.String(), err
	})
	optional(c, "person.phone", &p.Phone, func(s string) (string, error) {
		if _, err := nhs.ParsePhone(s); err != nil {
			return "", err
		}
		return nhs.CleanLine(s, nhs.MaxLine)
	})
	optional(c, "person.email", &p.Email, nhs.ParseEmail)
	optional(c, "person.postcode", &p.Postcode, func(s string) (string, error) {
		pc, err := nhs.ParsePostcode(s)
		return pc.String(), err
	})
	c.line("person.address.line1", "The address", &p.Address1, nhs.MaxLine)
	c.line("person.address.line2", "The address", &p.Address2, nhs.MaxLine)
	c.line("person.address.town", "The town", &p.Town, nhs.MaxLine)
}

// optional puts a field that may be left out into its one form.
func optional(c *checker, field string, s *string, parse func(string) (string, error)) {
	if *s == "" {
		return
	}
	parsed, err := parse(*s)
	if err != nil {
		c.Add(field, sentence(err))
	}
	*s = parsed
}

// sentence writes a message of package nhs or clock, which begins small, as a sentence.
func sentence(err error) string {
	text := err.Error()
	return string(text[0]-'a'+'A') + text[1:] + "."
}
