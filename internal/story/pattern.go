package story

import (
	"regexp"
	"strings"
	"unicode"

	"alongside/internal/code"
	"alongside/internal/nhs"
)

// Shapes of what gives somebody away whoever they are. Those that allow too much are looked at again.
const (
	month   = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	weekday = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)`
	dayOf   = `(?:\d{1,2}(?:st|nd|rd|th)?)`
	spelt   = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|eleven|ten)`
	nth     = `(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\pL+teenth|twentieth|twenty[ -]\pL+|thirtieth|thirty[ -]first)`
)

type pattern struct {
	shape   *regexp.Regexp
	kind    code.StoryFindingKind
	certain bool
	fits    func(found string) bool // nil: the shape is enough
}

func shape(s string) *regexp.Regexp { return regexp.MustCompile(`(?i)` + s) }

var shapes = []pattern{
	{shape(`[\pL\d._%+\-']+@[\pL\d\-]+(?:\.[\pL\d\-]+)+`), code.StoryFindingKindEmail, true, nil},
	{shape(`\b(?:https?://|www\.)\S+`), code.StoryFindingKindWeb, false, nil},
	{shape(`(?:\B)@[a-z0-9_.]{3,}`), code.StoryFindingKindWeb, false, nil},
	{shape(`\b\d{3}[ .\-\x{a0}]?\d{3}[ .\-\x{a0}]?\d{4}\b`), code.StoryFindingKindNhsNumber, true, nhsNumber},
	{shape(`(?:\+|\b)\d[\d ().\-\x{a0}]{7,}\d\b`), code.StoryFindingKindPhone, true, phone},
	{shape(`\b[a-z]{1,2}\d[a-z\d]?[ \x{a0}]{0,2}\d[a-z]{2}\b`), code.StoryFindingKindPostcode, true, postcode},
	{shape(`\b(?:` + weekday + `,? )?(?:the )?` + dayOf + `(?: of)? ` + month + `,? ['’]?\d{2,4}\b`), code.StoryFindingKindFullDate, true, dated},
	{shape(`\b` + month + ` (?:the )?` + dayOf + `,? \d{4}\b`), code.StoryFindingKindFullDate, true, dated},
	{shape(`\b\d{1,2}([/.\-])\d{1,2}[/.\-](?:\d{4}|\d{2})\b`), code.StoryFindingKindFullDate, true, numbered},
	{shape(`\b\d{4}-\d{2}-\d{2}\b`), code.StoryFindingKindFullDate, true, nil},
	{shape(`\b(?:` + weekday + `,? )?(?:the )?(?:` + dayOf + `(?: of)?|` + nth + ` of) ` + month + `\b`), code.StoryFindingKindDate, false, dated},
	{shape(`\b` + month + ` (?:the )?` + dayOf + `\b`), code.StoryFindingKindDate, false, dated},
	{shape(`\b` + month + `,? ['’]?\d{4}\b`), code.StoryFindingKindDate, false, dated},
	{shape(`\b` + weekday + `,? the (?:\d{1,2}(?:st|nd|rd|th)|` + nth + `)\b`), code.StoryFindingKindDate, false, nil},
}

// ages are shapes of exact ages; the number is their first group.
var ages = []*regexp.Regexp{
	shape(`\b(?:aged?|age of|turned|turning|just) (\d{1,3}|` + spelt + `)\b`),
	shape(`\b(\d{1,3}|` + spelt + `)[ -]years?[ -]olds?\b`),
	shape(`\b(\d{1,3}) ?(?:yrs?[ -]?old|y/?o)\b`),
	shape(`\b(\d{1,3}|` + spelt + `)(?:st|nd|rd|th) birthday\b`),
}

