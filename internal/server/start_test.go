package server_test

import (
	"log/slog"
	"net/http/httptest"
	"testing"
	"time"

	"alongside/internal/server"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// start runs the server on the kit's database and signs one of each role in.
func start(t *testing.T, k *testkit.Kit, change ...func(*server.Config)) *scheme {
	t.Helper()
	config := server.Config{
		Database: k.Address, Clock: k.Clock, Log: slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}),
		Trust: func(string) bool { return true }, OperationTime: time.Minute, // the tests share the machine
	}
	for _, c := range change {
		c(&config)
	}
	srv, err := server.New(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(srv.Handler())
	t.Cleanup(func() {
		web.Close()
		_ = srv.Close()
	})
	s := &scheme{k: k, tape: &tape{keys: map[string]string{}}}
	for who, v := range s.roles() {
		a, err := k.Store.Ent(t.Context()).Account.UpdateOneID(v.AccountID).SetPasswordHash(testkit.PasswordHash(password)).Save(k.System())
		if err != nil {
			t.Fatal(err)
		}
		*who = &caller{t: t, base: web.URL, email: a.Email, tape: s.tape}
	}
	s.signIn = func() {
		for c := range s.roles() {
			(*c).signIn()
		}
	}
	s.signIn()
	return s
}

// roles are the callers and who each of them is.
func (s *scheme) roles() map[**caller]*viewer.Viewer {
	k := s.k
	return map[**caller]*viewer.Viewer{
		&s.worker: k.LinkWorker, &s.worker2: k.LinkWorker2, &s.lead: k.Lead, &s.manager: k.Manager,
		&s.host: k.HostUser, &s.host2: k.HostUser2, &s.practice: k.PracticeUser, &s.admin: k.Admin,
		&s.analyst: k.Analyst, &s.commissioner: k.Commissioner, &s.auditor: k.Auditor,
	}
}
