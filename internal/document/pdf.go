package document

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"slices"
)

// maxInflated is how much the compressed parts of a file may hold altogether, in bytes.
const maxInflated = 128 << 20

// active are the names by which a PDF runs something, opens something, sends something or carries another file.
var active = regexp.MustCompile(`/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA)([^A-Za-z0-9]|$)`)

var (
	encrypted   = regexp.MustCompile(`/Encrypt([^A-Za-z0-9]|$)`)
	escape      = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
	packed      = regexp.MustCompile(`/(O|#4[fF])(b|#62)(j|#6[aA])(S|#53)(t|#74)(m|#6[dD])([^A-Za-z0-9#]|$)`)
	plainFilter = regexp.MustCompile(`/Filter\s*(\[\s*)?/FlateDecode(\s*\])?\s*(/|>>)`)
	streamBegin = regexp.MustCompile(`stream\r?\n`)
)

// How many streams of packed objects a file may have, and how long the dictionary of one, in bytes.
const (
	mostPacked = 20_000
	longHead   = 4096
)

const (
	pdfRuns = "This PDF has parts that can run something, or another file inside. Print it to PDF again, and add that."
	pdfOdd  = "This PDF cannot be checked. Print it to PDF again, and add that."
)

// checkPDF takes a PDF that has nothing active, is not encrypted, and whose objects can all be looked at: those that are
// packed into compressed streams as well (ISO 32000-1, 7.5.7). Names may be written with escapes (7.3.5).
func checkPDF(b []byte) error {
	if !bytes.Contains(b[max(0, len(b)-2048):], []byte("%%EOF")) {
		return refuse("This PDF is not whole. Save it again, and add that.")
	}
	if encrypted.Match(named(b)) {
		return refuse("This PDF has a password. Save it without one, and add that.")
	}
	if active.Match(named(b)) {
		return refuse(pdfRuns)
	}
	left := int64(maxInflated)
	places := packed.FindAllIndex(b, mostPacked+1)
	if len(places) > mostPacked {
		return refuse(pdfOdd)
	}
	for _, at := range places {
		before, after := b[max(0, at[0]-longHead):at[0]], b[at[0]:min(len(b), at[0]+longHead)]
		begins := streamBegin.FindIndex(after)
		if begins == nil {
			return refuse(pdfOdd)
		}
		head := named(slices.Concat(before[max(0, bytes.LastIndex(before, []byte("obj"))):], after[:begins[0]]))
		contents := b[at[0]+begins[1]:]
		if !bytes.Contains(head, []byte("/Filter")) {
			continue // it has been looked at with the rest
		}
		if bytes.Contains(head, []byte("/DecodeParms")) || !plainFilter.Match(head) {
			return refuse(pdfOdd)
		}
		inside, whole := inflate(contents, left)
		left -= int64(len(inside))
		if left <= 0 || !whole {
			return refuse(pdfOdd)
		}
		if active.Match(named(inside)) {
			return refuse(pdfRuns)
		}
	}
	return nil
}

// inflate gives what is compressed at the begin of b, up to a limit, and whether that was all of it.
func inflate(b []byte, limit int64) (inside []byte, whole bool) {
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, false
	}
	defer func() { _ = r.Close() }()
	inside, err = io.ReadAll(io.LimitReader(r, limit))
	return inside, err == nil
}

// named resolves the escapes in names: #4a is J.
func named(b []byte) []byte {
	if !bytes.ContainsRune(b, '#') {
		return b
	}
	return escape.ReplaceAllFunc(b, func(e []byte) []byte {
		digit := func(c byte) byte {
			switch {
			case c >= 'a':
				return c - 'a' + 10
			case c >= 'A':
				return c - 'A' + 10
			}
			return c - '0'
		}
		return []byte{digit(e[1])<<4 | digit(e[2])}
	})
}
