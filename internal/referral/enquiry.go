package referral

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/enquiry"
	"alongside/ent/rule"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// AskReferrerInput asks a referrer.
type AskReferrerInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ReferralID       string `json:"referralId"`
	Version          *int   `json:"version,omitempty"`
	Words            string `json:"words"`
}

// AnswerEnquiryInput answers an enquiry.
type AnswerEnquiryInput struct {
	ClientMutationID string `json:"clientMutationId"`
	EnquiryID        string `json:"enquiryId"`
	Words            string `json:"words"`
}

// AskReferrer asks who referred somebody for what is lacking to decide; the referral is then IN_TRIAGE. It is theirs who
// may decide. INVALID at words when there are none, and while an earlier enquiry waits for its answer.
func (s *Service) AskReferrer(ctx context.Context, in AskReferrerInput) (*ent.Enquiry, error) {
	words, err := said("words", in.Words, "Say what is asked.")
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "askReferrer", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Enquiry, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActAsk, in)
		if err != nil {
			return nil, err
		}
		waits, err := s.store.Ent(ctx).Enquiry.Query().Where(enquiry.ReferralID(r.ID), enquiry.AnsweredAtIsNil()).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if waits {
			return nil, errs.Field("words", "An earlier question has no answer yet. Wait for it, or write the answer down.")
		}
		if r, err = s.save(ctx, r, code.ReferralStatusInTriage, "", in, func(*ent.ReferralUpdateOne) {}); err != nil {
			return nil, err
		}
		return s.store.Ent(ctx).Enquiry.Create().SetPersonID(r.PersonID).SetReferralID(r.ID).SetWords(words).
			SetAuthorID(viewer.From(ctx).AccountID).Save(ctx)
	})
}

// AnswerEnquiry answers what was asked. It is the referring practice's, and theirs who may see the referral to decide on
// it, for referrers without an account. INVALID at words when there are none; CONFLICT with the answer when there is one.
func (s *Service) AnswerEnquiry(ctx context.Context, in AnswerEnquiryInput) (*ent.Enquiry, error) {
	words, err := said("words", in.Words, "Write the answer.")
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "answerEnquiry", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Enquiry, error) {
		e, err := s.store.Ent(ctx).Enquiry.Get(ctx, in.EnquiryID)
		if ent.IsNotFound(err) {
			return nil, errs.Missing("enquiry").At("enquiryId")
		}
		if err != nil {
			return nil, err
		}
		if e.AnsweredAt == nil {
			answered, err := e.Update().Where(enquiry.AnsweredAtIsNil()).SetAnswer(words).
				SetAnsweredAt(s.store.Clock.Now()).SetAnsweredByID(viewer.From(ctx).AccountID).AddVersion(1).Save(ctx)
			if !ent.IsNotFound(err) {
				return answered, err
			}
			if e, err = s.store.Ent(ctx).Enquiry.Get(ctx, in.EnquiryID); err != nil {
				return nil, err
			}
		}
		return nil, errs.Stale("enquiry", map[string]any{
			"enquiryId": e.ID, "version": e.Version, "updatedAt": e.UpdatedAt, "words": e.Answer,
		}, in)
	})
}

// asked says of each referral r of a list where what its referrer was asked stands.
func (s *Service) asked(ctx context.Context) (sql.Querier, error) {
	narrow, err := rule.Narrow(ctx, "Enquiry")
	if err != nil {
		return nil, err
	}
	d := sql.Dialect(s.store.Dialect())
	q := d.Select().AppendSelectExpr(sql.Raw(
		"CASE WHEN COUNT(*) = 0 THEN 'NONE' WHEN COUNT(*) = COUNT(answered_at) THEN 'ANSWERED' ELSE 'ASKED' END")).
		From(d.Table("enquiry").As("enq")).Where(sql.ExprP("enq.referral_id = r.id"))
	narrow(q)
	return q, nil
}
