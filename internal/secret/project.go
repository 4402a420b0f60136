package secret

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"log/slog"
	"strings"
)

// Project are the keys of one project grant (docs/adr/0045-project-grants.md): they follow from the key file, the grant and
// its salt, and are kept nowhere. They show themselves in no log.
type Project struct {
	keys    *Keys
	id      string
	subject []byte // of pseudonyms
	order   [3]uint32
}

// pseudonymBytes are 80 bits: 16 characters of base32.
const pseudonymBytes = 10

// Project makes the keys of a project grant from its id and its salt. Without the salt they cannot be made again.
func (k *Keys) Project(id, salt string) (*Project, error) {
	secret, err := base64.RawURLEncoding.DecodeString(salt)
	if err != nil || len(secret) != addressBytes {
		return nil, errors.New("the salt of a project grant is broken")
	}
	p := &Project{keys: k, id: id}
	if p.subject, err = hkdf.Key(sha256.New, k.subject, secret, "alongside project pseudonyms 1 "+id, sha256.Size); err != nil {
		return nil, err
	}
	order, err := hkdf.Key(sha256.New, k.subject, secret, "alongside project order 1 "+id, 12)
	if err != nil {
		return nil, err
	}
	for i := range p.order {
		p.order[i] = binary.BigEndian.Uint32(order[4*i:])>>3 | 1 // 29 bits: a product with half of a number does not overflow
	}
	return p, nil
}

// Pseudonym gives 16 small letters and digits for a number of the read model and what it is of: the same within the
// project, another in each other project.
func (p *Project) Pseudonym(of string, number int64) string {
	m := hmac.New(sha256.New, p.subject)
	m.Write([]byte(of))
	m.Write(binary.BigEndian.AppendUint64([]byte{0}, uint64(number))) //nolint:gosec // bits, not a number
	return strings.ToLower(base32.StdEncoding.EncodeToString(m.Sum(nil)[:pseudonymBytes]))
}

// Order gives three numbers below 2^29 that put the project's rows into an order of their own.
func (p *Project) Order() [3]uint32 { return p.order }

// SealCursor hides the place of a row in a list of the project's.
func (p *Project) SealCursor(list string, plain []byte) (string, error) {
	b, err := p.keys.aead.Encrypt(plain, cell("project_grant", list, p.id))
	return base64.RawURLEncoding.EncodeToString(b), err
}

// OpenCursor reads what [Project.SealCursor] hid, in the same list of the same project.
func (p *Project) OpenCursor(list, sealed string) ([]byte, error) {
	b, err := base64.RawURLEncoding.DecodeString(sealed)
	if err != nil {
		return nil, err
	}
	return p.keys.aead.Decrypt(b, cell("project_grant", list, p.id))
}

// String implements fmt.Stringer and tells nothing.
func (*Project) String() string { return hidden }

// GoString implements fmt.GoStringer and tells nothing.
func (*Project) GoString() string { return hidden }

// LogValue implements slog.LogValuer and tells nothing.
func (*Project) LogValue() slog.Value { return slog.StringValue(hidden) }

// MarshalJSON implements json.Marshaler and tells nothing.
func (*Project) MarshalJSON() ([]byte, error) { return []byte(`"` + hidden + `"`), nil }
