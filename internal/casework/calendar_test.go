package casework_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"alongside/internal/casework"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure a feed shows its owner's appointments with initials alone, that its address is told once, is over when another
// is made, when it is ended and when its account is closed, and that the trail is told once a day.
func TestFeed(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s, viewers := casework.New(k.Store, nil), organisation.New(k.Store)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		worker, system := k.As(k.LinkWorker), k.System()
		db := k.Store.Ent(system)
		db.Person.UpdateOneID(r.PersonID).SetGivenName("Gwendolyn").SetPreferredName("élan").SetFamilyName("Canary").ExecX(system)
		book := func(at time.Duration, method code.ContactMethod, place string) string {
			return db.Appointment.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWithID(k.LinkWorker.AccountID).SetStartsAt(k.Clock.Now().Add(at)).
				SetMinutes(45).SetMethod(method).SetPurpose(code.ContactPurposeSupport).SetPlace(place).SaveX(system).ID
		}
		home := book(24*time.Hour, code.ContactMethodHomeVisit, "1 Secret Street")
		hall := book(48*time.Hour, code.ContactMethodInPersonVenue, "The Hall, Harrow; upstairs")
		old, far := book(-15*24*time.Hour, code.ContactMethodPhone, ""), book(91*24*time.Hour, code.ContactMethodPhone, "")
		off := book(24*time.Hour, code.ContactMethodPhone, "")
		db.Appointment.UpdateOneID(off).SetStatus(code.AppointmentStatusCancelledByClient).ExecX(system)
		address := func(id string) string {
			t.Helper()
			f, err := s.MakeCalendarFeed(worker, casework.MakeCalendarFeedInput{ClientMutationID: id})
			if err != nil {
				t.Fatal(err)
			}
			return strings.TrimSuffix(strings.TrimPrefix(f.Path, "/calendar/"), ".ics")
		}
		ask := func(address string) (string, errs.Code) {
			b, err := s.Feed(t.Context(), address, viewers)
			return string(b), errs.CodeOf(err)
		}
		first := address("m1")
		if again := address("m1"); again != "" {
			t.Errorf("it is told again: %q", again)
		}
		for range 3 {
			got, c := ask(first)
			if c != "" || !strings.Contains(got, home) || !strings.Contains(got, hall) {
				t.Fatalf("got %s %s", c, got)
			}
			for _, not := range []string{old, far, off, r.PersonID, r.ID, "Canary", "Gwendolyn", "Secret", "lan"} {
				if strings.Contains(got, not) {
					t.Errorf("%q is in %s", not, got)
				}
			}
			for _, want := range []string{"SUMMARY:ÉC\\, home visit\r\nLOCATION:Home visit\r\n", `LOCATION:The Hall\, Harrow\; upstairs`} {
				if !strings.Contains(got, want) {
					t.Errorf("%q is not in %s", want, got)
				}
			}
		}
		k.Clock.Advance(24 * time.Hour)
		_, _ = ask(first)
		read := 0
		for _, e := range db.AuditEntry.Query().AllX(system) {
			if e.Action == code.AuditActionRead && e.ObjectID == k.LinkWorker.AccountID {
				read++
				if e.PersonID != r.PersonID || e.AccountID != k.LinkWorker.AccountID {
					t.Errorf("the trail has %+v", e)
				}
			}
		}
		if read != 2 {
			t.Errorf("on two days it was told %d times", read)
		}
		second := address("m2")
		if _, c := ask(first); c != errs.NotFound {
			t.Errorf("the old address: %s", c)
		}
		db.Account.UpdateOneID(k.LinkWorker.AccountID).SetDisabled(true).ExecX(system)
		if _, c := ask(second); c != errs.NotFound {
			t.Errorf("of a closed account: %s", c)
		}
		db.Account.UpdateOneID(k.LinkWorker.AccountID).SetDisabled(false).ExecX(system)
		if has, err := s.HasCalendarFeed(worker); err != nil || !has {
			t.Errorf("there is none: %v", err)
		}
		if _, err := s.EndCalendarFeed(worker, casework.EndCalendarFeedInput{ClientMutationID: "m3"}); err != nil {
			t.Fatal(err)
		}
		for _, address := range []string{second, "", strings.Repeat("A", 43)} {
			if _, c := ask(address); c != errs.NotFound {
				t.Errorf("%q: %s", address, c)
			}
		}
		if _, err := s.MakeCalendarFeed(k.As(k.PracticeUser), casework.MakeCalendarFeedInput{ClientMutationID: "m"}); errs.CodeOf(err) != errs.Forbidden {
			t.Errorf("a practice has one: %v", err)
		}
	})
}

// Ensure an appointment's file is for who may see it, and says when it was cancelled.
func TestAppointmentFile(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := casework.New(k.Store, nil)
	r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
	a := k.Store.Ent(k.System()).Appointment.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWithID(k.LinkWorker.AccountID).
		SetStartsAt(time.Date(2026, 6, 15, 9, 0, 0, 0, time.UTC)).SetMinutes(45).SetMethod(code.ContactMethodPhone).SetPurpose(code.ContactPurposeSupport).
		SetStatus(code.AppointmentStatusCancelledByService).SaveX(k.System())
	got, err := s.AppointmentFile(k.As(k.LinkWorker), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"DTSTART:20260615T090000Z\r\n", "DTEND:20260615T094500Z\r\n", "UID:" + a.ID + "@alongside\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n"} {
		if !strings.Contains(string(got), want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	for name, who := range map[string]*viewer.Viewer{"practice": k.PracticeUser, "analyst": k.Analyst} {
		if _, err := s.AppointmentFile(k.As(who), a.ID); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := s.AppointmentFile(k.As(k.LinkWorker), "x"); errs.CodeOf(err) != errs.NotFound {
		t.Errorf("of no key: %v", err)
	}
}

// Ensure lines are folded at 75 octets without cutting a character, and unfold to what was written (RFC 5545, 3.1).
func TestFold(t *testing.T) {
	t.Parallel()
	for _, value := range []string{"", "short", strings.Repeat("a", 67), strings.Repeat("a", 68), strings.Repeat("é🙂", 100), strings.Repeat("x", 1000)} {
		got := casework.Line("SUMMARY", value)
		lines := strings.Split(strings.TrimSuffix(got, "\r\n"), "\r\n")
		for i, l := range lines {
			if len(l) > 75 || strings.ToValidUTF8(l, "") != l || i > 0 && !strings.HasPrefix(l, " ") {
				t.Errorf("line %d of %q: %q", i, value, l)
			}
		}
		if back := strings.ReplaceAll(got, "\r\n ", ""); back != "SUMMARY:"+value+"\r\n" {
			t.Errorf("%q came back as %q", value, back)
		}
	}
}

// Ensure words are escaped so that nothing in them begins a line, a value or a list of their own (RFC 5545, 3.3.11).
func TestText(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"plain": "plain", `a\b`: `a\\b`, "a;b,c": `a\;b\,c`, "a\r\nb\nc\rd": `a\nb\nc\nd`, "a\x00\x07b\tc": "ab\tc", "a\xffb": "a\uFFFDb", "x:y\"z": "x:y\"z",
		"a\nEND:VEVENT": `a\nEND:VEVENT`,
	} {
		if got := casework.Text(in); got != want {
			t.Errorf("%q became %q", in, got)
		}
	}
	if strings.Contains(casework.Text("a\r\nb"), "\n") || !regexp.MustCompile(`^\S+$`).MatchString(casework.Text("a\nb")) {
		t.Error("a line ends inside")
	}
}
