package server

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// mostRead is how much of a request that is too large is read on before it is refused. Many programs send all of it
// before they look at the answer, and would be told of a broken connection only.
const mostRead = 16 << 20

// oversized gives the field of the input at fault in a body that is too large: that of its longest text, if one alone is
// longer than the limit. It reads the body as it comes and keeps none of it.
func oversized(body io.Reader, limit int) string {
	in := bufio.NewReaderSize(body, 32<<10)
	var path []place
	field, longest := "", limit
	for {
		c, err := in.ReadByte()
		if err != nil {
			return field
		}
		switch c {
		case '{', '[':
			if len(path) == maxDepth {
				return field
			}
			path = append(path, place{list: c == '['})
		case '}', ']':
			if len(path) > 0 {
				path = path[:len(path)-1]
			}
		case ',':
			if at := len(path) - 1; at >= 0 {
				path[at].index++
				path[at].key = ""
			}
		case '"':
			start, length, err := text(in)
			if err != nil {
				return field
			}
			at := len(path) - 1
			switch {
			case at >= 0 && !path[at].list && path[at].key == "":
				path[at].key = start
			case length > longest:
				field, longest = inputPath(path), length
			}
		}
	}
}

// place is where the reading of a JSON object or list has come to.
type place struct {
	list  bool
	index int
	key   string
}

// text reads a JSON text to its end and gives its first bytes and its length.
func text(in *bufio.Reader) (start string, length int, err error) {
	const kept = 64 // longer than any field's name
	var b strings.Builder
	for {
		c, err := in.ReadByte()
		if err != nil || c == '"' {
			return b.String(), length, err
		}
		if c == '\\' {
			if _, err := in.ReadByte(); err != nil {
				return "", 0, err
			}
			length++
		}
		if length++; length <= kept {
			b.WriteByte(c)
		}
	}
}

// inputPath writes the path of a variable's field as the contract does, person.givenName; "" for what is no variable.
func inputPath(path []place) string {
	var parts []string
	for _, p := range path {
		if p.list {
			parts = append(parts, strconv.Itoa(p.index))
		} else {
			parts = append(parts, p.key)
		}
	}
	if len(parts) < 2 || parts[0] != "variables" {
		return ""
	}
	if len(parts) > 2 {
		return strings.Join(parts[2:], ".")
	}
	return parts[1]
}
