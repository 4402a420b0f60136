package onward_test

import (
	"reflect"
	"testing"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/onward"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that every answer from every status is decided by the table.
func TestCheckAnswer(t *testing.T) {
	t.Parallel()
	legal := map[code.OnwardStatus]string{
		code.OnwardStatusSent:         "ACKNOWLEDGED ACCEPTED WAITLISTED DECLINED",
		code.OnwardStatusAcknowledged: "ACCEPTED WAITLISTED DECLINED",
		code.OnwardStatusWaitlisted:   "ACCEPTED DECLINED",
	}
	for _, from := range code.OnwardStatus("").Values() {
		for _, answer := range code.OnwardStatus("").Values() {
			a := code.OnwardStatus(answer)
			var reason *code.OnwardDeclineReason
			if a == code.OnwardStatusDeclined {
				reason = ptr(code.OnwardDeclineReasonNoCapacity)
			}
			err := onward.CheckAnswer(code.OnwardStatus(from), a, reason, "")
			if want := contains(legal[code.OnwardStatus(from)], answer); (err == nil) != want {
				t.Errorf("%s -> %s: %v, want possible %v", from, answer, err, want)
			} else if err != nil {
				wants(t, err, errs.Invalid, "answer")
			}
		}
	}
	sent := code.OnwardStatusSent
	wants(t, onward.CheckAnswer(sent, code.OnwardStatusDeclined, nil, ""), errs.Invalid, "reason")
	wants(t, onward.CheckAnswer(sent, code.OnwardStatusAccepted, ptr(code.OnwardDeclineReasonOther), ""), errs.Invalid, "reason")
	wants(t, onward.CheckAnswer(sent, code.OnwardStatusDeclined, ptr(code.OnwardDeclineReasonOther), ""), errs.Invalid, "words")
}

func contains(list, word string) bool {
	for i := 0; i+len(word) <= len(list); i++ {
		if list[i:i+len(word)] == word && (i == 0 || list[i-1] == ' ') {
			return true
		}
	}
	return false
}

// Ensures that outcomes follow an acceptance or a place on the list, and nothing else.
func TestCheckOutcome(t *testing.T) {
	t.Parallel()
	for _, from := range code.OnwardStatus("").Values() {
		for _, outcome := range code.OnwardOutcome("").Values() {
			err := onward.CheckOutcome(code.OnwardStatus(from), code.OnwardOutcome(outcome))
			want := from == "ACCEPTED" || from == "WAITLISTED" && contains("ATTENDED_FIRST NEVER_ATTENDED GOT_HELP", outcome)
			if (err == nil) != want {
				t.Errorf("%s then %s: %v, want possible %v", from, outcome, err, want)
			}
		}
	}
}

// Ensures that an answer goes through, with its clock, and that the same one sent again does nothing.
func TestAnswer(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		o := b.refer(t, code.ShareFieldName)
		b.Clock.Advance(time.Hour)
		ack := onward.AnswerOnwardReferralInput{
			ClientMutationID: "a1", OnwardReferralID: o.ID, Version: ptr(1), Answer: code.OnwardStatusAcknowledged,
		}
		for range 2 { // the second time is a replay
			got, err := b.onward.AnswerOnwardReferral(b.As(b.HostUser), ack)
			if err != nil {
				t.Fatal(err)
			}
			if got.Status != code.OnwardStatusAcknowledged || got.Version != 2 || got.AnsweredAt != nil {
				t.Fatalf("acknowledged: %+v", got)
			}
		}
		// The link worker writes down what the service said on the telephone.
		got, err := b.onward.AnswerOnwardReferral(b.As(b.LinkWorker), onward.AnswerOnwardReferralInput{
			ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Answer: code.OnwardStatusDeclined,
			Reason: ptr(code.OnwardDeclineReasonNoCapacity), Words: ptr("Full until September"),
		})
		if err != nil {
			t.Fatal(err)
		}
		if got.Status != code.OnwardStatusDeclined || got.AnsweredAt == nil || *got.DeclineReason != code.OnwardDeclineReasonNoCapacity {
			t.Errorf("declined: %+v", got)
		}
		if onward.WaitingDays(got, b.Store.Today()) != nil {
			t.Error("an answered one does not wait")
		}
		_, err = b.onward.RecordOnwardOutcome(b.As(b.HostUser), onward.RecordOnwardOutcomeInput{
			ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Outcome: code.OnwardOutcomeGotHelp, On: b.Store.Today(), ToldBy: code.ToldByService,
		})
		wants(t, err, errs.Invalid, "outcome")
	})
}

