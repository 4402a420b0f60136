package person_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"alongside/ent"
	"alongside/ent/consent"
	"alongside/ent/risk"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/onward"
	"alongside/internal/person"
	"alongside/internal/referral"
	"alongside/internal/story"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// desk is a database with the service of the clients.
type desk struct {
	*testkit.Kit
	*person.Service
	sent int
}

func newDesk(k *testkit.Kit) *desk {
	clocks := referral.NewClocks(k.Store)
	return &desk{Kit: k, Service: person.New(k.Store, onward.New(k.Store, clocks), clocks, story.New(k.Store))}
}

func (d *desk) mutation() string { d.sent++; return fmt.Sprintf("m%d", d.sent) }

func ptr[T any](v T) *T { return &v }

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func refused(t testing.TB, err error, want errs.Code, field string) errs.Error {
	t.Helper()
	e, isOurs := errors.AsType[*errs.Error](err)
	if !isOurs || e.Code != want || field != "" && e.Field != field {
		t.Fatalf("got %#v, want %s at %q", err, want, field)
	}
	return *e
}

// row is a client as stored.
func (d *desk) row(t testing.TB, key string) string {
	t.Helper()
	p, err := d.Store.Ent(d.System()).Person.Get(d.System(), key)
	ok(t, err)
	b, err := json.Marshal(p)
	ok(t, err)
	return string(b)
}

// create makes a client as the manager.
func (d *desk) create(t testing.TB, in detail.PersonInput) *ent.Person {
	t.Helper()
	var p *ent.Person
	ok(t, d.Store.WithTx(d.As(d.Manager), func(ctx context.Context) (err error) {
		p, err = d.Create(ctx, in)
		return err
	}))
	return p.Unwrap()
}

