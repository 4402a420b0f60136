package demo_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/appointment"
	"alongside/ent/person"
	"alongside/ent/referral"
	"alongside/ent/scheme"
	"alongside/internal/access"
	"alongside/internal/analytics"
	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/demo"
	"alongside/internal/directory"
	"alongside/internal/errs"
	"alongside/internal/measure"
	"alongside/internal/onward"
	"alongside/internal/organisation"
	persons "alongside/internal/person"
	"alongside/internal/plan"
	referrals "alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/story"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// now is a Wednesday afternoon.
var now = time.Date(2026, time.November, 18, 14, 5, 0, 0, time.UTC)

// made is a database with the demonstration in it.
type made struct {
	store *store.Store
	do    demo.Services
	sum   demo.Summary
}

// open opens a database with the services on it, its clock at an instant.
func open(t *testing.T, address string, at time.Time) (made, *clock.Stepped) {
	t.Helper()
	c := clock.NewStepped(at)
	s, err := store.Open(context.Background(), address, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	clocks := referrals.NewClocks(s)
	sent := onward.New(s, clocks)
	stories := story.New(s)
	people := persons.New(s, sent, clocks, stories)
	episodes := referrals.New(clocks, people, casework.NewAttempts(s))
	return made{store: s, do: demo.Services{
		Organisations: organisation.New(s), People: people, Referrals: episodes, Casework: casework.New(s, episodes),
		Plans: plan.New(s, clocks), Measures: measure.New(s, clocks), Directory: directory.New(s), Onward: sent,
		Access: access.New(s), Analytics: analytics.New(s, measure.Scales), Stories: stories,
	}}, c
}

// fill makes the small demonstration in a new database.
func fill(t *testing.T, address string) made {
	t.Helper()
	m, c := open(t, address, now)
	var err error
	m.sum, err = demo.Fill(context.Background(), m.store, m.do, demo.Options{Now: now, Clock: c, Size: demo.Small, PasswordHash: "hash"})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// filled is what is in the files of a demonstration, which is made once: it takes a while.
var filled struct {
	sync.Once
	files map[string][]byte // by the end of the name
	sum   demo.Summary
}

// ready is a copy of the demonstration for one test.
func ready(t *testing.T) made {
	t.Helper()
	filled.Do(func() {
		address := testkit.Empty(t)
		m := fill(t, address)
		if err := m.store.Close(); err != nil {
			t.Fatal(err)
		}
		files := map[string][]byte{}
		for _, end := range []string{"", ".keys"} {
			b, err := os.ReadFile(strings.TrimPrefix(address, "sqlite://") + end)
			if err != nil {
				t.Fatal(err)
			}
			files[end] = b
		}
		filled.files, filled.sum = files, m.sum
	})
	if filled.files == nil {
		t.Fatal("the demonstration was not made; another test says why")
	}
	file := filepath.Join(t.TempDir(), "demo.db")
	for end, b := range filled.files {
		if err := os.WriteFile(file+end, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	m, _ := open(t, "sqlite://"+file, now)
	m.sum = filled.sum
	return m
}

// system sees every row.
func system() context.Context {
	return viewer.System(context.Background(), "", "look at the demonstration")
}

// as is a context in which a sign-in of the demonstration asks.
func (m made) as(t *testing.T, email string) context.Context {
	t.Helper()
	a, err := m.store.Ent(system()).Account.Query().Where(account.Email(email + "@demo.alongside.test")).Only(system())
	if err != nil {
		t.Fatal(email, err)
	}
	held, err := m.do.Organisations.MembershipFor(context.Background(), a.ID)
	if err != nil {
		t.Fatal(email, err)
	}
	v, err := m.do.Organisations.ViewerOf(context.Background(), a.ID, held.ID, clock.DateOf(now))
	if err != nil {
		t.Fatal(email, err)
	}
	return viewer.With(context.Background(), v)
}

// names lists the keys and names of all clients, and the keys and statuses of all referrals.
func (m made) names(t *testing.T) (out []string) {
	t.Helper()
	people, err := m.store.Ent(system()).Person.Query().Order(person.ByID()).All(system())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		out = append(out, p.ID+" "+p.GivenName+" "+p.FamilyName+" "+p.DateOfBirth.String())
	}
	rows, err := m.store.Ent(system()).Referral.Query().Order(referral.ByID()).All(system())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		out = append(out, r.ID+" "+string(r.Status)+" "+r.NextDueOn.String())
	}
	return out
}

// Ensure the demonstration shows every state, with its sign-ins and what is due, is the same each time, and is made in an
// empty database only.
func TestFill(t *testing.T) {
	t.Parallel()
	m := ready(t)
	t.Run("every state is there", func(t *testing.T) { t.Parallel(); states(t, m) })
	t.Run("sign-ins", func(t *testing.T) { t.Parallel(); signIns(t, m) })
	t.Run("who watches", func(t *testing.T) { t.Parallel(); watch(t, m) })
	t.Run("the other scheme is invisible", func(t *testing.T) { t.Parallel(); apart(t, m) })
	t.Run("what is due is what is stored", func(t *testing.T) { t.Parallel(); due(t, m) })
	t.Run("the desk", func(t *testing.T) { t.Parallel(); desk(t, m) })
	t.Run("nothing has happened yet that will", func(t *testing.T) { t.Parallel(); past(t, m) })
	t.Run("alike each time", func(t *testing.T) {
		t.Parallel()
		again := fill(t, testkit.Empty(t))
		if again.sum != m.sum {
			t.Errorf("made %+v, and again %+v", m.sum, again.sum)
		}
		if !slices.Equal(m.names(t), again.names(t)) {
			t.Error("people and referrals differ")
		}
	})
	t.Run("not twice", func(t *testing.T) {
		t.Parallel()
		if found, err := demo.Look(context.Background(), m.store); found != demo.FoundDemonstration || err != nil {
			t.Errorf("found %v %v", found, err)
		}
		c, _ := m.store.Clock.(*clock.Stepped)
		if _, err := demo.Fill(context.Background(), m.store, m.do, demo.Options{Now: now, Clock: c}); err == nil {
			t.Error("filled a database that was not empty")
		}
	})
}

// states looks for each status, reason, answer and outcome.
func states(t *testing.T, m made) {
	db, ctx := m.store.Ent(system()), system()
	if m.sum.Schemes != 2 || m.sum.Clients < 240 || m.sum.Services < 60 || m.sum.Contacts < 1000 {
		t.Errorf("made %+v", m.sum)
	}
	seen := map[string]int{}
	rows, err := db.Referral.Query().All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		seen[string(r.Status)]++
		if r.ClosingReason != nil {
			seen[string(*r.ClosingReason)]++
		}
		if r.DeclineReason != nil {
			seen[string(*r.DeclineReason)]++
		}
		if r.PreviousID != nil {
			seen["again"]++
		}
		if r.PossibleDuplicate {
			seen["duplicate"]++
		}
		if r.ExtendedUntil != nil {
			seen["extended"]++
		}
	}
	sent, err := db.OnwardReferral.Query().All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range sent {
		seen[string(o.Status)]++
		if o.Outcome != nil {
			seen[string(*o.Outcome)]++
		}
	}
	want := slices.Concat(code.ReferralStatus("").Values(), code.ClosingReason("").Values(), code.DeclineReason("").Values(),
		code.OnwardStatus("").Values(), code.OnwardOutcome("").Values(), []string{"again", "duplicate", "extended"})
	for _, w := range want {
		if seen[w] == 0 && w != string(code.OnwardStatusDraft) { // no use case leaves a draft
			t.Errorf("there is no %s", w)
		}
	}
}

// signIns looks for each account that users are told of, in its role.
func signIns(t *testing.T, m made) {
	if n := len(demo.SignIns()); n != 11 {
		t.Fatalf("%d sign-ins", n)
	}
	for email, role := range map[string]code.Role{
		"linkworker": code.RoleLinkWorker, "linkworker2": code.RoleLinkWorker, "lead": code.RoleLead, "manager": code.RoleManager,
		"host": code.RoleHost, "host2": code.RoleHost, "practice": code.RolePractice, "analyst": code.RoleAnalyst,
		"commissioner": code.RoleCommissioner, "admin": code.RoleAdmin, "auditor": code.RoleAuditor,
	} {
		if v := viewer.From(m.as(t, email)); v.Role != role {
			t.Errorf("%s is %s", email, v.Role)
		}
	}
}

// watch looks at what those see who watch over the scheme.
func watch(t *testing.T, m made) {
	queue, err := m.do.Access.OpenedRecords(m.as(t, "manager"), nil, nil, nil)
	if err != nil || len(queue.Edges) != 2 || queue.Edges[0].Node.ReviewedAt != nil || queue.Edges[1].Node.ReviewedAt == nil {
		t.Errorf("the queue of opened records: %d (%v)", len(queue.Edges), err)
	}
	for email, want := range map[string]int{"lead": 3, "linkworker": 2, "manager": 0, "linkworker3": 0} {
		ctx := m.as(t, email)
		if n := m.store.Ent(ctx).SafeguardingNote.Query().CountX(ctx); n != want {
			t.Errorf("%s sees %d safeguarding notes, want %d", email, n, want)
		}
	}
	trail, err := m.do.Access.AuditTrail(m.as(t, "auditor"), nil, nil, nil)
	if err != nil || len(trail.Edges) != 50 {
		t.Errorf("the auditor reads %d lines (%v)", len(trail.Edges), err)
	}
}

// apart looks at both schemes as their managers do.
func apart(t *testing.T, m made) {
	harrow, southwark := m.as(t, "manager"), m.as(t, "southwark.manager")
	hers, err := m.store.Ent(southwark).Referral.Query().All(southwark)
	if err != nil || len(hers) < 10 {
		t.Fatalf("%d referrals in north Southwark: %v", len(hers), err)
	}
	for _, r := range hers {
		if _, err := m.do.Referrals.Read(harrow, r.ID); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("Harrow reads %s: %v", r.ID, err)
		}
		if _, err := m.do.People.Read(harrow, r.PersonID); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("Harrow reads %s: %v", r.PersonID, err)
		}
	}
	mine, err := m.store.Ent(harrow).Referral.Query().Count(harrow)
	if err != nil || mine+len(hers) != m.sum.Referrals {
		t.Errorf("%d and %d of %d referrals: %v", mine, len(hers), m.sum.Referrals, err)
	}
	if n, err := m.store.Ent(harrow).Scheme.Query().Where(scheme.NameHasPrefix("North")).Count(harrow); n != 0 || err != nil {
		t.Errorf("Harrow sees the other scheme: %v", err)
	}
}

