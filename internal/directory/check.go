package directory

import (
	"fmt"
	"net/url"
	"strings"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// maxWaitingWeeks is the longest usual wait that is believed: two years.
const maxWaitingWeeks = 104

// checker collects the faults of a service or place.
type checker struct{ errs.Faults }

// line cleans a text of one line.
func (c *checker) line(field string, s *string, limit int) {
	clean, err := nhs.CleanLine(*s, limit)
	if err != nil {
		c.Add(field, fmt.Sprintf("The text %s.", err))
	}
	*s = clean
}

// name cleans a name, which must have a letter or digit in it.
func (c *checker) name(field string, s *string) {
	c.line(field, s, nhs.MaxLine)
	if !c.Has(field) && nhs.Fold(*s) == "" {
		c.Add(field, "Enter the name.")
	}
}

// words cleans a text of several lines.
func (c *checker) words(field string, s *string) {
	clean, err := nhs.CleanText(*s, nhs.MaxWords)
	if err != nil {
		c.Add(field, fmt.Sprintf("The text %s.", err))
	}
	*s = clean
}

// weeks checks a usual wait.
func (c *checker) weeks(field string, n *int) {
	if n != nil && (*n < 0 || *n > maxWaitingWeeks) {
		c.Add(field, fmt.Sprintf("Give 0 to %d weeks.", maxWaitingWeeks))
	}
}

// phone checks a telephone number, gently: helplines are short (116 123), and an extension or two numbers may be written.
func (c *checker) phone(field string, s *string) {
	c.line(field, s, nhs.MaxName)
	if c.Has(field) || *s == "" {
		return
	}
	digits := 0
	for _, r := range *s {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	if digits < 3 {
		c.Add(field, "Enter a telephone number.")
	}
}

// email checks an address for post over the internet.
func (c *checker) email(field string, s *string) {
	if strings.TrimSpace(*s) == "" {
		*s = ""
		return
	}
	clean, err := nhs.ParseEmail(*s)
	if err != nil {
		c.Add(field, "Enter an email address, such as name@example.com.")
	}
	*s = clean
}

// website checks the address of a page: https alone, as it becomes a link on our pages.
func (c *checker) website(field string, s *string) {
	c.line(field, s, 2*nhs.MaxLine)
	if c.Has(field) || *s == "" {
		return
	}
	u, err := url.Parse(*s)
	if err != nil || u.Scheme != "https" || !strings.Contains(u.Hostname(), ".") || u.User != nil {
		c.Add(field, "Enter an address that begins with https://.")
	}
}

// known checks that codes are of their list.
func known[T interface{ Valid() bool }](c *checker, field string, codes ...T) {
	for _, v := range codes {
		if !v.Valid() {
			c.Add(field, "Choose one of the list.")
		}
	}
}

// capacity checks what was said of the room there is.
func (c *checker) capacity(v *code.ServiceCapacity, weeks *int) {
	if v != nil {
		known(c, "capacity", *v)
	}
	c.weeks("waitingWeeks", weeks)
}
