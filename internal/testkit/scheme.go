package testkit

import (
	"context"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Scheme is a small scheme: two PCNs with a practice each, two hosts, and an account of each role.
type Scheme struct {
	ID                  string
	PCN, PCN2           *ent.Organisation
	Practice, Practice2 *ent.Organisation // of PCN and of PCN2
	Host, Host2         *ent.Organisation // Host employs LinkWorker, Host2 employs LinkWorker2
	Office              *ent.Organisation
	LinkWorker          *viewer.Viewer // assigned to PCN
	LinkWorker2         *viewer.Viewer // assigned to PCN2
	Lead                *viewer.Viewer // assigned to PCN and PCN2
	Manager, Admin      *viewer.Viewer
	HostUser, HostUser2 *viewer.Viewer // coordinators of Host and Host2
	PracticeUser        *viewer.Viewer // of Practice
	PracticeUser2       *viewer.Viewer // of Practice2
	Analyst             *viewer.Viewer
	Commissioner        *viewer.Viewer
	Auditor             *viewer.Viewer
	Service, Service2   *ent.Service // of Host and Host2
	store               *store.Store
	people              int
}

func newScheme(t testing.TB, s *store.Store, name string) *Scheme {
	t.Helper()
	sc := &Scheme{ID: id.New("sc", s.Clock.Now()), store: s}
	ctx := sc.System()
	db := s.Ent(ctx)
	// A demonstration, so that a password alone signs in: tests of what comes after need no second step.
	must(t, db.Scheme.Create().SetID(sc.ID).SetName(name).SetSettings(detail.DefaultSettings()).SetDemonstration(true).Exec(ctx))
	org := func(kind code.OrganisationKind, n string, employs bool) *ent.Organisation {
		t.Helper()
		o, err := db.Organisation.Create().SetKind(kind).SetName(name + " " + n).SetEmploysLinkWorkers(employs).Save(ctx)
		must(t, err)
		return o
	}
	sc.PCN, sc.PCN2 = org(code.OrganisationKindPcn, "North PCN", false), org(code.OrganisationKindPcn, "South PCN", false)
	sc.Practice, sc.Practice2 = org(code.OrganisationKindPractice, "Elm Surgery", false), org(code.OrganisationKindPractice, "Oak Surgery", false)
	sc.Host, sc.Host2 = org(code.OrganisationKindHost, "Mind", true), org(code.OrganisationKindHost, "Age UK", true)
	sc.Office = org(code.OrganisationKindOther, "Office", false)
	for _, l := range [][2]*ent.Organisation{{sc.Practice, sc.PCN}, {sc.Practice2, sc.PCN2}} {
		must(t, db.PracticeLink.Create().SetPracticeID(l[0].ID).SetPcnID(l[1].ID).SetFromOn("2020-01-01").Exec(ctx))
	}
	account := func(n string, role code.Role, at *ent.Organisation, pcns ...*ent.Organisation) *viewer.Viewer {
		t.Helper()
		a, err := db.Account.Create().SetEmail(id.New("ac", s.Clock.Now()) + "@test.example").SetName(n).Save(ctx)
		must(t, err)
		must(t, db.Membership.Create().SetAccountID(a.ID).SetOrganisationID(at.ID).SetRole(role).SetFromOn("2020-01-01").Exec(ctx))
		v := &viewer.Viewer{AccountID: a.ID, Name: n, SchemeID: sc.ID, Role: role, OrganisationID: at.ID, Today: s.Today()}
		for _, p := range pcns {
			must(t, db.Assignment.Create().SetAccountID(a.ID).SetOrganisationID(p.ID).SetFromOn("2020-01-01").Exec(ctx))
			v.PracticeIDs = append(v.PracticeIDs, map[string]string{sc.PCN.ID: sc.Practice.ID, sc.PCN2.ID: sc.Practice2.ID}[p.ID])
		}
		if role == code.RolePractice {
			v.PracticeIDs = []string{at.ID}
		}
		return v
	}
	sc.LinkWorker = account("Sam Adeyemi", code.RoleLinkWorker, sc.Host, sc.PCN)
	sc.LinkWorker2 = account("Nia Rees", code.RoleLinkWorker, sc.Host2, sc.PCN2)
	sc.Lead = account("Asha Patel", code.RoleLead, sc.Host, sc.PCN, sc.PCN2)
	sc.Manager = account("Tom Okafor", code.RoleManager, sc.Office)
	sc.Admin = account("Ada Wright", code.RoleAdmin, sc.Office)
	sc.HostUser, sc.HostUser2 = account("Jo Marsh", code.RoleHost, sc.Host), account("Lee Grant", code.RoleHost, sc.Host2)
	sc.PracticeUser = account("Dr Elm", code.RolePractice, sc.Practice)
	sc.PracticeUser2 = account("Dr Oak", code.RolePractice, sc.Practice2)
	sc.Analyst = account("Kit Analyst", code.RoleAnalyst, sc.Office)
	sc.Commissioner = account("Cam Moor", code.RoleCommissioner, sc.PCN)
	sc.Auditor = account("Audrey Finch", code.RoleAuditor, sc.Office)
	service := func(at *ent.Organisation, n string, c code.ServiceCategory) *ent.Service {
		t.Helper()
		v, err := db.Service.Create().SetOrganisationID(at.ID).SetName(n).SetCategory(c).SetSearchText(nhs.Fold(n)).Save(ctx)
		must(t, err)
		return v
	}
	sc.Service = service(sc.Host, "Walking group", code.ServiceCategoryWalking)
	sc.Service2 = service(sc.Host2, "Befriending", code.ServiceCategoryBefriending)
	return sc
}

// System is a context of background work confined to the scheme, for setting up and for looking behind the policies.
func (sc *Scheme) System() context.Context {
	return viewer.System(context.Background(), sc.ID, "test set-up")
}

// As is a context in which the viewer asks.
func (sc *Scheme) As(v *viewer.Viewer) context.Context {
	return viewer.With(context.Background(), v)
}

// Person makes a client of the practice, known to nobody in particular.
func (sc *Scheme) Person(t testing.TB, practice *ent.Organisation) *ent.Person {
	t.Helper()
	sc.people++
	ctx := sc.System()
	p, err := sc.store.Ent(ctx).Person.Create().SetGivenName("Halina").SetFamilyName("Rahman").SetDateOfBirth("1943-05-17").
		SetNhsNumber(nhs.Generate(sc.people).String()).SetNhsNumberStatus(code.NhsNumberStatusUnverified).
		SetPhone("020 7946 0123").SetSearchText("rahman halina").SetPracticeID(practice.ID).SetCreatedByID(sc.Manager.AccountID).Save(ctx)
	must(t, err)
	return p
}

// Referral makes an episode of a new client of the practice in the given state, without going through the journey, for
// tests of what comes after. A link worker is set from ACCEPTED on.
func (sc *Scheme) Referral(t testing.TB, practice *ent.Organisation, status code.ReferralStatus, worker *viewer.Viewer) *ent.Referral {
	t.Helper()
	ctx := sc.System()
	p := sc.Person(t, practice)
	pcn := sc.PCN
	if practice.ID == sc.Practice2.ID {
		pcn = sc.PCN2
	}
	now := sc.store.Clock.Now()
	c := sc.store.Ent(ctx).Referral.Create().SetPersonID(p.ID).SetStatus(status).SetPracticeID(practice.ID).SetPcnID(pcn.ID).
		SetReferringOrganisationID(practice.ID).SetReferredByID(sc.PracticeUser.AccountID).SetSource(code.ReferralSourceGp).
		SetPrimaryReason(code.ReferralReasonLoneliness).
		SetReasons([]detail.Reason{{Code: code.ReferralReasonLoneliness, Primary: true}}).
		SetClientAware(true).SetReceivedAt(now)
	switch status {
	case code.ReferralStatusReceived, code.ReferralStatusInTriage, code.ReferralStatusDeclined, code.ReferralStatusRedirected:
	case code.ReferralStatusWaiting:
		c.SetAcceptedAt(now)
	default:
		c.SetAcceptedAt(now).SetLinkWorkerID(worker.AccountID)
	}
	if status == code.ReferralStatusActive || status == code.ReferralStatusPaused {
		c.SetFirstContactAt(now).SetSupportFrom(sc.store.Today()).SetSupportUntil(sc.store.Today().AddMonths(6))
	}
	if status == code.ReferralStatusClosed {
		c.SetClosedAt(now).SetClosingReason(code.ClosingReasonGoalsMet)
	}
	r, err := c.Save(ctx)
	must(t, err)
	return r
}
