package person

import (
	"context"

	"alongside/ent"
	"alongside/ent/person"
	"alongside/internal/errs"
	"alongside/internal/store"
)

// UpdateClient changes a client's details. A change that started from an older version is a CONFLICT with both copies.
func (s *Service) UpdateClient(ctx context.Context, input UpdateClientInput) (*ent.Person, error) {
	in, safe, relevant, err := checkUpdate(input, s.store.Today())
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: input.ClientMutationID, Operation: "updateClient", Input: input}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Person, error) {
		p, err := s.edit(ctx, in.ClientID)
		if err != nil {
			return nil, err
		}
		if p.Version != in.Version {
			return nil, stale(p, input)
		}
		q := p.Update().Where(person.Version(in.Version)).AddVersion(1)
		if in.PracticeID != nil && *in.PracticeID != p.PracticeID {
			if err := s.practice(ctx, *in.PracticeID, "practiceId"); err != nil {
				return nil, err
			}
			q.SetPracticeID(*in.PracticeID)
		}
		setDetails(q, p, in)
		if safe != nil {
			q.SetSafeContact(*safe)
		}
		if in.RelevantContacts != nil {
			q.SetRelevantContacts(relevant)
		}
		changed, err := q.Save(ctx)
		if ent.IsNotFound(err) { // somebody was quicker, or the client went out of sight
			if p, err = s.Read(ctx, in.ClientID); err == nil {
				err = stale(p, input)
			}
		}
		return changed, err
	})
}

// setDetails fills an update with what was given, and with what follows from it.
func setDetails(q *ent.PersonUpdateOne, p *ent.Person, in UpdateClientInput) {
	q.SetNillableGivenName(in.GivenName).SetNillableFamilyName(in.FamilyName).
		SetNillablePreferredName(in.PreferredName).SetNillableTitle(in.Title).SetNillablePronouns(in.Pronouns).
		SetNillableDateOfBirth(in.DateOfBirth).SetNillableNhsNumber(in.NhsNumber).
		SetNillablePhone(in.Phone).SetNillableEmail(in.Email).
		SetNillableSex(in.Sex).SetNillableGender(in.Gender).SetNillableEthnicCategory(in.EthnicCategory).
		SetNillableLanguage(in.Language).SetNillableInterpreterNeeded(in.InterpreterNeeded).
		SetNillableReasonableAdjustments(in.ReasonableAdjustments).SetNillablePreferredMethod(in.PreferredMethod).
		SetNillableHousehold(in.Household).SetNillableCarerStatus(in.CarerStatus).
		SetNillableOccupation(in.Occupation).SetNillableConditions(in.Conditions).
		SetNillableWhatMatters(in.WhatMatters).SetNillableAboutMe(in.AboutMe)
	if in.NhsNumber != nil && *in.NhsNumber != p.NhsNumber {
		q.SetNhsNumberStatus(numberStatus(*in.NhsNumber))
	}
	if in.AccessibleNeeds != nil {
		q.SetAccessibleNeeds(in.AccessibleNeeds)
	}
	address := p.Address
	for to, from := range map[*string]*string{
		&address.Line1: in.Line1, &address.Line2: in.Line2, &address.Town: in.Town, &address.Postcode: in.Postcode,
	} {
		if from != nil {
			*to = *from
		}
	}
	if address != p.Address {
		q.SetAddress(address)
	}
	given, family, phone := or(in.GivenName, p.GivenName), or(in.FamilyName, p.FamilyName), or(in.Phone, p.Phone)
	q.SetPhoneKey(phoneKey(phone)).SetSoundsLike(soundKey(given, family)).SetSearchText(searchText(searched{
		given, family, or(in.PreferredName, p.PreferredName), or(in.NhsNumber, p.NhsNumber), phone, address.Postcode,
	}))
}

// or is what was given, else what is there.
func or(given *string, present string) string {
	if given != nil {
		return *given
	}
	return present
}

// stale refuses a change of an older copy, with the present one as plain values under the names of the input.
func stale(p *ent.Person, input UpdateClientInput) error {
	return errs.Stale("client", map[string]any{
		"clientId": p.ID, "version": p.Version, "updatedAt": p.UpdatedAt,
		"givenName": p.GivenName, "familyName": p.FamilyName, "preferredName": p.PreferredName, "title": p.Title,
		"pronouns": p.Pronouns, "dateOfBirth": p.DateOfBirth, "nhsNumber": p.NhsNumber, "practiceId": p.PracticeID,
		"phone": p.Phone, "email": p.Email, "line1": p.Address.Line1, "line2": p.Address.Line2, "town": p.Address.Town,
		"postcode": p.Address.Postcode, "sex": p.Sex, "gender": p.Gender, "ethnicCategory": p.EthnicCategory,
		"language": p.Language, "interpreterNeeded": p.InterpreterNeeded, "accessibleNeeds": p.AccessibleNeeds,
		"reasonableAdjustments": p.ReasonableAdjustments, "safeContact": p.SafeContact, "preferredMethod": p.PreferredMethod,
		"household": p.Household, "carerStatus": p.CarerStatus, "occupation": p.Occupation, "conditions": p.Conditions,
		"whatMatters": p.WhatMatters, "aboutMe": p.AboutMe, "relevantContacts": p.RelevantContacts,
	}, input)
}
