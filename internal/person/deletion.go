package person

import (
	"context"
	"strings"

	"alongside/ent"
	"alongside/ent/contact"
	"alongside/ent/planversion"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// DeleteClientInput says which client is deleted and why, and repeats their name.
type DeleteClientInput struct {
	ClientMutationID string                    `json:"clientMutationId"`
	ClientID         string                    `json:"clientId"`
	Version          int                       `json:"version"`
	Reason           code.ClientDeletionReason `json:"reason"`
	Name             string                    `json:"name"`
}

// care is what a record says of somebody having been cared for.
type care struct {
	nhsNumber nhs.Number
	reached   bool // a contact in which the client was there or answered
	agreed    bool // a plan was agreed with them
}

// checkDeletion refuses a reason that the record speaks against: records of care are kept for as long as the Records
// Management Code of the NHS says. A trial is walked through to its end by staff, so what was done says nothing of it; a
// number that the NHS may have given to somebody does. Who was entered in error was not spoken to.
func checkDeletion(reason code.ClientDeletionReason, c care) error {
	const field = "reason"
	switch reason {
	case code.ClientDeletionReasonTestRecord:
		if c.nhsNumber != "" && !c.nhsNumber.IsTest() {
			return errs.Field(field, "This client has an NHS number that can be somebody's. Test records have none, or one that begins with 999. If it was made up, take it out of the details first.")
		}
	case code.ClientDeletionReasonEnteredInError:
		switch {
		case c.reached:
			return errs.Field(field, "The client was reached, so this is a record of care, which is kept. If that contact was somebody else's, correct it first; else close the referral.")
		case c.agreed:
			return errs.Field(field, "A plan was agreed with the client, so this is a record of care, which is kept. Close the referral instead.")
		}
	default:
		return errs.Field(field, "Choose a reason of the list.")
	}
	return nil
}

// typedName compares a name that somebody typed with that of a client: capitals and spaces do not matter.
func typedName(typed, name string) bool {
	plain := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	return strings.EqualFold(plain(typed), plain(name))
}

// DeleteClient takes a client out with all of their record, for good ([store.Store.Erase]). For managers. INVALID at reason
// or name; NOT_FOUND for a client who is not there or hidden, alike; CONFLICT when the version is stale.
func (s *Service) DeleteClient(ctx context.Context, in DeleteClientInput) (*store.Gone, error) {
	if !viewer.From(ctx).Is(code.RoleManager) {
		return nil, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "deleteClient", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*store.Gone, error) {
		if err := s.store.Hold(ctx, "person", in.ClientID); err != nil {
			return nil, err
		}
		p, err := s.Read(ctx, in.ClientID)
		if err != nil {
			return nil, errs.At(err, "clientId")
		}
		if p.Version != in.Version {
			return nil, errs.New(errs.Conflict, "Somebody changed this client since you looked. Look at the record again.").At("version")
		}
		if !typedName(in.Name, DisplayName(p)) {
			return nil, errs.Field("name", "This is not the client's name. Type it as it stands at the head of their record.")
		}
		c, err := s.careOf(audit.Unseen(ctx), p)
		if err != nil {
			return nil, err
		}
		if err := checkDeletion(in.Reason, c); err != nil {
			return nil, err
		}
		return s.store.Erase(ctx, p.ID, in.Reason.Label())
	})
}

// careOf looks what a record says of care.
func (s *Service) careOf(ctx context.Context, p *ent.Person) (c care, err error) {
	db := s.store.Ent(ctx)
	c.nhsNumber = nhs.Number(p.NhsNumber)
	contacts, err := db.Contact.Query().Where(contact.PersonID(p.ID)).Select(contact.FieldMethod, contact.FieldOutcome).All(ctx)
	if err != nil {
		return c, err
	}
	for _, one := range contacts {
		c.reached = c.reached || detail.Reached(one.Method, one.Outcome)
	}
	c.agreed, err = db.PlanVersion.Query().Where(planversion.PersonID(p.ID)).Exist(ctx)
	return c, err
}
