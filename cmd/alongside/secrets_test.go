package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"alongside/internal/auth"
	"alongside/internal/code"
	"alongside/internal/secret"
)

var (
	// secretName is what a flag is called that may hold a secret.
	secretName = regexp.MustCompile(`(?i)secret|password|passphrase|key|token|credential|\bpin\b|recovery`)
	// asksForFile is what the help of such a flag has to say: what is given is a place, or nothing at all.
	asksForFile = regexp.MustCompile(`^The file |^Read the [a-z]+ from standard input`)
)

// Ensure that no secret can be given as a flag or an argument, where everybody on the machine would see it: what sounds
// like one takes the name of a file, or says that it is read from standard input.
func TestNoSecretFlags(t *testing.T) {
	t.Parallel()
	k, err := kong.New(&commands{}, kong.Name("alongside"), kong.DefaultEnvars("ALONGSIDE"),
		kong.Vars{"roles": strings.Join(code.Role("").Values(), ",")})
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, command := range k.Model.Leaves(true) {
		for _, f := range command.Flags {
			if !secretName.MatchString(f.Name) {
				continue
			}
			looked++
			if !asksForFile.MatchString(f.Help) || !f.IsBool() && f.PlaceHolder != "FILE" {
				t.Errorf("%s --%s may hold a secret: let it name a file", command.FullPath(), f.Name)
			}
		}
		for _, a := range command.Positional {
			if secretName.MatchString(a.Name) {
				t.Errorf("%s <%s> may hold a secret: let it name a file", command.FullPath(), a.Name)
			}
		}
	}
	if looked == 0 {
		t.Error("no flag was looked at: --keys at least sounds like a secret")
	}
}

// Ensure that the types which hold secrets show them in no log, text or JSON, however they are put into it.
func TestSecretsHide(t *testing.T) {
	t.Parallel()
	const canary = "canary-6fd1"
	file := filepath.Join(t.TempDir(), "k")
	keys, err := secret.Make(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]any{
		"keys":            keys,
		"provider secret": auth.Secret(canary),
		"provider":        auth.ProviderConfig{ClientSecret: canary},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			for _, h := range []slog.Handler{slog.NewJSONHandler(&out, nil), slog.NewTextHandler(&out, nil)} {
				slog.New(h).Info("holds", "it", s, "pointer", &s, "within", struct{ S any }{s}, slog.Group("group", "it", s))
			}
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
				fmt.Fprintf(&out, verb+" "+verb+"\n", s, []any{s})
			}
			text, err := json.Marshal(map[string]any{"it": s})
			if err != nil {
				t.Fatal(err)
			}
			out.Write(text)
			shown := out.String()
			for _, part := range append(contents(t, file), canary, fmt.Sprintf("%x", canary)) {
				if strings.Contains(shown, part) {
					t.Errorf("it shows its secret in %s", shown)
				}
			}
		})
	}
}

// contents gives the secrets that are in a key file.
func contents(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var parts struct{ Chain, Checkpoint string }
	if err := json.Unmarshal(text, &parts); err != nil {
		t.Fatal(err)
	}
	if len(parts.Chain) < 40 || len(parts.Checkpoint) < 40 {
		t.Fatal("the key file is not as this test knows it")
	}
	return []string{parts.Chain, parts.Checkpoint, parts.Checkpoint[30:]}
}
