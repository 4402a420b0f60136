package auth_test

import (
	"context"
	"testing"

	"alongside/ent"
	"alongside/ent/auditentry"
	"alongside/internal/code"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// Ensure that what somebody who is signed in may not, and what is not theirs, is refused with an entry in the trail that
// says who asked and by which route, and nothing of what was sent; mistakes have none.
func TestRefusals_trail(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := staff(t, k)
		b, _ := d.withPasskey(t)
		ctx := viewer.System(t.Context(), "", "test")
		in, err := d.Authenticate(t.Context(), d.anothersSession(t), true)
		must(t, err)
		d.Clock.Advance(viewer.StepUpTime)
		const missing, stale = "There is no such row, or it is not theirs to see.", "A fresh sign-in step is needed."
		for _, tt := range []struct{ path, body, refused, reason string }{
			{"/auth/sessions/end", `{"id":"` + in.SessionID + `"}`, "NOT_FOUND", missing},
			{"/auth/role", `{"membershipId":"canary"}`, "NOT_FOUND", missing},
			{"/auth/tokens/end", `{"id":"canary"}`, "NOT_FOUND", missing},
			{"/auth/tokens/make", `{"name":"canary","membershipId":"canary"}`, "FORBIDDEN", stale},
			{"/auth/recovery-codes", "{}", "FORBIDDEN", stale},
			{"/auth/totp/begin", "{}", "FORBIDDEN", stale},
			{"/auth/passkeys/remove", `{"id":"` + d.passkey(t).ID + `"}`, "FORBIDDEN", stale},
			{"/auth/sessions/end", "{}", "INVALID", ""},
			{"/auth/tokens/make", "[]", "INVALID", ""},
		} {
			before := len(d.refusedAll(ctx))
			if a := b.post(tt.path, tt.body); a.text("code") != tt.refused {
				t.Errorf("%s: got %d %s", tt.path, a.status, a.raw)
			}
			after := d.refusedAll(ctx)[before:]
			if (len(after) == 0) != (tt.reason == "") || len(after) > 1 {
				t.Fatalf("%s: %d entries", tt.path, len(after))
			}
			for _, e := range after {
				if e.Reason != tt.reason || e.Operation != tt.path || e.Outcome != code.AuditOutcomeRefused ||
					e.AccountID != d.account || e.SessionID == "" || e.ObjectID != "" || e.PersonID != "" {
					t.Errorf("%s: the entry is %v", tt.path, e)
				}
			}
		}
	})
}

// refusedAll are the entries about refusals of those who are signed in, in order.
func (d *door) refusedAll(ctx context.Context) []*ent.AuditEntry {
	return d.Store.Ent(ctx).AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionRefused)).Order(auditentry.BySeq()).AllX(ctx)
}
