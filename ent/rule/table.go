package rule

import (
	"alongside/internal/code"
	"alongside/internal/policy"
	"alongside/internal/viewer"
)

// Roles that do the work.
var staff = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RoleAdmin}

// scopes are the names that internal/policy/policy.txt gives to the rows a viewer may see. A type whose scope is not
// here is closed to everybody.
var scopes = map[string]Scope{
	"anyone":       anyone,
	"accounts":     own("id", code.RoleAnalyst, code.RoleCommissioner),
	"memberships":  own("account_id", code.RoleHost, code.RolePractice, code.RoleAnalyst, code.RoleCommissioner, code.RoleAuditor),
	"assignments":  only(anyone, staff...),
	"staff":        only(anyone, staff...),
	"people":       people,
	"safety":       safety,
	"referrals":    referrals,
	"history":      history,
	"records":      records,
	"inPlan":       live(records),
	"onward":       onward,
	"openings":     own("account_id", code.RoleLinkWorker, code.RoleLead, code.RoleAdmin),
	"safeguarding": safeguarding,
	"ownServices":  hostsOwn("organisation_id"),
	"figures":      only(anyone, code.RoleManager, code.RoleAnalyst, code.RoleCommissioner),
	"grants":       only(own("account_id", code.RoleAnalyst), code.RoleManager, code.RoleAnalyst, code.RoleCommissioner, code.RoleAuditor),
	"queries":      queries,
	"ownQueries":   own("account_id", policy.Roles...),
	"views":        own("account_id", code.RoleLinkWorker, code.RoleLead, code.RoleManager),
}

// client names the column that says whose record a row belongs to, for the scopes of a client's record: with it a record
// opened in need is seen.
var client = map[string]string{
	"people": "id", "safety": "person_id", "referrals": "person_id", "history": "person_id", "records": "person_id",
	"onward": "person_id",
}

// policies is the table of internal/policy, by type.
var policies = func() map[string]rows {
	out := map[string]rows{}
	for _, typ := range policy.Types() {
		p := policy.RowsOf(typ)
		out[typ] = rows{
			read: seen(typ, widened(p.Scope)), own: seen(typ, scopes[p.Scope]),
			create: p.Create, update: p.Update, updates: scopes[p.Updates],
			schemeless: p.Internal,
		}
	}
	return out
}()

// seen leaves a role to which the table refuses a type none of its rows: not their keys either, which any role may ask
// for by node(id).
func seen(typ string, scope Scope) Scope {
	c, ok := policy.Of(typ)
	if !ok || scope == nil {
		return scope
	}
	return func(v *viewer.Viewer) func(*Selector) {
		if c.For(v.Role) == policy.Refused {
			return none
		}
		return scope(v)
	}
}

// Hidden gives the fields of a type that the viewer never sees.
func Hidden(v *viewer.Viewer, typ string) []string {
	if v == nil || v.IsSystem() {
		return nil
	}
	if p := policy.RowsOf(typ); p != nil {
		return p.Blanked(v.Role)
	}
	return nil
}

// HiddenFields gives the fields of a type that some role never sees; in GraphQL they may be null.
func HiddenFields(typ string) []string {
	if p := policy.RowsOf(typ); p != nil {
		return p.BlankedByAny()
	}
	return nil
}
