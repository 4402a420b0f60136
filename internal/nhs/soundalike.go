package nhs

import "strings"

// respelled rewrites beginnings, endings and clusters of names as letters that sound the same to the rules below; X is the
// sound of sh and ch. A pattern with "^" is for the beginning of a word, one with "$" for its end. No result is looked at
// again.
var respelled = func() *strings.Replacer {
	return strings.NewReplacer(
		// Beginnings: the word is wrapped in ^ and $ before replacing.
		"^kn", "^n", "^gn", "^n", "^pn", "^n", "^wr", "^r", "^ps", "^s", "^wh", "^w", "^x", "^s",
		"^sio", "^Xo", "^sean", "^Xn", "^mac", "^mk", "^mc", "^mk", "^hy", "^y", "^eu", "^u",
		// Endings.
		"mb$", "m$", "que$", "k$",
		// Clusters.
		"bh", "v", "mh", "v", "ph", "f", "ght", "t", "gh", "", "tch", "X", "sch", "sk", "chr", "kr", "chae", "kae",
		"ch", "X", "sh", "X", "tia", "Xa", "tio", "Xo", "th", "t", "dh", "d", "kh", "k", "rh", "r", "zh", "j",
		"dge", "j", "dj", "j", "ck", "k", "cq", "k", "sci", "si", "sce", "se", "scy", "sy", "mps", "ms",
		"ce", "se", "ci", "si", "cy", "sy", "ge", "je", "gi", "ji", "gy", "jy",
	)
}()

// Soundalike is a key that is the same for names that sound alike in the English of a British registry: Stephen and
// Steven, Mohammed and Muhammad, Catherine and Kathryn, Siân and Sian. It is for finding people to look at twice, so it
// leans towards finding too many: a match is a question, never an answer. Each word gives a key of upper-case letters and
// digits; they are joined by one space. Words in a script other than Latin keep their letters.
func Soundalike(s string) string {
	words := strings.Fields(Fold(s))
	keys := words[:0]
	for _, w := range words {
		if key := soundOf(w); key != "" {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, " ")
}

// soundOf is the key of one folded word: its first vowel if it begins with one (every vowel alike), then its consonants,
// with like sounds written alike, and a consonant repeated without a vowel between counted once.
func soundOf(word string) string {
	word = strings.Trim(respelled.Replace("^"+word+"$"), "^$")
	var b strings.Builder
	last := rune(0)
	for i, r := range word {
		first := i == 0
		sound := rune(0)
		switch r {
		case 'a', 'e', 'i', 'o', 'u':
			if first {
				sound = 'A'
			}
		case 'y', 'w', 'h':
			// Heard at the beginning of a word; elsewhere they colour a vowel or are silent.
			if first {
				sound = r - 'a' + 'A'
			}
		case 'c', 'q', 'k':
			sound = 'K'
		case 'g':
			sound = 'G'
		case 's', 'z':
			sound = 'S'
		case 'f', 'v':
			sound = 'F'
		case 'x':
			b.WriteRune('K')
			sound = 'S'
		default:
			sound = r
			if r >= 'a' && r <= 'z' {
				sound = r - 'a' + 'A'
			}
		}
		if sound != 0 && sound != last {
			b.WriteRune(sound)
		}
		last = sound
	}
	return b.String()
}
