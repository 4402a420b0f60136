// Generate takes out of gqlgen's code what is made anew for each request and read by nobody: a map of all input types, for
// directives that read inputs from the context. There are none here, and two hundred reflected functions took a twentieth of
// a small answer's time. It runs after gqlgen, in the folder graph.
package main

import (
	"fmt"
	"log"
	"os"
	"regexp"
)

const file = "generated/root_.generated.go"

// dead are the statements that go, and how often each is there.
var dead = []struct {
	text  *regexp.Regexp
	times int
}{
	{regexp.MustCompile(`(?s)\n\tinputUnmarshalMap := graphql\.BuildUnmarshalerMap\(\n.*?\n\t\)\n`), 1},
	{regexp.MustCompile(`\n\t*ctx = graphql\.WithUnmarshalerMap\(ctx, inputUnmarshalMap\)\n`), 2},
}

func main() {
	log.SetFlags(0)
	source, err := os.ReadFile(file)
	if err == nil {
		source, err = without(source)
	}
	if err == nil {
		err = os.WriteFile(file, source, 0o644)
	}
	if err != nil {
		log.Fatalf("generate: %v", err)
	}
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
