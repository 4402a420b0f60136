package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/internal/code"
)

// particles of names, which alone are no name.
var particles = set("de la le du da das dos del della di van von den der ter ten al el bin bint ibn abu ben o mc mac st and")

// ordinary are names that are words of English as well: looked for only where they have a capital letter.
var ordinary = set(`will may mark rose grace hope joy faith dawn summer june april august bill rob jack art carol ivy lily daisy violet
	poppy heather hazel olive pearl ruby amber jade penny sunny ray sue pat dean frank ernest miles drew chase guy max bud robin
	jean gene dale glen clay cliff rich peg dot bob nick don harry christian king queen prince knight bishop pope abbot monk cook
	baker butcher carpenter mason smith walker turner potter taylor tailor weaver fisher hunter archer gardener farmer miller
	shepherd carter driver porter page singer piper palmer parker day week winter spring snow frost rain hill hills wood woods
	field fields banks brook brooks ford lane park parks church hall stone stones rivers lake pool marsh moor heath bush rice
	bean berry moss reed reeds bird fox wolf lamb swan finch crow drake hawk nightingale martin brown green white black gray grey
	red blue gold silver young old long short small little large strong sharp wise noble best good love bliss power price cross
	case bell ball book books read wright major sargent law read bond cash rich coats cotton street house home kitchen temple
	first second new newman freeman goodman man men and an so do he me in on to be go no an my ma so see lee low he you yes all
	any many more most such than that this there here some same such early late close fair fine grand great just kind main mild
	bright sweet true free happy merry moody hardy savage christmas pride virtue patience prudence constance chance victory
	world peace gift gifty blessing favour comfort precious goodness angel star sky ocean storm`)

// relations stand in a record where a name should: "Mum", "Neighbour".
var relations = set("mum mother dad father son daughter sister brother aunt auntie uncle gran nan grandmother grandfather husband wife partner neighbour friend cousin niece nephew carer ex")

// everyday words are capitalised in sentences without being names of people or places, or begin them.
var everyday = set(`i im ive id ill monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
	fridays saturdays sundays january february march april may june july august september october november december christmas
	easter ramadan eid diwali hanukkah vaisakhi passover lent new year english british irish welsh scottish polish romanian
	portuguese spanish italian french german greek turkish arabic somali bengali gujarati hindi punjabi urdu tamil farsi persian
	chinese mandarin cantonese vietnamese ukrainian russian asian african caribbean european indian pakistani christian muslim
	hindu sikh jewish buddhist catholic god england britain wales scotland ireland london universal credit personal independence
	payment attendance allowance carers pension blue badge council tax housing benefit covid zoom whatsapp facebook google youtube
	teams skype ipad parkinsons alzheimers dementia type jobcentre citizens advice age mind samaritans university red cross tai chi
	pilates zumba yoga wi bikeability mr mrs ms miss mx dr the a an and but or so then when while after before since until at on in
	by with without for from to of as if because now today yesterday tomorrow once soon later again still also even only just first
	next last one two three four five she he they it we you her his their my our your its this that these those there here what who
	where why how which all both each every some many most few no not never always sometimes often everybody nobody somebody
	everything nothing something together through during over under about between until was were is are had has have did do does can
	could would should will might must let thanks thank yes please living being going having getting feeling`)

