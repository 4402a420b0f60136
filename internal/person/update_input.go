package person

import (
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// RelevantContactInput is somebody important to a client.
type RelevantContactInput struct {
	Name         string  `json:"name"`
	Relationship string  `json:"relationship"`
	Phone        *string `json:"phone,omitempty"`
	IsNextOfKin  *bool   `json:"isNextOfKin,omitempty"`
	IsCarer      *bool   `json:"isCarer,omitempty"`
	MayTalkTo    *bool   `json:"mayTalkTo,omitempty"`
}

// UpdateClientInput is a change of a client's details; what is left out stays. Lists and safe-contact rules replace what
// was there.
type UpdateClientInput struct {
	ClientMutationID      string                   `json:"clientMutationId"`
	ClientID              string                   `json:"clientId"`
	Version               int                      `json:"version"`
	GivenName             *string                  `json:"givenName,omitempty"`
	FamilyName            *string                  `json:"familyName,omitempty"`
	PreferredName         *string                  `json:"preferredName,omitempty"`
	Title                 *string                  `json:"title,omitempty"`
	Pronouns              *string                  `json:"pronouns,omitempty"`
	DateOfBirth           *clock.Date              `json:"dateOfBirth,omitempty"`
	NhsNumber             *string                  `json:"nhsNumber,omitempty"`
	PracticeID            *string                  `json:"practiceId,omitempty"`
	Phone                 *string                  `json:"phone,omitempty"`
	Email                 *string                  `json:"email,omitempty"`
	Line1                 *string                  `json:"line1,omitempty"`
	Line2                 *string                  `json:"line2,omitempty"`
	Town                  *string                  `json:"town,omitempty"`
	Postcode              *string                  `json:"postcode,omitempty"`
	Sex                   *code.Sex                `json:"sex,omitempty"`
	Gender                *code.Gender             `json:"gender,omitempty"`
	EthnicCategory        *code.EthnicCategory     `json:"ethnicCategory,omitempty"`
	Language              *string                  `json:"language,omitempty"`
	InterpreterNeeded     *bool                    `json:"interpreterNeeded,omitempty"`
	AccessibleNeeds       []code.AccessibleNeed    `json:"accessibleNeeds,omitempty"`
	ReasonableAdjustments *string                  `json:"reasonableAdjustments,omitempty"`
	SafeContact           *detail.SafeContactInput `json:"safeContact,omitempty"`
	PreferredMethod       *code.ContactMethod      `json:"preferredMethod,omitempty"`
	Household             *code.Household          `json:"household,omitempty"`
	CarerStatus           *code.CarerStatus        `json:"carerStatus,omitempty"`
	Occupation            *string                  `json:"occupation,omitempty"`
	Conditions            *string                  `json:"conditions,omitempty"`
	WhatMatters           *string                  `json:"whatMatters,omitempty"`
	AboutMe               *string                  `json:"aboutMe,omitempty"`
	RelevantContacts      []*RelevantContactInput  `json:"relevantContacts,omitempty"`
}

// checkUpdate validates a change and gives it back as it is to be stored, with the lists and rules that replace.
func checkUpdate(in UpdateClientInput, today clock.Date) (UpdateClientInput, *detail.SafeContact, []detail.RelevantContact, error) {
	c := &checker{}
	for _, p := range []**string{
		&in.GivenName, &in.FamilyName, &in.PreferredName, &in.Title, &in.Pronouns, &in.NhsNumber, &in.Phone, &in.Email,
		&in.Line1, &in.Line2, &in.Town, &in.Postcode, &in.Language, &in.ReasonableAdjustments, &in.Occupation,
		&in.Conditions, &in.WhatMatters, &in.AboutMe,
	} {
		if *p != nil { // the caller's own texts stay as they are: the replay of a mutation is told by them
			text := **p
			*p = &text
		}
	}
	c.name("givenName", "first name", in.GivenName)
	c.name("familyName", "family name", in.FamilyName)
	for _, l := range []struct {
		path, subject string
		text          *string
		limit         int
	}{
		{"preferredName", "The preferred name", in.PreferredName, maxShort},
		{"title", "The title", in.Title, maxShort},
		{"pronouns", "The pronouns", in.Pronouns, maxShort},
		{"line1", "The address", in.Line1, maxLine},
		{"line2", "The address", in.Line2, maxLine},
		{"town", "The town", in.Town, maxLine},
		{"occupation", "The occupation", in.Occupation, maxLine},
	} {
		c.line(l.path, l.subject, l.text, l.limit)
	}
	if in.DateOfBirth != nil {
		c.birth("dateOfBirth", *in.DateOfBirth, today)
	}
	c.nhsNumber("nhsNumber", in.NhsNumber)
	c.phone("phone", in.Phone)
	c.email("email", in.Email)
	c.postcode("postcode", in.Postcode)
	coded(c, "sex", in.Sex)
	coded(c, "gender", in.Gender)
	coded(c, "ethnicCategory", in.EthnicCategory)
	c.language("language", in.Language)
	if in.AccessibleNeeds != nil {
		in.AccessibleNeeds = c.needs("accessibleNeeds", in.AccessibleNeeds)
	}
	c.words("reasonableAdjustments", in.ReasonableAdjustments)
	coded(c, "preferredMethod", in.PreferredMethod)
	coded(c, "household", in.Household)
	coded(c, "carerStatus", in.CarerStatus)
	c.words("conditions", in.Conditions)
	c.words("whatMatters", in.WhatMatters)
	c.words("aboutMe", in.AboutMe)
	var safe *detail.SafeContact
	if in.SafeContact != nil {
		rules := c.safeContact("safeContact", in.SafeContact)
		safe = &rules
	}
	var relevant []detail.RelevantContact
	if in.RelevantContacts != nil {
		relevant = c.relevant("relevantContacts", in.RelevantContacts)
	}
	return in, safe, relevant, c.Err()
}
