// Package policy is the one table of who may see and do what: every coordinate of the GraphQL schema and every type of
// row, for each role. The table is policy.txt beside this file, which explains itself; everything that decides reads it
// from here: ent/rule the rows, graph the fields, arguments and inputs, "policy export" the whole.
package policy

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"alongside/internal/code"
)

// Roles are the columns of the table, in order.
var Roles = []code.Role{
	code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RoleHost, code.RolePractice,
	code.RoleAdmin, code.RoleAnalyst, code.RoleCommissioner, code.RoleAuditor,
}

// A Sign is the decision of one coordinate for one role.
type Sign byte

// The signs of policy.txt.
const (
	See     Sign = 'y' // yes, of the viewer's own rows
	Opened  Sign = 'b' // only of a client whose record was opened in need
	Blank   Sign = '-' // always empty, though the row is seen
	Refused Sign = '.' // the whole operation is refused
)

// Coordinate is one place of the schema with its decisions. Its name is a GraphQL schema coordinate: Person,
// Person.givenName, Query.client(id:), CaseloadSort.DUE.
type Coordinate struct {
	Name  string
	Kind  string // type, interface, input, enum, scalar, field, argument, inputField, enumValue
	Rows  string // scope of the rows of the type, "" where a type has none
	Signs []Sign // one a role, in the order of [Roles]
	Alone bool   // a mutation that is the only field of its operation
	Fresh bool   // a mutation that needs a recent sign-in step
}

// For gives the decision for a role; a role that does not exist is refused.
func (c Coordinate) For(r code.Role) Sign {
	if i := slices.Index(Roles, r); i >= 0 {
		return c.Signs[i]
	}
	return Refused
}

// Rows is the policy of one type of row.
type Rows struct {
	Type     string
	Scope    string      // name of the scope that narrows reads, in ent/rule
	Updates  string      // name of the scope that narrows updates further; "" for none
	Create   []code.Role // who may make one
	Update   []code.Role // who may change those in scope
	Internal bool        // only the program itself touches them
	blank    map[code.Role][]string
}

// Blanked gives the fields of the type that a role always finds empty, by the name of their column or edge, such as
// date_of_birth.
func (r *Rows) Blanked(role code.Role) []string { return r.blank[role] }

