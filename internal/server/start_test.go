package server_test

import (
	"log/slog"
	"net/http/httptest"
	"testing"

	"alongside/internal/auth"
	"alongside/internal/server"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// start runs the server on the kit's database and signs one of each role in.
func start(t *testing.T, k *testkit.Kit) *scheme {
	t.Helper()
	srv, err := server.New(t.Context(), server.Config{Database: k.Address, Clock: k.Clock, Log: slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn})})
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(srv.Handler())
	t.Cleanup(func() {
		web.Close()
		_ = srv.Close()
	})
	hash, err := auth.NewHasher().Hash(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	in := func(v *viewer.Viewer) *caller {
		t.Helper()
		a, err := k.Store.Ent(t.Context()).Account.UpdateOneID(v.AccountID).SetPasswordHash(hash).Save(k.System())
		if err != nil {
			t.Fatal(err)
		}
		return signIn(t, web.URL, a.Email, password)
	}
	return &scheme{
		k: k, worker: in(k.LinkWorker), worker2: in(k.LinkWorker2), lead: in(k.Lead), manager: in(k.Manager),
		host: in(k.HostUser), host2: in(k.HostUser2), practice: in(k.PracticeUser), admin: in(k.Admin),
	}
}
