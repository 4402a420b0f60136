package casework

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/contact"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// RecordContact writes a contact or an attempt down and moves the referral on. INVALID at the field at fault; at
// "method", "outcome" or "safeContactReason" with details "breaches" when it breaks the safe-contact rules.
func (s *Service) RecordContact(ctx context.Context, in RecordContactInput) (*ent.Contact, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "recordContact", Input: in}, func(ctx context.Context) (*ent.Contact, error) {
		in, err := checkContact(in, s.store.Clock.Now())
		if err != nil {
			return nil, err
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, store.TakenOn()...)
		if err != nil {
			return nil, err
		}
		// Whoever writes gives the minute, not the millisecond.
		if in.At.Before(r.ReceivedAt.Truncate(time.Minute)) {
			return nil, errs.Field("at", "This is before the referral was received.")
		}
		if err := s.checkSafe(ctx, r, in); err != nil {
			return nil, err
		}
		attempt := IsAttempt(in.Method, in.Outcome)
		c, err := s.store.Ent(ctx).Contact.Create().SetID(or(in.ID)).SetPersonID(r.PersonID).SetReferralID(r.ID).
			SetAuthorID(viewer.From(ctx).AccountID).SetAt(in.At).SetMethod(in.Method).SetOutcome(in.Outcome).
			SetPurpose(in.Purpose).SetMinutes(in.Minutes).SetPlace(*in.Place).SetNote(*in.Note).
			SetSafeContactReason(*in.SafeContactReason).SetAttempt(attempt).Save(ctx)
		if err != nil {
			return nil, store.Taken(err)
		}
		if in.AppointmentID != nil {
			if err := s.kept(ctx, *in.AppointmentID, c); err != nil {
				return nil, err
			}
		}
		facts := detail.ContactFacts{
			ContactID: c.ID, At: c.At, Method: c.Method, Outcome: c.Outcome, Purpose: c.Purpose,
			Attempt: attempt, Reached: Reached(c.Method, c.Outcome),
		}
		return c, s.referrals.ContactRecorded(ctx, r, facts)
	})
}

// checkSafe decides whether the client may be contacted in this way. A reason is kept only where a rule asked for one.
func (s *Service) checkSafe(ctx context.Context, r *ent.Referral, in RecordContactInput) error {
	p, err := s.store.Ent(ctx).Person.Get(ctx, r.PersonID)
	if err != nil {
		return store.Missing(err, "client", "referralId")
	}
	if err := checkDied(p.DiedOn, in); err != nil {
		return err
	}
	planned := Planned{At: in.At, Method: in.Method, Outcome: in.Outcome, Number: or(in.NumberCalled), Reason: *in.SafeContactReason}
	if len(Breaches(p.SafeContact, planned)) == 0 {
		*in.SafeContactReason = ""
	}
	return CheckSafeContact(p.SafeContact, planned)
}

// kept settles the appointment that a contact is the outcome of.
func (s *Service) kept(ctx context.Context, key string, c *ent.Contact) error {
	const field = "appointmentId"
	if err := store.Malformed("ap", key, "appointment", field); err != nil {
		return err
	}
	a, err := s.store.Ent(ctx).Appointment.Get(ctx, key)
	switch {
	case err != nil:
		return store.Missing(err, "appointment", field)
	case a.ReferralID != c.ReferralID:
		return errs.Missing("appointment").At(field)
	case a.ContactID != nil:
		return errs.Field(field, "The contact of this appointment has been recorded already.")
	}
	return a.Update().SetStatus(appointmentAfter(c.Outcome)).SetContactID(c.ID).AddVersion(1).Exec(ctx)
}

// CorrectContact puts right the note and length of a contact; the note as it was stays in its corrections. Only its
// author may, for the scheme's CorrectionHours; a stale version is a CONFLICT with both copies.
func (s *Service) CorrectContact(ctx context.Context, in CorrectContactInput) (*ent.Contact, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "correctContact", Input: in}, func(ctx context.Context) (*ent.Contact, error) {
		c, err := s.contact(ctx, in.ContactID)
		if err != nil {
			return nil, err
		}
		settings, err := s.store.Settings(ctx)
		if err != nil {
			return nil, err
		}
		by, now := viewer.From(ctx).AccountID, s.store.Clock.Now()
		if err := checkCorrectable(c.AuthorID, by, c.CreatedAt, now, settings.CorrectionHours); err != nil {
			return nil, err
		}
		if c.Version != in.Version {
			return nil, errs.Stale("contact", copyOf(c), in)
		}
		note, reason, err := checkCorrection(c.Method, in)
		if err != nil {
			return nil, err
		}
		minutes := c.Minutes
		if in.Minutes != nil {
			minutes = *in.Minutes
		}
		if note == c.Note && minutes == c.Minutes {
			return c, nil
		}
		was := detail.Correction{At: clock.FormatInstant(now), By: by, NoteWas: c.Note, ReasonWhy: reason}
		out, err := c.Update().Where(contact.Version(in.Version)).SetNote(note).SetMinutes(minutes).
			AppendCorrections([]detail.Correction{was}).AddVersion(1).Save(ctx)
		if ent.IsNotFound(err) { // corrected by another at the same instant
			return nil, errs.Stale("contact", copyOf(c), in)
		}
		return out, err
	})
}

// checkCorrection validates a correction of a contact by a method and gives its texts as they are to be stored.
func checkCorrection(method code.ContactMethod, in CorrectContactInput) (note, reason string, err error) {
	if in.Minutes != nil {
		if err := checkMinutes(*in.Minutes); err != nil {
			return "", "", err
		}
	}
	if note, err = nhs.TextField("note", in.Note, maxNote); err != nil {
		return "", "", err
	}
	if reason, err = nhs.TextField("reason", or(in.Reason), maxWords); err != nil {
		return "", "", err
	}
	return note, reason, checkNote(method, note)
}

// AnnotateContact adds words to a contact, at any time and by whoever works on the referral; nothing is changed by it.
func (s *Service) AnnotateContact(ctx context.Context, in AnnotateContactInput) (*ent.Contact, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "annotateContact", Input: in}, func(ctx context.Context) (*ent.Contact, error) {
		words, err := nhs.RequiredField("words", in.Words, maxWords)
		if err != nil {
			return nil, err
		}
		c, err := s.contact(ctx, in.ContactID)
		if err != nil {
			return nil, err
		}
		added := detail.Annotation{At: clock.FormatInstant(s.store.Clock.Now()), By: viewer.From(ctx).AccountID, Words: words}
		return c.Update().AppendAnnotations([]detail.Annotation{added}).AddVersion(1).Save(ctx)
	})
}

// contact gives a contact that the viewer may write to.
func (s *Service) contact(ctx context.Context, key string) (*ent.Contact, error) {
	if err := store.Malformed("ct", key, "contact", "contactId"); err != nil {
		return nil, err
	}
	c, err := s.store.Ent(ctx).Contact.Get(ctx, key)
	if err != nil {
		return nil, store.Missing(err, "contact", "contactId")
	}
	_, err = s.store.Episode(ctx, "contactId", c.ReferralID)
	return c, err
}

// copyOf is a contact as a plain map, for whoever has to compare it with their own copy.
func copyOf(c *ent.Contact) map[string]any {
	return map[string]any{"id": c.ID, "version": c.Version, "note": c.Note, "minutes": c.Minutes}
}
