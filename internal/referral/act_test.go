package referral_test

import (
	"slices"
	"sync"
	"testing"

	"alongside/ent"
	"alongside/ent/statuschange"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// statuses are all there are.
func statuses() []code.ReferralStatus {
	var all []code.ReferralStatus
	for _, s := range code.ReferralStatus("").Values() {
		all = append(all, code.ReferralStatus(s))
	}
	return all
}

// acts are the mutations that move a referral, each with an input that nothing else is wrong with.
func (d *desk) acts() map[code.ReferralAct]func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
	s := d.referrals
	return map[code.ReferralAct]func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error){
		code.ReferralActStartTriage: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.StartTriage(d.As(v), startTriage{ClientMutationID: d.mutation(), ReferralID: r.ID, Version: &r.Version})
		},
		code.ReferralActAccept: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.AcceptReferral(d.As(v), accept{ClientMutationID: d.mutation(), ReferralID: r.ID, LinkWorkerID: &d.LinkWorker.AccountID})
		},
		code.ReferralActDecline: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.DeclineReferral(d.As(v), decline{
				ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: code.DeclineReasonOutOfArea, Words: "Lives elsewhere.", Alternative: "none, because moved",
			})
		},
		code.ReferralActAssign: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.AssignReferral(d.As(v), assign{
				ClientMutationID: d.mutation(), ReferralID: r.ID, LinkWorkerID: d.Lead.AccountID, Note: ptr("Knows her best."),
			})
		},
		code.ReferralActPause: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.PauseReferral(d.As(v), pause{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "In hospital.", Until: d.Store.Today().AddDays(30)})
		},
		code.ReferralActResume: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.ResumeReferral(d.As(v), resume{ClientMutationID: d.mutation(), ReferralID: r.ID})
		},
		code.ReferralActExtend: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.ExtendReferral(d.As(v), extend{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "Nearly there.", Until: d.Store.Today().AddMonths(8)})
		},
		code.ReferralActClose: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.CloseReferral(d.As(v), closeIt{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: code.ClosingReasonInappropriateReferral, MessageSent: true})
		},
		code.ReferralActReopen: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.ReopenReferral(d.As(v), reopen{ClientMutationID: d.mutation(), ReferralID: r.ID, Reason: "They called."})
		},
		code.ReferralActTransfer: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			return s.TransferReferral(d.As(v), transfer{ClientMutationID: d.mutation(), ReferralID: r.ID, To: "North Southwark", Reason: "Moved.", ClientAgrees: true})
		},
		code.ReferralActContact: func(v *viewer.Viewer, r *ent.Referral) (*ent.Referral, error) {
			f := d.attended()
			f.Purpose = code.ContactPurposeSupport
			err := d.Store.WithTx(d.As(v), func(ctx ctxType) error { return s.ContactRecorded(ctx, r, f) })
			if err != nil {
				return nil, err
			}
			return s.Read(d.As(v), r.ID)
		},
	}
}

// Ensures that each act leads from each status to what the table says, with its history, or is refused, naming what is
// possible, and leaves the row byte for byte as it was. A manager may do whatever anybody may.
func TestActs(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		for act, do := range d.acts() {
			for _, from := range statuses() {
				r := d.Referral(t, d.Practice, from, d.LinkWorker)
				as := d.Manager
				if act == code.ReferralActPause || act == code.ReferralActResume {
					as = d.Lead
				}
				before := d.row(t, r.ID)
				got, err := do(as, r)
				results, impossible := referral.Results(from, act)
				if impossible != nil {
					e := refused(t, err, errs.Invalid, "")
					if e.Details["status"] != from {
						t.Errorf("%s from %s: the status is not named: %v", act, from, e.Details)
					}
					if after := d.row(t, r.ID); after != before {
						t.Errorf("%s from %s was refused, and changed\n%s to\n%s", act, from, before, after)
					}
					continue
				}
				if err != nil {
					t.Errorf("%s from %s: %v", act, from, err)
					continue
				}
				if !slices.Contains(results, got.Status) {
					t.Errorf("%s from %s: got %s, want one of %v", act, from, got.Status, results)
				}
				n, err := d.Store.Ent(d.System()).StatusChange.Query().Where(statuschange.ReferralID(r.ID),
					statuschange.FromStatusEQ(from), statuschange.ToStatusEQ(got.Status)).Count(d.System())
				ok(t, err)
				if want := map[bool]int{true: 1}[got.Status != from]; n != want {
					t.Errorf("%s from %s: %d lines of history, want %d", act, from, n, want)
				}
			}
		}
	})
}

