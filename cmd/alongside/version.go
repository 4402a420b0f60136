package main

import (
	"fmt"
	"runtime/debug"
	"text/tabwriter"
)

// version is the command of that name.
type version struct {
	SBOM bool `name:"sbom" help:"List the modules that the program is made of, with their versions and sums."`
}

// Run prints the version, the commit it was built from and the compiler's version, and the modules if they are wanted.
func (c version) Run(p *program) error {
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
	if err != nil || !c.SBOM {
		return err
	}
	table := tabwriter.NewWriter(p.out, 0, 8, 2, ' ', 0)
	for _, m := range info.Deps {
		fmt.Fprintf(table, "%s\t%s\t%s\n", m.Path, m.Version, m.Sum)
	}
	return table.Flush()
}
