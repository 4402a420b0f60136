package organisation_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"alongside/ent"
	"alongside/ent/apitoken"
	"alongside/ent/membership"
	"alongside/ent/session"
	"alongside/ent/ticket"
	"alongside/graph"
	"alongside/internal/auth"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/organisation"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// registry is a kit with the service under test, and signing in behind it.
type registry struct {
	*testkit.Kit
	*organisation.Service
	sent atomic.Int64
}

func newRegistry(k *testkit.Kit) *registry {
	r := &registry{Kit: k, Service: organisation.New(k.Store)}
	r.Connect(auth.NewCredentials(k.Store), referral.NewClocks(k.Store))
	r.Read(graph.CheckQuery)
	return r
}

func (r *registry) mutation() string { return fmt.Sprintf("m%d", r.sent.Add(1)) }

// refused fails unless the error has the code and names the field.
func refused(t testing.TB, what string, err error, c errs.Code, field string) {
	t.Helper()
	got := ""
	if e, ok := errors.AsType[*errs.Error](err); ok {
		got = e.Field
	}
	if errs.CodeOf(err) != c || got != field {
		t.Errorf("%s: got %s at %q (%v), want %s at %q", what, errs.CodeOf(err), got, err, c, field)
	}
}

// picture tells of all that keeping accounts could change.
func (r *registry) picture() string {
	ctx := viewer.System(context.Background(), "", "test")
	db := r.Store.Ent(ctx)
	return fmt.Sprint(db.Account.Query().AllX(ctx), db.Membership.Query().AllX(ctx), db.Assignment.Query().AllX(ctx),
		db.Ticket.Query().AllX(ctx), db.Session.Query().AllX(ctx))
}

// Ensure an account is made with its role and places, and its invitation told once.
func TestCreateAccount(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		in := organisation.CreateAccountInput{
			ClientMutationID: r.mutation(), Email: "New@Example.test", Name: "New Person", Title: ptr("Community connector"),
			Role: code.RoleLinkWorker, OrganisationID: k.Host.ID, AssignedTo: []string{k.PCN.ID, k.Practice2.ID},
		}
		made, err := r.CreateAccount(k.As(k.Manager), in)
		if err != nil {
			t.Fatal(err)
		}
		if made.Secret == "" || !made.Until.After(k.Clock.Now()) || made.Account.Email != "new@example.test" {
			t.Errorf("made %+v", made)
		}
		m, err := r.MembershipFor(context.Background(), made.Account.ID)
		if err != nil || m.Role != code.RoleLinkWorker {
			t.Fatalf("the role is %v (%v)", m, err)
		}
		v, err := r.ViewerOf(context.Background(), made.Account.ID, m.ID, k.Store.Today())
		if err != nil || len(v.PracticeIDs) != 2 {
			t.Errorf("they work for %v (%v)", v, err)
		}
		again, err := r.CreateAccount(k.As(k.Manager), in)
		if err != nil || again.Secret != "" || again.Account.ID != made.Account.ID {
			t.Errorf("sent again: %+v (%v)", again, err)
		}
		before := r.picture()
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			change func(in *organisation.CreateAccountInput)
			code   errs.Code
			field  string
		}{
			"by a link worker":        {k.LinkWorker, func(*organisation.CreateAccountInput) {}, errs.Forbidden, ""},
			"by an auditor":           {k.Auditor, func(*organisation.CreateAccountInput) {}, errs.Forbidden, ""},
			"manager by manager":      {k.Manager, func(in *organisation.CreateAccountInput) { in.Role = code.RoleManager }, errs.Forbidden, "role"},
			"admin by manager":        {k.Manager, func(in *organisation.CreateAccountInput) { in.Role = code.RoleAdmin }, errs.Forbidden, "role"},
			"auditor by manager":      {k.Manager, func(in *organisation.CreateAccountInput) { in.Role = code.RoleAuditor }, errs.Forbidden, "role"},
			"no role":                 {k.Admin, func(in *organisation.CreateAccountInput) { in.Role = "KING" }, errs.Invalid, "role"},
			"email taken":             {k.Admin, func(in *organisation.CreateAccountInput) { in.Email = "new@example.test" }, errs.Invalid, "email"},
			"no email":                {k.Admin, func(in *organisation.CreateAccountInput) { in.Email = "new" }, errs.Invalid, "email"},
			"no name":                 {k.Admin, func(in *organisation.CreateAccountInput) { in.Name = " " }, errs.Invalid, "name"},
			"organisation elsewhere":  {k.Admin, func(in *organisation.CreateAccountInput) { in.OrganisationID = k.Other.Host.ID }, errs.NotFound, "organisationId"},
			"practice role in a host": {k.Admin, func(in *organisation.CreateAccountInput) { in.Role, in.AssignedTo = code.RolePractice, nil }, errs.Invalid, "organisationId"},
			"host with practices":     {k.Admin, func(in *organisation.CreateAccountInput) { in.Role = code.RoleHost }, errs.Invalid, "assignedTo"},
			"place elsewhere":         {k.Admin, func(in *organisation.CreateAccountInput) { in.AssignedTo = []string{k.Other.PCN.ID} }, errs.NotFound, "assignedTo"},
			"place of no work":        {k.Admin, func(in *organisation.CreateAccountInput) { in.AssignedTo = []string{k.Host.ID} }, errs.Invalid, "assignedTo"},
		} {
			in := in
			in.ClientMutationID, in.Email = r.mutation(), "other@example.test"
			tt.change(&in)
			_, err := r.CreateAccount(k.As(tt.as), in)
			refused(t, name, err, tt.code, tt.field)
		}
		if r.picture() != before {
			t.Error("a refused account left something behind")
		}
	})
}