// BlankedByAny gives the fields that some role always finds empty.
func (r *Rows) BlankedByAny() []string {
	var out []string
	for _, role := range Roles {
		for _, name := range r.blank[role] {
			if !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

//go:embed policy.txt
var text string

// table is policy.txt, read.
type table struct {
	coordinates []Coordinate
	byName      map[string]int
	rows        map[string]*Rows
}

var load = sync.OnceValue(func() *table {
	t, err := read(text)
	if err != nil {
		panic(err) // the file is part of the program, and a test reads it
	}
	return t
})

// All gives every coordinate, in the order of the file.
func All() []Coordinate { return load().coordinates }

// Of gives the decisions of a coordinate; ok is false for one that nobody decided.
func Of(name string) (c Coordinate, ok bool) {
	i, ok := load().byName[name]
	if !ok {
		return Coordinate{}, false
	}
	return load().coordinates[i], true
}

// RowsOf gives the policy of a type of row; nil for one that nobody decided.
func RowsOf(typ string) *Rows { return load().rows[typ] }

// Types gives the types of row that the table decides, in the order of the alphabet.
func Types() []string {
	var out []string
	for name := range load().rows {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// read reads the table. What is not understood is an error that names its line.
func read(text string) (*table, error) {
	t := &table{byName: map[string]int{}, rows: map[string]*Rows{}}
	var kind, typ string
	for i, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		err := error(nil)
		switch {
		case words[0] == "internal" && len(words) == 2:
			t.rows[words[1]] = &Rows{Type: words[1], Internal: true}
		case words[0] == "counted" && len(words) == 3:
			t.rows[words[1]] = &Rows{Type: words[1], Scope: words[2]}
		case line[0] != ' ':
			if len(words) < 2 || !slices.Contains([]string{"type", "interface", "input", "enum", "scalar"}, words[0]) {
				err = fmt.Errorf("a section is type, interface, input, enum, scalar, internal or counted")
				break
			}
			kind, typ = words[0], words[1]
			err = t.add(Coordinate{Name: typ, Kind: kind}, words[2:])
		case words[0][0] == '@':
			err = t.rule(typ, words)
		default:
			err = t.field(kind, typ, words)
		}
		if err != nil {
			return nil, fmt.Errorf("policy.txt:%d: %w", i+1, err)
		}
	}
	return t, nil
}

// add adds a coordinate with its signs and flags.
func (t *table) add(c Coordinate, words []string) error {
	if len(words) < len(Roles) {
		return fmt.Errorf("%s has %d signs, not one for each of %d roles", c.Name, len(words), len(Roles))
	}
	signs, flags := words[:len(Roles)], words[len(Roles):]
	for _, s := range signs {
		if len(s) != 1 || !strings.Contains("yb-.", s) {
			return fmt.Errorf("%s: %q is no sign", c.Name, s)
		}
		c.Signs = append(c.Signs, Sign(s[0]))
	}
	for _, f := range flags {
		switch f {
		case "alone":
			c.Alone = true
		case "fresh":
			c.Fresh = true
		default:
			return fmt.Errorf("%s: %q is no flag", c.Name, f)
		}
	}
	if _, twice := t.byName[c.Name]; twice {
		return fmt.Errorf("%s is decided twice", c.Name)
	}
	t.byName[c.Name] = len(t.coordinates)
	t.coordinates = append(t.coordinates, c)
	return nil
}

// rule reads a line of the policy of a type's rows.
func (t *table) rule(typ string, words []string) error {
	r := t.rows[typ]
	if words[0] == "@rows" && len(words) == 2 && r == nil {
		t.rows[typ] = &Rows{Type: typ, Scope: words[1], blank: map[code.Role][]string{}}
		t.coordinates[t.byName[typ]].Rows = words[1]
		return nil
	}
	if r == nil {
		return fmt.Errorf("%s: @rows comes first", typ)
	}
	if words[0] == "@updates" && len(words) == 2 {
		r.Updates = words[1]
		return nil
	}
	if len(words) != 1+len(Roles) {
		return fmt.Errorf("%s %s needs a sign for each role", typ, words[0])
	}
	var may []code.Role
	for i, s := range words[1:] {
		switch s {
		case "y":
			may = append(may, Roles[i])
		case ".":
		default:
			return fmt.Errorf("%s %s: %q, where it is y or nothing", typ, words[0], s)
		}
	}
	switch words[0] {
	case "@create":
		r.Create = may
	case "@update":
		r.Update = may
	default:
		return fmt.Errorf("%s: %s is no rule", typ, words[0])
	}
	return nil
}

// field reads a line of a field, an argument or a value.
func (t *table) field(kind, typ string, words []string) error {
	c := Coordinate{Name: typ + "." + words[0], Kind: "field"}
	switch name, argument, ok := strings.Cut(words[0], "("); {
	case ok:
		c.Name, c.Kind = typ+"."+name+"("+strings.TrimSuffix(argument, ")")+":)", "argument"
	case kind == "input":
		c.Kind = "inputField"
	case kind == "enum":
		c.Kind = "enumValue"
	}
	if r := t.rows[typ]; r != nil {
		c.Rows = r.Scope
	}
	if err := t.add(c, words[1:]); err != nil {
		return err
	}
	for i, s := range t.coordinates[len(t.coordinates)-1].Signs {
		if s != Blank {
			continue
		}
		r := t.rows[typ]
		if r == nil || c.Kind != "field" {
			return fmt.Errorf("%s: only a field of a row can be empty", c.Name)
		}
		r.blank[Roles[i]] = append(r.blank[Roles[i]], snake(words[0]))
	}
	return nil
}

// snake writes a field's name as its column: dateOfBirth, date_of_birth.
func snake(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
