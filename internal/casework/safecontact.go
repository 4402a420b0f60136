package casework

import (
	"slices"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// Rules of safe contact that are not in the value list, because they come with a value of their own.
const (
	// RuleHours: only between these hours.
	RuleHours = "HOURS"
	// RuleOnlyNumber: only this number.
	RuleOnlyNumber = "ONLY_NUMBER"
)

// Planned is a contact that is to be made, or is being written down.
type Planned struct {
	At      time.Time
	Method  code.ContactMethod
	Outcome code.ContactOutcome // "" before it is made
	Number  string              // number called or texted; "" counts as the one that the client's page shows
	Reason  string              // why a rule is broken, in words
}

// Breach is one safe-contact rule that a contact breaks. Rule is a code.SafeContactRule, HOURS or ONLY_NUMBER; Refused
// says that no reason makes it right.
type Breach struct {
	Rule    string `json:"rule"`
	Words   string `json:"words"`
	Refused bool   `json:"refused"`
}

// Breaches lists the safe-contact rules that a contact breaks (journey section 4). A voicemail, letter, email or text
// against a rule is refused; calling at another hour or on another number, and having spoken to somebody else, need a
// reason.
func Breaches(safe detail.SafeContact, p Planned) []Breach {
	var found []Breach
	has := func(r code.SafeContactRule) bool { return slices.Contains(safe.Rules, r) }
	refuse := func(r code.SafeContactRule, words string) {
		found = append(found, Breach{Rule: string(r), Words: words, Refused: true})
	}
	if has(code.SafeContactRuleNoVoicemail) && p.Outcome == code.ContactOutcomeVoicemail {
		refuse(code.SafeContactRuleNoVoicemail, "No voicemail may be left for this client.")
	}
	if has(code.SafeContactRuleNoPost) && p.Method == code.ContactMethodLetter {
		refuse(code.SafeContactRuleNoPost, "No post may be sent to this client.")
	}
	if has(code.SafeContactRuleNoEmail) && p.Method == code.ContactMethodEmail {
		refuse(code.SafeContactRuleNoEmail, "No email may be sent to this client.")
	}
	if has(code.SafeContactRuleNoText) && p.Method == code.ContactMethodText {
		refuse(code.SafeContactRuleNoText, "No text message may be sent to this client.")
	}
	if has(code.SafeContactRuleClientOnly) && p.Outcome == code.ContactOutcomeSpokeToOther {
		found = append(found, Breach{Rule: string(code.SafeContactRuleClientOnly), Words: "Only the client may be spoken to."})
	}
	if arrivesAtOnce(p.Method) && !inHours(safe, p.At) {
		found = append(found, Breach{Rule: RuleHours, Words: "This is outside the hours at which the client may be contacted."})
	}
	if byNumber(p.Method) && !sameNumber(safe.OnlyNumber, p.Number) {
		found = append(found, Breach{Rule: RuleOnlyNumber, Words: "The client may be contacted on one number only, and this is another."})
	}
	return found
}

// arrivesAtOnce reports whether the client notices the contact at the hour at which it is made.
func arrivesAtOnce(m code.ContactMethod) bool {
	return m == code.ContactMethodPhone || m == code.ContactMethodVideo || m == code.ContactMethodText ||
		m == code.ContactMethodHomeVisit
}

// byNumber reports whether the method uses a telephone number.
func byNumber(m code.ContactMethod) bool {
	return m == code.ContactMethodPhone || m == code.ContactMethodText
}

// inHours reports whether an instant lies within the hours of the rules: from the first, up to and not including the
// last, in London. From 20 to 8 is over midnight; no hours, or 0 to 24, is any time.
func inHours(safe detail.SafeContact, at time.Time) bool {
	return withinHours(safe, clock.MinuteOfDay(at))
}

// withinHours is inHours for a minute of the day.
func withinHours(safe detail.SafeContact, minute int) bool {
	from, to := safe.FromHour*60, safe.ToHour*60
	if from == to {
		return true
	}
	if from < to {
		return minute >= from && minute < to
	}
	return minute >= from || minute < to
}

// sameNumber reports whether a number used is the only one allowed, however either is written.
func sameNumber(only, used string) bool {
	only, used = strings.TrimSpace(only), strings.TrimSpace(used)
	if only == "" || used == "" || only == used {
		return true
	}
	a := nhs.ComparablePhone(only)
	return a != "" && a == nhs.ComparablePhone(used)
}

// MayPost reports whether the client may be sent a letter.
func MayPost(safe detail.SafeContact) bool {
	return !slices.Contains(safe.Rules, code.SafeContactRuleNoPost)
}

// CheckSafeContact decides whether a contact may be made or recorded. INVALID at "outcome" (a voicemail) or "method"
// when a rule refuses it; INVALID at "safeContactReason" when a broken rule needs a reason and there is none. Details
// "breaches" lists the rules broken.
func CheckSafeContact(safe detail.SafeContact, p Planned) error {
	found := Breaches(safe, p)
	if len(found) == 0 {
		return nil
	}
	for _, b := range found {
		if !b.Refused {
			continue
		}
		field := "method"
		if b.Rule == string(code.SafeContactRuleNoVoicemail) {
			field = "outcome"
		}
		return errs.Field(field, "%s", b.Words).With("breaches", found)
	}
	if strings.TrimSpace(p.Reason) != "" {
		return nil
	}
	return errs.Field("safeContactReason", "%s Say why it had to be done.", found[0].Words).With("breaches", found)
}

// CheckBooking decides whether a time may be agreed for the client to be met or called. INVALID at "startsAt" when it
// begins or ends outside the hours at which they may be contacted, with details "breaches": no reason makes it right, for
// there is another time.
func CheckBooking(safe detail.SafeContact, method code.ContactMethod, startsAt time.Time, minutes int) error {
	for _, at := range []time.Time{startsAt, startsAt.Add(time.Duration(minutes-1) * time.Minute)} {
		if found := Breaches(safe, Planned{At: at, Method: method}); len(found) > 0 {
			return errs.Field("startsAt", "%s Choose another time, or first change the rules with the client.", found[0].Words).
				With("breaches", found)
		}
	}
	return nil
}

// CleanSafeContact validates safe-contact rules and gives them back as they are to be stored: each rule once, the
// number as it was given. INVALID at a field below path when a rule is not of the list, the hours are not 0 to 24 or
// both the same, or the number is not one.
func CleanSafeContact(path string, safe detail.SafeContact) (detail.SafeContact, error) {
	var faults errs.Faults
	rules := slices.Clone(safe.Rules)
	slices.Sort(rules)
	safe.Rules = slices.Compact(rules)
	if slices.ContainsFunc(safe.Rules, func(r code.SafeContactRule) bool { return !r.Valid() }) {
		faults.Add(path+".rules", "Choose rules of the list.")
	}
	anyTime := safe.FromHour == 0 && safe.ToHour == 0
	switch {
	case safe.FromHour < 0 || safe.FromHour > 24:
		faults.Add(path+".fromHour", "Give an hour from 0 to 24.")
	case safe.ToHour < 0 || safe.ToHour > 24:
		faults.Add(path+".toHour", "Give an hour from 0 to 24.")
	case safe.FromHour%24 == safe.ToHour%24 && safe.FromHour != 0 && !anyTime:
		faults.Add(path+".toHour", "The first and the last hour are the same.")
	}
	if strings.TrimSpace(safe.OnlyNumber) != "" {
		if _, err := nhs.ParsePhone(safe.OnlyNumber); err != nil {
			faults.Add(path+".onlyNumber", "Enter a telephone number.")
		}
	}
	number, err := nhs.CleanLine(safe.OnlyNumber, nhs.MaxLine)
	if err != nil {
		faults.Add(path+".onlyNumber", "Enter a telephone number.")
	}
	words, err := nhs.CleanText(safe.Words, nhs.MaxWords)
	if err != nil {
		faults.Add(path+".words", "The text "+err.Error()+".")
	}
	safe.OnlyNumber, safe.Words = number, words
	return safe, faults.Err()
}
