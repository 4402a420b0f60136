package server_test

import (
	"net/http"
	"strings"
	"testing"

	"alongside/internal/testkit"
)

// Ensure a feed is read without a sign-in at its address and nowhere else, that guesses at addresses are slowed down, and
// that one appointment goes to who may see it.
func TestCalendar(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := start(t, k)
		ref, _ := s.supported("Gwen", "Price", "1969-02-28")
		appointment := s.do(s.worker, "bookAppointment", "appointment { id }", map[string]any{
			"referralId": ref, "startsAt": "2026-06-12T09:00:00Z", "minutes": 30, "method": "PHONE", "purpose": "SUPPORT",
		}).text("bookAppointment.appointment.id")
		path := s.do(s.worker, "makeCalendarFeed", "path", map[string]any{}).text("makeCalendarFeed.path")
		program := &caller{t: t, base: s.worker.base}
		for name, tt := range map[string]struct {
			by   *caller
			path string
		}{"feed": {program, path}, "appointment": {s.worker, "/calendar/appointments/" + appointment + ".ics"}} {
			res, text := tt.by.web(t, http.MethodGet, tt.path, "")
			if res.StatusCode != http.StatusOK || !strings.Contains(text, "SUMMARY:GP\\, phone call\r\n") || !strings.Contains(text, "DTSTART:20260612T090000Z") {
				t.Errorf("%s: %d %s", name, res.StatusCode, text)
			}
			if res.Header.Get("Content-Type") != "text/calendar; charset=utf-8" || res.Header.Get("Cache-Control") != "no-store" || !strings.Contains(res.Header.Get("Content-Security-Policy"), "sandbox") {
				t.Errorf("%s: %v", name, res.Header)
			}
		}
		for name, tt := range map[string]struct {
			by     *caller
			path   string
			status int
		}{
			"appointment, nobody": {program, "/calendar/appointments/" + appointment + ".ics", 401}, "appointment, practice": {s.practice, "/calendar/appointments/" + appointment + ".ics", 404},
			"another address": {program, "/calendar/" + strings.Repeat("A", 43) + ".ics", 404}, "the account": {program, "/calendar/" + k.LinkWorker.AccountID, 404},
		} {
			if res, text := tt.by.web(t, http.MethodGet, tt.path, ""); res.StatusCode != tt.status || strings.Contains(text, "BEGIN") {
				t.Errorf("%s: %d %s", name, res.StatusCode, text)
			}
		}
		slowed := false
		for range 30 {
			res, _ := program.web(t, http.MethodGet, "/calendar/"+strings.Repeat("B", 43)+".ics", "")
			slowed = slowed || res.StatusCode == http.StatusTooManyRequests && res.Header.Get("Retry-After") != ""
		}
		if !slowed {
			t.Error("who guesses is not slowed down")
		}
		s.do(s.worker, "endCalendarFeed", "path", map[string]any{})
		if res, _ := program.web(t, http.MethodGet, path, ""); res.StatusCode == http.StatusOK {
			t.Error("the feed goes on")
		}
	})
}
