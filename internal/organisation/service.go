// Package organisation keeps who there is: schemes with their settings and templates, organisations and how practices
// belong to PCNs, accounts with their roles, which PCNs and practices a link worker works for, when they are away and who
// covers for them, and the views of lists and queries that people keep. It also builds the viewer of a request.
package organisation

import (
	"context"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Service is the use cases of schemes, organisations and accounts. Make one with [New].
//
// Writes whose input has a clientMutationId are GraphQL mutations. The others are for the command line, the
// demonstration and those mutations: each is one transaction and joins one that is open.
type Service struct {
	store   *store.Store
	holders *store.Often
	door    Door
	clocks  Clocks
	grammar Grammar
}

// New makes the service on a database.
func New(s *store.Store) *Service {
	return &Service{store: s, holders: store.NewOften("Membership", holders)}
}

// administrators are the roles that keep accounts and organisations; background work of the scheme may too.
var administrators = []code.Role{code.RoleManager, code.RoleAdmin}

// mayAdminister is FORBIDDEN unless the viewer keeps accounts and organisations.
func mayAdminister(ctx context.Context) error {
	v := viewer.From(ctx)
	switch {
	case v == nil:
		return errs.New(errs.Unauthenticated, "Sign in first.")
	case v.IsSystem(), v.Is(administrators...):
		return nil
	}
	return errs.New(errs.Forbidden, "Your role does not allow this.")
}

// organisation loads an organisation that an input names at a field.
func (s *Service) organisation(ctx context.Context, field, key string) (*ent.Organisation, error) {
	missing := errs.Missing("organisation").At(field)
	if !id.Valid("or", key) {
		return nil, missing
	}
	o, err := s.store.Ent(ctx).Organisation.Get(ctx, key)
	if ent.IsNotFound(err) {
		return nil, missing
	}
	return o, err
}

// account loads an account that an input names.
func (s *Service) account(ctx context.Context, key string) (*ent.Account, error) {
	missing := errs.Missing("account").At("accountId")
	if !id.Valid("ac", key) {
		return nil, missing
	}
	a, err := s.store.Ent(ctx).Account.Get(ctx, key)
	if ent.IsNotFound(err) {
		return nil, missing
	}
	return a, err
}

// write runs one write of an administrator in a transaction.
func write[T any](ctx context.Context, s *Service, fn func(ctx context.Context) (T, error)) (T, error) {
	var out T
	if err := mayAdminister(ctx); err != nil {
		return out, err
	}
	err := s.store.WithTx(ctx, func(ctx context.Context) (err error) {
		out, err = fn(ctx)
		if ent.IsConstraintError(err) {
			err = errs.New(errs.Conflict, "There is a row with this id already. Use a new id for each.").At("id").Because(err)
		}
		return err
	})
	return out, err
}

// checkSpan is INVALID unless from is a day and to, where it is given, is not before it.
func checkSpan(from clock.Date, to *clock.Date) error {
	switch {
	case !from.Valid():
		return errs.Field("fromOn", "Give the first day.")
	case to != nil && !to.Valid():
		return errs.Field("toOn", "Give the last day, or leave it out.")
	case to != nil && to.Before(from):
		return errs.Field("toOn", "The last day is before the first.")
	}
	return nil
}

// Overlap reports whether two spans of days share one. A nil end is open; both ends count.
func Overlap(from1 clock.Date, to1 *clock.Date, from2 clock.Date, to2 *clock.Date) bool {
	return last(to1) >= from2 && last(to2) >= from1
}

// last is the end of a span for comparing.
func last(to *clock.Date) clock.Date {
	if to == nil {
		return clock.MaxDate
	}
	return *to
}

// faulty makes the error of a text that internal/nhs refused: its message is safe to show.
func faulty(field string, err error) error {
	return errs.Field(field, "The text %s.", err)
}
