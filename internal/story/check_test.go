package story_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/story"
)

var known = story.Known{
	Names: []string{"Zoë-Marie", "O'Keefe Walker", "Zo"}, People: []string{"Dr Orla Finnegan", "Mum", "May Chen"}, Practices: []string{"The Pinn Medical Centre"},
	Streets: []string{"Flat 3, 114 Victoria Terrace"}, Postcode: "HA1 4JH",
	Places: []string{"Harrow", "Roxeth Green Hall", "London", "Harrow Collaborative Network"}, Services: []string{"Yard Walkers", "The Choir", "Mind in Harrow", "Walk and Talk"},
	BirthYear: 1969, Age: 57,
}

// Ensure that what gives a person away is found, as what it is, where it stands, and that the rest is left alone. Misses
// that are honest stand here too, so that nobody thinks that the check knows them.
func TestCheck(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// The client's names, however they are written.
		"Then Zoë rang.":                          "OWN_NAME! Zoë",
		"then ZOE rang":                           "OWN_NAME! ZOE",
		"It was zoe's idea.":                      "OWN_NAME! zoe's",
		"It was Zoe’s idea.":                      "OWN_NAME! Zoe’s",
		"She is Zoë‑Marie, or Marie for short.":   "OWN_NAME! Zoë, OWN_NAME! Marie, OWN_NAME! Marie",
		"Mrs O’Keefe came":                        "OWN_NAME! O’Keefe",
		"Mrs okeefe came":                         "OWN_NAME! okeefe",
		"the O'Keefes came":                       "OWN_NAME! O'Keefes",
		"She met Keefe":                           "OWN_NAME! Keefe",
		"They call her Zo.":                       "OWN_NAME! Zo",
		"She is a Walker by name.":                "OWN_NAME! Walker",
		"Walker was shy.":                         "OWN_NAME Walker", // a name or a word: somebody has to look
		"She is a keen walker, a zoo lover.":      "",
		"Zooming in on zones, she marries nobody": "",
		// Those of the record.
		"Her neighbour Orla came.":      "PERSON Orla",
		"orla came":                     "PERSON orla",
		"Ms Finnegan wrote.":            "PERSON Finnegan",
		"She told May about it.":        "PERSON May",
		"She may go, with her mum.":     "",
		"Mr. Bhatt sang.":               "PERHAPS_NAME Bhatt",
		"The leader, Sue Ellis, waved.": "PERHAPS_NAME Sue Ellis",
		"Sheila came along.":            "PERHAPS_NAME Sheila",
		"Gudrun came along.":            "", // an honest miss: a rare name that begins a sentence
		"the sister of bhatt":           "", // an honest miss: a name without a capital letter
		// Places and services.
		"She went to the pinn medical centre.": "PRACTICE pinn medical centre",
		"at the Pinn":                          "PRACTICE Pinn",
		"a pinn of beer":                       "",
		"near 114 victoria terrace":            "STREET! victoria terrace",
		"She lives in Harrow.":                 "PLACE Harrow",
		"harrowing, or to harrow":              "",
		"We met at Roxeth Green Hall.":         "PLACE Roxeth Green Hall",
		"All over London":                      "",
		"She joined the Yard Walkers.":         "SERVICE Yard Walkers",
		"She sings in the choir.":              "",
		"She sings in the Choir.":              "SERVICE Choir",
		"They walk and talk.":                  "",
		"She went to Walk and Talk.":           "SERVICE Walk and Talk",
		"with Mind in Harrow":                  "SERVICE Mind in Harrow",
		"She moved to Pontefract.":             "PERHAPS_NAME Pontefract",
		"on the NHS, with her GP and PIP, at the U3A on Monday at Christmas, in English": "",
		// Numbers and addresses.
		"number 943 476 5919 it is":         "NHS_NUMBER! 943 476 5919",
		"9434765919":                        "NHS_NUMBER! 9434765919",
		"943 476 5918 has a wrong digit":    "",
		"Ring 07700 900871 or 020 79460000": "PHONE! 07700 900871, PHONE! 020 79460000",
		"+44 7700 900871":                   "PHONE! +44 7700 900871",
		"Write to zk@example.org today":     "EMAIL! zk@example.org",
		"See www.choir.example/us":          "WEB www.choir.example/us",
		"she is @zoe_sings there":           "OWN_NAME! zoe",
		"she is @sings_alto there":          "WEB @sings_alto",
		"in HA2 0AB":                        "POSTCODE! HA2 0AB",
		"in ha20ab":                         "POSTCODE! ha20ab",
		"somewhere in HA1":                  "POSTCODE HA1",
		"vitamin B12 and the M25":           "",
		// Dates.
		"on 12/04/2026 it":                        "FULL_DATE! 12/04/2026",
		"on 3.4.26 it":                            "FULL_DATE! 3.4.26",
		"on 2026-04-12 it":                        "FULL_DATE! 2026-04-12",
		"on 3 March 2026 it":                      "FULL_DATE! 3 March 2026",
		"Monday the 3rd of March, 2026":           "FULL_DATE! Monday the 3rd of March, 2026",
		"March 3rd, 2026":                         "FULL_DATE! March 3rd, 2026",
		"on 3 March she":                          "DATE 3 March",
		"on Tuesday 3rd March she":                "DATE Tuesday 3rd March",
		"on the third of march she":               "", // an honest miss, for the sake of those who march
		"on the third of March she":               "DATE the third of March",
		"in March 2026 she":                       "DATE March 2026",
		"Tuesday the 3rd":                         "DATE Tuesday the 3rd",
		"the other 3 may come, they march 20 on":  "",
		"1-2-1 support, 3/4 of it, 24/7, 10.30":   "",
		"in spring, on Mondays, in March, at ten": "",
		"born in 1969":                            "DATE 1969",
		"since 1970":                              "",
		// Ages.
		"aged 57 and":                      "AGE aged 57",
		"a 57-year-old woman":              "AGE 57-year-old",
		"fifty-seven years old":            "AGE fifty-seven years old",
		"She turned 92.":                   "AGE turned 92",
		"at 57 she began":                  "AGE 57",
		"for 57 minutes":                   "",
		"in her fifties, aged 50 to 59":    "",
		"just 5 people, a 3 year old dog":  "",
		"her 60th birthday":                "AGE 60th birthday",
		"It took 12 weeks and 3 contacts.": "",
	} {
		findings := story.Check(story.Text{code.StoryPartBefore: text}, known)
		var got []string
		for _, f := range findings {
			mark := ""
			if f.Certain {
				mark = "!"
			}
			got = append(got, fmt.Sprintf("%s%s %s", f.Kind, mark, f.Text))
			if r := []rune(text); string(r[f.Offset:f.Offset+f.Length]) != f.Text {
				t.Errorf("%q: %q is not at %d, %d", text, f.Text, f.Offset, f.Length)
			}
			if f.Why == "" || f.Instead == "" || f.Part != code.StoryPartBefore {
				t.Errorf("%q: says %+v", text, f)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: got %q, want %q", text, strings.Join(got, ", "), want)
		}
	}
}

