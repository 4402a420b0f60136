package analytics

import "encoding/binary"

// A sketch is 32 sums over what was counted, each over those people whose number has one residue. Whoever differs in what
// concerns at most seven people differs in at most seven sums.
const (
	sums     = 32
	nearSums = smallest - 1
)

type sketch [sums]uint64

// add puts in one row about somebody. The sums wrap around; the order does not matter.
func (s *sketch) add(person, row int64) { s[uint64(person)%sums] += mix(uint64(row)) } //nolint:gosec // bits, not numbers

// mix spreads a number over all bits (splitmix64, Steele and others 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9
	x = (x ^ (x >> 27)) * 0x94d049bb133111eb
	return x ^ (x >> 31)
}

// apart counts the sums in which two sketches differ, no further than is near.
func (s *sketch) apart(other *sketch) int {
	n := 0
	for i := range s {
		if s[i] != other[i] {
			if n++; n > nearSums {
				break
			}
		}
	}
	return n
}

// near says whether two sketches differ, and in so little that the difference may be about one to seven people.
func (s *sketch) near(other *sketch) bool {
	n := s.apart(other)
	return n > 0 && n <= nearSums
}

// bytes writes the sketch down.
func (s *sketch) bytes() []byte {
	out := make([]byte, 0, sums*8)
	for _, n := range s {
		out = binary.BigEndian.AppendUint64(out, n)
	}
	return out
}

// sketchOf reads a sketch; one of another length is none.
func sketchOf(b []byte) (s sketch, ok bool) {
	if len(b) != sums*8 {
		return s, false
	}
	for i := range s {
		s[i] = binary.BigEndian.Uint64(b[i*8:])
	}
	return s, true
}
