package person

import (
	"context"
	"strings"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// Create writes a new client, inside the use case that refers them. INVALID at "person. ..." as [Check]; NOT_FOUND at
// person.practiceId for a practice that is not one of the scheme; CONFLICT at person.id for a key that is taken.
func (s *Service) Create(ctx context.Context, in detail.PersonInput) (*ent.Person, error) {
	in, err := Check(in, s.store.Today())
	if err != nil {
		return nil, err
	}
	if in.ID != nil && !id.Valid("pe", *in.ID) {
		return nil, errs.Field("person.id", "The id is not one of this kind: it is pe and 26 characters.")
	}
	if err := s.practice(ctx, in.PracticeID, "person.practiceId"); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).Person.Create().
		SetGivenName(in.GivenName).SetFamilyName(in.FamilyName).SetPreferredName(value(in.PreferredName)).
		SetTitle(value(in.Title)).SetPronouns(value(in.Pronouns)).SetDateOfBirth(in.DateOfBirth).
		SetNhsNumber(value(in.NhsNumber)).SetNhsNumberStatus(numberStatus(value(in.NhsNumber))).
		SetNillableSex(in.Sex).SetNillableGender(in.Gender).SetNillableEthnicCategory(in.EthnicCategory).
		SetNillableLanguage(in.Language).SetNillableInterpreterNeeded(in.InterpreterNeeded).
		SetAccessibleNeeds(in.AccessibleNeeds).
		SetPhone(value(in.Phone)).SetPhoneKey(phoneKey(value(in.Phone))).SetEmail(value(in.Email)).
		SetAddress(detail.Address{Line1: value(in.Line1), Line2: value(in.Line2), Town: value(in.Town), Postcode: value(in.Postcode)}).
		SetNillablePreferredMethod(in.PreferredMethod).SetPracticeID(in.PracticeID).
		SetNillableHousehold(in.Household).SetNillableCarerStatus(in.CarerStatus).
		SetCreatedByID(viewer.From(ctx).AccountID)
	if in.ID != nil {
		q.SetID(*in.ID)
	}
	if in.SafeContact != nil {
		q.SetSafeContact((&checker{}).safeContact("", in.SafeContact))
	}
	q.SetSearchText(searchText(searched{
		in.GivenName, in.FamilyName, value(in.PreferredName), value(in.NhsNumber), value(in.Phone), value(in.Postcode),
	})).SetSoundsLike(soundKey(in.GivenName, in.FamilyName))
	p, err := q.Save(ctx)
	if ent.IsConstraintError(err) && in.ID != nil {
		return nil, errs.New(errs.Conflict, "This id is taken. Make a new one.").At("person.id")
	}
	return p, err
}

// practice refuses an organisation that is not a practice of the scheme.
func (s *Service) practice(ctx context.Context, practiceID, field string) error {
	if !id.Valid("or", practiceID) {
		return errs.Missing("practice").At(field)
	}
	o, err := s.store.Ent(ctx).Organisation.Get(ctx, practiceID)
	switch {
	case ent.IsNotFound(err):
		return errs.Missing("practice").At(field)
	case err != nil:
		return err
	case o.Kind != code.OrganisationKindPractice:
		return errs.Field(field, "This organisation is not a GP practice. Choose a practice.")
	}
	return nil
}

// Died notes the day of death, or takes it back when on is the zero day: a closing by mistake is mended by reopening.
// Death stops every message: what services have not answered is recalled. It is part of the use case that closes or
// reopens the episode.
func (s *Service) Died(ctx context.Context, personID string, on clock.Date) error {
	p, err := s.Read(ctx, personID)
	if err != nil {
		return err
	}
	q := p.Update().AddVersion(1)
	switch {
	case on.IsZero():
		q.ClearDiedOn()
	case p.DiedOn != nil:
		return nil // whoever was first knew the day
	default:
		q.SetDiedOn(on)
	}
	if err := q.Exec(ctx); err != nil || on.IsZero() {
		return err
	}
	return s.recaller.RecallAll(ctx, personID, "The client has died.")
}

// numberStatus says how far a number can be relied on that somebody typed.
func numberStatus(number string) code.NhsNumberStatus {
	if number == "" {
		return code.NhsNumberStatusNone
	}
	return code.NhsNumberStatusUnverified
}

// phoneKey is a telephone in comparable digits, "" for none.
func phoneKey(phone string) string { return nhs.ComparablePhone(phone).String() }

// searched are the texts by which a client is found.
type searched struct{ given, family, preferred, number, phone, postcode string }

// searchText is what a client is searched by: folded names, NHS number, telephone in comparable digits, postcode with
// and without its space.
func searchText(t searched) string {
	parts := []string{
		nhs.Fold(t.given), nhs.Fold(t.family), nhs.Fold(t.preferred), t.number, phoneKey(t.phone), nhs.Fold(t.postcode),
		strings.ReplaceAll(nhs.Fold(t.postcode), " ", ""),
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// soundKey is the sounds-alike key of the first of the first names and the family name; middle names are often left out.
func soundKey(given, family string) string {
	first, _, _ := strings.Cut(nhs.Fold(given), " ")
	return nhs.Soundalike(first + " " + family)
}

// Check is the rule [Check] of today, for the use case that refers a new person.
func (s *Service) Check(in detail.PersonInput) error {
	_, err := Check(in, s.store.Today())
	return err
}
