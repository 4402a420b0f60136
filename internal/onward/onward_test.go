package onward_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/onward"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// bench is a kit with the service under test, a client in support and a fresh mutation id for each call.
type bench struct {
	*testkit.Kit
	onward *onward.Service
	ref    *ent.Referral
	sent   atomic.Int64
}

func newBench(t *testing.T, k *testkit.Kit) *bench {
	t.Helper()
	b := &bench{Kit: k, onward: onward.New(k.Store, referral.NewClocks(k.Store))}
	b.ref = k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	return b
}

// mutation is a new clientMutationId.
func (b *bench) mutation() string {
	return fmt.Sprintf("m%d", b.sent.Add(1))
}

// consent records the client's answer about a service as of today.
func (b *bench) consent(t *testing.T, personID, serviceID string, change func(*ent.ConsentCreate)) *ent.Consent {
	t.Helper()
	c := b.Store.Ent(b.System()).Consent.Create().SetPersonID(personID).SetWhat(code.ConsentKindShareWithService).
		SetDecision(code.ConsentDecisionGiven).SetHow(code.ConsentHow(code.ConsentHow("").Values()[0])).SetOn(b.Store.Today()).
		SetServiceID(serviceID).SetRecordedByID(b.LinkWorker.AccountID)
	if change != nil {
		change(c)
	}
	row, err := c.Save(b.System())
	if err != nil {
		t.Fatal(err)
	}
	return row
}

// refer sends an onward referral to the service of Host, with consent.
func (b *bench) refer(t *testing.T, share ...code.ShareField) *ent.OnwardReferral {
	t.Helper()
	b.consent(t, b.ref.PersonID, b.Service.ID, nil)
	o, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
		ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service.ID, Words: "Would like company.", Share: share,
	})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// stored is the row as the database has it.
func (b *bench) stored(t *testing.T, key string) *ent.OnwardReferral {
	t.Helper()
	o, err := b.Store.Ent(b.System()).OnwardReferral.Get(b.System(), key)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// wants fails unless the error has the code and names the field.
func wants(t *testing.T, err error, c errs.Code, field string) {
	t.Helper()
	got := ""
	if e, ok := errors.AsType[*errs.Error](err); ok {
		got = e.Field
	}
	if errs.CodeOf(err) != c || got != field {
		t.Errorf("got %s at %q (%v), want %s at %q", errs.CodeOf(err), got, err, c, field)
	}
}

func ptr[T any](v T) *T { return &v }

// Ensures that nothing is sent to a service without a live consent that names it.
func TestReferNeedsConsent(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(b *bench, c *ent.ConsentCreate) // nil: no consent at all
		ok     bool
	}{
		{"none", nil, false},
		{"given", func(*bench, *ent.ConsentCreate) {}, true},
		{"for another service", func(b *bench, c *ent.ConsentCreate) { c.SetServiceID(b.Service2.ID) }, false},
		{"refused", func(_ *bench, c *ent.ConsentCreate) { c.SetDecision(code.ConsentDecisionRefused) }, false},
		{"withdrawn", func(b *bench, c *ent.ConsentCreate) { c.SetWithdrawnOn(b.Store.Today()) }, false},
		{"last day", func(b *bench, c *ent.ConsentCreate) { c.SetExpiresOn(b.Store.Today()) }, true},
		{"expired", func(b *bench, c *ent.ConsentCreate) {
			c.SetOn(b.Store.Today().AddDays(-30)).SetExpiresOn(b.Store.Today().AddDays(-1))
		}, false},
		{"for the GP only", func(_ *bench, c *ent.ConsentCreate) { c.SetWhat(code.ConsentKindShareWithGp) }, false},
		{"of a day to come", func(b *bench, c *ent.ConsentCreate) { c.SetOn(b.Store.Today().AddDays(1)) }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t, testkit.New(t))
			if tt.change != nil {
				b.consent(t, b.ref.PersonID, b.Service.ID, func(c *ent.ConsentCreate) { tt.change(b, c) })
			}
			_, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
				ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service.ID, Words: "Company.",
			})
			n := b.Store.Ent(b.System()).OnwardReferral.Query().CountX(b.System())
			if tt.ok {
				if err != nil || n != 1 {
					t.Fatalf("got %v and %d rows, want one row", err, n)
				}
				return
			}
			wants(t, err, errs.Invalid, "serviceId")
			if n != 0 {
				t.Errorf("a refused referral left %d rows", n)
			}
		})
	}
}

// Ensures that a newer answer about the same service overrules an older one.
func TestConsentedNewestCounts(t *testing.T) {
	t.Parallel()
	service, today := "sv1", clock.MustDate("2026-06-10")
	row := func(on clock.Date, d code.ConsentDecision) *ent.Consent {
		return &ent.Consent{What: code.ConsentKindShareWithService, ServiceID: &service, On: on, Decision: d}
	}
	given, refused := row("2026-06-01", code.ConsentDecisionGiven), row("2026-06-05", code.ConsentDecisionRefused)
	if onward.Consented([]*ent.Consent{refused, given}, service, today) {
		t.Error("a later refusal has to overrule")
	}
	again := row("2026-06-09", code.ConsentDecisionGiven)
	if !onward.Consented([]*ent.Consent{again, refused, given}, service, today) {
		t.Error("a later agreement has to overrule")
	}
}

