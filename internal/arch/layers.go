// Package arch keeps the shape of the program: which package may import which, how long a file may be and where
// the time of day may be read. It has no code for the program, only tests; the table here is the one that
// docs/architecture.md shows.
package arch

import "slices"

// A layer is one row of the table of docs/architecture.md.
type layer struct {
	name string
	// groups are the packages placed here: folders relative to the module, each with all below it.
	groups []string
	// sideways lets a group import the other groups of its own layer.
	sideways bool
	// thirdParty lets the layer import modules other than the standard library and ours.
	thirdParty bool
}

// layers stand from the bottom up: a package may import what stands in a lower layer, and its own group.
var layers = []layer{
	{name: "leaf", sideways: true, groups: []string{
		"internal/errs", "internal/viewer", "internal/nhs", "internal/clock", "internal/code", "internal/detail",
		"internal/id", "internal/policy", "internal/stats",
	}},
	{name: "data", thirdParty: true, groups: []string{"ent"}},
	{name: "door", thirdParty: true, sideways: true, groups: []string{"internal/store", "internal/audit", "internal/secret", "internal/facts"}},
	{name: "domain", thirdParty: true, groups: []string{
		"internal/organisation", "internal/person", "internal/referral", "internal/casework", "internal/plan",
		"internal/measure", "internal/directory", "internal/onward", "internal/access", "internal/live", "internal/document", "internal/analytics",
		"internal/story",
	}},
	{name: "edge", thirdParty: true, groups: []string{"graph", "internal/auth"}},
	{name: "shell", thirdParty: true, sideways: true, groups: []string{"internal/server", "frontend", "internal/demo"}},
	{name: "main", thirdParty: true, sideways: true, groups: []string{"cmd"}},
}

// testOnly are the packages that only tests may import. They may import everything themselves.
var testOnly = []string{"internal/testkit", "internal/arch"}

// A reserved import is one that only some packages may have, because it goes round the policy and the audit trail.
type reserved struct {
	path   string // the package, with all below it
	only   []string
	reason string
}

// reservedImports are checked of tests too. Generated ent code speaks to database/sql by itself; the hand-written
// folders below ent may not.
var reservedImports = []reserved{
	{
		path: "database/sql", only: []string{"internal/store", "internal/testkit", "ent"},
		reason: "SQL past ent skips the policy and the audit trail",
	},
	{
		path: "github.com/mattn/go-sqlite3", only: []string{"internal/store", "internal/testkit"},
		reason: "the door alone opens a database",
	},
	{
		path: "github.com/jackc/pgx", only: []string{"internal/store", "internal/testkit"},
		reason: "the door alone opens a database",
	},
	{
		path: modulePath + "/ent/runtime", only: []string{"internal/store", "internal/testkit"},
		reason: "a client made without the door has no reader, no writer and no audit hook",
	},
}

// handWrittenData are the packages below ent that people write; the rest is generated.
var handWrittenData = []string{"ent/schema", "ent/rule"}

const modulePath = "alongside"

// place tells the layer and the group of a folder of the module; ok is false for a folder that has no place.
func place(folder string) (index int, group string, ok bool) {
	for i, l := range layers {
		for _, g := range l.groups {
			if within(folder, g) {
				return i, g, true
			}
		}
	}
	return 0, "", false
}

// within is true for the folder itself and for everything below it.
func within(folder, of string) bool {
	return folder == of || len(folder) > len(of) && folder[:len(of)] == of && folder[len(of)] == '/'
}

// withinAny is within for a list.
func withinAny(folder string, list []string) bool {
	return slices.ContainsFunc(list, func(of string) bool { return within(folder, of) })
}
