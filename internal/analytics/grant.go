package analytics

import (
	"context"

	"entgo.io/contrib/entgql"

	"alongside/ent"
	"alongside/ent/predicate"
	"alongside/ent/projectgrant"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/secret"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// Project grants (docs/adr/0045-project-grants.md): an analyst asks, a manager decides, either takes back. None of it can be
// undone: what opens and closes a way to rows is done on purpose, and told in the register.

// StateOf says where a grant stands today: what was last done, and whether its last day is over.
func (s *Service) StateOf(g *ent.ProjectGrant) code.ProjectGrantState {
	if (g.Status == code.ProjectGrantStateLive || g.Status == code.ProjectGrantStateWaiting) && g.ExpiresOn < s.store.Today() {
		return code.ProjectGrantStateExpired
	}
	return g.Status
}

// inState narrows the register to the grants that stand so today.
func (s *Service) inState(state code.ProjectGrantState) predicate.ProjectGrant {
	today := s.store.Today()
	going := projectgrant.StatusIn(code.ProjectGrantStateLive, code.ProjectGrantStateWaiting)
	switch state {
	case code.ProjectGrantStateExpired:
		return projectgrant.And(going, projectgrant.ExpiresOnLT(today))
	case code.ProjectGrantStateLive, code.ProjectGrantStateWaiting:
		return projectgrant.And(projectgrant.StatusEQ(state), projectgrant.ExpiresOnGTE(today))
	case code.ProjectGrantStateRefused, code.ProjectGrantStateWithdrawn:
	}
	return projectgrant.StatusEQ(state)
}

// ProjectGrants gives a page of the register, the newest first; 50 when first is left out. An analyst sees their own, a
// manager, commissioner or auditor the scheme's.
func (s *Service) ProjectGrants(ctx context.Context, first *int, after *ent.Cursor, state *code.ProjectGrantState) (*ent.ProjectGrantConnection, error) {
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if err := store.AfterRow("pg", after); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).ProjectGrant.Query()
	if state != nil {
		q = q.Where(s.inState(*state))
	}
	newest := &ent.ProjectGrantOrder{Direction: entgql.OrderDirectionDesc, Field: ent.DefaultProjectGrantOrder.Field}
	return q.Paginate(ctx, after, &n, nil, nil, ent.WithProjectGrantOrder(newest))
}

// only is FORBIDDEN unless the viewer holds one of the roles.
func only(ctx context.Context, roles ...code.Role) (*viewer.Viewer, error) {
	v := viewer.From(ctx)
	switch {
	case v == nil:
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	case !v.Is(roles...):
		return nil, errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	return v, nil
}

// AskForProjectGrant puts an analyst's request into the register, where it waits for a manager. INVALID at the field at
// fault; LIMIT for more than ten that wait.
func (s *Service) AskForProjectGrant(ctx context.Context, in AskForProjectGrantInput) (*ent.ProjectGrant, error) {
	v, err := only(ctx, code.RoleAnalyst)
	if err != nil {
		return nil, err
	}
	asked, err := in.checked(s.store.Today())
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "askForProjectGrant", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.ProjectGrant, error) {
		if err := s.store.Alone(ctx, "project grants", v.AccountID); err != nil {
			return nil, err
		}
		grants := s.store.Ent(ctx).ProjectGrant
		n, err := grants.Query().Where(projectgrant.AccountID(v.AccountID), s.inState(code.ProjectGrantStateWaiting)).Count(ctx)
		if err != nil {
			return nil, err
		}
		if n >= maxWaiting {
			return nil, errs.New(errs.Limit, "%d of your requests wait, which is the most. Take one back first.", maxWaiting)
		}
		return grants.Create().SetAccountID(v.AccountID).SetAskedBy(v.Name).SetTitle(asked.Title).SetPurpose(asked.Purpose).
			SetBasis(asked.Basis).SetSources(asked.Sources).SetFromMonth(asked.FromMonth).SetToMonth(asked.ToMonth).
			SetExpiresOn(asked.ExpiresOn).Save(ctx)
	})
}

// ApproveProjectGrant opens the rows that an analyst asked for, to the end of a day at most twelve months from today.
// INVALID at projectGrantId when it does not wait any more, or is the viewer's own request; INVALID at expiresOn.
func (s *Service) ApproveProjectGrant(ctx context.Context, in ApproveProjectGrantInput) (*ent.ProjectGrant, error) {
	words := ""
	if in.Words != nil {
		words = *in.Words
	}
	words, err := nhs.TextField("words", words, nhs.MaxWords)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "approveProjectGrant", Input: in, Stays: true}
	return s.decide(ctx, key, in.ProjectGrantID, func(row *ent.ProjectGrant, u *ent.ProjectGrantUpdateOne) error {
		on := row.ExpiresOn
		if in.ExpiresOn != nil {
			on = *in.ExpiresOn
		}
		if err := checkExpiry(on, s.store.Today()); err != nil {
			return err
		}
		u.SetStatus(code.ProjectGrantStateLive).SetExpiresOn(on).SetDecision(words).SetSalt(secret.Address())
		return nil
	})
}

