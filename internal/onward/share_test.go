package onward_test

import (
	"errors"
	"testing"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/onward"
	"alongside/internal/testkit"
)

// Ensure a service is not sent a way to contact the client that their safe-contact rules close, and is told which.
func TestShareAgainstSafeContact(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		b.consent(t, b.ref.PersonID, b.Service.ID, nil)
		db, sys := b.Store.Ent(b.System()), b.System()
		for _, tt := range []struct {
			rule  code.SafeContactRule
			share code.ShareField
		}{
			{code.SafeContactRuleNoEmail, code.ShareFieldEmail},
			{code.SafeContactRuleNoPost, code.ShareFieldAddress},
		} {
			db.Person.UpdateOneID(b.ref.PersonID).SetSafeContact(detail.SafeContact{Rules: []code.SafeContactRule{tt.rule}}).ExecX(sys)
			_, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
				ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service.ID, Words: "Company.",
				Share: []code.ShareField{code.ShareFieldName, tt.share},
			})
			wants(t, err, errs.Invalid, "share")
			if e, _ := errors.AsType[*errs.Error](err); e == nil || e.Details["rule"] != tt.rule {
				t.Errorf("%s: the rule is not named: %v", tt.rule, err)
			}
		}
		if n := db.OnwardReferral.Query().CountX(sys); n != 0 {
			t.Errorf("%d were sent", n)
		}
		_, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
			ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service.ID, Words: "Company.",
			Share: []code.ShareField{code.ShareFieldName, code.ShareFieldPhone, code.ShareFieldEmail},
		})
		if err != nil {
			t.Errorf("what no rule closes: %v", err)
		}
	})
}

// Ensure a host that a client was sent to knows of them what was chosen, and cannot read the rest in the client's row.
func TestHostKnowsWhatWasSent(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		b := newBench(t, k)
		b.consent(t, b.ref.PersonID, b.Service2.ID, nil)
		o, err := b.onward.ReferOnward(b.As(b.LinkWorker), onward.ReferOnwardInput{
			ClientMutationID: b.mutation(), ReferralID: b.ref.ID, ServiceID: b.Service2.ID, Words: "Company.",
			Share: []code.ShareField{code.ShareFieldName},
		})
		if err != nil {
			t.Fatal(err)
		}
		ctx := b.As(b.HostUser2)
		row, err := b.onward.Read(ctx, o.ID)
		if err != nil || row.Sent.Name == "" || row.Sent.Phone != "" || row.Sent.Email != "" {
			t.Fatalf("the host is shown %+v (%v)", row, err)
		}
		_, err = row.Client(ctx)
		if p, get := b.Store.Ent(ctx).Person.Get(ctx, b.ref.PersonID); !ent.IsNotFound(get) || err != nil && !ent.IsNotFound(err) {
			t.Errorf("the host reads the client's row: %v (%v, %v)", p, get, err)
		}
	})
}
