// Package person owns the client: their details, what they agreed to, what is known of risk, and who they may be the
// same person as. The rules are pure functions over values; the service loads, decides by them, and writes.
package person

import (
	"context"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Recaller takes back what was sent to a service under a consent that has ended, as far as it is not answered.
type Recaller interface {
	Recall(ctx context.Context, personID, serviceID string) error
	// RecallAll takes back everything about a client that has no answer yet, with the words that say why.
	RecallAll(ctx context.Context, personID, words string) error
}

// Stories takes out what is told of a client who no longer agrees to it.
type Stories interface {
	Withdraw(ctx context.Context, personID string) error
}

// Clocks recomputes what runs on a client's open referrals when a consent or a risk changes.
type Clocks interface {
	RefreshPerson(ctx context.Context, personID string) error
}

// Service does what is done to clients. It is safe for concurrent use.
type Service struct {
	store    *store.Store
	recaller Recaller
	clocks   Clocks
	stories  Stories
}

// New makes the service.
func New(s *store.Store, r Recaller, c Clocks, t Stories) *Service {
	return &Service{store: s, recaller: r, clocks: c, stories: t}
}

// Read gives one client as the viewer may see them; else NOT_FOUND.
func (s *Service) Read(ctx context.Context, clientID string) (*ent.Person, error) {
	if !id.Valid("pe", clientID) {
		return nil, errs.Missing("client")
	}
	p, err := s.store.Ent(ctx).Person.Get(ctx, clientID)
	if ent.IsNotFound(err) {
		return nil, errs.Missing("client")
	}
	return p, err
}

// edit is Read for somebody who is going to write: FORBIDDEN for a role that sees the client and may not.
func (s *Service) edit(ctx context.Context, clientID string) (*ent.Person, error) {
	p, err := s.Read(ctx, clientID)
	if err != nil {
		return nil, errs.At(err, "clientId")
	}
	return p, worker(ctx)
}

// worker refuses those who do not do the work.
func worker(ctx context.Context) error {
	if !viewer.From(ctx).Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager) {
		return errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	return nil
}

// value is what a pointer points at, or the zero value.
func value[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}
