package referral_test

import (
	"sync"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that a referrer is asked one thing at a time by who may decide, that the practice or who may decide answers it
// once, and that the inbox tells where it stands.
func TestEnquiry(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.submit(t, "Ann", "Asked")
		ask := func(v *viewer.Viewer, words string) (*ent.Enquiry, error) {
			return d.referrals.AskReferrer(d.As(v), referral.AskReferrerInput{ClientMutationID: d.mutation(), ReferralID: r.ID, Words: words})
		}
		answer := func(v *viewer.Viewer, key, words string) (*ent.Enquiry, error) {
			return d.referrals.AnswerEnquiry(d.As(v), referral.AnswerEnquiryInput{ClientMutationID: d.mutation(), EnquiryID: key, Words: words})
		}
		state := func() code.EnquiryState {
			t.Helper()
			page, err := d.referrals.Inbox(d.As(d.Lead), nil, nil)
			ok(t, err)
			for _, e := range page.Edges {
				if e.Node.ID == r.ID {
					return e.Node.Enquiry
				}
			}
			t.Fatal("the referral left the inbox")
			return ""
		}
		stands := func(want code.EnquiryState) {
			t.Helper()
			if got := state(); got != want {
				t.Errorf("the inbox says %s, want %s", got, want)
			}
		}

		stands(code.EnquiryStateNone)
		_, err := ask(d.Lead, " ")
		refused(t, err, errs.Invalid, "words")
		_, err = ask(d.LinkWorker2, "Of another PCN?")
		refused(t, err, errs.NotFound, "")
		_, err = ask(d.PracticeUser, "May I ask myself?")
		refused(t, err, errs.Forbidden, "")

		first, err := ask(d.LinkWorker, "Does she live alone?")
		ok(t, err)
		now, err := d.referrals.Read(d.As(d.Lead), r.ID)
		ok(t, err)
		if now.Status != code.ReferralStatusInTriage || first.Words != "Does she live alone?" {
			t.Errorf("asked: %s, %q", now.Status, first.Words)
		}
		stands(code.EnquiryStateAsked)
		_, err = ask(d.Lead, "And one more?")
		refused(t, err, errs.Invalid, "words")

		for _, v := range []*viewer.Viewer{d.PracticeUser2, d.LinkWorker2, d.Other.Lead} {
			_, err = answer(v, first.ID, "Not mine to answer")
			refused(t, err, errs.NotFound, "")
		}
		for _, v := range []*viewer.Viewer{d.HostUser, d.Analyst} {
			if _, err = answer(v, first.ID, "Not mine to answer"); err == nil {
				t.Errorf("%s answered", v.Role)
			}
		}
		_, err = answer(d.PracticeUser, first.ID, "")
		refused(t, err, errs.Invalid, "words")
		answered, err := answer(d.PracticeUser, first.ID, "With her brother.")
		ok(t, err)
		if answered.Answer != "With her brother." || answered.AnsweredAt == nil || *answered.AnsweredByID != d.PracticeUser.AccountID {
			t.Errorf("answered: %+v", answered)
		}
		stands(code.EnquiryStateAnswered)
		_, err = answer(d.LinkWorker, first.ID, "Alone, I was told.")
		if e := refused(t, err, errs.Conflict, ""); e.Details["current"] == nil {
			t.Errorf("the answer that stands is not shown: %+v", e)
		}

		second, err := ask(d.Lead, "On which floor?")
		ok(t, err)
		stands(code.EnquiryStateAsked)
		var wg sync.WaitGroup
		errors := make([]error, 2)
		for i, v := range []*viewer.Viewer{d.PracticeUser, d.LinkWorker} {
			wg.Go(func() {
				_, errors[i] = d.referrals.AnswerEnquiry(d.As(v), referral.AnswerEnquiryInput{ClientMutationID: "at once", EnquiryID: second.ID, Words: v.Name})
			})
		}
		wg.Wait()
		if (errors[0] == nil) == (errors[1] == nil) {
			t.Errorf("of two answers at once: %v", errors)
		}
		stands(code.EnquiryStateAnswered)

		_, err = d.referrals.AcceptReferral(d.As(d.Lead), accept{ClientMutationID: d.mutation(), ReferralID: r.ID, LinkWorkerID: &d.LinkWorker.AccountID})
		ok(t, err)
		_, err = ask(d.Lead, "Too late?")
		refused(t, err, errs.Invalid, "")
	})
}