// Ensures that sending starts the answer's clock on the referral and that a host's answer, which may not see the
// referral, stops it.
func TestClocks(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		// The host of the second service employs another link worker: it does not see this referral at all.
		b.consent(t, b.ref.PersonID, b.Service2.ID, nil)
		o, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
			ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service2.ID, Words: "Company.",
		})
		if err != nil {
			t.Fatal(err)
		}
		running := func() bool {
			t.Helper()
			r, err := b.Store.Ent(b.System()).Referral.Get(b.System(), b.ref.ID)
			if err != nil {
				t.Fatal(err)
			}
			return r.NextDueKind != nil && *r.NextDueKind == code.DueKindOnwardAnswer
		}
		for _, answer := range []code.OnwardStatus{code.OnwardStatusAcknowledged, code.OnwardStatusAccepted} {
			if !running() {
				t.Fatalf("before %s the answer's clock does not run", answer)
			}
			if _, err := b.onward.AnswerOnwardReferral(b.As(b.HostUser2), onward.AnswerOnwardReferralInput{
				ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Answer: answer,
			}); err != nil {
				t.Fatal(err)
			}
		}
		if running() {
			t.Error("an accepted onward referral still waits for its answer")
		}
	})
}

// Ensures that a change of an older version is refused with both copies.
func TestAnswerStale(t *testing.T) {
	t.Parallel()
	b := newBench(t, testkit.New(t))
	o := b.refer(t)
	in := onward.AnswerOnwardReferralInput{
		ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Version: ptr(1), Answer: code.OnwardStatusAccepted,
	}
	if _, err := b.onward.AnswerOnwardReferral(b.As(b.HostUser), in); err != nil {
		t.Fatal(err)
	}
	in.ClientMutationID, in.Answer = b.mutation(), code.OnwardStatusWaitlisted
	_, err := b.onward.AnswerOnwardReferral(b.As(b.HostUser), in)
	wants(t, err, errs.Conflict, "")
	if got := b.stored(t, o.ID); got.Status != code.OnwardStatusAccepted {
		t.Errorf("the refused answer left %s", got.Status)
	}
}

// Ensures that a host sees and answers its own alone, that nobody else does, and that a refused change changes nothing.
func TestAnswerWhose(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		o := b.refer(t)
		before := b.stored(t, o.ID)
		draft := b.Store.Ent(b.System()).OnwardReferral.Create().SetPersonID(b.ref.PersonID).SetReferralID(b.ref.ID).
			SetServiceID(b.Service.ID).SetOrganisationID(b.Host.ID).SetStatus(code.OnwardStatusDraft).SetShare(nil).
			SetAuthorID(b.LinkWorker.AccountID).SaveX(b.System())
		tests := []struct {
			name  string
			who   *viewer.Viewer
			key   string
			code  errs.Code
			field string
		}{
			{"another host", b.HostUser2, o.ID, errs.NotFound, "onwardReferralId"},
			{"the host of a draft", b.HostUser, draft.ID, errs.NotFound, "onwardReferralId"},
			{"another scheme's host", b.Other.HostUser, o.ID, errs.NotFound, "onwardReferralId"},
			{"another PCN's link worker", b.LinkWorker2, o.ID, errs.NotFound, "onwardReferralId"},
			{"practice", b.PracticeUser, o.ID, errs.Forbidden, ""},
			{"administrator", b.Admin, o.ID, errs.Forbidden, ""},
			{"malformed id", b.HostUser, "on1", errs.NotFound, "onwardReferralId"},
			{"an id of another kind", b.HostUser, b.ref.ID, errs.NotFound, "onwardReferralId"},
		}
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				_, err := b.onward.AnswerOnwardReferral(b.As(tt.who), onward.AnswerOnwardReferralInput{
					ClientMutationID: b.mutation(), OnwardReferralID: tt.key, Answer: code.OnwardStatusAccepted,
				})
				wants(t, err, tt.code, tt.field)
			})
		}
		if after := b.stored(t, o.ID); !reflect.DeepEqual(fields(before), fields(after)) {
			t.Errorf("refused answers changed the row: %+v", after)
		}
		for who, want := range map[*viewer.Viewer]int{b.HostUser: 1, b.HostUser2: 0, b.LinkWorker: 2, b.LinkWorker2: 0, b.Manager: 2, b.PracticeUser: 0, b.Other.Manager: 0} {
			page, err := b.onward.OnwardReferrals(b.As(who), nil, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(page.Edges) != want {
				t.Errorf("%s sees %d onward referrals, want %d", who.Name, len(page.Edges), want)
			}
		}
	})
}

