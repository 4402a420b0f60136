package onward

import (
	"context"

	"alongside/ent"
	"alongside/ent/onwardreferral"
	"alongside/ent/predicate"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// answerers are the roles that write down what a service says and what came of it: its host, or who works on the referral.
var answerers = []code.Role{code.RoleHost, code.RoleLinkWorker, code.RoleLead, code.RoleManager}

// AnswerOnwardReferral writes down a service's answer: by the host it was sent to, or by the link worker on its behalf.
// The first answer that is more than an acknowledgement stops the answer's clock.
func (s *Service) AnswerOnwardReferral(ctx context.Context, in AnswerOnwardReferralInput) (*ent.OnwardReferral, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "answerOnwardReferral", Input: in}
	return s.change(ctx, key, answerers, in.OnwardReferralID, in.Version, func(_ *viewer.Viewer, o *ent.OnwardReferral, u *ent.OnwardReferralUpdateOne) error {
		words, err := optional("words", in.Words)
		if err != nil {
			return err
		}
		if err := CheckAnswer(o.Status, in.Answer, in.Reason, words); err != nil {
			return err
		}
		u.SetStatus(in.Answer).SetAnswerWords(words).SetNillableDeclineReason(in.Reason)
		if in.Answer != code.OnwardStatusAcknowledged && o.AnsweredAt == nil {
			u.SetAnsweredAt(s.store.Clock.Now())
		}
		return nil
	})
}

// RecordOnwardOutcome writes down what became of an onward referral. What a host says is told by the SERVICE. INVALID at
// "on" for a day in the future or before it was sent.
func (s *Service) RecordOnwardOutcome(ctx context.Context, in RecordOnwardOutcomeInput) (*ent.OnwardReferral, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "recordOnwardOutcome", Input: in}
	return s.change(ctx, key, answerers, in.OnwardReferralID, in.Version, func(v *viewer.Viewer, o *ent.OnwardReferral, u *ent.OnwardReferralUpdateOne) error {
		if err := CheckOutcome(o.Status, in.Outcome); err != nil {
			return err
		}
		switch {
		case !in.On.Valid() || in.On.After(s.store.Today()):
			return errs.Field("on", "Give the day it was so, today or before.")
		case o.SentAt != nil && in.On.Before(clock.DateOf(*o.SentAt)):
			return errs.Field("on", "It was sent after that day.")
		case !in.ToldBy.Valid():
			return errs.Field("toldBy", "Say who told us.")
		case v.Is(code.RoleHost) && in.ToldBy != code.ToldByService:
			return errs.Field("toldBy", "What a service says is told by the SERVICE.")
		}
		u.SetOutcome(in.Outcome).SetOutcomeOn(in.On).SetToldBy(in.ToldBy)
		return nil
	})
}

// WithdrawOnwardReferral takes an onward referral back. The reason is kept as its closing words, which the service sees.
func (s *Service) WithdrawOnwardReferral(ctx context.Context, in WithdrawOnwardReferralInput) (*ent.OnwardReferral, error) {
	key := store.Key{ID: in.ClientMutationID, Operation: "withdrawOnwardReferral", Input: in}
	return s.change(ctx, key, workers, in.OnwardReferralID, nil, func(_ *viewer.Viewer, o *ent.OnwardReferral, u *ent.OnwardReferralUpdateOne) error {
		reason, err := text("reason", in.Reason)
		if err != nil {
			return err
		}
		if reason == "" {
			return errs.Field("reason", "Say why it is taken back.")
		}
		if err := CheckWithdraw(o.Status, o.Outcome); err != nil {
			return err
		}
		u.SetStatus(code.OnwardStatusWithdrawn).SetAnswerWords(reason)
		return nil
	})
}

