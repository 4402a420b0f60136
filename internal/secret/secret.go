// Package secret holds the keys of one database: what the audit trail is chained with, what its checkpoints are signed
// with, and what single columns are sealed with. They live in one file that nobody else may read, and never in the
// database, in a flag or in a log.
package secret

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"
	"golang.org/x/mod/sumdb/note"
)

// signerName is the name that checkpoints are signed with (note format).
const signerName = "alongside"

// chainKeySize is the size of the trail's HMAC key in bytes: that of its hash.
const chainKeySize = sha256.Size

// maxFile is more than any key file has, in bytes.
const maxFile = 64 << 10

// Keys are the secrets of one database. They show themselves in no log, text or JSON.
type Keys struct {
	chain    []byte
	signer   note.Signer
	verifier note.Verifier
	public   string // the verifier's key, as it may be shown
	aead     tink.AEAD
	subject  []byte // of pseudonyms
}

// file is the key file's JSON.
type file struct {
	Version    int             `json:"version"`
	Chain      string          `json:"chain"`      // base64 of the HMAC key
	Checkpoint string          `json:"checkpoint"` // the signer's key, note format
	Public     string          `json:"public"`     // the verifier's key, note format
	Seal       json.RawMessage `json:"seal"`       // the tink key set
}

// Make makes new keys and writes them to a file that only its owner may read. A file that is there already is not
// touched: the error then is [fs.ErrExist].
func Make(path string) (*Keys, error) {
	chain := make([]byte, chainKeySize)
	_, _ = rand.Read(chain) // crypto/rand.Read does not fail: it ends the program instead
	private, public, err := note.GenerateKey(rand.Reader, signerName)
	if err != nil {
		return nil, fmt.Errorf("make the keys: %w", err)
	}
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return nil, fmt.Errorf("make the keys: %w", err)
	}
	var seal bytes.Buffer
	if err := insecurecleartextkeyset.Write(handle, keyset.NewJSONWriter(&seal)); err != nil {
		return nil, fmt.Errorf("make the keys: %w", err)
	}
	text, err := json.MarshalIndent(file{
		Version: 1, Chain: base64.StdEncoding.EncodeToString(chain), Checkpoint: private, Public: public, Seal: seal.Bytes(),
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("make the keys: %w", err)
	}
	k, err := read(text)
	if err != nil {
		return nil, err
	}
	if err := Keep(path, append(text, '\n')); err != nil {
		return nil, fmt.Errorf("write the key file: %w", err)
	}
	return k, nil
}

// Keep writes a file that its owner alone may read, whole or not at all, so that it survives a power cut. One that is
// there already is not touched: the error then is [fs.ErrExist].
func Keep(path string, text []byte) error {
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "make", Path: path, Err: fs.ErrExist}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*") // made with mode 0600
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	_, err = f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a new name in a folder survive a power cut.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Load reads a key file. It refuses one that others than its owner may read or that is no ordinary file. When there is
// none the error is [fs.ErrNotExist].
func Load(path string) (*Keys, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open the key file: %w", err)
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, fmt.Errorf("open the key file: %w", err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("the key file %s is no ordinary file", path)
	case info.Mode().Perm()&0o077 != 0:
		return nil, fmt.Errorf("the key file %s may be read by others: allow its owner alone (chmod 600)", path)
	case info.Size() > maxFile:
		return nil, fmt.Errorf("the key file %s is no key file", path)
	}
	text := make([]byte, info.Size())
	if _, err := f.ReadAt(text, 0); err != nil {
		return nil, fmt.Errorf("read the key file: %w", err)
	}
	k, err := read(text)
	if err != nil {
		return nil, fmt.Errorf("the key file %s: %w", path, err)
	}
	return k, nil
}

// errBroken says no more than that: what is wrong with a secret is told to nobody.
var errBroken = errors.New("it is not one of alongside, or it is damaged")

func read(text []byte) (*Keys, error) {
	var f file
	if err := json.Unmarshal(text, &f); err != nil || f.Version != 1 {
		return nil, errBroken
	}
	k := &Keys{public: f.Public}
	var err error
	if k.chain, err = base64.StdEncoding.DecodeString(f.Chain); err != nil || len(k.chain) != chainKeySize {
		return nil, errBroken
	}
	if k.subject, err = hkdf.Key(sha256.New, k.chain, nil, "alongside pseudonyms 1", sha256.Size); err != nil {
		return nil, errBroken
	}
	if k.signer, err = note.NewSigner(f.Checkpoint); err != nil {
		return nil, errBroken
	}
	if k.verifier, err = note.NewVerifier(f.Public); err != nil || k.verifier.KeyHash() != k.signer.KeyHash() {
		return nil, errBroken
	}
	handle, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(f.Seal)))
	if err != nil {
		return nil, errBroken
	}
	if k.aead, err = aead.New(handle); err != nil {
		return nil, errBroken
	}
	return k, nil
}

