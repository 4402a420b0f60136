package nhs

import (
	"errors"
	"strings"
)

// ODSKind is what kind of organisation an ODS code can name, told by its shape.
type ODSKind string

// The kinds of ODS code that the product tells apart.
const (
	// ODSPractice: a letter and five digits (A81001, E84004, Y02823), except U.
	ODSPractice ODSKind = "PRACTICE"
	// ODSPCN: a primary care network, U and five digits (U51050).
	ODSPCN ODSKind = "PCN"
	// ODSSubICB: a sub-location of an integrated care board: two digits and a letter or digit (01A, 72Q) or letter,
	// digit, letter, digit, letter (W2U3Z).
	ODSSubICB ODSKind = "SUB_ICB"
	// ODSOther: any other code of three to ten letters and digits (boards, trusts, sites, providers).
	ODSOther ODSKind = "OTHER"
)

// Why a text is not the ODS code that was asked for.
var (
	// ErrODS: not an ODS code of any kind.
	ErrODS = errors.New("an ODS code has 3 to 10 letters and digits")
	// ErrODSPractice: not the code of a practice.
	ErrODSPractice = errors.New("a practice's ODS code is a letter and five digits, such as E84004")
	// ErrODSPCN: not the code of a primary care network.
	ErrODSPCN = errors.New("a PCN's ODS code is U and five digits, such as U51050")
	// ErrODSSubICB: not the code of a sub-ICB location.
	ErrODSSubICB = errors.New("a sub-ICB location's ODS code is like 01A or W2U3Z")
)

// ParseODS reads an ODS code of any kind, in upper case without spaces, and tells its kind by its shape alone: it does
// not look the code up. Returns [ErrODS].
func ParseODS(s string) (code string, kind ODSKind, err error) {
	code = strings.ToUpper(strings.TrimSpace(s))
	if len(code) < 3 || len(code) > 10 {
		return "", "", ErrODS
	}
	var b strings.Builder
	for i := range len(code) {
		switch c := code[i]; {
		case c >= '0' && c <= '9':
			b.WriteByte('9')
		case c >= 'A' && c <= 'Z':
			b.WriteByte('A')
		default:
			return "", "", ErrODS
		}
	}
	switch shape := b.String(); {
	case shape == "A99999" && code[0] == 'U':
		return code, ODSPCN, nil
	case shape == "A99999":
		return code, ODSPractice, nil
	case shape == "99A" || shape == "999" || shape == "A9A9A":
		return code, ODSSubICB, nil
	}
	return code, ODSOther, nil
}

// ParsePracticeCode reads the ODS code of a GP practice. Returns [ErrODSPractice].
func ParsePracticeCode(s string) (string, error) { return parseKind(s, ODSPractice, ErrODSPractice) }

// ParsePCNCode reads the ODS code of a primary care network. Returns [ErrODSPCN].
func ParsePCNCode(s string) (string, error) { return parseKind(s, ODSPCN, ErrODSPCN) }

// ParseSubICBCode reads the ODS code of a sub-ICB location. Returns [ErrODSSubICB].
func ParseSubICBCode(s string) (string, error) { return parseKind(s, ODSSubICB, ErrODSSubICB) }

// parseKind reads an ODS code that must be of one kind.
func parseKind(s string, want ODSKind, wrong error) (string, error) {
	code, kind, err := ParseODS(s)
	if err != nil || kind != want {
		return "", wrong
	}
	return code, nil
}
