package person

import (
	"context"
	"strings"

	"alongside/ent"
	"alongside/ent/consent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// RecordConsentInput is what a client answered when asked to agree to something.
type RecordConsentInput struct {
	ClientMutationID string               `json:"clientMutationId"`
	ClientID         string               `json:"clientId"`
	What             code.ConsentKind     `json:"what"`
	Decision         code.ConsentDecision `json:"decision"`
	How              code.ConsentHow      `json:"how"`
	On               clock.Date           `json:"on"`
	ServiceID        *string              `json:"serviceId,omitempty"`
	ExpiresOn        *clock.Date          `json:"expiresOn,omitempty"`
	CapacityConcern  *bool                `json:"capacityConcern,omitempty"`
	Words            *string              `json:"words,omitempty"`
}

// WithdrawConsentInput ends a consent that was given.
type WithdrawConsentInput struct {
	ClientMutationID string      `json:"clientMutationId"`
	ConsentID        string      `json:"consentId"`
	On               *clock.Date `json:"on,omitempty"`
	Words            *string     `json:"words,omitempty"`
}

// checkConsent validates an answer and gives its words as they are to be stored.
func checkConsent(in RecordConsentInput, today clock.Date) (string, error) {
	c := &checker{}
	coded(c, "what", &in.What)
	coded(c, "decision", &in.Decision)
	if in.Decision == code.ConsentDecisionWithdrawn {
		c.Add("decision", "To withdraw a consent, withdraw the one that was given.")
	}
	coded(c, "how", &in.How)
	c.past("on", in.On, today)
	named := in.ServiceID != nil
	switch {
	case in.What == code.ConsentKindShareWithService && !named:
		c.Add("serviceId", "Say which service the client was asked about.")
	case in.What != code.ConsentKindShareWithService && named:
		c.Add("serviceId", "A service is named only for sharing with a service. Leave it out.")
	case named && !id.Valid("sv", *in.ServiceID):
		return "", errs.Missing("service").At("serviceId")
	}
	if in.ExpiresOn != nil && (!in.ExpiresOn.Valid() || !in.ExpiresOn.After(in.On)) {
		c.Add("expiresOn", "The last day must be after the day of the answer.")
	}
	words := value(in.Words)
	c.words("words", &words)
	return words, c.Err()
}

// past refuses a day that is no day, to come, or beyond belief.
func (c *checker) past(path string, d, today clock.Date) {
	switch {
	case !d.Valid():
		c.Add(path, "Give a day as YYYY-MM-DD.")
	case d.After(today):
		c.Add(path, "The day must not be in the future.")
	case d.Year() < 1900:
		c.Add(path, "The day must not be before 1900.")
	}
}

// RecordConsent writes down an answer. A refusal ends what was given before to the same question, and recalls what was
// sent under it.
func (s *Service) RecordConsent(ctx context.Context, in RecordConsentInput) (*ent.Consent, error) {
	words, err := checkConsent(in, s.store.Today())
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "recordConsent", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Consent, error) {
		p, err := s.edit(ctx, in.ClientID)
		if err != nil {
			return nil, err
		}
		if in.On.Before(p.DateOfBirth) {
			return nil, errs.Field("on", "The day must not be before the client was born.")
		}
		if in.Decision == code.ConsentDecisionRefused {
			if err := s.endGiven(ctx, p.ID, in); err != nil {
				return nil, err
			}
		}
		c, err := s.store.Ent(ctx).Consent.Create().SetPersonID(p.ID).SetWhat(in.What).SetDecision(in.Decision).
			SetHow(in.How).SetOn(in.On).SetNillableServiceID(in.ServiceID).SetNillableExpiresOn(in.ExpiresOn).
			SetCapacityConcern(value(in.CapacityConcern)).SetWords(words).
			SetRecordedByID(viewer.From(ctx).AccountID).Save(ctx)
		if err != nil {
			return nil, err
		}
		return c, s.clocks.RefreshPerson(ctx, p.ID)
	})
}

// endGiven withdraws what the client gave before, to the same question, up to the day of their refusal.
func (s *Service) endGiven(ctx context.Context, personID string, in RecordConsentInput) error {
	q := s.store.Ent(ctx).Consent.Query().Where(
		consent.PersonID(personID), consent.What(in.What), consent.DecisionEQ(code.ConsentDecisionGiven),
		consent.WithdrawnOnIsNil(), consent.OnLTE(in.On))
	if in.ServiceID != nil {
		q.Where(consent.ServiceID(*in.ServiceID))
	}
	given, err := q.All(ctx)
	if err != nil {
		return err
	}
	for _, c := range given {
		if _, err := s.withdraw(ctx, c, in.On, c.Words); err != nil {
			return err
		}
	}
	return nil
}

// WithdrawConsent ends a consent that was given, and recalls what was sent under it and is not answered. With that to their
// story, every story of the client is taken out.
func (s *Service) WithdrawConsent(ctx context.Context, in WithdrawConsentInput) (*ent.Consent, error) {
	today := s.store.Today()
	ck := &checker{}
	on := today
	if in.On != nil {
		on = *in.On
		ck.past("on", on, today)
	}
	words := value(in.Words)
	ck.words("words", &words)
	if err := ck.Err(); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "withdrawConsent", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Consent, error) {
		if err := worker(ctx); err != nil {
			return nil, err
		}
		if !id.Valid("co", in.ConsentID) {
			return nil, errs.Missing("consent").At("consentId")
		}
		c, err := s.store.Ent(ctx).Consent.Get(ctx, in.ConsentID)
		switch {
		case ent.IsNotFound(err):
			return nil, errs.Missing("consent").At("consentId")
		case err != nil:
			return nil, err
		case c.Decision == code.ConsentDecisionRefused:
			return nil, errs.Field("consentId", "This consent was refused: there is nothing to withdraw.")
		case c.Decision == code.ConsentDecisionWithdrawn || c.WithdrawnOn != nil:
			return nil, errs.Field("consentId", "This consent has been withdrawn already.")
		case on.Before(c.On):
			return nil, errs.Field("on", "The day must not be before the day on which it was given.")
		}
		c, err = s.withdraw(ctx, c, on, strings.Trim(c.Words+"\n"+words, "\n"))
		if err != nil {
			return nil, err
		}
		return c, s.clocks.RefreshPerson(ctx, c.PersonID)
	})
}

// withdraw ends one consent, recalls what was sent under it and takes out what is told under it.
func (s *Service) withdraw(ctx context.Context, c *ent.Consent, on clock.Date, words string) (*ent.Consent, error) {
	c, err := c.Update().Where(consent.Version(c.Version)).AddVersion(1).
		SetDecision(code.ConsentDecisionWithdrawn).SetWithdrawnOn(on).SetWords(words).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, errs.New(errs.Conflict, "Somebody changed this consent just now. Look at it again.")
	}
	switch {
	case err != nil:
		return nil, err
	case c.What == code.ConsentKindUseStory:
		return c, s.stories.Withdraw(ctx, c.PersonID)
	case c.What == code.ConsentKindShareWithService && c.ServiceID != nil:
		return c, s.recaller.Recall(ctx, c.PersonID, *c.ServiceID)
	}
	return c, nil
}