// Missing says whether an error of [Load] means that there is no such file.
func Missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// MAC gives a new HMAC-SHA-256 with the trail's key.
func (k *Keys) MAC() hash.Hash { return hmac.New(sha256.New, k.chain) }

// Pseudonym gives 63 bits of a keyed hash of a row's key, for the read model (docs/adr/0042-read-model.md): the same for
// the same row, and leading nowhere without the key, which serves nothing else.
func (k *Keys) Pseudonym(key string) int64 {
	m := hmac.New(sha256.New, k.subject)
	m.Write([]byte(key))
	return int64(binary.BigEndian.Uint64(m.Sum(nil)) >> 1)
}

// ID names the trail's key without telling it: 16 hexadecimal digits.
func (k *Keys) ID() string {
	m := k.MAC()
	m.Write([]byte("name of the key"))
	return hex.EncodeToString(m.Sum(nil)[:8])
}

// Sign signs a text, which ends in a newline, in the note format (Ed25519).
func (k *Keys) Sign(text string) ([]byte, error) {
	signed, err := note.Sign(&note.Note{Text: text}, k.signer)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return signed, nil
}

// Signed gives the text of a note that these keys have signed, and refuses any other.
func (k *Keys) Signed(signed []byte) (string, error) {
	n, err := note.Open(signed, note.VerifierList(k.verifier))
	if err != nil {
		return "", errors.New("it is not signed with the key of this database")
	}
	return n.Text, nil
}

// VerifierKey is the public key with which anybody can check a checkpoint (note format).
func (k *Keys) VerifierKey() string { return k.public }

// sealed marks a sealed text; its 1 is the version of what follows.
const sealed = "sealed1:"

// Seal encrypts a text for one cell of the database: what stands in another row or column does not open. An empty text
// stays empty.
func (k *Keys) Seal(table, column, row, plain string) (string, error) {
	if plain == "" {
		return "", nil
	}
	b, err := k.aead.Encrypt([]byte(plain), cell(table, column, row))
	if err != nil {
		return "", fmt.Errorf("seal %s.%s: %w", table, column, err)
	}
	return sealed + base64.RawStdEncoding.EncodeToString(b), nil
}

// Unseal opens what [Keys.Seal] made for the same cell. A text that was never sealed is refused like one that was
// changed: else whoever can write to the database could put in their own.
func (k *Keys) Unseal(table, column, row, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	rest, ok := strings.CutPrefix(text, sealed)
	b, err := base64.RawStdEncoding.DecodeString(rest)
	if ok && err == nil {
		if plain, err := k.aead.Decrypt(b, cell(table, column, row)); err == nil {
			return string(plain), nil
		}
	}
	return "", fmt.Errorf("the sealed %s of a row of %s does not open with the keys of this database", column, table)
}

// SealFile encrypts the contents of a file under its name: they open under no other.
func (k *Keys) SealFile(name string, plain []byte) ([]byte, error) {
	b, err := k.aead.Encrypt(plain, cell("file", "contents", name))
	if err != nil {
		return nil, fmt.Errorf("seal a file: %w", err)
	}
	return b, nil
}

// UnsealFile opens what [Keys.SealFile] made under the same name.
func (k *Keys) UnsealFile(name string, contents []byte) ([]byte, error) {
	plain, err := k.aead.Decrypt(contents, cell("file", "contents", name))
	if err != nil {
		return nil, errors.New("a sealed file does not open with the keys of this database")
	}
	return plain, nil
}

// cell is the additional data of a sealed cell. None of its parts has a bar in it.
func cell(table, column, row string) []byte { return []byte(table + "|" + column + "|" + row) }

// hidden is what keys show of themselves.
const hidden = "[keys]"

// String implements fmt.Stringer and tells nothing.
func (*Keys) String() string { return hidden }

// GoString implements fmt.GoStringer and tells nothing.
func (*Keys) GoString() string { return hidden }

// LogValue implements slog.LogValuer and tells nothing.
func (*Keys) LogValue() slog.Value { return slog.StringValue(hidden) }

// MarshalJSON implements json.Marshaler and tells nothing.
func (*Keys) MarshalJSON() ([]byte, error) { return json.Marshal(hidden) }
