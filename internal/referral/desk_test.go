package referral_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"alongside/ent"
	"alongside/internal/casework"
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

// desk is a database with the services that a referral goes through.
type desk struct {
	*testkit.Kit
	people    *person.Service
	referrals *referral.Service
	sent      int
}

func newDesk(k *testkit.Kit) *desk {
	clocks := referral.NewClocks(k.Store)
	people := person.New(k.Store, onward.New(k.Store, clocks), clocks, story.New(k.Store))
	return &desk{Kit: k, people: people, referrals: referral.New(clocks, people, casework.NewAttempts(k.Store))}
}

// mutation gives an id for the next mutation.
func (d *desk) mutation() string {
	d.sent++
	return fmt.Sprintf("m%d", d.sent)
}

func ptr[T any](v T) *T { return &v }

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// refused ensures that an error is one of ours with the code and, unless it is "", at the field.
func refused(t testing.TB, err error, want errs.Code, field string) errs.Error {
	t.Helper()
	e, isOurs := errors.AsType[*errs.Error](err)
	if !isOurs || e.Code != want || field != "" && e.Field != field {
		t.Fatalf("got %#v, want %s at %q", err, want, field)
	}
	return *e
}

// submission is a referral of a new person by a practice.
func (d *desk) submission(given, family string, practice *ent.Organisation) referral.SubmitReferralInput {
	return referral.SubmitReferralInput{
		ClientMutationID: d.mutation(),
		Person: &detail.PersonInput{
			GivenName: given, FamilyName: family, DateOfBirth: "1969-06-10", PracticeID: practice.ID,
		},
		Source:        code.ReferralSourceGp,
		Reasons:       []*referral.ReasonInput{{Code: code.ReferralReasonLoneliness}},
		ReferrerWords: ptr("Would like company."),
		Urgency:       code.UrgencyRoutine, ClientAware: true,
	}
}

// submit refers a new person as the practice's user, and says that nobody like them is known.
func (d *desk) submit(t testing.TB, given, family string) *ent.Referral {
	t.Helper()
	in := d.submission(given, family, d.Practice)
	in.DuplicateDecision = ptr(code.DuplicateDecisionNewPerson)
	out, err := d.referrals.SubmitReferral(d.As(d.PracticeUser), in)
	ok(t, err)
	return out.Referral
}

// row is a referral as it is stored, as text to compare.
func (d *desk) row(t testing.TB, key string) string {
	t.Helper()
	ctx := d.System()
	r, err := d.Store.Ent(ctx).Referral.Get(ctx, key)
	ok(t, err)
	b, err := json.Marshal(r)
	ok(t, err)
	return string(b)
}

// rows counts what a refused act must leave alone.
func (d *desk) rows(t testing.TB) [4]int {
	t.Helper()
	ctx := d.System()
	db := d.Store.Ent(ctx)
	var n [4]int
	for i, count := range []func(context.Context) (int, error){
		db.Person.Query().Count, db.Referral.Query().Count, db.StatusChange.Query().Count, db.Consent.Query().Count,
	} {
		var err error
		n[i], err = count(ctx)
		ok(t, err)
	}
	return n
}

// ready lets support start: consent is given and no risk is known.
func (d *desk) ready(t testing.TB, v *viewer.Viewer, personID string) {
	t.Helper()
	_, err := d.people.RecordConsent(d.As(v), person.RecordConsentInput{
		ClientMutationID: d.mutation(), ClientID: personID, What: code.ConsentKindReceiveSupport,
		Decision: code.ConsentDecisionGiven, How: code.ConsentHowVerbal, On: d.Store.Today(),
	})
	ok(t, err)
	_, err = d.people.RecordRisk(d.As(v), person.RecordRiskInput{
		ClientMutationID: d.mutation(), ClientID: personID, Kind: code.RiskKindNoneKnown,
	})
	ok(t, err)
}

// attended is the first appointment as casework tells it.
func (d *desk) attended() detail.ContactFacts {
	return detail.ContactFacts{
		At: d.Store.Clock.Now(), Method: code.ContactMethodInPersonPractice, Outcome: code.ContactOutcomeAttended,
		Purpose: code.ContactPurposeFirst, Reached: true,
	}
}
