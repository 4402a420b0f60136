package organisation

import (
	"context"
	"strings"

	"alongside/ent"
	"alongside/ent/organisation"
	"alongside/ent/practicelink"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
)

// CreateOrganisationInput is a new organisation of the scheme.
type CreateOrganisationInput struct {
	ID                 string // made when ""
	Kind               code.OrganisationKind
	Name               string
	ODSCode            string // "" for bodies without one
	Neighbourhood      string
	IMDDecile          *int // Index of Multiple Deprivation 2019, 1 the most deprived
	Address            detail.Address
	Phone              string
	Email              string
	Website            string
	EmploysLinkWorkers bool
}

// CreateOrganisation adds an organisation. Its ODS code has to have the shape of its kind and be the only one of it in
// the scheme.
func (s *Service) CreateOrganisation(ctx context.Context, in CreateOrganisationInput) (*ent.Organisation, error) {
	in, err := checkOrganisation(in)
	if err != nil {
		return nil, err
	}
	return write(ctx, s, func(ctx context.Context) (*ent.Organisation, error) {
		db := s.store.Ent(ctx)
		if in.ODSCode != "" {
			there, err := db.Organisation.Query().Where(organisation.OdsCode(in.ODSCode), organisation.KindEQ(in.Kind)).Exist(ctx)
			if err != nil {
				return nil, err
			}
			if there {
				return nil, errs.Field("odsCode", "There is an organisation with this ODS code already.")
			}
		}
		c := db.Organisation.Create().SetKind(in.Kind).SetName(in.Name).SetOdsCode(in.ODSCode).
			SetNeighbourhood(in.Neighbourhood).SetNillableImdDecile(in.IMDDecile).SetAddress(in.Address).
			SetPhone(in.Phone).SetEmail(in.Email).SetWebsite(in.Website).SetEmploysLinkWorkers(in.EmploysLinkWorkers)
		if in.ID != "" {
			c.SetID(in.ID)
		}
		return c.Save(ctx)
	})
}

// checkOrganisation validates a new organisation and gives it back as it is to be stored.
func checkOrganisation(in CreateOrganisationInput) (CreateOrganisationInput, error) {
	var f errs.Faults
	name, err := checkName(in.Name)
	if err != nil {
		f.Add("name", err.Error())
	}
	in.Name = name
	if !in.Kind.Valid() {
		f.Add("kind", "Say what it is.")
	}
	if in.ODSCode, err = ParseODS(in.Kind, in.ODSCode); err != nil {
		f.Add("odsCode", "Check the code: "+err.Error()+".")
	}
	line := func(field string, s *string) {
		if *s, err = nhs.CleanLine(*s, nhs.MaxLine); err != nil {
			f.Add(field, "The text "+err.Error()+".")
		}
	}
	line("neighbourhood", &in.Neighbourhood)
	line("address.line1", &in.Address.Line1)
	line("address.line2", &in.Address.Line2)
	line("address.town", &in.Address.Town)
	line("phone", &in.Phone)
	line("website", &in.Website)
	if in.Address.Postcode != "" {
		p, err := nhs.ParsePostcode(in.Address.Postcode)
		if err != nil {
			f.Add("address.postcode", "Enter a full UK postcode, such as HA1 2AB.")
		}
		in.Address.Postcode = p.String()
	}
	if strings.TrimSpace(in.Email) != "" {
		if in.Email, err = nhs.ParseEmail(in.Email); err != nil {
			f.Add("email", "Enter an email address, such as name@example.com.")
		}
	}
	if in.IMDDecile != nil && (*in.IMDDecile < 1 || *in.IMDDecile > 10) {
		f.Add("imdDecile", "Give a decile of 1 to 10.")
	}
	return in, f.Err()
}

// ParseODS reads the ODS code of an organisation of a kind, in upper case: a practice's and a PCN's have a shape of their
// own, others any. "" is none. The error is a message of internal/nhs, safe to show.
func ParseODS(kind code.OrganisationKind, s string) (string, error) {
	if strings.TrimSpace(s) == "" {
		return "", nil
	}
	if kind == code.OrganisationKindPractice {
		return nhs.ParsePracticeCode(s)
	}
	if kind == code.OrganisationKindPcn {
		return nhs.ParsePCNCode(s)
	}
	ods, _, err := nhs.ParseODS(s)
	return ods, err
}

// LinkPracticeInput is a practice's membership of a PCN.
type LinkPracticeInput struct {
	PracticeID string
	PCNID      string
	FromOn     clock.Date
	ToOn       *clock.Date // last day; nil while it lasts
}

// LinkPractice makes a practice a member of a PCN from one day to another. A practice is in one PCN at a time.
func (s *Service) LinkPractice(ctx context.Context, in LinkPracticeInput) (*ent.PracticeLink, error) {
	if err := checkSpan(in.FromOn, in.ToOn); err != nil {
		return nil, err
	}
	return write(ctx, s, func(ctx context.Context) (*ent.PracticeLink, error) {
		practice, err := s.organisation(ctx, "practiceId", in.PracticeID)
		if err != nil {
			return nil, err
		}
		pcn, err := s.organisation(ctx, "pcnId", in.PCNID)
		switch {
		case err != nil:
			return nil, err
		case practice.Kind != code.OrganisationKindPractice:
			return nil, errs.Field("practiceId", "This is not a practice.")
		case pcn.Kind != code.OrganisationKindPcn:
			return nil, errs.Field("pcnId", "This is not a PCN.")
		}
		db := s.store.Ent(ctx)
		links, err := db.PracticeLink.Query().Where(practicelink.PracticeID(practice.ID)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			if Overlap(l.FromOn, l.ToOn, in.FromOn, in.ToOn) {
				return nil, errs.Field("fromOn", "The practice is in a PCN on some of these days already. End that membership first.").
					With("fromOn", l.FromOn).With("toOn", l.ToOn)
			}
		}
		return db.PracticeLink.Create().SetPracticeID(practice.ID).SetPcnID(pcn.ID).
			SetFromOn(in.FromOn).SetNillableToOn(in.ToOn).Save(ctx)
	})
}

// EndPracticeLink ends a practice's membership of a PCN with a last day.
func (s *Service) EndPracticeLink(ctx context.Context, key string, on clock.Date) (*ent.PracticeLink, error) {
	return write(ctx, s, func(ctx context.Context) (*ent.PracticeLink, error) {
		missing := errs.Missing("practice link").At("id")
		if !id.Valid("pl", key) {
			return nil, missing
		}
		l, err := s.store.Ent(ctx).PracticeLink.Get(ctx, key)
		if ent.IsNotFound(err) {
			return nil, missing
		}
		if err != nil {
			return nil, err
		}
		if err := checkEnd(l.FromOn, l.ToOn, on); err != nil {
			return nil, err
		}
		return s.store.Ent(ctx).PracticeLink.UpdateOne(l).SetToOn(on).Save(ctx)
	})
}

// checkEnd is INVALID unless a span may end on a day: not before it began, and not later than it has ended already.
func checkEnd(from clock.Date, to *clock.Date, on clock.Date) error {
	if err := checkSpan(from, &on); err != nil {
		return err
	}
	if to != nil && to.Before(on) {
		return errs.Field("toOn", "It has ended already.")
	}
	return nil
}
