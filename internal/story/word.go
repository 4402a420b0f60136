package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/internal/nhs"
)

// word is a word of a text and where it stands, in bytes.
type word struct {
	text, fold string
	from, to   int
	capital    bool // begins with a capital letter
	begins     bool // begins a sentence, a line or a quotation
}

// titles stand before names, with or without a full stop.
var titles = set("mr mrs ms miss mx dr prof sir dame rev revd father sister nurse auntie aunt uncle")

// wordsOf cuts a text into words: letters and digits with the apostrophes inside them. A hyphen parts words.
func wordsOf(text string) []word {
	var out []word
	for at := 0; at < len(text); {
		from := at
		for from < len(text) && !inside(text, from) {
			_, n := utf8.DecodeRuneInString(text[from:])
			from += n
		}
		to := from
		for to < len(text) && (inside(text, to) || joined(text, to)) {
			_, n := utf8.DecodeRuneInString(text[to:])
			to += n
		}
		if to == from {
			break
		}
		w := word{text: text[from:to], from: from, to: to}
		w.fold = nhs.Fold(owned(w.text))
		first, _ := utf8.DecodeRuneInString(w.text)
		w.capital = unicode.IsUpper(first) || unicode.IsTitle(first)
		w.begins = len(out) == 0 || ends(text[out[len(out)-1].to:from], out[len(out)-1])
		out = append(out, w)
		at = to
	}
	return out
}

func inside(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// joined says that an apostrophe has a letter on either side.
func joined(text string, at int) bool {
	r, n := utf8.DecodeRuneInString(text[at:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return strings.ContainsRune("'’ʼ`´", r) && (unicode.IsLetter(before) || unicode.IsMark(before)) && at+n < len(text) && inside(text, at+n)
}

// owned takes the 's off somebody's.
func owned(text string) string {
	for _, s := range []string{"'s", "’s", "'S", "’S", "`s", "´s", "ʼs"} {
		if rest, ok := strings.CutSuffix(text, s); ok {
			return rest
		}
	}
	return text
}

// ends says that a sentence ends between two words, or something begins that starts with a capital letter.
func ends(between string, before word) bool {
	if titles[before.fold] {
		return strings.ContainsAny(between, "\n")
	}
	return strings.ContainsAny(between, ".!?…:\n\"“‘«([•*") || strings.Contains(between, " '")
}

// names gives a name's words as they are looked for: O'Neill is oneill and neill, Smith-Jones is smith and jones, and de la
// Cruz is cruz.
func names(name string) []string {
	var out []string
	for _, w := range wordsOf(name) {
		if utf8.RuneCountInString(w.fold) < 2 || particles[w.fold] || titles[w.fold] {
			continue
		}
		out = append(out, w.fold)
		if at := strings.IndexAny(w.text, "'’ʼ`´"); at > 0 && at <= 2 {
			if rest := nhs.Fold(w.text[at:]); utf8.RuneCountInString(rest) > 2 {
				out = append(out, rest)
			}
		}
	}
	return out
}

// set makes a set of words.
func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
