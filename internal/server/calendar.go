package server

import (
	"context"
	"net/http"
	"strings"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// refusedEntry is what the trail says of somebody who was refused.
func refusedEntry(c errs.Code) audit.Entry {
	e := audit.Entry{Action: code.AuditActionRefused, Outcome: code.AuditOutcomeRefused, Reason: "There is no such row, or it is not theirs to see."}
	if c == errs.Forbidden {
		e.Reason = "The role does not allow it."
	}
	return e
}

// appointmentFile answers GET /calendar/appointments/{file}: one appointment, for the calendar of whoever may see it.
func (s *Server) appointmentFile(w http.ResponseWriter, r *http.Request) {
	ctx, seen := audit.Record(r.Context(), "appointmentFile")
	key, _ := strings.CutSuffix(r.PathValue("file"), ".ics")
	b, err := s.services.Casework.AppointmentFile(ctx, key)
	if err == nil {
		err = s.store.Audit(ctx, seen.Read(viewer.From(ctx))...)
	}
	if err != nil {
		s.refuseNoted(ctx, w, r, err)
		return
	}
	calendarFile(w, b)
}

// calendarFeed answers GET /calendar/{file}: the appointments of the account whose address it is. Nobody signs in for
// it: the address is the secret, and stands in no log.
func (s *Server) calendarFeed(w http.ResponseWriter, r *http.Request) {
	var b []byte
	err := s.login.Guessed(r, func(ctx context.Context) (err error) {
		address, _ := strings.CutSuffix(r.PathValue("file"), ".ics")
		b, err = s.services.Casework.Feed(ctx, address, s.services.Organisations)
		return err
	})
	if err != nil {
		s.login.Refuse(w, r, err)
		return
	}
	calendarFile(w, b)
}

// calendarFile sends iCalendar.
func calendarFile(w http.ResponseWriter, b []byte) {
	h := w.Header()
	h.Set("Content-Type", "text/calendar; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="appointments.ics"`)
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(b) //nolint:gosec // no page: a file to keep, of a type that runs nothing
}
