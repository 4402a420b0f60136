package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"alongside/internal/code"
)

var update = flag.Bool("update", false, "write the tables of docs/configuration.md anew")

// configuration is the page that tells of every flag; what stands between the marks is made here.
const (
	configuration = "../../docs/configuration.md"
	tablesBegin   = "<!-- flags: go test ./cmd/alongside -run TestConfiguration -update -->\n"
	tablesEnd     = "<!-- end of flags -->\n"
)

// Ensure that the page on configuration tells each command's arguments, flags, variables and defaults as they are.
func TestConfiguration(t *testing.T) {
	t.Parallel()
	k, err := kong.New(&commands{}, kong.Name("alongside"), kong.DefaultEnvars("ALONGSIDE"),
		kong.Vars{"roles": strings.Join(code.Role("").Values(), ",")})
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(configuration)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begins := strings.Cut(string(page), tablesBegin)
	has, after, ends := strings.Cut(rest, tablesEnd)
	if !begins || !ends {
		t.Fatalf("%s has lost its marks %q and %q", configuration, tablesBegin, tablesEnd)
	}
	want := tables(k)
	if *update {
		if err := os.WriteFile(configuration, []byte(before+tablesBegin+want+tablesEnd+after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if has != want {
		t.Errorf("%s does not tell the flags as they are. It should say:\n%s", configuration, want)
	}
}

// tables writes a section for each command, in the order of the help.
func tables(k *kong.Kong) string {
	var b strings.Builder
	for _, command := range k.Model.Leaves(true) {
		fmt.Fprintf(&b, "\n### alongside %s\n\n%s\n", strings.TrimPrefix(command.FullPath(), "alongside "), command.Help)
		if len(command.Positional) == 0 && len(command.Flags) == 0 {
			continue
		}
		b.WriteString("\n| flag | variable | without it | what it does |\n| --- | --- | --- | --- |\n")
		for _, a := range command.Positional {
			row(&b, "`<"+a.Name+">`", "", "", a.Help)
		}
		for _, f := range command.Flags {
			name, otherwise := "--"+f.Name, f.Default
			switch {
			case !f.IsBool():
				name += "=" + f.FormatPlaceHolder()
			case otherwise == "":
				otherwise = "off"
			}
			if f.Required {
				otherwise = "refused"
			} else if otherwise != "" && otherwise != "off" {
				otherwise = "`" + otherwise + "`"
			}
			row(&b, "`"+name+"`", "`"+strings.Join(f.Envs, "`, `")+"`", otherwise, f.Help)
		}
	}
	return b.String() + "\n"
}

func row(b *strings.Builder, cells ...string) {
	fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
}