// fields are the values of a row that an answer could change.
func fields(o *ent.OnwardReferral) []any {
	return []any{o.Status, o.Version, o.AnsweredAt, o.DeclineReason, o.AnswerWords, o.Outcome, o.OutcomeOn, o.ToldBy, o.UpdatedAt}
}

// Ensures what may be said of an outcome, by whom and of which day.
func TestOutcome(t *testing.T) {
	t.Parallel()
	today := clock.DateOf(testkit.Start)
	tests := []struct {
		name   string
		host   bool // who says it: the host, else the link worker
		on     clock.Date
		toldBy code.ToldBy
		field  string // at fault; "" when it is right
	}{
		{"tomorrow", true, today.AddDays(1), code.ToldByService, "on"},
		{"before it was sent", false, today.AddDays(-1), code.ToldByClient, "on"},
		{"no day", false, "", code.ToldByClient, "on"},
		{"a host for the client", true, today, code.ToldByClient, "toldBy"},
		{"nobody told", false, today, "", "toldBy"},
		{"a host", true, today, code.ToldByService, ""},
		{"the link worker after the client", false, today, code.ToldByClient, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t, testkit.New(t))
			o := b.refer(t)
			if _, err := b.onward.AnswerOnwardReferral(b.As(b.HostUser), onward.AnswerOnwardReferralInput{
				ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Answer: code.OnwardStatusAccepted,
			}); err != nil {
				t.Fatal(err)
			}
			who := b.LinkWorker
			if tt.host {
				who = b.HostUser
			}
			got, err := b.onward.RecordOnwardOutcome(b.As(who), onward.RecordOnwardOutcomeInput{
				ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Outcome: code.OnwardOutcomeAttendedFirst, On: tt.on, ToldBy: tt.toldBy,
			})
			if tt.field != "" {
				wants(t, err, errs.Invalid, tt.field)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if *got.Outcome != code.OnwardOutcomeAttendedFirst || *got.ToldBy != tt.toldBy || *got.OutcomeOn != tt.on {
				t.Errorf("got %+v", got)
			}
			_, err = b.onward.WithdrawOnwardReferral(b.As(b.LinkWorker), onward.WithdrawOnwardReferralInput{
				ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Reason: "Changed her mind",
			})
			wants(t, err, errs.Invalid, "")
		})
	}
}

// Ensures that an onward referral is taken back by who works on the referral, with a reason, and then cannot be answered.
func TestWithdraw(t *testing.T) {
	t.Parallel()
	b := newBench(t, testkit.New(t))
	o := b.refer(t)
	in := onward.WithdrawOnwardReferralInput{OnwardReferralID: o.ID, Reason: "Changed her mind"}
	withdraw := func(who *viewer.Viewer, reason string) (*ent.OnwardReferral, error) {
		in.ClientMutationID, in.Reason = b.mutation(), reason
		return b.onward.WithdrawOnwardReferral(b.As(who), in)
	}
	_, err := withdraw(b.HostUser, "No room")
	wants(t, err, errs.Forbidden, "")
	_, err = withdraw(b.LinkWorker, " ")
	wants(t, err, errs.Invalid, "reason")
	got, err := withdraw(b.LinkWorker, "Changed her mind")
	if err != nil || got.Status != code.OnwardStatusWithdrawn || got.AnswerWords != "Changed her mind" {
		t.Fatalf("%+v, %v", got, err)
	}
	_, err = withdraw(b.LinkWorker, "Again")
	wants(t, err, errs.Invalid, "")
}

