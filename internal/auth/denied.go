package auth

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the list
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"alongside/internal/nhs"
)

// commonPasswords are the 49,193 most used passwords of four characters and more, in lower case and sorted. They are the
// list of @zxcvbn-ts/language-common 3.0.4 (MIT licence, copyright Dan Wheeler and Dropbox, and its contributors), which
// was drawn from passwords that leaked.
//
//go:embed common-passwords.txt.gz
var commonPasswords []byte

// common is the list, unpacked when the first password is judged: most runs of the program judge none.
var common = sync.OnceValue(func() map[string]struct{} {
	z, err := gzip.NewReader(bytes.NewReader(commonPasswords))
	if err != nil {
		panic("auth: the list of common passwords is damaged: " + err.Error())
	}
	text, err := io.ReadAll(z)
	if err != nil {
		panic("auth: the list of common passwords is damaged: " + err.Error())
	}
	lines := strings.Fields(string(text))
	set := make(map[string]struct{}, len(lines))
	for _, line := range lines {
		set[line] = struct{}{}
	}
	return set
})

// usual are words that somebody who guesses at this program tries first, beside those of the scheme.
var usual = []string{
	"alongside", "social", "prescribing", "prescriber", "linkworker", "link", "worker", "community", "connector", "surgery",
	"practice", "welcome", "password", "passphrase", "letmein", "changeme", "login", "signin", "admin", "administrator",
	"spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july", "august", "september",
	"october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "england", "london", "demo", "test", "temp", "temporary", "default",
}

// A password whose letters are few once the words are gone is those words with a decoration.
const (
	leastRest   = 5  // letters that have to be left beside known words
	leastDigits = 20 // length of a password without letters: shorter ones are dates and telephone numbers
)

// leet are the signs that people write for letters.
var leet = strings.NewReplacer("0", "o", "1", "l", "3", "e", "4", "a", "5", "s", "7", "t", "8", "b", "9", "g", "@", "a", "$", "s", "!", "i", "|", "l")

// guessable says whether a password is one that guessers try: a common one, repeated or decorated, a run along the
// keyboard or the alphabet, or little more than the words given.
func guessable(password string, words []string) bool {
	low := strings.ToLower(password)
	words = contextWords(words)
	for _, form := range []string{low, leet.Replace(low)} {
		core := strings.TrimFunc(form, func(r rune) bool { return !unicode.IsLetter(r) })
		for _, whole := range []string{form, core, unit(form), unit(core)} {
			if _, ok := common()[whole]; ok {
				return true
			}
		}
		if u := unit(form); len(u) < len(form) && utf8.RuneCountInString(u) <= leastRest {
			return true
		}
		if ordered(form) || thin(form, words) {
			return true
		}
	}
	return false
}

// unit gives the shortest text that a text repeats, the last time perhaps in part; the text itself when there is none.
func unit(s string) string {
	for n := 1; n <= len(s)/2; n++ {
		if s[n:] == s[:len(s)-n] {
			return s[:n]
		}
	}
	return s
}

// ordered says whether each character follows the one before it, up or down, as in abcdefghijkl or 987654321098.
func ordered(s string) bool {
	runes := []rune(s)
	steps := map[rune]int{}
	for i := 1; i < len(runes); i++ {
		steps[runes[i]-runes[i-1]]++
	}
	return steps[1] >= len(runes)-2 || steps[-1] >= len(runes)-2
}

// thin says whether little is left of a password without the words, years and signs in it, or only a common password.
func thin(s string, words []string) bool {
	rest := s
	for _, w := range words { // the longest first
		rest = strings.ReplaceAll(rest, w, " ")
	}
	switch {
	case !strings.ContainsFunc(s, unicode.IsLetter):
		return utf8.RuneCountInString(s) < leastDigits
	case rest == s:
		return false
	}
	letters := 0
	for _, part := range strings.FieldsFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if _, ok := common()[part]; !ok {
			letters += utf8.RuneCountInString(part)
		}
	}
	return letters < leastRest
}

// contextWords takes the texts apart into words of three letters and more, with accents and without, adds the usual
// ones, and gives the longest first.
func contextWords(texts []string) []string {
	words := slices.Clone(usual)
	for _, t := range texts {
		for _, w := range strings.FieldsFunc(t, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if utf8.RuneCountInString(w) >= 3 {
				words = append(words, strings.ToLower(w), nhs.Fold(w))
			}
		}
	}
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	return slices.Compact(words)
}
