package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/directory"
	"alongside/internal/organisation"
	"alongside/internal/viewer"
)

// world is one scheme of the demonstration: its organisations, people and services by the keys of the tables.
type world struct {
	m         *maker
	schemeID  string
	orgs      map[string]string // key of a table or ODS code to the organisation's key
	practices map[string][]string
	staff     map[string]*actor     // by the first part of the email
	byPlace   map[string]*actor     // practice users by the practice's key
	open      map[string][]*episode // of a link worker, those that go on
	services  []*offer
	hosts     map[string]*actor // host coordinators by the organisation's key
	streets   []street
	began     clock.Date
}

// offer is a service of the directory.
type offer struct {
	serviceFacts
	id, orgID string
}

// schemeFacts is all there is to make a scheme of.
type schemeFacts struct {
	name      string
	networks  []networkFacts
	orgs      []orgFacts
	providers []provider
	staff     []staffFacts
	services  []serviceFacts
	venues    map[string]venue
	streets   []street
	caller    string
}

var harrowScheme = schemeFacts{
	"Harrow Social Prescribing", harrowNetworks, harrowOrgs, harrowProviders, harrowStaff, harrowServices, venues, streets,
	"020 7946 0199",
}

var southwarkScheme = schemeFacts{
	"North Southwark Social Prescribing", southwarkNetworks, southwarkOrgs, southwarkProviders, southwarkStaff,
	southwarkServices, southwarkVenues, southwarkStreets, "020 7946 0198",
}

