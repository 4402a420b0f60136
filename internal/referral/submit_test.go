package referral_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that a referral comes in once, whole, with its history and its triage clock, however often it is sent.
func TestSubmitReferral(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		in := d.submission("Ŵyn 🌻", "Siân-O’Neill", d.Practice)
		in.ID, in.Person.ID = ptr(id.New("re", d.Store.Clock.Now())), ptr(id.New("pe", d.Store.Clock.Now()))
		in.Person.NhsNumber = ptr(nhs.Generate(9000).Format())
		in.ReferrerWords = ptr("Mae hi'n unig. Ŵ ŷ â 🌻")
		out, err := d.referrals.SubmitReferral(d.As(d.PracticeUser), in)
		ok(t, err)
		r := out.Referral
		if r.ID != *in.ID || r.PersonID != *in.Person.ID || r.Status != code.ReferralStatusReceived || *r.PcnID != d.PCN.ID ||
			*r.ReferringOrganisationID != d.Practice.ID || r.ReferrerWords != *in.ReferrerWords || r.PossibleDuplicate {
			t.Errorf("got %+v", r)
		}
		if r.NextDueKind != nil {
			t.Errorf("who refers is told that %s is next to be done", *r.NextDueKind)
		}
		ctx := d.System()
		stored, err := d.Store.Ent(ctx).Referral.Get(ctx, r.ID)
		ok(t, err)
		if stored.NextDueKind == nil || *stored.NextDueKind != code.DueKindTriage || stored.NextDueOn != "2026-06-12" {
			t.Errorf("due: got %v on %s", stored.NextDueKind, stored.NextDueOn)
		}
		before := d.rows(t)
		again, err := d.referrals.SubmitReferral(d.As(d.PracticeUser), in)
		ok(t, err)
		if again.Referral.ID != r.ID || d.rows(t) != before {
			t.Error("sent again it was saved again")
		}
		other := in
		other.Urgency = code.UrgencyUrgent
		_, err = d.referrals.SubmitReferral(d.As(d.PracticeUser), other)
		refused(t, err, errs.Conflict, "clientMutationId")

		// The second episode names the first.
		d.Clock.Advance(time.Hour)
		next := d.submission("", "", d.Practice)
		next.Person, next.ClientID = nil, &r.PersonID
		out, err = d.referrals.SubmitReferral(d.As(d.PracticeUser), next)
		ok(t, err)
		if out.Referral.PreviousID == nil || *out.Referral.PreviousID != r.ID {
			t.Errorf("earlier episode: got %v, want %s", out.Referral.PreviousID, r.ID)
		}
		if n, err := r.QueryStatusHistory().Count(d.As(d.PracticeUser)); err != nil || n != 1 {
			t.Errorf("history: got %d, %v", n, err)
		}
	})
}

