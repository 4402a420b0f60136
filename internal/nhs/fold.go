package nhs

import (
	"strings"
	"unicode"
)

// accented lists, after each plain text, the Latin letters that are searched as it: Latin-1, Latin Extended-A, the Welsh
// and Vietnamese letters of Latin Extended Additional, Romanian and Pinyin. Lower case only; Fold lowers first.
const accented = `a àáâãäåāăąǎǟǻȁȃȧḁẚạảấầẩẫậắằẳẵặɐ
ae æǣǽ
b ḃḅḇƀ
c çćĉċčḉ
d ďđḋḍḏḑḓð
e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệǝə
f ḟƒ
g ĝğġģǥǧǵḡ
h ĥħḣḥḧḩḫẖ
i ìíîïĩīĭįıǐȉȋḭḯỉị
ij ĳ
j ĵǰ
k ķĸǩḱḳḵ
l ĺļľŀłḷḹḻḽ
m ḿṁṃ
n ñńņňŉŋǹṅṇṉṋ
o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
oe œ
p ṕṗ
r ŕŗřȑȓṙṛṝṟ
s śŝşšșſṡṣṥṧṩ
ss ß
t ţťŧțṫṭṯṱẗ
th þ
u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
v ṽṿ
w ŵẁẃẅẇẉẘ
x ẋẍ
y ýÿŷȳẏẙỳỵỷỹ
z źżžẑẓẕƶ`

// plain maps an accented letter to the letters it is searched as.
var plain = func() map[rune]string {
	m := map[rune]string{}
	for line := range strings.Lines(accented) {
		to, letters, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, r := range letters {
			m[r] = to
		}
	}
	return m
}()

// Fold is the text by which s is searched and compared: lower case, accents off (ŵ is w, é is e, ß is ss), apostrophes
// closed up (O'Neill is oneill), every other mark, symbol and emoji a space, runs of space collapsed, none at the ends.
// Letters of other scripts are kept, in lower case. Folding twice changes nothing.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	write := func(text string) {
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteString(text)
	}
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case r < 0x80 && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
			write(string(r))
		case apostrophe(r):
		case latinMark(r):
		case plain[r] != "":
			write(plain[r])
		case unicode.IsLetter(r), unicode.IsDigit(r):
			write(string(r))
		case unicode.IsMark(r) && b.Len() > 0 && !gap:
			// A vowel sign of another script is part of its letter.
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}

// apostrophe reports whether r is one of the marks written in O'Neill or D'Arcy.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '\u2018', '\u2019', '\u02bb', '\u02bc', '`', '\u00b4', '\u2032':
		return true
	}
	return false
}

// latinMark reports whether r is an accent written as a character of its own after its letter, as some keyboards send
// it, or a character that is not seen at all.
func latinMark(r rune) bool {
	switch {
	case r >= 0x0300 && r <= 0x036f: // combining diacritical marks
		return true
	case r >= 0xfe00 && r <= 0xfe0f: // variation selectors
		return true
	}
	return r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff'
}
