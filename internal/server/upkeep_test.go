package server_test

import (
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/server"
	"alongside/internal/testkit"
)

// Ensure that an onward referral nobody answered is closed as such after the scheme's working days, and not before.
func TestUpkeepClosesWhatNobodyAnswered(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		one := fill(t, k, k.Scheme, k.Practice, k.LinkWorker, k.Service, "One")
		far := fill(t, k, k.Other, k.Other.Practice, k.Other.LinkWorker, k.Other.Service, "Far")
		srv, err := server.New(t.Context(), server.Config{Database: k.Address, Clock: k.Clock})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = srv.Close() })
		for _, step := range []struct {
			after time.Duration
			want  code.OnwardStatus
		}{
			{19 * 24 * time.Hour, code.OnwardStatusSent}, // 13 working days
			{24 * time.Hour, code.OnwardStatusNoAnswer},  // 14
			{240 * time.Hour, code.OnwardStatusNoAnswer}, // and nothing more
		} {
			k.Clock.Advance(step.after)
			if err := srv.Upkeep(t.Context()); err != nil {
				t.Fatal(err)
			}
			for sc, c := range map[*testkit.Scheme]client{k.Scheme: one, k.Other: far} {
				if o := k.Store.Ent(t.Context()).OnwardReferral.GetX(sc.System(), c.rows["onward"]); o.Status != step.want {
					t.Errorf("on %s it is %s, want %s", k.Store.Today(), o.Status, step.want)
				}
			}
		}
	})
}
