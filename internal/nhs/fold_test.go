package nhs

import (
	"strings"
	"testing"
)

// Ensures that people are found whatever the case, accents and marks of what was typed.
func TestFold(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ in, want string }{
		{"Siân", "sian"},
		{"SIÂN", "sian"},
		{"Sia\u0302n", "sian"}, // the accent as a character of its own
		{"Ŵyn Ŷnys tŷ", "wyn ynys ty"},
		{"Gwenllïan", "gwenllian"},
		{"O'Neill", "oneill"},
		{"O\u2019Neill", "oneill"},
		{"Anne-Marie  Smith ", "anne marie smith"},
		{"Ahmed (Ali)", "ahmed ali"},
		{"Zoë Brontë", "zoe bronte"},
		{"Müller-Groß", "muller gross"},
		{"Łukasz Żółć", "lukasz zolc"},
		{"Søren Ærø Þór", "soren aero thor"},
		{"Nguyễn Thị Hồng", "nguyen thi hong"},
		{"Şükrü İnönü Işık", "sukru inonu isik"},
		{"Ștefan Țîrlea", "stefan tirlea"},
		{"Мария", "мария"},
		{"मारिया", "मारिया"},
		{"Ann 🌻 Jones 2", "ann jones 2"},
		{"Ann\u200bJones", "annjones"},
		{"HA1 2AB", "ha1 2ab"},
		{"\t\n", ""},
		{"...", ""},
		{"", ""},
	} {
		if got := Fold(tc.in); got != tc.want {
			t.Errorf("%q: got %q, want %q", tc.in, got, tc.want)
		}
	}
}

// Ensures that spellings of one name share a key and that different names do not.
func TestSoundalike(t *testing.T) {
	t.Parallel()
	for _, names := range [][]string{
		{"Stephen", "Steven", "Stefan", "STEVEN"},
		{"Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed"},
		{"Catherine", "Kathryn", "Katherine", "Catharine"},
		{"Siân", "Sian"},
		{"Siobhan", "Siobhán", "Shivaun"},
		{"Sean", "Shaun", "Shawn"},
		{"Geoffrey", "Jeffrey"},
		{"Philip", "Phillip", "Filip"},
		{"Ahmed", "Ahmad"},
		{"Hussain", "Hussein", "Husain"},
		{"Aisha", "Ayesha"},
		{"Fatima", "Fatimah"},
		{"Yusuf", "Youssef", "Yousuf"},
		{"Smith", "Smyth", "Smythe"},
		{"Thompson", "Thomson"},
		{"McDonald", "MacDonald"},
		{"Clark", "Clarke"},
		{"Reid", "Reed", "Read"},
		{"O'Neill", "O\u2019Neil", "Oneal"},
		{"Knight", "Night"},
		{"Wright", "Right"},
		{"Hughes", "Hughs"},
		{"Lewis", "Louis"},
		{"Christine", "Kristine"},
		{"Michael", "Mikael"},
		{"Rhys", "Reece"},
		{"Jon", "John"},
		{"Anne-Marie Clark", "anne marie clarke"},
	} {
		want := Soundalike(names[0])
		for _, name := range names[1:] {
			if got := Soundalike(name); got != want {
				t.Errorf("%s is %q, %s is %q", names[0], want, name, got)
			}
		}
	}
	for _, pair := range [][2]string{
		{"Patel", "Khan"},
		{"Smith", "Jones"},
		{"Mary", "Maria Ann"},
		{"David", "Daniel"},
		{"Ali", "Allen"},
		{"Brown", "Braun-Weiss"},
		{"Karen", "Sharon"},
		{"Peter", "Petra Ann"},
		{"Singh", "Shah"},
	} {
		if Soundalike(pair[0]) == Soundalike(pair[1]) {
			t.Errorf("%s and %s are both %q", pair[0], pair[1], Soundalike(pair[0]))
		}
	}
	for in, want := range map[string]string{"": "", "!": "", "Мария": "мария"} {
		if got := Soundalike(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// FuzzFold ensures that folding is idempotent, tidy, and blind to case.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Siân", "O'Neill", "ẞ", "İ", "ﬁ", "\xff", "a\u0301", "मारिया", "🌻"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, twice)
		}
		if strings.TrimSpace(once) != once || strings.Contains(once, "  ") {
			t.Fatalf("%q folds to untidy %q", s, once)
		}
		Soundalike(s)
	})
}
