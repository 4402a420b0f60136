// Package nhs holds the identifiers and texts of English health care that the product reads from people: NHS numbers,
// ODS codes, postcodes, telephone numbers and email addresses, and the folding by which names are searched and compared.
//
// Every Parse function takes what a person may have typed and returns the one form that is stored. Its error is safe to
// show and says what to do; it holds none of the input.
package nhs

import (
	"errors"
	"strings"
)

// Why a text is not an NHS number.
var (
	// ErrNumberLetters: there is something other than digits, spaces and dashes.
	ErrNumberLetters = errors.New("an NHS number has digits only")
	// ErrNumberLength: there are not ten digits.
	ErrNumberLength = errors.New("an NHS number has 10 digits")
	// ErrNumberCheck: the last digit does not follow from the others, so a digit is wrong or two are swapped.
	ErrNumberCheck = errors.New("this is not an NHS number: check the digits for a mistake")
)

// Number is an NHS number as ten digits without spaces, or "" for none. Make one with [ParseNumber].
type Number string

// ParseNumber reads an NHS number: ten digits, spaces and dashes allowed between them, the last a modulus 11 check digit
// (NHS Data Dictionary, NHS NUMBER). It returns [ErrNumberLetters], [ErrNumberLength] or [ErrNumberCheck].
func ParseNumber(s string) (Number, error) {
	digits := make([]byte, 0, 10)
	letters := false
	for _, r := range Seen(s) {
		switch {
		case r >= '0' && r <= '9':
			digits = append(digits, byte(r))
		case separator(r):
		default:
			letters = true
		}
	}
	switch {
	case letters:
		return "", ErrNumberLetters
	case len(digits) != 10:
		return "", ErrNumberLength
	}
	if check, ok := checkDigit(digits[:9]); !ok || check != digits[9] {
		return "", ErrNumberCheck
	}
	return Number(digits), nil
}

// separator reports whether r is a space or a dash of the kinds that are pasted from letters and spreadsheets.
func separator(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u2007', '\u2009', '\u202f', '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212':
		return true
	}
	return false
}

// checkDigit is the tenth digit that belongs to nine; not ok when none does (the remainder asks for 10).
func checkDigit(nine []byte) (digit byte, ok bool) {
	sum := 0
	for i, d := range nine {
		sum += int(d-'0') * (10 - i)
	}
	switch check := 11 - sum%11; check {
	case 10:
		return 0, false
	case 11:
		return '0', true
	default:
		return '0' + byte(check), true
	}
}

// String is the ten digits, or "".
func (n Number) String() string { return string(n) }

// Format writes the number as people read it, 3-3-4: "943 476 5919". What is not ten characters long is left as it is.
func (n Number) Format() string {
	if len(n) != 10 {
		return string(n)
	}
	return string(n[:3] + " " + n[3:6] + " " + n[6:])
}

// IsTest reports whether the number is in the 999 range, which is never given to a person.
func (n Number) IsTest() bool { return strings.HasPrefix(string(n), "999") }

// testNumbers is how many different numbers Generate gives.
const testNumbers = 900_000

// Generate gives the nth invented but valid number of the 999 range: the same for the same n, different for each n from
// 0 to 899,999, and beginning again after that.
func Generate(n int) Number {
	n = (n%testNumbers + testNumbers) % testNumbers
	// Of the ten ninth digits that can follow eight given ones, at most one leaves no check digit: nine are usable.
	prefix, pick := n/9, n%9
	body := []byte("999000000")
	for i := 7; i >= 3; i-- {
		body[i] = '0' + byte(prefix%10)
		prefix /= 10
	}
	for d := byte('0'); ; d++ {
		body[8] = d
		check, ok := checkDigit(body)
		if !ok {
			continue
		}
		if pick == 0 {
			return Number(append(body, check))
		}
		pick--
	}
}
