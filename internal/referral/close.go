package referral

import (
	"context"
	"slices"
	"strings"

	"alongside/ent"
	"alongside/ent/assessment"
	"alongside/ent/onwardreferral"
	"alongside/ent/supportplan"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// FollowUpMeasureInput says that a follow-up measure was completed, or why there is none.
type FollowUpMeasureInput struct {
	Done          *bool   `json:"done,omitempty"`
	ReasonForNone *string `json:"reasonForNone,omitempty"`
}

// CloseReferralInput ends an episode.
type CloseReferralInput struct {
	ClientMutationID string                `json:"clientMutationId"`
	ReferralID       string                `json:"referralId"`
	Version          *int                  `json:"version,omitempty"`
	Reason           code.ClosingReason    `json:"reason"`
	Words            *string               `json:"words,omitempty"`
	FollowUpMeasure  *FollowUpMeasureInput `json:"followUpMeasure,omitempty"`
	MessageSent      bool                  `json:"messageSent"`
	HandedOn         *string               `json:"handedOn,omitempty"`
}

// closing is what a closing says in words, cleaned.
type closing struct{ words, noMeasure, handedOn string }

func (in CloseReferralInput) clean() (out closing, err error) {
	c := checker{}
	if !in.Reason.Valid() {
		c.Add("reason", "Choose a reason of the list.")
	}
	out.words, out.handedOn = value(in.Words), value(in.HandedOn)
	c.words("words", &out.words)
	c.words("handedOn", &out.handedOn)
	if in.FollowUpMeasure != nil {
		out.noMeasure = value(in.FollowUpMeasure.ReasonForNone)
		c.line("followUpMeasure.reasonForNone", "The reason", &out.noMeasure, nhs.MaxLine)
		if value(in.FollowUpMeasure.Done) && out.noMeasure != "" {
			c.Add("followUpMeasure.reasonForNone", "Either a measure was done, or there is a reason for none. Leave one out.")
		}
	}
	return out, c.Err()
}

// CloseReferral ends an episode. INVALID at reason when it does not fit the status; with details "missing" when a closing
// need is not met.
func (s *Service) CloseReferral(ctx context.Context, in CloseReferralInput) (*ent.Referral, error) {
	said, err := in.clean()
	if err != nil {
		return nil, err
	}
	return s.once(ctx, in.ClientMutationID, "closeReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActClose, in)
		if err != nil {
			return nil, err
		}
		settings, err := s.settings(ctx, r.SchemeID)
		if err != nil {
			return nil, err
		}
		if err := checkOfferedClosing(in.Reason, settings); err != nil {
			return nil, err
		}
		f, err := s.closingFacts(ctx, r, in.Reason)
		if err != nil {
			return nil, err
		}
		f.Words, f.NoFollowUpReason, f.MessageNoted = said.words, said.noMeasure, in.MessageSent
		if said.handedOn != "" {
			f.OpenOnward = 0
		}
		if in.FollowUpMeasure != nil && value(in.FollowUpMeasure.Done) && !f.FollowUpMeasureDone {
			return nil, errs.Field("followUpMeasure.done", "No follow-up measure is in the record. Record it first, or say why there is none.")
		}
		if err := CheckClosing(r.Status, in.Reason, f); err != nil {
			return nil, err
		}
		if StopsMessages(in.Reason) {
			if err := s.people.Died(ctx, r.PersonID, s.store.Today()); err != nil {
				return nil, err
			}
		}
		why := said.words
		if said.handedOn != "" {
			why = strings.TrimLeft(why+"\nOnward referrals handed on: "+said.handedOn, "\n")
		}
		return s.end(ctx, r, in.Reason, why, in, func(q *ent.ReferralUpdateOne) {
			q.SetClosingWords(why).SetNoFollowUpReason(said.noMeasure).SetMessageSent(in.MessageSent)
		})
	})
}

// end closes an episode.
func (s *Service) end(ctx context.Context, r *ent.Referral, reason code.ClosingReason, words string, input any, set func(*ent.ReferralUpdateOne)) (*ent.Referral, error) {
	history := reason.Label()
	if words != "" {
		history += ": " + words
	}
	return s.save(ctx, r, code.ReferralStatusClosed, history, input, func(q *ent.ReferralUpdateOne) {
		q.SetClosingReason(reason).SetClosedAt(s.store.Clock.Now()).SetPauseReason("").ClearPauseUntil().ClearExtensionAskedOn()
		set(q)
	})
}

// closingFacts gathers what the needs of a closing reason ask, apart from what the person who closes says.
func (s *Service) closingFacts(ctx context.Context, r *ent.Referral, reason code.ClosingReason) (ClosingFacts, error) {
	sys := behind(ctx, r.SchemeID)
	db := s.store.Ent(sys)
	f := ClosingFacts{SupportStarted: r.SupportFrom != nil, MessageNoted: r.MessageSent, NoFollowUpReason: r.NoFollowUpReason}
	if slices.Contains(Needs(reason, f.SupportStarted), code.ClosingNeedAttemptsMade) {
		done, err := s.attempts.Exhausted(ctx, r)
		if err != nil {
			return f, err
		}
		f.AttemptsMade = done
	}
	last, err := s.lastReview(sys, r)
	if err != nil {
		return f, err
	}
	since := clock.MaxDate
	if last != nil {
		since = last.On
		agreedSince, err := db.SupportPlan.Query().
			Where(supportplan.ReferralID(r.ID), supportplan.AgreedOnGT(last.On)).Exist(sys)
		if err != nil {
			return f, err
		}
		f.PlanReviewed = !agreedSince
	}
	f.FollowUpMeasureDone, err = db.Assessment.Query().Where(assessment.ReferralID(r.ID), assessment.Or(
		assessment.PointIn(code.MeasurePointExit, code.MeasurePointFollowUp),
		assessment.And(assessment.PointEQ(code.MeasurePointReview), assessment.OnGTE(since)),
	)).Exist(sys)
	if err != nil {
		return f, err
	}
	f.OpenOnward, err = db.OnwardReferral.Query().
		Where(onwardreferral.ReferralID(r.ID), onwardreferral.StatusIn(unanswered...)).Count(sys)
	return f, err
}

// ClosingNeeds lists what is still missing before a referral can be closed for a reason, by what the record has; the
// words and the message to practice and
// referrer are noted while closing. Those who only look on are told none.
func (s *Service) ClosingNeeds(ctx context.Context, r *ent.Referral, reason code.ClosingReason) ([]code.ClosingNeed, error) {
	if !isWorker(viewer.From(ctx)) || !IsOpen(r.Status) {
		return []code.ClosingNeed{}, nil
	}
	f, err := s.closingFacts(ctx, r, reason)
	if err != nil {
		return nil, err
	}
	return Missing(reason, f), nil
}

// ClosingGroup is how reports group the closing reason; nil while there is none.
func ClosingGroup(r *ent.Referral) *code.ClosingGroup {
	if r.ClosingReason == nil {
		return nil
	}
	g := Group(*r.ClosingReason)
	return &g
}