// due compares what lists sort by with the one function.
func due(t *testing.T, m made) {
	rows, err := m.store.Ent(system()).Referral.Query().All(system())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		all, err := m.do.Referrals.Due(viewer.System(context.Background(), r.SchemeID, "compare"), r)
		if err != nil {
			t.Fatal(err)
		}
		want := clock.MaxDate
		if len(all) > 0 {
			want = all[0].On
		}
		if r.NextDueOn != want {
			t.Errorf("%s %s is stored as due %s and is %s", r.ID, r.Status, r.NextDueOn, want)
		}
	}
}

// desk looks at what the link worker finds who is shown first.
func desk(t *testing.T, m made) {
	ctx := m.as(t, "linkworker")
	me := viewer.From(ctx)
	count := func(statuses ...code.ReferralStatus) int {
		q := m.store.Ent(ctx).Referral.Query().Where(referral.StatusIn(statuses...))
		if !slices.Contains(statuses, code.ReferralStatusReceived) {
			q.Where(referral.LinkWorkerID(me.AccountID))
		}
		n, err := q.Count(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := count(store.TakenOn()...); n < 35 || n > 45 {
		t.Errorf("%d open cases", n)
	}
	if n := count(code.ReferralStatusReceived, code.ReferralStatusInTriage); n < 5 || n > 9 {
		t.Errorf("%d in the inbox", n)
	}
	day := clock.DateOf(now)
	n, err := m.store.Ent(ctx).Appointment.Query().Where(appointment.WithID(me.AccountID), appointment.StatusEQ(code.AppointmentStatusBooked),
		appointment.StartsAtGTE(day.Time()), appointment.StartsAtLT(day.AddDays(1).Time())).Count(ctx)
	if err != nil || n < 2 {
		t.Errorf("%d appointments today: %v", n, err)
	}
	for _, host := range []string{"host", "host2"} {
		as := m.as(t, host)
		if n, err := m.store.Ent(as).OnwardReferral.Query().Count(as); n < 3 || err != nil {
			t.Errorf("%s has %d onward referrals: %v", host, n, err)
		}
	}
}

// past makes sure that the record tells of nothing to come.
func past(t *testing.T, m made) {
	contacts, err := m.store.Ent(system()).Contact.Query().All(system())
	if err != nil {
		t.Fatal(err)
	}
	latest := func(c *ent.Contact) bool {
		return c.At.After(now) || c.CreatedAt.After(now) || c.CreatedAt.Before(c.At)
	}
	if i := slices.IndexFunc(contacts, latest); i >= 0 {
		t.Errorf("contact of %s written down at %s", contacts[i].At, contacts[i].CreatedAt)
	}
	if got := m.store.Clock.Now(); !got.Equal(now) {
		t.Errorf("the clock stands at %s", got)
	}
}