// first names that are common in the United Kingdom, for those that begin a sentence. It cannot be complete.
var firstNames = set(`aaron abdul abigail adam adrian agnes ahmed aisha alan albert alex alexander alexandra alfie ali alice alison amanda
	amelia amina amir amy andrea andrew angela anita ann anna anne annie anthony antonio arthur asif audrey ayesha barbara barry
	beatrice ben benjamin bernadette beryl beth betty beverley brenda brian bridget bruce callum cameron catherine charles charlie
	charlotte chloe chris christina christine christopher claire clare colin connor craig cynthia daniel danielle darren david
	dawid deborah debbie denise dennis derek diana diane donald donna doreen doris dorothy douglas dylan edith edna edward eileen
	elaine eleanor elena elizabeth ella ellen ellie elsie emily emma eric erica ethel eva evelyn fatima fiona florence frances
	francis freda fred frederick gareth gary gavin gemma geoffrey george georgia gerald geraldine gillian gladys glenda gloria
	gordon graham gurpreet gwen hannah harold harpreet harriet hassan hilda helen henry hilary howard hugh hussein ian ibrahim ida
	imran ines irene iris isaac isabel isabella isobel jacob jacqueline jake james jamie jan jane janet janice jasmine jason
	jasper jayne jeffrey jennifer jenny jeremy jessica jill joan joanna joanne john jonathan jordan jose joseph josephine josh
	joshua joyce judith judy julia julian julie karen kate katherine kathleen katie kay keith kelly kenneth kerry kevin khadija
	kieran kim kiran krystyna kumar kyle laura lauren lawrence leah leanne leonard leslie lewis liam lilian linda lisa liz
	lorraine louis louise lucas lucy luke lydia lynn lynne mabel malcolm manjit margaret maria marian marie marilyn marion marjorie
	martha martyn mary mateusz matthew maureen mavis megan melanie melissa michael michelle mildred mohamed mohammad mohammed
	moira molly monica muhammad muriel nadia naomi nasreen natalie nathan neil nicholas nicola nigel noah nora norman olivia omar
	oliver orla oscar owen pamela patricia patrick paul paula pauline peggy peter philip phillip phyllis piotr priya rachel rahul
	raj rajesh ralph raymond rebecca reginald rhys richard rita robert roger roland ronald rosemary roy russell ruth ryan sally
	sam samantha samuel sandra sanjay sara sarah scott sean sharon sheila shirley sian simon sofia sophia sophie stacey stanley
	stella stephanie stephen steven stuart sunita susan suzanne sylvia tanya teresa terence terry theresa thomas timothy tina toby
	tom tony tracey tracy trevor valerie vanessa vera veronica victor victoria vijay vincent vivian walter wayne wendy wilfred
	william winifred yasmin yusuf yvonne zainab zoe`)

// perhaps finds words that may be names: those with a capital letter inside a sentence, and first names anywhere. Words
// that stand together are one. Of a title in capitals it takes first names alone.
func (c *checker) perhaps(text string, words []word, first bool) []span {
	var out []span
	for i := 0; i < len(words); i++ {
		w := words[i]
		switch {
		case !c.maybe(w):
			continue
		case firstNames[w.fold]:
		case first, w.begins && (i+1 >= len(words) || !c.follows(text, w, words[i+1])):
			continue
		}
		last := w
		for i+1 < len(words) && !first && c.follows(text, last, words[i+1]) {
			i++
			last = words[i]
		}
		out = append(out, span{from: w.from, to: last.to, kind: code.StoryFindingKindPerhapsName})
	}
	return out
}

// maybe says whether a word has a capital letter and is none of the words that have one anyway.
func (c *checker) maybe(w word) bool {
	return w.capital && utf8.RuneCountInString(w.fold) > 1 && !everyday[w.fold] && !titles[w.fold] && !c.called[w.fold] && !shouted(w.text)
}

// follows says whether the next word belongs to the same name.
func (c *checker) follows(text string, w, next word) bool {
	gap := text[w.to:next.from]
	return (gap == " " || gap == "-") && !next.begins && c.maybe(next)
}

// shouted says that a word is all capitals and digits: NHS, GP, U3A.
func shouted(text string) bool {
	text = owned(text)
	return utf8.RuneCountInString(text) <= 5 && !strings.ContainsFunc(text, unicode.IsLower)
}

// titleCase says that most long words have a capital letter, as titles do in some houses.
func titleCase(words []word) bool {
	long, capitals := 0, 0
	for i, w := range words {
		if i > 0 && utf8.RuneCountInString(w.fold) > 3 {
			long++
			if w.capital {
				capitals++
			}
		}
	}
	return long > 1 && 2*capitals > long
}
