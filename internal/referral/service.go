package referral

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// People is what a referral needs of the clients.
type People interface {
	// Read gives a client as the viewer may see them; else NOT_FOUND.
	Read(ctx context.Context, clientID string) (*ent.Person, error)
	// Create writes a new client.
	Create(ctx context.Context, in detail.PersonInput) (*ent.Person, error)
	// PossibleDuplicates lists clients the viewer may see and who may be this person.
	PossibleDuplicates(ctx context.Context, in detail.PersonInput) ([]*detail.Duplicate, error)
	// HiddenDuplicate says whether there are such clients whom the viewer may not see.
	HiddenDuplicate(ctx context.Context, in detail.PersonInput) (bool, error)
	// Check validates a new person.
	Check(in detail.PersonInput) error
	// Died notes the day of death, or takes it back for the zero day.
	Died(ctx context.Context, personID string, on clock.Date) error
}

// Attempts is what closing needs of the unable-to-contact rule.
type Attempts interface {
	// Exhausted says whether the rule has been followed to its end.
	Exhausted(ctx context.Context, r *ent.Referral) (bool, error)
}

// Service does what is done to referrals. It is safe for concurrent use.
type Service struct {
	*Clocks
	people   People
	attempts Attempts
}

// New makes the service.
func New(c *Clocks, people People, attempts Attempts) *Service {
	return &Service{Clocks: c, people: people, attempts: attempts}
}

// Read gives one referral as the viewer may see it; else NOT_FOUND.
func (s *Service) Read(ctx context.Context, referralID string) (*ent.Referral, error) {
	if !id.Valid("re", referralID) {
		return nil, errs.Missing("referral")
	}
	r, err := s.store.Ent(ctx).Referral.Get(ctx, referralID)
	if ent.IsNotFound(err) {
		return nil, errs.Missing("referral")
	}
	return r, err
}

// MayWork says whether the viewer may write to the record of a referral they see, by who they are; its status may still
// forbid it.
func (s *Service) MayWork(ctx context.Context, r *ent.Referral) bool {
	return viewer.From(ctx).MayWork(r.LinkWorkerID, r.PracticeID)
}

// isWorker says whether the viewer does the work: link workers, leads and managers.
func isWorker(v *viewer.Viewer) bool {
	return v.Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager)
}

func forbidden() error { return errs.New(errs.Forbidden, "Your role does not allow this.") }

// actor says how the viewer stands to a referral.
func actor(v *viewer.Viewer, r *ent.Referral) Actor {
	if v == nil {
		return Actor{}
	}
	return Actor{
		Role:     v.Role,
		Assigned: v.WorksAs(r.LinkWorkerID),
		OfPCN:    slices.Contains(v.PracticeIDs, r.PracticeID),
	}
}

// actorOf says how the viewer of the context stands to a referral.
func actorOf(ctx context.Context, r *ent.Referral) Actor { return actor(viewer.From(ctx), r) }

// load reads a referral that is to be changed. Whoever may not see it gets NOT_FOUND, a role that only looks on
// FORBIDDEN, and an older version than the present one CONFLICT with both copies.
func (s *Service) load(ctx context.Context, referralID string, version *int, input any) (*ent.Referral, Actor, error) {
	r, err := s.Read(ctx, referralID)
	if err != nil {
		return nil, Actor{}, errs.At(err, "referralId")
	}
	v := viewer.From(ctx)
	if !isWorker(v) {
		return nil, Actor{}, forbidden()
	}
	if version != nil && *version != r.Version {
		return nil, Actor{}, stale(r, input)
	}
	return r, actor(v, r), nil
}

// begin is load for an act of the status table, checked against it.
func (s *Service) begin(ctx context.Context, referralID string, version *int, act code.ReferralAct, input any) (*ent.Referral, error) {
	r, a, err := s.load(ctx, referralID, version, input)
	if err != nil {
		return nil, err
	}
	return r, Check(r.Status, act, a)
}

// save writes a change of a referral, its status history where the status changes, and its clocks. Somebody who was
// quicker makes it a CONFLICT.
func (s *Service) save(ctx context.Context, r *ent.Referral, to code.ReferralStatus, reason string, input any, set func(*ent.ReferralUpdateOne)) (*ent.Referral, error) {
	q := r.Update().Where(referral.Version(r.Version)).AddVersion(1).SetStatus(to)
	set(q)
	changed, err := q.Save(ctx)
	if ent.IsNotFound(err) {
		now, err := s.Read(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		return nil, stale(now, input)
	}
	if err != nil {
		return nil, err
	}
	if to != r.Status {
		if err := s.history(ctx, changed, &r.Status, reason); err != nil {
			return nil, err
		}
	}
	return s.refresh(ctx, changed)
}

// history writes down a change of status.
func (s *Service) history(ctx context.Context, r *ent.Referral, from *code.ReferralStatus, reason string) error {
	q := s.store.Ent(ctx).StatusChange.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).
		SetNillableFromStatus(from).SetToStatus(r.Status).SetReason(reason)
	if v := viewer.From(ctx); v.AccountID != "" {
		q.SetAuthorID(v.AccountID)
	}
	return q.Exec(ctx)
}

// once runs a mutation on a referral.
func (s *Service) once(ctx context.Context, mutationID, operation string, input any, fn func(ctx context.Context) (*ent.Referral, error)) (*ent.Referral, error) {
	return store.Once(ctx, s.store, store.Key{ID: mutationID, Operation: operation, Input: input}, fn)
}

// stale refuses an act on an older copy, with the present one as plain values.
func stale(r *ent.Referral, input any) error {
	return errs.Stale("referral", map[string]any{
		"referralId": r.ID, "version": r.Version, "updatedAt": r.UpdatedAt, "status": r.Status,
		"linkWorkerId": r.LinkWorkerID, "acceptedAt": r.AcceptedAt, "supportFrom": r.SupportFrom,
		"supportUntil": r.SupportUntil, "extendedUntil": r.ExtendedUntil, "pauseReason": r.PauseReason,
		"pauseUntil": r.PauseUntil, "declineReason": r.DeclineReason, "closingReason": r.ClosingReason,
		"closingWords": r.ClosingWords, "closedAt": r.ClosedAt, "handoverNote": r.HandoverNote,
	}, input)
}

// said cleans words that have to be given.
func said(field string, s string, otherwise string) (string, error) {
	c := checker{}
	c.words(field, &s)
	if s == "" && !c.Has(field) {
		c.Add(field, otherwise)
	}
	return s, c.Err()
}

// maySay cleans words that may be left out.
func maySay(field string, s *string) (string, error) {
	c, text := checker{}, value(s)
	c.words(field, &text)
	return text, c.Err()
}

// value is what a pointer points at, or the zero value.
func value[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}
