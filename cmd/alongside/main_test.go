package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"alongside/internal/testkit"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"alongside": main})
}

// Ensures what the program says and exits with, script by script.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "newer": newer, "raw": raw, "listens": listens, "answers": answers, "signs-in": signsIn, "keeps": keeps, "asks": asks,
		},
	})
}

// exits runs the program and compares its exit code: exits CODE alongside ARGUMENT...
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		match := regexp.MustCompile(`exit status (\d+)`).FindStringSubmatch(err.Error())
		if match == nil {
			ts.Fatalf("%v", err)
		}
		got = match[1]
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// newer makes the database of a file look as if a newer program had migrated it.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(testkit.PretendNewer(context.Background(), "sqlite://"+args[0]))
}

// raw changes the database of a file past the program: raw FILE STATEMENT.
func raw(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(testkit.Change(context.Background(), "sqlite://"+args[0], args[1]))
}

// listens reads what the program prints into a named pipe up to its address, which it puts into $ADDRESS, and compares
// the line after it where an expression is given: listens PIPE [EXPRESSION].
// Opening the pipe waits for the program, and reading it on keeps the program from stumbling over a closed one.
func listens(ts *testscript.TestScript, _ bool, args []string) {
	pipe, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	lines := bufio.NewReader(pipe)
	address := regexp.MustCompile(`http://[^\s]+`)
	for {
		line, err := lines.ReadString('\n')
		if found := address.FindString(line); found != "" {
			ts.Setenv("ADDRESS", found)
			break
		}
		if err != nil {
			ts.Fatalf("the program printed no address: %v", err)
		}
	}
	if len(args) > 1 {
		line, err := lines.ReadString('\n')
		ts.Check(err)
		if !regexp.MustCompile(args[1]).MatchString(line) {
			ts.Fatalf("after its address the program prints %s", line)
		}
	}
	go func() {
		_, _ = io.Copy(io.Discard, lines)
		_ = pipe.Close()
	}()
}

// answers asks an address and compares the status, and what the answer has to contain: answers ADDRESS STATUS TEXT.
func answers(ts *testscript.TestScript, _ bool, args []string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, args[0], nil)
	ts.Check(err)
	res, err := http.DefaultClient.Do(r)
	ts.Check(err)
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	ts.Check(err)
	if strconv.Itoa(res.StatusCode) != args[1] || !strings.Contains(string(body), args[2]) {
		ts.Fatalf("%s answers %d %s", args[0], res.StatusCode, body)
	}
}

// signsIn signs in over HTTP and compares the status: signs-in ADDRESS EMAIL PASSWORD STATUS.
func signsIn(ts *testscript.TestScript, _ bool, args []string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	body := fmt.Sprintf(`{"email":%q,"password":%q}`, args[1], args[2])
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, args[0]+"/auth/login", strings.NewReader(body))
	ts.Check(err)
	r.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(r)
	ts.Check(err)
	defer func() { _ = res.Body.Close() }()
	if strconv.Itoa(res.StatusCode) != args[3] {
		ts.Fatalf("signing in as %s answers %d", args[1], res.StatusCode)
	}
}

// keeps puts a part of what the last command printed into a variable: keeps NAME EXPRESSION, whose first group is kept.
func keeps(ts *testscript.TestScript, _ bool, args []string) {
	found := regexp.MustCompile(args[1]).FindStringSubmatch(ts.ReadFile("stdout"))
	if len(found) < 2 {
		ts.Fatalf("nothing that was printed fits %s", args[1])
	}
	ts.Setenv(args[0], found[1])
}

// asks asks the API with a token and compares the status, and what the answer has to contain: asks ADDRESS TOKEN STATUS TEXT.
func asks(ts *testscript.TestScript, _ bool, args []string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, args[0]+"/graphql", strings.NewReader(`{"query":"{ viewer { role } }"}`))
	ts.Check(err)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+args[1])
	res, err := http.DefaultClient.Do(r)
	ts.Check(err)
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	ts.Check(err)
	if strconv.Itoa(res.StatusCode) != args[2] || !strings.Contains(string(body), args[3]) {
		ts.Fatalf("the API answers %d %s", res.StatusCode, body)
	}
}