// Ensures that exactly what was chosen is sent, and that it stays as it was sent.
func TestSentIsWhatWasChosen(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		ctx := b.System()
		db := b.Store.Ent(ctx)
		db.Person.UpdateOneID(b.ref.PersonID).SetGivenName("Siân").SetFamilyName("Ŵyn 🌻").SetEmail("sian@example.test").
			SetAddress(detail.Address{Line1: "1 High Street", Postcode: "HA1 2AB"}).
			SetSafeContact(detail.SafeContact{
				Rules: []code.SafeContactRule{code.SafeContactRuleNoVoicemail}, FromHour: 9, ToHour: 12, OnlyNumber: "07700 900123",
			}).ExecX(ctx)
		risk := func(kind code.RiskKind, share bool) {
			db.Risk.Create().SetPersonID(b.ref.PersonID).SetKind(kind).SetLevel(code.RiskLevelHigh).SetWords(string(kind)).
				SetShareWithServices(share).SetOn(b.Store.Today()).SetRecordedByID(b.LinkWorker.AccountID).ExecX(ctx)
		}
		risk(code.RiskKindDomesticAbuse, false)
		risk(code.RiskKindLoneVisit, true)

		o := b.refer(t, code.ShareFieldSafety, code.ShareFieldPhone, code.ShareFieldName, code.ShareFieldName)
		want := detail.Sent{
			Name: "Siân Ŵyn 🌻", Phone: "07700 900123", Safety: []string{"Lone visit risk (high): LONE_VISIT"},
			SafeContact: []string{"No voicemail", "Only between 09:00 and 12:00", "Only on 07700 900123"},
			Words:       "Would like company.", LinkWorker: b.LinkWorker.Name,
		}
		want.Safety[0] = code.RiskKindLoneVisit.Label() + " (high): LONE_VISIT"
		if !reflect.DeepEqual(o.Sent, want) {
			t.Errorf("sent %+v, want %+v", o.Sent, want)
		}
		if !slices.Equal(o.Share, []code.ShareField{code.ShareFieldName, code.ShareFieldPhone, code.ShareFieldSafety}) {
			t.Errorf("share = %v", o.Share)
		}
		db.Person.UpdateOneID(b.ref.PersonID).SetGivenName("Other").SetPhone("020 7946 0999").ExecX(ctx)
		host, err := b.onward.Read(b.As(b.HostUser), o.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(host.Sent, want) {
			t.Errorf("after a change of the client the host sees %+v", host.Sent)
		}
	})
}