// Ensure accounts are invited, disabled and made safeguarding leads by who may, never one's own, and that a manager has
// no hold on those above.
func TestKeepAccounts(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		invite := func(as *viewer.Viewer, key string) error {
			_, err := r.InviteAccount(k.As(as), organisation.InviteAccountInput{ClientMutationID: r.mutation(), AccountID: key, ForgetFactors: ptr(true)})
			return err
		}
		disable := func(as *viewer.Viewer, key string) error {
			_, err := r.SetAccountDisabled(k.As(as), organisation.SetAccountDisabledInput{ClientMutationID: r.mutation(), AccountID: key, Disabled: true})
			return err
		}
		trust := func(as *viewer.Viewer, key string) error {
			_, err := r.SetSafeguardingLead(k.As(as), organisation.SetSafeguardingLeadInput{ClientMutationID: r.mutation(), AccountID: key, Lead: true})
			return err
		}
		before := r.picture()
		for act, do := range map[string]func(*viewer.Viewer, string) error{"invite": invite, "disable": disable, "trust": trust} {
			refused(t, act+" by a lead", do(k.Lead, k.LinkWorker.AccountID), errs.Forbidden, "")
			refused(t, act+" oneself", do(k.Manager, k.Manager.AccountID), errs.Invalid, "accountId")
			refused(t, act+" an administrator", do(k.Manager, k.Admin.AccountID), errs.Forbidden, "")
			refused(t, act+" an auditor", do(k.Manager, k.Auditor.AccountID), errs.Forbidden, "")
			refused(t, act+" another scheme's", do(k.Admin, k.Other.LinkWorker.AccountID), errs.NotFound, "accountId")
			refused(t, act+" nobody", do(k.Admin, id.New("ac", k.Clock.Now())), errs.NotFound, "accountId")
		}
		if r.picture() != before {
			t.Fatal("a refusal left something behind")
		}
		db, sys := r.Store.Ent(k.System()), viewer.System(context.Background(), "", "test")
		m := db.Membership.Query().Where(membership.AccountID(k.LinkWorker.AccountID)).OnlyX(k.System())
		db.Session.Create().SetTokenHash("h").SetAccountID(k.LinkWorker.AccountID).SetMembershipID(m.ID).SetMethod(code.SignInMethodPassword).
			SetSeenAt(k.Clock.Now()).SetExpiresAt(k.Clock.Now().Add(auth.AbsoluteTime)).SaveX(sys)
		if err := errors.Join(trust(k.Manager, k.LinkWorker.AccountID), invite(k.Manager, k.LinkWorker.AccountID), disable(k.Manager, k.LinkWorker.AccountID)); err != nil {
			t.Fatal(err)
		}
		a := db.Account.GetX(k.System(), k.LinkWorker.AccountID)
		if !a.SafeguardingLead || !a.Disabled {
			t.Errorf("the account is %+v", a)
		}
		live := db.Session.Query().Where(session.AccountID(a.ID), session.EndedAtIsNil()).CountX(sys) +
			db.Ticket.Query().Where(ticket.AccountID(a.ID), ticket.UsedAtIsNil()).CountX(sys) +
			db.APIToken.Query().Where(apitoken.AccountID(a.ID), apitoken.EndedAtIsNil()).CountX(sys)
		if live != 0 {
			t.Errorf("a disabled account has %d live sessions, invitations and tokens", live)
		}
		if _, err := r.ViewerOf(context.Background(), a.ID, m.ID, k.Store.Today()); errs.CodeOf(err) != errs.Unauthenticated {
			t.Errorf("a disabled account asks on: %v", err)
		}
		refused(t, "invite who may not sign in", invite(k.Admin, a.ID), errs.Invalid, "accountId")
		if _, err := r.SetAccountDisabled(k.As(k.Manager), organisation.SetAccountDisabledInput{ClientMutationID: r.mutation(), AccountID: a.ID}); err != nil {
			t.Fatal(err)
		}
		if err := invite(k.Admin, k.Manager.AccountID); err != nil {
			t.Errorf("an administrator invites a manager: %v", err)
		}
	})
}

