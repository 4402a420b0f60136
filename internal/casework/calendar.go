package casework

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/appointment"
	"alongside/ent/auditentry"
	"alongside/ent/membership"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/secret"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// What a calendar feed tells: what was in the last two weeks and what is to come in the next ninety days.
const (
	feedBack  = 14 * 24 * time.Hour
	feedAhead = 90 * 24 * time.Hour
)

// MakeCalendarFeedInput asks for a new address of one's calendar feed.
type MakeCalendarFeedInput struct {
	ClientMutationID string `json:"clientMutationId"`
}

// EndCalendarFeedInput ends one's calendar feed.
type EndCalendarFeedInput struct {
	ClientMutationID string `json:"clientMutationId"`
}

// CalendarFeed is one's feed after a change.
type CalendarFeed struct {
	Path string // where it is, from the origin; "" when there is none, or it was told before
}

// Told is where it is, or nil.
func (f *CalendarFeed) Told() *string {
	if f.Path == "" {
		return nil
	}
	return &f.Path
}

// Viewers gives who an account is in one of its roles, with the rights of this moment.
type Viewers interface {
	ViewerOf(ctx context.Context, accountID, membershipID string, today clock.Date) (*viewer.Viewer, error)
}

// MakeCalendarFeed makes a new address for the viewer's appointments, and tells it this once; one that there was before
// is over. It stays when it is undone: it is a way in.
func (s *Service) MakeCalendarFeed(ctx context.Context, in MakeCalendarFeedInput) (*CalendarFeed, error) {
	fresh := secret.Address()
	told, err := s.setFeed(ctx, store.Key{ID: in.ClientMutationID, Operation: "makeCalendarFeed", Input: in, Stays: true}, secret.Sum([]byte(fresh)))
	if err != nil || !told {
		return &CalendarFeed{}, err
	}
	return &CalendarFeed{Path: "/calendar/" + fresh + ".ics"}, nil
}

// EndCalendarFeed ends the viewer's feed. Without one there is nothing to do.
func (s *Service) EndCalendarFeed(ctx context.Context, in EndCalendarFeedInput) (*CalendarFeed, error) {
	_, err := s.setFeed(ctx, store.Key{ID: in.ClientMutationID, Operation: "endCalendarFeed", Input: in, Stays: true}, "")
	return &CalendarFeed{}, err
}

// HasCalendarFeed says whether the viewer's appointments can be read at an address of their own.
func (s *Service) HasCalendarFeed(ctx context.Context) (bool, error) {
	a, err := s.store.Ent(ctx).Account.Get(ctx, viewer.From(ctx).AccountID)
	return err == nil && a.CalendarHash != "", err
}

// setFeed writes what is kept of the address; now is false when the mutation was done before.
func (s *Service) setFeed(ctx context.Context, key store.Key, hash string) (now bool, err error) {
	if !viewer.From(ctx).Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager) {
		return false, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	_, err = store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Account, error) {
		now = true
		v := viewer.From(ctx)
		system := viewer.System(ctx, v.SchemeID, "one's own calendar feed")
		return s.store.Ent(system).Account.UpdateOneID(v.AccountID).SetCalendarHash(hash).AddVersion(1).Save(system)
	})
	return now, err
}

// AppointmentFile gives one appointment as a calendar file: NOT_FOUND when there is none or the viewer may not see it.
func (s *Service) AppointmentFile(ctx context.Context, key string) ([]byte, error) {
	if err := store.Malformed("ap", key, "appointment", "id"); err != nil {
		return nil, err
	}
	a, err := s.store.Ent(ctx).Appointment.Query().Where(appointment.ID(key)).WithClient().Only(ctx)
	if err != nil {
		return nil, store.Missing(err, "appointment", "id")
	}
	return calendar("", s.events([]*ent.Appointment{a})), nil
}

