package directory

import (
	"cmp"
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/service"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// UpdateService changes a service: a host its own, workers the scheme's directory. CONFLICT with both copies when
// somebody changed it since the version that the edit started from.
func (s *Service) UpdateService(ctx context.Context, in UpdateServiceInput) (*ent.Service, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "updateService", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Service, error) {
		sv, err := s.write(ctx, in.ServiceID)
		if err != nil {
			return nil, err
		}
		if in.Version != sv.Version {
			return nil, stale(sv, in)
		}
		clean, err := checkUpdate(in)
		if err != nil {
			return nil, err
		}
		u := s.store.Ent(ctx).Service.UpdateOne(sv).Where(service.Version(sv.Version)).AddVersion(1).
			SetNillableName(clean.Name).SetNillableDescription(clean.Description).SetNillableEligibility(clean.Eligibility).
			SetNillableStatus(clean.Status).SetNillableCapacity(clean.Capacity).SetNillableWaitingWeeks(clean.WaitingWeeks).
			SetNillablePhone(clean.Phone).SetNillableEmail(clean.Email).SetNillableWebsite(clean.Website)
		name, description := sv.Name, sv.Description
		if clean.Name != nil {
			name = *clean.Name
		}
		if clean.Description != nil {
			description = *clean.Description
		}
		u.SetSearchText(SearchText(name, description, sv.Category, sv.Also))
		return s.saved(ctx, u, in)
	})
}

// checkUpdate validates a change and gives it back as it is to be stored.
func checkUpdate(in UpdateServiceInput) (UpdateServiceInput, error) {
	c := checker{}
	each := func(field string, s **string, check func(string, *string)) {
		if *s == nil {
			return
		}
		text := **s
		check(field, &text)
		*s = &text
	}
	each("name", &in.Name, c.name)
	each("description", &in.Description, c.words)
	each("eligibility", &in.Eligibility, c.words)
	if in.Status != nil {
		known(&c, "status", *in.Status)
	}
	c.capacity(in.Capacity, in.WaitingWeeks)
	each("phone", &in.Phone, c.phone)
	each("email", &in.Email, c.email)
	each("website", &in.Website, c.website)
	return in, c.Err()
}

// ConfirmService says that what is written of a service was found right today, and how full it is if that was asked.
func (s *Service) ConfirmService(ctx context.Context, in ConfirmServiceInput) (*ent.Service, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "confirmService", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Service, error) {
		sv, err := s.write(ctx, in.ServiceID)
		if err != nil {
			return nil, err
		}
		c := checker{}
		c.capacity(in.Capacity, in.WaitingWeeks)
		if err := c.Err(); err != nil {
			return nil, err
		}
		u := s.store.Ent(ctx).Service.UpdateOne(sv).Where(service.Version(sv.Version)).AddVersion(1).
			SetConfirmedOn(s.store.Today()).SetConfirmedByID(viewer.From(ctx).AccountID).
			SetNillableCapacity(in.Capacity).SetNillableWaitingWeeks(in.WaitingWeeks)
		return s.saved(ctx, u, in)
	})
}

// saved writes an update of the version that was loaded; when there is no such row any more, somebody was first.
func (s *Service) saved(ctx context.Context, u *ent.ServiceUpdateOne, yours any) (*ent.Service, error) {
	key, _ := u.Mutation().ID()
	sv, err := u.Save(ctx)
	if !ent.IsNotFound(err) {
		return sv, err
	}
	now, err := s.store.Ent(ctx).Service.Get(audit.Unseen(ctx), key)
	if err != nil {
		return nil, err
	}
	return nil, stale(now, yours)
}