// Ensures that each act is done by those the table names and by nobody else who sees the referral.
func TestActs_Who(t *testing.T) {
	t.Parallel()
	d := newDesk(testkit.New(t))
	viewers := map[*viewer.Viewer]string{
		d.LinkWorker: "link worker of the PCN", d.Lead: "lead", d.Manager: "manager", d.PracticeUser: "practice", d.HostUser: "host",
	}
	for act, do := range d.acts() {
		if act == code.ReferralActContact || act == code.ReferralActAssign { // who may is asked by casework, and below
			continue
		}
		for _, from := range statuses() {
			if _, err := referral.Results(from, act); err != nil {
				continue
			}
			for v, name := range viewers {
				r := d.Referral(t, d.Practice, from, d.Lead)
				a := referral.Actor{Role: v.Role, OfPCN: v == d.LinkWorker, Assigned: v == d.Lead && r.LinkWorkerID != nil}
				_, err := do(v, r)
				if want := referral.MayAct(from, act, a); (err == nil) != want {
					t.Errorf("%s from %s by %s: got %v, want allowed %v", act, from, name, err, want)
				}
				if c := errs.CodeOf(err); err != nil && c != errs.Forbidden && c != errs.NotFound {
					t.Errorf("%s from %s by %s: got %v", act, from, name, err)
				}
			}
		}
	}
}

// Ensures that of two people who act at once one gets through and the other is told what is now, with both copies.
func TestActs_AtOnce(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.submit(t, "Ann", "Lee")
		inputs := []decline{
			{ClientMutationID: "a", ReferralID: r.ID, Version: &r.Version, Reason: code.DeclineReasonOther, Words: "One", Alternative: "none"},
			{ClientMutationID: "b", ReferralID: r.ID, Version: &r.Version, Reason: code.DeclineReasonOther, Words: "Two", Alternative: "none"},
		}
		got := make([]error, len(inputs))
		var wait sync.WaitGroup
		for i, as := range []*viewer.Viewer{d.LinkWorker, d.Manager} {
			wait.Go(func() { _, got[i] = d.referrals.DeclineReferral(d.As(as), inputs[i]) })
		}
		wait.Wait()
		failed := slices.IndexFunc(got, func(err error) bool { return err != nil })
		if failed < 0 || got[1-failed] != nil {
			t.Fatalf("got %v", got)
		}
		e := refused(t, got[failed], errs.Conflict, "")
		current, _ := e.Details["current"].(map[string]any)
		yours, _ := e.Details["yours"].(decline)
		if current["status"] != code.ReferralStatusDeclined || current["version"] != r.Version+1 || yours.Words != inputs[failed].Words {
			t.Errorf("details: got %v", e.Details)
		}
		n, err := d.Store.Ent(d.System()).StatusChange.Query().Where(statuschange.ReferralID(r.ID)).Count(d.System())
		ok(t, err)
		if n != 2 {
			t.Errorf("got %d lines of history, want 2", n)
		}
	})
}

// Ensures that a mutation sent again does nothing twice, and gives the row.
func TestActs_Replay(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.submit(t, "Ann", "Lee")
		in := accept{ClientMutationID: "once", ReferralID: r.ID, Version: &r.Version}
		first, err := d.referrals.AcceptReferral(d.As(d.LinkWorker), in)
		ok(t, err)
		before := d.row(t, r.ID)
		again, err := d.referrals.AcceptReferral(d.As(d.LinkWorker), in)
		ok(t, err)
		if first.Status != code.ReferralStatusWaiting || again.ID != first.ID || again.Version != first.Version || d.row(t, r.ID) != before {
			t.Errorf("got %+v, then %+v", first, again)
		}
		// Another account's id of the same text is another mutation.
		_, err = d.referrals.AcceptReferral(d.As(d.Manager), in)
		refused(t, err, errs.Conflict, "")
		in.Version = nil
		_, err = d.referrals.AcceptReferral(d.As(d.Manager), in)
		e := refused(t, err, errs.Invalid, "")
		if possible, _ := e.Details["possible"].([]code.ReferralAct); !slices.Contains(possible, code.ReferralActAssign) {
			t.Errorf("possible: got %v", e.Details)
		}
		if d.row(t, r.ID) != before {
			t.Error("refused, it changed")
		}
	})
}
