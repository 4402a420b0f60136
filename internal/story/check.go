package story

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"alongside/internal/code"
)

// Finding is something in a story that may give the client away. Offset and Length count characters (Unicode code points)
// of the part. Certain findings keep a story from being made ready; the others are passed over one by one, by their Key,
// which is the same wherever the same words stand.
type Finding struct {
	Key     string
	Kind    code.StoryFindingKind
	Certain bool
	Part    code.StoryPart
	Offset  int
	Length  int
	Text    string
	Why     string
	Instead string
}

// Text is what somebody wrote, by part.
type Text map[code.StoryPart]string

// parts are the parts of a story in the order in which they are read.
var parts = []code.StoryPart{
	code.StoryPartTitle, code.StoryPartCalled, code.StoryPartBefore, code.StoryPartTogether, code.StoryPartChanged, code.StoryPartInTheirWords,
}

// Check finds what could give a client away in a story, in the order of reading. It knows names and places by what is
// known of the client and of the scheme, and numbers, dates and ages by their shape; of other words it says only that they
// may be names. It cannot know that a rare illness or an unusual event is known in the whole street.
func Check(text Text, known Known) []*Finding {
	c := newChecker(known, text[code.StoryPartCalled])
	out := []*Finding{}
	for _, part := range parts {
		out = append(out, c.part(part, text[part])...)
	}
	return out
}

// span is a place in a part, in bytes, with what was found there.
type span struct {
	from, to int
	kind     code.StoryFindingKind
	certain  bool
	instead  string // "" for that of the kind
}

// checker looks through parts.
type checker struct {
	known  Known
	terms  map[string][]term // by their first word
	called map[string]bool   // words of the name that the story gives the client
}

func newChecker(known Known, called string) *checker {
	c := &checker{known: known, terms: known.terms(), called: map[string]bool{}}
	for _, w := range wordsOf(called) {
		c.called[w.fold] = true
	}
	return c
}

// part gives the findings of one part.
func (c *checker) part(part code.StoryPart, text string) []*Finding {
	words := wordsOf(text)
	spans := append(patterns(text, c.known), c.named(text, words)...)
	if part != code.StoryPartCalled {
		spans = append(spans, c.numbers(words)...)
		spans = append(spans, c.perhaps(text, words, part == code.StoryPartTitle && titleCase(words))...)
	}
	spans = apart(spans)
	out := make([]*Finding, len(spans))
	for i, s := range spans {
		found := text[s.from:s.to]
		out[i] = &Finding{
			Key: string(s.kind) + ":" + keyOf(found), Kind: s.kind, Certain: s.certain, Part: part,
			Offset: utf8.RuneCountInString(text[:s.from]), Length: utf8.RuneCountInString(found),
			Text: found, Why: said[s.kind].why, Instead: cmp.Or(s.instead, said[s.kind].instead),
		}
	}
	return out
}

// keyOf is what is the same of two findings that one tick passes over.
func keyOf(found string) string {
	var folds []string
	for _, w := range wordsOf(found) {
		folds = append(folds, w.fold)
	}
	return strings.Join(folds, " ")
}

// apart leaves of spans that overlap the certain before the doubtful and the long before the short, in the order of the
// text. What may only be a name gives way to what is known.
func apart(spans []span) []span {
	slices.SortStableFunc(spans, func(a, b span) int {
		return cmp.Or(rank(a)-rank(b), (b.to-b.from)-(a.to-a.from), a.from-b.from)
	})
	var out []span
	for _, s := range spans {
		if !slices.ContainsFunc(out, func(o span) bool { return s.from < o.to && o.from < s.to }) {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b span) int { return a.from - b.from })
	return out
}

// rank orders kinds of finding: certain, known, guessed.
func rank(s span) int {
	switch {
	case s.certain:
		return 0
	case s.kind != code.StoryFindingKindPerhapsName:
		return 1
	}
	return 2
}

// said is why each kind of finding matters, and what to write instead.
var said = map[code.StoryFindingKind]struct{ why, instead string }{
	code.StoryFindingKindOwnName:     {"This is a name of the client.", "Use the name that the story gives them, or “she”, “he” or “they”."},
	code.StoryFindingKindNhsNumber:   {"This is an NHS number.", "Leave it out."},
	code.StoryFindingKindPostcode:    {"A postcode is a few houses.", "Leave it out, or say “in the borough”."},
	code.StoryFindingKindPhone:       {"This is a telephone number.", "Leave it out."},
	code.StoryFindingKindEmail:       {"This is an email address.", "Leave it out."},
	code.StoryFindingKindWeb:         {"A web address or a name in a social network leads to somebody.", "Leave it out."},
	code.StoryFindingKindFullDate:    {"On a day that is named, something happened to few people.", "Say the season, or how long it was: “in spring”, “after three months”."},
	code.StoryFindingKindStreet:      {"This is the street where the client lives.", "Leave it out, or say “near home”."},
	code.StoryFindingKindPerson:      {"Somebody in the client's record has this name.", "Say who they are to the client: “her sister”, “the link worker”, “a neighbour”."},
	code.StoryFindingKindPractice:    {"This is the client's practice.", "Say “the GP practice”."},
	code.StoryFindingKindPlace:       {"Of a place that is named, people know each other.", "Say what kind of place it is: “the town”, “a hall near by”."},
	code.StoryFindingKindService:     {"Who goes to a service that is named is easily guessed.", "Say what it is: “a walking group”, “a debt adviser”."},
	code.StoryFindingKindDate:        {"What happened can be looked up by its date.", "Say the season, or how long it was: “in spring”, “after three months”."},
	code.StoryFindingKindAge:         {"An exact age, with the rest, singles somebody out.", "Say a band: “in her fifties”."},
	code.StoryFindingKindPerhapsName: {"This may be the name of a person or a place.", "If it is, say who or what it is instead. If not, pass it over."},
}
