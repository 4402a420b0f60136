// Generate runs gqlgen, in the folder graph, with two things otherwise than it would have them.
//
// The fields of analytics are answered one after another, as the text has them: what an account that is held to its ledger is
// told first decides what it can be told after it (docs/adr/0043-suppression.md), and that is not for the scheduler to say.
//
// What is made anew for each request and read by nobody is taken out: a map of all input types, for directives that read
// inputs from the context. There are none here, and two hundred reflected functions took a twentieth of a small answer's time.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"strings"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
)

// file is where gqlgen writes what is mended, from the folder of its configuration, into which it goes.
const file = "graph/generated/root_.generated.go"

// dead are the statements that go, and how often each is there.
var dead = []struct {
	text  *regexp.Regexp
	times int
}{
	{regexp.MustCompile(`(?s)\n\tinputUnmarshalMap := graphql\.BuildUnmarshalerMap\(\n.*?\n\t\)\n`), 1},
	{regexp.MustCompile(`\n\t*ctx = graphql\.WithUnmarshalerMap\(ctx, inputUnmarshalMap\)\n`), 2},
}

func main() {
	log.SetOutput(io.Discard) // gqlgen tells of each resolver
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate() error {
	c, err := config.LoadConfigFromDefaultLocations()
	if err != nil {
		return err
	}
	if err := api.Generate(c, api.AddPlugin(inOrder{})); err != nil {
		return err
	}
	source, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if source, err = without(source); err != nil {
		return err
	}
	return os.WriteFile(file, source, 0o644)
}

// inOrder has the fields of analytics answered one after another.
type inOrder struct{}

// Name implements plugin.Plugin.
func (inOrder) Name() string { return "inorder" }

// GenerateCode implements plugin.CodeGenerator. It is called before gqlgen writes.
func (inOrder) GenerateCode(data *codegen.Data) error {
	n := 0
	for _, o := range data.Objects {
		if strings.HasSuffix(o.Name, "Analytics") {
			o.DisableConcurrency = true
			n++
		}
	}
	if n < 2 {
		return fmt.Errorf("%d types of analytics are there: what are they called now?", n)
	}
	return nil
}

// without gives the source without the dead statements. An error says that gqlgen writes them otherwise now.
func without(source []byte) ([]byte, error) {
	for _, d := range dead {
		if n := len(d.text.FindAll(source, -1)); n != d.times {
			return nil, fmt.Errorf("%s has %q %d times, not %d: look what gqlgen writes now", file, d.text, n, d.times)
		}
		source = d.text.ReplaceAll(source, []byte("\n"))
	}
	return source, nil
}
