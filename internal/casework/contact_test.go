package casework_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that a contact is kept as written, emoji and Welsh letters included, and that it moves the clocks.
func TestRecordContact(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		in := b.call()
		const note = "Siaradodd am ei hŵyr a'i ardd 🌻\nYn hapusach."
		in.Note, in.Place = ptr("  "+note+"\r\n"), ptr("Canolfan  Tŷ Gwyn")
		in.ID = ptr(id.New("ct", k.Clock.Now()))
		c := b.record(t, k.LinkWorker, in)
		if c.ID != *in.ID || c.Note != note || c.Place != "Canolfan Tŷ Gwyn" || c.Attempt || c.AuthorID != k.LinkWorker.AccountID {
			t.Errorf("got %+v", c)
		}
		if r := b.referral(t); r.LastContactAt == nil || !r.LastContactAt.Equal(in.At) {
			t.Errorf("last contact: got %v, want %v", r.LastContactAt, in.At)
		}
		again := b.record(t, k.LinkWorker, in)
		if n := k.Store.Ent(b.System()).Contact.Query().CountX(b.System()); again.ID != c.ID || n != 1 {
			t.Errorf("the same mutation again gave %s and %d rows", again.ID, n)
		}
		taken := b.call()
		taken.ID = in.ID
		b.refused(t, errs.Conflict, "id", func() error {
			_, err := b.casework.RecordContact(b.As(k.LinkWorker), taken)
			return err
		})
	})
}

// Ensures the answer to each bad input, and that none leaves anything behind.
func TestRecordContact_BadInput(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		other := k.Other.Referral(t, k.Other.Practice, code.ReferralStatusActive, k.Other.LinkWorker)
		for _, tc := range []struct {
			name  string
			code  errs.Code
			field string
			spoil func(*casework.RecordContactInput)
		}{
			{"future", errs.Invalid, "at", func(in *casework.RecordContactInput) { in.At = k.Clock.Now().Add(time.Second) }},
			{"no instant", errs.Invalid, "at", func(in *casework.RecordContactInput) { in.At = time.Time{} }},
			{"before the referral", errs.Invalid, "at", func(in *casework.RecordContactInput) { in.At = b.ref.ReceivedAt.Add(-time.Minute) }},
			{"method", errs.Invalid, "method", func(in *casework.RecordContactInput) { in.Method = "PIGEON" }},
			{"outcome", errs.Invalid, "outcome", func(in *casework.RecordContactInput) { in.Outcome = "" }},
			{"purpose", errs.Invalid, "purpose", func(in *casework.RecordContactInput) { in.Purpose = "FUN" }},
			{"minutes below", errs.Invalid, "minutes", func(in *casework.RecordContactInput) { in.Minutes = -1 }},
			{"minutes above", errs.Invalid, "minutes", func(in *casework.RecordContactInput) { in.Minutes = 721 }},
			{"10 MB note", errs.Invalid, "note", func(in *casework.RecordContactInput) { in.Note = ptr(strings.Repeat("n", 10<<20)) }},
			{"note of 20,001", errs.Invalid, "note", func(in *casework.RecordContactInput) { in.Note = ptr(strings.Repeat("ŵ", 20_001)) }},
			{"about without note", errs.Invalid, "note", func(in *casework.RecordContactInput) { in.Method, in.Note = "ABOUT_CLIENT", ptr(" ") }},
			{"number", errs.Invalid, "numberCalled", func(in *casework.RecordContactInput) { in.NumberCalled = ptr("12") }},
			{"id of another kind", errs.Invalid, "id", func(in *casework.RecordContactInput) { in.ID = ptr(b.ref.ID) }},
			{"malformed referral", errs.NotFound, "referralId", func(in *casework.RecordContactInput) { in.ReferralID = "1" }},
			{"client's id", errs.NotFound, "referralId", func(in *casework.RecordContactInput) { in.ReferralID = b.ref.PersonID }},
			{"another scheme's", errs.NotFound, "referralId", func(in *casework.RecordContactInput) { in.ReferralID = other.ID }},
			{"no such appointment", errs.NotFound, "appointmentId", func(in *casework.RecordContactInput) { in.AppointmentID = ptr(id.New("ap", k.Clock.Now())) }},
			{"appointment of a note", errs.Invalid, "method", func(in *casework.RecordContactInput) {
				in.Method, in.Note, in.AppointmentID = "ABOUT_CLIENT", ptr("n"), ptr(id.New("ap", k.Clock.Now()))
			}},
			{"no mutation id", errs.Invalid, "clientMutationId", func(in *casework.RecordContactInput) { in.ClientMutationID = "" }},
		} {
			in := b.call()
			tc.spoil(&in)
			t.Run(tc.name, func(t *testing.T) {
				b.refused(t, tc.code, tc.field, func() error {
					_, err := b.casework.RecordContact(b.As(k.LinkWorker), in)
					return err
				})
			})
		}
	})
}