// Ensure roles are given and ended by who may, at once where asked, and that there is always an administrator.
func TestRoles(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		today := k.Store.Today()
		add := func(as *viewer.Viewer, in organisation.AddRoleInput) error {
			in.ClientMutationID = r.mutation()
			_, err := r.AddRole(k.As(as), in)
			return err
		}
		end := func(as *viewer.Viewer, key string, on clock.Date) error {
			_, err := r.EndRole(k.As(as), organisation.EndRoleInput{ClientMutationID: r.mutation(), MembershipID: key, On: on})
			return err
		}
		system := viewer.System(context.Background(), "", "test")
		of := func(v *viewer.Viewer, role code.Role) *ent.Membership {
			return k.Store.Ent(system).Membership.Query().Where(membership.AccountID(v.AccountID), membership.RoleEQ(role)).OnlyX(system)
		}
		before := r.picture()
		for name, tt := range map[string]struct {
			as    *viewer.Viewer
			in    organisation.AddRoleInput
			code  errs.Code
			field string
		}{
			"by a host":          {k.HostUser, organisation.AddRoleInput{AccountID: k.Lead.AccountID, Role: code.RoleHost, OrganisationID: k.Host.ID}, errs.Forbidden, ""},
			"to oneself":         {k.Admin, organisation.AddRoleInput{AccountID: k.Admin.AccountID, Role: code.RoleManager, OrganisationID: k.Office.ID}, errs.Invalid, "accountId"},
			"above a manager":    {k.Manager, organisation.AddRoleInput{AccountID: k.Lead.AccountID, Role: code.RoleAdmin, OrganisationID: k.Office.ID}, errs.Forbidden, "role"},
			"in the past":        {k.Admin, organisation.AddRoleInput{AccountID: k.Lead.AccountID, Role: code.RoleManager, OrganisationID: k.Office.ID, FromOn: ptr(today.AddDays(-1))}, errs.Invalid, "fromOn"},
			"twice":              {k.Admin, organisation.AddRoleInput{AccountID: k.Lead.AccountID, Role: code.RoleLead, OrganisationID: k.Host.ID}, errs.Invalid, "fromOn"},
			"to another scheme":  {k.Admin, organisation.AddRoleInput{AccountID: k.Other.Lead.AccountID, Role: code.RoleLead, OrganisationID: k.Host.ID}, errs.NotFound, "accountId"},
			"in another's place": {k.Admin, organisation.AddRoleInput{AccountID: k.Lead.AccountID, Role: code.RoleHost, OrganisationID: k.Other.Host.ID}, errs.NotFound, "organisationId"},
		} {
			refused(t, name, add(tt.as, tt.in), tt.code, tt.field)
		}
		for name, tt := range map[string]struct {
			as    *viewer.Viewer
			key   string
			on    clock.Date
			code  errs.Code
			field string
		}{
			"by a lead":         {k.Lead, of(k.LinkWorker, code.RoleLinkWorker).ID, today, errs.Forbidden, ""},
			"above a manager":   {k.Manager, of(k.Auditor, code.RoleAuditor).ID, today, errs.Forbidden, "membershipId"},
			"one's own":         {k.Admin, of(k.Admin, code.RoleAdmin).ID, today, errs.Invalid, "membershipId"},
			"of another scheme": {k.Admin, of(k.Other.LinkWorker, code.RoleLinkWorker).ID, today, errs.NotFound, "membershipId"},
			"malformed":         {k.Admin, "me", today, errs.NotFound, "membershipId"},
			"long past":         {k.Admin, of(k.Lead, code.RoleLead).ID, today.AddDays(-2), errs.Invalid, "on"},
			"no day":            {k.Admin, of(k.Lead, code.RoleLead).ID, "", errs.Invalid, "on"},
		} {
			refused(t, name, end(tt.as, tt.key, tt.on), tt.code, tt.field)
		}
		if r.picture() != before {
			t.Fatal("a refusal left something behind")
		}
		if err := add(k.Admin, organisation.AddRoleInput{AccountID: k.Lead.AccountID, Role: code.RoleAdmin, OrganisationID: k.Office.ID}); err != nil {
			t.Fatal(err)
		}
		second := *k.Lead
		second.Role = code.RoleAdmin
		given := of(k.Lead, code.RoleAdmin)
		if err := end(&second, of(k.Admin, code.RoleAdmin).ID, today); err != nil {
			t.Errorf("an administrator of two: %v", err)
		}
		refused(t, "the last administrator", end(k.Admin, given.ID, today), errs.Invalid, "membershipId")
		if err := end(k.Manager, of(k.LinkWorker, code.RoleLinkWorker).ID, today.AddDays(-1)); err != nil {
			t.Fatal(err)
		}
		if _, err := r.MembershipFor(context.Background(), k.LinkWorker.AccountID); errs.CodeOf(err) != errs.Unauthenticated {
			t.Errorf("a role that was ended at once is held on: %v", err)
		}
		// A role given by mistake today is ended at once too, and may be given again.
		mistake := organisation.AddRoleInput{AccountID: k.HostUser.AccountID, Role: code.RoleLinkWorker, OrganisationID: k.Host.ID}
		if err := add(k.Manager, mistake); err != nil {
			t.Fatal(err)
		}
		if err := end(k.Manager, of(k.HostUser, code.RoleLinkWorker).ID, today.AddDays(-1)); err != nil {
			t.Fatal(err)
		}
		if m, err := r.MembershipFor(context.Background(), k.HostUser.AccountID); err != nil || m.Role != code.RoleHost {
			t.Errorf("a role that was never held is held: %v (%v)", m, err)
		}
		if err := add(k.Manager, mistake); err != nil {
			t.Errorf("giving it again: %v", err)
		}
	})
}

// Ensure the list of accounts is the scheme's, found by name and address, for those who keep them.
func TestAccounts(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := newRegistry(k)
		count := func(search string, disabled *bool) int {
			t.Helper()
			got, err := r.Accounts(k.As(k.Manager), &search, disabled, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range got.Edges {
				if e.Node.SchemeID != k.ID {
					t.Error("an account of another scheme is listed")
				}
			}
			return got.TotalCount
		}
		all := count("", nil)
		if one := count("ADÉYEMI", nil); one != 1 || all < 10 {
			t.Errorf("%d accounts, %d of that name", all, one)
		}
		if n := count("@test.example", ptr(false)); n != all {
			t.Errorf("%d by address, want %d", n, all)
		}
		if n := count("", ptr(true)); n != 0 {
			t.Errorf("%d are disabled", n)
		}
		_, err := r.Accounts(k.As(k.Lead), nil, nil, nil, nil)
		refused(t, "a lead", err, errs.Forbidden, "")
	})
}