// RefuseProjectGrant answers a request with no, and says why. INVALID as [Service.ApproveProjectGrant], and at words.
func (s *Service) RefuseProjectGrant(ctx context.Context, in RefuseProjectGrantInput) (*ent.ProjectGrant, error) {
	words, err := nhs.RequiredField("words", in.Words, nhs.MaxWords)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "refuseProjectGrant", Input: in, Stays: true}
	return s.decide(ctx, key, in.ProjectGrantID, func(_ *ent.ProjectGrant, u *ent.ProjectGrantUpdateOne) error {
		u.SetStatus(code.ProjectGrantStateRefused).SetDecision(words)
		return nil
	})
}

// decide lets a manager decide, once, on a request of somebody else.
func (s *Service) decide(ctx context.Context, key store.Key, grantID string, how func(*ent.ProjectGrant, *ent.ProjectGrantUpdateOne) error) (*ent.ProjectGrant, error) {
	v, err := only(ctx, code.RoleManager)
	if err != nil {
		return nil, err
	}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.ProjectGrant, error) {
		row, err := s.grant(ctx, grantID)
		switch {
		case err != nil:
			return nil, err
		case row.AccountID == v.AccountID:
			return nil, errs.Field("projectGrantId", "You asked for this yourself. Another manager decides on it.")
		case row.Status != code.ProjectGrantStateWaiting:
			return nil, errs.Field("projectGrantId", "This does not wait for a decision any more.")
		}
		u := row.Update().Where(projectgrant.StatusEQ(code.ProjectGrantStateWaiting)).
			SetDecidedByID(v.AccountID).SetDecidedBy(v.Name).SetDecidedAt(clock.Milli(s.store.Clock.Now())).AddVersion(1)
		if err := how(row, u); err != nil {
			return nil, err
		}
		out, err := u.Save(ctx)
		if ent.IsNotFound(err) { // decided on by another at the same instant
			err = errs.Field("projectGrantId", "This does not wait for a decision any more.")
		}
		return out, err
	})
}

// WithdrawProjectGrant takes a grant, or a request that waits, back: a manager any of the scheme's, an analyst their own. Its
// keys are gone with it: what was given under its pseudonyms can be joined to nothing that is given later. INVALID at
// projectGrantId when it was refused or taken back or has expired, or at reason; CONFLICT when somebody else decides on it at the same instant.
func (s *Service) WithdrawProjectGrant(ctx context.Context, in WithdrawProjectGrantInput) (*ent.ProjectGrant, error) {
	v, err := only(ctx, code.RoleManager, code.RoleAnalyst)
	if err != nil {
		return nil, err
	}
	reason, err := nhs.RequiredField("reason", in.Reason, nhs.MaxWords)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "withdrawProjectGrant", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.ProjectGrant, error) {
		row, err := s.grant(ctx, in.ProjectGrantID)
		if err != nil {
			return nil, err
		}
		if state := s.StateOf(row); state != code.ProjectGrantStateLive && state != code.ProjectGrantStateWaiting {
			return nil, errs.Field("projectGrantId", "This was refused, was taken back or has expired already.")
		}
		out, err := row.Update().Where(projectgrant.StatusEQ(row.Status)).SetStatus(code.ProjectGrantStateWithdrawn).
			SetWithdrawnByID(v.AccountID).SetWithdrawnBy(v.Name).SetWithdrawnAt(clock.Milli(s.store.Clock.Now())).SetWithdrawnWhy(reason).
			SetSalt("").AddVersion(1).Save(ctx)
		if ent.IsNotFound(err) { // decided on, or taken back, by another at the same instant
			err = errs.New(errs.Conflict, "Somebody else has just decided on this. Look at it again.").At("projectGrantId")
		}
		return out, err
	})
}

// grant gives a grant that the viewer sees in the register.
func (s *Service) grant(ctx context.Context, key string) (*ent.ProjectGrant, error) {
	const field = "projectGrantId"
	if !id.Valid("pg", key) {
		return nil, errs.Missing("project grant").At(field)
	}
	row, err := s.store.Ent(ctx).ProjectGrant.Query().Where(projectgrant.ID(key)).Only(ctx)
	return row, store.Missing(err, "project grant", field)
}
