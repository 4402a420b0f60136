package main

import (
	"encoding/json"
	"fmt"

	"alongside/graph"
	"alongside/internal/code"
	"alongside/internal/policy"
)

// policyCmd is the command policy.
type policyCmd struct {
	Export policyExport `cmd:"" help:"Print who may see and do what: every coordinate of the GraphQL schema, for each role."`
}

type policyExport struct {
	JSON bool `name:"json" help:"As JSON. Without it, a table."`
}

// decided is one coordinate of the export. A row is one's own when the scope named by rows leaves it to the role; other
// is a row of somebody else's, and none a row that does not exist: the last two always look alike.
type decided struct {
	Coordinate string                        `json:"coordinate"`
	Kind       string                        `json:"kind"`
	Rows       string                        `json:"rows,omitempty"`
	Alone      bool                          `json:"alone,omitempty"`
	Fresh      bool                          `json:"fresh,omitempty"`
	Roles      map[code.Role]map[string]word `json:"roles"`
}

// word is a decision as the export writes it.
type word string

// The decisions.
const (
	see     word = "see"     // answered
	opened  word = "opened"  // answered of a client whose record was opened in need, refused else
	empty   word = "empty"   // always empty
	absent  word = "absent"  // as if it were not there
	refused word = "refused" // the operation is refused, and nothing of it done
)

// Run prints the policy, once it has made sure that it decides the schema of this binary, all of it.
func (c policyExport) Run(p *program) error {
	if _, err := graph.Schema(); err != nil {
		return err
	}
	var out []decided
	for _, co := range policy.All() {
		d := decided{Coordinate: co.Name, Kind: co.Kind, Rows: co.Rows, Alone: co.Alone, Fresh: co.Fresh, Roles: map[code.Role]map[string]word{}}
		for i, sign := range co.Signs {
			own := map[policy.Sign]word{policy.See: see, policy.Opened: opened, policy.Blank: empty, policy.Refused: refused}[sign]
			elsewhere := own
			if co.Rows != "" && sign != policy.Refused {
				elsewhere = absent
			}
			d.Roles[policy.Roles[i]] = map[string]word{"own": own, "other": elsewhere, "none": elsewhere}
		}
		out = append(out, d)
	}
	if c.JSON {
		e := json.NewEncoder(p.out)
		e.SetIndent("", " ")
		return e.Encode(map[string]any{"roles": policy.Roles, "coordinates": out})
	}
	for _, d := range out {
		fmt.Fprintf(p.out, "%s\n", d.Coordinate)
		for _, role := range policy.Roles {
			fmt.Fprintf(p.out, "  %-12s own %s, other %s, none %s\n", role, d.Roles[role]["own"], d.Roles[role]["other"], d.Roles[role]["none"])
		}
	}
	return nil
}
