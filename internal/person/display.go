package person

import (
	"fmt"
	"strings"

	"alongside/ent"
	"alongside/internal/clock"
)

// Age is the client's age in whole years today, or when they died; nil where the date of birth is hidden.
func (s *Service) Age(p *ent.Person) *int {
	if !p.DateOfBirth.Valid() {
		return nil
	}
	on := s.store.Today()
	if p.DiedOn != nil {
		on = *p.DiedOn
	}
	age := clock.Age(p.DateOfBirth, on)
	return &age
}

// DisplayName is what to call a client: the preferred name, or else the first names, and the family name.
func DisplayName(p *ent.Person) string {
	given := p.PreferredName
	if given == "" {
		given = p.GivenName
	}
	return strings.TrimSpace(given + " " + p.FamilyName)
}

// SafeContactLine is how a client may be contacted, as one line to act on; "" when there are no rules.
func SafeContactLine(p *ent.Person) string {
	safe := p.SafeContact
	var parts []string
	for _, r := range safe.Rules {
		parts = append(parts, r.Label())
	}
	if safe.FromHour != safe.ToHour && (safe.FromHour != 0 || safe.ToHour != 24) {
		parts = append(parts, fmt.Sprintf("Only from %d:00 to %d:00", safe.FromHour, safe.ToHour))
	}
	if safe.OnlyNumber != "" {
		parts = append(parts, "Only on "+safe.OnlyNumber)
	}
	if safe.Words != "" {
		parts = append(parts, strings.TrimRight(strings.Join(strings.Fields(safe.Words), " "), "."))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ". ") + "."
}
