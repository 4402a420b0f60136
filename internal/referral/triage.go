package referral

import (
	"context"
	"fmt"
	"slices"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
)

// StartTriageInput opens a referral to decide on it.
type StartTriageInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ReferralID       string `json:"referralId"`
	Version          *int   `json:"version,omitempty"`
}

// CriterionInput answers an inclusion criterion.
type CriterionInput struct {
	Question string `json:"question"`
	Met      bool   `json:"met"`
}

// AcceptReferralInput takes a referral on.
type AcceptReferralInput struct {
	ClientMutationID string            `json:"clientMutationId"`
	ReferralID       string            `json:"referralId"`
	Version          *int              `json:"version,omitempty"`
	LinkWorkerID     *string           `json:"linkWorkerId,omitempty"`
	Criteria         []*CriterionInput `json:"criteria,omitempty"`
	OverrideReason   *string           `json:"overrideReason,omitempty"`
	Note             *string           `json:"note,omitempty"`
	Complexity       *code.Complexity  `json:"complexity,omitempty"`
}

// DeclineReferralInput does not take a referral on.
type DeclineReferralInput struct {
	ClientMutationID     string             `json:"clientMutationId"`
	ReferralID           string             `json:"referralId"`
	Version              *int               `json:"version,omitempty"`
	Reason               code.DeclineReason `json:"reason"`
	Words                string             `json:"words"`
	Alternative          string             `json:"alternative"`
	AlternativeServiceID *string            `json:"alternativeServiceId,omitempty"`
}

// StartTriage opens a referral to decide on it.
func (s *Service) StartTriage(ctx context.Context, in StartTriageInput) (*ent.Referral, error) {
	return s.once(ctx, in.ClientMutationID, "startTriage", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActStartTriage, in)
		if err != nil {
			return nil, err
		}
		return s.save(ctx, r, code.ReferralStatusInTriage, "", in, func(*ent.ReferralUpdateOne) {})
	})
}

// AcceptReferral takes a referral on: ACCEPTED with a link worker, else WAITING for one. INVALID at criteria or
// overrideReason when the inclusion criteria are not answered or not met, at linkWorkerId when they do not work for the
// client's practice, at complexity when it is none of the list.
func (s *Service) AcceptReferral(ctx context.Context, in AcceptReferralInput) (*ent.Referral, error) {
	note, err := maySay("note", in.Note)
	if err != nil {
		return nil, err
	}
	override, err := maySay("overrideReason", in.OverrideReason)
	if err != nil {
		return nil, err
	}
	if in.Complexity != nil && !in.Complexity.Valid() {
		return nil, errs.Field("complexity", "Choose a complexity of the list.")
	}
	return s.once(ctx, in.ClientMutationID, "acceptReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActAccept, in)
		if err != nil {
			return nil, err
		}
		settings, err := s.settings(ctx, r.SchemeID)
		if err != nil {
			return nil, err
		}
		criteria, met, err := answered(settings.InclusionCriteria, in.Criteria)
		switch {
		case err != nil:
			return nil, err
		case !met && override == "":
			return nil, errs.Field("overrideReason", "A criterion is not met. Say why the referral is accepted all the same, or decline it.")
		case met:
			override = ""
		}
		to := code.ReferralStatusWaiting
		if in.LinkWorkerID != nil {
			to = code.ReferralStatusAccepted
			assigned, err := s.linkWorker(ctx, r, *in.LinkWorkerID)
			if err != nil {
				return nil, err
			}
			if !assigned {
				return nil, errs.Field("linkWorkerId", "They do not work for this practice or its PCN. Accept without a link worker, then assign them with a reason.")
			}
		}
		return s.save(ctx, r, to, override, in, func(q *ent.ReferralUpdateOne) {
			q.SetAcceptedAt(s.store.Clock.Now()).SetNillableLinkWorkerID(in.LinkWorkerID).
				SetCriteria(criteria).SetCriteriaOverride(override).SetHandoverNote(note).SetNillableComplexity(in.Complexity)
		})
	})
}

// answered matches answers with the scheme's inclusion criteria: all of them, or none given, which says that all are met.
func answered(questions []string, given []*CriterionInput) (criteria []detail.Criterion, met bool, err error) {
	met = true
	answer := map[string]bool{}
	for i, c := range given {
		if c == nil || !slices.Contains(questions, c.Question) {
			return nil, false, errs.Field(fmt.Sprintf("criteria.%d.question", i), "This is not a criterion of the scheme. Ask those of its settings.")
		}
		answer[c.Question] = c.Met
	}
	for _, q := range questions {
		yes, ok := answer[q]
		if given == nil {
			yes, ok = true, true
		}
		if !ok {
			return nil, false, errs.Field("criteria", "Answer each criterion of the scheme once.")
		}
		criteria, met = append(criteria, detail.Criterion{Question: q, Met: yes}), met && yes
	}
	return criteria, met, nil
}

// DeclineReferral does not take a referral on: DECLINED, or REDIRECTED to a service.
func (s *Service) DeclineReferral(ctx context.Context, in DeclineReferralInput) (*ent.Referral, error) {
	if !in.Reason.Valid() {
		return nil, errs.Field("reason", "Choose a reason of the list.")
	}
	words, err := said("words", in.Words, "Say to the referrer why it is not taken on.")
	if err != nil {
		return nil, err
	}
	alternative, err := said("alternative", in.Alternative, `Say what is offered instead, or "none, because ...".`)
	if err != nil {
		return nil, err
	}
	to := code.ReferralStatusDeclined
	if in.AlternativeServiceID != nil {
		to = code.ReferralStatusRedirected
		if !id.Valid("sv", *in.AlternativeServiceID) {
			return nil, errs.Missing("service").At("alternativeServiceId")
		}
	}
	return s.once(ctx, in.ClientMutationID, "declineReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		r, err := s.begin(ctx, in.ReferralID, in.Version, code.ReferralActDecline, in)
		if err != nil {
			return nil, err
		}
		if in.AlternativeServiceID != nil {
			if err := s.service(ctx, *in.AlternativeServiceID, "alternativeServiceId"); err != nil {
				return nil, err
			}
		}
		return s.save(ctx, r, to, in.Reason.Label()+": "+words, in, func(q *ent.ReferralUpdateOne) {
			q.SetDeclineReason(in.Reason).SetDeclineWords(words).SetAlternative(alternative).
				SetNillableAlternativeServiceID(in.AlternativeServiceID).SetClosedAt(s.store.Clock.Now())
		})
	})
}

// service refuses a key that is not one of a service of the scheme.
func (s *Service) service(ctx context.Context, serviceID, field string) error {
	if !id.Valid("sv", serviceID) {
		return errs.Missing("service").At(field)
	}
	_, err := s.store.Ent(ctx).Service.Get(ctx, serviceID)
	if ent.IsNotFound(err) {
		return errs.Missing("service").At(field)
	}
	return err
}