// scheme makes a scheme with its organisations, accounts and services, as they were before the first referral.
func (m *maker) scheme(ctx context.Context, f schemeFacts) (*world, error) {
	began := m.today.AddMonths(-19)
	m.clock.Set(at(working(began), 9, 0))
	w := &world{
		m: m, orgs: map[string]string{}, practices: map[string][]string{}, staff: map[string]*actor{},
		byPlace: map[string]*actor{}, hosts: map[string]*actor{}, open: map[string][]*episode{}, streets: f.streets, began: began,
	}
	err := m.store.WithTx(viewer.System(ctx, "", "make the demonstration"), func(ctx context.Context) error {
		settings := detail.DefaultSettings()
		settings.CallerNumber = f.caller
		sc, err := m.do.Organisations.CreateScheme(ctx, f.name, settings, true)
		if err != nil {
			return err
		}
		w.schemeID = sc.ID
		ctx = viewer.System(ctx, sc.ID, "make the demonstration")
		for _, part := range []func(context.Context, schemeFacts) error{w.organisations, w.networks, w.accounts, w.directory, w.lists} {
			if err := part(ctx, f); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return w, w.viewers(ctx)
}

func (w *world) organisations(ctx context.Context, f schemeFacts) error {
	orgs := f.orgs
	for _, p := range f.providers {
		orgs = append(orgs[:len(orgs):len(orgs)], orgFacts{key: p.key, name: p.name, kind: code.OrganisationKindProvider})
	}
	for _, o := range orgs {
		row, err := w.m.do.Organisations.CreateOrganisation(ctx, organisation.CreateOrganisationInput{
			ID: w.key("or"), Kind: o.kind, Name: o.name, ODSCode: o.ods, EmploysLinkWorkers: o.employs,
		})
		if err != nil {
			return fmt.Errorf("%s: %w", o.name, err)
		}
		w.orgs[o.key] = row.ID
	}
	return nil
}

func (w *world) networks(ctx context.Context, f schemeFacts) error {
	svc := w.m.do.Organisations
	for _, n := range f.networks {
		pcn, err := svc.CreateOrganisation(ctx, organisation.CreateOrganisationInput{
			ID: w.key("or"), Kind: code.OrganisationKindPcn, Name: n.name, ODSCode: n.ods, IMDDecile: ptr(n.imd),
		})
		if err != nil {
			return fmt.Errorf("%s: %w", n.name, err)
		}
		w.orgs[n.ods] = pcn.ID
		for _, p := range n.practices {
			if w.orgs[p.ods] == "" {
				row, err := svc.CreateOrganisation(ctx, organisation.CreateOrganisationInput{
					ID: w.key("or"), Kind: code.OrganisationKindPractice, Name: p.name, ODSCode: p.ods, IMDDecile: ptr(p.imd),
					Neighbourhood: p.neighbourhood,
					Address:       detail.Address{Line1: p.line1, Town: p.town, Postcode: p.postcode},
				})
				if err != nil {
					return fmt.Errorf("%s: %w", p.name, err)
				}
				w.orgs[p.ods] = row.ID
			}
			link := organisation.LinkPracticeInput{PracticeID: w.orgs[p.ods], PCNID: pcn.ID, FromOn: pcnsBegan}
			if p.from != "" {
				link.FromOn = p.from
			}
			if p.to != "" {
				link.ToOn = ptr(p.to)
			} else {
				w.practices[n.ods] = append(w.practices[n.ods], w.orgs[p.ods])
			}
			if _, err := svc.LinkPractice(ctx, link); err != nil {
				return fmt.Errorf("%s: %w", p.ods, err)
			}
		}
	}
	return nil
}

func (w *world) accounts(ctx context.Context, f schemeFacts) error {
	svc := w.m.do.Organisations
	for _, s := range f.staff {
		in := organisation.AddAccountInput{
			ID: w.key("ac"), Email: s.email + mailDomain, Name: s.name, Title: s.title, PasswordHash: w.m.hash,
		}
		if s.capacity > 0 {
			in.Capacity = ptr(s.capacity)
		}
		a, err := svc.AddAccount(ctx, in)
		if err != nil {
			return fmt.Errorf("%s: %w", s.email, err)
		}
		if _, err := svc.AddMembership(ctx, organisation.AddMembershipInput{
			AccountID: a.ID, OrganisationID: w.orgs[s.at], Role: s.role, FromOn: w.began,
		}); err != nil {
			return fmt.Errorf("%s: %w", s.email, err)
		}
		for _, n := range s.networks {
			if _, err := svc.Assign(ctx, organisation.AssignInput{AccountID: a.ID, OrganisationID: w.orgs[n], FromOn: w.began}); err != nil {
				return fmt.Errorf("%s: %w", s.email, err)
			}
		}
		act := &actor{id: a.ID}
		if len(s.networks) > 0 {
			act.pcn = s.networks[0]
		}
		w.staff[s.email] = act
		switch s.role {
		case code.RolePractice:
			w.byPlace[w.orgs[s.at]] = act
		case code.RoleHost:
			w.hosts[w.orgs[s.at]] = act
		default: // others neither refer nor answer
		}
	}
	return nil
}

// viewers asks who the accounts are, as sign-in does.
func (w *world) viewers(ctx context.Context) error {
	svc := w.m.do.Organisations
	for _, a := range w.staff {
		held, err := svc.MembershipFor(ctx, a.id)
		if err != nil {
			return err
		}
		v, err := svc.ViewerOf(ctx, a.id, held.ID, clock.DateOf(w.m.clock.Now()))
		if err != nil {
			return err
		}
		a.viewer = *v
	}
	return nil
}

func (w *world) directory(ctx context.Context, f schemeFacts) error {
	for _, s := range f.services {
		o := &offer{serviceFacts: s, id: w.key("sv"), orgID: w.orgs[s.org]}
		in := directory.CreateServiceInput{
			ID: o.id, OrganisationID: o.orgID, Name: s.name, Category: s.category, Description: s.description,
			Eligibility: s.who, Cost: s.cost, CostWords: s.costWords, Languages: s.languages, Access: s.access,
			Capacity: s.capacity, TakesReferrals: !s.signpost,
			Phone: fmt.Sprintf("020 7946 0%03d", 900+len(w.services)), Email: slug(s.name) + "@services.example",
		}
		if s.weeks > 0 {
			in.WaitingWeeks = ptr(s.weeks)
		}
		if s.minAge > 0 {
			in.MinimumAge = ptr(s.minAge)
		}
		if _, err := w.m.do.Directory.CreateService(ctx, in); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if err := w.location(ctx, o, f.venues); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		w.services = append(w.services, o)
	}
	return nil
}

// location adds where and when a service takes place.
func (w *world) location(ctx context.Context, o *offer, places map[string]venue) error {
	in := directory.AddLocationInput{ID: w.key("sl"), ServiceID: o.id, Name: "At home or by telephone"}
	attending := code.AttendingTypePhone
	if v, ok := places[o.venue]; ok {
		in.Name, in.AccessWords = v.name, v.access
		in.Address = detail.Address{Line1: v.line1, Town: v.town, Postcode: v.postcode}
		in.Latitude, in.Longitude = ptr(v.lat), ptr(v.lon)
		attending = code.AttendingTypeInPerson
	}
	if s, ok := schedule(o.when, attending); ok {
		in.Schedules = []detail.Schedule{s}
	}
	_, err := w.m.do.Directory.AddLocation(ctx, in)
	return err
}

// schedule reads "monthly SU 14:00-15:30"; not ok for "".
func schedule(when string, attending code.AttendingType) (s detail.Schedule, ok bool) {
	parts := strings.Fields(when)
	if len(parts) < 2 {
		return s, false
	}
	s = detail.Schedule{Freq: code.ScheduleFrequencyWeekly, Attending: attending}
	if parts[0] == "monthly" {
		s.Freq, s.Words, parts = code.ScheduleFrequencyMonthly, "First of the month", parts[1:]
	}
	for _, d := range strings.Split(parts[0], ",") {
		s.ByDay = append(s.ByDay, code.Weekday(d))
	}
	s.OpensAt, s.ClosesAt, _ = strings.Cut(parts[1], "-")
	return s, true
}

// confirmations lets link workers confirm services as long ago as the table says.
func (w *world) confirmations(by *actor) {
	for _, o := range w.services {
		if o.confirmed == 0 {
			continue
		}
		at := w.m.office(w.m.today.AddDays(-o.confirmed))
		w.m.plan(at, by, func(ctx context.Context) error {
			in := directory.ConfirmServiceInput{ClientMutationID: w.m.once(), ServiceID: o.id, Capacity: ptr(o.capacity)}
			_, err := w.m.do.Directory.ConfirmService(ctx, in)
			return err
		})
	}
}

func (w *world) key(prefix string) string { return w.m.key(prefix, w.m.clock.Now()) }

// slug makes the local part of an address of a name.
func slug(name string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r == ' ', r == '-':
			return '-'
		}
		return -1
	}, strings.ToLower(name)), "-")
}

// ago is a working day so many days before today.
func (m *maker) ago(days int) clock.Date { return working(m.today.AddDays(-days)) }

// later is an instant some minutes after another.
func later(t time.Time, minutes int) time.Time { return t.Add(time.Duration(minutes) * time.Minute) }
