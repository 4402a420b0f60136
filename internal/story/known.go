package story

import (
	"slices"
	"strings"
	"unicode"

	"alongside/internal/code"
	"alongside/internal/nhs"
)

// Known is what is known of a client and of their scheme that must not stand in a story.
type Known struct {
	Names     []string // every name of the client
	People    []string // those whom the record names
	Practices []string // where they are registered, or were
	Streets   []string // lines of the address
	Postcode  string
	Places    []string // towns, areas and venues, the client's and the directory's
	Services  []string // services and organisations of the directory
	BirthYear int      // 0 when it is not known
	Age       int      // in whole years; 0 when it is not known
}

// term is a name that is looked for, as folded words.
type term struct {
	folds   []string
	kind    code.StoryFindingKind
	certain bool
	// capitals: it is found only where it is written with a capital letter, because its words are ordinary ones too.
	capitals bool
}

// generic are words that half the organisations have in their names.
var generic = set(`the a and of at for in on st dr drs gp nhs social prescribing service services medical centre center surgery
	practice health healthcare clinic group partnership house pcn primary care network scheme road street lane community hub
	trust council borough london hall church library park green club team project project centre local area integrated board`)

// wide are places so large that their name tells nothing.
var wide = set("london england britain uk wales scotland ireland europe online")

// terms gives all that is looked for by its first word.
func (k Known) terms() map[string][]term {
	out := map[string][]term{}
	add := func(t term) {
		if len(t.folds) > 0 {
			out[t.folds[0]] = append(out[t.folds[0]], t)
		}
	}
	for _, n := range k.Names {
		for _, fold := range names(n) {
			add(term{folds: []string{fold}, kind: code.StoryFindingKindOwnName, certain: true, capitals: ordinary[fold]})
		}
	}
	for _, n := range k.People {
		for _, fold := range names(n) {
			add(term{folds: []string{fold}, kind: code.StoryFindingKindPerson, capitals: ordinary[fold] || relations[fold]})
		}
	}
	for _, s := range k.Streets {
		for segment := range strings.SplitSeq(s, ",") {
			folds := street(segment)
			add(term{folds: folds, kind: code.StoryFindingKindStreet, certain: len(folds) > 1, capitals: len(folds) == 1})
		}
	}
	for _, p := range k.Practices {
		for _, folds := range cores(p) {
			add(term{folds: folds, kind: code.StoryFindingKindPractice, capitals: len(folds) == 1})
		}
	}
	for _, p := range k.Places {
		for _, folds := range cores(p) {
			if len(folds) > 1 || !wide[folds[0]] {
				add(term{folds: folds, kind: code.StoryFindingKindPlace, capitals: true})
			}
		}
	}
	for _, s := range k.Services {
		for _, folds := range cores(s) {
			add(term{folds: folds, kind: code.StoryFindingKindService, capitals: true})
		}
	}
	if outward, _, ok := strings.Cut(k.Postcode, " "); ok {
		add(term{folds: []string{nhs.Fold(outward)}, kind: code.StoryFindingKindPostcode})
	}
	return out
}

// cores gives the words of an organisation's name, without a leading "the", and those without what half the organisations
// are called, where something is left that is no ordinary word.
func cores(name string) [][]string {
	var all []string
	for _, w := range wordsOf(name) {
		all = append(all, w.fold)
	}
	for len(all) > 0 && all[0] == "the" {
		all = all[1:]
	}
	core := all
	for len(core) > 0 && generic[core[0]] {
		core = core[1:]
	}
	for len(core) > 0 && generic[core[len(core)-1]] {
		core = core[:len(core)-1]
	}
	var out [][]string
	if len(all) > 1 || len(all) == 1 && !generic[all[0]] && len(all[0]) > 2 {
		out = append(out, all)
	}
	if len(core) > 0 && len(core) < len(all) && (len(core) > 1 || len(core[0]) > 3 && !ordinary[core[0]] && !everyday[core[0]]) {
		out = append(out, core)
	}
	return out
}

// street gives the words of a line of an address without what says which house or flat it is.
func street(line string) []string {
	var out []string
	for _, w := range wordsOf(line) {
		if len(out) == 0 && (strings.ContainsFunc(w.fold, unicode.IsDigit) || slices.Contains([]string{"flat", "unit", "room", "apartment", "floor", "the"}, w.fold) || len(w.fold) == 1) {
			continue
		}
		out = append(out, w.fold)
	}
	return out
}

// named finds the terms among the words.
func (c *checker) named(text string, words []word) []span {
	var out []span
	for i, w := range words {
		if i > 0 && words[i-1].capital && text[words[i-1].to:w.from] == "-" && !w.capital {
			continue // the second half of Pre-loved
		}
		for _, fold := range forms(w) {
			for _, t := range c.terms[fold] {
				if s, ok := c.stands(t, words[i:]); ok {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// forms are the folded forms of a word: itself, and of a name in capitals one of a family (the Keoghs).
func forms(w word) []string {
	if rest, ok := strings.CutSuffix(w.fold, "s"); ok && w.capital && len(rest) > 3 {
		return []string{w.fold, rest}
	}
	return []string{w.fold}
}

// stands says whether a term stands where words begin. An ordinary word at the beginning of a sentence is no certain name:
// "May" may be a woman or a month.
func (c *checker) stands(t term, words []word) (span, bool) {
	if len(words) < len(t.folds) {
		return span{}, false
	}
	capitals := 0
	for i, fold := range t.folds {
		if words[i].fold != fold && (t.capitals || !slices.Contains(forms(words[i]), fold)) {
			return span{}, false
		}
		if words[i].capital && !(words[i].begins && len(t.folds) > 1 && i == 0) {
			capitals++
		}
	}
	s := span{from: words[0].from, to: words[len(t.folds)-1].to, kind: t.kind, certain: t.certain}
	if !t.capitals {
		return s, true
	}
	if len(t.folds) == 1 && words[0].begins {
		s.certain = false
	}
	return s, capitals > 0
}
