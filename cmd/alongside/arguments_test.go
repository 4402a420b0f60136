package main

import (
	"bytes"
	"strings"
	"testing"

	"alongside/internal/clock"
)

// Ensure that a password in an argument is refused before anything is done with it, and is not repeated, and that an
// address without one is taken.
func TestHidden(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		args    []string
		refused bool
	}{
		"in the address":     {[]string{"migrate", "--database", "postgres://u:canary@127.0.0.1:1/x"}, true},
		"with an =":          {[]string{"migrate", "--database=postgresql://u:canary@127.0.0.1:1/x"}, true},
		"as a parameter":     {[]string{"user", "list", "--database=postgres://u@127.0.0.1:1/x?password=canary"}, true},
		"without":            {[]string{"migrate", "--database=postgres://u@127.0.0.1:1/x"}, false},
		"a file of SQLite's": {[]string{"audit", "key", "--database=sqlite:///nowhere/x"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			p := &program{in: strings.NewReader(""), out: &out, err: &out, clock: clock.System{}}
			exit := p.run(t.Context(), tt.args)
			if (exit == exitWrongUse) != tt.refused || strings.Contains(out.String(), "everybody") != tt.refused {
				t.Errorf("exit %d: %s", exit, out.String())
			}
			if strings.Contains(out.String(), "canary") {
				t.Errorf("it repeats the password: %s", out.String())
			}
		})
	}
}

// Ensure that what stands for several origins is refused: the library of the headers would take it for a pattern.
func TestOrigin(t *testing.T) {
	t.Parallel()
	for _, origin := range []string{"*", "https://*", "https://*.example.org", "https://example.org/", "example.org", "null"} {
		var out bytes.Buffer
		p := &program{in: strings.NewReader(""), out: &out, err: &out, clock: clock.System{}}
		if exit := p.run(t.Context(), []string{"serve", "--database=sqlite:///nowhere/x", "--origin=" + origin}); exit != exitWrongUse || !strings.Contains(out.String(), "is no origin") {
			t.Errorf("%s: exit %d: %s", origin, exit, out.String())
		}
	}
}

// Ensure that only a demonstration is shown at another time, and that a wrong instant is said.
func TestDemoAt(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"a real scheme": {[]string{"--demo-at=2026-11-18T09:00:00Z"}, "use it with --demo"},
		"no instant":    {[]string{"--demo", "--demo-at=18/11/2026"}, "is no instant"},
		"no zone":       {[]string{"--demo", "--demo-at=2026-11-18T09:00:00"}, "is no instant"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			p := &program{in: strings.NewReader(""), out: &out, err: &out, clock: clock.System{}}
			exit := p.run(t.Context(), append([]string{"serve", "--database=sqlite:///nowhere/x"}, tt.args...))
			if exit != exitWrongUse || !strings.Contains(out.String(), tt.want) {
				t.Errorf("exit %d: %s", exit, out.String())
			}
		})
	}
}
