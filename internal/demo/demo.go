// Package demo makes the demonstration: two schemes with invented people, built through the domain services as the
// people who would have done each thing, with a fixed seed and a clock that is moved through the last eighteen months.
// Facts of the NHS organisation data (networks, practices) are real; hosts of Harrow are those that the scheme's own
// page names; every person, address and local group is invented.
package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"alongside/ent/scheme"
	"alongside/internal/access"
	"alongside/internal/analytics"
	"alongside/internal/casework"
	"alongside/internal/clock"
	"alongside/internal/directory"
	"alongside/internal/measure"
	"alongside/internal/onward"
	"alongside/internal/organisation"
	"alongside/internal/person"
	"alongside/internal/plan"
	"alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/story"
	"alongside/internal/viewer"
)

// Password of every demonstration sign-in. It is known to everybody, so a demonstration is served to its own machine only.
const Password = "alongside-demo"

// Services are the domain services on the database that is filled.
type Services struct {
	Organisations *organisation.Service
	People        *person.Service
	Referrals     *referral.Service
	Casework      *casework.Service
	Plans         *plan.Service
	Measures      *measure.Service
	Directory     *directory.Service
	Onward        *onward.Service
	Access        *access.Service
	Analytics     *analytics.Service
	Stories       *story.Service
}

// Size says how much is made.
type Size string

// The sizes: about 600 clients, of whom 250 can be met at work today, and 20,000 to measure with.
const (
	Small Size = "small"
	S     Size = "S"
)

// Options of a filling. Clock is the clock that the store was opened with; it is moved, and stands at Now afterwards.
type Options struct {
	Now          time.Time
	Clock        *clock.Stepped
	Size         Size   // Small when ""
	Seed         uint64 // 0 is a seed too
	PasswordHash string // hash of [Password], made by internal/auth
}

// Summary counts what was made.
type Summary struct {
	Schemes, Accounts, Services  int
	Clients, Referrals, Contacts int
}

// SignIn is an account of the demonstration and what it shows.
type SignIn struct{ Email, Name, Role string }

// SignIns lists the accounts that users are told of: one for each role, in the order in which to try them.
func SignIns() []SignIn {
	var out []SignIn
	for _, a := range slices.Concat(harrowStaff[:promised], harrowAuditor) {
		out = append(out, SignIn{a.email + mailDomain, a.name, a.role.Label()})
	}
	return out
}

// promised is how many of Harrow's accounts are told to users; they come first, and the auditor with them.
const promised = 10

// Found says what a database holds before it is filled.
type Found int

// Nothing; a demonstration; or a scheme of real people, which is never touched.
const (
	FoundNothing Found = iota
	FoundDemonstration
	FoundOther
)

// Look says what a database holds.
func Look(ctx context.Context, s *store.Store) (Found, error) {
	ctx = viewer.System(ctx, "", "look for a demonstration")
	rows, err := s.Ent(ctx).Scheme.Query().Select(scheme.FieldDemonstration).All(ctx)
	if err != nil || len(rows) == 0 {
		return FoundNothing, err
	}
	for _, r := range rows {
		if !r.Demonstration {
			return FoundOther, nil
		}
	}
	return FoundDemonstration, nil
}

// Fill makes the demonstration in an empty database. It is one transaction a few hundred acts; when it fails, the
// database is to be thrown away.
func Fill(ctx context.Context, s *store.Store, services Services, o Options) (Summary, error) {
	if o.Clock == nil || s.Clock != clock.Clock(o.Clock) {
		return Summary{}, errors.New("demo: the store has to be opened with the clock that is moved")
	}
	found, err := Look(ctx, s)
	if err != nil {
		return Summary{}, err
	}
	if found != FoundNothing {
		return Summary{}, errors.New("the database is not empty: the demonstration is made in a new one")
	}
	defer o.Clock.Set(o.Now)
	m := newMaker(s, services, o)
	switch o.Size {
	case "", Small:
		err = m.small(ctx)
	case S:
		err = m.large(ctx)
	default:
		return Summary{}, fmt.Errorf("demo: there is no size %q; take %s or %s", o.Size, Small, S)
	}
	if err != nil {
		return Summary{}, fmt.Errorf("make the demonstration: %w", err)
	}
	o.Clock.Set(o.Now)
	return m.count(ctx)
}

// count says what was made.
func (m *maker) count(ctx context.Context) (Summary, error) {
	ctx = viewer.System(ctx, "", "count what the demonstration has made")
	db := m.store.Ent(ctx)
	var out Summary
	var errAll error
	for _, c := range []struct {
		into  *int
		count func(context.Context) (int, error)
	}{
		{&out.Schemes, db.Scheme.Query().Count},
		{&out.Accounts, db.Account.Query().Count},
		{&out.Services, db.Service.Query().Count},
		{&out.Clients, db.Person.Query().Count},
		{&out.Referrals, db.Referral.Query().Count},
		{&out.Contacts, db.Contact.Query().Count},
	} {
		n, err := c.count(ctx)
		*c.into, errAll = n, errors.Join(errAll, err)
	}
	return out, errAll
}
