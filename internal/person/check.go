package person

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// How long short texts may be, in characters.
const (
	maxShort = nhs.MaxName
	maxLine  = nhs.MaxLine
)

// maxContacts is how many relevant contacts a client may have; nobody has needed more, and a page can show them.
const maxContacts = 20

// languageTag is the shape of a BCP 47 tag: a language and its subtags.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// checker collects what is wrong with a client's details. Paths are those of GraphQL.
type checker struct{ errs.Faults }

// line cleans a text of one line, which may be empty; subject begins the message.
func (c *checker) line(path, subject string, s *string, limit int) {
	if s == nil {
		return
	}
	text, err := nhs.CleanLine(*s, limit)
	if err != nil {
		c.Add(path, fmt.Sprintf("%s %s.", subject, err))
	}
	*s = text
}

// name cleans a name, which must have a letter or digit in it.
func (c *checker) name(path, what string, s *string) {
	if s == nil {
		return
	}
	c.line(path, "The "+what, s, nhs.MaxName)
	if !c.Has(path) && nhs.Fold(*s) == "" {
		c.Add(path, "Enter the "+what+".")
	}
}

// words cleans a text of several lines, which may be empty.
func (c *checker) words(path string, s *string) {
	if s == nil {
		return
	}
	text, err := nhs.CleanText(*s, nhs.MaxWords)
	if err != nil {
		c.Add(path, fmt.Sprintf("The text %s.", err))
	}
	*s = text
}

// form puts a text that may be left out into its one form.
func (c *checker) form(path string, s *string, parse func(string) (string, error)) {
	if s == nil {
		return
	}
	if strings.TrimSpace(*s) == "" {
		*s = ""
		return
	}
	parsed, err := parse(*s)
	if err != nil {
		c.Add(path, sentence(err))
	}
	*s = parsed
}

