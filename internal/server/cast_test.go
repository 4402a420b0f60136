package server_test

import (
	"slices"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/policy"
	"alongside/internal/secret"
	"alongside/internal/server"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// cast is a running server with three clients and somebody of every role: one client is the link worker's, the other a
// colleague's of another PCN, the third of another scheme.
type cast struct {
	*scheme
	one, two, far client
	opening       string // of the first client's record, by the administrator in need
	actors        []*actor
}

// actor is somebody signed in, and what they see.
type actor struct {
	*caller
	name   string
	who    *viewer.Viewer
	opened bool                // whether a record is open to them in need
	sees   map[string][]string // canary -> types of row
}

// record are the types of row of a client's record.
var record = []string{
	"Person", "Referral", "StatusChange", "Consent", "Risk", "Contact", "Appointment", "Task", "SupportPlan", "PlanVersion",
	"Goal", "Action", "Review", "Assessment", "Signpost", "OnwardReferral", "Document", "Enquiry", "Story",
}

// open are the types of row of the scheme itself, which each role sees.
var open = []string{"Scheme", "Organisation", "PracticeLink", "Service", "ServiceLocation", "Account"}

// rowSources are all kinds of row that a project grant can open.
var rowSources = []code.RowSource{
	code.RowSourceEpisodes, code.RowSourceContacts, code.RowSourceNeeds, code.RowSourceGoals, code.RowSourceMeasures, code.RowSourceOnwardReferrals,
}

// gather starts the server and makes the cast.
func gather(t *testing.T, k *testkit.Kit, change ...func(*server.Config)) *cast {
	t.Helper()
	ctx := k.System()
	db := k.Store.Ent(ctx)
	needy := join(t, k, code.RoleAdmin)
	if err := db.Account.UpdateOneID(k.Lead.AccountID).SetSafeguardingLead(true).Exec(ctx); err != nil {
		t.Fatal(err)
	}
	c := &cast{scheme: start(t, k, change...)}
	furnish(t, k, k.Scheme, k.PracticeUser2, "Canaryhome")
	furnish(t, k, k.Other, k.Other.PracticeUser, "Canaryfar")
	c.one = fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "Canaryone")
	c.two = fill(t, k, k.Scheme, k.Practice2, k.LinkWorker2, k.Service2, "Canarytwo")
	c.far = fill(t, k, k.Other, k.Other.Practice, k.Other.LinkWorker, k.Other.Service, "Canaryfar")
	of := func(more ...string) []string { return append(slices.Clone(record), more...) }
	add := func(name string, by *caller, who *viewer.Viewer, one, two []string) {
		sees := map[string][]string{"Canaryone": one, "Canarytwo": two, "Canaryhome": open}
		if who.Role == code.RoleAnalyst || who.Role == code.RoleCommissioner {
			sees["Canaryhome"] = open[:len(open)-1] // of accounts their own alone
		}
		if who.Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RoleAdmin) {
			sees["Canaryhome"] = append(slices.Clone(open), "Template", "Absence")
		}
		if who == k.LinkWorker {
			sees["Canaryhome"] = append(sees["Canaryhome"], "SavedView")
		}
		if who == k.Manager {
			sees["Canaryhome"] = append(sees["Canaryhome"], "SavedQuery")
		}
		if who.Is(code.RoleManager, code.RoleAnalyst, code.RoleCommissioner, code.RoleAuditor) {
			sees["Canaryhome"] = append(slices.Clone(sees["Canaryhome"]), "ProjectGrant")
		}
		c.actors = append(c.actors, &actor{caller: by, name: name, who: who, sees: sees})
	}
	add("link worker", c.worker, k.LinkWorker, of("SafeguardingNote", "BreakGlass"), nil)
	add("lead", c.lead, k.Lead, of("SafeguardingNote"), of("SafeguardingNote"))
	add("manager", c.manager, k.Manager, of("BreakGlass"), of("BreakGlass"))
	add("host", c.host, k.HostUser, []string{"Person", "Referral", "OnwardReferral", "StatusChange"}, nil)
	add("practice", c.practice, k.PracticeUser, []string{"Person", "Referral", "StatusChange", "Enquiry"}, nil)
	add("administrator", c.admin, k.Admin, nil, nil)
	add("analyst", c.analyst, k.Analyst, nil, nil)
	add("commissioner", c.commissioner, k.Commissioner, nil, nil)
	add("auditor", c.auditor, k.Auditor, []string{"BreakGlass"}, []string{"BreakGlass"})
	add("administrator in need", c.welcome(t, needy), needy, of(), nil)
	in := c.actors[len(c.actors)-1]
	in.opened = true
	a := c.do(in.caller, "openRecord", "openedRecord { id }", map[string]any{"clientId": c.one.rows["person"], "reason": "RISK", "words": "To be of help tonight"})
	c.opening = a.text("openRecord.openedRecord.id")
	return c
}

