package secret_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alongside/internal/secret"
)

func made(t *testing.T) (*secret.Keys, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "folder", "a.keys")
	k, err := secret.Make(path)
	if err != nil {
		t.Fatal(err)
	}
	return k, path
}

// Ensure that keys are made once, for their owner alone, and come back the same.
func TestMakeAndLoad(t *testing.T) {
	t.Parallel()
	k, path := made(t)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has the mode %v, %v", info.Mode(), err)
	}
	if _, err := secret.Make(path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("made again: %v", err)
	}
	again, err := secret.Load(path)
	if err != nil || again.ID() != k.ID() || again.VerifierKey() != k.VerifierKey() {
		t.Errorf("loaded %v, %v", again, err)
	}
	if _, err := secret.Load(path + "2"); !secret.Missing(err) {
		t.Errorf("a file that is not there: %v", err)
	}
	other, _ := made(t)
	if other.ID() == k.ID() {
		t.Error("two files have the same key")
	}
}

// Ensure that a key file which others may read, or which is none, is refused, and that no refusal tells what is in it.
func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	_, path := made(t)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var parts map[string]any
	if err := json.Unmarshal(good, &parts); err != nil {
		t.Fatal(err)
	}
	with := func(key string, value any) []byte {
		changed := map[string]any{}
		for k, v := range parts {
			changed[k] = v
		}
		changed[key] = value
		b, err := json.Marshal(changed)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, tt := range map[string]struct {
		text []byte
		mode os.FileMode
		want string
	}{
		"for the group":     {good, 0o640, "chmod 600"},
		"for everybody":     {good, 0o604, "chmod 600"},
		"empty":             {nil, 0o600, "damaged"},
		"no JSON":           {[]byte("canary"), 0o600, "damaged"},
		"another version":   {with("version", 2), 0o600, "damaged"},
		"a short key":       {with("chain", "Y2FuYXJ5"), 0o600, "damaged"},
		"no signer":         {with("checkpoint", "canary"), 0o600, "damaged"},
		"another's public":  {with("public", "alongside+a97ddea6+AbKTjFhMftoVC8vTKvoEKSeF85dXREd3zaVyNm4xuR2U"), 0o600, "damaged"},
		"no key set":        {with("seal", "canary"), 0o600, "damaged"},
		"far too long":      {bytes.Repeat([]byte(" "), 100_000), 0o600, "no key file"},
		"a folder's length": {with("chain", parts["checkpoint"]), 0o600, "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "k")
			if err := os.WriteFile(file, tt.text, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(file, tt.mode); err != nil {
				t.Fatal(err)
			}
			_, err := secret.Load(file)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "canary") {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := secret.Load(t.TempDir()); err == nil {
		t.Error("a folder was taken for a key file")
	}
}

// Ensure that keys show themselves nowhere.
func TestHidden(t *testing.T) {
	t.Parallel()
	k, path := made(t)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var parts struct{ Chain, Checkpoint string }
	if err := json.Unmarshal(file, &parts); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, h := range []slog.Handler{slog.NewJSONHandler(&out, nil), slog.NewTextHandler(&out, nil)} {
		slog.New(h).Info("keys", "keys", k, "in", struct{ K *secret.Keys }{k})
	}
	b, err := json.Marshal(map[string]any{"keys": k})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&out, "%s %v %+v %#v %s %v", b, k, k, k, k, struct{ K *secret.Keys }{k})
	for _, part := range []string{parts.Chain, parts.Checkpoint, parts.Checkpoint[20:]} {
		if strings.Contains(out.String(), part) {
			t.Errorf("it shows %s", out.String())
		}
	}
	if !strings.Contains(out.String(), "[keys]") {
		t.Errorf("it shows %s", out.String())
	}
}

// Ensure that a note is opened by the keys that signed it, and no other text or key will do.
func TestSign(t *testing.T) {
	t.Parallel()
	k, _ := made(t)
	other, _ := made(t)
	signed, err := k.Sign("alongside audit\n1\n")
	if err != nil {
		t.Fatal(err)
	}
	if text, err := k.Signed(signed); err != nil || text != "alongside audit\n1\n" {
		t.Errorf("opened %q, %v", text, err)
	}
	if _, err := other.Signed(signed); err == nil {
		t.Error("others' keys opened it")
	}
	if _, err := k.Signed(bytes.Replace(signed, []byte("1"), []byte("2"), 1)); err == nil {
		t.Error("a changed text was opened")
	}
	if _, err := k.Sign("no newline"); err == nil {
		t.Error("a text without an end was signed")
	}
}

// Ensure that a sealed text opens in its own cell alone, and never looks the same twice.
func TestSeal(t *testing.T) {
	t.Parallel()
	k, _ := made(t)
	other, _ := made(t)
	one, err := k.Seal("account", "totp_secret", "ac1", "canary")
	if err != nil {
		t.Fatal(err)
	}
	two, err := k.Seal("account", "totp_secret", "ac1", "canary")
	if err != nil || one == two || strings.Contains(one, "canary") {
		t.Errorf("sealed as %q and %q, %v", one, two, err)
	}
	if got, err := k.Unseal("account", "totp_secret", "ac1", one); err != nil || got != "canary" {
		t.Errorf("opened %q, %v", got, err)
	}
	for name, try := range map[string]func() (string, error){
		"another row":    func() (string, error) { return k.Unseal("account", "totp_secret", "ac2", one) },
		"another column": func() (string, error) { return k.Unseal("account", "name", "ac1", one) },
		"another table":  func() (string, error) { return k.Unseal("person", "totp_secret", "ac1", one) },
		"other keys":     func() (string, error) { return other.Unseal("account", "totp_secret", "ac1", one) },
		"plain":          func() (string, error) { return k.Unseal("account", "totp_secret", "ac1", "canary") },
		"cut":            func() (string, error) { return k.Unseal("account", "totp_secret", "ac1", one[:len(one)-4]) },
	} {
		if got, err := try(); err == nil || got != "" || strings.Contains(err.Error(), "canary") {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if got, err := k.Seal("account", "totp_secret", "ac1", ""); got != "" || err != nil {
		t.Errorf("nothing became %q, %v", got, err)
	}
}

// Ensure a file opens under its own name, with its own keys, and unchanged.
func TestSealFile(t *testing.T) {
	t.Parallel()
	k, _ := made(t)
	other, _ := made(t)
	b, err := k.SealFile("do1", []byte("canary"))
	if err != nil || bytes.Contains(b, []byte("canary")) {
		t.Fatalf("sealed as %q, %v", b, err)
	}
	if got, err := k.UnsealFile("do1", b); err != nil || string(got) != "canary" {
		t.Errorf("opened %q, %v", got, err)
	}
	for name, try := range map[string]func() ([]byte, error){
		"another name": func() ([]byte, error) { return k.UnsealFile("do2", b) },
		"other keys":   func() ([]byte, error) { return other.UnsealFile("do1", b) },
		"cut":          func() ([]byte, error) { return k.UnsealFile("do1", b[:len(b)-1]) },
		"nothing":      func() ([]byte, error) { return k.UnsealFile("do1", nil) },
	} {
		if got, err := try(); err == nil {
			t.Errorf("%s opens: %q", name, got)
		}
	}
}

// Ensure addresses are of 256 bits, each another, and told from other texts.
func TestAddress(t *testing.T) {
	t.Parallel()
	one, two := secret.Address(), secret.Address()
	if one == two || len(one) != 43 || !secret.IsAddress(one) {
		t.Errorf("made %q and %q", one, two)
	}
	for _, text := range []string{"", one[1:], one + "A", "+" + one[1:]} {
		if secret.IsAddress(text) {
			t.Errorf("%q is taken for one", text)
		}
	}
	if got := secret.Sum([]byte("abc")); got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" { // FIPS 180-2, B.1
		t.Errorf("the sum of abc is %s", got)
	}
}