// Ensures that likely duplicates are shown before anything is saved, and only to those who may see them.
func TestSubmitReferral_Duplicates(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		number := nhs.Generate(9001)
		first := d.submission("Stephen", "Phillips", d.Practice)
		first.Person.NhsNumber, first.Person.Phone = ptr(number.String()), ptr("020 7946 0777")
		known, err := d.referrals.SubmitReferral(d.As(d.LinkWorker), first)
		ok(t, err)
		for _, tc := range []struct {
			name    string
			change  func(*detail.PersonInput)
			because string
			strong  bool
		}{
			{"number", func(p *detail.PersonInput) { p.NhsNumber, p.DateOfBirth = ptr(number.Format()), "1950-01-01" }, "NHS_NUMBER", true},
			{"name and birth", func(p *detail.PersonInput) { p.GivenName, p.FamilyName = "STEPHEN", "phillips" }, "NAME_AND_BIRTH SOUNDS_ALIKE", true},
			{"telephone", func(p *detail.PersonInput) { p.Phone, p.DateOfBirth = ptr("+44 20 7946 0777"), "1950-01-01" }, "PHONE", false},
			{"sounds alike", func(p *detail.PersonInput) {
				p.GivenName, p.FamilyName, p.DateOfBirth = "Steven", "Philips", "1970-02-01"
			}, "SOUNDS_ALIKE", false},
		} {
			before := d.rows(t)
			in := d.submission("Ann", "Other", d.Practice)
			tc.change(in.Person)
			out, err := d.referrals.SubmitReferral(d.As(d.LinkWorker), in)
			ok(t, err)
			if out.Referral != nil || len(out.PossibleDuplicates) != 1 || d.rows(t) != before {
				t.Fatalf("%s: got %+v", tc.name, out)
			}
			got := out.PossibleDuplicates[0]
			if got.ClientID != known.Referral.PersonID || strings.Join(got.Because, " ") != tc.because || got.Strong != tc.strong {
				t.Errorf("%s: got %+v", tc.name, got)
			}
			// The practice's user cannot be shown them, nor told that they are there: whoever decides is told. The same mutation, now decided, goes in.
			if tc.name == "sounds alike" {
				hidden := in
				hidden.ClientMutationID = d.mutation()
				hidden.Person = ptr(*in.Person)
				hidden.Person.PracticeID = d.Practice2.ID
				out, err = d.referrals.SubmitReferral(d.As(d.PracticeUser2), hidden)
				ok(t, err)
				if out.Referral == nil || out.Referral.PossibleDuplicate || len(out.PossibleDuplicates) != 0 {
					t.Fatalf("hidden: got %+v", out)
				}
				if r := k.Store.Ent(d.System()).Referral.GetX(d.System(), out.Referral.ID); !r.PossibleDuplicate {
					t.Error("whoever decides is not told of the hidden one")
				}
				in.DuplicateDecision = ptr(code.DuplicateDecisionNewPerson)
				out, err = d.referrals.SubmitReferral(d.As(d.LinkWorker), in)
				ok(t, err)
				if out.Referral == nil {
					t.Error("decided, it was not saved")
				}
			}
		}
	})
}

// Ensures that what is wrong with a submission, or not for this viewer, is refused and leaves nothing behind.
func TestSubmitReferral_Refused(t *testing.T) {
	t.Parallel()
	d := newDesk(testkit.New(t))
	foreign := d.Other.Person(t, d.Other.Practice)
	unseen := d.Person(t, d.Practice2)
	dead := d.Person(t, d.Practice)
	ok(t, dead.Update().SetDiedOn("2026-06-01").Exec(d.System()))
	taken := d.Referral(t, d.Practice, code.ReferralStatusReceived, nil)
	for _, tc := range []struct {
		name   string
		as     *viewer.Viewer
		change func(in *submission)
		code   errs.Code
		field  string
	}{
		{"another scheme's client", d.Manager, func(in *submission) { in.Person, in.ClientID = nil, &foreign.ID }, errs.NotFound, "clientId"},
		{"a client out of sight", d.LinkWorker, func(in *submission) { in.Person, in.ClientID = nil, &unseen.ID }, errs.NotFound, "clientId"},
		{"no id at all", d.Manager, func(in *submission) { in.Person, in.ClientID = nil, ptr("x'; --") }, errs.NotFound, "clientId"},
		{"a referral's id", d.Manager, func(in *submission) { in.Person, in.ClientID = nil, &taken.ID }, errs.NotFound, "clientId"},
		{"somebody who died", d.LinkWorker, func(in *submission) { in.Person, in.ClientID = nil, &dead.ID }, errs.Invalid, "clientId"},
		{"another scheme's practice", d.Manager, func(in *submission) { in.Person.PracticeID = d.Other.Practice.ID }, errs.NotFound, "person.practiceId"},
		{"a PCN for a practice", d.Manager, func(in *submission) { in.Person.PracticeID = d.PCN.ID }, errs.Invalid, "person.practiceId"},
		{"another practice's patient", d.PracticeUser, func(in *submission) { in.Person.PracticeID = d.Practice2.ID }, errs.Invalid, "person.practiceId"},
		{"wrong check digit", d.PracticeUser, func(in *submission) { in.Person.NhsNumber = ptr("9990000019") }, errs.Invalid, "person.nhsNumber"},
		{"future birth", d.PracticeUser, func(in *submission) { in.Person.DateOfBirth = "2026-06-11" }, errs.Invalid, "person.dateOfBirth"},
		{"unknown reason", d.PracticeUser, func(in *submission) { in.Reasons[0].Code = "BORED" }, errs.Invalid, "reasons.0.code"},
		{"ten megabytes", d.PracticeUser, func(in *submission) { in.ReferrerWords = ptr(strings.Repeat("a", 10<<20)) }, errs.Invalid, "referrerWords"},
		{"taken id", d.PracticeUser, func(in *submission) { in.ID = &taken.ID }, errs.Conflict, "id"},
		{"another kind's id", d.PracticeUser, func(in *submission) { in.ID = &dead.ID }, errs.Invalid, "id"},
		{"taken person's id", d.PracticeUser, func(in *submission) { in.Person.ID = &dead.ID }, errs.Conflict, "person.id"},
		{"host", d.HostUser, func(*submission) {}, errs.Forbidden, ""},
		{"administrator", d.Admin, func(*submission) {}, errs.Forbidden, ""},
		{"nobody", nil, func(*submission) {}, errs.Unauthenticated, ""},
		{"no mutation id", d.PracticeUser, func(in *submission) { in.ClientMutationID = "" }, errs.Invalid, "clientMutationId"},
	} {
		t.Log(tc.name)
		in := d.submission("Nobody", "Else", d.Practice)
		tc.change(&in)
		before := d.rows(t)
		ctx := t.Context()
		if tc.as != nil {
			ctx = d.As(tc.as)
		}
		_, err := d.referrals.SubmitReferral(ctx, in)
		refused(t, err, tc.code, tc.field)
		if d.rows(t) != before {
			t.Errorf("%s: it left something behind", tc.name)
		}
	}
}

