package casework

import (
	"context"
	"slices"
	"time"

	"alongside/ent"
	"alongside/ent/appointment"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// BookAppointmentInput is a time agreed with the client. Minutes is 5 to 480.
type BookAppointmentInput struct {
	ClientMutationID string              `json:"clientMutationId"`
	ID               *string             `json:"id"`
	ReferralID       string              `json:"referralId"`
	StartsAt         time.Time           `json:"startsAt"`
	Minutes          int                 `json:"minutes"`
	Method           code.ContactMethod  `json:"method"`
	Purpose          code.ContactPurpose `json:"purpose"`
	Place            *string             `json:"place"`
}

// SetAppointmentStatusInput says what became of an appointment.
type SetAppointmentStatusInput struct {
	ClientMutationID string                 `json:"clientMutationId"`
	AppointmentID    string                 `json:"appointmentId"`
	Version          *int                   `json:"version"`
	Status           code.AppointmentStatus `json:"status"`
}

// meeting are the methods for which a time is agreed with the client.
var meeting = []code.ContactMethod{
	code.ContactMethodInPersonPractice, code.ContactMethodInPersonVenue, code.ContactMethodHomeVisit,
	code.ContactMethodWalkAndTalk, code.ContactMethodAccompanied, code.ContactMethodPhone, code.ContactMethodVideo,
	code.ContactMethodGroup, code.ContactMethodWebinar,
}

// BookAppointment books a time with the referral's link worker, or with the viewer while there is none or they cover. INVALID at
// "startsAt" against the client's safe-contact rules, see [CheckBooking].
func (s *Service) BookAppointment(ctx context.Context, in BookAppointmentInput) (*ent.Appointment, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "bookAppointment", Input: in}, func(ctx context.Context) (*ent.Appointment, error) {
		place, err := checkAppointment(in, s.store.Clock.Now())
		if err != nil {
			return nil, err
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, store.TakenOn()...)
		if err != nil {
			return nil, err
		}
		p, err := s.store.Ent(ctx).Person.Get(ctx, r.PersonID)
		if err != nil {
			return nil, store.Missing(err, "client", "referralId")
		}
		if p.DiedOn != nil {
			return nil, errs.Field("referralId", "The client has died. Nothing more is agreed with them.")
		}
		if err := CheckBooking(p.SafeContact, in.Method, in.StartsAt, in.Minutes); err != nil {
			return nil, err
		}
		with := viewer.From(ctx).AccountID
		if r.LinkWorkerID != nil && !viewer.From(ctx).WorksAs(r.LinkWorkerID) {
			with = *r.LinkWorkerID
		}
		a, err := s.store.Ent(ctx).Appointment.Create().SetID(or(in.ID)).SetPersonID(r.PersonID).SetReferralID(r.ID).
			SetWithID(with).SetStartsAt(clock.Milli(in.StartsAt)).SetMinutes(in.Minutes).SetMethod(in.Method).
			SetPurpose(in.Purpose).SetPlace(place).Save(ctx)
		if err != nil {
			return nil, store.Taken(err)
		}
		return a, s.referrals.Refresh(ctx, r.ID)
	})
}

// checkAppointment validates a time to be agreed and gives its place as it is to be stored.
func checkAppointment(in BookAppointmentInput, now time.Time) (place string, err error) {
	switch {
	case !in.StartsAt.After(now):
		return "", errs.Field("startsAt", "An appointment is booked before it begins: give an instant in the future.")
	case in.Minutes < 5 || in.Minutes > 480:
		return "", errs.Field("minutes", "Give the length in minutes, from 5 to 480.")
	case !slices.Contains(meeting, in.Method):
		return "", errs.Field("method", "Choose a method by which the client is met or called.")
	case !in.Purpose.Valid():
		return "", errs.Field("purpose", "Choose a purpose of the list.")
	}
	return nhs.LineField("place", or(in.Place))
}

// SetAppointmentStatus says what became of an appointment. While a contact belongs to it, the contact says so.
func (s *Service) SetAppointmentStatus(ctx context.Context, in SetAppointmentStatusInput) (*ent.Appointment, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "setAppointmentStatus", Input: in}, func(ctx context.Context) (*ent.Appointment, error) {
		const field = "appointmentId"
		if err := store.Malformed("ap", in.AppointmentID, "appointment", field); err != nil {
			return nil, err
		}
		a, err := s.store.Ent(ctx).Appointment.Get(ctx, in.AppointmentID)
		if err != nil {
			return nil, store.Missing(err, "appointment", field)
		}
		if _, err := s.store.Episode(ctx, field, a.ReferralID); err != nil {
			return nil, err
		}
		stale := errs.Stale("appointment", map[string]any{"id": a.ID, "version": a.Version, "status": a.Status}, in)
		if in.Version != nil && *in.Version != a.Version {
			return nil, stale
		}
		if in.Status == a.Status {
			return a, nil
		}
		if err := checkOutcome(a.StartsAt, a.ContactID != nil, in.Status, s.store.Clock.Now()); err != nil {
			return nil, err
		}
		out, err := a.Update().Where(appointment.Version(a.Version)).SetStatus(in.Status).AddVersion(1).Save(ctx)
		switch {
		case ent.IsNotFound(err):
			return nil, stale
		case err != nil:
			return nil, err
		}
		return out, s.referrals.Refresh(ctx, a.ReferralID)
	})
}

// checkOutcome decides whether an appointment may get the status: attended or not once it has begun, cancelled at any
// time, booked again while it is still to come; not when a contact has settled it.
func checkOutcome(startsAt time.Time, settled bool, to code.AppointmentStatus, now time.Time) error {
	begun := !startsAt.After(now)
	switch {
	case !to.Valid():
		return errs.Field("status", "Choose a status of the list.")
	case settled:
		return errs.Field("status", "The contact of this appointment says what became of it.")
	case to == code.AppointmentStatusBooked && begun:
		return errs.Field("status", "The time of this appointment has passed. Book another.")
	case !begun && (to == code.AppointmentStatusAttended || to == code.AppointmentStatusDidNotAttend):
		return errs.Field("status", "This appointment has not begun yet. It can be cancelled.")
	}
	return nil
}
