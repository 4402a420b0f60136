package person

import (
	"context"

	"alongside/ent"
	"alongside/ent/risk"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// RecordRiskInput is a risk, or the answer that none is known.
type RecordRiskInput struct {
	ClientMutationID  string          `json:"clientMutationId"`
	ClientID          string          `json:"clientId"`
	Kind              code.RiskKind   `json:"kind"`
	Level             *code.RiskLevel `json:"level,omitempty"`
	Words             *string         `json:"words,omitempty"`
	ReviewOn          *clock.Date     `json:"reviewOn,omitempty"`
	ShareWithServices *bool           `json:"shareWithServices,omitempty"`
}

// EndRiskInput ends a risk.
type EndRiskInput struct {
	ClientMutationID string `json:"clientMutationId"`
	RiskID           string `json:"riskId"`
	Reason           string `json:"reason"`
}

// Why the answer NONE_KNOWN ended.
const (
	endedByRisk  = "A risk was recorded."
	endedByAsked = "Asked again; none is known."
)

// checkRisk validates a risk and gives its words as they are to be stored.
func checkRisk(in RecordRiskInput, today clock.Date) (string, error) {
	c := &checker{}
	coded(c, "kind", &in.Kind)
	coded(c, "level", in.Level)
	words := value(in.Words)
	c.words("words", &words)
	if in.Kind == code.RiskKindNoneKnown {
		if in.Level != nil {
			c.Add("level", "No known risk has no level. Leave it out.")
		}
	} else {
		if in.Level == nil {
			c.Add("level", "Say how serious the risk is.")
		}
		if words == "" && !c.Has("words") {
			c.Add("words", "Say what the risk is and what to do.")
		}
	}
	if in.ReviewOn != nil && (!in.ReviewOn.Valid() || in.ReviewOn.Before(today)) {
		c.Add("reviewOn", "The day to look at it again must not be in the past.")
	}
	return words, c.Err()
}

// RecordRisk writes down a risk, which ends the answer NONE_KNOWN; or that answer, which is INVALID while a risk is open.
func (s *Service) RecordRisk(ctx context.Context, in RecordRiskInput) (*ent.Risk, error) {
	today := s.store.Today()
	words, err := checkRisk(in, today)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "recordRisk", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Risk, error) {
		p, err := s.edit(ctx, in.ClientID)
		if err != nil {
			return nil, err
		}
		if err := s.store.Alone(ctx, "risk", p.ID); err != nil {
			return nil, err
		}
		open, err := s.store.Ent(ctx).Risk.Query().Where(risk.PersonID(p.ID), risk.EndedOnIsNil()).Order(risk.ByID()).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, r := range open {
			reason := endedByRisk
			switch {
			case r.Kind != code.RiskKindNoneKnown && in.Kind == code.RiskKindNoneKnown:
				return nil, errs.Field("kind", "A risk is open: %s. End it first, with the reason.", r.Kind.Label()).
					With("riskId", r.ID)
			case r.Kind != code.RiskKindNoneKnown:
				continue
			case in.Kind == code.RiskKindNoneKnown:
				reason = endedByAsked
			}
			if err := r.Update().AddVersion(1).SetEndedOn(today).SetEndedReason(reason).Exec(ctx); err != nil {
				return nil, err
			}
		}
		r, err := s.store.Ent(ctx).Risk.Create().SetPersonID(p.ID).SetKind(in.Kind).SetNillableLevel(in.Level).
			SetWords(words).SetShareWithServices(value(in.ShareWithServices)).SetOn(today).SetNillableReviewOn(in.ReviewOn).
			SetRecordedByID(viewer.From(ctx).AccountID).Save(ctx)
		if err != nil {
			return nil, err
		}
		return r, s.clocks.RefreshPerson(ctx, p.ID)
	})
}

// EndRisk ends a risk, with the reason. It stays in the record.
func (s *Service) EndRisk(ctx context.Context, in EndRiskInput) (*ent.Risk, error) {
	c := &checker{}
	reason := in.Reason
	c.words("reason", &reason)
	if reason == "" && !c.Has("reason") {
		c.Add("reason", "Say why the risk ended.")
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "endRisk", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Risk, error) {
		if err := worker(ctx); err != nil {
			return nil, err
		}
		if !id.Valid("ri", in.RiskID) {
			return nil, errs.Missing("risk").At("riskId")
		}
		r, err := s.store.Ent(ctx).Risk.Get(ctx, in.RiskID)
		switch {
		case ent.IsNotFound(err):
			return nil, errs.Missing("risk").At("riskId")
		case err != nil:
			return nil, err
		case r.EndedOn != nil:
			return nil, errs.Field("riskId", "This risk has ended already.")
		}
		r, err = r.Update().Where(risk.EndedOnIsNil()).AddVersion(1).
			SetEndedOn(s.store.Today()).SetEndedReason(reason).Save(ctx)
		if ent.IsNotFound(err) {
			return nil, errs.Field("riskId", "This risk has ended already.")
		}
		if err != nil {
			return nil, err
		}
		return r, s.clocks.RefreshPerson(ctx, r.PersonID)
	})
}
