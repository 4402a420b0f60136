package auth

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// Ensure which new passwords are taken: long ones that nobody guesses first.
func TestCheckPassword(t *testing.T) {
	t.Parallel()
	words := []string{"Harrow Social Prescribing", "Mind in Wealdstone", "Elm Surgery", "Sam Adeyemi", "sam.adeyemi@test.example"}
	tests := []struct {
		password string
		ok       bool
	}{
		{"four unrelated words", true},
		{"twelve chars", true},
		{"elevenchars", false},
		{"correct horse battery staple", true},
		{"Ŵy a Llŷr 🙂 yma", true},
		{"k7#pWq2!vTz9", true},
		{strings.Repeat("ŵ🙂x", 42) + "ŵ", false}, // long, and one thing over and over
		{strings.Repeat("lorry mango tulip ", 7) + "ab", true},
		{strings.Repeat("lorry mango tulip ", 7) + "abc", false},
		{"bad \xff\xfe bytes here", false},

		{"aaaaaaaaaaaaaaaa", false},
		{"abcabcabcabcabc", false},
		{"passwordpassword", false},
		{"Password123456", false},
		{"P@ssw0rd123456", false},
		{"p4ssw0rd!p4ssw0rd!", false},
		{"iloveyou2026!!", false},
		{"123456789012", false},
		{"abcdefghijklmn", false},
		{"zyxwvutsrqponm", false},
		{"qwertyuiop123", false},
		{"190519841905", false},
		{"February2026!", false},
		{"Summer-2026-Winter", false},

		{"alongside-demo", false},
		{"Alongside2026!", false},
		{"HarrowHarrow1", false},
		{"harrow-social-2026", false},
		{"SocialPrescribing1", false},
		{"wealdstone1234", false},
		{"elm-surgery-2026", false},
		{"Sam.Adeyemi@test.example", false},
		{"adeyemi123456", false},
		{"sam.adeyemi.harrow", false},
		{"harrow lorries mango", true},
	}
	for _, tt := range tests {
		if err := CheckPassword(tt.password, words...); (err == nil) != tt.ok {
			t.Errorf("%q: got %v", tt.password, err)
		}
	}
}

// Ensure that no password of the list is taken, as it is or with the decorations that rules of composition teach.
func TestCheckPassword_common(t *testing.T) {
	t.Parallel()
	if n := len(common()); n < 49_000 {
		t.Fatalf("%d common passwords are known", n)
	}
	n := 0
	for w := range common() {
		if n++; n%10 != 0 { // the rest behave alike, and the judging takes a while
			continue
		}
		title := strings.ToUpper(w[:1]) + w[1:]
		for _, p := range []string{w, w + w, w + w + w, title + "!1", "123" + w, w + "2026!", title + "12345678!"} {
			if strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) && p != w {
				continue // what has digits in it is not a word to be decorated
			}
			if CheckPassword(p) == nil {
				t.Fatalf("%q is taken", p)
			}
		}
	}
}

// Ensure that few of the passphrases that people are advised to use are refused: three or four words off a list.
func TestCheckPassword_passphrases(t *testing.T) {
	t.Parallel()
	f, err := os.Open("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var words []string
	for s := bufio.NewScanner(f); s.Scan(); {
		words = append(words, s.Text())
	}
	refused, tried := 0, 0
	for i := range words {
		for _, separator := range []string{" ", "-", ""} {
			p := words[i] + separator + words[(i*7+3)%len(words)] + separator + words[(i*13+5)%len(words)]
			if len(p) < minPassword {
				continue
			}
			tried++
			if CheckPassword(p, "Harrow Social Prescribing") != nil {
				refused++
			}
		}
	}
	if refused*100 > tried {
		t.Errorf("%d of %d passphrases are refused", refused, tried)
	}
}