// patterns finds the shapes in a text.
func patterns(text string, known Known) []span {
	var out []span
	for _, p := range shapes {
		for _, at := range p.shape.FindAllStringIndex(text, -1) {
			if p.fits == nil || p.fits(text[at[0]:at[1]]) {
				out = append(out, span{from: at[0], to: at[1], kind: p.kind, certain: p.certain})
			}
		}
	}
	for i, p := range ages {
		for _, at := range p.FindAllStringSubmatchIndex(text, -1) {
			n := numberOf(text[at[2]:at[3]])
			just := i == 0 && strings.EqualFold(text[at[0]:min(at[0]+4, len(text))], "just")
			if n < 10 || n > 120 || just && n != known.Age || i == 0 && banded(text[at[1]:]) {
				continue
			}
			out = append(out, span{from: at[0], to: at[1], kind: code.StoryFindingKindAge, instead: band(n)})
		}
	}
	return out
}

// banded says that what follows makes a band of an age: "aged 50 to 59".
var rangeAfter = shape(`^ ?(?:(?:to|-|–|and) ?\d|or over\b|plus\b|\+)`)

func banded(after string) bool { return rangeAfter.MatchString(after) }

// numbers finds the client's age and year of birth among the words.
func (c *checker) numbers(words []word) []span {
	var out []span
	for i, w := range words {
		n := numberOf(w.fold)
		counts := i+1 < len(words) && units[words[i+1].fold]
		switch {
		case n == 0 || counts:
		case n == c.known.BirthYear:
			out = append(out, span{from: w.from, to: w.to, kind: code.StoryFindingKindDate, instead: "This is the year of their birth. Leave it out, or say about how old they are."})
		case n == c.known.Age:
			out = append(out, span{from: w.from, to: w.to, kind: code.StoryFindingKindAge, instead: band(n)})
		}
	}
	return out
}

// units follow a number that is no age.
var units = set("minutes minute hours hours hour days day weeks week months month years miles kilos pounds people times percent per steps metres km cm of")

// decades in words, by tens.
var decades = []string{"", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"}

// band says what to write instead of an exact age.
func band(n int) string {
	switch {
	case n >= 90:
		return "Say “in later life”: over 89 there are so few people that even a band of ten years singles somebody out."
	case n < 20:
		return "Say “a young person”."
	}
	return "Say a band: “in their " + decades[n/10] + "”."
}

// tens and ones in words.
var (
	tens = map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
	ones = map[string]int{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	}
)

// numberOf reads a number in digits or, below a hundred, in words; 0 when it is none.
func numberOf(text string) int {
	n := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '-' }) {
		if v := tens[w] + ones[w]; v > 0 {
			n += v
			continue
		}
		if len(w) > 4 || strings.ContainsFunc(w, func(r rune) bool { return r < '0' || r > '9' }) {
			return 0
		}
		for _, r := range w {
			n = 10*n + int(r-'0')
		}
	}
	return n
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

func nhsNumber(found string) bool {
	_, err := nhs.ParseNumber(digits(found))
	return err == nil
}

// phone: a number of the United Kingdom with its area code, or one with a country's code.
func phone(found string) bool {
	d := digits(found)
	switch {
	case strings.HasPrefix(found, "+"), strings.HasPrefix(d, "00"):
		return len(d) >= 10 && len(d) <= 16
	case strings.HasPrefix(d, "0"):
		return len(d) == 10 || len(d) == 11
	}
	return false
}

func postcode(found string) bool {
	_, err := nhs.ParsePostcode(found)
	return err == nil
}

// dated leaves out what only looks like a month: "the other 3 may come", "they march 20 miles".
func dated(found string) bool {
	for _, w := range wordsOf(found) {
		if (w.fold == "may" || w.fold == "march" || w.fold == "mar") && !w.capital {
			return false
		}
	}
	return strings.ContainsFunc(found, unicode.IsDigit) || strings.Contains(strings.ToLower(found), " of ")
}

// numbered leaves out what cannot be a day and a month.
func numbered(found string) bool {
	parts := strings.FieldsFunc(found, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	a, b := numberOf(parts[0]), numberOf(parts[1])
	return a >= 1 && a <= 31 && b >= 1 && b <= 31 && (a <= 12 || b <= 12)
}