// Ensures that a withdrawn consent recalls what has no answer, and leaves what was answered.
func TestRecall(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		o := b.refer(t)
		if err := b.onward.Recall(b.As(b.LinkWorker), b.ref.PersonID, b.Service2.ID); err != nil {
			t.Fatal(err)
		}
		if got := b.stored(t, o.ID); got.Status != code.OnwardStatusSent {
			t.Fatalf("another service's consent recalled it: %s", got.Status)
		}
		if err := b.onward.Recall(b.As(b.LinkWorker), b.ref.PersonID, b.Service.ID); err != nil {
			t.Fatal(err)
		}
		if got := b.stored(t, o.ID); got.Status != code.OnwardStatusWithdrawn || got.Version != 2 {
			t.Errorf("got %s, version %d", got.Status, got.Version)
		}
		accept := func(v *viewer.Viewer) error {
			_, err := b.onward.AnswerOnwardReferral(b.As(v), onward.AnswerOnwardReferralInput{
				ClientMutationID: b.mutation(), OnwardReferralID: o.ID, Answer: code.OnwardStatusAccepted,
			})
			return err
		}
		wants(t, accept(b.LinkWorker), errs.Invalid, "answer")
		wants(t, accept(b.HostUser), errs.NotFound, "onwardReferralId") // what was taken back is the host's no more
	})
}

// Ensures that a service that says nothing for 14 working days is closed as having given no answer, and not a day sooner.
func TestCloseUnanswered(t *testing.T) {
	t.Parallel()
	b := newBench(t, testkit.New(t))
	o := b.refer(t)
	for _, step := range []struct {
		days   int
		closed int
	}{{19, 0}, {1, 1}, {1, 0}} { // sent on a Wednesday: 14 working days are 20 days
		b.Clock.Advance(time.Duration(step.days) * 24 * time.Hour)
		n, err := b.onward.CloseUnanswered(b.System(), b.ID)
		if err != nil || n != step.closed {
			t.Fatalf("on %s: closed %d, %v; want %d", b.Store.Today(), n, err, step.closed)
		}
	}
	if got := b.stored(t, o.ID); got.Status != code.OnwardStatusNoAnswer {
		t.Errorf("got %s", got.Status)
	}
}

// Ensures that a signpost needs no consent, and knows which days and services it can be about.
func TestSignpost(t *testing.T) {
	t.Parallel()
	today := clock.DateOf(testkit.Start)
	tests := []struct {
		name   string
		change func(*bench, *onward.SignpostInput) *viewer.Viewer // gives who signposts
		code   errs.Code
		field  string
	}{
		{"right", func(b *bench, in *onward.SignpostInput) *viewer.Viewer {
			in.Words = ptr("Dydd Mawrth, 10.30 🚶 yn Llŷn")
			return b.LinkWorker
		}, "", ""},
		{"tomorrow", func(b *bench, in *onward.SignpostInput) *viewer.Viewer {
			in.On = ptr(today.AddDays(1))
			return b.LinkWorker
		}, errs.Invalid, "on"},
		{"before the referral", func(b *bench, in *onward.SignpostInput) *viewer.Viewer {
			in.On = ptr(today.AddDays(-1))
			return b.LinkWorker
		}, errs.Invalid, "on"},
		{"service that has ended", func(b *bench, in *onward.SignpostInput) *viewer.Viewer {
			b.Store.Ent(b.System()).Service.UpdateOneID(in.ServiceID).SetStatus(code.ServiceStatusDefunct).ExecX(b.System())
			return b.LinkWorker
		}, errs.Invalid, "serviceId"},
		{"closed referral", func(b *bench, in *onward.SignpostInput) *viewer.Viewer {
			b.Store.Ent(b.System()).Referral.UpdateOneID(in.ReferralID).SetStatus(code.ReferralStatusClosed).
				SetClosedAt(b.Clock.Now()).ExecX(b.System())
			return b.LinkWorker
		}, errs.Invalid, ""},
		{"another's referral", func(b *bench, _ *onward.SignpostInput) *viewer.Viewer { return b.LinkWorker2 }, errs.NotFound, "referralId"},
		{"host", func(b *bench, _ *onward.SignpostInput) *viewer.Viewer { return b.HostUser }, errs.Forbidden, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t, testkit.New(t))
			in := onward.SignpostInput{ClientMutationID: "s", ReferralID: b.ref.ID, ServiceID: b.Service.ID}
			who := tt.change(b, &in)
			_, err := b.onward.Signpost(b.As(who), in)
			want := 0
			if tt.code == "" {
				want = 1
			}
			wants(t, err, tt.code, tt.field)
			if n := b.Store.Ent(b.System()).Signpost.Query().CountX(b.System()); n != want {
				t.Errorf("%d signposts, want %d", n, want)
			}
		})
	}
}