// Ensures who may write, and on referrals of which status.
func TestRecordContact_Who(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		for name, row := range map[string]struct {
			v    *viewer.Viewer
			code errs.Code
		}{
			"link worker":        {k.LinkWorker, ""},
			"lead":               {k.Lead, ""},
			"manager":            {k.Manager, ""},
			"another PCN's":      {k.LinkWorker2, errs.NotFound},
			"host":               {k.HostUser, errs.Forbidden},
			"other host":         {k.HostUser2, errs.NotFound},
			"practice":           {k.PracticeUser, errs.Forbidden},
			"administrator":      {k.Admin, errs.NotFound},
			"the other scheme's": {k.Other.Manager, errs.NotFound},
		} {
			_, err := b.casework.RecordContact(b.As(row.v), b.call())
			if got := errs.CodeOf(err); got != row.code {
				t.Errorf("%s: got %v, want %q", name, err, row.code)
			}
		}
		for _, status := range code.ReferralStatus("").Values() {
			b.ref = k.Referral(t, k.Practice, code.ReferralStatus(status), k.LinkWorker)
			_, err := b.casework.RecordContact(b.As(k.Manager), b.call())
			switch code.ReferralStatus(status) {
			case code.ReferralStatusReceived, code.ReferralStatusInTriage, code.ReferralStatusDeclined, code.ReferralStatusRedirected, code.ReferralStatusClosed:
				e, ok := errors.AsType[*errs.Error](err)
				if !ok || e.Code != errs.Invalid || !strings.Contains(e.Message, code.ReferralStatus(status).Label()) {
					t.Errorf("%s: got %v, want INVALID naming the status", status, err)
				}
			default:
				if err != nil {
					t.Errorf("%s: got %v", status, err)
				}
			}
		}
	})
}

// Ensures that attempts are counted, and that safe-contact rules refuse or ask for a reason.
func TestRecordContact_SafeContact(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		try := func(in casework.RecordContactInput) error {
			_, err := b.casework.RecordContact(b.As(k.LinkWorker), in)
			return err
		}
		needless := b.call()
		needless.Outcome, needless.SafeContactReason = code.ContactOutcomeNoAnswer, ptr("no rule was broken")
		if c := b.record(t, k.LinkWorker, needless); !c.Attempt || c.SafeContactReason != "" || b.referral(t).Attempts != 1 {
			t.Errorf("got %+v after %d attempts, want an attempt without a reason", c, b.referral(t).Attempts)
		}
		b.safe(t, detail.SafeContact{
			Rules:      []code.SafeContactRule{code.SafeContactRuleNoVoicemail, code.SafeContactRuleNoPost, code.SafeContactRuleClientOnly},
			OnlyNumber: "020 7946 0123", FromHour: 9, ToHour: 11,
		})
		voicemail, letter := b.call(), b.call()
		voicemail.Outcome, voicemail.SafeContactReason = code.ContactOutcomeVoicemail, ptr("urgent")
		b.refused(t, errs.Invalid, "outcome", func() error { return try(voicemail) })
		letter.Method, letter.SafeContactReason = code.ContactMethodLetter, ptr("urgent")
		b.refused(t, errs.Invalid, "method", func() error { return try(letter) })
		k.Clock.Advance(2 * time.Hour) // 13:00 in London
		late := b.call()
		late.NumberCalled = ptr("+44 20 7946 0123")
		details := b.refused(t, errs.Invalid, "safeContactReason", func() error { return try(late) })
		if found, ok := details["breaches"].([]casework.Breach); !ok || len(found) != 1 || found[0].Rule != casework.RuleHours {
			t.Errorf("breaches: got %v", details)
		}
		late.SafeContactReason = ptr("They asked to be called then.")
		if c := b.record(t, k.LinkWorker, late); c.SafeContactReason == "" {
			t.Error("the reason is not kept")
		}
	})
}

// Ensures that nothing is sent to somebody who has died, and that work for their family goes on.
func TestRecordContact_Died(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		died := k.Store.Today()
		if err := k.Store.Ent(b.System()).Person.UpdateOneID(b.ref.PersonID).SetDiedOn(died).Exec(b.System()); err != nil {
			t.Fatal(err)
		}
		k.Clock.Advance(24 * time.Hour)
		b.refused(t, errs.Invalid, "method", func() error {
			_, err := b.casework.RecordContact(b.As(k.LinkWorker), b.call())
			return err
		})
		about := b.call()
		about.Method, about.Note = code.ContactMethodAboutClient, ptr("Spoke to the surgery.")
		b.record(t, k.LinkWorker, about)
	})
}