// Ensures that what may be said is said only when it is chosen, field by field.
func TestCompose(t *testing.T) {
	t.Parallel()
	p := &ent.Person{
		GivenName: "Ann", FamilyName: "Ash", PreferredName: "Nan", DateOfBirth: "1950-01-02", Phone: "020 7946 0001", Email: "a@b.test",
		Address: detail.Address{Line1: "1 Row", Town: "Harrow", Postcode: "HA1 1AA"}, Language: "cy", InterpreterNeeded: true,
		AccessibleNeeds: []code.AccessibleNeed{code.AccessibleNeedLargePrint},
		SafeContact:     detail.SafeContact{Rules: []code.SafeContactRule{code.SafeContactRuleNoPost}, OnlyNumber: "07700 900001"},
	}
	facts := onward.Facts{Person: p, Practice: "Elm Surgery", Need: "To meet people", Words: "w", LinkWorker: "Sam"}
	safe := []string{"No post"}
	tests := []struct {
		share []code.ShareField
		want  detail.Sent
	}{
		{nil, detail.Sent{}},
		{[]code.ShareField{code.ShareFieldName}, detail.Sent{Name: "Ann Ash (likes to be called Nan)"}},
		{[]code.ShareField{code.ShareFieldDateOfBirth}, detail.Sent{DateOfBirth: "1950-01-02"}},
		{[]code.ShareField{code.ShareFieldPhone}, detail.Sent{Phone: "07700 900001", SafeContact: []string{"No post", "Only on 07700 900001"}}},
		{[]code.ShareField{code.ShareFieldEmail}, detail.Sent{Email: "a@b.test", SafeContact: safe}},
		{[]code.ShareField{code.ShareFieldAddress}, detail.Sent{Address: "1 Row, Harrow, HA1 1AA", SafeContact: safe}},
		{[]code.ShareField{code.ShareFieldLanguage}, detail.Sent{Language: "Welsh; interpreter needed; Large print"}},
		{[]code.ShareField{code.ShareFieldNeed}, detail.Sent{Need: "To meet people"}},
		{[]code.ShareField{code.ShareFieldPractice}, detail.Sent{Practice: "Elm Surgery"}},
		{[]code.ShareField{code.ShareFieldSafety}, detail.Sent{}},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.share), func(t *testing.T) {
			t.Parallel()
			tt.want.Words, tt.want.LinkWorker = "w", "Sam"
			if got := onward.Compose(tt.share, facts); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// Ensures that bad onward referrals are refused with their code and field, and leave nothing behind.
func TestReferRefused(t *testing.T) {
	t.Parallel()
	b := newBench(t, testkit.New(t))
	ctx := b.System()
	b.consent(t, b.ref.PersonID, b.Service.ID, nil)
	b.consent(t, b.ref.PersonID, b.Service2.ID, nil)
	b.Store.Ent(ctx).Service.UpdateOneID(b.Service2.ID).SetTakesReferrals(false).ExecX(ctx)
	early := b.Referral(t, b.Practice, code.ReferralStatusAccepted, b.LinkWorker)
	b.consent(t, early.PersonID, b.Service.ID, nil)
	tests := []struct {
		name  string
		who   *viewer.Viewer
		in    onward.ReferOnwardInput
		code  errs.Code
		field string
	}{
		{"no words", b.LinkWorker, onward.ReferOnwardInput{Words: " "}, errs.Invalid, "words"},
		{"long words", b.LinkWorker, onward.ReferOnwardInput{Words: string(make([]byte, 10<<20))}, errs.Invalid, "words"},
		{"unknown share", b.LinkWorker, onward.ReferOnwardInput{Share: []code.ShareField{"SECRET"}}, errs.Invalid, "share"},
		{"takes no referrals", b.LinkWorker, onward.ReferOnwardInput{ServiceID: b.Service2.ID}, errs.Invalid, "serviceId"},
		{"service of another scheme", b.LinkWorker, onward.ReferOnwardInput{ServiceID: b.Other.Service.ID}, errs.NotFound, "serviceId"},
		{"malformed service", b.LinkWorker, onward.ReferOnwardInput{ServiceID: "sv"}, errs.NotFound, "serviceId"},
		{"referral not yet contacting", b.LinkWorker, onward.ReferOnwardInput{ReferralID: early.ID}, errs.Invalid, ""},
		{"unknown goal", b.LinkWorker, onward.ReferOnwardInput{GoalID: ptr("go00000000000000000000000000")}, errs.NotFound, "goalId"},
		{"other PCN's link worker", b.LinkWorker2, onward.ReferOnwardInput{}, errs.NotFound, "referralId"},
		{"other scheme's link worker", b.Other.LinkWorker, onward.ReferOnwardInput{}, errs.NotFound, "referralId"},
		{"host", b.HostUser, onward.ReferOnwardInput{}, errs.Forbidden, ""},
		{"practice", b.PracticeUser, onward.ReferOnwardInput{}, errs.Forbidden, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := tt.in
			in.ClientMutationID = b.mutation()
			in.ReferralID, in.ServiceID, in.Words = or(in.ReferralID, b.ref.ID), or(in.ServiceID, b.Service.ID), or(in.Words, "Company.")
			_, err := b.onward.ReferOnward(b.As(tt.who), in)
			wants(t, err, tt.code, tt.field)
			if n := b.Store.Ent(ctx).OnwardReferral.Query().CountX(ctx); n != 0 {
				t.Errorf("it left %d rows", n)
			}
		})
	}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// Ensures that there is no second open referral to a service, and that one sent twice is sent once.
func TestReferOnce(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		b.consent(t, b.ref.PersonID, b.Service.ID, nil)
		in := onward.ReferOnwardInput{ClientMutationID: "same", ReferralID: b.ref.ID, ServiceID: b.Service.ID, Words: "Company."}
		first, err := b.onward.ReferOnward(b.As(b.LinkWorker), in)
		if err != nil {
			t.Fatal(err)
		}
		again, err := b.onward.ReferOnward(b.As(b.LinkWorker), in)
		if err != nil || again.ID != first.ID {
			t.Fatalf("sent again: %v, %v", again, err)
		}
		in.ClientMutationID = "other"
		_, err = b.onward.ReferOnward(b.As(b.LinkWorker), in)
		wants(t, err, errs.Invalid, "serviceId")
		in.ClientMutationID = "same"
		in.Words = "Other words."
		_, err = b.onward.ReferOnward(b.As(b.LinkWorker), in)
		wants(t, err, errs.Conflict, "clientMutationId")
		if n := b.Store.Ent(b.System()).OnwardReferral.Query().CountX(b.System()); n != 1 {
			t.Errorf("%d rows", n)
		}
		if days := b.onward.WaitingDays(first); days == nil || *days != 0 {
			t.Errorf("waiting days on the day = %v", days)
		}
		b.Clock.Advance(7 * 24 * time.Hour)
		if days := b.onward.WaitingDays(first); days == nil || *days != 5 {
			t.Errorf("waiting days a week on = %v, want 5", days)
		}
	})
}