// CreateService adds a service to the directory, for the demonstration and importers. It joins an open transaction; the
// row it gives does not read its edges when it opened one itself.
func (s *Service) CreateService(ctx context.Context, in CreateServiceInput) (*ent.Service, error) {
	if err := mayKeep(viewer.From(ctx), in.OrganisationID); err != nil {
		return nil, err
	}
	in, err := checkService(in)
	if err != nil {
		return nil, err
	}
	var row *ent.Service
	err = s.store.WithTx(ctx, func(ctx context.Context) (err error) {
		c := s.store.Ent(ctx).Service.Create().SetOrganisationID(in.OrganisationID).SetName(in.Name).
			SetCategory(in.Category).SetAlso(in.Also).SetDescription(in.Description).SetStatus(in.Status).
			SetEligibility(in.Eligibility).SetNillableMinimumAge(in.MinimumAge).SetNillableMaximumAge(in.MaximumAge).
			SetCost(in.Cost).SetCostWords(in.CostWords).SetLanguages(in.Languages).SetAccess(in.Access).
			SetCapacity(in.Capacity).SetNillableWaitingWeeks(in.WaitingWeeks).SetTakesReferrals(in.TakesReferrals).
			SetPhone(in.Phone).SetEmail(in.Email).SetWebsite(in.Website).SetNillableConfirmedOn(in.ConfirmedOn).
			SetSearchText(SearchText(in.Name, in.Description, in.Category, in.Also))
		if in.ID != "" {
			c.SetID(in.ID)
		}
		row, err = c.Save(ctx)
		return taken(err)
	})
	return row, err
}

// checkService validates a new service and gives it back as it is to be stored.
func checkService(in CreateServiceInput) (CreateServiceInput, error) {
	c := checker{}
	in.Status = cmp.Or(in.Status, code.ServiceStatusActive)
	in.Cost = cmp.Or(in.Cost, code.CostKindFree)
	in.Capacity = cmp.Or(in.Capacity, code.ServiceCapacityNotKnown)
	c.name("name", &in.Name)
	known(&c, "category", in.Category)
	known(&c, "also", in.Also...)
	c.words("description", &in.Description)
	known(&c, "status", in.Status)
	c.words("eligibility", &in.Eligibility)
	for _, age := range []*int{in.MinimumAge, in.MaximumAge} {
		if age != nil && (*age < 0 || *age > 120) {
			c.Add("minimumAge", "Give ages of 0 to 120 years.")
		}
	}
	if in.MinimumAge != nil && in.MaximumAge != nil && *in.MaximumAge < *in.MinimumAge {
		c.Add("maximumAge", "The oldest age is below the youngest.")
	}
	known(&c, "cost", in.Cost)
	c.line("costWords", &in.CostWords, 2*100)
	in.Languages = slices.Clone(in.Languages)
	for i := range in.Languages {
		c.line("languages", &in.Languages[i], 35)
	}
	known(&c, "access", in.Access...)
	c.capacity(&in.Capacity, in.WaitingWeeks)
	c.phone("phone", &in.Phone)
	c.email("email", &in.Email)
	c.website("website", &in.Website)
	if in.ConfirmedOn != nil && !in.ConfirmedOn.Valid() {
		c.Add("confirmedOn", "Give a day.")
	}
	return in, c.Err()
}

// AddLocation adds a place to a service, with its sessions. It joins an open transaction.
func (s *Service) AddLocation(ctx context.Context, in AddLocationInput) (*ent.ServiceLocation, error) {
	in, err := checkLocation(in)
	if err != nil {
		return nil, err
	}
	var row *ent.ServiceLocation
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		sv, err := s.write(ctx, in.ServiceID)
		if err != nil {
			return err
		}
		c := s.store.Ent(ctx).ServiceLocation.Create().SetServiceID(sv.ID).SetName(in.Name).SetAddress(in.Address).
			SetNillableLatitude(in.Latitude).SetNillableLongitude(in.Longitude).SetSchedules(in.Schedules).
			SetAccessWords(in.AccessWords)
		if in.ID != "" {
			c.SetID(in.ID)
		}
		row, err = c.Save(ctx)
		return taken(err)
	})
	return row, err
}

// taken is CONFLICT when a row of the caller's id exists already.
func taken(err error) error {
	if ent.IsConstraintError(err) {
		return errs.New(errs.Conflict, "There is a row with this id already. Use a new id for each.").At("id").Because(err)
	}
	return err
}
