package store_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// Ensure that entries of reads and of writes that come all at once, some of callers that have given up, make one chain
// without a gap.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		const n = 200
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		before, err := k.Store.VerifyTrail(t.Context(), nil)
		if err != nil || before.Fault != nil {
			t.Fatalf("%+v, %v", before, err)
		}
		gone, cancel := context.WithCancel(k.As(k.LinkWorker))
		cancel()
		var wg sync.WaitGroup
		failures := make(chan error, 2*n)
		for i := range n {
			wg.Go(func() {
				ctx := k.As(k.LinkWorker)
				if i%10 == 0 {
					ctx = gone
				}
				failures <- k.Store.Audit(ctx, audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", PersonID: r.PersonID})
			})
			wg.Go(func() {
				ctx := k.As(k.LinkWorker)
				failures <- k.Store.WithTx(ctx, func(ctx context.Context) error {
					for j := range 2 {
						err := k.Store.Ent(ctx).Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).
							SetWords(fmt.Sprint(i, j)).SetAssignedToID(k.LinkWorker.AccountID).Exec(ctx)
						if err != nil {
							return err
						}
					}
					return nil
				})
			})
		}
		wg.Wait()
		close(failures)
		for err := range failures {
			if err != nil {
				t.Error(err)
			}
		}
		after, err := k.Store.VerifyTrail(t.Context(), nil)
		if err != nil || after.Fault != nil || after.Head.Seq != before.Head.Seq+3*n {
			t.Errorf("from %d to %+v, %v; want %d more", before.Head.Seq, after, err, 3*n)
		}
	})
}

// Ensure that what cannot be written down does not happen: a write is undone, whether it came in a transaction or
// without one, and each of many readers at once is refused.
func TestNoEntryNoAnswer(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		if _, err := k.Raw(t).ExecContext(t.Context(), "ALTER TABLE audit_entry RENAME TO gone"); err != nil {
			t.Fatal(err)
		}
		ctx := k.As(k.LinkWorker)
		add := func(ctx context.Context) error {
			return k.Store.Ent(ctx).Task.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords("x").
				SetAssignedToID(k.LinkWorker.AccountID).Exec(ctx)
		}
		if err := k.Store.WithTx(ctx, add); err == nil {
			t.Error("a write in a transaction was not refused")
		}
		if err := add(ctx); err == nil {
			t.Error("a write was not refused")
		}
		if n := k.Store.Ent(ctx).Task.Query().CountX(k.System()); n != 0 {
			t.Errorf("%d tasks were written", n)
		}
		var wg sync.WaitGroup
		for range 20 {
			wg.Go(func() {
				if k.Store.Audit(ctx, audit.Entry{Action: code.AuditActionRead, ObjectType: "Person"}) == nil {
					t.Error("a read was not refused")
				}
			})
		}
		wg.Wait()
	})
}

// Ensure that a program notices when the trail lost what it wrote, and writes and signs nothing more.
func TestCutUnderARunningProgram(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		entry := audit.Entry{Action: code.AuditActionRead, ObjectType: "Person"}
		if err := k.Store.Audit(k.As(k.LinkWorker), entry); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Raw(t).ExecContext(t.Context(), "DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)"); err != nil {
			t.Fatal(err)
		}
		if err := k.Store.Audit(k.As(k.LinkWorker), entry); err == nil {
			t.Error("it went on")
		}
		if _, err := k.Store.Checkpoint(t.Context()); err == nil {
			t.Error("it signed the rest")
		}
	})
}

// Ensure that a program can tell at its start that the trail is not the one that it signed last.
func TestHoldsLastCheckpoint(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		if err := k.Store.Audit(k.As(k.LinkWorker), audit.Entry{Action: code.AuditActionRead, ObjectType: "Person"}); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Store.Checkpoint(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := k.Store.HoldsLastCheckpoint(t.Context()); err != nil {
			t.Errorf("a trail that nobody touched: %v", err)
		}
		for _, change := range []string{
			"UPDATE audit_entry SET hash = 'x' WHERE seq = (SELECT max(seq) FROM audit_entry)",
			"DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)",
		} {
			if _, err := k.Raw(t).ExecContext(t.Context(), change); err != nil {
				t.Fatal(err)
			}
			if k.Store.HoldsLastCheckpoint(t.Context()) == nil {
				t.Errorf("not noticed: %s", change)
			}
		}
	})
}

// Ensure that an entry says who, what for and what came of it, and that a text which no database can hold takes nobody
// else's entry down.
func TestEntry(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		for _, e := range []audit.Entry{
			{Action: code.AuditActionRefused, ObjectType: "Task", ObjectID: "ta1"},
			{Action: code.AuditActionRead, Purpose: code.PurposeNeed, OpenedRecordID: "bg1", ObjectType: "Person", ObjectID: "pe1"},
			{Action: code.AuditActionRead, ObjectType: "Person", ObjectID: "pe2", People: []string{"pe2", "pe3"}, Reason: "\x00\xffwhy"},
		} {
			if err := k.Store.Audit(k.As(k.LinkWorker), e); err != nil {
				t.Fatal(err)
			}
		}
		rows := k.Store.Ent(t.Context()).AuditEntry.Query().Order(byLast).Limit(3).AllX(k.System())
		if e := rows[2]; e.Outcome != code.AuditOutcomeRefused || e.Purpose != code.PurposeSupport || e.AccountID != k.LinkWorker.AccountID || e.SchemeID != k.ID {
			t.Errorf("a refusal is %+v", e)
		}
		if e := rows[1]; e.Outcome != code.AuditOutcomeDone || e.Purpose != code.PurposeNeed || e.BreakGlassID != "bg1" {
			t.Errorf("a read in need is %+v", e)
		}
		if e := rows[0]; len(e.People) != 2 || e.Reason != "\uFFFD\uFFFDwhy" {
			t.Errorf("a read of two is %+v", e)
		}
	})
}