// sentence writes a message of package nhs or clock, which begins small, as a sentence.
func sentence(err error) string {
	text := err.Error()
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func (c *checker) birth(path string, d clock.Date, today clock.Date) {
	if err := clock.CheckBirth(d, today); err != nil {
		c.Add(path, sentence(err))
	}
}

func (c *checker) nhsNumber(path string, s *string) {
	c.form(path, s, func(s string) (string, error) {
		n, err := nhs.ParseNumber(s)
		return n.String(), err
	})
}

// phone keeps the number as it was given: people know their own way of saying it.
func (c *checker) phone(path string, s *string) {
	c.form(path, s, func(s string) (string, error) {
		if _, err := nhs.ParsePhone(s); err != nil {
			return "", err
		}
		return nhs.CleanLine(s, nhs.MaxLine)
	})
}

func (c *checker) email(path string, s *string) { c.form(path, s, nhs.ParseEmail) }

func (c *checker) postcode(path string, s *string) {
	c.form(path, s, func(s string) (string, error) {
		p, err := nhs.ParsePostcode(s)
		return p.String(), err
	})
}

func (c *checker) language(path string, s *string) {
	if s == nil {
		return
	}
	*s = strings.TrimSpace(*s)
	if *s == "" {
		*s = "en"
	}
	if len(*s) > 35 || !languageTag.MatchString(*s) { // 35 is the longest that BCP 47 asks to be kept
		c.Add(path, "Give a language by its tag, such as en, cy or pt-BR.")
	}
}

type listed interface {
	~string
	Valid() bool
}

// coded refuses a code that is not of its list.
func coded[T listed](c *checker, path string, v *T) {
	if v != nil && !(*v).Valid() {
		c.Add(path, "Choose one of the list.")
	}
}

// needs gives communication needs, each once and in order.
func (c *checker) needs(path string, needs []code.AccessibleNeed) []code.AccessibleNeed {
	needs = slices.Clone(needs)
	slices.Sort(needs)
	needs = slices.Compact(needs)
	if slices.ContainsFunc(needs, func(n code.AccessibleNeed) bool { return !n.Valid() }) {
		c.Add(path, "Choose needs of the list.")
	}
	return needs
}

// safeContact gives safe-contact rules as they are to be stored. Hours both 0 mean any time.
func (c *checker) safeContact(path string, in *detail.SafeContactInput) detail.SafeContact {
	if in == nil {
		return detail.SafeContact{}
	}
	safe := detail.SafeContact{
		Rules: slices.Clone(in.Rules), FromHour: value(in.FromHour), ToHour: value(in.ToHour),
		OnlyNumber: value(in.OnlyNumber), Words: value(in.Words),
	}
	slices.Sort(safe.Rules)
	safe.Rules = slices.Compact(safe.Rules)
	if slices.ContainsFunc(safe.Rules, func(r code.SafeContactRule) bool { return !r.Valid() }) {
		c.Add(path+".rules", "Choose rules of the list.")
	}
	anyTime := safe.FromHour == 0 && safe.ToHour == 0
	if safe.FromHour < 0 || safe.FromHour > 23 {
		c.Add(path+".fromHour", "Give an hour from 0 to 23.")
	}
	if safe.ToHour < 0 || safe.ToHour > 24 {
		c.Add(path+".toHour", "Give an hour from 1 to 24.")
	} else if !anyTime && safe.ToHour <= safe.FromHour {
		c.Add(path+".toHour", "The last hour must be after the first.")
	}
	c.phone(path+".onlyNumber", &safe.OnlyNumber)
	c.words(path+".words", &safe.Words)
	return safe
}

// relevant gives relevant contacts as they are to be stored.
func (c *checker) relevant(path string, in []*RelevantContactInput) []detail.RelevantContact {
	if len(in) > maxContacts {
		c.Add(path, fmt.Sprintf("Give at most %d people.", maxContacts))
		return nil
	}
	out := make([]detail.RelevantContact, 0, len(in))
	for i, r := range in {
		at := fmt.Sprintf("%s.%d", path, i)
		if r == nil {
			c.Add(at, "Say who this is.")
			continue
		}
		d := detail.RelevantContact{
			Name: r.Name, Relationship: r.Relationship, Phone: value(r.Phone),
			IsNextOfKin: value(r.IsNextOfKin), IsCarer: value(r.IsCarer), MayTalkTo: value(r.MayTalkTo),
		}
		c.name(at+".name", "name", &d.Name)
		c.line(at+".relationship", "The relationship", &d.Relationship, nhs.MaxLine)
		c.phone(at+".phone", &d.Phone)
		out = append(out, d)
	}
	return out
}

// Check validates a new person and gives them back as they are to be stored: texts trimmed, NHS number, postcode and
// email in their one form, the telephone as it was given. Nothing is looked up. The error is INVALID at the first field
// at fault, below path "person"; details "fields" maps every field at fault to its message.
func Check(in detail.PersonInput, today clock.Date) (detail.PersonInput, error) {
	const at = "person."
	c := &checker{}
	c.name(at+"givenName", "first name", &in.GivenName)
	c.name(at+"familyName", "family name", &in.FamilyName)
	for _, p := range []**string{
		&in.PreferredName, &in.Title, &in.Pronouns, &in.NhsNumber, &in.Phone, &in.Email, &in.Line1, &in.Line2, &in.Town,
		&in.Postcode, &in.Language,
	} {
		if *p != nil { // the caller's own texts stay as they are
			text := **p
			*p = &text
		}
	}
	c.line(at+"preferredName", "The preferred name", in.PreferredName, nhs.MaxName)
	c.line(at+"title", "The title", in.Title, nhs.MaxName)
	c.line(at+"pronouns", "The pronouns", in.Pronouns, nhs.MaxName)
	c.birth(at+"dateOfBirth", in.DateOfBirth, today)
	c.nhsNumber(at+"nhsNumber", in.NhsNumber)
	if in.PracticeID == "" {
		c.Add(at+"practiceId", "Say which practice the person is registered with.")
	}
	c.phone(at+"phone", in.Phone)
	c.email(at+"email", in.Email)
	c.line(at+"line1", "The address", in.Line1, nhs.MaxLine)
	c.line(at+"line2", "The address", in.Line2, nhs.MaxLine)
	c.line(at+"town", "The town", in.Town, nhs.MaxLine)
	c.postcode(at+"postcode", in.Postcode)
	coded(c, at+"sex", in.Sex)
	coded(c, at+"gender", in.Gender)
	coded(c, at+"ethnicCategory", in.EthnicCategory)
	c.language(at+"language", in.Language)
	in.AccessibleNeeds = c.needs(at+"accessibleNeeds", in.AccessibleNeeds)
	if in.SafeContact != nil {
		in.SafeContact = safeInput(c.safeContact(at+"safeContact", in.SafeContact))
	}
	coded(c, at+"household", in.Household)
	coded(c, at+"carerStatus", in.CarerStatus)
	coded(c, at+"preferredMethod", in.PreferredMethod)
	return in, c.Err()
}

// safeInput writes safe-contact rules as input again.
func safeInput(d detail.SafeContact) *detail.SafeContactInput {
	return &detail.SafeContactInput{
		Rules: d.Rules, FromHour: &d.FromHour, ToHour: &d.ToHour, OnlyNumber: &d.OnlyNumber, Words: &d.Words,
	}
}