// Ensures that support starts with the first appointment, and not before consent and risk are answered.
func TestRecordContact_FirstAppointment(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		b.ref = k.Referral(t, k.Practice, code.ReferralStatusAccepted, k.LinkWorker)
		k.Clock.Advance(time.Hour)
		first := b.call()
		first.Method, first.Purpose = code.ContactMethodInPersonVenue, code.ContactPurposeFirst
		try := func() error {
			_, err := b.casework.RecordContact(b.As(k.LinkWorker), first)
			return err
		}
		b.refused(t, errs.Invalid, "", try)
		ctx := b.System()
		err := k.Store.Ent(ctx).Consent.Create().SetPersonID(b.ref.PersonID).SetWhat(code.ConsentKindReceiveSupport).
			SetDecision(code.ConsentDecisionGiven).SetHow(code.ConsentHowVerbal).SetOn(k.Store.Today()).
			SetRecordedByID(k.LinkWorker.AccountID).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
		b.refused(t, errs.Invalid, "", try)
		err = k.Store.Ent(ctx).Risk.Create().SetPersonID(b.ref.PersonID).SetKind(code.RiskKindNoneKnown).
			SetOn(k.Store.Today()).SetRecordedByID(k.LinkWorker.AccountID).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := try(); err != nil {
			t.Fatal(err)
		}
		if r := b.referral(t); r.Status != code.ReferralStatusActive || r.SupportFrom == nil || *r.SupportFrom != k.Store.Today() {
			t.Errorf("got %s from %v, want ACTIVE from today", r.Status, r.SupportFrom)
		}
	})
}

// Ensures that a contact is corrected by its author, in time and from its present version only.
func TestCorrectContact(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		in := b.call()
		in.Note = ptr("Was.")
		c := b.record(t, k.LinkWorker, in)
		correct := func(v *viewer.Viewer, change func(*casework.CorrectContactInput)) (*ent.Contact, error) {
			x := casework.CorrectContactInput{ClientMutationID: b.mutation(), ContactID: c.ID, Version: 1, Note: "Is.", Minutes: ptr(25), Reason: ptr("A slip.")}
			if change != nil {
				change(&x)
			}
			return b.casework.CorrectContact(b.As(v), x)
		}
		refuse := func(want errs.Code, field string, v *viewer.Viewer, change func(*casework.CorrectContactInput)) map[string]any {
			t.Helper()
			return b.refused(t, want, field, func() error { _, err := correct(v, change); return err })
		}
		refuse(errs.Forbidden, "", k.Lead, nil)
		refuse(errs.NotFound, "contactId", k.LinkWorker2, nil)
		refuse(errs.NotFound, "contactId", k.Other.Manager, nil)
		refuse(errs.Invalid, "minutes", k.LinkWorker, func(x *casework.CorrectContactInput) { x.Minutes = ptr(721) })
		refuse(errs.Invalid, "note", k.LinkWorker, func(x *casework.CorrectContactInput) { x.Note = strings.Repeat("n", 20_001) })
		k.Clock.Set(c.CreatedAt.Add(24 * time.Hour))
		out, err := correct(k.LinkWorker, nil)
		if err != nil {
			t.Fatal(err)
		}
		if out.Version != 2 || out.Note != "Is." || out.Minutes != 25 || len(out.Corrections) != 1 || out.Corrections[0].NoteWas != "Was." ||
			out.Corrections[0].By != k.LinkWorker.AccountID || out.Corrections[0].At != clock.FormatInstant(k.Clock.Now()) {
			t.Errorf("got %+v", out)
		}
		details := refuse(errs.Conflict, "", k.LinkWorker, func(x *casework.CorrectContactInput) { x.Note = "Mine." })
		current, _ := details["current"].(map[string]any)
		yours, _ := details["yours"].(casework.CorrectContactInput)
		if current["note"] != "Is." || current["version"] != 2 || yours.Note != "Mine." {
			t.Errorf("both copies: got %v", details)
		}
		k.Clock.Advance(time.Second)
		refuse(errs.Invalid, "contactId", k.LinkWorker, func(x *casework.CorrectContactInput) { x.Version = 2 })

		added, err := b.casework.AnnotateContact(b.As(k.Lead), casework.AnnotateContactInput{ClientMutationID: b.mutation(), ContactID: c.ID, Words: "Also 🌻"})
		if err != nil || added.Note != "Is." || len(added.Annotations) != 1 || added.Annotations[0].Words != "Also 🌻" || added.Annotations[0].By != k.Lead.AccountID {
			t.Errorf("annotation: got %+v, %v", added, err)
		}
		b.refused(t, errs.Invalid, "words", func() error {
			_, err := b.casework.AnnotateContact(b.As(k.Lead), casework.AnnotateContactInput{ClientMutationID: b.mutation(), ContactID: c.ID, Words: " "})
			return err
		})
	})
}