// join makes an account of a role that the kit has nobody of.
func join(t *testing.T, k *testkit.Kit, role code.Role) *viewer.Viewer {
	t.Helper()
	ctx := k.System()
	db := k.Store.Ent(ctx)
	a, err := db.Account.Create().SetEmail(strings.ToLower(string(role)) + "@cast.example").SetName("A " + role.Label()).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Membership.Create().SetAccountID(a.ID).SetOrganisationID(k.Office.ID).SetRole(role).SetFromOn("2020-01-01").Exec(ctx); err != nil {
		t.Fatal(err)
	}
	return &viewer.Viewer{AccountID: a.ID, Name: a.Name, SchemeID: k.ID, Role: role, OrganisationID: k.Office.ID, Today: k.Store.Today()}
}

// welcome lets somebody sign in, and signs them in.
func (c *cast) welcome(t *testing.T, who *viewer.Viewer) *caller {
	t.Helper()
	a, err := c.k.Store.Ent(t.Context()).Account.UpdateOneID(who.AccountID).SetPasswordHash(testkit.PasswordHash(password)).Save(c.k.System())
	if err != nil {
		t.Fatal(err)
	}
	by := &caller{t: t, base: c.worker.base, email: a.Email}
	by.signIn()
	return by
}

// furnish stains what a scheme has besides its clients: its organisations, its services with a place each, an account.
func furnish(t *testing.T, k *testkit.Kit, sc *testkit.Scheme, account *viewer.Viewer, owner string) {
	t.Helper()
	ctx := sc.System()
	db := k.Store.Ent(ctx)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, o := range []*ent.Organisation{sc.PCN, sc.PCN2, sc.Practice, sc.Practice2, sc.Host, sc.Host2, sc.Office} {
		u := db.Organisation.UpdateOneID(o.ID)
		stain(t, u.Mutation(), ent.Organisation{}, owner)
		must(u.Exec(ctx))
	}
	for _, s := range []*ent.Service{sc.Service, sc.Service2} {
		u := db.Service.UpdateOneID(s.ID)
		stain(t, u.Mutation(), ent.Service{}, owner)
		must(u.Exec(ctx))
		l := db.ServiceLocation.Create().SetServiceID(s.ID)
		stain(t, l.Mutation(), ent.ServiceLocation{}, owner)
		must(l.Exec(ctx))
	}
	te := db.Template.Create().SetKind(code.TemplateKindNote)
	stain(t, te.Mutation(), ent.Template{}, owner)
	must(te.Exec(ctx))
	vw := db.SavedView.Create().SetAccountID(sc.LinkWorker.AccountID).SetList(code.ListNameCaseload)
	stain(t, vw.Mutation(), ent.SavedView{}, owner)
	must(vw.Exec(ctx))
	sq := db.SavedQuery.Create().SetAccountID(sc.Manager.AccountID).SetOrganisationID(sc.Office.ID)
	stain(t, sq.Mutation(), ent.SavedQuery{}, owner)
	must(sq.Exec(ctx))
	pg := db.ProjectGrant.Create().SetAccountID(sc.Analyst.AccountID)
	stain(t, pg.Mutation(), ent.ProjectGrant{}, owner)
	must(pg.SetSources(rowSources).SetFromMonth("2026-01").SetToMonth("2026-06").SetExpiresOn("2027-01-31").
		SetStatus(code.ProjectGrantStateLive).SetSalt(secret.Address()).Exec(ctx))
	must(db.Absence.Create().SetAccountID(sc.LinkWorker.AccountID).SetFromOn("2020-01-01").SetToOn("2020-01-02").Exec(ctx))
	a := db.Account.UpdateOneID(account.AccountID)
	stain(t, a.Mutation(), ent.Account{}, owner)
	must(a.Exec(ctx))
}

// maySee says whether the text of a column may be in an answer to the actor.
func (a *actor) maySee(canary, typ, column string) bool {
	c, ok := policy.Of(typ + "." + camel(column))
	return ok && slices.Contains(a.sees[canary], typ) && a.granted(c)
}

// granted says whether the policy shows the actor what stands at a coordinate.
func (a *actor) granted(c policy.Coordinate) bool {
	sign := c.For(a.who.Role)
	return sign == policy.See || sign == policy.Opened && a.opened
}

// asked says whether the actor may ask for a coordinate, though it may be empty.
func (a *actor) asked(c policy.Coordinate) bool {
	return a.granted(c) || c.For(a.who.Role) == policy.Blank
}

// told finds the marks of a text that the actor may not be told.
func (a *actor) told(text string) []string {
	var out []string
	for _, m := range markPattern.FindAllStringSubmatch(text, -1) {
		if !a.maySee(m[1], m[2], m[3]) && !slices.Contains(out, m[0]) {
			out = append(out, m[0])
		}
	}
	return out
}

// camel writes a column as GraphQL does: date_of_birth, dateOfBirth.
func camel(column string) string {
	parts := strings.Split(column, "_")
	for i, p := range parts[1:] {
		parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, "")
}
