package person

import (
	"cmp"
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/person"
	"alongside/ent/predicate"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/detail"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// maxCandidates is how many people with something in common are looked at; a telephone shared by more is a care home's.
const maxCandidates = 50

// PossibleDuplicates lists the clients whom the viewer may see and who may be the person described, the likeliest first.
// INVALID as [Check].
func (s *Service) PossibleDuplicates(ctx context.Context, in detail.PersonInput) ([]*detail.Duplicate, error) {
	in, err := Check(in, s.store.Today())
	if err != nil {
		return nil, err
	}
	return s.alike(ctx, describe(in), "")
}

// Duplicates lists the clients whom the viewer may see and who may be the same person as this one. A role that does not
// see dates of birth and NHS numbers has nothing to compare by, and is shown none.
func (s *Service) Duplicates(ctx context.Context, p *ent.Person) ([]*detail.Duplicate, error) {
	if p.DateOfBirth.IsZero() {
		return []*detail.Duplicate{}, nil
	}
	return s.alike(ctx, describeRow(p), p.ID)
}

// HiddenDuplicate says whether somebody whom the viewer may not see may be the person described. Only that is told:
// whoever decides on the referral looks.
func (s *Service) HiddenDuplicate(ctx context.Context, in detail.PersonInput) (bool, error) {
	in, err := Check(in, s.store.Today())
	if err != nil {
		return false, err
	}
	seen, err := s.alike(audit.Unseen(ctx), describe(in), "")
	if err != nil {
		return false, err
	}
	system := viewer.System(audit.Unseen(ctx), viewer.From(ctx).SchemeID, "the duplicate check")
	all, err := s.alike(system, describe(in), "")
	return len(all) > len(seen), err
}

// alike finds the clients that the viewer of the context may see and that match, leaving out one.
func (s *Service) alike(ctx context.Context, d described, not string) ([]*detail.Duplicate, error) {
	rows, err := s.store.Ent(ctx).Person.Query().Where(person.Or(common(d)...), person.IDNEQ(not)).
		Select(
			person.FieldGivenName, person.FieldFamilyName, person.FieldNhsNumber, person.FieldPhoneKey, person.FieldDateOfBirth,
		).Order(person.ByID()).Limit(maxCandidates).All(audit.Unseen(ctx))
	if err != nil {
		return nil, err
	}
	found := []*detail.Duplicate{}
	for _, p := range rows {
		if because, strong := match(d, describeRow(p)); len(because) > 0 {
			audit.Saw(ctx, "Person", p.ID) // those looked at and let go were shown to nobody
			found = append(found, &detail.Duplicate{ClientID: p.ID, Because: because, Strong: strong})
		}
	}
	slices.SortStableFunc(found, func(a, b *detail.Duplicate) int {
		if a.Strong != b.Strong {
			if a.Strong {
				return -1
			}
			return 1
		}
		return cmp.Compare(len(b.Because), len(a.Because))
	})
	return found, nil
}

// common gives the predicates of which a duplicate meets one; each has an index.
func common(d described) []predicate.Person {
	var or []predicate.Person
	if d.number != "" {
		or = append(or, person.NhsNumber(d.number))
	}
	if d.phone != "" {
		or = append(or, person.PhoneKey(d.phone))
	}
	if key := soundKey(d.given, d.family); key != "" {
		or = append(or, person.And(person.SoundsLike(key),
			person.DateOfBirthGTE(clock.NewDate(d.birth.Year()-nearYears, 1, 1)),
			person.DateOfBirthLTE(clock.NewDate(d.birth.Year()+nearYears, 12, 31))))
	}
	return append(or, person.DateOfBirth(d.birth))
}

// describe is a person as they are referred.
func describe(in detail.PersonInput) described {
	return described{
		given: in.GivenName, family: in.FamilyName, number: value(in.NhsNumber), phone: phoneKey(value(in.Phone)),
		birth: in.DateOfBirth,
	}
}

// describeRow is a client.
func describeRow(p *ent.Person) described {
	key := p.PhoneKey
	if key == "" {
		key = nhs.ComparablePhone(p.Phone).String()
	}
	return described{given: p.GivenName, family: p.FamilyName, number: p.NhsNumber, phone: key, birth: p.DateOfBirth}
}
