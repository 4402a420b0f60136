package main

import (
	"fmt"
	"runtime/debug"
)

// version is the command of that name.
type version struct{}

// Run prints the version, the commit it was built from and the compiler's version.
func (version) Run(p *program) error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fmt.Errorf("this binary carries no build information")
	}
	commit, changed := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = ", changed since"
		}
	}
	_, err := fmt.Fprintf(p.out, "alongside %s (commit %s%s, %s)\n", info.Main.Version, commit, changed, info.GoVersion)
	return err
}
