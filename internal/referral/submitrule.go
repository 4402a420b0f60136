package referral

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// maxReasons is how many reasons one referral may have: each code of the list once.
var maxReasons = len(code.ReferralReason("").Values())

// Submission is what submitReferral is told: a client who is known (ClientID) or a new person, never both.
type Submission struct {
	ClientID          string
	NewPerson         bool                   // somebody is described, whatever is wrong with the description
	DuplicateDecision code.DuplicateDecision // "" when none was made
	Source            code.ReferralSource
	Reasons           []detail.Reason
	ReferrerName      string
	ReferrerWords     string
	ClientWords       string
	Urgency           code.Urgency
	ClientAware       bool
}

// CheckSubmission validates a submission and gives it back as it is to be stored: texts trimmed, one reason primary. What
// is wrong with a new person's details, as the domain of people says it, is told along with the rest. Nothing is looked up.
//
// The error is INVALID at the first field at fault, in the order of the form; details "fields" maps every field at fault
// to its message.
func CheckSubmission(s Submission, person error) (Submission, error) {
	c := checker{}
	switch {
	case s.ClientID == "" && !s.NewPerson:
		c.Add("person", "Say who is referred.")
	case s.ClientID != "" && s.NewPerson:
		c.Add("person", "Refer a known client or a new person, not both.")
	case s.ClientID == "" && s.DuplicateDecision == code.DuplicateDecisionExistingPerson:
		c.Add("clientId", "Say which client it is.")
	case person != nil:
		if err := c.join(person); err != nil {
			return Submission{}, err
		}
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

// join adds the faults that another rule has found, the first of them first; an error of another kind is given back.
func (c *checker) join(err error) error {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code != errs.Invalid {
		return err
	}
	c.Add(e.Field, e.Message)
	fields, _ := e.Details["fields"].(map[string]string)
	for _, path := range slices.Sorted(maps.Keys(fields)) {
		c.Add(path, fields[path])
	}
	return nil
}
