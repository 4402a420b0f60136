package person

import (
	"slices"
	"strings"

	"alongside/internal/clock"
	"alongside/internal/nhs"
)

// Why two people may be the same.
const (
	SameNHSNumber    = "NHS_NUMBER"
	SameNameAndBirth = "NAME_AND_BIRTH"
	SamePhone        = "PHONE"
	SoundsAlike      = "SOUNDS_ALIKE"
)

// nearYears is how many years apart two years of birth may be when the names sound alike: a wrong year is the commonest
// slip in a date of birth that somebody else gives.
const nearYears = 1

// described is a person as far as the duplicate check asks. NHS number and telephone are in comparable form.
type described struct {
	given, family, number, phone string
	birth                        clock.Date
}

// match says why two people may be the same, and whether it is almost certain: the same NHS number, or the same name
// and date of birth. No reason means that they are not alike. A match is a question, never an answer.
func match(a, b described) (because []string, strong bool) {
	if a.number != "" && a.number == b.number {
		because, strong = append(because, SameNHSNumber), true
	}
	if a.birth.Valid() && a.birth == b.birth && sameName(a, b) {
		because, strong = append(because, SameNameAndBirth), true
	}
	if a.phone != "" && a.phone == b.phone {
		because = append(because, SamePhone)
	}
	years := a.birth.Year() - b.birth.Year()
	key := soundKey(a.given, a.family)
	if key != "" && key == soundKey(b.given, b.family) && years >= -nearYears && years <= nearYears {
		because = append(because, SoundsAlike)
	}
	return because, strong
}

// sameName compares names as they are searched, in either order: forms are filled in both ways. A first name and a
// family name are enough where one side has middle names too.
func sameName(a, b described) bool {
	if nameWords(a.given, a.family) == nameWords(b.given, b.family) {
		return true
	}
	firstA, _, _ := strings.Cut(nhs.Fold(a.given), " ")
	firstB, _, _ := strings.Cut(nhs.Fold(b.given), " ")
	return firstA != "" && firstA == firstB && nhs.Fold(a.family) == nhs.Fold(b.family)
}

// nameWords are the folded words of a name, in alphabetical order.
func nameWords(given, family string) string {
	words := strings.Fields(nhs.Fold(given + " " + family))
	slices.Sort(words)
	return strings.Join(words, " ")
}
