package story

import (
	"context"
	"fmt"
	"slices"

	"alongside/ent"
	"alongside/ent/contact"
	"alongside/ent/organisation"
	"alongside/ent/referral"
	"alongside/ent/story"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
)

// MakeStoryReadyInput says that a story may be told. Passed are the keys of the doubtful findings that the author looked at
// and found to give nobody away.
type MakeStoryReadyInput struct {
	ClientMutationID string   `json:"clientMutationId"`
	StoryID          string   `json:"storyId"`
	Version          int      `json:"version"`
	Passed           []string `json:"passed,omitempty"`
}

// needed are the parts that a story cannot be told without, with what to do about it.
var needed = []struct {
	part code.StoryPart
	cure string
}{
	{code.StoryPartTitle, "Give the story a title."},
	{code.StoryPartCalled, "Say what the story calls the client: an invented first name, or “Mrs K”."},
	{code.StoryPartBefore, "Say how things were before."},
	{code.StoryPartTogether, "Say what you did together."},
	{code.StoryPartChanged, "Say what changed."},
}

// MakeStoryReady checks a story and, if nothing in it gives the client away, lets it be told. INVALID at storyId: a part is
// missing, something certain was found, or a doubtful finding was not passed over (details "findings": keys), or there is no
// consent that holds. CONFLICT with the present copy when the version is stale.
func (s *Service) MakeStoryReady(ctx context.Context, in MakeStoryReadyInput) (*ent.Story, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "makeStoryReady", Input: in}, func(ctx context.Context) (*ent.Story, error) {
		row, err := s.open(ctx, in.StoryID, in.Version, in)
		if err != nil {
			return nil, err
		}
		c, err := s.live(ctx, "storyId", row.PersonID)
		if err != nil {
			return nil, err
		}
		text := textOf(row)
		for _, n := range needed {
			if text[n.part] == "" {
				return nil, errs.Field("storyId", "%s", n.cure)
			}
		}
		findings, err := s.Findings(ctx, row)
		if err != nil {
			return nil, err
		}
		passed, err := passedOver(findings, in.Passed)
		if err != nil {
			return nil, err
		}
		u := row.Update().Where(story.Version(row.Version)).SetStatus(code.StoryStatusReady).SetConsentID(c.ID).SetPassed(passed).AddVersion(1)
		if row.ReadyOn == nil {
			u.SetReadyOn(s.store.Today())
		}
		out, err := u.Save(ctx)
		if ent.IsNotFound(err) {
			return nil, stale(row, in)
		}
		return out, err
	})
}

// passedOver gives the keys of the findings that were passed over, or refuses: nobody passes over what is certain, nor in
// one go what they have not looked at.
func passedOver(findings []*Finding, passed []string) ([]string, error) {
	out, certain, open := []string{}, []string{}, []string{}
	note := func(list *[]string, key string) {
		if !slices.Contains(*list, key) {
			*list = append(*list, key)
		}
	}
	for _, f := range findings {
		switch {
		case f.Certain:
			note(&certain, f.Key)
		case slices.Contains(passed, f.Key):
			note(&out, f.Key)
		default:
			note(&open, f.Key)
		}
	}
	switch {
	case len(certain) > 0:
		return nil, errs.Field("storyId", "%s in the story would give the client away. Write it differently first.", things(len(certain))).With("findings", certain)
	case len(open) > 0:
		return nil, errs.Field("storyId", "%s in the story may give the client away. Write it differently, or look at it and pass it over.", things(len(open))).With("findings", open)
	}
	return out, nil
}

func things(n int) string {
	if n == 1 {
		return "One thing"
	}
	return fmt.Sprintf("%d things", n)
}

// Findings checks a story as it stands against all that is known of the client and the scheme. Of one that was withdrawn
// there is nothing to find.
func (s *Service) Findings(ctx context.Context, row *ent.Story) ([]*Finding, error) {
	known, err := s.known(ctx, row.PersonID)
	if err != nil {
		return nil, err
	}
	return Check(textOf(row), known), nil
}

// known gathers what must not stand in a story of a client.
func (s *Service) known(ctx context.Context, personID string) (Known, error) {
	db := s.store.Ent(ctx)
	p, err := db.Person.Get(ctx, personID)
	if err != nil {
		return Known{}, err
	}
	k := Known{
		Names: []string{p.GivenName, p.FamilyName, p.PreferredName}, Streets: []string{p.Address.Line1, p.Address.Line2},
		Postcode: p.Address.Postcode, Places: []string{p.Address.Town}, BirthYear: p.DateOfBirth.Year(), Age: clock.Age(p.DateOfBirth, s.store.Today()),
	}
	for _, c := range p.RelevantContacts {
		k.People = append(k.People, c.Name)
	}
	practices := []string{p.PracticeID}
	rows, err := db.Referral.Query().Where(referral.PersonID(p.ID)).WithLinkWorker().All(ctx)
	if err != nil {
		return Known{}, err
	}
	for _, r := range rows {
		practices = append(practices, r.PracticeID)
		if w := r.Edges.LinkWorker; w != nil {
			k.People = append(k.People, w.Name)
		}
	}
	contacts, err := db.Contact.Query().Where(contact.PersonID(p.ID)).WithAuthor().All(ctx)
	if err != nil {
		return Known{}, err
	}
	for _, c := range contacts {
		if a := c.Edges.Author; a != nil && !slices.Contains(k.People, a.Name) {
			k.People = append(k.People, a.Name)
		}
	}
	return k, s.area(ctx, &k, practices)
}

// area adds what the scheme knows: its organisations, services and venues.
func (s *Service) area(ctx context.Context, k *Known, practices []string) error {
	db := s.store.Ent(ctx)
	scheme, err := db.Scheme.Query().Only(ctx)
	if err != nil {
		return err
	}
	k.Places = append(k.Places, scheme.Name)
	organisations, err := db.Organisation.Query().Order(organisation.ByName()).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range organisations {
		switch {
		case slices.Contains(practices, o.ID):
			k.Practices = append(k.Practices, o.Name)
		case o.Kind == code.OrganisationKindPcn, o.Kind == code.OrganisationKindIcb, o.Kind == code.OrganisationKindCouncil, o.Kind == code.OrganisationKindPractice:
			k.Places = append(k.Places, o.Name)
		default:
			k.Services = append(k.Services, o.Name)
		}
	}
	services, err := db.Service.Query().WithLocations().All(ctx)
	if err != nil {
		return err
	}
	for _, o := range services {
		k.Services = append(k.Services, o.Name)
		for _, l := range o.Edges.Locations {
			k.Places = append(k.Places, l.Name, l.Address.Town)
		}
	}
	return nil
}
