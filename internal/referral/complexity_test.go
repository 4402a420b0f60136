package referral_test

import (
	"strings"
	"testing"

	"alongside/ent"
	"alongside/ent/statuschange"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensures that those who work on an open episode say how much work it is, when accepting it or later, and nobody else.
func TestComplexity(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.submit(t, "Ann", "Lee")
		if r.Complexity != code.ComplexityStandard {
			t.Errorf("at first: %s", r.Complexity)
		}
		_, err := d.referrals.AcceptReferral(d.As(d.Lead), accept{ClientMutationID: d.mutation(), ReferralID: r.ID, Complexity: ptr(code.Complexity("HUGE"))})
		refused(t, err, errs.Invalid, "complexity")
		r, err = d.referrals.AcceptReferral(d.As(d.Lead), accept{
			ClientMutationID: d.mutation(), ReferralID: r.ID, Complexity: ptr(code.ComplexityComplex), LinkWorkerID: &d.LinkWorker.AccountID,
		})
		ok(t, err)
		if r.Complexity != code.ComplexityComplex {
			t.Errorf("accepted: %s", r.Complexity)
		}
		set := func(v *viewer.Viewer, r *ent.Referral, version *int, to code.Complexity) (*ent.Referral, error) {
			return d.referrals.SetComplexity(d.As(v), referral.SetComplexityInput{
				ClientMutationID: d.mutation(), ReferralID: r.ID, Version: version, Complexity: to,
			})
		}
		for _, v := range []*viewer.Viewer{d.LinkWorker, d.Lead, d.Manager} {
			next, err := set(v, r, &r.Version, code.ComplexityLight)
			ok(t, err)
			if next.Complexity != code.ComplexityLight || next.Version != r.Version+1 {
				t.Errorf("%s: got %s, version %d", v.Name, next.Complexity, next.Version)
			}
			_, err = set(v, r, &r.Version, code.ComplexityComplex)
			refused(t, err, errs.Conflict, "")
			r = next
		}
		before := d.row(t, r.ID)
		_, err = set(d.LinkWorker, r, nil, "HUGE")
		refused(t, err, errs.Invalid, "complexity")
		closed := d.Referral(t, d.Practice, code.ReferralStatusClosed, d.LinkWorker)
		_, err = set(d.LinkWorker, closed, nil, code.ComplexityLight)
		refused(t, err, errs.Invalid, "")
		colleague := *d.LinkWorker // who sees the referral and has not got it
		colleague.AccountID = d.LinkWorker2.AccountID
		for v, want := range map[*viewer.Viewer]errs.Code{
			&colleague: errs.Forbidden, d.LinkWorker2: errs.NotFound, d.PracticeUser: errs.Forbidden, d.HostUser: errs.Forbidden,
			d.Analyst: errs.NotFound, d.Other.Manager: errs.NotFound,
		} {
			_, err := set(v, r, nil, code.ComplexityComplex)
			refused(t, err, want, "")
		}
		if d.row(t, r.ID) != before {
			t.Error("refused, it changed")
		}
	})
}

// Ensures that a manager refuses an extension that was asked for, that the referral and its history keep why, and that the
// next question takes the refusal away.
func TestRefuseExtension(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		refuse := func(v *viewer.Viewer, reason string, version *int) (*ent.Referral, error) {
			return d.referrals.RefuseExtension(d.As(v), referral.RefuseExtensionInput{
				ClientMutationID: d.mutation(), ReferralID: r.ID, Version: version, Reason: reason,
			})
		}
		_, err := refuse(d.Manager, "Nobody asked.", nil)
		refused(t, err, errs.Invalid, "")
		question := func() *ent.Referral {
			asked, err := d.referrals.AskForExtension(d.As(d.LinkWorker), ask{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "More to do."})
			ok(t, err)
			return asked
		}
		asked := question()
		if got := d.found(t, d.Manager, referral.CaseloadFilter{ExtensionAsked: ptr(true)}); len(got) != 1 || got[0] != r.ID {
			t.Errorf("asked for: %v", got)
		}
		_, err = refuse(d.Manager, " ", nil)
		refused(t, err, errs.Invalid, "reason")
		_, err = refuse(d.Manager, "Too late.", ptr(asked.Version-1))
		refused(t, err, errs.Conflict, "")
		for _, v := range []*viewer.Viewer{d.LinkWorker, d.Lead, d.HostUser, d.PracticeUser} {
			_, err := refuse(v, "No.", nil)
			refused(t, err, errs.Forbidden, "")
		}
		done, err := refuse(d.Manager, "Her goals are met.", &asked.Version)
		ok(t, err)
		if done.ExtensionAskedOn != nil || done.ExtensionRefusal != "Her goals are met." || done.SupportUntil == nil || *done.SupportUntil != *asked.SupportUntil {
			t.Errorf("got %+v", done)
		}
		ctx := d.System()
		h, err := d.Store.Ent(ctx).StatusChange.Query().Where(statuschange.ReferralID(r.ID)).Order(ent.Desc(statuschange.FieldID)).First(ctx)
		ok(t, err)
		if !strings.HasSuffix(h.Reason, "Her goals are met.") || h.ToStatus != code.ReferralStatusActive || *h.FromStatus != code.ReferralStatusActive || h.AuthorID == nil || *h.AuthorID != d.Manager.AccountID {
			t.Errorf("history: %+v", h)
		}
		_, err = refuse(d.Manager, "Again.", nil)
		refused(t, err, errs.Invalid, "")
		if asked = question(); asked.ExtensionRefusal != "" {
			t.Error("asked again, the refusal stays")
		}
		given, err := d.referrals.ExtendReferral(d.As(d.Manager), extend{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "Then so be it.", Until: d.Store.Today().AddMonths(8)})
		ok(t, err)
		if given.ExtensionAskedOn != nil || given.ExtensionRefusal != "" {
			t.Errorf("given: %+v", given)
		}
	})
}