// change runs one mutation of an onward referral: the role first, then the row, whether this viewer may change it, what
// decide says, the write and the clocks.
func (s *Service) change(ctx context.Context, key store.Key, roles []code.Role, onwardID string, version *int,
	decide func(*viewer.Viewer, *ent.OnwardReferral, *ent.OnwardReferralUpdateOne) error,
) (*ent.OnwardReferral, error) {
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.OnwardReferral, error) {
		v := viewer.From(ctx)
		if err := allowed(v, roles...); err != nil {
			return nil, err
		}
		o, err := s.write(ctx, onwardID, version, key.Input)
		if err != nil {
			return nil, err
		}
		if err := s.mayChange(ctx, o); err != nil {
			return nil, err
		}
		u := s.store.Ent(ctx).OnwardReferral.UpdateOne(o).Where(onwardreferral.Version(o.Version)).AddVersion(1)
		if err := decide(v, o, u); err != nil {
			return nil, err
		}
		row, err := u.Save(ctx)
		if row, err = s.saved(ctx, row, err, o, key.Input); err != nil {
			return nil, err
		}
		return row, s.refresh(ctx, v, row)
	})
}

// Recall takes back what was sent to a service about a client and has no answer yet, because the client withdrew their
// consent. It joins the transaction of the withdrawal; whoever withdraws need not hold the referral it was sent from.
func (s *Service) Recall(ctx context.Context, personID, serviceID string) error {
	return s.recall(ctx, "a withdrawn consent recalls what has no answer", "The client withdrew their consent.",
		onwardreferral.PersonID(personID), onwardreferral.ServiceID(serviceID))
}

// RecallAll takes back everything that was sent about a client and has no answer yet, such as when the client has died.
// It joins the open transaction.
func (s *Service) RecallAll(ctx context.Context, personID, words string) error {
	return s.recall(ctx, "an end to every message recalls what has no answer", words, onwardreferral.PersonID(personID))
}

// recall withdraws what has no answer, on behalf of somebody who need not see each of the rows.
func (s *Service) recall(ctx context.Context, reason, words string, of ...predicate.OnwardReferral) error {
	v := viewer.From(ctx)
	if v == nil {
		return errs.New(errs.Unauthenticated, "Sign in first.")
	}
	ctx = viewer.System(ctx, v.SchemeID, reason)
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		rows, err := s.store.Ent(ctx).OnwardReferral.Query().
			Where(append(of, onwardreferral.StatusIn(unanswered...))...).All(ctx)
		if err != nil {
			return err
		}
		return s.end(ctx, rows, code.OnwardStatusWithdrawn, words)
	})
}

// CloseUnanswered closes what the services of a scheme have not answered in its OnwardCloseDays working days as
// NO_ANSWER, and says how many those were. It is background work for once a day.
func (s *Service) CloseUnanswered(ctx context.Context, schemeID string) (closed int, err error) {
	ctx = viewer.System(ctx, schemeID, "a service did not answer in time")
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		scheme, err := s.store.Ent(ctx).Scheme.Get(ctx, schemeID)
		if err != nil {
			return err
		}
		rows, err := s.store.Ent(ctx).OnwardReferral.Query().
			Where(onwardreferral.StatusIn(unanswered...), onwardreferral.SentAtNotNil()).All(ctx)
		if err != nil {
			return err
		}
		var late []*ent.OnwardReferral
		for _, o := range rows {
			if s.store.Today() >= clock.AddWorkingDays(clock.DateOf(*o.SentAt), scheme.Settings.OnwardCloseDays) {
				late = append(late, o)
			}
		}
		closed = len(late)
		return s.end(ctx, late, code.OnwardStatusNoAnswer, "")
	})
	return closed, err
}

// end gives rows a last status and recomputes the clocks of their referrals.
func (s *Service) end(ctx context.Context, rows []*ent.OnwardReferral, status code.OnwardStatus, words string) error {
	for _, o := range rows {
		u := s.store.Ent(ctx).OnwardReferral.UpdateOne(o).SetStatus(status).AddVersion(1)
		if words != "" {
			u.SetAnswerWords(words)
		}
		if err := u.Exec(ctx); err != nil {
			return err
		}
		if err := s.clocks.Refresh(ctx, o.ReferralID); err != nil {
			return err
		}
	}
	return nil
}