// Ensures that a referral is there for exactly those whose it is.
func TestRead(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		in := d.submission("Nia", "Rees", d.Practice)
		out, err := d.referrals.SubmitReferral(d.As(d.PracticeUser), in)
		ok(t, err)
		r := out.Referral
		see := []*viewer.Viewer{d.LinkWorker, d.Lead, d.Manager, d.PracticeUser}
		for _, v := range []*viewer.Viewer{
			d.LinkWorker, d.LinkWorker2, d.Lead, d.Manager, d.Admin, d.HostUser, d.HostUser2, d.PracticeUser, d.PracticeUser2,
			d.Analyst, d.Other.Manager, d.Other.Lead,
		} {
			_, err := d.referrals.Read(d.As(v), r.ID)
			_, personErr := d.people.Read(d.As(v), r.PersonID)
			if slices.Contains(see, v) {
				ok(t, err)
				ok(t, personErr)
				continue
			}
			refused(t, err, errs.NotFound, "")
			refused(t, personErr, errs.NotFound, "")
			_, err = d.referrals.StartTriage(d.As(v), startTriage{ClientMutationID: d.mutation(), ReferralID: r.ID})
			refused(t, err, errs.NotFound, "")
		}
		_, err = d.referrals.StartTriage(d.As(d.PracticeUser), startTriage{ClientMutationID: d.mutation(), ReferralID: r.ID})
		refused(t, err, errs.Forbidden, "")
		for _, key := range []string{"", "re", r.PersonID, strings.ToUpper(r.ID), id.New("re", d.Store.Clock.Now())} {
			_, err := d.referrals.Read(d.As(d.Manager), key)
			refused(t, err, errs.NotFound, "")
		}
		page, err := d.referrals.Referrals(d.As(d.LinkWorker2), nil, nil, nil)
		ok(t, err)
		if len(page.Edges) != 0 {
			t.Error("the other PCN's link worker is shown it")
		}
		var all []*ent.ReferralEdge
		page, err = d.referrals.Referrals(d.As(d.PracticeUser), nil, nil, &referralFilter{ReceivedTo: ptr(d.Store.Today())})
		ok(t, err)
		if all = page.Edges; len(all) != 1 || all[0].Node.ID != r.ID {
			t.Errorf("the practice's own: got %v", all)
		}
		if n, err := d.Store.Ent(d.System()).Referral.Query().Where(referral.ID(r.ID)).Count(d.System()); err != nil || n != 1 {
			t.Errorf("got %d, %v", n, err)
		}
	})
}
