package plan

import (
	"context"
	"fmt"

	"alongside/ent"
	"alongside/ent/review"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// RecordReview records a look at the plan together with the client: how far each goal is, what changed, when to look
// again. Goals left out stay as they are; the review keeps how all of them stood. Asking for more time marks the
// referral for the manager, who may give it.
func (s *Service) RecordReview(ctx context.Context, in RecordReviewInput) (*ent.Review, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "recordReview", Input: in}, func(ctx context.Context) (*ent.Review, error) {
		said, words, err := cleanReview(in)
		if err != nil {
			return nil, err
		}
		r, err := s.store.Episode(ctx, "referralId", in.ReferralID, store.Supported()...)
		if err != nil {
			return nil, err
		}
		if err := notAfter("on", in.On, s.store.Today(), r); err != nil {
			return nil, err
		}
		now, err := s.load(ctx, r.ID)
		switch {
		case err != nil:
			return nil, err
		case now == nil || now.Number == 0:
			return nil, errs.Field("referralId", "There is no agreed plan to review. Agree the plan first.")
		}
		stood, err := s.review(ctx, now, said)
		if err != nil {
			return nil, err
		}
		rv, err := s.store.Ent(ctx).Review.Create().SetID(or(in.ID)).SetPersonID(r.PersonID).SetReferralID(r.ID).SetOn(in.On).
			SetGoals(stood).SetWords(words).SetMeasureDue(or(in.MeasureDue)).SetExtensionAsked(or(in.ExtensionAsked)).
			SetNextReviewOn(in.NextReviewOn).SetAuthorID(viewer.From(ctx).AccountID).Save(ctx)
		if err != nil {
			return nil, store.Taken(err)
		}
		latest, err := s.latest(ctx, rv)
		if err != nil {
			return nil, err
		}
		if latest && !in.On.Before(or(now.AgreedOn)) { // one written down late says nothing of the day that holds now
			now.ReviewOn = &in.NextReviewOn
		}
		if err := now.Update().SetNillableReviewOn(now.ReviewOn).AddVersion(1).Exec(ctx); err != nil {
			return nil, err
		}
		if or(in.ExtensionAsked) {
			if err := s.askForExtension(ctx, r); err != nil {
				return nil, err
			}
		}
		return rv, s.clocks.Refresh(ctx, r.ID)
	})
}

// latest says whether no review of the referral is of a later day than one.
func (s *Service) latest(ctx context.Context, rv *ent.Review) (bool, error) {
	later, err := s.store.Ent(ctx).Review.Query().Where(review.ReferralID(rv.ReferralID), review.OnGT(rv.On)).Exist(ctx)
	return !later, err
}

// askForExtension notes that more time is asked for. Only active support can be extended (journey section 2).
func (s *Service) askForExtension(ctx context.Context, r *ent.Referral) error {
	if r.Status != code.ReferralStatusActive {
		return errs.Field("extensionAsked", "The referral's status is %s; more time can be asked for while support is active.", r.Status.Label())
	}
	return r.Update().SetExtensionAskedOn(s.store.Today()).SetExtensionRefusal("").AddVersion(1).Exec(ctx)
}

// review writes what was said of the goals, and gives how all goals of the plan stand now.
func (s *Service) review(ctx context.Context, p *whole, said []detail.GoalReview) ([]detail.GoalReview, error) {
	at := map[string]int{}
	for i, x := range said {
		at[x.GoalID] = i
	}
	stood := []detail.GoalReview{}
	for _, g := range p.live() {
		i, ok := at[g.ID]
		if !ok {
			stood = append(stood, detail.GoalReview{GoalID: g.ID, Status: g.Status})
			continue
		}
		delete(at, g.ID)
		stood = append(stood, said[i])
		reason := ""
		if said[i].Status == code.GoalStatusDropped {
			reason = said[i].Words
		}
		if said[i].Status == g.Status && reason == g.DroppedReason {
			continue
		}
		if err := g.Update().SetStatus(said[i].Status).SetDroppedReason(reason).AddVersion(1).Exec(ctx); err != nil {
			return nil, err
		}
	}
	for i, x := range said {
		if _, left := at[x.GoalID]; left {
			return nil, errs.Missing("goal").At(fmt.Sprintf("goals.%d.goalId", i))
		}
	}
	return stood, nil
}

// cleanReview validates a review by itself and gives what it says as it is to be stored.
func cleanReview(in RecordReviewInput) (said []detail.GoalReview, words string, err error) {
	if words, err = nhs.TextField("words", or(in.Words), nhs.MaxWords); err != nil {
		return nil, "", err
	}
	if !in.NextReviewOn.Valid() || !in.NextReviewOn.After(in.On) || in.NextReviewOn == clock.MaxDate {
		return nil, "", errs.Field("nextReviewOn", "Give a day after the review.")
	}
	seen := map[string]bool{}
	for i, g := range in.Goals {
		at := fmt.Sprintf("goals.%d.", i)
		if g == nil {
			return nil, "", errs.Field(at+"goalId", "Say which goal.")
		}
		if err := store.Malformed("go", g.GoalID, "goal", at+"goalId"); err != nil {
			return nil, "", err
		}
		about, err := nhs.TextField(at+"words", or(g.Words), maxWords)
		switch {
		case err != nil:
			return nil, "", err
		case seen[g.GoalID]:
			return nil, "", errs.Field(at+"goalId", "This goal is named twice.")
		case !g.Status.Valid():
			return nil, "", errs.Field(at+"status", "Choose a status of the list.")
		case g.Confidence != nil && !oneToTen(*g.Confidence):
			return nil, "", errs.Field(at+"confidence", "Give a whole number from 1 to 10, or leave it out.")
		case g.Status == code.GoalStatusDropped && about == "":
			return nil, "", errs.Field(at+"words", "Say why the goal was dropped.")
		}
		seen[g.GoalID] = true
		said = append(said, detail.GoalReview{GoalID: g.GoalID, Status: g.Status, Confidence: or(g.Confidence), Words: about})
	}
	return said, words, nil
}