// Ensures that details change as given, that what is left out stays, and that what follows from them follows.
func TestUpdateClient(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		p := d.create(t, detail.PersonInput{
			GivenName: "Ann", FamilyName: "Lee", DateOfBirth: "1943-05-17", PracticeID: d.Practice.ID, Line1: ptr("1 High Street"), Postcode: ptr("HA1 2AB"),
			SafeContact: &detail.SafeContactInput{Rules: []code.SafeContactRule{code.SafeContactRuleNoPost}, FromHour: ptr(9), ToHour: ptr(17)},
		})
		in := person.UpdateClientInput{
			ClientMutationID: d.mutation(), ClientID: p.ID, Version: p.Version, FamilyName: ptr(" Ŵyn-O’Neill 🌻 "), PreferredName: ptr("Nan"),
			NhsNumber: ptr("999 000 0018"), Phone: ptr("020 7946 0555"), Town: ptr("Harrow"), WhatMatters: ptr("My garden 🌻"),
			RelevantContacts: []*person.RelevantContactInput{{Name: "Siân", Relationship: "Daughter", IsNextOfKin: ptr(true)}},
		}
		got, err := d.UpdateClient(d.As(d.LinkWorker), in)
		ok(t, err)
		if got.FamilyName != "Ŵyn-O’Neill 🌻" || got.GivenName != "Ann" || got.Address.Line1 != "1 High Street" || got.Address.Town != "Harrow" ||
			got.NhsNumberStatus != code.NhsNumberStatusUnverified || got.Version != 2 || len(got.RelevantContacts) != 1 || len(got.SafeContact.Rules) != 1 {
			t.Errorf("got %+v", got)
		}
		if person.DisplayName(got) != "Nan Ŵyn-O’Neill 🌻" || *d.Age(got) != 83 || person.SafeContactLine(got) != "No post. Only from 9:00 to 17:00." {
			t.Errorf("got %q, %d, %q", person.DisplayName(got), *d.Age(got), person.SafeContactLine(got))
		}
		before := d.row(t, p.ID)
		again, err := d.UpdateClient(d.As(d.LinkWorker), in)
		ok(t, err)
		if again.Version != 2 || d.row(t, p.ID) != before {
			t.Error("sent again, it changed again")
		}
		for _, search := range []string{"wyn", "ŴYN oneill", "999 000 0018", "9990000018", "020 7946 0555", "+442079460555", "ha1 2ab", "HA12", "nan"} {
			page, err := d.ClientList(d.As(d.LinkWorker), &search, nil, nil)
			ok(t, err)
			if len(page.Edges) != 1 || page.Edges[0].Node.ID != p.ID || page.Edges[0].Node.Postcode != "HA1 2AB" {
				t.Errorf("search %q: got %d", search, len(page.Edges))
			}
		}

		// The second editor started from the first copy.
		stale := in
		stale.ClientMutationID, stale.FamilyName = d.mutation(), ptr("Evans")
		e := refused(t, second(d.UpdateClient(d.As(d.Lead), stale)), errs.Conflict, "")
		current, _ := e.Details["current"].(map[string]any)
		yours, _ := e.Details["yours"].(person.UpdateClientInput)
		if current["familyName"] != "Ŵyn-O’Neill 🌻" || current["version"] != 2 || *yours.FamilyName != "Evans" {
			t.Errorf("both copies: got %v", e.Details)
		}
		for _, tc := range []struct {
			as     *viewer.Viewer
			change func(in *person.UpdateClientInput)
			code   errs.Code
			field  string
		}{
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.GivenName = ptr(" ") }, errs.Invalid, "givenName"},
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.NhsNumber = ptr("9990000019") }, errs.Invalid, "nhsNumber"},
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.DateOfBirth = ptr(clock.Date("2026-06-11")) }, errs.Invalid, "dateOfBirth"},
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.AboutMe = ptr(strings.Repeat("a", 10<<20)) }, errs.Invalid, "aboutMe"},
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.RelevantContacts[0] = &person.RelevantContactInput{Name: "-"} }, errs.Invalid, "relevantContacts.0.name"},
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.PracticeID = &d.Other.Practice.ID }, errs.NotFound, "practiceId"},
			{d.LinkWorker, func(in *person.UpdateClientInput) { in.PracticeID = &d.PCN.ID }, errs.Invalid, "practiceId"},
			{d.LinkWorker2, func(*person.UpdateClientInput) {}, errs.NotFound, ""},
			{d.Other.Manager, func(*person.UpdateClientInput) {}, errs.NotFound, ""},
			{d.Admin, func(*person.UpdateClientInput) {}, errs.NotFound, ""},
			{d.PracticeUser, func(*person.UpdateClientInput) {}, errs.NotFound, ""},
		} {
			bad := in
			bad.ClientMutationID, bad.Version, bad.RelevantContacts = d.mutation(), 2, slices.Clone(in.RelevantContacts)
			tc.change(&bad)
			before := d.row(t, p.ID)
			refused(t, second(d.UpdateClient(d.As(tc.as), bad)), tc.code, tc.field)
			if d.row(t, p.ID) != before {
				t.Error("refused, it changed")
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }

// Ensures that a risk and the answer that none is known exclude each other, and that nothing is deleted.
func TestRisk(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		record := func(in person.RecordRiskInput) (*ent.Risk, error) {
			in.ClientMutationID, in.ClientID = d.mutation(), r.PersonID
			return d.RecordRisk(d.As(d.LinkWorker), in)
		}
		none, err := record(person.RecordRiskInput{Kind: code.RiskKindNoneKnown})
		ok(t, err)
		refused(t, second(record(person.RecordRiskInput{Kind: code.RiskKindLoneVisit, Words: ptr("Dog.")})), errs.Invalid, "level")
		refused(t, second(record(person.RecordRiskInput{Kind: code.RiskKindLoneVisit, Level: ptr(code.RiskLevelLow)})), errs.Invalid, "words")
		refused(t, second(record(person.RecordRiskInput{Kind: "DRAGON", Level: ptr(code.RiskLevelLow), Words: ptr("x")})), errs.Invalid, "kind")
		lone, err := record(person.RecordRiskInput{
			Kind: code.RiskKindLoneVisit, Level: ptr(code.RiskLevelHigh), Words: ptr("Go in twos."), ReviewOn: ptr(d.Store.Today().AddDays(3)),
		})
		ok(t, err)
		none, err = d.Store.Ent(d.System()).Risk.Get(d.System(), none.ID)
		ok(t, err)
		if none.EndedOn == nil {
			t.Error("the answer none known stands beside a risk")
		}
		row, err := d.Store.Ent(d.System()).Referral.Get(d.System(), r.ID)
		ok(t, err)
		if row.NextDueKind == nil || *row.NextDueKind != code.DueKindRiskReview || row.Version != r.Version {
			t.Errorf("the clock of the risk does not show: got %+v", row)
		}
		e := refused(t, second(record(person.RecordRiskInput{Kind: code.RiskKindNoneKnown})), errs.Invalid, "kind")
		if !strings.Contains(e.Message, code.RiskKindLoneVisit.Label()) {
			t.Errorf("the open risk is not named: %s", e.Message)
		}
		end := person.EndRiskInput{ClientMutationID: d.mutation(), RiskID: lone.ID, Reason: " "}
		refused(t, second(d.EndRisk(d.As(d.LinkWorker), end)), errs.Invalid, "reason")
		end.Reason = "The dog has gone."
		refused(t, second(d.EndRisk(d.As(d.LinkWorker2), end)), errs.NotFound, "")
		_, err = d.EndRisk(d.As(d.LinkWorker), end)
		ok(t, err)
		end.ClientMutationID = d.mutation()
		refused(t, second(d.EndRisk(d.As(d.LinkWorker), end)), errs.Invalid, "riskId")
		_, err = record(person.RecordRiskInput{Kind: code.RiskKindNoneKnown})
		ok(t, err)
		if n, err := d.Store.Ent(d.System()).Risk.Query().Where(risk.PersonID(r.PersonID)).Count(d.System()); err != nil || n != 3 {
			t.Errorf("got %d risks, %v; want 3", n, err)
		}
	})
}