// Ensure that each part is looked at, that the name of the story may stand in it unless it is the client's own, and that a
// title in capitals is no list of names.
func TestCheck_parts(t *testing.T) {
	t.Parallel()
	kinds := func(text story.Text) []string {
		out := []string{}
		for _, f := range story.Check(text, known) {
			out = append(out, string(f.Part)+" "+f.Text)
		}
		return out
	}
	for name, c := range map[string]struct {
		text story.Text
		want []string
	}{
		"an invented name":   {story.Text{code.StoryPartCalled: "Hester", code.StoryPartTogether: "I met Hester. Hester's hands shook."}, []string{}},
		"an initial":         {story.Text{code.StoryPartCalled: "Mrs K", code.StoryPartChanged: "Now Mrs K sings."}, []string{}},
		"their own name":     {story.Text{code.StoryPartCalled: "Marie"}, []string{"CALLED Marie"}},
		"a title":            {story.Text{code.StoryPartTitle: "From Lonely To Leading The Group"}, []string{}},
		"a title with names": {story.Text{code.StoryPartTitle: "How Sheila Found Her Feet"}, []string{"TITLE Sheila"}},
		"each part": {
			story.Text{code.StoryPartTitle: "zoe", code.StoryPartBefore: "zoe", code.StoryPartTogether: "zoe", code.StoryPartChanged: "zoe", code.StoryPartInTheirWords: "zoe"},
			[]string{"TITLE zoe", "BEFORE zoe", "TOGETHER zoe", "CHANGED zoe", "IN_THEIR_WORDS zoe"},
		},
	} {
		if got := kinds(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Ensure that the same words have the same key wherever they stand, and that what to write instead fits the age.
func TestCheck_words(t *testing.T) {
	t.Parallel()
	found := story.Check(story.Text{code.StoryPartBefore: "We met Mr Bhatt. It was Bhatt’s dog.", code.StoryPartChanged: "He is aged 92, she is aged 34, aged 19 he left."}, known)
	if len(found) != 5 || found[0].Key != "PERHAPS_NAME:bhatt" || found[1].Key != found[0].Key {
		t.Fatalf("found %+v", found)
	}
	for i, want := range []string{"later life", "thirties", "young person"} {
		if got := found[2+i].Instead; !strings.Contains(got, want) {
			t.Errorf("instead of %s: %s", found[2+i].Text, got)
		}
	}
}

// Ensure that no text makes the check fail, and that findings lie in the text, in order and apart.
func FuzzCheck(f *testing.F) {
	f.Add("Zoë's friend O'Keefe, aged 57, of HA1 4JH, on 3 March 2026. \xff ẞ İ 𝒵")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range story.Check(story.Text{code.StoryPartBefore: text, code.StoryPartCalled: text}, known) {
			if found.Part != code.StoryPartBefore {
				continue
			}
			if found.Offset < end || found.Length < 1 || found.Offset+found.Length > len([]rune(text)) {
				t.Fatalf("%q: %+v after %d", text, found, end)
			}
			end = found.Offset + found.Length
		}
	})
}