// Feed gives the appointments of the account whose address it is, as they may see them now, in all of their roles
// together. NOT_FOUND: it is nobody's, or nobody's any more. Once a day the trail is told that a feed was read.
func (s *Service) Feed(ctx context.Context, address string, viewers Viewers) ([]byte, error) {
	missing := errs.New(errs.NotFound, "There is nothing at this address.")
	if !secret.IsAddress(address) {
		return nil, missing
	}
	system := viewer.System(ctx, "", "calendar feed")
	a, err := s.store.Ent(system).Account.Query().
		Where(account.CalendarHash(secret.Sum([]byte(address))), account.Disabled(false)).Only(system)
	if ent.IsNotFound(err) {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	held, err := s.store.Ent(system).Membership.Query().Where(membership.AccountID(a.ID),
		membership.RoleIn(code.RoleLinkWorker, code.RoleLead, code.RoleManager)).Order(membership.ByID()).All(system)
	if err != nil {
		return nil, err
	}
	found, now := map[string]*ent.Appointment{}, s.store.Clock.Now()
	var who *viewer.Viewer
	ctx, seen := audit.Record(ctx, "calendar feed")
	for _, m := range held {
		v, err := viewers.ViewerOf(ctx, a.ID, m.ID, s.store.Today())
		if c := errs.CodeOf(err); c == errs.Unauthenticated || c == errs.NotFound {
			continue // a role that has ended, or has not begun
		}
		if err != nil {
			return nil, err
		}
		who = v
		as := viewer.With(ctx, v)
		list, err := s.store.Ent(as).Appointment.Query().Where(appointment.WithID(a.ID),
			appointment.StartsAtGTE(now.Add(-feedBack)), appointment.StartsAtLTE(now.Add(feedAhead)),
			appointment.StatusIn(code.AppointmentStatusBooked, code.AppointmentStatusAttended)).WithClient().All(as)
		if err != nil {
			return nil, err
		}
		for _, ap := range list {
			found[ap.ID] = ap
		}
	}
	if who == nil {
		return nil, missing
	}
	if err := s.feedRead(viewer.With(ctx, who), a.ID, seen); err != nil {
		return nil, err
	}
	list := make([]*ent.Appointment, 0, len(found))
	for _, ap := range found {
		list = append(list, ap)
	}
	slices.SortFunc(list, func(a, b *ent.Appointment) int {
		return cmp.Or(a.StartsAt.Compare(b.StartsAt), cmp.Compare(a.ID, b.ID))
	})
	return calendar("Appointments", s.events(list)), nil
}

// feedRead tells the trail whose records a feed showed, the first time of each day: programs ask for it every few
// minutes. The entry's object is the account.
func (s *Service) feedRead(ctx context.Context, accountID string, seen *audit.Recorder) error {
	system := viewer.System(ctx, "", "calendar feed")
	told, err := s.store.Ent(system).AuditEntry.Query().Where(auditentry.ObjectID(accountID),
		auditentry.ActionEQ(code.AuditActionRead), auditentry.CreatedAtGTE(s.store.Today().Time())).Exist(system)
	if err != nil || told {
		return err
	}
	e := audit.Entry{Action: code.AuditActionRead}
	if read := seen.Read(viewer.From(ctx)); len(read) > 0 {
		e = read[0]
	}
	e.ObjectType, e.ObjectID = "Account", accountID
	return s.store.Audit(ctx, e)
}

// atVenue are the methods whose place is no home, so that a calendar may know it.
var atVenue = []code.ContactMethod{code.ContactMethodInPersonPractice, code.ContactMethodInPersonVenue, code.ContactMethodGroup}

// events tells appointments as strangers' calendars may know them: initials, how, and how long; no name, no key of the
// client, and where only if it is no home.
func (s *Service) events(list []*ent.Appointment) []event {
	out := make([]event, len(list))
	for i, a := range list {
		e := event{
			uid: a.ID + "@alongside", sequence: a.Version, stamp: s.store.Clock.Now(), changed: a.UpdatedAt,
			start: a.StartsAt, minutes: a.Minutes, status: "CONFIRMED",
			summary: strings.Trim(initials(a.Edges.Client)+", "+strings.ToLower(a.Method.Label()), ", "),
		}
		if a.Method == code.ContactMethodHomeVisit {
			e.place = a.Method.Label()
		} else if slices.Contains(atVenue, a.Method) {
			e.place = a.Place
		}
		if a.Status == code.AppointmentStatusCancelledByClient || a.Status == code.AppointmentStatusCancelledByService {
			e.status = "CANCELLED"
		}
		out[i] = e
	}
	return out
}

// initials gives the first letters of a client's names, the one they go by first.
func initials(p *ent.Person) string {
	if p == nil {
		return ""
	}
	out := ""
	for _, name := range []string{cmp.Or(p.PreferredName, p.GivenName), p.FamilyName} {
		if r, n := utf8.DecodeRuneInString(strings.TrimSpace(name)); n > 0 && r != utf8.RuneError {
			out += strings.ToUpper(string(r))
		}
	}
	return out
}
