package onward

import (
	"fmt"
	"slices"
	"strings"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// Facts is what could be said of a client; [Compose] takes from it only what was chosen.
type Facts struct {
	Person     *ent.Person
	Practice   string // its name
	Need       string // the goal, or the reason for the referral
	Risks      []*ent.Risk
	Words      string // what is asked of the service
	LinkWorker string
}

// CleanShare gives the chosen fields in the order of the list, each once. INVALID at "share" for one that is not of it.
func CleanShare(share []code.ShareField) ([]code.ShareField, error) {
	clean := []code.ShareField{}
	for _, s := range share {
		if !s.Valid() {
			return nil, errs.Field("share", "Choose fields of the list.")
		}
	}
	for _, v := range code.ShareField("").Values() {
		if slices.Contains(share, code.ShareField(v)) {
			clean = append(clean, code.ShareField(v))
		}
	}
	return clean, nil
}

// Compose makes what a service is sent: the words, the link worker's name, and of the client only what was chosen. With
// a way to contact the client the safe-contact rules go along, and where only one number is safe, it is the one sent.
// SAFETY sends open risks that are marked to be shared with services, and no others.
func Compose(share []code.ShareField, f Facts) detail.Sent {
	p := f.Person
	sent := detail.Sent{Words: f.Words, LinkWorker: f.LinkWorker}
	for _, field := range share {
		switch field {
		case code.ShareFieldName:
			sent.Name = name(p)
		case code.ShareFieldDateOfBirth:
			sent.DateOfBirth = p.DateOfBirth.String()
		case code.ShareFieldPhone:
			sent.Phone = p.Phone
			if p.SafeContact.OnlyNumber != "" {
				sent.Phone = p.SafeContact.OnlyNumber
			}
		case code.ShareFieldEmail:
			sent.Email = p.Email
		case code.ShareFieldAddress:
			sent.Address = line(p.Address)
		case code.ShareFieldLanguage:
			sent.Language = communication(p)
		case code.ShareFieldNeed:
			sent.Need = f.Need
		case code.ShareFieldSafety:
			sent.Safety = safety(f.Risks)
		case code.ShareFieldPractice:
			sent.Practice = f.Practice
		}
	}
	if slices.ContainsFunc(share, waysToContact) {
		sent.SafeContact = safeContact(p.SafeContact, slices.Contains(share, code.ShareFieldPhone))
	}
	return sent
}

// forbidden are the ways to contact a client that a safe-contact rule closes: what a service is not given it cannot use.
var forbidden = map[code.ShareField]code.SafeContactRule{
	code.ShareFieldEmail: code.SafeContactRuleNoEmail, code.ShareFieldAddress: code.SafeContactRuleNoPost,
}

// CheckShare refuses to send a service a way to contact the client that their safe-contact rules close (journey section
// 4). INVALID at "share", naming the rule, which is in the details too.
func CheckShare(share []code.ShareField, safe detail.SafeContact) error {
	for _, field := range share {
		if rule, ok := forbidden[field]; ok && slices.Contains(safe.Rules, rule) {
			return errs.Field("share", "The client's safe-contact rules say: %s. Leave the %s out.",
				strings.ToLower(rule.Label()), strings.ToLower(field.Label())).With("rule", rule)
		}
	}
	return nil
}

// waysToContact are the fields by which a service could contact the client.
func waysToContact(f code.ShareField) bool {
	return f == code.ShareFieldPhone || f == code.ShareFieldEmail || f == code.ShareFieldAddress
}

// name is how the service should call the client.
func name(p *ent.Person) string {
	full := p.GivenName + " " + p.FamilyName
	if p.PreferredName == "" || p.PreferredName == p.GivenName {
		return full
	}
	return full + " (likes to be called " + p.PreferredName + ")"
}

// line is an address on one line.
func line(a detail.Address) string {
	parts := slices.DeleteFunc([]string{a.Line1, a.Line2, a.Town, a.Postcode}, func(s string) bool { return s == "" })
	return strings.Join(parts, ", ")
}

// communication is the client's language and how information must be given.
func communication(p *ent.Person) string {
	parts := []string{language(p.Language)}
	if p.InterpreterNeeded {
		parts = append(parts, "interpreter needed")
	}
	for _, n := range p.AccessibleNeeds {
		parts = append(parts, n.Label())
	}
	return strings.Join(parts, "; ")
}

// safety lists the risks that a service has to know of.
func safety(risks []*ent.Risk) []string {
	var lines []string
	for _, r := range risks {
		if !r.ShareWithServices || r.EndedOn != nil || r.Kind == code.RiskKindNoneKnown {
			continue
		}
		l := r.Kind.Label()
		if r.Level != nil {
			l += " (" + strings.ToLower(r.Level.Label()) + ")"
		}
		if r.Words != "" {
			l += ": " + r.Words
		}
		lines = append(lines, l)
	}
	return lines
}

// safeContact lists the rules in words; the one number only to a service that is given a number at all.
func safeContact(safe detail.SafeContact, withPhone bool) []string {
	var lines []string
	for _, r := range safe.Rules {
		lines = append(lines, r.Label())
	}
	if safe.FromHour != safe.ToHour {
		lines = append(lines, fmt.Sprintf("Only between %02d:00 and %02d:00", safe.FromHour, safe.ToHour))
	}
	if safe.OnlyNumber != "" && withPhone {
		lines = append(lines, "Only on "+safe.OnlyNumber)
	}
	if safe.Words != "" {
		lines = append(lines, safe.Words)
	}
	return lines
}

// WaitingDays counts the working days since an onward referral was sent, while it has no answer; nil otherwise.
func WaitingDays(o *ent.OnwardReferral, today clock.Date) *int {
	if o.SentAt == nil || !Unanswered(o.Status) {
		return nil
	}
	n := clock.WorkingDaysBetween(clock.DateOf(*o.SentAt), today)
	return &n
}
