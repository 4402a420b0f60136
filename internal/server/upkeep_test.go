package server_test

import (
	"testing"
	"time"

	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/organisation"
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

// Ensure that what is due follows the rules of a scheme that were changed, of a large scheme too, and not those of others.
func TestUpkeepFollowsNewRules(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		srv, err := server.New(t.Context(), server.Config{Database: k.Address, Clock: k.Clock})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = srv.Close() })
		ref := k.Referral(t, k.Practice, code.ReferralStatusReceived, nil)
		far := k.Other.Referral(t, k.Other.Practice, code.ReferralStatusReceived, nil)
		settings := detail.DefaultSettings()
		settings.TriageDays = 1
		_, err = organisation.New(k.Store).UpdateSettings(k.As(k.Manager), organisation.UpdateSettingsInput{SchemeID: k.ID, Version: 1, Settings: &settings})
		if err != nil {
			t.Fatal(err)
		}
		before := k.Store.Ent(t.Context()).Referral.GetX(k.Other.System(), far.ID).NextDueOn
		if err := srv.Upkeep(t.Context()); err != nil {
			t.Fatal(err)
		}
		if due := k.Store.Ent(t.Context()).Referral.GetX(k.System(), ref.ID).NextDueOn; due != k.Store.Today().AddDays(1) {
			t.Errorf("after the change triage is due on %s", due)
		}
		if due := k.Store.Ent(t.Context()).Referral.GetX(k.Other.System(), far.ID).NextDueOn; due != before {
			t.Errorf("another scheme's was moved from %s to %s", before, due)
		}
	})
}
