package casework

import (
	"context"

	"alongside/ent"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
)

// Referrals is what casework needs of the referral it writes to. Both work in the open transaction.
type Referrals interface {
	// ContactRecorded moves the referral on where the journey says so: to CONTACTING, or to ACTIVE after a first
	// appointment, which it refuses while consent or the answer to risk is missing.
	ContactRecorded(ctx context.Context, r *ent.Referral, f detail.ContactFacts) error
	// Refresh recomputes what lists sort by.
	Refresh(ctx context.Context, referralID string) error
}

// Service records contacts, appointments and tasks.
type Service struct {
	store     *store.Store
	referrals Referrals
}

// New makes the service.
func New(s *store.Store, referrals Referrals) *Service {
	return &Service{store: s, referrals: referrals}
}

// missing is the one answer for a row that is not there, hidden, or whose key is malformed; another error stays.
func missing(err error, what, field string) error {
	if ent.IsNotFound(err) {
		return errs.Missing(what).At(field)
	}
	return err
}

// malformed refuses a key that is not of the type, as if there were no such row.
func malformed(prefix, key, what, field string) error {
	if !id.Valid(prefix, key) {
		return errs.Missing(what).At(field)
	}
	return nil
}

// text is a text of several lines as it is kept; INVALID at the field when it cannot be.
func text(field, s string, limit int) (string, error) {
	out, err := nhs.CleanText(s, limit)
	if err != nil {
		return "", errs.Field(field, "This text %s.", err)
	}
	return out, nil
}

// required is text that may not be empty.
func required(field, s string, limit int) (string, error) {
	out, err := text(field, s, limit)
	if err == nil && out == "" {
		err = errs.Field(field, "Enter some words.")
	}
	return out, err
}

// line is text on one line.
func line(field, s string) (string, error) {
	out, err := nhs.CleanLine(s, nhs.MaxLine)
	if err != nil {
		return "", errs.Field(field, "This text %s.", err)
	}
	return out, nil
}

// or is the value pointed to, or the zero value.
func or[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}
