package demo_test

import (
	"context"
	"encoding/json"
	"testing"

	"alongside/ent"
	"alongside/ent/episodefact"
	"alongside/ent/organisation"
	"alongside/ent/person"
	"alongside/ent/practicelink"
	"alongside/ent/tally"
	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/measure"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// same fails unless all facts are as the records say.
func (m made) same(t *testing.T, when string) store.Rebuilt {
	t.Helper()
	got, err := m.store.CheckFacts(system())
	if err != nil {
		t.Fatal(when, err)
	}
	if !got.Same() {
		t.Fatalf("%s: %+v", when, got)
	}
	return got
}

// Ensure that a report that is final says the same whatever is written down later, that after a year's work of a scheme,
// written mutation by mutation, the facts that reports count are those that a rebuild makes, and that they follow what is
// changed beside the record: a practice's PCN and decile, what a service offers.
func TestFacts_followTheRecord(t *testing.T) {
	t.Parallel()
	m := ready(t)
	if got := m.same(t, "after a year"); got.Clients != m.store.Ent(system()).Person.Query().CountX(system()) || got.Clients == 0 {
		t.Fatalf("went through %d clients", got.Clients)
	}
	db, ctx := m.store.Ent(system()), m.as(t, "manager")
	before := m.reports(ctx, t)
	moved := db.EpisodeFact.Query().Where(episodefact.SchemeID(viewer.From(ctx).SchemeID), episodefact.KnownUntil(clock.MaxDate),
		episodefact.MonthGTE("2026-04"), episodefact.PcnIDNEQ("")).FirstX(system())
	link := db.PracticeLink.Query().Where(practicelink.PracticeID(moved.PracticeID), practicelink.ToOnIsNil()).OnlyX(system())
	other := db.Organisation.Query().Where(organisation.KindEQ(code.OrganisationKindPcn), organisation.IDNEQ(link.PcnID),
		organisation.SchemeID(link.SchemeID)).Order(organisation.ByID()).FirstX(system())
	were := m.episodesOf(link.PcnID)
	if _, err := m.do.Organisations.EndPracticeLink(ctx, link.ID, "2026-03-31"); err != nil {
		t.Fatal(err)
	}
	m.same(t, "a practice left its PCN")
	write := func(what string, fn func(ctx context.Context, db *ent.Client) error) {
		t.Helper()
		err := m.store.WithTx(viewer.System(ctx, link.SchemeID, "test"), func(ctx context.Context) error { return fn(ctx, m.store.Ent(ctx)) })
		if err != nil {
			t.Fatal(what, err)
		}
		m.same(t, what)
	}
	write("a practice joined another PCN", func(ctx context.Context, db *ent.Client) error {
		return db.PracticeLink.Create().SetPracticeID(link.PracticeID).SetPcnID(other.ID).SetFromOn("2026-04-01").Exec(ctx)
	})
	if after := m.episodesOf(link.PcnID); after >= were || after == 0 {
		t.Errorf("%d episodes are counted where the practice was; %d were before it moved", after, were)
	}
	write("a practice has another decile", func(ctx context.Context, db *ent.Client) error {
		return db.Organisation.UpdateOneID(link.PracticeID).SetImdDecile(1).Exec(ctx)
	})
	write("a service offers something else", func(ctx context.Context, db *ent.Client) error {
		one := db.OnwardReferral.Query().FirstX(ctx)
		return db.Service.UpdateOneID(one.ServiceID).SetCategory(code.ServiceCategoryCrafts).Exec(ctx)
	})
	write("a client says who they are", func(ctx context.Context, db *ent.Client) error {
		for _, p := range db.Person.Query().Order(person.ByID()).Limit(60).AllX(ctx) {
			if err := p.Update().SetGender(code.GenderNonBinary).SetDateOfBirth("1990-01-01").Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	after := m.reports(ctx, t)
	for quarter, text := range before {
		if after[quarter] != text {
			t.Errorf("the report of %s is another now:\n%s\n%s", quarter, text, after[quarter])
		}
	}
	m.rebuilt(t)
}

// reports gives the reports that are final, by quarter, as text.
func (m made) reports(ctx context.Context, t *testing.T) map[string]string {
	t.Helper()
	a := analytics.New(m.store, measure.Scales).Root()
	out := map[string]string{}
	quarters, err := a.Quarters(ctx)
	if err != nil || len(quarters) < 4 {
		t.Fatal(quarters, err)
	}
	for _, q := range quarters {
		r, err := a.Report(ctx, q)
		if err != nil {
			t.Fatal(q, err)
		}
		if len(r.Sections) != 14 {
			t.Errorf("%s has %d sections", q, len(r.Sections))
		}
		if r.Final {
			text, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			out[q] = string(text)
		}
	}
	return out
}

// episodesOf counts the episodes of a PCN, as they are known now.
func (m made) episodesOf(pcn string) int {
	return m.store.Ent(system()).EpisodeFact.Query().Where(episodefact.PcnID(pcn), episodefact.KnownUntil(clock.MaxDate)).CountX(system())
}

// rebuilt fails unless a check finds a fact, a kept count and a stray fact that are not as they should be, and a rebuild
// puts all of them right and keeps what was known before.
func (m made) rebuilt(t *testing.T) {
	t.Helper()
	db := m.store.Ent(system())
	was := db.EpisodeFact.Query().CountX(system())
	db.ContactFact.Delete().ExecX(system())
	db.Tally.Update().Where(tally.EpisodesGT(1)).AddEpisodes(1).ExecX(system())
	one := db.EpisodeFact.Query().FirstX(system())
	db.NeedFact.Update().SetPerson(one.Person + 1).ExecX(system())
	got, err := m.store.CheckFacts(system())
	if err != nil || got.Same() || got.Rows == 0 || got.Counts == 0 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if _, err := m.store.RebuildFacts(system()); err != nil {
		t.Fatal(err)
	}
	m.same(t, "after a rebuild")
	if is := db.EpisodeFact.Query().CountX(system()); is != was {
		t.Errorf("%d episodes are known of, with what was known before; %d were", is, was)
	}
	db.EpisodeFact.Delete().ExecX(system()) // as of a database that is older than the facts
	if _, err := m.store.RebuildFacts(system()); err != nil {
		t.Fatal(err)
	}
	m.same(t, "after facts were made for the first time")
	if n := db.EpisodeFact.Query().Where(episodefact.KnownFromNEQ("0001-01-01")).CountX(system()); n != 0 {
		t.Errorf("%d episodes are known only since today", n)
	}
}