// Ensures that consent is kept as answered, and that its end recalls what was sent under it and not answered.
func TestConsent(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		today := d.Store.Today()
		good := person.RecordConsentInput{
			ClientID: r.PersonID, What: code.ConsentKindShareWithService, ServiceID: &d.Kit.Service.ID, Decision: code.ConsentDecisionGiven,
			How: code.ConsentHowVerbal, On: today, ExpiresOn: ptr(today.AddDays(30)),
		}
		record := func(as *viewer.Viewer, change func(in *person.RecordConsentInput)) (*ent.Consent, error) {
			in := good
			in.ClientMutationID = d.mutation()
			change(&in)
			return d.RecordConsent(d.As(as), in)
		}
		for _, tc := range []struct {
			as     *viewer.Viewer
			change func(in *person.RecordConsentInput)
			code   errs.Code
			field  string
		}{
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.On = today.AddDays(1) }, errs.Invalid, "on"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.On = "1930-01-01" }, errs.Invalid, "on"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.ExpiresOn = &today }, errs.Invalid, "expiresOn"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.ServiceID = nil }, errs.Invalid, "serviceId"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.What = code.ConsentKindShareWithGp }, errs.Invalid, "serviceId"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.ServiceID = &d.Other.Service.ID }, errs.NotFound, "serviceId"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.ServiceID = &r.ID }, errs.NotFound, "serviceId"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.Decision = code.ConsentDecisionWithdrawn }, errs.Invalid, "decision"},
			{d.LinkWorker, func(in *person.RecordConsentInput) { in.ClientID = d.Other.LinkWorker.AccountID }, errs.NotFound, ""},
			{d.LinkWorker2, func(*person.RecordConsentInput) {}, errs.NotFound, ""},
			{d.PracticeUser, func(*person.RecordConsentInput) {}, errs.Forbidden, ""},
			{d.HostUser, func(*person.RecordConsentInput) {}, errs.Forbidden, ""},
		} {
			refused(t, second(record(tc.as, tc.change)), tc.code, tc.field)
		}
		if n, err := d.Store.Ent(d.System()).Consent.Query().Count(d.System()); err != nil || n != 0 {
			t.Fatalf("refused, %d were saved, %v", n, err)
		}
		c, err := record(d.LinkWorker, func(*person.RecordConsentInput) {})
		ok(t, err)
		send := func() *ent.OnwardReferral {
			o, err := d.Store.Ent(d.System()).OnwardReferral.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetServiceID(d.Kit.Service.ID).
				SetOrganisationID(d.Host.ID).SetShare([]code.ShareField{}).SetSentAt(d.Store.Clock.Now()).SetAuthorID(d.LinkWorker.AccountID).Save(d.System())
			ok(t, err)
			return o
		}
		sent := send()
		recalled := func(o *ent.OnwardReferral) bool {
			o, err := d.Store.Ent(d.System()).OnwardReferral.Get(d.System(), o.ID)
			ok(t, err)
			return o.Status == code.OnwardStatusWithdrawn
		}
		withdraw := person.WithdrawConsentInput{ClientMutationID: d.mutation(), ConsentID: c.ID, Words: ptr("Changed her mind.")}
		early := withdraw
		early.On = ptr(today.AddDays(-1))
		refused(t, second(d.WithdrawConsent(d.As(d.LinkWorker), early)), errs.Invalid, "on")
		c, err = d.WithdrawConsent(d.As(d.LinkWorker), withdraw)
		ok(t, err)
		if c.Decision != code.ConsentDecisionWithdrawn || *c.WithdrawnOn != today || c.Words != "Changed her mind." || !recalled(sent) {
			t.Errorf("withdrawn: got %+v", c)
		}
		withdraw.ClientMutationID = d.mutation()
		refused(t, second(d.WithdrawConsent(d.As(d.LinkWorker), withdraw)), errs.Invalid, "consentId")

		// Given again and then refused: the refusal ends it too.
		_, err = record(d.LinkWorker, func(*person.RecordConsentInput) {})
		ok(t, err)
		sent = send()
		_, err = record(d.LinkWorker, func(in *person.RecordConsentInput) { in.Decision, in.ExpiresOn = code.ConsentDecisionRefused, nil })
		ok(t, err)
		given, err := d.Store.Ent(d.System()).Consent.Query().Where(consent.DecisionEQ(code.ConsentDecisionGiven)).Count(d.System())
		ok(t, err)
		if given != 0 || !recalled(sent) {
			t.Errorf("refused: %d still given", given)
		}
	})
}

// Ensures that clients are listed by name, page by page, with what the viewer's role may see.
func TestClientList(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		for range 7 {
			d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker) // all of one name
		}
		d.Referral(t, d.Practice2, code.ReferralStatusActive, d.LinkWorker2)
		var got []string
		var after *string
		for range 7 {
			page, err := d.ClientList(d.As(d.LinkWorker), nil, ptr(3), after)
			ok(t, err)
			for _, e := range page.Edges {
				got = append(got, e.Node.ID)
				if e.Node.OpenReferralID == nil || *e.Node.OpenStatus != code.ReferralStatusActive || e.Node.PracticeName != d.Practice.Name {
					t.Errorf("got %+v", e.Node)
				}
			}
			if !page.PageInfo.HasNextPage {
				break
			}
			var b strings.Builder
			page.PageInfo.EndCursor.MarshalGQL(&b)
			after = ptr(strings.Trim(b.String(), `"`))
		}
		if !slices.IsSorted(got) || len(slices.Compact(got)) != 7 {
			t.Errorf("got %v", got)
		}
		page, err := d.ClientList(d.As(d.HostUser), nil, nil, nil)
		ok(t, err)
		if len(page.Edges) != 7 {
			t.Fatalf("host: got %d", len(page.Edges))
		}
		if n := page.Edges[0].Node; n.DateOfBirth != nil || n.NhsNumber != "" || n.Postcode != "" || n.PracticeName != "" || n.FamilyName == "" {
			t.Errorf("host: got %+v", n)
		}
		for v, want := range map[*viewer.Viewer]int{d.Manager: 8, d.PracticeUser: 7, d.PracticeUser2: 1, d.Admin: 0, d.Other.Manager: 0} {
			page, err := d.ClientList(d.As(v), ptr("rahman"), nil, nil)
			ok(t, err)
			if len(page.Edges) != want {
				t.Errorf("%s: got %d, want %d", v.Name, len(page.Edges), want)
			}
		}
		refused(t, second(d.ClientList(d.As(d.Manager), ptr("r"), nil, nil)), errs.Invalid, "search")
		refused(t, second(d.ClientList(d.As(d.Manager), ptr("%%"), nil, nil)), errs.Invalid, "search")
		refused(t, second(d.ClientList(d.As(d.Manager), nil, ptr(0), nil)), errs.Invalid, "first")
		refused(t, second(d.ClientList(d.As(d.Manager), nil, nil, ptr("x"))), errs.Invalid, "after")
	})
}
